// Views as the shell would send them, for both kinds of tests.

import QRCode from "qrcode";
import type {
  Answer,
  Check,
  CheckResult,
  Connection,
  Finding,
  FlowProblem,
  Severity,
  PoolCard,
  PoolForm,
  PoolTestResult,
  PracticeUser,
  Problem,
  ProblemKind,
  Versions,
  View,
} from "../src/host/bindings";
import type { WordedFinding } from "../src/locale/checks";
import type { FieldName } from "../src/locale";

const form: PoolForm = {
  name: "Northwind Staff",
  userPoolId: "eu-central-1_Kx7Qm2VtB",
  clientId: "5q1h8s0u3k9d7m2c4v6b8n0a1z",
  region: "",
  endpoint: "",
  issuer: "Northwind",
  flow: "srp",
  loginDomain: "",
  redirectPorts: [],
  fips: false,
  dualStack: false,
  caFile: "",
  proxy: "",
  imported: false,
};

export const pool: PoolCard = {
  key: "p1",
  name: "Northwind Staff",
  practice: false,
  asksClientSecret: false,
  managedLogin: false,
  form,
  clientSecretKept: "none",
};

export const browserPool: PoolCard = {
  ...pool,
  managedLogin: true,
  form: {
    ...form,
    loginDomain: "northwind.auth.eu-central-1.amazoncognito.com",
    redirectPorts: [41801, 41802],
  },
};

export const secondPool: PoolCard = {
  ...pool,
  key: "p2",
  name: "Northwind Partners",
  form: { ...form, name: "Northwind Partners", userPoolId: "eu-west-1_Tr4Wz9LpC" },
};

export const practicePool: PoolCard = {
  ...pool,
  key: "x1",
  name: "Practice pool",
  practice: true,
  form: {
    ...form,
    name: "Practice pool",
    userPoolId: "us-east-1_Practice1",
    endpoint: "http://127.0.0.1:41873",
  },
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

const file = "/home/amara/.config/cognito-enroll/pools.json";
const issuer = "Northwind";
const account = "amara.okafor@northwind.example";
const keyUri = `otpauth://totp/${issuer}:${encodeURIComponent(account)}?secret=${secretGroups.join("")}&issuer=${issuer}`;

export const qrModules = QRCode.create(keyUri, { errorCorrectionLevel: "M" }).modules.size + 8;

/** One module is eight pixels, as the shell draws it. */
export const qrPng = (): Promise<Buffer> =>
  QRCode.toBuffer(keyUri, { errorCorrectionLevel: "M", scale: 8, margin: 4 });

export const usual: Connection = {
  endpoint: null,
  proxy: null,
  proxySource: null,
  caFile: null,
  sendsPassword: false,
};

export const unusual: Connection = {
  endpoint: "https://cognito.northwind.example",
  proxy: "proxy.northwind.example:8080",
  proxySource: { of: "variable", name: "HTTPS_PROXY" },
  caFile: "/etc/ssl/northwind/certificate-authorities.pem",
  sendsPassword: true,
};

export const view = {
  noPools: { stage: "pools", pools: [], practice: true, file },
  pools: { stage: "pools", pools: [pool, secondPool], practice: true, file },
  practicePools: {
    stage: "pools",
    pools: [practicePool, { ...practicePool, key: "x2", name: "Practice pool (client secret)" }],
    practice: true,
    file,
  },
  signIn: {
    stage: "sign-in",
    pool,
    connection: usual,
    browserSession: "none",
    username: "",
    practiceUsers: [],
    notice: null,
  },
  unusualSignIn: {
    stage: "sign-in",
    pool,
    connection: unusual,
    browserSession: "none",
    username: "",
    practiceUsers: [],
    notice: null,
  },
  browserSignIn: {
    stage: "sign-in",
    pool: browserPool,
    connection: usual,
    browserSession: "none",
    username: "",
    practiceUsers: [],
    notice: null,
  },
  importedBrowserSignIn: {
    stage: "sign-in",
    pool: { ...browserPool, form: { ...browserPool.form, imported: true } },
    connection: usual,
    browserSession: "none",
    username: "",
    practiceUsers: [],
    notice: null,
  },
  passwordMayBeSet: {
    stage: "sign-in",
    pool,
    connection: usual,
    browserSession: "none",
    username: "amara.okafor",
    practiceUsers: [],
    notice: "password-may-be-set",
  },
  accountConfirmed: {
    stage: "sign-in",
    pool,
    connection: usual,
    browserSession: "none",
    username: "amara.okafor",
    practiceUsers: [],
    notice: "account-confirmed",
  },
  practiceSignIn: {
    stage: "sign-in",
    pool: practicePool,
    connection: usual,
    browserSession: "none",
    username: "",
    practiceUsers,
    notice: null,
  },
  sentCode: {
    stage: "sent-code",
    pool,
    username: "amara.okafor",
    channel: "sms",
    destination: "+*******0958",
  },
  sentCodeSomewhere: {
    stage: "sent-code",
    pool,
    username: "amara.okafor",
    channel: "email",
    destination: null,
  },
  factorChoice: {
    stage: "factor-choice",
    pool,
    username: "amara.okafor",
    factors: ["software-token", "sms", "email"],
  },
  passwordReset: {
    stage: "password-reset",
    pool,
    username: "amara.okafor",
    delivery: { channel: "email", destination: "a***@n***" },
    required: false,
  },
  passwordResetRequired: {
    stage: "password-reset",
    pool,
    username: "amara.okafor",
    delivery: null,
    required: true,
  },
  confirmAccount: {
    stage: "confirm-account",
    pool,
    username: "amara.okafor",
    delivery: null,
    passwordKept: false,
  },
  confirmAccountSent: {
    stage: "confirm-account",
    pool,
    username: "amara.okafor",
    delivery: { channel: "email", destination: "a***@n***" },
    passwordKept: true,
  },
  accountOfToken: {
    stage: "account",
    pool,
    connection: usual,
    browserSession: "none",
    username: "5f0e2c9a-71b4-4d0e-9a53-1c6e8d2f7b40",
    account,
    replaces: false,
    replacesKnown: true,
    via: "token",
  },
  accountOfBrowser: {
    stage: "account",
    pool: browserPool,
    connection: usual,
    browserSession: "new",
    username: "amara.okafor",
    account,
    replaces: true,
    replacesKnown: true,
    via: "browser",
  },
  accountOfContinuedSession: {
    stage: "account",
    pool: browserPool,
    connection: usual,
    browserSession: "continued",
    username: "amara.okafor",
    account,
    replaces: false,
    replacesKnown: true,
    via: "browser",
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
    replacesKnown: true,
    scannedInVain: false,
  },
  replacing: {
    stage: "before-scan",
    pool,
    username: "amara.okafor",
    replaces: true,
    replacesKnown: true,
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
    browserSession: "none",
    username: "amara.okafor",
    issuer,
    account,
    deviceName: "Authenticator app",
    preferenceSet: true,
    signedIn: true,
    proof: "none",
  },
  doneByBrowser: {
    stage: "done",
    pool: browserPool,
    browserSession: "new",
    username: "amara.okafor",
    issuer,
    account,
    deviceName: "Authenticator app",
    preferenceSet: true,
    signedIn: true,
    proof: "offered",
  },
  provable: {
    stage: "done",
    pool,
    browserSession: "none",
    username: "amara.okafor",
    issuer,
    account,
    deviceName: "Authenticator app",
    preferenceSet: true,
    signedIn: true,
    proof: "offered",
  },
  proved: {
    stage: "done",
    pool,
    browserSession: "none",
    username: "amara.okafor",
    issuer,
    account,
    deviceName: "Authenticator app",
    preferenceSet: true,
    signedIn: true,
    proof: "proved",
  },
  halfDone: {
    stage: "done",
    pool,
    browserSession: "none",
    username: "amara.okafor",
    issuer,
    account,
    deviceName: "Authenticator app",
    preferenceSet: false,
    signedIn: false,
    proof: "none",
  },
} satisfies Record<string, View>;

export function problem(kind: ProblemKind, requestId: string | null = null): Problem {
  return { kind, requestId };
}

export function answer(view: View, generation = 1, problem: Problem | null = null): Answer {
  return { generation, view, problem, refused: null };
}

/** One example of every problem. `tsc` rejects a missing or unknown one. */
/** Every field that a problem can be about. `tsc` rejects a missing one. */
export const everyField = Object.keys({
  "pool-name": 0,
  "user-pool-id": 0,
  "client-id": 0,
  "client-secret": 0,
  region: 0,
  endpoint: 0,
  issuer: 0,
  flow: 0,
  "login-domain": 0,
  "redirect-ports": 0,
  fips: 0,
  "dual-stack": 0,
  "ca-file": 0,
  proxy: 0,
  username: 0,
  password: 0,
  "new-password": 0,
  attribute: 0,
  code: 0,
  "sent-code": 0,
  "device-name": 0,
  session: 0,
  "access-token": 0,
  secret: 0,
  account: 0,
} satisfies Record<FieldName, 0>) as FieldName[];

export const everyProblem: { [C in ProblemKind["code"]]: Extract<ProblemKind, { code: C }> } = {
  "field-empty": { code: "field-empty", field: "username" },
  "field-too-long": { code: "field-too-long", field: "device-name", max: 64 },
  "field-malformed": { code: "field-malformed", field: "user-pool-id" },
  "field-holds-another": {
    code: "field-holds-another",
    field: "user-pool-id",
    found: "identity-pool-id",
  },
  "endpoint-insecure": { code: "endpoint-insecure" },
  "login-domain-insecure": { code: "login-domain-insecure" },
  "imported-carries": { code: "imported-carries", field: "endpoint" },
  "endpoint-excludes": { code: "endpoint-excludes", field: "fips" },
  "ca-file-unusable": {
    code: "ca-file-unusable",
    path: "/etc/ssl/northwind.pem",
    detail: "there is no certificate in PEM in it",
  },
  "proxy-carries-credentials": { code: "proxy-carries-credentials" },
  "proxy-unusable": { code: "proxy-unusable", variable: "HTTPS_PROXY" },
  "region-unknown": { code: "region-unknown" },
  "secret-look-alikes": { code: "secret-look-alikes", characters: ["0", "8"] },
  "secret-not-base32": { code: "secret-not-base32", notation: "base64" },
  "key-uri-unsupported": { code: "key-uri-unsupported", feature: "algorithm", value: "SHA256" },
  "key-uri-malformed": { code: "key-uri-malformed", fault: "encoding" },
  "code-malformed": { code: "code-malformed" },
  "code-not-of-this-secret": { code: "code-not-of-this-secret" },
  "code-old": { code: "code-old", seconds: 90 },
  "code-drifted": { code: "code-drifted", seconds: -90, whose: "phone" },
  "code-mistyped": { code: "code-mistyped" },
  "code-wrong": { code: "code-wrong" },
  "code-used": { code: "code-used" },
  "sent-code-malformed": { code: "sent-code-malformed" },
  "sent-code-wrong": { code: "sent-code-wrong" },
  "sent-code-expired": { code: "sent-code-expired" },
  "code-not-sent": { code: "code-not-sent" },
  "nowhere-to-send": { code: "nowhere-to-send" },
  "reset-not-allowed": { code: "reset-not-allowed" },
  "temporary-password-expired": { code: "temporary-password-expired" },
  "already-confirmed": { code: "already-confirmed" },
  "confirmation-uncertain": { code: "confirmation-uncertain" },
  "new-password-uncertain": { code: "new-password-uncertain" },
  "incorrect-credentials": { code: "incorrect-credentials" },
  "too-many-attempts": { code: "too-many-attempts" },
  "user-disabled": { code: "user-disabled" },
  "sign-in-blocked": { code: "sign-in-blocked" },
  "user-not-confirmed": { code: "user-not-confirmed" },
  "password-reset-required": { code: "password-reset-required" },
  "password-refused": { code: "password-refused", reason: "Password not long enough" },
  "attributes-not-writable": {
    code: "attributes-not-writable",
    names: ["given_name", "family_name"],
  },
  "parameter-refused": { code: "parameter-refused", reason: "Invalid phone number format." },
  "session-over": { code: "session-over" },
  "client-secret-wanted": { code: "client-secret-wanted" },
  "client-secret-wrong": { code: "client-secret-wrong" },
  "client-unknown": { code: "client-unknown" },
  "flow-not-enabled": { code: "flow-not-enabled" },
  "totp-not-enabled": { code: "totp-not-enabled" },
  "totp-not-offered": { code: "totp-not-offered" },
  "not-in-this-region": { code: "not-in-this-region" },
  "challenge-unsupported": { code: "challenge-unsupported", name: "CUSTOM_CHALLENGE" },
  "plain-password-wanted": { code: "plain-password-wanted" },
  "password-not-offered": { code: "password-not-offered", offered: ["EMAIL_OTP", "WEB_AUTHN"] },
  "code-not-asked-for": { code: "code-not-asked-for" },
  "token-malformed": { code: "token-malformed" },
  "token-not-access": { code: "token-not-access" },
  "token-over": { code: "token-over", seconds: 7300 },
  "token-lacks-scope": { code: "token-lacks-scope" },
  "token-of-another-pool": { code: "token-of-another-pool", userPoolId: "eu-west-1_Tr4Wz9LpC" },
  "token-of-another-client": {
    code: "token-of-another-client",
    clientId: "7h2j4k6l8m0n1b3v5c7x9z2a4s",
  },
  "federated-user": { code: "federated-user", provider: "Google" },
  throttled: { code: "throttled" },
  forbidden: { code: "forbidden" },
  "outcome-unknown": { code: "outcome-unknown" },
  "proxy-unreachable": { code: "proxy-unreachable", proxy: "proxy.northwind.example:8080" },
  "proxy-credentials-wanted": {
    code: "proxy-credentials-wanted",
    proxy: "proxy.northwind.example:8080",
  },
  "proxy-refused": {
    code: "proxy-refused",
    proxy: "proxy.northwind.example:8080",
    host: "cognito-idp.eu-central-1.amazonaws.com",
  },
  "certificate-not-trusted": {
    code: "certificate-not-trusted",
    host: "cognito-idp.eu-central-1.amazonaws.com",
  },
  unreachable: { code: "unreachable", host: "cognito-idp.eu-central-1.amazonaws.com" },
  "timed-out": { code: "timed-out", host: "cognito-idp.eu-central-1.amazonaws.com" },
  "service-fault": { code: "service-fault", status: 503 },
  "answer-not-understood": { code: "answer-not-understood" },
  refused: { code: "refused", name: "UserLambdaValidationException", message: "Not on this floor" },
  "clipboard-unavailable": { code: "clipboard-unavailable" },
  "pools-file-unreadable": {
    code: "pools-file-unreadable",
    path: file,
    line: 7,
    detail: "expected a comma",
  },
  "pools-file-changed": { code: "pools-file-changed", name: "Northwind Staff" },
  "pools-file-unwritable": {
    code: "pools-file-unwritable",
    path: file,
  },
  "pool-listed-already": { code: "pool-listed-already", name: "Northwind Staff" },
  "practice-unavailable": { code: "practice-unavailable", detail: "" },
  "keychain-unavailable": { code: "keychain-unavailable", detail: "no Secret Service" },
  "import-unreadable": { code: "import-unreadable", line: 3, detail: "expected a colon" },
  "import-empty": { code: "import-empty" },
  "browser-forbidden": { code: "browser-forbidden" },
  "browser-unavailable": { code: "browser-unavailable", detail: "" },
  "redirect-ports-taken": { code: "redirect-ports-taken", ports: [41801, 41802] },
  "browser-timed-out": { code: "browser-timed-out" },
  "browser-denied": { code: "browser-denied", reason: "User canceled the sign-in" },
  "browser-state-wrong": { code: "browser-state-wrong" },
  "browser-refused": { code: "browser-refused", reason: "invalid_grant" },
};

const host = "cognito-idp.eu-central-1.amazonaws.com";
const checked = (check: Check, severity: Severity, finding: Finding): CheckResult => ({
  check,
  severity,
  finding,
});

/** Findings of a working connection to the pool of these views. */
const connected = [
  checked("proxy", "ok", { seen: "no-proxy" }),
  checked("dns", "ok", { seen: "name-found", host, addresses: ["3.120.47.19", "18.194.6.201"] }),
  checked("tcp", "ok", { seen: "connected", port: 443 }),
  checked("tls", "ok", { seen: "secured", version: "1.3", chain: 3 }),
];

const agrees = checked("clock", "ok", { seen: "clock", aheadSeconds: 0 });
const answers = checked("app-client", "ok", {
  seen: "app-client-answers",
  clientId: form.clientId,
});
const flows = checked("flows", "ok", {
  seen: "flows",
  wanted: "srp",
  allowed: ["srp"],
  refused: ["password", "user-auth"],
});

/** One flow that could not be checked, and one that the pool's plan lacks. */
const flowProblems: FlowProblem[] = [
  { flow: "srp", problem: problem({ code: "throttled" }) },
  {
    flow: "user-auth",
    problem: problem({ code: "refused", name: "FeatureUnavailableInTierException", message: "" }),
  },
];

const checks = (...checks: CheckResult[]): PoolTestResult => ({ problem: null, checks });

/** Every finding that ends the checks, and those that no other example has. */
const ends: Finding[] = [
  {
    seen: "name-not-found",
    host,
    fault: { why: "failed", detail: "failed to lookup address information" },
  },
  { seen: "not-connected", host, port: 443, fault: { why: "no-answer", seconds: 5 } },
  { seen: "no-authorities" },
  { seen: "not-secured", host, fault: { why: "failed", detail: "tls handshake eof" } },
  ...(["unknown-issuer", "expired", "not-yet-valid", "another-hosts"] as const).map(
    (why) => ({ seen: "certificate-refused", host, reason: { why } }) as const,
  ),
  {
    seen: "certificate-refused",
    host,
    reason: { why: "unusable", detail: "UnhandledCriticalExtension" },
  },
  { seen: "flows", wanted: "srp", allowed: [], refused: ["srp", "password", "user-auth"] },
];

/** Answers to tests of a pool's settings. */
export const tested = {
  fine: checks(...connected, agrees, answers, flows),
  clockOff: checks(
    ...connected,
    checked("clock", "advice", { seen: "clock", aheadSeconds: -420 }),
    answers,
    flows,
  ),
  /** Advice and a problem. */
  anotherFlow: checks(
    ...connected,
    checked("clock", "advice", { seen: "clock", aheadSeconds: 420 }),
    answers,
    checked("flows", "problem", {
      seen: "flows",
      wanted: "user-auth",
      allowed: ["srp"],
      refused: ["password", "user-auth"],
    }),
  ),
  unusable: (name: keyof typeof everyProblem) =>
    checks(
      ...connected,
      checked("app-client", "problem", {
        seen: "app-client-unusable",
        problem: problem(everyProblem[name], "7e3b1c52-6a0d-4f5e-9c1b-2d8f40a7e913"),
      }),
    ),
  throughProxy: checks(
    checked("proxy", "ok", { seen: "proxied", proxy: "proxy.northwind.example:8080" }),
    ...(["dns", "tcp", "tls"] as const).map((step) =>
      checked(step, "skipped", { seen: "left-to-proxy", step }),
    ),
    checked("app-client", "problem", {
      seen: "app-client-unusable",
      problem: problem(everyProblem["proxy-credentials-wanted"]),
    }),
  ),
  ends,
};

export const versions: Versions = {
  app: "0.1.0",
  commit: "abc1234",
  webView: "WebKitGTK 2.50.6, Tauri 2.12.5",
  system: "Debian GNU/Linux 12 (bookworm), x86_64",
  display: "X11",
};

type Worded = WordedFinding["seen"];

/** Each kind of finding that checks.ftl words, with every variant of its arguments. */
export const everyFinding: { [S in Worded]: Extract<Finding, { seen: S }>[] } = {
  "no-proxy": [{ seen: "no-proxy" }],
  proxied: [{ seen: "proxied", proxy: "proxy.northwind.example:8080" }],
  "proxy-exceptions-unreadable": [null, "proxy.northwind.example:8080"].map((proxy) => ({
    seen: "proxy-exceptions-unreadable",
    proxy,
    variable: "NO_PROXY",
    entries: ["*northwind.example", "<local>"],
  })),
  "left-to-proxy": [{ seen: "left-to-proxy", step: "dns" }],
  "name-found": [{ seen: "name-found", host, addresses: ["3.120.47.19", "18.194.6.201"] }],
  "name-not-found": [{ seen: "name-not-found", host, fault: { why: "no-answer", seconds: 5 } }],
  connected: [{ seen: "connected", port: 443 }],
  "not-connected": [
    { seen: "not-connected", host, port: 443, fault: { why: "no-answer", seconds: 5 } },
  ],
  secured: [
    { seen: "secured", version: "1.3", chain: 1 },
    { seen: "secured", version: "1.2", chain: 3 },
    { seen: "secured", version: null, chain: 100 },
  ],
  "plain-http": [{ seen: "plain-http" }],
  uncertifiable: [{ seen: "uncertifiable" }],
  "no-authorities": [{ seen: "no-authorities" }],
  "not-secured": [{ seen: "not-secured", host, fault: { why: "failed", detail: "eof" } }],
  "certificate-refused": [
    ...(["unknown-issuer", "expired", "not-yet-valid", "another-hosts"] as const).map(
      (why) => ({ seen: "certificate-refused", host, reason: { why } }) as const,
    ),
    { seen: "certificate-refused", host, reason: { why: "unusable", detail: "BadEncoding" } },
  ],
  clock: [
    { seen: "clock", aheadSeconds: 0 },
    { seen: "clock", aheadSeconds: 420 },
    { seen: "clock", aheadSeconds: -420 },
  ],
  "app-client-answers": [{ seen: "app-client-answers", clientId: form.clientId }],
  flows: [
    { seen: "flows", wanted: "srp", allowed: [], refused: ["srp"] },
    { seen: "flows", wanted: "srp", allowed: ["srp"], refused: [] },
    { seen: "flows", wanted: "user-auth", allowed: ["srp"], refused: ["user-auth"] },
    {
      seen: "flows",
      wanted: "srp",
      allowed: ["password"],
      refused: ["user-auth"],
      problems: flowProblems,
    },
  ],
};

export const everyCheck = Object.keys({
  proxy: 0,
  dns: 0,
  tcp: 0,
  tls: 0,
  clock: 0,
  "app-client": 0,
  flows: 0,
} satisfies Record<Check, 0>) as Check[];

export const everySeverity = Object.keys({
  ok: 0,
  advice: 0,
  problem: 0,
  skipped: 0,
} satisfies Record<Severity, 0>) as Severity[];

/** The findings that can be advice or a problem. */
export const actionable: WordedFinding[] = [
  ...everyFinding["proxy-exceptions-unreadable"],
  ...everyFinding["name-not-found"],
  ...everyFinding["not-connected"],
  ...everyFinding["no-authorities"],
  ...everyFinding["not-secured"],
  ...everyFinding["certificate-refused"],
  ...everyFinding.clock,
  ...everyFinding.flows,
];
