// The rows of a test of a pool's settings, in words.

import type { CertificateFault, CheckResult, Fault, Finding, Severity } from "../../host/bindings";
import { checkWords, wordsOf } from "../../locale";

/** One check as a person reads it. */
export interface CheckRow {
  name: string;
  severity: string;
  found: string;
  /** A detail of the finding. The operating system's are in English. */
  detail: { text: string; english: boolean } | null;
  remedy: string | null;
  /** By which an administrator finds the call. */
  requestId: string | null;
}

/** The verdict on all checks. */
export function worst(checks: readonly CheckResult[]): Exclude<Severity, "skipped"> {
  const has = (severity: Severity) => checks.some((checked) => checked.severity === severity);
  return has("problem") ? "problem" : has("advice") ? "advice" : "ok";
}

export function checkRow({ check, severity, finding }: CheckResult): CheckRow {
  const asksForAction = severity === "advice" || severity === "problem";
  const row = {
    name: checkWords().check(check),
    severity: checkWords().severity(severity),
    detail: detail(finding),
  };
  if (finding.seen === "app-client-unusable") {
    const { title, remedy } = wordsOf(finding.problem.kind);
    return {
      ...row,
      found: title,
      remedy: asksForAction ? remedy : null,
      requestId: finding.problem.requestId,
    };
  }
  return {
    ...row,
    found: checkWords().found(finding),
    remedy: asksForAction ? checkWords().remedy(finding) : null,
    requestId: null,
  };
}

function detail(finding: Finding): CheckRow["detail"] {
  if ("fault" in finding) return reason(finding.fault);
  if (finding.seen === "certificate-refused") return reason(finding.reason);
  if (finding.seen === "flows") return flowProblems(finding);
  return null;
}

/** Why flows failed, except those that are not enabled. */
function flowProblems({
  problems = [],
  refused,
}: Extract<Finding, { seen: "flows" }>): CheckRow["detail"] {
  if (problems.length === 0) return null;
  const texts = problems.map(({ flow, problem: { kind } }) => {
    const { title } = wordsOf(kind);
    const named = kind.code === "refused" ? `${title} (${kind.name})` : title;
    return checkWords().flowProblem(flow, refused.includes(flow) ? "refused" : "unknown", named);
  });
  return { text: texts.join(" "), english: false };
}

function reason(fault: Fault | CertificateFault): CheckRow["detail"] {
  if ("detail" in fault) return { text: fault.detail, english: true };
  if (fault.why !== "no-answer") return null;
  return { text: checkWords().noAnswer(fault), english: false };
}
