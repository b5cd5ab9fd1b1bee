//! Settings for behaviour that differs between user pools or is undocumented. The default is the likelier behaviour.

use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fmt;
use std::time::Duration;

/// How the practice pool behaves where user pools differ or the documentation is uncertain.
///
/// In JSON, as at `POST /practice/behaviour`, members are named like the fields, and values like the variants in
/// kebab case: `{"wrong_code_at_verify": "status-error"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Behaviour {
    /// The lifetime of a `Session` in seconds: an app client's `AuthSessionValidity`, 180 to 900. A change affects new
    /// sessions only.
    pub session_seconds: u64,
    /// The length of a `Session`: 20 to 4096 characters.
    pub session_characters: usize,
    /// The length of a new `SecretCode` in base32: 16 to 128 characters that encode whole bytes (16, 18, 20, 21, 23,
    /// 24 and so on).
    pub secret_characters: usize,
    /// The effect of five wrong codes.
    pub code_lockout: CodeLockout,
    /// What follows an answer to `MFA_SETUP`.
    pub after_mfa_setup: AfterMfaSetup,
    /// How `VerifySoftwareToken` rejects a wrong code.
    pub wrong_code_at_verify: WrongCodeAtVerify,
    /// Whether `AssociateSoftwareToken` removes the verified authenticator at once, as it did until about 2021, rather
    /// than when the new one is verified.
    pub associate_drops_verified_token: bool,
    /// Whether `VerifySoftwareToken` also accepts a code of a secret that was associated before the newest one. It then
    /// registers the secret that the code belongs to.
    pub verify_takes_older_secret: bool,
    /// Whether `AssociateSoftwareToken` accepts the session of a challenge more than once.
    pub associate_takes_session_again: bool,
    /// Whether `SELECT_MFA_TYPE` names its choices `MFAS_CAN_SELECT`, as documented, instead of `MFAS_CAN_CHOOSE`, as
    /// observed.
    pub select_mfa_type_says_select: bool,
    /// Whether `SELECT_MFA_TYPE` names e-mail `EMAIL_MFA` instead of `EMAIL_OTP`.
    pub select_mfa_type_says_email_mfa: bool,
    /// Whether `USER_AUTH` ignores `PREFERRED_CHALLENGE` and always returns `SELECT_CHALLENGE`.
    pub user_auth_passes_over_preference: bool,
    /// The challenges that `SELECT_CHALLENGE` offers.
    pub select_challenge_offers: SelectChallengeOffers,
    /// Whether access tokens lack the scope `aws.cognito.signin.user.admin`, as after a pre-token Lambda function or a
    /// managed login that does not request it. Every operation that takes an access token then rejects it.
    pub tokens_lack_scope: bool,
    /// The form of the issuer in tokens.
    pub issuer: IssuerType,
    /// The HTTP status of requests that AWS WAF blocks: 400 or 403.
    pub waf_status: u16,
}

/// The form of the issuer in tokens: `Type` of
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IssuerConfigurationType.html>.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IssuerType {
    /// `https://cognito-idp.REGION.amazonaws.com/POOL`
    Original,
    /// `https://issuer-cognito-idp.REGION.amazonaws.com/POOL`
    Updated,
}

impl IssuerType {
    pub(crate) fn service(self) -> &'static str {
        match self {
            Self::Original => "cognito-idp",
            Self::Updated => "issuer-cognito-idp",
        }
    }
}

/// The effect of five wrong codes. Wrong passwords have a separate lockout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CodeLockout {
    /// None, as in one run against AWS with e-mail codes.
    Never,
    /// The session that the codes were sent with becomes invalid.
    Session,
    /// The user's codes are rejected unchecked for one second, after the next wrong code for two, and so on up to 15
    /// minutes, as in the [developer
    /// guide](https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html).
    User,
}

/// The challenges that `SELECT_CHALLENGE` offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SelectChallengeOffers {
    /// `PASSWORD_SRP` and `PASSWORD`.
    PasswordSrpAndPassword,
    /// `PASSWORD` only.
    Password,
    /// `EMAIL_OTP` and `WEB_AUTHN`, as for users without a password. The practice pool supports neither.
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

/// What follows an answer to `MFA_SETUP`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AfterMfaSetup {
    /// Tokens, as observed.
    Tokens,
    /// The challenge `SOFTWARE_TOKEN_MFA`, as in the developer guide.
    SoftwareTokenMfa,
}

/// How `VerifySoftwareToken` rejects a wrong code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WrongCodeAtVerify {
    /// With `EnableSoftwareTokenMFAException`, the documented exception.
    EnableSoftwareTokenMfaException,
    /// With `CodeMismatchException`, as at sign-in.
    CodeMismatchException,
    /// With HTTP 200 and `"Status": "ERROR"`.
    StatusError,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            session_seconds: 180,
            // About the length of Cognito's sessions.
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
            issuer: IssuerType::Original,
            waf_status: 400,
        }
    }
}

/// An invalid setting. The text names the setting and its valid values.
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
        match rules.into_iter().find(|(holds, _)| !holds) {
            Some((_, rule)) => Err(InvalidSetting(rule)),
            None => Ok(()),
        }
    }

    pub(crate) fn session_lifetime(&self) -> Duration {
        Duration::from_secs(self.session_seconds)
    }

    /// The number of bytes in a secret of the configured length.
    pub(crate) fn secret_bytes(&self) -> usize {
        self.secret_characters * 5 / 8
    }
}

/// Five bytes make eight characters; one to four bytes in the last group make 2, 4, 5 or 7.
fn is_base32_length(characters: usize) -> bool {
    matches!(characters % 8, 0 | 2 | 4 | 5 | 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_accepts_limits_and_rejects_values_beyond_them() {
        fn with(change: impl FnOnce(&mut Behaviour)) -> bool {
            let mut behaviour = Behaviour::default();
            change(&mut behaviour);
            behaviour.check().is_ok()
        }
        assert!(with(|_| ()));
        for (seconds, valid) in [(179, false), (180, true), (900, true), (901, false)] {
            assert_eq!(with(|b| b.session_seconds = seconds), valid, "{seconds}");
        }
        for (length, valid) in [(19, false), (20, true), (4096, true), (4097, false)] {
            assert_eq!(with(|b| b.session_characters = length), valid, "{length}");
        }
        for (status, valid) in [(400, true), (403, true), (401, false), (500, false)] {
            assert_eq!(with(|b| b.waf_status = status), valid, "{status}");
        }
        let valid: Vec<_> = (14..=26).filter(|n| with(|b| b.secret_characters = *n)).collect();
        assert_eq!(valid, [16, 18, 20, 21, 23, 24, 26]);
        assert!(with(|b| b.secret_characters = 128) && !with(|b| b.secret_characters = 130));
    }

    #[test]
    fn secret_bytes_encode_to_the_configured_length() {
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
    fn json_sets_the_named_members_and_rejects_unknown_ones() {
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
