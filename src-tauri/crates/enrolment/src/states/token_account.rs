//! The account of an access token, before anything is changed.

use aws_sdk_cognitoidentityprovider::types::AttributeType;
use secret::SecretText;
use serde_json::Value;
use transport::displayable;

use super::association::Authorized;
use crate::abandon::Abandon;
use crate::access_token::AccessToken;
use crate::account::{Account, Tokens};
use crate::cognito::Cognito;
use crate::existing_authenticator::ExistingAuthenticator;
use crate::key_uri::is_account;
use crate::problem::{Problem, ProblemKind};
use crate::username::Username;

/// Looks up the account of a pasted token (`GetUser`). The token is never revoked, because it belongs to another
/// session.
///
/// # Errors
/// As [`AccessToken::agrees_with`]; [`ProblemKind::FederatedUser`], [`ProblemKind::TokenOver`],
/// [`ProblemKind::SessionOver`] if the token was revoked; any other [`Problem`].
pub async fn account_of_token(cognito: &Cognito, token: AccessToken) -> Result<TokenAccount, Problem> {
    token.agrees_with(cognito.pool())?;
    let expires_at = token.expires_at;
    account_of_tokens(cognito, token.token, None)
        .await
        .map_err(|problem| {
            // The error response has updated the server time.
            let expired_since = cognito.server_time().as_secs().checked_sub(expires_at);
            match (expired_since, &problem.kind) {
                (Some(seconds), ProblemKind::SessionOver) => Problem {
                    kind: ProblemKind::TokenOver { seconds },
                    ..problem
                },
                _ => problem,
            }
        })
}

/// Looks up the account of tokens that managed login issued to this program. They are revoked at the end of the
/// enrolment, or if this call fails.
///
/// # Errors
/// [`ProblemKind::FederatedUser`], [`ProblemKind::TokenLacksScope`]; any other [`Problem`].
pub async fn account_of_tokens(
    cognito: &Cognito,
    access: SecretText,
    refresh: Option<SecretText>,
) -> Result<TokenAccount, Problem> {
    let tokens = Tokens { access, refresh };
    match account(cognito, &tokens.access).await {
        Ok(account) => {
            let existing = ExistingAuthenticator::of(cognito, &tokens.access).await;
            Ok(TokenAccount {
                authorized: Authorized::by_tokens(account, tokens, existing),
            })
        }
        Err(problem) => {
            tokens.revoke(cognito).await;
            Err(problem)
        }
    }
}

async fn account(cognito: &Cognito, access: &SecretText) -> Result<Account, Problem> {
    let (username, attributes) = cognito.user_of(access).await?;
    let value = |name: &str| {
        attributes
            .iter()
            .find(|attribute: &&AttributeType| attribute.name == name)
            .and_then(|attribute| attribute.value.clone())
            .filter(|value| !value.is_empty())
    };
    if let Some(provider) = value("identities").and_then(|identities| provider(&identities, &username)) {
        let provider = displayable(&provider);
        return Err(ProblemKind::FederatedUser { provider }.into());
    }
    let label = ["email", "preferred_username", "phone_number"]
        .into_iter()
        .filter_map(value)
        .map(|label| displayable(&label))
        .find(|label| is_account(label))
        .unwrap_or_else(|| displayable(&username));
    Ok(Account::of_token(cognito, Username::parse(&username)?, label))
}

/// Returns the identity provider that manages a user, according to the attribute `identities`, a list in JSON. A local
/// user with a linked provider has the attribute too, but also a password and another username, so Cognito requires its
/// second factor. A user of a provider has a username such as `Google_1234`, and its identity is `primary`:
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation-consolidate-users.html>.
fn provider(identities: &str, username: &str) -> Option<String> {
    let identities: Vec<Value> = serde_json::from_str(identities).unwrap_or_default();
    identities.iter().find_map(|identity| {
        let provider = identity.get("providerName")?.as_str()?;
        let named_after = username
            .split_at_checked(provider.len())
            .is_some_and(|(name, rest)| name.eq_ignore_ascii_case(provider) && rest.starts_with('_'));
        let primary = identity
            .get("primary")
            .is_some_and(|it| it == true || it.as_str() == Some("true"));
        (primary || named_after).then(|| provider.to_owned())
    })
}

/// The account of a token, to be confirmed before anything is changed.
pub struct TokenAccount {
    authorized: Authorized,
}

impl TokenAccount {
    /// The account name in the authenticator app: the first of e-mail address, preferred username, phone number and
    /// username that is present and can be one.
    pub fn account(&self) -> &str {
        self.authorized.account().label()
    }
    /// Cognito's username, which may be a UUID.
    pub fn username(&self) -> &str {
        self.authorized.account().user_id()
    }
    /// Whether the account already has an authenticator, which the new one will replace.
    pub fn existing(&self) -> ExistingAuthenticator {
        self.authorized.existing()
    }
    /// Confirms that it is the right account.
    pub fn accept(self) -> Authorized {
        self.authorized
    }
}

impl Abandon for TokenAccount {
    async fn abandon(self) {
        self.authorized.abandon().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_of_provider_are_distinguished_from_linked_users() {
        let google = r#"[{"userId":"1234","providerName":"Google","providerType":"Google"}]"#;
        let primary = r#"[{"userId":"x","providerName":"Okta","primary":true}]"#;
        let primary_text = r#"[{"userId":"x","providerName":"Okta","primary":"true"}]"#;
        let linked = r#"[{"userId":"1234","providerName":"Google","primary":false}]"#;
        assert_eq!(provider(google, "Google_1234").as_deref(), Some("Google"));
        assert_eq!(
            provider(google, "google_1234").as_deref(),
            Some("Google"),
            "case-insensitive pools"
        );
        assert_eq!(provider(primary, "noor").as_deref(), Some("Okta"));
        assert_eq!(provider(primary_text, "noor").as_deref(), Some("Okta"));
        assert_eq!(provider(linked, "noor"), None);
        assert_eq!(provider(google, "Googler"), None);
        assert_eq!(provider("[]", "Google_1234"), None);
        assert_eq!(provider("no JSON", "Google_1234"), None);
    }
}
