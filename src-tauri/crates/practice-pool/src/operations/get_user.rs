//! [GetUser](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html)

use crate::clock::Moment;
use crate::error_response::ErrorResponse;
use crate::input::{Constraints, TOKEN, read};
use crate::records::{Factor, Preference, User, UserRef};
use crate::state::State;
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    access_token: Option<String>,
}

/// Returns the user's attributes and MFA preferences.
pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, ErrorResponse> {
    let user = state.user(authenticated_user(state, now, body)?)?;
    let attributes: Vec<_> = user
        .attributes
        .iter()
        .map(|(name, value)| json!({ "Name": name, "Value": value }))
        .collect();
    let mut output = preferences(user);
    output.insert("UserAttributes".to_owned(), json!(attributes));
    Ok(Value::Object(output))
}

/// Returns the user of the access token in a body that has no other members.
pub(super) fn authenticated_user(state: &State, now: Moment, body: &[u8]) -> Result<UserRef, ErrorResponse> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.required("accessToken", input.access_token.as_deref(), &TOKEN);
    constraints.check()?;
    state.tokens.user_of(&input.access_token.unwrap_or_default(), now)
}

/// The username and the MFA preferences. Preferences are absent until `SetUserMFAPreference` is called, even if an
/// authenticator is registered.
pub(super) fn preferences(user: &User) -> Map<String, Value> {
    let mut output = Map::new();
    output.insert("Username".to_owned(), json!(user.username));
    let names = |is_set: fn(Preference) -> bool| -> Vec<_> {
        Factor::ALL
            .into_iter()
            .filter(|factor| is_set(user.preference(*factor)))
            .map(Factor::name)
            .collect()
    };
    let enabled = names(|preference| preference.enabled);
    if !enabled.is_empty() {
        output.insert("UserMFASettingList".to_owned(), json!(enabled));
    }
    if let Some(preferred) = names(|preference| preference.preferred).first() {
        output.insert("PreferredMfaSetting".to_owned(), json!(preferred));
    }
    output
}
