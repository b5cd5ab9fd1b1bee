//! The caller of operations that take either an access token or a session.

use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{Constraints, SESSION, TOKEN};
use crate::records::UserRef;
use crate::session::{Session, Step};
use crate::state::State;

/// The caller, authenticated with an access token or a session.
pub(super) struct Caller {
    pub(super) user: UserRef,
    /// The session and its text; `None` with an access token.
    pub(super) session: Option<(String, Session)>,
}

impl Caller {
    /// Opens the next session and marks the current one as used. `None` with an access token.
    pub(super) fn advance(&self, state: &mut State, step: Step, now: Moment) -> Option<String> {
        let next = self.branch(state, step, now);
        if let Some((text, _)) = &self.session {
            state.sessions.mark_used(text);
        }
        next
    }

    /// Opens the next session and keeps the current one usable. `None` with an access token.
    pub(super) fn branch(&self, state: &mut State, step: Step, now: Moment) -> Option<String> {
        let (_, session) = self.session.as_ref()?;
        let next = Session { step, ..*session };
        Some(state.sessions.open(next, &state.behaviour, now))
    }
}

/// Checks the model's constraints on the two members.
pub(super) fn constrain(constraints: &mut Constraints, access_token: Option<&str>, session: Option<&str>) {
    constraints.optional("accessToken", access_token, &TOKEN);
    constraints.optional("session", session, &SESSION);
}

/// Authenticates the caller. Fails unless exactly one of the two members is present and valid. A session must allow one
/// of the steps.
pub(super) fn caller(
    state: &State,
    now: Moment,
    access_token: Option<String>,
    session: Option<String>,
    steps: &[Step],
) -> Result<Caller, ErrorResponse> {
    match (access_token, session) {
        (Some(token), None) => Ok(Caller {
            user: state.tokens.user_of(&token, now)?,
            session: None,
        }),
        (None, Some(text)) => {
            let session = state.sessions.look_up(&text, steps, now)?;
            Ok(Caller {
                user: session.user,
                session: Some((text, session)),
            })
        }
        (None, None) => Err(ErrorResponse::invalid_parameter(
            "Either an access token or a session must be provided, not neither.",
        )),
        (Some(_), Some(_)) => Err(ErrorResponse::invalid_parameter(
            "Either an access token or a session must be provided, not both.",
        )),
    }
}
