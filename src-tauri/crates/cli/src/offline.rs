//! Secrets and codes without a user pool.

use enrolment::{Clock, Code, SharedSecret, drift};

use crate::failure::Failure;
use crate::message_parts::exact;
use crate::messages::command_line;
use crate::secret_argument::SecretArgument;

const OPTION: &str = "--secret";

/// Reads a secret. Upper and lower case, spaces, dashes and padding are accepted.
pub(crate) fn secret(argument: &SecretArgument) -> Result<SharedSecret, Failure> {
    let text = argument.read_or_member(OPTION, "SecretCode")?;
    SharedSecret::from_written(&text)
        .map_err(|_| Failure::Usage(command_line::SecretNotBase32 { option: &OPTION }.explanation()))
}

/// Checks a code against a secret, by this computer's clock.
///
/// # Errors
/// [`Failure::WrongCode`] if Cognito would reject the code, provided that this computer's clock is right.
pub(crate) fn check(secret: &SharedSecret, code: &Code, clock: &impl Clock) -> Result<(), Failure> {
    match drift(secret, code, clock.unix_time()) {
        Some(0) => Ok(()),
        Some(seconds) => Err(Failure::WrongCode(
            command_line::CodeDrifted {
                direction: &if seconds > 0 { "ahead" } else { "behind" },
                duration: &exact(seconds.unsigned_abs()),
            }
            .explanation(),
        )),
        None => Err(Failure::WrongCode(
            command_line::CodeOfAnotherSecret.explanation(),
        )),
    }
}
