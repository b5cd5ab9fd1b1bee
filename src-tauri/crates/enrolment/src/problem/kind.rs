//! The kinds of problems.

use serde::Serialize;

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Default))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is named as in the window")]
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

/// A notation of a secret other than base32.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Default))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SecretNotation {
    /// Hexadecimal digits.
    #[cfg_attr(test, default)]
    Hex,
    /// Base64, of either alphabet.
    Base64,
}

/// What a key URI asks for that Cognito's codes do not have: they are time-based, with SHA-1, six digits and 30 seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Default))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum KeyUriFeature {
    /// Codes by a counter (HOTP).
    #[cfg_attr(test, default)]
    Counter,
    /// A hash algorithm other than SHA-1.
    Algorithm,
    /// A number of digits other than six.
    Digits,
    /// A time step other than 30 seconds.
    Period,
    /// Another kind of codes, such as `steam`.
    Kind,
    /// An export of several entries by Google Authenticator (`otpauth-migration`).
    Export,
    /// The URI of something else, such as `https`.
    Scheme,
}

/// What is wrong with a key URI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Default))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum KeyUriFault {
    /// It contains no secret.
    #[cfg_attr(test, default)]
    SecretMissing,
    /// A parameter is there more than once.
    RepeatedParameter,
    /// The percent-encoding is incomplete, is not UTF-8, or covers the URI itself.
    Encoding,
    /// The text is more than one URI.
    SeveralUris,
}

/// Which of AWS's values a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Default))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum AwsValue {
    /// The ID of a user pool, also in an ARN.
    #[cfg_attr(test, default)]
    UserPoolId,
    /// The ID of an app client.
    ClientId,
    /// The secret of an app client, which must not be used as an ID: IDs are shown and saved.
    ClientSecret,
    /// The ID of an identity pool, which issues AWS credentials:
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-identity.html>.
    IdentityPoolId,
    /// The issuer of a user pool's tokens.
    TokenIssuer,
    /// The endpoint of a region.
    Endpoint,
    /// The domain of managed login, or an address there.
    LoginDomain,
    /// An address of the AWS console.
    ConsoleAddress,
    /// The ARN of something else.
    Arn,
}

/// The clock with which a drifted code was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Default))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DriftedClock {
    /// The clock of another device: it differs from the server's clock and from this computer's.
    #[cfg_attr(test, default)]
    Phone,
    /// The clock of this computer, which has the same offset as the code.
    Computer,
}

/// The kinds of problems, with the data for their messages. The serialized `code` is stable.
///
/// Cognito's exceptions are classified by name first and by a fragment of the message second, because messages may
/// change. The error lists are on each operation's page, for example
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, strum::IntoStaticStr)]
#[cfg_attr(test, derive(strum::EnumIter))]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(rename = "EnrolmentProblem"))]
#[strum(serialize_all = "kebab-case")]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[allow(missing_docs, reason = "the doc comment of the variant describes its members")]
pub enum ProblemKind {
    /// A required field is empty.
    FieldEmpty { field: Field },
    /// The value is longer than Cognito accepts; `max` is in characters.
    FieldTooLong { field: Field, max: u32 },
    /// The value does not have the format of the field.
    FieldMalformed { field: Field },
    /// The value belongs into another field, or nowhere here; `found` is what it is.
    FieldHoldsAnother { field: Field, found: AwsValue },
    /// The endpoint is plain `http`, but not on this computer.
    EndpointInsecure,
    /// The domain of managed login is plain `http`, but not on this computer.
    LoginDomainInsecure,
    /// The user pool id contains no region, and none was specified.
    RegionUnknown,
    /// FIPS and dual-stack select AWS endpoints, so they cannot be combined with a custom endpoint.
    EndpointExcludes { field: Field },
    /// The file with additional certificate authorities cannot be used; `detail` is in English.
    CaFileUnusable { path: String, detail: String },
    /// The proxy of a pool contains a user name or a password, which must not be stored in a file.
    ProxyCarriesCredentials,
    /// The environment variable does not contain an `http` or `https` proxy.
    ProxyUnusable { variable: String },
    /// An imported pool has a setting that imported pools may not have.
    ImportedCarries { field: Field },
    /// The secret contains characters that base32 lacks, but which look like its letters, such as 0, 1 and 8.
    SecretLookAlikes { characters: Vec<String> },
    /// The secret is in another notation than base32.
    SecretNotBase32 { notation: SecretNotation },
    /// The key URI is for other codes than those of Cognito. `value` is the word in the URI, unless it may be a secret.
    KeyUriUnsupported {
        feature: KeyUriFeature,
        value: Option<String>,
    },
    /// The key URI is damaged.
    KeyUriMalformed { fault: KeyUriFault },
    /// The code is not six digits.
    CodeMalformed,
    /// Local check: the secret has no such code within five minutes before or after now.
    CodeNotOfThisSecret,
    /// Local check: the code has one wrong digit or two swapped adjacent digits.
    CodeMistyped,
    /// Local check: the code was valid `seconds` ago, and may have been read then.
    CodeOld {
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        seconds: i64,
    },
    /// Local check: the code is of another time. Positive `seconds`: the authenticator's clock is ahead.
    CodeDrifted {
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        seconds: i64,
        whose: DriftedClock,
    },
    /// Cognito rejected the code.
    CodeWrong,
    /// Replayed code: Cognito accepts each code once, for verification or sign-in.
    CodeUsed,
    /// Not a code that Cognito can have sent: it is empty, has more than 64 characters, or contains control characters.
    SentCodeMalformed,
    /// Cognito rejected a code that was sent by SMS or e-mail.
    SentCodeWrong,
    /// The sent code has expired, was used, or was superseded by a newer one.
    SentCodeExpired,
    /// Cognito could not send the code.
    CodeNotSent,
    /// The account has no verified e-mail address or phone number for a code.
    NowhereToSend,
    /// The password cannot be reset, because the account still has the temporary password of its invitation.
    ResetNotAllowed,
    /// The temporary password of an invitation has expired. Only another invitation helps: the password cannot be reset.
    TemporaryPasswordExpired,
    /// The account is already confirmed. The user can sign in.
    AlreadyConfirmed,
    /// The response to a confirmation was lost. A retry succeeds, or reports that the account is already confirmed.
    ConfirmationUncertain,
    /// The response to a new password was lost. A new sign-in succeeds with the new password if it was set, and with
    /// the old one otherwise.
    NewPasswordUncertain,
    /// The password is wrong or the user does not exist. Cognito does not distinguish the two.
    IncorrectCredentials,
    /// The account is locked temporarily after five wrong passwords.
    TooManyAttempts,
    /// An administrator has disabled the user.
    UserDisabled,
    /// The pool's threat protection blocked the request:
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html>.
    SignInBlocked,
    /// The sign-up was never confirmed.
    UserNotConfirmed,
    /// An administrator has reset the password. The user must set a new one with "forgot password".
    PasswordResetRequired,
    /// The new password violates the pool's policy; `reason` is Cognito's message.
    PasswordRefused { reason: String },
    /// The account lacks required attributes that the app client cannot write; `names` lists them, if they are known.
    AttributesNotWritable { names: Vec<String> },
    /// Cognito rejected a value; `reason` is its message.
    ParameterRefused { reason: String },
    /// The session or token has expired, was used, or belongs to another sign-in.
    SessionOver,
    /// The app client has a secret, but none was specified.
    ClientSecretWanted,
    /// The specified client secret is wrong.
    ClientSecretWrong,
    /// The app client does not exist in this region.
    ClientUnknown,
    /// The app client does not allow the sign-in flow.
    FlowNotEnabled,
    /// The pool does not allow authenticator apps.
    TotpNotEnabled,
    /// The pool requires a factor to be set up, but does not offer authenticator apps.
    TotpNotOffered,
    /// This region has a replica of the pool, which allows sign-in but cannot register authenticators:
    /// <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-multi-region.html>.
    NotInThisRegion,
    /// Cognito sent a challenge that this program does not support.
    ChallengeUnsupported { name: String },
    /// Cognito requires the password itself instead of a proof, which is not sent to imported pools.
    PlainPasswordWanted,
    /// Cognito offers no challenge with a password. `offered` lists the names of the offered challenges.
    PasswordNotOffered { offered: Vec<String> },
    /// Sign-in did not require a code, so it did not prove that the authenticator works.
    CodeNotAskedFor,
    /// The text is not an access token of a user pool.
    TokenMalformed,
    /// The token is an ID or refresh token instead of an access token.
    TokenNotAccess,
    /// The access token expired `seconds` ago.
    TokenOver {
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        seconds: u64,
    },
    /// The access token lacks the scope `aws.cognito.signin.user.admin`.
    TokenLacksScope,
    /// The access token is for another pool; `user_pool_id` is that of the token.
    TokenOfAnotherPool { user_pool_id: String },
    /// The access token was issued to another app client; `client_id` is that of the token.
    TokenOfAnotherClient { client_id: String },
    /// The account belongs to an identity provider, which manages second factors itself.
    FederatedUser { provider: String },
    /// The user pool throttled the request.
    Throttled,
    /// A firewall in front of the user pool blocked the request.
    Forbidden,
    /// The response to a verification was lost, so it is unknown whether the authenticator is registered.
    OutcomeUnknown,
    /// The proxy cannot be reached.
    ProxyUnreachable { proxy: String },
    /// The proxy requires a user name and a password, or rejected them.
    ProxyCredentialsWanted { proxy: String },
    /// The proxy does not allow connections to this host.
    ProxyRefused { proxy: String, host: String },
    /// Neither this computer nor the pool's CA file trusts the issuer of the certificate.
    CertificateNotTrusted { host: String },
    /// The host cannot be reached.
    Unreachable { host: String },
    /// The request timed out.
    TimedOut { host: String },
    /// The service failed with this HTTP status.
    ServiceFault { status: u16 },
    /// The response is not a valid response of Cognito.
    AnswerNotUnderstood,
    /// Any other exception, with its name and message.
    Refused { name: String, message: String },
}

impl ProblemKind {
    /// Returns the stable code, such as `code-wrong`, as in the serialized form.
    pub fn code(&self) -> &'static str {
        self.into()
    }

    /// Returns the number of seconds by which the authenticator's clock is ahead (negative: behind), if the problem is
    /// a code of another time. See [`compare`](crate::compare).
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
