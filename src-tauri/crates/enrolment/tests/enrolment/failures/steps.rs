//! The steps of an enrolment: how to prepare and perform each of them.

use std::collections::BTreeMap;

use enrolment::{
    Association, Authorized, Code, Cognito, CurrentCodeRequired, Enrolled, Factor, FactorChoiceRequired,
    Failed, Finished, Flow, LocalCheck, NewPasswordRequired, NotVerified, Problem, ProblemKind, SentCode,
    SentCodeRequired, SignInStep, Unsettled, Verified,
};
use practice_pool::Behaviour;
use practice_pool::behaviour::SelectChallengeOffers;
use practice_pool::description::{ExtraScenario, Mfa, Scenario};

use super::table::Step;
use crate::common::{self, Practice};

/// The user of a cell.
#[derive(Clone)]
pub(crate) struct TestUser {
    pub(crate) username: String,
    pub(crate) password: String,
    totp_secret: Option<String>,
}

pub(crate) const NEW_PASSWORD: &str = "Another-Pass-1!";

/// The state before a step.
pub(crate) enum State {
    Start,
    NewPassword(NewPasswordRequired),
    Code(CurrentCodeRequired),
    SentCode(SentCodeRequired),
    Choice(FactorChoiceRequired),
    Authorized(Authorized),
    Association(Association),
    Verified(Verified),
    Enrolled(Enrolled),
}

/// The outcome of a step.
pub(crate) enum Outcome {
    Succeeded,
    Failed(ProblemKind, Option<State>),
    Unsettled(Unsettled),
}

impl Outcome {
    fn of<T>(result: Result<T, Problem>) -> Self {
        match result {
            Ok(_) => Self::Succeeded,
            Err(problem) => Self::Failed(problem.kind, None),
        }
    }

    fn of_state<T, S>(result: Result<T, Failed<S>>, state: impl FnOnce(S) -> State) -> Self {
        match result {
            Ok(_) => Self::Succeeded,
            Err(failed) => Self::Failed(failed.problem.kind, failed.state.map(state)),
        }
    }
}

impl Step {
    /// The flow that leads to the step. The default is the password flow, which is fastest.
    pub(crate) fn flow(self) -> Flow {
        match self {
            Self::SignInBySrp | Self::PasswordVerifier => Flow::Srp,
            Self::SelectChallenge => Flow::UserAuth,
            _ => Flow::Password,
        }
    }

    pub(crate) fn mfa(self) -> Mfa {
        match self {
            Self::AssociateByToken | Self::VerifyByToken | Self::Preference => Mfa::Optional,
            _ => Mfa::On,
        }
    }

    /// The preceding operation, if one call of the client makes both.
    pub(crate) fn after(self) -> Option<&'static str> {
        matches!(self, Self::PasswordVerifier | Self::SelectChallenge).then_some("InitiateAuth")
    }

    pub(crate) fn behaviour(self) -> Behaviour {
        Behaviour {
            user_auth_passes_over_preference: true,
            select_challenge_offers: SelectChallengeOffers::Password,
            ..Behaviour::default()
        }
    }

    pub(crate) fn user(self, practice: &Practice) -> TestUser {
        let scenario = match self {
            Self::SmsMfa => ExtraScenario::SmsMfa,
            Self::EmailOtp => ExtraScenario::EmailOtp,
            Self::SelectMfaType => ExtraScenario::SelectMfaType,
            _ => {
                let user = practice.user(
                    self.mfa(),
                    match self {
                        Self::NewPassword => Scenario::TemporaryPassword,
                        Self::SoftwareTokenMfa => Scenario::Enrolled,
                        _ => Scenario::New,
                    },
                );
                return TestUser {
                    username: user.username.clone(),
                    password: user.password.clone(),
                    totp_secret: user.totp_secret.clone(),
                };
            }
        };
        let user = practice.extra_user(self.mfa(), scenario);
        TestUser {
            username: user.username.clone(),
            password: user.password.clone(),
            totp_secret: None,
        }
    }

    /// Returns the state before the step.
    pub(crate) async fn prepare(self, practice: &Practice, cognito: &Cognito, user: &TestUser) -> State {
        if self.flow() != Flow::Password || self == Self::SignInByPassword {
            return State::Start;
        }
        let next = common::sign_in(cognito, &user.username, &user.password).await;
        let authorized = match next {
            Ok(SignInStep::NewPassword(required)) => return State::NewPassword(required),
            Ok(SignInStep::CurrentCode(required)) => return State::Code(required),
            Ok(SignInStep::SentCode(required)) => return State::SentCode(required),
            Ok(SignInStep::FactorChoice(required)) => return State::Choice(required),
            Ok(SignInStep::Ready(authorized)) => authorized,
            Ok(_) => panic!("{self:?}: unexpected challenge"),
            Err(problem) => panic!("{self:?}: {problem:?}"),
        };
        if matches!(self, Self::AssociateBySession | Self::AssociateByToken) {
            return State::Authorized(authorized);
        }
        let Ok(association) = authorized.associate().await else {
            panic!("{self:?}: associate");
        };
        if matches!(self, Self::VerifyBySession | Self::VerifyByToken) {
            return State::Association(association);
        }
        let code = correct_code(practice, &association);
        let Ok(verified) = association.verify(&code, "", LocalCheck::First).await else {
            panic!("{self:?}: verify");
        };
        if matches!(self, Self::Finish | Self::Preference) {
            return State::Verified(verified);
        }
        match verified.finish().await {
            Ok(Finished::Enrolled(enrolled)) => State::Enrolled(enrolled),
            _ => panic!("{self:?}: finish"),
        }
    }

    /// Performs the step.
    pub(crate) async fn perform(
        self,
        practice: &Practice,
        cognito: &Cognito,
        user: &TestUser,
        state: State,
    ) -> Outcome {
        match state {
            State::Start => Outcome::of(common::sign_in(cognito, &user.username, &user.password).await),
            State::NewPassword(required) => {
                let attributes = BTreeMap::from([("given_name".to_owned(), "Sam".to_owned())]);
                let answer = required.answer(NEW_PASSWORD.into(), &attributes);
                Outcome::of_state(answer.await, State::NewPassword)
            }
            State::Code(required) => {
                let secret = user.totp_secret.as_deref().expect("enrolled");
                let answer = required.answer(&practice.code(secret, 0)).await;
                Outcome::of_state(answer, State::Code)
            }
            State::SentCode(required) => {
                let messages = practice.running.outbox();
                let message = messages.iter().rfind(|message| message.username == user.username);
                let code = SentCode::parse(&message.expect("sent").code).expect("digits");
                Outcome::of_state(required.answer(&code).await, State::SentCode)
            }
            State::Choice(choice) => {
                Outcome::of_state(choice.choose(Factor::SoftwareToken).await, State::Choice)
            }
            State::Authorized(authorized) => {
                Outcome::of_state(authorized.associate().await, State::Authorized)
            }
            State::Association(association) => {
                let code = correct_code(practice, &association);
                match association.verify(&code, "", LocalCheck::First).await {
                    Ok(_) => Outcome::Succeeded,
                    Err(NotVerified::Unsettled(unsettled)) => Outcome::Unsettled(unsettled),
                    Err(NotVerified::Failed(failed)) => {
                        Outcome::Failed(failed.problem.kind, failed.state.map(State::Association))
                    }
                }
            }
            State::Verified(verified) => Outcome::of_state(verified.finish().await, State::Verified),
            State::Enrolled(enrolled) => {
                enrolled.sign_out().await;
                Outcome::Succeeded
            }
        }
    }
}

fn correct_code(practice: &Practice, association: &Association) -> Code {
    practice.code(association.secret().base32().expose(), 0)
}
