//! What was made at start: the pools, their app clients and the people in them, with everything needed to
//! sign in.
//!
//! Serialised, a [`Description`] is the one line of JSON that `cognito-enroll practice-pool` prints. Its
//! passwords and secrets are random, live as long as the process and open nothing but this practice; they are
//! made to be shown.

use serde::{Deserialize, Serialize};

/// Everything a program or a person needs to practise: where the pools are and who is in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// Base URL to send requests to, `http://127.0.0.1:PORT`, with TLS `https`, without a trailing slash.
    pub endpoint: String,
    /// With TLS: the certificate, in PEM, of the authority that a client has to trust. `None` without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca: Option<String>,
    /// The region the pools claim to be in; always `us-east-1`.
    pub region: String,
    /// The pools, the one that requires MFA first.
    pub pools: Vec<PoolDescription>,
    /// AWS credentials of staff, for the operations that are signed. They are the same in every practice.
    pub staff: StaffCredentials,
}

/// What staff sign with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffCredentials {
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
    /// For people; says that it is for practice.
    pub name: String,
    /// Whether a second factor is required.
    pub mfa: Mfa,
    /// The issuer to put in key URIs, so that what lands in an authenticator app is known to be for practice.
    pub issuer: String,
    /// One app client without a secret, then one with.
    pub clients: Vec<ClientDescription>,
    /// One user per [`Scenario`].
    pub users: Vec<UserDescription>,
    /// One person per [`Situation`]; nobody unless everyone was asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<PersonDescription>,
}

/// One user of a pool whose sign-in goes a less usual way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDescription {
    /// The name inside the pool, which SRP calls `USER_ID_FOR_SRP`.
    pub username: String,
    /// An alias that may be typed instead of the username, and where codes are sent.
    pub email: String,
    /// Where codes are sent by SMS, with `+` and the country's number.
    pub phone_number: String,
    /// The password at start.
    pub password: String,
    /// What is unusual.
    pub situation: Situation,
    /// Base32, unpadded; `None` unless [`Situation::SelectMfaType`].
    pub totp_secret: Option<String>,
}

/// One app client of a pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientDescription {
    /// 26 lower-case letters and digits.
    pub client_id: String,
    /// The secret that `SECRET_HASH` is made with; `None` for a public client.
    pub client_secret: Option<String>,
}

/// One user of a pool, as they are at start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserDescription {
    /// The name inside the pool, which SRP calls `USER_ID_FOR_SRP`.
    pub username: String,
    /// An alias that may be typed instead of the username.
    #[serde(default)]
    pub email: String,
    /// The password at start; a temporary one in [`Scenario::TemporaryPassword`].
    pub password: String,
    /// What awaits this user at sign-in.
    pub scenario: Scenario,
    /// Base32, unpadded: the secret of the authenticator that the user already has; `None` unless
    /// [`Scenario::Enrolled`].
    pub totp_secret: Option<String>,
}

/// A pool's MFA setting, in Cognito's spelling
/// ([SetUserPoolMfaConfig](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Mfa {
    /// Every user needs a second factor; without one, sign-in leads to `MFA_SETUP`.
    On,
    /// A user is asked for a second factor only if they have switched it on.
    Optional,
    /// Nobody is asked for a second factor, and nobody can set one up.
    Off,
}

/// What a user of a practice pool is there to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scenario {
    /// Has a password of their own and no second factor.
    New,
    /// Was invited: must choose a password and give `given_name` at the first sign-in.
    TemporaryPassword,
    /// Already has an authenticator.
    Enrolled,
}

/// What is unusual about a person's sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Situation {
    /// Is sent a code by SMS (`SMS_MFA`).
    SmsMfa,
    /// Is sent a code by e-mail (`EMAIL_OTP`).
    EmailOtp,
    /// Has an authenticator, SMS and e-mail, prefers none, and is asked which (`SELECT_MFA_TYPE`).
    SelectMfaType,
    /// Is asked something of the pool's own (`CUSTOM_CHALLENGE`).
    CustomChallenge,
    /// Staff have reset the password: a new one must be set with a code.
    PasswordResetRequired,
    /// Has signed up and not confirmed it with the code.
    Unconfirmed,
    /// Has been disabled by staff.
    Disabled,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serialises_to_the_line_that_scripts_read() {
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
                others: vec![],
            }],
            staff: StaffCredentials {
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
