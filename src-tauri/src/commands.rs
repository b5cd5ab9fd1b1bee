//! The page's commands: each takes the stage that it belongs to and hands the work to the crate that knows it.

use std::collections::BTreeMap;
use std::sync::Arc;

use enrolment::{
    Code, Cognito, Failed, Finished, LocalCheck, Next, PoolForm, ProblemKind, SecretText, Username, Verified,
};
use tauri::ipc::Response;
use tauri::{AppHandle, Manager, Runtime};

use crate::clipboard;
use crate::desk::{Desk, Outcome};
use crate::stage::{Ending, Person, Registered, Scanning, Stage, Step};
use crate::view::{Answer, Refused};

#[tauri::command]
pub(crate) fn current<R: Runtime>(app: AppHandle<R>) -> Answer {
    app.state::<Desk>().current()
}

#[tauri::command]
pub(crate) fn choose_pool<R: Runtime>(app: AppHandle<R>, generation: u32, key: &str) -> Answer {
    app.state::<Desk>()
        .pools(generation, |pools, stage| match pools.get(key) {
            Some(pool) => Outcome::at(
                Person {
                    pool: pool.clone(),
                    username: String::new(),
                },
                Step::SignIn,
            ),
            // Taken off the list in between: the list is shown as it is now.
            None => Outcome { stage, problem: None },
        })
}

#[tauri::command]
pub(crate) fn add_pool<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    form: PoolForm,
    client_secret: SecretText,
) -> Answer {
    app.state::<Desk>()
        .pools(generation, |pools, stage| match pools.add(form, client_secret) {
            Ok(pool) => Outcome::at(
                Person {
                    pool,
                    username: String::new(),
                },
                Step::SignIn,
            ),
            Err(problem) => Outcome {
                stage,
                problem: Some(problem),
            },
        })
}

#[tauri::command]
pub(crate) fn remove_pool<R: Runtime>(app: AppHandle<R>, generation: u32, key: &str) -> Answer {
    app.state::<Desk>().pools(generation, |pools, _| Outcome {
        problem: pools.remove(key).err(),
        stage: Stage::Pools,
    })
}

#[tauri::command]
pub(crate) async fn start_practice<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    app.state::<Desk>().pools(generation, |pools, stage| Outcome {
        problem: start_practice_pool(&app, pools).err(),
        stage,
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

#[tauri::command]
pub(crate) async fn sign_in<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    username: String,
    password: SecretText,
    client_secret: Option<SecretText>,
) -> Answer {
    let desk = app.state::<Desk>();
    let at_sign_in = |step| match step {
        Step::SignIn => Ok(()),
        other => Err(other),
    };
    desk.step(generation, at_sign_in, async |mut person, ()| {
        person.username = username;
        let typed = client_secret.filter(|secret| !secret.is_empty()).map(Arc::new);
        let key = person.pool.key.clone();
        let secret = typed.clone().or_else(|| person.pool.client_secret.clone());
        let cognito = Cognito::new(person.pool.profile.clone(), secret, desk.clock.clone());
        let signed_in = match Username::parse(&person.username) {
            Ok(username) => enrolment::sign_in(&cognito, &username, password).await,
            Err(problem) => Err(problem),
        };
        match signed_in {
            Ok(next) => {
                if let Some(secret) = typed {
                    desk.with_pools(|pools| pools.keep_client_secret(&key, secret));
                }
                after_sign_in(person, next)
            }
            Err(problem) => {
                if matches!(
                    problem.kind,
                    ProblemKind::ClientSecretWanted | ProblemKind::ClientSecretWrong
                ) {
                    desk.with_pools(|pools| {
                        pools.ask_client_secret(&key);
                        person.pool = pools.get(&key).cloned().unwrap_or(person.pool.clone());
                    });
                }
                Outcome::at(person, Step::SignIn).but(problem)
            }
        }
    })
    .await
}

fn after_sign_in(person: Person, next: Next) -> Outcome {
    let step = match next {
        Next::NewPassword(required) => Step::NewPassword(required),
        Next::CurrentCode(required) => Step::CurrentCode(required),
        Next::Ready(authority) => Step::BeforeScan(authority),
    };
    Outcome::at(person, step)
}

/// Back to the state that the step can be tried again from, or else to sign-in.
fn after_failure<S>(person: Person, failed: Failed<S>, step: impl FnOnce(S) -> Step) -> Outcome {
    Outcome::at(person, failed.state.map_or(Step::SignIn, step)).but(failed.problem)
}

#[tauri::command]
pub(crate) async fn set_new_password<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    new_password: SecretText,
    attributes: BTreeMap<String, String>,
) -> Answer {
    let at_new_password = |step| match step {
        Step::NewPassword(required) => Ok(required),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(
        generation,
        at_new_password,
        async |person, required| match required.answer(new_password, &attributes).await {
            Ok(next) => after_sign_in(person, next),
            Err(failed) => after_failure(person, failed, Step::NewPassword),
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn send_current_code<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    code: String,
) -> Answer {
    let at_code = |step| match step {
        Step::CurrentCode(_) | Step::OneMoreCode(..) => Ok(step),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(generation, at_code, async |person, step| {
        let code = match Code::parse(&code) {
            Ok(code) => code,
            Err(problem) => return Outcome::at(person, step).but(problem),
        };
        match step {
            Step::CurrentCode(required) => match required.answer(&code).await {
                Ok(next) => after_sign_in(person, next),
                Err(failed) => after_failure(person, failed, Step::CurrentCode),
            },
            Step::OneMoreCode(required, registered) => match required.answer(&code).await {
                Ok(enrolled) => done(person, registered, enrolled).await,
                Err(Failed {
                    problem,
                    state: Some(required),
                }) => Outcome::at(person, Step::OneMoreCode(required, registered)).but(problem),
                Err(Failed { problem, state: None }) => unfinished(person, registered).but(problem),
            },
            other => Outcome::at(person, other),
        }
    })
    .await
}

#[tauri::command]
pub(crate) async fn make_secret<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    let before_scan = |step| match step {
        Step::BeforeScan(authority) => Ok(authority),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(
        generation,
        before_scan,
        async |person, authority| match authority.associate().await {
            Ok(association) => match association.qr() {
                Ok(qr) => Outcome::at(person, Step::Scan(Scanning { association, qr })),
                Err(problem) => Outcome::at(person, Step::SignIn).but(problem),
            },
            Err(failed) => after_failure(person, failed, Step::BeforeScan),
        },
    )
    .await
}

/// The QR code as a PNG. Bytes rather than text, so that the secret never stands in the page's memory as a string.
#[tauri::command]
pub(crate) fn qr_png<R: Runtime>(app: AppHandle<R>, generation: u32) -> Result<Response, Refused> {
    app.state::<Desk>()
        .look(generation, |scanning| Response::new(scanning.qr.png().to_vec()))
}

#[tauri::command]
pub(crate) fn copy_secret<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    let desk = app.state::<Desk>();
    let copied = desk.look(generation, |scanning| {
        clipboard::copy_secret(&app, scanning.association.secret().base32())
    });
    desk.answer(copied)
}

/// The only command that gives the page the secret as text, for the person who asks to see it.
#[tauri::command]
pub(crate) fn show_secret<R: Runtime>(app: AppHandle<R>, generation: u32) -> Result<Vec<String>, Refused> {
    app.state::<Desk>().look(generation, |scanning| {
        scanning
            .association
            .secret()
            .groups()
            .iter()
            .map(|group| group.expose().to_owned())
            .collect()
    })
}

#[tauri::command]
pub(crate) async fn verify<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    code: String,
    device_name: String,
    insist: bool,
) -> Answer {
    let at_scan = |step| match step {
        Step::Scan(scanning) => Ok(scanning),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(
        generation,
        at_scan,
        async |person, Scanning { association, qr }| {
            let code = match Code::parse(&code) {
                Ok(code) => code,
                Err(problem) => {
                    return Outcome::at(person, Step::Scan(Scanning { association, qr })).but(problem);
                }
            };
            let registered = Registered {
                issuer: association.issuer().to_owned(),
                account: association.account().to_owned(),
                device_name: device_name.trim().to_owned(),
            };
            let local_check = if insist {
                LocalCheck::Waived
            } else {
                LocalCheck::First
            };
            match association.verify(&code, &device_name, local_check).await {
                Ok(verified) => finished(person, verified, registered).await,
                Err(failed) => after_failure(person, failed, |association| {
                    Step::Scan(Scanning { association, qr })
                }),
            }
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn finish<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    let at_finishing = |step| match step {
        Step::Finishing(verified, registered) => Ok((verified, registered)),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(
        generation,
        at_finishing,
        async |person, (verified, registered)| finished(person, verified, registered).await,
    )
    .await
}

async fn finished(person: Person, verified: Verified, registered: Registered) -> Outcome {
    match verified.finish().await {
        Ok(Finished::Enrolled(enrolled)) => done(person, registered, enrolled).await,
        Ok(Finished::OneMoreCode(required)) => Outcome::at(person, Step::OneMoreCode(required, registered)),
        Err(Failed {
            problem,
            state: Some(verified),
        }) => Outcome::at(person, Step::Finishing(verified, registered)).but(problem),
        Err(Failed { problem, state: None }) => unfinished(person, registered).but(problem),
    }
}

async fn done(person: Person, registered: Registered, enrolled: enrolment::Enrolled) -> Outcome {
    let ending = Ending {
        preference_set: enrolled.preference_set(),
        signed_in: true,
    };
    enrolled.sign_out().await;
    Outcome::at(person, Step::Done(registered, ending))
}

/// The authenticator is registered, which is what the person came for; only the sign-in did not come to its end.
fn unfinished(person: Person, registered: Registered) -> Outcome {
    let ending = Ending {
        preference_set: false,
        signed_in: false,
    };
    Outcome::at(person, Step::Done(registered, ending))
}

#[tauri::command]
pub(crate) fn start_over<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    app.state::<Desk>().leave(generation, |person| match person {
        Some(person) => Stage::With(person, Step::SignIn),
        None => Stage::Pools,
    })
}

#[tauri::command]
pub(crate) fn back_to_pools<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    app.state::<Desk>().leave(generation, |_| Stage::Pools)
}
