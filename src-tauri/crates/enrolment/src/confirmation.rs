//! A sign-up that was never confirmed: the code that was sent then, or another one.

use crate::challenge::Next;
use crate::cognito::Cognito;
use crate::problem::Failed;
use crate::secret::SecretText;
use crate::sent_code::{Delivery, SentCode};
use crate::sign_in::Username;

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
    SignedIn(Next),
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
    /// [`ProblemKind::AlreadyConfirmed`](crate::ProblemKind::AlreadyConfirmed); any other
    /// [`Problem`](crate::Problem).
    pub async fn send_again(self) -> Result<Self, Failed<Self>> {
        todo!()
    }

    /// Confirms the account (`ConfirmSignUp`) and, if a password was kept, signs in.
    ///
    /// # Errors
    /// [`ProblemKind::SentCodeWrong`](crate::ProblemKind::SentCodeWrong),
    /// [`ProblemKind::SentCodeExpired`](crate::ProblemKind::SentCodeExpired); any other
    /// [`Problem`](crate::Problem). Without a state if the account was confirmed and only signing in failed.
    pub async fn answer(self, code: &SentCode) -> Result<Confirmed, Failed<Self>> {
        todo!()
    }
}
