//! What a user pool can be set up to do in several ways, and what nobody outside AWS knows for certain: each
//! is a switch here, with the likelier answer as the default.

use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fmt;
use std::time::Duration;

/// How the practice pool answers where there is more than one way to.
///
/// As JSON, and at `POST /practice/behaviour`, members have the fields' names and values the variants', in
/// kebab case: `{"wrong_code_at_verify": "status-error"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Behaviour {
    /// How long each step of a sign-in may take, in seconds: an app client's `AuthSessionValidity`, 180 to 900.
    /// A session keeps the lifetime that it was opened with.
    pub session_seconds: u64,
    /// How long the text of a `Session` is: 20 to 4096 characters.
    pub session_characters: usize,
    /// How long a new `SecretCode` is in base32: 16 to 128 characters, and a length that whole bytes can have
    /// (16, 18, 20, 21, 23, 24 and so on).
    pub secret_characters: usize,
    /// What five wrong codes lead to.
    pub code_lockout: CodeLockout,
    /// What follows once `MFA_SETUP` is answered.
    pub after_mfa_setup: AfterMfaSetup,
    /// How `VerifySoftwareToken` refuses a wrong code.
    pub wrong_code_at_verify: WrongCodeAtVerify,
    /// Whether `AssociateSoftwareToken` ends the authenticator in force at once, as it did until about 2021, and
    /// not only when the new one is verified.
    pub associate_drops_verified_token: bool,
    /// Whether `VerifySoftwareToken` also takes a code of a secret that was associated before the newest one;
    /// the one that the code is of is then registered.
    pub verify_takes_older_secret: bool,
    /// Whether `AssociateSoftwareToken` takes the session of one challenge more than once.
    pub associate_takes_session_again: bool,
    /// Whether `SELECT_MFA_TYPE` names its choices `MFAS_CAN_SELECT`, as documents do, and not `MFAS_CAN_CHOOSE`,
    /// as user pools have.
    pub select_mfa_type_says_select: bool,
    /// Whether `SELECT_MFA_TYPE` calls e-mail `EMAIL_MFA`, and not `EMAIL_OTP`.
    pub select_mfa_type_says_email_mfa: bool,
    /// Whether `USER_AUTH` passes over `PREFERRED_CHALLENGE` and asks with `SELECT_CHALLENGE` all the same.
    pub user_auth_passes_over_preference: bool,
    /// What `SELECT_CHALLENGE` offers.
    pub select_challenge_offers: SelectChallengeOffers,
    /// Whether access tokens are without `aws.cognito.signin.user.admin`, as after a pre-token Lambda function or a
    /// managed login that did not ask for it; every operation that takes one then refuses them.
    pub tokens_lack_scope: bool,
    /// The HTTP status of what AWS WAF blocks: 400 or 403.
    pub waf_status: u16,
}

/// What five wrong codes lead to. Wrong passwords have a lockout of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CodeLockout {
    /// Nothing, as in one run against AWS with e-mail codes.
    Never,
    /// The session they were sent with is no longer one.
    Session,
    /// No code of the user is looked at for a second, two after the next, and so on up to 15 minutes, as the
    /// [developer guide](https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html) has it.
    User,
}

/// What `SELECT_CHALLENGE` offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SelectChallengeOffers {
    /// `PASSWORD_SRP` and `PASSWORD`.
    PasswordSrpAndPassword,
    /// `PASSWORD` alone.
    Password,
    /// `EMAIL_OTP` and `WEB_AUTHN`, as to users without a password. The practice pool goes on with neither.
    Passwordless,
}

impl SelectChallengeOffers {
    pub(crate) fn names(self) -> &'static [&'static str] {
        match self {
            Self::PasswordSrpAndPassword => &["PASSWORD_SRP", "PASSWORD"],
            Self::Password => &["PASSWORD"],
            Self::Passwordless => &["EMAIL_OTP", "WEB_AUTHN"],
        }
    }
}

/// What follows once `MFA_SETUP` is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AfterMfaSetup {
    /// The sign-in is complete, as programs have seen it.
    Tokens,
    /// The challenge `SOFTWARE_TOKEN_MFA`, as the developer guide tells it.
    SoftwareTokenMfa,
}

/// How `VerifySoftwareToken` refuses a wrong code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WrongCodeAtVerify {
    /// With the exception that is made for it.
    EnableSoftwareTokenMfaException,
    /// With the one that sign-in has for it.
    CodeMismatchException,
    /// With HTTP 200 and `"Status": "ERROR"`.
    StatusError,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            session_seconds: 180,
            // About what Cognito's have.
            session_characters: 1536,
            secret_characters: 52,
            code_lockout: CodeLockout::User,
            after_mfa_setup: AfterMfaSetup::Tokens,
            wrong_code_at_verify: WrongCodeAtVerify::EnableSoftwareTokenMfaException,
            associate_drops_verified_token: false,
            verify_takes_older_secret: false,
            associate_takes_session_again: false,
            select_mfa_type_says_select: false,
            select_mfa_type_says_email_mfa: false,
            user_auth_passes_over_preference: false,
            select_challenge_offers: SelectChallengeOffers::PasswordSrpAndPassword,
            tokens_lack_scope: false,
            waf_status: 400,
        }
    }
}

/// A setting that cannot be: says which, and what it can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidSetting(pub(crate) &'static str);

impl fmt::Display for InvalidSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for InvalidSetting {}

impl Behaviour {
    pub(crate) fn check(&self) -> Result<(), InvalidSetting> {
        let rules = [
            (
                (180..=900).contains(&self.session_seconds),
                "session_seconds must be 180 to 900.",
            ),
            (
                (20..=4096).contains(&self.session_characters),
                "session_characters must be 20 to 4096.",
            ),
            (
                (16..=128).contains(&self.secret_characters) && is_base32_length(self.secret_characters),
                "secret_characters must be 16 to 128, and a length that whole bytes have in base32.",
            ),
            (
                matches!(self.waf_status, 400 | 403),
                "waf_status must be 400 or 403.",
            ),
        ];
        match rules.into_iter().find(|(kept, _)| !kept) {
            Some((_, rule)) => Err(InvalidSetting(rule)),
            None => Ok(()),
        }
    }

    pub(crate) fn session_lifetime(&self) -> Duration {
        Duration::from_secs(self.session_seconds)
    }

    /// How many bytes a secret of the wanted length stands for.
    pub(crate) fn secret_bytes(&self) -> usize {
        self.secret_characters * 5 / 8
    }
}

/// Five bytes make eight characters; of the last group, one to four bytes make 2, 4, 5 or 7.
fn is_base32_length(characters: usize) -> bool {
    matches!(characters % 8, 0 | 2 | 4 | 5 | 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_user_pool_can_have_is_refused_and_the_limits_are_not() {
        fn with(change: impl FnOnce(&mut Behaviour)) -> bool {
            let mut behaviour = Behaviour::default();
            change(&mut behaviour);
            behaviour.check().is_ok()
        }
        assert!(with(|_| ()));
        for (seconds, kept) in [(179, false), (180, true), (900, true), (901, false)] {
            assert_eq!(with(|b| b.session_seconds = seconds), kept, "{seconds}");
        }
        for (length, kept) in [(19, false), (20, true), (4096, true), (4097, false)] {
            assert_eq!(with(|b| b.session_characters = length), kept, "{length}");
        }
        for (status, kept) in [(400, true), (403, true), (401, false), (500, false)] {
            assert_eq!(with(|b| b.waf_status = status), kept, "{status}");
        }
        let fits: Vec<_> = (14..=26).filter(|n| with(|b| b.secret_characters = *n)).collect();
        assert_eq!(fits, [16, 18, 20, 21, 23, 24, 26]);
        assert!(with(|b| b.secret_characters = 128) && !with(|b| b.secret_characters = 130));
    }

    #[test]
    fn the_length_of_a_secret_is_that_of_its_bytes_in_base32() {
        for secret_characters in (16..=128).filter(|n| is_base32_length(*n)) {
            let behaviour = Behaviour {
                secret_characters,
                ..Behaviour::default()
            };
            let secret = vec![0; behaviour.secret_bytes()];
            assert_eq!(
                data_encoding::BASE32_NOPAD.encode(&secret).len(),
                secret_characters
            );
        }
    }

    #[test]
    fn json_names_what_it_sets_and_nothing_else() {
        let read = serde_json::from_str::<Behaviour>;
        let behaviour =
            read(r#"{"wrong_code_at_verify":"status-error","code_lockout":"session","waf_status":403}"#)
                .unwrap();
        assert_eq!(behaviour.wrong_code_at_verify, WrongCodeAtVerify::StatusError);
        assert_eq!(behaviour.code_lockout, CodeLockout::Session);
        assert_eq!(behaviour.session_seconds, 180);
        assert!(read(r#"{"wrong_code_at_verfy":"status-error"}"#).is_err());
        assert!(read(r#"{"wrong_code_at_verify":"STATUS"}"#).is_err());
    }
}
