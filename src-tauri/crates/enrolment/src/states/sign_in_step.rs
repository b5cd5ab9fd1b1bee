//! The next step of a sign-in: one state for each challenge.

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use transport::displayable;

use super::association::Authorized;
use super::confirmation::Unconfirmed;
use super::current_code::CurrentCodeRequired;
use super::new_password::NewPasswordRequired;
use super::password_reset::PasswordReset;
use super::second_factor::{Factor, FactorChoiceRequired, SentCodeRequired};
use crate::abandon::Abandon;
use crate::account::{Account, Tokens};
use crate::challenge_parameters::{missing_attributes, parse_list};
use crate::cognito::AuthResponse;
use crate::existing_authenticator::ExistingAuthenticator;
use crate::problem::{Problem, ProblemKind};

/// The next step of a sign-in.
pub enum SignInStep {
    /// The password was temporary and must be replaced.
    NewPassword(NewPasswordRequired),
    /// The account already has an authenticator. Its code is required first.
    CurrentCode(CurrentCodeRequired),
    /// The account has another second factor, and a code was sent.
    SentCode(SentCodeRequired),
    /// The account has several second factors, and one must be chosen.
    FactorChoice(FactorChoiceRequired),
    /// An administrator has reset the password. A new one is set with a sent code.
    PasswordReset(PasswordReset),
    /// The sign-up was not confirmed. A sent code is required first.
    Unconfirmed(Unconfirmed),
    /// An authenticator can be registered.
    Ready(Authorized),
}

impl SignInStep {
    pub(crate) async fn of(account: Account, response: AuthResponse) -> Result<Self, Problem> {
        if let Some(result) = response.result {
            let tokens = Tokens::try_from(result)?;
            let existing = ExistingAuthenticator::of(&account.cognito, &tokens.access).await;
            return Ok(Self::Ready(Authorized::by_tokens(account, tokens, existing)));
        }
        let challenge = response
            .challenge
            .ok_or_else(|| Problem::from(ProblemKind::AnswerNotUnderstood))?;
        let unsupported = || {
            Problem::from(ProblemKind::ChallengeUnsupported {
                name: displayable(challenge.as_str()),
            })
        };
        let session = response.session.ok_or_else(unsupported)?;
        match challenge {
            ChallengeNameType::NewPasswordRequired => {
                let missing_attributes = missing_attributes(&response.parameters);
                Ok(Self::NewPassword(NewPasswordRequired::new(
                    account,
                    session,
                    missing_attributes,
                )))
            }
            ChallengeNameType::SoftwareTokenMfa => Ok(Self::CurrentCode(CurrentCodeRequired::new(
                account,
                session,
                response.parameters,
            ))),
            ChallengeNameType::SmsMfa | ChallengeNameType::EmailOtp => Ok(Self::SentCode(
                SentCodeRequired::new(account, session, challenge, &response.parameters),
            )),
            ChallengeNameType::SelectMfaType => {
                FactorChoiceRequired::new(account, session, &response.parameters).map(Self::FactorChoice)
            }
            ChallengeNameType::MfaSetup
                if response
                    .parameters
                    .get("MFAS_CAN_SETUP")
                    .is_some_and(|list| !parse_list(list).contains(&"SOFTWARE_TOKEN_MFA")) =>
            {
                Err(ProblemKind::TotpNotOffered.into())
            }
            ChallengeNameType::MfaSetup => Ok(Self::Ready(Authorized::by_session(account, session))),
            _ => Err(unsupported()),
        }
    }

    /// Chooses the authenticator, if it is one of several offered factors.
    pub(crate) async fn choose_software_token(self) -> Result<Self, Problem> {
        match self {
            Self::FactorChoice(choice) if choice.offered().contains(&Factor::SoftwareToken) => choice
                .choose(Factor::SoftwareToken)
                .await
                .map_err(|failed| failed.problem),
            next => Ok(next),
        }
    }

    /// Returns the problem to report if this step cannot be continued.
    pub(crate) fn unexpected_step(&self) -> Problem {
        let name = match self {
            Self::PasswordReset(_) => return ProblemKind::PasswordResetRequired.into(),
            Self::Unconfirmed(_) => return ProblemKind::UserNotConfirmed.into(),
            Self::Ready(authorized) if !authorized.is_by_session() => {
                return ProblemKind::CodeNotAskedFor.into();
            }
            Self::Ready(_) => "MFA_SETUP",
            Self::NewPassword(_) => "NEW_PASSWORD_REQUIRED",
            Self::CurrentCode(_) => "SOFTWARE_TOKEN_MFA",
            Self::SentCode(required) => required.name(),
            Self::FactorChoice(_) => "SELECT_MFA_TYPE",
        };
        let name = name.to_owned();
        ProblemKind::ChallengeUnsupported { name }.into()
    }
}

impl Abandon for SignInStep {
    async fn abandon(self) {
        match self {
            Self::NewPassword(required) => required.abandon().await,
            Self::CurrentCode(required) => required.abandon().await,
            Self::SentCode(required) => required.abandon().await,
            Self::FactorChoice(required) => required.abandon().await,
            Self::PasswordReset(reset) => reset.abandon().await,
            Self::Unconfirmed(unconfirmed) => unconfirmed.abandon().await,
            Self::Ready(authorized) => authorized.abandon().await,
        }
    }
}
