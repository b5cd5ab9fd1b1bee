//! Whether a pool is set up right, found out without anybody's password.

use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};
use data_encoding::HEXLOWER;

use crate::cognito::{Cognito, members};
use crate::pool::Flow;
use crate::problem::{Problem, ProblemKind};
use crate::srp::Ephemeral;

/// The pool answered as it answers to somebody it does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reachability {
    /// By how many seconds this computer's clock is ahead of the user pool's (negative: behind); 0 under two seconds.
    pub computer_ahead_seconds: i64,
}

/// Begins to sign in, by the pool's [`Flow`], as a user who surely does not exist. Region, app client, flow and client
/// secret are right if Cognito gets as far as the user. The user pool id is not among them: Cognito knows the pool by
/// the app client, and the id counts only in the proof of a real password.
///
/// One call, never repeated. It counts as an attempt of nobody, so nobody is locked out:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html>. A pool that migrates users asks its
/// Lambda function for the made-up one, as for every stranger.
///
/// # Errors
/// [`ProblemKind::ClientUnknown`] (or of another region), [`ProblemKind::FlowNotEnabled`],
/// [`ProblemKind::ClientSecretWanted`], [`ProblemKind::ClientSecretWrong`], and whatever the network does.
pub async fn probe(cognito: &Cognito) -> Result<Reachability, Problem> {
    // Whoever reads the pool's logs should know what this was.
    let nobody = format!("cognito-enroll-test-{}", random_hex()?);
    let srp_a = || Ok::<_, Problem>(("SRP_A", Ephemeral::random()?.srp_a()));
    let (flow, parameters) = match cognito.pool().flow() {
        Flow::Srp => (AuthFlowType::UserSrpAuth, members([srp_a()?]).to_vec()),
        Flow::Password => {
            let password = ("PASSWORD", format!("Aa1!{}", random_hex()?));
            (AuthFlowType::UserPasswordAuth, members([password]).to_vec())
        }
        Flow::UserAuth => {
            let preferred = ("PREFERRED_CHALLENGE", ChallengeNameType::PasswordSrp.to_string());
            (AuthFlowType::UserAuth, members([preferred, srp_a()?]).to_vec())
        }
    };
    match cognito.initiate_once(flow, &nobody, parameters).await {
        Err(problem) if !is_about_the_user(&problem.kind) => Err(problem),
        // An app client that hides who exists goes on as with anybody; one that does not says so.
        Ok(_) | Err(_) => Ok(Reachability {
            computer_ahead_seconds: cognito.computer_ahead_seconds(),
        }),
    }
}

/// What Cognito says only once pool, app client, flow and client secret have passed.
fn is_about_the_user(kind: &ProblemKind) -> bool {
    match kind {
        ProblemKind::IncorrectCredentials
        | ProblemKind::TooManyAttempts
        | ProblemKind::UserNotConfirmed
        | ProblemKind::UserDisabled
        | ProblemKind::PasswordResetRequired => true,
        // A Lambda function of the pool turned the stranger away.
        ProblemKind::Refused { name, .. } => name == "UserLambdaValidationException",
        _ => false,
    }
}

fn random_hex() -> Result<String, Problem> {
    let mut random = [0; 16];
    // Fails only where the operating system has no randomness; nothing safe can be done then.
    getrandom::fill(&mut random).map_err(|_| Problem::from(ProblemKind::AnswerNotUnderstood))?;
    Ok(HEXLOWER.encode(&random))
}
