//! The shell on Tauri's mock runtime, with the access-control lists that are shipped.

#![allow(dead_code, reason = "each test program uses a part")]

use std::path::Path;

use cognito_enroll_desktop::{Options, app, context};
use practice_pool::description::Description;
use practice_pool::{PracticePool, Running};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tokio::runtime::Runtime;
use totp_rs::{Builder, Secret};

/// The app with an empty configuration folder, and its window.
pub(crate) struct Shell {
    pub(crate) app: App<MockRuntime>,
    pub(crate) window: WebviewWindow<MockRuntime>,
    _folder: tempfile::TempDir,
}

impl Shell {
    pub(crate) fn start(prepare: impl FnOnce(&Path) -> Options) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let options = Options {
            config: Some(folder.path().to_owned()),
            ..prepare(folder.path())
        };
        let app = app(mock_builder(), options).build(context()).expect("builds");
        // The mock runtime runs no event loop, so `setup` has not opened the window.
        let window = match app.get_webview_window("main") {
            Some(window) => window,
            None => WebviewWindowBuilder::new(&app, "main", WebviewUrl::default())
                .build()
                .expect("a window"),
        };
        Self {
            app,
            window,
            _folder: folder,
        }
    }

    pub(crate) fn bare() -> Self {
        Self::start(|_| Options::default())
    }

    pub(crate) fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        match call(&self.window, &format!("plugin:enrol|{command}"), arguments)? {
            InvokeResponseBody::Json(text) => Ok(serde_json::from_str(&text).expect("JSON")),
            InvokeResponseBody::Raw(bytes) => Ok(json!(bytes)),
        }
    }

    /// A command that echoes the present generation; given twice, as by a double click, it is done once.
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
                "{command} did something twice"
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

/// A practice pool on a runtime of its own, and the app started on a description of it.
pub(crate) struct Practised {
    pub(crate) shell: Shell,
    pub(crate) description: Description,
    pub(crate) running: Running,
    _runtime: Runtime,
}

/// `through` may lead the window to another endpoint, with something in between.
pub(crate) fn with_practice(through: impl FnOnce(&Running) -> Option<String>) -> Practised {
    let runtime = Runtime::new().expect("a runtime");
    let running = runtime
        .block_on(async { PracticePool::new().faults().start(None) })
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
            ..Options::default()
        }
    });
    Practised {
        shell,
        description,
        running,
        _runtime: runtime,
    }
}

/// The code that an authenticator shows in so many steps of 30 seconds.
pub(crate) fn code(base32: &str, steps: u64) -> String {
    let secret = Secret::try_from_base32(base32).expect("base32");
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .expect("after 1970");
    Builder::new()
        .with_secret(secret)
        .build_noncompliant()
        .generate(now.as_secs() + 30 * steps)
        .to_string()
}

/// The secret on the scan screen.
pub(crate) fn secret(shell: &Shell) -> String {
    let generation = shell.call("current", json!({})).expect("granted")["generation"].clone();
    let groups = shell
        .call("show_secret", json!({ "generation": generation }))
        .expect("at scan");
    serde_json::from_value::<Vec<String>>(groups)
        .expect("groups")
        .concat()
}
