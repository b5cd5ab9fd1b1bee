//! The account that an authenticator is registered for, and what proves that the person may do so.

use aws_sdk_cognitoidentityprovider::types::{AuthenticationResultType, ChallengeNameType};
use secret::SecretText;

use crate::cognito::{AuthAnswer, Cognito, Grant};
use crate::problem::{Problem, ProblemKind};
use crate::username::Username;

/// Who is signing in, and where.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) cognito: Cognito,
    username: Username,
    user_id: String,
    label: String,
}

impl Account {
    /// Signing in with a name, of which nobody knows yet what it is inside the pool.
    pub(crate) fn typed(cognito: &Cognito, username: &Username) -> Self {
        Self {
            cognito: cognito.clone(),
            username: username.clone(),
            user_id: username.as_str().to_owned(),
            label: username.as_str().to_owned(),
        }
    }

    /// Whose access token it is; `label` is what people know the account by.
    pub(crate) fn of_token(cognito: &Cognito, username: Username, label: String) -> Self {
        Self {
            label,
            ..Self::typed(cognito, &username)
        }
    }

    /// Takes the inner name from an answer that tells it. `SELECT_CHALLENGE` and `CUSTOM_CHALLENGE` call it
    /// `USERNAME`.
    pub(crate) fn identified_by(mut self, answer: &AuthAnswer) -> Self {
        let told = ["USER_ID_FOR_SRP", "USERNAME"]
            .iter()
            .find_map(|name| answer.parameters.get(*name))
            .filter(|user_id| !user_id.is_empty());
        if let Some(user_id) = told {
            self.user_id.clone_from(user_id);
        }
        self
    }

    /// How the account is called in the authenticator: what the person typed, or on the token path what they will
    /// recognise. Cognito's own name may be a UUID.
    pub(crate) fn label(&self) -> &str {
        &self.label
    }

    /// What signs in again: a username or an alias.
    pub(crate) fn username(&self) -> &Username {
        &self.username
    }

    /// `USER_ID_FOR_SRP`: the subject of every later call, or sign-in by an alias fails.
    pub(crate) fn user_id(&self) -> &str {
        &self.user_id
    }

    /// Answers a challenge that came with a session.
    pub(crate) async fn respond(
        &self,
        challenge: ChallengeNameType,
        session: &SecretText,
        responses: impl IntoIterator<Item = (String, String)>,
    ) -> Result<AuthAnswer, Problem> {
        self.cognito
            .respond(challenge, Some(session), &self.user_id, responses)
            .await
    }
}

/// Tokens that this program obtained.
pub(crate) struct Tokens {
    pub(crate) access: SecretText,
    pub(crate) refresh: Option<SecretText>,
}

impl Tokens {
    /// Best effort: nothing depends on it, and the person can do nothing about it.
    pub(crate) async fn revoke(self, cognito: &Cognito) {
        if let Some(refresh) = &self.refresh {
            let _ = cognito.revoke(refresh).await;
        }
    }
}

impl TryFrom<AuthenticationResultType> for Tokens {
    type Error = Problem;

    fn try_from(result: AuthenticationResultType) -> Result<Self, Problem> {
        let access = result
            .access_token
            .ok_or_else(|| Problem::from(ProblemKind::AnswerNotUnderstood))?;
        Ok(Self {
            access: access.into(),
            refresh: result.refresh_token.map(SecretText::from),
        })
    }
}

/// Session or tokens; the two paths differ to the end.
pub(crate) enum Credential {
    Session(SecretText),
    Tokens(Tokens),
}

impl Credential {
    pub(crate) fn grant(&self) -> Grant<'_> {
        match self {
            Self::Session(session) => Grant::Session(session),
            Self::Tokens(tokens) => Grant::AccessToken(&tokens.access),
        }
    }

    pub(crate) fn is_tokens(&self) -> bool {
        matches!(self, Self::Tokens(_))
    }

    /// Revokes tokens that are not needed any more. Best effort: they run out by themselves.
    pub(crate) async fn abandon(self, account: &Account) {
        if let Self::Tokens(tokens) = self {
            tokens.revoke(&account.cognito).await;
        }
    }

    /// The newest session wins; tokens stay as they are.
    pub(crate) fn renewed(self, session: Option<SecretText>) -> Self {
        match (self, session) {
            (Self::Session(_), Some(newer)) => Self::Session(newer),
            (credential, _) => credential,
        }
    }
}
