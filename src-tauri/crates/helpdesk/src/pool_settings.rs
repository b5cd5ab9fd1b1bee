//! The settings of a user pool and its app client that affect authenticators.

use aws_sdk_cognitoidentityprovider::types::{ReplicaRoleType, UserPoolMfaType};
use enrolment::Flow;
use transport::displayable;

use crate::operator_client::OperatorClient;
use crate::problem::OperatorProblem;

/// The scope that managed login's tokens need to register an authenticator.
const USER_ADMIN_SCOPE: &str = "aws.cognito.signin.user.admin";
/// Cognito's default for `AuthSessionValidity`.
const DEFAULT_SESSION_MINUTES: i32 = 3;

/// The `MfaConfiguration` of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MfaConfiguration {
    /// No second factor is requested.
    Off,
    /// Users with a second factor are asked for it.
    Optional,
    /// Every user needs a second factor.
    On,
}

/// The role of the client's region in a replicated pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplicaRole {
    /// The pool is not replicated, or the replicas cannot be listed.
    NotReplicated,
    /// The primary region, where authenticators can be registered.
    Primary {
        /// The other regions.
        others: Vec<String>,
    },
    /// A secondary region. Authenticators are registered in the primary one.
    Secondary {
        /// The primary region, if AWS lists it.
        primary: Option<String>,
    },
}

/// The settings that affect authenticators. They contain no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolSettings {
    /// Whether the pool allows authenticator apps.
    pub software_tokens: bool,
    /// Whether a second factor is requested.
    pub mfa: MfaConfiguration,
    /// The lifetime of a session, in minutes.
    pub session_minutes: i32,
    /// The flows of `ExplicitAuthFlows` that sign in with a password.
    pub flows: Vec<Flow>,
    /// Whether the app client has a secret.
    pub has_client_secret: bool,
    /// Whether managed login is enabled, but its tokens lack the scope to register an authenticator.
    pub lacks_scope: bool,
    /// Whether the pool remembers devices.
    pub tracks_devices: bool,
    /// The role of the client's region.
    pub replica_role: ReplicaRole,
}

impl PoolSettings {
    /// Reads the settings of the client's pool and app client.
    ///
    /// # Errors
    /// Any [`OperatorProblem`]. Replicas that cannot be listed are not an error.
    pub async fn read(client: &OperatorClient) -> Result<Self, OperatorProblem> {
        let (cognito, pool) = (&client.cognito, &client.pool);
        let described = cognito
            .describe_user_pool()
            .user_pool_id(pool.user_pool_id())
            .send()
            .await
            .map_err(|error| OperatorProblem::from_sdk("cognito-idp:DescribeUserPool", error))?;
        let app_client = cognito
            .describe_user_pool_client()
            .user_pool_id(pool.user_pool_id())
            .client_id(pool.client_id())
            .send()
            .await
            .map_err(|error| OperatorProblem::from_sdk("cognito-idp:DescribeUserPoolClient", error))?;
        let mfa = cognito
            .get_user_pool_mfa_config()
            .user_pool_id(pool.user_pool_id())
            .send()
            .await
            .map_err(|error| OperatorProblem::from_sdk("cognito-idp:GetUserPoolMfaConfig", error))?;
        let app_client = app_client.user_pool_client;
        let has_managed_login = app_client
            .as_ref()
            .and_then(|client| client.allowed_o_auth_flows_user_pool_client)
            .unwrap_or(false);
        let has_scope = app_client
            .as_ref()
            .and_then(|client| client.allowed_o_auth_scopes.as_ref())
            .is_some_and(|scopes| scopes.iter().any(|scope| scope == USER_ADMIN_SCOPE));
        let flows = app_client
            .as_ref()
            .and_then(|client| client.explicit_auth_flows.as_ref())
            .map(|flows| {
                flows
                    .iter()
                    .filter_map(|flow| password_flow(flow.as_str()))
                    .collect()
            });
        Ok(Self {
            software_tokens: mfa
                .software_token_mfa_configuration
                .is_some_and(|configuration| configuration.enabled),
            mfa: match mfa.mfa_configuration {
                Some(UserPoolMfaType::On) => MfaConfiguration::On,
                Some(UserPoolMfaType::Optional) => MfaConfiguration::Optional,
                _ => MfaConfiguration::Off,
            },
            session_minutes: app_client
                .as_ref()
                .and_then(|client| client.auth_session_validity)
                .unwrap_or(DEFAULT_SESSION_MINUTES),
            // Without explicit flows, Cognito allows USER_SRP_AUTH.
            flows: flows.unwrap_or_else(|| vec![Flow::Srp]),
            has_client_secret: app_client
                .as_ref()
                .is_some_and(|client| client.client_secret.is_some()),
            lacks_scope: has_managed_login && !has_scope,
            tracks_devices: described
                .user_pool
                .is_some_and(|pool| pool.device_configuration.is_some()),
            replica_role: read_replica_role(client).await,
        })
    }
}

/// Reads a value of `ExplicitAuthFlows`. Values from before 2019 have no prefix `ALLOW_`.
fn password_flow(name: &str) -> Option<Flow> {
    match name {
        "ALLOW_USER_SRP_AUTH" => Some(Flow::Srp),
        "ALLOW_USER_PASSWORD_AUTH" | "USER_PASSWORD_AUTH" => Some(Flow::Password),
        "ALLOW_USER_AUTH" => Some(Flow::UserAuth),
        _ => None,
    }
}

/// Lists the replicas. A region without replication and an identity that may not list replicas are not an error.
async fn read_replica_role(client: &OperatorClient) -> ReplicaRole {
    let pool = &client.pool;
    let listed = client
        .cognito
        .list_user_pool_replicas()
        .user_pool_id(pool.user_pool_id())
        .send()
        .await;
    let replicas = listed
        .ok()
        .and_then(|listed| listed.user_pool_replicas)
        .unwrap_or_default();
    let is_here = |region: Option<&str>| region == Some(pool.region());
    let is_secondary = replicas
        .iter()
        .any(|replica| is_here(replica.region_name()) && replica.role == Some(ReplicaRoleType::Secondary));
    if is_secondary {
        let primary = replicas
            .iter()
            .find(|replica| replica.role == Some(ReplicaRoleType::Primary));
        return ReplicaRole::Secondary {
            primary: primary.and_then(|replica| replica.region_name()).map(displayable),
        };
    }
    let others: Vec<String> = replicas
        .iter()
        .filter(|replica| !is_here(replica.region_name()))
        .filter_map(|replica| replica.region_name())
        .map(displayable)
        .collect();
    match others.is_empty() {
        true => ReplicaRole::NotReplicated,
        false => ReplicaRole::Primary { others },
    }
}
