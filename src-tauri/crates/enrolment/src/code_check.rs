//! The check of a code before it is sent, at the user pool's time.

use secret::SharedSecret;

use crate::code::{Code, CodesSeen, compare};
use crate::cognito::Cognito;
use crate::problem::{Problem, ProblemKind};

/// Compares a code with a secret as [`compare`] does, at the user pool's time.
///
/// Before a code is rejected because of its time, the user pool's time is requested again: the known one is wrong if this
/// computer was suspended, if its virtual machine was paused, or if its clock runs unevenly.
///
/// # Errors
/// Those of [`compare`]. If the code would be rejected as [`ProblemKind::CodeOld`] or [`ProblemKind::CodeDrifted`] but the
/// user pool does not respond, the problem of that request.
pub async fn check_code(
    cognito: &Cognito,
    secret: &SharedSecret,
    code: &Code,
    seen: &mut CodesSeen,
) -> Result<(), Problem> {
    check_code_unless(cognito, secret, code, seen, std::future::pending()).await
}

/// As [`check_code`], but stops waiting for the user pool's time when `cancelled` completes.
pub(crate) async fn check_code_unless(
    cognito: &Cognito,
    secret: &SharedSecret,
    code: &Code,
    seen: &mut CodesSeen,
    cancelled: impl Future<Output = ()>,
) -> Result<(), Problem> {
    let compare = |seen: &mut CodesSeen| {
        let computer_ahead = cognito.computer_ahead_seconds();
        compare(secret, code, cognito.server_time(), computer_ahead, seen)
    };
    let earlier = *seen;
    let compared = compare(seen);
    let blames_time = match &compared {
        Err(Problem { kind, .. }) => match kind {
            ProblemKind::CodeOld { .. } | ProblemKind::CodeDrifted { .. } => true,
            ProblemKind::CodeNotOfThisSecret => false,
            _ => return compared,
        },
        Ok(()) => return compared,
    };
    let requested = tokio::select! {
        biased;
        requested = cognito.request_time() => requested,
        () = cancelled => Err(ProblemKind::TimedOut { host: cognito.pool().host() }.into()),
    };
    match requested {
        Ok(()) => {
            // The first comparison does not count: it was made at another time.
            *seen = earlier;
            compare(seen)
        }
        Err(problem) if blames_time => Err(problem),
        Err(_) => compared,
    }
}
