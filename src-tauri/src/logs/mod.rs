//! The log: what the program did, for whoever helps the person in front of it (`docs/logs.md`).
//!
//! Nobody can write a text of their own into it. What can be said is a [`Line`], and no line has room for what a person
//! typed or for what came over the wire, but for Cognito's name of a request. The facades `log` and `tracing` stay without
//! a receiver: the AWS SDK tells them whole requests, with the tokens in them, so nothing that other crates say gets here.

mod line;
mod rolling;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::time::Duration;

pub(crate) use line::{CameTo, Line};
use rolling::Rolling;

use crate::versions::Versions;

/// Nobody waits longer for a disk when the program ends.
const WRITTEN_AT_THE_LATEST: Duration = Duration::from_millis(200);

/// Where lines go. Copies write to the same place.
#[derive(Clone)]
pub(crate) struct Log {
    folder: PathBuf,
    said: Option<Sender<Said>>,
}

enum Said {
    Line(jiff::Timestamp, Line),
    /// Answered when all that was said before is written.
    Written(SyncSender<()>),
}

impl Log {
    /// Says first that the program has started, and what it stands on.
    pub(crate) fn starting_in(folder: PathBuf) -> Self {
        Self::after(folder, || Some(Line::Started(Box::new(Versions::here()))))
    }

    /// Opens nothing itself: a thread does, as the folder may be far away and the window is waited for.
    fn after(folder: PathBuf, first: impl FnOnce() -> Option<Line> + Send + 'static) -> Self {
        let (said, hears) = channel();
        let rolling = Rolling::in_folder(&folder);
        let writer = std::thread::Builder::new()
            .name("log".to_owned())
            .spawn(move || write(first(), &hears, rolling));
        Self {
            folder,
            said: writer.is_ok().then_some(said),
        }
    }

    /// Where the files are.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Never waits, and never fails: who is helped by a log is not helped by a program that stops for it.
    pub(crate) fn say(&self, line: Line) {
        if let Some(said) = &self.said {
            let _ = said.send(Said::Line(jiff::Timestamp::now(), line));
        }
    }

    /// Waits until all is written, for a moment at most.
    pub(crate) fn written(&self) {
        let (written, hears) = sync_channel(1);
        if let Some(said) = &self.said
            && said.send(Said::Written(written)).is_ok()
        {
            let _ = hears.recv_timeout(WRITTEN_AT_THE_LATEST);
        }
    }
}

fn write(first: Option<Line>, hears: &Receiver<Said>, mut rolling: Rolling) {
    let first = first.map(|line| Said::Line(jiff::Timestamp::now(), line));
    for said in first.into_iter().chain(hears) {
        match said {
            // What cannot be written is dropped: there is no other place to say so.
            Said::Line(at, line) => drop(rolling.write(&format!("{at:.3} {line}\n"))),
            Said::Written(written) => drop(written.try_send(())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log_in(folder: PathBuf) -> Log {
        Log::after(folder, || None)
    }

    #[test]
    fn what_was_said_is_written_with_its_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let log = log_in(folder.path().join("logs"));
        log.say(Line::Stopped);
        log.written();
        let text = std::fs::read_to_string(log.folder().join("cognito-enroll.log")).expect("written");
        let (at, line) = text.split_once(' ').expect("time and line");
        assert!(at.parse::<jiff::Timestamp>().is_ok(), "{text}");
        assert_eq!(line, "stopped\n");
    }

    #[test]
    fn where_nothing_can_be_written_nobody_is_stopped() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        std::fs::write(&file, "").expect("written");
        let log = log_in(file);
        log.say(Line::Stopped);
        log.written();
    }

    /// The SDK tells `tracing` its requests. As long as nobody listens, they go nowhere.
    #[test]
    fn nobody_hears_what_other_crates_say() {
        let folder = tempfile::tempdir().expect("a folder");
        let log = log_in(folder.path().to_owned());
        tracing::error!(target: "aws_smithy_runtime", token = "eyJhbGciOi", "a request");
        log.say(Line::Stopped);
        log.written();
        assert!(!tracing::dispatcher::has_been_set());
        let text = std::fs::read_to_string(folder.path().join("cognito-enroll.log")).expect("written");
        assert_eq!(text.lines().count(), 1, "{text}");
    }
}
