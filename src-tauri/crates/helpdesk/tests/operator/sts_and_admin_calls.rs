//! STS and admin calls with credentials of the environment.

use crate::child::{Arguments, run};
use crate::network::Network;

const ARN: &str = "arn:aws:iam::000000000000:user/practice";

/// Runs the calls with the operator's credentials in the environment.
async fn run_with_credentials(network: &Network, arguments: &Arguments) -> Result<String, String> {
    let operator = &network.practice.description().operator;
    let variables = [
        ("AWS_ACCESS_KEY_ID", operator.access_key_id.as_str()),
        ("AWS_SECRET_ACCESS_KEY", operator.secret_access_key.as_str()),
        ("AWS_ENDPOINT_URL_STS", &network.sts_endpoint()),
    ];
    run(arguments, &variables).await
}

#[tokio::test]
async fn sts_and_admin_calls_use_proxy_and_ca_file_of_the_pool() {
    let network = Network::start().await;
    let result = run_with_credentials(&network, &network.arguments()).await;
    assert_eq!(result.as_deref(), Ok(ARN));
    assert_eq!(
        network.proxy.tunnels(),
        [network.cognito_authority(), network.sts_authority()]
    );
}

#[tokio::test]
async fn calls_are_direct_without_a_proxy() {
    let network = Network::start().await;
    let arguments = Arguments {
        proxy: String::new(),
        ..network.arguments()
    };
    let result = run_with_credentials(&network, &arguments).await;
    assert_eq!(result.as_deref(), Ok(ARN));
    assert!(network.proxy.tunnels().is_empty());
}

#[tokio::test]
async fn calls_fail_without_the_ca_file() {
    let network = Network::start().await;
    let arguments = Arguments {
        ca_file: String::new(),
        ..network.arguments()
    };
    let problem = run_with_credentials(&network, &arguments).await.unwrap_err();
    assert!(problem.contains("UnknownIssuer"), "{problem}");
    assert_eq!(network.proxy.tunnels(), [network.sts_authority()]);
}

#[tokio::test]
async fn refusing_proxy_is_not_bypassed() {
    let network = Network::start().await;
    let operator = &network.practice.description().operator;
    let variables = [
        ("AWS_ACCESS_KEY_ID", operator.access_key_id.as_str()),
        ("AWS_SECRET_ACCESS_KEY", operator.secret_access_key.as_str()),
        ("AWS_ENDPOINT_URL_STS", "https://sts.invalid"),
    ];
    let problem = run(&network.arguments(), &variables).await.unwrap_err();
    assert!(problem.contains("Failed"), "{problem}");
    assert_eq!(network.proxy.tunnels(), ["sts.invalid:443"]);
}
