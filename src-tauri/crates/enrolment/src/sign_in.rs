//! Sign-in by username and password, proved by SRP so that the password never travels.

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use zeroize::Zeroizing;

use crate::challenge::{Account, Next};
use crate::cognito::Cognito;
use crate::problem::{Field, Problem, ProblemKind};
use crate::secret::SecretText;
use crate::srp::{EPHEMERAL_BYTES, Ephemeral, Verifier};

/// What a person typed to say who they are: a username, or an alias such as an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Username(String);

impl Username {
    /// Trims what surrounds it, as Cognito's usernames hold no white space.
    ///
    /// # Errors
    /// [`ProblemKind::FieldEmpty`], [`ProblemKind::FieldTooLong`] (128 characters), or
    /// [`ProblemKind::FieldMalformed`] for white space or control characters within.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let field = Field::Username;
        let text = text.trim();
        if text.is_empty() {
            return Err(ProblemKind::FieldEmpty { field }.into());
        }
        if text.chars().count() > 128 {
            return Err(ProblemKind::FieldTooLong { field, max: 128 }.into());
        }
        if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(ProblemKind::FieldMalformed { field }.into());
        }
        Ok(Self(text.to_owned()))
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

/// Signs in with `USER_SRP_AUTH`, which every app client allows unless told otherwise. Network: two round trips,
/// and a third if the answer is tokens (whether an authenticator is there already).
///
/// # Errors
/// Any [`Problem`]; nothing is left behind and the same call may be made again.
pub async fn sign_in(cognito: &Cognito, username: &Username, password: SecretText) -> Result<Next, Problem> {
    checked_password(Field::Password, &password)?;
    let mut random = Zeroizing::new([0; EPHEMERAL_BYTES]);
    // Fails only where the operating system has no randomness; nothing safe can be done then.
    getrandom::fill(random.as_mut_slice()).map_err(|_| Problem::from(ProblemKind::AnswerNotUnderstood))?;
    let ephemeral = Ephemeral::new(&random);
    let answer = cognito.initiate_srp(username.as_str(), ephemeral.srp_a()).await?;
    if answer.challenge != Some(ChallengeNameType::PasswordVerifier) {
        // Custom flows may ask something else first.
        let account = Account::typed(cognito, username).identified_by(&answer);
        return Next::of(account, answer).await;
    }
    let parameter = |name: &str| {
        answer
            .parameters
            .get(name)
            .map(String::as_str)
            .unwrap_or_default()
    };
    let account = Account::typed(cognito, username).identified_by(&answer);
    let secret_block = parameter("SECRET_BLOCK");
    let verifier = Verifier {
        salt: parameter("SALT"),
        server_public: parameter("SRP_B"),
        secret_block,
        user_id: account.user_id(),
    };
    let proof = ephemeral.prove(
        &verifier,
        cognito.pool().pool_name(),
        &password,
        cognito.server_time(),
    )?;
    let responses = [
        ("PASSWORD_CLAIM_SIGNATURE", proof.signature),
        ("PASSWORD_CLAIM_SECRET_BLOCK", secret_block.to_owned()),
        ("TIMESTAMP", proof.timestamp),
    ];
    let responses = responses.map(|(name, value)| (name.to_owned(), value));
    let session = answer.session.as_ref();
    let answer = cognito
        .respond(
            ChallengeNameType::PasswordVerifier,
            session,
            account.user_id(),
            responses,
        )
        .await?;
    Next::of(account, answer).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usernames_are_trimmed_and_bounded() {
        let kind = |text: &str| Username::parse(text).err().map(|problem| problem.kind);
        let field = Field::Username;
        assert_eq!(
            Username::parse("  noor@example.com\n").expect("valid").as_str(),
            "noor@example.com"
        );
        assert_eq!(kind(" \t"), Some(ProblemKind::FieldEmpty { field }));
        assert_eq!(kind("no or"), Some(ProblemKind::FieldMalformed { field }));
        assert_eq!(
            kind(&"é".repeat(129)),
            Some(ProblemKind::FieldTooLong { field, max: 128 })
        );
        assert_eq!(kind(&"é".repeat(128)), None);
    }
}
