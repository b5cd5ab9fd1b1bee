//! Calls an operator's client through a proxy and with a private certificate authority, as in a company's network.
//!
//! The AWS credentials come from the environment, which a test must not change for the others. So each test starts this
//! program again with its environment, to run [`child::operator_calls`].

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests fail by panicking"
)]

mod child;
mod connect_proxy;
mod network;
mod single_sign_on;
mod sso_server;
mod sts_and_admin_calls;
