//! Checks of the practice pool's app clients.

use std::time::Duration;

use doctor::{Check, Finding, Severity};
use enrolment::{Flow, PoolForm, ProblemKind};
use practice_pool::{PracticePool, Running};

use crate::{check, checks_and_severities, pool_at};

fn start() -> Running {
    PracticePool::new().start(None).expect("starts")
}

/// An app client of the first pool of the small practice pool, which does not allow `USER_AUTH`.
fn app_client(practice: &Running, client: usize) -> PoolForm {
    let description = practice.description();
    let pool = &description.pools[0];
    PoolForm {
        user_pool_id: pool.user_pool_id.clone(),
        client_id: pool.clients[client].client_id.clone(),
        ..pool_at(&description.endpoint)
    }
}

#[tokio::test]
async fn usable_pool_passes_every_check() {
    let practice = start();
    let form = app_client(&practice, 0);
    let findings = check(form.clone(), None).await;
    assert_eq!(
        checks_and_severities(&findings),
        [
            (Check::Proxy, Severity::Info),
            (Check::Dns, Severity::Info),
            (Check::Tcp, Severity::Info),
            (Check::Tls, Severity::Skipped),
            (Check::Clock, Severity::Info),
            (Check::AppClient, Severity::Info),
            (Check::Flows, Severity::Info),
        ]
    );
    let client_id = form.client_id;
    assert_eq!(findings[5], Finding::AppClientAnswers { client_id });
    assert_eq!(
        findings[6],
        Finding::Flows {
            wanted: Flow::Srp,
            allowed: vec![Flow::Srp, Flow::Password],
            refused: vec![Flow::UserAuth],
            problems: Vec::new(),
        }
    );
}

#[tokio::test]
async fn flow_that_is_not_allowed_is_an_error() {
    let practice = start();
    let form = PoolForm {
        flow: Flow::UserAuth,
        ..app_client(&practice, 0)
    };
    let findings = check(form, None).await;
    assert_eq!(
        checks_and_severities(&findings)[6],
        (Check::Flows, Severity::Error)
    );
}

#[tokio::test]
async fn unusable_app_client_is_reported_with_its_request_id() {
    let practice = start();
    let unusable = async |form: PoolForm, secret: Option<&str>| {
        let mut findings = check(form, secret).await;
        match findings.pop() {
            Some(Finding::AppClientUnusable { problem }) if findings.len() == 4 => problem,
            last => panic!("{findings:?}, {last:?}"),
        }
    };
    let unknown = PoolForm {
        client_id: "unknown".into(),
        ..app_client(&practice, 0)
    };
    let problem = unusable(unknown, None).await;
    assert_eq!(problem.kind, ProblemKind::ClientUnknown);
    assert!(problem.request_id.is_some());
    let problem = unusable(app_client(&practice, 1), None).await;
    assert_eq!(problem.kind, ProblemKind::ClientSecretWanted);
    let problem = unusable(app_client(&practice, 1), Some("another")).await;
    assert_eq!(problem.kind, ProblemKind::ClientSecretWrong);
    assert!(!format!("{problem:?}").contains("another"));

    let secret = practice.description().pools[0].clients[1].client_secret.clone();
    let findings = check(app_client(&practice, 1), secret.as_deref()).await;
    assert_eq!(
        checks_and_severities(&findings)[5],
        (Check::AppClient, Severity::Info)
    );
}

#[tokio::test]
async fn clock_difference_is_a_warning() {
    let practice = start();
    practice.advance(Duration::from_secs(600));
    let findings = check(app_client(&practice, 0), None).await;
    assert_eq!(
        checks_and_severities(&findings)[4],
        (Check::Clock, Severity::Warning)
    );
    let Finding::Clock { ahead_seconds } = findings[4] else {
        panic!("{findings:?}");
    };
    assert!((-603..=-597).contains(&ahead_seconds), "{ahead_seconds}");
}

#[tokio::test]
async fn pool_with_tls_passes_every_check() {
    let practice = PracticePool::new().tls().start(None).expect("starts");
    let folder = tempfile::tempdir().expect("a folder");
    let ca_file = folder.path().join("ca.pem");
    std::fs::write(
        &ca_file,
        practice.description().ca.as_deref().expect("a certificate"),
    )
    .expect("written");
    let form = PoolForm {
        ca_file: ca_file.display().to_string(),
        ..app_client(&practice, 0)
    };
    let findings = check(form, None).await;
    assert!(
        findings
            .iter()
            .all(|finding| finding.severity() == Severity::Info),
        "{findings:?}"
    );
    assert!(matches!(findings[3], Finding::Secured { .. }));
}
