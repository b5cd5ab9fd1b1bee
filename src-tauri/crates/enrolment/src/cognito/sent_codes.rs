//! Calls outside a sign-in that request a code or return one. They are never retried automatically: of two codes only
//! the second is valid, which confuses users, and a confirmation that was processed is rejected the second time.
//!
//! `SecretHash` is computed over the username as typed, as with `InitiateAuth`.

use aws_sdk_cognitoidentityprovider::types::CodeDeliveryDetailsType;

use super::Cognito;
use crate::problem::{Problem, ProblemKind, may_have_been_processed};
use crate::sent_code::{Delivery, SentCode};
use secret::SecretText;

fn delivery(details: Option<CodeDeliveryDetailsType>) -> Option<Delivery> {
    details.map(Delivery::of_details)
}

impl Cognito {
    /// Calls `ForgotPassword`. Returns where the code was sent.
    pub(crate) async fn forgot_password(&self, username: &str) -> Result<Option<Delivery>, Problem> {
        self.shared
            .client
            .forgot_password()
            .client_id(self.pool().client_id())
            .username(username)
            .set_secret_hash(self.secret_hash(username)?)
            .send()
            .await
            .map(|response| delivery(response.code_delivery_details))
            .map_err(|error| self.problem(&error))
    }

    /// Calls `ConfirmForgotPassword`.
    pub(crate) async fn confirm_forgot_password(
        &self,
        username: &str,
        code: &SentCode,
        new_password: &SecretText,
    ) -> Result<(), Problem> {
        self.shared
            .client
            .confirm_forgot_password()
            .client_id(self.pool().client_id())
            .username(username)
            .set_secret_hash(self.secret_hash(username)?)
            .confirmation_code(code.text())
            .password(new_password.expose())
            .send()
            .await
            .map(drop)
            .map_err(|error| match self.problem(&error) {
                _ if may_have_been_processed(&error) => ProblemKind::NewPasswordUncertain.into(),
                problem => problem.about_sent_code(),
            })
    }

    /// Calls `ResendConfirmationCode`. Returns where the code was sent.
    pub(crate) async fn resend_confirmation_code(&self, username: &str) -> Result<Option<Delivery>, Problem> {
        self.shared
            .client
            .resend_confirmation_code()
            .client_id(self.pool().client_id())
            .username(username)
            .set_secret_hash(self.secret_hash(username)?)
            .send()
            .await
            .map(|response| delivery(response.code_delivery_details))
            .map_err(|error| self.problem(&error))
    }

    /// Calls `ConfirmSignUp`.
    pub(crate) async fn confirm_sign_up(&self, username: &str, code: &SentCode) -> Result<(), Problem> {
        self.shared
            .client
            .confirm_sign_up()
            .client_id(self.pool().client_id())
            .username(username)
            .set_secret_hash(self.secret_hash(username)?)
            .confirmation_code(code.text())
            .send()
            .await
            .map(drop)
            .map_err(|error| match self.problem(&error) {
                _ if may_have_been_processed(&error) => ProblemKind::ConfirmationUncertain.into(),
                problem => problem.about_sent_code(),
            })
    }
}
