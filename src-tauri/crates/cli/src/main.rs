//! `cognito-enroll`, the command line.

mod associate;
mod check;
mod code_argument;
mod code_command;
mod dist_docs;
mod doctor;
mod enroll;
mod exit_status;
mod failure;
mod grant_arguments;
mod label_arguments;
mod offline;
mod output;
mod phrases;
mod pool_arguments;
mod practice_pool;
mod prompts;
mod qr;
mod qr_target;
mod secret_argument;
mod terminal_qr;
mod verify;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use secret::ZeroizingAllocator;

use exit_status::ExitStatus;
use failure::Failure;

/// Wipes memory as it is freed: the AWS SDK's own buffers hold copies of secrets that no type of ours can reach.
#[global_allocator]
static ALLOCATOR: ZeroizingAllocator = ZeroizingAllocator;

/// Put an authenticator app on an Amazon Cognito account
///
/// Exit status: 0 done; 1 Cognito or the network said no; 2 bad usage or configuration; 3 wrong code; 4 session or
/// token expired; 130 interrupted.
#[derive(Parser)]
#[command(name = "cognito-enroll", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Enroll(Box<enroll::Enroll>),
    Associate(associate::Associate),
    Verify(verify::Verify),
    Qr(qr::Qr),
    Check(check::Check),
    Doctor(doctor::Doctor),
    PracticePool(practice_pool::PracticePool),
    #[command(hide = true)]
    DistDocs(dist_docs::DistDocs),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Enroll(command) => on_this_thread(command.run()),
        Command::Associate(command) => on_this_thread(command.run()),
        Command::Verify(command) => on_this_thread(command.run()),
        Command::Qr(command) => command.run(),
        Command::Check(command) => command.run(),
        Command::Doctor(command) => on_this_thread(command.run()),
        Command::DistDocs(command) => command.run(),
        Command::PracticePool(command) => return serve(command),
    };
    match outcome {
        Ok(()) => ExitStatus::Done.into(),
        Err(failure) => failure.report().into(),
    }
}

/// One call after the other needs no other thread, and starting some takes longer than the rest of the program's start.
fn on_this_thread(command: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| phrases::no_runtime(&error))?;
    let outcome = runtime.block_on(command);
    // A prompt that nobody answers any more is not waited for.
    runtime.shutdown_background();
    outcome
}

/// Many at a time: on all threads.
fn serve(command: practice_pool::PracticePool) -> ExitCode {
    let served = tokio::runtime::Runtime::new()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(command.run()));
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cognito-enroll: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn options_that_problems_speak_of_are_there() {
        let words = include_str!("../../../../ui/src/locale/en/problems.ftl");
        let commands = Arguments::command();
        let options: Vec<String> = commands
            .get_subcommands()
            .flat_map(clap::Command::get_arguments)
            .flat_map(|option| option.get_long_and_visible_aliases().unwrap_or_default())
            .map(|name| format!("--{name}"))
            .collect();
        let named = words
            .lines()
            .filter_map(|line| line.trim().strip_prefix(".option = --"));
        for name in named {
            assert!(options.contains(&format!("--{name}")), "--{name}");
        }
    }

    #[test]
    fn no_option_contradicts_another() {
        Arguments::command().debug_assert();
    }
}
