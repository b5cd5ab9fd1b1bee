//! The system's browser, in which managed login runs.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use crate::problem::{Problem, ShellProblem};

/// Long enough for a forgotten password and a code by e-mail; managed login's own sessions end earlier.
const TIMEOUT: Duration = Duration::from_secs(15 * 60);

/// Opens an address in a browser, or a folder in a file manager.
pub type OpenUrl = Arc<dyn Fn(&str) -> io::Result<()> + Send + Sync>;

/// See the module.
pub(crate) struct Browser {
    open: OpenUrl,
    allowed: bool,
    timeout: Duration,
}

impl Browser {
    /// The system's browser, unless a test replaces it.
    pub(crate) fn new(open: Option<OpenUrl>, allowed: bool, timeout: Option<Duration>) -> Self {
        Self {
            open: open.unwrap_or_else(|| Arc::new(|url| open::that_detached(url))),
            allowed,
            timeout: timeout.unwrap_or(TIMEOUT),
        }
    }

    /// Checks that a browser may be opened from here.
    ///
    /// # Errors
    /// [`ShellProblem::BrowserForbidden`]
    pub(crate) fn check_allowed(&self) -> Result<(), Problem> {
        match self.allowed {
            true => Ok(()),
            false => Err(ShellProblem::BrowserForbidden.into()),
        }
    }

    /// How long a sign-in in the browser may take.
    pub(crate) fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Opens an address.
    ///
    /// # Errors
    /// [`ShellProblem::BrowserUnavailable`]
    pub(crate) fn open(&self, url: &str) -> Result<(), Problem> {
        (self.open)(url).map_err(|error| {
            let detail = error.to_string();
            ShellProblem::BrowserUnavailable { detail }.into()
        })
    }

    /// Opens a folder, and returns whether the system shows it. A file manager is as much a way out of a kiosk as a
    /// browser is.
    pub(crate) fn open_folder(&self, path: &str) -> bool {
        self.allowed && (self.open)(path).is_ok()
    }
}
