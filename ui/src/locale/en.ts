// Every word a person sees, in English, but for what is said of problems (en/problems.ftl). The other languages have
// the same keys: tsc refuses a missing one and a wrong parameter.

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("en");

const scenarios = {
  new: "No authenticator yet",
  "temporary-password": "Has a temporary password",
  enrolled: "Already has an authenticator",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "Authenticator app",
    hint: "The one you have. It will be replaced.",
  },
  sms: { name: "Text message", hint: "A code comes to your phone." },
  email: { name: "E-mail", hint: "A code comes to your mailbox." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "Your new password may count already",
    body: "You left while it was being set. Try the new one first, then the old one.",
  },
  "account-confirmed": {
    title: "Your account is confirmed",
    body: "Now sign in with its password.",
  },
} satisfies Record<Notice, { title: string; body: string }>;

/** How a code went, for the end of a sentence. */
const ways = {
  sms: " by text message",
  email: " by e-mail",
  other: "",
} satisfies Record<Channel, string>;

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

  settings: {
    language: "Language",
    asSystem: (name: string) => `As the system (${name})`,
    title: "Settings",
    coverQr: "Cover the QR code until I ask for it",
    coverQrHint: "For rooms where somebody may look over your shoulder.",
    blockCapture: "Keep this window out of screenshots",
    captureBlocking: {
      complete: "Screenshots, recordings and shared screens show nothing of it.",
      partial:
        "Works up to macOS 14. On newer ones, programs that record the screen may show it all the same.",
      impossible:
        "Not possible here: Linux gives programs no way to do this. Covering the QR code works everywhere.",
    },
    notKept: "This can’t be saved: it holds until you close the app.",
    openLogs: "Open logs",
    logsHint: "What the app did, for whoever helps you. No names, passwords or codes are in it.",
    logsAreIn: "The folder can’t be opened from here:",
    close: "Close",
  },

  about: {
    title: "About",
    app: "Version",
    webView: "Web view",
    system: "System",
    display: "Display",
    copy: "Copy versions",
    copied: "Copied. Paste it for whoever helps you.",
    stuck: "The clipboard does not answer. Select the lines above instead.",
    licence: "Free software, under Apache-2.0 or MIT, as you like.",
    others: "Parts by others, and their licences",
    fonts: "Licences of the fonts",
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
  reveal: "Reveal what is typed",
  conceal: "Conceal what is typed",
  practiceLabel: "Practice",
  practiceBanner: "PRACTICE — nothing here touches a real account",
  loading: "Opening…",
  waiting: "Working…",
  wait: {
    again: (attempt: number, of: number) => `Trying again by itself: attempt ${attempt} of ${of}.`,
    stop: "Stop trying",
  },
  restored: {
    title: "The connection is back",
    body: "Go on where you were: what you have typed is still there.",
  },
  fault: {
    title: "The app stumbled over itself",
    remedy: "This isn’t your doing. Try again; if it comes back, close the app and open it again.",
    reload: "Load again",
  },

  /** `destination` is masked by Cognito, which doesn’t always tell it. */
  delivered: (channel: Channel, destination: string | null) =>
    destination === null
      ? `Cognito has sent a code${ways[channel]}.`
      : `Cognito has sent a code to ${destination}${ways[channel]}.`,
  sendAgain: {
    first: "Send a code",
    again: "Send another code",
    busy: "Sending…",
    pause: (seconds: number) => `Possible in ${duration(seconds)}`,
  },

  pools: {
    choose: "Choose your user pool",
    chooseLede: "It decides which accounts you can sign in to.",
    connect: "Connect to your user pool",
    connectLede: "Your administrator has these details. The app remembers them on this computer.",
    emptyLede: "Tell the app once which Amazon Cognito user pool your account is in.",
    find: "Find a user pool",
    found: (found: number, all: number) =>
      found === 0 ? "No user pool is called that." : `${found} of ${all} user pools`,
    list: "User pools",
    edit: (name: string) => `Edit ${name}`,
    remove: (name: string) => `Remove ${name}`,
    removing: (name: string) => `Remove ${name} from the list?`,
    removingHint: "Nobody’s account is touched. You can add the pool again with its two IDs.",
    removingSecretHint:
      "Nobody’s account is touched. Its client secret is removed too; to add the pool again you need that and the two IDs.",
    removeIt: "Remove",
    removeBusy: "Removing…",
    keepIt: "Keep it",
    add: "Add a user pool",
    addHint: "You need its ID and an app client ID.",
    import: "Import from a file",
    importHint: "A pools.json or an amplify_outputs.json that somebody sent you.",
    importFile: "File with user pools",
    importing: "Reading the file…",
    imported: (count: number) =>
      count === 0
        ? "Nothing is new: every pool in the file is on the list already."
        : plural(count, {
            one: () => "One pool was added.",
            other: (number) => `${number} pools were added.`,
          }),
    export: "Export to a file",
    exportHint: "For somebody else, or for another computer. Client secrets aren’t in it.",
    exportTitle: "Export user pools",
    exporting: "Choose where, in the dialog…",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `One pool is in ${path} now.`,
        other: (number) => `${number} pools are in ${path} now.`,
      }),
    exportLessened:
      "Endpoints, proxies, CA files and the flow that sends the password are not in it: Import takes none of them from a file.",
    practice: "Try it with a practice pool",
    practiceHint: "A make-believe pool on this computer, with people to try things on.",
    practiceStarting: "Starting the practice pool…",
    practiceTag: "Practice",
    file: (path: string) => `The list is kept in ${path}`,
  },
  poolForm: {
    editTitle: "Edit user pool",
    editLede: (pool: string) => `What the app knows about ${pool}.`,
    more: "More settings",
    connect: "Connect",
    connecting: "Connecting…",
    save: "Save",
    saving: "Saving…",
    test: "Test",
    testing: "Testing…",
    testedHint:
      "The app client, the sign-in flow and the client secret are right. Nobody’s account was touched. Whether the user pool ID is right shows when somebody signs in.",
    cancel: "Cancel",
    userPoolIdHint: "Such as eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Region: ${region}`,
    nameHint: "What to call it here.",
    clientSecretHint: "Only for app clients that have one.",
    clientSecretKept: {
      session: "One is kept until you close the app. Leave this empty to keep it.",
      keychain: "One is in the keychain. Leave this empty to keep it.",
    },
    keychain: "Keep it in this computer’s keychain",
    inKeychain: "It stays there when you close the app. The system may ask you to unlock it.",
    inSession: "Otherwise it is kept until you close the app.",
    forget: "Forget the client secret",
    forgetting: "The client secret will be forgotten when you save.",
    dontForget: "Keep the client secret",
    regionHint: "Taken from the user pool ID unless you fill it in.",
    network: "Network",
    fipsHint: "AWS’s endpoint with validated cryptography, in some regions of the United States.",
    dualStackHint: "AWS’s endpoint for IPv6 and IPv4.",
    caFileHint:
      "Where a PEM file with your organisation’s certificate authorities is. They are trusted as well as the system’s.",
    proxyHint: "Such as proxy.example:8080. Without it, the system’s or that of HTTPS_PROXY.",
    endpointHint: "For private endpoints and test servers.",
    issuerHint: "The heading of the entry in the authenticator app.",
    loginDomainHint: "For signing in with the browser.",
    redirectPortsHint:
      "Such as 53682, 53683. The app client has a callback URL for each: http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Looking at the way there, the app client and the clock…",
    verdicts: {
      ok: "People can enrol here",
      advice: "People can enrol here, and something could be better",
      problem: "People can’t enrol here yet",
    },
    seeBelow: "Nobody’s account was touched. See below what is in the way.",
    list: "What was checked",
  },
  flows: {
    srp: {
      name: "Password, by proof (SRP)",
      hint: "The password never leaves this computer. Right for nearly every pool.",
    },
    "user-auth": {
      name: "As the pool decides (USER_AUTH)",
      hint: "By proof wherever the pool offers that.",
    },
    password: {
      name: "Password, sent (USER_PASSWORD_AUTH)",
      hint: "For pools that take people over from another system. The pool’s owner can see the password.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "From a file",
    title: "This pool came from a file",
    body: "It isn’t from your organisation unless they sent it. Sign in only if you trust whoever did.",
  },
  signIn: {
    title: "Sign in",
    lede: (pool: string) => `With your account in ${pool}.`,
    submit: "Sign in",
    busy: "Signing in…",
    practiceTitle: "People to practise with",
    use: (username: string) => `Use ${username}`,
    theirSecret: "Secret",
    doors: "Other ways in",
    forgotPassword: "Forgot password",
    confirmAccount: "Confirm my account",
    signInWithBrowser: "Sign in with the browser",
    useToken: "I have an access token",
  },
  accessToken: {
    title: "Use an access token",
    lede: "You are signed in elsewhere? Its access token tells which account and pool you mean. You see that before anything happens.",
    fieldHint: "Paste it here. It stays hidden.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} character`,
        other: (number) => `${number} characters`,
      }),
    staysTitle: "The token stays yours",
    stays: "It isn’t saved and isn’t revoked: it goes on to work where it came from.",
    submit: "Continue",
    busy: "Looking it up…",
    cancel: "Cancel",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "I have a secret already",
    title: "Use a secret that you have",
    lede: "For its QR code, or to see whether a code is right. It all happens on this computer: no network is needed.",
    secretHint: "Letters and the digits 2 to 7. Spaces and dashes don’t matter.",
    accountHint: "Tells the entry from others, such as an e-mail address.",
    onlyCheck: "Only check a code",
    scanLede:
      "With your authenticator app. Then type the six digits it shows: you see whether all is well.",
    checkTitle: "Check a code",
    checkLede: "Type the six digits that the authenticator shows.",
    check: "Check",
    isRight: "The code is right",
    isRightHint: "It is of this secret, and the clocks agree.",
    byThisClock: "Checked by this computer’s clock. Nothing is sent.",
    another: "Another secret",
    lostTitle: "The secret is gone",
    lost: "The app was reloaded and has forgotten the secret. Type it again.",
  },
  inBrowser: {
    title: "Go on in your browser",
    lede: (pool: string) => `Sign in to ${pool} there. Afterwards this window goes on by itself.`,
    waiting: "Waiting for the browser…",
    nothingTitle: "Nothing opened?",
    nothing: "Look behind this window, or have the page opened once more.",
    openAgain: "Open the browser again",
    openedAgain: "Opened again.",
    notOpened: "It didn’t open. Set a default browser on this computer.",
    cancel: "Cancel",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "You are signed in. Close this tab and go back to the app.",
    refused: "The sign-in didn’t work out. Close this tab; the app tells you more.",
    stray: "This page is of an earlier sign-in. Close this tab; the one under way goes on.",
  },
  account: {
    title: "Is this the right account?",
    lede: {
      token: "This token belongs to it. Put an authenticator on it?",
      browser: "You have signed in to it in the browser. Put an authenticator on it?",
    },
    account: "Account",
    pool: "User pool",
    submit: "Yes, put one on it",
    replace: "Yes, replace the authenticator",
    busy: "One moment…",
    after: {
      token: "Nothing has happened yet. The token isn’t revoked.",
      browser: "Nothing has happened yet. This sign-in ends when you are done.",
    },
    another: "No, another account",
  },
  sentCode: {
    title: {
      sms: "Look at your text messages",
      email: "Look at your e-mail",
      other: "Look for a message",
    },
    after:
      "Once you are signed in, you can add the authenticator. No message? Start over, and another code is sent.",
    submit: "Continue",
    busy: "Checking…",
  },
  factorChoice: {
    title: "Which code do you have at hand?",
    lede: "This account has more than one second step. Choose the one to sign in with now; then you can add the authenticator.",
    list: "Second steps",
    busy: "One moment…",
  },
  passwordReset: {
    title: "Set a new password",
    lede: (went: string) => `${went} Type it here, with a password of your choice.`,
    requiredTitle: "Your password has to be reset",
    requiredLede: (went: string) =>
      `Your administrator has asked for a new one. ${went} Type it here, with a password of your choice.`,
    wentSomewhere: "Cognito has sent you a code by e-mail or text message.",
    nothingCame: "Nothing came? Look into the spam folder, or have another code sent.",
    nobody: (username: string) =>
      `Nothing came? Look into the spam folder, and see whether “${username}” is right: Cognito doesn’t tell whether there is such an account.`,
    submit: "Set password",
    busy: "Setting password…",
  },
  confirmAccount: {
    title: "Confirm your account",
    lede: (username: string) =>
      `A code was sent when ${username} signed up, by e-mail or text message. Type it here.`,
    goesOn: "The sign-in then goes on by itself.",
    thenSignIn: "Then you sign in with your password.",
    nothingCame: "No code, or one that is over?",
    submit: "Confirm",
    busy: "Confirming…",
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
    overTitle: "The time is up",
    over: "Sign in again for a fresh QR code, and delete the entry you have scanned.",
    signInAgain: "Sign in again",
    signingInAgain: "One moment…",
    computerClock: (seconds: number) =>
      `This computer’s clock is ${duration(Math.abs(seconds))} ${seconds > 0 ? "ahead" : "behind"}`,
    computerClockHint:
      "It does no harm here, as the user pool’s own time counts. Set it right when you can.",
    qrFailed: "The QR code can’t be drawn. “Copy secret” and “Show secret” still work.",
    issuer: "Issuer",
    account: "Account",
    cantScan: "Can’t scan? Enter the secret by hand.",
    copy: "Copy secret",
    show: "Show secret",
    hide: "Hide secret",
    spell: "Spell it",
    dontSpell: "In groups",
    uncover: "Show the QR code",
    covered: "The QR code is covered.",
    secret: "Secret",
    secretFailed: "The secret can’t be shown right now. Try again.",
    deviceNameAtFirst: "Authenticator app",
    deviceNameHint: "How your account will list it.",
    submit: "Verify",
    busy: "Verifying…",
    insist: "Send it anyway",
    insisting: "Sending…",
  },
  copied: {
    held: "Secret copied",
    stays: (seconds: number) => `On the clipboard for ${duration(seconds)}.`,
    cleared: "The secret is off the clipboard.",
    replaced: "Something else is on the clipboard now.",
    stuck: "The clipboard can’t be cleared. Copy something else over it.",
  },
  nextCode: {
    comes: (seconds: number) => `A new code comes in ${duration(seconds)}.`,
    there: "Your app shows a new code now.",
  },
  /** Where clocks are set right, in the words of each system. */
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
    then: "Then this QR code is over, and you sign in again.",
    soon: (seconds: number) => `Less than ${duration(seconds)} left.`,
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
  proof: {
    open: "Try it out now (optional)",
    how: "This signs in once more, and out again. The code you have just used won’t do: wait until the app shows the next one.",
    submit: "Prove it",
    busy: "Signing in…",
    givenTitle: "It works",
    given: "A sign-in with your password and the next code went through.",
  },
};

export type Catalogue = typeof en;
