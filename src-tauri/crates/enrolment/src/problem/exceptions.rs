//! The classification of Cognito's exceptions, by name first and by a fragment of the message second, because messages
//! may change. The error lists are on each operation's page, for example
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>.

use transport::displayable;

use super::kind::ProblemKind as K;

/// An exception of Cognito.
struct Exception<'a> {
    name: &'a str,
    message: &'a str,
    status: u16,
}

/// Names without the suffix `Exception`, a fragment of the message (empty: any message), and the problem. The first
/// matching row applies.
type Row = (&'static [&'static str], &'static str, fn(&Exception) -> K);

/// Follows the name of a required attribute that was not sent, in a line of its own: "Attributes did not conform to the
/// schema: given_name: The attribute is required". This program sends each attribute that Cognito asks for.
const REQUIRED_ATTRIBUTE: &str = ": The attribute is required";

/// Precedes the name of an attribute that can only be set when the account is created.
const IMMUTABLE_ATTRIBUTE: &str = "non-mutable attribute ";

/// Returns the name in a line with [`REQUIRED_ATTRIBUTE`].
fn required_attribute(line: &str) -> Option<&str> {
    let (before, _) = line.split_once(REQUIRED_ATTRIBUTE)?;
    before.rsplit(": ").next().map(str::trim)
}

const TABLE: &[Row] = &[
    (&["NotAuthorized"], "Password attempts exceeded", |_| {
        K::TooManyAttempts
    }),
    (&["NotAuthorized"], "disabled", |_| K::UserDisabled),
    // "Temporary password has expired and must be reset by an administrator.", earlier "User account has expired, it must
    // be reset by an administrator.": <https://github.com/aws-amplify/amplify-js/issues/1182>
    (&["NotAuthorized"], "reset by an administrator", |_| {
        K::TemporaryPasswordExpired
    }),
    (&["NotAuthorized"], "Temporary password has expired", |_| {
        K::TemporaryPasswordExpired
    }),
    // "Unable to login because of security reasons." and "Request not allowed due to security reasons."
    (&["NotAuthorized"], "security reasons", |_| K::SignInBlocked),
    (&["NotAuthorized"], "unauthorized attribute", |_| {
        K::AttributesNotWritable { names: Vec::new() }
    }),
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
    // Sent if the app client does not hide user existence.
    (&["UserNotFound"], "", |_| K::IncorrectCredentials),
    (&["UserNotConfirmed"], "", |_| K::UserNotConfirmed),
    (&["PasswordResetRequired"], "", |_| K::PasswordResetRequired),
    (&["EnableSoftwareTokenMFA", "CodeMismatch"], "", |_| K::CodeWrong),
    // `VerifySoftwareToken` sends it although its model does not list it.
    (&["ExpiredCode"], "", |_| K::CodeUsed),
    (&["CodeDeliveryFailure"], "", |_| K::CodeNotSent),
    (&["SoftwareTokenMFANotFound"], "has not been enabled", |_| {
        K::TotpNotEnabled
    }),
    (
        &["InvalidPassword", "PasswordHistoryPolicyViolation"],
        "",
        |exception| {
            let reason = displayable(exception.message);
            K::PasswordRefused { reason }
        },
    ),
    (&["InvalidParameter"], REQUIRED_ATTRIBUTE, |exception| {
        let names = exception.message.lines().filter_map(required_attribute);
        K::AttributesNotWritable {
            names: names.map(str::to_owned).collect(),
        }
    }),
    (&["InvalidParameter"], IMMUTABLE_ATTRIBUTE, |exception| {
        let after = exception.message.split(IMMUTABLE_ATTRIBUTE).nth(1);
        let name = after.and_then(|after| after.split_whitespace().next());
        K::AttributesNotWritable {
            names: name
                .map(|name| name.trim_end_matches('.').to_owned())
                .into_iter()
                .collect(),
        }
    }),
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
    (&["InvalidParameter"], "", |exception| {
        let reason = displayable(exception.message);
        K::ParameterRefused { reason }
    }),
    (&["ResourceNotFound"], "", |_| K::ClientUnknown),
    (&["OperationNotEnabled"], "", |_| K::NotInThisRegion),
    // Concerns sent codes: the user must wait, so the call is not retried.
    (&["TooManyFailedAttempts"], "", |_| K::TooManyAttempts),
    (&["LimitExceeded"], "Attempt limit exceeded", |_| {
        K::TooManyAttempts
    }),
    // Sent with HTTP 400, not 429.
    (&["TooManyRequests", "LimitExceeded", "Throttling"], "", |_| {
        K::Throttled
    }),
    // Another client is changing the user. The call is retried automatically, as when throttled.
    (&["ConcurrentModification"], "", |_| K::Throttled),
    // Observed with HTTP 400 and 403.
    (&["Forbidden"], "", |_| K::Forbidden),
];

/// Classifies an exception. An exception without a matching row keeps its name and message, unless its HTTP status is
/// 500 or above.
pub(super) fn of_exception(name: &str, message: &str, status: u16) -> K {
    let exception = Exception {
        name,
        message,
        status,
    };
    let bare = name.strip_suffix("Exception").unwrap_or(name);
    let row = TABLE
        .iter()
        .find(|(names, fragment, _)| names.contains(&bare) && message.contains(fragment));
    row.map_or_else(|| unlisted(&exception), |(_, _, problem)| problem(&exception))
}

fn unlisted(exception: &Exception) -> K {
    if exception.status >= 500 {
        return K::ServiceFault {
            status: exception.status,
        };
    }
    K::Refused {
        name: displayable(exception.name),
        message: displayable(exception.message),
    }
}

#[cfg(test)]
mod tests;
