//! [GetUser](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html)

use crate::clock::Moment;
use crate::input::{Constraints, TOKEN, read};
use crate::refusal::Refusal;
use crate::state::{Factor, Preference, State, User, UserRef};
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Input {
    access_token: Option<String>,
}

pub(super) fn perform(state: &mut State, now: Moment, body: &[u8]) -> Result<Value, Refusal> {
    let user = state.user(bearer(state, now, body)?)?;
    let attributes: Vec<_> = user
        .attributes
        .iter()
        .map(|(name, value)| json!({ "Name": name, "Value": value }))
        .collect();
    let mut output = preferences(user);
    output.insert("UserAttributes".to_owned(), json!(attributes));
    Ok(Value::Object(output))
}

/// Whose access token a body holds that holds nothing else.
pub(super) fn bearer(state: &State, now: Moment, body: &[u8]) -> Result<UserRef, Refusal> {
    let input: Input = read(body)?;
    let mut constraints = Constraints::default();
    constraints.required("accessToken", input.access_token.as_deref(), &TOKEN);
    constraints.check()?;
    state.tokens.user_of(&input.access_token.unwrap_or_default(), now)
}

/// Name and MFA preferences. They tell what the user has set, which is not what they have: absent until
/// `SetUserMFAPreference` is called, even with a token registered.
pub(super) fn preferences(user: &User) -> Map<String, Value> {
    let mut output = Map::new();
    output.insert("Username".to_owned(), json!(user.username));
    let names = |set: fn(Preference) -> bool| -> Vec<_> {
        let those = Factor::ALL
            .into_iter()
            .filter(|factor| set(user.preference(*factor)));
        those.map(Factor::name).collect()
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
