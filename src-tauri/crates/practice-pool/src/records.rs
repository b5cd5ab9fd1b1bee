//! What a user pool stores: its app clients and users.

use crate::clock::Moment;
use crate::description::Mfa;
use crate::lockout::Lockout;
use crate::outbox::{DeliveryMedium, SentCode};
use crate::password::StoredPassword;
use crate::totp::Authenticator;
use crate::user_snapshot::UserSnapshot;
use std::collections::BTreeMap;

/// The attributes that every user of a pool must have.
pub(crate) const REQUIRED_ATTRIBUTES: [&str; 2] = ["email", "given_name"];

/// A user pool.
#[derive(Clone)]
pub(crate) struct Pool {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) mfa: Mfa,
    /// Whether authenticator apps are enabled.
    pub(crate) software_tokens: bool,
    /// Whether the pool supports `USER_AUTH`, and codes by SMS and e-mail.
    pub(crate) extended: bool,
    pub(crate) clients: Vec<Client>,
    pub(crate) users: Vec<User>,
}

/// An app client.
#[derive(Clone)]
pub(crate) struct Client {
    pub(crate) id: String,
    pub(crate) secret: Option<String>,
}

/// A user.
#[derive(Clone)]
pub(crate) struct User {
    pub(crate) username: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) password: StoredPassword,
    pub(crate) status: Status,
    pub(crate) disabled: bool,
    /// Whether a custom challenge follows the password.
    pub(crate) custom_challenge: bool,
    /// The lockout after wrong passwords.
    pub(crate) lockout: Lockout,
    /// The lockout after wrong codes.
    pub(crate) code_lockout: Lockout,
    /// The verified software token, whose codes a sign-in requires.
    pub(crate) software_token: Option<SoftwareToken>,
    /// The newest associated authenticator, not verified yet. The verified one stays in force until this one is
    /// verified.
    pub(crate) pending: Option<Authenticator>,
    /// Authenticators that were associated before `pending` and never verified.
    pub(crate) superseded: Vec<Authenticator>,
    pub(crate) totp: Preference,
    pub(crate) sms: Preference,
    pub(crate) email: Preference,
    /// The newest code that was sent, until it is used.
    pub(crate) sent_code: Option<SentCode>,
    pub(crate) last_totp_change: Option<Moment>,
}

/// `UserStatus`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Confirmed,
    /// The password is a temporary one.
    ForceChangePassword,
    ResetRequired,
    Unconfirmed,
}

/// A second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Factor {
    SoftwareToken,
    Sms,
    Email,
}

impl Factor {
    pub(crate) const ALL: [Self; 3] = [Self::SoftwareToken, Self::Sms, Self::Email];

    /// The factor's name in preferences and challenges.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::SoftwareToken => "SOFTWARE_TOKEN_MFA",
            Self::Sms => "SMS_MFA",
            Self::Email => "EMAIL_OTP",
        }
    }
}

/// A user's preference for one factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Preference {
    pub(crate) enabled: bool,
    pub(crate) preferred: bool,
}

/// A verified software token.
#[derive(Clone)]
pub(crate) struct SoftwareToken {
    pub(crate) authenticator: Authenticator,
    pub(crate) device_name: Option<String>,
}

/// The position of a user in the state's pools. Users are never removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UserRef {
    pub(crate) pool: usize,
    pub(crate) user: usize,
}

/// The position of an app client in the state's pools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClientRef {
    pub(crate) pool: usize,
    pub(crate) client: usize,
}

impl Pool {
    /// The part of the id after the underscore, which SRP hashes.
    pub(crate) fn short_name(&self) -> &str {
        short_name(&self.id)
    }
}

/// The part of a pool id after the underscore.
pub(crate) fn short_name(pool_id: &str) -> &str {
    pool_id.split_once('_').map_or(pool_id, |(_, name)| name)
}

impl User {
    /// The immutable id that tokens carry.
    pub(crate) fn sub(&self) -> &str {
        self.attributes.get("sub").map_or("", String::as_str)
    }

    /// The phone number or e-mail address to which codes are sent.
    pub(crate) fn destination(&self, medium: DeliveryMedium) -> Option<&str> {
        let attribute = match medium {
            DeliveryMedium::Sms => "phone_number",
            DeliveryMedium::Email => "email",
        };
        self.attributes.get(attribute).map(String::as_str)
    }

    pub(crate) fn preference(&self, factor: Factor) -> Preference {
        match factor {
            Factor::SoftwareToken => self.totp,
            Factor::Sms => self.sms,
            Factor::Email => self.email,
        }
    }

    /// Stores a preference. At most one factor is preferred: preferring one ends the preference of the others.
    pub(crate) fn set_preference(&mut self, factor: Factor, preference: Preference) {
        if preference.preferred {
            for other in [&mut self.totp, &mut self.sms, &mut self.email] {
                other.preferred = false;
            }
        }
        let stored = match factor {
            Factor::SoftwareToken => &mut self.totp,
            Factor::Sms => &mut self.sms,
            Factor::Email => &mut self.email,
        };
        *stored = preference;
    }

    pub(crate) fn snapshot(&self) -> UserSnapshot {
        UserSnapshot {
            username: self.username.clone(),
            totp: self.software_token.is_some(),
            totp_preferred: self.totp.preferred,
            device_name: self
                .software_token
                .as_ref()
                .and_then(|token| token.device_name.clone()),
            last_totp_change: self.last_totp_change.map(Moment::seconds),
        }
    }
}
