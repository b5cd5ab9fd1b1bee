//! The `Session` of a sign-in: opaque, short-lived, and usable for one step.

use crate::behaviour::{Behaviour, CodeLockout};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::expiring_map::ExpiringMap;
use crate::random;
use crate::records::{ClientRef, UserRef};
use std::time::Duration;

/// How long a session is stored, so that an expired session can be distinguished from an unknown one.
const RETENTION: Duration = Duration::from_secs(60 * 60);
/// How many wrong codes invalidate a session, with [`CodeLockout::Session`].
const MAX_WRONG_CODES: u32 = 5;

/// The step that a session allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Answer `NEW_PASSWORD_REQUIRED`.
    NewPassword,
    /// Associate a software token.
    MfaSetup,
    /// Verify the associated software token, or associate another.
    Associated,
    /// Answer `MFA_SETUP`.
    Verified,
    /// Answer `SOFTWARE_TOKEN_MFA`.
    SoftwareToken,
    /// Answer `SMS_MFA`.
    SmsMfa,
    /// Answer `EMAIL_OTP`.
    EmailOtp,
    /// Answer `SELECT_MFA_TYPE`.
    SelectMfaType,
    /// Answer `SELECT_CHALLENGE`.
    SelectChallenge,
    /// Answer `CUSTOM_CHALLENGE`.
    Custom,
}

/// A sign-in's user, app client and next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    pub(crate) user: UserRef,
    pub(crate) client: ClientRef,
    pub(crate) step: Step,
}

/// The sessions by their text.
#[derive(Clone)]
pub(crate) struct Sessions(ExpiringMap<Entry>);

#[derive(Clone)]
struct Entry {
    session: Session,
    used: bool,
    /// The last moment at which the session is valid; `None` if a fault has expired it.
    valid_until: Option<Moment>,
    wrong_codes: u32,
}

impl Sessions {
    pub(crate) fn new() -> Self {
        Self(ExpiringMap::new(RETENTION))
    }

    /// Stores a session. Returns its text.
    pub(crate) fn open(&mut self, session: Session, behaviour: &Behaviour, now: Moment) -> String {
        let text = random::opaque(behaviour.session_characters);
        self.0.insert(
            text.clone(),
            Entry {
                session,
                used: false,
                valid_until: Some(now.plus(behaviour.session_lifetime())),
                wrong_codes: 0,
            },
            now,
        );
        text
    }

    /// Finds a session by its text, if it allows one of the steps. The session stays usable, so that a wrong code can
    /// be corrected.
    ///
    /// Fails with `NotAuthorizedException` and one of three messages: used, expired, or not valid here.
    pub(crate) fn look_up(&self, text: &str, steps: &[Step], now: Moment) -> Result<Session, ErrorResponse> {
        let Some((_, entry)) = self.0.get(text) else {
            return Err(ErrorResponse::invalid_session());
        };
        if entry.used {
            return Err(ErrorResponse::not_authorized(
                "Invalid session for the user, session can only be used once.",
            ));
        }
        if entry.valid_until.is_none_or(|until| now > until) {
            return Err(ErrorResponse::not_authorized(
                "Invalid session for the user, session is expired.",
            ));
        }
        if !steps.contains(&entry.session.step) {
            return Err(ErrorResponse::invalid_session());
        }
        Ok(entry.session)
    }

    /// Marks a session as used. Called when its step has succeeded.
    pub(crate) fn mark_used(&mut self, text: &str) {
        if let Some(entry) = self.0.get_mut(text) {
            entry.used = true;
        }
    }

    /// Expires a session at once.
    pub(crate) fn expire(&mut self, text: &str) {
        if let Some(entry) = self.0.get_mut(text) {
            entry.valid_until = None;
        }
    }

    /// Deletes a session, as if it had never existed.
    pub(crate) fn delete(&mut self, text: &str) {
        self.0.remove(text);
    }

    /// Counts a wrong code. With [`CodeLockout::Session`], the last allowed one invalidates the session.
    pub(crate) fn count_wrong_code(&mut self, text: &str, behaviour: &Behaviour) {
        let Some(entry) = self.0.get_mut(text) else { return };
        entry.wrong_codes = entry.wrong_codes.saturating_add(1);
        if behaviour.code_lockout == CodeLockout::Session && entry.wrong_codes >= MAX_WRONG_CODES {
            self.0.remove(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed(i64);
    impl crate::clock::Clock for Fixed {
        fn now_unix_ms(&self) -> i64 {
            self.0
        }
    }
    fn at(ms: i64) -> Moment {
        Moment::of(&Fixed(ms))
    }
    const SESSION: Session = Session {
        user: UserRef { pool: 0, user: 0 },
        client: ClientRef { pool: 0, client: 0 },
        step: Step::MfaSetup,
    };

    fn message(sessions: &Sessions, text: &str, step: Step, now: Moment) -> String {
        let error = sessions.look_up(text, &[step], now).unwrap_err();
        assert_eq!(error.name, "NotAuthorizedException");
        error.message
    }

    #[test]
    fn used_expired_and_invalid_sessions_have_distinct_messages() {
        let mut sessions = Sessions::new();
        let text = sessions.open(SESSION, &Behaviour::default(), at(0));
        assert_eq!(
            sessions.look_up(&text, &[Step::MfaSetup], at(180_000)),
            Ok(SESSION)
        );
        assert_eq!(
            message(&sessions, &text, Step::MfaSetup, at(180_001)),
            "Invalid session for the user, session is expired."
        );
        assert_eq!(
            message(&sessions, &text, Step::Verified, at(0)),
            "Invalid session for the user."
        );
        assert_eq!(
            message(&sessions, "never issued", Step::MfaSetup, at(0)),
            "Invalid session for the user."
        );
        sessions.mark_used(&text);
        assert_eq!(
            message(&sessions, &text, Step::MfaSetup, at(0)),
            "Invalid session for the user, session can only be used once."
        );
    }

    #[test]
    fn sessions_have_the_default_length_and_are_unique() {
        let mut sessions = Sessions::new();
        let one = sessions.open(SESSION, &Behaviour::default(), at(0));
        assert_eq!(one.len(), 1536);
        assert_ne!(one, sessions.open(SESSION, &Behaviour::default(), at(0)));
    }
}
