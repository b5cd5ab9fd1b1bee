//! Validation of usernames.

use transport::visible_name;

use crate::problem::{Field, Problem, ProblemKind};
use crate::sanitize;

/// A username or an alias such as an e-mail address, as typed by the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Username(String);

impl Username {
    /// Parses a username. Surrounding white space and invisible characters are removed, because usernames in Cognito
    /// contain neither.
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`], [`ProblemKind::FieldTooLong`] (128 characters), or
    /// [`ProblemKind::FieldMalformed`] for white space or control characters within.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let field = Field::Username;
        let text = visible_name(&sanitize::name(text));
        if text.is_empty() {
            return Err(ProblemKind::FieldEmpty { field }.into());
        }
        if text.chars().count() > 128 {
            return Err(ProblemKind::FieldTooLong { field, max: 128 }.into());
        }
        if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(ProblemKind::FieldMalformed { field }.into());
        }
        Ok(Self(text))
    }

    /// Returns the username as typed, trimmed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usernames_are_trimmed_and_validated() {
        let kind = |text: &str| Username::parse(text).err().map(|problem| problem.kind);
        let field = Field::Username;
        assert_eq!(
            Username::parse("  noor@example.com\n").expect("valid").as_str(),
            "noor@example.com"
        );
        assert_eq!(
            Username::parse("\u{feff}noor\u{200b}").expect("valid").as_str(),
            "noor"
        );
        assert_eq!(kind("\u{200b}"), Some(ProblemKind::FieldEmpty { field }));
        assert_eq!(kind(" \t"), Some(ProblemKind::FieldEmpty { field }));
        assert_eq!(kind("no or"), Some(ProblemKind::FieldMalformed { field }));
        assert_eq!(
            kind(&"é".repeat(129)),
            Some(ProblemKind::FieldTooLong { field, max: 128 })
        );
        assert_eq!(kind(&"é".repeat(128)), None);
    }
}
