//! Commands of the list of user pools: choosing, adding, editing, removing and importing.

use std::sync::Arc;

use enrolment::PoolForm;
use platform::environment::check_ca_file;
use tauri::{AppHandle, Manager, Runtime};

use super::client_secret::{change_keychain, refresh};
use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::stage::{Person, Step};
use crate::enrolment_window::transitions::Transition;
use crate::enrolment_window::view::Answer;
use crate::pools::{Keep, Pools, SecretEdit};
use crate::problem::Problem;
#[cfg(not(feature = "practice"))]
use crate::problem::ShellProblem;

#[tauri::command]
pub(crate) fn choose_pool(session: CallerSession, generation: LoggedCommand, key: &str) -> Answer {
    session.pools(generation, |pools| match pools.get(key) {
        Some(pool) => Transition::at(Person::at(pool.clone()), Step::SignIn),
        // The pool was removed in the meantime.
        None => Transition::list(None),
    })
}

/// Adds a pool and shows its sign-in, or changes the pool with that key. An empty client secret leaves the stored one
/// unchanged; `forget` deletes it.
#[tauri::command]
pub(crate) async fn save_pool(
    session: CallerSession,
    generation: LoggedCommand,
    key: Option<String>,
    form: PoolForm,
    client_secret: Opened,
    keep: Keep,
    forget: bool,
) -> Answer {
    let Opened(typed) = client_secret;
    let edit = match (forget, typed.is_empty()) {
        (true, _) => SecretEdit::Forget,
        (false, true) => SecretEdit::Unchanged,
        (false, false) => SecretEdit::Typed(Arc::new(typed)),
    };
    // The CA file may be on a slow network share, so it is read before the session is locked.
    let checked = session.pools.lock().checked(key.as_deref(), form);
    let checked = checked.and_then(|profile| {
        check_ca_file(&profile)?;
        Ok(profile)
    });
    session
        .change_pools(
            generation,
            |pools| pools.save(key.as_deref(), checked?, edit, keep),
            async |saved| {
                let Some((mut pool, change)) = saved else {
                    return Transition::list(None);
                };
                let problem = change_keychain(&session, change).await.err();
                if key.is_some() {
                    return Transition::list(problem);
                }
                refresh(&session, &mut pool);
                Transition {
                    problem,
                    ..Transition::at(Person::at(pool), Step::SignIn)
                }
            },
        )
        .await
}

/// Removes a pool and its client secret.
#[tauri::command]
pub(crate) async fn remove_pool(session: CallerSession, generation: LoggedCommand, key: String) -> Answer {
    session
        .change_pools(
            generation,
            |pools| pools.remove(&key),
            async |change| match change {
                Some(change) => Transition::list(change_keychain(&session, change).await.err()),
                None => Transition::list(None),
            },
        )
        .await
}

/// Imports pools. `text` is the content of the file that the user chose.
#[tauri::command]
pub(crate) async fn import_pools(session: CallerSession, generation: LoggedCommand, text: String) -> Answer {
    session.pools(generation, |pools| Transition::list(pools.import(&text).err()))
}

/// Starts a practice pool in this process, if there is none, and adds it to the list.
#[tauri::command]
pub(crate) async fn start_practice<R: Runtime>(
    app: AppHandle<R>,
    session: CallerSession,
    generation: LoggedCommand,
) -> Answer {
    session.pools(generation, |pools| {
        Transition::list(start_practice_pool(&app, pools).err())
    })
}

#[cfg(feature = "practice")]
fn start_practice_pool<R: Runtime>(app: &AppHandle<R>, pools: &mut Pools) -> Result<(), Problem> {
    if !pools.has_practice() {
        let running = crate::pools::practice::start()?;
        crate::pools::practice::add(pools, running.description().clone())?;
        // The pool stops when this value is dropped.
        app.manage(running);
    }
    Ok(())
}

#[cfg(not(feature = "practice"))]
fn start_practice_pool<R: Runtime>(_: &AppHandle<R>, _: &mut Pools) -> Result<(), Problem> {
    let detail = "this program was built without a practice pool".to_owned();
    Err(ShellProblem::PracticeUnavailable { detail }.into())
}
