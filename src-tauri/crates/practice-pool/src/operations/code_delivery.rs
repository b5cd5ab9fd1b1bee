//! Delivery of codes by SMS and e-mail, into the outbox.

use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::outbox::{DeliveryMedium, Message, Purpose, SentCode, masked};
use crate::records::UserRef;
use crate::state::State;

/// Sends the user a new code. Returns the masked destination.
pub(super) fn send(
    state: &mut State,
    now: Moment,
    user: UserRef,
    medium: DeliveryMedium,
    purpose: Purpose,
) -> Result<String, ErrorResponse> {
    let user_pool_id = state.pool(user.pool)?.id.clone();
    let user = state.user_mut(user)?;
    let code = SentCode::new(purpose, now);
    let message = Message {
        sent: now.seconds(),
        user_pool_id,
        username: user.username.clone(),
        medium,
        to: user.destination(medium).unwrap_or_default().to_owned(),
        purpose,
        code: code.code.clone(),
    };
    user.sent_code = Some(code);
    let destination = masked(&message.to);
    state.outbox.put(message);
    Ok(destination)
}
