//! Secrets and codes without a user pool.

use enrolment::{Clock, Code, CodesSeen, ResponseMember, SharedSecret, WrittenSecret, compare};

use crate::failure::Failure;
use crate::secret_argument::SecretArgument;

const OPTION: &str = "--secret";

/// Reads a secret, as [`WrittenSecret::parse`]: base32 or a key URI.
pub(crate) fn secret(argument: &SecretArgument) -> Result<WrittenSecret, Failure> {
    let text = argument.read_or_member(OPTION, ResponseMember::SecretCode)?;
    Ok(WrittenSecret::parse(&text)?)
}

/// Checks a code against a secret, by this computer's clock.
///
/// # Errors
/// The problem with the code, as the window explains it. Cognito would reject the code, provided that this computer's
/// clock is right.
pub(crate) fn check(secret: &SharedSecret, code: &Code, clock: &impl Clock) -> Result<(), Failure> {
    // Without a server's time, this computer's clock is taken to be right.
    let computer_ahead = 0;
    let mut seen = CodesSeen::default();
    Ok(compare(
        secret,
        code,
        clock.unix_time(),
        computer_ahead,
        &mut seen,
    )?)
}
