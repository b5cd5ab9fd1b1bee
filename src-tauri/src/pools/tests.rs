use std::fs;
use std::path::Path;

use super::*;
use crate::keychain::ClientSecretStore;
use crate::keychain::tests::InMemory;
use enrolment::Flow;

const SECRET: &str = "a-client-secret-of-24-chars";

fn form(id: &str) -> PoolForm {
    PoolForm {
        user_pool_id: id.into(),
        client_id: "1example23456789".into(),
        ..PoolForm::default()
    }
}

fn typed(secret: &str) -> SecretEdit {
    SecretEdit::Typed(Arc::new(secret.into()))
}

fn detail(problem: Option<Problem>) -> String {
    serde_json::to_string(&problem).expect("serializes")
}

fn text(folder: &Path) -> String {
    fs::read_to_string(folder.join("pools.json")).expect("a file")
}

fn names(pools: &Pools) -> Vec<String> {
    pools.cards().into_iter().map(|card| card.name).collect()
}

/// Adds or edits without a change of the client secret.
fn save(pools: &mut Pools, key: Option<&str>, form: PoolForm) -> String {
    let saved = pools.save(key, form, SecretEdit::Unchanged, Keep::Session);
    let (pool, change) = saved.expect("saved").expect("is there");
    assert!(change.is_nothing());
    pool.key
}

/// A list with its folder and its keychain.
struct SavedList {
    folder: tempfile::TempDir,
    keychain: Arc<InMemory>,
    pools: Pools,
}

impl SavedList {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let pools = Pools::read(folder.path());
        Self {
            folder,
            keychain: Arc::default(),
            pools,
        }
    }

    fn store(&self) -> ClientSecretStore {
        ClientSecretStore(self.keychain.clone())
    }

    async fn run(&mut self, change: KeychainChange) -> Result<(), Problem> {
        let (result, changed) = change.run(&self.store()).await;
        self.pools.record(result);
        changed
    }

    /// Saves as a command does, with a keychain that responds, and returns the key.
    async fn save(&mut self, key: Option<&str>, form: PoolForm, edit: SecretEdit, keep: Keep) -> String {
        let (key, result) = self.try_save(key, form, edit, keep).await;
        assert_eq!(detail(result.err()), "null");
        key
    }

    /// The same, with the result of the keychain.
    async fn try_save(
        &mut self,
        key: Option<&str>,
        form: PoolForm,
        edit: SecretEdit,
        keep: Keep,
    ) -> (String, Result<(), Problem>) {
        let (pool, change) = self
            .pools
            .save(key, form, edit, keep)
            .expect("saved")
            .expect("there");
        let result = match change.is_nothing() {
            true => Ok(()),
            false => self.run(change).await,
        };
        (pool.key, result)
    }

    fn kept(&self, key: &str) -> (ClientSecretKept, bool) {
        let card = self.pools.get(key).expect("listed").card();
        (card.client_secret_kept, card.asks_client_secret)
    }

    async fn secret(&self, key: &str) -> Option<String> {
        let pool = self.pools.get(key).expect("listed");
        let secret = pool.client_secret(&self.store()).await.ok()?;
        secret.map(|secret| secret.expose().to_owned())
    }

    fn in_keychain(&self) -> Vec<String> {
        self.keychain
            .has()
            .into_iter()
            .map(|(_, secret)| secret)
            .collect()
    }

    fn restart(&mut self) {
        self.pools = Pools::read(self.folder.path());
    }
}

#[tokio::test]
async fn pools_survive_a_restart_and_client_secrets_of_the_session_do_not() {
    let mut kept = SavedList::new();
    let first = form("eu-central-1_Ab1Cd2Ef3");
    let key = kept.save(None, first, typed(SECRET), Keep::Session).await;
    assert_eq!(kept.kept(&key), (ClientSecretKept::Session, false));
    kept.save(None, form("eu-west-1_Xy9"), SecretEdit::Unchanged, Keep::Session)
        .await;
    assert!(!text(kept.folder.path()).contains("a-client-secret"));
    kept.restart();
    let asks = |card: &PoolCard| card.asks_client_secret;
    assert_eq!(
        kept.pools.cards().iter().map(asks).collect::<Vec<_>>(),
        [true, false]
    );
    assert!(kept.in_keychain().is_empty());
}

#[tokio::test]
async fn the_keychain_keeps_a_client_secret_between_runs_and_the_file_does_not() {
    let mut kept = SavedList::new();
    let (key, result) = kept
        .try_save(None, form("eu-west-1_Xy9"), typed(SECRET), Keep::Keychain)
        .await;
    assert!(result.is_ok());
    assert_eq!(kept.kept(&key), (ClientSecretKept::Keychain, false));
    assert!(!text(kept.folder.path()).contains("a-client-secret"));
    kept.restart();
    let key = kept.pools.cards()[0].key.clone();
    assert_eq!(kept.kept(&key), (ClientSecretKept::Keychain, false));
    assert_eq!(kept.secret(&key).await.as_deref(), Some(SECRET));
}

#[tokio::test]
async fn a_locked_keychain_leaves_the_secret_for_the_session() {
    let mut kept = SavedList::new();
    kept.keychain.lock(true);
    let (key, result) = kept
        .try_save(None, form("eu-west-1_Xy9"), typed(SECRET), Keep::Keychain)
        .await;
    let told = detail(result.err());
    assert!(
        told.contains("keychain-unavailable") && told.contains("it is locked"),
        "{told}"
    );
    assert_eq!(kept.kept(&key), (ClientSecretKept::Session, false));
    assert_eq!(kept.secret(&key).await.as_deref(), Some(SECRET));
    kept.restart();
    let pool = kept.pools.get("pool-1").expect("listed").clone();
    let told = detail(pool.client_secret(&kept.store()).await.err());
    assert!(told.contains("keychain-unavailable"), "{told}");
    kept.keychain.lock(false);
    let told = detail(pool.client_secret(&kept.store()).await.err());
    assert!(
        told.contains("client-secret-wanted"),
        "it never came there: {told}"
    );
}

#[tokio::test]
async fn what_was_asked_for_and_proved_right_goes_where_the_pool_says() {
    let mut kept = SavedList::new();
    let key = kept
        .save(None, form("eu-west-1_Xy9"), typed("an-old-one"), Keep::Keychain)
        .await;
    kept.pools.ask_client_secret(&key);
    assert_eq!(kept.kept(&key), (ClientSecretKept::None, true));
    let change = kept.pools.keep_client_secret(&key, Arc::new(SECRET.into()));
    assert!(kept.run(change.expect("listed")).await.is_ok());
    assert_eq!(kept.kept(&key), (ClientSecretKept::Keychain, false));
    assert_eq!(kept.in_keychain(), [SECRET], "in the place of the old one");

    let key = kept
        .save(
            None,
            form("eu-west-1_Other"),
            SecretEdit::Unchanged,
            Keep::Session,
        )
        .await;
    kept.pools.ask_client_secret(&key);
    let change = kept.pools.keep_client_secret(&key, Arc::new("session".into()));
    assert!(change.expect("listed").is_nothing());
    assert_eq!(kept.kept(&key), (ClientSecretKept::Session, false));
    assert_eq!(kept.in_keychain(), [SECRET]);
}

#[tokio::test]
async fn a_kept_secret_goes_from_place_to_place() {
    use ClientSecretKept::{Keychain, None, Session};
    let mut kept = SavedList::new();
    let pool = || form("eu-west-1_Xy9");
    let key = kept
        .save(Option::None, pool(), typed(SECRET), Keep::Session)
        .await;
    let at = |kept: &SavedList| kept.kept(&key).0;

    kept.save(Some(&key), pool(), SecretEdit::Unchanged, Keep::Keychain)
        .await;
    assert_eq!((at(&kept), kept.in_keychain().len()), (Keychain, 1));
    kept.save(Some(&key), pool(), SecretEdit::Unchanged, Keep::Keychain)
        .await;
    assert_eq!((at(&kept), kept.in_keychain().len()), (Keychain, 1));

    // The entry bears the ids' names, and goes with them.
    kept.save(
        Some(&key),
        form("eu-west-1_Xy8"),
        SecretEdit::Unchanged,
        Keep::Keychain,
    )
    .await;
    let entry = ("eu-west-1_Xy8/1example23456789".to_owned(), SECRET.to_owned());
    assert_eq!((at(&kept), kept.keychain.has()), (Keychain, vec![entry]));

    kept.save(Some(&key), pool(), SecretEdit::Unchanged, Keep::Session)
        .await;
    assert_eq!((at(&kept), kept.in_keychain().len()), (Session, 0));
    assert_eq!(kept.secret("pool-1").await.as_deref(), Some(SECRET));

    kept.save(Some(&key), pool(), typed("another"), Keep::Keychain)
        .await;
    kept.save(Some(&key), pool(), typed("a third"), Keep::Session)
        .await;
    assert_eq!((at(&kept), kept.in_keychain().len()), (Session, 0));

    kept.save(Some(&key), pool(), typed("a fourth"), Keep::Keychain)
        .await;
    kept.save(Some(&key), pool(), SecretEdit::Forget, Keep::Keychain)
        .await;
    assert_eq!((at(&kept), kept.in_keychain().len()), (None, 0));
}

#[tokio::test]
async fn another_app_client_does_not_get_the_secret_of_the_one_before() {
    let mut kept = SavedList::new();
    let pool = form("eu-west-1_Xy9");
    let key = kept.save(None, pool.clone(), typed(SECRET), Keep::Keychain).await;
    let other = PoolForm {
        client_id: "another".into(),
        ..pool
    };
    kept.save(Some(&key), other, SecretEdit::Unchanged, Keep::Keychain)
        .await;
    assert_eq!(kept.kept(&key), (ClientSecretKept::None, false));
    assert!(kept.in_keychain().is_empty());
}

#[tokio::test]
async fn an_edit_under_a_locked_keychain_leaves_what_is_in_it() {
    let mut kept = SavedList::new();
    let key = kept
        .save(None, form("eu-west-1_Xy9"), typed(SECRET), Keep::Keychain)
        .await;
    kept.keychain.lock(true);
    kept.pools.ask_client_secret(&key);
    let named = PoolForm {
        name: "Ours".into(),
        ..form("eu-west-1_Xy9")
    };
    let (_, result) = kept
        .try_save(Some(&key), named, SecretEdit::Unchanged, Keep::Keychain)
        .await;
    assert!(result.is_ok());
    assert_eq!(kept.kept(&key), (ClientSecretKept::None, true), "still asked for");
    assert_eq!(kept.in_keychain(), [SECRET]);
}

#[tokio::test]
async fn a_removed_pool_takes_its_secret_along() {
    let mut kept = SavedList::new();
    let key = kept
        .save(None, form("eu-west-1_Xy9"), typed(SECRET), Keep::Keychain)
        .await;
    let change = kept
        .pools
        .remove(&key)
        .expect("removed")
        .expect("something to do");
    assert!(kept.run(change).await.is_ok());
    assert!(kept.in_keychain().is_empty());
    kept.restart();
    assert!(kept.pools.cards().is_empty());
    assert!(kept.pools.remove(&key).expect("nothing to remove").is_none());
}

#[test]
fn an_edit_keeps_the_key_and_the_order_and_is_saved() {
    let mut kept = SavedList::new();
    let key = save(&mut kept.pools, None, form("eu-west-1_First"));
    save(&mut kept.pools, None, form("eu-west-1_Second"));
    let edited = PoolForm {
        name: "Ours".into(),
        region: "eu-west-2".into(),
        issuer: "Heading".into(),
        flow: Flow::UserAuth,
        login_domain: "login.example".into(),
        redirect_ports: vec![8400, 8401],
        ..form("eu-west-1_Changed")
    };
    assert_eq!(save(&mut kept.pools, Some(&key), edited.clone()), key);
    assert_eq!(names(&kept.pools), ["Ours", "eu-west-1_Second"]);
    kept.restart();
    let card = kept.pools.cards().remove(0);
    let stored = PoolForm {
        login_domain: "https://login.example".into(),
        ..edited
    };
    assert_eq!(*card.form, stored);
    assert!(card.managed_login);
}

#[test]
fn the_same_pool_twice_is_one_entry_where_it_was() {
    let mut kept = SavedList::new();
    let key = save(&mut kept.pools, None, form("eu-west-1_Xy9"));
    let other = save(&mut kept.pools, None, form("eu-west-1_Other"));
    let renewed = PoolForm {
        name: "Ours".into(),
        ..form("eu-west-1_Xy9")
    };
    assert_eq!(save(&mut kept.pools, None, renewed), key);
    assert_eq!(names(&kept.pools), ["Ours", "eu-west-1_Other"]);
    // An edit that would make two of one is refused, and changes nothing.
    let saved = kept.pools.save(
        Some(&other),
        form("eu-west-1_Xy9"),
        SecretEdit::Unchanged,
        Keep::Session,
    );
    let told = detail(saved.err());
    assert!(
        told.contains(r#""code":"pool-listed-already","name":"Ours""#),
        "{told}"
    );
    assert_eq!(names(&kept.pools), ["Ours", "eu-west-1_Other"]);
}

#[test]
fn practice_pools_are_neither_edited_nor_removed_nor_saved() {
    let mut kept = SavedList::new();
    let practice = kept
        .pools
        .add_practice(form("us-east-1_Practice"), None, Vec::new());
    assert!(practice.is_ok());
    let edited = kept.pools.save(
        Some("pool-1"),
        form("eu-west-1_Mine"),
        SecretEdit::Unchanged,
        Keep::Session,
    );
    assert!(edited.expect("no problem").is_none());
    assert!(kept.pools.remove("pool-1").expect("no problem").is_none());
    save(&mut kept.pools, None, form("us-east-1_Practice"));
    assert_eq!(kept.pools.cards().len(), 2, "the same ids are another pool");
    kept.restart();
    assert_eq!(kept.pools.cards().len(), 1);
}

#[test]
fn an_import_adds_what_is_new_and_changes_nothing_that_is_there() {
    let mut kept = SavedList::new();
    let own = PoolForm {
        name: "Mine".into(),
        endpoint: "https://cognito.example".into(),
        ..form("eu-west-1_Mine")
    };
    save(&mut kept.pools, None, own.clone());
    let sent = |name: &str| {
        format!(
            r#"[{{"profile": {{"name": "{name}", "userPoolId": "eu-west-1_Mine", "clientId": "1example23456789"}}}},
                {{"profile": {{"name": "{name}", "userPoolId": "eu-west-1_New", "clientId": "abc",
                   "endpoint": "https://evil.example"}}, "clientSecret": true}},
                {{"profile": {{"name": "{name}", "userPoolId": "eu-west-1_New", "clientId": "abc"}}}}]"#
        )
    };
    for name in ["Theirs", "Theirs again"] {
        assert!(kept.pools.import(&sent(name)).is_ok());
        assert_eq!(names(&kept.pools), ["Mine", "Theirs"]);
    }
    kept.restart();
    let cards = kept.pools.cards();
    assert_eq!((cards[0].imported, &*cards[0].form), (false, &own));
    let theirs = &cards[1];
    assert_eq!(
        (theirs.imported, &theirs.endpoint, theirs.asks_client_secret),
        (true, &None, true)
    );
    assert!(detail(kept.pools.import("[]").err()).contains("import-empty"));
}

#[test]
fn an_imported_pool_stays_one_when_edited_and_becomes_ones_own_when_added_by_hand() {
    let mut kept = SavedList::new();
    let sent = r#"[{"profile": {"userPoolId": "eu-west-1_New", "clientId": "1example23456789"}}]"#;
    assert!(kept.pools.import(sent).is_ok());
    let edit = |change: fn(&mut PoolForm)| {
        let mut form = form("eu-west-1_New");
        change(&mut form);
        form
    };
    for (change, field) in [
        (edit(|form| form.flow = Flow::Password), "flow"),
        (
            edit(|form| form.endpoint = "https://cognito.example".into()),
            "endpoint",
        ),
    ] {
        let saved = kept
            .pools
            .save(Some("pool-1"), change, SecretEdit::Unchanged, Keep::Session);
        let told = detail(saved.err());
        assert!(
            told.contains("imported-carries") && told.contains(field),
            "{told}"
        );
    }
    save(
        &mut kept.pools,
        Some("pool-1"),
        edit(|form| form.name = "Theirs".into()),
    );
    assert!(kept.pools.cards()[0].imported);
    save(&mut kept.pools, None, edit(|form| form.flow = Flow::Password));
    assert_eq!(
        kept.pools
            .cards()
            .iter()
            .map(|card| card.imported)
            .collect::<Vec<_>>(),
        [false]
    );
}

#[test]
fn files_of_earlier_versions_are_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let earlier = r#"[{"profile": {"name": "Ours", "userPoolId": "eu-west-1_Xy9", "clientId": "abc",
        "region": "eu-west-1", "issuer": "Ours"}, "clientSecret": true}]"#;
    fs::write(folder.path().join("pools.json"), earlier).expect("written");
    let card = Pools::read(folder.path()).cards().remove(0);
    assert!(card.asks_client_secret && !card.imported && !card.managed_login);
    assert_eq!((card.form.flow, card.form.region.as_str()), (Flow::Srp, ""));
}

#[test]
fn broken_file_is_reported_with_its_line_and_never_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = "[\n  {\"profile\": {\"userPoolId\": \"x\"\n";
    fs::write(folder.path().join("pools.json"), broken).expect("written");
    let mut pools = Pools::read(folder.path());
    let told = detail(pools.unreadable());
    assert!(told.contains(r#""line":3"#), "{told}");
    let added = pools.save(None, form("eu-west-1_Xy9"), SecretEdit::Unchanged, Keep::Session);
    assert!(detail(added.err()).contains("pools-file-unreadable"));
    let sent = r#"[{"profile": {"userPoolId": "eu-west-1_New", "clientId": "abc"}}]"#;
    assert!(pools.import(sent).is_err());
    pools.ask_client_secret("pool-1");
    assert_eq!(text(folder.path()), broken);
    assert!(pools.cards().is_empty());
}

#[test]
fn malformed_profile_in_the_file_is_reported() {
    for (profile, told_of) in [
        (
            r#"{"userPoolId": "nonsense", "clientId": "abc"}"#,
            "entry 1: UserPoolId is malformed",
        ),
        (
            r#"{"userPoolId": "eu-west-1_A", "clientId": "abc", "loginDomain": "http://login.example"}"#,
            "entry 1: LoginDomain is plain http",
        ),
        (
            r#"{"userPoolId": "eu-west-1_A", "clientId": "abc", "imported": true, "flow": "password"}"#,
            "entry 1: an imported pool may have no Flow",
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let text = format!(r#"[{{"profile": {profile}}}]"#);
        fs::write(folder.path().join("pools.json"), text).expect("written");
        let told = detail(Pools::read(folder.path()).unreadable());
        assert!(told.contains(told_of), "{told}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_leaves_the_list_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut pools = Pools::read(&folder.path().join("config"));
    let key = save(&mut pools, None, form("eu-west-1_Xy9"));
    // A file where the folder should be.
    fs::remove_dir_all(folder.path().join("config")).expect("removed");
    fs::write(folder.path().join("config"), "").expect("written");
    let unwritable = |told: String| assert!(told.contains("pools-file-unwritable"), "{told}");
    let other = form("eu-west-1_Other");
    let added = pools.save(None, other.clone(), SecretEdit::Unchanged, Keep::Session);
    unwritable(detail(added.err()));
    let edited = pools.save(Some(&key), other, SecretEdit::Unchanged, Keep::Session);
    unwritable(detail(edited.err()));
    unwritable(detail(pools.remove(&key).err()));
    let sent = r#"[{"profile": {"userPoolId": "eu-west-1_New", "clientId": "abc"}}]"#;
    unwritable(detail(pools.import(sent).err()));
    assert_eq!(names(&pools), ["eu-west-1_Xy9"]);
}
