//! A connection that is opened before it is needed.

use std::net::Ipv6Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use enrolment::{Clock, Cognito, PoolForm, PoolProfile, ProblemKind, SignInStep, Username, sign_in};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::{PracticePool, Running};
use tokio::net::{TcpListener, TcpStream};
use transport::SystemProxies;

struct ThisComputer;

impl Clock for ThisComputer {
    fn unix_time(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
    }
}

/// Forwards connections from the same port of the IPv6 loopback address to the practice pool, and counts them.
async fn count_connections(practice: &Running) -> Arc<AtomicUsize> {
    let server = practice.address();
    let listener = TcpListener::bind((Ipv6Addr::LOCALHOST, server.port()))
        .await
        .unwrap();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::SeqCst);
            tokio::spawn(async move {
                let mut server = TcpStream::connect(server).await?;
                tokio::io::copy_bidirectional(&mut client, &mut server).await
            });
        }
    });
    count
}

fn cognito(practice: &Running, ca_file: &str) -> Cognito {
    let pools = &practice.description().pools;
    let pool = pools.iter().find(|pool| pool.mfa == Mfa::On).unwrap();
    let pool = PoolProfile::try_from(PoolForm {
        user_pool_id: pool.user_pool_id.clone(),
        client_id: pool.clients[0].client_id.clone(),
        endpoint: format!("https://[::1]:{}", practice.address().port()),
        ca_file: ca_file.to_owned(),
        ..PoolForm::default()
    })
    .unwrap();
    let transport = pool.transport(SystemProxies::default()).unwrap();
    Cognito::new(pool, None, Arc::new(ThisComputer), &transport)
}

#[tokio::test]
async fn sign_in_and_association_reuse_opened_connection() {
    let practice = PracticePool::new().tls().start(None).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    std::fs::write(&file, practice.description().ca.as_deref().unwrap()).unwrap();
    let connections = count_connections(&practice).await;

    let cognito = cognito(&practice, file.to_str().unwrap());
    assert_eq!(
        connections.load(Ordering::SeqCst),
        0,
        "no connection before `open_connection`"
    );
    cognito.open_connection().await;
    assert_eq!(connections.load(Ordering::SeqCst), 1);

    let pool = &practice.description().pools[0];
    let user = pool
        .users
        .iter()
        .find(|user| user.scenario == Scenario::New)
        .unwrap();
    let username = Username::parse(&user.username).unwrap();
    let signed_in = sign_in(&cognito, &username, user.password.as_str().into()).await;
    let Ok(SignInStep::Ready(authorized)) = signed_in else {
        panic!("sign-in must succeed")
    };
    authorized
        .associate()
        .await
        .map_err(|failed| failed.problem)
        .expect("a secret");
    assert_eq!(connections.load(Ordering::SeqCst), 1, "the connection is reused");
}

#[tokio::test]
async fn next_call_reports_failed_connection() {
    let practice = PracticePool::new().tls().start(None).unwrap();
    let cognito = cognito(&practice, "");
    // No process listens at the IPv6 address.
    cognito.open_connection().await;
    let username = Username::parse("noor").unwrap();
    let Err(problem) = sign_in(&cognito, &username, "Some-Pass-1!".into()).await else {
        panic!("the connection must fail")
    };
    assert!(
        matches!(problem.kind, ProblemKind::Unreachable { .. }),
        "{problem:?}"
    );
}
