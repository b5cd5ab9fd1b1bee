//! Lists in the parameters of Cognito's challenges.

use std::collections::{BTreeMap, HashMap};

use transport::displayable;

/// Parses a list of names. Cognito sends JSON in a string, or the notation of Python (`['SMS_MFA']`): both were
/// observed.
pub(crate) fn parse_list(list: &str) -> Vec<&str> {
    list.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|name| !name.is_empty())
        .collect()
}

/// Returns the required attributes without a value. Only these may be sent, because Cognito rejects changes to
/// attributes with a value. Cognito sends both lists as JSON in strings.
pub(crate) fn missing_attributes(parameters: &HashMap<String, String>) -> Vec<String> {
    let parse = |name: &str| parameters.get(name).map(String::as_str).unwrap_or("null");
    let required: Vec<String> = serde_json::from_str(parse("requiredAttributes")).unwrap_or_default();
    let values: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(parse("userAttributes")).unwrap_or_default();
    let has_value = |name: &str| {
        values
            .get(name)
            .is_some_and(|value| value.as_str() != Some("") && !value.is_null())
    };
    required
        .into_iter()
        .map(|name| name.strip_prefix("userAttributes.").unwrap_or(&name).to_owned())
        .filter(|name| !has_value(name))
        // No name of an attribute has a character that is replaced.
        .map(|name| displayable(&name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_attributes_without_value_are_missing() {
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
    fn absent_or_invalid_lists_mean_no_missing_attributes() {
        assert!(missing_attributes(&[].into()).is_empty());
        let broken = [("requiredAttributes".to_owned(), "[oops".to_owned())].into();
        assert!(missing_attributes(&broken).is_empty());
    }
}
