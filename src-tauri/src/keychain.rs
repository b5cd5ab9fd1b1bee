//! The operating system's keychain, which can store client secrets between runs: Keychain Services on macOS, the
//! Credential Manager on Windows, the Secret Service (GNOME Keyring, KWallet) elsewhere.
//!
//! The system may prompt the user to unlock it, and blocks until then. It is therefore called on a separate thread, and only
//! when a secret is needed.

use std::sync::Arc;
use std::time::Duration;

use enrolment::SecretText;
use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error};

use crate::problem::{Problem, ShellProblem};

/// The service name of all entries. A change would lose stored secrets.
const SERVICE: &str = platform::folders::IDENTIFIER;
/// The time limit for unlocking. A sign-in waits for it, and a sign-in session lasts three minutes.
const TIMEOUT: Duration = Duration::from_secs(60);

/// A store of named secrets. Its calls block.
pub trait Keychain: Send + Sync + 'static {
    /// Stores a secret and replaces an earlier one of the same name.
    ///
    /// # Errors
    /// [`Unavailable`]
    fn store(&self, name: &str, secret: &SecretText) -> Result<(), Unavailable>;

    /// Returns the secret of that name, if there is one.
    ///
    /// # Errors
    /// [`Unavailable`]
    fn load(&self, name: &str) -> Result<Option<SecretText>, Unavailable>;

    /// Removes a secret, if there is one.
    ///
    /// # Errors
    /// [`Unavailable`]
    fn remove(&self, name: &str) -> Result<(), Unavailable>;
}

/// There is no keychain, or it is locked.
pub struct Unavailable {
    /// The system's reason, in English. Never contains a part of the secret.
    pub detail: String,
}

impl From<Error> for Unavailable {
    fn from(error: Error) -> Self {
        // These two variants contain the secret; the others contain the platform's reason.
        let detail = match error {
            Error::BadEncoding(_) | Error::BadDataFormat(..) => "its entry is not text".to_owned(),
            Error::PlatformFailure(why) | Error::NoStorageAccess(why) => why.to_string(),
            other => other.to_string(),
        };
        Self { detail }
    }
}

/// The operating system's keychain.
pub(crate) struct SystemKeychain;

#[cfg(target_os = "macos")]
use apple_native_keyring_store::keychain::Store;
#[cfg(windows)]
use windows_native_keyring_store::Store;
#[cfg(all(unix, not(target_os = "macos")))]
use zbus_secret_service_keyring_store::Store;

impl SystemKeychain {
    /// Creates a new store for each call, because a restarted Secret Service rejects the session of an earlier store.
    fn entry(name: &str) -> Result<Entry, Error> {
        Store::new()?.build(SERVICE, name, None)
    }
}

impl Keychain for SystemKeychain {
    fn store(&self, name: &str, secret: &SecretText) -> Result<(), Unavailable> {
        Ok(Self::entry(name)?.set_password(secret.expose())?)
    }

    fn load(&self, name: &str) -> Result<Option<SecretText>, Unavailable> {
        match Self::entry(name).and_then(|entry| entry.get_password()) {
            Ok(secret) => Ok(Some(secret.into())),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn remove(&self, name: &str) -> Result<(), Unavailable> {
        match Self::entry(name).and_then(|entry| entry.delete_credential()) {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// The keychain as commands use it: asynchronous and with a timeout.
#[derive(Clone)]
pub(crate) struct ClientSecretStore(pub(crate) Arc<dyn Keychain>);

impl ClientSecretStore {
    pub(crate) async fn store(&self, name: String, secret: Arc<SecretText>) -> Result<(), Problem> {
        self.call(move |keychain| keychain.store(&name, &secret)).await
    }

    pub(crate) async fn load(&self, name: String) -> Result<Option<SecretText>, Problem> {
        self.call(move |keychain| keychain.load(&name)).await
    }

    pub(crate) async fn remove(&self, name: String) -> Result<(), Problem> {
        self.call(move |keychain| keychain.remove(&name)).await
    }

    async fn call<T: Send + 'static>(
        &self,
        operation: impl FnOnce(&dyn Keychain) -> Result<T, Unavailable> + Send + 'static,
    ) -> Result<T, Problem> {
        let keychain = Arc::clone(&self.0);
        let result = tauri::async_runtime::spawn_blocking(move || operation(&*keychain));
        let detail = match tokio::time::timeout(TIMEOUT, result).await {
            Ok(Ok(Ok(value))) => return Ok(value),
            Ok(Ok(Err(Unavailable { detail }))) => detail,
            Ok(Err(_)) => "it failed".to_owned(),
            Err(_) => "it did not respond".to_owned(),
        };
        Err(ShellProblem::KeychainUnavailable { detail }.into())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    /// A keychain in memory that can be locked.
    #[derive(Default)]
    pub(crate) struct InMemory {
        entries: Mutex<BTreeMap<String, String>>,
        locked: Mutex<bool>,
    }

    impl InMemory {
        pub(crate) fn lock(&self, locked: bool) {
            *self.locked.lock().expect("not poisoned") = locked;
        }
        pub(crate) fn entries(&self) -> Vec<(String, String)> {
            let entries = self.entries.lock().expect("not poisoned");
            entries.clone().into_iter().collect()
        }
        fn open(&self) -> Result<(), Unavailable> {
            let detail = "it is locked".to_owned();
            match *self.locked.lock().expect("not poisoned") {
                true => Err(Unavailable { detail }),
                false => Ok(()),
            }
        }
    }

    impl Keychain for InMemory {
        fn store(&self, name: &str, secret: &SecretText) -> Result<(), Unavailable> {
            self.open()?;
            let mut entries = self.entries.lock().expect("not poisoned");
            entries.insert(name.to_owned(), secret.expose().to_owned());
            Ok(())
        }
        fn load(&self, name: &str) -> Result<Option<SecretText>, Unavailable> {
            self.open()?;
            let entries = self.entries.lock().expect("not poisoned");
            Ok(entries.get(name).map(|secret| secret.as_str().into()))
        }
        fn remove(&self, name: &str) -> Result<(), Unavailable> {
            self.open()?;
            self.entries.lock().expect("not poisoned").remove(name);
            Ok(())
        }
    }

    #[test]
    fn reason_contains_no_part_of_the_secret() {
        let secret = b"a-client-secret".to_vec();
        let detail = Unavailable::from(Error::BadEncoding(secret)).detail;
        assert_eq!(detail, "its entry is not text");
    }

    /// Uses GNOME Keyring with a separate, unlocked keyring: the test starts itself again in a session with it.
    #[cfg(target_os = "linux")]
    #[test]
    fn system_keychain_stores_replaces_and_removes() {
        const IN_KEYRING_SESSION: &str = "COGNITO_ENROLL_TEST_KEYRING";
        if std::env::var_os(IN_KEYRING_SESSION).is_some() {
            return stores_replaces_and_removes();
        }
        let folder = tempfile::tempdir().expect("a folder");
        // Without the redirection the daemon would keep the output open.
        let script = "printf %s test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 &&
            exec \"$0\" --exact keychain::tests::system_keychain_stores_replaces_and_removes";
        let output = std::process::Command::new("dbus-run-session")
            .args(["--", "sh", "-c", script])
            .arg(std::env::current_exe().expect("this program"))
            .env(IN_KEYRING_SESSION, "1")
            .env("HOME", folder.path())
            .env("XDG_DATA_HOME", folder.path())
            .env("XDG_RUNTIME_DIR", folder.path())
            .output()
            .expect("dbus-run-session");
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8_lossy(&text);
        assert!(
            output.status.success(),
            "is gnome-keyring installed? {}: {text}",
            output.status
        );
    }

    #[cfg(target_os = "linux")]
    fn stores_replaces_and_removes() {
        let name = "us-east-1_Test/cognito-enroll-test";
        let loaded = || {
            let secret = SystemKeychain
                .load(name)
                .map_err(|why| why.detail)
                .expect("available");
            secret.map(|secret| secret.expose().to_owned())
        };
        for secret in ["first", "second-ü"] {
            let stored = SystemKeychain.store(name, &secret.into());
            stored.map_err(|why| why.detail).expect("available");
            assert_eq!(loaded().as_deref(), Some(secret));
        }
        for _ in 0..2 {
            let removed = SystemKeychain.remove(name);
            removed.map_err(|why| why.detail).expect("available");
            assert_eq!(loaded(), None);
        }
    }
}
