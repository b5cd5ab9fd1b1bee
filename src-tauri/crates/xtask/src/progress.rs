//! What the person sees while they wait.

use std::future::Future;
use std::time::{Duration, Instant};

use anyhow::Result;

/// Says what is being done, does it, and says how long it took.
pub(crate) async fn step<T>(name: &str, doing: impl Future<Output = Result<T>>) -> Result<T> {
    println!("• {name} …");
    let started = Instant::now();
    let outcome = doing.await;
    let word = if outcome.is_ok() { "done" } else { "failed" };
    println!("  {name}: {word} in {}", seconds(started.elapsed()));
    outcome
}

/// Says that there was nothing to do.
pub(crate) fn nothing_to_do(name: &str) {
    println!("• {name}: nothing to do");
}

/// A time as people read it.
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
    fn times_are_short_and_readable() {
        assert_eq!(seconds(Duration::from_millis(3_210)), "3.2 s");
        assert_eq!(seconds(Duration::from_secs(245)), "4 min 05 s");
    }
}
