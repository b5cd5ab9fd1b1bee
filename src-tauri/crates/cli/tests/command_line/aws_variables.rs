//! The AWS CLI's environment variables for the connection.

use std::collections::BTreeMap;

use practice_pool::PracticePool;
use practice_pool::description::Mfa;

use crate::support::{Practice, Run, run_with};

/// The practice pool's endpoint comes from the variables only.
fn doctor(practice: &Practice, options: &[&str], variables: &[(&str, &str)]) -> Run {
    let pool = practice.pool(Mfa::On);
    let line = [
        "doctor",
        "--no-aws",
        "--client-id",
        &pool.clients[0].client_id,
        "--user-pool-id",
        &pool.user_pool_id,
    ];
    let variables: BTreeMap<&str, &str> = variables.iter().copied().collect();
    run_with(&[&line[..], options].concat(), "", &variables)
}

#[test]
fn endpoint_of_the_environment_is_called_and_shown() {
    let practice = Practice::start();
    let endpoint = &*practice.running.description().endpoint;
    for variables in [
        &[("AWS_ENDPOINT_URL", endpoint)][..],
        &[
            ("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", endpoint),
            ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
        ],
    ] {
        let run = doctor(&practice, &[], variables).done();
        let (name, _) = variables[0];
        let line = format!("The endpoint is {endpoint}, from {name}.");
        assert!(run.err.contains(&line), "{run:?}");
    }
    // Options precede it.
    let run = doctor(
        &practice,
        &["--endpoint-url", endpoint],
        &[("AWS_ENDPOINT_URL", "http://127.0.0.1:1")],
    );
    assert_eq!(run.done().err, "");
    let ignored = [
        ("AWS_ENDPOINT_URL", "http://10.0.0.1"),
        ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"),
    ];
    let run = doctor(&practice, &["--endpoint-url", endpoint], &ignored);
    assert_eq!(run.done().err, "");
}

#[test]
fn plain_http_is_refused_unless_it_is_on_this_computer() {
    let practice = Practice::start();
    for endpoint in ["http://cognito.example", "http://127.0.0.1.example"] {
        let run = doctor(&practice, &[], &[("AWS_ENDPOINT_URL", endpoint)]);
        run.refused(2, "AWS_ENDPOINT_URL can’t be used");
    }
}

#[test]
fn ca_bundle_of_the_environment_is_trusted_unless_an_option_names_another() {
    let practice = Practice::of(PracticePool::new().tls());
    let description = practice.running.description();
    let bundle = practice.file("bundle.pem", description.ca.as_deref().expect("an authority"));
    let endpoint = ("AWS_ENDPOINT_URL", &*description.endpoint);
    doctor(&practice, &[], &[endpoint, ("AWS_CA_BUNDLE", &bundle)]).done();
    let run = doctor(&practice, &[], &[endpoint]);
    assert!(run.out.contains("PROBLEM  tls"), "{run:?}");
    let missing = practice.path("missing.pem");
    let wrong = [endpoint, ("AWS_CA_BUNDLE", &*missing)];
    let run = doctor(&practice, &[], &wrong).refused(2, "AWS_CA_BUNDLE can’t be used");
    assert!(run.err.contains(&missing), "{run:?}");
    doctor(&practice, &["--ca-file", &bundle], &wrong).done();
}

#[test]
fn variants_of_the_environment_do_not_apply_to_a_given_endpoint() {
    let practice = Practice::start();
    let endpoint = &*practice.running.description().endpoint;
    let fips = ("AWS_USE_FIPS_ENDPOINT", "true");
    let run = doctor(&practice, &["--endpoint-url", endpoint], &[fips]).done();
    assert!(
        run.err
            .contains("Not used, because another endpoint is specified: AWS_USE_FIPS_ENDPOINT."),
        "{run:?}"
    );
    let run = doctor(&practice, &[], &[fips, ("AWS_ENDPOINT_URL", endpoint)]);
    run.refused(2, "AWS_ENDPOINT_URL and AWS_USE_FIPS_ENDPOINT");
    let run = doctor(
        &practice,
        &["--endpoint-url", endpoint],
        &[("AWS_USE_FIPS_ENDPOINT", "1")],
    );
    assert!(run.done().err.contains("neither true nor false"));
}
