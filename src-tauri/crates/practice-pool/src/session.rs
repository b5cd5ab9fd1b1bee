//! The `Session` of a sign-in: one per step, opaque, short-lived, and spent by the step it admits to.

use crate::behaviour::{Behaviour, CodeLockout};
use crate::clock::Moment;
use crate::kept::Kept;
use crate::random;
use crate::refusal::Refusal;
use crate::state::{ClientRef, UserRef};
use std::time::Duration;

/// How long a session is known to have existed, so that "expired" can be told from "never seen".
const REMEMBERED: Duration = Duration::from_secs(60 * 60);
/// How many wrong codes end a session, if the pool's behaviour is so.
const MOST_WRONG_CODES: u32 = 5;

/// What the holder of a session may do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Answer `NEW_PASSWORD_REQUIRED`.
    NewPassword,
    /// Associate a software token.
    MfaSetup,
    /// Verify the token that was associated, or associate another.
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

/// Whose sign-in it is and how far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    pub(crate) user: UserRef,
    pub(crate) client: ClientRef,
    pub(crate) step: Step,
}

/// All sessions.
#[derive(Clone)]
pub(crate) struct Sessions(Kept<Entry>);

#[derive(Clone)]
struct Entry {
    session: Session,
    spent: bool,
    /// The last moment at which it is good; `None` if that is over, whatever the time.
    until: Option<Moment>,
    wrong_codes: u32,
}

impl Sessions {
    pub(crate) fn new() -> Self {
        Self(Kept::new(REMEMBERED))
    }

    /// Begins a step; gives the text that the client is to come back with.
    pub(crate) fn open(
        &mut self,
        session: Session,
        behaviour: &Behaviour,
        now: Moment,
    ) -> Result<String, Refusal> {
        let text = random::opaque(behaviour.session_characters)?;
        self.0.insert(
            text.clone(),
            Entry {
                session,
                spent: false,
                until: Some(now.plus(behaviour.session_lifetime())),
                wrong_codes: 0,
            },
            now,
        );
        Ok(text)
    }

    /// The session behind a text, if it is for one of the steps. It is not spent by this: a wrong code may be
    /// corrected.
    ///
    /// Errors with `NotAuthorizedException` in three wordings: spent, expired, or not for this.
    pub(crate) fn look_up(&self, text: &str, steps: &[Step], now: Moment) -> Result<Session, Refusal> {
        let Some((_, entry)) = self.0.get(text) else {
            return Err(Refusal::invalid_session());
        };
        if entry.spent {
            return Err(Refusal::not_authorized(
                "Invalid session for the user, session can only be used once.",
            ));
        }
        if entry.until.is_none_or(|until| now > until) {
            return Err(Refusal::not_authorized(
                "Invalid session for the user, session is expired.",
            ));
        }
        if !steps.contains(&entry.session.step) {
            return Err(Refusal::invalid_session());
        }
        Ok(entry.session)
    }

    /// Marks a session as used, when its step has succeeded.
    pub(crate) fn spend(&mut self, text: &str) {
        if let Some(entry) = self.0.get_mut(text) {
            entry.spent = true;
        }
    }

    /// Makes a session expire at once.
    pub(crate) fn expire(&mut self, text: &str) {
        if let Some(entry) = self.0.get_mut(text) {
            entry.until = None;
        }
    }

    /// Makes a session one that was never given.
    pub(crate) fn forget(&mut self, text: &str) {
        self.0.remove(text);
    }

    /// A wrong code was sent with a session. It stays good for another try, but not for any number of them
    /// where sessions have a lockout.
    pub(crate) fn wrong_code(&mut self, text: &str, behaviour: &Behaviour) {
        let Some(entry) = self.0.get_mut(text) else { return };
        entry.wrong_codes = entry.wrong_codes.saturating_add(1);
        if behaviour.code_lockout == CodeLockout::Session && entry.wrong_codes >= MOST_WRONG_CODES {
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
        let refusal = sessions.look_up(text, &[step], now).unwrap_err();
        assert_eq!(refusal.name, "NotAuthorizedException");
        refusal.message
    }

    #[test]
    fn the_three_refusals_are_told_apart() {
        let mut sessions = Sessions::new();
        let text = sessions.open(SESSION, &Behaviour::default(), at(0)).unwrap();
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
            message(&sessions, "never given", Step::MfaSetup, at(0)),
            "Invalid session for the user."
        );
        sessions.spend(&text);
        assert_eq!(
            message(&sessions, &text, Step::MfaSetup, at(0)),
            "Invalid session for the user, session can only be used once."
        );
    }

    #[test]
    fn sessions_are_as_long_as_cognitos_and_never_the_same() {
        let mut sessions = Sessions::new();
        let one = sessions.open(SESSION, &Behaviour::default(), at(0)).unwrap();
        assert_eq!(one.len(), 1536);
        assert_ne!(one, sessions.open(SESSION, &Behaviour::default(), at(0)).unwrap());
    }
}
