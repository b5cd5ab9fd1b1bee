//! The options that authorize a single step of an enrolment: a session or an access token.

use clap::Args;
use enrolment::standalone_calls::StandaloneGrant;
use enrolment::{AccessToken, ResponseMember};

use crate::failure::Failure;
use crate::messages::command_line;
use crate::pool_arguments::PoolArguments;
use crate::secret_argument::{self, SecretArgument};

const SESSION: &str = "--session";
const ACCESS_TOKEN: &str = "--access-token";

/// The options, of which one is required.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct GrantArguments {
    /// Newest session of the sign-in: -, @FILE or env:NAME; may be the AWS CLI's output with it, as JSON,
    /// YAML, text or a table
    #[arg(long, value_name = "WHERE")]
    session: Option<SecretArgument>,

    /// Access token with the scope aws.cognito.signin.user.admin: -, @FILE or env:NAME; may be
    /// the AWS CLI's output with it, as JSON, YAML, text or a table
    #[arg(long, value_name = "WHERE")]
    access_token: Option<SecretArgument>,
}

impl GrantArguments {
    /// Checks the sources of secrets. To be called first.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        secret_argument::check(self.named())
    }

    /// Each option with its name.
    pub(crate) fn named(&self) -> [(&'static str, Option<&SecretArgument>); 2] {
        [
            (SESSION, self.session.as_ref()),
            (ACCESS_TOKEN, self.access_token.as_ref()),
        ]
    }

    /// Reads the grant and, if it is a token that can be parsed, its claims. A server that imitates Cognito may issue tokens
    /// that cannot be parsed: they are accepted if options determine the endpoint.
    pub(crate) fn read(
        &self,
        pool: &PoolArguments,
    ) -> Result<(StandaloneGrant, Option<AccessToken>), Failure> {
        if let Some(session) = &self.session {
            let session = session.read_or_member(SESSION, ResponseMember::Session)?;
            return Ok((StandaloneGrant::Session(session), None));
        }
        let Some(token) = &self.access_token else {
            let option = &"--session or --access-token";
            return Err(Failure::Usage(
                command_line::OptionMissing { option }.explanation(),
            ));
        };
        let token = token.read_or_member(ACCESS_TOKEN, ResponseMember::AccessToken)?;
        let read = match AccessToken::read(token.expose().into()) {
            Ok(read) => Some(read),
            Err(_) if pool.determine_endpoint() => None,
            Err(problem) => return Err(problem.into()),
        };
        Ok((StandaloneGrant::AccessToken(token), read))
    }
}
