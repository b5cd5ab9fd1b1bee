//! Resolving a Verify whose response was lost: is the authenticator registered?

use enrolment::{
    CodeToResolve, Failed, LocalCheck, Problem, ProblemKind, Resolution, ResolvedByCode, SecretText,
    Unsettled,
};

use super::cancel::abandon_in_time;
use super::enrolment::Enrolment;
use super::progress::Progress;
use super::registration::Registration;
use crate::failure::{Failure, show_problem};
use crate::messages::command_line;
use crate::notice;

/// The maximum number of lost responses that are resolved when a command provides the codes: no person can stop the attempts
/// then.
const MAX_LOST_RESPONSES: u32 = 3;

impl Enrolment {
    /// Signs in again to find out, because the person cannot know either.
    pub(super) async fn resolve(&mut self, mut unsettled: Unsettled) -> Result<Registration, Failure> {
        self.lost_responses += 1;
        if self.inputs.code_from.is_some() && self.lost_responses > MAX_LOST_RESPONSES {
            abandon_in_time(unsettled).await;
            return Err(Problem::from(ProblemKind::OutcomeUnknown).into());
        }
        show_problem(&ProblemKind::OutcomeUnknown.into());
        loop {
            let password = match self.known_password(unsettled.asks_password()).await {
                Ok(password) => password,
                Err(failure) => {
                    abandon_in_time(unsettled).await;
                    return Err(failure);
                }
            };
            notice::show(&command_line::Resolving.text());
            match self.call(unsettled.resolve(password)).await? {
                Ok(Resolution::Registered(verified)) => {
                    self.progress = Progress::Registered;
                    notice::show(&command_line::IsRegistered.text());
                    return Ok(Registration::Verified(verified));
                }
                Ok(Resolution::NotRegistered(association)) => {
                    self.progress = Progress::SecretCreated;
                    notice::show(&command_line::IsNotRegistered.text());
                    return Ok(Registration::Pending(association));
                }
                Ok(Resolution::StartAgain(authorized)) => {
                    return Ok(self.not_registered(Registration::AssociateAgain(authorized)));
                }
                Ok(Resolution::CodeRequired(required)) => return self.resolve_by_code(required).await,
                Err(Failed { problem, state: None }) => return Err(problem.into()),
                Err(Failed {
                    problem,
                    state: Some(state),
                }) => {
                    self.inputs.forget_password();
                    unsettled = self.retry(problem, state).await?;
                }
            }
        }
    }

    /// The password that succeeded before, or else the one that the person types. Empty if none is wanted.
    pub(super) async fn known_password(&mut self, wanted: bool) -> Result<SecretText, Failure> {
        if !wanted {
            return Ok("".into());
        }
        if let Some(known) = self.inputs.known_password() {
            return Ok(known);
        }
        let password = self.inputs.password(&mut self.prompts).await?;
        self.inputs.remember_password(&password);
        Ok(password)
    }

    async fn resolve_by_code(&mut self, mut required: CodeToResolve) -> Result<Registration, Failure> {
        notice::show(&command_line::CodeToResolveRequired.text());
        loop {
            let code = self.next_code().await?;
            self.authenticator.used_code = code.digits().into();
            let answered = required.answer(&code, LocalCheck::First);
            match self.call(answered).await? {
                Ok(ResolvedByCode::Enrolled(enrolled)) => {
                    self.progress = Progress::Registered;
                    return Ok(Registration::Enrolled(enrolled));
                }
                Ok(ResolvedByCode::Earlier(current)) => {
                    return Ok(self.not_registered(Registration::CurrentCodeRequired(current)));
                }
                Ok(ResolvedByCode::SignedInByEarlier(authorized)) => {
                    return Ok(self.not_registered(Registration::AssociateAgain(authorized)));
                }
                Err(Failed { problem, state: None }) => {
                    self.show_or_fail(problem)?;
                    // The next sign-in shows the outcome.
                    return Ok(Registration::SignInAgain);
                }
                Err(Failed {
                    problem,
                    state: Some(state),
                }) => {
                    self.show_or_fail(problem)?;
                    required = state;
                }
            }
        }
    }

    /// Records that the secret is not registered and that its entry must be deleted.
    fn not_registered(&mut self, next: Registration) -> Registration {
        self.progress = Progress::SecretCreated;
        self.has_invalid_entry = true;
        notice::show(&command_line::IsNotRegistered.text());
        next
    }
}
