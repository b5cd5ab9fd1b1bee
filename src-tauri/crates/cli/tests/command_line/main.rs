//! The real program, as a script or a person runs it, on a practice pool.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod associate_and_verify;
mod doctor;
mod enroll_at_a_terminal;
mod enroll_without_a_terminal;
mod from_the_examples;
mod linking;
mod offline;
mod packaging;
mod pools;
mod secrets;
mod support;
mod terminal;
