//! The client secret of the pool of a command: reads it from memory or the keychain, and stores it there.

use std::sync::Arc;

use enrolment::SecretText;

use crate::enrolment_window::session::Session;
use crate::enrolment_window::stage::Person;
use crate::pools::{KeychainChange, Pool};
use crate::problem::Problem;

/// Returns the typed client secret or the stored one. The keychain may prompt the user. If it does not return the secret, the
/// user is asked for it from now on.
///
/// # Errors
/// Those of [`Pool::client_secret`].
pub(super) async fn client_secret_of(
    session: &Session,
    person: &mut Person,
    typed: Option<Arc<SecretText>>,
) -> Result<Option<Arc<SecretText>>, Problem> {
    if typed.is_some() {
        return Ok(typed);
    }
    let secret = person.pool.client_secret(&session.keychain).await;
    if secret.is_err() {
        ask_client_secret(session, person);
    }
    secret
}

/// Stores a typed client secret that Cognito has accepted, as the pool specifies.
///
/// # Errors
/// The keychain's problem. The secret is then held in memory until the program ends.
pub(super) async fn keep_client_secret(
    session: &Session,
    person: &mut Person,
    secret: Arc<SecretText>,
) -> Result<(), Problem> {
    let change = session.pools.lock().keep_client_secret(&person.pool.key, secret);
    let kept = match change {
        Some(change) => change_keychain(session, change).await,
        None => Ok(()),
    };
    refresh(session, &mut person.pool);
    kept
}

/// Records that the user must type the client secret from now on.
pub(super) fn ask_client_secret(session: &Session, person: &mut Person) {
    session.pools.lock().ask_client_secret(&person.pool.key);
    refresh(session, &mut person.pool);
}

/// Reads the pool from the list again.
pub(super) fn refresh(session: &Session, pool: &mut Pool) {
    if let Some(listed) = session.pools.lock().get(&pool.key) {
        pool.clone_from(listed);
    }
}

/// Applies a change to the keychain and records its result in the list.
///
/// # Errors
/// The keychain's problem.
pub(super) async fn change_keychain(session: &Session, change: KeychainChange) -> Result<(), Problem> {
    if change.is_nothing() {
        return Ok(());
    }
    let (result, changed) = change.run(&session.keychain).await;
    session.pools.lock().record(result);
    changed
}
