//! Parts of JSON Web Tokens, without a check of the signature.

use data_encoding::BASE64URL_NOPAD;
use serde_json::Value;
use zeroize::Zeroizing;

/// Returns whether a text is an access token of a user pool, according to its claim `token_use`.
pub(crate) fn is_access_token(text: &str) -> bool {
    let payload = text.split('.').nth(1).and_then(part::<Value>);
    payload.is_some_and(|claims| {
        claims
            .get("token_use")
            .is_some_and(|token_use| token_use == "access")
    })
}

/// Decodes a part of a JWT: JSON in base64url. Some tools add padding, which RFC 7515 §2 forbids.
pub(crate) fn part<T: serde::de::DeserializeOwned>(part: &str) -> Option<T> {
    let json = BASE64URL_NOPAD
        .decode(part.trim_end_matches('=').as_bytes())
        .ok()?;
    serde_json::from_slice(&Zeroizing::new(json)).ok()
}
