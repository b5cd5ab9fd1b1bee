//! Sign-in by username and password: proved by SRP, so that the password never travels, unless the pool wants it
//! otherwise.

use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};
use zeroize::Zeroizing;

use crate::challenge::{Account, SignInStep};
use crate::cognito::{AuthAnswer, Cognito};
use crate::confirmation::Unconfirmed;
use crate::pasted;
use crate::pool::Flow;
use crate::problem::{Field, Problem, ProblemKind};
use crate::recovery::PasswordReset;
use crate::srp::{EPHEMERAL_BYTES, Ephemeral, Verifier};
use secret::SecretText;

/// What a person typed to say who they are: a username, or an alias such as an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Username(String);

impl Username {
    /// Trims what surrounds it and takes out what is not seen, as Cognito's usernames hold neither white space nor
    /// invisible marks.
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`], [`ProblemKind::FieldTooLong`] (128 characters), or
    /// [`ProblemKind::FieldMalformed`] for white space or control characters within.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let field = Field::Username;
        let text = pasted::name(text);
        if text.is_empty() {
            return Err(ProblemKind::FieldEmpty { field }.into());
        }
        if text.chars().count() > 128 {
            return Err(ProblemKind::FieldTooLong { field, max: 128 }.into());
        }
        if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(ProblemKind::FieldMalformed { field }.into());
        }
        Ok(Self(text))
    }

    /// As typed, trimmed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Checks a password's length; its characters are Cognito's business, and nothing is trimmed.
pub(crate) fn checked_password(field: Field, password: &SecretText) -> Result<(), Problem> {
    if password.is_empty() {
        return Err(ProblemKind::FieldEmpty { field }.into());
    }
    if password.expose().chars().count() > 256 {
        return Err(ProblemKind::FieldTooLong { field, max: 256 }.into());
    }
    Ok(())
}

/// Signs in by the pool's [`Flow`]. Network: one to three round trips, and one more if the answer is tokens (whether
/// an authenticator is there already).
///
/// # Errors
/// [`ProblemKind::PasswordNotOffered`] and [`ProblemKind::PlainPasswordWanted`] by [`Flow::UserAuth`]; any other
/// [`Problem`]. Nothing is left behind and the same call may be made again.
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

/// `USER_SRP_AUTH`.
async fn by_srp(
    cognito: &Cognito,
    username: &Username,
    password: &SecretText,
) -> Result<SignInStep, Problem> {
    let ephemeral = ephemeral()?;
    let parameters = members([("SRP_A", ephemeral.srp_a())]);
    let answer = cognito
        .initiate(AuthFlowType::UserSrpAuth, username.as_str(), parameters)
        .await?;
    let account = Account::typed(cognito, username);
    prove_if_asked(account, answer, &ephemeral, password).await
}

/// `USER_PASSWORD_AUTH`.
async fn by_password(
    cognito: &Cognito,
    username: &Username,
    password: &SecretText,
) -> Result<SignInStep, Problem> {
    let parameters = members([("PASSWORD", password.expose().to_owned())]);
    let answer = cognito
        .initiate(AuthFlowType::UserPasswordAuth, username.as_str(), parameters)
        .await?;
    let account = Account::typed(cognito, username).identified_by(&answer);
    SignInStep::of(account, answer).await
}

/// `USER_AUTH`. The preference saves a round trip where it is taken up, and is harmless where it is not:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html>.
async fn by_choice(
    cognito: &Cognito,
    username: &Username,
    password: &SecretText,
) -> Result<SignInStep, Problem> {
    const SRP: ChallengeNameType = ChallengeNameType::PasswordSrp;
    const PLAIN: ChallengeNameType = ChallengeNameType::Password;
    let ephemeral = ephemeral()?;
    let parameters = members([
        ("PREFERRED_CHALLENGE", SRP.to_string()),
        ("SRP_A", ephemeral.srp_a()),
    ]);
    let answer = cognito
        .initiate(AuthFlowType::UserAuth, username.as_str(), parameters)
        .await?;
    let account = Account::typed(cognito, username).identified_by(&answer);
    if answer.challenge != Some(ChallengeNameType::SelectChallenge) {
        return prove_if_asked(account, answer, &ephemeral, password).await;
    }
    let offers = |challenge| answer.available.contains(&challenge);
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
        let offered = answer.available.iter().map(ToString::to_string).collect();
        return Err(ProblemKind::PasswordNotOffered { offered }.into());
    };
    let answer = cognito
        .respond(
            ChallengeNameType::SelectChallenge,
            answer.session.as_ref(),
            account.user_id(),
            members(chosen),
        )
        .await?;
    prove_if_asked(account, answer, &ephemeral, password).await
}

/// Answers `PASSWORD_VERIFIER`; custom flows may ask something else first.
async fn prove_if_asked(
    account: Account,
    answer: AuthAnswer,
    ephemeral: &Ephemeral,
    password: &SecretText,
) -> Result<SignInStep, Problem> {
    let account = account.identified_by(&answer);
    if answer.challenge != Some(ChallengeNameType::PasswordVerifier) {
        return SignInStep::of(account, answer).await;
    }
    let parameter = |name: &str| {
        answer
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
    let answer = cognito
        .respond(
            ChallengeNameType::PasswordVerifier,
            answer.session.as_ref(),
            account.user_id(),
            responses,
        )
        .await?;
    SignInStep::of(account, answer).await
}

pub(crate) fn ephemeral() -> Result<Ephemeral, Problem> {
    let mut random = Zeroizing::new([0; EPHEMERAL_BYTES]);
    // Fails only where the operating system has no randomness; nothing safe can be done then.
    getrandom::fill(random.as_mut_slice()).map_err(|_| Problem::from(ProblemKind::AnswerNotUnderstood))?;
    Ok(Ephemeral::new(&random))
}

pub(crate) fn members<const COUNT: usize>(members: [(&str, String); COUNT]) -> [(String, String); COUNT] {
    members.map(|(name, value)| (name.to_owned(), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_bounded_and_otherwise_kept_as_they_are() {
        let field = Field::NewPassword;
        let kind = |text: &str| {
            checked_password(field, &text.into())
                .err()
                .map(|problem| problem.kind)
        };
        assert_eq!(kind(""), Some(ProblemKind::FieldEmpty { field }));
        for kept in [" ", " a b\n", "\u{200b}", "\"quoted\"", &"é".repeat(256)] {
            assert_eq!(kind(kept), None, "{kept:?}");
        }
        assert_eq!(
            kind(&"é".repeat(257)),
            Some(ProblemKind::FieldTooLong { field, max: 256 })
        );
    }

    #[test]
    fn usernames_are_trimmed_and_bounded() {
        let kind = |text: &str| Username::parse(text).err().map(|problem| problem.kind);
        let field = Field::Username;
        assert_eq!(
            Username::parse("  noor@example.com\n").expect("valid").as_str(),
            "noor@example.com"
        );
        assert_eq!(
            Username::parse("\u{feff}noor\u{200b}").expect("valid").as_str(),
            "noor"
        );
        assert_eq!(kind("\u{200b}"), Some(ProblemKind::FieldEmpty { field }));
        assert_eq!(kind(" \t"), Some(ProblemKind::FieldEmpty { field }));
        assert_eq!(kind("no or"), Some(ProblemKind::FieldMalformed { field }));
        assert_eq!(
            kind(&"é".repeat(129)),
            Some(ProblemKind::FieldTooLong { field, max: 128 })
        );
        assert_eq!(kind(&"é".repeat(128)), None);
    }

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

    /// On the wire, and here: through the front door an imported pool has no endpoint that a test could listen at.
    #[tokio::test]
    async fn someone_elses_pool_does_not_get_the_password_itself() {
        use practice_pool::behaviour::{Behaviour, SelectChallengeOffers};
        use std::sync::Arc;

        let running = practice_pool::PracticePool::new()
            .clock(Arc::new(Noon))
            .all_fixtures()
            .start(None)
            .expect("starts");
        let description = running.description();
        let pool = &description.pools[0];
        let mine = crate::PoolProfile::try_from(crate::PoolForm {
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
            running.behaviour(behaviour).expect("can be");
            let cognito = Cognito::new(
                profile.clone(),
                None,
                Arc::new(Noon),
                &transport::Transport::default(),
            );
            let next = sign_in(&cognito, &username, user.password.as_str().into()).await;
            next.err().map(|problem| problem.kind)
        };
        let theirs = mine.clone().imported_for_a_test();
        let (plain, both) = (
            SelectChallengeOffers::Password,
            SelectChallengeOffers::PasswordSrpAndPassword,
        );
        assert_eq!(sign_in(&mine, plain).await, None);
        assert_eq!(
            sign_in(&theirs, plain).await,
            Some(ProblemKind::PlainPasswordWanted)
        );
        assert_eq!(sign_in(&theirs, both).await, None, "by proof it may");
    }
}
