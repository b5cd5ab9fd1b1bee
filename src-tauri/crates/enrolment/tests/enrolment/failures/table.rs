//! What the table of failures is made of.

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

    /// The operation that the step is about.
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

    /// What it is called on the page.
    pub(crate) fn title(self) -> &'static str {
        match self {
            SignInBySrp => "Sign-in by proof (`USER_SRP_AUTH`)",
            SignInByPassword => "Sign-in by the password itself (`USER_PASSWORD_AUTH`)",
            PasswordVerifier => "The proof (`PASSWORD_VERIFIER`)",
            SelectChallenge => "The choice of a way to sign in (`SELECT_CHALLENGE`)",
            NewPassword => "A new password (`NEW_PASSWORD_REQUIRED`)",
            SoftwareTokenMfa => "A code of the present authenticator (`SOFTWARE_TOKEN_MFA`)",
            SmsMfa => "A code sent by SMS (`SMS_MFA`)",
            EmailOtp => "A code sent by e-mail (`EMAIL_OTP`)",
            SelectMfaType => "The choice of a second factor (`SELECT_MFA_TYPE`)",
            AssociateBySession => "The secret, by session",
            AssociateByToken => "The secret, by access token",
            VerifyBySession => "The code, by session",
            VerifyByToken => "The code, by access token",
            Finish => "The end of the sign-in (`MFA_SETUP`)",
            Preference => "The preference, where MFA is optional",
            Revoke => "Signing out",
        }
    }
}

/// What goes wrong.
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

    /// In words, for the page.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Refused => "connection refused",
            Self::NoAddress => "the name has no address (DNS)",
            Self::SelfSigned => "certificate self-signed",
            Self::Expired => "certificate expired",
            Self::OtherHost => "certificate of another host",
            Self::ConnectTimeout => "no connection in time (TLS handshake)",
            Self::ReadTimeout => "no answer in time, the server has acted",
            Self::ResetMidway => "reset in the middle of the answer, once",
            Self::RequestLost => "request lost, once",
            Self::AnswerLost => "answer lost after the server acted, once",
            Self::Throttled => "throttled (`TooManyRequestsException`)",
            Self::InternalError => "500 `InternalErrorException`",
            Self::Unavailable => "503 with HTML",
            Self::MalformedJson => "malformed JSON, the server has acted",
            Self::TruncatedJson => "truncated JSON, the server has acted",
            Self::EmptyBody => "empty body, the server has acted",
            Self::Waf400 => "blocked by a firewall (WAF, 400)",
            Self::Waf403 => "blocked by a firewall (WAF, 403)",
            Self::SessionExpired => "session or access token expired",
            Self::SessionUsed => "session used already",
            Self::SessionForeign => "session of another sign-in",
            Self::ClockAhead => "this computer’s clock ten minutes ahead",
            Self::ClockBehind => "this computer’s clock ten minutes behind",
        }
    }
}

/// From where the step can be tried again once all is well. Each was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Again {
    /// There is no need: it has come through.
    NoNeed,
    /// From the state before it, and it comes through.
    Same,
    /// From the state before it, which tells that the session is over; then by signing in again.
    SameThenSignIn,
    /// By signing in again.
    SignIn,
    /// Nobody knows what came of it: it is found out, which also needs a sign-in on the way by session.
    Settle,
}

impl Again {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::NoNeed => "–",
            Self::Same => "the same step",
            Self::SameThenSignIn => "the same step, which tells that the session is over; then signing in",
            Self::SignIn => "signing in",
            Self::Settle => "`Unsettled`: it is found out",
        }
    }
}

/// What the server holds right after the failure. Each was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// What it held before.
    Same,
    /// The challenge counts as answered: its session is used, and the code if there was one.
    Answered,
    /// The new password.
    NewPassword,
    /// A secret that waits for its code; what was in force stays so.
    PendingSecret,
    /// The authenticator, registered.
    Registered,
    /// The authenticator, registered and preferred.
    Preferred,
    /// The tokens, good until they run out.
    Tokens,
    /// The tokens, revoked.
    TokensRevoked,
}

impl Holds {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Same => "what it held before",
            Self::Answered => "the challenge as answered",
            Self::NewPassword => "the new password",
            Self::PendingSecret => "a secret that waits for its code",
            Self::Registered => "the authenticator, registered",
            Self::Preferred => "the authenticator, registered and preferred",
            Self::Tokens => "the tokens, until they run out",
            Self::TokensRevoked => "the tokens, revoked",
        }
    }
}

/// What comes of a fault at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// The problem's code, none if it comes through; and how often the operation was tried.
    Comes {
        code: Option<&'static str>,
        again: Again,
        tries: u32,
        holds: Holds,
    },
    /// It cannot be, for a reason.
    Cannot(&'static str),
}

/// One cell.
pub(crate) type Row = (Fault, Expected);

pub(crate) const fn fails(fault: Fault, code: &'static str, again: Again, tries: u32, holds: Holds) -> Row {
    let code = Some(code);
    (
        fault,
        Expected::Comes {
            code,
            again,
            tries,
            holds,
        },
    )
}

pub(crate) const fn passes(fault: Fault, tries: u32, holds: Holds) -> Row {
    let (code, again) = (None, Again::NoNeed);
    (
        fault,
        Expected::Comes {
            code,
            again,
            tries,
            holds,
        },
    )
}

pub(crate) const fn cannot(fault: Fault, reason: &'static str) -> Row {
    (fault, Expected::Cannot(reason))
}
