//! Sign-in with username and password. The password is proved with SRP and not sent, unless the pool is configured
//! otherwise.

use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};

use secret::SecretText;
use transport::displayable;

use super::confirmation::Unconfirmed;
use super::password_reset::PasswordReset;
use super::sign_in_step::SignInStep;
use crate::account::Account;
use crate::cognito::{AuthResponse, Cognito, members};
use crate::password::checked_password;
use crate::pool::Flow;
use crate::problem::{Field, Problem, ProblemKind};
use crate::srp::{Ephemeral, Verifier};
use crate::username::Username;

/// Signs in with the pool's [`Flow`]. Takes one to three round trips, and one more if Cognito issues tokens, to find
/// out whether an authenticator is registered.
///
/// # Errors
/// [`ProblemKind::PasswordNotOffered`] and [`ProblemKind::PlainPasswordWanted`] with [`Flow::UserAuth`]; any other
/// [`Problem`]. The call can be retried.
pub async fn sign_in(
    cognito: &Cognito,
    username: &Username,
    password: SecretText,
) -> Result<SignInStep, Problem> {
    checked_password(Field::Password, &password)?;
    let next = match cognito.pool().flow() {
        Flow::Srp => by_srp(cognito, username, &password).await,
        Flow::Password => by_password(cognito, username, &password).await,
        Flow::UserAuth => by_choice(cognito, username, &password).await,
    };
    match next {
        Err(problem) if problem.kind == ProblemKind::PasswordResetRequired => Ok(SignInStep::PasswordReset(
            PasswordReset::required(cognito, username),
        )),
        Err(problem) if problem.kind == ProblemKind::UserNotConfirmed => {
            let unconfirmed = Unconfirmed::new(cognito, username, Some(password));
            Ok(SignInStep::Unconfirmed(unconfirmed))
        }
        next => next,
    }
}

/// Signs in with `USER_SRP_AUTH`.
async fn by_srp(
    cognito: &Cognito,
    username: &Username,
    password: &SecretText,
) -> Result<SignInStep, Problem> {
    let ephemeral = Ephemeral::random()?;
    let parameters = members([("SRP_A", ephemeral.srp_a())]);
    let response = cognito
        .initiate(AuthFlowType::UserSrpAuth, username.as_str(), parameters)
        .await?;
    let account = Account::typed(cognito, username);
    answer_password_verifier(account, response, &ephemeral, password).await
}

/// Signs in with `USER_PASSWORD_AUTH`.
async fn by_password(
    cognito: &Cognito,
    username: &Username,
    password: &SecretText,
) -> Result<SignInStep, Problem> {
    let parameters = members([("PASSWORD", password.expose().to_owned())]);
    let response = cognito
        .initiate(AuthFlowType::UserPasswordAuth, username.as_str(), parameters)
        .await?;
    let account = Account::typed(cognito, username).identified_by(&response);
    SignInStep::of(account, response).await
}

/// Signs in with `USER_AUTH`. The preferred challenge saves a round trip if Cognito accepts it, and has no effect
/// otherwise:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html>.
async fn by_choice(
    cognito: &Cognito,
    username: &Username,
    password: &SecretText,
) -> Result<SignInStep, Problem> {
    const SRP: ChallengeNameType = ChallengeNameType::PasswordSrp;
    const PLAIN: ChallengeNameType = ChallengeNameType::Password;
    let ephemeral = Ephemeral::random()?;
    let parameters = members([
        ("PREFERRED_CHALLENGE", SRP.to_string()),
        ("SRP_A", ephemeral.srp_a()),
    ]);
    let response = cognito
        .initiate(AuthFlowType::UserAuth, username.as_str(), parameters)
        .await?;
    let account = Account::typed(cognito, username).identified_by(&response);
    if response.challenge != Some(ChallengeNameType::SelectChallenge) {
        return answer_password_verifier(account, response, &ephemeral, password).await;
    }
    let offers = |challenge| response.available.contains(&challenge);
    let chosen = if offers(SRP) {
        [("ANSWER", SRP.to_string()), ("SRP_A", ephemeral.srp_a())]
    } else if offers(PLAIN) && cognito.pool().is_imported() {
        return Err(ProblemKind::PlainPasswordWanted.into());
    } else if offers(PLAIN) {
        [
            ("ANSWER", PLAIN.to_string()),
            ("PASSWORD", password.expose().to_owned()),
        ]
    } else {
        let offered = response.available.iter().map(|name| displayable(name.as_str()));
        let offered = offered.collect();
        return Err(ProblemKind::PasswordNotOffered { offered }.into());
    };
    let response = cognito
        .respond(
            ChallengeNameType::SelectChallenge,
            response.session.as_ref(),
            account.user_id(),
            members(chosen),
        )
        .await?;
    answer_password_verifier(account, response, &ephemeral, password).await
}

/// Answers `PASSWORD_VERIFIER`, if it is the challenge. Custom flows may send another challenge first.
async fn answer_password_verifier(
    account: Account,
    response: AuthResponse,
    ephemeral: &Ephemeral,
    password: &SecretText,
) -> Result<SignInStep, Problem> {
    let account = account.identified_by(&response);
    if response.challenge != Some(ChallengeNameType::PasswordVerifier) {
        return SignInStep::of(account, response).await;
    }
    let parameter = |name: &str| {
        response
            .parameters
            .get(name)
            .map(String::as_str)
            .unwrap_or_default()
    };
    let secret_block = parameter("SECRET_BLOCK");
    let verifier = Verifier {
        salt: parameter("SALT"),
        server_public: parameter("SRP_B"),
        secret_block,
        user_id: account.user_id(),
    };
    let cognito = &account.cognito;
    let proof = ephemeral.prove(
        &verifier,
        cognito.pool().pool_name(),
        password,
        cognito.server_time(),
    )?;
    let responses = members([
        ("PASSWORD_CLAIM_SIGNATURE", proof.signature),
        ("PASSWORD_CLAIM_SECRET_BLOCK", secret_block.to_owned()),
        ("TIMESTAMP", proof.timestamp),
    ]);
    let response = cognito
        .respond(
            ChallengeNameType::PasswordVerifier,
            response.session.as_ref(),
            account.user_id(),
            responses,
        )
        .await?;
    SignInStep::of(account, response).await
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Noon;
    impl crate::Clock for Noon {
        fn unix_time(&self) -> std::time::Duration {
            std::time::Duration::from_millis(practice_pool::Clock::now_unix_ms(self).unsigned_abs())
        }
    }
    impl practice_pool::Clock for Noon {
        fn now_unix_ms(&self) -> i64 {
            1_795_348_805_000
        }
    }

    /// A unit test, because the public interface does not allow an imported pool to have a custom endpoint, at which
    /// the practice pool listens.
    #[tokio::test]
    async fn password_is_not_sent_to_imported_pool() {
        use practice_pool::behaviour::{Behaviour, SelectChallengeOffers};
        use std::sync::Arc;

        let running = practice_pool::PracticePool::new()
            .clock(Arc::new(Noon))
            .all_fixtures()
            .start(None)
            .expect("starts");
        let description = running.description();
        let pool = &description.pools[0];
        let own = crate::PoolProfile::try_from(crate::PoolForm {
            user_pool_id: pool.user_pool_id.clone(),
            client_id: pool.clients[0].client_id.clone(),
            endpoint: description.endpoint.clone(),
            flow: Flow::UserAuth,
            ..crate::PoolForm::default()
        })
        .expect("valid");
        let user = &pool.users[0];
        let username = Username::parse(&user.username).expect("valid");
        let sign_in = async |profile: &crate::PoolProfile, select_challenge_offers| {
            let behaviour = Behaviour {
                user_auth_passes_over_preference: true,
                select_challenge_offers,
                ..Behaviour::default()
            };
            running.behaviour(behaviour).expect("valid behaviour");
            let cognito = Cognito::new(
                profile.clone(),
                None,
                Arc::new(Noon),
                &transport::Transport::default(),
            );
            let next = sign_in(&cognito, &username, user.password.as_str().into()).await;
            next.err().map(|problem| problem.kind)
        };
        let imported = own.clone().imported_with_endpoint();
        let (plain, both) = (
            SelectChallengeOffers::Password,
            SelectChallengeOffers::PasswordSrpAndPassword,
        );
        assert_eq!(sign_in(&own, plain).await, None);
        assert_eq!(
            sign_in(&imported, plain).await,
            Some(ProblemKind::PlainPasswordWanted)
        );
        assert_eq!(sign_in(&imported, both).await, None, "SRP is allowed");
    }
}
