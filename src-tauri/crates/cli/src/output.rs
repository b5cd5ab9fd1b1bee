//! Data for scripts, on standard output.

use std::io::{self, IsTerminal as _, Write as _};

use clap::{Args, ValueEnum};
use serde_json::{Map, Value};

use crate::failure::Failure;

/// How data is printed. Without the option it is JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One object, with the members that the AWS CLI has
    #[default]
    Json,
    /// The members' values on one line with tabs between, in the order of their names, as the AWS CLI has it
    Text,
}

/// The option for it.
#[derive(Args)]
pub(crate) struct OutputArguments {
    /// How the result is printed on standard output
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    output: Option<Format>,
}

impl OutputArguments {
    /// Whether there is anybody who reads it: a person at the terminal has been told already, in words.
    pub(crate) fn is_wanted(&self) -> bool {
        self.output.is_some() || !io::stdout().is_terminal()
    }

    /// Prints members that have a value.
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

/// As the AWS CLI spells them: `True` is Python's.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        other => other.to_string(),
    }
}

/// At once, also into a pipe: a script may wait for it.
pub(crate) fn print_line(line: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .map_err(Failure::Output)
}
