//! What can go wrong, as data. The words for it live with the surfaces, in every language.

use crate::login::Login;

/// A sign-in that did not come about, with what another one can be begun from.
pub struct Failed {
    /// What went wrong.
    pub problem: LoginProblem,
    /// As it was given, client secret included. A code is good once, so nothing of the old attempt is left.
    pub login: Login,
}

impl From<Failed> for LoginProblem {
    fn from(failed: Failed) -> Self {
        failed.problem
    }
}

/// Every problem. No secret is in it: no code, token, state or address that holds one.
///
/// `error` and `description` come from the authorization server, as in RFC 6749
/// [§4.1.2.1](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1) and
/// [§5.2](https://www.rfc-editor.org/rfc/rfc6749#section-5.2): a code such as `access_denied` to branch on, and English
/// for developers, without control characters and cut at 300 characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoginProblem {
    /// Not the origin of a user pool's domain: scheme, host and perhaps port, nothing else.
    #[error("the domain is not of the form https://example.auth.eu-central-1.amazoncognito.com")]
    DomainMalformed,
    /// Plain `http` to something that is not this computer.
    #[error("the domain must be https")]
    DomainInsecure,
    /// Another program has each of them, or the operating system reserves it, as Windows does for Hyper-V.
    #[error("no redirect port is free: {ports:?}")]
    PortsTaken {
        /// Those that were tried, in order.
        ports: Vec<u16>,
    },
    /// The browser did not come back in time.
    #[error("nobody came back from the browser in time")]
    TimedOut,
    /// In all that time the browser came back only from another sign-in: an old tab's, or a forged one.
    #[error("the browser came back from another sign-in only")]
    StateWrong,
    /// The authorization endpoint sent the browser back without a code; `access_denied` if the person declined.
    #[error("the sign-in was refused: {error}")]
    #[allow(missing_docs, reason = "told above")]
    Denied {
        error: String,
        description: Option<String>,
    },
    /// The token endpoint's certificate was signed by nobody whom this computer or the [`Network`](crate::Network) trusts.
    #[error("the certificate of {host} is not trusted")]
    #[allow(missing_docs, reason = "told above")]
    CertificateNotTrusted { host: String },
    /// No connection to the proxy on the way to this host, the token endpoint's.
    #[error("no connection to the proxy on the way to {host}")]
    #[allow(missing_docs, reason = "told above")]
    ProxyUnreachable { host: String },
    /// That proxy wants a user name and a password, or others.
    #[error("the proxy on the way to {host} wants other credentials")]
    #[allow(missing_docs, reason = "told above")]
    ProxyCredentialsWanted { host: String },
    /// That proxy does not let this through.
    #[error("the proxy on the way to {host} refuses")]
    #[allow(missing_docs, reason = "told above")]
    ProxyRefused { host: String },
    /// No connection to the token endpoint.
    #[error("no connection to {host}")]
    #[allow(missing_docs, reason = "told above")]
    Unreachable { host: String },
    /// The token endpoint did not answer in time.
    #[error("no answer from {host} in time")]
    #[allow(missing_docs, reason = "told above")]
    NoAnswer { host: String },
    /// The token endpoint refused the code or the client; `invalid_client` if the client secret is wrong or missing.
    #[error("the token endpoint refused: {error}")]
    #[allow(missing_docs, reason = "told above")]
    Refused {
        error: String,
        description: Option<String>,
    },
    /// The token endpoint, or something in front of it, failed with this HTTP status.
    #[error("the token endpoint failed with status {status}")]
    #[allow(missing_docs, reason = "told above")]
    ServiceFault { status: u16 },
    /// Not the answer of a token endpoint, or its ID token is missing or another client's.
    #[error("the token endpoint's answer was not understood")]
    AnswerNotUnderstood,
    /// The tokens were made for another sign-in.
    #[error("the tokens belong to another sign-in")]
    NonceWrong,
    /// The access token may not set up an authenticator: the app client does not allow
    /// [`USER_ADMIN_SCOPE`](crate::USER_ADMIN_SCOPE), or a Lambda trigger took it away.
    #[error("the access token lacks the scope aws.cognito.signin.user.admin")]
    ScopeMissing,
}

/// What the server says, so that it can be shown: it may come from anybody who can make a browser open an address.
pub(crate) fn said(text: &str) -> String {
    const LONGEST: usize = 300;
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_says_is_one_short_line() {
        assert_eq!(said("User\r\ncancelled\u{1b}[2J"), "User  cancelled [2J");
        assert_eq!(said(&"é".repeat(1000)), "é".repeat(300));
    }
}
