//! Every way in: each ends in an enrolled authenticator, or in the problem that says why not.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::common::proxy::recording;
use crate::common::{Practice, enrol, sign_in};
use enrolment::{
    Authorized, Channel, Cognito, Confirmed, Factor, Failed, Flow, PoolForm, Problem, ProblemKind, SignInStep,
};
use practice_pool::Behaviour;
use practice_pool::description::{ExtraScenario, Mfa, Scenario};

const POOLS: [Mfa; 3] = [Mfa::On, Mfa::Optional, Mfa::Off];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Srp,
    Password,
    UserAuthInOneCall,
    UserAuthBySelection,
}
const WAYS: [Way; 4] = [
    Way::Srp,
    Way::Password,
    Way::UserAuthInOneCall,
    Way::UserAuthBySelection,
];

/// How the account is before.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Before {
    New,
    TemporaryPassword,
    Enrolled,
    Sms,
    Email,
    SeveralByApp,
    SeveralBySms,
    SeveralByEmail,
    CustomChallenge,
    ResetRequired,
    Unconfirmed,
    Disabled,
}
const BEFORE: [Before; 12] = [
    Before::New,
    Before::TemporaryPassword,
    Before::Enrolled,
    Before::Sms,
    Before::Email,
    Before::SeveralByApp,
    Before::SeveralBySms,
    Before::SeveralByEmail,
    Before::CustomChallenge,
    Before::ResetRequired,
    Before::Unconfirmed,
    Before::Disabled,
];

#[derive(Clone, Copy, Debug)]
struct Row {
    mfa: Mfa,
    way: Way,
    with_secret: bool,
    by_alias: bool,
    before: Before,
}

/// How many values each column has.
const COLUMNS: [usize; 5] = [POOLS.len(), WAYS.len(), 2, 2, BEFORE.len()];

impl Row {
    fn of(values: [usize; 5]) -> Self {
        Self {
            mfa: POOLS[values[0]],
            way: WAYS[values[1]],
            with_secret: values[2] == 1,
            by_alias: values[3] == 1,
            before: BEFORE[values[4]],
        }
    }

    /// Where MFA is off, nobody can have enrolled.
    fn can_be(&self) -> bool {
        !(self.mfa == Mfa::Off && self.before == Before::Enrolled)
    }
}

/// Two columns with a value each.
type Pair = ((usize, usize), (usize, usize));

fn pairs(values: [usize; 5]) -> impl Iterator<Item = Pair> {
    (0..5).flat_map(move |one| (one + 1..5).map(move |other| ((one, values[one]), (other, values[other]))))
}

/// A table in which every two values of different columns that can meet do meet: always the row that has most pairs
/// which no row before has.
fn pairwise() -> Vec<Row> {
    let all: Vec<[usize; 5]> = (0..COLUMNS.iter().product())
        .map(|number: usize| {
            let mut rest = number;
            COLUMNS.map(|count| {
                let value = rest % count;
                rest /= count;
                value
            })
        })
        .filter(|values| Row::of(*values).can_be())
        .collect();
    let mut open: BTreeSet<Pair> = all.iter().flat_map(|values| pairs(*values)).collect();
    let mut table = Vec::new();
    while !open.is_empty() {
        let gain = |values: &&[usize; 5]| pairs(**values).filter(|pair| open.contains(pair)).count();
        let best = *all.iter().rev().max_by_key(gain).expect("not empty");
        for pair in pairs(best) {
            open.remove(&pair);
        }
        table.push(Row::of(best));
    }
    table
}

/// Whoever is to sign in.
struct Somebody {
    username: String,
    email: String,
    password: String,
    totp_secret: Option<String>,
}

fn somebody(practice: &Practice, mfa: Mfa, before: Before) -> Somebody {
    let situation = match before {
        Before::New => Err(Scenario::New),
        Before::TemporaryPassword => Err(Scenario::TemporaryPassword),
        Before::Enrolled => Err(Scenario::Enrolled),
        Before::Sms => Ok(ExtraScenario::SmsMfa),
        Before::Email => Ok(ExtraScenario::EmailOtp),
        Before::SeveralByApp | Before::SeveralBySms | Before::SeveralByEmail => {
            Ok(ExtraScenario::SelectMfaType)
        }
        Before::CustomChallenge => Ok(ExtraScenario::CustomChallenge),
        Before::ResetRequired => Ok(ExtraScenario::PasswordResetRequired),
        Before::Unconfirmed => Ok(ExtraScenario::Unconfirmed),
        Before::Disabled => Ok(ExtraScenario::Disabled),
    };
    match situation {
        Err(scenario) => {
            let user = practice.user(mfa, scenario).clone();
            Somebody {
                username: user.username,
                email: user.email,
                password: user.password,
                totp_secret: user.totp_secret,
            }
        }
        Ok(situation) => {
            let person = practice.person(mfa, situation).clone();
            Somebody {
                username: person.username,
                email: person.email,
                password: person.password,
                totp_secret: person.totp_secret,
            }
        }
    }
}

/// What is asked between the password and the authenticator, in order.
fn expected_steps(row: &Row) -> &'static [&'static str] {
    let asks_factor = row.mfa != Mfa::Off;
    match row.before {
        Before::TemporaryPassword => &["new password"],
        Before::ResetRequired => &["reset"],
        Before::Unconfirmed => &["confirmation"],
        Before::Enrolled if asks_factor => &["current code"],
        Before::Sms if asks_factor => &["code by SMS"],
        Before::Email if asks_factor => &["code by e-mail"],
        Before::SeveralByApp if asks_factor => &["choice", "current code"],
        Before::SeveralBySms if asks_factor => &["choice", "code by SMS"],
        Before::SeveralByEmail if asks_factor => &["choice", "code by e-mail"],
        _ => &[],
    }
}

fn expected_refusal(row: &Row) -> Option<ProblemKind> {
    match row.before {
        Before::CustomChallenge => Some(ProblemKind::ChallengeUnsupported {
            name: "CUSTOM_CHALLENGE".into(),
        }),
        Before::Disabled => Some(ProblemKind::UserDisabled),
        _ => None,
    }
}

const NEW_PASSWORD: &str = "Fresh-Pass-77!";

/// Does all that is asked. Gives the authorized, what was asked, and the password as it is now.
async fn arrive(
    practice: &Practice,
    cognito: &Cognito,
    typed: &str,
    who: &Somebody,
    before: Before,
) -> Result<(Authorized, Vec<&'static str>, String), Problem> {
    let mut password = who.password.clone();
    let mut steps = Vec::new();
    let mut next = sign_in(cognito, typed, &password).await?;
    loop {
        next = match next {
            SignInStep::Ready(authorized) => return Ok((authorized, steps, password)),
            SignInStep::NewPassword(required) => {
                steps.push("new password");
                password = NEW_PASSWORD.to_owned();
                let given: BTreeMap<_, _> = [("given_name".to_owned(), "Sam".to_owned())].into();
                required
                    .answer(NEW_PASSWORD.into(), &given)
                    .await
                    .map_err(problem)?
            }
            SignInStep::CurrentCode(required) => {
                steps.push("current code");
                let secret = who.totp_secret.as_deref().expect("has an authenticator");
                required
                    .answer(&practice.code(secret, 0))
                    .await
                    .map_err(problem)?
            }
            SignInStep::SentCode(required) => {
                let destination = required.delivery().destination.as_deref().expect("told");
                assert!(destination.contains("***"), "{destination}");
                steps.push(match required.delivery().channel {
                    Channel::Sms => "code by SMS",
                    Channel::Email => "code by e-mail",
                    Channel::Other => "code by other means",
                });
                let code = practice.sent_code(&who.username);
                required.answer(&code).await.map_err(problem)?
            }
            SignInStep::FactorChoice(choice) => {
                steps.push("choice");
                assert_eq!(
                    choice.offered(),
                    [Factor::SoftwareToken, Factor::Sms, Factor::Email]
                );
                let factor = match before {
                    Before::SeveralBySms => Factor::Sms,
                    Before::SeveralByEmail => Factor::Email,
                    _ => Factor::SoftwareToken,
                };
                choice.choose(factor).await.map_err(problem)?
            }
            SignInStep::PasswordReset(reset) => {
                steps.push("reset");
                assert_eq!(reset.delivery(), None, "Cognito does not tell");
                let reset = reset.send_again().await.map_err(problem)?;
                password = NEW_PASSWORD.to_owned();
                let code = practice.sent_code(&who.username);
                reset.answer(&code, NEW_PASSWORD.into()).await.map_err(problem)?
            }
            SignInStep::Unconfirmed(unconfirmed) => {
                steps.push("confirmation");
                let unconfirmed = unconfirmed.send_again().await.map_err(problem)?;
                let code = practice.sent_code(&who.username);
                match unconfirmed.answer(&code).await.map_err(problem)? {
                    Confirmed::SignedIn(next) => next,
                    Confirmed::SignIn => panic!("the password was kept"),
                }
            }
        }
    }
}

fn problem<T>(failed: Failed<T>) -> Problem {
    failed.problem
}

async fn walk(practice: &Practice, row: &Row) {
    practice.running.reset();
    let behaviour = Behaviour {
        user_auth_passes_over_preference: row.way == Way::UserAuthBySelection,
        ..Behaviour::default()
    };
    practice.running.behaviour(behaviour).expect("can be");
    let (endpoint, seen) = recording(practice.running.address()).await;
    let flow = match row.way {
        Way::Srp => Flow::Srp,
        Way::Password => Flow::Password,
        Way::UserAuthInOneCall | Way::UserAuthBySelection => Flow::UserAuth,
    };
    let pool = practice.pool(row.mfa);
    let cognito = practice.cognito_with(pool, row.with_secret, |form| PoolForm {
        endpoint,
        flow,
        ..form
    });
    let who = somebody(practice, row.mfa, row.before);
    let typed = if row.by_alias { &who.email } else { &who.username };
    let had_one = practice.totp_of(row.mfa, &who.username).0;

    let arrived = arrive(practice, &cognito, typed, &who, row.before).await;
    let first = &seen.bodies("InitiateAuth")[0];
    let flow = ["USER_SRP_AUTH", "USER_PASSWORD_AUTH", "USER_AUTH", "USER_AUTH"][row.way as usize];
    assert_eq!(first["AuthFlow"], flow, "{row:?}");
    assert_eq!(first["AuthParameters"]["USERNAME"], typed.as_str(), "{row:?}");
    // On the one way only does the password itself travel.
    assert_eq!(seen.carried(&who.password), row.way == Way::Password, "{row:?}");
    let selected = seen
        .bodies("RespondToAuthChallenge")
        .iter()
        .any(|body| body["ChallengeName"] == "SELECT_CHALLENGE");
    // Of those that are turned away before the choice, no choice is asked.
    let turned_away = matches!(row.before, Before::Disabled);
    assert_eq!(
        selected,
        row.way == Way::UserAuthBySelection && !turned_away,
        "{row:?}"
    );
    if let Some(expected) = expected_refusal(row) {
        let kind = arrived.err().map(|problem| problem.kind);
        assert_eq!(kind, Some(expected), "{row:?}");
        return;
    }
    let (authorized, steps, password) = arrived.unwrap_or_else(|problem| panic!("{row:?}: {problem:?}"));
    assert_eq!(steps, expected_steps(row), "{row:?}");
    assert_eq!(authorized.replaces(), had_one, "{row:?}");

    if row.mfa == Mfa::Off {
        let Err(Failed { problem, .. }) = authorized.associate().await else {
            panic!("{row:?}: MFA is off");
        };
        assert_eq!(problem.kind, ProblemKind::TotpNotEnabled, "{row:?}");
        return;
    }
    let (enrolled, secret) = enrol(practice, authorized).await;
    assert!(enrolled.preference_set(), "{row:?}");
    assert_eq!(practice.totp_of(row.mfa, &who.username), (true, true), "{row:?}");
    let proof = enrolled.sign_out().await;
    practice.pass(Duration::from_secs(30));
    if let Err(failed) = proof
        .prove(password.as_str().into(), &practice.code(&secret, 0))
        .await
    {
        panic!("{row:?}: not proved: {:?}", failed.problem);
    }
}

#[tokio::test]
async fn every_two_circumstances_meet_and_end_well_or_in_the_right_words() {
    let table = pairwise();
    // The two longest columns alone need one row for each of their pairs.
    assert!((48..=60).contains(&table.len()), "{} rows", table.len());
    let practice = Practice::with_everyone();
    for row in &table {
        walk(&practice, row).await;
    }
}
