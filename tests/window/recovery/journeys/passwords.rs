//! Sign-in, and forgotten, temporary and expired passwords.

use practice_pool::description::{ExtraScenario, Mfa, Scenario};
use practice_pool::fault::FaultEffect;

use crate::recovery::environment::Account;
use crate::recovery::journey::{Journey, failure, no_action};

const RESPOND: &str = "RespondToAuthChallenge";
const SENT_CODE: &str = "Code from the message";

pub(crate) fn failures_at_sign_in() -> Journey {
    let failures = vec![
        failure(
            "incorrect-credentials",
            |env| env.mistype("Password", "Wrong-Pass-1!"),
            no_action,
        ),
        failure(
            "too-many-attempts",
            |env| env.reject(RESPOND, "NotAuthorizedException", "Password attempts exceeded"),
            no_action,
        ),
        failure(
            "sign-in-blocked",
            |env| {
                let message = "Unable to login because of security reasons.";
                env.reject(RESPOND, "NotAuthorizedException", message)
            },
            no_action,
        ),
        failure(
            "throttled",
            |env| env.fault(RESPOND, FaultEffect::Throttle),
            no_action,
        ),
        failure("forbidden", |env| env.fault(RESPOND, FaultEffect::Waf), no_action),
        failure(
            "service-fault",
            |env| env.fault(RESPOND, FaultEffect::Unavailable),
            no_action,
        ),
        failure(
            "answer-not-understood",
            |env| env.fault(RESPOND, FaultEffect::EmptyBody),
            no_action,
        ),
        failure(
            "unreachable",
            |env| env.fault(RESPOND, FaultEffect::DropRequest),
            no_action,
        ),
        failure(
            "timed-out",
            |env| env.fault(RESPOND, FaultEffect::Delay { ms: 60_000 }),
            no_action,
        ),
        failure(
            "parameter-refused",
            |env| {
                let message = "Username should be an email.";
                env.reject(RESPOND, "InvalidParameterException", message)
            },
            no_action,
        ),
        failure(
            "refused",
            |env| {
                let message = "PreAuthentication failed with error Not on a Sunday.";
                env.reject(RESPOND, "UserLambdaValidationException", message)
            },
            no_action,
        ),
    ];
    Journey::new("failures-at-sign-in", failures)
}

pub(crate) fn forgotten_password() -> Journey {
    let failures = vec![
        failure(
            "code-not-sent",
            |env| {
                env.reject(
                    "ForgotPassword",
                    "CodeDeliveryFailureException",
                    "The e-mail was not sent.",
                )
            },
            no_action,
        ),
        failure("sent-code-malformed", |env| env.mistype(SENT_CODE, ""), no_action),
        failure(
            "sent-code-wrong",
            |env| env.mistype(SENT_CODE, "not-it"),
            no_action,
        ),
        failure(
            "password-refused",
            |env| env.mistype("New password", "short"),
            no_action,
        ),
        failure(
            "new-password-uncertain",
            |env| env.fault("ConfirmForgotPassword", FaultEffect::LoseAnswer),
            |env| {
                let new = env.knowledge.fields["New password"].clone();
                env.knowledge.sign_in_button = None;
                env.set_field("Password", new)
            },
        ),
    ];
    let journey = Journey::new("forgotten-password", failures).starting(|env| {
        env.knowledge.fields.remove("Password");
        env.knowledge.sign_in_button = Some("Forgot password");
        env.write_pool_list(serde_json::json!({}))
    });
    journey.dark().narrow()
}

pub(crate) fn temporary_password() -> Journey {
    let failures = vec![
        failure(
            "nowhere-to-send",
            |env| {
                env.press("Forgot password")?;
                let message = "Cannot reset password for the user as there is no registered/verified email or phone_number";
                env.reject("ForgotPassword", "InvalidParameterException", message)
            },
            no_action,
        ),
        failure("reset-not-allowed", |env| env.press("Forgot password"), no_action),
        // The administrator sends another invitation.
        failure(
            "temporary-password-expired",
            |env| {
                let message = "Temporary password has expired and must be reset by an administrator.";
                env.reject(RESPOND, "NotAuthorizedException", message)
            },
            no_action,
        ),
        // The administrator gives the app client the permission.
        failure(
            "attributes-not-writable",
            |env| {
                let message =
                    "Attributes did not conform to the schema: given_name: The attribute is required\n";
                env.reject(RESPOND, "InvalidParameterException", message)
            },
            no_action,
        ),
    ];
    Journey::new("temporary-password", failures).of(Account::User(Mfa::On, Scenario::TemporaryPassword))
}

pub(crate) fn unconfirmed_account() -> Journey {
    let failures = vec![
        failure(
            "user-not-confirmed",
            |env| {
                env.press("Forgot password")?;
                env.reject(
                    "ForgotPassword",
                    "UserNotConfirmedException",
                    "User is not confirmed.",
                )
            },
            no_action,
        ),
        // The code of an old message.
        failure(
            "sent-code-expired",
            |env| env.mistype(SENT_CODE, "123456"),
            no_action,
        ),
        failure(
            "confirmation-uncertain",
            |env| env.fault("ConfirmSignUp", FaultEffect::LoseAnswer),
            no_action,
        ),
        failure("already-confirmed", no_action, no_action),
    ];
    Journey::new("unconfirmed-account", failures).of(Account::ExtraUser(Mfa::On, ExtraScenario::Unconfirmed))
}

pub(crate) fn password_reset_by_operator() -> Journey {
    let failures = vec![failure(
        "password-reset-required",
        |env| {
            let message = "Password reset required for the user";
            env.reject(
                "AssociateSoftwareToken",
                "PasswordResetRequiredException",
                message,
            )
        },
        no_action,
    )];
    Journey::new("password-reset-by-operator", failures).narrow()
}
