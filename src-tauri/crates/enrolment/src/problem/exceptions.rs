//! Cognito's exceptions, in one table: by name first and by a fragment of the message second, as messages are no
//! contract. The error lists are on each operation's page, for example
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>.

use super::kind::ProblemKind as K;

/// What the problem is made of.
struct Told<'a> {
    name: &'a str,
    message: &'a str,
    status: u16,
}

/// Names without `Exception`, a fragment of the message (empty: any), and the problem. The first row that fits counts.
type Row = (&'static [&'static str], &'static str, fn(&Told) -> K);

const TABLE: &[Row] = &[
    (&["NotAuthorized"], "Password attempts exceeded", |_| {
        K::TooManyAttempts
    }),
    (&["NotAuthorized"], "disabled", |_| K::UserDisabled),
    (&["NotAuthorized"], "required scopes", |_| K::TokenLacksScope),
    (&["NotAuthorized"], "cannot be confirmed", |_| K::AlreadyConfirmed),
    (&["NotAuthorized"], "cannot be reset", |_| K::ResetNotAllowed),
    (&["NotAuthorized"], "Invalid session", |_| K::SessionOver),
    (&["NotAuthorized"], "Access Token", |_| K::SessionOver),
    (&["NotAuthorized"], "SECRET_HASH was not received", |_| {
        K::ClientSecretWanted
    }),
    (&["NotAuthorized"], "secret hash", |_| K::ClientSecretWrong),
    (&["NotAuthorized"], "Incorrect username or password", |_| {
        K::IncorrectCredentials
    }),
    (&["NotAuthorized"], "Invalid code", |_| K::CodeWrong),
    // Where an app client does not hide who exists.
    (&["UserNotFound"], "", |_| K::IncorrectCredentials),
    (&["UserNotConfirmed"], "", |_| K::UserNotConfirmed),
    (&["PasswordResetRequired"], "", |_| K::PasswordResetRequired),
    (&["EnableSoftwareTokenMFA", "CodeMismatch"], "", |_| K::CodeWrong),
    // Verify does not model it and yet sends it.
    (&["ExpiredCode"], "", |_| K::CodeUsed),
    (&["CodeDeliveryFailure"], "", |_| K::CodeNotSent),
    (&["SoftwareTokenMFANotFound"], "has not been enabled", |_| {
        K::TotpNotEnabled
    }),
    (
        &["InvalidPassword", "PasswordHistoryPolicyViolation"],
        "",
        |told| {
            let reason = told.message.to_owned();
            K::PasswordRefused { reason }
        },
    ),
    (&["InvalidParameter"], "already confirmed", |_| {
        K::AlreadyConfirmed
    }),
    (&["InvalidParameter"], "no registered/verified", |_| {
        K::NowhereToSend
    }),
    (&["InvalidParameter"], "not enabled for this client", |_| {
        K::FlowNotEnabled
    }),
    (&["InvalidParameter"], "not enabled for the client", |_| {
        K::FlowNotEnabled
    }),
    (&["InvalidParameter"], "", |told| {
        let reason = told.message.to_owned();
        K::ParameterRefused { reason }
    }),
    (&["ResourceNotFound"], "", |_| K::ClientUnknown),
    (&["OperationNotEnabled"], "", |_| K::NotInThisRegion),
    // Of codes that were sent: the user waits, whatever the load.
    (&["TooManyFailedAttempts"], "", |_| K::TooManyAttempts),
    (&["LimitExceeded"], "Attempt limit exceeded", |_| {
        K::TooManyAttempts
    }),
    // HTTP 400, not 429.
    (&["TooManyRequests", "LimitExceeded", "Throttling"], "", |_| {
        K::Throttled
    }),
    // Somebody else changes the user at this moment. Repeated by itself already; a pause is all that helps.
    (&["ConcurrentModification"], "", |_| K::Throttled),
    // HTTP 400 and 403 have been seen.
    (&["Forbidden"], "", |_| K::Forbidden),
];

/// Sorts one of Cognito's exceptions. One that is in no row keeps its name and message, unless it comes with a status
/// of 500 and above.
pub(super) fn of_exception(name: &str, message: &str, status: u16) -> K {
    let told = Told {
        name,
        message,
        status,
    };
    let bare = name.strip_suffix("Exception").unwrap_or(name);
    let row = TABLE
        .iter()
        .find(|(names, fragment, _)| names.contains(&bare) && message.contains(fragment));
    row.map_or_else(|| otherwise(&told), |(_, _, problem)| problem(&told))
}

fn otherwise(told: &Told) -> K {
    if told.status >= 500 {
        return K::ServiceFault { status: told.status };
    }
    K::Refused {
        name: told.name.to_owned(),
        message: told.message.to_owned(),
    }
}

#[cfg(test)]
mod tests;
