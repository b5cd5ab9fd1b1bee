//! Tests that a wiped session retains nothing of the previous person.

use std::path::Path;

use enrolment::{PoolForm, PoolProfile};

use super::*;
use crate::browser::Browser;
use crate::clipboard::Copied;
use crate::clipboard::tests::InMemory as InMemoryClipboard;
use crate::enrolment_window::stage::Person;
use crate::enrolment_window::transitions::Transition;
use crate::enrolment_window::view::{Refused, View};
use crate::keychain::tests::InMemory as InMemoryKeychain;
use crate::pools::{Keep, Pools, SecretEdit};

/// RFC 6238 appendix B.
const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// A session with a list of two pools.
fn session(folder: &Path) -> Arc<Session> {
    let mut pools = Pools::read(folder);
    for client_id in ["first", "second"] {
        let form = PoolForm {
            user_pool_id: "us-east-1_Ab1".to_owned(),
            client_id: client_id.to_owned(),
            ..PoolForm::default()
        };
        let saved = pools.save(
            None,
            PoolProfile::try_from(form).expect("valid"),
            SecretEdit::Unchanged,
            Keep::Session,
        );
        assert!(saved.is_ok_and(|saved| saved.is_some()));
    }
    let keychain = ClientSecretStore(Arc::new(InMemoryKeychain::default()));
    Arc::new(Session::new(Arc::new(PoolList::new(pools, None)), keychain, None))
}

fn at_sign_in(step: Step) -> Result<(), Step> {
    match step {
        Step::SignIn => Ok(()),
        other => Err(other),
    }
}

#[tokio::test]
async fn wiped_session_retains_nothing_of_the_previous_person() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let clipboard = InMemoryClipboard::default();
    let browser = Browser::new(Some(Arc::new(|_| Ok(()))), true, None);

    let chosen = session.pools(1, |pools| {
        let pool = pools.get("pool-1").expect("listed").clone();
        Transition::at(
            Person {
                username: "amara".to_owned(),
                ..Person::at(pool)
            },
            Step::SignIn,
        )
    });
    let key = session.sealing_keys.create();
    let taken = session.existing_secret.take(&SECRET.into(), Some(("", "amara")));
    assert!(taken.is_ok());
    let copied = session.copied.copy(&SECRET.into(), &clipboard);
    assert!(copied.is_ok());
    let running_sign_in = session
        .browser_sign_in
        .begin(&browser, "https://login.example/?state=1")
        .map_err(|problem| problem.code())
        .expect("opened");
    // A command that is still running when the session is wiped.
    let stop = Arc::new(Notify::new());
    let running = session.step(
        chosen.generation,
        IfLeft::Stop(stop),
        at_sign_in,
        async |person, ()| {
            std::future::pending::<()>().await;
            Transition::at(person, Step::SignIn)
        },
    );
    let wiping = async {
        tokio::task::yield_now().await;
        session.wipe(clipboard.clone()).await;
    };
    let (late, ()) = tokio::join!(running, wiping);
    assert_eq!(late.refused, Some(Refused::Stale));

    let current = session.current();
    assert!(matches!(current.view, View::Pools { .. }), "the first screen");
    assert!(current.generation > chosen.generation && current.problem.is_none());
    let shown = serde_json::to_string(&current).expect("JSON");
    assert!(!shown.contains("amara"), "{shown}");
    assert_eq!(
        (clipboard.text(), session.copied.state()),
        (None, Copied::Nothing)
    );
    assert!(session.existing_secret.with_qr(|_| ()).is_none());
    assert!(session.existing_secret.check("123456", &*session.clock).is_none());
    assert!(!session.browser_sign_in.is_running());
    assert!(!session.sealing_keys.has(&key));
    assert!(session.lock().transport.is_none() && session.lock().retry_reports.is_none());
    assert!(session.running_tasks.is_empty());
    drop(running_sign_in);

    // A command of the next person works as in a new session.
    let chosen = session.pools(current.generation, |pools| {
        Transition::at(
            Person::at(pools.get("pool-2").expect("listed").clone()),
            Step::SignIn,
        )
    });
    assert!(chosen.refused.is_none());
    assert!(matches!(chosen.view, View::SignIn { username, .. } if username.is_empty()));
}
