//! Tests of the desktop shell's commands through Tauri's IPC, on its mock runtime and with the shipped access-control lists.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests fail by panicking"
)]

#[path = "../authorization_server/mod.rs"]
mod authorization_server;
mod commands;
mod connection;
mod existing_secret;
mod leaving;
mod managed_login;
mod networks;
mod pool_list;
mod preferences;
mod retry;
mod shell;
mod sign_in_paths;
#[path = "../secrets/tap.rs"]
mod tap;
#[path = "../tokens/mod.rs"]
mod tokens;
