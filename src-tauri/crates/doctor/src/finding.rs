//! The checks, their findings and the severity of each finding.

use enrolment::{Flow, Problem};
use serde::Serialize;
use transport::CertificateFault;

/// The clock difference from which an authenticator app on this computer may generate wrong codes.
const CLOCK_WARNING_SECONDS: u64 = 30;

/// A check. The serialized name is stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// Whether a proxy is used.
    Proxy,
    /// Whether the endpoint's name resolves.
    Dns,
    /// Whether the endpoint accepts connections.
    Tcp,
    /// Whether the endpoint's certificate is trusted.
    Tls,
    /// Whether this computer's clock agrees with the user pool's.
    Clock,
    /// Whether the app client responds.
    AppClient,
    /// Which sign-in flows the app client allows.
    Flows,
}

impl Check {
    /// Returns the stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proxy => "proxy",
            Self::Dns => "dns",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
            Self::Clock => "clock",
            Self::AppClient => "app-client",
            Self::Flows => "flows",
        }
    }
}

/// The severity of a finding, in ascending order. The serialized names are those of the command line's verdicts and
/// are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The check did not run.
    Skipped,
    /// Nothing must be done.
    #[serde(rename = "ok")]
    Info,
    /// Users can enrol, but the setting should be changed.
    #[serde(rename = "advice")]
    Warning,
    /// Users cannot enrol.
    #[serde(rename = "problem")]
    Error,
}

/// The result of a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "seen", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Finding {
    /// Calls go directly to the endpoint.
    NoProxy,
    /// Calls go through a proxy.
    Proxied {
        /// Host and port.
        proxy: String,
    },
    /// The environment lists hosts that are reached without the proxy, and some of its entries cannot be read.
    ProxyExceptionsUnreadable {
        /// Host and port of the proxy; `None` if calls go directly to the endpoint.
        proxy: Option<String>,
        /// The environment variable.
        variable: String,
        /// The entries that cannot be read.
        entries: Vec<String>,
    },
    /// The proxy performs this step. Only a call shows whether it succeeds.
    LeftToProxy {
        /// The skipped check.
        step: Check,
    },
    /// The endpoint's name resolves.
    NameFound {
        /// The name.
        host: String,
        /// Its addresses.
        addresses: Vec<String>,
    },
    /// The endpoint's name does not resolve.
    NameNotFound {
        /// The name.
        host: String,
        /// The cause.
        fault: Fault,
    },
    /// The endpoint accepts connections.
    Connected {
        /// The port.
        port: u16,
    },
    /// The connection failed.
    NotConnected {
        /// The endpoint's host.
        host: String,
        /// The port.
        port: u16,
        /// The cause.
        fault: Fault,
    },
    /// The endpoint's certificate is trusted.
    Secured {
        /// The protocol version.
        version: Option<TlsVersion>,
        /// The number of certificates that the endpoint sent.
        chain: u32,
    },
    /// Plain `http`, which is accepted for this computer only.
    PlainHttp,
    /// No certificate can be issued for the endpoint's name.
    Uncertifiable,
    /// This computer trusts no certificate authority.
    NoAuthorities,
    /// The TLS handshake failed for a reason other than the certificate.
    NotSecured {
        /// The endpoint's host.
        host: String,
        /// The cause.
        fault: Fault,
    },
    /// The endpoint's certificate was rejected.
    CertificateRefused {
        /// The endpoint's host.
        host: String,
        /// Why it was rejected.
        reason: CertificateFault,
    },
    /// This computer's clock, compared with the user pool's.
    Clock {
        /// How many seconds this computer is ahead (negative: behind); 0 if less than two.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        ahead_seconds: i64,
    },
    /// The app client responds.
    AppClientAnswers {
        /// The app client's id.
        client_id: String,
    },
    /// Users cannot sign in with this app client.
    AppClientUnusable {
        /// Cognito's or the network's problem.
        #[cfg_attr(feature = "bindings", ts(type = "Problem"))]
        problem: Problem,
    },
    /// The sign-in flows of the app client.
    Flows {
        /// The flow of the pool's settings.
        wanted: Flow,
        /// The flows that the app client allows.
        allowed: Vec<Flow>,
        /// The flows that it does not allow.
        refused: Vec<Flow>,
        /// The problems of flows that failed in an unexpected way. A flow that is not in `refused` may be allowed.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<FlowProblem>>"))]
        problems: Vec<FlowProblem>,
    },
}

/// The problem of one sign-in flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowProblem {
    /// The flow.
    pub flow: Flow,
    /// Cognito's or the network's problem.
    #[cfg_attr(feature = "bindings", ts(type = "Problem"))]
    pub problem: Problem,
}

impl Finding {
    /// Returns the check that this is a result of.
    pub fn check(&self) -> Check {
        match self {
            Self::NoProxy | Self::Proxied { .. } | Self::ProxyExceptionsUnreadable { .. } => Check::Proxy,
            Self::LeftToProxy { step } => *step,
            Self::NameFound { .. } | Self::NameNotFound { .. } => Check::Dns,
            Self::Connected { .. } | Self::NotConnected { .. } => Check::Tcp,
            Self::Secured { .. }
            | Self::PlainHttp
            | Self::Uncertifiable
            | Self::NoAuthorities
            | Self::NotSecured { .. }
            | Self::CertificateRefused { .. } => Check::Tls,
            Self::Clock { .. } => Check::Clock,
            Self::AppClientAnswers { .. } | Self::AppClientUnusable { .. } => Check::AppClient,
            Self::Flows { .. } => Check::Flows,
        }
    }

    /// Returns the severity.
    pub fn severity(&self) -> Severity {
        match self {
            Self::NoProxy
            | Self::Proxied { .. }
            | Self::NameFound { .. }
            | Self::Connected { .. }
            | Self::Secured { .. }
            | Self::AppClientAnswers { .. } => Severity::Info,
            Self::LeftToProxy { .. } | Self::PlainHttp | Self::Uncertifiable => Severity::Skipped,
            Self::NameNotFound { .. }
            | Self::NotConnected { .. }
            | Self::NoAuthorities
            | Self::NotSecured { .. }
            | Self::CertificateRefused { .. }
            | Self::AppClientUnusable { .. } => Severity::Error,
            Self::Clock { ahead_seconds } if ahead_seconds.unsigned_abs() < CLOCK_WARNING_SECONDS => {
                Severity::Info
            }
            Self::Clock { .. } | Self::ProxyExceptionsUnreadable { .. } => Severity::Warning,
            Self::Flows { wanted, allowed, .. } if allowed.contains(wanted) => Severity::Info,
            Self::Flows { .. } => Severity::Error,
        }
    }
}

/// Why a connection step failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "why", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Fault {
    /// There was no response before the timeout.
    NoAnswer {
        /// The timeout.
        seconds: u32,
    },
    /// The operating system reported an error.
    Failed {
        /// Its message, in English.
        detail: String,
    },
}

/// The TLS version of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum TlsVersion {
    /// RFC 5246.
    #[serde(rename = "1.2")]
    V1_2,
    /// RFC 8446.
    #[serde(rename = "1.3")]
    V1_3,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clock_difference_is_a_warning_from_30_seconds() {
        for (ahead_seconds, severity) in [
            (0, Severity::Info),
            (29, Severity::Info),
            (-29, Severity::Info),
            (30, Severity::Warning),
            (-600, Severity::Warning),
        ] {
            assert_eq!(
                Finding::Clock { ahead_seconds }.severity(),
                severity,
                "{ahead_seconds}"
            );
        }
    }

    #[test]
    fn flow_of_the_pool_must_be_allowed() {
        let flows = |wanted| Finding::Flows {
            wanted,
            allowed: vec![Flow::Srp],
            refused: vec![Flow::Password],
            problems: Vec::new(),
        };
        assert_eq!(flows(Flow::Srp).severity(), Severity::Info);
        // `UserAuth` was not checked.
        for wanted in [Flow::Password, Flow::UserAuth] {
            assert_eq!(flows(wanted).severity(), Severity::Error);
        }
    }

    #[test]
    fn severities_are_in_ascending_order() {
        let ascending = [
            Severity::Skipped,
            Severity::Info,
            Severity::Warning,
            Severity::Error,
        ];
        assert!(ascending.is_sorted());
    }

    #[test]
    fn severities_are_serialized_as_verdicts() {
        let names = [
            Severity::Skipped,
            Severity::Info,
            Severity::Warning,
            Severity::Error,
        ]
        .map(|severity| serde_json::to_value(severity).unwrap());
        assert_eq!(names, ["skipped", "ok", "advice", "problem"]);
    }

    #[test]
    fn checks_are_serialized_by_name() {
        for check in [
            Check::Proxy,
            Check::Dns,
            Check::Tcp,
            Check::Tls,
            Check::Clock,
            Check::AppClient,
            Check::Flows,
        ] {
            assert_eq!(serde_json::to_value(check).unwrap(), check.name());
        }
    }
}
