//! Runs check programs and counts their results.

use anyhow::{Result, ensure};
use tokio::process::Command;

use super::tally::Tally;
use crate::command::run_recorded;

/// Runs a program that is a single check.
pub(super) async fn check(command: Command) -> Result<Tally> {
    Ok(Tally::one(run_recorded(command).await?.success))
}

/// Runs a test runner and reads its counts.
///
/// # Errors
/// If it succeeds without running a test.
pub(super) async fn count(command: Command) -> Result<Tally> {
    let recorded = run_recorded(command).await?;
    let mut tally = Tally::parse(&recorded.output).unwrap_or_default();
    ensure!(
        !recorded.success || tally != Tally::default(),
        "the test runner ran no test"
    );
    // A test that does not compile, and a runner that crashes, appear in no count.
    if !recorded.success && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}
