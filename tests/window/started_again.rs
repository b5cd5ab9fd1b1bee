//! The program is started while it runs.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use window_driver::{Display, Role, RunningProcess, Size, Window};

use crate::bench::{BINARY, SOON, launch};

/// As somebody on the same desktop starts it: with its display and its session bus.
fn beside(running: &RunningProcess) -> Result<Command> {
    let mut command = Command::new(BINARY);
    command
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let environment = std::fs::read(format!("/proc/{}/environ", running.pid))?;
    for variable in environment.split(|byte| *byte == 0) {
        let variable = String::from_utf8_lossy(variable);
        // Nobody drives it.
        if let Some((name, value)) = variable
            .split_once('=')
            .filter(|(name, _)| !name.starts_with("TAURI_"))
        {
            command.env(name, value);
        }
    }
    Ok(command)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_shows_the_first_window_unless_it_is_another_program() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let size = Size {
        width: 960,
        height: 760,
    };
    let display = Display::start(size).await?;
    let window = Window::open(&display, launch(folder.path())?).await?;
    window.wait_for_heading("Connect to your user pool", SOON).await?;
    let ours = |process: &RunningProcess| process.binary.ends_with("cognito-enroll-desktop");
    let running = window.processes();
    let first = running.iter().find(|it| ours(it)).context("it runs")?;

    let mut second = beside(first)?.spawn()?;
    let end = Instant::now() + SOON;
    let status = loop {
        if let Some(status) = second.try_wait()? {
            break status;
        }
        ensure!(Instant::now() < end, "the second start stays");
        tokio::task::yield_now().await;
    };
    ensure!(status.success(), "{status}");
    ensure!(
        window.processes().iter().filter(|it| ours(it)).count() == 1,
        "the first one stays"
    );
    ensure!(
        window.shows(Role::Heading, "Connect to your user pool").await?,
        "as it was"
    );

    let elsewhere = folder.path().join("elsewhere");
    let mut other = beside(first)?.arg("--config").arg(&elsewhere).spawn()?;
    let end = Instant::now() + SOON;
    // Its log is written when it has got past the point where it would end.
    while !elsewhere.join("logs/cognito-enroll.log").exists() {
        ensure!(other.try_wait()?.is_none(), "another program has ended");
        ensure!(Instant::now() < end, "another program has not started");
        tokio::task::yield_now().await;
    }
    other.kill()?;
    other.wait()?;
    window.close().await
}
