// The words of the checks of a pool's settings: en/checks.ftl describes the arguments of its messages.

import type { Check, Fault, Finding, Flow, Severity } from "../host/bindings";
import type { Messages, Values } from "./fluent";
import { duration } from "./format";
import type { Language } from "./languages";
import type { CheckMessages } from "./messages";

/** A finding that has words of its own; of an unusable app client, its problem has them. */
export type WordedFinding = Exclude<Finding, { seen: "app-client-unusable" }>;

export interface CheckWords {
  check: (check: Check) => string;
  severity: (severity: Severity) => string;
  found: (finding: WordedFinding) => string;
  /** What to do about a finding that is advice or a problem. */
  remedy: (finding: WordedFinding) => string;
  noAnswer: (fault: Extract<Fault, { why: "no-answer" }>) => string;
  /**
   * Why a flow failed.
   *
   * @param title The title of its problem.
   */
  flowProblem: (flow: Flow, state: "refused" | "unknown", title: string) => string;
}

/** As Cognito names them. */
const FLOWS: Record<Flow, string> = {
  srp: "USER_SRP_AUTH",
  password: "USER_PASSWORD_AUTH",
  "user-auth": "USER_AUTH",
};

export function checkWords(
  language: Language,
  messages: Messages<keyof CheckMessages>,
): CheckWords {
  const { format } = messages;
  const time = (seconds: number): Values => ({
    seconds: Math.abs(seconds),
    duration: duration(language, Math.abs(seconds)),
    direction: seconds === 0 ? "none" : seconds > 0 ? "ahead" : "behind",
  });

  function values(finding: WordedFinding): Values {
    const at = { at: "window" };
    switch (finding.seen) {
      case "name-found":
        return { ...at, host: finding.host, addresses: listed(finding.addresses) };
      case "name-not-found":
      case "not-secured":
        return { ...at, host: finding.host };
      case "connected":
        return { ...at, port: String(finding.port) };
      case "not-connected":
        return { ...at, host: finding.host, port: String(finding.port) };
      case "secured":
        return {
          ...at,
          chain: finding.chain,
          version: finding.version === null ? "TLS" : `TLS ${finding.version}`,
        };
      case "certificate-refused":
        return { ...at, host: finding.host, why: finding.reason.why };
      case "clock":
        return { ...at, ...time(finding.aheadSeconds) };
      case "flows":
        return {
          ...at,
          allowed: listed(finding.allowed.map((flow) => FLOWS[flow])),
          refused: listed(finding.refused.map((flow) => FLOWS[flow])),
          wanted: wanted(finding),
        };
      case "proxied":
        return { ...at, proxy: finding.proxy };
      case "proxy-exceptions-unreadable":
        return {
          ...at,
          proxy: finding.proxy ?? "none",
          variable: finding.variable,
          entries: listed(finding.entries),
        };
      case "app-client-answers":
        return { ...at, clientId: finding.clientId };
      default:
        return at;
    }
  }

  return {
    check: (check) => format(`check-${check}`, null, {}),
    severity: (severity) => format(`severity-${severity}`, null, {}),
    found: (finding) => format(finding.seen, null, values(finding)),
    remedy: (finding) => format(finding.seen, "remedy", values(finding)),
    noAnswer: (fault) => format("no-answer", null, time(fault.seconds)),
    flowProblem: (flow, state, title) =>
      format("flow-problem", null, { flow: FLOWS[flow], state, problem: title }),
  };
}

/** What is known about the pool's own flow. */
function wanted({ wanted, allowed, problems, refused }: Extract<Finding, { seen: "flows" }>) {
  if (allowed.includes(wanted)) return "allowed";
  const failed = problems?.some(({ flow }) => flow === wanted) ?? false;
  return failed && !refused.includes(wanted) ? "unknown" : "refused";
}

const listed = (items: readonly string[]) => (items.length === 0 ? "none" : items.join(", "));
