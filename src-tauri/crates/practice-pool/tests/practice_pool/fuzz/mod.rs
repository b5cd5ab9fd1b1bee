//! Random requests to a running server, which must respond without panics and server errors.
//!
//! The test sends a few hundred requests. For a longer run, with counts at the end:
//! `PRACTICE_POOL_SOAK_MINUTES=60 cargo test -p practice-pool --test practice_pool fuzz -- --nocapture`

mod bodies;
mod client;

use bodies::case;
use client::FuzzClient;
use proptest::test_runner::{Config, TestRunner};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const SOAK: &str = "PRACTICE_POOL_SOAK_MINUTES";

#[test]
fn random_requests_never_cause_panics_or_server_errors() {
    let minutes = std::env::var(SOAK)
        .ok()
        .map(|minutes| minutes.parse::<u64>().unwrap());
    let deadline = minutes.map(|minutes| Instant::now() + Duration::from_secs(60 * minutes));
    let panics = count_panics();

    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let _inside = runtime.enter();
    let client = FuzzClient::start();
    loop {
        let config = Config {
            cases: 600,
            failure_persistence: None,
            ..Config::default()
        };
        // Lockouts, clock changes and changed passwords last for one batch only.
        client.reset();
        let outcome = TestRunner::new(config).run(&case(), |case| {
            client.send(&case);
            Ok(())
        });
        if let Err(error) = outcome {
            panic!("{error}");
        }
        assert_eq!(panics.load(Ordering::SeqCst), 0, "the server has panicked");
        if deadline.is_none_or(|deadline| Instant::now() >= deadline) {
            break;
        }
    }
    let counts = client.counts();
    eprintln!("{counts:#?}");
    // Some requests must succeed, or the test covers too little.
    let successful_operations = counts
        .keys()
        .filter(|outcome| outcome.starts_with("200 "))
        .count();
    assert!(successful_operations >= 3, "{counts:?}");
}

/// Counts panics in tokio's threads.
fn count_panics() -> Arc<AtomicU64> {
    let panics = Arc::new(AtomicU64::new(0));
    let previous = std::panic::take_hook();
    let counted = Arc::clone(&panics);
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current()
            .name()
            .is_some_and(|name| name.starts_with("tokio"))
        {
            counted.fetch_add(1, Ordering::SeqCst);
        }
        previous(info);
    }));
    panics
}
