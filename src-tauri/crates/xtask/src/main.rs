//! The program behind `cargo xtask`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    xtask::run().await
}
