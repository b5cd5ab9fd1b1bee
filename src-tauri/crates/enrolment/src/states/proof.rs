//! The proof, for those who want it: that the new authenticator lets somebody in.

use secret::SecretText;

use super::sign_in::sign_in;
use super::sign_in_step::SignInStep;
use crate::abandon::{Abandon, holds_no_tokens};
use crate::account::Account;
use crate::code::Code;
use crate::failed::Failed;
use crate::problem::Problem;

/// An enrolment that is over and signed out. Holds no secret of the account's, only who it was and where.
pub struct Proof {
    account: Account,
}

impl Proof {
    pub(crate) fn new(account: Account) -> Self {
        Self { account }
    }

    /// Signs in once more, with the password and a *later* code than the one that was verified, as each counts once.
    /// The tokens are revoked at once.
    ///
    /// # Errors
    /// [`ProblemKind::CodeUsed`](crate::ProblemKind::CodeUsed): wait for the next code.
    /// [`ProblemKind::CodeNotAskedFor`](crate::ProblemKind::CodeNotAskedFor): the password alone was enough.
    /// [`ProblemKind::ChallengeUnsupported`](crate::ProblemKind::ChallengeUnsupported): something else was asked for.
    /// Any other [`Problem`] of signing in. It can be tried again after each.
    pub async fn prove(self, password: SecretText, code: &Code) -> Result<(), Failed<Self>> {
        match self.sign_in_and_out(password, code).await {
            Ok(()) => Ok(()),
            // Each try is a sign-in of its own, so every problem leaves it as it was.
            Err(problem) => Err(Failed::with_state(problem, self)),
        }
    }

    async fn sign_in_and_out(&self, password: SecretText, code: &Code) -> Result<(), Problem> {
        let cognito = &self.account.cognito;
        let next = sign_in(cognito, self.account.username(), password).await?;
        let next = next.choosing_software_token().await?;
        let problem = next.out_of_place();
        match next {
            SignInStep::CurrentCode(required) => {
                let tokens = required
                    .answer_for_tokens(code)
                    .await
                    .map_err(|failed| failed.problem)?;
                tokens.revoke(cognito).await;
                return Ok(());
            }
            other => other.abandon().await,
        }
        Err(problem)
    }
}

holds_no_tokens!(Proof);
