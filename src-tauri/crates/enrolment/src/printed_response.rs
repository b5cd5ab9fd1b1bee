//! Values in a response of Cognito as the AWS CLI prints it: as JSON, YAML, tab-separated text or a table. People pass on
//! the whole response where one value is expected.
//! <https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html>

use secret::SecretText;
use serde_json::Value;

use crate::jwt::is_access_token;

/// A value that is looked for in a response. Its name is that of Cognito's API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseMember {
    /// `Session`
    Session,
    /// `AccessToken`
    AccessToken,
    /// `SecretCode`
    SecretCode,
}

/// What a text contains.
pub enum Printed {
    /// It is not a response, so it may be the value itself.
    Other,
    /// It is a response, with this value.
    Found(SecretText),
    /// It is a response without the value, or with several that may be meant.
    Missing,
}

/// The names of text output's lines for nested members.
const NESTED: [&str; 4] = [
    "AUTHENTICATIONRESULT",
    "AVAILABLECHALLENGES",
    "CHALLENGEPARAMETERS",
    "NEWDEVICEMETADATA",
];

/// The length of a session or secret, in characters. Shorter fields of text output are other members.
const SHORTEST_SESSION: usize = 20;
const SHORTEST_SECRET: usize = 16;

impl ResponseMember {
    /// The name in Cognito's API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Session => "Session",
            Self::AccessToken => "AccessToken",
            Self::SecretCode => "SecretCode",
        }
    }

    /// Looks for the value in a response.
    pub fn of(self, text: &SecretText) -> Printed {
        let text = text
            .expose()
            .trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let found = match text.chars().next() {
            Some('{' | '[') => self.in_json(text),
            _ => match self.in_lines(text) {
                Some(value) => Some(value),
                None if is_table(text) || is_yaml(text) => None,
                None if text.lines().any(|line| fields(line).len() > 1) => match self.in_text_output(text) {
                    // A secret is often written in groups.
                    None if self == Self::SecretCode => return Printed::Other,
                    found => found,
                },
                None => return Printed::Other,
            },
        };
        match found.filter(|value| !value.is_empty()) {
            Some(value) => Printed::Found(value),
            None => Printed::Missing,
        }
    }

    /// Finds the member of a JSON object, or the only possible value of an array, which `--query` selects.
    fn in_json(self, text: &str) -> Option<SecretText> {
        let mut root: Value = serde_json::from_str(text).ok()?;
        // The AWS CLI prints several responses as an array.
        if let Value::Array(items) = &mut root {
            let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            if !texts.is_empty() {
                return self.only_value(&texts);
            }
            let [only] = &mut items[..] else { return None };
            root = only.take();
        }
        let member = |value: &Value| Some(value.get(self.name())?.as_str()?.into());
        member(&root).or_else(|| member(root.get("AuthenticationResult")?))
    }

    /// Finds `Session: AYAB…` in YAML, `"Session": "AYAB…",` in a part of JSON and `|  Session|  AYAB…  |` in a table.
    fn in_lines(self, text: &str) -> Option<SecretText> {
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let cells = line.trim().trim_matches('|');
            let pair = match line.trim_start().starts_with('|') {
                true => cells.split_once('|'),
                false => line.split_once(':'),
            };
            let Some((name, value)) = pair else { continue };
            let name =
                name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '"' | '\'' | '|' | '+'));
            if name != self.name() {
                continue;
            }
            let value = value.trim().trim_end_matches(',');
            let value = match value {
                // A block, or a plain value on the next lines.
                "" | "|" | "|-" | ">" | ">-" => {
                    lines.by_ref().take_while(|line| line.starts_with(' ')).collect()
                }
                value => value.to_owned(),
            };
            // Sized for the whole value, because growing would leave a copy behind.
            let mut bare = String::with_capacity(value.len());
            bare.extend(
                value
                    .chars()
                    .filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\'')),
            );
            return Some(bare.into());
        }
        None
    }

    /// Finds the value in tab-separated text, which has no names: members are sorted by name, nested ones follow on lines
    /// of their own.
    fn in_text_output(self, text: &str) -> Option<SecretText> {
        let mut possible = Vec::new();
        for line in text.lines() {
            let fields = fields(line);
            match (&fields[..], self) {
                (["AUTHENTICATIONRESULT", token, ..], Self::AccessToken) => return Some((*token).into()),
                ([name, _, ..], _) if NESTED.contains(name) => {}
                ([], _) => {}
                // The rest of a value that a terminal has broken. Its beginning alone would be another value.
                ([_], _) if !possible.is_empty() => return None,
                _ => possible.extend(fields),
            }
        }
        let found = self.only_value(&possible)?;
        // A secret has only a session beside it. Anything else is another group of the secret.
        let may_be_group = |value: &str| {
            let is_of_secret =
                |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'2'..=b'7' | b'-' | b'=');
            value.bytes().all(is_of_secret) || !Self::Session.is_possible(value)
        };
        let mut others = possible.iter().filter(|value| **value != found.expose());
        match self {
            Self::SecretCode if others.any(|value| may_be_group(value)) => None,
            _ => Some(found),
        }
    }

    /// Returns the only one of several values that can be meant.
    fn only_value(self, values: &[&str]) -> Option<SecretText> {
        let mut possible = values.iter().filter(|value| self.is_possible(value));
        match (possible.next(), possible.next()) {
            (Some(value), None) => Some((*value).into()),
            _ => None,
        }
    }

    fn is_possible(self, value: &str) -> bool {
        let is_base32 = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, b'2'..=b'7');
        let is_secret = value.len() >= SHORTEST_SECRET && value.bytes().all(is_base32);
        let is_name = value
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte == b'_');
        match self {
            Self::SecretCode => is_secret,
            Self::Session => {
                let is_of_session = |byte: u8| byte.is_ascii_alphanumeric() || b"-_=+/".contains(&byte);
                value.len() >= SHORTEST_SESSION && value.bytes().all(is_of_session) && !is_secret && !is_name
            }
            // An ID token starts in the same way. The claims distinguish the two.
            Self::AccessToken => value.starts_with("eyJ") && is_access_token(value),
        }
    }
}

/// Splits a line at white space. A value has none.
fn fields(line: &str) -> Vec<&str> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    match fields[..] {
        // The scheme of an HTTP header belongs to the token that follows.
        [scheme, token]
            if scheme
                .trim_start_matches(['"', '\''])
                .eq_ignore_ascii_case("bearer") =>
        {
            vec![token]
        }
        _ => fields,
    }
}

/// Returns whether a text is a table with borders.
fn is_table(text: &str) -> bool {
    text.lines().any(|line| line.trim_start().starts_with("| "))
}

/// Returns whether a text contains a member of a response with its name.
fn is_yaml(text: &str) -> bool {
    const MEMBERS: [&str; 10] = [
        "AuthenticationResult",
        "AvailableChallenges",
        "ChallengeName",
        "ChallengeParameters",
        "AccessToken",
        "IdToken",
        "RefreshToken",
        "SecretCode",
        "Session",
        "Status",
    ];
    text.lines().any(|line| {
        let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '"' | '\''));
        MEMBERS.iter().any(|name| {
            let rest = line
                .strip_prefix(name)
                .map(|rest| rest.trim_start_matches(['"', '\'']));
            rest.is_some_and(|rest| rest.starts_with(':'))
        })
    })
}

#[cfg(test)]
mod tests;
