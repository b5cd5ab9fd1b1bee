//! The options for the label of an entry: issuer and account name.

use clap::Args;
use enrolment::{Field, Label, Problem, ProblemKind, WrittenSecret};
use transport::visible_name;

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
    /// The label of a secret of a pool.
    ///
    /// # Parameters
    /// `known`: the account name if the option is missing.
    ///
    /// # Errors
    /// If there is no account name, because the entry could not be found again in the app; those of [`Label::typed`].
    pub(crate) fn of_pool(&self, pool: &ChosenPool, known: Option<&str>) -> Result<Label, Failure> {
        let default = match pool.is_named {
            true => pool.profile.issuer(),
            false => Label::ISSUER,
        };
        let or = |given: &str, other: &str| match visible_name(given).is_empty() {
            true => other.to_owned(),
            false => given.to_owned(),
        };
        let issuer = or(self.issuer(), default);
        let label = Label::typed(&issuer, &or(self.account(), known.unwrap_or_default()));
        label.map_err(account_missing)
    }

    /// The label of a secret that the person has.
    ///
    /// # Errors
    /// As [`of_pool`](Self::of_pool).
    pub(crate) fn of_secret(&self, secret: &WrittenSecret) -> Result<Label, Failure> {
        secret
            .label(self.issuer(), self.account())
            .map_err(account_missing)
    }

    fn issuer(&self) -> &str {
        self.issuer.as_deref().unwrap_or_default()
    }

    fn account(&self) -> &str {
        self.account.as_deref().unwrap_or_default()
    }
}

/// Names the option if the account name is missing.
fn account_missing(problem: Problem) -> Failure {
    match problem.kind {
        ProblemKind::FieldEmpty {
            field: Field::Account,
        } => Failure::Usage(command_line::AccountMissing.explanation()),
        _ => problem.into(),
    }
}
