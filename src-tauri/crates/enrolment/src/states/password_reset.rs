//! A forgotten password, and one that staff have reset: a code is sent, and comes back with a new password.

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

/// Asks Cognito to send a code with which a new password can be set (`ForgotPassword`). The present password stays
/// good until then.
///
/// # Errors
/// [`ProblemKind::NowhereToSend`](crate::ProblemKind::NowhereToSend),
/// [`ProblemKind::ResetNotAllowed`](crate::ProblemKind::ResetNotAllowed); any other [`Problem`]. For a name that
/// nobody has, Cognito may answer as if a code had been sent.
pub async fn forgot_password(cognito: &Cognito, username: &Username) -> Result<PasswordReset, Problem> {
    Ok(PasswordReset {
        delivery: cognito.forgot_password(username.as_str()).await?,
        ..PasswordReset::required(cognito, username)
    })
}

/// A new password can be set with a code that was sent.
pub struct PasswordReset {
    cognito: Cognito,
    username: Username,
    delivery: Option<Delivery>,
}

impl PasswordReset {
    /// `PasswordResetRequiredException`: staff have reset the password, and Cognito has sent a code of itself.
    pub(crate) fn required(cognito: &Cognito, username: &Username) -> Self {
        Self {
            cognito: cognito.clone(),
            username: username.clone(),
            delivery: None,
        }
    }

    /// Where the code went; `None` where Cognito sent it of itself and does not tell.
    pub fn delivery(&self) -> Option<&Delivery> {
        self.delivery.as_ref()
    }

    /// Has another code sent. The earlier one is void then.
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
    /// [`ProblemKind::NewPasswordUncertain`](crate::ProblemKind::NewPasswordUncertain) if the answer was lost, where
    /// another code helps in any case; any other [`Problem`]. Without a state if the password was set and only signing
    /// in failed.
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
