//! The whole shell on Tauri's mock runtime: commands through the IPC, with the access-control lists that are shipped.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
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
