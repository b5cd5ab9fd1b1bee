//! Data for scripts, on standard output.

use std::io::{self, IsTerminal as _, Write as _};

use clap::{Args, ValueEnum};
use serde_json::{Map, Value};

use crate::failure::Failure;

/// The format of data. The default is JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// An object with the AWS CLI's members
    #[default]
    Json,
    /// The members' values on one line, separated by tabs and sorted by member name, as the AWS CLI prints them
    Text,
}

/// The option.
#[derive(Args)]
pub(crate) struct OutputArguments {
    /// Format of the result on standard output
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    output: Option<Format>,
}

impl OutputArguments {
    /// Whether to print data. Not at a terminal without the option, because the person has read the result as text.
    pub(crate) fn is_wanted(&self) -> bool {
        self.output.is_some() || !io::stdout().is_terminal()
    }

    /// Prints the members that have a value.
    pub(crate) fn print<const COUNT: usize>(&self, members: [(&str, Value); COUNT]) -> Result<(), Failure> {
        let members = members.into_iter().filter(|(_, value)| !value.is_null());
        let members: Map<String, Value> = members.map(|(name, value)| (name.to_owned(), value)).collect();
        let text = match self.output.unwrap_or_default() {
            Format::Json => {
                serde_json::to_string_pretty(&members).map_err(|error| Failure::Output(error.into()))?
            }
            Format::Text => {
                let mut named: Vec<_> = members.iter().collect();
                named.sort_by_key(|(name, _)| *name);
                let values: Vec<String> = named.into_iter().map(|(_, value)| plain(value)).collect();
                values.join("\t")
            }
        };
        print_line(&text)
    }
}

/// A value in the AWS CLI's notation: its booleans are Python's.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        other => other.to_string(),
    }
}

/// Prints a line and flushes it, also into a pipe, because a script may wait for it.
pub(crate) fn print_line(line: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .map_err(Failure::Output)
}
