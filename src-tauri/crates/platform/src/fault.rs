//! A panic as the log and standard error show it. It contains no text that was formatted at run time, because such text may
//! contain a secret.

use std::fmt::{self, Display, Formatter};
use std::panic::PanicHookInfo;

/// The location of a panic, and the message if it is a literal of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    location: Option<(String, u32)>,
    thread: Option<String>,
    message: Option<&'static str>,
}

impl From<&PanicHookInfo<'_>> for Fault {
    fn from(info: &PanicHookInfo<'_>) -> Self {
        Self {
            location: info.location().map(|at| (at.file().to_owned(), at.line())),
            thread: std::thread::current().name().map(str::to_owned),
            // A formatted message is a `String` and is omitted.
            message: info.payload().downcast_ref::<&'static str>().copied(),
        }
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "fault in {}", env!("CARGO_PKG_VERSION"))?;
        if let Some((file, line)) = &self.location {
            write!(f, " at {file}:{line}")?;
        }
        if let Some(thread) = &self.thread {
            write!(f, " on the thread {thread}")?;
        }
        match self.message {
            Some(message) => write!(f, ": {}", message.escape_debug()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{set_hook, take_hook};
    use std::sync::{Arc, Mutex};

    /// Returns the fault of `panics`, which runs on a separate thread because other tests may panic at the same time.
    fn fault_of(panics: impl FnOnce() + Send + 'static) -> String {
        let fault = Arc::<Mutex<Option<String>>>::default();
        let seen = fault.clone();
        let earlier_hook = take_hook();
        set_hook(Box::new(move |info| {
            if std::thread::current().name() == Some("failing") {
                *seen.lock().expect("not poisoned") = Some(Fault::from(info).to_string());
            }
        }));
        let failing = std::thread::Builder::new().name("failing".to_owned());
        let failing = failing.spawn(panics).expect("a thread");
        assert!(failing.join().is_err());
        set_hook(earlier_hook);
        let fault = fault.lock().expect("not poisoned").take();
        fault.expect("a panic")
    }

    #[test]
    fn fault_shows_location_and_literal_message_only() {
        let here = file!();
        let secret = "JBSWY3DPEHPK3PXP".to_owned();
        let formatted = fault_of(move || panic!("the secret is {secret}"));
        assert!(!formatted.contains("JBSWY3DP"), "{formatted}");
        assert!(
            formatted.contains(here) && formatted.ends_with(" on the thread failing"),
            "{formatted}"
        );
        let literal = fault_of(|| panic!("first line\nsecond line"));
        assert!(
            literal.ends_with(r"on the thread failing: first line\nsecond line"),
            "{literal}"
        );
        let expected = fault_of(|| {
            let result: Result<u8, _> = "hunter2".parse::<u8>().map_err(|_| "hunter2".to_owned());
            result.expect("worked");
        });
        assert!(!expected.contains("hunter2"), "{expected}");
    }
}
