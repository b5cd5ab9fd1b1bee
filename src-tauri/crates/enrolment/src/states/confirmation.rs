//! Confirmation of a sign-up, with the code that was sent at sign-up or another one.

use secret::SecretText;

use super::sign_in::sign_in;
use super::sign_in_step::SignInStep;
use crate::abandon::{Abandon, holds_no_tokens};
use crate::cognito::Cognito;
use crate::failed::Failed;
use crate::problem::{Problem, ProblemKind};
use crate::sent_code::{Delivery, SentCode};
use crate::username::Username;

/// Starts the confirmation of an account without a sign-in. Nothing is sent yet, because a code was sent at sign-up.
pub fn confirm_account(cognito: &Cognito, username: &Username) -> Unconfirmed {
    Unconfirmed::new(cognito, username, None)
}

/// The account must be confirmed with a sent code.
pub struct Unconfirmed {
    cognito: Cognito,
    username: Username,
    password: Option<SecretText>,
    delivery: Option<Delivery>,
}

/// The account is confirmed.
pub enum Confirmed {
    /// The sign-in with the previously typed password has continued.
    SignedIn(SignInStep),
    /// No password was kept, so the user must sign in.
    SignIn,
}

impl Unconfirmed {
    pub(crate) fn new(cognito: &Cognito, username: &Username, password: Option<SecretText>) -> Self {
        Self {
            cognito: cognito.clone(),
            username: username.clone(),
            password,
            delivery: None,
        }
    }

    /// Where the code requested by [`send_again`](Self::send_again) was sent; `None` before.
    pub fn delivery(&self) -> Option<&Delivery> {
        self.delivery.as_ref()
    }

    /// Requests another code (`ResendConfirmationCode`). The earlier one becomes invalid.
    ///
    /// # Errors
    /// [`ProblemKind::AlreadyConfirmed`], without a state; any other [`Problem`].
    pub async fn send_again(self) -> Result<Self, Failed<Self>> {
        match self
            .cognito
            .resend_confirmation_code(self.username.as_str())
            .await
        {
            Ok(delivery) => Ok(Self { delivery, ..self }),
            Err(problem) => Err(failed(problem, self)),
        }
    }

    /// Confirms the account (`ConfirmSignUp`) and, if a password was kept, signs in.
    ///
    /// # Errors
    /// [`ProblemKind::SentCodeWrong`], [`ProblemKind::SentCodeExpired`];
    /// [`ProblemKind::ConfirmationUncertain`] if the response was lost, which a retry resolves; any other [`Problem`].
    /// Without a state if the account is confirmed: [`ProblemKind::AlreadyConfirmed`] if no password was kept, or the
    /// problem of signing in.
    pub async fn answer(self, code: &SentCode) -> Result<Confirmed, Failed<Self>> {
        match self.cognito.confirm_sign_up(self.username.as_str(), code).await {
            Ok(()) => {}
            // The account was confirmed with a link, or by an earlier attempt whose response was lost. Only sign-in
            // remains.
            Err(problem) if problem.kind == ProblemKind::AlreadyConfirmed && self.password.is_some() => {}
            Err(problem) => return Err(failed(problem, self)),
        }
        match self.password {
            Some(password) => sign_in(&self.cognito, &self.username, password)
                .await
                .map(Confirmed::SignedIn)
                .map_err(Failed::without_state),
            None => Ok(Confirmed::SignIn),
        }
    }
}

/// Drops the state if the account is already confirmed, because a retry cannot succeed.
fn failed(problem: Problem, state: Unconfirmed) -> Failed<Unconfirmed> {
    if problem.kind == ProblemKind::AlreadyConfirmed {
        return Failed::without_state(problem);
    }
    Failed::from(problem, state)
}

impl Abandon for Confirmed {
    async fn abandon(self) {
        match self {
            Self::SignedIn(next) => next.abandon().await,
            Self::SignIn => {}
        }
    }
}

holds_no_tokens!(Unconfirmed);
