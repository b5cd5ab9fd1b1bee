//! `SECRET_HASH`: proof that the client knows its app client's secret.

use crate::hmac_sha256::hmac_sha256;
use crate::refusal::Refusal;
use crate::state::Client;
use data_encoding::BASE64;

/// Base64 of HMAC-SHA256 over username and client id. See [Computing secret hash
/// values](https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash).
fn secret_hash(client_secret: &str, username: &str, client_id: &str) -> String {
    BASE64.encode(&hmac_sha256(
        client_secret.as_bytes(),
        &[username.as_bytes(), client_id.as_bytes()],
    ))
}

/// Checks the hash that came with a request. `username` is the one sent at `InitiateAuth`, and the one inside
/// the pool afterwards.
pub(crate) fn check(client: &Client, username: &str, presented: Option<&str>) -> Result<(), Refusal> {
    let id = &client.id;
    match (&client.secret, presented) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(Refusal::invalid_parameter(format!(
            "App client {id} is not configured for secret but secret hash was received"
        ))),
        (Some(_), None) => Err(Refusal::not_authorized(format!(
            "Client {id} is configured with secret but SECRET_HASH was not received"
        ))),
        (Some(secret), Some(presented)) if presented == secret_hash(secret, username, id) => Ok(()),
        (Some(_), Some(_)) => Err(Refusal::not_authorized(format!(
            "Unable to verify secret hash for client {id}"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_over_username_then_client_id() {
        // printf 'noorabc' | openssl dgst -sha256 -hmac s3cret -binary | base64
        assert_eq!(
            secret_hash("s3cret", "noor", "abc"),
            "/W4HDj8Z/T3ynpY+t1FZB7GgaYXPHT9h2AtSY6Kc/Og="
        );
    }
}
