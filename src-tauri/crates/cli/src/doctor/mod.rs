//! `cognito-enroll doctor`: can users enrol here?

mod findings;
mod report;
mod settings;

use std::sync::Arc;

use clap::Args;
use doctor::Check;
use platform::MonotonicClock;

use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::messages::command_line;
use crate::pool_arguments::{PoolArguments, Wanted};
use crate::secret_argument::{self, SecretArgument};
use crate::sign_in_flow;
use report::{Checked, Report, ReportArguments};

/// Check whether users can enrol here: this computer, the network, and the user pool
///
/// Signs no user in: it calls the app client with a username that does not exist. With AWS credentials it also reads the
/// pool's settings: cognito-idp:DescribeUserPool, DescribeUserPoolClient, GetUserPoolMfaConfig and, if allowed,
/// ListUserPoolReplicas. Exit status 1 if there is a problem; advice is not a problem.
#[derive(Args)]
pub(crate) struct Doctor {
    #[command(flatten)]
    pool: PoolArguments,

    /// App client secret, if the app client has one: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE", help_heading = "Checks")]
    client_secret: Option<SecretArgument>,

    /// Sign-in flow: srp, password or user-auth
    #[arg(long, value_name = "FLOW", value_parser = sign_in_flow::parse, help_heading = "Checks")]
    flow: Option<enrolment::Flow>,

    /// Profile of the AWS CLI's configuration; the default is the credentials in the environment
    #[arg(long, value_name = "NAME", help_heading = "Checks")]
    profile: Option<String>,

    /// Do not look for AWS credentials
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
        let transport = chosen.transport()?;
        let clock = Arc::new(MonotonicClock::start());
        let client_secret = client_secret.map(Arc::new);
        let findings = doctor::run_checks(&chosen.profile, client_secret, clock, &transport).await;
        let mut checked: Vec<Checked> = findings.iter().map(findings::describe).collect();
        // Without connectivity, the settings cannot be read either.
        if findings.iter().any(|finding| finding.check() == Check::AppClient) {
            checked.extend(match self.no_aws {
                true => vec![Checked::skipped("aws", command_line::AwsNotWanted.text())],
                false => settings::check(&chosen.profile, self.profile.as_deref(), &transport).await,
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
