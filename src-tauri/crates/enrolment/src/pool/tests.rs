//! Tests of the validation and serialization of pools.

use super::*;
use crate::problem::AwsValue;

fn form() -> PoolForm {
    PoolForm {
        user_pool_id: " eu-central-1_Ab1Cd2Ef3 ".into(),
        client_id: "1example23456789".into(),
        ..PoolForm::default()
    }
}

/// Returns an absolute path.
fn absolute_path(name: &str) -> String {
    let root = if cfg!(windows) { r"C:\" } else { "/" };
    format!("{root}{name}")
}

fn problem(change: impl FnOnce(&mut PoolForm)) -> Option<ProblemKind> {
    let mut form = form();
    change(&mut form);
    PoolProfile::try_from(form).err().map(|problem| problem.kind)
}

#[test]
fn two_ids_are_sufficient() {
    let pool = PoolProfile::try_from(form()).expect("valid");
    assert_eq!(pool.region(), "eu-central-1");
    assert_eq!(pool.name(), "eu-central-1_Ab1Cd2Ef3");
    assert_eq!(pool.issuer(), pool.name());
    assert_eq!(pool.pool_name(), "Ab1Cd2Ef3");
    assert_eq!(pool.host(), "cognito-idp.eu-central-1.amazonaws.com");
}

#[test]
fn form_of_profile_gives_same_profile() {
    let bare = PoolProfile::try_from(form()).expect("valid");
    let short = PoolForm {
        user_pool_id: "eu-central-1_Ab1Cd2Ef3".into(),
        ..form()
    };
    assert_eq!(bare.form(), short, "values derived from the id are empty");
    let full = PoolForm {
        name: "Staff".into(),
        user_pool_id: "eu-central-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        region: "us-gov-west-1".into(),
        endpoint: "https://cognito.example".into(),
        issuer: "Acme".into(),
        flow: Flow::Password,
        login_domain: "https://login.example".into(),
        redirect_ports: vec![8400, 8401],
        fips: false,
        dual_stack: false,
        ca_file: absolute_path("ca.pem"),
        proxy: "http://proxy.example:8080".into(),
        imported: false,
    };
    assert_eq!(PoolProfile::try_from(full.clone()).expect("valid").form(), full);
    let aws_endpoint = PoolForm {
        endpoint: String::new(),
        fips: true,
        dual_stack: true,
        ..full
    };
    assert_eq!(
        PoolProfile::try_from(aws_endpoint.clone()).expect("valid").form(),
        aws_endpoint
    );
}

#[test]
fn region_can_be_overridden() {
    let pool = PoolProfile::try_from(PoolForm {
        region: "us-gov-west-1".into(),
        ..form()
    })
    .expect("valid");
    assert_eq!(pool.region(), "us-gov-west-1");
    assert_eq!(
        problem(|form| form.region = "Frankfurt".into()),
        Some(ProblemKind::FieldMalformed { field: Field::Region })
    );
    assert_eq!(
        problem(|form| form.user_pool_id = "pool_Ab1".into()),
        Some(ProblemKind::RegionUnknown)
    );
}

#[test]
fn region_selects_endpoint_and_pool_id_is_used_for_proof() {
    // A replica: a pool of one region at the endpoint of another.
    let replica = PoolProfile::try_from(PoolForm {
        region: "eu-west-2".into(),
        ..form()
    })
    .expect("valid");
    assert_eq!(replica.host(), "cognito-idp.eu-west-2.amazonaws.com");
    assert_eq!(replica.pool_name(), "Ab1Cd2Ef3");
}

#[test]
fn fips_and_dual_stack_select_variant_of_endpoint() {
    let variant = |region: &str, fips, dual_stack| PoolForm {
        region: region.into(),
        fips,
        dual_stack,
        ..form()
    };
    let host = |form| PoolProfile::try_from(form).map(|pool| pool.host());
    assert_eq!(
        host(variant("us-gov-west-1", true, false)),
        Ok("cognito-idp-fips.us-gov-west-1.amazonaws.com".into())
    );
    assert_eq!(
        host(variant("us-gov-west-1", false, true)),
        Ok("cognito-idp.us-gov-west-1.api.aws".into())
    );
    for (fips, dual_stack, field) in [
        (true, false, Field::Fips),
        (false, true, Field::DualStack),
        (true, true, Field::Fips),
    ] {
        let custom = PoolForm {
            endpoint: "https://cognito.example".into(),
            ..variant("", fips, dual_stack)
        };
        assert_eq!(host(custom), Err(ProblemKind::EndpointExcludes { field }.into()));
    }
}

#[test]
fn proxy_is_origin_without_credentials() {
    let proxy = |text: &str| {
        let form = PoolForm {
            proxy: text.into(),
            ..form()
        };
        PoolProfile::try_from(form)
            .map(|pool| pool.proxy().map(str::to_owned))
            .map_err(|problem| problem.kind)
    };
    assert_eq!(proxy(" "), Ok(None));
    for (text, origin) in [
        ("proxy.example:8080", "http://proxy.example:8080"),
        (" http://PROXY.example:80/ ", "http://proxy.example"),
        ("https://10.0.0.1:3128", "https://10.0.0.1:3128"),
        ("[::1]:8080", "http://[::1]:8080"),
    ] {
        assert_eq!(proxy(text), Ok(Some(origin.to_owned())));
    }
    for text in [
        "ann:secret@proxy.example:8080",
        "http://ann@proxy.example",
        "https://:secret@proxy.example",
    ] {
        assert_eq!(proxy(text), Err(ProblemKind::ProxyCarriesCredentials), "{text}");
    }
    let field = Field::Proxy;
    for bad in [
        "socks5://proxy.example:1080",
        "http://",
        "http://proxy.example/proxy.pac",
        "proxy.example?a",
        "proxy example",
        "proxy.example:80800",
    ] {
        assert_eq!(proxy(bad), Err(ProblemKind::FieldMalformed { field }), "{bad}");
    }
}

#[test]
fn path_of_ca_file_must_be_absolute() {
    assert_eq!(problem(|form| form.ca_file = absolute_path("ca.pem")), None);
    let field = Field::CaFile;
    for bad in ["ca.pem", "./ca.pem", "~/ca.pem", "https://example.com/ca.pem"] {
        assert_eq!(
            problem(|form| form.ca_file = bad.into()),
            Some(ProblemKind::FieldMalformed { field }),
            "{bad}"
        );
    }
}

#[test]
fn malformed_fields_are_reported() {
    let malformed = |field| Some(ProblemKind::FieldMalformed { field });
    for id in [
        "eu-central-1",
        "eu-central-1_",
        "eu-central-1_Ab-1",
        "eu-central-1_a_b",
    ] {
        assert_eq!(
            problem(|form| form.user_pool_id = id.into()),
            malformed(Field::UserPoolId),
            "{id}"
        );
    }
    assert_eq!(
        problem(|form| form.user_pool_id = "  ".into()),
        Some(ProblemKind::FieldEmpty {
            field: Field::UserPoolId
        })
    );
    assert_eq!(
        problem(|form| form.client_id = "a b".into()),
        malformed(Field::ClientId)
    );
    assert_eq!(
        problem(|form| form.client_id = "a".repeat(129)),
        Some(ProblemKind::FieldTooLong {
            field: Field::ClientId,
            max: 128
        })
    );
    assert_eq!(
        problem(|form| form.issuer = "a\nb".into()),
        malformed(Field::Issuer)
    );
}

#[test]
fn login_domain_is_secure_origin() {
    let domain = |text: &str| {
        let form = PoolForm {
            login_domain: text.into(),
            ..form()
        };
        PoolProfile::try_from(form)
            .map(|pool| pool.login_domain().map(str::to_owned))
            .map_err(|problem| problem.kind)
    };
    let console = "example.auth.eu-central-1.amazoncognito.com";
    let origin = format!("https://{console}");
    assert_eq!(domain(console), Ok(Some(origin.clone())));
    assert_eq!(domain(&format!("  {origin}/ ")), Ok(Some(origin)));
    assert_eq!(
        domain("LOGIN.example:8443"),
        Ok(Some("https://login.example:8443".into()))
    );
    assert_eq!(
        domain("http://localhost:4000"),
        Ok(Some("http://localhost:4000".into()))
    );
    assert_eq!(domain(" "), Ok(None));
    assert_eq!(
        domain("http://login.example"),
        Err(ProblemKind::LoginDomainInsecure)
    );
    for address in [
        "https://login.example/oauth2/authorize",
        "https://login.example/login?client_id=1example23456789&redirect_uri=https%3A%2F%2Fa.example%2F#x",
        "login.example/login?response_type=code",
        "login.example?x",
    ] {
        assert_eq!(
            domain(address),
            Ok(Some("https://login.example".into())),
            "{address}"
        );
    }
    assert_eq!(
        domain("http://login.example/login?client_id=1"),
        Err(ProblemKind::LoginDomainInsecure)
    );
    for bad in [
        "https://u@login.example",
        "https://u@login.example/login",
        "ftp://127.0.0.1",
        "https://",
    ] {
        let field = Field::LoginDomain;
        assert_eq!(domain(bad), Err(ProblemKind::FieldMalformed { field }), "{bad}");
    }
}

#[test]
fn redirect_ports_are_unprivileged_distinct_and_limited() {
    let is_rejected = |ports: Vec<u16>| problem(|form| form.redirect_ports = ports).is_some();
    assert!(!is_rejected(vec![]));
    assert!(!is_rejected(vec![1024, 65535]));
    assert!(is_rejected(vec![1023]));
    assert!(is_rejected(vec![8400, 8401, 8400]));
    assert!(!is_rejected((8400..8410).collect()));
    assert!(is_rejected((8400..8411).collect()));
    assert_eq!(
        problem(|form| form.redirect_ports = vec![80]),
        Some(ProblemKind::FieldMalformed {
            field: Field::RedirectPorts
        })
    );
}

#[test]
fn imported_pool_has_no_settings_that_expose_passwords() {
    let forbidden = |field| Some(ProblemKind::ImportedCarries { field });
    let endpoint = |form: &mut PoolForm| form.endpoint = "https://cognito.example".into();
    assert_eq!(problem(endpoint), None);
    assert_eq!(
        problem(|form| {
            form.imported = true;
            endpoint(form);
        }),
        forbidden(Field::Endpoint)
    );
    for (field, change) in [
        (
            Field::CaFile,
            (|form| form.ca_file = absolute_path("ca.pem")) as fn(&mut PoolForm),
        ),
        (Field::Proxy, |form| form.proxy = "proxy.example".into()),
    ] {
        assert_eq!(problem(change), None);
        let both = |form: &mut PoolForm| {
            form.imported = true;
            change(form);
        };
        assert_eq!(problem(both), forbidden(field));
    }
    assert_eq!(
        problem(|form| (form.imported, form.fips, form.dual_stack) = (true, true, true)),
        None,
        "variants of AWS endpoints are allowed"
    );
    let mut with_endpoint = form();
    with_endpoint.flow = Flow::Password;
    endpoint(&mut with_endpoint);
    with_endpoint.imported = true;
    let unsafe_flow = PoolForm {
        endpoint: String::new(),
        ..with_endpoint
    };
    assert_eq!(
        PoolProfile::try_from(unsafe_flow)
            .err()
            .map(|problem| problem.kind),
        forbidden(Field::Flow)
    );

    let mut unrestricted = form();
    endpoint(&mut unrestricted);
    unrestricted.flow = Flow::Password;
    unrestricted.ca_file = absolute_path("ca.pem");
    unrestricted.proxy = "proxy.example".into();
    unrestricted.login_domain = "login.example".into();
    let pool = PoolProfile::try_from(unrestricted.imported()).expect("valid");
    assert!(pool.is_imported());
    assert_eq!((pool.endpoint(), pool.flow()), (None, Flow::Srp));
    assert_eq!((pool.ca_file(), pool.proxy()), (None, None));
    assert_eq!(pool.login_domain(), None);
    let user_auth = PoolForm {
        flow: Flow::UserAuth,
        ..form()
    };
    let pool = PoolProfile::try_from(user_auth.imported()).expect("valid");
    assert_eq!(pool.flow(), Flow::UserAuth);
}

#[test]
fn profile_is_serialized_without_defaults_and_parsed_back() {
    let plain = PoolProfile::try_from(form()).expect("valid");
    let written = serde_json::to_value(&plain).expect("serializes");
    let members: Vec<_> = written.as_object().expect("object").keys().cloned().collect();
    assert_eq!(members, ["clientId", "issuer", "name", "region", "userPoolId"]);
    let full = PoolProfile::try_from(PoolForm {
        flow: Flow::UserAuth,
        login_domain: "example.auth.eu-central-1.amazoncognito.com".into(),
        redirect_ports: vec![8400, 8500],
        fips: true,
        dual_stack: true,
        imported: true,
        ..form()
    })
    .expect("valid");
    let with_proxy = PoolProfile::try_from(PoolForm {
        ca_file: absolute_path("ca.pem"),
        proxy: "proxy.example".into(),
        ..form()
    })
    .expect("valid");
    let written = serde_json::to_string(&full).expect("serializes");
    assert!(written.contains(r#""flow":"user-auth""#), "{written}");
    for pool in [plain, full, with_proxy] {
        let written = serde_json::to_string(&pool).expect("serializes");
        let form: PoolForm = serde_json::from_str(&written).expect("parses");
        assert_eq!(PoolProfile::try_from(form), Ok(pool));
    }
}

#[test]
fn plain_http_is_allowed_on_this_computer_only() {
    let endpoint = |text: &str| {
        PoolProfile::try_from(PoolForm {
            endpoint: text.into(),
            ..form()
        })
        .map(|pool| pool.endpoint().map(str::to_owned))
        .map_err(|problem| problem.kind)
    };
    for good in [
        "http://127.0.0.1:9229",
        "http://[::1]:9229",
        "http://localhost:9229",
        "https://cognito.example",
    ] {
        assert_eq!(endpoint(good), Ok(Some(good.to_owned())));
    }
    for insecure in [
        "http://cognito.example",
        "http://127.0.0.1.example:80",
        "http://10.0.0.1",
    ] {
        assert_eq!(
            endpoint(insecure),
            Err(ProblemKind::EndpointInsecure),
            "{insecure}"
        );
    }
    for bad in [
        "cognito.example",
        "ftp://127.0.0.1",
        "https://u:p@cognito.example",
        "https://",
        "https://a/?b",
    ] {
        assert_eq!(
            endpoint(bad),
            Err(ProblemKind::FieldMalformed {
                field: Field::Endpoint
            }),
            "{bad}"
        );
    }
}

#[test]
fn surrounding_characters_of_ids_are_removed() {
    let pool = PoolProfile::try_from(PoolForm {
        user_pool_id: "\u{feff}\"eu-central-1_Ab1Cd2Ef3\",\n".into(),
        client_id: "'1example\u{200b}23456789'".into(),
        endpoint: "“https://cognito.example”".into(),
        ..PoolForm::default()
    })
    .expect("valid");
    assert_eq!(pool.user_pool_id(), "eu-central-1_Ab1Cd2Ef3");
    assert_eq!(pool.client_id(), "1example23456789");
    assert_eq!(pool.endpoint(), Some("https://cognito.example"));
}

#[test]
fn both_parts_of_user_pool_id_are_validated() {
    let field = Field::UserPoolId;
    for id in [
        "_Ab1Cd2Ef3",
        "eu central-1_Ab1",
        "é_Ab1",
        "eu-central-1_",
        "eu-central-1_a_b",
    ] {
        let found = problem(|form| {
            form.user_pool_id = id.into();
            form.region = "eu-central-1".into();
        });
        assert_eq!(found, Some(ProblemKind::FieldMalformed { field }), "{id}");
    }
}

#[test]
fn names_lose_direction_marks_and_invisible_characters() {
    let hidden = PoolForm {
        name: "\u{202e}ffatS\u{200b} \u{2066}Northwind".into(),
        issuer: "North\u{ad}wind\u{e0041}".into(),
        ..form()
    };
    let profile = PoolProfile::try_from(hidden).expect("valid");
    assert_eq!(
        (profile.name(), profile.issuer()),
        ("ffatS Northwind", "Northwind")
    );
    // A name of invisible characters only is none.
    let hidden = PoolForm {
        name: "\u{200b}\u{3164}".into(),
        ..form()
    };
    let profile = PoolProfile::try_from(hidden).expect("valid");
    assert_eq!(profile.name(), profile.user_pool_id());
}

#[test]
fn ids_are_taken_out_of_arns_and_addresses() {
    let replica = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/eu-central-1_Ab1Cd2Ef3";
    let console = "https://eu-central-1.console.aws.amazon.com/cognito/v2/idp/user-pools/eu-central-1_Ab1Cd2Ef3/applications/app-clients/1example23456789";
    for (user_pool_id, region, expected) in [
        (replica, "", "us-east-1"),
        (replica, "eu-west-2", "eu-west-2"),
        (console, "", "eu-central-1"),
        (
            " \"https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3\",",
            "",
            "eu-central-1",
        ),
        ("eu-central-1_Ab1Cd2Ef3", "Europe (London) EU-WEST-2", "eu-west-2"),
    ] {
        let pool = PoolProfile::try_from(PoolForm {
            user_pool_id: user_pool_id.into(),
            client_id: console.into(),
            region: region.into(),
            ..PoolForm::default()
        })
        .expect("valid");
        assert_eq!(
            (pool.user_pool_id(), pool.client_id(), pool.region()),
            ("eu-central-1_Ab1Cd2Ef3", "1example23456789", expected),
            "{user_pool_id}"
        );
        assert_eq!(pool.form().user_pool_id, "eu-central-1_Ab1Cd2Ef3");
        assert_eq!(
            (pool.name(), pool.issuer()),
            ("eu-central-1_Ab1Cd2Ef3", "eu-central-1_Ab1Cd2Ef3")
        );
    }
    let pool = PoolProfile::try_from(PoolForm {
        endpoint: "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3".into(),
        ..form()
    })
    .expect("valid");
    assert_eq!(
        pool.endpoint(),
        Some("https://cognito-idp.eu-central-1.amazonaws.com")
    );
}

#[test]
fn value_of_another_kind_is_named() {
    use AwsValue as V;
    let identity_pool = "eu-central-1:3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f";
    let identity_arn = "arn:aws:cognito-identity:eu-central-1:123456789012:identitypool/eu-central-1:3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f";
    let updated_issuer = "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1";
    let login = "https://example.auth.eu-central-1.amazoncognito.com/login?response_type=code";
    let set: fn(&mut PoolForm, Field, &str) = |form, field, text| match field {
        Field::UserPoolId => form.user_pool_id = text.into(),
        Field::ClientId => form.client_id = text.into(),
        Field::Region => form.region = text.into(),
        Field::Endpoint => form.endpoint = text.into(),
        _ => form.login_domain = text.into(),
    };
    for (field, text, found) in [
        (Field::UserPoolId, identity_pool, V::IdentityPoolId),
        (Field::UserPoolId, identity_arn, V::IdentityPoolId),
        (Field::UserPoolId, "5q1h8s0u3k9d7m2c4v6b8n0a1z", V::ClientId),
        (Field::UserPoolId, login, V::LoginDomain),
        (Field::UserPoolId, "arn:aws:iam::123456789012:role/Admin", V::Arn),
        (Field::ClientId, "eu-central-1_Ab1Cd2Ef3", V::UserPoolId),
        (Field::ClientId, identity_pool, V::IdentityPoolId),
        (
            Field::ClientId,
            "1j9q7r0m4t2k8s6d5f3g1h9j7k0l2p4o6i8u1y3t5r7e9w0qas2",
            V::ClientSecret,
        ),
        (Field::ClientId, updated_issuer, V::TokenIssuer),
        (Field::Region, "eu-central-1_Ab1Cd2Ef3", V::UserPoolId),
        (Field::Region, identity_arn, V::IdentityPoolId),
        (Field::Endpoint, updated_issuer, V::TokenIssuer),
        (Field::Endpoint, login, V::LoginDomain),
        (
            Field::Endpoint,
            "https://eu-central-1.console.aws.amazon.com/cognito",
            V::ConsoleAddress,
        ),
        (Field::LoginDomain, updated_issuer, V::TokenIssuer),
        (
            Field::LoginDomain,
            "cognito-idp.eu-central-1.amazonaws.com",
            V::Endpoint,
        ),
        (Field::LoginDomain, "eu-central-1_Ab1Cd2Ef3", V::UserPoolId),
    ] {
        let found_problem = problem(|form| set(form, field, text));
        assert_eq!(
            found_problem,
            Some(ProblemKind::FieldHoldsAnother { field, found }),
            "{text}"
        );
    }
}

#[test]
fn imported_pool_keeps_only_a_login_domain_of_cognito_in_its_region() {
    let form = |user_pool_id: &str, region: &str, login_domain: &str| PoolForm {
        user_pool_id: user_pool_id.into(),
        client_id: "1example23456789".into(),
        region: region.into(),
        login_domain: login_domain.into(),
        ..PoolForm::default()
    };
    for (id, region, domain) in [
        ("eu-central-1_Ab1", "", "a-b1.auth.eu-central-1.amazoncognito.com"),
        (
            "eu-central-1_Ab1",
            "",
            "https://A.auth.eu-central-1.amazoncognito.com/",
        ),
        (
            "eu-central-1_Ab1",
            "eu-west-1",
            "a.auth.eu-west-1.amazoncognito.com",
        ),
        (
            "us-gov-west-1_Ab1",
            "",
            "a.auth-fips.us-gov-west-1.amazoncognito.com",
        ),
        ("cn-north-1_Ab1", "", "a.auth.cn-north-1.amazoncognito.com.cn"),
    ] {
        let imported = form(id, region, domain).imported();
        assert!(!imported.login_domain.is_empty(), "{domain}");
        let profile = PoolProfile::try_from(imported).expect("valid");
        assert!(profile.login_domain().is_some(), "{domain}");
    }
    for (id, domain) in [
        ("eu-central-1_Ab1", "login.example"),
        ("eu-central-1_Ab1", "http://127.0.0.1:8080"),
        ("eu-central-1_Ab1", "http://a.auth.eu-central-1.amazoncognito.com"),
        ("eu-central-1_Ab1", "a.auth.eu-west-1.amazoncognito.com"),
        ("eu-central-1_Ab1", "a.auth.eu-central-1.amazoncognito.com.cn"),
        ("cn-north-1_Ab1", "a.auth.cn-north-1.amazoncognito.com"),
        (
            "eu-central-1_Ab1",
            "a.auth.eu-central-1.amazoncognito.com.evil.example",
        ),
        ("eu-central-1_Ab1", "a.auth.eu-central-1.amazoncognito.com:8443"),
        (
            "eu-central-1_Ab1",
            "evil.example.auth.eu-central-1.amazoncognito.com",
        ),
        ("eu-central-1_Ab1", "auth.eu-central-1.amazoncognito.com"),
        (
            "eu-central-1_Ab1",
            "a.auth.eu-central-1.amazoncognito.com@evil.example",
        ),
        (
            "eu-central-1_Ab1",
            "evil.example/a.auth.eu-central-1.amazoncognito.com",
        ),
        ("eu-central-1_Ab1", "xn--a.example"),
    ] {
        assert_eq!(form(id, "", domain).imported().login_domain, "", "{domain}");
    }
    let typed = PoolForm {
        imported: true,
        ..form("eu-central-1_Ab1", "", "login.example")
    };
    assert_eq!(
        PoolProfile::try_from(typed).map_err(|problem| problem.kind),
        Err(ProblemKind::ImportedCarries {
            field: Field::LoginDomain
        })
    );
    let own = form("eu-central-1_Ab1", "", "login.example");
    assert!(PoolProfile::try_from(own).is_ok(), "a pool of the user");
}
