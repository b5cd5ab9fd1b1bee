//! WebKitWebDriver with its one session.

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

const START: Duration = Duration::from_secs(20);
const OPEN: Duration = Duration::from_secs(60);
const GOODBYE: Duration = Duration::from_secs(5);

/// A running driver and its session. One that is dropped without [`Session::close`] still deletes the session, as an
/// application whose session was aborted goes on running.
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
        let client = match tokio::time::timeout(OPEN, connecting).await {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => bail!(
                "{} did not start under WebDriver: {error}{}",
                binary.display(),
                said(launch)
            ),
            Err(_) => bail!(
                "{} opened no window within {OPEN:?}{}",
                binary.display(),
                said(launch)
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
        let deleted = tokio::time::timeout(GOODBYE, client.close()).await;
        // An application that was closed by hand has taken its session along.
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
            // No `await` here, and the runtime may be going away: so by hand. What fails is ended with the group.
            delete_session(self.address, &self.id).ok();
        }
    }
}

fn delete_session(address: SocketAddr, id: &str) -> std::io::Result<()> {
    let mut stream = TcpStream::connect_timeout(&address, GOODBYE)?;
    stream.set_read_timeout(Some(GOODBYE))?;
    stream.set_write_timeout(Some(GOODBYE))?;
    write!(
        stream,
        "DELETE /session/{id} HTTP/1.1\r\nHost: {address}\r\nContent-Length: 0\r\n\r\n"
    )?;
    // The first byte of the answer comes when the session is gone.
    stream.read_exact(&mut [0])
}

async fn start_driver(display: &Display, launch: &Launch) -> Result<(ProcessGroup, SocketAddr)> {
    // The port is free when we look, but nothing keeps it so: try again rather than fail.
    for _ in 0..3 {
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let mut driver = ProcessGroup::spawn(driver_command(display, launch, address.port())?)
            .context("no WebDriver (Debian: webkit2gtk-driver, dbus-daemon)")?;
        let deadline = Instant::now() + START;
        while driver.ended()?.is_none() {
            if tokio::net::TcpStream::connect(address).await.is_ok() {
                return Ok((driver, address));
            }
            if Instant::now() > deadline {
                bail!(
                    "WebKitWebDriver did not become ready within {START:?}{}",
                    said(launch)
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    bail!(
        "WebKitWebDriver ended as soon as it was started: is webkit2gtk-driver installed?{}",
        said(launch)
    )
}

fn driver_command(display: &Display, launch: &Launch, port: u16) -> Result<Command> {
    // A session bus of its own: otherwise GTK starts one that stays for ever, outside of everybody's reach.
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
        // Screenshots hang with these under Xvfb, and these two hide the accessibility tree.
        .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
        .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
        .env_remove("GTK_MODULES")
        .env_remove("NO_AT_BRIDGE")
        .envs(launch.env.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null());
    match &launch.log {
        Some(path) => {
            let log = File::create(path).with_context(|| format!("could not write {}", path.display()))?;
            command.stdout(log.try_clone()?).stderr(log);
        }
        None => {
            command.stdout(Stdio::null()).stderr(Stdio::null());
        }
    }
    Ok(command)
}

/// The end of the log, to stand behind an error.
fn said(launch: &Launch) -> String {
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
        format!("\nIts last words:\n  {last}")
    }
}
