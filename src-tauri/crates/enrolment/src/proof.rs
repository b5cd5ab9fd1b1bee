//! The proof, for those who want it: that the new authenticator lets somebody in.

use crate::challenge::Account;
use crate::code::Code;
use crate::problem::Failed;
use crate::secret::SecretText;

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
    /// Any other [`Problem`](crate::Problem) of signing in. It can be tried again after each.
    pub async fn prove(self, password: SecretText, code: &Code) -> Result<(), Failed<Self>> {
        todo!()
    }
}
