//! Association and verification as separate calls, for programs that hold the session or access token themselves. The
//! examples for the AWS SDKs are divided in the same way:
//! <https://docs.aws.amazon.com/code-library/latest/ug/cognito-identity-provider_code_examples.html>.
//!
//! After a sign-in with this crate use [`Authorized`](crate::Authorized) instead, which keeps track of the session.

use crate::access_token::has_token_characters;
use crate::code::Code;
use crate::cognito::{Cognito, Grant};
use crate::device_name::checked_device_name;
use crate::problem::{Field, Problem, ProblemKind};
use crate::sanitize;
use secret::{SecretText, SharedSecret};

pub use crate::cognito::VerifyAnswer;

/// What authorizes the calls: a session or an access token, never both.
pub enum StandaloneGrant {
    /// The newest session of a sign-in at `MFA_SETUP`, or of [`associate`].
    Session(SecretText),
    /// An access token with the scope `aws.cognito.signin.user.admin`.
    AccessToken(SecretText),
}

impl StandaloneGrant {
    /// Cleans pasted text, and checks the format that Cognito accepts.
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

/// The length of a session, in characters:
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html>.
const SESSION_MIN: usize = 20;
const SESSION_MAX: usize = 4096;

/// The response to `AssociateSoftwareToken`.
pub struct Associated {
    /// The secret that Cognito created.
    pub secret: SharedSecret,
    /// The session for [`verify`]; `None` with an access token, or if it is not printable ASCII, which no session of
    /// Cognito is.
    pub session: Option<SecretText>,
}

/// Calls `AssociateSoftwareToken`.
///
/// # Errors
/// [`ProblemKind::FieldEmpty`], [`ProblemKind::FieldMalformed`], [`ProblemKind::FieldTooLong`] before anything is sent;
/// [`ProblemKind::TotpNotEnabled`], [`ProblemKind::SessionOver`]; any other [`Problem`].
pub async fn associate(cognito: &Cognito, grant: &StandaloneGrant) -> Result<Associated, Problem> {
    let (secret, session) = cognito.associate(&grant.cleaned()?.grant()).await?;
    let session = session.filter(is_printable);
    Ok(Associated { secret, session })
}

/// Calls `VerifySoftwareToken`. A wrong code does not use up the session.
///
/// # Errors
/// [`ProblemKind::CodeWrong`], also for a response with the status `ERROR`; [`ProblemKind::CodeUsed`];
/// [`ProblemKind::OutcomeUnknown`] if the response was lost; any other [`Problem`].
pub async fn verify(
    cognito: &Cognito,
    grant: &StandaloneGrant,
    code: &Code,
    device_name: &str,
) -> Result<VerifyAnswer, Problem> {
    let device_name = checked_device_name(device_name)?;
    let grant = grant.cleaned()?;
    let answer = cognito.verify(&grant.grant(), code, device_name).await?;
    Ok(VerifyAnswer {
        session: answer.session.filter(is_printable),
        ..answer
    })
}

/// Whether a terminal shows the session as it is. The callers print it, and it must not be changed.
fn is_printable(session: &SecretText) -> bool {
    session.expose().bytes().all(|byte| byte.is_ascii_graphic())
}
