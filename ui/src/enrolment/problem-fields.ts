// Which input a problem is about, if any, and how the focus gets there.

import type { Enrolment } from "./enrolment.svelte";
import type { Field, Problem, ProblemKind } from "../host/bindings";

/** The id of the notice that inputs point at, by its parts. One notice is shown at a time. */
export const NOTICE_ID = "problem";

/** Its two paragraphs: WebKitGTK says nothing for an id whose element holds paragraphs. */
export const NOTICE_PARTS = { title: `${NOTICE_ID}-title`, remedy: `${NOTICE_ID}-remedy` };
export const DESCRIBED_BY_NOTICE = `${NOTICE_PARTS.title} ${NOTICE_PARTS.remedy}`;

/** Context of a form that is longer than the window: its notice stands beside the input that it is about. */
export const BESIDE_INPUT = Symbol("notice beside the input");

export type BesideInput = { enrolment: Enrolment; told: () => Problem | null };

/** Every input: those that problems name, and the codes, whose problems have kinds of their own. */
export type Input = Field | "code" | "sent-code";

export function fieldOf(problem: Problem | null): Input | null {
  return problem === null ? null : fieldOfKind(problem.kind);
}

function fieldOfKind(kind: ProblemKind): Input | null {
  switch (kind.code) {
    case "field-empty":
    case "field-too-long":
    case "field-malformed":
    case "imported-carries":
    case "endpoint-excludes":
      return kind.field;
    case "endpoint-insecure":
      return "endpoint";
    case "login-domain-insecure":
      return "login-domain";
    case "ca-file-unusable":
      return "ca-file";
    case "proxy-carries-credentials":
      return "proxy";
    case "region-unknown":
      return "region";
    case "code-malformed":
    case "code-not-of-this-secret":
    case "code-mistyped":
    case "code-old":
    case "code-drifted":
    case "code-wrong":
    case "code-used":
      return "code";
    case "sent-code-malformed":
    case "sent-code-wrong":
    case "sent-code-expired":
      return "sent-code";
    case "incorrect-credentials":
      return "password";
    case "password-refused":
      return "new-password";
    case "client-secret-wanted":
    case "client-secret-wrong":
      return "client-secret";
    case "token-malformed":
    case "token-not-access":
    case "token-over":
    case "token-lacks-scope":
    case "token-of-another-pool":
    case "token-of-another-client":
      return "access-token";
    default:
      return null;
  }
}

/** Whether it may pass by itself: the user pool was not reached. */
export function connectionLost(problem: Problem | null): boolean {
  const code = problem?.kind.code;
  return code === "unreachable" || code === "timed-out" || code === "proxy-unreachable";
}

/** Whether a code was turned down here and never sent: then it may be sent all the same. */
export function turnedDownHere(problem: Problem | null): boolean {
  const code = problem?.kind.code ?? "";
  return ["code-not-of-this-secret", "code-mistyped", "code-old", "code-drifted"].includes(code);
}

/** Moves to the input the problem is about and selects what it holds, so that typing replaces it. */
export function focusField(within: ParentNode, field: Input | null): boolean {
  if (field === null) return false;
  const inputs = [
    ...within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      `:is(input, textarea)[data-field="${field}"]`,
    ),
  ];
  const input = inputs.find((each) => each.value === "") ?? inputs[0];
  if (input === undefined) return false;
  input.focus();
  input.select();
  return true;
}
