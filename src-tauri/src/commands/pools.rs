//! The list of user pools.

use enrolment::PoolForm;
use tauri::{AppHandle, Manager, Runtime};

use crate::desk::Desk;
use crate::outcome::Outcome;
use crate::sealed::Opened;
use crate::stage::{Person, Step};
use crate::view::Answer;

#[tauri::command]
pub(crate) fn choose_pool<R: Runtime>(app: AppHandle<R>, generation: u32, key: &str) -> Answer {
    app.state::<Desk>()
        .pools(generation, |pools| match pools.get(key) {
            Some(pool) => Outcome::at(Person::at(pool.clone()), Step::SignIn),
            // Taken off the list in between: the list is shown as it is now.
            None => Outcome::list(None),
        })
}

#[tauri::command]
pub(crate) fn add_pool<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    form: PoolForm,
    client_secret: Opened,
) -> Answer {
    app.state::<Desk>()
        .pools(generation, |pools| match pools.add(form, client_secret.0) {
            Ok(pool) => Outcome::at(Person::at(pool), Step::SignIn),
            Err(problem) => Outcome::list(Some(problem)),
        })
}

#[tauri::command]
pub(crate) fn remove_pool<R: Runtime>(app: AppHandle<R>, generation: u32, key: &str) -> Answer {
    app.state::<Desk>()
        .pools(generation, |pools| Outcome::list(pools.remove(key).err()))
}

#[tauri::command]
pub(crate) async fn start_practice<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    app.state::<Desk>().pools(generation, |pools| {
        Outcome::list(start_practice_pool(&app, pools).err())
    })
}

#[cfg(feature = "practice")]
fn start_practice_pool<R: Runtime>(
    app: &AppHandle<R>,
    pools: &mut crate::pools::Pools,
) -> Result<(), crate::problem::Problem> {
    if !pools.has_practice() {
        let running = crate::practice::start()?;
        crate::practice::add(pools, running.description().clone())?;
        // Kept by the app: it stops when it is dropped.
        app.manage(running);
    }
    Ok(())
}

#[cfg(not(feature = "practice"))]
fn start_practice_pool<R: Runtime>(
    _: &AppHandle<R>,
    _: &mut crate::pools::Pools,
) -> Result<(), crate::problem::Problem> {
    let detail = "this program was built without a practice pool".to_owned();
    Err(crate::problem::ShellProblem::PracticeUnavailable { detail }.into())
}
