//! The address of the sign-in that is under way in the person's browser.

use std::sync::{Mutex, PoisonError};

use enrolment::SecretText;

use crate::browser::Browser;
use crate::problem::Problem;

/// The address holds that sign-in's state, so it is wiped with it.
#[derive(Default)]
pub(crate) struct BrowserSignIn(Mutex<Option<SecretText>>);

impl BrowserSignIn {
    /// Opens the address in the browser. It can be opened again until the returned guard is dropped.
    ///
    /// # Errors
    /// Those of [`Browser::open`].
    pub(crate) fn begin(&self, browser: &Browser, url: &str) -> Result<UnderWay<'_>, Problem> {
        browser.open(url)?;
        self.set(Some(url.into()));
        Ok(UnderWay(self))
    }

    /// Opens the address once more, if there is one.
    ///
    /// # Errors
    /// Those of [`Browser::open`].
    pub(crate) fn open_again(&self, browser: &Browser) -> Result<(), Problem> {
        match &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(url) => browser.open(url.expose()),
            None => Ok(()),
        }
    }

    /// Drops the address.
    pub(crate) fn clear(&self) {
        self.set(None);
    }

    /// Whether a sign-in is under way.
    #[cfg(test)]
    pub(crate) fn is_under_way(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    fn set(&self, url: Option<SecretText>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = url;
    }
}

/// While it exists, the browser can be sent to the address again.
pub(crate) struct UnderWay<'a>(&'a BrowserSignIn);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.clear();
    }
}
