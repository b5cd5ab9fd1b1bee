//! Running other programs.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};

use anyhow::{Context as _, Result, bail};
use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader};
use tokio::process::Command;

use crate::workspace::Workspace;

/// Returns a command that runs `name` in `folder` without input, and is killed when it is dropped.
pub fn program(name: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command
        .current_dir(folder)
        .stdin(Stdio::null())
        .kill_on_drop(true);
    command
}

/// Returns a Cargo command without the variables that `cargo run` sets for this package: some build scripts run again when
/// those change.
pub fn cargo(workspace: &Workspace) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = program(cargo, &workspace.root);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        let of_this_package = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_CRATE_",
            "CARGO_BIN_",
            "CARGO_PRIMARY_",
        ];
        if name == "CARGO" || of_this_package.iter().any(|start| name.starts_with(start)) {
            command.env_remove(name.as_ref());
        }
    }
    command.env("CARGO_TARGET_DIR", &workspace.target);
    command
}

/// Returns an npm command in `folder`.
pub fn npm(folder: &Path) -> Command {
    // On Windows npm is a batch file, which is found only by its full name.
    program(if cfg!(windows) { "npm.cmd" } else { "npm" }, folder)
}

/// Returns a command that runs a script of the front end's `package.json`.
pub fn npm_run(workspace: &Workspace, script: &str) -> Command {
    let mut command = npm(&workspace.ui());
    command.args(["run", "--silent", script]);
    command
}

/// Runs a program with this program's output streams.
///
/// # Errors
/// If the program cannot be started or does not succeed.
pub async fn run(mut command: Command) -> Result<()> {
    let line = command_line(&command);
    let status = command
        .status()
        .await
        .with_context(|| format!("could not start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs a program and returns its standard output.
///
/// # Errors
/// If the program cannot be started, does not succeed, or writes something other than UTF-8.
pub async fn stdout(mut command: Command) -> Result<String> {
    let line = command_line(&command);
    let output = command
        .output()
        .await
        .with_context(|| format!("could not start `{line}`"))?;
    if !output.status.success() {
        bail!(
            "`{line}` failed ({}): {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    String::from_utf8(output.stdout).with_context(|| format!("the output of `{line}` is not UTF-8"))
}

/// The result of a program whose output was both printed and recorded.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    /// Standard output, followed by standard error.
    pub(crate) output: String,
    /// Whether the program succeeded.
    pub(crate) success: bool,
}

/// Runs a program, and prints and records its output.
pub(crate) async fn run_recorded(mut command: Command) -> Result<Recorded> {
    let line = command_line(&command);
    println!("$ {line}");
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command
        .spawn()
        .with_context(|| format!("could not start `{line}`"))?;
    let stdout = child.stdout.take().context("standard output is not piped")?;
    let stderr = child.stderr.take().context("standard error is not piped")?;
    let (stdout, stderr) = tokio::join!(print_and_record(stdout), print_and_record(stderr));
    let success = child.wait().await?.success();
    Ok(Recorded {
        output: stdout + &stderr,
        success,
    })
}

async fn print_and_record(stream: impl AsyncRead + Unpin) -> String {
    let mut lines = BufReader::new(stream).split(b'\n');
    let mut text = String::new();
    while let Ok(Some(line)) = lines.next_segment().await {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Runs a program in place of this one. Signals then reach it directly, and its exit code is that of the task.
#[cfg(unix)]
pub(crate) async fn replace_this_process(command: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;

    let line = command_line(&command);
    Err(command.into_std().exec()).with_context(|| format!("could not start `{line}`"))
}

/// Runs a program to its end. Its exit code is that of the task.
#[cfg(not(unix))]
pub(crate) async fn replace_this_process(mut command: Command) -> Result<ExitCode> {
    let line = command_line(&command);
    let status = command
        .status()
        .await
        .with_context(|| format!("could not start `{line}`"))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Returns the path of a program in the search path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    std::env::split_paths(&path)
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |ending| folder.join(format!("{name}{ending}")))
        })
        .find(|file| file.is_file())
}

/// Returns the program's file name and arguments, to name it in messages.
fn command_line(command: &Command) -> String {
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

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = program("sh", Path::new("/"));
        command.args(["-c", script]);
        command
    }

    #[tokio::test]
    async fn both_output_streams_are_recorded() {
        let recorded = run_recorded(shell("echo out; echo err >&2; exit 3"))
            .await
            .unwrap();
        assert_eq!(
            (recorded.output.as_str(), recorded.success),
            ("out\nerr\n", false)
        );
    }

    #[tokio::test]
    async fn an_error_names_the_command_and_the_reason() {
        let error = stdout(shell("echo reason >&2; exit 3"))
            .await
            .unwrap_err()
            .to_string();
        assert!(error.contains("`sh -c") && error.contains("reason"), "{error}");
        let error = run(program("no-such-program", Path::new("/")))
            .await
            .unwrap_err()
            .to_string();
        assert!(error.contains("no-such-program"), "{error}");
    }
}
