//! Running other programs.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader};
use tokio::process::Command;

use crate::workspace::Workspace;

/// A program that is ended when we are interrupted.
pub(crate) fn program(name: impl AsRef<std::ffi::OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command
        .current_dir(folder)
        .stdin(Stdio::null())
        .kill_on_drop(true);
    command
}

/// Cargo, as if it were called from outside: `cargo run` hands this program variables about the package xtask, and some
/// build scripts take a change of those for a reason to run again.
pub(crate) fn cargo(workspace: &Workspace) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = program(cargo, &workspace.root);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        let about_us = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_CRATE_",
            "CARGO_BIN_",
            "CARGO_PRIMARY_",
        ];
        if name == "CARGO" || about_us.iter().any(|start| name.starts_with(start)) {
            command.env_remove(name.as_ref());
        }
    }
    command.env("CARGO_TARGET_DIR", &workspace.target);
    command
}

/// A script of the front end's `package.json`.
pub(crate) fn npm_run(workspace: &Workspace, script: &str) -> Command {
    let mut command = program("npm", &workspace.ui());
    command.args(["run", "--silent", script]);
    command
}

/// Runs a program whose words go straight to the person.
pub(crate) async fn shown(mut command: Command) -> Result<()> {
    let name = in_words(&command);
    let status = command
        .status()
        .await
        .with_context(|| format!("could not start `{name}`"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// Runs a program and takes what it says on its standard output.
pub(crate) async fn said(mut command: Command) -> Result<String> {
    let name = in_words(&command);
    let output = command
        .output()
        .await
        .with_context(|| format!("could not start `{name}`"))?;
    if !output.status.success() {
        bail!(
            "`{name}` failed ({}): {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{name}` said something that is no text"))
}

/// What a program said and how it ended.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// Both of its outputs, line by line, as they came.
    pub(crate) text: String,
    /// Whether it ended well.
    pub(crate) success: bool,
}

/// Runs a program whose words go to the person and are kept too.
pub(crate) async fn told(mut command: Command) -> Result<Told> {
    let name = in_words(&command);
    println!("$ {name}");
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command
        .spawn()
        .with_context(|| format!("could not start `{name}`"))?;
    let output = child.stdout.take().context("the program has no output")?;
    let errors = child.stderr.take().context("the program has no error output")?;
    let (output, errors) = tokio::join!(repeated(output), repeated(errors));
    let success = child.wait().await?.success();
    Ok(Told {
        text: output + &errors,
        success,
    })
}

async fn repeated(from: impl AsyncRead + Unpin) -> String {
    let mut lines = BufReader::new(from).split(b'\n');
    let mut text = String::new();
    while let Ok(Some(line)) = lines.next_segment().await {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// The program of that name on the path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

fn in_words(command: &Command) -> String {
    let command = command.as_std();
    let name = Path::new(command.get_program())
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    std::iter::once(name)
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = program("sh", Path::new("/"));
        command.args(["-c", script]);
        command
    }

    #[tokio::test]
    async fn what_a_program_says_is_kept_from_both_outputs() {
        let told = told(shell("echo out; echo err >&2; exit 3")).await.unwrap();
        assert_eq!((told.text.as_str(), told.success), ("out\nerr\n", false));
    }

    #[tokio::test]
    async fn a_failure_is_told_with_the_command_and_its_reason() {
        let error = said(shell("echo reason >&2; exit 3"))
            .await
            .unwrap_err()
            .to_string();
        assert!(error.contains("`sh -c") && error.contains("reason"), "{error}");
        let error = shown(program("no-such-program", Path::new("/")))
            .await
            .unwrap_err()
            .to_string();
        assert!(error.contains("no-such-program"), "{error}");
    }
}
