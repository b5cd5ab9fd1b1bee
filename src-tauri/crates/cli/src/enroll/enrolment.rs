use enrolment::{Association, Code, Cognito, Problem, SecretText};

use super::inputs::Inputs;
use super::progress::Progress;
use crate::failure::{Failure, show_problem};
use crate::output::OutputArguments;
use crate::prompts::Prompts;
use crate::qr_target::QrArguments;

/// An enrolment under way.
pub(super) struct Enrolment {
    pub(super) cognito: Cognito,
    pub(super) inputs: Inputs,
    pub(super) prompts: Prompts,
    pub(super) progress: Progress,
    /// A QR code was shown whose secret is no longer valid: its entry must be deleted.
    pub(super) has_invalid_entry: bool,
    /// How many responses to a Verify were lost.
    pub(super) lost_responses: u32,
    /// How many QR codes were drawn. The second overwrites the file of the first.
    pub(super) drawn: u32,
    /// The terminal cannot show a QR code, and the person types the secret.
    pub(super) types_secret: bool,
    /// Whether the terminal still shows a QR code or the secret.
    pub(super) secret_in_terminal: bool,
    pub(super) authenticator: Authenticator,
    pub(super) friendly_device_name: String,
    pub(super) replace: bool,
    pub(super) prove: bool,
    pub(super) qr: QrArguments,
    pub(super) output: OutputArguments,
}

/// The authenticator that is being registered, or was.
pub(super) struct Authenticator {
    pub(super) issuer: String,
    pub(super) account: String,
    pub(super) secret: SecretText,
    /// The code that was sent last. Each code is accepted once.
    pub(super) used_code: SecretText,
}

impl Default for Authenticator {
    fn default() -> Self {
        Self {
            issuer: String::new(),
            account: String::new(),
            secret: "".into(),
            used_code: "".into(),
        }
    }
}

impl Authenticator {
    pub(super) fn new(association: &Association, code: &Code) -> Self {
        Self {
            issuer: association.issuer().to_owned(),
            account: association.account().to_owned(),
            secret: association.secret().base32().expose().into(),
            used_code: code.digits().into(),
        }
    }
}

impl Enrolment {
    /// After a failed step. At a terminal it shows the problem, so that the person can retry.
    ///
    /// # Errors
    /// The problem, where there is no terminal: a script reads it from the exit status.
    pub(super) fn show_or_fail(&self, problem: Problem) -> Result<(), Failure> {
        if !self.prompts.are_possible() {
            return Err(problem.into());
        }
        show_problem(&problem);
        Ok(())
    }
}
