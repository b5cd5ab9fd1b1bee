// What is said of every problem, in English: what happened, and what to do. `satisfies` and the type of `problems`
// refuse a missing one.

import type { ProblemKind } from "../host/bindings";
import type { Input } from "../problems";
import { duration } from "./format";

const LANGUAGE = "en";

type Words = { title: string; remedy: string };
type ProblemWords = {
  [C in ProblemKind["code"]]: (kind: Extract<ProblemKind, { code: C }>) => Words;
};

export const fields = {
  "pool-name": "Name",
  "user-pool-id": "User pool ID",
  "client-id": "App client ID",
  "client-secret": "Client secret",
  region: "Region",
  endpoint: "Endpoint URL",
  issuer: "Issuer",
  flow: "Sign-in flow",
  "login-domain": "Domain of managed login",
  "redirect-ports": "Redirect ports",
  fips: "FIPS endpoint",
  "dual-stack": "Dual-stack endpoint",
  "ca-file": "CA file",
  proxy: "Proxy",
  username: "Username",
  password: "Password",
  "new-password": "New password",
  attribute: "Profile detail",
  code: "Six-digit code",
  "sent-code": "Code from the message",
  "device-name": "Device name",
  session: "Session",
  "access-token": "Access token",
} satisfies Record<Input, string>;

/** What a value of the field looks like: said when one is malformed. */
const shapes = {
  "pool-name": "Use letters, digits and spaces.",
  "user-pool-id":
    "It looks like eu-central-1_Ab12Cd34E: a region, an underscore, nine letters or digits.",
  "client-id": "It is a run of letters and digits, usually 26 of them, without spaces.",
  "client-secret": "It is a run of 24 to 64 letters and digits, without spaces.",
  region: "It looks like eu-central-1.",
  endpoint: "It starts with https:// and names a host.",
  issuer: "Use letters, digits and spaces; a colon is not possible.",
  flow: "Choose one of the flows that the app client allows.",
  "login-domain": "It looks like example.auth.eu-central-1.amazoncognito.com.",
  "redirect-ports": "Up to ten numbers between 1024 and 65535, each of them once.",
  fips: "It is on or off.",
  "dual-stack": "It is on or off.",
  "ca-file": "It is the whole path of a file, from the root or the drive’s letter on.",
  proxy: "It looks like proxy.example:8080, with http:// or https:// before it or without.",
  username: "A username has no spaces in it.",
  password: "A password has no spaces in it.",
  "new-password": "A password has no spaces in it.",
  attribute: "Check it for typing mistakes, then try again.",
  code: "It is six digits.",
  "sent-code": "Type it as it stands in the message.",
  "device-name": "Use letters, digits and spaces.",
  session: "Copy all of it, and nothing else.",
  "access-token": "Copy all of it, and nothing else.",
} satisfies Record<Input, string>;

export const problems: ProblemWords = {
  "field-empty": ({ field }) => ({
    title: `“${fields[field]}” is empty`,
    remedy: "Fill it in, then try again.",
  }),
  "field-too-long": ({ field, max }) => ({
    title: `“${fields[field]}” is too long`,
    remedy: `Shorten it to ${max} characters or fewer.`,
  }),
  "field-malformed": ({ field }) => ({
    title: `“${fields[field]}” doesn’t look right`,
    remedy: shapes[field],
  }),
  "endpoint-insecure": () => ({
    title: "That endpoint isn’t protected",
    remedy:
      "Your password would travel in the clear. Use an address that starts with https://, unless the server is on this computer.",
  }),
  "login-domain-insecure": () => ({
    title: "That sign-in domain isn’t protected",
    remedy: "Use an address that starts with https://, unless the server is on this computer.",
  }),
  "endpoint-excludes": ({ field }) => ({
    title: `“${fields[field]}” doesn’t go with an endpoint of your own`,
    remedy: `Switch it off, or clear “${fields.endpoint}”.`,
  }),
  "ca-file-unusable": ({ path, detail }) => ({
    title: "The CA file can’t be used",
    remedy: sentence(
      `${path}: ${detail}`,
      "It has to be a PEM file: each certificate begins with -----BEGIN CERTIFICATE-----.",
    ),
  }),
  "proxy-carries-credentials": () => ({
    title: "A proxy’s password can’t be kept here",
    remedy:
      "Type the address alone. If the proxy wants a user name and password, leave this empty, put all of it into the environment variable HTTPS_PROXY and start the app again.",
  }),
  "proxy-unusable": ({ variable }) => ({
    title: `${variable} doesn’t name a proxy that can be used`,
    remedy:
      "It looks like http://proxy.example:8080. Correct this environment variable, then start the app again.",
  }),
  "imported-carries": ({ field }) => ({
    title: `A pool from a file can’t have “${fields[field]}” like this`,
    remedy:
      "Whoever sent the file could read passwords along. Leave it out, or add the pool yourself with what your administrator tells you.",
  }),
  "region-unknown": () => ({
    title: "The region is missing",
    remedy: "The user pool ID doesn’t contain one. Fill in “Region” under “More settings”.",
  }),
  "code-malformed": () => ({
    title: "A code has six digits",
    remedy: "Type the six digits your authenticator app shows now.",
  }),
  "code-not-of-this-secret": () => ({
    title: "This code doesn’t belong to this QR code",
    remedy:
      "Check the digits, and that they are of the entry you have just added. Nothing was sent, so no attempt is used up.",
  }),
  "code-mistyped": () => ({
    title: "One digit seems off",
    remedy:
      "Compare the digits with those in the app, then type them again. Nothing was sent, so no attempt is used up.",
  }),
  "code-drifted": ({ seconds, whose }) => {
    const whoseClock = whose === "phone" ? "The phone’s clock" : "This computer’s clock";
    const off = duration(LANGUAGE, Math.abs(seconds));
    return {
      title: `${whoseClock} is ${off} ${seconds >= 0 ? "ahead" : "behind"}`,
      remedy: `Turn on automatic date and time on the ${whose}, then type the new code. Nothing was sent, so no attempt is used up.`,
    };
  },
  "code-wrong": () => ({
    title: "Cognito didn’t accept this code",
    remedy: "Wait until the app shows a new code, then type that one.",
  }),
  "code-used": () => ({
    title: "This code has already been used",
    remedy: "Every code works once. Wait until the app shows a new one, then type that.",
  }),
  "sent-code-malformed": () => ({
    title: "This can’t be the code",
    remedy: "Type the code as it stands in the message, without the words around it.",
  }),
  "sent-code-wrong": () => ({
    title: "This isn’t the code that was sent",
    remedy: "Take it from the newest message: each new code replaces the one before.",
  }),
  "sent-code-expired": () => ({
    title: "This code no longer counts",
    remedy: "It is too old, was used, or a newer one has replaced it. Ask for another code.",
  }),
  "code-not-sent": () => ({
    title: "Cognito couldn’t send the code",
    remedy:
      "Try again in a minute. If that doesn’t help, tell your administrator that the pool’s messages don’t go out.",
  }),
  "nowhere-to-send": () => ({
    title: "There is nowhere to send a code",
    remedy:
      "This account has no verified e-mail address or phone number. Ask your administrator for a new password.",
  }),
  "reset-not-allowed": () => ({
    title: "This password can’t be reset yet",
    remedy:
      "The account still has the temporary password of its invitation. Sign in with that, or ask your administrator for a new invitation.",
  }),
  "already-confirmed": () => ({
    title: "This account is confirmed already",
    remedy: "Sign in with its password.",
  }),
  "confirmation-uncertain": () => ({
    title: "The answer was lost",
    remedy: "The account may be confirmed already. Press “Confirm” once more: that shows it.",
  }),
  "new-password-uncertain": () => ({
    title: "The answer was lost",
    remedy:
      "The new password may count already. Start over and sign in with it; if it is refused, try the old one.",
  }),
  "incorrect-credentials": () => ({
    title: "Username or password is incorrect",
    remedy: "Type the password again. Check Caps Lock and the keyboard layout.",
  }),
  "too-many-attempts": () => ({
    title: "Too many attempts",
    remedy: "Cognito has locked sign-in for a while. Wait some minutes, then try again.",
  }),
  "user-disabled": () => ({
    title: "This account is disabled",
    remedy: "Ask your administrator to enable it.",
  }),
  "user-not-confirmed": () => ({
    title: "This account isn’t confirmed yet",
    remedy:
      "Choose “Confirm my account” where you sign in and type the code you were sent, or ask your administrator to confirm it.",
  }),
  "password-reset-required": () => ({
    title: "This password has to be reset first",
    remedy: "Choose “Forgot password” where you sign in, and set a new one.",
  }),
  "password-refused": ({ reason }) => ({
    title: "The pool doesn’t accept this password",
    remedy: sentence(reason, "Choose another password."),
  }),
  "parameter-refused": ({ reason }) => ({
    title: "Cognito refused a value",
    remedy: sentence(
      reason,
      "If it is one that you typed, change it and try again. If not, tell your administrator.",
    ),
  }),
  "session-over": () => ({
    title: "This sign-in has expired",
    remedy:
      "Sign in again for a new QR code. If you had scanned the old one, delete that entry from your authenticator app.",
  }),
  "client-secret-wanted": () => ({
    title: "This app client needs its client secret",
    remedy: "Type the client secret too, or use an app client without one.",
  }),
  "client-secret-wrong": () => ({
    title: "The client secret is incorrect",
    remedy: "Copy it again from the app client’s page in the Cognito console.",
  }),
  "client-unknown": () => ({
    title: "Cognito doesn’t know this app client",
    remedy:
      "Compare the app client ID and the region in the pool’s settings with those in the Cognito console.",
  }),
  "flow-not-enabled": () => ({
    title: "This app client doesn’t allow this sign-in flow",
    remedy:
      "Ask your administrator to turn on ALLOW_USER_SRP_AUTH for the app client, or choose the flow that it allows in the pool’s settings.",
  }),
  "totp-not-enabled": () => ({
    title: "Authenticator apps are switched off in this pool",
    remedy: "Ask your administrator to turn on authenticator apps in the pool’s MFA settings.",
  }),
  "totp-not-offered": () => ({
    title: "Cognito doesn’t offer an authenticator app for this account",
    remedy: "Ask your administrator which second step this account should use.",
  }),
  "challenge-unsupported": ({ name }) => ({
    title: "This sign-in asks for something we can’t answer",
    remedy: `The pool asks for ${name}. Sign in where you usually do, or ask your administrator.`,
  }),
  "plain-password-wanted": () => ({
    title: "This pool wants the password itself",
    remedy:
      "It comes from a file that someone sent, who could read it along, so it isn’t handed over. Ask your administrator for the pool’s details and add it yourself.",
  }),
  "password-not-offered": ({ offered }) => ({
    title: "Cognito offers no sign-in by password here",
    remedy: sentence(
      offered.length === 0 ? "" : `It offers ${listOf(offered)}`,
      "Ask your administrator to allow a password for this account.",
    ),
  }),
  "code-not-asked-for": () => ({
    title: "Nobody asked for a code",
    remedy:
      "Cognito let this sign-in through with the password alone, which proves nothing. Tell your administrator: the second step may be switched off for this account.",
  }),
  "token-malformed": () => ({
    title: "This isn’t an access token of Cognito",
    remedy:
      "Copy all of it: three long parts with full stops between them, the first beginning with “eyJ”.",
  }),
  "token-not-access": () => ({
    title: "This is another kind of token",
    remedy: "Use the access token. It came together with this ID or refresh token.",
  }),
  "token-over": ({ seconds }) => ({
    title: `This token ran out ${duration(LANGUAGE, seconds)} ago`,
    remedy: "Get a new one where this one came from, then paste it.",
  }),
  "token-lacks-scope": () => ({
    title: "This token may not change the account",
    remedy:
      "It lacks the scope aws.cognito.signin.user.admin. Sign in with the password instead, or ask your administrator to allow that scope for the app client.",
  }),
  "token-of-another-pool": ({ userPoolId }) => ({
    title: "This token is of another user pool",
    remedy: `It comes from ${userPoolId}. Go back to the list and use it there, or paste a token of this pool.`,
  }),
  "token-of-another-client": ({ clientId }) => ({
    title: "This token is of another app client",
    remedy: `It was given to ${clientId}. Go back to the list and use it there, or paste a token of this app client.`,
  }),
  "federated-user": ({ provider }) => ({
    title: "This account signs in somewhere else",
    remedy: `${provider} signs it in and asks for the second step. Set up the authenticator there.`,
  }),
  throttled: () => ({
    title: "Cognito is busy",
    remedy: "Too many people are signing in right now. Wait a few seconds, then try again.",
  }),
  forbidden: () => ({
    title: "This network isn’t allowed to reach the pool",
    remedy: "A firewall in front of the pool said no. Try your organisation’s network or VPN.",
  }),
  "outcome-unknown": () => ({
    title: "The answer was lost",
    remedy:
      "Nobody knows yet whether your authenticator is registered. Keep its entry in your app and sign in again: that shows it.",
  }),
  "proxy-unreachable": ({ proxy }) => ({
    title: "No connection to the proxy",
    remedy: `${proxy} can’t be reached. Check the network and the proxy’s address, then try again.`,
  }),
  "proxy-credentials-wanted": ({ proxy }) => ({
    title: "The proxy wants another user name and password",
    remedy: `Put them into the environment variable HTTPS_PROXY, as in http://user:password@${proxy}, and leave “${fields.proxy}” empty in the pool’s settings. Then start the app again.`,
  }),
  "proxy-refused": ({ proxy, host }) => ({
    title: "The proxy doesn’t let this through",
    remedy: `${proxy} doesn’t connect to ${host}. Ask your administrator to allow it.`,
  }),
  "certificate-not-trusted": ({ host }) => ({
    title: "This connection can’t be trusted",
    remedy: `Nobody whom this computer trusts has signed the certificate of ${host}. If your organisation looks into its traffic, fill in “${fields["ca-file"]}” in the pool’s settings. If it doesn’t, use another network.`,
  }),
  unreachable: ({ host }) => ({
    title: "No connection to Cognito",
    remedy: `${host} can’t be reached. Check the network, then try again.`,
  }),
  "timed-out": ({ host }) => ({
    title: "Cognito took too long to answer",
    remedy: `${host} didn’t answer in time. Check the network, then try again.`,
  }),
  "service-fault": ({ status }) => ({
    title: "Cognito has trouble of its own",
    remedy: `It answered with status ${status}. Wait a moment, then try again.`,
  }),
  "answer-not-understood": () => ({
    title: "That answer didn’t come from Cognito",
    remedy:
      "A proxy or a sign-in page of the network may be in the way. Check both, then try again.",
  }),
  refused: ({ name, message }) => ({
    title: "Cognito said no",
    remedy: sentence(message, `Give this name to your administrator: ${name}.`),
  }),
  "clipboard-unavailable": () => ({
    title: "The clipboard can’t be reached",
    remedy: "Use “Show secret” and type it into your app instead.",
  }),
  "pools-file-unreadable": ({ path, line, detail }) => ({
    title: "The list of pools can’t be read",
    remedy: sentence(
      detail,
      line === null
        ? `Correct or delete ${path}, then start the app again.`
        : `Correct line ${line} of ${path}, then start the app again.`,
    ),
  }),
  "pools-file-unwritable": ({ path }) => ({
    title: "The list of pools can’t be saved",
    remedy: `Check that you may write to ${path} and that the disk has room.`,
  }),
  "practice-unavailable": ({ detail }) => ({
    title: "The practice pool didn’t start",
    remedy: sentence(detail, "Close the app, open it again, and try once more."),
  }),
  "keychain-unavailable": ({ detail }) => ({
    title: "The keychain can’t be reached",
    remedy: `A client secret that you type is kept until you close the app; one that is in the keychain stays there. The system says: ${detail}`,
  }),
  "pool-listed-already": ({ name }) => ({
    title: "This pool is on the list already",
    remedy: `“${name}” has the same user pool ID and app client ID. Edit that one, or change the IDs here.`,
  }),
  "import-unreadable": ({ line, detail }) => ({
    title: "This file can’t be read",
    remedy: sentence(
      detail,
      line === null
        ? "Ask for it once more, or choose another file."
        : `The fault is in line ${line}. Ask for it once more, or choose another file.`,
    ),
  }),
  "import-empty": () => ({
    title: "There is no user pool in this file",
    remedy: "Choose a pools.json of this app, or an amplify_outputs.json.",
  }),
  "browser-forbidden": () => ({
    title: "Not with the browser here",
    remedy: "This computer doesn’t allow it. Sign in with your username and password.",
  }),
  "browser-unavailable": ({ detail }) => ({
    title: "The browser didn’t open",
    remedy: `Set a default browser on this computer, then try again. The system says: ${detail}`,
  }),
  "redirect-ports-taken": ({ ports }) => ({
    title: "The way back from the browser is taken",
    remedy: sentence(
      ports.length === 0 ? "" : `Another program uses ${listOf(ports.map(String))}`,
      "Close other windows of this app, or ask your administrator for one more redirect port.",
    ),
  }),
  "browser-timed-out": () => ({
    title: "Nobody came back from the browser",
    remedy: "The sign-in there took too long. Try again, and leave the tab open until it says so.",
  }),
  "browser-denied": ({ reason }) => ({
    title: "The sign-in in the browser was called off",
    remedy: sentence(reason, "Try again, or sign in with your password here."),
  }),
  "browser-state-wrong": () => ({
    title: "The browser came back from another sign-in",
    remedy: "Close old sign-in tabs in the browser, then try again.",
  }),
  "browser-refused": ({ reason }) => ({
    title: "Cognito didn’t accept the sign-in in the browser",
    remedy: sentence(
      reason,
      "Try again. If that doesn’t help, ask your administrator to check managed login for the app client.",
    ),
  }),
};

/** “a”, “a and b”, “a, b, and c”. */
function listOf(items: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE, { type: "conjunction" }).format(items);
}

/** Cognito’s own words first, closed with a full stop, then ours. */
function sentence(theirs: string, ours: string): string {
  const said = theirs.trim();
  if (said === "") return ours;
  return /[.!?]$/.test(said) ? `${said} ${ours}` : `${said}. ${ours}`;
}
