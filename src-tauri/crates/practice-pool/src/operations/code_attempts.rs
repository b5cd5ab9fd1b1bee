//! The lockout after wrong codes, shared by `VerifySoftwareToken` and the answers to challenges.

use crate::behaviour::CodeLockout;
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::records::UserRef;
use crate::state::State;

/// Fails if the user is locked out. The code is then neither checked nor counted.
pub(super) fn check_not_locked(state: &State, user: UserRef, now: Moment) -> Result<(), ErrorResponse> {
    let locks_users = state.behaviour.code_lockout == CodeLockout::User;
    if locks_users && state.user(user)?.code_lockout.is_locked(now) {
        return Err(ErrorResponse::attempts_exceeded());
    }
    Ok(())
}

/// Counts a wrong code, sent with a session or with an access token.
pub(super) fn count_wrong(
    state: &mut State,
    user: UserRef,
    session: Option<&str>,
    now: Moment,
) -> Result<(), ErrorResponse> {
    state.user_mut(user)?.code_lockout.fail(now);
    if let Some(session) = session {
        state.sessions.count_wrong_code(session, &state.behaviour);
    }
    Ok(())
}
