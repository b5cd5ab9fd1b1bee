//! Combinations of pools, flows and accounts: each ends with a registered authenticator or the expected problem.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::common::proxy::recording;
use crate::common::{Practice, enrol, sign_in};
use enrolment::{
    Authorized, Channel, Cognito, Confirmed, ExistingAuthenticator, Factor, Failed, Flow, PoolForm, Problem,
    ProblemKind, SignInStep,
};
use practice_pool::Behaviour;
use practice_pool::description::{ExtraScenario, Mfa, Scenario};

const POOLS: [Mfa; 3] = [Mfa::On, Mfa::Optional, Mfa::Off];

#[derive(Clone, Copy, Debug, PartialEq)]
enum SignInFlow {
    Srp,
    Password,
    UserAuthInOneCall,
    UserAuthBySelection,
}
const FLOWS: [SignInFlow; 4] = [
    SignInFlow::Srp,
    SignInFlow::Password,
    SignInFlow::UserAuthInOneCall,
    SignInFlow::UserAuthBySelection,
];

/// The state of the account before sign-in.
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
    flow: SignInFlow,
    with_secret: bool,
    by_alias: bool,
    before: Before,
}

/// The number of values of each column.
const COLUMNS: [usize; 5] = [POOLS.len(), FLOWS.len(), 2, 2, BEFORE.len()];

impl Row {
    fn of(values: [usize; 5]) -> Self {
        Self {
            mfa: POOLS[values[0]],
            flow: FLOWS[values[1]],
            with_secret: values[2] == 1,
            by_alias: values[3] == 1,
            before: BEFORE[values[4]],
        }
    }

    /// Pools without MFA have no enrolled users.
    fn is_possible(&self) -> bool {
        !(self.mfa == Mfa::Off && self.before == Before::Enrolled)
    }
}

/// Two columns with their values.
type Pair = ((usize, usize), (usize, usize));

fn pairs(values: [usize; 5]) -> impl Iterator<Item = Pair> {
    (0..5).flat_map(move |one| (one + 1..5).map(move |other| ((one, values[one]), (other, values[other]))))
}

/// Returns a table in which every possible pair of values of different columns occurs. Repeatedly adds the row with the
/// most pairs that do not occur in earlier rows.
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
        .filter(|values| Row::of(*values).is_possible())
        .collect();
    let mut missing: BTreeSet<Pair> = all.iter().flat_map(|values| pairs(*values)).collect();
    let mut table = Vec::new();
    while !missing.is_empty() {
        let gain = |values: &&[usize; 5]| pairs(**values).filter(|pair| missing.contains(pair)).count();
        let best = *all.iter().rev().max_by_key(gain).expect("not empty");
        for pair in pairs(best) {
            missing.remove(&pair);
        }
        table.push(Row::of(best));
    }
    table
}

/// The user that signs in.
struct TestUser {
    username: String,
    email: String,
    password: String,
    totp_secret: Option<String>,
}

fn test_user(practice: &Practice, mfa: Mfa, before: Before) -> TestUser {
    let scenario = match before {
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
    match scenario {
        Err(scenario) => {
            let user = practice.user(mfa, scenario).clone();
            TestUser {
                username: user.username,
                email: user.email,
                password: user.password,
                totp_secret: user.totp_secret,
            }
        }
        Ok(scenario) => {
            let user = practice.extra_user(mfa, scenario).clone();
            TestUser {
                username: user.username,
                email: user.email,
                password: user.password,
                totp_secret: user.totp_secret,
            }
        }
    }
}

/// The expected steps between the password and the association, in order.
fn expected_steps(row: &Row) -> &'static [&'static str] {
    let requires_factor = row.mfa != Mfa::Off;
    match row.before {
        Before::TemporaryPassword => &["new password"],
        Before::ResetRequired => &["reset"],
        Before::Unconfirmed => &["confirmation"],
        Before::Enrolled if requires_factor => &["current code"],
        Before::Sms if requires_factor => &["code by SMS"],
        Before::Email if requires_factor => &["code by e-mail"],
        Before::SeveralByApp if requires_factor => &["choice", "current code"],
        Before::SeveralBySms if requires_factor => &["choice", "code by SMS"],
        Before::SeveralByEmail if requires_factor => &["choice", "code by e-mail"],
        _ => &[],
    }
}

fn expected_problem(row: &Row) -> Option<ProblemKind> {
    match row.before {
        Before::CustomChallenge => Some(ProblemKind::ChallengeUnsupported {
            name: "CUSTOM_CHALLENGE".into(),
        }),
        Before::Disabled => Some(ProblemKind::UserDisabled),
        _ => None,
    }
}

const NEW_PASSWORD: &str = "Fresh-Pass-77!";

/// Performs all steps of the sign-in. Returns the authorization, the steps and the current password.
async fn complete_sign_in(
    practice: &Practice,
    cognito: &Cognito,
    typed: &str,
    user: &TestUser,
    before: Before,
) -> Result<(Authorized, Vec<&'static str>, String), Problem> {
    let mut password = user.password.clone();
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
                let secret = user.totp_secret.as_deref().expect("has an authenticator");
                required
                    .answer(&practice.code(secret, 0))
                    .await
                    .map_err(problem)?
            }
            SignInStep::SentCode(required) => {
                let destination = required.delivery().destination.as_deref().expect("reported");
                assert!(destination.contains("***"), "{destination}");
                steps.push(match required.delivery().channel {
                    Channel::Sms => "code by SMS",
                    Channel::Email => "code by e-mail",
                    Channel::Other => "code by other means",
                });
                let code = practice.sent_code(&user.username);
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
                assert_eq!(reset.delivery(), None, "Cognito does not report it");
                let reset = reset.send_again().await.map_err(problem)?;
                password = NEW_PASSWORD.to_owned();
                let code = practice.sent_code(&user.username);
                reset.answer(&code, NEW_PASSWORD.into()).await.map_err(problem)?
            }
            SignInStep::Unconfirmed(unconfirmed) => {
                steps.push("confirmation");
                let unconfirmed = unconfirmed.send_again().await.map_err(problem)?;
                let code = practice.sent_code(&user.username);
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

async fn check(practice: &Practice, row: &Row) {
    practice.running.reset();
    let behaviour = Behaviour {
        user_auth_passes_over_preference: row.flow == SignInFlow::UserAuthBySelection,
        ..Behaviour::default()
    };
    practice.running.behaviour(behaviour).expect("accepted");
    let (endpoint, requests) = recording(practice.running.address()).await;
    let flow = match row.flow {
        SignInFlow::Srp => Flow::Srp,
        SignInFlow::Password => Flow::Password,
        SignInFlow::UserAuthInOneCall | SignInFlow::UserAuthBySelection => Flow::UserAuth,
    };
    let pool = practice.pool(row.mfa);
    let cognito = practice.cognito_with(pool, row.with_secret, |form| PoolForm {
        endpoint,
        flow,
        ..form
    });
    let user = test_user(practice, row.mfa, row.before);
    let typed = if row.by_alias { &user.email } else { &user.username };
    let had_authenticator = practice.totp_of(row.mfa, &user.username).0;

    let result = complete_sign_in(practice, &cognito, typed, &user, row.before).await;
    let first = &requests.bodies("InitiateAuth")[0];
    let flow = ["USER_SRP_AUTH", "USER_PASSWORD_AUTH", "USER_AUTH", "USER_AUTH"][row.flow as usize];
    assert_eq!(first["AuthFlow"], flow, "{row:?}");
    assert_eq!(first["AuthParameters"]["USERNAME"], typed.as_str(), "{row:?}");
    // The password itself is sent only in the password flow.
    assert_eq!(
        requests.contain(&user.password),
        row.flow == SignInFlow::Password,
        "{row:?}"
    );
    let selected = requests
        .bodies("RespondToAuthChallenge")
        .iter()
        .any(|body| body["ChallengeName"] == "SELECT_CHALLENGE");
    // Disabled users are rejected before the choice.
    let is_rejected = matches!(row.before, Before::Disabled);
    assert_eq!(
        selected,
        row.flow == SignInFlow::UserAuthBySelection && !is_rejected,
        "{row:?}"
    );
    if let Some(expected) = expected_problem(row) {
        let kind = result.err().map(|problem| problem.kind);
        assert_eq!(kind, Some(expected), "{row:?}");
        return;
    }
    let (authorized, steps, password) = result.unwrap_or_else(|problem| panic!("{row:?}: {problem:?}"));
    assert_eq!(steps, expected_steps(row), "{row:?}");
    assert_eq!(
        authorized.existing() == ExistingAuthenticator::Yes,
        had_authenticator,
        "{row:?}"
    );

    if row.mfa == Mfa::Off {
        let Err(Failed { problem, .. }) = authorized.associate().await else {
            panic!("{row:?}: MFA is off");
        };
        assert_eq!(problem.kind, ProblemKind::TotpNotEnabled, "{row:?}");
        return;
    }
    let (enrolled, secret) = enrol(practice, authorized).await;
    assert!(enrolled.preference_set(), "{row:?}");
    assert_eq!(practice.totp_of(row.mfa, &user.username), (true, true), "{row:?}");
    let proof = enrolled.sign_out().await;
    practice.advance_clocks(Duration::from_secs(30));
    if let Err(failed) = proof
        .prove(password.as_str().into(), &practice.code(&secret, 0))
        .await
    {
        panic!("{row:?}: not proved: {:?}", failed.problem);
    }
}

#[tokio::test]
async fn every_pair_of_conditions_enrols_or_reports_expected_problem() {
    let table = pairwise();
    // The two longest columns need one row for each of their pairs.
    assert!((48..=60).contains(&table.len()), "{} rows", table.len());
    let practice = Practice::with_all_fixtures();
    for row in &table {
        check(&practice, row).await;
    }
}
