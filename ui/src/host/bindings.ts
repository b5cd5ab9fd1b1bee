// Generated from Rust. To renew: UPDATE_BINDINGS=1 cargo test -p cognito-enroll-desktop bindings

export type Answer = { 
/**
 * Increases with each change. A command that echoes an earlier generation is refused.
 */
generation: number, 
/**
 * The view to show.
 */
view: View, 
/**
 * The problem to show, if there is one.
 */
problem: Problem | null, 
/**
 * Why the command had no effect, if it was refused.
 */
refused: Refused | null, };

export type ShellEvent = { "event": "retry", 
/**
 * The generation at that time.
 */
generation: number, 
/**
 * The problem of the last attempt. `null` if the command no longer retries.
 */
notice: RetryNotice | null, } | { "event": "connection-restored", 
/**
 * The generation at that time.
 */
generation: number, } | { "event": "clipboard", 
/**
 * The generation at that time.
 */
generation: number, 
/**
 * The new state.
 */
copied: Copied, };

export type RetryNotice = { 
/**
 * The problem of the last attempt.
 */
problem: Problem, 
/**
 * The number of the next attempt, from 2 on.
 */
attempt: number, 
/**
 * The maximum number of attempts.
 */
of: number, };

export type Refused = "busy" | "stale" | "wrong-stage";

export type View = { "stage": "pools", 
/**
 * The pools of the list.
 */
pools: Array<PoolCard>, 
/**
 * Whether a practice pool can be started.
 */
practice: boolean, 
/**
 * The path of the file that stores the list.
 */
file: string, 
/**
 * The AWS CLI's environment variables for the connection that are set, but not used by the window.
 */
unusedVariables?: Array<string>, } | { "stage": "sign-in", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The unusual settings of the way to the user pool.
 */
connection: Connection, 
/**
 * The username that was typed before, or an empty text.
 */
username: string, 
/**
 * Accounts to practise with; empty for real pools.
 */
practiceUsers: Array<PracticeUser>, 
/**
 * A notice to show first.
 */
notice: Notice | null, 
/**
 * The session of managed login in the browser.
 */
browserSession: BrowserSession, } | { "stage": "new-password", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, 
/**
 * Cognito's names of attributes that need a value, such as `given_name`.
 */
missingAttributes: Array<string>, } | { "stage": "current-code", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, 
/**
 * The device name of the authenticator.
 */
deviceName: string | null, 
/**
 * Why the code is required.
 */
purpose: CodePurpose, } | { "stage": "sent-code", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, 
/**
 * The channel of the code.
 */
channel: Channel, 
/**
 * The masked destination. `null` if Cognito does not return it.
 */
destination: string | null, } | { "stage": "factor-choice", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, 
/**
 * The factors that Cognito offers.
 */
factors: Array<Factor>, } | { "stage": "password-reset", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, 
/**
 * The delivery of the code, if known.
 */
delivery: Delivery | null, 
/**
 * Whether Cognito requires the reset. Otherwise the user has requested it.
 */
required: boolean, } | { "stage": "confirm-account", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, 
/**
 * The delivery of a code that was requested in this window.
 */
delivery: Delivery | null, 
/**
 * Whether the sign-in continues automatically after the confirmation.
 */
passwordKept: boolean, } | { "stage": "account", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The unusual settings of the way to the user pool.
 */
connection: Connection, 
/**
 * Cognito's username of the account.
 */
username: string, 
/**
 * The account name for the authenticator.
 */
account: string, 
/**
 * Whether an existing authenticator will be replaced.
 */
replaces: boolean, 
/**
 * Whether that is known.
 */
replacesKnown: boolean, 
/**
 * The origin of the token.
 */
via: TokenSource, 
/**
 * The session of managed login in the browser.
 */
browserSession: BrowserSession, } | { "stage": "before-scan", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, 
/**
 * Whether an existing authenticator will be replaced.
 */
replaces: boolean, 
/**
 * Whether that is known.
 */
replacesKnown: boolean, 
/**
 * Whether the authenticator app may contain a useless entry of an earlier scan, which is to be deleted.
 */
scannedInVain: boolean, } | { "stage": "scan", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The issuer in the authenticator.
 */
issuer: string, 
/**
 * The account name in the authenticator.
 */
account: string, 
/**
 * Modules per side of the QR code, including the quiet zone.
 */
modules: number, 
/**
 * The minimum remaining lifetime of the session. `null` without a session.
 */
secondsLeft: number | null, 
/**
 * The difference between this computer's clock and the user pool's; negative if this computer is behind.
 */
computerAheadSeconds: number, } | { "stage": "unsettled", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, 
/**
 * Whether resolving it requires another sign-in.
 */
asksPassword: boolean, } | { "stage": "finishing", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, } | { "stage": "done", 
/**
 * The user pool.
 */
pool: PoolCard, 
/**
 * The username of the account.
 */
username: string, 
/**
 * The issuer in the authenticator.
 */
issuer: string, 
/**
 * The account name in the authenticator.
 */
account: string, 
/**
 * The device name that was sent, or an empty text.
 */
deviceName: string, 
/**
 * Whether the authenticator is the preferred MFA method.
 */
preferenceSet: boolean, 
/**
 * Whether the sign-in completed.
 */
signedIn: boolean, 
/**
 * Whether a sign-in with the authenticator was tried.
 */
proof: ProofState, 
/**
 * The session of managed login in the browser.
 */
browserSession: BrowserSession, };

export type Notice = "password-may-be-set" | "account-confirmed";

export type TokenSource = "token" | "browser";

export type BrowserSession = "none" | "new" | "continued";

export type Connection = { 
/**
 * The endpoint, if it is not the public endpoint of the region in the user pool id.
 */
endpoint: string | null, 
/**
 * The proxy: host and port.
 */
proxy: string | null, 
/**
 * Where the proxy is configured.
 */
proxySource: ConnectionProxySource | null, 
/**
 * The path of the file with additional certificate authorities.
 */
caFile: string | null, 
/**
 * Whether the password itself is sent.
 */
sendsPassword: boolean, };

export type ConnectionProxySource = { "of": "pool" } | { "of": "variable", 
/**
 * Its name.
 */
name: string, } | { "of": "system" };

export type ProofState = "offered" | "proved" | "none";

export type Channel = "sms" | "email" | "other";

export type Delivery = { 
/**
 * The channel.
 */
channel: Channel, 
/**
 * The masked phone number or e-mail address; `None` if Cognito does not report it.
 */
destination: string | null, };

export type Factor = "software-token" | "sms" | "email";

export type CodePurpose = "replace" | "finish" | "settle";

export type PoolCard = { 
/**
 * Identifies the pool in commands. Valid until the program ends.
 */
key: string, 
/**
 * The name to display. It is never empty.
 */
name: string, 
/**
 * Whether it is a practice pool, which can be neither edited nor removed.
 */
practice: boolean, 
/**
 * Whether the client secret must be typed at the sign-in.
 */
asksClientSecret: boolean, 
/**
 * Whether the pool supports managed login in the browser.
 */
managedLogin: boolean, 
/**
 * The settings as they are edited: those with a default value are empty.
 */
form: PoolForm, 
/**
 * Where the client secret is stored.
 */
clientSecretKept: ClientSecretKept, };

export type ClientSecretKept = "none" | "session" | "keychain";

export type Keep = "session" | "keychain";

export type PoolTestResult = { 
/**
 * A problem with the form or the keychain. No check was run then.
 */
problem: Problem | null, 
/**
 * The results of the checks, in order.
 */
checks: Array<CheckResult>, };

export type CheckResult = { 
/**
 * The check.
 */
check: Check, 
/**
 * The severity of the finding.
 */
severity: Severity, 
/**
 * The finding.
 */
finding: Finding, };

export type Check = "proxy" | "dns" | "tcp" | "tls" | "clock" | "app-client" | "flows";

export type Severity = "skipped" | "ok" | "advice" | "problem";

export type Finding = { "seen": "no-proxy" } | { "seen": "proxied", 
/**
 * Host and port.
 */
proxy: string, } | { "seen": "proxy-exceptions-unreadable", 
/**
 * Host and port of the proxy; `None` if calls go directly to the endpoint.
 */
proxy: string | null, 
/**
 * The environment variable.
 */
variable: string, 
/**
 * The entries that cannot be read.
 */
entries: Array<string>, } | { "seen": "left-to-proxy", 
/**
 * The skipped check.
 */
step: Check, } | { "seen": "name-found", 
/**
 * The name.
 */
host: string, 
/**
 * Its addresses.
 */
addresses: Array<string>, } | { "seen": "name-not-found", 
/**
 * The name.
 */
host: string, 
/**
 * The cause.
 */
fault: Fault, } | { "seen": "connected", 
/**
 * The port.
 */
port: number, } | { "seen": "not-connected", 
/**
 * The endpoint's host.
 */
host: string, 
/**
 * The port.
 */
port: number, 
/**
 * The cause.
 */
fault: Fault, } | { "seen": "secured", 
/**
 * The protocol version.
 */
version: TlsVersion | null, 
/**
 * The number of certificates that the endpoint sent.
 */
chain: number, } | { "seen": "plain-http" } | { "seen": "uncertifiable" } | { "seen": "no-authorities" } | { "seen": "not-secured", 
/**
 * The endpoint's host.
 */
host: string, 
/**
 * The cause.
 */
fault: Fault, } | { "seen": "certificate-refused", 
/**
 * The endpoint's host.
 */
host: string, 
/**
 * Why it was rejected.
 */
reason: CertificateFault, } | { "seen": "clock", 
/**
 * How many seconds this computer is ahead (negative: behind); 0 if less than two.
 */
aheadSeconds: number, } | { "seen": "app-client-answers", 
/**
 * The app client's id.
 */
clientId: string, } | { "seen": "app-client-unusable", 
/**
 * Cognito's or the network's problem.
 */
problem: Problem, } | { "seen": "flows", 
/**
 * The flow of the pool's settings.
 */
wanted: Flow, 
/**
 * The flows that the app client allows.
 */
allowed: Array<Flow>, 
/**
 * The flows that it does not allow.
 */
refused: Array<Flow>, 
/**
 * The problems of flows that failed in an unexpected way. A flow that is not in `refused` may be allowed.
 */
problems?: Array<FlowProblem>, };

export type FlowProblem = { 
/**
 * The flow.
 */
flow: Flow, 
/**
 * Cognito's or the network's problem.
 */
problem: Problem, };

export type Fault = { "why": "no-answer", 
/**
 * The timeout.
 */
seconds: number, } | { "why": "failed", 
/**
 * Its message, in English.
 */
detail: string, };

export type TlsVersion = "1.2" | "1.3";

export type CertificateFault = { "why": "unknown-issuer" } | { "why": "expired" } | { "why": "not-yet-valid" } | { "why": "another-hosts" } | { "why": "unusable", 
/**
 * The TLS library's name of the reason, for developers.
 */
detail: string, };

export type ExportResult = { 
/**
 * Why the file was not written.
 */
problem: Problem | null, 
/**
 * The path of the written file.
 */
path: string | null, };

export type PracticeUser = { 
/**
 * The username.
 */
username: string, 
/**
 * The password.
 */
password: string, 
/**
 * The scenario of the account.
 */
scenario: PracticeScenario, 
/**
 * The secret of its authenticator in Base32, if it has one.
 */
totpSecret: string | null, };

export type PracticeScenario = "new" | "temporary-password" | "enrolled";

export type PoolForm = { 
/**
 * The name to display. The default is the user pool id.
 */
name: string, 
/**
 * For example `eu-central-1_Ab1Cd2Ef3`.
 */
userPoolId: string, 
/**
 * The app client's id.
 */
clientId: string, 
/**
 * The AWS region. The default is the region in the user pool id.
 */
region: string, 
/**
 * A custom endpoint. The default is the public endpoint of the region.
 */
endpoint: string, 
/**
 * The issuer in the authenticator app. The default is the pool's name.
 */
issuer: string, 
/**
 * The authentication flow.
 */
flow: Flow, 
/**
 * The domain of managed login, for example `example.auth.eu-central-1.amazoncognito.com`, with or without
 * `https://`.
 */
loginDomain: string, 
/**
 * The loopback ports for which the app client has callback URLs, 1024 to 65535, in the order of attempts.
 */
redirectPorts: Array<number>, 
/**
 * Whether to call the endpoint with validated cryptography: <https://aws.amazon.com/compliance/fips/>. Not allowed
 * with a custom endpoint.
 */
fips: boolean, 
/**
 * Whether to call the endpoint for IPv4 and IPv6. Not allowed with a custom endpoint.
 */
dualStack: boolean, 
/**
 * The absolute path of a PEM file with certificate authorities that are trusted in addition to those of the
 * operating system.
 */
caFile: string, 
/**
 * The proxy: `http` or `https`, host and port. The default is the operating system's. `proxy.example:8080` is
 * `http`.
 */
proxy: string, 
/**
 * Whether the pool was imported from a file. An imported pool has no endpoint, CA file, proxy or password flow, and no
 * login domain but Cognito's own of its region, because the author of the file could use them to read passwords.
 */
imported: boolean, };

export type Flow = "srp" | "password" | "user-auth";

export type Problem = { kind: ProblemKind, requestId: string | null, };

export type ProblemKind = EnrolmentProblem | ShellProblem;

export type EnrolmentProblem = { "code": "field-empty", field: Field, } | { "code": "field-too-long", field: Field, max: number, } | { "code": "field-malformed", field: Field, } | { "code": "field-holds-another", field: Field, found: AwsValue, } | { "code": "endpoint-insecure" } | { "code": "login-domain-insecure" } | { "code": "region-unknown" } | { "code": "endpoint-excludes", field: Field, } | { "code": "ca-file-unusable", path: string, detail: string, } | { "code": "proxy-carries-credentials" } | { "code": "proxy-unusable", variable: string, } | { "code": "imported-carries", field: Field, } | { "code": "secret-look-alikes", characters: Array<string>, } | { "code": "secret-not-base32", notation: SecretNotation, } | { "code": "key-uri-unsupported", feature: KeyUriFeature, value: string | null, } | { "code": "key-uri-malformed", fault: KeyUriFault, } | { "code": "code-malformed" } | { "code": "code-not-of-this-secret" } | { "code": "code-mistyped" } | { "code": "code-old", seconds: number, } | { "code": "code-drifted", seconds: number, whose: DriftedClock, } | { "code": "code-wrong" } | { "code": "code-used" } | { "code": "sent-code-malformed" } | { "code": "sent-code-wrong" } | { "code": "sent-code-expired" } | { "code": "code-not-sent" } | { "code": "nowhere-to-send" } | { "code": "reset-not-allowed" } | { "code": "temporary-password-expired" } | { "code": "already-confirmed" } | { "code": "confirmation-uncertain" } | { "code": "new-password-uncertain" } | { "code": "incorrect-credentials" } | { "code": "too-many-attempts" } | { "code": "user-disabled" } | { "code": "sign-in-blocked" } | { "code": "user-not-confirmed" } | { "code": "password-reset-required" } | { "code": "password-refused", reason: string, } | { "code": "attributes-not-writable", names: Array<string>, } | { "code": "parameter-refused", reason: string, } | { "code": "session-over" } | { "code": "client-secret-wanted" } | { "code": "client-secret-wrong" } | { "code": "client-unknown" } | { "code": "flow-not-enabled" } | { "code": "totp-not-enabled" } | { "code": "totp-not-offered" } | { "code": "not-in-this-region" } | { "code": "challenge-unsupported", name: string, } | { "code": "plain-password-wanted" } | { "code": "password-not-offered", offered: Array<string>, } | { "code": "code-not-asked-for" } | { "code": "token-malformed" } | { "code": "token-not-access" } | { "code": "token-over", seconds: number, } | { "code": "token-lacks-scope" } | { "code": "token-of-another-pool", userPoolId: string, } | { "code": "token-of-another-client", clientId: string, } | { "code": "federated-user", provider: string, } | { "code": "throttled" } | { "code": "forbidden" } | { "code": "outcome-unknown" } | { "code": "proxy-unreachable", proxy: string, } | { "code": "proxy-credentials-wanted", proxy: string, } | { "code": "proxy-refused", proxy: string, host: string, } | { "code": "certificate-not-trusted", host: string, } | { "code": "unreachable", host: string, } | { "code": "timed-out", host: string, } | { "code": "service-fault", status: number, } | { "code": "answer-not-understood" } | { "code": "refused", name: string, message: string, };

export type AwsValue = "user-pool-id" | "client-id" | "client-secret" | "identity-pool-id" | "token-issuer" | "endpoint" | "login-domain" | "console-address" | "arn";

export type DriftedClock = "phone" | "computer";

export type SecretNotation = "hex" | "base64";

export type KeyUriFeature = "counter" | "algorithm" | "digits" | "period" | "kind" | "export" | "scheme";

export type KeyUriFault = "secret-missing" | "repeated-parameter" | "encoding" | "several-uris";

export type ShellProblem = { "code": "clipboard-unavailable" } | { "code": "pools-file-unreadable", 
/**
 * The path of the file.
 */
path: string, 
/**
 * The line of the fault, if it has one.
 */
line: number | null, 
/**
 * The fault, in English.
 */
detail: string, } | { "code": "pools-file-unwritable", 
/**
 * The path of the file.
 */
path: string, } | { "code": "pools-file-changed", 
/**
 * The name of the pool.
 */
name: string, } | { "code": "browser-forbidden" } | { "code": "browser-unavailable", 
/**
 * The operating system's reason, in English.
 */
detail: string, } | { "code": "browser-timed-out" } | { "code": "browser-state-wrong" } | { "code": "browser-denied", 
/**
 * Managed login's reason, in English.
 */
reason: string, } | { "code": "browser-refused", 
/**
 * Managed login's reason, in English.
 */
reason: string, } | { "code": "redirect-ports-taken", 
/**
 * The configured ports.
 */
ports: Array<number>, } | { "code": "pool-listed-already", 
/**
 * The name of that entry.
 */
name: string, } | { "code": "import-unreadable", 
/**
 * The line of the fault, if it has one.
 */
line: number | null, 
/**
 * The fault, in English.
 */
detail: string, } | { "code": "import-empty" } | { "code": "keychain-unavailable", 
/**
 * The keychain's reason, in English.
 */
detail: string, } | { "code": "practice-unavailable", 
/**
 * The fault, in English.
 */
detail: string, };

export type Field = "pool-name" | "user-pool-id" | "client-id" | "client-secret" | "region" | "endpoint" | "issuer" | "flow" | "login-domain" | "redirect-ports" | "fips" | "dual-stack" | "ca-file" | "proxy" | "username" | "password" | "new-password" | "attribute" | "device-name" | "session" | "access-token" | "secret" | "account";

export type Copied = { "state": "nothing" } | { "state": "held", 
/**
 * The time until it is cleared.
 */
secondsLeft: number, } | { "state": "cleared" } | { "state": "replaced" } | { "state": "unreadable" } | { "state": "stuck" };

export type Preferences = { 
/**
 * The language of the window; `None` means the system's.
 */
language: Language | null, 
/**
 * Whether the QR code is covered until the user uncovers it.
 */
coverQr: boolean, 
/**
 * Whether the window is excluded from screenshots, if the system supports it.
 */
blockCapture: boolean, };

export type Language = "en" | "it" | "de" | "fr" | "es" | "ja" | "ar";

export type CaptureBlocking = "complete" | "partial" | "impossible";

export type Sealed = { 
/**
 * The public key of the shell to which it is sealed.
 */
to: string, 
/**
 * HPKE's encapsulated key.
 */
encapsulated: string, 
/**
 * The ciphertext.
 */
text: string, };

export type ReturnWords = { 
/**
 * The language tag, as in HTML's `lang`.
 */
lang: string, 
/**
 * Whether the language is written from right to left.
 */
rightToLeft: boolean, 
/**
 * The heading.
 */
title: string, 
/**
 * The text after a successful sign-in.
 */
done: string, 
/**
 * The text after a failed sign-in; the window shows the reason.
 */
refused: string, 
/**
 * The text if the page belongs to another sign-in.
 */
stray: string, };

export type Label = { issuer: string, account: string, };

export type TakenSecret = { 
/**
 * The problem with the secret or the label, if there is one.
 */
problem: Problem | null, 
/**
 * Its QR code, if one was requested.
 */
qr: QrCodeInfo | null, };

export type QrCodeInfo = { 
/**
 * Modules per side, including the quiet zone.
 */
modules: number, issuer: string, account: string, };

export type CodeCheckResult = { 
/**
 * Why the code is not accepted. `null` if it is correct.
 */
problem: Problem | null, };

export type Logs = { opened: boolean, folder: string, };

export type Versions = { 
/**
 * The version of this program.
 */
app: string, 
/**
 * The commit that it was built from, if `COGNITO_ENROLL_COMMIT` was set at build time.
 */
commit: string | null, 
/**
 * The web view and Tauri.
 */
webView: string, 
/**
 * The operating system and the processor architecture of the program.
 */
system: string, 
/**
 * The window system and the variables that select the rendering. Only on Linux.
 */
display: string | null, };
