//! The optional proof that the user can sign in with the new authenticator.

use secret::SecretText;

use super::sign_in::sign_in;
use super::sign_in_step::SignInStep;
use crate::abandon::{Abandon, holds_no_tokens};
use crate::account::Account;
use crate::code::Code;
use crate::failed::Failed;
use crate::problem::Problem;

/// A finished enrolment after sign-out. Contains the pool and the username, but no secret of the account.
pub struct Proof {
    account: Account,
}

impl Proof {
    pub(crate) fn new(account: Account) -> Self {
        Self { account }
    }

    /// Signs in once more, with the password and a code of a *later* time step than the verified one, because Cognito
    /// rejects replayed codes. The tokens are revoked immediately.
    ///
    /// # Errors
    /// [`ProblemKind::CodeUsed`](crate::ProblemKind::CodeUsed): the next code is needed.
    /// [`ProblemKind::CodeNotAskedFor`](crate::ProblemKind::CodeNotAskedFor): the password alone was sufficient.
    /// [`ProblemKind::ChallengeUnsupported`](crate::ProblemKind::ChallengeUnsupported): another challenge was sent.
    /// Any other [`Problem`] of signing in. The proof can be retried after each problem.
    pub async fn prove(self, password: SecretText, code: &Code) -> Result<(), Failed<Self>> {
        match self.sign_in_and_out(password, code).await {
            Ok(()) => Ok(()),
            // Each attempt is a separate sign-in, so the state is unchanged after every problem.
            Err(problem) => Err(Failed::with_state(problem, self)),
        }
    }

    async fn sign_in_and_out(&self, password: SecretText, code: &Code) -> Result<(), Problem> {
        let cognito = &self.account.cognito;
        let next = sign_in(cognito, self.account.username(), password).await?;
        let next = next.choose_software_token().await?;
        let problem = next.unexpected_step();
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
