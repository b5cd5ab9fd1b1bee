//! Operations that require a signature. Tests with independent clients cover valid signatures.

use crate::support::{Practice, error};
use practice_pool::description::Mfa;
use serde_json::json;

#[tokio::test]
async fn unsigned_requests_are_rejected() {
    let practice = Practice::start();
    let pool = &practice.pool(Mfa::On).user_pool_id;
    for operation in [
        "DescribeUserPool",
        "DescribeUserPoolClient",
        "GetUserPoolMfaConfig",
    ] {
        let rejected = practice
            .expect_error(operation, json!({ "UserPoolId": pool, "ClientId": "c" }))
            .await;
        let missing = error(
            "MissingAuthenticationTokenException",
            "Missing Authentication Token",
        );
        assert_eq!(rejected, missing, "{operation}");
    }
}
