//! The people and pools beyond the ordinary, for a client that is to meet every challenge there is.

use crate::behaviour::Behaviour;
use crate::description::{PersonDescription, Situation};
use crate::lockout::Lockout;
use crate::outbox::Medium;
use crate::password::{KeptPassword, pronounceable};
use crate::random;
use crate::state::{Preference, SoftwareToken, Status, User, short_name};
use crate::totp::Authenticator;
use getrandom::Error;
use std::collections::BTreeMap;

/// One person for each situation that there is.
const SITUATIONS: [(&str, Situation); 7] = [
    ("ana", Situation::SmsMfa),
    ("ben", Situation::EmailOtp),
    ("cleo", Situation::SelectMfaType),
    ("dev", Situation::CustomChallenge),
    ("eli", Situation::PasswordResetRequired),
    ("fay", Situation::Unconfirmed),
    ("gus", Situation::Disabled),
];

/// Makes them, for the pool of an id.
pub(crate) fn everyone(
    pool_id: &str,
    behaviour: &Behaviour,
) -> Result<Vec<(User, PersonDescription)>, Error> {
    let mut people = Vec::new();
    for (number, (username, situation)) in SITUATIONS.into_iter().enumerate() {
        people.push(person(pool_id, number, username, situation, behaviour)?);
    }
    Ok(people)
}

fn person(
    pool_id: &str,
    number: usize,
    username: &str,
    situation: Situation,
    behaviour: &Behaviour,
) -> Result<(User, PersonDescription), Error> {
    let password = pronounceable()?;
    let email = format!("{username}@practice.example");
    // Numbers that are kept free for stories.
    let phone_number = format!("+1202555{:04}", 100 + number);
    let attributes = BTreeMap::from([
        ("sub".to_owned(), random::uuid()?),
        ("given_name".to_owned(), username.to_owned()),
        ("email".to_owned(), email.clone()),
        ("email_verified".to_owned(), "true".to_owned()),
        ("phone_number".to_owned(), phone_number.clone()),
        ("phone_number_verified".to_owned(), "true".to_owned()),
    ]);
    let has = |those: &[Situation]| Preference {
        enabled: those.contains(&situation),
        preferred: false,
    };
    let authenticator = if situation == Situation::SelectMfaType {
        Some(Authenticator::random(behaviour.secret_bytes())?)
    } else {
        None
    };
    let description = PersonDescription {
        username: username.to_owned(),
        email,
        phone_number,
        password: password.clone(),
        situation,
        totp_secret: authenticator.as_ref().map(Authenticator::secret_code),
    };
    let user = User {
        username: username.to_owned(),
        attributes,
        password: KeptPassword::new(short_name(pool_id), username, &password)?,
        status: match situation {
            Situation::PasswordResetRequired => Status::ResetRequired,
            Situation::Unconfirmed => Status::Unconfirmed,
            _ => Status::Confirmed,
        },
        disabled: situation == Situation::Disabled,
        custom_challenge: situation == Situation::CustomChallenge,
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
        sms: has(&[Situation::SmsMfa, Situation::SelectMfaType]),
        email: has(&[Situation::EmailOtp, Situation::SelectMfaType]),
        sent_code: None,
        last_totp_change: None,
    };
    Ok((user, description))
}

impl User {
    /// Where a code can be sent to this user.
    pub(crate) fn destination(&self, medium: Medium) -> Option<&str> {
        let attribute = match medium {
            Medium::Sms => "phone_number",
            Medium::Email => "email",
        };
        self.attributes.get(attribute).map(String::as_str)
    }
}
