//! After verification: finishing the sign-in and setting the preference.

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;

use super::current_code::CurrentCodeRequired;
use super::proof::Proof;
use crate::abandon::{Abandon, holds_no_tokens};
use crate::account::{Account, Credential, Tokens};
use crate::code::Code;
use crate::cognito::AuthResponse;
use crate::failed::Failed;
use crate::problem::Problem;

/// The authenticator is registered; the sign-in is not finished yet.
pub struct Verified {
    account: Account,
    credential: Credential,
}

/// The result of [`Verified::finish`].
pub enum Finished {
    /// The enrolment is complete.
    Enrolled(Enrolled),
    /// Cognito requires another code of the new authenticator. It must be of a later time step, because replayed codes
    /// are rejected.
    AnotherCodeRequired(AnotherCodeRequired),
}

/// A complete enrolment.
pub struct Enrolled {
    account: Account,
    tokens: Tokens,
    preference_set: bool,
}

/// `SOFTWARE_TOKEN_MFA` in response to `MFA_SETUP`, as Cognito's developer guide describes. Real pools were observed to
/// issue tokens immediately; both are supported.
pub struct AnotherCodeRequired(CurrentCodeRequired);

impl Verified {
    pub(crate) fn new(account: Account, credential: Credential) -> Self {
        Self { account, credential }
    }

    /// Answers `MFA_SETUP` on the session path, and sets the preference. On the session path this is best effort,
    /// because the pool requires MFA anyway. On the token path a failure is reported, because without the preference
    /// sign-in would not require a code.
    ///
    /// # Errors
    /// Any [`Problem`]. The authenticator remains registered.
    pub async fn finish(self) -> Result<Finished, Failed<Self>> {
        let Self { account, credential } = self;
        match credential {
            Credential::Session(session) => {
                let sent = account
                    .cognito
                    .respond(ChallengeNameType::MfaSetup, Some(&session), account.user_id(), [])
                    .await;
                match sent {
                    Ok(response) => after_setup(account, response)
                        .await
                        .map_err(Failed::without_state),
                    Err(problem) => Err(Failed::from(
                        problem,
                        Self {
                            account,
                            credential: Credential::Session(session),
                        },
                    )),
                }
            }
            Credential::Tokens(tokens) => match account.cognito.prefer_software_token(&tokens.access).await {
                Ok(()) => Ok(Finished::Enrolled(Enrolled {
                    account,
                    tokens,
                    preference_set: true,
                })),
                Err(problem) => {
                    let credential = Credential::Tokens(tokens);
                    let state = Self { account, credential };
                    Err(Failed::from_or_abandon(problem, state, true).await)
                }
            },
        }
    }
}

async fn after_setup(account: Account, mut response: AuthResponse) -> Result<Finished, Problem> {
    match response.result.take() {
        Some(result) => {
            let tokens = Tokens::try_from(result)?;
            Ok(Finished::Enrolled(
                Enrolled::with_preference(account, tokens).await,
            ))
        }
        None => CurrentCodeRequired::after_setup(account, response)
            .map(AnotherCodeRequired)
            .map(Finished::AnotherCodeRequired),
    }
}

impl AnotherCodeRequired {
    /// Sends a code of the next time step or later.
    ///
    /// # Errors
    /// As [`CurrentCodeRequired::answer`]. The authenticator remains registered.
    pub async fn answer(self, code: &Code) -> Result<Enrolled, Failed<Self>> {
        let account = self.0.account().clone();
        let tokens = self.0.answer_for_tokens(code).await.map_err(|failed| Failed {
            problem: failed.problem,
            state: failed.state.map(AnotherCodeRequired),
        })?;
        Ok(Enrolled::with_preference(account, tokens).await)
    }
}

impl Enrolled {
    pub(crate) async fn with_preference(account: Account, tokens: Tokens) -> Self {
        let preference_set = account
            .cognito
            .prefer_software_token(&tokens.access)
            .await
            .is_ok();
        Self {
            account,
            tokens,
            preference_set,
        }
    }

    /// Whether Cognito now prefers the authenticator for this account.
    pub fn preference_set(&self) -> bool {
        self.preference_set
    }

    /// Revokes the tokens. The returned state can prove that the authenticator works.
    pub async fn sign_out(self) -> Proof {
        self.tokens.revoke(&self.account.cognito).await;
        Proof::new(self.account)
    }
}

impl Abandon for Verified {
    async fn abandon(self) {
        self.credential.abandon(&self.account).await;
    }
}

impl Abandon for Enrolled {
    async fn abandon(self) {
        self.sign_out().await;
    }
}

impl Abandon for Finished {
    async fn abandon(self) {
        match self {
            Self::Enrolled(enrolled) => enrolled.abandon().await,
            Self::AnotherCodeRequired(required) => required.abandon().await,
        }
    }
}

holds_no_tokens!(AnotherCodeRequired);
