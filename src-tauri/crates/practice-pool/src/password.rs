//! Passwords: what is kept of them, and which new ones a pool accepts.

use crate::random;
use crate::refusal::Refusal;
use crate::srp;
use num_bigint::BigUint;

/// A password as the pool keeps it: enough to check it, in either flow, but not the password.
#[derive(Clone)]
pub(crate) struct KeptPassword {
    pub(crate) salt: BigUint,
    pub(crate) verifier: BigUint,
}

impl KeptPassword {
    /// For a user of the pool whose id ends in `pool_name`.
    pub(crate) fn new(pool_name: &str, username: &str, password: &str) -> Result<Self, getrandom::Error> {
        let salt = BigUint::from_bytes_be(&random::bytes::<16>()?);
        let verifier = srp::verifier(&salt, pool_name, username, password);
        Ok(Self { salt, verifier })
    }

    pub(crate) fn is(&self, pool_name: &str, username: &str, password: &str) -> bool {
        srp::verifier(&self.salt, pool_name, username, password) == self.verifier
    }
}

/// The symbols that count as such, from [Adding user pool password
/// requirements](https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html).
const SYMBOLS: &str = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-";

/// Cognito's default policy: eight characters, with an upper-case and a lower-case letter, a digit and a
/// symbol. Errors with `InvalidPasswordException` and Cognito's words for the first rule that is broken.
pub(crate) fn check_policy(password: &str) -> Result<(), Refusal> {
    let has = |test: fn(char) -> bool| password.chars().any(test);
    let broken = if password.chars().count() < 8 {
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
    Err(Refusal::new(
        "InvalidPasswordException",
        format!("Password did not conform with policy: {broken}"),
    ))
}

/// A password that the policy accepts, easy to read aloud and to type: two made-up words and a number, as in
/// `Rokamu-tevilo-58`.
pub(crate) fn pronounceable() -> Result<String, getrandom::Error> {
    let mut password = String::new();
    for _ in 0..2 {
        for _ in 0..3 {
            // Without letters that are easily taken for others (l, c/k, y/z on a German keyboard).
            password.extend(random::pick("bdfghjkmnprstvw")?);
            password.extend(random::pick("aeiou")?);
        }
        password.push('-');
    }
    password.push_str(&random::text(2, "23456789")?);
    if let Some(first) = password.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Ok(password)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_of_the_policy_can_be_broken() {
        for (password, reason) in [
            ("Aa1!aaa", "Password not long enough"),
            ("", "Password not long enough"),
            ("aa1!aaaa", "Password must have uppercase characters"),
            ("AA1!AAAA", "Password must have lowercase characters"),
            ("Aab!aaaa", "Password must have numeric characters"),
            ("Aa1aaaaa", "Password must have symbol characters"),
        ] {
            let refusal = check_policy(password).unwrap_err();
            assert_eq!(refusal.name, "InvalidPasswordException");
            assert_eq!(
                refusal.message,
                format!("Password did not conform with policy: {reason}")
            );
        }
        assert_eq!(check_policy("Aa1!aaaa"), Ok(()));
    }

    #[test]
    fn made_up_passwords_are_valid_typable_and_never_the_same() {
        let mut seen = std::collections::HashSet::new();
        for _ in 0..200 {
            let password = pronounceable().unwrap();
            assert_eq!(check_policy(&password), Ok(()), "{password}");
            assert_eq!(password.len(), 16);
            assert!(seen.insert(password));
        }
    }

    #[test]
    fn a_kept_password_is_recognised_for_its_user_only() {
        let kept = KeptPassword::new("pool", "noor", "Pä1!ssword").unwrap();
        assert!(kept.is("pool", "noor", "Pä1!ssword"));
        assert!(!kept.is("pool", "noor", "Pä1!ssworD"));
        assert!(!kept.is("pool", "kim", "Pä1!ssword"));
        assert!(!kept.is("other", "noor", "Pä1!ssword"));
    }
}
