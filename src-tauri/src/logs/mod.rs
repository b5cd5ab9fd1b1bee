//! The log of the program, for support (`docs/logs.md`).
//!
//! A log entry is a [`Line`], never free text. No line has a field for typed or received data, except for Cognito's request
//! id. The facades `log` and `tracing` have no subscriber, because the AWS SDK logs whole
//! requests with the tokens in them.

mod files;
mod line;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::time::Duration;

use files::LogFiles;
pub(crate) use line::{CommandResult, Line};

use crate::versions::Versions;

/// How long the end of the program waits until all lines are written.
const FLUSH_TIMEOUT: Duration = Duration::from_millis(200);

/// Sends lines to the thread that writes them. Clones write to the same files.
#[derive(Clone)]
pub(crate) struct Log {
    folder: PathBuf,
    messages: Option<Sender<Message>>,
}

enum Message {
    Line(jiff::Timestamp, Line),
    /// Acknowledged when all earlier lines are written.
    Flush(SyncSender<()>),
}

impl Log {
    /// Starts the log with a line that contains the versions of the program and its environment.
    pub(crate) fn start(folder: PathBuf) -> Self {
        Self::start_with(folder, || Some(Line::Started(Box::new(Versions::here()))))
    }

    /// Opens the file on a separate thread, because the folder may be on a slow network share and the window must not wait.
    fn start_with(folder: PathBuf, first: impl FnOnce() -> Option<Line> + Send + 'static) -> Self {
        let (messages, received) = channel();
        let files = LogFiles::in_folder(&folder);
        let writer = std::thread::Builder::new()
            .name("log".to_owned())
            .spawn(move || write(first(), &received, files));
        Self {
            folder,
            messages: writer.is_ok().then_some(messages),
        }
    }

    /// The folder of the log files.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Queues a line. A line that cannot be written is dropped, so that the program does not fail because of its log.
    pub(crate) fn write(&self, line: Line) {
        if let Some(messages) = &self.messages {
            let _ = messages.send(Message::Line(jiff::Timestamp::now(), line));
        }
    }

    /// Waits until all lines are written, for 200 ms at most.
    pub(crate) fn flush(&self) {
        let (written, acknowledged) = sync_channel(1);
        if let Some(messages) = &self.messages
            && messages.send(Message::Flush(written)).is_ok()
        {
            let _ = acknowledged.recv_timeout(FLUSH_TIMEOUT);
        }
    }
}

fn write(first: Option<Line>, received: &Receiver<Message>, mut files: LogFiles) {
    let first = first.map(|line| Message::Line(jiff::Timestamp::now(), line));
    for message in first.into_iter().chain(received) {
        match message {
            Message::Line(at, line) => drop(files.write(&format!("{at:.3} {line}\n"))),
            Message::Flush(written) => drop(written.try_send(())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log_in(folder: PathBuf) -> Log {
        Log::start_with(folder, || None)
    }

    #[test]
    fn line_is_written_with_its_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let log = log_in(folder.path().join("logs"));
        log.write(Line::Stopped);
        log.flush();
        let text = std::fs::read_to_string(log.folder().join(files::NAME)).expect("written");
        let (at, line) = text.split_once(' ').expect("time and line");
        assert!(at.parse::<jiff::Timestamp>().is_ok(), "{text}");
        assert_eq!(line, "stopped\n");
    }

    #[test]
    fn unwritable_folder_is_ignored() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        std::fs::write(&file, "").expect("written");
        let log = log_in(file);
        log.write(Line::Stopped);
        log.flush();
    }

    /// The AWS SDK logs its requests to `tracing`, which discards them without a subscriber.
    #[test]
    fn events_of_other_crates_are_not_logged() {
        let folder = tempfile::tempdir().expect("a folder");
        let log = log_in(folder.path().to_owned());
        tracing::error!(target: "aws_smithy_runtime", token = "eyJhbGciOi", "a request");
        log.write(Line::Stopped);
        log.flush();
        assert!(!tracing::dispatcher::has_been_set());
        let text = std::fs::read_to_string(folder.path().join(files::NAME)).expect("written");
        assert_eq!(text.lines().count(), 1, "{text}");
    }
}
