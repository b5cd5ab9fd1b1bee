//! `cognito-enroll verify`

use clap::Args;
use enrolment::{CodesSeen, check_code, standalone_calls};

use crate::code_argument::CodeArgument;
use crate::failure::Failure;
use crate::grant_arguments::GrantArguments;
use crate::offline;
use crate::output::OutputArguments;
use crate::pool_arguments::{PoolArguments, Wanted};
use crate::secret_argument::{self, SecretArgument};

/// Register the authenticator with a code: one call of VerifySoftwareToken
///
/// Prints the same members as `aws cognito-idp verify-software-token`.
#[derive(Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    grant: GrantArguments,

    #[command(flatten)]
    code: CodeArgument,

    /// The name of the authenticator in the user pool
    #[arg(
        long,
        visible_alias = "device-name",
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    friendly_device_name: String,

    /// Secret, to check the code on this computer first, which uses no attempt: -, @FILE or env:NAME; may be JSON with a
    /// member SecretCode
    #[arg(long, value_name = "WHERE", help_heading = "Authenticator")]
    secret: Option<SecretArgument>,

    #[command(flatten)]
    pool: PoolArguments,

    #[command(flatten)]
    output: OutputArguments,
}

impl Verify {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let [session, token] = self.grant.named();
        secret_argument::check([
            session,
            token,
            self.code.named(),
            ("--secret", self.secret.as_ref()),
        ])?;
        let code = self.code.read()?;
        let secret = self.secret.as_ref().map(offline::secret).transpose()?;
        let (grant, token) = self.grant.read(&self.pool)?;
        let chosen = self.pool.chosen(Wanted::Nothing, token.as_ref(), None)?;
        let cognito = chosen.connect(None)?;
        if let Some(secret) = secret {
            check_code(&cognito, secret.secret(), &code, &mut CodesSeen::default()).await?;
        }
        let answer = standalone_calls::verify(&cognito, &grant, &code, &self.friendly_device_name).await?;
        self.output.print([
            ("Status", answer.status.into()),
            (
                "Session",
                answer.session.map(|session| session.expose().to_owned()).into(),
            ),
        ])
    }
}
