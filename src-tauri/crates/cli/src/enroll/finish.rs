//! After Verify: the sign-in completed, the preference set, the proof, and the result.

use enrolment::{AnotherCodeRequired, Enrolled, Failed, Finished, Proof, Verified};

use super::enrolment::{Authenticator, Enrolment};
use crate::failure::{Failure, show_problem};
use crate::messages::command_line;
use crate::notice;

impl Enrolment {
    pub(super) async fn finish(&mut self, mut verified: Verified) -> Result<(), Failure> {
        loop {
            match self.call(verified.finish()).await? {
                Ok(Finished::Enrolled(enrolled)) => return self.conclude(enrolled).await,
                Ok(Finished::AnotherCodeRequired(required)) => return self.another_code(required).await,
                Err(Failed { problem, state: None }) => return Err(problem.into()),
                Err(Failed {
                    problem,
                    state: Some(state),
                }) => verified = self.retry(problem, state).await?,
            }
        }
    }

    async fn another_code(&mut self, mut required: AnotherCodeRequired) -> Result<(), Failure> {
        notice::show(&command_line::AnotherCodeRequired.text());
        loop {
            let code = self.next_code().await?;
            self.authenticator.used_code = code.digits().into();
            match self.call(required.answer(&code)).await? {
                Ok(enrolled) => return self.conclude(enrolled).await,
                Err(Failed { problem, state: None }) => return Err(problem.into()),
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

    /// Revokes the tokens, reports the result and, if wanted, tests the authenticator.
    pub(super) async fn conclude(&mut self, enrolled: Enrolled) -> Result<(), Failure> {
        let preference_set = enrolled.preference_set();
        let proof = self.call(enrolled.sign_out()).await?;
        notice::show(&self.result(preference_set));
        let proved = match self.prove {
            true => Some(self.prove(proof).await?),
            false => None,
        };
        let Authenticator { issuer, account, .. } = &self.authenticator;
        if self.output.is_wanted() {
            self.output.print([
                ("Status", "SUCCESS".into()),
                ("Account", account.clone().into()),
                ("Issuer", issuer.clone().into()),
                ("PreferenceSet", preference_set.into()),
                ("Proved", proved.into()),
            ])?;
        }
        Ok(())
    }

    fn result(&self, preference_set: bool) -> String {
        let Authenticator { issuer, account, .. } = &self.authenticator;
        let enrolled = command_line::Enrolled { account, issuer }.text();
        let preference = match preference_set {
            true => command_line::PreferenceSet.text(),
            false => command_line::PreferenceNotSet.text(),
        };
        let mut text = format!("{enrolled} {preference}");
        if self.secret_in_terminal {
            text.push('\n');
            text.push_str(&command_line::TerminalShowsSecret.text());
        }
        text
    }

    /// Signs in with the password and a later code, and out.
    async fn prove(&mut self, mut proof: Proof) -> Result<bool, Failure> {
        notice::show(&command_line::Proving.text());
        loop {
            let password = self.known_password(true).await?;
            let code = self.next_code().await?;
            self.authenticator.used_code = code.digits().into();
            match self.call(proof.prove(password, &code)).await? {
                Ok(()) => {
                    notice::show(&command_line::Proved.text());
                    return Ok(true);
                }
                Err(Failed { problem, state }) => {
                    if !self.prompts.are_possible() {
                        return Err(problem.into());
                    }
                    show_problem(&problem);
                    self.inputs.forget_password();
                    let question = command_line::RetryPrompt.text();
                    match state {
                        Some(state) if self.prompts.yes(&question, "--prove").await? => proof = state,
                        _ => return Ok(false),
                    }
                }
            }
        }
    }
}
