//! A temporary password, which must be replaced at the first sign-in.

use std::collections::BTreeMap;

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use secret::SecretText;

use super::sign_in_step::SignInStep;
use crate::abandon::holds_no_tokens;
use crate::account::Account;
use crate::cognito::AuthResponse;
use crate::failed::Failed;
use crate::password::checked_password;
use crate::problem::{Field, Problem, ProblemKind};

/// `NEW_PASSWORD_REQUIRED`: the password was temporary, and attributes may be missing.
pub struct NewPasswordRequired {
    account: Account,
    session: SecretText,
    missing_attributes: Vec<String>,
}

impl NewPasswordRequired {
    pub(super) fn new(account: Account, session: SecretText, missing_attributes: Vec<String>) -> Self {
        Self {
            account,
            session,
            missing_attributes,
        }
    }

    /// Names of required attributes without a value, such as `given_name`.
    pub fn missing_attributes(&self) -> &[String] {
        &self.missing_attributes
    }

    /// Sends the new password, with a value for each missing attribute.
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`] before anything is sent; [`ProblemKind::PasswordRefused`] with the pool's policy;
    /// [`ProblemKind::AttributesNotWritable`]; any other [`Problem`].
    pub async fn answer(
        self,
        new_password: SecretText,
        attributes: &BTreeMap<String, String>,
    ) -> Result<SignInStep, Failed<Self>> {
        match self.send(&new_password, attributes).await {
            Ok(response) => SignInStep::of(self.account, response).await.map_err(|problem| {
                let problem = match problem.kind {
                    // The response is empty, so it is unknown which password is active.
                    ProblemKind::AnswerNotUnderstood => ProblemKind::NewPasswordUncertain.into(),
                    _ => problem,
                };
                Failed::without_state(problem)
            }),
            Err(problem) => Err(Failed::from(self.with_names(problem), self)),
        }
    }

    /// Adds the names of the sent attributes to [`ProblemKind::AttributesNotWritable`], because Cognito's message
    /// contains none.
    fn with_names(&self, problem: Problem) -> Problem {
        let kind = match problem.kind {
            ProblemKind::AttributesNotWritable { names } if names.is_empty() => {
                let names = self.missing_attributes.clone();
                ProblemKind::AttributesNotWritable { names }
            }
            kind => kind,
        };
        Problem { kind, ..problem }
    }

    async fn send(
        &self,
        new_password: &SecretText,
        attributes: &BTreeMap<String, String>,
    ) -> Result<AuthResponse, Problem> {
        checked_password(Field::NewPassword, new_password)?;
        let mut responses = vec![("NEW_PASSWORD".to_owned(), new_password.expose().to_owned())];
        for name in &self.missing_attributes {
            let field = Field::Attribute;
            let value = attributes.get(name).map(|value| value.trim()).unwrap_or_default();
            if value.is_empty() {
                return Err(ProblemKind::FieldEmpty { field }.into());
            }
            if value.chars().count() > 2048 {
                return Err(ProblemKind::FieldTooLong { field, max: 2048 }.into());
            }
            responses.push((format!("userAttributes.{name}"), value.to_owned()));
        }
        self.account
            .respond(ChallengeNameType::NewPasswordRequired, &self.session, responses)
            .await
    }
}

holds_no_tokens!(NewPasswordRequired);
