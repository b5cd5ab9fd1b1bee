//! Exports the list of user pools to a file for others.

use std::fs;
use std::path::Path;

use platform::pools_file::{self, Entry};
use tauri::{Runtime, State, WebviewWindow};

use crate::enrolment_window::arguments::CallerSession;
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::view::{ExportResult, Refused};
use crate::problem::{Problem, ShellProblem};
use crate::save_dialog::{AlreadyOpen, SaveDialog};

/// Writes the list without practice pools to a file that the user chooses.
///
/// # Parameters
/// `title`: the title of the save dialog.
#[tauri::command]
pub(crate) async fn export_pools<R: Runtime>(
    window: WebviewWindow<R>,
    session: CallerSession,
    dialog: State<'_, SaveDialog>,
    mut generation: LoggedCommand,
    title: String,
) -> Result<ExportResult, Refused> {
    let read = session.read_pools(generation.generation(), |pools| {
        (pools.exported(), pools.path().clone())
    });
    let (entries, own) = read.inspect_err(|refused| generation.record(*refused))?;
    let entries = match entries {
        Ok(entries) if entries.is_empty() => return Ok(ExportResult::default()),
        Ok(entries) => entries,
        Err(problem) => return Ok(ExportResult::failed(problem.into())),
    };
    let chosen = dialog.ask(&window, &title, pools_file::NAME).await;
    let Some(path_chosen) = chosen.map_err(|AlreadyOpen| Refused::Busy)? else {
        return Ok(ExportResult::default());
    };
    let path = path_chosen.display().to_string();
    // The file may be on a slow network share.
    let written = tauri::async_runtime::spawn_blocking(move || write(&path_chosen, &own, &entries)).await;
    Ok(match written {
        Ok(Ok(())) => ExportResult {
            problem: None,
            path: Some(path),
        },
        _ => {
            let problem = Problem::from(ShellProblem::PoolsFileUnwritable { path });
            generation.record(&problem);
            ExportResult::failed(problem)
        }
    })
}

/// Writes the file. Refuses to overwrite the list itself, which contains more than the export.
fn write(path_chosen: &Path, own: &Path, entries: &[Entry]) -> std::io::Result<()> {
    let is_own = match (fs::canonicalize(path_chosen), fs::canonicalize(own)) {
        (Ok(path_chosen), Ok(own)) => path_chosen == own,
        _ => false,
    };
    match is_own {
        true => Err(std::io::ErrorKind::AlreadyExists.into()),
        false => pools_file::write_shared(path_chosen, entries),
    }
}
