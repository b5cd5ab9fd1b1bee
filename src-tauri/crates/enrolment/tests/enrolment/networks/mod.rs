//! Corporate networks, on real sockets: proxies with and without a password, certificate authorities of one's own, and
//! AWS's other endpoints.

mod connect_proxy;
mod tls;

use crate::common::proxy::recording;
use crate::common::{Practice, SetClock, kind};
use connect_proxy::{ConnectProxy, Demand};
use enrolment::{
    Code, Cognito, LocalCheck, NotVerified, PoolForm, PoolProfile, ProblemKind, Reachability, SignInStep,
    probe,
};
use practice_pool::description::{Mfa, Scenario};
use tls::{Authorized, HOST, TlsFront};
use transport::SystemProxies;

/// A practice pool behind TLS, and a file with the authorized that signed for it.
struct Office {
    practice: Practice,
    authorized: Authorized,
    front: TlsFront,
}

impl Office {
    async fn open() -> Self {
        let practice = Practice::start();
        let authorized = Authorized::new();
        let server = practice.running.description().endpoint.replace("http://", "");
        // In between, the name that the practice pool answers to is put in.
        let (behind, _) = recording(server.parse().expect("an address")).await;
        let front = TlsFront::start(&authorized, &behind).await;
        Self {
            practice,
            authorized,
            front,
        }
    }

    /// At a host that only a proxy knows.
    fn form(&self) -> PoolForm {
        let pool = self.practice.pool(Mfa::On);
        PoolForm {
            user_pool_id: pool.user_pool_id.clone(),
            client_id: pool.clients[0].client_id.clone(),
            endpoint: format!("https://{HOST}:{}", self.front.port),
            ca_file: self.authorized.file(),
            ..PoolForm::default()
        }
    }

    /// At a host that needs no proxy.
    fn form_here(&self) -> PoolForm {
        PoolForm {
            endpoint: format!("https://localhost:{}", self.front.port),
            ..self.form()
        }
    }
}

fn cognito(form: PoolForm, system: SystemProxies) -> Cognito {
    let pool = PoolProfile::try_from(form).expect("valid");
    let transport = pool.transport(system).expect("usable");
    Cognito::new(pool, None, SetClock::at_noon(), &transport)
}

async fn tested(form: PoolForm, system: SystemProxies) -> Result<Reachability, ProblemKind> {
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
async fn a_private_authority_is_trusted_by_its_file_and_not_without() {
    let office = Office::open().await;
    let direct = SystemProxies::default;
    tested(office.form_here(), direct()).await.expect("trusted");

    let without = PoolForm {
        ca_file: String::new(),
        ..office.form_here()
    };
    let other = Authorized::new();
    let another = PoolForm {
        ca_file: other.file(),
        ..office.form_here()
    };
    for form in [without, another] {
        let before = office.front.handshakes();
        let host = format!("localhost:{}", office.front.port);
        assert_eq!(
            tested(form, direct()).await,
            Err(ProblemKind::CertificateNotTrusted { host })
        );
        assert_eq!(office.front.handshakes() - before, 1, "trying again is no use");
    }
}

#[tokio::test]
async fn a_certificate_for_another_host_is_refused_whoever_signed_it() {
    let office = Office::open().await;
    let form = PoolForm {
        endpoint: format!("https://127.0.0.1:{}", office.front.port),
        ..office.form()
    };
    let host = format!("127.0.0.1:{}", office.front.port);
    assert_eq!(
        tested(form, SystemProxies::default()).await,
        Err(ProblemKind::Unreachable { host })
    );
}

#[tokio::test]
async fn a_file_without_certificates_is_told_before_any_call() {
    let office = Office::open().await;
    let file = office.authorized.other_file("nothing");
    let pool = PoolProfile::try_from(PoolForm {
        ca_file: file.clone(),
        ..office.form_here()
    });
    let refused = pool.expect("valid").transport(SystemProxies::default()).err();
    let Some(ProblemKind::CaFileUnusable { path, detail }) = refused.map(|problem| problem.kind) else {
        panic!("refused")
    };
    assert_eq!(path, file);
    assert!(detail.contains("no certificate"), "{detail}");
}

#[tokio::test]
async fn the_whole_enrolment_goes_through_the_pools_proxy() {
    let office = Office::open().await;
    let proxy = ConnectProxy::start(Demand::Nothing, office.front.port).await;
    let form = PoolForm {
        proxy: proxy.host.clone(),
        ..office.form()
    };
    // The system's exceptions are not for the pool's own proxy.
    let cognito = cognito(form, environment("http://proxy.invalid", "*"));
    let user = office.practice.user(Mfa::On, Scenario::New).clone();
    let Ok(SignInStep::Ready(authorized)) = office.practice.sign_in(&cognito, &user).await else {
        panic!("signed in")
    };
    let association = authorized.associate().await.ok().expect("a secret");
    let code = office.practice.code(association.secret().base32().expose(), 0);
    let Ok(verified) = association.verify(&code, "", LocalCheck::First).await else {
        panic!("verified")
    };
    assert!(verified.finish().await.is_ok());
    assert!(office.practice.totp_of(Mfa::On, &user.username).0);
    let asked = proxy.asked();
    assert!(!asked.is_empty());
    for tunnel in asked {
        assert_eq!(tunnel.to, format!("{HOST}:{}", office.front.port));
        assert_eq!(tunnel.authorization, None);
    }
}

#[tokio::test]
async fn the_systems_proxy_gets_its_password() {
    let office = Office::open().await;
    let proxy = ConnectProxy::start(Demand::Basic("ann@corp", "p:/%w"), office.front.port).await;
    let with = |userinfo: &str| environment(&format!("http://{userinfo}{}", proxy.host), "");
    tested(office.form(), with("ann%40corp:p%3A%2F%25w@"))
        .await
        .expect("let through");

    let wanted = ProblemKind::ProxyCredentialsWanted {
        proxy: proxy.host.clone(),
    };
    for userinfo in ["ann%40corp:SECRET@", ""] {
        let before = proxy.asked().len();
        let told = tested(office.form(), with(userinfo)).await;
        assert!(!format!("{told:?}").contains("SECRET"));
        assert_eq!(told, Err(wanted.clone()), "{userinfo}");
        assert_eq!(
            proxy.asked().len() - before,
            1,
            "a second try may lock somebody out"
        );
    }
    let pools_own = PoolForm {
        proxy: proxy.host.clone(),
        ..office.form()
    };
    assert_eq!(tested(pools_own, SystemProxies::default()).await, Err(wanted));
}

#[tokio::test]
async fn no_proxy_is_respected() {
    let office = Office::open().await;
    let proxy = ConnectProxy::start(Demand::Nothing, office.front.port).await;
    let system = |exceptions| environment(&proxy.host, exceptions);
    tested(office.form_here(), system("example.com, localhost"))
        .await
        .expect("direct");
    assert!(proxy.asked().is_empty());
    tested(office.form_here(), system("example.com"))
        .await
        .expect("through it");
    assert_eq!(proxy.asked().len(), 1);
}

#[tokio::test]
async fn plain_http_stays_on_this_computer() {
    let practice = Practice::start();
    let proxy = ConnectProxy::start(Demand::Nothing, 1).await;
    let pool = practice.cognito(Mfa::On).pool().form();
    let own = PoolForm {
        proxy: proxy.host.clone(),
        ..pool.clone()
    };
    // Not even a proxy that could not be used is in the way.
    for (form, system) in [
        (own, SystemProxies::default()),
        (pool.clone(), environment(&proxy.host, "")),
        (pool, environment("socks5://proxy.example", "")),
    ] {
        tested(form, system).await.expect("reached");
    }
    assert!(proxy.asked().is_empty());
}

#[tokio::test]
async fn what_is_wrong_with_the_proxy_is_told_of_the_proxy() {
    let office = Office::open().await;
    let gone = ConnectProxy::start(Demand::Nothing, 1).await.stop().await;
    assert_eq!(
        tested(office.form(), environment(&gone, "")).await,
        Err(ProblemKind::ProxyUnreachable { proxy: gone })
    );
    let strict = ConnectProxy::start(Demand::Refuse, office.front.port).await;
    let refused = ProblemKind::ProxyRefused {
        proxy: strict.host.clone(),
        host: format!("{HOST}:{}", office.front.port),
    };
    assert_eq!(
        tested(office.form(), environment(&strict.host, "")).await,
        Err(refused)
    );
    assert_eq!(strict.asked().len(), 1);
    // What listens there speaks TLS, by a certificate that only the CA file makes good, and is no proxy.
    let tls = format!("https://localhost:{}", office.front.port);
    let distrusted = PoolForm {
        ca_file: String::new(),
        ..office.form()
    };
    assert_eq!(
        tested(distrusted, environment(&tls, "")).await,
        Err(ProblemKind::CertificateNotTrusted {
            host: tls.replace("https://", "")
        })
    );
}

#[tokio::test]
async fn a_code_that_no_proxy_let_through_was_surely_not_sent() {
    let office = Office::open().await;
    let mut proxy = ConnectProxy::start(Demand::Nothing, office.front.port).await;
    let cognito = cognito(office.form(), environment(&proxy.host, ""));
    let user = office.practice.user(Mfa::On, Scenario::New).clone();
    let Ok(SignInStep::Ready(authorized)) = office.practice.sign_in(&cognito, &user).await else {
        panic!("signed in")
    };
    let association = authorized.associate().await.ok().expect("a secret");
    proxy.demand(Demand::Refuse);
    proxy.cut().await;
    let code = Code::parse("123456").expect("six digits");
    match association.verify(&code, "", LocalCheck::Waived).await {
        Err(NotVerified::Failed(failed)) => {
            assert!(matches!(failed.problem.kind, ProblemKind::ProxyRefused { .. }));
            assert!(failed.state.is_some(), "it can be tried again");
        }
        // It had gone out on the old connection.
        Err(NotVerified::Unsettled(_)) => {}
        Ok(_) => panic!("there is no way"),
    }
}

/// The host that a call would go to, as a proxy is asked for it.
async fn called(change: impl FnOnce(&mut PoolForm)) -> String {
    let proxy = ConnectProxy::start(Demand::Refuse, 1).await;
    let mut form = PoolForm {
        user_pool_id: "us-gov-west-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        proxy: proxy.host.clone(),
        ..PoolForm::default()
    };
    change(&mut form);
    let refused = tested(form, SystemProxies::default()).await.err();
    let to = proxy.asked().remove(0).to;
    let host = to.strip_suffix(":443").expect("https").to_owned();
    // The problem names the host that was called.
    assert_eq!(
        refused,
        Some(ProblemKind::ProxyRefused {
            proxy: proxy.host.clone(),
            host: host.clone()
        })
    );
    host
}

#[tokio::test]
async fn awss_endpoints_are_called_as_the_pool_says() {
    assert_eq!(called(|_| {}).await, "cognito-idp.us-gov-west-1.amazonaws.com");
    assert_eq!(
        called(|form| form.fips = true).await,
        "cognito-idp-fips.us-gov-west-1.amazonaws.com"
    );
    assert_eq!(
        called(|form| form.dual_stack = true).await,
        "cognito-idp.us-gov-west-1.api.aws"
    );
    assert_eq!(
        called(|form| (form.fips, form.dual_stack) = (true, true)).await,
        "cognito-idp-fips.us-gov-west-1.api.aws"
    );
    // A replica of the pool.
    assert_eq!(
        called(|form| form.region = "us-gov-east-1".into()).await,
        "cognito-idp.us-gov-east-1.amazonaws.com"
    );
}

#[tokio::test]
async fn a_pool_that_someone_sent_has_the_systems_proxy() {
    let proxy = ConnectProxy::start(Demand::Refuse, 1).await;
    let form = PoolForm {
        user_pool_id: "eu-central-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        proxy: "proxy.invalid".into(),
        ca_file: "/nowhere/ca.pem".into(),
        ..PoolForm::default()
    };
    let told = probe(&cognito(form.imported(), environment(&proxy.host, ""))).await;
    assert!(matches!(kind(told), Some(ProblemKind::ProxyRefused { .. })));
    assert_eq!(proxy.asked().len(), 1);
}
