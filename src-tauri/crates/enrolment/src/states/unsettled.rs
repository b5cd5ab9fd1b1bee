//! Finding out whether an authenticator is registered whose verification was never answered. Never a guess.

use secret::{SecretText, SharedSecret};

use super::association::{Association, Authorized};
use super::current_code::CurrentCodeRequired;
use super::sign_in::sign_in;
use super::sign_in_step::SignInStep;
use super::verification::{Enrolled, Verified};
use crate::abandon::{Abandon, holds_no_tokens};
use crate::account::{Account, Credential};
use crate::code::{Code, CodesSeen, LocalCheck, compare};
use crate::failed::Failed;
use crate::problem::{Problem, ProblemKind};

/// The answer to `VerifySoftwareToken` was lost. Keeps the secret, as only its codes can tell.
pub struct Unsettled(Association);

/// What was found out.
pub enum Resolution {
    /// It is registered; the enrolment goes on to its end.
    Registered(Verified),
    /// It is not, and the same secret still waits for its code.
    NotRegistered(Association),
    /// It is not, and the session is over: a fresh secret is needed, and the entry scanned before is void.
    StartAgain(Authorized),
    /// Some authenticator is registered; a code shows whether it is this one.
    CodeRequired(CodeToResolve),
}

/// `SOFTWARE_TOKEN_MFA` where nobody knows which authenticator is meant.
pub struct CodeToResolve {
    required: CurrentCodeRequired,
    secret: SharedSecret,
    seen: CodesSeen,
}

/// What a code showed.
pub enum ResolvedByCode {
    /// The new authenticator is registered, and the sign-in finished.
    Enrolled(Enrolled),
    /// It is not: Cognito refuses a code that is surely the new one's. A code of the earlier one is needed.
    Earlier(CurrentCodeRequired),
    /// It is not: the code was the earlier one's. The account is signed in, and a fresh secret can be made.
    SignedInByEarlier(Authorized),
}

impl Unsettled {
    pub(crate) fn of(association: Association) -> Self {
        Self(association)
    }

    /// Whether [`resolve`](Self::resolve) needs the password: on the session path always, by access token only where
    /// another authenticator was there before, so that the list of factors tells nothing.
    pub fn asks_password(&self) -> bool {
        matches!(self.0.credential, Credential::Session(_)) || self.0.replaces
    }

    /// Finds out: by signing in again, or, where no password is needed, by reading the account's factors.
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`] without a needed password; any other [`Problem`] of signing in. It can be tried
    /// again.
    pub async fn resolve(self, password: SecretText) -> Result<Resolution, Failed<Self>> {
        match &self.0.credential {
            Credential::Tokens(tokens) if !self.asks_password() => {
                match self.account().cognito.has_software_token(&tokens.access).await {
                    Ok(true) => Ok(Resolution::Registered(Verified::new(
                        self.0.account,
                        self.0.credential,
                    ))),
                    Ok(false) => Ok(Resolution::NotRegistered(self.0)),
                    // Without its token there is no other way than to sign in.
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
        let next = match next.choosing_software_token().await {
            Ok(next) => next,
            Err(problem) => {
                return Err(Failed::with_state(problem, self));
            }
        };
        let resolution = match next {
            // With none before, one that is there now is ours.
            SignInStep::Ready(authorized) if authorized.replaces() && !self.0.replaces => {
                Resolution::Registered(authorized.already_verified())
            }
            // MFA_SETUP: none is registered. Tokens where one was there before: a new one may replace either.
            SignInStep::Ready(authorized) => Resolution::StartAgain(authorized),
            SignInStep::CurrentCode(required) => Resolution::CodeRequired(CodeToResolve {
                required,
                secret: self.0.secret,
                seen: self.0.seen,
            }),
            other => {
                return Err(Failed {
                    problem: other.out_of_place(),
                    state: Some(self),
                });
            }
        };
        // It goes on with the new sign-in, and nobody else knows of the first one's tokens.
        self.0.credential.abandon(&self.0.account).await;
        Ok(resolution)
    }
}

impl CodeToResolve {
    /// Sends a code: the *next* one, as the one that was sent before may have been used up.
    ///
    /// # Errors
    /// As for [`Association::verify`]; [`ProblemKind::CodeUsed`] asks for the next code.
    pub async fn answer(
        mut self,
        code: &Code,
        local_check: LocalCheck,
    ) -> Result<ResolvedByCode, Failed<Self>> {
        let account = self.required.account().clone();
        let cognito = &account.cognito;
        let checked = compare(
            &self.secret,
            code,
            cognito.server_time(),
            cognito.computer_ahead_seconds(),
            &mut self.seen,
        );
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
                account, tokens, true,
            ))),
            // Ours by the server's time, and yet wrong for Cognito: it knows another one.
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
