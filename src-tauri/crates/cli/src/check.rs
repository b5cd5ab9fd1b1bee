//! `cognito-enroll check`

use clap::Args;
use enrolment::{Clock as _, drift};
use platform::MonotonicClock;

use crate::code_argument::CodeArgument;
use crate::failure::Failure;
use crate::offline;
use crate::output::OutputArguments;
use crate::secret_argument::{self, SecretArgument};

/// Tell whether a code is of a secret, and how far off the authenticator's clock is, without any user pool
///
/// By this computer's clock. Prints Valid and, for a code of this secret, DriftSeconds: by how much the authenticator
/// is ahead. Cognito takes codes of the step before and after, so those are valid and count as no drift.
#[derive(Args)]
pub(crate) struct Check {
    /// The secret in base32: -, @FILE or env:NAME; JSON with a member SecretCode will do
    #[arg(long, value_name = "WHERE")]
    secret: SecretArgument,
    #[command(flatten)]
    code: CodeArgument,
    #[command(flatten)]
    output: OutputArguments,
}

impl Check {
    pub(crate) fn run(self) -> Result<(), Failure> {
        secret_argument::check([("--secret", Some(&self.secret)), self.code.named()])?;
        let secret = offline::secret(&self.secret)?;
        let code = self.code.read()?;
        let clock = MonotonicClock::start();
        let ahead = drift(&secret, &code, clock.unix_time());
        self.output.print([
            ("Valid", (ahead == Some(0)).into()),
            ("DriftSeconds", ahead.into()),
        ])?;
        offline::check(&secret, &code, &clock)
    }
}
