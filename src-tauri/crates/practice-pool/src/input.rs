//! Parses a request's body and checks the constraints of the API model.

use crate::error_response::ErrorResponse;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A map of strings in a request. As with AWS, a member that is null counts as absent.
pub(crate) type Texts = BTreeMap<String, Option<String>>;

/// Parses a body. Fails with `SerializationException`, whose message never contains a part of the body, which may be a
/// password.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, ErrorResponse> {
    // Parse a map first: serde also accepts a JSON array for a struct.
    let object: Map<String, Value> =
        serde_json::from_slice(body).map_err(|_| ErrorResponse::serialization())?;
    serde_json::from_value(Value::Object(object)).map_err(|_| ErrorResponse::serialization())
}

/// Returns a parameter of a flow or of a challenge's answer. Fails with `InvalidParameterException` if it is missing.
pub(crate) fn required<'a>(texts: &'a Texts, name: &str) -> Result<&'a str, ErrorResponse> {
    optional(texts, name).ok_or_else(|| ErrorResponse::missing_parameter(name))
}

/// Returns a parameter that may be absent.
pub(crate) fn optional<'a>(texts: &'a Texts, name: &str) -> Option<&'a str> {
    texts.get(name)?.as_deref()
}

/// A pattern as written in the model, and the equivalent test for each character.
type Pattern = (&'static str, fn(char) -> bool);

/// The model's constraints on a string: its length in characters and its pattern.
pub(crate) struct Shape {
    least: usize,
    most: usize,
    pattern: Option<Pattern>,
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Letters, marks, symbols, numbers and punctuation: all characters but separators and control characters.
fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !c.is_control()
}

fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-_=.".contains(c)
}

/// `ClientIdType`
pub(crate) const CLIENT_ID: Shape = Shape {
    least: 1,
    most: 128,
    pattern: Some(("[\\w+]+", |c| is_word(c) || c == '+')),
};
/// `ClientSecretType`
pub(crate) const CLIENT_SECRET: Shape = Shape {
    least: 24,
    most: 64,
    ..CLIENT_ID
};
/// `UsernameType`
pub(crate) const USERNAME: Shape = Shape {
    least: 1,
    most: 128,
    pattern: Some(("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", is_visible)),
};
/// `PasswordType`
pub(crate) const PASSWORD: Shape = Shape {
    least: 0,
    most: 256,
    pattern: Some(("[\\S]+", |c| !c.is_whitespace())),
};
/// `SecretHashType`
pub(crate) const SECRET_HASH: Shape = Shape {
    least: 1,
    most: 128,
    pattern: Some(("[\\w+=/]+", |c| is_word(c) || "+=/".contains(c))),
};
/// `ConfirmationCodeType`
pub(crate) const CONFIRMATION_CODE: Shape = Shape {
    least: 1,
    most: 2048,
    pattern: Some(("[\\S]+", |c| !c.is_whitespace())),
};
/// `SessionType`
pub(crate) const SESSION: Shape = Shape {
    least: 20,
    most: 4096,
    pattern: None,
};
/// `TokenModelType`, of access and refresh tokens
pub(crate) const TOKEN: Shape = Shape {
    least: 0,
    most: usize::MAX,
    pattern: Some(("[A-Za-z0-9-_=.]+", is_token)),
};
/// `SoftwareTokenMFAUserCodeType`
pub(crate) const USER_CODE: Shape = Shape {
    least: 6,
    most: 6,
    pattern: Some(("[0-9]+", |c| c.is_ascii_digit())),
};
/// `StringType`
pub(crate) const DEVICE_NAME: Shape = Shape {
    least: 0,
    most: 131_072,
    pattern: None,
};

/// Collects violations. As with AWS, one response lists them all.
#[derive(Default)]
pub(crate) struct Constraints(Vec<String>);

impl Constraints {
    /// Checks a member that must be present.
    pub(crate) fn required(&mut self, name: &str, value: Option<&str>, shape: &Shape) {
        match value {
            None => self.absent(name),
            Some(_) => self.optional(name, value, shape),
        }
    }

    /// Checks a member if it is present.
    pub(crate) fn optional(&mut self, name: &str, value: Option<&str>, shape: &Shape) {
        let Some(value) = value else { return };
        let length = value.chars().count();
        if length > shape.most {
            self.violated(
                name,
                &format!("Member must have length less than or equal to {}", shape.most),
            );
        }
        if length < shape.least {
            self.violated(
                name,
                &format!("Member must have length greater than or equal to {}", shape.least),
            );
        }
        if let Some((pattern, allowed)) = shape.pattern
            && (value.is_empty() || !value.chars().all(allowed))
        {
            self.violated(
                name,
                &format!("Member must satisfy regular expression pattern: {pattern}"),
            );
        }
    }

    /// Checks a member of an enumeration that must be present.
    pub(crate) fn one_of(&mut self, name: &str, value: Option<&str>, values: &[&str]) {
        match value {
            None => self.absent(name),
            Some(value) if values.contains(&value) => {}
            Some(_) => {
                self.violated(
                    name,
                    &format!("Member must satisfy enum value set: [{}]", values.join(", ")),
                );
            }
        }
    }

    fn absent(&mut self, name: &str) {
        self.0.push(format!(
            "Value null at '{name}' failed to satisfy constraint: Member must not be null"
        ));
    }

    /// AWS repeats some values in the message. A value may be a secret in the wrong member, so it is omitted here.
    fn violated(&mut self, name: &str, constraint: &str) {
        self.0.push(format!(
            "Value at '{name}' failed to satisfy constraint: {constraint}"
        ));
    }

    /// Fails with `InvalidParameterException` if there is a violation.
    pub(crate) fn check(self) -> Result<(), ErrorResponse> {
        let count = self.0.len();
        if count == 0 {
            return Ok(());
        }
        let errors = if count == 1 { "error" } else { "errors" };
        Err(ErrorResponse::invalid_parameter(format!(
            "{count} validation {errors} detected: {}",
            self.0.join("; ")
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(fill: impl FnOnce(&mut Constraints)) -> String {
        let mut constraints = Constraints::default();
        fill(&mut constraints);
        constraints
            .check()
            .map_or_else(|error| error.message, |()| String::new())
    }

    #[test]
    fn violations_have_the_wording_of_aws() {
        assert_eq!(
            message(|c| c.required("userCode", Some("12a456"), &USER_CODE)),
            "1 validation error detected: Value at 'userCode' failed to satisfy constraint: \
             Member must satisfy regular expression pattern: [0-9]+"
        );
        assert_eq!(
            message(|c| c.required("userCode", Some(""), &USER_CODE)),
            "2 validation errors detected: Value at 'userCode' failed to satisfy constraint: \
             Member must have length greater than or equal to 6; Value at 'userCode' failed to satisfy constraint: \
             Member must satisfy regular expression pattern: [0-9]+"
        );
        assert_eq!(
            message(|c| c.required("clientId", None, &CLIENT_ID)),
            "1 validation error detected: Value null at 'clientId' failed to satisfy constraint: \
             Member must not be null"
        );
        assert_eq!(
            message(|c| c.one_of("authFlow", Some("NO"), &["A", "B"])),
            "1 validation error detected: Value at 'authFlow' failed to satisfy constraint: \
             Member must satisfy enum value set: [A, B]"
        );
    }

    #[test]
    fn lengths_count_characters() {
        for (length, fits) in [(19, false), (20, true), (4096, true), (4097, false)] {
            let violated = message(|c| c.optional("session", Some(&"é".repeat(length)), &SESSION));
            assert_eq!(violated.is_empty(), fits, "{length}");
        }
        assert_eq!(message(|c| c.optional("session", None, &SESSION)), "");
    }

    #[test]
    fn read_rejects_other_json_without_repeating_it() {
        #[derive(Debug, serde::Deserialize)]
        struct Input {
            #[serde(rename = "Password")]
            _password: Option<String>,
        }
        for body in [
            "",
            "[\"hunter2\"]",
            "\"hunter2\"",
            "{\"Password\":[\"hunter2\"]}",
            "{\"Password\":\"hunter2\"",
        ] {
            let error = read::<Input>(body.as_bytes()).unwrap_err();
            assert_eq!(error.name, "SerializationException");
            assert!(!error.message.contains("hunter2"));
        }
        assert!(read::<Input>(br#"{"Password":null,"Unknown":1}"#).is_ok());
    }
}
