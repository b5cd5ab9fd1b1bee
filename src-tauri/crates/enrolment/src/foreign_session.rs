//! The two steps of an enrolment alone, for a program that holds the session or access token itself. AWS's code
//! examples for the SDKs are cut this way:
//! <https://docs.aws.amazon.com/code-library/latest/ug/cognito-identity-provider_code_examples.html>.
//!
//! Whoever signs in here wants [`Authority`](crate::Authority) instead, which loses no session on the way.

use crate::association::{checked_device_name, new_secret};
use crate::code::Code;
use crate::cognito::{Cognito, Grant};
use crate::problem::{Field, Problem, ProblemKind};
use crate::secret::{SecretText, SharedSecret};

/// What a program brings along: never both.
pub enum ForeignGrant {
    /// The newest session of a sign-in at `MFA_SETUP`, or of [`associate`].
    Session(SecretText),
    /// An access token with the scope `aws.cognito.signin.user.admin`.
    AccessToken(SecretText),
}

impl ForeignGrant {
    fn checked(&self) -> Result<Grant<'_>, Problem> {
        let (field, text) = match self {
            Self::Session(text) => (Field::Session, text),
            Self::AccessToken(text) => (Field::AccessToken, text),
        };
        if text.expose().trim().is_empty() {
            return Err(ProblemKind::FieldEmpty { field }.into());
        }
        Ok(match self {
            Self::Session(session) => Grant::Session(session),
            Self::AccessToken(token) => Grant::AccessToken(token),
        })
    }
}

/// `AssociateSoftwareToken`'s answer.
pub struct Associated {
    /// The secret that Cognito made.
    pub secret: SharedSecret,
    /// For [`verify`]; `None` by access token.
    pub session: Option<SecretText>,
}

/// `VerifySoftwareToken`'s answer.
pub struct VerifyAnswer {
    /// As Cognito spells it: `SUCCESS`, as everything else is a failure.
    pub status: String,
    /// To answer `MFA_SETUP` with; `None` by access token.
    pub session: Option<SecretText>,
}

/// Calls `AssociateSoftwareToken`.
///
/// # Errors
/// [`ProblemKind::FieldEmpty`],
/// [`ProblemKind::TotpNotEnabled`],
/// [`ProblemKind::SessionOver`]; any other [`Problem`].
pub async fn associate(cognito: &Cognito, grant: &ForeignGrant) -> Result<Associated, Problem> {
    let (secret, session) = new_secret(cognito, &grant.checked()?).await?;
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
    grant: &ForeignGrant,
    code: &Code,
    device_name: &str,
) -> Result<VerifyAnswer, Problem> {
    let device_name = checked_device_name(device_name)?;
    cognito.verify(&grant.checked()?, code, device_name).await
}
