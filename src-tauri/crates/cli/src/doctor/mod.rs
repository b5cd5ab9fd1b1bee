//! `cognito-enroll doctor`: can people enrol here?

mod phrases;
mod report;
mod settings;

use std::sync::Arc;

use clap::Args;
use doctor::Check;
use platform::{MonotonicClock, network};

use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::pool_arguments::{PoolArguments, Wanted};
use crate::secret_argument::{self, SecretArgument};
use report::{Checked, Report, ReportArguments};

/// Check whether people can enrol here: this computer, the way, and the user pool
///
/// Signs nobody in. The app client is asked as a user who does not exist. With AWS credentials the pool's settings are
/// read too: cognito-idp:DescribeUserPool, DescribeUserPoolClient, GetUserPoolMfaConfig and, if allowed,
/// ListUserPoolReplicas. Exit status 1 if there is a problem; advice is none.
#[derive(Args)]
pub(crate) struct Doctor {
    #[command(flatten)]
    pool: PoolArguments,

    /// The app client's secret, if it has one: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE", help_heading = "Checks")]
    client_secret: Option<SecretArgument>,

    /// How passwords are shown to Cognito: srp, password or user-auth
    #[arg(long, value_name = "FLOW", value_parser = crate::enroll::flow, help_heading = "Checks")]
    flow: Option<enrolment::Flow>,

    /// A profile of the AWS CLI's configuration; if not given, whatever credentials the environment has
    #[arg(long, value_name = "NAME", help_heading = "Checks")]
    profile: Option<String>,

    /// Look for no AWS credentials
    #[arg(long, conflicts_with = "profile", help_heading = "Checks")]
    no_aws: bool,

    #[command(flatten)]
    report: ReportArguments,
}

impl Doctor {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        const CLIENT_SECRET: &str = "--client-secret";
        secret_argument::check([(CLIENT_SECRET, self.client_secret.as_ref())])?;
        let wanted = match self.no_aws {
            true => Wanted::Client,
            false => Wanted::ClientAndPool,
        };
        let chosen = self.pool.chosen(wanted, None, self.flow)?;
        let client_secret = self
            .client_secret
            .map(|argument| argument.read(CLIENT_SECRET))
            .transpose()?;
        let network = network::to(&chosen.profile)?;
        let clock = Arc::new(MonotonicClock::start());
        let findings = doctor::examine(&chosen.profile, client_secret.map(Arc::new), clock, &network).await;
        let mut checked: Vec<Checked> = findings.iter().map(phrases::told).collect();
        // What the way does not let through is not told again.
        if findings.iter().any(|finding| finding.check() == Check::AppClient) {
            checked.extend(match self.no_aws {
                true => vec![Checked::skipped("aws", "--no-aws was given")],
                false => settings::look(&chosen.profile, self.profile.as_deref()).await,
            });
        }
        let report = Report::from(checked);
        report.print(&self.report)?;
        match report.has_problem() {
            true => Err(Failure::Reported(ExitStatus::Refused)),
            false => Ok(()),
        }
    }
}
