//! The list of user pools as a file to be given to others.

use std::fs;
use std::path::Path;

use platform::pools_file::{self, Entry};
use tauri::{Runtime, State, WebviewWindow};

use crate::enrolment_window::arguments::CallerSession;
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::view::{Exported, Refused};
use crate::problem::{Problem, ShellProblem};
use crate::save_dialog::{AlreadyOpen, SaveDialog};

/// Writes the list, but for practice pools, where the person says. Changes nothing here.
///
/// # Parameters
/// `title`: of the dialog that asks where.
#[tauri::command]
pub(crate) async fn export_pools<R: Runtime>(
    window: WebviewWindow<R>,
    session: CallerSession,
    dialog: State<'_, SaveDialog>,
    mut generation: LoggedCommand,
    title: String,
) -> Result<Exported, Refused> {
    let looked = session.look_at_pools(generation.generation(), |pools| {
        (pools.exported(), pools.path().clone())
    });
    let (entries, own) = looked.inspect_err(|refused| generation.record(*refused))?;
    let entries = match entries {
        Ok(entries) if entries.is_empty() => return Ok(Exported::default()),
        Ok(entries) => entries,
        Err(problem) => return Ok(Exported::failed(problem.into())),
    };
    let asked = dialog.ask(&window, &title, pools_file::NAME).await;
    let Some(path_chosen) = asked.map_err(|AlreadyOpen| Refused::Busy)? else {
        return Ok(Exported::default());
    };
    let path = path_chosen.display().to_string();
    // It may be far away.
    let written = tauri::async_runtime::spawn_blocking(move || write(&path_chosen, &own, &entries)).await;
    Ok(match written {
        Ok(Ok(())) => Exported {
            problem: None,
            path: Some(path),
        },
        _ => {
            let problem = Problem::from(ShellProblem::PoolsFileUnwritable { path });
            generation.record(&problem);
            Exported::failed(problem)
        }
    })
}

/// Not over the list itself, which has more in it.
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
