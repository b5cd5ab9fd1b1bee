//! The system's browser, in which managed login runs.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use crate::problem::{Problem, ShellProblem};

/// Long enough to reset a forgotten password with a code by email. Sessions of managed login end earlier.
const TIMEOUT: Duration = Duration::from_secs(15 * 60);

/// Opens a URL in a browser, or a folder in a file manager.
pub type OpenUrl = Arc<dyn Fn(&str) -> io::Result<()> + Send + Sync>;

/// The browser, with the limits of this start.
pub(crate) struct Browser {
    open: OpenUrl,
    allowed: bool,
    timeout: Duration,
}

impl Browser {
    /// Uses the system's browser, unless a test replaces it.
    pub(crate) fn new(open: Option<OpenUrl>, allowed: bool, timeout: Option<Duration>) -> Self {
        Self {
            open: open.unwrap_or_else(|| Arc::new(|url| open::that_detached(url))),
            allowed,
            timeout: timeout.unwrap_or(TIMEOUT),
        }
    }

    /// Checks that this program may open a browser.
    ///
    /// # Errors
    /// [`ShellProblem::BrowserForbidden`]
    pub(crate) fn check_allowed(&self) -> Result<(), Problem> {
        match self.allowed {
            true => Ok(()),
            false => Err(ShellProblem::BrowserForbidden.into()),
        }
    }

    /// The time limit of a sign-in in the browser.
    pub(crate) fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Opens a URL.
    ///
    /// # Errors
    /// [`ShellProblem::BrowserUnavailable`]
    pub(crate) fn open(&self, url: &str) -> Result<(), Problem> {
        (self.open)(url).map_err(|error| {
            let detail = error.to_string();
            ShellProblem::BrowserUnavailable { detail }.into()
        })
    }

    /// Opens a folder and returns whether the system shows it. Refused where a browser is: a file manager lets a user leave a
    /// kiosk, too.
    pub(crate) fn open_folder(&self, path: &str) -> bool {
        self.allowed && (self.open)(path).is_ok()
    }
}
