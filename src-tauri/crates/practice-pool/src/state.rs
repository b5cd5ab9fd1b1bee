//! Everything that the practice pool knows, behind one lock that no request holds while it waits.

use crate::behaviour::Behaviour;
use crate::clock::Moment;
use crate::description::Mfa;
use crate::fault::Faults;
use crate::lockout::Lockout;
use crate::outbox::{Outbox, SentCode};
use crate::password::KeptPassword;
use crate::refusal::Refusal;
use crate::running::UserStanding;
use crate::secret_block::SecretBlocks;
use crate::session::Sessions;
use crate::token::Tokens;
use crate::totp::Authenticator;
use std::collections::BTreeMap;

/// The pools, and what is under way in them.
#[derive(Clone)]
pub(crate) struct State {
    pub(crate) pools: Vec<Pool>,
    pub(crate) sessions: Sessions,
    pub(crate) secret_blocks: SecretBlocks,
    pub(crate) tokens: Tokens,
    /// Makes up what names that nobody has are answered with, the same each time.
    pub(crate) disguise: [u8; 32],
    pub(crate) behaviour: Behaviour,
    pub(crate) faults: Faults,
    pub(crate) outbox: Outbox,
}

/// A user pool.
#[derive(Clone)]
pub(crate) struct Pool {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) mfa: Mfa,
    /// Authenticator apps are allowed.
    pub(crate) software_tokens: bool,
    /// Has what only some practice pools have: `USER_AUTH`, and codes by SMS and e-mail.
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
    pub(crate) password: KeptPassword,
    pub(crate) status: Status,
    pub(crate) disabled: bool,
    /// A challenge of the pool's own comes after the password.
    pub(crate) custom_challenge: bool,
    /// Of wrong passwords.
    pub(crate) lockout: Lockout,
    /// Of wrong codes.
    pub(crate) code_lockout: Lockout,
    /// The verified software token: what sign-in asks for.
    pub(crate) software_token: Option<SoftwareToken>,
    /// Associated last and not verified yet. The verified one stays until this one is.
    pub(crate) pending: Option<Authenticator>,
    /// Associated before that one and never verified.
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

    /// In preferences and challenges.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::SoftwareToken => "SOFTWARE_TOKEN_MFA",
            Self::Sms => "SMS_MFA",
            Self::Email => "EMAIL_OTP",
        }
    }
}

/// What the user has set for one factor.
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

/// Where a user is in [`State::pools`]; users are never removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UserRef {
    pub(crate) pool: usize,
    pub(crate) user: usize,
}

/// Where an app client is in [`State::pools`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClientRef {
    pub(crate) pool: usize,
    pub(crate) client: usize,
}

impl State {
    /// The app client of an id. Errors with `ResourceNotFoundException`.
    pub(crate) fn find_client(&self, client_id: &str) -> Result<ClientRef, Refusal> {
        for (pool, content) in self.pools.iter().enumerate() {
            if let Some(client) = content.clients.iter().position(|client| client.id == client_id) {
                return Ok(ClientRef { pool, client });
            }
        }
        Err(Refusal::new(
            "ResourceNotFoundException",
            format!("User pool client {client_id} does not exist."),
        ))
    }

    /// The user whose username or e-mail address this is, in the client's pool.
    pub(crate) fn find_user(&self, client: ClientRef, name: &str) -> Option<UserRef> {
        let users = &self.pools.get(client.pool)?.users;
        let by_username = users.iter().position(|user| user.username == name);
        let by_email = || {
            users
                .iter()
                .position(|user| user.attributes.get("email").is_some_and(|it| it == name))
        };
        let user = by_username.or_else(by_email)?;
        Some(UserRef {
            pool: client.pool,
            user,
        })
    }

    pub(crate) fn pool(&self, at: usize) -> Result<&Pool, Refusal> {
        self.pools.get(at).ok_or_else(Refusal::internal)
    }

    pub(crate) fn client(&self, at: ClientRef) -> Result<&Client, Refusal> {
        self.pool(at.pool)?
            .clients
            .get(at.client)
            .ok_or_else(Refusal::internal)
    }

    pub(crate) fn user(&self, at: UserRef) -> Result<&User, Refusal> {
        self.pool(at.pool)?
            .users
            .get(at.user)
            .ok_or_else(Refusal::internal)
    }

    pub(crate) fn user_mut(&mut self, at: UserRef) -> Result<&mut User, Refusal> {
        self.pools
            .get_mut(at.pool)
            .and_then(|pool| pool.users.get_mut(at.user))
            .ok_or_else(Refusal::internal)
    }
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

    pub(crate) fn preference(&self, factor: Factor) -> Preference {
        match factor {
            Factor::SoftwareToken => self.totp,
            Factor::Sms => self.sms,
            Factor::Email => self.email,
        }
    }

    pub(crate) fn set_preference(&mut self, factor: Factor, preference: Preference) {
        if preference.preferred {
            // There is one that is preferred.
            for other in [&mut self.totp, &mut self.sms, &mut self.email] {
                other.preferred = false;
            }
        }
        let kept = match factor {
            Factor::SoftwareToken => &mut self.totp,
            Factor::Sms => &mut self.sms,
            Factor::Email => &mut self.email,
        };
        *kept = preference;
    }

    pub(crate) fn standing(&self) -> UserStanding {
        UserStanding {
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
