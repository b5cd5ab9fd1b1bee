//! Commands of `--code-from` and `--key-uri-to`, which compute codes or store the secret.

use std::process::Stdio;

use enrolment::SecretText;
use secret::decode_text;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::messages::command_line;
use crate::secret_argument;

/// The largest output in bytes. A code has six digits.
const LARGEST: u64 = 4096;

/// Runs a command line with a secret as a line on its standard input, and returns its output. It inherits standard error,
/// and is killed if the future is dropped.
///
/// # Parameters
/// `option`: the option that has the command line.
pub(crate) async fn run(
    option: &'static str,
    command_line: &str,
    secret: &SecretText,
) -> Result<SecretText, Failure> {
    let failed = |error: &dyn std::fmt::Display| {
        Failure::Usage(
            command_line::CommandFailed {
                error,
                option: &option,
            }
            .explanation(),
        )
    };
    let mut command = shell(command_line);
    // It gets the authenticator's secret only.
    for name in secret_argument::variables() {
        command.env_remove(name);
    }
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| failed(&error))?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    let mut line = Zeroizing::new(String::with_capacity(secret.expose().len() + 1));
    line.push_str(secret.expose());
    line.push('\n');
    let write = async {
        if let Some(mut input) = input {
            // A program that does not read its input may still succeed, by its exit status.
            let _ = input.write_all(line.as_bytes()).await;
        }
    };
    let read = async {
        let mut bytes = Zeroizing::new(Vec::with_capacity(64));
        match output {
            Some(output) => output.take(LARGEST).read_to_end(&mut bytes).await.map(|_| bytes),
            None => Ok(bytes),
        }
    };
    let ((), bytes) = tokio::join!(write, read);
    // A command of PowerShell may print UTF-16.
    let text = bytes
        .map(|bytes| decode_text(&bytes))
        .map_err(|error| failed(&error))?;
    let status = child.wait().await.map_err(|error| failed(&error))?;
    match status.success() {
        true => Ok(text.map_err(|error| failed(&error))?.trim().into()),
        false => Err(failed(&status)),
    }
}

#[cfg(not(windows))]
fn shell(command_line: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command_line);
    shell
}

#[cfg(windows)]
fn shell(command_line: &str) -> Command {
    let mut shell = Command::new("cmd");
    shell.arg("/C").arg(command_line);
    shell
}
