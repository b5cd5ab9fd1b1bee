//! Stored passwords, the password policy, and generated passwords.

use crate::error_response::ErrorResponse;
use crate::random;
use crate::srp;
use num_bigint::BigUint;

/// The SRP salt and verifier of a password, with which both flows check it. The password itself is not stored.
#[derive(Clone)]
pub(crate) struct StoredPassword {
    pub(crate) salt: BigUint,
    pub(crate) verifier: BigUint,
}

impl StoredPassword {
    /// Stores the password of a user of the pool whose id ends in `pool_name`.
    pub(crate) fn new(pool_name: &str, username: &str, password: &str) -> Self {
        let salt = BigUint::from_bytes_be(&random::bytes::<16>());
        let verifier = srp::verifier(&salt, pool_name, username, password);
        Self { salt, verifier }
    }

    pub(crate) fn matches(&self, pool_name: &str, username: &str, password: &str) -> bool {
        srp::verifier(&self.salt, pool_name, username, password) == self.verifier
    }
}

/// The symbols that satisfy the policy, from [Adding user pool password
/// requirements](https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html).
const SYMBOLS: &str = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-";

/// Checks Cognito's default policy: eight characters, with an upper-case and a lower-case letter, a digit and a symbol.
/// Fails with `InvalidPasswordException` and Cognito's message for the first violated rule.
pub(crate) fn check_policy(password: &str) -> Result<(), ErrorResponse> {
    let has = |test: fn(char) -> bool| password.chars().any(test);
    let violation = if password.chars().count() < 8 {
        "Password not long enough"
    } else if !has(|c| c.is_ascii_uppercase()) {
        "Password must have uppercase characters"
    } else if !has(|c| c.is_ascii_lowercase()) {
        "Password must have lowercase characters"
    } else if !has(|c| c.is_ascii_digit()) {
        "Password must have numeric characters"
    } else if !has(|c| SYMBOLS.contains(c)) {
        "Password must have symbol characters"
    } else {
        return Ok(());
    };
    Err(ErrorResponse::new(
        "InvalidPasswordException",
        format!("Password did not conform with policy: {violation}"),
    ))
}

/// Generates a password that satisfies the policy and is easy to read aloud and to type: two made-up words and a
/// number, as in `Rokamu-tevilo-58`.
pub(crate) fn pronounceable() -> String {
    let mut password = String::new();
    for _ in 0..2 {
        for _ in 0..3 {
            // Without letters that are easily confused (l, c/k, y/z on a German keyboard).
            password.push_str(&random::text(1, "bdfghjkmnprstvw"));
            password.push_str(&random::text(1, "aeiou"));
        }
        password.push('-');
    }
    password.push_str(&random::text(2, "23456789"));
    if let Some(first) = password.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    password
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_policy_reports_each_violated_rule() {
        for (password, reason) in [
            ("Aa1!aaa", "Password not long enough"),
            ("", "Password not long enough"),
            ("aa1!aaaa", "Password must have uppercase characters"),
            ("AA1!AAAA", "Password must have lowercase characters"),
            ("Aab!aaaa", "Password must have numeric characters"),
            ("Aa1aaaaa", "Password must have symbol characters"),
        ] {
            let error = check_policy(password).unwrap_err();
            assert_eq!(error.name, "InvalidPasswordException");
            assert_eq!(
                error.message,
                format!("Password did not conform with policy: {reason}")
            );
        }
        assert_eq!(check_policy("Aa1!aaaa"), Ok(()));
    }

    #[test]
    fn pronounceable_passwords_satisfy_the_policy_and_are_unique() {
        let mut seen = std::collections::HashSet::new();
        for _ in 0..200 {
            let password = pronounceable();
            assert_eq!(check_policy(&password), Ok(()), "{password}");
            assert_eq!(password.len(), 16);
            assert!(seen.insert(password));
        }
    }

    #[test]
    fn stored_password_matches_for_its_user_and_pool_only() {
        let stored = StoredPassword::new("pool", "noor", "Pä1!ssword");
        assert!(stored.matches("pool", "noor", "Pä1!ssword"));
        assert!(!stored.matches("pool", "noor", "Pä1!ssworD"));
        assert!(!stored.matches("pool", "kim", "Pä1!ssword"));
        assert!(!stored.matches("other", "noor", "Pä1!ssword"));
    }
}
