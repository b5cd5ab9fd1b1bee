// Generated from Rust. To renew: UPDATE_BINDINGS=1 cargo test -p cognito-enroll-desktop bindings

export type Answer = { 
/**
 * Goes up with each change; a command that echoes an old one is refused.
 */
generation: number, 
/**
 * What to show now.
 */
view: View, 
/**
 * What went wrong, if anything.
 */
problem: Problem | null, 
/**
 * Why the command did nothing, if so.
 */
refused: Refused | null, };

export type ShellEvent = { "event": "retry", 
/**
 * When it was sent.
 */
generation: number, 
/**
 * What the last attempt met.
 */
notice: RetryNotice | null, } | { "event": "connection-restored", 
/**
 * When it was sent.
 */
generation: number, } | { "event": "clipboard", 
/**
 * When it was sent.
 */
generation: number, 
/**
 * The new state.
 */
copied: Copied, };

export type RetryNotice = { 
/**
 * What it has met.
 */
problem: Problem, 
/**
 * Which attempt comes next, from 2 on.
 */
attempt: number, 
/**
 * How many there will be.
 */
of: number, };

export type Refused = "busy" | "stale" | "wrong-stage";

export type View = { "stage": "pools", 
/**
 * Those known.
 */
pools: Array<PoolCard>, 
/**
 * Whether a practice pool can be started here.
 */
practice: boolean, 
/**
 * Path of the file that keeps them.
 */
file: string, } | { "stage": "sign-in", 
/**
 * Where to.
 */
pool: PoolCard, 
/**
 * As typed before, or empty.
 */
username: string, 
/**
 * Accounts to practise with; empty for real pools.
 */
practiceUsers: Array<PracticeUser>, 
/**
 * Something to know first.
 */
notice: Notice | null, } | { "stage": "new-password", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, 
/**
 * Cognito's names of attributes that need a value, such as `given_name`.
 */
missingAttributes: Array<string>, } | { "stage": "current-code", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, 
/**
 * What the authenticator was named.
 */
deviceName: string | null, 
/**
 * What the code is for.
 */
purpose: CodePurpose, } | { "stage": "sent-code", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, 
/**
 * By what it was sent.
 */
channel: Channel, 
/**
 * Where to, with stars in it; nothing if Cognito does not tell.
 */
destination: string | null, } | { "stage": "factor-choice", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, 
/**
 * Those that Cognito offers.
 */
factors: Array<Factor>, } | { "stage": "password-reset", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, 
/**
 * Where the code went, as far as known.
 */
delivery: Delivery | null, 
/**
 * Whether staff have reset the password, rather than the person asked.
 */
required: boolean, } | { "stage": "confirm-account", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, 
/**
 * Where a code went that was sent from here.
 */
delivery: Delivery | null, 
/**
 * Whether sign-in goes on by itself afterwards.
 */
passwordKept: boolean, } | { "stage": "account", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Cognito's name of it.
 */
username: string, 
/**
 * How it will be called in the authenticator.
 */
account: string, 
/**
 * Whether an authenticator will be replaced.
 */
replaces: boolean, 
/**
 * Where the token is from.
 */
via: TokenSource, } | { "stage": "before-scan", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, 
/**
 * Whether an authenticator will be replaced.
 */
replaces: boolean, 
/**
 * Whether an entry that was scanned before leads nowhere and is to be deleted.
 */
scannedInVain: boolean, } | { "stage": "scan", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Heading in the authenticator.
 */
issuer: string, 
/**
 * Name in the authenticator.
 */
account: string, 
/**
 * Modules per side of the QR code, quiet zone included.
 */
modules: number, 
/**
 * How long the session lives, at least; nothing where there is no session.
 */
secondsLeft: number | null, 
/**
 * By how much this computer's clock is ahead of the user pool's (negative: behind).
 */
computerAheadSeconds: number, } | { "stage": "unsettled", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, 
/**
 * Whether it takes signing in again.
 */
asksPassword: boolean, } | { "stage": "finishing", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, } | { "stage": "done", 
/**
 * Where.
 */
pool: PoolCard, 
/**
 * Whose.
 */
username: string, 
/**
 * Heading in the authenticator.
 */
issuer: string, 
/**
 * Name in the authenticator.
 */
account: string, 
/**
 * Name of the device as sent; empty if none.
 */
deviceName: string, 
/**
 * Whether Cognito now prefers the authenticator.
 */
preferenceSet: boolean, 
/**
 * Whether the sign-in came to its end.
 */
signedIn: boolean, 
/**
 * Whether the authenticator was seen to let somebody in.
 */
proof: ProofState, };

export type Notice = "password-may-be-set" | "account-confirmed";

export type TokenSource = "token" | "browser";

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
 * Names it in commands; good for this run of the program.
 */
key: string, 
/**
 * For people.
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
 * AWS region.
 */
region: string, 
/**
 * If not the region's public one.
 */
endpoint: string | null, 
/**
 * Whether it is for practice only.
 */
practice: boolean, 
/**
 * Whether the person may take it off the list.
 */
removable: boolean, 
/**
 * Whether the app client's secret is to be typed at sign-in.
 */
asksClientSecret: boolean, 
/**
 * Whether one can sign in with the browser.
 */
managedLogin: boolean, 
/**
 * Whether it came from a file that someone sent.
 */
imported: boolean, 
/**
 * As filled in, to be edited.
 */
form: PoolForm, 
/**
 * Where the client secret is now.
 */
clientSecretKept: ClientSecretKept, };

export type ClientSecretKept = "none" | "session" | "keychain";

export type Keep = "session" | "keychain";

export type Tested = { 
/**
 * What is wrong with what is filled in, or with where the client secret is kept: then nobody looked further.
 */
problem: Problem | null, 
/**
 * What was looked at, in order.
 */
checks: Array<Checked>, };

export type Checked = { 
/**
 * What.
 */
check: Check, 
/**
 * How it went.
 */
gravity: Severity, 
/**
 * What was seen.
 */
finding: Finding, };

export type Check = "proxy" | "dns" | "tcp" | "tls" | "clock" | "app-client" | "flows";

export type Severity = "skipped" | "ok" | "advice" | "problem";

export type Finding = { "seen": "no-proxy" } | { "seen": "proxied", 
/**
 * Host and port.
 */
proxy: string, } | { "seen": "left-to-proxy", 
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
refused: Array<Flow>, };

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

export type Exported = { 
/**
 * Why it was not written, if so.
 */
problem: Problem | null, 
/**
 * Where it is now.
 */
path: string | null, };

export type PracticeUser = { 
/**
 * Signs in with this
 */
username: string, 
/**
 * and this.
 */
password: string, 
/**
 * What it lets one practise.
 */
scenario: PracticeScenario, 
/**
 * Secret of the authenticator that it has, in base32.
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
 * Whether the pool was imported from a file. An imported pool has no endpoint, CA file, proxy or password flow,
 * because the author of the file could use them to read passwords.
 */
imported: boolean, };

export type Flow = "srp" | "password" | "user-auth";

export type Problem = { kind: ProblemKind, requestId: string | null, };

export type ProblemKind = EnrolmentProblem | ShellProblem;

export type EnrolmentProblem = { "code": "field-empty", field: Field, } | { "code": "field-too-long", field: Field, max: number, } | { "code": "field-malformed", field: Field, } | { "code": "endpoint-insecure" } | { "code": "login-domain-insecure" } | { "code": "region-unknown" } | { "code": "endpoint-excludes", field: Field, } | { "code": "ca-file-unusable", path: string, detail: string, } | { "code": "proxy-carries-credentials" } | { "code": "proxy-unusable", variable: string, } | { "code": "imported-carries", field: Field, } | { "code": "code-malformed" } | { "code": "code-not-of-this-secret" } | { "code": "code-mistyped" } | { "code": "code-old", seconds: number, } | { "code": "code-drifted", seconds: number, whose: DriftedClock, } | { "code": "code-wrong" } | { "code": "code-used" } | { "code": "sent-code-malformed" } | { "code": "sent-code-wrong" } | { "code": "sent-code-expired" } | { "code": "code-not-sent" } | { "code": "nowhere-to-send" } | { "code": "reset-not-allowed" } | { "code": "already-confirmed" } | { "code": "confirmation-uncertain" } | { "code": "new-password-uncertain" } | { "code": "incorrect-credentials" } | { "code": "too-many-attempts" } | { "code": "user-disabled" } | { "code": "user-not-confirmed" } | { "code": "password-reset-required" } | { "code": "password-refused", reason: string, } | { "code": "parameter-refused", reason: string, } | { "code": "session-over" } | { "code": "client-secret-wanted" } | { "code": "client-secret-wrong" } | { "code": "client-unknown" } | { "code": "flow-not-enabled" } | { "code": "totp-not-enabled" } | { "code": "totp-not-offered" } | { "code": "not-in-this-region" } | { "code": "challenge-unsupported", name: string, } | { "code": "plain-password-wanted" } | { "code": "password-not-offered", offered: Array<string>, } | { "code": "code-not-asked-for" } | { "code": "token-malformed" } | { "code": "token-not-access" } | { "code": "token-over", seconds: number, } | { "code": "token-lacks-scope" } | { "code": "token-of-another-pool", userPoolId: string, } | { "code": "token-of-another-client", clientId: string, } | { "code": "federated-user", provider: string, } | { "code": "throttled" } | { "code": "forbidden" } | { "code": "outcome-unknown" } | { "code": "proxy-unreachable", proxy: string, } | { "code": "proxy-credentials-wanted", proxy: string, } | { "code": "proxy-refused", proxy: string, host: string, } | { "code": "certificate-not-trusted", host: string, } | { "code": "unreachable", host: string, } | { "code": "timed-out", host: string, } | { "code": "service-fault", status: number, } | { "code": "answer-not-understood" } | { "code": "refused", name: string, message: string, };

export type DriftedClock = "phone" | "computer";

export type ShellProblem = { "code": "clipboard-unavailable" } | { "code": "pools-file-unreadable", 
/**
 * Where it is.
 */
path: string, 
/**
 * Which line, if the fault has one.
 */
line: number | null, 
/**
 * What is wrong, in English.
 */
detail: string, } | { "code": "pools-file-unwritable", 
/**
 * Where it should go.
 */
path: string, } | { "code": "browser-forbidden" } | { "code": "browser-unavailable", 
/**
 * What the operating system says, in English.
 */
detail: string, } | { "code": "browser-timed-out" } | { "code": "browser-state-wrong" } | { "code": "browser-denied", 
/**
 * What it says, in English.
 */
reason: string, } | { "code": "browser-refused", 
/**
 * What it says, in English.
 */
reason: string, } | { "code": "redirect-ports-taken", 
/**
 * Those that are configured.
 */
ports: Array<number>, } | { "code": "pool-listed-already", 
/**
 * What it is called.
 */
name: string, } | { "code": "import-unreadable", 
/**
 * Which line, if the fault has one.
 */
line: number | null, 
/**
 * What is wrong, in English.
 */
detail: string, } | { "code": "import-empty" } | { "code": "keychain-unavailable", 
/**
 * What it says, in English.
 */
detail: string, } | { "code": "practice-unavailable", 
/**
 * What is wrong, in English.
 */
detail: string, };

export type Field = "pool-name" | "user-pool-id" | "client-id" | "client-secret" | "region" | "endpoint" | "issuer" | "flow" | "login-domain" | "redirect-ports" | "fips" | "dual-stack" | "ca-file" | "proxy" | "username" | "password" | "new-password" | "attribute" | "device-name" | "session" | "access-token" | "secret" | "account";

export type Copied = { "state": "nothing" } | { "state": "held", 
/**
 * Until it is cleared.
 */
secondsLeft: number, } | { "state": "cleared" } | { "state": "replaced" } | { "state": "stuck" };

export type Preferences = { 
/**
 * The language; without it, the system's.
 */
language: Language | null, 
/**
 * Whether the QR code stays covered until the person asks for it.
 */
coverQr: boolean, 
/**
 * Whether the window is kept out of pictures of the screen, where the system can do that.
 */
blockCapture: boolean, };

export type Language = "en" | "it" | "de" | "fr" | "es" | "ja" | "ar";

export type CaptureBlocking = "complete" | "partial" | "impossible";

export type Sealed = { 
/**
 * The shell's public key that it is sealed to.
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
 * As in HTML's `lang`.
 */
lang: string, 
/**
 * Whether it is written from right to left.
 */
rightToLeft: boolean, 
/**
 * Heading.
 */
title: string, 
/**
 * Signed in: go back to the window.
 */
done: string, 
/**
 * Not signed in: the window explains why.
 */
refused: string, 
/**
 * The page belongs to another sign-in.
 */
stray: string, };

export type Label = { issuer: string, account: string, };

export type Taken = { 
/**
 * What is wrong with it, if anything.
 */
problem: Problem | null, 
/**
 * Its QR code, if one was requested.
 */
qr: Drawn | null, };

export type Drawn = { 
/**
 * Per side, quiet zone included.
 */
modules: number, issuer: string, account: string, };

export type Compared = { 
/**
 * What is wrong with it. `null` if it is right.
 */
problem: Problem | null, };

export type Logs = { opened: boolean, folder: string, };

export type Versions = { 
/**
 * This program's.
 */
app: string, 
/**
 * Which state of its sources it was built from, if whoever built it said so (`COGNITO_ENROLL_COMMIT`).
 */
commit: string | null, 
/**
 * What opens the window and draws in it.
 */
webView: string, 
/**
 * The operating system, and for which processor the program is.
 */
system: string, 
/**
 * What the system shows windows by, where there is a choice.
 */
display: string | null, };
