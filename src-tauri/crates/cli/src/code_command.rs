//! A program of the person's that keeps the secret, or makes codes of it.

use std::process::Stdio;

use enrolment::SecretText;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::phrases;

/// Bytes. A code has six; what else a program says goes to standard error.
const LARGEST: u64 = 4096;

/// Runs a command line with a secret on its standard input, as a line, and takes what it prints. Its standard error is
/// ours. It is ended if nobody waits for it any more.
///
/// # Parameters
/// `option`: where the command line was given.
pub(crate) async fn run(
    option: &'static str,
    command_line: &str,
    secret: &SecretText,
) -> Result<SecretText, Failure> {
    let failed = |error: std::io::Error| phrases::command_failed(option, &error);
    let mut child = shell(command_line)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(failed)?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    let mut line = Zeroizing::new(String::with_capacity(secret.expose().len() + 1));
    line.push_str(secret.expose());
    line.push('\n');
    let tell = async {
        if let Some(mut input) = input {
            // A program that does not read is not told; whether it did its work, its status says.
            let _ = input.write_all(line.as_bytes()).await;
        }
    };
    let listen = async {
        let mut said = Zeroizing::new(String::with_capacity(64));
        match output {
            Some(output) => output.take(LARGEST).read_to_string(&mut said).await.map(|_| said),
            None => Ok(said),
        }
    };
    let ((), said) = tokio::join!(tell, listen);
    let said = said.map_err(failed)?;
    let status = child.wait().await.map_err(failed)?;
    match status.success() {
        true => Ok(said.trim().into()),
        false => Err(phrases::command_failed(option, &status)),
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
