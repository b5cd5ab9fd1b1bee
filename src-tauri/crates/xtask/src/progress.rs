//! The progress that a task prints.

use std::future::Future;
use std::time::{Duration, Instant};

use anyhow::Result;

/// Runs a step and prints its name, its result and the time it took.
///
/// # Errors
/// Those of the step.
pub async fn step<T>(name: &str, work: impl Future<Output = Result<T>>) -> Result<T> {
    println!("• {name} …");
    let started = Instant::now();
    let outcome = work.await;
    let word = if outcome.is_ok() { "done" } else { "failed" };
    println!("  {name}: {word} in {}", seconds(started.elapsed()));
    outcome
}

/// Prints that a step is up to date.
pub(crate) fn nothing_to_do(name: &str) {
    println!("• {name}: nothing to do");
}

/// Formats a duration: `3.2 s`, `4 min 05 s`.
pub(crate) fn seconds(time: Duration) -> String {
    if time < Duration::from_secs(100) {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", time.as_secs() / 60, time.as_secs() % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_switch_to_minutes_at_100_seconds() {
        assert_eq!(seconds(Duration::from_millis(3_210)), "3.2 s");
        assert_eq!(seconds(Duration::from_secs(245)), "4 min 05 s");
    }
}
