//! The six digits: wrong ones, lost answers, a session that is over, and the proof at the end.

use practice_pool::AdminAction;
use practice_pool::description::Mfa;
use practice_pool::fault::FaultEffect;

use crate::stranger::phone::WrongCode;
use crate::stranger::table::{Journey, nothing, row};

const VERIFY: &str = "VerifySoftwareToken";
const OWN: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

pub(crate) fn everything_about_the_code() -> Journey {
    let rows = vec![
        row("code-malformed", |w| w.mistypes("Six-digit code", "12"), nothing),
        row(
            "code-mistyped",
            |w| w.phone_shows(WrongCode::OneDigitOff),
            nothing,
        ),
        row(
            "code-not-of-this-secret",
            |w| w.phone_shows(WrongCode::OfAnotherEntry),
            nothing,
        ),
        row("code-drifted", |w| w.phone_shows(WrongCode::Ahead), nothing),
        // That one.
        row("code-wrong", |w| w.presses("Send it anyway"), nothing),
        row(
            "code-used",
            |w| {
                let refused = "Your software token has already been used once.";
                w.refuse(VERIFY, "ExpiredCodeException", refused)
            },
            nothing,
        ),
        row(
            "clipboard-unavailable",
            |w| {
                w.cuts_clipboard = true;
                w.presses("Copy secret")
            },
            nothing,
        ),
        row(
            "session-over",
            |w| w.fault(VERIFY, FaultEffect::ExpireSession),
            nothing,
        ),
        row(
            "outcome-unknown",
            |w| w.fault(VERIFY, FaultEffect::LoseAnswer),
            nothing,
        ),
    ];
    Journey::new("everything-about-the-code", rows).dark()
}

/// A secret that he has already is checked on the way.
pub(crate) fn a_secret_of_his_own() -> Journey {
    let rows = vec![row(
        "code-old",
        |w| {
            w.notes.phone.new = Some(OWN.to_owned());
            w.knows("Secret", OWN)?;
            w.presses("Use a secret you have")?;
            w.presses("Check a code")?;
            w.phone_shows(WrongCode::Old)
        },
        |w| {
            w.presses("Use another secret")?;
            w.presses("Back")
        },
    )];
    Journey::new("a-secret-of-his-own", rows).narrow()
}

/// Once he is enrolled, the pool asks nobody for codes any more.
pub(crate) fn proving_it() -> Journey {
    let rows = vec![row(
        "code-not-asked-for",
        |w| {
            w.presses("Test your sign-in now (optional)")?;
            w.once_he_is_at("Authenticator app added", |w| {
                w.administer(AdminAction::SetMfa(Mfa::Off))
            })
        },
        nothing,
    )];
    Journey::new("proving-it", rows)
}
