//! The person's own browser, to which a sign-in by managed login goes.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use enrolment::SecretText;

use crate::problem::{Problem, ShellProblem};

/// Long enough for a forgotten password and for a code by e-mail; managed login's own sessions end before.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// Opens an address in a browser, or a folder in what shows those.
pub type OpenUrl = Arc<dyn Fn(&str) -> io::Result<()> + Send + Sync>;

/// See the module.
pub(crate) struct Browser {
    open: OpenUrl,
    allowed: bool,
    patience: Duration,
    /// Where the sign-in that is under way goes. It holds that sign-in's state, so it is wiped with it.
    shown: Mutex<Option<SecretText>>,
}

impl Browser {
    /// The system's browser, unless a test brings another way.
    pub(crate) fn new(open: Option<OpenUrl>, allowed: bool, patience: Option<Duration>) -> Self {
        Self {
            open: open.unwrap_or_else(|| Arc::new(|url| open::that_detached(url))),
            allowed,
            patience: patience.unwrap_or(PATIENCE),
            shown: Mutex::default(),
        }
    }

    /// Whether anybody may get into a browser from here.
    pub(crate) fn check_allowed(&self) -> Result<(), Problem> {
        match self.allowed {
            true => Ok(()),
            false => Err(ShellProblem::BrowserForbidden.into()),
        }
    }

    /// How long somebody may take in it.
    pub(crate) fn patience(&self) -> Duration {
        self.patience
    }

    /// Opens the address, which can be opened again until what is given back is dropped.
    pub(crate) fn show(&self, url: &str) -> Result<Shown<'_>, Problem> {
        self.open(url)?;
        self.set(Some(url.into()));
        Ok(Shown(self))
    }

    pub(crate) fn show_again(&self) -> Result<(), Problem> {
        match &*self.shown.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(url) => self.open(url.expose()),
            None => Ok(()),
        }
    }

    /// Whether the system shows it. What browses folders is as much a way out of a kiosk as what browses the web.
    pub(crate) fn show_folder(&self, path: &str) -> bool {
        self.allowed && (self.open)(path).is_ok()
    }

    fn open(&self, url: &str) -> Result<(), Problem> {
        (self.open)(url).map_err(|error| {
            let detail = error.to_string();
            ShellProblem::BrowserUnavailable { detail }.into()
        })
    }

    fn set(&self, url: Option<SecretText>) {
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = url;
    }
}

/// While this lives, the browser can be sent to its address again.
pub(crate) struct Shown<'a>(&'a Browser);

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        self.0.set(None);
    }
}
