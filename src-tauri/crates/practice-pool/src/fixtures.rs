//! The fixtures: the user pools, app clients and users that a practice pool starts with. All ids, passwords and secrets
//! are new at each start.

use crate::aws_account::{ACCESS_KEY_ID, REGION, SECRET_ACCESS_KEY};
use crate::behaviour::Behaviour;
use crate::description::{
    ClientDescription, Description, Mfa, OperatorCredentials, PoolDescription, Scenario, UserDescription,
};
use crate::extra_users;
use crate::fault::Faults;
use crate::lockout::Lockout;
use crate::outbox::Outbox;
use crate::password::{StoredPassword, pronounceable};
use crate::random;
use crate::records::{Client, Pool, Preference, SoftwareToken, Status, User, short_name};
use crate::secret_block::SecretBlocks;
use crate::session::Sessions;
use crate::state::State;
use crate::token::Tokens;
use crate::totp::Authenticator;
use std::collections::BTreeMap;

/// The issuer in key URIs, which authenticator apps display.
const ISSUER: &str = "PRACTICE – delete me";

const LOWER_CASE_AND_DIGITS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
const LETTERS_AND_DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// The properties of a pool.
#[derive(Clone, Copy)]
struct PoolFixture {
    name: &'static str,
    mfa: Mfa,
    software_tokens: bool,
    /// Username, given name and scenario.
    users: &'static [(&'static str, Option<&'static str>, Scenario)],
    /// Whether the pool also has the extra users.
    extra_users: bool,
    extended: bool,
}

const USERS: [(&str, Option<&str>, Scenario); 3] = [
    ("noor", Some("Noor"), Scenario::New),
    ("sam", None, Scenario::TemporaryPassword),
    ("kim", Some("Kim"), Scenario::Enrolled),
];

/// The pools in the order of the description.
fn pool_fixtures(all: bool) -> Vec<PoolFixture> {
    let required = PoolFixture {
        name: "Practice: MFA required",
        mfa: Mfa::On,
        software_tokens: true,
        users: &USERS,
        extra_users: all,
        extended: all,
    };
    let optional = PoolFixture {
        name: "Practice: MFA optional",
        mfa: Mfa::Optional,
        ..required
    };
    let mut pools = vec![required, optional];
    if all {
        // These pools have no enrolled user.
        let (users, _) = USERS.split_at(2);
        pools.push(PoolFixture {
            name: "Practice: MFA off",
            mfa: Mfa::Off,
            users,
            ..required
        });
        pools.push(PoolFixture {
            name: "Practice: MFA required, no authenticator apps",
            software_tokens: false,
            users,
            extra_users: false,
            ..required
        });
    }
    pools
}

/// Creates the state, and its description for clients of `endpoint`. With `all`, adds the pools and users of
/// [`PracticePool::all_fixtures`](crate::PracticePool::all_fixtures).
pub(crate) fn create(endpoint: String, behaviour: Behaviour, all: bool) -> (State, Description) {
    let mut pools = Vec::new();
    let mut described = Vec::new();
    for fixture in pool_fixtures(all) {
        let (pool, description) = create_pool(fixture, &behaviour);
        pools.push(pool);
        described.push(description);
    }
    let state = State {
        pools,
        sessions: Sessions::new(),
        secret_blocks: SecretBlocks::new(),
        tokens: Tokens::new(),
        decoy_key: random::bytes(),
        behaviour,
        faults: Faults::default(),
        outbox: Outbox::default(),
    };
    let description = Description {
        endpoint,
        ca: None,
        region: REGION.to_owned(),
        pools: described,
        operator: OperatorCredentials {
            access_key_id: ACCESS_KEY_ID.to_owned(),
            secret_access_key: SECRET_ACCESS_KEY.to_owned(),
        },
    };
    (state, description)
}

fn create_pool(fixture: PoolFixture, behaviour: &Behaviour) -> (Pool, PoolDescription) {
    let id = format!("{REGION}_{}", random::text(9, LETTERS_AND_DIGITS));
    let public = ClientDescription {
        client_id: client_id(),
        client_secret: None,
    };
    let secret = random::text(51, LOWER_CASE_AND_DIGITS);
    let confidential = ClientDescription {
        client_id: client_id(),
        client_secret: Some(secret),
    };
    let clients = vec![public, confidential];

    let mut users = Vec::new();
    let mut described = Vec::new();
    for (username, given_name, scenario) in fixture.users.iter().copied() {
        let (user, description) = create_user(&id, username, given_name, scenario, behaviour);
        users.push(user);
        described.push(description);
    }
    let mut extra_described = Vec::new();
    if fixture.extra_users {
        for (user, description) in extra_users::create(&id, behaviour) {
            users.push(user);
            extra_described.push(description);
        }
    }
    let description = PoolDescription {
        user_pool_id: id.clone(),
        name: fixture.name.to_owned(),
        mfa: fixture.mfa,
        issuer: ISSUER.to_owned(),
        clients: clients.clone(),
        users: described,
        extra_users: extra_described,
    };
    let clients = clients
        .into_iter()
        .map(|client| Client {
            id: client.client_id,
            secret: client.client_secret,
        })
        .collect();
    let pool = Pool {
        id,
        name: fixture.name.to_owned(),
        mfa: fixture.mfa,
        software_tokens: fixture.software_tokens,
        extended: fixture.extended,
        clients,
        users,
    };
    (pool, description)
}

fn client_id() -> String {
    random::text(26, LOWER_CASE_AND_DIGITS)
}

fn create_user(
    pool_id: &str,
    username: &str,
    given_name: Option<&str>,
    scenario: Scenario,
    behaviour: &Behaviour,
) -> (User, UserDescription) {
    let password = pronounceable();
    let email = format!("{username}@practice.example");
    let mut attributes = BTreeMap::from([
        ("sub".to_owned(), random::uuid()),
        ("email".to_owned(), email.clone()),
        ("email_verified".to_owned(), "true".to_owned()),
    ]);
    if let Some(given_name) = given_name {
        attributes.insert("given_name".to_owned(), given_name.to_owned());
    }
    let enrolled = scenario == Scenario::Enrolled;
    let authenticator = enrolled.then(|| Authenticator::random(behaviour.secret_bytes()));
    let description = UserDescription {
        username: username.to_owned(),
        email,
        password: password.clone(),
        scenario,
        totp_secret: authenticator.as_ref().map(Authenticator::secret_code),
    };
    let user = User {
        username: username.to_owned(),
        attributes,
        password: StoredPassword::new(short_name(pool_id), username, &password),
        status: if scenario == Scenario::TemporaryPassword {
            Status::ForceChangePassword
        } else {
            Status::Confirmed
        },
        disabled: false,
        custom_challenge: false,
        lockout: Lockout::default(),
        code_lockout: Lockout::default(),
        software_token: authenticator.map(|authenticator| SoftwareToken {
            authenticator,
            device_name: Some(format!("{}’s old phone", given_name.unwrap_or(username))),
        }),
        pending: None,
        superseded: Vec::new(),
        totp: Preference {
            enabled: enrolled,
            preferred: enrolled,
        },
        sms: Preference::default(),
        email: Preference::default(),
        sent_code: None,
        last_totp_change: None,
    };
    (user, description)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn both_pools_have_public_and_confidential_clients_and_one_user_per_scenario() {
        let (state, description) = create("http://127.0.0.1:1".into(), Behaviour::default(), false);
        assert_eq!(state.pools.len(), 2);
        assert_eq!(description.pools[0].mfa, Mfa::On);
        assert_eq!(description.pools[1].mfa, Mfa::Optional);
        for pool in &description.pools {
            let nine = pool.user_pool_id.strip_prefix("us-east-1_").unwrap();
            assert!(nine.len() == 9 && nine.bytes().all(|b| b.is_ascii_alphanumeric()));
            assert!(pool.name.contains("Practice"));
            assert_eq!(pool.issuer, "PRACTICE – delete me");
            assert_eq!(pool.clients.len(), 2);
            for client in &pool.clients {
                assert_eq!(client.client_id.len(), 26);
                let id = client.client_id.bytes();
                assert!(id.clone().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
            }
            assert!(pool.clients[0].client_secret.is_none());
            let secret = pool.clients[1].client_secret.as_deref().unwrap();
            assert!((24..=64).contains(&secret.len()));
            let scenarios: Vec<_> = pool.users.iter().map(|user| user.scenario).collect();
            assert_eq!(
                scenarios,
                [Scenario::New, Scenario::TemporaryPassword, Scenario::Enrolled]
            );
            let with_secret: Vec<_> = pool.users.iter().map(|user| user.totp_secret.is_some()).collect();
            assert_eq!(with_secret, [false, false, true]);
        }
    }

    #[test]
    fn all_fixtures_add_users_and_pools_without_changing_the_others() {
        let (_, few) = create(String::new(), Behaviour::default(), false);
        let (state, all) = create(String::new(), Behaviour::default(), true);
        let shape = |pool: &PoolDescription| {
            let users: Vec<_> = pool.users.iter().map(|user| user.username.clone()).collect();
            (pool.name.clone(), pool.mfa, users)
        };
        assert!(few.pools.iter().all(|pool| pool.extra_users.is_empty()));
        assert_eq!(few.pools.len(), 2);
        for (few, all) in few.pools.iter().zip(&all.pools) {
            assert_eq!(shape(few), shape(all));
            assert_eq!(all.extra_users.len(), 7);
        }
        let extra_users: Vec<_> = all.pools.iter().map(|pool| pool.extra_users.len()).collect();
        assert_eq!(extra_users, [7, 7, 7, 0]);
        assert_eq!([all.pools[2].mfa, all.pools[3].mfa], [Mfa::Off, Mfa::On]);
        let with_apps: Vec<_> = state.pools.iter().map(|pool| pool.software_tokens).collect();
        assert_eq!(with_apps, [true, true, true, false]);
        let line = serde_json::to_string(&few).unwrap();
        assert!(
            !line.contains("others"),
            "the member is omitted without extra users"
        );
    }

    #[test]
    fn ids_passwords_and_secrets_are_unique_across_pools_and_starts() {
        let mut seen = HashSet::new();
        for _ in 0..2 {
            let (_, description) = create(String::new(), Behaviour::default(), false);
            for pool in description.pools {
                assert!(seen.insert(pool.user_pool_id));
                for client in pool.clients {
                    assert!(seen.insert(client.client_id));
                    assert!(client.client_secret.is_none_or(|secret| seen.insert(secret)));
                }
                for user in pool.users {
                    assert!(seen.insert(user.password));
                    assert!(user.totp_secret.is_none_or(|secret| seen.insert(secret)));
                }
            }
        }
    }
}
