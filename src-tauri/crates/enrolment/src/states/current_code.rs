//! A code of the authenticator that is already registered.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use secret::SecretText;
use transport::displayable;

use super::sign_in_step::SignInStep;
use crate::abandon::holds_no_tokens;
use crate::account::{Account, Tokens};
use crate::code::Code;
use crate::cognito::AuthResponse;
use crate::failed::Failed;
use crate::problem::{Problem, ProblemKind};

/// `SOFTWARE_TOKEN_MFA`: a code of the registered authenticator is required.
pub struct CurrentCodeRequired {
    account: Account,
    session: SecretText,
    device_name: Option<String>,
}

impl CurrentCodeRequired {
    pub(super) fn new(
        account: Account,
        session: SecretText,
        mut parameters: HashMap<String, String>,
    ) -> Self {
        let device_name = parameters
            .remove("FRIENDLY_DEVICE_NAME")
            .map(|name| displayable(&name));
        Self {
            account,
            session,
            device_name,
        }
    }

    /// The name of the device, as specified at registration.
    pub fn device_name(&self) -> Option<&str> {
        self.device_name.as_deref()
    }

    /// Sends the code. A wrong code does not use up the session.
    ///
    /// # Errors
    /// [`ProblemKind::CodeWrong`], [`ProblemKind::CodeUsed`]; any other [`Problem`].
    pub async fn answer(self, code: &Code) -> Result<SignInStep, Failed<Self>> {
        match self.send(code).await {
            Ok(response) => SignInStep::of(self.account, response)
                .await
                .map_err(Failed::without_state),
            Err(problem) => Err(Failed::from(problem, self)),
        }
    }

    /// As [`answer`](Self::answer), if only tokens can follow.
    pub(crate) async fn answer_for_tokens(self, code: &Code) -> Result<Tokens, Failed<Self>> {
        match self.send(code).await.and_then(|response| {
            Tokens::try_from(
                response
                    .result
                    .ok_or_else(|| Problem::from(ProblemKind::AnswerNotUnderstood))?,
            )
        }) {
            Ok(tokens) => Ok(tokens),
            Err(problem) => Err(Failed::from(problem, self)),
        }
    }

    async fn send(&self, code: &Code) -> Result<AuthResponse, Problem> {
        let response = ("SOFTWARE_TOKEN_MFA_CODE".to_owned(), code.digits().to_owned());
        self.account
            .respond(ChallengeNameType::SoftwareTokenMfa, &self.session, [response])
            .await
    }

    pub(crate) fn account(&self) -> &Account {
        &self.account
    }

    pub(crate) fn after_setup(account: Account, response: AuthResponse) -> Result<Self, Problem> {
        match (response.challenge, response.session) {
            (Some(ChallengeNameType::SoftwareTokenMfa), Some(session)) => {
                Ok(Self::new(account, session, response.parameters))
            }
            (Some(challenge), _) => {
                let name = displayable(challenge.as_str());
                Err(ProblemKind::ChallengeUnsupported { name }.into())
            }
            (None, _) => Err(ProblemKind::AnswerNotUnderstood.into()),
        }
    }
}

holds_no_tokens!(CurrentCodeRequired);
