//! The kinds of problems.

use serde::Serialize;

/// A field that a person fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Default))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is named as on the screen")]
pub enum Field {
    #[cfg_attr(test, default)]
    PoolName,
    UserPoolId,
    ClientId,
    ClientSecret,
    Region,
    Endpoint,
    Issuer,
    Flow,
    LoginDomain,
    RedirectPorts,
    Fips,
    DualStack,
    CaFile,
    Proxy,
    Username,
    Password,
    NewPassword,
    Attribute,
    DeviceName,
    Session,
    AccessToken,
    Secret,
    Account,
}

/// Whose clock a drifted code was made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Default))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DriftedClock {
    /// One that agrees neither with the server nor with this computer.
    #[cfg_attr(test, default)]
    Phone,
    /// This computer's, which is off by as much.
    Computer,
}

/// Every problem, with the data that its words need. The serialized `code` is stable.
///
/// Cognito's exceptions are told apart by name first and by a fragment of the message second, as messages are
/// no contract. The error lists are on each operation's page, for example
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, strum::IntoStaticStr)]
#[cfg_attr(test, derive(strum::EnumIter))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(rename = "EnrolmentProblem"))]
#[strum(serialize_all = "kebab-case")]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[allow(missing_docs, reason = "the members are what the variant's text names")]
pub enum ProblemKind {
    /// A required field has nothing in it.
    FieldEmpty { field: Field },
    /// Longer than Cognito takes; `max` counts characters.
    FieldTooLong { field: Field, max: u32 },
    /// Not of the form that the field needs.
    FieldMalformed { field: Field },
    /// Plain `http` to something that is not this computer.
    EndpointInsecure,
    /// The same for the domain of managed login.
    LoginDomainInsecure,
    /// The pool id names no region and none was given.
    RegionUnknown,
    /// FIPS or dual-stack are said of AWS's own endpoints: a custom one is what it is.
    EndpointExcludes { field: Field },
    /// The file with further certificate authorities cannot be used; `detail` is in English.
    CaFileUnusable { path: String, detail: String },
    /// The proxy of a pool has a user name or a password in it, which no file is the place for.
    ProxyCarriesCredentials,
    /// What the environment variable names is not an `http` or `https` proxy.
    ProxyUnusable { variable: String },
    /// A pool from a file that someone sent has what such a pool may not have.
    ImportedCarries { field: Field },
    /// Not six digits.
    CodeMalformed,
    /// Checked here: no code of this secret within five minutes either way.
    CodeNotOfThisSecret,
    /// Checked here: one digit away from a right one, or two neighbours swapped.
    CodeMistyped,
    /// Checked here: a code of this secret that was right so many seconds ago, and may have been read then.
    CodeOld {
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        seconds: i64,
    },
    /// Checked here: a code of this secret, but of another time. Positive: the authenticator's clock is ahead.
    CodeDrifted {
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        seconds: i64,
        whose: DriftedClock,
    },
    /// Cognito refused the code.
    CodeWrong,
    /// Cognito takes each code once, at verification and sign-in together.
    CodeUsed,
    /// Not a code that Cognito can have sent: nothing in it, over 64 characters, or invisible ones.
    SentCodeMalformed,
    /// Cognito refused a code that it had sent by SMS or e-mail.
    SentCodeWrong,
    /// The code that was sent is over, was used, or was followed by a newer one.
    SentCodeExpired,
    /// Cognito could not send the code.
    CodeNotSent,
    /// There is no verified e-mail address or phone number that a code could go to.
    NowhereToSend,
    /// The password cannot be reset, as the account still has the temporary one of its invitation.
    ResetNotAllowed,
    /// The account that was to be confirmed is so already: the person signs in.
    AlreadyConfirmed,
    /// The answer to a confirmation was lost. Trying again tells: it is taken, or the account is confirmed already.
    ConfirmationUncertain,
    /// The answer to a new password was lost. A fresh sign-in tells: with the new one if it was taken, with the old
    /// one if not.
    NewPasswordUncertain,
    /// Wrong password, or no such user: Cognito does not say which.
    IncorrectCredentials,
    /// Locked for a while after five wrong passwords.
    TooManyAttempts,
    /// An administrator disabled the user.
    UserDisabled,
    /// The sign-up was never confirmed.
    UserNotConfirmed,
    /// An administrator asked for a new password by "forgot password".
    PasswordResetRequired,
    /// The new password breaks the pool's rules; `reason` is Cognito's text.
    PasswordRefused { reason: String },
    /// Cognito refuses a value; `reason` is its text.
    ParameterRefused { reason: String },
    /// The session or token is expired, used or foreign.
    SessionOver,
    /// The app client has a secret and none was given.
    ClientSecretWanted,
    /// The given client secret is not the app client's.
    ClientSecretWrong,
    /// No such app client in this region.
    ClientUnknown,
    /// The app client does not allow the sign-in flow.
    FlowNotEnabled,
    /// The pool does not allow authenticator apps.
    TotpNotEnabled,
    /// The pool asks for a factor to be set up, but an authenticator app is not among the choices.
    TotpNotOffered,
    /// This region has a replica of the pool, which serves sign-ins but sets up no authenticators:
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-multi-region.html>.
    NotInThisRegion,
    /// Cognito asked a challenge that this program cannot serve.
    ChallengeUnsupported { name: String },
    /// Cognito wants the password itself and not a proof of it, which a pool that someone sent does not get.
    PlainPasswordWanted,
    /// None of the ways to sign in that Cognito offers is by password. `offered` has their names.
    PasswordNotOffered { offered: Vec<String> },
    /// Sign-in asked for no code, so nothing is proved about the authenticator.
    CodeNotAskedFor,
    /// Not an access token of a user pool.
    TokenMalformed,
    /// An ID or refresh token where an access token is wanted.
    TokenNotAccess,
    /// The access token ran out so many seconds ago.
    TokenOver {
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        seconds: u64,
    },
    /// The access token is without `aws.cognito.signin.user.admin`.
    TokenLacksScope,
    /// The access token is for this pool, and not the one wanted.
    TokenOfAnotherPool { user_pool_id: String },
    /// The access token was given to this app client, and not the one wanted.
    TokenOfAnotherClient { client_id: String },
    /// The account belongs to an identity provider, which asks for second factors itself.
    FederatedUser { provider: String },
    /// Too many requests; the user pool wants a pause.
    Throttled,
    /// A firewall in front of the user pool said no.
    Forbidden,
    /// The answer to a verification was lost: nobody knows whether the authenticator is registered.
    OutcomeUnknown,
    /// No connection to the proxy.
    ProxyUnreachable { proxy: String },
    /// The proxy wants a user name and a password, or others.
    ProxyCredentialsWanted { proxy: String },
    /// The proxy does not let calls through to this host.
    ProxyRefused { proxy: String, host: String },
    /// The certificate was signed by nobody whom this computer or the pool's CA file trusts.
    CertificateNotTrusted { host: String },
    /// No connection.
    Unreachable { host: String },
    /// No answer in time.
    TimedOut { host: String },
    /// The service failed, with this HTTP status.
    ServiceFault { status: u16 },
    /// An answer that does not look like Cognito's.
    AnswerNotUnderstood,
    /// Any other refusal, by its exception's name.
    Refused { name: String, message: String },
}

impl ProblemKind {
    /// The stable code, such as `code-wrong`: the same as in the serialized form.
    pub fn code(&self) -> &'static str {
        self.into()
    }

    /// By how many seconds the authenticator's clock is ahead (negative: behind), if the problem is a code of another
    /// time. See [`compare`](crate::compare).
    pub fn drift_seconds(&self) -> Option<i64> {
        match self {
            Self::CodeOld { seconds } => Some(-seconds),
            Self::CodeDrifted { seconds, .. } => Some(*seconds),
            _ => None,
        }
    }

    pub(crate) fn leaves_session_usable(&self) -> bool {
        !matches!(
            self,
            Self::SessionOver | Self::OutcomeUnknown | Self::AnswerNotUnderstood
        )
    }

    pub(crate) fn leaves_tokens_usable(&self) -> bool {
        !matches!(self, Self::SessionOver | Self::OutcomeUnknown)
    }
}
