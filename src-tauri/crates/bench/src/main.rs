//! The program behind `cargo xtask bench`.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
#[tokio::main]
async fn main() -> ExitCode {
    bench::run().await
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    eprintln!("error: the benchmark needs Linux");
    ExitCode::FAILURE
}
