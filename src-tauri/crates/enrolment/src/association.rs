//! From an authority over the account to a secret, its key URI and its QR code.

use crate::challenge::{Account, Tokens};
use crate::code::{Code, LocalCheck, check};
use crate::cognito::Grant;
use crate::key_uri::KeyUri;
use crate::problem::{Failed, Field, Problem, ProblemKind};
use crate::qr::QrPicture;
use crate::secret::{SecretText, SharedSecret};
use crate::verification::Verified;

/// What allows an authenticator to be put on the account: the session of an `MFA_SETUP` challenge, or tokens.
pub struct Authority {
    account: Account,
    proof: Proof,
    replaces: bool,
}

/// Session or tokens; the two paths differ to the end.
pub(crate) enum Proof {
    Session(SecretText),
    Tokens(Tokens),
}

impl Proof {
    fn grant(&self) -> Grant<'_> {
        match self {
            Self::Session(session) => Grant::Session(session),
            Self::Tokens(tokens) => Grant::AccessToken(&tokens.access),
        }
    }

    /// The newest session wins; tokens stay as they are.
    fn renewed(self, session: Option<SecretText>) -> Self {
        match (self, session) {
            (Self::Session(_), Some(newer)) => Self::Session(newer),
            (proof, _) => proof,
        }
    }
}

impl Authority {
    pub(crate) fn by_session(account: Account, session: SecretText) -> Self {
        Self {
            account,
            proof: Proof::Session(session),
            replaces: false,
        }
    }

    pub(crate) fn by_tokens(account: Account, tokens: Tokens, replaces: bool) -> Self {
        Self {
            account,
            proof: Proof::Tokens(tokens),
            replaces,
        }
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
        let (code, session) = match self.account.cognito.associate(&self.proof.grant()).await {
            Ok(answer) => answer,
            Err(problem) => return Err(Failed::from(problem, self)),
        };
        let secret = SharedSecret::from_base32(code).map_err(|problem| Failed { problem, state: None })?;
        Ok(Association {
            account: self.account,
            proof: self.proof.renewed(session),
            secret,
        })
    }
}

/// A secret that Cognito made and does not trust yet.
pub struct Association {
    account: Account,
    proof: Proof,
    secret: SharedSecret,
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
    /// [`ProblemKind::CodeNotOfThisSecret`] and [`ProblemKind::CodeDrifted`] before anything is sent;
    /// [`ProblemKind::CodeWrong`] and [`ProblemKind::CodeUsed`] from Cognito; [`ProblemKind::OutcomeUnknown`] if
    /// the answer was lost; any other [`Problem`].
    pub async fn verify(
        self,
        code: &Code,
        device_name: &str,
        local_check: LocalCheck,
    ) -> Result<Verified, Failed<Self>> {
        match self.send(code, device_name.trim(), local_check).await {
            Ok(session) => Ok(Verified::new(self.account, self.proof.renewed(session))),
            Err(problem) => Err(Failed::from(problem, self)),
        }
    }

    async fn send(
        &self,
        code: &Code,
        device_name: &str,
        local_check: LocalCheck,
    ) -> Result<Option<SecretText>, Problem> {
        if device_name.chars().count() > crate::DEVICE_NAME_MAX {
            let max = crate::DEVICE_NAME_MAX as u32;
            return Err(ProblemKind::FieldTooLong {
                field: Field::DeviceName,
                max,
            }
            .into());
        }
        if local_check == LocalCheck::First {
            check(&self.secret, code, self.account.cognito.server_time())?;
        }
        self.account
            .cognito
            .verify(&self.proof.grant(), code, device_name)
            .await
    }
}
