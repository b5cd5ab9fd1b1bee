//! The app client, as the practice pool has it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may, also in its helpers"
)]

mod common;

use std::time::Duration;

use common::{at, examined, told};
use doctor::{Check, Finding, Severity};
use enrolment::{Flow, PoolForm, ProblemKind};
use practice_pool::{PracticePool, Running};

fn started() -> Running {
    PracticePool::new().start(None).expect("starts")
}

/// The first pool of the small practice pool, which has no `USER_AUTH`.
fn first(practice: &Running, client: usize) -> PoolForm {
    let description = practice.description();
    let pool = &description.pools[0];
    PoolForm {
        user_pool_id: pool.user_pool_id.clone(),
        client_id: pool.clients[client].client_id.clone(),
        ..at(&description.endpoint)
    }
}

#[tokio::test]
async fn where_all_is_well_everything_was_looked_at() {
    let practice = started();
    let form = first(&practice, 0);
    let findings = examined(form.clone(), None).await;
    assert_eq!(
        told(&findings),
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
        }
    );
}

#[tokio::test]
async fn a_flow_that_is_wanted_and_not_allowed_is_a_problem() {
    let practice = started();
    let form = PoolForm {
        flow: Flow::UserAuth,
        ..first(&practice, 0)
    };
    let findings = examined(form, None).await;
    assert_eq!(told(&findings)[6], (Check::Flows, Severity::Error));
}

#[tokio::test]
async fn an_app_client_that_does_not_let_anybody_in_is_told_with_its_request() {
    let practice = started();
    let unusable = async |form: PoolForm, secret: Option<&str>| {
        let mut findings = examined(form, secret).await;
        match findings.pop() {
            Some(Finding::AppClientUnusable { problem }) if findings.len() == 4 => problem,
            last => panic!("{findings:?}, {last:?}"),
        }
    };
    let unknown = PoolForm {
        client_id: "nobody".into(),
        ..first(&practice, 0)
    };
    let problem = unusable(unknown, None).await;
    assert_eq!(problem.kind, ProblemKind::ClientUnknown);
    assert!(problem.request_id.is_some());
    let problem = unusable(first(&practice, 1), None).await;
    assert_eq!(problem.kind, ProblemKind::ClientSecretWanted);
    let problem = unusable(first(&practice, 1), Some("another")).await;
    assert_eq!(problem.kind, ProblemKind::ClientSecretWrong);
    assert!(!format!("{problem:?}").contains("another"));

    let secret = practice.description().pools[0].clients[1].client_secret.clone();
    let findings = examined(first(&practice, 1), secret.as_deref()).await;
    assert_eq!(told(&findings)[5], (Check::AppClient, Severity::Info));
}

#[tokio::test]
async fn a_clock_that_is_off_is_advice() {
    let practice = started();
    practice.advance(Duration::from_secs(600));
    let findings = examined(first(&practice, 0), None).await;
    assert_eq!(told(&findings)[4], (Check::Clock, Severity::Warning));
    let Finding::Clock { ahead_seconds } = findings[4] else {
        panic!("{findings:?}");
    };
    assert!((-603..=-597).contains(&ahead_seconds), "{ahead_seconds}");
}

#[tokio::test]
async fn over_tls_the_same_is_seen() {
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
        ..first(&practice, 0)
    };
    let findings = examined(form, None).await;
    assert!(
        findings
            .iter()
            .all(|finding| finding.severity() == Severity::Info),
        "{findings:?}"
    );
    assert!(matches!(findings[3], Finding::Secured { .. }));
}
