//! The program is started while it is running.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use window_driver::{Display, Role, RunningProcess, Size, Window};

use crate::fixture::{BINARY, TIMEOUT, launch};

/// Returns a command that starts the program with the display and the session bus of a running one.
fn second_start(running: &RunningProcess) -> Result<Command> {
    let mut command = Command::new(BINARY);
    command
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let environment = std::fs::read(format!("/proc/{}/environ", running.pid))?;
    for variable in environment.split(|byte| *byte == 0) {
        let variable = String::from_utf8_lossy(variable);
        // Without WebDriver.
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
async fn a_second_start_shows_the_first_window_unless_its_configuration_differs() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let size = Size {
        width: 960,
        height: 760,
    };
    let display = Display::start(size).await?;
    let window = Window::open(&display, launch(folder.path())?).await?;
    window
        .wait_for_heading("Connect to your user pool", TIMEOUT)
        .await?;
    let ours = |process: &RunningProcess| process.binary.ends_with("cognito-enroll-desktop");
    let running = window.processes();
    let first = running.iter().find(|it| ours(it)).context("no process runs")?;

    let mut second = second_start(first)?.spawn()?;
    let end = Instant::now() + TIMEOUT;
    let status = loop {
        if let Some(status) = second.try_wait()? {
            break status;
        }
        ensure!(Instant::now() < end, "the second process did not end");
        tokio::task::yield_now().await;
    };
    ensure!(status.success(), "{status}");
    ensure!(
        window.processes().iter().filter(|it| ours(it)).count() == 1,
        "the first process ended"
    );
    ensure!(
        window.shows(Role::Heading, "Connect to your user pool").await?,
        "the first window changed"
    );

    let elsewhere = folder.path().join("elsewhere");
    let mut other = second_start(first)?.arg("--config").arg(&elsewhere).spawn()?;
    let end = Instant::now() + TIMEOUT;
    // The log is created after the check for another instance.
    while !elsewhere.join("logs/cognito-enroll.log").exists() {
        ensure!(
            other.try_wait()?.is_none(),
            "the process with another configuration ended"
        );
        ensure!(
            Instant::now() < end,
            "the process with another configuration did not start"
        );
        tokio::task::yield_now().await;
    }
    other.kill()?;
    other.wait()?;
    window.close().await
}
