//! A sign-up that was never confirmed: the code that was sent then, or another one.

use secret::SecretText;

use super::sign_in::sign_in;
use super::sign_in_step::SignInStep;
use crate::abandon::{Abandon, holds_no_tokens};
use crate::cognito::Cognito;
use crate::failed::Failed;
use crate::problem::{Problem, ProblemKind};
use crate::sent_code::{Delivery, SentCode};
use crate::username::Username;

/// To confirm an account without signing in first. Nothing is sent yet: a code came at sign-up.
pub fn confirm_account(cognito: &Cognito, username: &Username) -> Unconfirmed {
    Unconfirmed::new(cognito, username, None)
}

/// The account waits for a code that was sent.
pub struct Unconfirmed {
    cognito: Cognito,
    username: Username,
    password: Option<SecretText>,
    delivery: Option<Delivery>,
}

/// The account is confirmed.
pub enum Confirmed {
    /// And, with the password that was typed before, signed in.
    SignedIn(SignInStep),
    /// No password was kept: now the person signs in.
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

    /// Where a code went that was sent from here; `None` before [`send_again`](Self::send_again).
    pub fn delivery(&self) -> Option<&Delivery> {
        self.delivery.as_ref()
    }

    /// Has another code sent (`ResendConfirmationCode`). The earlier one is void then.
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
    /// [`ProblemKind::ConfirmationUncertain`] if the answer was lost, which trying again clears up; any other
    /// [`Problem`]. Without a state if the account is confirmed: [`ProblemKind::AlreadyConfirmed`] where no password
    /// was kept, and whatever else signing in failed with.
    pub async fn answer(self, code: &SentCode) -> Result<Confirmed, Failed<Self>> {
        match self.cognito.confirm_sign_up(self.username.as_str(), code).await {
            Ok(()) => {}
            // Confirmed by a link in the meantime, or by a try before this whose answer was lost: either way, what is
            // left is to sign in.
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

/// There is nothing to try again where the account is confirmed.
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
