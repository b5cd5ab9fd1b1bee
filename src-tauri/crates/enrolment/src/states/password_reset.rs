//! Passwords that were forgotten or reset by an administrator: a new password is set with a sent code.

use secret::SecretText;

use super::sign_in::sign_in;
use super::sign_in_step::SignInStep;
use crate::abandon::holds_no_tokens;
use crate::cognito::Cognito;
use crate::failed::Failed;
use crate::password::checked_password;
use crate::problem::{Field, Problem};
use crate::sent_code::{Delivery, SentCode};
use crate::username::Username;

/// Requests a code with which a new password can be set (`ForgotPassword`). The current password remains valid until
/// then.
///
/// # Errors
/// [`ProblemKind::NowhereToSend`](crate::ProblemKind::NowhereToSend),
/// [`ProblemKind::ResetNotAllowed`](crate::ProblemKind::ResetNotAllowed); any other [`Problem`]. For an
/// unknown username, Cognito may respond as if a code had been sent.
pub async fn forgot_password(cognito: &Cognito, username: &Username) -> Result<PasswordReset, Problem> {
    Ok(PasswordReset {
        delivery: cognito.forgot_password(username.as_str()).await?,
        ..PasswordReset::required(cognito, username)
    })
}

/// A new password can be set with a sent code.
pub struct PasswordReset {
    cognito: Cognito,
    username: Username,
    delivery: Option<Delivery>,
}

impl PasswordReset {
    /// The state after `PasswordResetRequiredException`: an administrator has reset the password, and Cognito has sent
    /// a code.
    pub(crate) fn required(cognito: &Cognito, username: &Username) -> Self {
        Self {
            cognito: cognito.clone(),
            username: username.clone(),
            delivery: None,
        }
    }

    /// Where the code was sent; `None` if it was sent after a reset by an administrator, because Cognito does not
    /// report it.
    pub fn delivery(&self) -> Option<&Delivery> {
        self.delivery.as_ref()
    }

    /// Requests another code. The earlier one becomes invalid.
    ///
    /// # Errors
    /// As [`forgot_password`].
    pub async fn send_again(self) -> Result<Self, Failed<Self>> {
        match self.cognito.forgot_password(self.username.as_str()).await {
            Ok(delivery) => Ok(Self { delivery, ..self }),
            Err(problem) => Err(Failed::from(problem, self)),
        }
    }

    /// Sets the new password (`ConfirmForgotPassword`), and signs in with it.
    ///
    /// # Errors
    /// [`ProblemKind::SentCodeWrong`](crate::ProblemKind::SentCodeWrong),
    /// [`ProblemKind::SentCodeExpired`](crate::ProblemKind::SentCodeExpired),
    /// [`ProblemKind::PasswordRefused`](crate::ProblemKind::PasswordRefused);
    /// [`ProblemKind::NewPasswordUncertain`](crate::ProblemKind::NewPasswordUncertain) if the response was lost:
    /// setting the password with another code succeeds in either case; any other [`Problem`]. Without a state if the
    /// password was set but sign-in failed.
    pub async fn answer(self, code: &SentCode, new_password: SecretText) -> Result<SignInStep, Failed<Self>> {
        match self.confirm(code, &new_password).await {
            Ok(()) => sign_in(&self.cognito, &self.username, new_password)
                .await
                .map_err(Failed::without_state),
            Err(problem) => Err(Failed::from(problem, self)),
        }
    }

    async fn confirm(&self, code: &SentCode, new_password: &SecretText) -> Result<(), Problem> {
        checked_password(Field::NewPassword, new_password)?;
        self.cognito
            .confirm_forgot_password(self.username.as_str(), code, new_password)
            .await
    }
}

holds_no_tokens!(PasswordReset);
