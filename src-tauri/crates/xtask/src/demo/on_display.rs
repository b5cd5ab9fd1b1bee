//! The window on the person's own display.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, ensure};
use window_driver::ProcessGroup;

use super::Practice;
use crate::app_build::DESKTOP;
use crate::workspace::Workspace;

/// Opens the window on the practice pool and waits until it is closed.
pub(super) async fn show(workspace: &Workspace, practice: &Practice) -> Result<()> {
    introduce(practice);
    let mut command = Command::new(workspace.built(DESKTOP));
    command.arg("--practice").arg(practice.file());
    let mut window = ProcessGroup::spawn(command)?;
    let status = loop {
        if let Some(status) = window.ended()? {
            break status;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    ensure!(status.success(), "the window ended with {status}");
    println!("The window is closed, and the practice pool with it.");
    Ok(())
}

fn introduce(practice: &Practice) {
    println!("\nThe window opens on a practice pool. These people are in it:");
    for pool in &practice.description().pools {
        println!("\n  {} (MFA {})", pool.name, pool.mfa);
        for user in &pool.users {
            println!(
                "    {:<24} {:<24} {}",
                user.username, user.password, user.scenario
            );
        }
    }
    println!("\nClose the window or press Ctrl-C to end.");
}
