//! Lists in the parameters of Cognito's challenges.

use std::collections::{BTreeMap, HashMap};

/// The names in a list that is JSON in a string, or Python's idea of it (`['SMS_MFA']`): both have been seen.
pub(crate) fn listed(list: &str) -> Vec<&str> {
    list.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|name| !name.is_empty())
        .collect()
}

/// Required attributes that have no value yet: only these may be sent, as changing one that has a value is
/// refused. Cognito gives both lists as JSON in strings.
pub(crate) fn missing_attributes(parameters: &HashMap<String, String>) -> Vec<String> {
    let parse = |name: &str| parameters.get(name).map(String::as_str).unwrap_or("null");
    let required: Vec<String> = serde_json::from_str(parse("requiredAttributes")).unwrap_or_default();
    let have: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(parse("userAttributes")).unwrap_or_default();
    let has_value = |name: &str| {
        have.get(name)
            .is_some_and(|value| value.as_str() != Some("") && !value.is_null())
    };
    required
        .into_iter()
        .map(|name| name.strip_prefix("userAttributes.").unwrap_or(&name).to_owned())
        .filter(|name| !has_value(name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_attributes_without_a_value_are_asked_for() {
        let parameters = [
            (
                "requiredAttributes",
                r#"["userAttributes.given_name","userAttributes.email","userAttributes.birthdate"]"#,
            ),
            (
                "userAttributes",
                r#"{"email":"noor@example.com","email_verified":"true","birthdate":""}"#,
            ),
        ];
        let parameters = parameters
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into();
        assert_eq!(missing_attributes(&parameters), ["given_name", "birthdate"]);
    }

    #[test]
    fn nothing_is_asked_for_where_nothing_is_said() {
        assert!(missing_attributes(&[].into()).is_empty());
        let broken = [("requiredAttributes".to_owned(), "[oops".to_owned())].into();
        assert!(missing_attributes(&broken).is_empty());
    }
}
