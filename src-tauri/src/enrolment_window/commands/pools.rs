//! The list of user pools: choosing, adding, editing, removing and importing.

use std::sync::Arc;

use enrolment::{PoolForm, PoolProfile, SecretText};
use platform::network;
use tauri::{AppHandle, Manager, Runtime};

use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::sealed::Opened;
use crate::enrolment_window::session::Session;
use crate::enrolment_window::stage::{Person, Step};
use crate::enrolment_window::transitions::Transition;
use crate::enrolment_window::view::Answer;
use crate::keychain::Asked;
use crate::pools::{Errand, Keep, Said};
use crate::problem::Problem;

#[tauri::command]
pub(crate) fn choose_pool<R: Runtime>(app: AppHandle<R>, generation: LoggedCommand, key: &str) -> Answer {
    app.state::<Session>()
        .pools(generation, |pools| match pools.get(key) {
            Some(pool) => Transition::at(Person::at(pool.clone()), Step::SignIn),
            // Taken off the list in between: the list is shown as it is now.
            None => Transition::list(None),
        })
}

/// Without a key it adds a pool and goes on to sign-in; with one it changes that pool. An empty client secret leaves
/// the one that is kept; `forget` removes it.
#[tauri::command]
pub(crate) async fn save_pool<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    key: Option<String>,
    form: PoolForm,
    client_secret: Opened,
    keep: Keep,
    forget: bool,
) -> Answer {
    let Opened(typed) = client_secret;
    let said = match (forget, typed.is_empty()) {
        (true, _) => Said::Forget,
        (false, true) => Said::Unchanged,
        (false, false) => Said::Typed(Arc::new(typed)),
    };
    // A file may be far away, so it is read before the desk is locked.
    let profile = PoolProfile::try_from(form.clone()).ok();
    let unusable = profile.and_then(|profile| network::check(&profile).err());
    let desk = app.state::<Session>();
    desk.change_pools(
        generation,
        |pools| {
            pools.checked(key.as_deref(), form.clone())?;
            match unusable {
                Some(problem) => Err(problem.into()),
                None => pools.save(key.as_deref(), form, said, keep),
            }
        },
        async |saved| {
            let Some((mut pool, errand)) = saved else {
                return Transition::list(None);
            };
            let problem = run(&app, errand).await.err();
            if key.is_some() {
                return Transition::list(problem);
            }
            renew(&app, &mut pool);
            Transition {
                problem,
                ..Transition::at(Person::at(pool), Step::SignIn)
            }
        },
    )
    .await
}

/// With its client secret.
#[tauri::command]
pub(crate) async fn remove_pool<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    key: String,
) -> Answer {
    let desk = app.state::<Session>();
    desk.change_pools(
        generation,
        |pools| pools.remove(&key),
        async |errand| match errand {
            Some(errand) => Transition::list(run(&app, errand).await.err()),
            None => Transition::list(None),
        },
    )
    .await
}

/// `text` is what is in a file that the person chose.
#[tauri::command]
pub(crate) async fn import_pools<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    text: String,
) -> Answer {
    app.state::<Session>()
        .pools(generation, |pools| Transition::list(pools.import(&text).err()))
}

#[tauri::command]
pub(crate) async fn start_practice<R: Runtime>(app: AppHandle<R>, generation: LoggedCommand) -> Answer {
    app.state::<Session>().pools(generation, |pools| {
        Transition::list(start_practice_pool(&app, pools).err())
    })
}

#[cfg(feature = "practice")]
fn start_practice_pool<R: Runtime>(
    app: &AppHandle<R>,
    pools: &mut crate::pools::Pools,
) -> Result<(), crate::problem::Problem> {
    if !pools.has_practice() {
        let running = crate::pools::practice::start()?;
        crate::pools::practice::add(pools, running.description().clone())?;
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

/// The client secret of somebody's pool: the typed one, or the one that is kept. The keychain may ask the person first.
/// If it does not give the secret, that is asked for from now on.
pub(super) async fn client_secret_of<R: Runtime>(
    app: &AppHandle<R>,
    person: &mut Person,
    typed: Option<Arc<SecretText>>,
) -> Result<Option<Arc<SecretText>>, Problem> {
    if typed.is_some() {
        return Ok(typed);
    }
    let secret = person.pool.client_secret(&app.state::<Asked>()).await;
    if secret.is_err() {
        ask_client_secret(app, person);
    }
    secret
}

/// Keeps a client secret that was typed and proved right, as the pool says.
///
/// # Errors
/// The keychain's; the secret is then held for this run of the program.
pub(super) async fn keep_client_secret<R: Runtime>(
    app: &AppHandle<R>,
    person: &mut Person,
    secret: Arc<SecretText>,
) -> Result<(), Problem> {
    let key = person.pool.key.clone();
    let errand = app
        .state::<Session>()
        .with_pools(|pools| pools.keep_client_secret(&key, secret));
    let kept = match errand {
        Some(errand) => run(app, errand).await,
        None => Ok(()),
    };
    renew(app, &mut person.pool);
    kept
}

/// The client secret is asked for from now on.
pub(super) fn ask_client_secret<R: Runtime>(app: &AppHandle<R>, person: &mut Person) {
    app.state::<Session>()
        .with_pools(|pools| pools.ask_client_secret(&person.pool.key));
    renew(app, &mut person.pool);
}

/// What the list says of the pool now.
fn renew<R: Runtime>(app: &AppHandle<R>, pool: &mut crate::pools::Pool) {
    app.state::<Session>().with_pools(|pools| {
        if let Some(now) = pools.get(&pool.key) {
            pool.clone_from(now);
        }
    });
}

async fn run<R: Runtime>(app: &AppHandle<R>, errand: Errand) -> Result<(), Problem> {
    if errand.is_nothing() {
        return Ok(());
    }
    let keychain = app.state::<Asked>().inner().clone();
    let (settled, result) = errand.run(&keychain).await;
    app.state::<Session>().with_pools(|pools| pools.settle(settled));
    result
}
