//! The tasks of `cargo xtask`.

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use crate::interruption::until_interrupted;
use crate::workspace::Workspace;
use crate::{bench, demo, gallery, licences, test};

/// A task with its options.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Shows and checks Cognito Enroll"
)]
pub(crate) enum Task {
    /// Enrols an authenticator on a practice pool, in the real window
    Demo(demo::Options),
    /// Runs every check; a check that cannot run counts as failed
    Test(test::Options),
    /// Renders every screen in light and dark, in three languages and two sizes, on one page
    Gallery,
    /// Renews the list of third-party parts and licences in “About”
    Licences,
    /// Measures speed and memory beside other programs that do the same work
    #[command(disable_help_flag = true)]
    Bench(bench::Arguments),
}

/// Runs the task that the command line names.
pub async fn run() -> ExitCode {
    until_interrupted(Task::parse().run()).await
}

impl Task {
    /// Fails if the task cannot run to its end. A task that ran and found failures returns them as its exit code.
    async fn run(self) -> Result<ExitCode> {
        let workspace = Workspace::find()?;
        match self {
            Self::Demo(options) => demo::run(&workspace, options).await?,
            Self::Test(options) => return test::run(&workspace, options).await,
            Self::Gallery => gallery::run(&workspace).await?,
            Self::Licences => licences::run(&workspace)?,
            Self::Bench(arguments) => return bench::run(&workspace, arguments).await,
        }
        Ok(ExitCode::SUCCESS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bench_receives_its_arguments_unchanged() {
        for arguments in [&["--help"][..], &["--only", "qr", "--runs", "3"]] {
            let line = ["cargo xtask", "bench"].iter().chain(arguments);
            let Ok(Task::Bench(parsed)) = Task::try_parse_from(line) else {
                panic!("{arguments:?} was not parsed as the task bench");
            };
            assert_eq!(parsed, bench::Arguments::from(arguments));
        }
    }
}
