//! The option for a six-digit code.

use std::convert::Infallible;
use std::str::FromStr;

use clap::Args;
use enrolment::Code;

use crate::failure::Failure;
use crate::secret_argument::SecretArgument;

const OPTION: &str = "--user-code";

/// The option. The code itself is allowed: it is valid once and for a minute, and the AWS CLI takes it in this way.
#[derive(Args)]
pub(crate) struct CodeArgument {
    /// Six-digit code, or its source: -, @FILE or env:NAME
    #[arg(long, visible_alias = "code", value_name = "DIGITS|WHERE")]
    user_code: UserCode,
}

#[derive(Clone)]
enum UserCode {
    Digits(String),
    Source(SecretArgument),
}

impl FromStr for UserCode {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        let Ok(argument) = text.parse();
        Ok(match argument {
            SecretArgument::Literal => Self::Digits(text.to_owned()),
            argument => Self::Source(argument),
        })
    }
}

impl CodeArgument {
    /// For [`check`](crate::secret_argument::check).
    pub(crate) fn named(&self) -> (&'static str, Option<&SecretArgument>) {
        match &self.user_code {
            UserCode::Digits(_) => (OPTION, None),
            UserCode::Source(argument) => (OPTION, Some(argument)),
        }
    }

    pub(crate) fn read(&self) -> Result<Code, Failure> {
        let code = match &self.user_code {
            UserCode::Digits(digits) => Code::parse(digits),
            UserCode::Source(argument) => Code::parse(argument.read(OPTION)?.expose()),
        };
        Ok(code?)
    }
}
