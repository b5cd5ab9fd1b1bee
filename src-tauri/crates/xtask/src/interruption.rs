//! Ending a task when the process is interrupted.

use std::process::ExitCode;

use anyhow::Result;

/// The exit code after an interruption, as shells define it for SIGINT.
const INTERRUPTED: u8 = 130;

/// Runs a task until it ends or the process receives Ctrl-C or SIGTERM, and prints its error.
///
/// An interrupted task is dropped, which ends the processes that it started.
pub async fn until_interrupted(task: impl Future<Output = Result<ExitCode>>) -> ExitCode {
    tokio::select! {
        outcome = task => outcome.unwrap_or_else(|error| {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }),
        () = interruption() => {
            eprintln!("\ninterrupted");
            ExitCode::from(INTERRUPTED)
        }
    }
}

#[cfg(unix)]
async fn interruption() {
    use tokio::signal::unix::{SignalKind, signal};

    let Ok(mut terminated) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminated.recv() => {}
    }
}

#[cfg(not(unix))]
async fn interruption() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
