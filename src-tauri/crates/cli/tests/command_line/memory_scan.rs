//! The memory of the command line. As in `tests/secrets`, the scan needs root for a release build.

#![cfg(target_os = "linux")]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use practice_pool::description::{Mfa, Scenario};

use crate::memory::scan;
use crate::search_terms::SearchTerms;
use crate::srp::PasswordHashes;
use crate::support::{Practice, line};
use crate::tap::Tap;
use crate::terminal::{ENTER, PROGRAM, Terminal, secret_in};

/// How long a buffer of a call may stay after it.
const RELEASE_TIMEOUT: Duration = Duration::from_secs(10);

/// The program, or the one at the path in this variable: a release build.
fn program() -> PathBuf {
    std::env::var_os("COGNITO_ENROLL_SCANNED_COMMAND_LINE").map_or_else(|| PROGRAM.into(), PathBuf::from)
}

/// The command line keeps the password until the end, for a proof or a lost response. The values that are as good as the
/// password have no such use.
#[test]
fn password_hashes_are_gone_after_the_sign_in() {
    let practice = Practice::start();
    let tap = Tap::on(practice.running.address()).expect("a tap");
    let user = practice.user(Mfa::On, Scenario::New);
    let endpoint = &practice.running.description().endpoint;
    let options: Vec<String> = practice
        .options(Mfa::On)
        .into_iter()
        .map(|option| {
            if option == *endpoint {
                tap.endpoint()
            } else {
                option
            }
        })
        .collect();
    let mut terminal = Terminal::start_inspectable(&program(), &line(&["enroll"], &options));
    terminal.until("Username or email address:");
    terminal.answer(&user.username);
    terminal.until("Password:");
    terminal.answer(&user.password);
    terminal.until("Show it now?");
    terminal.press(ENTER);
    terminal.until("Six-digit code from the app");

    let user_pool_id = &practice.pool(Mfa::On).user_pool_id;
    let (salt, user_id) = (tap.newest("SALT"), tap.newest("USER_ID_FOR_SRP"));
    let (salt, user_id) = (salt.expect("SRP"), user_id.expect("SRP"));
    let hashes = PasswordHashes::of(user_pool_id, &user_id, &salt, &user.password).expect("hashes");
    let hashes = SearchTerms::default()
        .number("x of SRP", &hashes.x)
        .number("the inner hash of SRP", &hashes.inner);
    let deadline = Instant::now() + RELEASE_TIMEOUT;
    loop {
        let scanned = scan(terminal.pid(), &hashes).expect("readable");
        assert!(
            scanned.read > 1 << 18,
            "only {} bytes were readable",
            scanned.read
        );
        if scanned.found.is_empty() {
            break;
        }
        assert!(Instant::now() < deadline, "still in memory: {:?}", scanned.found);
    }

    // The search works: it finds what the program needs now.
    let secret = SearchTerms::default()
        .shared_secret(&secret_in(&terminal.qr()))
        .expect("base32");
    let scanned = scan(terminal.pid(), &secret).expect("readable");
    assert!(
        scanned
            .found
            .iter()
            .any(|found| found.what == "the secret as base32")
    );
}
