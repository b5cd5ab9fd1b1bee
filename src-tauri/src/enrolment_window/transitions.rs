//! The transitions between the stages of an enrolment: the next stage and the problem, if there is one.

use enrolment::{Abandon, Association, Enrolled, Failed, Finished, SignInStep, Verified};

use crate::enrolment_window::stage::{
    AfterConfirmation, Ending, Person, Proving, Registered, ResetReason, Scanning, Stage, Step,
};
use crate::problem::Problem;

/// The next stage, with the problem to show.
pub(crate) struct Transition {
    pub(crate) stage: Stage,
    pub(crate) problem: Option<Problem>,
}

impl Transition {
    /// A step of the enrolment of a person.
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

    /// The same transition with the error of `result` as its problem, if there is one.
    pub(crate) fn with_error(self, result: Result<(), Problem>) -> Self {
        Self {
            problem: result.err(),
            ..self
        }
    }

    /// The same transition with a problem.
    pub(crate) fn with_problem(self, problem: impl Into<Problem>) -> Self {
        Self {
            problem: Some(problem.into()),
            ..self
        }
    }
}

/// The step that Cognito requires next.
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
        SignInStep::PasswordReset(reset) => Step::PasswordReset(reset, ResetReason::Required),
        SignInStep::Unconfirmed(unconfirmed) => {
            Step::ConfirmAccount(unconfirmed, AfterConfirmation::ContinueSignIn)
        }
        SignInStep::Ready(authority) => Step::BeforeScan(authority),
    };
    Transition::at(person, step)
}

/// The state from which the step can be retried, or the sign-in if there is none.
pub(crate) fn after_failure<S>(
    person: Person,
    failed: Failed<S>,
    step: impl FnOnce(S) -> Step,
) -> Transition {
    Transition::at(person, failed.state.map_or(Step::SignIn, step)).with_problem(failed.problem)
}

/// The scan screen, unless the key URI is too long to be a QR code.
pub(crate) async fn scan(person: Person, association: Association) -> Transition {
    match association.qr() {
        Ok(qr) => Transition::at(person, Step::Scan(Scanning { association, qr })),
        Err(problem) => {
            association.abandon().await;
            Transition::at(person, Step::SignIn).with_problem(problem)
        }
    }
}

/// Records that the scanned entry is useless: the next QR code is shown with the advice to delete the entry.
pub(crate) fn with_useless_entry(person: Person) -> Person {
    Person {
        has_useless_entry: true,
        ..person
    }
}

/// Completes the sign-in and sets the MFA preference.
pub(crate) async fn finished(person: Person, verified: Verified, registered: Registered) -> Transition {
    match verified.finish().await {
        Ok(Finished::Enrolled(enrolled)) => done(person, registered, enrolled).await,
        Ok(Finished::AnotherCodeRequired(required)) => {
            Transition::at(person, Step::AnotherCodeRequired(required, registered))
        }
        Err(Failed {
            problem,
            state: Some(verified),
        }) => Transition::at(person, Step::Finishing(verified, registered)).with_problem(problem),
        Err(Failed { problem, state: None }) => unfinished(person, registered).with_problem(problem),
    }
}

/// The end of a complete enrolment: revokes the tokens.
pub(crate) async fn done(person: Person, registered: Registered, enrolled: Enrolled) -> Transition {
    let ending = Ending {
        preference_set: enrolled.preference_set(),
        signed_in: true,
        proving: Proving::Possible(enrolled.sign_out().await),
    };
    at_the_end(person, registered, ending)
}

/// The end of an enrolment whose authenticator is registered but whose sign-in did not complete.
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
            has_useless_entry: false,
            ..person
        },
        Step::Done(registered, ending),
    )
}
