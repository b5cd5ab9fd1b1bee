//! Requests that name a user and a code that was sent to them: for a forgotten password, and to confirm a
//! sign-up.

use super::code_attempts;
use super::sms_and_email_mfa::send;
use crate::clock::Moment;
use crate::input::{CLIENT_ID, CONFIRMATION_CODE, Constraints, PASSWORD, SECRET_HASH, USERNAME, read};
use crate::outbox::{Medium, Purpose, masked};
use crate::refusal::Refusal;
use crate::secret_hash;
use crate::state::{State, UserRef};
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

/// A request whose shape, client and secret hash are in order.
pub(super) struct Request {
    /// What was typed.
    pub(super) username: String,
    /// Whom it names; `None` if nobody.
    pub(super) user: Option<UserRef>,
    pub(super) code: String,
    pub(super) password: String,
}

/// Which members there must be, beside client and user.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum With {
    Nothing,
    Code,
    CodeAndPassword,
}

pub(super) fn request(state: &State, body: &[u8], with: With) -> Result<Request, Refusal> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.required("clientId", input.client_id.as_deref(), &CLIENT_ID);
    constraints.required("username", input.username.as_deref(), &USERNAME);
    constraints.optional("secretHash", input.secret_hash.as_deref(), &SECRET_HASH);
    if with != With::Nothing {
        constraints.required(
            "confirmationCode",
            input.confirmation_code.as_deref(),
            &CONFIRMATION_CODE,
        );
    }
    if with == With::CodeAndPassword {
        constraints.required("password", input.password.as_deref(), &PASSWORD);
    }
    constraints.check()?;
    let client = state.find_client(&input.client_id.unwrap_or_default())?;
    if !state.pool(client.pool)?.extended {
        // Nobody could read the code.
        return Err(super::unknown());
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

/// Sends a code by e-mail; a name that nobody has is answered alike.
pub(super) fn deliver(
    state: &mut State,
    now: Moment,
    request: &Request,
    purpose: Purpose,
) -> Result<Value, Refusal> {
    let destination = match request.user {
        Some(user) => send(state, now, user, Medium::Email, purpose)?,
        None => masked(&format!("{}@practice.example", request.username)),
    };
    Ok(json!({
        "CodeDeliveryDetails": {
            "AttributeName": "email", "DeliveryMedium": Medium::Email, "Destination": destination,
        },
    }))
}

/// Whether the code is the one that was sent for this; a right one is used up only by [`use_up`], so that what
/// else is wrong with the request can be corrected.
pub(super) fn check(
    state: &mut State,
    now: Moment,
    request: &Request,
    purpose: Purpose,
) -> Result<UserRef, Refusal> {
    let expired = || {
        Refusal::new(
            "ExpiredCodeException",
            "Invalid code provided, please request a code again.",
        )
    };
    let mismatch = Refusal::new(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
    );
    let user = request.user.ok_or_else(expired)?;
    code_attempts::refuse_if_locked(state, user, now).map_err(|_| {
        Refusal::new(
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time.",
        )
    })?;
    let content = state.user(user)?;
    let sent = content
        .sent_code
        .as_ref()
        .filter(|sent| sent.is_good(purpose, now));
    if sent.ok_or_else(expired)?.code != request.code {
        code_attempts::count_wrong(state, user, None, now)?;
        return Err(mismatch);
    }
    Ok(user)
}

pub(super) fn use_up(state: &mut State, user: UserRef) -> Result<(), Refusal> {
    let user = state.user_mut(user)?;
    user.sent_code = None;
    user.code_lockout.clear();
    Ok(())
}
