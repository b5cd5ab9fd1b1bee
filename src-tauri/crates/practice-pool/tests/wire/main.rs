//! The practice pool as a client meets it: raw HTTP on a socket, no SDK, so that every header and every word
//! is seen as it is sent.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod administration;
mod associate_and_verify;
mod behaviour;
mod code_lockout;
mod codes;
mod confirmation_codes;
mod control;
mod everyone;
mod faults;
mod http;
mod malformed;
mod new_password;
mod passwords;
mod preferences;
mod second_factors;
mod secret_hash;
mod sessions;
mod srp;
mod staff;
mod support;
mod tls;
mod tokens;
mod user_auth;
