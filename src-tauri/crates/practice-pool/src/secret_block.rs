//! SRP sign-ins between challenge and answer. `PASSWORD_VERIFIER` has no `Session`: its `SECRET_BLOCK` stands
//! for it.

use crate::clock::Moment;
use crate::kept::Kept;
use crate::random;
use crate::refusal::Refusal;
use crate::srp::Handshake;
use crate::state::{ClientRef, UserRef};
use data_encoding::BASE64;
use std::time::Duration;

/// How long the client has to answer.
const VALIDITY: Duration = Duration::from_secs(3 * 60);
/// Makes about as many characters as Cognito's blocks have.
const RANDOM_BYTES: usize = 1100;

/// One sign-in that waits for its `PASSWORD_VERIFIER`.
#[derive(Clone)]
pub(crate) struct Waiting {
    pub(crate) client: ClientRef,
    /// `None` for a name that nobody has: the exchange goes on and fails, so that names cannot be told from
    /// it.
    pub(crate) user: Option<UserRef>,
    pub(crate) handshake: Handshake,
}

/// All such sign-ins.
#[derive(Clone)]
pub(crate) struct SecretBlocks(Kept<Waiting>);

impl SecretBlocks {
    pub(crate) fn new() -> Self {
        Self(Kept::new(VALIDITY))
    }

    /// Remembers a sign-in; gives its `SECRET_BLOCK`, in Base64.
    pub(crate) fn issue(&mut self, waiting: Waiting, now: Moment) -> Result<String, Refusal> {
        let block = BASE64.encode(&random::bytes::<RANDOM_BYTES>()?);
        self.0.insert(block.clone(), waiting, now);
        Ok(block)
    }

    /// The sign-in of a block, once: a block allows one guess at the password. `None` if it is unknown, old
    /// or used.
    pub(crate) fn take(&mut self, block: &str, now: Moment) -> Option<Waiting> {
        let (made, waiting) = self.0.remove(block)?;
        (now.since(made) <= VALIDITY).then_some(waiting)
    }
}
