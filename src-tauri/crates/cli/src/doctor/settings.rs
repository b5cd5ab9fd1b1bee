//! The pool's settings, which need AWS credentials.

use doctor::Severity;
use enrolment::{Flow, PoolProfile};
use helpdesk::{
    MfaConfiguration, OperatorClient, OperatorProblem, PoolSettings, ReplicaRole, SettingsFinding,
};

use super::report::Checked;

/// # Parameters
/// `profile`: of the AWS CLI's configuration; without one, missing credentials are no problem.
pub(super) async fn look(pool: &PoolProfile, profile: Option<&str>) -> Vec<Checked> {
    let client = match OperatorClient::from_credential_chain(pool, profile).await {
        Ok(client) => client,
        Err(OperatorProblem::NoCredentials { .. }) if profile.is_none() => {
            let why =
                "no AWS credentials were found; with --profile NAME the pool's settings are looked at too";
            return vec![Checked::skipped("aws", why)];
        }
        Err(problem) => return vec![failed("aws", &problem)],
    };
    let mut checked = Vec::new();
    match client.caller_identity().await {
        Ok(identity) => checked.push(Checked::ok("aws", format!("you are {}", identity.arn))),
        Err(problem) => return vec![failed("aws", &problem)],
    }
    match PoolSettings::read(&client).await {
        Ok(settings) => {
            let findings = SettingsFinding::all(&settings);
            checked.extend(findings.iter().map(|finding| told(finding, pool)));
        }
        Err(problem) => checked.push(failed("settings", &problem)),
    }
    checked
}

fn failed(check: &'static str, problem: &OperatorProblem) -> Checked {
    match problem {
        OperatorProblem::NoCredentials { detail } => Checked::problem(
            check,
            format!("no AWS credentials: {detail}"),
            "Sign in as for the AWS CLI, for example with `aws sso login`, or leave it out with --no-aws.",
        ),
        OperatorProblem::Denied { action } => Checked::problem(
            check,
            format!("this identity may not call {action}"),
            format!("Ask for a policy that allows {action} on the user pool, or leave it out with --no-aws."),
        ),
        OperatorProblem::CredentialsRefused { message } => Checked::problem(
            check,
            format!("AWS refuses these credentials: {message}"),
            "Sign in anew, for example with `aws sso login`, or choose others with --profile NAME.",
        ),
        OperatorProblem::NotFound { message } => Checked::problem(
            check,
            message.clone(),
            "Look at --user-pool-id, --client-id and --region, and whether these credentials are of the right account.",
        ),
        OperatorProblem::Failed { name, message } => Checked::problem(
            check,
            match name.is_empty() {
                true => message.clone(),
                false => format!("{name}: {message}"),
            },
            "Try again in a while, or leave it out with --no-aws.",
        ),
    }
}

fn told(finding: &SettingsFinding, pool: &PoolProfile) -> Checked {
    let severity = finding.severity();
    let (check, detail, remedy) = in_words(finding);
    let checked = Checked::new(check, severity, detail);
    match severity {
        Severity::Info | Severity::Skipped => checked,
        Severity::Warning | Severity::Error => {
            checked.with_remedy(remedy).with_command(finding.command(pool))
        }
    }
}

/// Name, what is so, and what to do where it should not be.
fn in_words(finding: &SettingsFinding) -> (&'static str, String, &'static str) {
    match finding {
        SettingsFinding::SoftwareTokens { enabled } => (
            "totp",
            match enabled {
                true => "the pool allows authenticator apps".to_owned(),
                false => "the pool does not allow authenticator apps".to_owned(),
            },
            "Switch them on:",
        ),
        SettingsFinding::Replica(role) => (
            "replicas",
            match role {
                ReplicaRole::NotReplicated => "the pool is in this region only".to_owned(),
                ReplicaRole::Primary { others } => {
                    format!(
                        "this is the primary region; replicas are in {}",
                        others.join(", ")
                    )
                }
                ReplicaRole::Secondary {
                    primary: Some(primary),
                } => {
                    format!("this region has a replica; the primary is {primary}")
                }
                ReplicaRole::Secondary { primary: None } => "this region has a replica only".to_owned(),
            },
            "Authenticators are set up in the primary region: name it with --region.",
        ),
        SettingsFinding::Flows { allowed } => (
            "flow-settings",
            match &allowed[..] {
                [] => "the app client allows no sign-in by password".to_owned(),
                allowed => {
                    let names: Vec<&str> = allowed.iter().map(|flow| flow_name(*flow)).collect();
                    format!("the app client has {}", names.join(", "))
                }
            },
            "Allow sign-in by proof, in which the password does not travel:",
        ),
        SettingsFinding::Mfa(mfa) => (
            "mfa",
            match mfa {
                MfaConfiguration::On => "everybody must have a second factor".to_owned(),
                MfaConfiguration::Optional => "who has set up a second factor is asked for it".to_owned(),
                MfaConfiguration::Off => "nobody is asked for a second factor".to_owned(),
            },
            "Make it optional first, and required when everybody is enrolled:",
        ),
        SettingsFinding::Session { minutes } => (
            "session",
            format!("people have {minutes} minutes from one step to the next"),
            "Ten are better for who has to install an authenticator first:",
        ),
        SettingsFinding::Scope { missing } => (
            "scopes",
            match missing {
                true => "managed login's tokens are without aws.cognito.signin.user.admin".to_owned(),
                false => "nothing stands in the way of managed login's tokens".to_owned(),
            },
            "Who signs in with the browser cannot enrol without it:",
        ),
        SettingsFinding::ClientSecret { exists } => (
            "client-secret",
            match exists {
                true => "the app client has a secret".to_owned(),
                false => "the app client is public, as it should be".to_owned(),
            },
            "No program on people's computers keeps a secret. Take an app client without one:",
        ),
        SettingsFinding::DeviceTracking { enabled } => (
            "devices",
            match enabled {
                true => "the pool remembers devices".to_owned(),
                false => "the pool remembers no devices".to_owned(),
            },
            "On a remembered device no code may be asked for. Nothing is wrong if that is wished.",
        ),
    }
}

fn flow_name(flow: Flow) -> &'static str {
    match flow {
        Flow::Srp => "ALLOW_USER_SRP_AUTH",
        Flow::Password => "ALLOW_USER_PASSWORD_AUTH",
        Flow::UserAuth => "ALLOW_USER_AUTH",
    }
}
