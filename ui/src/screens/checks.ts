// What was seen in a test of a pool's settings, in words.

import type { CertificateFault, Checked, Fault, Finding, Flow, Severity } from "../host/bindings";
import { t, wordsOf } from "../locale";

/** One check as a person reads it. */
export interface InWords {
  /** What was looked at. */
  name: string;
  gravity: string;
  seen: string;
  /** More about it; what the operating system says is in English. */
  detail: { text: string; english: boolean } | null;
  /** What to do. */
  remedy: string | null;
  /** By which an administrator finds the call. */
  requestId: string | null;
}

/** As Cognito calls them. */
const flowNames: Record<Flow, string> = {
  srp: "USER_SRP_AUTH",
  password: "USER_PASSWORD_AUTH",
  "user-auth": "USER_AUTH",
};

const listed = (flows: Flow[]) => flows.map((flow) => flowNames[flow]).join(", ");

/** What it all comes to. */
export function gravest(checks: readonly Checked[]): Exclude<Severity, "skipped"> {
  const has = (gravity: Severity) => checks.some((checked) => checked.gravity === gravity);
  return has("problem") ? "problem" : has("advice") ? "advice" : "ok";
}

export function inWords({ check, gravity, finding }: Checked): InWords {
  return {
    name: t.poolChecks.names[check],
    gravity: t.poolChecks.gravities[gravity],
    seen: seen(finding),
    detail: detail(finding),
    remedy: gravity === "advice" || gravity === "problem" ? remedy(finding) : null,
    requestId: finding.seen === "app-client-unusable" ? finding.problem.requestId : null,
  };
}

function seen(finding: Finding): string {
  switch (finding.seen) {
    case "no-proxy":
      return t.poolChecks.seen.noProxy;
    case "proxied":
      return t.poolChecks.seen.proxied(finding.proxy);
    case "left-to-proxy":
      return t.poolChecks.seen.leftToProxy;
    case "name-found":
      return t.poolChecks.seen.nameFound(finding.host, finding.addresses.join(", "));
    case "name-not-found":
      return t.poolChecks.seen.nameNotFound(finding.host);
    case "connected":
      return t.poolChecks.seen.connected(`${finding.port}`);
    case "not-connected":
      return t.poolChecks.seen.notConnected(finding.host, `${finding.port}`);
    case "secured":
      return t.poolChecks.seen.secured(finding.chain, `TLS ${finding.version ?? ""}`.trim());
    case "plain-http":
      return t.poolChecks.seen.plainHttp;
    case "uncertifiable":
      return t.poolChecks.seen.uncertifiable;
    case "no-authorities":
      return t.poolChecks.seen.noAuthorities;
    case "not-secured":
      return t.poolChecks.seen.notSecured(finding.host);
    case "certificate-refused":
      return t.poolChecks.seen.certificate[finding.reason.why](finding.host);
    case "clock":
      return finding.aheadSeconds === 0
        ? t.poolChecks.seen.clockAgrees
        : t.scan.computerClock(finding.aheadSeconds);
    case "app-client-answers":
      return t.poolChecks.seen.answers(finding.clientId);
    case "app-client-unusable":
      return wordsOf(finding.problem.kind).title;
    case "flows":
      return flows(listed(finding.allowed), listed(finding.refused));
  }
}

function flows(allowed: string, refused: string): string {
  if (allowed === "") return t.poolChecks.seen.noFlows;
  if (refused === "") return t.poolChecks.seen.flows(allowed);
  return t.poolChecks.seen.flowsBut(allowed, refused);
}

function detail(finding: Finding): InWords["detail"] {
  if ("fault" in finding) return why(finding.fault);
  if (finding.seen === "certificate-refused") return why(finding.reason);
  return null;
}

function why(fault: Fault | CertificateFault): InWords["detail"] {
  if ("detail" in fault) return { text: fault.detail, english: true };
  if (fault.why !== "no-answer") return null;
  return { text: t.poolChecks.noAnswer(fault.seconds), english: false };
}

function remedy(finding: Finding): string | null {
  switch (finding.seen) {
    case "name-not-found":
      return t.poolChecks.remedies.nameNotFound;
    case "not-connected":
      return t.poolChecks.remedies.notConnected;
    case "no-authorities":
      return t.poolChecks.remedies.noAuthorities;
    case "not-secured":
      return t.poolChecks.remedies.notSecured;
    case "certificate-refused":
      return t.poolChecks.remedies.certificate[finding.reason.why];
    case "clock":
      return t.poolChecks.remedies.clock;
    case "app-client-unusable":
      return wordsOf(finding.problem.kind).remedy;
    case "flows":
      return finding.allowed.length === 0
        ? t.poolChecks.remedies.noFlows
        : t.poolChecks.remedies.anotherFlow;
    default:
      return null;
  }
}
