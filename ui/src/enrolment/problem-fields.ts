// Maps problems to the fields that they are about.

import type { Problem, ProblemKind } from "../host/bindings";
import type { FieldName } from "../locale";

/** The id of the notice that describes invalid fields. One notice is shown at a time. */
export const NOTICE_ID = "problem";

/** Its two paragraphs: WebKitGTK announces nothing for an element that holds paragraphs. */
export const NOTICE_PARTS = { title: `${NOTICE_ID}-title`, remedy: `${NOTICE_ID}-remedy` };
export const DESCRIBED_BY_NOTICE = `${NOTICE_PARTS.title} ${NOTICE_PARTS.remedy}`;

export function fieldOf(problem: Problem | null): FieldName | null {
  return problem === null ? null : fieldOfKind(problem.kind);
}

function fieldOfKind(kind: ProblemKind): FieldName | null {
  switch (kind.code) {
    case "field-empty":
    case "field-too-long":
    case "field-malformed":
    case "field-holds-another":
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
    case "secret-look-alikes":
    case "secret-not-base32":
    case "key-uri-unsupported":
    case "key-uri-malformed":
      return "secret";
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

/** Whether the local check rejected a code, so that it was not sent. The person may send it anyway. */
export function rejectedLocally(problem: Problem | null): boolean {
  const code = problem?.kind.code ?? "";
  return ["code-not-of-this-secret", "code-mistyped", "code-old", "code-drifted"].includes(code);
}

/** Moves the focus to a field and selects its content, so that typing replaces it. */
export function focusField(within: ParentNode, field: FieldName | null): boolean {
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
