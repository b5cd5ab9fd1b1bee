//! Sign-in pressed → QR code shown, with a round trip of 80 ms over TLS and without the time of the user between steps.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail, ensure};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use window_driver::Display;
use xtask::command::program;

use crate::delay_proxy::DelayProxy;
use crate::measured_window::{MeasuredWindow, QR_CODE, SIZE, TIMEOUT, pools};
use crate::measurements::Measurements;
use crate::practice_server::PracticeServer;
use crate::qr_picture::key_uri_in;
use crate::sample::{Sample, figure};
use crate::table::Table;
use crate::target::Target;

/// Half a round trip.
const ONE_WAY: Duration = Duration::from_millis(40);
/// InitiateAuth, RespondToAuthChallenge and AssociateSoftwareToken: each needs the response to the previous one.
const ROUND_TRIPS: u32 = 3;
/// The shortest time that a user needs to type.
const TYPING: Duration = Duration::from_secs(1);

/// Selects an element that only the screen before the QR code has.
const BEFORE_SCAN: &str = "section.card ol";

/// Measures the command line and the window in turns.
pub(super) async fn measure(
    command_line: &Path,
    window: &Path,
    server: &PracticeServer,
    runs: usize,
) -> Result<Measurements> {
    let floor = f64::from(ROUND_TRIPS) * 2.0 * ONE_WAY.as_secs_f64() * 1000.0;
    let mut table = Table::new(["", "ms", "above the floor, ms", "TLS handshakes"]);
    table.row([
        format!("the floor: {ROUND_TRIPS} round trips"),
        figure(floor),
        "0".to_owned(),
        "–".to_owned(),
    ]);
    let display = Display::start(SIZE).await?;
    let (mut at_terminal, mut at_window) = (Measured::default(), Measured::default());
    for round in 0..=runs {
        server.reset()?;
        let one = in_terminal(command_line, server)
            .await
            .context("`enroll` failed")?;
        at_terminal.add(round, one);
        server.reset()?;
        let one = in_window(&display, window, server)
            .await
            .context("the window failed")?;
        at_window.add(round, one);
    }
    let mut targets = Vec::new();
    for (program, measured) in [
        ("cognito-enroll enroll, at a terminal", at_terminal),
        ("the window", at_window),
    ] {
        let times = Sample::new(measured.times)?;
        println!(
            "  {program}: {times} ms, {} connections at most",
            measured.connections
        );
        table.row([
            program.to_owned(),
            times.to_string(),
            figure(times.median() - floor),
            measured.connections.to_string(),
        ]);
        targets.push(Target::at_most(
            format!("{program}: above three round trips, ms"),
            100.0,
            times.median() - floor,
        ));
        targets.push(Target::at_most(
            format!("{program}: TLS handshakes"),
            1.0,
            measured.connections as f64,
        ));
    }
    Ok(Measurements::new(table, targets))
}

#[derive(Default)]
struct Measured {
    times: Vec<f64>,
    /// The highest number of any run.
    connections: usize,
}

impl Measured {
    /// The time of the first round, which warms up, is not recorded.
    fn add(&mut self, round: usize, (time, connections): (Duration, usize)) {
        self.connections = self.connections.max(connections);
        if round > 0 {
            self.times.push(time.as_secs_f64() * 1000.0);
        }
    }
}

/// Measures from Enter after the password to the start of `--code-from`, which runs when the QR code is written. The program
/// `script` provides the terminal. Also returns the number of connections.
async fn in_terminal(command_line: &Path, server: &PracticeServer) -> Result<(Duration, usize)> {
    let (pool, user) = server.description().newcomer()?;
    let proxy = DelayProxy::start(server.address()?, ONE_WAY).await?;
    let folder = tempfile::tempdir()?;
    let (picture, shown) = (folder.path().join("qr.png"), folder.path().join("shown"));
    let code_from = format!(
        "date +%s%N > {}; oathtool --totp --base32 -",
        quoted(shown.as_os_str())
    );
    let endpoint = format!("https://{}", proxy.address);
    let mut words: Vec<OsString> = vec![command_line.into(), "enroll".into()];
    for (option, value) in [
        ("--endpoint-url", endpoint.as_str()),
        ("--client-id", pool.public_client()?),
        ("--user-pool-id", &pool.user_pool_id),
        ("--username", &user.username),
        ("--code-from", &code_from),
    ] {
        words.extend([option.into(), value.into()]);
    }
    words.extend(["--qr".into(), picture.clone().into()]);
    if let Some(ca) = server.ca_file() {
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
    let mut keyboard = script.stdin.take().context("the input of script is not piped")?;
    let mut screen = script
        .stdout
        .take()
        .context("the output of script is not piped")?;

    let mut read = until(&mut screen, "Password").await?;
    tokio::time::sleep(TYPING).await;
    keyboard.write_all(user.password.as_bytes()).await?;
    let pressed = SystemTime::now();
    keyboard.write_all(b"\r").await?;
    let ended = async {
        screen.read_to_string(&mut read).await?;
        anyhow::Ok(script.wait().await?)
    };
    let status = tokio::time::timeout(TIMEOUT, ended)
        .await
        .context("it did not end")??;
    ensure!(status.success(), "it ended with {status}: {read}");
    key_uri_in(&picture, &pool.user_pool_id, &user.username)?;
    let shown = std::fs::read_to_string(shown)?;
    let shown = UNIX_EPOCH + Duration::from_nanos(shown.trim().parse()?);
    Ok((shown.duration_since(pressed)?, proxy.connections()))
}

/// Reads until the text contains `words`.
async fn until(screen: &mut (impl AsyncRead + Unpin), words: &str) -> Result<String> {
    let mut text = String::new();
    let reading = async {
        let mut bytes = [0; 1024];
        while !text.contains(words) {
            match screen.read(&mut bytes).await? {
                0 => bail!("the output ended: {text}"),
                length => text.push_str(&String::from_utf8_lossy(&bytes[..length])),
            }
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(TIMEOUT, reading)
        .await
        .with_context(|| format!("it did not print “{words}”"))??;
    Ok(text)
}

/// Quotes a word for a shell.
fn quoted(word: &OsStr) -> String {
    format!("'{}'", word.to_string_lossy().replace('\'', r"'\''"))
}

/// Measures from pressing *Sign in* to the next screen, and from pressing *Show QR code* to the QR code. Also returns the
/// number of connections.
async fn in_window(display: &Display, program: &Path, server: &PracticeServer) -> Result<(Duration, usize)> {
    let (pool, user) = server.description().newcomer()?;
    let proxy = DelayProxy::start(server.address()?, ONE_WAY).await?;
    let endpoint = format!("https://{}", proxy.address);
    let measured =
        MeasuredWindow::start(display, program, Some(pools(pool, &endpoint, server.ca_file())?)).await?;
    measured.type_credentials(user).await?;
    tokio::time::sleep(TYPING).await;
    let (pressed, painted) = measured.press_to_paint("Sign in", BEFORE_SCAN).await?;
    let signed_in = painted.duration_since(pressed)?;
    measured
        .window
        .wait_for_heading("Before you scan", TIMEOUT)
        .await?;
    let (pressed, painted) = measured.press_to_paint("Show QR code", QR_CODE).await?;
    let connections = proxy.connections();
    measured.window.close().await?;
    Ok((signed_in + painted.duration_since(pressed)?, connections))
}
