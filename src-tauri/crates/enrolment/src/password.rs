//! Passwords as people type them.

use secret::SecretText;

use crate::problem::{Field, Problem, ProblemKind};

/// Checks a password's length; its characters are Cognito's business, and nothing is trimmed.
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
    fn passwords_are_bounded_and_otherwise_kept_as_they_are() {
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
