//! The real program on a practice pool, from scripts and at a terminal.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod associate_and_verify;
mod displayable_text;
mod doctor;
mod enroll_at_a_terminal;
mod enroll_without_a_terminal;
mod from_the_examples;
mod inspection;
mod linking;
mod offline;
mod packaging;
mod pools;
mod practice_pool;
mod secrets;
mod support;
mod terminal;
mod terminal_obstacles;
