//! The pools, clients and people that a practice pool starts with. All ids, passwords and secrets are new
//! each time.

use crate::behaviour::Behaviour;
use crate::description::{
    ClientDescription, Description, Mfa, PoolDescription, Scenario, StaffCredentials, UserDescription,
};
use crate::everyone::everyone;
use crate::fault::Faults;
use crate::lockout::Lockout;
use crate::outbox::Outbox;
use crate::password::{KeptPassword, pronounceable};
use crate::random;
use crate::secret_block::SecretBlocks;
use crate::session::Sessions;
use crate::signature;
use crate::state::{Client, Pool, Preference, SoftwareToken, State, Status, User, short_name};
use crate::token::Tokens;
use crate::totp::Authenticator;
use getrandom::Error;
use std::collections::BTreeMap;

/// The region that the pools claim to be in.
pub(crate) const REGION: &str = "us-east-1";
/// Stands in authenticator apps, where people find it again.
const ISSUER: &str = "PRACTICE – delete me";

/// Attributes that every user of a pool must have.
pub(crate) const REQUIRED_ATTRIBUTES: [&str; 2] = ["email", "given_name"];

const LOWER_CASE_AND_DIGITS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
const LETTERS_AND_DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// What a pool is like.
#[derive(Clone, Copy)]
struct Kind {
    name: &'static str,
    mfa: Mfa,
    software_tokens: bool,
    people: &'static [(&'static str, Option<&'static str>, Scenario)],
    /// Whether a person for each other situation is there too.
    everyone: bool,
    extended: bool,
}

const PEOPLE: [(&str, Option<&str>, Scenario); 3] = [
    ("noor", Some("Noor"), Scenario::New),
    ("sam", None, Scenario::TemporaryPassword),
    ("kim", Some("Kim"), Scenario::Enrolled),
];

/// The pools, in the order of the description.
fn kinds(everyone: bool) -> Vec<Kind> {
    let required = Kind {
        name: "Practice: MFA required",
        mfa: Mfa::On,
        software_tokens: true,
        people: &PEOPLE,
        everyone,
        extended: everyone,
    };
    let optional = Kind {
        name: "Practice: MFA optional",
        mfa: Mfa::Optional,
        ..required
    };
    let mut kinds = vec![required, optional];
    if everyone {
        // Nobody is enrolled in the others.
        let (people, _) = PEOPLE.split_at(2);
        kinds.push(Kind {
            name: "Practice: MFA off",
            mfa: Mfa::Off,
            people,
            ..required
        });
        kinds.push(Kind {
            name: "Practice: MFA required, no authenticator apps",
            software_tokens: false,
            people,
            everyone: false,
            ..required
        });
    }
    kinds
}

/// Makes the pools: the state to serve, and its description for those who are to use it at `endpoint`.
pub(crate) fn populate(
    endpoint: String,
    behaviour: Behaviour,
    everyone: bool,
) -> Result<(State, Description), Error> {
    let mut pools = Vec::new();
    let mut described = Vec::new();
    for kind in kinds(everyone) {
        let (pool, description) = pool(kind, &behaviour)?;
        pools.push(pool);
        described.push(description);
    }
    let state = State {
        pools,
        sessions: Sessions::new(),
        secret_blocks: SecretBlocks::new(),
        tokens: Tokens::new()?,
        disguise: random::bytes()?,
        behaviour,
        faults: Faults::default(),
        outbox: Outbox::default(),
    };
    let description = Description {
        endpoint,
        ca: None,
        region: REGION.to_owned(),
        pools: described,
        staff: StaffCredentials {
            access_key_id: signature::ACCESS_KEY_ID.to_owned(),
            secret_access_key: signature::SECRET_ACCESS_KEY.to_owned(),
        },
    };
    Ok((state, description))
}

fn pool(kind: Kind, behaviour: &Behaviour) -> Result<(Pool, PoolDescription), Error> {
    let id = format!("{REGION}_{}", random::text(9, LETTERS_AND_DIGITS)?);
    let public = ClientDescription {
        client_id: client_id()?,
        client_secret: None,
    };
    let secret = random::text(51, LOWER_CASE_AND_DIGITS)?;
    let confidential = ClientDescription {
        client_id: client_id()?,
        client_secret: Some(secret),
    };
    let clients = vec![public, confidential];

    let mut users = Vec::new();
    let mut described = Vec::new();
    for (username, given_name, scenario) in kind.people.iter().copied() {
        let (user, description) = user(&id, username, given_name, scenario, behaviour)?;
        users.push(user);
        described.push(description);
    }
    let mut others = Vec::new();
    if kind.everyone {
        for (user, description) in everyone(&id, behaviour)? {
            users.push(user);
            others.push(description);
        }
    }
    let description = PoolDescription {
        user_pool_id: id.clone(),
        name: kind.name.to_owned(),
        mfa: kind.mfa,
        issuer: ISSUER.to_owned(),
        clients: clients.clone(),
        users: described,
        others,
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
        name: kind.name.to_owned(),
        mfa: kind.mfa,
        software_tokens: kind.software_tokens,
        extended: kind.extended,
        clients,
        users,
    };
    Ok((pool, description))
}

fn client_id() -> Result<String, Error> {
    random::text(26, LOWER_CASE_AND_DIGITS)
}

fn user(
    pool_id: &str,
    username: &str,
    given_name: Option<&str>,
    scenario: Scenario,
    behaviour: &Behaviour,
) -> Result<(User, UserDescription), Error> {
    let password = pronounceable()?;
    let email = format!("{username}@practice.example");
    let mut attributes = BTreeMap::from([
        ("sub".to_owned(), random::uuid()?),
        ("email".to_owned(), email.clone()),
        ("email_verified".to_owned(), "true".to_owned()),
    ]);
    if let Some(given_name) = given_name {
        attributes.insert("given_name".to_owned(), given_name.to_owned());
    }
    let enrolled = scenario == Scenario::Enrolled;
    let authenticator = if enrolled {
        Some(Authenticator::random(behaviour.secret_bytes())?)
    } else {
        None
    };
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
        password: KeptPassword::new(short_name(pool_id), username, &password)?,
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
    Ok((user, description))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn both_pools_have_both_kinds_of_client_and_all_kinds_of_people() {
        let (state, description) =
            populate("http://127.0.0.1:1".into(), Behaviour::default(), false).unwrap();
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
    fn everyone_adds_people_and_pools_and_leaves_the_first_ones_as_they_are() {
        let (_, few) = populate(String::new(), Behaviour::default(), false).unwrap();
        let (state, all) = populate(String::new(), Behaviour::default(), true).unwrap();
        let shape = |pool: &PoolDescription| {
            let users: Vec<_> = pool.users.iter().map(|user| user.username.clone()).collect();
            (pool.name.clone(), pool.mfa, users)
        };
        assert!(few.pools.iter().all(|pool| pool.others.is_empty()));
        assert_eq!(few.pools.len(), 2);
        for (few, all) in few.pools.iter().zip(&all.pools) {
            assert_eq!(shape(few), shape(all));
            assert_eq!(all.others.len(), 7);
        }
        let others: Vec<_> = all.pools.iter().map(|pool| pool.others.len()).collect();
        assert_eq!(others, [7, 7, 7, 0]);
        assert_eq!([all.pools[2].mfa, all.pools[3].mfa], [Mfa::Off, Mfa::On]);
        let with_apps: Vec<_> = state.pools.iter().map(|pool| pool.software_tokens).collect();
        assert_eq!(with_apps, [true, true, true, false]);
        let line = serde_json::to_string(&few).unwrap();
        assert!(!line.contains("others"), "the line is as it was");
    }

    #[test]
    fn nothing_is_the_same_at_the_next_start_or_in_the_other_pool() {
        let mut seen = HashSet::new();
        for _ in 0..2 {
            let (_, description) = populate(String::new(), Behaviour::default(), false).unwrap();
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
