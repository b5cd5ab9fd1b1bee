//! WebKitWebDriver and its only session.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::display::Display;
use crate::launch::Launch;
use crate::process::ProcessGroup;

const START_TIMEOUT: Duration = Duration::from_secs(20);
const OPEN_TIMEOUT: Duration = Duration::from_secs(60);
const CLOSE_TIMEOUT: Duration = Duration::from_secs(5);

/// A running driver and its session. Dropping it without [`Session::close`] also deletes the session, because the
/// application of an aborted session keeps running.
#[derive(Debug)]
pub(crate) struct Session {
    client: Option<Client>,
    address: SocketAddr,
    id: String,
    driver: ProcessGroup,
}

impl Session {
    pub(crate) async fn open(display: &Display, launch: &Launch) -> Result<Self> {
        let (driver, address) = start_driver(display, launch).await?;
        let binary = launch
            .binary
            .canonicalize()
            .with_context(|| format!("there is no program {}: build it first", launch.binary.display()))?;
        let args: Vec<_> = launch
            .args
            .iter()
            .map(|argument| argument.to_string_lossy())
            .collect();
        let capabilities = json!({ "webkitgtk:browserOptions": { "binary": binary, "args": args } });
        let capabilities = capabilities.as_object().cloned().unwrap_or_default();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let url = format!("http://{address}");
        let connecting = builder.capabilities(capabilities).connect(&url);
        let client = match tokio::time::timeout(OPEN_TIMEOUT, connecting).await {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => bail!(
                "{} did not start under WebDriver: {error}{}",
                binary.display(),
                log_tail(launch)
            ),
            Err(_) => bail!(
                "{} opened no window within {OPEN_TIMEOUT:?}{}",
                binary.display(),
                log_tail(launch)
            ),
        };
        let id = client.session_id().await?.context("WebDriver gave no session")?;
        Ok(Self {
            client: Some(client),
            address,
            id,
            driver,
        })
    }

    pub(crate) fn client(&self) -> Result<&Client> {
        self.client.as_ref().context("the session is closed")
    }

    pub(crate) fn processes(&self) -> &ProcessGroup {
        &self.driver
    }

    /// Deletes the session, which ends the application, and then the driver.
    pub(crate) async fn close(mut self) -> Result<()> {
        let Some(client) = self.client.take() else {
            return Ok(());
        };
        let deleted = tokio::time::timeout(CLOSE_TIMEOUT, client.close()).await;
        // The session has already ended if the application was closed.
        deleted
            .context("WebDriver did not end its session")?
            .or_else(|error| {
                if error.is_invalid_session_id() {
                    Ok(())
                } else {
                    Err(error).context("WebDriver did not end its session")
                }
            })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.client.is_some() {
            // `drop` cannot await, and the runtime may be shutting down, so the request is written directly. If it
            // fails, dropping the process group ends the application.
            delete_session(self.address, &self.id).ok();
        }
    }
}

fn delete_session(address: SocketAddr, id: &str) -> std::io::Result<()> {
    let mut stream = TcpStream::connect_timeout(&address, CLOSE_TIMEOUT)?;
    stream.set_read_timeout(Some(CLOSE_TIMEOUT))?;
    stream.set_write_timeout(Some(CLOSE_TIMEOUT))?;
    write!(
        stream,
        "DELETE /session/{id} HTTP/1.1\r\nHost: {address}\r\nContent-Length: 0\r\n\r\n"
    )?;
    // The response arrives after the session has ended.
    stream.read_exact(&mut [0])
}

async fn start_driver(display: &Display, launch: &Launch) -> Result<(ProcessGroup, SocketAddr)> {
    // Another program may take the free port before the driver does, so try again.
    for _ in 0..3 {
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let mut driver = ProcessGroup::spawn(driver_command(display, launch, address.port())?)
            .context("cannot start WebDriver (Debian: webkit2gtk-driver, dbus-daemon)")?;
        let deadline = Instant::now() + START_TIMEOUT;
        while driver.exit_status()?.is_none() {
            if tokio::net::TcpStream::connect(address).await.is_ok() {
                return Ok((driver, address));
            }
            if Instant::now() > deadline {
                bail!(
                    "WebKitWebDriver did not become ready within {START_TIMEOUT:?}{}",
                    log_tail(launch)
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    bail!(
        "WebKitWebDriver ended as soon as it was started: is webkit2gtk-driver installed?{}",
        log_tail(launch)
    )
}

fn driver_command(display: &Display, launch: &Launch, port: u16) -> Result<Command> {
    // Without a private session bus, GTK starts one that never ends.
    let mut command = Command::new("dbus-run-session");
    command
        .args([
            "--",
            "WebKitWebDriver",
            "--host=127.0.0.1",
            &format!("--port={port}"),
        ])
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("DISPLAY", display.name())
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("LC_ALL")
        // The first two make screenshots hang under Xvfb, the others hide the accessibility tree.
        .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
        .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
        .env_remove("GTK_MODULES")
        .env_remove("NO_AT_BRIDGE")
        .envs(launch.env.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null());
    match &launch.log {
        Some(path) => {
            let log = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
            command.stdout(log.try_clone()?).stderr(log);
        }
        None => {
            command.stdout(Stdio::null()).stderr(Stdio::null());
        }
    }
    Ok(command)
}

/// The end of the log, for error messages.
fn log_tail(launch: &Launch) -> String {
    let Some(path) = &launch.log else {
        return String::new();
    };
    let text = std::fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<_> = text.lines().collect();
    let last = lines
        .iter()
        .rev()
        .take(8)
        .rev()
        .copied()
        .collect::<Vec<_>>()
        .join("\n  ");
    if last.is_empty() {
        String::new()
    } else {
        format!("\nThe end of its log:\n  {last}")
    }
}
