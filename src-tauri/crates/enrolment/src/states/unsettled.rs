//! Resolution of a verification without a response: queries whether the authenticator is registered.

use secret::{SecretText, SharedSecret};

use super::association::{Association, Authorized};
use super::current_code::CurrentCodeRequired;
use super::sign_in::sign_in;
use super::sign_in_step::SignInStep;
use super::verification::{Enrolled, Verified};
use crate::abandon::{Abandon, holds_no_tokens};
use crate::account::{Account, Credential};
use crate::code::{Code, CodesSeen, LocalCheck};
use crate::code_check::check_code;
use crate::existing_authenticator::ExistingAuthenticator;
use crate::failed::Failed;
use crate::problem::{Problem, ProblemKind};

/// The response to `VerifySoftwareToken` was lost. Keeps the secret, because its codes show which authenticator is
/// registered.
pub struct Unsettled(Association);

/// The result of [`Unsettled::resolve`].
pub enum Resolution {
    /// The authenticator is registered. The enrolment continues.
    Registered(Verified),
    /// The authenticator is not registered. The same secret can still be verified.
    NotRegistered(Association),
    /// The authenticator is not registered, or cannot be identified. A new secret is needed, and the scanned entry is
    /// invalid.
    StartAgain(Authorized),
    /// An authenticator is registered. A code shows whether it is the new one.
    CodeRequired(CodeToResolve),
}

/// `SOFTWARE_TOKEN_MFA`, if it is unknown which authenticator is registered.
pub struct CodeToResolve {
    required: CurrentCodeRequired,
    secret: SharedSecret,
    seen: CodesSeen,
}

/// The result of [`CodeToResolve::answer`].
pub enum ResolvedByCode {
    /// The new authenticator is registered, and the sign-in is finished.
    Enrolled(Enrolled),
    /// The new authenticator is not registered, because Cognito rejected its code. A code of the earlier one is
    /// required.
    Earlier(CurrentCodeRequired),
    /// The new authenticator is not registered, because Cognito accepted a code of the earlier one. The user is signed
    /// in, and a new secret can be created.
    SignedInByEarlier(Authorized),
}

impl Unsettled {
    pub(crate) fn of(association: Association) -> Self {
        Self(association)
    }

    /// Whether [`resolve`](Self::resolve) requires the password: always on the session path; on the token path unless
    /// no authenticator was registered before, because the list of factors cannot distinguish the two.
    pub fn asks_password(&self) -> bool {
        matches!(self.0.credential, Credential::Session(_)) || self.0.existing != ExistingAuthenticator::No
    }

    /// Queries the outcome: by another sign-in or, if no password is required, by reading the factors of the account.
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`] if a required password is missing; any other [`Problem`] of signing in. The call can
    /// be retried.
    pub async fn resolve(self, password: SecretText) -> Result<Resolution, Failed<Self>> {
        match &self.0.credential {
            Credential::Tokens(tokens) if !self.asks_password() => {
                match self.account().cognito.has_software_token(&tokens.access).await {
                    Ok(true) => Ok(Resolution::Registered(Verified::new(
                        self.0.account,
                        self.0.credential,
                    ))),
                    Ok(false) => Ok(Resolution::NotRegistered(self.0)),
                    // The state is kept even if the token has expired.
                    Err(problem) => Err(Failed::with_state(problem, self)),
                }
            }
            _ => match sign_in(&self.account().cognito, self.account().username(), password).await {
                Ok(next) => self.after_sign_in(next).await,
                Err(problem) => Err(Failed::with_state(problem, self)),
            },
        }
    }

    fn account(&self) -> &Account {
        &self.0.account
    }

    async fn after_sign_in(self, next: SignInStep) -> Result<Resolution, Failed<Self>> {
        let next = match next.choose_software_token().await {
            Ok(next) => next,
            Err(problem) => {
                return Err(Failed::with_state(problem, self));
            }
        };
        let resolution = match next {
            // No authenticator was registered before, so the registered one is the new one.
            SignInStep::Ready(authorized)
                if (self.0.existing, authorized.existing())
                    == (ExistingAuthenticator::No, ExistingAuthenticator::Yes) =>
            {
                Resolution::Registered(authorized.already_verified())
            }
            // MFA_SETUP: no authenticator is registered. Tokens: it is unknown which one is, and a new one can replace
            // it.
            SignInStep::Ready(authorized) => Resolution::StartAgain(authorized),
            SignInStep::CurrentCode(required) => Resolution::CodeRequired(CodeToResolve {
                required,
                secret: self.0.secret,
                seen: self.0.seen,
            }),
            other => {
                return Err(Failed {
                    problem: other.unexpected_step(),
                    state: Some(self),
                });
            }
        };
        // The enrolment continues with the new sign-in, so the tokens of the first one are revoked.
        self.0.credential.abandon(&self.0.account).await;
        Ok(resolution)
    }
}

impl CodeToResolve {
    /// Sends a code. It must be of a *later* time step than the one sent before, which Cognito may have accepted.
    ///
    /// # Errors
    /// As for [`Association::verify`]; [`ProblemKind::CodeUsed`] if the next code is needed.
    pub async fn answer(
        mut self,
        code: &Code,
        local_check: LocalCheck,
    ) -> Result<ResolvedByCode, Failed<Self>> {
        let account = self.required.account().clone();
        let checked = check_code(&account.cognito, &self.secret, code, &mut self.seen).await;
        if let (Err(problem), LocalCheck::First) = (&checked, local_check) {
            return Err(Failed {
                problem: problem.clone(),
                state: Some(self),
            });
        }
        let Self {
            required,
            secret,
            seen,
        } = self;
        match (required.answer_for_tokens(code).await, checked) {
            (Ok(tokens), Ok(())) => Ok(ResolvedByCode::Enrolled(
                Enrolled::with_preference(account, tokens).await,
            )),
            (Ok(tokens), Err(_)) => Ok(ResolvedByCode::SignedInByEarlier(Authorized::by_tokens(
                account,
                tokens,
                ExistingAuthenticator::Yes,
            ))),
            // The code of the new secret is correct at the server's time, but Cognito rejects it: another secret is
            // registered.
            (
                Err(Failed {
                    problem:
                        Problem {
                            kind: ProblemKind::CodeWrong,
                            ..
                        },
                    state: Some(required),
                }),
                Ok(()),
            ) => Ok(ResolvedByCode::Earlier(required)),
            (Err(Failed { problem, state }), _) => Err(Failed {
                problem,
                state: state.map(|required| Self {
                    required,
                    secret,
                    seen,
                }),
            }),
        }
    }
}

impl Abandon for Unsettled {
    async fn abandon(self) {
        self.0.abandon().await;
    }
}

impl Abandon for Resolution {
    async fn abandon(self) {
        match self {
            Self::Registered(verified) => verified.abandon().await,
            Self::NotRegistered(association) => association.abandon().await,
            Self::StartAgain(authorized) => authorized.abandon().await,
            Self::CodeRequired(required) => required.abandon().await,
        }
    }
}

impl Abandon for ResolvedByCode {
    async fn abandon(self) {
        match self {
            Self::Enrolled(enrolled) => enrolled.abandon().await,
            Self::Earlier(required) => required.abandon().await,
            Self::SignedInByEarlier(authorized) => authorized.abandon().await,
        }
    }
}

holds_no_tokens!(CodeToResolve);
