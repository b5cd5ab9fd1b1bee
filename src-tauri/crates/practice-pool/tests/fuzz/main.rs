//! Whatever is sent to a real server is answered, with no panic and no fault of the server's.
//!
//! A few hundred requests as a test; for longer, with counts at the end:
//! `PRACTICE_POOL_SOAK_MINUTES=60 cargo test -p practice-pool --test fuzz -- --nocapture`

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod bodies;
mod client;

use bodies::case;
use client::Fuzzed;
use proptest::test_runner::{Config, TestRunner};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const SOAK: &str = "PRACTICE_POOL_SOAK_MINUTES";

#[test]
fn whatever_is_sent_is_answered_and_is_never_the_servers_fault() {
    let minutes = std::env::var(SOAK)
        .ok()
        .map(|minutes| minutes.parse::<u64>().unwrap());
    let until = minutes.map(|minutes| Instant::now() + Duration::from_secs(60 * minutes));
    let panics = count_panics();

    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let _inside = runtime.enter();
    let fuzzed = Fuzzed::start();
    loop {
        let config = Config {
            cases: 600,
            failure_persistence: None,
            ..Config::default()
        };
        // Not more than one batch goes on with the lockouts, clocks and passwords of the requests before.
        fuzzed.reset();
        let outcome = TestRunner::new(config).run(&case(), |case| {
            fuzzed.send(&case);
            Ok(())
        });
        if let Err(error) = outcome {
            panic!("{error}");
        }
        assert_eq!(panics.load(Ordering::SeqCst), 0, "the server has panicked");
        if until.is_none_or(|until| Instant::now() >= until) {
            break;
        }
    }
    let counts = fuzzed.counts();
    eprintln!("{counts:#?}");
    // The requests have got somewhere: all but the rarest answers are there.
    let operations_done = counts.keys().filter(|answer| answer.starts_with("200 ")).count();
    assert!(operations_done >= 3, "{counts:?}");
}

/// Counts panics in whichever thread.
fn count_panics() -> Arc<AtomicU64> {
    let panics = Arc::new(AtomicU64::new(0));
    let before = std::panic::take_hook();
    let counted = Arc::clone(&panics);
    std::panic::set_hook(Box::new(move |info| {
        // The test's own thread says so by failing.
        if std::thread::current()
            .name()
            .is_some_and(|name| name.starts_with("tokio"))
        {
            counted.fetch_add(1, Ordering::SeqCst);
        }
        before(info);
    }));
    panics
}
