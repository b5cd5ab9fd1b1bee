//! Shared secrets in written form.

use secret::{SecretText, SharedSecret};

use crate::problem::{Field, Problem, ProblemKind};
use crate::sanitize;

/// Reads a shared secret in base32, in upper or lower case, with spaces and dashes between the letters.
///
/// # Errors
/// [`ProblemKind::FieldEmpty`] or [`ProblemKind::FieldMalformed`] for [`Field::Secret`].
pub fn parse_written_secret(written: &SecretText) -> Result<SharedSecret, Problem> {
    let field = Field::Secret;
    let letters = sanitize::written_secret(written);
    if letters.is_empty() {
        return Err(ProblemKind::FieldEmpty { field }.into());
    }
    SharedSecret::from_base32(letters).map_err(|_| ProblemKind::FieldMalformed { field }.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_dashes_are_ignored() {
        let parse = |text: &str| parse_written_secret(&text.into());
        for text in [
            " jbsw y3dp ehpk 3pxp\n",
            "JBSW-Y3DP-EHPK-3PXP",
            "JBSWY3DPEHPK3PXP",
        ] {
            let secret = parse(text).expect(text);
            assert_eq!(secret.base32().expose(), "JBSWY3DPEHPK3PXP");
        }
        let field = Field::Secret;
        let problem = |text: &str| parse(text).err().map(|problem| problem.kind);
        assert_eq!(problem(" - \t"), Some(ProblemKind::FieldEmpty { field }));
        assert_eq!(problem("0189"), Some(ProblemKind::FieldMalformed { field }));
        assert_eq!(
            problem("otpauth://totp/a"),
            Some(ProblemKind::FieldMalformed { field })
        );
    }
}
