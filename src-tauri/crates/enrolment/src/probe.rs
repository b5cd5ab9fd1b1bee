//! A check of a pool's settings that needs no real account.

use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};
use data_encoding::HEXLOWER;

use crate::cognito::{Cognito, members};
use crate::pool::Flow;
use crate::problem::{Problem, ProblemKind};
use crate::srp::Ephemeral;

/// The pool responded as it does to an unknown user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reachability {
    /// The number of seconds by which this computer's clock is ahead of the user pool's (negative: behind); 0 if less
    /// than two.
    pub computer_ahead_seconds: i64,
}

/// Starts a sign-in with the pool's [`Flow`], as a user that does not exist. Region, app client, flow and client secret
/// are correct if Cognito reports a problem with the user. The user pool id is not checked: Cognito finds the pool by
/// the app client, and the id is used only in the proof of a real password.
///
/// Makes one call, which is never retried. The attempt does not count against any account, so it cannot lock one:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html>. A pool that migrates users calls
/// its Lambda function for the nonexistent user, as for every unknown one.
///
/// # Errors
/// [`ProblemKind::ClientUnknown`] (also if the app client is in another region), [`ProblemKind::FlowNotEnabled`],
/// [`ProblemKind::ClientSecretWanted`], [`ProblemKind::ClientSecretWrong`], and any problem of the network.
pub async fn probe(cognito: &Cognito) -> Result<Reachability, Problem> {
    // The name identifies the probe in the logs of the pool.
    let unknown_user = format!("cognito-enroll-test-{}", random_hex()?);
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
    match cognito.initiate_once(flow, &unknown_user, parameters).await {
        Err(problem) if !is_about_the_user(&problem.kind) => Err(problem),
        // An app client that hides user existence continues as with any user; another one reports the user as unknown.
        Ok(_) | Err(_) => Ok(Reachability {
            computer_ahead_seconds: cognito.computer_ahead_seconds(),
        }),
    }
}

/// Returns whether Cognito reports this problem only after it has accepted pool, app client, flow and client secret.
fn is_about_the_user(kind: &ProblemKind) -> bool {
    match kind {
        ProblemKind::IncorrectCredentials
        | ProblemKind::TooManyAttempts
        | ProblemKind::UserNotConfirmed
        | ProblemKind::UserDisabled
        | ProblemKind::SignInBlocked
        | ProblemKind::PasswordResetRequired => true,
        // A Lambda function of the pool rejected the unknown user.
        ProblemKind::Refused { name, .. } => name == "UserLambdaValidationException",
        _ => false,
    }
}

fn random_hex() -> Result<String, Problem> {
    let mut random = [0; 16];
    // Fails only if the operating system has no randomness. There is no safe way to continue then.
    getrandom::fill(&mut random).map_err(|_| Problem::from(ProblemKind::AnswerNotUnderstood))?;
    Ok(HEXLOWER.encode(&random))
}
