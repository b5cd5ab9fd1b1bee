//! The shell on Tauri's mock runtime, with the shipped access-control lists.

pub(crate) mod practice;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognito_enroll_desktop::{Keychain, Options, Unavailable, app, context};
use enrolment::SecretText;
use hpke::aead::AesGcm256 as Aead;
use hpke::kdf::HkdfSha256 as Kdf;
use hpke::kem::DhP256HkdfSha256 as Kem;
use hpke::{Deserializable, Kem as _, OpModeR, OpModeS, Serializable};
use practice_pool::description::Description;
use practice_pool::{PracticePool, Running};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tokio::runtime::Runtime;
use totp_rs::{Builder, Secret};

const INFO: &[u8] = b"cognito-enroll page";

/// A keychain in memory that can be locked.
#[derive(Default)]
pub(crate) struct InMemory {
    entries: Mutex<BTreeMap<String, String>>,
    locked: AtomicBool,
}

impl InMemory {
    pub(crate) fn lock(&self, locked: bool) {
        self.locked.store(locked, Ordering::SeqCst);
    }

    pub(crate) fn entries(&self) -> Vec<(String, String)> {
        let entries = self.entries.lock().expect("not poisoned");
        entries.clone().into_iter().collect()
    }

    fn open(&self) -> Result<MutexGuard<'_, BTreeMap<String, String>>, Unavailable> {
        if self.locked.load(Ordering::SeqCst) {
            let detail = "it is locked".to_owned();
            return Err(Unavailable { detail });
        }
        Ok(self.entries.lock().expect("not poisoned"))
    }
}

impl Keychain for InMemory {
    fn store(&self, name: &str, secret: &SecretText) -> Result<(), Unavailable> {
        self.open()?.insert(name.to_owned(), secret.expose().to_owned());
        Ok(())
    }

    fn load(&self, name: &str) -> Result<Option<SecretText>, Unavailable> {
        Ok(self.open()?.get(name).map(|secret| secret.as_str().into()))
    }

    fn remove(&self, name: &str) -> Result<(), Unavailable> {
        self.open()?.remove(name);
        Ok(())
    }
}

/// The app with an empty configuration folder and keychain, and its window.
pub(crate) struct Shell {
    pub(crate) keychain: Arc<InMemory>,
    pub(crate) app: App<MockRuntime>,
    pub(crate) window: WebviewWindow<MockRuntime>,
    events: Arc<Mutex<Vec<Value>>>,
    folder: tempfile::TempDir,
}

impl Shell {
    pub(crate) fn start(prepare: impl FnOnce(&Path) -> Options) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let keychain = Arc::<InMemory>::default();
        let options = Options {
            config: Some(folder.path().to_owned()),
            keychain: Some(keychain.clone()),
            ..prepare(folder.path())
        };
        let events = Arc::<Mutex<Vec<Value>>>::default();
        let sent = events.clone();
        let builder = mock_builder().channel_interceptor(move |_, _, _, body| {
            let InvokeResponseBody::Json(event) = body else {
                return false;
            };
            let event = serde_json::from_str(event).expect("JSON");
            sent.lock().expect("not poisoned").push(event);
            true
        });
        let app = app(builder, options).build(context()).expect("builds");
        // The mock runtime runs no event loop, so `setup` has not opened the window.
        let window = match app.get_webview_window("main") {
            Some(window) => window,
            None => WebviewWindowBuilder::new(&app, "main", WebviewUrl::default())
                .build()
                .expect("a window"),
        };
        Self {
            keychain,
            app,
            window,
            events,
            folder,
        }
    }

    /// Subscribes to events, as a loaded page does.
    pub(crate) fn subscribe(&self) {
        let channel = json!({ "events": "__CHANNEL__:7" });
        assert_eq!(self.call("subscribe", channel), Ok(json!(null)));
    }

    /// The newest event of that name.
    pub(crate) fn newest_event(&self, name: &str) -> Option<Value> {
        let events = self.events.lock().expect("not poisoned");
        let mut newest_first = events.iter().rev();
        newest_first.find(|event| event["event"] == name).cloned()
    }

    /// Drops the recorded events.
    pub(crate) fn clear_events(&self) {
        self.events.lock().expect("not poisoned").clear();
    }

    pub(crate) fn bare() -> Self {
        Self::start(|_| Options::default())
    }

    /// The configuration folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Calls a command. Seals secrets among the arguments, as the page does.
    pub(crate) fn call(&self, command: &str, mut arguments: Value) -> Result<Value, Value> {
        self.seal(&mut arguments);
        match call(&self.window, &format!("plugin:enrol|{command}"), arguments)? {
            InvokeResponseBody::Json(text) => Ok(serde_json::from_str(&text).expect("JSON")),
            InvokeResponseBody::Raw(bytes) => Ok(json!(bytes)),
        }
    }

    pub(crate) fn seal(&self, arguments: &mut Value) {
        for name in ["password", "newPassword", "clientSecret", "accessToken", "secret"] {
            if let Some(secret) = arguments.get(name).and_then(Value::as_str) {
                arguments[name] = self.sealed(secret);
            }
        }
    }

    fn sealed(&self, secret: &str) -> Value {
        let to = self.call("sealing_key", json!({})).expect("granted");
        let to = to.as_str().expect("Base64").to_owned();
        let key = Deserializable::from_bytes(&STANDARD.decode(&to).expect("Base64")).expect("a key");
        let sealed =
            hpke::single_shot_seal::<Aead, Kdf, Kem>(&OpModeS::Base, &key, INFO, secret.as_bytes(), &[]);
        let (encapsulated, text) = sealed.expect("sealed");
        json!({ "to": to, "encapsulated": STANDARD.encode(encapsulated.to_bytes()), "text": STANDARD.encode(text) })
    }

    /// Calls a command that seals its answer, and returns the opened answer.
    pub(crate) fn call_sealed(&self, command: &str) -> Result<Vec<u8>, Value> {
        let generation = self.call("current", json!({})).expect("granted")["generation"].clone();
        let (private, public) = Kem::gen_keypair();
        let to = STANDARD.encode(public.to_bytes());
        let answer = self.call(command, json!({ "generation": generation, "sealFor": to }))?;
        let answer: Vec<u8> = serde_json::from_value(answer).expect("bytes");
        let (encapsulated, text) = answer.split_at(65);
        let encapsulated = Deserializable::from_bytes(encapsulated).expect("a key");
        let opened = hpke::single_shot_open::<Aead, Kdf, Kem>(
            &OpModeR::Base,
            &private,
            &encapsulated,
            INFO,
            text,
            &[],
        );
        Ok(opened.expect("opens"))
    }

    /// Calls a command at the current stage and returns why it is refused.
    pub(crate) fn refused(&self, command: &str, mut arguments: Value) -> Value {
        let current = self.call("current", json!({})).expect("granted");
        arguments["generation"] = current["generation"].clone();
        self.call(command, arguments)
            .map_or_else(|refused| refused, |answer| answer["refused"].clone())
    }

    /// Calls a command with the current generation. Calls it again, as after a double click, and asserts that the second call
    /// has no effect.
    pub(crate) fn act(&self, command: &str, mut arguments: Value) -> Value {
        let current = self.call("current", json!({})).expect("granted");
        arguments["generation"] = current["generation"].clone();
        let answer = self.call(command, arguments.clone()).expect("granted");
        assert_eq!(answer["refused"], Value::Null, "{command}: {answer}");
        if answer["generation"] != current["generation"] {
            let again = self.call(command, arguments).expect("granted");
            assert_eq!(again["refused"], "stale", "{command}: {again}");
            assert_eq!(
                again["view"]["stage"], answer["view"]["stage"],
                "{command} had an effect twice"
            );
        }
        answer
    }
}

pub(crate) fn call(
    window: &WebviewWindow<MockRuntime>,
    command: &str,
    arguments: Value,
) -> Result<InvokeResponseBody, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: if cfg!(any(windows, target_os = "android")) {
            "http://tauri.localhost"
        } else {
            "tauri://localhost"
        }
        .parse()
        .expect("a URL"),
        body: InvokeBody::Json(arguments),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request)
}

/// A practice pool on a separate runtime, and the app with its description.
pub(crate) struct PracticeShell {
    pub(crate) shell: Shell,
    pub(crate) description: Description,
    pub(crate) running: Running,
    _runtime: Runtime,
}

/// Starts both. `through` may return another endpoint, such as that of a proxy.
pub(crate) fn with_practice(through: impl FnOnce(&Running) -> Option<String>) -> PracticeShell {
    with_practice_and(Options::default(), through)
}

pub(crate) fn with_practice_and(
    options: Options,
    through: impl FnOnce(&Running) -> Option<String>,
) -> PracticeShell {
    let runtime = Runtime::new().expect("a runtime");
    let running = runtime
        .block_on(async { PracticePool::new().faults().all_fixtures().start(None) })
        .expect("starts");
    let mut description = running.description().clone();
    if let Some(endpoint) = through(&running) {
        description.endpoint = endpoint;
    }
    let line = serde_json::to_string(&description).expect("JSON");
    let shell = Shell::start(|folder| {
        let file = folder.join("practice.json");
        std::fs::write(&file, line).expect("written");
        Options {
            practice: Some(file),
            ..options
        }
    });
    PracticeShell {
        shell,
        description,
        running,
        _runtime: runtime,
    }
}

const TIMEOUT: Duration = Duration::from_secs(20);

/// Waits for an effect on another thread.
pub(crate) fn until(what: &str, mut is: impl FnMut() -> bool) {
    let end = Instant::now() + TIMEOUT;
    while !is() {
        assert!(Instant::now() < end, "{what} did not happen");
        std::thread::yield_now();
    }
}

/// The code of an authenticator after that number of time steps.
pub(crate) fn code(base32: &str, steps: i64) -> String {
    let secret = Secret::try_from_base32(base32).expect("base32");
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .expect("after 1970");
    Builder::new()
        .with_secret(secret)
        .build_noncompliant()
        .generate(now.as_secs().saturating_add_signed(30 * steps))
        .to_string()
}

/// The secret on the scan screen.
pub(crate) fn secret(shell: &Shell) -> String {
    let groups = shell.call_sealed("show_secret").expect("at scan");
    String::from_utf8(groups).expect("text").replace(' ', "")
}
