//! `cognito-enroll check`

use clap::Args;
use enrolment::ProblemKind;
use platform::MonotonicClock;

use crate::code_argument::CodeArgument;
use crate::failure::Failure;
use crate::offline;
use crate::output::OutputArguments;
use crate::secret_argument::{self, SecretArgument};

/// Check whether a code belongs to a secret, and how far the authenticator's clock has drifted, offline
///
/// Uses this computer's clock. Prints Valid and, if the code belongs to the secret, DriftSeconds: by how much the
/// authenticator is ahead. Cognito accepts codes of the previous and the next time step, so those are valid and have no
/// drift.
#[derive(Args)]
pub(crate) struct Check {
    /// Secret in base32, or its key URI (otpauth://totp/…): -, @FILE or env:NAME; may be JSON with a member SecretCode
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
        let checked = offline::check(secret.secret(), &code, &clock);
        let ahead = match &checked {
            Ok(()) => Some(0),
            Err(Failure::Problem(problem)) => ProblemKind::drift_seconds(&problem.kind),
            Err(_) => None,
        };
        self.output.print([
            ("Valid", (ahead == Some(0)).into()),
            ("DriftSeconds", ahead.into()),
        ])?;
        checked
    }
}
