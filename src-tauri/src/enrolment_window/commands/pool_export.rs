//! The list of user pools as a file to be given to others.

use std::fs;
use std::path::Path;

use platform::pools_file::{self, Entry};
use tauri::{AppHandle, Manager, Runtime};

use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::Session;
use crate::enrolment_window::view::{Exported, Refused};
use crate::problem::{Problem, ShellProblem};
use crate::save_dialog::SaveDialog;

/// Writes the list, but for practice pools, where the person says. Changes nothing here.
///
/// # Parameters
/// `title`: of the dialog that asks where.
#[tauri::command]
pub(crate) async fn export_pools<R: Runtime>(
    app: AppHandle<R>,
    mut generation: LoggedCommand,
    title: String,
) -> Result<Exported, Refused> {
    let looked = app
        .state::<Session>()
        .look_at_pools(generation.generation(), |pools| {
            (pools.exported(), pools.path().clone())
        });
    let (entries, own) = looked.inspect_err(|refused| generation.came_to(*refused))?;
    let entries = match entries {
        Ok(entries) if entries.is_empty() => return Ok(Exported::default()),
        Ok(entries) => entries,
        Err(problem) => return Ok(Exported::failed(problem.into())),
    };
    let dialog = app.state::<SaveDialog>();
    let Some(place) = dialog.ask(&app, &title, pools_file::NAME).await? else {
        return Ok(Exported::default());
    };
    let path = place.display().to_string();
    // It may be far away.
    let written = tauri::async_runtime::spawn_blocking(move || write(&place, &own, &entries)).await;
    Ok(match written {
        Ok(Ok(())) => Exported {
            problem: None,
            path: Some(path),
        },
        _ => {
            let problem = Problem::from(ShellProblem::PoolsFileUnwritable { path });
            generation.came_to(&problem);
            Exported::failed(problem)
        }
    })
}

/// Not over the list itself, which has more in it.
fn write(place: &Path, own: &Path, entries: &[Entry]) -> std::io::Result<()> {
    let is_own = match (fs::canonicalize(place), fs::canonicalize(own)) {
        (Ok(place), Ok(own)) => place == own,
        _ => false,
    };
    match is_own {
        true => Err(std::io::ErrorKind::AlreadyExists.into()),
        false => pools_file::write_shared(place, entries),
    }
}
