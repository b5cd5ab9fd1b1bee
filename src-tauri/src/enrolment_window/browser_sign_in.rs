//! The URL of the sign-in that is running in the user's browser.

use std::sync::{Mutex, PoisonError};

use enrolment::SecretText;

use crate::browser::Browser;
use crate::problem::Problem;

/// The URL, which is zeroized because it contains the `state` parameter of the sign-in.
#[derive(Default)]
pub(crate) struct BrowserSignIn(Mutex<Option<SecretText>>);

impl BrowserSignIn {
    /// Opens the URL in the browser. It can be opened again until the returned guard is dropped.
    ///
    /// # Errors
    /// Those of [`Browser::open`].
    pub(crate) fn begin(&self, browser: &Browser, url: &str) -> Result<RunningSignIn<'_>, Problem> {
        browser.open(url)?;
        self.set(Some(url.into()));
        Ok(RunningSignIn(self))
    }

    /// Opens the URL again, if there is one.
    ///
    /// # Errors
    /// Those of [`Browser::open`].
    pub(crate) fn open_again(&self, browser: &Browser) -> Result<(), Problem> {
        match &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(url) => browser.open(url.expose()),
            None => Ok(()),
        }
    }

    /// Drops the URL.
    pub(crate) fn clear(&self) {
        self.set(None);
    }

    /// Whether a sign-in is running.
    #[cfg(test)]
    pub(crate) fn is_running(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    fn set(&self, url: Option<SecretText>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = url;
    }
}

/// A guard that drops the URL at the end of the sign-in.
pub(crate) struct RunningSignIn<'a>(&'a BrowserSignIn);

impl Drop for RunningSignIn<'_> {
    fn drop(&mut self) {
        self.0.clear();
    }
}
