//! `cognito-enroll`, the command line.

mod associate;
mod aws_environment;
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
mod message_parts;
mod messages;
mod notice;
mod offline;
mod output;
mod panic_hook;
mod pool_arguments;
mod practice_pool;
mod problem_explanation;
mod prompts;
mod qr;
mod qr_target;
mod secret_argument;
mod sign_in_flow;
mod terminal_qr;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use secret::{ZeroizingAllocator, deny_inspection};

use exit_status::ExitStatus;
use failure::Failure;

/// Wipes memory when it is freed, because buffers of the AWS SDK contain copies of secrets.
#[global_allocator]
static ALLOCATOR: ZeroizingAllocator = ZeroizingAllocator;

/// Register an authenticator app for an Amazon Cognito user
///
/// Exit status: 0 success; 1 rejected by Cognito or the network; 2 wrong usage or configuration; 3 wrong code; 4 session or
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
    deny_inspection();
    panic_hook::install();
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

/// Runs a command on this thread alone: it makes one call after the other, and starting threads would take longer than the
/// rest of the start.
fn on_this_thread(command: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| prompts::event_loop_unavailable(&error))?;
    let outcome = runtime.block_on(command);
    // Does not wait for the thread of an open prompt.
    runtime.shutdown_background();
    outcome
}

/// Serves requests on all threads.
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
    fn options_that_problems_name_exist() {
        let problems = include_str!("../../../../ui/src/locale/en/problems.ftl");
        let commands = Arguments::command();
        let options: Vec<String> = commands
            .get_subcommands()
            .flat_map(clap::Command::get_arguments)
            .flat_map(|option| option.get_long_and_visible_aliases().unwrap_or_default())
            .map(|name| format!("--{name}"))
            .collect();
        let named = problems
            .lines()
            .filter_map(|line| line.trim().strip_prefix(".option = --"));
        for name in named {
            assert!(options.contains(&format!("--{name}")), "--{name}");
        }
    }

    #[test]
    fn options_do_not_conflict() {
        Arguments::command().debug_assert();
    }
}
