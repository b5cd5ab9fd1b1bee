// Every word a person sees, in English, but for what is said of problems (en/problems.ftl). The other languages have
// the same keys: tsc refuses a missing one and a wrong parameter.

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("en");

const scenarios = {
  new: "No authenticator app yet",
  "temporary-password": "Temporary password",
  enrolled: "Already has an authenticator app",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "Authenticator app",
    hint: "The app you use now. The new one will replace it.",
  },
  sms: { name: "Text message", hint: "You get a code on your phone." },
  email: { name: "Email", hint: "You get a code by email." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "Your new password may already be active",
    body: "You left while it was being set. Try the new password first, then the old one.",
  },
  "account-confirmed": {
    title: "Your account is confirmed",
    body: "Now sign in with your password.",
  },
} satisfies Record<Notice, { title: string; body: string }>;

/** How a code was sent, for the end of a sentence. */
const ways = {
  sms: " by text message",
  email: " by email",
  other: "",
} satisfies Record<Channel, string>;

/** Names of Cognito’s standard attributes; others are shown as they are. */
const attributes: Readonly<Record<string, string>> = {
  address: "Address",
  birthdate: "Date of birth",
  email: "Email",
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
  birthdate: "Year, month and day, for example 1990-04-21.",
  phone_number: "Include the country code, for example +44 20 7946 0958.",
};

export const en = {
  product: "Cognito Enroll",
  tagline: "Adds an authenticator app to your Amazon Cognito account.",
  promise: "Secrets are shown once and never saved.",

  settings: {
    language: "Language",
    asSystem: (name: string) => `System language (${name})`,
    title: "Settings",
    coverQr: "Hide the QR code until I choose to show it",
    coverQrHint: "Use this if other people can see your screen.",
    blockCapture: "Block screenshots of this window",
    captureBlocking: {
      complete: "Screenshots, recordings and shared screens don’t show this window.",
      partial:
        "Works up to macOS 14. On later versions, apps that record the screen may still show this window.",
      impossible:
        "Not available here: Linux doesn’t let apps block screenshots. You can still hide the QR code.",
    },
    notKept: "Your settings can’t be saved. They apply until you close the app.",
    openLogs: "Open logs",
    logsHint:
      "The logs show what the app did. They contain no names, passwords or codes. Send them to the person who helps you.",
    logsAreIn: "The app can’t open the folder. The logs are in:",
    close: "Close",
  },

  about: {
    title: "About",
    app: "Version",
    webView: "Web view",
    system: "System",
    display: "Display",
    copy: "Copy versions",
    copied: "Copied. Paste it into a message to the person who helps you.",
    stuck: "The clipboard isn’t responding. Select and copy the lines above instead.",
    licence: "Free software. You can use it under the Apache-2.0 or the MIT licence.",
    others: "Third-party software and licences",
    fonts: "Font licences",
    close: "Back",
  },

  steps: {
    label: "Steps",
    "sign-in": "Sign in",
    prepare: "Prepare",
    scan: "Scan",
    done: "Done",
    finished: "finished",
  },

  scenarios,
  factors,
  notices,
  attributes,
  attributeHints,

  optional: "Optional",
  startOver: "Start over",
  back: "Back",
  requestId: "Request ID",
  reveal: "Show what you typed",
  conceal: "Hide what you typed",
  practiceLabel: "Practice",
  practiceBanner: "Practice pool: real accounts are not affected",
  loading: "Opening…",
  waiting: "Working…",
  wait: {
    again: (attempt: number, of: number) => `Retrying automatically: attempt ${attempt} of ${of}.`,
    stop: "Stop retrying",
  },
  restored: {
    title: "The connection is back",
    body: "Continue where you left off. What you typed is still here.",
  },
  fault: {
    title: "Something went wrong in the app",
    remedy:
      "You did nothing wrong. Try again. If it happens again, close the app and open it again.",
    reload: "Try again",
  },

  /** Cognito masks `destination`, and sometimes omits it. */
  delivered: (channel: Channel, destination: string | null) =>
    destination === null
      ? `Cognito sent a code${ways[channel]}.`
      : `Cognito sent a code to ${destination}${ways[channel]}.`,
  sendAgain: {
    first: "Send a code",
    again: "Send another code",
    busy: "Sending…",
    pause: (seconds: number) => `Available in ${duration(seconds)}`,
  },

  pools: {
    choose: "Choose where to sign in",
    chooseLede: "Your account is in one of these user pools.",
    connect: "Connect to your user pool",
    connectLede: "Ask your administrator for these details. The app saves them on this computer.",
    emptyLede:
      "Tell the app which Amazon Cognito user pool your account is in. You only need to do this once.",
    find: "Find a user pool",
    found: (found: number, all: number) =>
      found === 0 ? "No user pools found." : `${found} of ${all} user pools`,
    list: "User pools",
    edit: (name: string) => `Edit ${name}`,
    remove: (name: string) => `Remove ${name}`,
    removing: (name: string) => `Remove ${name} from the list?`,
    removingHint:
      "No accounts are affected. To add the pool again, you need its user pool ID and app client ID.",
    removingSecretHint:
      "No accounts are affected. The client secret is removed too. To add the pool again, you need the secret, the user pool ID and the app client ID.",
    removeIt: "Remove",
    removeBusy: "Removing…",
    keepIt: "Keep it",
    add: "Add a user pool",
    addHint: "You need the user pool ID and an app client ID.",
    import: "Import from a file",
    importHint: "Choose a pools.json or amplify_outputs.json file that someone sent you.",
    importFile: "File with user pools",
    importing: "Reading the file…",
    imported: (count: number) =>
      count === 0
        ? "No pools were added: every pool in the file is already on the list."
        : plural(count, {
            one: () => "One pool was added.",
            other: (number) => `${number} pools were added.`,
          }),
    export: "Export to a file",
    exportHint: "Share the list or use it on another computer. Client secrets are not included.",
    exportTitle: "Export user pools",
    exporting: "Choose where to save the file…",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `One pool was exported to ${path}.`,
        other: (number) => `${number} pools were exported to ${path}.`,
      }),
    exportLessened:
      "The file does not include endpoints, proxies, CA files or the USER_PASSWORD_AUTH flow, because none of these can be imported.",
    practice: "Try a practice pool",
    practiceHint: "A simulated user pool on this computer, with accounts to try.",
    practiceStarting: "Starting the practice pool…",
    practiceTag: "Practice",
    file: (path: string) => `The list is saved in ${path}`,
  },
  poolForm: {
    editTitle: "Edit user pool",
    editLede: (pool: string) => `Change the settings of ${pool}.`,
    more: "More settings",
    connect: "Connect",
    connecting: "Connecting…",
    save: "Save",
    saving: "Saving…",
    test: "Test",
    testing: "Testing…",
    testedHint:
      "The app client, sign-in flow and client secret are correct. No accounts were affected. The user pool ID is checked when someone signs in.",
    cancel: "Cancel",
    userPoolIdHint: "For example, eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Region: ${region}`,
    nameHint: "The name shown in this app.",
    clientSecretHint: "Only if the app client has one.",
    clientSecretKept: {
      session: "A client secret is saved until you close the app. Leave this empty to keep it.",
      keychain: "A client secret is saved in the keychain. Leave this empty to keep it.",
    },
    keychain: "Save it in this computer’s keychain",
    inKeychain:
      "The client secret stays there when you close the app. The system may ask you to unlock the keychain.",
    inSession: "The client secret is kept only until you close the app.",
    forget: "Remove the client secret",
    forgetting: "The client secret will be removed when you save.",
    dontForget: "Keep the client secret",
    regionHint: "If you leave this empty, the region in the user pool ID is used.",
    network: "Network",
    fipsHint:
      "Uses the AWS endpoint with FIPS-validated cryptography. Available in some US regions.",
    dualStackHint: "Uses the AWS endpoint for IPv6 and IPv4.",
    caFileHint:
      "The path of a PEM file with your organisation’s certificate authorities. The app trusts them in addition to the system’s.",
    proxyHint:
      "For example, proxy.example:8080. If you leave this empty, the app uses the system’s proxy or HTTPS_PROXY.",
    endpointHint: "For private endpoints and test servers.",
    issuerHint: "The name of the entry in the authenticator app.",
    loginDomainHint: "Needed to sign in with the browser.",
    redirectPortsHint:
      "For example, 53682, 53683. The app client needs a callback URL for each port: http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Checking the connection, the app client and the clock…",
    verdicts: {
      ok: "People can enrol here",
      advice: "People can enrol here, with warnings",
      problem: "People can’t enrol here yet",
    },
    seeBelow: "No accounts were affected. The results below show what to correct.",
    list: "Test results",
  },
  flows: {
    srp: {
      name: "Secure remote password (SRP)",
      hint: "The password never leaves this computer. Suits almost every pool.",
    },
    "user-auth": {
      name: "Choice-based sign-in (USER_AUTH)",
      hint: "The pool decides how you sign in. Uses SRP if the pool offers it.",
    },
    password: {
      name: "Username and password (USER_PASSWORD_AUTH)",
      hint: "For pools that migrate users from another system. The pool’s owner can see the password.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "From a file",
    title: "This pool came from a file",
    body: "Your organisation may not have made it. Sign in only if you trust the person who sent it.",
  },
  signIn: {
    title: "Sign in",
    lede: (pool: string) => `Use your account in ${pool}.`,
    submit: "Sign in",
    busy: "Signing in…",
    practiceTitle: "Practice accounts",
    use: (username: string) => `Use ${username}`,
    theirSecret: "Secret",
    doors: "More options",
    forgotPassword: "Forgot password",
    confirmAccount: "Confirm my account",
    signInWithBrowser: "Sign in with the browser",
    useToken: "Use an access token",
  },
  accessToken: {
    title: "Use an access token",
    lede: "If you are signed in elsewhere, use the access token from there. The app shows you its account and user pool before it changes anything.",
    fieldHint: "Paste the token here. It stays hidden.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} character`,
        other: (number) => `${number} characters`,
      }),
    staysTitle: "The token is not saved or revoked",
    stays: "It keeps working where it came from.",
    submit: "Continue",
    busy: "Checking the token…",
    cancel: "Cancel",
  },
  /** An existing secret. */
  byHand: {
    door: "Use a secret you have",
    title: "Use a secret you have",
    lede: "Show its QR code, or check whether a code is correct. Everything happens on this computer, without a network.",
    secretHint: "Letters and the digits 2 to 7. You can include spaces and dashes.",
    accountHint: "Identifies the entry in your app, for example an email address.",
    onlyCheck: "Check a code",
    scanLede:
      "Use your authenticator app. Then enter the six digits it shows to check that it works.",
    checkTitle: "Check a code",
    checkLede: "Enter the six digits that your authenticator app shows.",
    check: "Check",
    isRight: "The code is correct",
    isRightHint: "It belongs to this secret, and the clocks agree.",
    byThisClock: "The code is checked with this computer’s clock. Nothing is sent.",
    another: "Use another secret",
    lostTitle: "The app no longer has the secret",
    lost: "The app was reloaded. Enter the secret again.",
  },
  inBrowser: {
    title: "Continue in your browser",
    lede: (pool: string) => `Sign in to ${pool} there. This window then continues automatically.`,
    waiting: "Waiting for the browser…",
    nothingTitle: "Can’t see the browser?",
    nothing: "Look behind this window, or open the page again.",
    openAgain: "Open the browser again",
    openedAgain: "The browser was opened again.",
    notOpened: "The browser didn’t open. Set a default browser on this computer.",
    cancel: "Cancel",
  },
  /** The page that the browser shows after the sign-in. */
  browserPage: {
    title: "Cognito Enroll",
    done: "You are signed in. Close this tab and return to the app.",
    refused: "The sign-in failed. Close this tab and return to the app for details.",
    stray:
      "This page belongs to an earlier sign-in. Close this tab. Your current sign-in continues.",
  },
  account: {
    title: "Is this the right account?",
    lede: {
      token: "The token belongs to this account. Do you want to add an authenticator app to it?",
      browser:
        "You signed in to this account in the browser. Do you want to add an authenticator app to it?",
    },
    account: "Account",
    pool: "User pool",
    submit: "Add authenticator app",
    replace: "Replace authenticator app",
    busy: "One moment…",
    after: {
      token: "Nothing has changed yet. The token is not revoked.",
      browser: "Nothing has changed yet. This sign-in ends when you finish.",
    },
    another: "Use another account",
  },
  sentCode: {
    title: {
      sms: "Check your text messages",
      email: "Check your email",
      other: "Check your messages",
    },
    after:
      "After you sign in, you can add the authenticator app. If no message arrives, choose “Start over” to get another code.",
    submit: "Continue",
    busy: "Checking…",
  },
  factorChoice: {
    title: "Which code can you use now?",
    lede: "This account has more than one second step. Choose one to sign in with. Then you can add the authenticator app.",
    list: "Second steps",
    busy: "One moment…",
  },
  passwordReset: {
    title: "Set a new password",
    lede: (went: string) => `${went} Enter it here and choose a new password.`,
    requiredTitle: "You must reset your password",
    requiredLede: (went: string) =>
      `Your administrator has asked for a new password. ${went} Enter it here and choose a new password.`,
    wentSomewhere: "Cognito sent you a code by email or text message.",
    nothingCame: "No message? Check your spam folder, or send another code.",
    nobody: (username: string) =>
      `No message? Check your spam folder, and check that “${username}” is correct. Cognito doesn’t say whether the account exists.`,
    submit: "Set password",
    busy: "Setting password…",
  },
  confirmAccount: {
    title: "Confirm your account",
    lede: (username: string) =>
      `When ${username} signed up, a code was sent by email or text message. Enter it here.`,
    goesOn: "Your sign-in then continues automatically.",
    thenSignIn: "Then sign in with your password.",
    nothingCame: "Don’t have a code, or has it expired?",
    submit: "Confirm",
    busy: "Confirming…",
  },
  newPassword: {
    title: "Choose a new password",
    lede: (username: string) => `The password of ${username} is temporary. Choose your own.`,
    submit: "Set password",
    busy: "Setting password…",
  },
  currentCode: {
    replaceTitle: "Your current authenticator app",
    replaceLede: (device: string | null) =>
      device === null
        ? "This account already has an authenticator app. Enter the code it shows now."
        : `This account already has an authenticator app, “${device}”. Enter the code it shows now.`,
    finishTitle: "One more code",
    finishLede:
      "Your new authenticator app is registered. To finish, Cognito asks for its next code. Wait until the app shows a new code, then enter it.",
    settleTitle: "Is the new entry registered?",
    settleLede:
      "Your account now has an authenticator app. To check that it is the new one, wait until the entry you just added shows a new code, then enter it.",
    practice:
      "If you don’t have this authenticator app, find the secret of the practice account next to its name on the sign-in screen.",
    submit: "Continue",
    busy: "Checking…",
  },
  beforeScan: {
    title: "Before you scan",
    lede: "Open your authenticator app first, because a sign-in lasts about three minutes.",
    stepsLabel: "What to do",
    install: "Install an authenticator app on your phone",
    installHint:
      "For example, Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden or Apple Passwords.",
    open: "Open the app and add an account",
    openHint: "Often with a plus sign. The app then asks you to scan a QR code.",
    clock: "Let the phone set its clock automatically",
    clockHint: "The codes depend on the time.",
    replacesTitle: "This replaces your current authenticator app",
    replaces:
      "After you verify the new one, codes from the old one stop working. Keep the old entry until then.",
    inVainTitle: "Delete the entry you scanned before",
    inVain:
      "If you have already scanned a QR code, delete that entry in your app. It will never work.",
    submit: "Show QR code",
    busy: "Creating the secret…",
  },
  scan: {
    title: "Scan the QR code",
    lede: "Use your authenticator app, then enter the six digits it shows.",
    qr: "QR code",
    qrLoading: "Loading…",
    qrOver: "This QR code has expired.",
    overTitle: "This sign-in has expired",
    over: "Sign in again for a new QR code, and delete the entry you scanned.",
    signInAgain: "Sign in again",
    signingInAgain: "One moment…",
    computerClock: (seconds: number) =>
      `This computer’s clock is ${duration(Math.abs(seconds))} ${seconds > 0 ? "ahead" : "behind"}`,
    computerClockHint:
      "You can continue, because Cognito uses its own clock. Correct this clock when you can.",
    qrFailed: "The QR code can’t be shown. Use “Copy secret” or “Show secret” instead.",
    issuer: "Issuer",
    account: "Account",
    cantScan: "Can’t scan? Enter the secret instead.",
    copy: "Copy secret",
    show: "Show secret",
    hide: "Hide secret",
    spell: "Spell out",
    dontSpell: "Show in groups",
    uncover: "Show QR code",
    covered: "The QR code is hidden.",
    secret: "Secret",
    secretFailed: "The secret can’t be shown right now. Try again.",
    deviceNameAtFirst: "Authenticator app",
    deviceNameHint: "The name shown in your account.",
    submit: "Verify",
    busy: "Verifying…",
    insist: "Send it anyway",
    insisting: "Sending…",
  },
  copied: {
    held: "Secret copied",
    stays: (seconds: number) => `On the clipboard for ${duration(seconds)}.`,
    cleared: "The secret was cleared from the clipboard.",
    replaced: "The clipboard now contains something else.",
    stuck: "The clipboard can’t be cleared. Copy something else to replace the secret.",
  },
  nextCode: {
    comes: (seconds: number) => `Your app shows a new code in ${duration(seconds)}.`,
    there: "Your app now shows a new code.",
  },
  /** Where each system sets its clock, in the words of its own settings. */
  clockHelp: {
    android: {
      system: "Android",
      way: "Settings › System › Date & time › Set time automatically",
    },
    ios: { system: "iPhone", way: "Settings › General › Date & Time › Set Automatically" },
    windows: {
      system: "Windows",
      way: "Settings › Time & language › Date & time › Set time automatically",
    },
    macos: {
      system: "macOS",
      way: "System Settings › General › Date & Time › Set time and date automatically",
    },
    linux: { system: "Linux", way: "Settings › System › Date & Time › Automatic Date & Time" },
  },
  timeLeft: {
    clock: (seconds: number) => `Time left: ${clock(seconds)}`,
    then: "Then this QR code expires and you sign in again.",
    soon: (seconds: number) => `Less than ${duration(seconds)} left.`,
  },
  unsettled: {
    title: "Was your authenticator app registered?",
    lede: "Your code was sent, but no response arrived. Keep the entry in your app until you have checked.",
    byPassword: (username: string) => `Sign in as ${username} again to find out.`,
    byToken: "The app asks Cognito whether your authenticator app is registered.",
    submit: "Check registration",
    busy: "Checking…",
  },
  finishing: {
    title: "Almost done",
    lede: "Your authenticator app is registered, and Cognito accepts its codes.",
    body: "Only the last step is missing: this sign-in isn’t finished. Try again now. If you start over instead, keep the entry in your app, because you will need a code from it.",
    submit: "Try again",
    busy: "Trying again…",
  },
  done: {
    title: "Authenticator app added",
    lede: (username: string, pool: string) =>
      `From now on, sign in to ${pool} as ${username} with your password and a code from the app.`,
    entry: "Entry in the app",
    device: "Device name",
    nextTitle: "Wait for the next code",
    next: "Each code works only once. When you next sign in, use a newer code.",
    goneTitle: "This app no longer has the secret",
    gone: "Your authenticator app has it now.",
    preferenceTitle: "Not set as your preferred second step",
    preference:
      "The authenticator app is registered, but Cognito did not set it as the preferred second step. If your next sign-in doesn’t ask for a code, tell your administrator.",
    signInTitle: "This sign-in wasn’t finished",
    signIn: "Your authenticator app is registered all the same. Sign in as you usually do.",
    again: "Enrol another account",
    startingOver: "Starting over…",
  },
  proof: {
    open: "Test your sign-in now (optional)",
    how: "This signs you in once more, then out again. Wait until your authenticator app shows the next code, because the one you just used won’t work again.",
    submit: "Test sign-in",
    busy: "Signing in…",
    givenTitle: "It works",
    given: "You signed in with your password and the next code.",
  },
};

export type Catalogue = typeof en;
