//! Evaluates a pool's settings and returns the AWS CLI command that corrects each one.

use doctor::Severity;
use enrolment::{Flow, PoolProfile};

use crate::pool_settings::{MfaConfiguration, PoolSettings, ReplicaRole};

/// The minimum session lifetime, in minutes, in which a new user can finish the enrolment.
const MIN_SESSION_MINUTES: i32 = 10;

/// The result of evaluating one setting. The texts belong to the user interfaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsFinding {
    /// Whether the pool allows authenticator apps.
    SoftwareTokens {
        /// It does.
        enabled: bool,
    },
    /// Whether authenticators can be registered in this region.
    Replica(ReplicaRole),
    /// The flows by which users can sign in with a password.
    Flows {
        /// The flows that the app client allows.
        allowed: Vec<Flow>,
    },
    /// Whether a second factor is requested.
    Mfa(MfaConfiguration),
    /// How long users have for each step.
    Session {
        /// The lifetime of a session.
        minutes: i32,
    },
    /// Whether managed login's tokens can register an authenticator.
    Scope {
        /// They lack the scope.
        missing: bool,
    },
    /// Whether the app client has a secret, which a program on users' computers cannot keep.
    ClientSecret {
        /// It has one.
        exists: bool,
    },
    /// Whether the pool remembers devices.
    DeviceTracking {
        /// It does.
        enabled: bool,
    },
}

impl SettingsFinding {
    /// Evaluates each setting.
    pub fn all(settings: &PoolSettings) -> Vec<Self> {
        vec![
            Self::SoftwareTokens {
                enabled: settings.software_tokens,
            },
            Self::Replica(settings.replica_role.clone()),
            Self::Flows {
                allowed: settings.flows.clone(),
            },
            Self::Mfa(settings.mfa),
            Self::Session {
                minutes: settings.session_minutes,
            },
            Self::Scope {
                missing: settings.lacks_scope,
            },
            Self::ClientSecret {
                exists: settings.has_client_secret,
            },
            Self::DeviceTracking {
                enabled: settings.tracks_devices,
            },
        ]
    }

    /// Returns the severity; [`Severity::Info`] if nothing must be done.
    pub fn severity(&self) -> Severity {
        match self {
            Self::SoftwareTokens { enabled: false }
            | Self::Replica(ReplicaRole::Secondary { .. })
            | Self::Mfa(MfaConfiguration::Off) => Severity::Error,
            Self::Flows { allowed } if allowed.is_empty() => Severity::Error,
            Self::Flows { allowed } if !allowed.contains(&Flow::Srp) => Severity::Warning,
            Self::Session { minutes } if *minutes < MIN_SESSION_MINUTES => Severity::Warning,
            Self::Scope { missing: true }
            | Self::ClientSecret { exists: true }
            | Self::DeviceTracking { enabled: true } => Severity::Warning,
            _ => Severity::Info,
        }
    }

    /// Returns the shell command with the AWS CLI and `jq` that corrects the setting; `None` if nothing must be done, or
    /// if no single command does it.
    ///
    /// Cognito's update operations reset each setting that the request omits. So each command reads the settings, changes
    /// one, and writes them all:
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html>.
    pub fn command(&self, pool: &PoolProfile) -> Option<String> {
        if self.severity() == Severity::Info {
            return None;
        }
        match self {
            Self::SoftwareTokens { .. } => {
                Some(mfa_command(pool, ".SoftwareTokenMfaConfiguration.Enabled = true"))
            }
            Self::Mfa(_) => Some(mfa_command(
                pool,
                ".SoftwareTokenMfaConfiguration.Enabled = true | .MfaConfiguration = \"OPTIONAL\"",
            )),
            Self::Flows { .. } => Some(client_command(
                pool,
                ".ExplicitAuthFlows += [\"ALLOW_USER_SRP_AUTH\"]",
            )),
            Self::Session { .. } => Some(client_command(
                pool,
                &format!(".AuthSessionValidity = {MIN_SESSION_MINUTES}"),
            )),
            Self::Scope { .. } => Some(client_command(
                pool,
                ".AllowedOAuthScopes += [\"aws.cognito.signin.user.admin\"]",
            )),
            Self::ClientSecret { .. } => Some(format!(
                "aws cognito-idp create-user-pool-client --region {} --user-pool-id {} --client-name cognito-enroll \
                 --no-generate-secret --explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH \
                 --auth-session-validity {MIN_SESSION_MINUTES} --enable-token-revocation \
                 --prevent-user-existence-errors ENABLED",
                pool.region(),
                pool.user_pool_id()
            )),
            Self::Replica(_) | Self::DeviceTracking { .. } => None,
        }
    }
}

fn client_command(pool: &PoolProfile, change: &str) -> String {
    let ids = format!(
        "--region {} --user-pool-id {} --client-id {}",
        pool.region(),
        pool.user_pool_id(),
        pool.client_id()
    );
    format!(
        "aws cognito-idp update-user-pool-client --region {} --cli-input-json \"$(aws cognito-idp \
         describe-user-pool-client {ids} --query UserPoolClient --output json | jq 'del(.ClientSecret, \
         .CreationDate, .LastModifiedDate) | {change}')\"",
        pool.region()
    )
}

fn mfa_command(pool: &PoolProfile, change: &str) -> String {
    let ids = format!(
        "--region {} --user-pool-id {}",
        pool.region(),
        pool.user_pool_id()
    );
    format!(
        "aws cognito-idp set-user-pool-mfa-config {ids} --cli-input-json \"$(aws cognito-idp \
         get-user-pool-mfa-config {ids} --output json | jq '{change}')\""
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use enrolment::PoolForm;

    fn recommended() -> PoolSettings {
        PoolSettings {
            software_tokens: true,
            mfa: MfaConfiguration::Optional,
            session_minutes: 10,
            flows: vec![Flow::Srp],
            has_client_secret: false,
            lacks_scope: false,
            tracks_devices: false,
            replica_role: ReplicaRole::NotReplicated,
        }
    }

    fn pool() -> PoolProfile {
        let form = PoolForm {
            user_pool_id: "eu-west-1_A1".into(),
            client_id: "abc".into(),
            region: "eu-west-2".into(),
            ..PoolForm::default()
        };
        PoolProfile::try_from(form).expect("a profile")
    }

    #[test]
    fn recommended_settings_have_no_command() {
        for finding in SettingsFinding::all(&recommended()) {
            assert_eq!(finding.severity(), Severity::Info, "{finding:?}");
            assert_eq!(finding.command(&pool()), None, "{finding:?}");
        }
    }

    #[test]
    fn each_setting_that_prevents_enrolment_has_one_finding() {
        let secondary = ReplicaRole::Secondary { primary: None };
        let cases: [(Severity, PoolSettings); 9] = [
            (
                Severity::Error,
                PoolSettings {
                    software_tokens: false,
                    ..recommended()
                },
            ),
            (
                Severity::Error,
                PoolSettings {
                    replica_role: secondary,
                    ..recommended()
                },
            ),
            (
                Severity::Error,
                PoolSettings {
                    flows: vec![],
                    ..recommended()
                },
            ),
            (
                Severity::Warning,
                PoolSettings {
                    flows: vec![Flow::Password],
                    ..recommended()
                },
            ),
            (
                Severity::Error,
                PoolSettings {
                    mfa: MfaConfiguration::Off,
                    ..recommended()
                },
            ),
            (
                Severity::Warning,
                PoolSettings {
                    session_minutes: 9,
                    ..recommended()
                },
            ),
            (
                Severity::Warning,
                PoolSettings {
                    lacks_scope: true,
                    ..recommended()
                },
            ),
            (
                Severity::Warning,
                PoolSettings {
                    has_client_secret: true,
                    ..recommended()
                },
            ),
            (
                Severity::Warning,
                PoolSettings {
                    tracks_devices: true,
                    ..recommended()
                },
            ),
        ];
        for (severity, settings) in cases {
            let findings: Vec<_> = SettingsFinding::all(&settings)
                .into_iter()
                .filter(|finding| finding.severity() != Severity::Info)
                .collect();
            assert_eq!(findings.len(), 1, "{settings:?}");
            assert_eq!(findings[0].severity(), severity, "{settings:?}");
        }
    }

    #[test]
    fn commands_name_pool_app_client_and_region() {
        let command = SettingsFinding::Session { minutes: 3 }
            .command(&pool())
            .expect("a command");
        assert!(
            command.contains("--region eu-west-2") && command.contains("--client-id abc"),
            "{command}"
        );
        assert!(
            command.contains("--user-pool-id eu-west-1_A1") && command.contains(".AuthSessionValidity = 10"),
            "{command}"
        );
        let command = SettingsFinding::SoftwareTokens { enabled: false }
            .command(&pool())
            .expect("a command");
        assert!(
            command.starts_with("aws cognito-idp set-user-pool-mfa-config --region eu-west-2"),
            "{command}"
        );
    }
}
