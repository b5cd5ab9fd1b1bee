//! From an authority over the account to a secret, its key URI and its QR code.

use std::time::Duration;

use crate::challenge::{Account, Tokens};
use crate::code::{Code, CodesSeen, LocalCheck, compare};
use crate::cognito::{Cognito, Grant};
use crate::key_uri::KeyUri;
use crate::problem::{Failed, Field, Problem, ProblemKind};
use crate::qr::QrPicture;
use crate::unsettled::Unsettled;
use crate::verification::Verified;
use secret::{SecretText, SharedSecret};

/// What allows an authenticator to be put on the account: the session of an `MFA_SETUP` challenge, or tokens.
pub struct Authorized {
    account: Account,
    credential: Credential,
    replaces: bool,
}

/// Session or tokens; the two paths differ to the end.
pub(crate) enum Credential {
    Session(SecretText),
    Tokens(Tokens),
}

impl Credential {
    fn grant(&self) -> Grant<'_> {
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
    fn renewed(self, session: Option<SecretText>) -> Self {
        match (self, session) {
            (Self::Session(_), Some(newer)) => Self::Session(newer),
            (credential, _) => credential,
        }
    }
}

impl Authorized {
    pub(crate) fn by_session(account: Account, session: SecretText) -> Self {
        Self {
            account,
            credential: Credential::Session(session),
            replaces: false,
        }
    }

    pub(crate) fn by_tokens(account: Account, tokens: Tokens, replaces: bool) -> Self {
        Self {
            account,
            credential: Credential::Tokens(tokens),
            replaces,
        }
    }

    pub(crate) fn account(&self) -> &Account {
        &self.account
    }

    /// Whether it is the session of `MFA_SETUP`, and not tokens.
    pub(crate) fn is_by_session(&self) -> bool {
        !self.credential.is_tokens()
    }

    /// The authenticator that the account has is the one that was to be put on it.
    pub(crate) fn already_verified(self) -> Verified {
        Verified::new(self.account, self.credential)
    }

    /// Whether the account has an authenticator already, which the new one will replace.
    pub fn replaces(&self) -> bool {
        self.replaces
    }

    /// Calls `AssociateSoftwareToken`. From here the session's three minutes run.
    ///
    /// # Errors
    /// [`ProblemKind::TotpNotEnabled`], [`ProblemKind::SessionOver`]; any other [`Problem`].
    pub async fn associate(self) -> Result<Association, Failed<Self>> {
        let (secret, session) = match new_secret(&self.account.cognito, &self.credential.grant()).await {
            Ok(answer) => answer,
            Err(problem) => {
                let has_tokens = self.credential.is_tokens();
                return Err(Failed::from_or_abandon(problem, self, has_tokens, Self::abandon).await);
            }
        };
        let made_at = self.account.cognito.local_time();
        let seen = CodesSeen::of_secret_made_at(self.account.cognito.server_time());
        Ok(Association {
            account: self.account,
            credential: self.credential.renewed(session),
            secret,
            replaces: self.replaces,
            made_at,
            seen,
        })
    }

    /// Leaves it: tokens are revoked.
    pub async fn abandon(self) {
        self.credential.abandon(&self.account).await;
    }
}

/// `AssociateSoftwareToken`: the secret, and on the session path the next session.
pub(crate) async fn new_secret(
    cognito: &Cognito,
    grant: &Grant<'_>,
) -> Result<(SharedSecret, Option<SecretText>), Problem> {
    let (base32, session) = cognito.associate(grant).await?;
    Ok((
        SharedSecret::from_base32(base32).map_err(|_| ProblemKind::AnswerNotUnderstood)?,
        session,
    ))
}

/// Trims the name of a device, and checks that it is one line of a length that people can read.
pub(crate) fn checked_device_name(name: &str) -> Result<&str, Problem> {
    let name = name.trim();
    if name.chars().any(char::is_control) {
        let field = Field::DeviceName;
        return Err(ProblemKind::FieldMalformed { field }.into());
    }
    if name.chars().count() > crate::DEVICE_NAME_MAX {
        return Err(ProblemKind::FieldTooLong {
            field: Field::DeviceName,
            max: crate::DEVICE_NAME_MAX as u32,
        }
        .into());
    }
    Ok(name)
}

/// A secret that Cognito made and does not trust yet.
pub struct Association {
    pub(crate) account: Account,
    pub(crate) credential: Credential,
    pub(crate) secret: SharedSecret,
    pub(crate) replaces: bool,
    made_at: Duration,
    pub(crate) seen: CodesSeen,
}

/// How long a session lives unless the app client says otherwise (3 to 15 minutes), which a public client cannot
/// find out: `AuthSessionValidity` of
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html>.
const SESSION_LIFETIME: Duration = Duration::from_secs(180);

/// How a verification failed.
pub enum NotVerified {
    /// The authenticator is surely not registered.
    Failed(Failed<Association>),
    /// The answer was lost: nobody knows whether it is.
    Unsettled(Unsettled),
}

impl Association {
    /// How the account is headed in the authenticator.
    pub fn issuer(&self) -> &str {
        self.account.cognito.pool().issuer()
    }

    /// How the account is called in the authenticator: what the person typed to sign in.
    pub fn account(&self) -> &str {
        self.account.label()
    }

    /// The secret, for "copy" and "show".
    pub fn secret(&self) -> &SharedSecret {
        &self.secret
    }

    /// How long the session is good for, at least; `None` on the access-token path, where there is none.
    pub fn time_left(&self) -> Option<Duration> {
        let age = self.account.cognito.local_time().saturating_sub(self.made_at);
        matches!(self.credential, Credential::Session(_)).then(|| SESSION_LIFETIME.saturating_sub(age))
    }

    /// By how many seconds this computer's clock is ahead, as [`Cognito::computer_ahead_seconds`].
    ///
    /// [`Cognito::computer_ahead_seconds`]: crate::Cognito::computer_ahead_seconds
    pub fn computer_ahead_seconds(&self) -> i64 {
        self.account.cognito.computer_ahead_seconds()
    }

    /// Leaves it: the secret is dropped, tokens are revoked.
    pub async fn abandon(self) {
        self.credential.abandon(&self.account).await;
    }

    /// The key URI, which holds the secret.
    pub fn key_uri(&self) -> KeyUri {
        KeyUri::new(self.issuer(), self.account(), &self.secret)
    }

    /// The key URI as a QR code.
    ///
    /// # Errors
    /// As [`QrPicture::of`].
    pub fn qr(&self) -> Result<QrPicture, Problem> {
        QrPicture::of(&self.key_uri())
    }

    /// Checks the code against the secret, then calls `VerifySoftwareToken`. At its success the authenticator is
    /// registered, whatever happens afterwards. A wrong code does not use the session up.
    ///
    /// # Errors
    /// [`ProblemKind::CodeMistyped`], [`ProblemKind::CodeNotOfThisSecret`], [`ProblemKind::CodeOld`] and
    /// [`ProblemKind::CodeDrifted`] before anything is sent; [`ProblemKind::CodeWrong`] and [`ProblemKind::CodeUsed`]
    /// from Cognito; any other [`Problem`]. If the answer was lost, [`NotVerified::Unsettled`].
    pub async fn verify(
        self,
        code: &Code,
        device_name: &str,
        local_check: LocalCheck,
    ) -> Result<Verified, NotVerified> {
        self.verify_unless(code, device_name, local_check, std::future::pending())
            .await
    }

    /// As [`verify`](Self::verify), but waits no longer when `cancelled` comes to its end. The code may have been
    /// acted upon by then, so that is [`NotVerified::Unsettled`], and never the state before.
    ///
    /// # Errors
    /// As [`verify`](Self::verify).
    pub async fn verify_unless(
        mut self,
        code: &Code,
        device_name: &str,
        local_check: LocalCheck,
        cancelled: impl Future<Output = ()>,
    ) -> Result<Verified, NotVerified> {
        let sent = tokio::select! {
            // An answer that is there counts, however late the wish to cancel.
            biased;
            sent = self.send(code, device_name, local_check) => sent,
            () = cancelled => Err(ProblemKind::OutcomeUnknown.into()),
        };
        match sent {
            Ok(session) => Ok(Verified::new(self.account, self.credential.renewed(session))),
            Err(Problem {
                kind: ProblemKind::OutcomeUnknown,
                ..
            }) => Err(NotVerified::Unsettled(Unsettled::of(self))),
            Err(problem) => {
                let has_tokens = self.credential.is_tokens();
                let failed = Failed::from_or_abandon(problem, self, has_tokens, Self::abandon).await;
                Err(NotVerified::Failed(failed))
            }
        }
    }

    async fn send(
        &mut self,
        code: &Code,
        device_name: &str,
        local_check: LocalCheck,
    ) -> Result<Option<SecretText>, Problem> {
        let device_name = checked_device_name(device_name)?;
        if local_check == LocalCheck::First {
            let Account { cognito, .. } = &self.account;
            compare(
                &self.secret,
                code,
                cognito.server_time(),
                cognito.computer_ahead_seconds(),
                &mut self.seen,
            )?;
        }
        let answer = self
            .account
            .cognito
            .verify(&self.credential.grant(), code, device_name)
            .await?;
        Ok(answer.session)
    }
}
