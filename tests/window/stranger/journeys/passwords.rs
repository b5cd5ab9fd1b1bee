//! Signing in, and passwords that are forgotten, temporary or to be reset.

use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use practice_pool::fault::FaultEffect;

use crate::stranger::table::{Journey, Who, nothing, row};

const ANSWER: &str = "RespondToAuthChallenge";
const SENT_CODE: &str = "Code from the message";

pub(crate) fn trouble_at_sign_in() -> Journey {
    let rows = vec![
        row(
            "incorrect-credentials",
            |w| w.mistypes("Password", "Wrong-Pass-1!"),
            nothing,
        ),
        row(
            "too-many-attempts",
            |w| w.refuse(ANSWER, "NotAuthorizedException", "Password attempts exceeded"),
            nothing,
        ),
        row("throttled", |w| w.fault(ANSWER, FaultEffect::Throttle), nothing),
        row("forbidden", |w| w.fault(ANSWER, FaultEffect::Waf), nothing),
        row(
            "service-fault",
            |w| w.fault(ANSWER, FaultEffect::Unavailable),
            nothing,
        ),
        row(
            "answer-not-understood",
            |w| w.fault(ANSWER, FaultEffect::EmptyBody),
            nothing,
        ),
        row(
            "unreachable",
            |w| w.fault(ANSWER, FaultEffect::DropRequest),
            nothing,
        ),
        row(
            "timed-out",
            |w| w.fault(ANSWER, FaultEffect::Delay { ms: 60_000 }),
            nothing,
        ),
        row(
            "parameter-refused",
            |w| {
                let refused = "Username should be an email.";
                w.refuse(ANSWER, "InvalidParameterException", refused)
            },
            nothing,
        ),
        row(
            "refused",
            |w| {
                let refused = "PreAuthentication failed with error Not on a Sunday.";
                w.refuse(ANSWER, "UserLambdaValidationException", refused)
            },
            nothing,
        ),
    ];
    Journey::new("trouble-at-sign-in", rows)
}

pub(crate) fn forgotten() -> Journey {
    let rows = vec![
        row(
            "code-not-sent",
            |w| {
                w.refuse(
                    "ForgotPassword",
                    "CodeDeliveryFailureException",
                    "The e-mail was not sent.",
                )
            },
            nothing,
        ),
        row("sent-code-malformed", |w| w.mistypes(SENT_CODE, ""), nothing),
        row("sent-code-wrong", |w| w.mistypes(SENT_CODE, "not-it"), nothing),
        row(
            "password-refused",
            |w| w.mistypes("New password", "short"),
            nothing,
        ),
        row(
            "new-password-uncertain",
            |w| w.fault("ConfirmForgotPassword", FaultEffect::LoseAnswer),
            |w| {
                let new = w.notes.fields["New password"].clone();
                w.notes.way_in = None;
                w.knows("Password", new)
            },
        ),
    ];
    let journey = Journey::new("forgotten", rows).starting(|w| {
        w.notes.fields.remove("Password");
        w.notes.way_in = Some("Forgot password");
        w.list(serde_json::json!({}))
    });
    journey.dark().narrow()
}

pub(crate) fn invited() -> Journey {
    let rows = vec![
        // The administrator gives him a new one, with which he signs in.
        row(
            "nowhere-to-send",
            |w| {
                w.presses("Forgot password")?;
                let refused = "Cannot reset password for the user as there is no registered/verified email or phone_number";
                w.refuse("ForgotPassword", "InvalidParameterException", refused)
            },
            nothing,
        ),
        row("reset-not-allowed", |w| w.presses("Forgot password"), nothing),
    ];
    Journey::new("invited", rows).of(Who::User(Mfa::On, Scenario::TemporaryPassword))
}

pub(crate) fn never_confirmed() -> Journey {
    let rows = vec![
        row(
            "user-not-confirmed",
            |w| {
                w.presses("Forgot password")?;
                w.refuse(
                    "ForgotPassword",
                    "UserNotConfirmedException",
                    "User is not confirmed.",
                )
            },
            nothing,
        ),
        // Of a message that he found.
        row("sent-code-expired", |w| w.mistypes(SENT_CODE, "123456"), nothing),
        row(
            "confirmation-uncertain",
            |w| w.fault("ConfirmSignUp", FaultEffect::LoseAnswer),
            nothing,
        ),
        row("already-confirmed", nothing, nothing),
    ];
    Journey::new("never-confirmed", rows).of(Who::Person(Mfa::On, ExtraScenario::Unconfirmed))
}

pub(crate) fn reset_by_staff() -> Journey {
    let rows = vec![row(
        "password-reset-required",
        |w| {
            let refused = "Password reset required for the user";
            w.refuse(
                "AssociateSoftwareToken",
                "PasswordResetRequiredException",
                refused,
            )
        },
        nothing,
    )];
    Journey::new("reset-by-staff", rows).narrow()
}
