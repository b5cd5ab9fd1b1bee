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

/// Adds or edits a pool without a change of the client secret.
/// Validates and saves as a command does.
fn try_save(
    pools: &mut Pools,
    key: Option<&str>,
    form: PoolForm,
) -> Result<Option<(Pool, KeychainChange)>, Problem> {
    let profile = pools.checked(key, form)?;
    pools.save(key, profile, SecretEdit::Unchanged, Keep::Session)
}

fn save(pools: &mut Pools, key: Option<&str>, form: PoolForm) -> String {
    let (pool, change) = try_save(pools, key, form).expect("saved").expect("listed");
    assert!(change.is_nothing());
    pool.key
}

/// A list with its folder and keychain.
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

    /// Saves a pool as a command does, with a keychain that responds, and returns the key.
    async fn save(&mut self, key: Option<&str>, form: PoolForm, edit: SecretEdit, keep: Keep) -> String {
        let (key, result) = self.try_save(key, form, edit, keep).await;
        assert_eq!(detail(result.err()), "null");
        key
    }

    /// The same, and returns the result of the keychain, too.
    async fn try_save(
        &mut self,
        key: Option<&str>,
        form: PoolForm,
        edit: SecretEdit,
        keep: Keep,
    ) -> (String, Result<(), Problem>) {
        let profile = self.pools.checked(key, form).expect("valid");
        let (pool, change) = self
            .pools
            .save(key, profile, edit, keep)
            .expect("saved")
            .expect("listed");
        let result = match change.is_nothing() {
            true => Ok(()),
            false => self.run(change).await,
        };
        (pool.key, result)
    }

    fn stored(&self, key: &str) -> (ClientSecretKept, bool) {
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
            .entries()
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
    let mut list = SavedList::new();
    let first = form("eu-central-1_Ab1Cd2Ef3");
    let key = list.save(None, first, typed(SECRET), Keep::Session).await;
    assert_eq!(list.stored(&key), (ClientSecretKept::Session, false));
    list.save(None, form("eu-west-1_Xy9"), SecretEdit::Unchanged, Keep::Session)
        .await;
    assert!(!text(list.folder.path()).contains("a-client-secret"));
    list.restart();
    let asks = |card: &PoolCard| card.asks_client_secret;
    assert_eq!(
        list.pools.cards().iter().map(asks).collect::<Vec<_>>(),
        [true, false]
    );
    assert!(list.in_keychain().is_empty());
}

#[tokio::test]
async fn client_secret_is_stored_in_the_keychain_and_not_in_the_file() {
    let mut list = SavedList::new();
    let (key, result) = list
        .try_save(None, form("eu-west-1_Xy9"), typed(SECRET), Keep::Keychain)
        .await;
    assert!(result.is_ok());
    assert_eq!(list.stored(&key), (ClientSecretKept::Keychain, false));
    assert!(!text(list.folder.path()).contains("a-client-secret"));
    list.restart();
    let key = list.pools.cards()[0].key.clone();
    assert_eq!(list.stored(&key), (ClientSecretKept::Keychain, false));
    assert_eq!(list.secret(&key).await.as_deref(), Some(SECRET));
}

#[tokio::test]
async fn client_secret_is_held_for_the_session_when_the_keychain_is_locked() {
    let mut list = SavedList::new();
    list.keychain.lock(true);
    let (key, result) = list
        .try_save(None, form("eu-west-1_Xy9"), typed(SECRET), Keep::Keychain)
        .await;
    let problem = detail(result.err());
    assert!(
        problem.contains("keychain-unavailable") && problem.contains("it is locked"),
        "{problem}"
    );
    assert_eq!(list.stored(&key), (ClientSecretKept::Session, false));
    assert_eq!(list.secret(&key).await.as_deref(), Some(SECRET));
    list.restart();
    let pool = list.pools.get("pool-1").expect("listed").clone();
    let problem = detail(pool.client_secret(&list.store()).await.err());
    assert!(problem.contains("keychain-unavailable"), "{problem}");
    list.keychain.lock(false);
    let problem = detail(pool.client_secret(&list.store()).await.err());
    assert!(
        problem.contains("client-secret-wanted"),
        "the keychain has no entry: {problem}"
    );
}

#[tokio::test]
async fn accepted_client_secret_is_stored_as_the_pool_specifies() {
    let mut list = SavedList::new();
    let key = list
        .save(
            None,
            form("eu-west-1_Xy9"),
            typed("an-earlier-one"),
            Keep::Keychain,
        )
        .await;
    list.pools.ask_client_secret(&key);
    assert_eq!(list.stored(&key), (ClientSecretKept::None, true));
    let change = list.pools.keep_client_secret(&key, Arc::new(SECRET.into()));
    assert!(list.run(change.expect("listed")).await.is_ok());
    assert_eq!(list.stored(&key), (ClientSecretKept::Keychain, false));
    assert_eq!(list.in_keychain(), [SECRET], "the earlier one is replaced");

    let key = list
        .save(
            None,
            form("eu-west-1_Other"),
            SecretEdit::Unchanged,
            Keep::Session,
        )
        .await;
    list.pools.ask_client_secret(&key);
    let change = list.pools.keep_client_secret(&key, Arc::new("session".into()));
    assert!(change.expect("listed").is_nothing());
    assert_eq!(list.stored(&key), (ClientSecretKept::Session, false));
    assert_eq!(list.in_keychain(), [SECRET]);
}

#[tokio::test]
async fn stored_client_secret_moves_when_its_store_or_name_changes() {
    use ClientSecretKept::{Keychain, None, Session};
    let mut list = SavedList::new();
    let pool = || form("eu-west-1_Xy9");
    let key = list
        .save(Option::None, pool(), typed(SECRET), Keep::Session)
        .await;
    let at = |list: &SavedList| list.stored(&key).0;

    list.save(Some(&key), pool(), SecretEdit::Unchanged, Keep::Keychain)
        .await;
    assert_eq!((at(&list), list.in_keychain().len()), (Keychain, 1));
    list.save(Some(&key), pool(), SecretEdit::Unchanged, Keep::Keychain)
        .await;
    assert_eq!((at(&list), list.in_keychain().len()), (Keychain, 1));

    // The name of the entry contains the ids, so the entry is renamed with them.
    list.save(
        Some(&key),
        form("eu-west-1_Xy8"),
        SecretEdit::Unchanged,
        Keep::Keychain,
    )
    .await;
    let entry = ("eu-west-1_Xy8/1example23456789".to_owned(), SECRET.to_owned());
    assert_eq!((at(&list), list.keychain.entries()), (Keychain, vec![entry]));

    list.save(Some(&key), pool(), SecretEdit::Unchanged, Keep::Session)
        .await;
    assert_eq!((at(&list), list.in_keychain().len()), (Session, 0));
    assert_eq!(list.secret("pool-1").await.as_deref(), Some(SECRET));

    list.save(Some(&key), pool(), typed("another"), Keep::Keychain)
        .await;
    list.save(Some(&key), pool(), typed("a third"), Keep::Session)
        .await;
    assert_eq!((at(&list), list.in_keychain().len()), (Session, 0));

    list.save(Some(&key), pool(), typed("a fourth"), Keep::Keychain)
        .await;
    list.save(Some(&key), pool(), SecretEdit::Forget, Keep::Keychain)
        .await;
    assert_eq!((at(&list), list.in_keychain().len()), (None, 0));
}

#[tokio::test]
async fn changed_app_client_does_not_inherit_the_client_secret() {
    let mut list = SavedList::new();
    let pool = form("eu-west-1_Xy9");
    let key = list.save(None, pool.clone(), typed(SECRET), Keep::Keychain).await;
    let other = PoolForm {
        client_id: "another".into(),
        ..pool
    };
    list.save(Some(&key), other, SecretEdit::Unchanged, Keep::Keychain)
        .await;
    assert_eq!(list.stored(&key), (ClientSecretKept::None, false));
    assert!(list.in_keychain().is_empty());
}

#[tokio::test]
async fn edit_with_a_locked_keychain_leaves_its_entry() {
    let mut list = SavedList::new();
    let key = list
        .save(None, form("eu-west-1_Xy9"), typed(SECRET), Keep::Keychain)
        .await;
    list.keychain.lock(true);
    list.pools.ask_client_secret(&key);
    let named = PoolForm {
        name: "Ours".into(),
        ..form("eu-west-1_Xy9")
    };
    let (_, result) = list
        .try_save(Some(&key), named, SecretEdit::Unchanged, Keep::Keychain)
        .await;
    assert!(result.is_ok());
    assert_eq!(
        list.stored(&key),
        (ClientSecretKept::None, true),
        "still asked for"
    );
    assert_eq!(list.in_keychain(), [SECRET]);
}

#[tokio::test]
async fn removing_a_pool_removes_its_client_secret() {
    let mut list = SavedList::new();
    let key = list
        .save(None, form("eu-west-1_Xy9"), typed(SECRET), Keep::Keychain)
        .await;
    let change = list.pools.remove(&key).expect("removed").expect("a change");
    assert!(list.run(change).await.is_ok());
    assert!(list.in_keychain().is_empty());
    list.restart();
    assert!(list.pools.cards().is_empty());
    assert!(list.pools.remove(&key).expect("nothing to remove").is_none());
}

#[test]
fn edited_pool_keeps_its_key_and_position_and_is_saved() {
    let mut list = SavedList::new();
    let key = save(&mut list.pools, None, form("eu-west-1_First"));
    save(&mut list.pools, None, form("eu-west-1_Second"));
    let edited = PoolForm {
        name: "Ours".into(),
        region: "eu-west-2".into(),
        issuer: "Issuer".into(),
        flow: Flow::UserAuth,
        login_domain: "login.example".into(),
        redirect_ports: vec![8400, 8401],
        ..form("eu-west-1_Changed")
    };
    assert_eq!(save(&mut list.pools, Some(&key), edited.clone()), key);
    assert_eq!(names(&list.pools), ["Ours", "eu-west-1_Second"]);
    list.restart();
    let card = list.pools.cards().remove(0);
    let stored = PoolForm {
        login_domain: "https://login.example".into(),
        ..edited
    };
    assert_eq!(*card.form, stored);
    assert!(card.managed_login);
}

#[test]
fn imported_pool_of_an_earlier_version_loses_a_foreign_login_domain() {
    let folder = tempfile::tempdir().expect("a folder");
    let entry = |imported: bool, domain: &str| {
        format!(
            r#"{{"profile": {{"userPoolId": "eu-west-1_{imported}", "clientId": "abc", "imported": {imported},
                "loginDomain": "{domain}", "redirectPorts": [53682]}}}}"#
        )
    };
    for (imported, domain, offered) in [
        (true, "login.example", false),
        (true, "a.auth.eu-west-1.amazoncognito.com", true),
        (false, "login.example", true),
    ] {
        let text = format!("[{}]", entry(imported, domain));
        std::fs::write(folder.path().join("pools.json"), text).expect("written");
        let pools = Pools::read(folder.path());
        assert!(pools.unreadable().is_none(), "{domain}");
        assert_eq!(pools.cards()[0].managed_login, offered, "{domain}");
    }
}

#[test]
fn pool_that_is_added_again_replaces_its_entry() {
    let mut list = SavedList::new();
    let key = save(&mut list.pools, None, form("eu-west-1_Xy9"));
    let other = save(&mut list.pools, None, form("eu-west-1_Other"));
    let renewed = PoolForm {
        name: "Ours".into(),
        ..form("eu-west-1_Xy9")
    };
    assert_eq!(save(&mut list.pools, None, renewed), key);
    assert_eq!(names(&list.pools), ["Ours", "eu-west-1_Other"]);
    // An edit that would duplicate another entry is rejected and changes nothing.
    let saved = try_save(&mut list.pools, Some(&other), form("eu-west-1_Xy9"));
    let problem = detail(saved.err());
    assert!(
        problem.contains(r#""code":"pool-listed-already","name":"Ours""#),
        "{problem}"
    );
    assert_eq!(names(&list.pools), ["Ours", "eu-west-1_Other"]);
}

#[test]
fn practice_pools_are_neither_edited_nor_removed_nor_saved() {
    let mut list = SavedList::new();
    let practice = list
        .pools
        .add_practice(form("us-east-1_Practice"), None, Vec::new());
    assert!(practice.is_ok());
    let edited = try_save(&mut list.pools, Some("pool-1"), form("eu-west-1_Mine"));
    assert!(edited.expect("no problem").is_none());
    assert!(list.pools.remove("pool-1").expect("no problem").is_none());
    save(&mut list.pools, None, form("us-east-1_Practice"));
    assert_eq!(
        list.pools.cards().len(),
        2,
        "a practice pool with the same ids is a separate entry"
    );
    list.restart();
    assert_eq!(list.pools.cards().len(), 1);
}

#[test]
fn import_adds_new_pools_and_leaves_existing_ones_unchanged() {
    let mut list = SavedList::new();
    let own = PoolForm {
        name: "Mine".into(),
        endpoint: "https://cognito.example".into(),
        ..form("eu-west-1_Mine")
    };
    save(&mut list.pools, None, own.clone());
    let file = |name: &str| {
        format!(
            r#"[{{"profile": {{"name": "{name}", "userPoolId": "eu-west-1_Mine", "clientId": "1example23456789"}}}},
                {{"profile": {{"name": "{name}", "userPoolId": "eu-west-1_New", "clientId": "abc",
                   "endpoint": "https://evil.example"}}, "clientSecret": true}},
                {{"profile": {{"name": "{name}", "userPoolId": "eu-west-1_New", "clientId": "abc"}}}}]"#
        )
    };
    for name in ["Theirs", "Theirs again"] {
        assert!(list.pools.import(&file(name)).is_ok());
        assert_eq!(names(&list.pools), ["Mine", "Theirs"]);
    }
    list.restart();
    let cards = list.pools.cards();
    assert_eq!((cards[0].form.imported, &*cards[0].form), (false, &own));
    let theirs = &cards[1];
    assert_eq!(
        (
            theirs.form.imported,
            theirs.form.endpoint.as_str(),
            theirs.asks_client_secret
        ),
        (true, "", true)
    );
    assert!(detail(list.pools.import("[]").err()).contains("import-empty"));
}

#[test]
fn imported_pool_stays_imported_when_edited_but_not_when_added_again() {
    let mut list = SavedList::new();
    let file = r#"[{"profile": {"userPoolId": "eu-west-1_New", "clientId": "1example23456789"}}]"#;
    assert!(list.pools.import(file).is_ok());
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
        let saved = try_save(&mut list.pools, Some("pool-1"), change);
        let problem = detail(saved.err());
        assert!(
            problem.contains("imported-carries") && problem.contains(field),
            "{problem}"
        );
    }
    save(
        &mut list.pools,
        Some("pool-1"),
        edit(|form| form.name = "Theirs".into()),
    );
    assert!(list.pools.cards()[0].form.imported);
    save(&mut list.pools, None, edit(|form| form.flow = Flow::Password));
    assert_eq!(
        list.pools
            .cards()
            .iter()
            .map(|card| card.form.imported)
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
    assert!(card.asks_client_secret && !card.form.imported && !card.managed_login);
    assert_eq!((card.form.flow, card.form.region.as_str()), (Flow::Srp, ""));
}

#[test]
fn malformed_file_is_reported_with_its_line_and_not_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let malformed = "[\n  {\"profile\": {\"userPoolId\": \"x\"\n";
    fs::write(folder.path().join("pools.json"), malformed).expect("written");
    let mut pools = Pools::read(folder.path());
    let problem = detail(pools.unreadable());
    assert!(problem.contains(r#""line":3"#), "{problem}");
    let added = try_save(&mut pools, None, form("eu-west-1_Xy9"));
    assert!(detail(added.err()).contains("pools-file-unreadable"));
    let file = r#"[{"profile": {"userPoolId": "eu-west-1_New", "clientId": "abc"}}]"#;
    assert!(pools.import(file).is_err());
    pools.ask_client_secret("pool-1");
    assert_eq!(text(folder.path()), malformed);
    assert!(pools.cards().is_empty());
}

#[test]
fn malformed_profile_in_the_file_is_reported() {
    for (profile, expected) in [
        (
            r#"{"userPoolId": "nonsense", "clientId": "abc"}"#,
            "UserPoolId is malformed at line 1",
        ),
        (
            r#"{"userPoolId": "eu-west-1_A", "clientId": "abc", "loginDomain": "http://login.example"}"#,
            "LoginDomain is plain http",
        ),
        (
            r#"{"userPoolId": "eu-west-1_A", "clientId": "abc", "imported": true, "flow": "password"}"#,
            "an imported pool may have no Flow",
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let text = format!(r#"[{{"profile": {profile}}}]"#);
        fs::write(folder.path().join("pools.json"), text).expect("written");
        let problem = detail(Pools::read(folder.path()).unreadable());
        assert!(problem.contains(expected), "{problem}");
    }
}

#[test]
fn changes_of_two_windows_are_merged() {
    let folder = tempfile::tempdir().expect("a folder");
    let [mut first, mut second] = [(); 2].map(|()| Pools::read(folder.path()));
    let key = save(&mut first, None, form("eu-west-1_First"));
    save(&mut second, None, form("eu-west-1_Second"));
    assert_eq!(names(&second), ["eu-west-1_First", "eu-west-1_Second"]);
    let renamed = PoolForm {
        name: "Renamed".into(),
        ..form("eu-west-1_First")
    };
    assert_eq!(save(&mut first, Some(&key), renamed), key);
    assert_eq!(names(&first), ["Renamed", "eu-west-1_Second"]);
    assert!(second.remove("pool-1").expect("no problem").is_some());
    assert_eq!(names(&second), ["Renamed"]);
    assert_eq!(names(&Pools::read(folder.path())), ["Renamed"]);
}

#[test]
fn pool_that_was_changed_in_two_windows_is_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = Pools::read(folder.path());
    let key = save(&mut first, None, form("eu-west-1_Ab"));
    let mut second = Pools::read(folder.path());
    let named = |name: &str| PoolForm {
        name: name.into(),
        ..form("eu-west-1_Ab")
    };
    save(&mut second, Some("pool-1"), named("Second"));
    let problem = detail(try_save(&mut first, Some(&key), named("First")).err());
    assert!(
        problem.contains(r#""code":"pools-file-changed","name":"Second""#),
        "{problem}"
    );
    assert_eq!(names(&first), ["Second"]);
    assert_eq!(names(&Pools::read(folder.path())), ["Second"]);
    // The person has seen the other change, so that the next one replaces it.
    save(&mut first, Some(&key), named("First"));
    assert_eq!(names(&Pools::read(folder.path())), ["First"]);
}

#[test]
fn file_that_is_edited_by_hand_is_not_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut pools = Pools::read(folder.path());
    save(&mut pools, None, form("eu-west-1_Ab"));
    let file = folder.path().join("pools.json");
    let malformed = "[{";
    fs::write(&file, malformed).expect("written");
    let problem = detail(try_save(&mut pools, None, form("eu-west-1_Cd")).err());
    assert!(problem.contains("pools-file-unreadable"), "{problem}");
    assert_eq!(text(folder.path()), malformed);
    assert_eq!(names(&pools), ["eu-west-1_Ab"]);
    fs::write(
        &file,
        r#"[{"profile": {"userPoolId": "eu-west-1_Ef", "clientId": "abc"}, "clientSecret": true}]"#,
    )
    .expect("written");
    save(&mut pools, None, form("eu-west-1_Cd"));
    assert_eq!(names(&pools), ["eu-west-1_Ef", "eu-west-1_Cd"]);
    assert!(pools.cards()[0].asks_client_secret);
    // A deleted file loses nothing.
    fs::remove_file(&file).expect("removed");
    save(&mut pools, None, form("eu-west-1_Gh"));
    assert_eq!(Pools::read(folder.path()).cards().len(), 3);
}

#[cfg(unix)]
#[test]
fn list_behind_a_symbolic_link_is_written_through_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let dotfiles = tempfile::tempdir().expect("a folder");
    let link = folder.path().join("pools.json");
    std::os::unix::fs::symlink(dotfiles.path().join("pools.json"), &link).expect("a link");
    save(&mut Pools::read(folder.path()), None, form("eu-west-1_Ab"));
    assert!(link.is_symlink());
    assert_eq!(names(&Pools::read(dotfiles.path())), ["eu-west-1_Ab"]);
}

#[test]
fn list_is_unchanged_when_its_folder_is_unwritable() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut pools = Pools::read(&folder.path().join("config"));
    let key = save(&mut pools, None, form("eu-west-1_Xy9"));
    // A file in place of the folder.
    fs::remove_dir_all(folder.path().join("config")).expect("removed");
    fs::write(folder.path().join("config"), "").expect("written");
    let unwritable = |problem: String| assert!(problem.contains("pools-file-unwritable"), "{problem}");
    let other = form("eu-west-1_Other");
    let added = try_save(&mut pools, None, other.clone());
    unwritable(detail(added.err()));
    let edited = try_save(&mut pools, Some(&key), other);
    unwritable(detail(edited.err()));
    unwritable(detail(pools.remove(&key).err()));
    let file = r#"[{"profile": {"userPoolId": "eu-west-1_New", "clientId": "abc"}}]"#;
    unwritable(detail(pools.import(file).err()));
    assert_eq!(names(&pools), ["eu-west-1_Xy9"]);
}
