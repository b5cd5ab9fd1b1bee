//! What wrong codes lead to, at `VerifySoftwareToken` and in answers to challenges alike.

use crate::behaviour::CodeLockout;
use crate::clock::Moment;
use crate::refusal::Refusal;
use crate::state::{State, UserRef};

/// Codes of a user who is locked out are neither looked at nor counted.
pub(super) fn refuse_if_locked(state: &State, user: UserRef, now: Moment) -> Result<(), Refusal> {
    let locks = state.behaviour.code_lockout == CodeLockout::User;
    if locks && state.user(user)?.code_lockout.is_locked(now) {
        return Err(Refusal::attempts_exceeded());
    }
    Ok(())
}

/// Counts a wrong code, sent with a session or with an access token.
pub(super) fn count_wrong(
    state: &mut State,
    user: UserRef,
    session: Option<&str>,
    now: Moment,
) -> Result<(), Refusal> {
    state.user_mut(user)?.code_lockout.fail(now);
    if let Some(session) = session {
        state.sessions.wrong_code(session, &state.behaviour);
    }
    Ok(())
}
