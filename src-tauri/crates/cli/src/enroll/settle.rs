//! Finding out whether an authenticator is registered whose verification was never answered.

use enrolment::{
    CodeToResolve, Failed, LocalCheck, ProblemKind, Resolution, ResolvedByCode, SecretText, Unsettled,
};

use super::leaving::given_up;
use super::scan::Scanned;
use super::{Enrolment, Standing};
use crate::failure::{Failure, mention};
use crate::phrases;

impl Enrolment {
    /// Asks the user pool, for the person does not know either.
    pub(super) async fn settle(&mut self, mut unsettled: Unsettled) -> Result<Scanned, Failure> {
        mention(&ProblemKind::OutcomeUnknown.into());
        loop {
            let password = match self.password_again(unsettled.asks_password()).await {
                Ok(password) => password,
                Err(failure) => {
                    given_up(unsettled.abandon()).await;
                    return Err(failure);
                }
            };
            phrases::say(phrases::FINDING_OUT);
            match self.call(unsettled.settle(password)).await? {
                Ok(Resolution::Registered(verified)) => {
                    self.standing = Standing::Registered;
                    phrases::say(phrases::IT_IS_REGISTERED);
                    return Ok(Scanned::Verified(verified));
                }
                Ok(Resolution::NotRegistered(association)) => {
                    self.standing = Standing::SecretMade;
                    phrases::say(phrases::IT_IS_NOT_REGISTERED);
                    return Ok(Scanned::Waiting(association));
                }
                Ok(Resolution::StartAgain(authority)) => {
                    self.standing = Standing::SecretMade;
                    self.scanned_in_vain = true;
                    phrases::say(phrases::IT_IS_NOT_REGISTERED);
                    return Ok(Scanned::Again(authority));
                }
                Ok(Resolution::CodeRequired(required)) => {
                    return self.settle_by_code(required).await;
                }
                Err(Failed { problem, state: None }) => return Err(problem.into()),
                Err(Failed {
                    problem,
                    state: Some(again),
                }) => {
                    self.inputs.forget_password();
                    unsettled = self.try_again(problem, again, Unsettled::abandon).await?;
                }
            }
        }
    }

    /// The password that let the person in before, or else theirs to type.
    pub(super) async fn password_again(&mut self, wanted: bool) -> Result<SecretText, Failure> {
        if !wanted {
            return Ok("".into());
        }
        if let Some(known) = self.inputs.known_password() {
            return Ok(known);
        }
        let password = self.inputs.password(&mut self.prompts).await?;
        self.inputs.know_password(&password);
        Ok(password)
    }

    async fn settle_by_code(&mut self, mut required: CodeToResolve) -> Result<Scanned, Failure> {
        phrases::say(phrases::CODE_OF_THE_NEW_ONE);
        loop {
            let code = self.later_code().await?;
            self.registered.used = code.digits().into();
            let answered = required.answer(&code, LocalCheck::First);
            match self.call(answered).await? {
                Ok(ResolvedByCode::Enrolled(enrolled)) => {
                    self.standing = Standing::Registered;
                    return Ok(Scanned::Enrolled(enrolled));
                }
                Ok(ResolvedByCode::Earlier(current)) => return Ok(self.not_ours(Scanned::Earlier(current))),
                Ok(ResolvedByCode::SignedInByEarlier(authority)) => {
                    return Ok(self.not_ours(Scanned::Again(authority)));
                }
                Err(Failed { problem, state: None }) => {
                    self.go_on_after(problem)?;
                    // The next sign-in shows it.
                    return Ok(Scanned::SignInAgain);
                }
                Err(Failed {
                    problem,
                    state: Some(again),
                }) => {
                    self.go_on_after(problem)?;
                    required = again;
                }
            }
        }
    }

    fn not_ours(&mut self, then: Scanned) -> Scanned {
        self.standing = Standing::SecretMade;
        self.scanned_in_vain = true;
        phrases::say(phrases::IT_IS_NOT_REGISTERED);
        then
    }
}
