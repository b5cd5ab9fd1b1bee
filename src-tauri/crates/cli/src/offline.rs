//! Secrets and codes without a user pool.

use enrolment::{Clock, Code, CodesSeen, SharedSecret, compare, parse_written_secret};

use crate::failure::Failure;
use crate::messages::command_line;
use crate::secret_argument::SecretArgument;

const OPTION: &str = "--secret";

/// Reads a secret. Upper and lower case, spaces, dashes and padding are accepted.
pub(crate) fn secret(argument: &SecretArgument) -> Result<SharedSecret, Failure> {
    let text = argument.read_or_member(OPTION, "SecretCode")?;
    parse_written_secret(&text)
        .map_err(|_| Failure::Usage(command_line::SecretNotBase32 { option: &OPTION }.explanation()))
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
