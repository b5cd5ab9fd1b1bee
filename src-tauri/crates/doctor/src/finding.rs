//! What was looked at, what was seen, and how grave it is.

use enrolment::{Flow, Problem};
use serde::Serialize;

/// Seconds. An authenticator that runs on this computer is wrong from here on, and is taken or not by luck.
const OFF: u64 = 30;

/// What was looked at. The serialized name is stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// Whether a proxy is on the way.
    Proxy,
    /// Whether the endpoint's name has an address.
    Dns,
    /// Whether a connection comes about.
    Tcp,
    /// Whether it can be trusted.
    Tls,
    /// Whether this computer's time is the user pool's.
    Clock,
    /// Whether the app client answers.
    AppClient,
    /// By what one can sign in.
    Flows,
}

impl Check {
    /// The stable name.
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

/// How a check went. The gravest is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nobody looked.
    Skipped,
    /// As it should be.
    Ok,
    /// It works, and could be better.
    Advice,
    /// Nobody can enrol like this.
    Problem,
}

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "seen", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Finding {
    /// Calls go straight to the endpoint.
    NoProxy,
    /// Calls go through a proxy.
    Proxied {
        /// Host and port.
        proxy: String,
    },
    /// The proxy does this step, and only a call shows whether it can.
    LeftToProxy {
        /// Which one.
        step: Check,
    },
    /// The endpoint's name is known.
    NameFound {
        /// The name.
        host: String,
        /// Its addresses.
        addresses: Vec<String>,
    },
    /// The endpoint's name is not known here.
    NameNotFound {
        /// The name.
        host: String,
        /// Why not.
        fault: Fault,
    },
    /// Somebody listens there.
    Connected {
        /// Where.
        port: u16,
    },
    /// Nobody can be reached there.
    NotConnected {
        /// Whom.
        host: String,
        /// Where.
        port: u16,
        /// Why not.
        fault: Fault,
    },
    /// The endpoint has shown certificates that this computer trusts.
    Secured {
        /// Spoken with it.
        version: Option<TlsVersion>,
        /// How many certificates it has shown.
        chain: u32,
    },
    /// Plain `http`, which goes to this computer only.
    PlainHttp,
    /// The endpoint's name is one that no certificate can be for.
    Uncertifiable,
    /// This computer trusts no certificate authority at all.
    NoAuthorities,
    /// The handshake came to nothing.
    NotSecured {
        /// With whom.
        host: String,
        /// Why.
        fault: Fault,
    },
    /// The endpoint has shown a certificate that is no good.
    CertificateRefused {
        /// Who.
        host: String,
        /// Why it is none.
        reason: CertificateFault,
    },
    /// This computer's clock, beside the user pool's.
    Clock {
        /// By how many seconds this computer is ahead (negative: behind); 0 under two seconds.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        ahead_seconds: i64,
    },
    /// The app client answers.
    AppClientAnswers {
        /// Its id.
        client_id: String,
    },
    /// Nobody can sign in through the app client like this.
    AppClientUnusable {
        /// What Cognito or the network says.
        #[cfg_attr(feature = "bindings", ts(type = "Problem"))]
        problem: Problem,
    },
    /// The flows that the app client has.
    Flows {
        /// The one that the pool is used by.
        wanted: Flow,
        /// Those that it allows.
        allowed: Vec<Flow>,
        /// Those that it does not.
        refused: Vec<Flow>,
    },
}

impl Finding {
    /// What was looked at.
    pub fn check(&self) -> Check {
        match self {
            Self::NoProxy | Self::Proxied { .. } => Check::Proxy,
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

    /// How grave it is.
    pub fn gravity(&self) -> Severity {
        match self {
            Self::NoProxy
            | Self::Proxied { .. }
            | Self::NameFound { .. }
            | Self::Connected { .. }
            | Self::Secured { .. }
            | Self::AppClientAnswers { .. } => Severity::Ok,
            Self::LeftToProxy { .. } | Self::PlainHttp | Self::Uncertifiable => Severity::Skipped,
            Self::NameNotFound { .. }
            | Self::NotConnected { .. }
            | Self::NoAuthorities
            | Self::NotSecured { .. }
            | Self::CertificateRefused { .. }
            | Self::AppClientUnusable { .. } => Severity::Problem,
            Self::Clock { ahead_seconds } if ahead_seconds.unsigned_abs() < OFF => Severity::Ok,
            Self::Clock { .. } => Severity::Advice,
            Self::Flows { wanted, allowed, .. } if allowed.contains(wanted) => Severity::Ok,
            Self::Flows { .. } => Severity::Problem,
        }
    }
}

/// Why a step came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "why", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Fault {
    /// Nothing came in time.
    NoAnswer {
        /// How long was waited.
        seconds: u32,
    },
    /// Something came in between.
    Failed {
        /// What the operating system says, in English.
        detail: String,
    },
}

/// Of the protocol that a connection is secured with.
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

/// Why a certificate is no good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "why", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum CertificateFault {
    /// Nobody whom this computer trusts has signed it.
    UnknownIssuer,
    /// Its time is over.
    Expired,
    /// Its time has not come yet.
    NotYetValid,
    /// It is of another host.
    AnotherHosts,
    /// Something rare.
    Unusable {
        /// What it is, in English.
        detail: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_worth_a_word_from_half_a_minute_on() {
        for (ahead_seconds, gravity) in [
            (0, Severity::Ok),
            (29, Severity::Ok),
            (-29, Severity::Ok),
            (30, Severity::Advice),
            (-600, Severity::Advice),
        ] {
            assert_eq!(
                Finding::Clock { ahead_seconds }.gravity(),
                gravity,
                "{ahead_seconds}"
            );
        }
    }

    #[test]
    fn the_flow_that_is_wanted_has_to_be_allowed() {
        let flows = |wanted| Finding::Flows {
            wanted,
            allowed: vec![Flow::Srp],
            refused: vec![Flow::Password],
        };
        assert_eq!(flows(Flow::Srp).gravity(), Severity::Ok);
        // Also one that was not asked about.
        for wanted in [Flow::Password, Flow::UserAuth] {
            assert_eq!(flows(wanted).gravity(), Severity::Problem);
        }
    }

    #[test]
    fn the_gravest_is_the_greatest() {
        let rising = [
            Severity::Skipped,
            Severity::Ok,
            Severity::Advice,
            Severity::Problem,
        ];
        assert!(rising.is_sorted());
    }

    #[test]
    fn a_check_is_serialized_by_its_name() {
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
