//! The window.

// A release build on Windows would otherwise open a console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use clap::Parser;
use cognito_enroll_desktop::Options;
use secret::ZeroizingAllocator;

/// Wipes memory as it is freed: the AWS SDK's own buffers hold copies of secrets that no type of ours can reach.
#[global_allocator]
static ALLOCATOR: ZeroizingAllocator = ZeroizingAllocator;

fn main() -> std::process::ExitCode {
    if let Some(said) = cognito_enroll_desktop::show_requested_dialog() {
        return said;
    }
    #[cfg(target_os = "linux")]
    cognito_enroll_desktop::choose_rendering();
    match cognito_enroll_desktop::run(Options::parse()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cognito-enroll-desktop: the window could not be opened: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
