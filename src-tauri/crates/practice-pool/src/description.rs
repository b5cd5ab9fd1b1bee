//! The description of the practice pool at its start: the user pools, their app clients and users, with everything
//! needed to sign in.
//!
//! `cognito-enroll practice-pool` prints a [`Description`] as one line of JSON. Its passwords and secrets are random,
//! last as long as the process and work nowhere else, so it is safe to show them.

use serde::{Deserialize, Serialize};

/// The endpoint, the user pools and their users.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// The base URL of requests without a trailing slash: `http://127.0.0.1:PORT`, or `https` with TLS.
    pub endpoint: String,
    /// With TLS, the PEM certificate of the certificate authority that a client must trust; otherwise `None`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca: Option<String>,
    /// The region of the pools; always `us-east-1`.
    pub region: String,
    /// The pools, the one that requires MFA first.
    pub pools: Vec<PoolDescription>,
    /// The AWS credentials of an operator, for operations that require a signature. They are the same at each start.
    #[serde(rename = "staff")]
    pub operator: OperatorCredentials,
}

/// The AWS credentials of an operator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperatorCredentials {
    /// `AWS_ACCESS_KEY_ID`
    pub access_key_id: String,
    /// `AWS_SECRET_ACCESS_KEY`
    pub secret_access_key: String,
}

/// One user pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PoolDescription {
    /// `us-east-1_` and nine letters or digits.
    pub user_pool_id: String,
    /// The name that people see. It contains the word "Practice".
    pub name: String,
    /// Whether a second factor is required.
    pub mfa: Mfa,
    /// The issuer for key URIs, which marks entries in an authenticator app as practice.
    pub issuer: String,
    /// One app client without a secret, then one with a secret.
    pub clients: Vec<ClientDescription>,
    /// One user per [`Scenario`].
    pub users: Vec<UserDescription>,
    /// One user per [`ExtraScenario`]; empty without [all fixtures](crate::PracticePool::all_fixtures).
    #[serde(default, rename = "others", skip_serializing_if = "Vec::is_empty")]
    pub extra_users: Vec<ExtraUserDescription>,
}

/// One user with a less common sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtraUserDescription {
    /// The username inside the pool: `USER_ID_FOR_SRP` in SRP.
    pub username: String,
    /// An alias of the username, and the destination of codes by e-mail.
    pub email: String,
    /// The destination of codes by SMS, in E.164 format.
    pub phone_number: String,
    /// The initial password.
    pub password: String,
    /// The user's state at sign-in.
    #[serde(rename = "situation")]
    pub scenario: ExtraScenario,
    /// The authenticator's secret in unpadded base32; `None` unless [`ExtraScenario::SelectMfaType`].
    pub totp_secret: Option<String>,
}

/// One app client of a pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientDescription {
    /// 26 lower-case letters and digits.
    pub client_id: String,
    /// The secret for `SECRET_HASH`; `None` for a public client.
    pub client_secret: Option<String>,
}

/// One user, in the initial state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserDescription {
    /// The username inside the pool: `USER_ID_FOR_SRP` in SRP.
    pub username: String,
    /// An alias of the username.
    #[serde(default)]
    pub email: String,
    /// The initial password; temporary with [`Scenario::TemporaryPassword`].
    pub password: String,
    /// The user's state at sign-in.
    pub scenario: Scenario,
    /// The authenticator's secret in unpadded base32; `None` unless [`Scenario::Enrolled`].
    pub totp_secret: Option<String>,
}

/// A pool's MFA setting, in Cognito's spelling
/// ([SetUserPoolMfaConfig](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Mfa {
    /// Every user needs a second factor; without one, sign-in returns `MFA_SETUP`.
    On,
    /// Sign-in requires a second factor only if the user has enabled it.
    Optional,
    /// Sign-in never requires a second factor, and none can be set up.
    Off,
}

/// The initial state of a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scenario {
    /// The user has a permanent password and no second factor.
    New,
    /// The user was invited, and must choose a password and provide `given_name` at the first sign-in.
    TemporaryPassword,
    /// The user has a registered authenticator.
    Enrolled,
}

/// The initial state of a user with a less common sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ExtraScenario {
    /// Sign-in requires a code by SMS (`SMS_MFA`).
    SmsMfa,
    /// Sign-in requires a code by e-mail (`EMAIL_OTP`).
    EmailOtp,
    /// The user has an authenticator, SMS and e-mail without a preference, and must select one (`SELECT_MFA_TYPE`).
    SelectMfaType,
    /// Sign-in has a custom challenge (`CUSTOM_CHALLENGE`).
    CustomChallenge,
    /// An operator has reset the password; a new one must be set with a code.
    PasswordResetRequired,
    /// The user has signed up and has not confirmed with a code.
    Unconfirmed,
    /// An operator has disabled the user.
    Disabled,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn description_serialises_to_the_documented_json() {
        let description = Description {
            endpoint: "http://127.0.0.1:1".into(),
            ca: None,
            region: "us-east-1".into(),
            pools: vec![PoolDescription {
                user_pool_id: "us-east-1_abcdefghi".into(),
                name: "Practice".into(),
                mfa: Mfa::Optional,
                issuer: "PRACTICE – delete me".into(),
                clients: vec![ClientDescription {
                    client_id: "c".into(),
                    client_secret: None,
                }],
                users: vec![UserDescription {
                    username: "sam".into(),
                    email: "sam@example.com".into(),
                    password: "p".into(),
                    scenario: Scenario::TemporaryPassword,
                    totp_secret: None,
                }],
                extra_users: vec![],
            }],
            operator: OperatorCredentials {
                access_key_id: "AKIA".into(),
                secret_access_key: "s".into(),
            },
        };
        let line = serde_json::to_string(&description).unwrap();
        assert_eq!(
            line,
            r#"{"endpoint":"http://127.0.0.1:1","region":"us-east-1","pools":[{"user_pool_id":"us-east-1_abcdefghi","name":"Practice","mfa":"OPTIONAL","issuer":"PRACTICE – delete me","clients":[{"client_id":"c","client_secret":null}],"users":[{"username":"sam","email":"sam@example.com","password":"p","scenario":"temporary-password","totp_secret":null}]}],"staff":{"access_key_id":"AKIA","secret_access_key":"s"}}"#
        );
        assert_eq!(serde_json::from_str::<Description>(&line).unwrap(), description);
    }
}
