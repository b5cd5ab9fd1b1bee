//! Validation of passwords.

use secret::SecretText;

use crate::problem::{Field, Problem, ProblemKind};

/// Checks the length of a password. It is not trimmed, and Cognito validates its characters.
pub(crate) fn checked_password(field: Field, password: &SecretText) -> Result<(), Problem> {
    if password.is_empty() {
        return Err(ProblemKind::FieldEmpty { field }.into());
    }
    if password.expose().chars().count() > 256 {
        return Err(ProblemKind::FieldTooLong { field, max: 256 }.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_length_of_passwords_is_checked() {
        let field = Field::NewPassword;
        let kind = |text: &str| {
            checked_password(field, &text.into())
                .err()
                .map(|problem| problem.kind)
        };
        assert_eq!(kind(""), Some(ProblemKind::FieldEmpty { field }));
        for kept in [" ", " a b\n", "\u{200b}", "\"quoted\"", &"é".repeat(256)] {
            assert_eq!(kind(kept), None, "{kept:?}");
        }
        assert_eq!(
            kind(&"é".repeat(257)),
            Some(ProblemKind::FieldTooLong { field, max: 256 })
        );
    }
}
