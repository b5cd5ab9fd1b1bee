//! Credentials of IAM Identity Center.

use crate::child::{Arguments, run};
use crate::network::Network;
use crate::sso_server::{OIDC_HOST, PORTAL_HOST, REFRESHED_TOKEN};

const ARN: &str = "arn:aws:iam::000000000000:user/practice";
const ROLE_REQUEST: &str = "GET /federation/credentials?role_name=Helpdesk&account_id=000000000000 HTTP/1.1";

/// Writes the AWS CLI's configuration and a cached token, and runs the calls.
///
/// # Parameters
/// `profile`: given explicitly, or by the environment.
async fn run_with_profile(
    network: &Network,
    arguments: &Arguments,
    config: &str,
    (cache_file, token): (&str, &str),
    is_explicit: bool,
) -> Result<String, String> {
    let config = network.write_home_file(".aws/config", config);
    network.write_home_file(cache_file, token);
    let sts = network.sts_endpoint();
    let mut variables = vec![
        ("HOME", network.folder.path().to_str().unwrap()),
        ("AWS_CONFIG_FILE", config.to_str().unwrap()),
        ("AWS_SHARED_CREDENTIALS_FILE", "/dev/null"),
        ("AWS_ENDPOINT_URL_STS", &sts),
    ];
    let mut arguments = arguments.clone();
    if is_explicit {
        arguments.profile = Some("helpdesk");
    } else {
        variables.push(("AWS_PROFILE", "helpdesk"));
    }
    run(&arguments, &variables).await
}

const CONFIG: &str = "[profile helpdesk]
sso_start_url = https://practice.awsapps.com/start
sso_region = us-east-1
sso_account_id = 000000000000
sso_role_name = Helpdesk
region = us-east-1
";
/// Named by the SHA-1 of the start URL.
const TOKEN: (&str, &str) = (
    ".aws/sso/cache/774f7152fedbd1dd467296a9161e3f48aed92cc5.json",
    r#"{"startUrl":"https://practice.awsapps.com/start","region":"us-east-1","accessToken":"cached-token","expiresAt":"2099-01-01T00:00:00Z"}"#,
);

#[tokio::test]
async fn role_credentials_are_requested_through_proxy_with_ca_file() {
    for is_explicit in [true, false] {
        let network = Network::start().await;
        let result = run_with_profile(&network, &network.arguments(), CONFIG, TOKEN, is_explicit).await;
        assert_eq!(result.as_deref(), Ok(ARN));
        assert_eq!(
            network.proxy.tunnels(),
            [
                network.cognito_authority(),
                network.sts_authority(),
                format!("{PORTAL_HOST}:443")
            ]
        );
        let requests = network.sso.requests();
        assert!(!requests.is_empty());
        for request in requests {
            assert_eq!(request.line, ROLE_REQUEST);
            assert_eq!(request.bearer_token.as_deref(), Some("cached-token"));
        }
    }
}

#[tokio::test]
async fn expired_token_is_refreshed_through_proxy_with_ca_file() {
    const SESSION_CONFIG: &str = "[profile helpdesk]
sso_session = practice
sso_account_id = 000000000000
sso_role_name = Helpdesk
region = us-east-1

[sso-session practice]
sso_start_url = https://practice.awsapps.com/start
sso_region = us-east-1
sso_registration_scopes = sso:account:access
";
    /// Named by the SHA-1 of the session's name.
    const EXPIRED_TOKEN: (&str, &str) = (
        ".aws/sso/cache/e17674f762c410958b8e1dbc9b57d9df8147d9fb.json",
        r#"{"startUrl":"https://practice.awsapps.com/start","region":"us-east-1","accessToken":"expired-token","expiresAt":"2020-01-01T00:00:00Z","clientId":"id","clientSecret":"secret","registrationExpiresAt":"2099-01-01T00:00:00Z","refreshToken":"refresh"}"#,
    );
    let network = Network::start().await;
    let result = run_with_profile(
        &network,
        &network.arguments(),
        SESSION_CONFIG,
        EXPIRED_TOKEN,
        true,
    )
    .await;
    assert_eq!(result.as_deref(), Ok(ARN));
    assert_eq!(
        network.proxy.tunnels(),
        [
            network.cognito_authority(),
            network.sts_authority(),
            format!("{OIDC_HOST}:443"),
            format!("{PORTAL_HOST}:443")
        ]
    );
    let requests = network.sso.requests();
    assert_eq!(requests[0].line, "POST /token HTTP/1.1");
    assert!(requests.len() > 1, "{requests:?}");
    for request in &requests[1..] {
        assert_eq!(request.line, ROLE_REQUEST);
        assert_eq!(request.bearer_token.as_deref(), Some(REFRESHED_TOKEN));
    }
}

#[tokio::test]
async fn single_sign_on_fails_without_the_ca_file() {
    let network = Network::start().await;
    let arguments = Arguments {
        ca_file: String::new(),
        ..network.arguments()
    };
    let problem = run_with_profile(&network, &arguments, CONFIG, TOKEN, true)
        .await
        .unwrap_err();
    assert!(
        problem.contains("NoCredentials") && problem.contains("UnknownIssuer"),
        "{problem}"
    );
    assert_eq!(network.proxy.tunnels(), [format!("{PORTAL_HOST}:443")]);
    assert!(network.sso.requests().is_empty());
}
