//! What a step of the enrolment leads to: the next stage, and the problem if there was one.

use enrolment::{Abandon, Association, Enrolled, Failed, Finished, SignInStep, Verified};

use crate::enrolment_window::stage::{
    Ending, PasswordTyped, Person, Proving, Registered, Scanning, Stage, Step, WhoAsked,
};
use crate::problem::Problem;

/// See the module.
pub(crate) struct Transition {
    pub(crate) stage: Stage,
    pub(crate) problem: Option<Problem>,
}

impl Transition {
    /// On the way with somebody.
    pub(crate) fn at(person: Person, step: Step) -> Self {
        Self {
            stage: Stage::With(person, step),
            problem: None,
        }
    }

    /// The list of pools.
    pub(crate) fn list(problem: Option<Problem>) -> Self {
        Self {
            stage: Stage::Pools,
            problem,
        }
    }

    /// The same, with what went wrong beside it.
    pub(crate) fn unless(self, result: Result<(), Problem>) -> Self {
        Self {
            problem: result.err(),
            ..self
        }
    }

    /// The same with a problem to be shown.
    pub(crate) fn but(self, problem: impl Into<Problem>) -> Self {
        Self {
            problem: Some(problem.into()),
            ..self
        }
    }
}

/// The step that Cognito asks for.
pub(crate) fn after_sign_in(person: Person, next: SignInStep) -> Transition {
    let person = Person {
        notice: None,
        ..person
    };
    let step = match next {
        SignInStep::NewPassword(required) => Step::NewPassword(required),
        SignInStep::CurrentCode(required) => Step::CurrentCode(required),
        SignInStep::SentCode(required) => Step::SentCode(required),
        SignInStep::FactorChoice(required) => Step::FactorChoice(required),
        SignInStep::PasswordReset(reset) => Step::PasswordReset(reset, WhoAsked::Cognito),
        SignInStep::Unconfirmed(unconfirmed) => Step::ConfirmAccount(unconfirmed, PasswordTyped::Already),
        SignInStep::Ready(authority) => Step::BeforeScan(authority),
    };
    Transition::at(person, step)
}

/// Back to the state that the step can be tried again from, or else to sign-in.
pub(crate) fn after_failure<S>(
    person: Person,
    failed: Failed<S>,
    step: impl FnOnce(S) -> Step,
) -> Transition {
    Transition::at(person, failed.state.map_or(Step::SignIn, step)).but(failed.problem)
}

/// The scan screen, unless the key URI is too long to be a QR code.
pub(crate) async fn scan(person: Person, association: Association) -> Transition {
    match association.qr() {
        Ok(qr) => Transition::at(person, Step::Scan(Scanning { association, qr })),
        Err(problem) => {
            association.abandon().await;
            Transition::at(person, Step::SignIn).but(problem)
        }
    }
}

/// What was scanned leads nowhere: the next QR code comes with the word to delete it.
pub(crate) fn in_vain(person: Person) -> Person {
    Person {
        scanned_in_vain: true,
        ..person
    }
}

/// Answers what is to be answered and sets the preference.
pub(crate) async fn finished(person: Person, verified: Verified, registered: Registered) -> Transition {
    match verified.finish().await {
        Ok(Finished::Enrolled(enrolled)) => done(person, registered, enrolled).await,
        Ok(Finished::AnotherCodeRequired(required)) => {
            Transition::at(person, Step::AnotherCodeRequired(required, registered))
        }
        Err(Failed {
            problem,
            state: Some(verified),
        }) => Transition::at(person, Step::Finishing(verified, registered)).but(problem),
        Err(Failed { problem, state: None }) => unfinished(person, registered).but(problem),
    }
}

/// All done: the tokens go.
pub(crate) async fn done(person: Person, registered: Registered, enrolled: Enrolled) -> Transition {
    let ending = Ending {
        preference_set: enrolled.preference_set(),
        signed_in: true,
        proving: Proving::Possible(enrolled.sign_out().await),
    };
    at_the_end(person, registered, ending)
}

/// The authenticator is registered, which is what the person came for; only the sign-in did not come to its end.
pub(crate) fn unfinished(person: Person, registered: Registered) -> Transition {
    at_the_end(
        person,
        registered,
        Ending {
            preference_set: false,
            signed_in: false,
            proving: Proving::Impossible,
        },
    )
}

fn at_the_end(person: Person, registered: Registered, ending: Ending) -> Transition {
    Transition::at(
        Person {
            scanned_in_vain: false,
            ..person
        },
        Step::Done(registered, ending),
    )
}
