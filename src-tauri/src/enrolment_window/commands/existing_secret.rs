//! A secret that the person has already. No stage changes: an enrolment under way stays as it is.

use platform::MonotonicClock;
use serde::{Deserialize, Serialize};
use tauri::ipc::{InvokeError, Response};
use tauri::{AppHandle, Manager, Runtime};
use ts_rs::TS;

use crate::enrolment_window::existing_secret::{Drawn, ExistingSecret};
use crate::enrolment_window::sealed::{Opened, SealFor};
use crate::problem::Problem;

/// How the entry is to be called.
#[derive(Deserialize, TS)]
pub(crate) struct Label {
    issuer: String,
    account: String,
}

/// What became of a secret that was typed.
#[derive(Serialize, TS)]
pub(crate) struct Taken {
    /// What is wrong, if anything is.
    problem: Option<Problem>,
    /// Its QR code, if one was asked for.
    qr: Option<Drawn>,
}

/// What a code turned out to be.
#[derive(Serialize, TS)]
pub(crate) struct Compared {
    /// Nothing: it is right.
    problem: Option<Problem>,
}

#[tauri::command]
pub(crate) fn take_secret<R: Runtime>(app: AppHandle<R>, secret: Opened, label: Option<Label>) -> Taken {
    let label = label.as_ref().map(|label| (&*label.issuer, &*label.account));
    match app.state::<ExistingSecret>().take(&secret.0, label) {
        Ok(qr) => Taken { problem: None, qr },
        Err(problem) => Taken {
            problem: Some(problem.into()),
            qr: None,
        },
    }
}

/// As `qr_png` for the enrolment.
#[tauri::command]
pub(crate) fn taken_qr_png<R: Runtime>(
    app: AppHandle<R>,
    seal_for: SealFor,
) -> Result<Response, InvokeError> {
    let sealed = app
        .state::<ExistingSecret>()
        .with_qr(|qr| seal_for.seal(qr.png()));
    sealed.unwrap_or_else(|| Err(none()))
}

#[tauri::command]
pub(crate) fn check_code<R: Runtime>(app: AppHandle<R>, code: &str) -> Result<Compared, InvokeError> {
    // Begun anew: one that runs for long misses the time that the computer has slept.
    let clock = MonotonicClock::start();
    let checked = app.state::<ExistingSecret>().check(code, &clock);
    let problem = checked.ok_or_else(none)?.err().map(Problem::from);
    Ok(Compared { problem })
}

#[tauri::command]
pub(crate) fn forget_secret<R: Runtime>(app: AppHandle<R>) {
    app.state::<ExistingSecret>().forget();
}

fn none() -> InvokeError {
    InvokeError::from("there is no secret")
}
