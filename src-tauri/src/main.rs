//! The desktop program.

// A release build on Windows would otherwise open a console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use clap::Parser;
use cognito_enroll_desktop::Options;
use secret::{ZeroizingAllocator, deny_inspection};

/// Zeroizes freed memory, because buffers of the AWS SDK contain copies of secrets that our own types cannot reach.
#[global_allocator]
static ALLOCATOR: ZeroizingAllocator = ZeroizingAllocator;

fn main() -> std::process::ExitCode {
    if let Some(status) = cognito_enroll_desktop::show_requested_dialog() {
        return status;
    }
    #[cfg(target_os = "linux")]
    cognito_enroll_desktop::correct_environment();
    // After the choice of rendering, which starts the program again.
    deny_inspection();
    match cognito_enroll_desktop::run(Options::parse()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cognito-enroll-desktop: the window could not be opened: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
