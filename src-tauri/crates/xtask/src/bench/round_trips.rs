//! Sign-in pressed → QR code shown, far from the server: over TLS, at 80 ms for a round trip. What the person does in
//! between is left out.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail, ensure};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use window_driver::{Display, Size};

use super::Found;
use super::app::{App, SOON, pools};
use super::line::Line;
use super::picture::key_uri_in;
use super::pool::Practice;
use super::sample::{Sample, figure};
use super::table::Table;
use super::target::Target;
use crate::program::program;

/// Half of a round trip.
const ONE_WAY: Duration = Duration::from_millis(40);
/// InitiateAuth, RespondToAuthChallenge, AssociateSoftwareToken: each needs the answer to the one before.
const ROUND_TRIPS: u32 = 3;
/// As long as somebody types at the least.
const TYPING: Duration = Duration::from_secs(1);

/// The picture in the page.
pub(super) const QR_CODE: &str = "img[src^='blob:']";
/// What only the screen before it has.
const BEFORE_SCAN: &str = "section.card ol";

/// Both.
pub(super) async fn measure(
    command_line: &Path,
    window: &Path,
    practice: &Practice,
    size: Size,
    runs: usize,
) -> Result<Found> {
    let floor = f64::from(ROUND_TRIPS) * 2.0 * ONE_WAY.as_secs_f64() * 1000.0;
    let mut table = Table::new(["", "ms", "above the floor, ms", "TLS handshakes"]);
    table.row([
        format!("the floor: {ROUND_TRIPS} round trips"),
        figure(floor),
        "0".to_owned(),
        "–".to_owned(),
    ]);
    let display = Display::start(size).await?;
    let (mut at_terminal, mut at_window) = (Measured::default(), Measured::default());
    for round in 0..=runs {
        practice.reset().await?;
        let one = in_terminal(command_line, practice)
            .await
            .context("`enroll` did not get there")?;
        at_terminal.add(round, one);
        practice.reset().await?;
        let one = in_window(&display, window, practice)
            .await
            .context("the window did not get there")?;
        at_window.add(round, one);
    }
    let mut targets = Vec::new();
    for (who, measured) in [
        ("cognito-enroll enroll, at a terminal", at_terminal),
        ("the window", at_window),
    ] {
        let times = Sample::new(measured.times)?;
        println!(
            "  {who}: {times} ms, {} connections at most",
            measured.connections
        );
        table.row([
            who.to_owned(),
            times.to_string(),
            figure(times.median() - floor),
            measured.connections.to_string(),
        ]);
        targets.push(Target::at_most(
            format!("{who}: above three round trips, ms"),
            100.0,
            times.median() - floor,
        ));
        targets.push(Target::at_most(
            format!("{who}: TLS handshakes"),
            1.0,
            measured.connections as f64,
        ));
    }
    Ok(Found::new(table, targets))
}

#[derive(Default)]
struct Measured {
    times: Vec<f64>,
    /// The most of any run.
    connections: usize,
}

impl Measured {
    /// The first round is to warm up.
    fn add(&mut self, round: usize, (time, connections): (Duration, usize)) {
        self.connections = self.connections.max(connections);
        if round > 0 {
            self.times.push(time.as_secs_f64() * 1000.0);
        }
    }
}

/// From Enter after the password to the moment when the phone is given the secret, which is after the QR code is there.
/// At a terminal that the program `script` makes.
async fn in_terminal(command_line: &Path, practice: &Practice) -> Result<(Duration, usize)> {
    let (pool, user) = practice.description().newcomer()?;
    let line = Line::to(practice.address()?, ONE_WAY).await?;
    let folder = tempfile::tempdir()?;
    let (picture, shown) = (folder.path().join("qr.png"), folder.path().join("shown"));
    // The QR code is there when the phone is asked.
    let phone = format!(
        "date +%s%N > {}; oathtool --totp --base32 -",
        quoted(shown.as_os_str())
    );
    let endpoint = format!("https://{}", line.address);
    let mut words: Vec<OsString> = vec![command_line.into(), "enroll".into()];
    for (option, value) in [
        ("--endpoint-url", endpoint.as_str()),
        ("--client-id", pool.public_client()?),
        ("--user-pool-id", &pool.user_pool_id),
        ("--username", &user.username),
        ("--code-from", &phone),
    ] {
        words.extend([option.into(), value.into()]);
    }
    words.extend(["--qr".into(), picture.clone().into()]);
    if let Some(ca) = practice.ca_file() {
        words.extend(["--ca-file".into(), ca.into()]);
    }
    let words: Vec<_> = words.iter().map(|word| quoted(word)).collect();
    let mut script = program("script", folder.path());
    script
        .args(["--quiet", "--return", "--command", &words.join(" "), "/dev/null"])
        .env("HOME", folder.path())
        .env("TERM", "xterm")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut script = script
        .spawn()
        .context("could not start script (Debian: bsdutils)")?;
    let mut keyboard = script.stdin.take().context("no keyboard")?;
    let mut screen = script.stdout.take().context("no screen")?;

    let mut read = until(&mut screen, "Password").await?;
    tokio::time::sleep(TYPING).await;
    keyboard.write_all(user.password.as_bytes()).await?;
    let pressed = SystemTime::now();
    keyboard.write_all(b"\r").await?;
    let ended = async {
        screen.read_to_string(&mut read).await?;
        anyhow::Ok(script.wait().await?)
    };
    let status = tokio::time::timeout(SOON, ended)
        .await
        .context("it did not end")??;
    ensure!(status.success(), "it ended with {status}: {read}");
    key_uri_in(&picture, &pool.user_pool_id, &user.username)?;
    let shown = std::fs::read_to_string(shown)?;
    let shown = UNIX_EPOCH + Duration::from_nanos(shown.trim().parse()?);
    Ok((shown.duration_since(pressed)?, line.connections()))
}

/// Reads what comes until it has the words.
async fn until(screen: &mut (impl AsyncRead + Unpin), words: &str) -> Result<String> {
    let mut text = String::new();
    let reading = async {
        let mut bytes = [0; 1024];
        while !text.contains(words) {
            match screen.read(&mut bytes).await? {
                0 => bail!("it ended: {text}"),
                length => text.push_str(&String::from_utf8_lossy(&bytes[..length])),
            }
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(SOON, reading)
        .await
        .with_context(|| format!("it did not say “{words}”"))??;
    Ok(text)
}

/// For a shell.
fn quoted(word: &OsStr) -> String {
    format!("'{}'", word.to_string_lossy().replace('\'', r"'\''"))
}

/// From pressing *Sign in* to the next screen, and from pressing *Show QR code* to the code; and how many
/// connections were made by then.
async fn in_window(display: &Display, program: &Path, practice: &Practice) -> Result<(Duration, usize)> {
    let (pool, user) = practice.description().newcomer()?;
    let line = Line::to(practice.address()?, ONE_WAY).await?;
    let endpoint = format!("https://{}", line.address);
    let app = App::start(
        display,
        program,
        Some(pools(pool, &endpoint, practice.ca_file())?),
    )
    .await?;
    app.type_credentials(user).await?;
    tokio::time::sleep(TYPING).await;
    let (pressed, painted) = app.press_to_paint("Sign in", BEFORE_SCAN).await?;
    let signed_in = painted.duration_since(pressed)?;
    app.window.wait_for_heading("Before you scan", SOON).await?;
    let (pressed, painted) = app.press_to_paint("Show QR code", QR_CODE).await?;
    let connections = line.connections();
    app.window.close().await?;
    Ok((signed_in + painted.duration_since(pressed)?, connections))
}
