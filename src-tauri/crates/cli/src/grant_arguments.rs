//! What a single step of an enrolment is allowed by: a session or an access token.

use clap::Args;
use enrolment::AccessToken;
use enrolment::standalone_calls::StandaloneGrant;

use crate::failure::Failure;
use crate::pool_arguments::PoolArguments;
use crate::secret_argument::{self, SecretArgument};

const SESSION: &str = "--session";
const ACCESS_TOKEN: &str = "--access-token";

/// The options: one of the two.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct GrantArguments {
    /// The newest session of the sign-in: -, @FILE or env:NAME; JSON with a member Session will do
    #[arg(long, value_name = "WHERE")]
    session: Option<SecretArgument>,

    /// An access token with the scope aws.cognito.signin.user.admin: -, @FILE or env:NAME; JSON with a member
    /// AccessToken will do
    #[arg(long, value_name = "WHERE")]
    access_token: Option<SecretArgument>,
}

impl GrantArguments {
    /// Before anything is done.
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

    /// The grant, and, if it is a token that can be read, what it says of itself. One that cannot be read may be that of
    /// a server which stands in for Cognito: it is the pool's business then, if options say where that is.
    pub(crate) fn read(
        &self,
        pool: &PoolArguments,
    ) -> Result<(StandaloneGrant, Option<AccessToken>), Failure> {
        if let Some(session) = &self.session {
            let session = session.read_or_member(SESSION, "Session")?;
            return Ok((StandaloneGrant::Session(session), None));
        }
        let Some(token) = &self.access_token else {
            return Err(crate::phrases::option_wanted("--session or --access-token"));
        };
        let token = token.read_or_member(ACCESS_TOKEN, "AccessToken")?;
        let read = match AccessToken::read(token.expose().into()) {
            Ok(read) => Some(read),
            Err(_) if pool.says_where() => None,
            Err(problem) => return Err(problem.into()),
        };
        Ok((StandaloneGrant::AccessToken(token), read))
    }
}
