//! The real program on a practice pool, from scripts and at a terminal.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../../../../tests/secrets/memory.rs"]
mod memory;
#[path = "../../../../../tests/secrets/search_terms.rs"]
#[allow(dead_code, reason = "shared with the scan of the window")]
mod search_terms;
#[path = "../../../../../tests/secrets/srp.rs"]
mod srp;
#[path = "../../../../../tests/secrets/tap.rs"]
mod tap;

mod associate_and_verify;
mod aws_variables;
mod displayable_text;
mod doctor;
mod enroll_at_a_terminal;
mod enroll_without_a_terminal;
mod from_the_examples;
mod inspection;
mod linking;
mod memory_scan;
mod offline;
mod operator_credentials;
mod packaging;
mod pools;
mod practice_pool;
mod secrets;
mod support;
mod terminal;
mod terminal_obstacles;
