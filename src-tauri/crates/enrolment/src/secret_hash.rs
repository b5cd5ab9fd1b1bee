//! `SECRET_HASH`, which an app client with a secret requires.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::problem::{Problem, ProblemKind};
use secret::{SecretText, with_wiped_stack};

/// Checks the format of a client secret: visible ASCII, at most 128 characters. Those of Cognito have 24 to 64 of
/// `[\w+]` (<https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html>);
/// emulators of Cognito use others.
///
/// # Errors
/// [`ProblemKind::ClientSecretWrong`]: a malformed secret cannot be that of the app client.
pub(crate) fn checked_client_secret(secret: &SecretText) -> Result<&SecretText, Problem> {
    let text = secret.expose();
    if (1..=128).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(secret);
    }
    Err(ProblemKind::ClientSecretWrong.into())
}

/// Returns the Base64 of the HMAC-SHA256 over username and client id, with the client secret as key.
///
/// For `InitiateAuth` the subject is the username as typed; afterwards it is `USER_ID_FOR_SRP`. Otherwise, sign-in by
/// an alias fails with "Unable to verify secret hash". Source:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash>
pub(crate) fn secret_hash(client_secret: &SecretText, subject: &str, client_id: &str) -> String {
    // HMAC keeps the secret in a block of its state, which the compiler copies.
    with_wiped_stack(|| {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(client_secret.expose().as_bytes()).expect("any length");
        mac.update(subject.as_bytes());
        mac.update(client_id.as_bytes());
        STANDARD.encode(mac.finalize().into_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_client_secrets_are_rejected() {
        let is_valid = |text: &str| checked_client_secret(&text.into()).is_ok();
        assert!(
            is_valid(&"a".repeat(24)) && is_valid(&"Z9_+".repeat(16)) && is_valid("one-of-an-emulator's")
        );
        for wrong in ["", &"a".repeat(129), "in two parts", &"é".repeat(24)] {
            assert!(!is_valid(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn hash_equals_that_of_openssl() {
        // printf '%s' 'noor1example23456789' | openssl dgst -sha256 -hmac 'a-client-secret-of-24-chars' -binary |
        // base64
        let hash = secret_hash(&"a-client-secret-of-24-chars".into(), "noor", "1example23456789");
        assert_eq!(hash, "u/eZT3pyJHKWRM/3QvIuJKKZX4uLdZ88vcB7pWdKymo=");
    }
}
