//! An answer to a challenge, after the checks that all challenges share.

use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::Texts;
use crate::records::{ClientRef, UserRef};
use crate::session::{Session, Step};
use crate::state::State;

/// An answer whose client, username and secret hash are valid.
pub(super) struct ChallengeAnswer<'a> {
    pub(super) client: ClientRef,
    /// The user that `USERNAME` names; `None` if it is unknown.
    pub(super) user: Option<UserRef>,
    pub(super) responses: &'a Texts,
    pub(super) session_text: Option<&'a str>,
}

impl<'a> ChallengeAnswer<'a> {
    /// Returns the session and its text. Fails unless the session is for this step, client and user.
    pub(super) fn session(
        &self,
        state: &State,
        step: Step,
        now: Moment,
    ) -> Result<(&'a str, Session), ErrorResponse> {
        let text = self
            .session_text
            .ok_or_else(|| ErrorResponse::missing_parameter("Session"))?;
        let session = state.sessions.look_up(text, &[step], now)?;
        if session.client != self.client || Some(session.user) != self.user {
            return Err(ErrorResponse::invalid_session());
        }
        Ok((text, session))
    }
}
