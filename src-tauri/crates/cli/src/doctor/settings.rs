//! The user pool's settings, read with an operator's AWS credentials.

use std::time::Duration;

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
use crate::notice;

/// How long the credentials are waited for in silence.
const SILENCE: Duration = Duration::from_secs(2);

/// Checks the settings.
///
/// # Parameters
/// `profile`: of the AWS CLI's configuration. Without one, missing credentials are no problem.
pub(super) async fn check(pool: &PoolProfile, profile: Option<&str>, transport: &Transport) -> Vec<Checked> {
    let client = match connect(pool, profile, transport).await {
        Ok(client) => client,
        Err(problem) => return vec![without_credentials(&problem)],
    };
    let (identity, settings) = tokio::join!(client.caller_identity(), PoolSettings::read(&client));
    match (identity, settings) {
        (Ok(caller), settings) => {
            let identity = command_line::AwsIdentity { arn: &caller.arn };
            let mut checked = vec![Checked::ok("aws", identity.text())];
            checked.extend(describe_all(settings, pool));
            checked
        }
        // Both report the same.
        (
            Err(problem @ OperatorProblem::CredentialsRefused { .. }),
            Err(OperatorProblem::CredentialsRefused { .. }),
        ) => vec![failed("aws", &problem)],
        // The identity is for people only: STS may be out of reach where Cognito is not.
        (Err(problem), settings) => {
            let detail = &explain_problem(&problem).title;
            let unknown = command_line::AwsIdentityUnknown { detail }.explanation();
            let mut checked = vec![Checked::advice("aws", unknown.title, unknown.remedy)];
            checked.extend(describe_all(settings, pool));
            checked
        }
    }
}

/// Reads the credentials, and shows that this may take time.
async fn connect(
    pool: &PoolProfile,
    profile: Option<&str>,
    transport: &Transport,
) -> Result<OperatorClient, OperatorProblem> {
    let connecting = OperatorClient::from_credential_chain(pool, profile, transport);
    tokio::pin!(connecting);
    match tokio::time::timeout(SILENCE, &mut connecting).await {
        Ok(connected) => connected,
        Err(_) => {
            notice::show(&command_line::AwsCredentialsAwaited.text());
            connecting.await
        }
    }
}

fn without_credentials(problem: &OperatorProblem) -> Checked {
    match problem {
        OperatorProblem::NoCredentials {
            profile: Some(profile),
            detail,
            ..
        } => {
            let explanation = command_line::AwsProfileUnusable { detail, profile }.explanation();
            let sign_in = format!("aws sso login --profile {}", quoted(profile));
            Checked::problem("aws", explanation.title, explanation.remedy).with_command(Some(sign_in))
        }
        // The default profile was not requested by name, so a broken one is only advice.
        OperatorProblem::NoCredentials { is_broken: true, .. } => {
            let explanation = explain_problem(problem);
            Checked::advice("aws", explanation.title, explanation.remedy)
        }
        OperatorProblem::NoCredentials { .. } => {
            Checked::skipped("aws", command_line::AwsCredentialsAbsent.text())
        }
        _ => failed("aws", problem),
    }
}

/// A word for a POSIX shell.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '@');
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

fn describe_all(settings: Result<PoolSettings, OperatorProblem>, pool: &PoolProfile) -> Vec<Checked> {
    match settings {
        Ok(settings) => {
            let findings = SettingsFinding::all(&settings);
            findings.iter().map(|finding| describe(finding, pool)).collect()
        }
        Err(problem) => vec![failed("settings", &problem)],
    }
}

fn failed(check: &'static str, problem: &OperatorProblem) -> Checked {
    let explanation = explain_problem(problem);
    Checked::problem(check, explanation.title, explanation.remedy)
}

fn explain_problem(problem: &OperatorProblem) -> Explanation {
    match problem {
        OperatorProblem::NoCredentials { detail, .. } => {
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
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profile_is_quoted_for_the_shell() {
        for (word, expected) in [
            ("helpdesk", "helpdesk"),
            ("team-a.eu/prod_1", "team-a.eu/prod_1"),
            ("two words", "'two words'"),
            ("it's $(x)", r"'it'\''s $(x)'"),
            ("", "''"),
        ] {
            assert_eq!(quoted(word), expected);
        }
    }
}
