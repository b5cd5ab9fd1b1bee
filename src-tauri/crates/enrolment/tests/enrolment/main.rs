//! Enrolment against the practice pool on real sockets: sign-in flows, faults and networks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod access_token;
mod challenges;
mod common;
mod confirmation;
mod connection_failures;
mod displayable_text;
mod enrolment_paths;
mod existing_authenticator;
mod failures;
mod networks;
mod opened_connection;
mod password_reset;
mod probe;
mod proof;
mod response_variants;
mod retries;
mod server_time;
mod sign_in_paths;
mod standalone_calls;
mod unsettled;
