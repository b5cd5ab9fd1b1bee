//! Wrong codes, lost responses, an expired session, and the test of the sign-in.

use practice_pool::AdminAction;
use practice_pool::description::Mfa;
use practice_pool::fault::FaultEffect;

use crate::recovery::authenticator::WrongCode;
use crate::recovery::journey::{Journey, failure, no_action};

const VERIFY: &str = "VerifySoftwareToken";
const OWN: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

pub(crate) fn wrong_codes() -> Journey {
    let failures = vec![
        failure(
            "code-malformed",
            |env| env.mistype("Six-digit code", "12"),
            no_action,
        ),
        failure(
            "code-mistyped",
            |env| env.show_wrong_code(WrongCode::OneDigitOff),
            no_action,
        ),
        failure(
            "code-not-of-this-secret",
            |env| env.show_wrong_code(WrongCode::OfAnotherEntry),
            no_action,
        ),
        failure(
            "code-drifted",
            |env| env.show_wrong_code(WrongCode::Ahead),
            no_action,
        ),
        // The same code again.
        failure("code-wrong", |env| env.press("Send it anyway"), no_action),
        failure(
            "code-used",
            |env| {
                let message = "Your software token has already been used once.";
                env.reject(VERIFY, "ExpiredCodeException", message)
            },
            no_action,
        ),
        failure(
            "clipboard-unavailable",
            |env| {
                env.disconnects_clipboard = true;
                env.press("Copy secret")
            },
            no_action,
        ),
        failure(
            "session-over",
            |env| env.fault(VERIFY, FaultEffect::ExpireSession),
            no_action,
        ),
        failure(
            "outcome-unknown",
            |env| env.fault(VERIFY, FaultEffect::LoseAnswer),
            no_action,
        ),
    ];
    Journey::new("wrong-codes", failures).dark()
}

/// The user checks a code of an existing secret before signing in.
pub(crate) fn existing_secret() -> Journey {
    let failures = vec![
        failure(
            "secret-look-alikes",
            |env| {
                env.knowledge.authenticator.new = Some(OWN.to_owned());
                env.set_field("Secret", OWN)?;
                env.mistype("Secret", "JBSW Y3DP EHPK 3PX0")?;
                env.press("Use a secret you have")?;
                env.press("Check a code")
            },
            no_action,
        ),
        failure(
            "secret-not-base32",
            |env| {
                env.mistype("Secret", "48656c6c6f21deadbeef")?;
                env.press("Check a code")
            },
            no_action,
        ),
        failure(
            "key-uri-unsupported",
            |env| {
                let uri = "otpauth://totp/Example:noor?secret=JBSWY3DPEHPK3PXP&digits=8";
                env.mistype("Secret", uri)?;
                env.press("Check a code")
            },
            no_action,
        ),
        failure(
            "key-uri-malformed",
            |env| {
                env.mistype("Secret", "otpauth://totp/Example:noor?issuer=Example")?;
                env.press("Check a code")
            },
            no_action,
        ),
        failure(
            "code-old",
            |env| {
                env.press("Check a code")?;
                env.show_wrong_code(WrongCode::Old)
            },
            |env| {
                env.press("Use another secret")?;
                env.press("Back")
            },
        ),
    ];
    Journey::new("existing-secret", failures).narrow()
}

/// The pool requires no codes any more when the user is enrolled.
pub(crate) fn sign_in_test() -> Journey {
    let failures = vec![failure(
        "code-not-asked-for",
        |env| {
            env.press("Test your sign-in now (optional)")?;
            env.on_heading("Authenticator app added", |env| {
                env.administer(AdminAction::SetMfa(Mfa::Off))
            })
        },
        no_action,
    )];
    Journey::new("sign-in-test", failures)
}
