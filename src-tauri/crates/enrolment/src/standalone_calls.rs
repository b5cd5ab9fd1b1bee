//! The two steps of an enrolment alone, for a program that holds the session or access token itself. AWS's code
//! examples for the SDKs are cut this way:
//! <https://docs.aws.amazon.com/code-library/latest/ug/cognito-identity-provider_code_examples.html>.
//!
//! Whoever signs in here wants [`Authorized`](crate::Authorized) instead, which loses no session on the way.

use crate::access_token::has_token_characters;
use crate::code::Code;
use crate::cognito::{Cognito, Grant};
use crate::device_name::checked_device_name;
use crate::problem::{Field, Problem, ProblemKind};
use crate::sanitize;
use secret::{SecretText, SharedSecret};

pub use crate::cognito::VerifyAnswer;

/// What a program brings along: never both.
pub enum StandaloneGrant {
    /// The newest session of a sign-in at `MFA_SETUP`, or of [`associate`].
    Session(SecretText),
    /// An access token with the scope `aws.cognito.signin.user.admin`.
    AccessToken(SecretText),
}

impl StandaloneGrant {
    /// Without what came along with it, and of the form that Cognito takes.
    fn cleaned(&self) -> Result<Self, Problem> {
        match self {
            Self::Session(pasted) => {
                let (field, session) = (Field::Session, sanitize::secret(pasted));
                match session.expose().chars().count() {
                    0 => Err(ProblemKind::FieldEmpty { field }.into()),
                    1..SESSION_MIN => Err(ProblemKind::FieldMalformed { field }.into()),
                    SESSION_MIN..=SESSION_MAX => Ok(Self::Session(session)),
                    _ => {
                        let max = SESSION_MAX as u32;
                        Err(ProblemKind::FieldTooLong { field, max }.into())
                    }
                }
            }
            Self::AccessToken(pasted) => {
                let (field, token) = (Field::AccessToken, sanitize::token(pasted));
                if token.is_empty() {
                    return Err(ProblemKind::FieldEmpty { field }.into());
                }
                if !has_token_characters(&token) {
                    return Err(ProblemKind::FieldMalformed { field }.into());
                }
                Ok(Self::AccessToken(token))
            }
        }
    }

    fn grant(&self) -> Grant<'_> {
        match self {
            Self::Session(session) => Grant::Session(session),
            Self::AccessToken(token) => Grant::AccessToken(token),
        }
    }
}

/// How long a session is, in characters:
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html>.
const SESSION_MIN: usize = 20;
const SESSION_MAX: usize = 4096;

/// `AssociateSoftwareToken`'s answer.
pub struct Associated {
    /// The secret that Cognito made.
    pub secret: SharedSecret,
    /// For [`verify`]; `None` by access token.
    pub session: Option<SecretText>,
}

/// Calls `AssociateSoftwareToken`.
///
/// # Errors
/// [`ProblemKind::FieldEmpty`], [`ProblemKind::FieldMalformed`], [`ProblemKind::FieldTooLong`] before anything is sent;
/// [`ProblemKind::TotpNotEnabled`],
/// [`ProblemKind::SessionOver`]; any other [`Problem`].
pub async fn associate(cognito: &Cognito, grant: &StandaloneGrant) -> Result<Associated, Problem> {
    let (secret, session) = cognito.associate(&grant.cleaned()?.grant()).await?;
    Ok(Associated { secret, session })
}

/// Calls `VerifySoftwareToken`. A wrong code does not use the session up.
///
/// # Errors
/// [`ProblemKind::CodeWrong`], also for an answer with the status `ERROR`;
/// [`ProblemKind::CodeUsed`];
/// [`ProblemKind::OutcomeUnknown`] if the answer was lost; any other [`Problem`].
pub async fn verify(
    cognito: &Cognito,
    grant: &StandaloneGrant,
    code: &Code,
    device_name: &str,
) -> Result<VerifyAnswer, Problem> {
    let device_name = checked_device_name(device_name)?;
    let grant = grant.cleaned()?;
    cognito.verify(&grant.grant(), code, device_name).await
}
