//! `cognito-enroll dist-docs`, for packagers: completions and man pages, generated from the options.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory as _};
use clap_complete::{Shell, generate_to};

use crate::Arguments;
use crate::failure::Failure;
use crate::messages::command_line;

const NAME: &str = "cognito-enroll";

/// Write shell completions and man pages to DIR
#[derive(Args)]
pub(crate) struct DistDocs {
    /// Folder to write to; created if it does not exist
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl DistDocs {
    pub(crate) fn run(self) -> Result<(), Failure> {
        write(&self.folder).map_err(|error| {
            let message = command_line::FileUnwritable {
                error: &error,
                path: &self.folder.display(),
            };
            Failure::Usage(message.explanation())
        })
    }
}

fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut command = without_hidden_commands();
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        generate_to(shell, &mut command, NAME, folder)?;
    }
    clap_mangen::generate_to(without_hidden_commands(), folder)
}

/// The command line without this command.
fn without_hidden_commands() -> clap::Command {
    let whole = Arguments::command();
    let shown: Vec<clap::Command> = whole
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
        .cloned()
        .collect();
    clap::Command::new(NAME)
        .version(env!("CARGO_PKG_VERSION"))
        .about(whole.get_about().cloned().unwrap_or_default())
        .long_about(whole.get_long_about().cloned().unwrap_or_default())
        .subcommand_required(true)
        .subcommands(shown)
}
