//! How a user pool and its app client are set up, as far as authenticators are concerned.

use aws_sdk_cognitoidentityprovider::types::{ReplicaRoleType, UserPoolMfaType};

use crate::finding::{Finding, SignInFlow};
use crate::problem::StaffProblem;
use crate::staff::Staff;

/// A pool's `MfaConfiguration`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mfa {
    /// Nobody is asked for a second factor.
    Off,
    /// Those are who have set one up.
    Optional,
    /// Everybody is.
    On,
}

/// What a region is to a pool that is replicated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Not replicated, or AWS does not tell.
    Only,
    /// The one where authenticators can be set up.
    Primary {
        /// The other regions.
        others: Vec<String>,
    },
    /// Authenticators are set up elsewhere.
    Secondary {
        /// Where, if AWS tells.
        primary: Option<String>,
    },
}

/// What was read. Minutes, names and switches; nothing secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The pool allows authenticator apps.
    pub software_tokens: bool,
    /// Who is asked for a second factor.
    pub mfa: Mfa,
    /// How long a session lives, in minutes.
    pub session_minutes: i32,
    /// `ExplicitAuthFlows` that sign somebody in by password.
    pub flows: Vec<SignInFlow>,
    /// The app client has a secret.
    pub has_client_secret: bool,
    /// Managed login is on, and its tokens cannot set up an authenticator for want of a scope.
    pub lacks_scope: bool,
    /// The pool remembers devices.
    pub tracks_devices: bool,
    /// The pool's region among its replicas.
    pub role: Role,
}

/// What managed login's tokens need.
const SCOPE: &str = "aws.cognito.signin.user.admin";
/// What Cognito takes if an app client says nothing.
const DEFAULT_SESSION_MINUTES: i32 = 3;

impl Settings {
    pub(crate) async fn read(staff: &Staff) -> Result<Self, StaffProblem> {
        let (cognito, pool) = (&staff.cognito, &staff.pool);
        let described = cognito
            .describe_user_pool()
            .user_pool_id(pool.user_pool_id())
            .send()
            .await
            .map_err(|error| StaffProblem::of("cognito-idp:DescribeUserPool", error))?;
        let client = cognito
            .describe_user_pool_client()
            .user_pool_id(pool.user_pool_id())
            .client_id(pool.client_id())
            .send()
            .await
            .map_err(|error| StaffProblem::of("cognito-idp:DescribeUserPoolClient", error))?;
        let mfa = cognito
            .get_user_pool_mfa_config()
            .user_pool_id(pool.user_pool_id())
            .send()
            .await
            .map_err(|error| StaffProblem::of("cognito-idp:GetUserPoolMfaConfig", error))?;
        let client = client.user_pool_client;
        let managed_login = client
            .as_ref()
            .and_then(|client| client.allowed_o_auth_flows_user_pool_client)
            .unwrap_or(false);
        let has_scope = client
            .as_ref()
            .and_then(|client| client.allowed_o_auth_scopes.as_ref())
            .is_some_and(|scopes| scopes.iter().any(|scope| scope == SCOPE));
        let flows = client
            .as_ref()
            .and_then(|client| client.explicit_auth_flows.as_ref())
            .map(|flows| {
                flows
                    .iter()
                    .filter_map(|flow| SignInFlow::of(flow.as_str()))
                    .collect()
            });
        Ok(Self {
            software_tokens: mfa
                .software_token_mfa_configuration
                .is_some_and(|configuration| configuration.enabled),
            mfa: match mfa.mfa_configuration {
                Some(UserPoolMfaType::On) => Mfa::On,
                Some(UserPoolMfaType::Optional) => Mfa::Optional,
                _ => Mfa::Off,
            },
            session_minutes: client
                .as_ref()
                .and_then(|client| client.auth_session_validity)
                .unwrap_or(DEFAULT_SESSION_MINUTES),
            // Without any, the app client has those that Cognito gives it of itself.
            flows: flows.unwrap_or_else(|| vec![SignInFlow::Srp]),
            has_client_secret: client
                .as_ref()
                .is_some_and(|client| client.client_secret.is_some()),
            lacks_scope: managed_login && !has_scope,
            tracks_devices: described
                .user_pool
                .is_some_and(|pool| pool.device_configuration.is_some()),
            role: role(staff).await,
        })
    }

    /// What is to be said about them, the gravest first.
    pub fn findings(&self) -> Vec<Finding> {
        Finding::of(self)
    }
}

/// A region without replication, and an identity that may not list replicas, are no reason to stop.
async fn role(staff: &Staff) -> Role {
    let pool = &staff.pool;
    let listed = staff
        .cognito
        .list_user_pool_replicas()
        .user_pool_id(pool.user_pool_id())
        .send()
        .await;
    let replicas = listed
        .ok()
        .and_then(|listed| listed.user_pool_replicas)
        .unwrap_or_default();
    let here = |region: Option<&str>| region == Some(pool.region());
    let is_secondary = replicas
        .iter()
        .any(|replica| here(replica.region_name()) && replica.role == Some(ReplicaRoleType::Secondary));
    if is_secondary {
        let primary = replicas
            .iter()
            .find(|replica| replica.role == Some(ReplicaRoleType::Primary));
        return Role::Secondary {
            primary: primary.and_then(|replica| replica.region_name.clone()),
        };
    }
    let others: Vec<String> = replicas
        .iter()
        .filter(|replica| !here(replica.region_name()))
        .filter_map(|replica| replica.region_name.clone())
        .collect();
    match others.is_empty() {
        true => Role::Only,
        false => Role::Primary { others },
    }
}
