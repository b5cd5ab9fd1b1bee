//! `SECRET_HASH`, which proves that the client knows the app client's secret.

use crate::error_response::ErrorResponse;
use crate::hmac_sha256::hmac_sha256;
use crate::records::Client;
use data_encoding::BASE64;

/// Computes Base64 of HMAC-SHA256 over username and client id. See [Computing secret hash
/// values](https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash).
fn secret_hash(client_secret: &str, username: &str, client_id: &str) -> String {
    BASE64.encode(&hmac_sha256(
        client_secret.as_bytes(),
        &[username.as_bytes(), client_id.as_bytes()],
    ))
}

/// Checks a request's hash. `username` is the name as typed at `InitiateAuth`, and the username inside the pool after
/// that.
pub(crate) fn check(client: &Client, username: &str, received: Option<&str>) -> Result<(), ErrorResponse> {
    let id = &client.id;
    match (&client.secret, received) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(ErrorResponse::invalid_parameter(format!(
            "App client {id} is not configured for secret but secret hash was received"
        ))),
        (Some(_), None) => Err(ErrorResponse::not_authorized(format!(
            "Client {id} is configured with secret but SECRET_HASH was not received"
        ))),
        (Some(secret), Some(received)) if received == secret_hash(secret, username, id) => Ok(()),
        (Some(_), Some(_)) => Err(ErrorResponse::not_authorized(format!(
            "Unable to verify secret hash for client {id}"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_covers_username_then_client_id() {
        // printf 'noorabc' | openssl dgst -sha256 -hmac s3cret -binary | base64
        assert_eq!(
            secret_hash("s3cret", "noor", "abc"),
            "/W4HDj8Z/T3ynpY+t1FZB7GgaYXPHT9h2AtSY6Kc/Og="
        );
    }
}
