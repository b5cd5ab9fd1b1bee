//! The client secret of the pool that a command uses: read from, and kept in, the place that the pool names.

use std::sync::Arc;

use enrolment::SecretText;

use crate::enrolment_window::session::Session;
use crate::enrolment_window::stage::Person;
use crate::pools::{KeychainChange, Pool};
use crate::problem::Problem;

/// The typed client secret, or else the kept one. The keychain may ask the person first. If it does not return the
/// secret, the person is asked for it from now on.
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

/// Keeps a typed client secret that Cognito has accepted, in the place that the pool names.
///
/// # Errors
/// The keychain's; the secret is then held until the program ends.
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

/// Asks the person for the client secret from now on.
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

/// Makes a change in the keychain, and records its result in the list.
///
/// # Errors
/// The keychain's
pub(super) async fn change_keychain(session: &Session, change: KeychainChange) -> Result<(), Problem> {
    if change.is_nothing() {
        return Ok(());
    }
    let (result, changed) = change.run(&session.keychain).await;
    session.pools.lock().record(result);
    changed
}
