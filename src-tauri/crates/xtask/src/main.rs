//! `cargo xtask …`: the commands that a person types after cloning.
//!
//! `demo` shows a whole enrolment, on the screen or without one; `test` checks everything;
//! `gallery` pictures every screen; `bench` measures; `licences` lists what others wrote. The first four first
//! see to it that the machine has what they need. This crate depends on neither Tauri nor the SDK, so that it is built in seconds.

mod app_build;
mod bench;
mod demo;
mod front_end;
mod gallery;
mod key_uri;
mod licences;
mod oathtool;
mod practice;
mod program;
mod progress;
mod python;
mod stamp;
mod system_packages;
mod test;
mod workspace;

use std::process::ExitCode;

use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};

use crate::workspace::Workspace;

#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Shows and checks Cognito Enroll"
)]
enum Task {
    /// Enrols an authenticator on a practice pool, in the real window
    Demo(demo::Options),
    /// Checks everything; fails too if something could not be checked
    Test(test::Options),
    /// Pictures every screen in light and dark, in three languages, small and normal, on one page
    Gallery,
    /// Lists anew what others wrote that is in the window, for “About”
    Licences,
    /// Measures how fast and how large we are, beside others who do the same
    Bench(bench::Options),
}

#[tokio::main]
async fn main() -> ExitCode {
    // Interrupted, the task is dropped, and what it started ends with it.
    tokio::select! {
        outcome = run(Task::parse()) => outcome,
        () = interrupted() => {
            eprintln!("\ninterrupted");
            ExitCode::from(130)
        }
    }
}

async fn run(task: Task) -> ExitCode {
    let outcome = match Workspace::find() {
        Ok(workspace) => match task {
            Task::Demo(options) => demo::run(&workspace, options).await.map(|()| ExitCode::SUCCESS),
            Task::Test(options) => test::run(&workspace, options).await,
            Task::Gallery => gallery::run(&workspace).await.map(|()| ExitCode::SUCCESS),
            Task::Licences => licences::run(&workspace).map(|()| ExitCode::SUCCESS),
            Task::Bench(options) => bench::run(&workspace, options).await,
        },
        Err(error) => Err(error),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}");
        ExitCode::FAILURE
    })
}

async fn interrupted() {
    let Ok(mut terminated) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminated.recv() => {}
    }
}
