//! What needs no user pool: a secret that somebody has, and whether a code is of it.

use enrolment::{Clock, Code, SharedSecret, drift};

use crate::failure::Failure;
use crate::phrases;
use crate::secret_argument::SecretArgument;

const OPTION: &str = "--secret";

/// The secret, as Cognito gives it or as people read it out: in any case, with spaces and dashes, padded or not.
pub(crate) fn secret(argument: &SecretArgument) -> Result<SharedSecret, Failure> {
    let text = argument.read_or_member(OPTION, "SecretCode")?;
    SharedSecret::from_written(&text).map_err(|_| phrases::not_base32(OPTION))
}

/// Compares a code with a secret by this computer's clock: by how many seconds the authenticator's is ahead.
///
/// # Errors
/// [`Failure::WrongCode`] for what Cognito would not take either, if this computer's clock is right.
pub(crate) fn check(secret: &SharedSecret, code: &Code, clock: &impl Clock) -> Result<(), Failure> {
    match drift(secret, code, clock.unix_time()) {
        Some(0) => Ok(()),
        Some(seconds) => Err(Failure::WrongCode(phrases::drifted(seconds))),
        None => Err(Failure::WrongCode(phrases::code_of_another_secret())),
    }
}
