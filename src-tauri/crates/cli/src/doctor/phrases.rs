//! What is said of what was seen, in English.

use doctor::{CertificateFault, Fault, Finding, Severity, TlsVersion};
use enrolment::{Flow, Problem};

use super::report::Checked;
use crate::words;

/// One finding in words.
pub(super) fn told(finding: &Finding) -> Checked {
    let (check, detail) = (finding.check().name(), detail(finding));
    match finding.severity() {
        Severity::Skipped => Checked::skipped(check, detail),
        Severity::Info => Checked::ok(check, detail),
        Severity::Warning => Checked::advice(check, detail, remedy(finding)).with_command(command(finding)),
        Severity::Error => Checked::problem(check, detail, remedy(finding)),
    }
}

/// The line that does it.
fn command(finding: &Finding) -> Option<String> {
    matches!(finding, Finding::Clock { .. }).then(|| "sudo timedatectl set-ntp true".to_owned())
}

fn detail(finding: &Finding) -> String {
    match finding {
        Finding::NoProxy => "none is on the way".to_owned(),
        Finding::Proxied { proxy } => format!("calls go through {proxy}"),
        Finding::LeftToProxy { .. } => "the proxy does that; the call below tells whether it can".to_owned(),
        Finding::NameFound { host, addresses } => format!("{host} is {}", addresses.join(", ")),
        Finding::NameNotFound { host, fault } => format!("{host} has no address: {}", why(fault)),
        Finding::Connected { port } => format!("connected to port {port}"),
        Finding::NotConnected { host, port, fault } => {
            format!("no connection to {host}:{port}: {}", why(fault))
        }
        Finding::Secured { version, chain } => {
            let version = match version {
                Some(TlsVersion::V1_2) => "TLSv1_2",
                Some(TlsVersion::V1_3) => "TLSv1_3",
                None => "",
            };
            format!("{version}, a chain of {chain} that this computer trusts")
        }
        Finding::PlainHttp => "plain http, on this computer only".to_owned(),
        Finding::Uncertifiable => "this name can have no certificate".to_owned(),
        Finding::NoAuthorities => "this computer trusts no certificate authority at all".to_owned(),
        Finding::NotSecured { host, fault } => format!("no secure connection to {host}: {}", why(fault)),
        Finding::CertificateRefused { host, reason } => {
            format!("the certificate of {host} {}", refused(reason))
        }
        Finding::Clock { ahead_seconds } => clock(finding.severity(), *ahead_seconds),
        Finding::AppClientAnswers { client_id } => format!("{client_id} answers"),
        Finding::AppClientUnusable { problem } => unusable(problem),
        Finding::Flows { allowed, refused, .. } => flows(allowed, refused),
    }
}

/// What to do about it.
fn remedy(finding: &Finding) -> String {
    let remedy = match finding {
        Finding::AppClientUnusable { problem } => return words::of(&problem.kind).remedy,
        Finding::NameNotFound { .. } => {
            "Look whether this computer is on a network, and whether region or endpoint are spelled right.\n\
             In a private network the endpoint may need a DNS entry, or a proxy (--proxy) may be the way out."
        }
        Finding::NotConnected { .. } => {
            "A firewall may be in between: it must let this computer through, or a proxy (--proxy) is the way out."
        }
        Finding::NoAuthorities => "Install the package ca-certificates, or give --ca-file.",
        Finding::NotSecured { .. } => {
            "Something in between may not let TLS through: a firewall, or a proxy that should be named (--proxy)."
        }
        Finding::CertificateRefused { reason, .. } => match reason {
            CertificateFault::UnknownIssuer => {
                "If your organisation reads TLS on the way, give its certificate authority with --ca-file FILE.pem."
            }
            CertificateFault::Expired => {
                "Look whether this computer's date is right. If it is, whoever runs the endpoint must renew it."
            }
            CertificateFault::NotYetValid => "Look whether this computer's date is right.",
            CertificateFault::AnotherHosts => {
                "Look at region and endpoint, and at whether something in between answers in Cognito's place."
            }
            CertificateFault::Unusable { .. } => "Show this to whoever runs the endpoint.",
        },
        Finding::Clock { .. } => {
            "Enrolling works all the same, but an authenticator on this computer gives wrong codes. Let it take the \
             time from the network."
        }
        Finding::Flows { allowed, .. } if allowed.is_empty() => {
            "The app client must allow ALLOW_USER_SRP_AUTH."
        }
        Finding::Flows { .. } => {
            "This pool is used by another flow: allow that in the app client, or choose one of these with --flow."
        }
        Finding::NoProxy
        | Finding::Proxied { .. }
        | Finding::LeftToProxy { .. }
        | Finding::NameFound { .. }
        | Finding::Connected { .. }
        | Finding::Secured { .. }
        | Finding::PlainHttp
        | Finding::Uncertifiable
        | Finding::AppClientAnswers { .. } => "",
    };
    remedy.to_owned()
}

fn why(fault: &Fault) -> String {
    match fault {
        Fault::NoAnswer { seconds } => format!("nothing in {seconds} seconds"),
        Fault::Failed { detail } => detail.clone(),
    }
}

fn refused(reason: &CertificateFault) -> String {
    match reason {
        CertificateFault::UnknownIssuer => "was signed by nobody whom this computer trusts".to_owned(),
        CertificateFault::Expired => "has expired".to_owned(),
        CertificateFault::NotYetValid => "is not valid yet".to_owned(),
        CertificateFault::AnotherHosts => "is another host's".to_owned(),
        CertificateFault::Unusable { detail } => format!("cannot be used: {detail}"),
    }
}

fn clock(severity: Severity, ahead_seconds: i64) -> String {
    let off = ahead_seconds.unsigned_abs();
    let side = if ahead_seconds > 0 { "ahead of" } else { "behind" };
    match (off, severity) {
        (0, _) => "agrees with the user pool's to two seconds".to_owned(),
        (_, Severity::Warning) => format!("this computer is {off} seconds {side} the user pool's time"),
        _ => format!("{off} seconds {side} the user pool's, which does no harm"),
    }
}

fn unusable(problem: &Problem) -> String {
    let request = problem
        .request_id
        .as_ref()
        .map(|request| format!(" (request {request})"));
    format!(
        "{}{}",
        words::of(&problem.kind).title,
        request.unwrap_or_default()
    )
}

fn flows(allowed: &[Flow], refused: &[Flow]) -> String {
    match (allowed, refused) {
        ([], _) => "none by password".to_owned(),
        (allowed, []) => names(allowed),
        (allowed, refused) => format!("{}; not {}", names(allowed), names(refused)),
    }
}

fn names(flows: &[Flow]) -> String {
    let names: Vec<&str> = flows
        .iter()
        .map(|flow| match flow {
            Flow::Srp => "USER_SRP_AUTH",
            Flow::Password => "USER_PASSWORD_AUTH",
            Flow::UserAuth => "USER_AUTH",
        })
        .collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(finding: &Finding) -> String {
        let report = serde_json::to_value(told(finding)).unwrap();
        report["Detail"].as_str().unwrap().to_owned()
    }

    #[test]
    fn what_is_no_problem_has_no_remedy_and_the_rest_has_one() {
        let host = || "cognito.example".to_owned();
        for finding in [
            Finding::NoProxy,
            Finding::NotConnected {
                host: host(),
                port: 443,
                fault: Fault::NoAnswer { seconds: 5 },
            },
            Finding::CertificateRefused {
                host: host(),
                reason: CertificateFault::AnotherHosts,
            },
            Finding::NoAuthorities,
            Finding::Clock { ahead_seconds: 29 },
            Finding::Clock { ahead_seconds: 30 },
            Finding::Flows {
                wanted: Flow::Srp,
                allowed: Vec::new(),
                refused: vec![Flow::Srp],
            },
        ] {
            let report = serde_json::to_value(told(&finding)).unwrap();
            let is_asked_for = finding.severity() >= Severity::Warning;
            let remedy = report["Remedy"].as_str();
            assert_eq!(
                remedy.is_some_and(|remedy| !remedy.is_empty()),
                is_asked_for,
                "{report}"
            );
        }
    }

    #[test]
    fn a_wait_that_came_to_nothing_is_told_in_seconds() {
        let finding = Finding::NotConnected {
            host: "cognito.example".to_owned(),
            port: 443,
            fault: Fault::NoAnswer { seconds: 5 },
        };
        assert_eq!(
            said(&finding),
            "no connection to cognito.example:443: nothing in 5 seconds"
        );
    }

    #[test]
    fn a_clock_is_told_by_how_far_it_is_off() {
        let clock = |ahead_seconds| said(&Finding::Clock { ahead_seconds });
        assert_eq!(clock(0), "agrees with the user pool's to two seconds");
        assert_eq!(clock(-3), "3 seconds behind the user pool's, which does no harm");
        assert_eq!(
            clock(600),
            "this computer is 600 seconds ahead of the user pool's time"
        );
    }
}
