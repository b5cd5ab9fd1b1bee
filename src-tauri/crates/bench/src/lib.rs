//! Measures speed and memory beside other programs that do the same work, run as `cargo xtask bench`.
//!
//! Everything is measured in one run on one machine: our programs and the others take turns, so that a disturbance of the
//! machine affects all of them, and each run is checked for having done the work. Needs Linux.
#![cfg(target_os = "linux")]

mod cognito_user;
mod comparison;
mod delay_proxy;
mod emulator;
mod machine;
mod measured_window;
mod measurements;
mod memory;
mod options;
mod peers;
mod practice_server;
mod qr_picture;
mod report;
mod rows;
mod run;
mod sample;
mod table;
mod target;

pub use run::run;
