use super::*;

/// `None`: the exception is unlisted and keeps its name and message.
type Expected = Option<K>;

fn rejected_value(reason: &str) -> Expected {
    Some(K::ParameterRefused {
        reason: reason.into(),
    })
}

fn not_writable(names: &[&str]) -> Expected {
    let names = names.iter().map(|&name| name.to_owned()).collect();
    Some(K::AttributesNotWritable { names })
}

fn assert_classified(rows: &[(&str, &str, Expected)]) {
    for (name, message, expected) in rows {
        let name = format!("{name}Exception");
        let expected = expected.clone().unwrap_or_else(|| K::Refused {
            name: name.clone(),
            message: (*message).into(),
        });
        assert_eq!(of_exception(&name, message, 400), expected, "{name}: {message}");
    }
}

/// The exceptions observed from sign-in to the preference, verbatim.
#[test]
fn observed_exceptions_are_classified() {
    assert_classified(&[
        (
            "EnableSoftwareTokenMFA",
            "Code mismatch and fail enable Software Token MFA",
            Some(K::CodeWrong),
        ),
        (
            "CodeMismatch",
            "Invalid code received for user",
            Some(K::CodeWrong),
        ),
        (
            "CodeMismatch",
            "Invalid code or auth state for the user.",
            Some(K::CodeWrong),
        ),
        (
            "ExpiredCode",
            "Your software token has already been used once.",
            Some(K::CodeUsed),
        ),
        (
            "SoftwareTokenMFANotFound",
            "Software Token MFA has not been enabled by the userPool",
            Some(K::TotpNotEnabled),
        ),
        (
            "SoftwareTokenMFANotFound",
            "Software Token MFA does not exist for the user.",
            None,
        ),
        (
            "InvalidParameter",
            "User has not set up software token mfa",
            rejected_value("User has not set up software token mfa"),
        ),
        (
            "InvalidParameter",
            "User has not verified software token mfa",
            rejected_value("User has not verified software token mfa"),
        ),
        (
            "InvalidParameter",
            "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
            rejected_value("User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA"),
        ),
        (
            "InvalidParameter",
            "USER_PASSWORD_AUTH flow not enabled for this client",
            Some(K::FlowNotEnabled),
        ),
        (
            "InvalidParameter",
            "Missing required parameter Session",
            rejected_value("Missing required parameter Session"),
        ),
        (
            "NotAuthorized",
            "Incorrect username or password.",
            Some(K::IncorrectCredentials),
        ),
        (
            "NotAuthorized",
            "Password attempts exceeded",
            Some(K::TooManyAttempts),
        ),
        ("NotAuthorized", "User is disabled.", Some(K::UserDisabled)),
        (
            "NotAuthorized",
            "Access Token does not have required scopes",
            Some(K::TokenLacksScope),
        ),
        (
            "NotAuthorized",
            "Access Token has been revoked",
            Some(K::SessionOver),
        ),
        ("NotAuthorized", "Invalid Access Token", Some(K::SessionOver)),
        ("NotAuthorized", "Access Token has expired", Some(K::SessionOver)),
        (
            "NotAuthorized",
            "Client 1example23456789 is configured with secret but SECRET_HASH was not received",
            Some(K::ClientSecretWanted),
        ),
        (
            "NotAuthorized",
            "Unable to verify secret hash for client 1example23456789",
            Some(K::ClientSecretWrong),
        ),
        (
            "PasswordResetRequired",
            "Password reset required for the user",
            Some(K::PasswordResetRequired),
        ),
        (
            "UserNotConfirmed",
            "User is not confirmed.",
            Some(K::UserNotConfirmed),
        ),
        (
            "UserNotFound",
            "User does not exist.",
            Some(K::IncorrectCredentials),
        ),
        (
            "Forbidden",
            "Request not allowed due to WAF block.",
            Some(K::Forbidden),
        ),
        (
            "Forbidden",
            "Request not allowed due to WAF captcha.",
            Some(K::Forbidden),
        ),
        (
            "OperationNotEnabled",
            "Operation is not enabled in this region.",
            Some(K::NotInThisRegion),
        ),
        ("TooManyRequests", "Rate exceeded", Some(K::Throttled)),
        ("TooManyRequests", "any other message", Some(K::Throttled)),
        ("ConcurrentModification", "", Some(K::Throttled)),
        ("FeatureUnavailableInTier", "", None),
        (
            "ResourceNotFound",
            "User pool client 1example23456789 does not exist.",
            Some(K::ClientUnknown),
        ),
        // The three messages for a session that is no longer valid.
        (
            "NotAuthorized",
            "Invalid session for the user, session is expired.",
            Some(K::SessionOver),
        ),
        (
            "NotAuthorized",
            "Invalid session for the user, session can only be used once.",
            Some(K::SessionOver),
        ),
        (
            "NotAuthorized",
            "Invalid session for the user.",
            Some(K::SessionOver),
        ),
    ]);
}

/// The other exceptions of the model, and those of sent codes.
#[test]
fn modelled_exceptions_are_classified() {
    let breaks = |reason: &str| {
        Some(K::PasswordRefused {
            reason: reason.into(),
        })
    };
    assert_classified(&[
        (
            "NotAuthorized",
            "Invalid code or auth state for the user.",
            Some(K::CodeWrong),
        ),
        ("NotAuthorized", "something new", None),
        (
            "InvalidParameter",
            "USER_AUTH is not enabled for the client.",
            Some(K::FlowNotEnabled),
        ),
        (
            "InvalidParameter",
            "no such thing",
            rejected_value("no such thing"),
        ),
        ("LimitExceeded", "Rate exceeded", Some(K::Throttled)),
        (
            "LimitExceeded",
            "Attempt limit exceeded, please try after some time.",
            Some(K::TooManyAttempts),
        ),
        ("TooManyFailedAttempts", "", Some(K::TooManyAttempts)),
        ("Throttling", "Rate exceeded", Some(K::Throttled)),
        (
            "NotAuthorized",
            "User cannot be confirmed. Current status is CONFIRMED",
            Some(K::AlreadyConfirmed),
        ),
        (
            "InvalidParameter",
            "User is already confirmed.",
            Some(K::AlreadyConfirmed),
        ),
        (
            "NotAuthorized",
            "User password cannot be reset in the current state.",
            Some(K::ResetNotAllowed),
        ),
        (
            "InvalidParameter",
            "Cannot reset password for the user as there is no registered/verified email or phone_number",
            Some(K::NowhereToSend),
        ),
        (
            "NotAuthorized",
            "Temporary password has expired and must be reset by an administrator.",
            Some(K::TemporaryPasswordExpired),
        ),
        (
            "NotAuthorized",
            "User account has expired, it must be reset by an administrator.",
            Some(K::TemporaryPasswordExpired),
        ),
        (
            "NotAuthorized",
            "Temporary password has expired.",
            Some(K::TemporaryPasswordExpired),
        ),
        (
            "NotAuthorized",
            "Unable to login because of security reasons.",
            Some(K::SignInBlocked),
        ),
        (
            "NotAuthorized",
            "Request not allowed due to security reasons.",
            Some(K::SignInBlocked),
        ),
        (
            "NotAuthorized",
            "A client attempted to write unauthorized attribute",
            not_writable(&[]),
        ),
        (
            "InvalidParameter",
            "Attributes did not conform to the schema: given_name: The attribute is required\nfamily_name: The attribute is required\n",
            not_writable(&["given_name", "family_name"]),
        ),
        (
            "InvalidParameter",
            "Cannot modify the non-mutable attribute email.",
            not_writable(&["email"]),
        ),
        ("CodeDeliveryFailure", "", Some(K::CodeNotSent)),
        ("InvalidPassword", "too short", breaks("too short")),
        (
            "PasswordHistoryPolicyViolation",
            "used before",
            breaks("used before"),
        ),
        ("UserLambdaValidation", "PreAuthentication failed", None),
        ("New", "x", None),
    ]);
}

#[test]
fn status_500_is_service_fault_for_every_unlisted_name() {
    for name in ["InternalErrorException", "InternalServerException", "New"] {
        assert_eq!(of_exception(name, "", 500), K::ServiceFault { status: 500 });
    }
}

#[test]
fn every_row_of_table_is_reachable() {
    for (at, (names, fragment, _)) in TABLE.iter().enumerate() {
        for name in *names {
            let first = TABLE
                .iter()
                .position(|(names, earlier, _)| names.contains(name) && fragment.contains(earlier));
            assert_eq!(first, Some(at), "{name}: {fragment} is hidden by an earlier row");
        }
    }
}
