//! Arguments that commands receive from the window that called them.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use enrolment::SecretText;
use tauri::ipc::{CommandArg, CommandItem, InvokeError};
use tauri::{Manager as _, Runtime};

use super::sealed::Sealed;
use super::session::Session;
use crate::keychain::ClientSecretStore;
use crate::pools::PoolList;

/// The sessions of all enrolment windows, by label.
pub(crate) struct Sessions {
    pools: Arc<PoolList>,
    keychain: ClientSecretStore,
    clipboard_timeout: Option<Duration>,
    open: Mutex<HashMap<String, Arc<Session>>>,
}

impl Sessions {
    /// Creates the list without a session. `clipboard_timeout` as in [`Session::new`].
    pub(crate) fn new(
        pools: PoolList,
        keychain: ClientSecretStore,
        clipboard_timeout: Option<Duration>,
    ) -> Self {
        Self {
            pools: Arc::new(pools),
            keychain,
            clipboard_timeout,
            open: Mutex::default(),
        }
    }

    /// Returns the session of a window, and creates it on first use.
    pub(crate) fn of(&self, label: &str) -> Arc<Session> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let make = || {
            let keychain = self.keychain.clone();
            Arc::new(Session::new(self.pools.clone(), keychain, self.clipboard_timeout))
        };
        open.entry(label.to_owned()).or_insert_with(make).clone()
    }

    /// Returns all sessions.
    pub(crate) fn all(&self) -> Vec<Arc<Session>> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.values().cloned().collect()
    }
}

/// The session of the window that called the command.
pub(crate) struct CallerSession(Arc<Session>);

impl Deref for CallerSession {
    type Target = Arc<Session>;

    fn deref(&self) -> &Arc<Session> {
        &self.0
    }
}

impl<'de, R: Runtime> CommandArg<'de, R> for CallerSession {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let webview = command.message.webview_ref();
        Ok(Self(webview.state::<Sessions>().of(webview.label())))
    }
}

/// The text of an argument that the page has sent as [`Sealed`].
pub(crate) struct Opened(pub(crate) SecretText);

impl<'de, R: Runtime> CommandArg<'de, R> for Opened {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let webview = command.message.webview_ref();
        let session = webview.state::<Sessions>().of(webview.label());
        let sealed = <Sealed as CommandArg<'de, R>>::from_command(command)?;
        let opened = session.sealing_keys.open(&sealed).map(Self);
        opened.ok_or_else(|| InvokeError::from("a sealed argument does not open"))
    }
}
