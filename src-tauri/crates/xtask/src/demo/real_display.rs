//! The demo on the display of the person who runs it.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, ensure};

use super::pool_source::PoolSource;
use crate::process_group::ProcessGroup;
use crate::programs::DESKTOP;
use crate::workspace::Workspace;

/// Opens the window on the practice pool and waits until it is closed.
pub(super) async fn show(workspace: &Workspace, source: &PoolSource) -> Result<()> {
    print_users(source);
    let mut command = Command::new(workspace.built(DESKTOP));
    command.arg("--practice").arg(source.file());
    let mut window = ProcessGroup::spawn(command)?;
    let status = loop {
        if let Some(status) = window.exit_status()? {
            break status;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    ensure!(status.success(), "the window ended with {status}");
    println!("The window was closed. The practice pool is stopped.");
    Ok(())
}

fn print_users(source: &PoolSource) {
    println!("\nThe window opens on a practice pool with these users:");
    for pool in &source.description().pools {
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
