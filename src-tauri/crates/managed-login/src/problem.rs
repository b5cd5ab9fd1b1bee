//! The problems of a sign-in, as data. Their texts are in `ui/src/locale/`.

/// A problem of a sign-in by managed login. It contains no secret: no code, token or state, and no URL with one of them.
///
/// `error` and `description` come from the authorization server, as in RFC 6749
/// [§4.1.2.1](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1) and
/// [§5.2](https://www.rfc-editor.org/rfc/rfc6749#section-5.2): a code such as `access_denied` to branch on, and an English
/// text for developers. Both are [`displayable`](transport::displayable).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoginProblem {
    /// The text is not the origin of a user pool's domain: scheme, host and an optional port, nothing else.
    #[error("the domain is not of the form https://example.auth.eu-central-1.amazoncognito.com")]
    DomainMalformed,
    /// The domain is plain `http` and not on this computer.
    #[error("the domain must be https")]
    DomainInsecure,
    /// Every redirect port is used by another program or reserved by the operating system, as Windows does for Hyper-V.
    #[error("no redirect port is free: {ports:?}")]
    PortsTaken {
        /// The ports, in the order in which they were tried.
        ports: Vec<u16>,
    },
    /// The browser did not return before the timeout.
    #[error("the browser did not return in time")]
    TimedOut,
    /// Before the timeout, the browser returned only from another sign-in: an old tab's, or a forged one.
    #[error("the browser returned from another sign-in only")]
    StateWrong,
    /// The authorization endpoint returned an error instead of a code; `access_denied` if the user declined.
    #[error("the sign-in was refused: {error}")]
    #[allow(missing_docs, reason = "documented on the enum")]
    Denied {
        error: String,
        description: Option<String>,
    },
    /// No certificate authority that the [`Transport`](transport::Transport) trusts signed the certificate.
    #[error("the certificate of {host} is not trusted")]
    CertificateNotTrusted {
        /// The host of the token endpoint, or host and port of the proxy.
        host: String,
    },
    /// The proxy for the token endpoint cannot be reached.
    #[error("no connection to the proxy {proxy}")]
    ProxyUnreachable {
        /// Host and port of the proxy.
        proxy: String,
    },
    /// The proxy requires credentials, or rejects those that it was sent.
    #[error("the proxy {proxy} requires other credentials")]
    ProxyCredentialsWanted {
        /// Host and port of the proxy.
        proxy: String,
    },
    /// The proxy refuses to connect to the token endpoint.
    #[error("the proxy {proxy} refuses to connect to {host}")]
    ProxyRefused {
        /// Host and port of the proxy.
        proxy: String,
        /// The token endpoint's host.
        host: String,
    },
    /// The token endpoint cannot be reached.
    #[error("no connection to {host}")]
    Unreachable {
        /// The token endpoint's host.
        host: String,
    },
    /// The token endpoint did not respond before the timeout.
    #[error("no response from {host} in time")]
    NoAnswer {
        /// The token endpoint's host.
        host: String,
    },
    /// The token endpoint refused the code or the app client; `invalid_client` if the client secret is wrong or missing.
    #[error("the token endpoint refused: {error}")]
    #[allow(missing_docs, reason = "documented on the enum")]
    Refused {
        error: String,
        description: Option<String>,
    },
    /// The token endpoint, or a server in front of it, failed.
    #[error("the token endpoint failed with status {status}")]
    ServiceFault {
        /// The HTTP status.
        status: u16,
    },
    /// The response is not that of a token endpoint, or its ID token is missing, expired, or issued by
    /// another user pool or to another app client.
    #[error("the token endpoint's response was not understood")]
    AnswerNotUnderstood,
    /// The tokens were issued for another sign-in.
    #[error("the tokens belong to another sign-in")]
    NonceWrong,
    /// The access token may not register an authenticator: the app client does not allow
    /// [`USER_ADMIN_SCOPE`](crate::USER_ADMIN_SCOPE), or a Lambda trigger removed it.
    #[error("the access token lacks the scope aws.cognito.signin.user.admin")]
    ScopeMissing,
}
