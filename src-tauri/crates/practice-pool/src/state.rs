//! Everything that the practice pool knows, behind one lock that no request holds while it waits.

use crate::behaviour::Behaviour;
use crate::clock::Moment;
use crate::description::Mfa;
use crate::fault::Faults;
use crate::lockout::Lockout;
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
}

/// A user pool.
#[derive(Clone)]
pub(crate) struct Pool {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) mfa: Mfa,
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
    /// The password is a temporary one (`FORCE_CHANGE_PASSWORD`).
    pub(crate) must_change_password: bool,
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
    /// The user has switched the software token on.
    pub(crate) totp_enabled: bool,
    /// The user prefers it.
    pub(crate) totp_preferred: bool,
    pub(crate) last_totp_change: Option<Moment>,
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

    pub(crate) fn standing(&self) -> UserStanding {
        UserStanding {
            username: self.username.clone(),
            totp: self.software_token.is_some(),
            totp_preferred: self.totp_preferred,
            device_name: self
                .software_token
                .as_ref()
                .and_then(|token| token.device_name.clone()),
            last_totp_change: self.last_totp_change.map(Moment::seconds),
        }
    }
}
