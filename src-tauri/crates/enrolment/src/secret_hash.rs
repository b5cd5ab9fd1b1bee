//! `SECRET_HASH`, which an app client with a secret asks for.

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::secret::SecretText;

/// Base64 of HMAC-SHA256 under the client secret over username and client id.
///
/// At `InitiateAuth` the subject is the username as typed; afterwards it is `USER_ID_FOR_SRP`, or sign-in by an
/// alias fails with "Unable to verify secret hash". Source:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash>
pub(crate) fn secret_hash(client_secret: &SecretText, subject: &str, client_id: &str) -> String {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(client_secret.expose().as_bytes()).expect("any length");
    mac.update(subject.as_bytes());
    mac.update(client_id.as_bytes());
    STANDARD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_what_openssl_computes() {
        // printf '%s' 'noor1example23456789' | openssl dgst -sha256 -hmac 'a-client-secret-of-24-chars' -binary | base64
        let hash = secret_hash(&"a-client-secret-of-24-chars".into(), "noor", "1example23456789");
        assert_eq!(hash, "u/eZT3pyJHKWRM/3QvIuJKKZX4uLdZ88vcB7pWdKymo=");
    }
}
