//! Requests with a username and a sent code, for forgotten passwords and for the confirmation of a sign-up.

use super::{code_attempts, code_delivery};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{CLIENT_ID, CONFIRMATION_CODE, Constraints, PASSWORD, SECRET_HASH, USERNAME, read};
use crate::outbox::{DeliveryMedium, Purpose, masked};
use crate::records::UserRef;
use crate::secret_hash;
use crate::state::State;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    client_id: Option<String>,
    username: Option<String>,
    secret_hash: Option<String>,
    confirmation_code: Option<String>,
    password: Option<String>,
}

/// A request whose members, client and secret hash are valid.
pub(super) struct Request {
    /// The name as typed.
    pub(super) username: String,
    /// The user of that name; `None` if it is unknown.
    pub(super) user: Option<UserRef>,
    pub(super) code: String,
    pub(super) password: String,
}

/// The required members, besides client and user.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Members {
    NoCode,
    Code,
    CodeAndPassword,
}

/// Parses and checks a request. Fails with `UnknownOperationException` for a pool that sends no codes.
pub(super) fn parse(state: &State, body: &[u8], members: Members) -> Result<Request, ErrorResponse> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.required("clientId", input.client_id.as_deref(), &CLIENT_ID);
    constraints.required("username", input.username.as_deref(), &USERNAME);
    constraints.optional("secretHash", input.secret_hash.as_deref(), &SECRET_HASH);
    if members != Members::NoCode {
        constraints.required(
            "confirmationCode",
            input.confirmation_code.as_deref(),
            &CONFIRMATION_CODE,
        );
    }
    if members == Members::CodeAndPassword {
        constraints.required("password", input.password.as_deref(), &PASSWORD);
    }
    constraints.check()?;
    let client = state.find_client(&input.client_id.unwrap_or_default())?;
    if !state.pool(client.pool)?.extended {
        return Err(ErrorResponse::unknown_operation());
    }
    let username = input.username.unwrap_or_default();
    secret_hash::check(state.client(client)?, &username, input.secret_hash.as_deref())?;
    Ok(Request {
        user: state.find_user(client, &username),
        username,
        code: input.confirmation_code.unwrap_or_default(),
        password: input.password.unwrap_or_default(),
    })
}

/// Sends a code by e-mail. An unknown username gets the same response.
pub(super) fn deliver(
    state: &mut State,
    now: Moment,
    request: &Request,
    purpose: Purpose,
) -> Result<Value, ErrorResponse> {
    let destination = match request.user {
        Some(user) => code_delivery::send(state, now, user, DeliveryMedium::Email, purpose)?,
        None => masked(&format!("{}@practice.example", request.username)),
    };
    Ok(json!({
        "CodeDeliveryDetails": {
            "AttributeName": "email", "DeliveryMedium": DeliveryMedium::Email, "Destination": destination,
        },
    }))
}

/// Checks that the code was sent for this purpose. [`mark_used`] marks it as used in a separate step, so that another
/// error in the request can be corrected.
pub(super) fn check(
    state: &mut State,
    now: Moment,
    request: &Request,
    purpose: Purpose,
) -> Result<UserRef, ErrorResponse> {
    let expired = || {
        ErrorResponse::new(
            "ExpiredCodeException",
            "Invalid code provided, please request a code again.",
        )
    };
    let mismatch = ErrorResponse::new(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
    );
    let user = request.user.ok_or_else(expired)?;
    code_attempts::check_not_locked(state, user, now).map_err(|_| {
        ErrorResponse::new(
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time.",
        )
    })?;
    let sent = state
        .user(user)?
        .sent_code
        .as_ref()
        .filter(|sent| sent.is_valid(purpose, now));
    if sent.ok_or_else(expired)?.code != request.code {
        code_attempts::count_wrong(state, user, None, now)?;
        return Err(mismatch);
    }
    Ok(user)
}

/// Marks the user's code as used.
pub(super) fn mark_used(state: &mut State, user: UserRef) -> Result<(), ErrorResponse> {
    let user = state.user_mut(user)?;
    user.sent_code = None;
    user.code_lockout.clear();
    Ok(())
}
