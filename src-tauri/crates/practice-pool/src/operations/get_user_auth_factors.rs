//! [GetUserAuthFactors](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html)

use super::get_user::{authenticated_user, preferences};
use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::state::State;
use serde_json::{Value, json};

/// Returns the registered factors. Unlike the preferences, they include an authenticator without a preference.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let user = state.user(authenticated_user(state, now, body)?)?;
    let mut factors = vec!["PASSWORD"];
    if user.software_token.is_some() {
        factors.push("SOFTWARE_TOKEN");
    }
    let mut output = preferences(user);
    output.insert("ConfiguredUserAuthFactors".to_owned(), json!(factors));
    Ok(Value::Object(output))
}
