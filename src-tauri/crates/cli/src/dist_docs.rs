//! `cognito-enroll dist-docs`, for packagers: completions and man pages, from the options themselves.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory as _};
use clap_complete::{Shell, generate_to};

use crate::Arguments;
use crate::failure::Failure;
use crate::phrases;

const NAME: &str = "cognito-enroll";

/// Write completions for shells and man pages into DIR
#[derive(Args)]
pub(crate) struct DistDocs {
    /// Where to; it is made if it is not there
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl DistDocs {
    pub(crate) fn run(self) -> Result<(), Failure> {
        write(&self.folder).map_err(|error| phrases::unwritable(&self.folder, &error))
    }
}

fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    // Not for people, and so in neither.
    let mut command = for_people();
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        generate_to(shell, &mut command, NAME, folder)?;
    }
    clap_mangen::generate_to(for_people(), folder)
}

/// The command line without what is hidden.
fn for_people() -> clap::Command {
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
