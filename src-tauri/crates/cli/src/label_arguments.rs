//! The options for the label of an entry: issuer and account name.

use clap::Args;
use enrolment::Label;

use crate::failure::Failure;
use crate::messages::command_line;
use crate::pool_arguments::ChosenPool;

/// The options.
#[derive(Args)]
#[command(next_help_heading = "QR code")]
pub(crate) struct LabelArguments {
    /// Issuer that the authenticator app shows; the default is the one in the list of pools, or the user pool ID
    #[arg(long, value_name = "TEXT")]
    issuer: Option<String>,

    /// Account name that the authenticator app shows, such as an email address
    #[arg(long, value_name = "TEXT")]
    account: Option<String>,
}

impl LabelArguments {
    /// The issuer of a pool, unless the option names one.
    pub(crate) fn issuer(&self, pool: &ChosenPool) -> String {
        match (&self.issuer, pool.is_named) {
            (Some(issuer), _) => issuer.clone(),
            (None, true) => pool.profile.issuer().to_owned(),
            (None, false) => Label::ISSUER.to_owned(),
        }
    }

    /// The issuer, if the option names one.
    pub(crate) fn given_issuer(&self) -> Option<&str> {
        self.issuer.as_deref()
    }

    /// The account name.
    ///
    /// # Parameters
    /// `known`: the name if the option is missing.
    ///
    /// # Errors
    /// If there is no name: the entry could not be found again in the app.
    pub(crate) fn account(&self, known: Option<&str>) -> Result<String, Failure> {
        let account = self.account.as_deref().or(known).map(str::trim);
        match account.filter(|account| !account.is_empty()) {
            Some(account) => Ok(account.to_owned()),
            None => Err(Failure::Usage(command_line::AccountMissing.explanation())),
        }
    }
}
