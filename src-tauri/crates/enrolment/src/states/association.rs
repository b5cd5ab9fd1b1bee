//! The authorization to register an authenticator, and the secret that Cognito creates for it.

use std::time::Duration;

use secret::{SecretText, SharedSecret};

use super::unsettled::Unsettled;
use super::verification::Verified;
use crate::abandon::Abandon;
use crate::account::{Account, Credential, Tokens};
use crate::code::{Code, CodesSeen, LocalCheck};
use crate::code_check::check_code_unless;
use crate::cognito::Cognito;
use crate::device_name::checked_device_name;
use crate::existing_authenticator::ExistingAuthenticator;
use crate::failed::Failed;
use crate::key_uri::{KeyUri, Label};
use crate::problem::{Problem, ProblemKind};
use crate::qr::QrPicture;

/// The authorization to register an authenticator: the session of an `MFA_SETUP` challenge, or tokens.
pub struct Authorized {
    account: Account,
    credential: Credential,
    existing: ExistingAuthenticator,
}

impl Authorized {
    pub(crate) fn by_session(account: Account, session: SecretText) -> Self {
        Self {
            account,
            credential: Credential::Session(session),
            // `MFA_SETUP` is the challenge of accounts without a second factor.
            existing: ExistingAuthenticator::No,
        }
    }

    pub(crate) fn by_tokens(account: Account, tokens: Tokens, existing: ExistingAuthenticator) -> Self {
        Self {
            account,
            credential: Credential::Tokens(tokens),
            existing,
        }
    }

    pub(crate) fn account(&self) -> &Account {
        &self.account
    }

    /// Whether the credential is the session of `MFA_SETUP`.
    pub(crate) fn is_by_session(&self) -> bool {
        !self.credential.is_tokens()
    }

    /// Continues with the authenticator that is already registered, because it is the new one.
    pub(crate) fn already_verified(self) -> Verified {
        Verified::new(self.account, self.credential)
    }

    /// The label that the authenticator will have.
    pub fn label(&self) -> Label {
        Label::validated(self.account.cognito.pool().issuer(), self.account.label())
    }

    /// Whether the account already has an authenticator, which the new one will replace.
    pub fn existing(&self) -> ExistingAuthenticator {
        self.existing
    }

    /// Calls `AssociateSoftwareToken`. The lifetime of the session starts here.
    ///
    /// # Errors
    /// [`ProblemKind::TotpNotEnabled`], [`ProblemKind::SessionOver`]; any other [`Problem`].
    pub async fn associate(self) -> Result<Association, Failed<Self>> {
        let (secret, session) = match self.account.cognito.associate(&self.credential.grant()).await {
            Ok(response) => response,
            Err(problem) => {
                let has_tokens = self.credential.is_tokens();
                return Err(Failed::from_or_abandon(problem, self, has_tokens).await);
            }
        };
        let created_at = Created::now(&self.account.cognito);
        let seen = CodesSeen::of_secret_made_at(created_at.server);
        Ok(Association {
            account: self.account,
            credential: self.credential.renewed(session),
            secret,
            existing: self.existing,
            created_at,
            seen,
        })
    }
}

/// A secret that Cognito has created, but not verified yet.
pub struct Association {
    pub(crate) account: Account,
    pub(crate) credential: Credential,
    pub(crate) secret: SharedSecret,
    pub(crate) existing: ExistingAuthenticator,
    created_at: Created,
    pub(crate) seen: CodesSeen,
}

/// When a secret was created.
#[derive(Clone, Copy)]
struct Created {
    /// By this computer's clock, which does not jump.
    local: Duration,
    /// By the server's clock, as far as it was known.
    server: Duration,
}

impl Created {
    fn now(cognito: &Cognito) -> Self {
        Self {
            local: cognito.local_time(),
            server: cognito.server_time(),
        }
    }

    /// Returns the time elapsed since. This computer's clock measures it, unless the server's has advanced much more,
    /// because the virtual machine in which this program runs was paused.
    fn elapsed(self, cognito: &Cognito) -> Duration {
        let local = cognito.local_time().saturating_sub(self.local);
        let server = cognito.server_time().saturating_sub(self.server);
        if server > local + CLOCK_NOISE {
            server
        } else {
            local
        }
    }
}

/// Differences between the clocks up to this one are noise: the server's time is known to about two seconds.
const CLOCK_NOISE: Duration = Duration::from_secs(5);

/// The default lifetime of a session. The app client can be configured to 3 to 15 minutes, which a public client cannot
/// query: `AuthSessionValidity` of
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html>.
const SESSION_LIFETIME: Duration = Duration::from_secs(180);

/// A failed verification.
pub enum NotVerified {
    /// The authenticator is not registered.
    Failed(Failed<Association>),
    /// The response was lost, so it is unknown whether the authenticator is registered.
    Unsettled(Unsettled),
}

impl Association {
    /// The issuer in the authenticator app.
    pub fn issuer(&self) -> &str {
        self.account.cognito.pool().issuer()
    }

    /// The account name in the authenticator app: the username as typed or, on the token path, a name that the user
    /// recognises.
    pub fn account(&self) -> &str {
        self.account.label()
    }

    /// The shared secret, to be copied or displayed.
    pub fn secret(&self) -> &SharedSecret {
        &self.secret
    }

    /// Returns the minimum remaining lifetime of the session; `None` on the token path, which has no session.
    pub fn time_left(&self) -> Option<Duration> {
        let age = self.created_at.elapsed(&self.account.cognito);
        matches!(self.credential, Credential::Session(_)).then(|| SESSION_LIFETIME.saturating_sub(age))
    }

    /// Returns the number of seconds by which this computer's clock is ahead, as [`Cognito::computer_ahead_seconds`].
    ///
    /// [`Cognito::computer_ahead_seconds`]: crate::Cognito::computer_ahead_seconds
    pub fn computer_ahead_seconds(&self) -> i64 {
        self.account.cognito.computer_ahead_seconds()
    }

    /// Returns the key URI, which contains the secret.
    pub fn key_uri(&self) -> KeyUri {
        let label = Label::validated(self.issuer(), self.account());
        KeyUri::new(&label, &self.secret)
    }

    /// Returns the key URI as a QR code.
    ///
    /// # Errors
    /// As [`QrPicture::of`].
    pub fn qr(&self) -> Result<QrPicture, Problem> {
        QrPicture::of(&self.key_uri())
    }

    /// Checks the code against the secret, and calls `VerifySoftwareToken`. After success the authenticator is
    /// registered, even if later steps fail. A wrong code does not use up the session.
    ///
    /// # Errors
    /// [`ProblemKind::CodeMistyped`], [`ProblemKind::CodeNotOfThisSecret`], [`ProblemKind::CodeOld`] and
    /// [`ProblemKind::CodeDrifted`] before anything is sent; [`ProblemKind::CodeWrong`] and [`ProblemKind::CodeUsed`]
    /// from Cognito; any other [`Problem`]. [`NotVerified::Unsettled`] if the response was lost.
    pub async fn verify(
        self,
        code: &Code,
        device_name: &str,
        local_check: LocalCheck,
    ) -> Result<Verified, NotVerified> {
        self.verify_unless(code, device_name, local_check, std::future::pending())
            .await
    }

    /// As [`verify`](Self::verify), but stops waiting when `cancelled` completes. Cognito may have processed the code
    /// by then, so the result is [`NotVerified::Unsettled`].
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
        let mut cancelled = std::pin::pin!(cancelled);
        let checked = self.check(code, device_name, local_check, cancelled.as_mut());
        let sent = match checked.await {
            Ok(device_name) => {
                let grant = self.credential.grant();
                tokio::select! {
                    // If both are ready, the response takes precedence over the cancellation.
                    biased;
                    sent = self.account.cognito.verify(&grant, code, device_name) => sent,
                    () = cancelled => Err(ProblemKind::OutcomeUnknown.into()),
                }
            }
            Err(problem) => Err(problem),
        };
        match sent {
            Ok(answer) => {
                let credential = self.credential.renewed(answer.session);
                Ok(Verified::new(self.account, credential))
            }
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

    /// Checks the values before they are sent.
    async fn check<'a>(
        &mut self,
        code: &Code,
        device_name: &'a str,
        local_check: LocalCheck,
        cancelled: impl Future<Output = ()>,
    ) -> Result<&'a str, Problem> {
        let device_name = checked_device_name(device_name)?;
        if local_check == LocalCheck::First {
            let Account { cognito, .. } = &self.account;
            check_code_unless(cognito, &self.secret, code, &mut self.seen, cancelled).await?;
        }
        Ok(device_name)
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
