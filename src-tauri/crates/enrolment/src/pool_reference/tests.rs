//! Tests of the forms in which AWS writes the IDs.

use super::*;

fn found(region: &str, user_pool_id: &str) -> Option<PoolReference> {
    Some(PoolReference {
        region: region.to_owned(),
        user_pool_id: user_pool_id.to_owned(),
    })
}

#[test]
fn original_and_updated_issuers_are_accepted_in_every_partition() {
    for (region, domain) in [
        ("eu-central-1", "amazonaws.com"),
        ("us-gov-west-1", "amazonaws.com"),
        ("us-gov-east-1", "api.aws"),
        ("cn-north-1", "amazonaws.com.cn"),
        ("cn-northwest-1", "api.amazonwebservices.com.cn"),
        ("eusc-de-east-1", "amazonaws.eu"),
        ("us-iso-east-1", "c2s.ic.gov"),
        ("us-isob-east-1", "sc2s.sgov.gov"),
        ("eu-isoe-west-1", "cloud.adc-e.uk"),
        ("us-isof-south-1", "csp.hci.ic.gov"),
    ] {
        for service in ["cognito-idp", "issuer-cognito-idp"] {
            let id = format!("{region}_Ab1Cd2Ef3");
            let iss = format!("https://{service}.{region}.{domain}/{id}");
            assert_eq!(PoolReference::of_issuer(&iss), found(region, &id), "{iss}");
        }
    }
    // A replicated pool: its ID contains another region.
    assert_eq!(
        PoolReference::of_issuer("https://issuer-cognito-idp.us-east-1.amazonaws.com/eu-central-1_Ab1"),
        found("us-east-1", "eu-central-1_Ab1")
    );
}

#[test]
fn issuers_of_others_are_rejected() {
    for iss in [
        "https://issuer-cognito-idp.eu-central-1.amazonaws.example/eu-central-1_Ab1",
        "https://cognito-idp.eu-central-1.amazonaws.com.example/eu-central-1_Ab1",
        "https://cognito-idp.eu-central-1.amazonaws.com.cn/eu-central-1_Ab1",
        "https://cognito-idp.cn-north-1.amazonaws.com/cn-north-1_Ab1",
        "https://issuer-issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1",
        "https://issuer-sts.eu-central-1.amazonaws.com/eu-central-1_Ab1",
        "http://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1",
        "https://issuer-cognito-idp.eu-central-1.amazonaws.com:8443/eu-central-1_Ab1",
        "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1/x",
        "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1?x",
        "https://issuer-cognito-idp.eu-central-1.amazonaws.com/",
        "issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1",
    ] {
        assert_eq!(PoolReference::of_issuer(iss), None, "{iss}");
    }
}

#[test]
fn pool_is_found_in_arns_and_addresses() {
    let id = "eu-central-1_Ab1Cd2Ef3";
    for text in [
        "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_Ab1Cd2Ef3",
        "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_Ab1Cd2Ef3/client/1example23456789",
        "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3",
        "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3/",
        "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3",
        "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3/.well-known/jwks.json",
        "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3",
        "https://eu-central-1.console.aws.amazon.com/cognito/v2/idp/user-pools/eu-central-1_Ab1Cd2Ef3/users?region=eu-central-1",
        "https://console.aws.amazon.com/cognito/users/?region=eu-central-1#/pool/eu-central-1_Ab1Cd2Ef3/details",
    ] {
        assert_eq!(PoolReference::find(text), found("eu-central-1", id), "{text}");
    }
    assert_eq!(
        PoolReference::find("arn:aws-cn:cognito-idp:cn-north-1:123456789012:userpool/cn-north-1_Ab1"),
        found("cn-north-1", "cn-north-1_Ab1")
    );
    assert_eq!(
        PoolReference::find("arn:aws:cognito-idp:us-east-1:123456789012:userpool/eu-central-1_Ab1"),
        found("us-east-1", "eu-central-1_Ab1"),
        "a replica"
    );
    for text in [
        "arn:aws:cognito-identity:eu-central-1:123456789012:identitypool/eu-central-1:x",
        "arn:aws:s3:::userpool/eu-central-1_Ab1",
        "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/",
        "https://login.example/eu-central-1_Ab1Cd2Ef3",
        "https://console.aws.amazon.com.example/user-pools/eu-central-1_Ab1",
        "http://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1",
        "eu-central-1_Ab1Cd2Ef3 (staff)",
    ] {
        assert_eq!(PoolReference::find(text), None, "{text}");
    }
}

#[test]
fn client_id_is_found_in_addresses() {
    for (text, id) in [
        (
            "https://eu-central-1.console.aws.amazon.com/cognito/v2/idp/user-pools/eu-central-1_Ab1/applications/app-clients/1example23456789/login-pages?region=eu-central-1",
            Some("1example23456789"),
        ),
        (
            "https://eu-central-1.console.aws.amazon.com/cognito/v2/idp/user-pools/eu-central-1_Ab1/app-integration/clients/1example23456789",
            Some("1example23456789"),
        ),
        (
            "https://example.auth.eu-central-1.amazoncognito.com/login?response_type=code&client_id=1example23456789&scope=openid",
            Some("1example23456789"),
        ),
        ("https://login.example/login?scope=openid", None),
        ("1example23456789", None),
    ] {
        assert_eq!(find_client_id(text).as_deref(), id, "{text}");
    }
}

#[test]
fn values_of_aws_are_recognised() {
    use AwsValue as V;
    for (text, value) in [
        ("eu-central-1_Ab1Cd2Ef3", Some(V::UserPoolId)),
        (
            "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_Ab1",
            Some(V::UserPoolId),
        ),
        ("5q1h8s0u3k9d7m2c4v6b8n0a1z", Some(V::ClientId)),
        (
            "1j9q7r0m4t2k8s6d5f3g1h9j7k0l2p4o6i8u1y3t5r7e9w0qas2",
            Some(V::ClientSecret),
        ),
        (
            "eu-central-1:3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f",
            Some(V::IdentityPoolId),
        ),
        (
            "arn:aws:cognito-identity:eu-central-1:123456789012:identitypool/eu-central-1:3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f",
            Some(V::IdentityPoolId),
        ),
        (
            "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1",
            Some(V::TokenIssuer),
        ),
        (
            "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1",
            Some(V::TokenIssuer),
        ),
        (
            "https://cognito-idp.eu-central-1.amazonaws.com",
            Some(V::Endpoint),
        ),
        (
            "https://example.auth.eu-central-1.amazoncognito.com/login?client_id=1",
            Some(V::LoginDomain),
        ),
        (
            "example.auth-fips.us-gov-west-1.amazoncognito.com",
            Some(V::LoginDomain),
        ),
        (
            "https://eu-central-1.console.aws.amazon.com/cognito/v2/home",
            Some(V::ConsoleAddress),
        ),
        ("arn:aws:iam::123456789012:role/Admin", Some(V::Arn)),
        ("eu-central-1", None),
        ("https://login.example", None),
        ("local_1aB2", None),
        ("arn:", None),
        ("", None),
    ] {
        assert_eq!(recognise(text), value, "{text}");
    }
}
