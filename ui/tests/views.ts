// Views as the shell would send them, for both kinds of tests.

import QRCode from "qrcode";
import type {
  Answer,
  PoolCard,
  PracticeUser,
  Problem,
  ProblemKind,
  View,
} from "../src/host/bindings";

export const pool: PoolCard = {
  key: "p1",
  name: "Northwind Staff",
  userPoolId: "eu-central-1_Kx7Qm2VtB",
  clientId: "5q1h8s0u3k9d7m2c4v6b8n0a1z",
  region: "eu-central-1",
  endpoint: null,
  practice: false,
  removable: true,
  asksClientSecret: false,
};

export const secondPool: PoolCard = {
  ...pool,
  key: "p2",
  name: "Northwind Partners",
  userPoolId: "eu-west-1_Tr4Wz9LpC",
  region: "eu-west-1",
  removable: false,
};

export const practicePool: PoolCard = {
  ...pool,
  key: "x1",
  name: "Practice pool",
  userPoolId: "us-east-1_Practice1",
  region: "us-east-1",
  endpoint: "http://127.0.0.1:41873",
  practice: true,
  removable: false,
};

export const practiceUsers: PracticeUser[] = [
  { username: "noor", password: "Meadow-Kestrel-41", scenario: "new", totpSecret: null },
  { username: "tomas", password: "Temporary-1", scenario: "temporary-password", totpSecret: null },
  {
    username: "ines",
    password: "Harbour-Lantern-86",
    scenario: "enrolled",
    totpSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSW",
  },
];

export const secretGroups = [
  "4KQ7",
  "MZXW",
  "6YTB",
  "OI3D",
  "GNBV",
  "GY3T",
  "QOJQ",
  "GEZD",
  "GNBX",
  "GA4D",
  "K6LT",
  "NFSQ",
  "2X5A",
];

const issuer = "Northwind";
const account = "amara.okafor@northwind.example";
const keyUri = `otpauth://totp/${issuer}:${encodeURIComponent(account)}?secret=${secretGroups.join("")}&issuer=${issuer}`;

export const qrModules = QRCode.create(keyUri, { errorCorrectionLevel: "M" }).modules.size + 8;

/** One module is eight pixels, as the shell draws it. */
export const qrPng = (): Promise<Buffer> =>
  QRCode.toBuffer(keyUri, { errorCorrectionLevel: "M", scale: 8, margin: 4 });

export const view = {
  noPools: { stage: "pools", pools: [], practice: true },
  pools: { stage: "pools", pools: [pool, secondPool], practice: true },
  practicePools: {
    stage: "pools",
    pools: [practicePool, { ...practicePool, key: "x2", name: "Practice pool (client secret)" }],
    practice: true,
  },
  signIn: { stage: "sign-in", pool, username: "", practiceUsers: [] },
  practiceSignIn: {
    stage: "sign-in",
    pool: practicePool,
    username: "",
    practiceUsers,
  },
  newPassword: {
    stage: "new-password",
    pool,
    username: "amara.okafor",
    missingAttributes: ["given_name", "phone_number"],
  },
  currentCode: {
    stage: "current-code",
    pool: practicePool,
    username: "ines",
    deviceName: "Pixel 9",
    purpose: "replace",
  },
  finishCode: {
    stage: "current-code",
    pool,
    username: "amara.okafor",
    deviceName: null,
    purpose: "finish",
  },
  beforeScan: {
    stage: "before-scan",
    pool,
    username: "amara.okafor",
    replaces: false,
    scannedInVain: false,
  },
  replacing: {
    stage: "before-scan",
    pool,
    username: "amara.okafor",
    replaces: true,
    scannedInVain: true,
  },
  scan: {
    stage: "scan",
    pool,
    issuer,
    account,
    modules: qrModules,
    secondsLeft: 171,
    computerAheadSeconds: 0,
  },
  practiceScan: {
    stage: "scan",
    pool: practicePool,
    issuer: "PRACTICE – delete me",
    account: "noor",
    modules: qrModules,
    secondsLeft: 171,
    computerAheadSeconds: 0,
  },
  settleCode: {
    stage: "current-code",
    pool,
    username: "amara.okafor",
    deviceName: "Pixel 9",
    purpose: "settle",
  },
  unsettled: { stage: "unsettled", pool, username: "amara.okafor", asksPassword: true },
  unsettledByToken: { stage: "unsettled", pool, username: "amara.okafor", asksPassword: false },
  finishing: { stage: "finishing", pool, username: "amara.okafor" },
  done: {
    stage: "done",
    pool,
    username: "amara.okafor",
    issuer,
    account,
    deviceName: "Authenticator app",
    preferenceSet: true,
    signedIn: true,
  },
  halfDone: {
    stage: "done",
    pool,
    username: "amara.okafor",
    issuer,
    account,
    deviceName: "Authenticator app",
    preferenceSet: false,
    signedIn: false,
  },
} satisfies Record<string, View>;

export function problem(kind: ProblemKind, requestId: string | null = null): Problem {
  return { kind, requestId };
}

export function answer(view: View, generation = 1, problem: Problem | null = null): Answer {
  return { generation, view, problem, refused: null };
}

/** One example of every problem there is; tsc refuses the list when one is missing or too many. */
export const everyProblem: { [C in ProblemKind["code"]]: Extract<ProblemKind, { code: C }> } = {
  "field-empty": { code: "field-empty", field: "username" },
  "field-too-long": { code: "field-too-long", field: "device-name", max: 64 },
  "field-malformed": { code: "field-malformed", field: "user-pool-id" },
  "endpoint-insecure": { code: "endpoint-insecure" },
  "region-unknown": { code: "region-unknown" },
  "code-malformed": { code: "code-malformed" },
  "code-not-of-this-secret": { code: "code-not-of-this-secret" },
  "code-drifted": { code: "code-drifted", seconds: -90, whose: "phone" },
  "code-mistyped": { code: "code-mistyped" },
  "code-wrong": { code: "code-wrong" },
  "code-used": { code: "code-used" },
  "incorrect-credentials": { code: "incorrect-credentials" },
  "too-many-attempts": { code: "too-many-attempts" },
  "user-disabled": { code: "user-disabled" },
  "user-not-confirmed": { code: "user-not-confirmed" },
  "password-reset-required": { code: "password-reset-required" },
  "password-refused": { code: "password-refused", reason: "Password not long enough" },
  "parameter-refused": { code: "parameter-refused", reason: "Invalid phone number format." },
  "session-over": { code: "session-over" },
  "client-secret-wanted": { code: "client-secret-wanted" },
  "client-secret-wrong": { code: "client-secret-wrong" },
  "client-unknown": { code: "client-unknown" },
  "flow-not-enabled": { code: "flow-not-enabled" },
  "totp-not-enabled": { code: "totp-not-enabled" },
  "totp-not-offered": { code: "totp-not-offered" },
  "challenge-unsupported": { code: "challenge-unsupported", name: "CUSTOM_CHALLENGE" },
  throttled: { code: "throttled" },
  forbidden: { code: "forbidden" },
  "outcome-unknown": { code: "outcome-unknown" },
  unreachable: { code: "unreachable", host: "cognito-idp.eu-central-1.amazonaws.com" },
  "timed-out": { code: "timed-out", host: "cognito-idp.eu-central-1.amazonaws.com" },
  "service-fault": { code: "service-fault", status: 503 },
  "answer-not-understood": { code: "answer-not-understood" },
  refused: { code: "refused", name: "UserLambdaValidationException", message: "Not on this floor" },
  "clipboard-unavailable": { code: "clipboard-unavailable" },
  "pools-file-unreadable": {
    code: "pools-file-unreadable",
    path: "/home/amara/.config/cognito-enroll/pools.json",
    line: 7,
    detail: "expected a comma",
  },
  "pools-file-unwritable": {
    code: "pools-file-unwritable",
    path: "/home/amara/.config/cognito-enroll/pools.json",
  },
  "practice-unavailable": { code: "practice-unavailable", detail: "" },
};
