//! The state of the practice pool. One lock guards it, and no request holds the lock while it waits.

use crate::behaviour::Behaviour;
use crate::error_response::ErrorResponse;
use crate::fault::Faults;
use crate::outbox::Outbox;
use crate::records::{Client, ClientRef, Pool, User, UserRef};
use crate::secret_block::SecretBlocks;
use crate::session::Sessions;
use crate::token::Tokens;

/// The user pools, and the sign-ins in progress.
#[derive(Clone)]
pub(crate) struct State {
    pub(crate) pools: Vec<Pool>,
    pub(crate) sessions: Sessions,
    pub(crate) secret_blocks: SecretBlocks,
    pub(crate) tokens: Tokens,
    /// The key from which the SRP salts of unknown usernames are derived, so that a username has the same salt each
    /// time.
    pub(crate) decoy_key: [u8; 32],
    pub(crate) behaviour: Behaviour,
    pub(crate) faults: Faults,
    pub(crate) outbox: Outbox,
}

impl State {
    /// Finds an app client by its id. Fails with `ResourceNotFoundException`.
    pub(crate) fn find_client(&self, client_id: &str) -> Result<ClientRef, ErrorResponse> {
        for (pool, content) in self.pools.iter().enumerate() {
            if let Some(client) = content.clients.iter().position(|client| client.id == client_id) {
                return Ok(ClientRef { pool, client });
            }
        }
        Err(ErrorResponse::new(
            "ResourceNotFoundException",
            format!("User pool client {client_id} does not exist."),
        ))
    }

    /// Finds a user of the client's pool by username or e-mail address.
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

    pub(crate) fn pool(&self, index: usize) -> Result<&Pool, ErrorResponse> {
        self.pools.get(index).ok_or_else(ErrorResponse::internal)
    }

    pub(crate) fn client(&self, at: ClientRef) -> Result<&Client, ErrorResponse> {
        self.pool(at.pool)?
            .clients
            .get(at.client)
            .ok_or_else(ErrorResponse::internal)
    }

    pub(crate) fn user(&self, at: UserRef) -> Result<&User, ErrorResponse> {
        self.pool(at.pool)?
            .users
            .get(at.user)
            .ok_or_else(ErrorResponse::internal)
    }

    pub(crate) fn user_mut(&mut self, at: UserRef) -> Result<&mut User, ErrorResponse> {
        self.pools
            .get_mut(at.pool)
            .and_then(|pool| pool.users.get_mut(at.user))
            .ok_or_else(ErrorResponse::internal)
    }
}
