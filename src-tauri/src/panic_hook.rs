//! A fault of ours. What is said of it, in the log and on standard error, has nothing in it that was put together while the
//! program ran: that may be anybody's secret. The crash text of the standard library is not printed.

use std::fmt::{self, Display, Formatter};
use std::panic::PanicHookInfo;

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{Manager, Runtime};

use crate::logs::{Line, Log};
use crate::native_dialog::Message;
use crate::preferences::{Kept, Language};

/// Where it happened, and what the source says there if that is written in it word for word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    place: Option<(String, u32)>,
    thread: Option<String>,
    text: Option<&'static str>,
}

impl From<&PanicHookInfo<'_>> for Fault {
    fn from(info: &PanicHookInfo<'_>) -> Self {
        Self {
            place: info.location().map(|at| (at.file().to_owned(), at.line())),
            thread: std::thread::current().name().map(str::to_owned),
            // A text that was put together is a `String`, and stays out.
            text: info.payload().downcast_ref::<&'static str>().copied(),
        }
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "fault in {}", env!("CARGO_PKG_VERSION"))?;
        if let Some((file, line)) = &self.place {
            write!(f, " at {file}:{line}")?;
        }
        if let Some(thread) = &self.thread {
            write!(f, " on the thread {thread}")?;
        }
        match self.text {
            Some(text) => write!(f, ": {}", text.escape_debug()),
            None => Ok(()),
        }
    }
}

/// From now on faults are told here. After the plugin `enrol`, which opens the log.
pub(crate) fn plugin<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("faults")
        .setup(|app, _| {
            let log = app.state::<Log>().inner().clone();
            let language = app.state::<Kept>().now().spoken();
            let main = std::thread::current().id();
            std::panic::set_hook(Box::new(move |info| {
                let fault = Fault::from(info);
                eprintln!("cognito-enroll-desktop: {fault}");
                log.say(Line::Fault(Box::new(fault)));
                // Only there it takes the program down; elsewhere the task that had it ends.
                if std::thread::current().id() == main {
                    log.written();
                    go(&log, language);
                }
            }));
            Ok(())
        })
        .build()
}

/// Ends by itself, as unwinding through the window system's code would be an abort, which leaves all memory on the disk where
/// core dumps are kept.
fn go(log: &Log, language: Language) -> ! {
    if let Ok(mut message) = Message::Fault.process(language, log.folder()) {
        let _ = message.spawn();
    }
    std::process::exit(101)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{catch_unwind, set_hook, take_hook};
    use std::sync::{Arc, Mutex};

    /// What would be told of what `fails` does, on a thread of its own: other tests may fail meanwhile.
    fn told(fails: impl FnOnce() + Send + 'static) -> String {
        let told = Arc::<Mutex<Option<String>>>::default();
        let hears = told.clone();
        let before = take_hook();
        set_hook(Box::new(move |info| {
            if std::thread::current().name() == Some("failing") {
                *hears.lock().expect("not poisoned") = Some(Fault::from(info).to_string());
            }
        }));
        let failing = std::thread::Builder::new().name("failing".to_owned());
        let failing = failing.spawn(fails).expect("a thread");
        assert!(failing.join().is_err());
        set_hook(before);
        let told = told.lock().expect("not poisoned").take();
        told.expect("told")
    }

    #[test]
    fn a_fault_tells_where_and_nothing_that_was_put_together() {
        let here = file!();
        let secret = "JBSWY3DPEHPK3PXP".to_owned();
        let formatted = told(move || panic!("the secret is {secret}"));
        assert!(!formatted.contains("JBSWY3DP"), "{formatted}");
        assert!(
            formatted.contains(here) && formatted.ends_with(" on the thread failing"),
            "{formatted}"
        );
        let literal = told(|| panic!("a rule\nis broken"));
        assert!(
            literal.ends_with(r"on the thread failing: a rule\nis broken"),
            "{literal}"
        );
        let expected = told(|| {
            let result: Result<u8, _> = "hunter2".parse::<u8>().map_err(|_| "hunter2".to_owned());
            result.expect("worked");
        });
        assert!(!expected.contains("hunter2"), "{expected}");
        assert!(catch_unwind(|| ()).is_ok());
    }
}
