//! The user pool's settings, read with an operator's AWS credentials.

use doctor::Severity;
use enrolment::{Flow, PoolProfile};
use helpdesk::{
    MfaConfiguration, OperatorClient, OperatorProblem, PoolSettings, ReplicaRole, SettingsFinding,
};
use messages::Explanation;
use transport::Transport;

use super::report::Checked;
use crate::message_parts::or_none;
use crate::messages::command_line;

/// Checks the settings.
///
/// # Parameters
/// `profile`: of the AWS CLI's configuration. Without one, missing credentials are no problem.
pub(super) async fn check(pool: &PoolProfile, profile: Option<&str>, transport: &Transport) -> Vec<Checked> {
    let client = match OperatorClient::from_credential_chain(pool, profile, transport).await {
        Ok(client) => client,
        Err(OperatorProblem::NoCredentials { .. }) if profile.is_none() => {
            return vec![Checked::skipped("aws", command_line::AwsCredentialsAbsent.text())];
        }
        Err(problem) => return vec![failed("aws", &problem)],
    };
    let mut checked = Vec::new();
    match client.caller_identity().await {
        Ok(caller) => {
            let identity = command_line::AwsIdentity { arn: &caller.arn };
            checked.push(Checked::ok("aws", identity.text()));
        }
        Err(problem) => return vec![failed("aws", &problem)],
    }
    match PoolSettings::read(&client).await {
        Ok(settings) => {
            let findings = SettingsFinding::all(&settings);
            checked.extend(findings.iter().map(|finding| describe(finding, pool)));
        }
        Err(problem) => checked.push(failed("settings", &problem)),
    }
    checked
}

fn failed(check: &'static str, problem: &OperatorProblem) -> Checked {
    let explanation = match problem {
        OperatorProblem::NoCredentials { detail } => {
            command_line::AwsCredentialsMissing { detail }.explanation()
        }
        OperatorProblem::Denied { action } => command_line::AwsDenied { action }.explanation(),
        OperatorProblem::CredentialsRefused { message } => {
            command_line::AwsCredentialsRejected { detail: message }.explanation()
        }
        OperatorProblem::NotFound { message } => command_line::AwsNotFound { detail: message }.explanation(),
        OperatorProblem::Failed { name, message } => {
            let name = (!name.is_empty()).then_some(name);
            command_line::AwsFailed {
                detail: message,
                name: or_none(name),
            }
            .explanation()
        }
    };
    Checked::problem(check, explanation.title, explanation.remedy)
}

fn describe(finding: &SettingsFinding, pool: &PoolProfile) -> Checked {
    let severity = finding.severity();
    let (check, Explanation { title, remedy }) = explain(finding);
    let checked = Checked::new(check, severity, title);
    match severity {
        Severity::Info | Severity::Skipped => checked,
        Severity::Warning | Severity::Error => {
            checked.with_remedy(remedy).with_command(finding.command(pool))
        }
    }
}

/// The stable name of the check, and what was found.
fn explain(finding: &SettingsFinding) -> (&'static str, Explanation) {
    let without_remedy = Explanation::without_remedy;
    match finding {
        SettingsFinding::SoftwareTokens { enabled: true } => {
            ("totp", without_remedy(command_line::TotpOn.text()))
        }
        SettingsFinding::SoftwareTokens { enabled: false } => ("totp", command_line::TotpOff.explanation()),
        SettingsFinding::Replica(role) => ("replicas", region(role)),
        SettingsFinding::Flows { allowed } => ("flow-settings", flows(allowed)),
        SettingsFinding::Mfa(mfa) => (
            "mfa",
            match mfa {
                MfaConfiguration::On => without_remedy(command_line::MfaRequired.text()),
                MfaConfiguration::Optional => without_remedy(command_line::MfaOptional.text()),
                MfaConfiguration::Off => command_line::MfaOff.explanation(),
            },
        ),
        SettingsFinding::Session { minutes } => {
            let minutes = (*minutes).try_into().unwrap_or_default();
            ("session", command_line::SessionLength { minutes }.explanation())
        }
        SettingsFinding::Scope { missing: true } => ("scopes", command_line::ScopeMissing.explanation()),
        SettingsFinding::Scope { missing: false } => {
            ("scopes", without_remedy(command_line::ScopeAllowed.text()))
        }
        SettingsFinding::ClientSecret { exists: true } => {
            ("client-secret", command_line::ClientHasSecret.explanation())
        }
        SettingsFinding::ClientSecret { exists: false } => {
            ("client-secret", without_remedy(command_line::ClientPublic.text()))
        }
        SettingsFinding::DeviceTracking { enabled: true } => {
            ("devices", command_line::DevicesRemembered.explanation())
        }
        SettingsFinding::DeviceTracking { enabled: false } => {
            ("devices", without_remedy(command_line::DevicesForgotten.text()))
        }
    }
}

fn region(role: &ReplicaRole) -> Explanation {
    match role {
        ReplicaRole::NotReplicated => Explanation::without_remedy(command_line::RegionOnly.text()),
        ReplicaRole::Primary { others } => {
            let regions = others.join(", ");
            Explanation::without_remedy(command_line::RegionPrimary { regions: &regions }.text())
        }
        ReplicaRole::Secondary { primary } => command_line::RegionReplica {
            primary: or_none(primary.as_ref()),
        }
        .explanation(),
    }
}

fn flows(allowed: &[Flow]) -> Explanation {
    let names: Vec<&str> = allowed
        .iter()
        .map(|flow| match flow {
            Flow::Srp => "ALLOW_USER_SRP_AUTH",
            Flow::Password => "ALLOW_USER_PASSWORD_AUTH",
            Flow::UserAuth => "ALLOW_USER_AUTH",
        })
        .collect();
    match names[..] {
        [] => command_line::FlowSettingsNone.explanation(),
        _ => command_line::FlowSettings {
            flows: &names.join(", "),
        }
        .explanation(),
    }
}
