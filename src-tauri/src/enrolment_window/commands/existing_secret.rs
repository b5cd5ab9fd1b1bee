//! Commands for a secret that the user already has. They do not change the stage.

use platform::MonotonicClock;
use serde::{Deserialize, Serialize};
use tauri::ipc::{InvokeError, Response};
use ts_rs::TS;

use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::existing_secret::QrCodeInfo;
use crate::enrolment_window::sealed::SealFor;
use crate::problem::Problem;

/// Issuer and account name for the key URI.
#[derive(Deserialize, TS)]
pub(crate) struct Label {
    issuer: String,
    account: String,
}

/// The result of storing a typed secret.
#[derive(Serialize, TS)]
pub(crate) struct TakenSecret {
    /// The problem with the secret or the label, if there is one.
    problem: Option<Problem>,
    /// Its QR code, if one was requested.
    qr: Option<QrCodeInfo>,
}

/// The result of checking a code.
#[derive(Serialize, TS)]
pub(crate) struct CodeCheckResult {
    /// Why the code is not accepted. `null` if it is correct.
    problem: Option<Problem>,
}

/// Stores a typed secret and draws its QR code if there is a label.
#[tauri::command]
pub(crate) fn take_secret(session: CallerSession, secret: Opened, label: Option<Label>) -> TakenSecret {
    let label = label.as_ref().map(|label| (&*label.issuer, &*label.account));
    match session.existing_secret.take(&secret.0, label) {
        Ok(qr) => TakenSecret { problem: None, qr },
        Err(problem) => TakenSecret {
            problem: Some(problem.into()),
            qr: None,
        },
    }
}

/// Returns the QR code of the stored secret as a sealed PNG, like `qr_png`.
#[tauri::command]
pub(crate) fn taken_qr_png(session: CallerSession, seal_for: SealFor) -> Result<Response, InvokeError> {
    let sealed = session.existing_secret.with_qr(|qr| seal_for.seal(qr.png()));
    sealed.unwrap_or_else(|| Err(no_secret()))
}

/// Checks a code against the stored secret.
#[tauri::command]
pub(crate) fn check_code(session: CallerSession, code: &str) -> Result<CodeCheckResult, InvokeError> {
    // A new clock, because without a user pool the system time is the best one, also if it was corrected since the start.
    let clock = MonotonicClock::start();
    let checked = session.existing_secret.check(code, &clock);
    let problem = checked.ok_or_else(no_secret)?.err().map(Problem::from);
    Ok(CodeCheckResult { problem })
}

/// Drops the stored secret.
#[tauri::command]
pub(crate) fn forget_secret(session: CallerSession) {
    session.existing_secret.forget();
}

fn no_secret() -> InvokeError {
    InvokeError::from("there is no secret")
}
