//! The account that an authenticator is registered for, and the credential that authorizes it.

use aws_sdk_cognitoidentityprovider::types::{AuthenticationResultType, ChallengeNameType};
use secret::SecretText;

use crate::cognito::{AuthResponse, Cognito, Grant};
use crate::problem::{Problem, ProblemKind};
use crate::username::Username;

/// The account of a sign-in, with its user pool.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) cognito: Cognito,
    username: Username,
    user_id: String,
    label: String,
}

impl Account {
    /// An account by its username as typed. The user id is not known yet.
    pub(crate) fn typed(cognito: &Cognito, username: &Username) -> Self {
        Self {
            cognito: cognito.clone(),
            username: username.clone(),
            user_id: username.as_str().to_owned(),
            label: username.as_str().to_owned(),
        }
    }

    /// The account of an access token. `label` is a name that the user recognises.
    pub(crate) fn of_token(cognito: &Cognito, username: Username, label: String) -> Self {
        Self {
            label,
            ..Self::typed(cognito, &username)
        }
    }

    /// Takes the user id from a response, if it contains one. `SELECT_CHALLENGE` and `CUSTOM_CHALLENGE` call it
    /// `USERNAME`.
    pub(crate) fn identified_by(mut self, response: &AuthResponse) -> Self {
        let user_id = ["USER_ID_FOR_SRP", "USERNAME"]
            .iter()
            .find_map(|name| response.parameters.get(*name))
            .filter(|user_id| !user_id.is_empty());
        if let Some(user_id) = user_id {
            self.user_id.clone_from(user_id);
        }
        self
    }

    /// The account name in the authenticator app: the username as typed or, on the token path, a name that the user
    /// recognises. Cognito's own username may be a UUID.
    pub(crate) fn label(&self) -> &str {
        &self.label
    }

    /// The name for another sign-in: a username or an alias.
    pub(crate) fn username(&self) -> &Username {
        &self.username
    }

    /// `USER_ID_FOR_SRP`, which all later calls must use; otherwise, sign-in by an alias fails.
    pub(crate) fn user_id(&self) -> &str {
        &self.user_id
    }

    /// Answers a challenge that came with a session.
    pub(crate) async fn respond(
        &self,
        challenge: ChallengeNameType,
        session: &SecretText,
        responses: impl IntoIterator<Item = (String, String)>,
    ) -> Result<AuthResponse, Problem> {
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
    /// Revokes the tokens. Best effort: a failure changes nothing else, and
    /// [`Cognito::has_unrevoked_tokens`] reports it.
    pub(crate) async fn revoke(self, cognito: &Cognito) {
        if let Some(refresh) = &self.refresh
            && cognito.revoke(refresh).await.is_err()
        {
            cognito.record_unrevoked_tokens();
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

/// A session or tokens. The two paths of an enrolment differ until its end.
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

    /// Revokes tokens that are no longer needed. Best effort: they expire anyway.
    pub(crate) async fn abandon(self, account: &Account) {
        if let Self::Tokens(tokens) = self {
            tokens.revoke(&account.cognito).await;
        }
    }

    /// Replaces a session with a newer one. Tokens are kept.
    pub(crate) fn renewed(self, session: Option<SecretText>) -> Self {
        match (self, session) {
            (Self::Session(_), Some(newer)) => Self::Session(newer),
            (credential, _) => credential,
        }
    }
}
