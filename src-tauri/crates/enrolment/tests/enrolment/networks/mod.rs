//! Corporate networks on real sockets: proxies with and without a password, private certificate authorities, and
//! variants of AWS endpoints.

mod connect_proxy;
mod tls;

use crate::common::proxy::recording;
use crate::common::{ManualClock, Practice, kind};
use connect_proxy::{ConnectProxy, ProxyPolicy};
use enrolment::{
    Code, Cognito, LocalCheck, NotVerified, PoolForm, PoolProfile, ProblemKind, Reachability, SignInStep,
    probe,
};
use practice_pool::description::{Mfa, Scenario};
use tls::{CertificateAuthority, HOST, TlsFront};
use transport::SystemProxies;

/// A practice pool behind TLS, with a certificate of a private authority.
struct Office {
    practice: Practice,
    authority: CertificateAuthority,
    front: TlsFront,
}

impl Office {
    async fn open() -> Self {
        let practice = Practice::start();
        let authority = CertificateAuthority::new();
        let server = practice.running.description().endpoint.replace("http://", "");
        // The recording proxy replaces the host name with the one that the practice pool accepts.
        let (behind, _) = recording(server.parse().expect("an address")).await;
        let front = TlsFront::start(&authority, &behind).await;
        Self {
            practice,
            authority,
            front,
        }
    }

    /// Returns a form with a host that only a proxy can resolve.
    fn form(&self) -> PoolForm {
        let pool = self.practice.pool(Mfa::On);
        PoolForm {
            user_pool_id: pool.user_pool_id.clone(),
            client_id: pool.clients[0].client_id.clone(),
            endpoint: format!("https://{HOST}:{}", self.front.port),
            ca_file: self.authority.file(),
            ..PoolForm::default()
        }
    }

    /// Returns a form with a host that is reachable without a proxy.
    fn local_form(&self) -> PoolForm {
        PoolForm {
            endpoint: format!("https://localhost:{}", self.front.port),
            ..self.form()
        }
    }
}

fn cognito(form: PoolForm, system: SystemProxies) -> Cognito {
    let pool = PoolProfile::try_from(form).expect("valid");
    let transport = pool.transport(system).expect("usable");
    Cognito::new(pool, None, ManualClock::at_noon(), &transport)
}

async fn probe_result(form: PoolForm, system: SystemProxies) -> Result<Reachability, ProblemKind> {
    probe(&cognito(form, system))
        .await
        .map_err(|problem| problem.kind)
}

fn environment(proxy: &str, exceptions: &str) -> SystemProxies {
    SystemProxies::from_environment(|name| match name {
        "HTTPS_PROXY" => Some(proxy.to_owned()),
        "NO_PROXY" => Some(exceptions.to_owned()),
        _ => None,
    })
}

#[tokio::test]
async fn private_authority_is_trusted_only_with_its_file() {
    let office = Office::open().await;
    let direct = SystemProxies::default;
    probe_result(office.local_form(), direct())
        .await
        .expect("trusted");

    let without = PoolForm {
        ca_file: String::new(),
        ..office.local_form()
    };
    let other = CertificateAuthority::new();
    let another = PoolForm {
        ca_file: other.file(),
        ..office.local_form()
    };
    for form in [without, another] {
        let before = office.front.handshakes();
        let host = format!("localhost:{}", office.front.port);
        assert_eq!(
            probe_result(form, direct()).await,
            Err(ProblemKind::CertificateNotTrusted { host })
        );
        assert_eq!(office.front.handshakes() - before, 1, "the call is not retried");
    }
}

#[tokio::test]
async fn certificate_for_another_host_is_rejected() {
    let office = Office::open().await;
    let form = PoolForm {
        endpoint: format!("https://127.0.0.1:{}", office.front.port),
        ..office.form()
    };
    let host = format!("127.0.0.1:{}", office.front.port);
    assert_eq!(
        probe_result(form, SystemProxies::default()).await,
        Err(ProblemKind::Unreachable { host })
    );
}

#[tokio::test]
async fn file_without_certificates_is_reported_before_any_call() {
    let office = Office::open().await;
    let file = office.authority.other_file("nothing");
    let pool = PoolProfile::try_from(PoolForm {
        ca_file: file.clone(),
        ..office.local_form()
    });
    let problem = pool.expect("valid").transport(SystemProxies::default()).err();
    let Some(ProblemKind::CaFileUnusable { path, detail }) = problem.map(|problem| problem.kind) else {
        panic!("the file must be rejected")
    };
    assert_eq!(path, file);
    assert!(detail.contains("no certificate"), "{detail}");
}

#[tokio::test]
async fn enrolment_uses_proxy_of_pool() {
    let office = Office::open().await;
    let proxy = ConnectProxy::start(ProxyPolicy::Allow, office.front.port).await;
    let form = PoolForm {
        proxy: proxy.host.clone(),
        ..office.form()
    };
    // The exceptions of the system do not apply to the proxy of the pool.
    let cognito = cognito(form, environment("http://proxy.invalid", "*"));
    let user = office.practice.user(Mfa::On, Scenario::New).clone();
    let Ok(SignInStep::Ready(authorized)) = office.practice.sign_in(&cognito, &user).await else {
        panic!("sign-in must succeed")
    };
    let association = authorized.associate().await.ok().expect("a secret");
    let code = office.practice.code(association.secret().base32().expose(), 0);
    let Ok(verified) = association.verify(&code, "", LocalCheck::First).await else {
        panic!("the code is correct")
    };
    assert!(verified.finish().await.is_ok());
    assert!(office.practice.totp_of(Mfa::On, &user.username).0);
    let tunnels = proxy.tunnel_requests();
    assert!(!tunnels.is_empty());
    for tunnel in tunnels {
        assert_eq!(tunnel.target, format!("{HOST}:{}", office.front.port));
        assert_eq!(tunnel.authorization, None);
    }
}

#[tokio::test]
async fn system_proxy_receives_its_password() {
    let office = Office::open().await;
    let proxy = ConnectProxy::start(ProxyPolicy::Basic("ann@corp", "p:/%w"), office.front.port).await;
    let with = |userinfo: &str| environment(&format!("http://{userinfo}{}", proxy.host), "");
    probe_result(office.form(), with("ann%40corp:p%3A%2F%25w@"))
        .await
        .expect("allowed");

    let expected = ProblemKind::ProxyCredentialsWanted {
        proxy: proxy.host.clone(),
    };
    for userinfo in ["ann%40corp:SECRET@", ""] {
        let before = proxy.tunnel_requests().len();
        let result = probe_result(office.form(), with(userinfo)).await;
        assert!(!format!("{result:?}").contains("SECRET"));
        assert_eq!(result, Err(expected.clone()), "{userinfo}");
        assert_eq!(
            proxy.tunnel_requests().len() - before,
            1,
            "a retry may lock the account"
        );
    }
    let proxy_of_pool = PoolForm {
        proxy: proxy.host.clone(),
        ..office.form()
    };
    assert_eq!(
        probe_result(proxy_of_pool, SystemProxies::default()).await,
        Err(expected)
    );
}

#[tokio::test]
async fn no_proxy_variable_is_respected() {
    let office = Office::open().await;
    let proxy = ConnectProxy::start(ProxyPolicy::Allow, office.front.port).await;
    let system = |exceptions| environment(&proxy.host, exceptions);
    probe_result(office.local_form(), system("example.com, localhost"))
        .await
        .expect("direct");
    assert!(proxy.tunnel_requests().is_empty());
    probe_result(office.local_form(), system("example.com"))
        .await
        .expect("through the proxy");
    assert_eq!(proxy.tunnel_requests().len(), 1);
}

#[tokio::test]
async fn plain_http_does_not_use_proxies() {
    let practice = Practice::start();
    let proxy = ConnectProxy::start(ProxyPolicy::Allow, 1).await;
    let pool = practice.cognito(Mfa::On).pool().form();
    let own = PoolForm {
        proxy: proxy.host.clone(),
        ..pool.clone()
    };
    // An unusable proxy is ignored too.
    for (form, system) in [
        (own, SystemProxies::default()),
        (pool.clone(), environment(&proxy.host, "")),
        (pool, environment("socks5://proxy.example", "")),
    ] {
        probe_result(form, system).await.expect("reached");
    }
    assert!(proxy.tunnel_requests().is_empty());
}

#[tokio::test]
async fn problems_of_proxy_are_reported_with_proxy() {
    let office = Office::open().await;
    let stopped = ConnectProxy::start(ProxyPolicy::Allow, 1).await.stop().await;
    assert_eq!(
        probe_result(office.form(), environment(&stopped, "")).await,
        Err(ProblemKind::ProxyUnreachable { proxy: stopped })
    );
    let strict = ConnectProxy::start(ProxyPolicy::Refuse, office.front.port).await;
    let expected = ProblemKind::ProxyRefused {
        proxy: strict.host.clone(),
        host: format!("{HOST}:{}", office.front.port),
    };
    assert_eq!(
        probe_result(office.form(), environment(&strict.host, "")).await,
        Err(expected)
    );
    assert_eq!(strict.tunnel_requests().len(), 1);
    // The server is not a proxy, but supports TLS with a certificate that only the CA file makes valid.
    let tls = format!("https://localhost:{}", office.front.port);
    let untrusted = PoolForm {
        ca_file: String::new(),
        ..office.form()
    };
    assert_eq!(
        probe_result(untrusted, environment(&tls, "")).await,
        Err(ProblemKind::CertificateNotTrusted {
            host: tls.replace("https://", "")
        })
    );
}

#[tokio::test]
async fn code_blocked_by_proxy_is_known_not_to_be_sent() {
    let office = Office::open().await;
    let mut proxy = ConnectProxy::start(ProxyPolicy::Allow, office.front.port).await;
    let cognito = cognito(office.form(), environment(&proxy.host, ""));
    let user = office.practice.user(Mfa::On, Scenario::New).clone();
    let Ok(SignInStep::Ready(authorized)) = office.practice.sign_in(&cognito, &user).await else {
        panic!("sign-in must succeed")
    };
    let association = authorized.associate().await.ok().expect("a secret");
    proxy.set_policy(ProxyPolicy::Refuse);
    proxy.close_tunnels().await;
    let code = Code::parse("123456").expect("six digits");
    match association.verify(&code, "", LocalCheck::Waived).await {
        Err(NotVerified::Failed(failed)) => {
            assert!(matches!(failed.problem.kind, ProblemKind::ProxyRefused { .. }));
            assert!(failed.state.is_some(), "a retry is possible");
        }
        // The code was sent on the old connection.
        Err(NotVerified::Unsettled(_)) => {}
        Ok(_) => panic!("the proxy refuses connections"),
    }
}

/// Returns the host of a call, as requested from a proxy.
async fn called_host(change: impl FnOnce(&mut PoolForm)) -> String {
    let proxy = ConnectProxy::start(ProxyPolicy::Refuse, 1).await;
    let mut form = PoolForm {
        user_pool_id: "us-gov-west-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        proxy: proxy.host.clone(),
        ..PoolForm::default()
    };
    change(&mut form);
    let problem = probe_result(form, SystemProxies::default()).await.err();
    let target = proxy.tunnel_requests().remove(0).target;
    let host = target.strip_suffix(":443").expect("https").to_owned();
    // The problem contains the called host.
    assert_eq!(
        problem,
        Some(ProblemKind::ProxyRefused {
            proxy: proxy.host.clone(),
            host: host.clone()
        })
    );
    host
}

#[tokio::test]
async fn settings_of_pool_select_aws_endpoint() {
    assert_eq!(
        called_host(|_| {}).await,
        "cognito-idp.us-gov-west-1.amazonaws.com"
    );
    assert_eq!(
        called_host(|form| form.fips = true).await,
        "cognito-idp-fips.us-gov-west-1.amazonaws.com"
    );
    assert_eq!(
        called_host(|form| form.dual_stack = true).await,
        "cognito-idp.us-gov-west-1.api.aws"
    );
    assert_eq!(
        called_host(|form| (form.fips, form.dual_stack) = (true, true)).await,
        "cognito-idp-fips.us-gov-west-1.api.aws"
    );
    // A replica of the pool.
    assert_eq!(
        called_host(|form| form.region = "us-gov-east-1".into()).await,
        "cognito-idp.us-gov-east-1.amazonaws.com"
    );
}

#[tokio::test]
async fn imported_pool_uses_system_proxy() {
    let proxy = ConnectProxy::start(ProxyPolicy::Refuse, 1).await;
    let form = PoolForm {
        user_pool_id: "eu-central-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        proxy: "proxy.invalid".into(),
        ca_file: "/nowhere/ca.pem".into(),
        ..PoolForm::default()
    };
    let result = probe(&cognito(form.imported(), environment(&proxy.host, ""))).await;
    assert!(matches!(kind(result), Some(ProblemKind::ProxyRefused { .. })));
    assert_eq!(proxy.tunnel_requests().len(), 1);
}
