//! The texts of the doctor's findings.

use doctor::{Fault, Finding, FlowProblem, Severity, TlsVersion};
use enrolment::{Flow, ProblemKind};
use messages::Explanation;
use transport::CertificateFault;

use super::report::Checked;
use crate::message_parts::{NONE, or_none, rounded, sentence};
use crate::messages::{checks, command_line};
use crate::problem_explanation::explain;

/// Describes a finding.
pub(super) fn describe(finding: &Finding) -> Checked {
    let check = finding.check().name();
    let Explanation { title, remedy } = explanation(finding);
    match finding.severity() {
        Severity::Skipped => Checked::skipped(check, title),
        Severity::Info => Checked::ok(check, title),
        Severity::Warning => Checked::advice(check, title, remedy).with_command(command(finding)),
        Severity::Error => Checked::problem(check, title, remedy),
    }
}

/// The command that does what the remedy says.
fn command(finding: &Finding) -> Option<String> {
    matches!(finding, Finding::Clock { .. }).then(|| "sudo timedatectl set-ntp true".to_owned())
}

fn explanation(finding: &Finding) -> Explanation {
    let without_remedy = Explanation::without_remedy;
    match finding {
        Finding::NoProxy => without_remedy(checks::NoProxy.text()),
        Finding::Proxied { proxy } => without_remedy(checks::Proxied { proxy }.text()),
        Finding::ProxyExceptionsUnreadable {
            proxy,
            variable,
            entries,
        } => checks::ProxyExceptionsUnreadable {
            entries: &entries.join(", "),
            proxy: or_none(proxy.as_ref()),
            variable,
        }
        .explanation(),
        Finding::LeftToProxy { .. } => without_remedy(checks::LeftToProxy.text()),
        Finding::NameFound { host, addresses } => {
            let addresses = &addresses.join(", ");
            without_remedy(checks::NameFound { addresses, host }.text())
        }
        Finding::NameNotFound { host, fault } => {
            with_reason(checks::NameNotFound { host }.explanation(), &reason(fault))
        }
        Finding::Connected { port } => without_remedy(checks::Connected { port }.text()),
        Finding::NotConnected { host, port, fault } => {
            with_reason(checks::NotConnected { host, port }.explanation(), &reason(fault))
        }
        Finding::Secured { version, chain } => {
            let version = match version {
                Some(TlsVersion::V1_2) => "TLS 1.2",
                Some(TlsVersion::V1_3) => "TLS 1.3",
                None => "TLS",
            };
            let secured = checks::Secured {
                chain: (*chain).into(),
                version: &version,
            };
            without_remedy(secured.text())
        }
        Finding::PlainHttp => without_remedy(checks::PlainHttp.text()),
        Finding::Uncertifiable => without_remedy(checks::Uncertifiable.text()),
        Finding::NoAuthorities => checks::NoAuthorities.explanation(),
        Finding::NotSecured { host, fault } => {
            with_reason(checks::NotSecured { host }.explanation(), &reason(fault))
        }
        Finding::CertificateRefused { host, reason } => certificate(host, reason),
        Finding::Clock { ahead_seconds } => checks::Clock {
            direction: &match ahead_seconds {
                0 => NONE,
                1.. => "ahead",
                _ => "behind",
            },
            duration: &rounded(ahead_seconds.unsigned_abs()),
        }
        .explanation(),
        Finding::AppClientAnswers { client_id } => {
            without_remedy(checks::AppClientAnswers { client_id }.text())
        }
        Finding::AppClientUnusable { problem } => {
            let Explanation { title, remedy } = explain(&problem.kind);
            let title = match &problem.request_id {
                Some(request) => command_line::FindingWithRequest {
                    finding: &title,
                    request,
                }
                .text(),
                None => title,
            };
            Explanation { title, remedy }
        }
        Finding::Flows {
            wanted,
            allowed,
            refused,
            problems,
        } => flows(*wanted, allowed, refused, problems),
    }
}

fn flows(wanted: Flow, allowed: &[Flow], refused: &[Flow], problems: &[FlowProblem]) -> Explanation {
    let state = |flow: Flow| match refused.contains(&flow) {
        true => "refused",
        false => "unknown",
    };
    let has_failed = problems.iter().any(|problem| problem.flow == wanted);
    let explanation = checks::Flows {
        allowed: &names(allowed),
        refused: &names(refused),
        wanted: &match wanted {
            _ if allowed.contains(&wanted) => "allowed",
            _ if has_failed => state(wanted),
            _ => "refused",
        },
    }
    .explanation();
    let problems: Vec<String> = problems
        .iter()
        .map(|FlowProblem { flow, problem }| {
            let title = explain(&problem.kind).title;
            let problem = match &problem.kind {
                ProblemKind::Refused { name, .. } => format!("{title} ({name})"),
                _ => title,
            };
            checks::FlowProblem {
                flow: &name(*flow),
                problem: &problem,
                state: &state(*flow),
            }
            .text()
        })
        .collect();
    match problems[..] {
        [] => explanation,
        _ => with_reason(explanation, &problems.join(" ")),
    }
}

fn certificate(host: &str, fault: &CertificateFault) -> Explanation {
    let (why, detail) = match fault {
        CertificateFault::UnknownIssuer => ("unknown-issuer", None),
        CertificateFault::Expired => ("expired", None),
        CertificateFault::NotYetValid => ("not-yet-valid", None),
        CertificateFault::WrongHost => ("another-hosts", None),
        CertificateFault::Other { detail } => ("unusable", Some(detail)),
    };
    let explanation = checks::CertificateRefused {
        host: &host,
        why: &why,
    }
    .explanation();
    match detail {
        Some(detail) => with_reason(explanation, &sentence(detail)),
        None => explanation,
    }
}

fn with_reason(explanation: Explanation, reason: &str) -> Explanation {
    let title = command_line::FindingWithReason {
        finding: &explanation.title,
        reason: &reason.trim_end(),
    };
    Explanation {
        title: title.text(),
        ..explanation
    }
}

/// Why there was no connection, as a sentence.
fn reason(fault: &Fault) -> String {
    match fault {
        Fault::NoAnswer { seconds } => checks::NoAnswer {
            duration: &rounded((*seconds).into()),
        }
        .text(),
        Fault::Failed { detail } => sentence(detail),
    }
}

fn names(flows: &[Flow]) -> String {
    let names: Vec<&str> = flows.iter().copied().map(name).collect();
    match names[..] {
        [] => NONE.to_owned(),
        _ => names.join(", "),
    }
}

/// The name of a flow in Cognito.
fn name(flow: Flow) -> &'static str {
    match flow {
        Flow::Srp => "USER_SRP_AUTH",
        Flow::Password => "USER_PASSWORD_AUTH",
        Flow::UserAuth => "USER_AUTH",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(finding: &Finding) -> serde_json::Value {
        serde_json::to_value(describe(finding)).unwrap()
    }

    fn detail_of(finding: &Finding) -> String {
        report(finding)["Detail"].as_str().unwrap().to_owned()
    }

    #[test]
    fn problems_and_advice_have_a_remedy() {
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
                reason: CertificateFault::WrongHost,
            },
            Finding::NoAuthorities,
            Finding::Clock { ahead_seconds: 29 },
            Finding::Clock { ahead_seconds: 30 },
            Finding::Flows {
                wanted: Flow::Srp,
                allowed: Vec::new(),
                refused: vec![Flow::Srp],
                problems: Vec::new(),
            },
        ] {
            let report = report(&finding);
            let needs_remedy = finding.severity() >= Severity::Warning;
            let remedy = report["Remedy"].as_str();
            assert_eq!(
                remedy.is_some_and(|remedy| !remedy.is_empty()),
                needs_remedy,
                "{report}"
            );
        }
    }

    #[test]
    fn reason_follows_the_finding() {
        let not_connected = |fault| {
            detail_of(&Finding::NotConnected {
                host: "cognito.example".to_owned(),
                port: 443,
                fault,
            })
        };
        let timeout = not_connected(Fault::NoAnswer { seconds: 5 });
        for part in ["cognito.example", "443", ". ", "5 seconds."] {
            assert!(timeout.contains(part), "{timeout}");
        }
        let refused = not_connected(Fault::Failed {
            detail: "connection refused".to_owned(),
        });
        assert!(refused.ends_with(". Connection refused."), "{refused}");
    }

    #[test]
    fn clock_is_described_by_its_drift() {
        let clock = |ahead_seconds| detail_of(&Finding::Clock { ahead_seconds });
        for (ahead_seconds, part) in [(-3, "3 seconds behind"), (600, "10 minutes ahead")] {
            let detail = clock(ahead_seconds);
            assert!(detail.contains(part), "{detail}");
        }
        assert!(!clock(0).contains("seconds"), "{}", clock(0));
    }

    #[test]
    fn flows_are_listed_by_their_names() {
        let flows = |allowed: &[Flow], refused: &[Flow]| {
            detail_of(&Finding::Flows {
                wanted: Flow::Srp,
                allowed: allowed.to_vec(),
                refused: refused.to_vec(),
                problems: Vec::new(),
            })
        };
        let (srp, password) = (Flow::Srp, Flow::Password);
        assert_eq!(flows(&[srp, password], &[]), "USER_SRP_AUTH, USER_PASSWORD_AUTH");
        assert_eq!(
            flows(&[srp], &[password]),
            "USER_SRP_AUTH; not USER_PASSWORD_AUTH"
        );
    }

    #[test]
    fn problems_of_flows_are_named_after_the_flows() {
        let refused = ProblemKind::Refused {
            name: "FeatureUnavailableInTierException".to_owned(),
            message: String::new(),
        };
        let report = report(&Finding::Flows {
            wanted: Flow::Srp,
            allowed: vec![Flow::Password],
            refused: vec![Flow::UserAuth],
            problems: vec![
                FlowProblem {
                    flow: Flow::Srp,
                    problem: ProblemKind::ServiceFault { status: 500 }.into(),
                },
                FlowProblem {
                    flow: Flow::UserAuth,
                    problem: refused.into(),
                },
            ],
        });
        assert_eq!(
            report["Detail"],
            "USER_PASSWORD_AUTH; not USER_AUTH. USER_SRP_AUTH couldn’t be checked: Cognito is having problems. \
             USER_AUTH was rejected: Cognito rejected the request (FeatureUnavailableInTierException)."
        );
        assert!(report["Remedy"].as_str().unwrap().contains("later"), "{report}");
    }
}
