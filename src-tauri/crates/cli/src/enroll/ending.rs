//! After the code: the sign-in finished, the preference set, the proof, and what is told in the end.

use enrolment::{AnotherCodeRequired, Enrolled, Failed, Finished, Proof, Verified};

use super::{Enrolment, Registered};
use crate::failure::{Failure, mention};
use crate::phrases;

impl Enrolment {
    pub(super) async fn finish(&mut self, mut verified: Verified) -> Result<(), Failure> {
        loop {
            match self.call(verified.finish()).await? {
                Ok(Finished::Enrolled(enrolled)) => return self.end(enrolled).await,
                Ok(Finished::AnotherCodeRequired(required)) => return self.one_more_code(required).await,
                Err(Failed { problem, state: None }) => return Err(problem.into()),
                Err(Failed {
                    problem,
                    state: Some(again),
                }) => verified = self.try_again(problem, again, Verified::abandon).await?,
            }
        }
    }

    async fn one_more_code(&mut self, mut required: AnotherCodeRequired) -> Result<(), Failure> {
        phrases::say(phrases::ONE_MORE_CODE);
        loop {
            let code = self.later_code().await?;
            self.registered.used = code.digits().into();
            match self.call(required.answer(&code)).await? {
                Ok(enrolled) => return self.end(enrolled).await,
                Err(Failed { problem, state: None }) => return Err(problem.into()),
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

    pub(super) async fn end(&mut self, enrolled: Enrolled) -> Result<(), Failure> {
        let preference_set = enrolled.preference_set();
        let proof = self.call(enrolled.sign_out()).await?;
        phrases::say(&self.done(preference_set));
        let proved = match self.prove {
            true => Some(self.prove(proof).await?),
            false => None,
        };
        let Registered { issuer, account, .. } = &self.registered;
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

    fn done(&self, preference_set: bool) -> String {
        let Registered { issuer, account, .. } = &self.registered;
        phrases::done(issuer, account, preference_set, self.qr_in_terminal)
    }

    /// Signs in with the password and a later code, and out.
    async fn prove(&mut self, mut proof: Proof) -> Result<bool, Failure> {
        phrases::say(phrases::PROVING);
        loop {
            let password = self.password_again(true).await?;
            let code = self.later_code().await?;
            self.registered.used = code.digits().into();
            match self.call(proof.prove(password, &code)).await? {
                Ok(()) => {
                    phrases::say(phrases::PROVED);
                    return Ok(true);
                }
                Err(Failed { problem, state }) => {
                    if !self.prompts.are_possible() {
                        return Err(problem.into());
                    }
                    mention(&problem);
                    self.inputs.forget_password();
                    match state {
                        Some(again) if self.prompts.yes(phrases::TRY_AGAIN, "--prove").await? => {
                            proof = again
                        }
                        _ => return Ok(false),
                    }
                }
            }
        }
    }
}
