//! Tests of the practice pool over its socket: exact requests and responses in `wire`, random requests in `fuzz`.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod fuzz;
mod support;
mod wire;
