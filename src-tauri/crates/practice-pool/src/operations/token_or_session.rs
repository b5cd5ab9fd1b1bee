//! Operations that take either an access token or a session, never both.

use crate::clock::Moment;
use crate::input::{Constraints, SESSION, TOKEN};
use crate::refusal::Refusal;
use crate::session::{Session, Step};
use crate::state::{State, UserRef};

/// On whose behalf, and how they have shown it.
pub(super) struct Caller {
    pub(super) user: UserRef,
    /// The session's text and content; `None` with an access token.
    pub(super) session: Option<(String, Session)>,
}

impl Caller {
    /// Ends the session that was shown and opens the next one, if it was a session.
    pub(super) fn advance(
        &self,
        state: &mut State,
        step: Step,
        now: Moment,
    ) -> Result<Option<String>, Refusal> {
        let next = self.branch(state, step, now)?;
        if let Some((text, _)) = &self.session {
            state.sessions.spend(text);
        }
        Ok(next)
    }

    /// Opens the next session and leaves the one that was shown good.
    pub(super) fn branch(
        &self,
        state: &mut State,
        step: Step,
        now: Moment,
    ) -> Result<Option<String>, Refusal> {
        let Some((_, session)) = &self.session else {
            return Ok(None);
        };
        let next = Session { step, ..*session };
        Ok(Some(state.sessions.open(next, &state.behaviour, now)?))
    }
}

/// What the model asks of the two members.
pub(super) fn constrain(constraints: &mut Constraints, access_token: Option<&str>, session: Option<&str>) {
    constraints.optional("accessToken", access_token, &TOKEN);
    constraints.optional("session", session, &SESSION);
}

/// The caller, if exactly one of the two is there and it is good; a session must be for one of the steps.
pub(super) fn caller(
    state: &State,
    now: Moment,
    access_token: Option<String>,
    session: Option<String>,
    steps: &[Step],
) -> Result<Caller, Refusal> {
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
        (None, None) => Err(Refusal::invalid_parameter(
            "Either an access token or a session must be provided, not neither.",
        )),
        (Some(_), Some(_)) => Err(Refusal::invalid_parameter(
            "Either an access token or a session must be provided, not both.",
        )),
    }
}
