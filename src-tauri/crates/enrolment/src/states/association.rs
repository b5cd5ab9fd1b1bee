//! The right to register an authenticator, and the secret that Cognito makes for it.

use std::time::Duration;

use secret::{SecretText, SharedSecret};

use super::unsettled::Unsettled;
use super::verification::Verified;
use crate::abandon::Abandon;
use crate::account::{Account, Credential, Tokens};
use crate::code::{Code, CodesSeen, LocalCheck, compare};
use crate::device_name::checked_device_name;
use crate::failed::Failed;
use crate::key_uri::KeyUri;
use crate::problem::{Problem, ProblemKind};
use crate::qr::QrPicture;

/// What allows an authenticator to be put on the account: the session of an `MFA_SETUP` challenge, or tokens.
pub struct Authorized {
    account: Account,
    credential: Credential,
    replaces: bool,
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
        let (secret, session) = match self.account.cognito.associate(&self.credential.grant()).await {
            Ok(answer) => answer,
            Err(problem) => {
                let has_tokens = self.credential.is_tokens();
                return Err(Failed::from_or_abandon(problem, self, has_tokens).await);
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
                let failed = Failed::from_or_abandon(problem, self, has_tokens).await;
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

impl Abandon for Authorized {
    async fn abandon(self) {
        self.credential.abandon(&self.account).await;
    }
}

impl Abandon for Association {
    async fn abandon(self) {
        self.credential.abandon(&self.account).await;
    }
}

impl Abandon for NotVerified {
    async fn abandon(self) {
        match self {
            Self::Failed(failed) => failed.abandon().await,
            Self::Unsettled(unsettled) => unsettled.abandon().await,
        }
    }
}
