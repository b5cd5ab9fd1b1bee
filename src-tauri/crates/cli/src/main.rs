//! `cognito-enroll`, the command line.

mod practice_pool;
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "the commands that say them are on their way")
)]
mod words;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Put an authenticator app on an Amazon Cognito account.
#[derive(Parser)]
#[command(name = "cognito-enroll", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    PracticePool(practice_pool::PracticePool),
}

#[tokio::main]
async fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::PracticePool(command) => command.run().await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cognito-enroll: {error:#}");
            ExitCode::FAILURE
        }
    }
}
