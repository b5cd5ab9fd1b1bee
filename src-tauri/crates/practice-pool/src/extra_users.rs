//! Users with less common sign-ins, for clients that must handle every challenge.

use crate::behaviour::Behaviour;
use crate::description::{ExtraScenario, ExtraUserDescription};
use crate::lockout::Lockout;
use crate::password::{StoredPassword, pronounceable};
use crate::random;
use crate::records::{Preference, SoftwareToken, Status, User, short_name};
use crate::totp::Authenticator;
use std::collections::BTreeMap;

/// One user for each scenario.
const USERS: [(&str, ExtraScenario); 7] = [
    ("ana", ExtraScenario::SmsMfa),
    ("ben", ExtraScenario::EmailOtp),
    ("cleo", ExtraScenario::SelectMfaType),
    ("dev", ExtraScenario::CustomChallenge),
    ("eli", ExtraScenario::PasswordResetRequired),
    ("fay", ExtraScenario::Unconfirmed),
    ("gus", ExtraScenario::Disabled),
];

/// Creates the users of one pool.
pub(crate) fn create(pool_id: &str, behaviour: &Behaviour) -> Vec<(User, ExtraUserDescription)> {
    USERS
        .into_iter()
        .enumerate()
        .map(|(index, (username, scenario))| create_user(pool_id, index, username, scenario, behaviour))
        .collect()
}

fn create_user(
    pool_id: &str,
    index: usize,
    username: &str,
    scenario: ExtraScenario,
    behaviour: &Behaviour,
) -> (User, ExtraUserDescription) {
    let password = pronounceable();
    let email = format!("{username}@practice.example");
    // The numbers 555-0100 to 555-0199 are reserved for fiction.
    let phone_number = format!("+1202555{:04}", 100 + index);
    let attributes = BTreeMap::from([
        ("sub".to_owned(), random::uuid()),
        ("given_name".to_owned(), username.to_owned()),
        ("email".to_owned(), email.clone()),
        ("email_verified".to_owned(), "true".to_owned()),
        ("phone_number".to_owned(), phone_number.clone()),
        ("phone_number_verified".to_owned(), "true".to_owned()),
    ]);
    let enabled_for = |scenarios: &[ExtraScenario]| Preference {
        enabled: scenarios.contains(&scenario),
        preferred: false,
    };
    let authenticator =
        (scenario == ExtraScenario::SelectMfaType).then(|| Authenticator::random(behaviour.secret_bytes()));
    let description = ExtraUserDescription {
        username: username.to_owned(),
        email,
        phone_number,
        password: password.clone(),
        scenario,
        totp_secret: authenticator.as_ref().map(Authenticator::secret_code),
    };
    let user = User {
        username: username.to_owned(),
        attributes,
        password: StoredPassword::new(short_name(pool_id), username, &password),
        status: match scenario {
            ExtraScenario::PasswordResetRequired => Status::ResetRequired,
            ExtraScenario::Unconfirmed => Status::Unconfirmed,
            _ => Status::Confirmed,
        },
        disabled: scenario == ExtraScenario::Disabled,
        custom_challenge: scenario == ExtraScenario::CustomChallenge,
        lockout: Lockout::default(),
        code_lockout: Lockout::default(),
        totp: Preference {
            enabled: authenticator.is_some(),
            preferred: false,
        },
        software_token: authenticator.map(|authenticator| SoftwareToken {
            authenticator,
            device_name: None,
        }),
        pending: None,
        superseded: Vec::new(),
        sms: enabled_for(&[ExtraScenario::SmsMfa, ExtraScenario::SelectMfaType]),
        email: enabled_for(&[ExtraScenario::EmailOtp, ExtraScenario::SelectMfaType]),
        sent_code: None,
        last_totp_change: None,
    };
    (user, description)
}
