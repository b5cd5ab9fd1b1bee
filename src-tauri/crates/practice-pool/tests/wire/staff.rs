//! Operations that are for staff: nobody else is answered. That who signs rightly is, programs of others show.

use crate::support::{Practice, refusal};
use practice_pool::description::Mfa;
use serde_json::json;

#[tokio::test]
async fn who_does_not_sign_is_told_nothing() {
    let practice = Practice::start();
    let pool = &practice.pool(Mfa::On).user_pool_id;
    for operation in [
        "DescribeUserPool",
        "DescribeUserPoolClient",
        "GetUserPoolMfaConfig",
    ] {
        let refused = practice
            .refused(operation, json!({ "UserPoolId": pool, "ClientId": "c" }))
            .await;
        let missing = refusal(
            "MissingAuthenticationTokenException",
            "Missing Authentication Token",
        );
        assert_eq!(refused, missing, "{operation}");
    }
}
