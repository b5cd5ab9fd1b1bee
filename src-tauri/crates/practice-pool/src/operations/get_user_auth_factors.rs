//! [GetUserAuthFactors](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html)

use super::get_user::{bearer, preferences};
use crate::clock::Moment;
use crate::refusal::Refusal;
use crate::state::State;
use serde_json::{Value, json};

/// Unlike the preferences, the factors tell what the user really has.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let user = state.user(bearer(state, now, body)?)?;
    let mut factors = vec!["PASSWORD"];
    if user.software_token.is_some() {
        factors.push("SOFTWARE_TOKEN");
    }
    let mut output = preferences(user);
    output.insert("ConfiguredUserAuthFactors".to_owned(), json!(factors));
    Ok(Value::Object(output))
}
