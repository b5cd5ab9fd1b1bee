//! Pending `PASSWORD_VERIFIER` challenges. They have no `Session` and are found by their `SECRET_BLOCK`.

use crate::clock::Moment;
use crate::expiring_map::ExpiringMap;
use crate::random;
use crate::records::{ClientRef, UserRef};
use crate::srp::Handshake;
use data_encoding::BASE64;
use std::time::Duration;

/// How long the client may take to answer.
const VALIDITY: Duration = Duration::from_secs(3 * 60);
/// Gives a block of about the length of Cognito's.
const RANDOM_BYTES: usize = 1100;

/// One challenge that has not been answered.
#[derive(Clone)]
pub(crate) struct PendingChallenge {
    pub(crate) client: ClientRef,
    /// `None` for an unknown username: the exchange continues and fails, so that it does not reveal which usernames
    /// exist.
    pub(crate) user: Option<UserRef>,
    pub(crate) handshake: Handshake,
}

/// The pending challenges by `SECRET_BLOCK`.
#[derive(Clone)]
pub(crate) struct SecretBlocks(ExpiringMap<PendingChallenge>);

impl SecretBlocks {
    pub(crate) fn new() -> Self {
        Self(ExpiringMap::new(VALIDITY))
    }

    /// Stores a challenge. Returns its `SECRET_BLOCK`, in Base64.
    pub(crate) fn issue(&mut self, challenge: PendingChallenge, now: Moment) -> String {
        let block = BASE64.encode(&random::bytes::<RANDOM_BYTES>());
        self.0.insert(block.clone(), challenge, now);
        block
    }

    /// Removes and returns the challenge of a block: a block allows one guess of the password. `None` if the block is
    /// unknown, expired or used.
    pub(crate) fn take(&mut self, block: &str, now: Moment) -> Option<PendingChallenge> {
        let (issued, challenge) = self.0.remove(block)?;
        (now.since(issued) <= VALIDITY).then_some(challenge)
    }
}
