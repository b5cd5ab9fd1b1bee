//! How an entry is called in the authenticator.

use clap::Args;
use enrolment::Label;

use crate::failure::Failure;
use crate::phrases;
use crate::pool_arguments::ChosenPool;

/// The options.
#[derive(Args)]
#[command(next_help_heading = "QR code")]
pub(crate) struct LabelArguments {
    /// How the account is headed in the authenticator; if not given, as the pool's list has it, or the user pool id
    #[arg(long, value_name = "TEXT")]
    issuer: Option<String>,

    /// How the account is called in the authenticator, such as its e-mail address
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

    /// The account. Without a name, nobody would find the entry again.
    ///
    /// # Parameters
    /// `known`: what it is called if nobody says otherwise.
    pub(crate) fn account(&self, known: Option<&str>) -> Result<String, Failure> {
        let account = self.account.as_deref().or(known).map(str::trim);
        match account.filter(|account| !account.is_empty()) {
            Some(account) => Ok(account.to_owned()),
            None => Err(phrases::account_wanted()),
        }
    }
}
