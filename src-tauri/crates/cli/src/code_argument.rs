//! Six digits as an option.

use std::convert::Infallible;
use std::str::FromStr;

use clap::Args;
use enrolment::Code;

use crate::failure::Failure;
use crate::secret_argument::SecretArgument;

const OPTION: &str = "--user-code";

/// The option. Digits may stand there as they are: they are good for a minute and for once, and the AWS CLI has them so.
#[derive(Args)]
pub(crate) struct CodeArgument {
    /// The six digits of the authenticator, or where they are: -, @FILE or env:NAME
    #[arg(long, visible_alias = "code", value_name = "DIGITS|WHERE")]
    user_code: Given,
}

#[derive(Clone)]
enum Given {
    Digits(String),
    Where(SecretArgument),
}

impl FromStr for Given {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        let Ok(argument) = text.parse();
        Ok(match argument {
            SecretArgument::Literal => Self::Digits(text.to_owned()),
            argument => Self::Where(argument),
        })
    }
}

impl CodeArgument {
    /// For [`check`](crate::secret_argument::check).
    pub(crate) fn named(&self) -> (&'static str, Option<&SecretArgument>) {
        match &self.user_code {
            Given::Digits(_) => (OPTION, None),
            Given::Where(argument) => (OPTION, Some(argument)),
        }
    }

    pub(crate) fn read(&self) -> Result<Code, Failure> {
        let code = match &self.user_code {
            Given::Digits(digits) => Code::parse(digits),
            Given::Where(argument) => Code::parse(argument.read(OPTION)?.expose()),
        };
        Ok(code?)
    }
}
