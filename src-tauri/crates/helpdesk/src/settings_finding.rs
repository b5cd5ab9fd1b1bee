//! What is to be said about a pool's settings, and the line of the AWS CLI that changes them.

use enrolment::PoolProfile;

use crate::settings::{Mfa, Role, Settings};

/// The fewest minutes of a session in which somebody who is new to it gets through.
const SESSION_MINUTES: i32 = 10;

/// A way of signing in by password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInFlow {
    /// `ALLOW_USER_SRP_AUTH`
    Srp,
    /// `ALLOW_USER_PASSWORD_AUTH`
    Password,
    /// `ALLOW_USER_AUTH`
    UserAuth,
}

impl SignInFlow {
    /// Those of before 2019 had no `ALLOW_`.
    pub(crate) fn of(name: &str) -> Option<Self> {
        match name {
            "ALLOW_USER_SRP_AUTH" => Some(Self::Srp),
            "ALLOW_USER_PASSWORD_AUTH" | "USER_PASSWORD_AUTH" => Some(Self::Password),
            "ALLOW_USER_AUTH" => Some(Self::UserAuth),
            _ => None,
        }
    }
}

/// One thing to say. The words for it live with the surfaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Whether the pool allows authenticator apps.
    SoftwareTokens {
        /// It does.
        on: bool,
    },
    /// Whether authenticators can be set up in this region.
    Replica(Role),
    /// By what one can sign in.
    Flows {
        /// Those that are allowed.
        allowed: Vec<SignInFlow>,
    },
    /// Who is asked for a second factor.
    Mfa(Mfa),
    /// How long people have.
    Session {
        /// Minutes.
        minutes: i32,
    },
    /// Whether managed login's tokens can set up an authenticator.
    Scope {
        /// They cannot.
        lacking: bool,
    },
    /// Whether the app client has a secret, which no program on people's computers can keep.
    ClientSecret {
        /// It has.
        exists: bool,
    },
    /// Whether the pool remembers devices.
    Devices {
        /// It does.
        tracked: bool,
    },
}

/// How grave it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is to be done.
    Fine,
    /// Somebody should think about it.
    Advice,
    /// Nobody can enrol like this.
    Grave,
}

impl Finding {
    pub(crate) fn of(settings: &Settings) -> Vec<Self> {
        vec![
            Self::SoftwareTokens {
                on: settings.software_tokens,
            },
            Self::Replica(settings.role.clone()),
            Self::Flows {
                allowed: settings.flows.clone(),
            },
            Self::Mfa(settings.mfa),
            Self::Session {
                minutes: settings.session_minutes,
            },
            Self::Scope {
                lacking: settings.lacks_scope,
            },
            Self::ClientSecret {
                exists: settings.has_client_secret,
            },
            Self::Devices {
                tracked: settings.tracks_devices,
            },
        ]
    }

    /// How grave it is.
    pub fn gravity(&self) -> Severity {
        match self {
            Self::SoftwareTokens { on: false }
            | Self::Replica(Role::Secondary { .. })
            | Self::Mfa(Mfa::Off) => Severity::Grave,
            Self::Flows { allowed } if allowed.is_empty() => Severity::Grave,
            Self::Flows { allowed } if !allowed.contains(&SignInFlow::Srp) => Severity::Advice,
            Self::Session { minutes } if *minutes < SESSION_MINUTES => Severity::Advice,
            Self::Scope { lacking: true }
            | Self::ClientSecret { exists: true }
            | Self::Devices { tracked: true } => Severity::Advice,
            _ => Severity::Fine,
        }
    }

    /// The line for a shell with the AWS CLI and `jq` that puts it right; `None` where nothing is to be done, or no single
    /// line does it.
    ///
    /// Cognito's updates put back to its default whatever they do not name, so each line reads the settings, changes
    /// one, and writes them all:
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html>.
    pub fn command(&self, pool: &PoolProfile) -> Option<String> {
        if self.gravity() == Severity::Fine {
            return None;
        }
        match self {
            Self::SoftwareTokens { .. } => {
                Some(change_mfa(pool, ".SoftwareTokenMfaConfiguration.Enabled = true"))
            }
            Self::Mfa(_) => Some(change_mfa(
                pool,
                ".SoftwareTokenMfaConfiguration.Enabled = true | .MfaConfiguration = \"OPTIONAL\"",
            )),
            Self::Flows { .. } => Some(change_client(
                pool,
                ".ExplicitAuthFlows += [\"ALLOW_USER_SRP_AUTH\"]",
            )),
            Self::Session { .. } => Some(change_client(
                pool,
                &format!(".AuthSessionValidity = {SESSION_MINUTES}"),
            )),
            Self::Scope { .. } => Some(change_client(
                pool,
                ".AllowedOAuthScopes += [\"aws.cognito.signin.user.admin\"]",
            )),
            Self::ClientSecret { .. } => Some(format!(
                "aws cognito-idp create-user-pool-client --region {} --user-pool-id {} --client-name cognito-enroll \
                 --no-generate-secret --explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH \
                 --auth-session-validity {SESSION_MINUTES} --enable-token-revocation \
                 --prevent-user-existence-errors ENABLED",
                pool.region(),
                pool.user_pool_id()
            )),
            Self::Replica(_) | Self::Devices { .. } => None,
        }
    }
}

fn change_client(pool: &PoolProfile, change: &str) -> String {
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

fn change_mfa(pool: &PoolProfile, change: &str) -> String {
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

    fn fine() -> Settings {
        Settings {
            software_tokens: true,
            mfa: Mfa::Optional,
            session_minutes: 10,
            flows: vec![SignInFlow::Srp],
            has_client_secret: false,
            lacks_scope: false,
            tracks_devices: false,
            role: Role::Only,
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
    fn nothing_is_to_be_done_where_all_is_well() {
        for finding in fine().findings() {
            assert_eq!(finding.gravity(), Severity::Fine, "{finding:?}");
            assert_eq!(finding.command(&pool()), None, "{finding:?}");
        }
    }

    #[test]
    fn each_setting_that_stands_in_the_way_is_found_and_only_that() {
        let secondary = Role::Secondary { primary: None };
        let cases: [(Severity, Settings); 9] = [
            (
                Severity::Grave,
                Settings {
                    software_tokens: false,
                    ..fine()
                },
            ),
            (
                Severity::Grave,
                Settings {
                    role: secondary,
                    ..fine()
                },
            ),
            (
                Severity::Grave,
                Settings {
                    flows: vec![],
                    ..fine()
                },
            ),
            (
                Severity::Advice,
                Settings {
                    flows: vec![SignInFlow::Password],
                    ..fine()
                },
            ),
            (
                Severity::Grave,
                Settings {
                    mfa: Mfa::Off,
                    ..fine()
                },
            ),
            (
                Severity::Advice,
                Settings {
                    session_minutes: 9,
                    ..fine()
                },
            ),
            (
                Severity::Advice,
                Settings {
                    lacks_scope: true,
                    ..fine()
                },
            ),
            (
                Severity::Advice,
                Settings {
                    has_client_secret: true,
                    ..fine()
                },
            ),
            (
                Severity::Advice,
                Settings {
                    tracks_devices: true,
                    ..fine()
                },
            ),
        ];
        for (gravity, settings) in cases {
            let found = settings.findings();
            let found: Vec<_> = found
                .iter()
                .filter(|finding| finding.gravity() != Severity::Fine)
                .collect();
            assert_eq!(found.len(), 1, "{settings:?}");
            assert_eq!(found[0].gravity(), gravity, "{settings:?}");
        }
    }

    #[test]
    fn lines_name_the_pool_its_client_and_the_region_that_is_called() {
        let line = Finding::Session { minutes: 3 }.command(&pool()).expect("a line");
        assert!(
            line.contains("--region eu-west-2") && line.contains("--client-id abc"),
            "{line}"
        );
        assert!(
            line.contains("--user-pool-id eu-west-1_A1") && line.contains(".AuthSessionValidity = 10"),
            "{line}"
        );
        let line = Finding::SoftwareTokens { on: false }
            .command(&pool())
            .expect("a line");
        assert!(
            line.starts_with("aws cognito-idp set-user-pool-mfa-config --region eu-west-2"),
            "{line}"
        );
    }
}
