// Every word a person sees, in English. A further language is `const de: Catalogue = …`;
// tsc then refuses a missing key, a missing problem and a wrong parameter.

import type { PracticeUser, ProblemKind } from "../host/bindings";
import type { Input } from "../problems";
import { duration } from "./format";

type Words = { title: string; remedy: string };
type ProblemWords = {
  [C in ProblemKind["code"]]: (kind: Extract<ProblemKind, { code: C }>) => Words;
};

const LANGUAGE = "en";

const fields = {
  "pool-name": "Name",
  "user-pool-id": "User pool ID",
  "client-id": "App client ID",
  "client-secret": "Client secret",
  region: "Region",
  endpoint: "Endpoint URL",
  issuer: "Issuer",
  username: "Username",
  password: "Password",
  "new-password": "New password",
  attribute: "Profile detail",
  code: "Six-digit code",
  "device-name": "Device name",
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
  username: "A username has no spaces in it.",
  password: "A password has no spaces in it.",
  "new-password": "A password has no spaces in it.",
  attribute: "Check it for typing mistakes, then try again.",
  code: "It is six digits.",
  "device-name": "Use letters, digits and spaces.",
} satisfies Record<Input, string>;

const problems: ProblemWords = {
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
    remedy: "Confirm it with the code you were sent, or ask your administrator to confirm it.",
  }),
  "password-reset-required": () => ({
    title: "This password has to be reset first",
    remedy: "Reset it where you usually sign in, then come back and use the new one.",
  }),
  "password-refused": ({ reason }) => ({
    title: "The pool doesn’t accept this password",
    remedy: sentence(reason, "Choose another password."),
  }),
  "parameter-refused": ({ reason }) => ({
    title: "Cognito refused what was typed",
    remedy: sentence(reason, "Change it and try again."),
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
    remedy: "Compare the app client ID and the region with the Cognito console.",
  }),
  "flow-not-enabled": () => ({
    title: "This app client doesn’t allow sign-in by password",
    remedy: "Ask your administrator to turn on ALLOW_USER_SRP_AUTH for the app client.",
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
};

const scenarios = {
  new: "No authenticator yet",
  "temporary-password": "Has a temporary password",
  enrolled: "Already has an authenticator",
} satisfies Record<PracticeUser["scenario"], string>;

/** Names of Cognito’s standard attributes; others are shown as they are. */
const attributes: Readonly<Record<string, string>> = {
  address: "Address",
  birthdate: "Date of birth",
  email: "E-mail",
  family_name: "Family name",
  gender: "Gender",
  given_name: "Given name",
  locale: "Language",
  middle_name: "Middle name",
  name: "Full name",
  nickname: "Nickname",
  phone_number: "Phone number",
  picture: "Picture",
  preferred_username: "Preferred username",
  profile: "Profile page",
  website: "Website",
  zoneinfo: "Time zone",
};

const attributeHints: Readonly<Record<string, string>> = {
  birthdate: "Year-month-day, such as 1990-04-21.",
  phone_number: "With the country’s code, such as +44 20 7946 0958.",
};

export const en = {
  product: "Cognito Enroll",
  tagline: "Puts an authenticator app on your Amazon Cognito account.",
  promise: "Secrets are shown once and never saved.",

  steps: {
    label: "Steps",
    "sign-in": "Sign in",
    prepare: "Prepare",
    scan: "Scan",
    done: "Done",
    finished: "finished",
  },

  fields,
  problems,
  scenarios,
  attributes,
  attributeHints,

  optional: "Optional",
  startOver: "Start over",
  back: "Back",
  requestId: "Request ID",
  reveal: "Reveal what is typed",
  conceal: "Conceal what is typed",
  practiceLabel: "Practice",
  practiceBanner: "PRACTICE — nothing here touches a real account",
  loading: "Opening…",
  waiting: "Working…",
  fault: {
    title: "The app stumbled over itself",
    remedy: "This isn’t your doing. Try again; if it comes back, close the app and open it again.",
    reload: "Load again",
  },

  pools: {
    choose: "Choose your user pool",
    chooseLede: "It decides which accounts you can sign in to.",
    connect: "Connect to your user pool",
    connectLede: "Your administrator has these details. The app remembers them on this computer.",
    emptyLede: "Tell the app once which Amazon Cognito user pool your account is in.",
    list: "User pools",
    remove: (name: string) => `Remove ${name}`,
    add: "Add a user pool",
    addHint: "You need its ID and an app client ID.",
    practice: "Try it with a practice pool",
    practiceHint: "A make-believe pool on this computer, with people to try things on.",
    practiceStarting: "Starting the practice pool…",
    practiceTag: "Practice",
  },
  poolForm: {
    more: "More settings",
    connect: "Connect",
    connecting: "Connecting…",
    cancel: "Cancel",
    userPoolIdHint: "Such as eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Region: ${region}`,
    nameHint: "What to call it here.",
    clientSecretHint: "Only for app clients that have one. Kept until you close the app.",
    regionHint: "Taken from the user pool ID unless you fill it in.",
    endpointHint: "For private endpoints and test servers.",
    issuerHint: "The heading of the entry in the authenticator app.",
  },
  signIn: {
    title: "Sign in",
    lede: (pool: string) => `With your account in ${pool}.`,
    submit: "Sign in",
    busy: "Signing in…",
    practiceTitle: "People to practise with",
    use: (username: string) => `Use ${username}`,
    theirSecret: "Secret",
  },
  newPassword: {
    title: "Choose a new password",
    lede: (username: string) => `The password of ${username} was temporary. Choose your own.`,
    submit: "Set password",
    busy: "Setting password…",
  },
  currentCode: {
    replaceTitle: "Your current authenticator",
    replaceLede: (device: string | null) =>
      device === null
        ? "This account already has an authenticator. Type the code it shows now."
        : `This account already has an authenticator, “${device}”. Type the code it shows now.`,
    finishTitle: "One more code",
    finishLede:
      "Your new authenticator is registered. Cognito asks for its next code to finish: wait until the app shows a new one, then type it.",
    settleTitle: "Is it the new one?",
    settleLede:
      "This account has an authenticator now. Wait until the entry you have just added shows a new code, then type it: that shows whether it is the one.",
    practice:
      "No such authenticator at hand? The secret of a practice account is shown beside its name on the sign-in screen.",
    submit: "Continue",
    busy: "Checking…",
  },
  beforeScan: {
    title: "Before you scan",
    lede: "Have an authenticator app ready? A sign-in lasts about three minutes, so get it open first.",
    stepsLabel: "What to do",
    install: "Install an authenticator app on your phone",
    installHint:
      "Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden or Apple Passwords will do.",
    open: "Open it and choose “add an account”",
    openHint: "Often a plus sign. It then asks to scan a QR code.",
    clock: "Let the phone set its own clock",
    clockHint: "The codes depend on the time.",
    replacesTitle: "This replaces your present authenticator",
    replaces:
      "Once the new one is verified, codes of the old one stop working. Leave the old entry alone until then.",
    inVainTitle: "Delete the entry from before",
    inVain:
      "If you have scanned a code already, delete that entry in your app: it will never work.",
    submit: "Show the QR code",
    busy: "Making the secret…",
  },
  scan: {
    title: "Scan the QR code",
    lede: "With your authenticator app, then type the six digits it shows.",
    qr: "QR code",
    qrLoading: "Drawing…",
    qrOver: "This QR code is over.",
    overTitle: "The three minutes are up",
    over: "Sign in again for a fresh QR code, and delete the entry you have scanned.",
    signInAgain: "Sign in again",
    signingInAgain: "One moment…",
    computerClock: (seconds: number) =>
      `This computer’s clock is ${duration(LANGUAGE, Math.abs(seconds))} ${seconds > 0 ? "ahead" : "behind"}`,
    computerClockHint:
      "It does no harm here, as the user pool’s own time counts. Set it right when you can.",
    qrFailed: "The QR code can’t be drawn. “Copy secret” and “Show secret” still work.",
    issuer: "Issuer",
    account: "Account",
    cantScan: "Can’t scan? Enter the secret by hand.",
    copy: "Copy secret",
    copied: "Secret copied",
    show: "Show secret",
    hide: "Hide secret",
    secret: "Secret",
    secretFailed: "The secret can’t be shown right now. Try again.",
    deviceNameAtFirst: "Authenticator app",
    deviceNameHint: "How your account will list it.",
    submit: "Verify",
    busy: "Verifying…",
    insist: "Send it anyway",
    insisting: "Sending…",
  },
  timeLeft: {
    clock: (clock: string) => `Time left: ${clock}`,
    soon: (seconds: number) => `Less than ${duration(LANGUAGE, seconds)} left.`,
  },
  unsettled: {
    title: "Was it registered?",
    lede: "Your code was sent, and no answer came. Keep the entry in your app; let’s find out.",
    byPassword: (username: string) => `It shows when ${username} signs in again.`,
    byToken: "The user pool is asked whether it has your authenticator.",
    submit: "Find out",
    busy: "Finding out…",
  },
  finishing: {
    title: "Almost done",
    lede: "Your authenticator is registered; from now on Cognito accepts its codes.",
    body: "Only the last step is missing: finishing this sign-in. Try again now. If you start over instead, keep the entry in your app, as you will need a code from it.",
    submit: "Try again",
    busy: "Trying again…",
  },
  done: {
    title: "Authenticator added",
    lede: (username: string, pool: string) =>
      `From now on, ${username} signs in to ${pool} with the password and a code from the app.`,
    entry: "Entry in the app",
    device: "Device name",
    nextTitle: "Wait for the next code",
    next: "The one you have just used won’t work a second time. At your next sign-in, use a newer one.",
    goneTitle: "The secret is gone from this app",
    gone: "Only your authenticator app has it now.",
    preferenceTitle: "Not set as your preferred second step",
    preference:
      "The authenticator is registered, but Cognito did not record it as the preferred one. If your next sign-in doesn’t ask for a code, tell your administrator.",
    signInTitle: "This sign-in wasn’t finished",
    signIn: "That does no harm: the authenticator is on the account. Sign in as you usually do.",
    again: "Enrol another account",
    startingOver: "Starting over…",
  },
};

export type Catalogue = typeof en;

/** Cognito’s own words first, closed with a full stop, then ours. */
function sentence(theirs: string, ours: string): string {
  const said = theirs.trim();
  if (said === "") return ours;
  return /[.!?]$/.test(said) ? `${said} ${ours}` : `${said}. ${ours}`;
}
