//! The types of the table of failures.

use Step::*;

/// A step of an enrolment: one call to Cognito.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    SignInBySrp,
    SignInByPassword,
    PasswordVerifier,
    SelectChallenge,
    NewPassword,
    SoftwareTokenMfa,
    SmsMfa,
    EmailOtp,
    SelectMfaType,
    AssociateBySession,
    AssociateByToken,
    VerifyBySession,
    VerifyByToken,
    Finish,
    Preference,
    Revoke,
}

impl Step {
    pub(crate) const ALL: [Self; 16] = [
        SignInBySrp,
        SignInByPassword,
        PasswordVerifier,
        SelectChallenge,
        NewPassword,
        SoftwareTokenMfa,
        SmsMfa,
        EmailOtp,
        SelectMfaType,
        AssociateBySession,
        AssociateByToken,
        VerifyBySession,
        VerifyByToken,
        Finish,
        Preference,
        Revoke,
    ];

    /// The operation of the step.
    pub(crate) fn operation(self) -> &'static str {
        match self {
            SignInBySrp | SignInByPassword => "InitiateAuth",
            AssociateBySession | AssociateByToken => "AssociateSoftwareToken",
            VerifyBySession | VerifyByToken => "VerifySoftwareToken",
            Preference => "SetUserMFAPreference",
            Revoke => "RevokeToken",
            _ => "RespondToAuthChallenge",
        }
    }

    /// The heading on the page.
    pub(crate) fn title(self) -> &'static str {
        match self {
            SignInBySrp => "Sign-in with SRP (`USER_SRP_AUTH`)",
            SignInByPassword => "Sign-in with the password (`USER_PASSWORD_AUTH`)",
            PasswordVerifier => "Proof of the password (`PASSWORD_VERIFIER`)",
            SelectChallenge => "Choice of a challenge (`SELECT_CHALLENGE`)",
            NewPassword => "New password (`NEW_PASSWORD_REQUIRED`)",
            SoftwareTokenMfa => "Code of the current authenticator (`SOFTWARE_TOKEN_MFA`)",
            SmsMfa => "Code by SMS (`SMS_MFA`)",
            EmailOtp => "Code by e-mail (`EMAIL_OTP`)",
            SelectMfaType => "Choice of a second factor (`SELECT_MFA_TYPE`)",
            AssociateBySession => "Association with a session",
            AssociateByToken => "Association with an access token",
            VerifyBySession => "Verification with a session",
            VerifyByToken => "Verification with an access token",
            Finish => "End of the sign-in (`MFA_SETUP`)",
            Preference => "Preference, if MFA is optional",
            Revoke => "Sign-out",
        }
    }
}

/// An injected fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Refused,
    NoAddress,
    SelfSigned,
    Expired,
    OtherHost,
    ConnectTimeout,
    ReadTimeout,
    ResetMidway,
    RequestLost,
    AnswerLost,
    Throttled,
    InternalError,
    Unavailable,
    MalformedJson,
    TruncatedJson,
    EmptyBody,
    Waf400,
    Waf403,
    SessionExpired,
    SessionUsed,
    SessionForeign,
    ClockAhead,
    ClockBehind,
}

impl Fault {
    pub(crate) const ALL: [Self; 23] = [
        Self::Refused,
        Self::NoAddress,
        Self::SelfSigned,
        Self::Expired,
        Self::OtherHost,
        Self::ConnectTimeout,
        Self::ReadTimeout,
        Self::ResetMidway,
        Self::RequestLost,
        Self::AnswerLost,
        Self::Throttled,
        Self::InternalError,
        Self::Unavailable,
        Self::MalformedJson,
        Self::TruncatedJson,
        Self::EmptyBody,
        Self::Waf400,
        Self::Waf403,
        Self::SessionExpired,
        Self::SessionUsed,
        Self::SessionForeign,
        Self::ClockAhead,
        Self::ClockBehind,
    ];

    /// The text on the page.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Refused => "connection refused",
            Self::NoAddress => "name not resolved (DNS)",
            Self::SelfSigned => "certificate self-signed",
            Self::Expired => "certificate expired",
            Self::OtherHost => "certificate of another host",
            Self::ConnectTimeout => "connection timed out (TLS handshake)",
            Self::ReadTimeout => "response timed out, request processed",
            Self::ResetMidway => "connection reset during the response, once",
            Self::RequestLost => "request lost, once",
            Self::AnswerLost => "response lost, request processed, once",
            Self::Throttled => "throttled (`TooManyRequestsException`)",
            Self::InternalError => "500 `InternalErrorException`",
            Self::Unavailable => "503 with HTML",
            Self::MalformedJson => "malformed JSON, request processed",
            Self::TruncatedJson => "truncated JSON, request processed",
            Self::EmptyBody => "empty body, request processed",
            Self::Waf400 => "blocked by a firewall (WAF, 400)",
            Self::Waf403 => "blocked by a firewall (WAF, 403)",
            Self::SessionExpired => "session or access token expired",
            Self::SessionUsed => "session already used",
            Self::SessionForeign => "session of another sign-in",
            Self::ClockAhead => "this computer’s clock ten minutes ahead",
            Self::ClockBehind => "this computer’s clock ten minutes behind",
        }
    }
}

/// The state from which the step can be retried after the fault is removed. The test performs each retry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Retry {
    /// No retry is needed, because the step succeeded.
    NoNeed,
    /// A retry from the state before the step succeeds.
    Same,
    /// A retry from the state before the step reports that the session is over; then sign-in is needed.
    SameThenSignIn,
    /// Sign-in is needed.
    SignIn,
    /// The outcome is unknown and must be resolved, which requires a sign-in on the session path.
    Resolve,
}

impl Retry {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::NoNeed => "–",
            Self::Same => "the same step",
            Self::SameThenSignIn => "the same step, which reports that the session is over; then sign-in",
            Self::SignIn => "sign-in",
            Self::Resolve => "`Unsettled`, which resolves the outcome",
        }
    }
}

/// The state of the server directly after the failure. The test inspects it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ServerState {
    /// The same as before.
    Same,
    /// The challenge is answered: its session is used up, and so is its code, if there is one.
    Answered,
    /// The new password is set.
    NewPassword,
    /// A secret is associated but not verified. An earlier authenticator remains registered.
    PendingSecret,
    /// The authenticator is registered.
    Registered,
    /// The authenticator is registered and preferred.
    Preferred,
    /// The tokens are valid until they expire.
    Tokens,
    /// The tokens are revoked.
    TokensRevoked,
}

impl ServerState {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Same => "unchanged",
            Self::Answered => "challenge answered",
            Self::NewPassword => "new password set",
            Self::PendingSecret => "secret not verified",
            Self::Registered => "authenticator registered",
            Self::Preferred => "authenticator registered and preferred",
            Self::Tokens => "tokens valid",
            Self::TokensRevoked => "tokens revoked",
        }
    }
}

/// The expected result of a step with a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// The code of the problem (`None` if the step succeeds), the retry, the number of attempts and the server state.
    Result {
        code: Option<&'static str>,
        retry: Retry,
        attempts: u32,
        server_state: ServerState,
    },
    /// The fault is impossible at this step, with the reason.
    Impossible(&'static str),
}

/// A fault and its expected result.
pub(crate) type Row = (Fault, Expected);

pub(crate) const fn fails(
    fault: Fault,
    code: &'static str,
    retry: Retry,
    attempts: u32,
    server_state: ServerState,
) -> Row {
    let code = Some(code);
    (
        fault,
        Expected::Result {
            code,
            retry,
            attempts,
            server_state,
        },
    )
}

pub(crate) const fn succeeds(fault: Fault, attempts: u32, server_state: ServerState) -> Row {
    let (code, retry) = (None, Retry::NoNeed);
    (
        fault,
        Expected::Result {
            code,
            retry,
            attempts,
            server_state,
        },
    )
}

pub(crate) const fn impossible(fault: Fault, reason: &'static str) -> Row {
    (fault, Expected::Impossible(reason))
}
