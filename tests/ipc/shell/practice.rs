//! The users of the practice pool and their steps through the window.

use practice_pool::description::{
    ExtraScenario, ExtraUserDescription, Mfa, PoolDescription, Scenario, UserDescription,
};
use serde_json::{Value, json};

use super::{PracticeShell, code, secret};
use crate::tokens::tokens;

pub(crate) fn stage(answer: &Value) -> &str {
    answer["view"]["stage"].as_str().expect("a stage")
}

pub(crate) fn problem(answer: &Value) -> &str {
    answer["problem"]["kind"]["code"].as_str().unwrap_or("none")
}

impl PracticeShell {
    pub(crate) fn pool(&self, mfa: Mfa) -> &PoolDescription {
        let mut pools = self.description.pools.iter();
        pools.find(|pool| pool.mfa == mfa).expect("one of each")
    }

    pub(crate) fn user(&self, mfa: Mfa, scenario: Scenario) -> &UserDescription {
        let mut users = self.pool(mfa).users.iter();
        users.find(|user| user.scenario == scenario).expect("one of each")
    }

    pub(crate) fn extra_user(&self, scenario: ExtraScenario) -> &ExtraUserDescription {
        let mut others = self.pool(Mfa::On).extra_users.iter();
        others
            .find(|user| user.scenario == scenario)
            .expect("one of each")
    }

    /// Shows the sign-in of that pool, with its app client without a secret.
    pub(crate) fn choose(&self, mfa: Mfa) {
        let current = self.shell.call("current", json!({})).expect("granted");
        let pool = self.pool(mfa);
        let client = pool.clients.iter().find(|client| client.client_secret.is_none());
        let id = &client.expect("one without").client_id;
        let mut cards = current["view"]["pools"].as_array().expect("a list").iter();
        let card = cards
            .find(|card| card["form"]["clientId"] == json!(id))
            .expect("listed");
        self.shell.act("choose_pool", json!({ "key": card["key"] }));
    }

    pub(crate) fn sign_in(&self, username: &str, password: &str) -> Value {
        let arguments = json!({ "username": username, "password": password, "clientSecret": "" });
        self.shell.act("sign_in", arguments)
    }

    /// The newest code that was sent to a user.
    pub(crate) fn sent_code(&self, username: &str) -> String {
        let mut newest_first = self.running.outbox().into_iter().rev();
        newest_first
            .find(|message| message.username == username)
            .expect("sent")
            .code
    }

    pub(crate) fn has_totp(&self, mfa: Mfa, username: &str) -> bool {
        let snapshot = self.running.user_snapshot(&self.pool(mfa).user_pool_id, username);
        snapshot.expect("known").totp
    }

    /// Enrols from the stage `before-scan` to the end. Returns the secret and the last answer.
    pub(crate) fn enrol(&self) -> (String, Value) {
        let scan = self.shell.act("make_secret", json!({}));
        assert_eq!(stage(&scan), "scan", "{scan}");
        let secret = secret(&self.shell);
        let arguments = json!({ "code": code(&secret, 0), "deviceName": "", "insist": false });
        let done = self.shell.act("verify", arguments);
        assert_eq!(stage(&done), "done", "{done}");
        (secret, done)
    }

    pub(crate) fn tokens(&self, mfa: Mfa, user: &UserDescription) -> Value {
        tokens(&self.description, self.pool(mfa), &user.username, &user.password)
    }

    pub(crate) fn access_token(&self, mfa: Mfa, user: &UserDescription) -> String {
        let tokens = self.tokens(mfa, user);
        tokens["AccessToken"].as_str().expect("tokens").to_owned()
    }
}
