//! The workspace's tasks, run as `cargo xtask TASK`.
//!
//! `demo` shows an enrolment in the real window, `test` runs every check, `gallery` renders every screen, `licences` renews
//! the list of third-party licences, and `bench` runs the crate `bench`, which uses the public modules of this one.
//! A task installs the system packages and builds the programs that it needs. This crate depends on neither Tauri nor the
//! AWS SDK, so that it compiles in seconds.

pub mod app_build;
mod bench;
pub mod command;
mod demo;
pub mod front_end;
mod gallery;
#[cfg(test)]
mod house_rules;
pub mod http;
mod interruption;
pub mod key_uri;
mod licences;
pub mod oathtool;
pub mod practice_pool;
pub mod process_group;
pub mod programs;
pub mod progress;
pub mod python;
pub mod stamp;
pub mod system_packages;
mod task;
mod test;
pub mod workspace;

pub use interruption::until_interrupted;
pub use task::run;
