// Every word a person sees, in German, but for what is said of problems (de/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("de");

const scenarios = {
  new: "Noch kein Authenticator",
  "temporary-password": "Hat ein temporäres Passwort",
  enrolled: "Hat schon einen Authenticator",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "Authenticator-App",
    hint: "Die bisherige. Sie wird ersetzt.",
  },
  sms: { name: "SMS", hint: "Sie bekommen einen Code auf Ihr Telefon." },
  email: { name: "E-Mail", hint: "Sie bekommen einen Code in Ihr Postfach." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "Ihr neues Passwort gilt vielleicht schon",
    body: "Sie haben abgebrochen, während es festgelegt wurde. Versuchen Sie es zuerst mit dem neuen, dann mit dem alten.",
  },
  "account-confirmed": {
    title: "Ihr Konto ist bestätigt",
    body: "Melden Sie sich jetzt mit seinem Passwort an.",
  },
} satisfies Record<Notice, { title: string; body: string }>;

/** How a code went, for the middle of a sentence. */
const ways = {
  sms: " per SMS",
  email: " per E-Mail",
  other: "",
} satisfies Record<Channel, string>;

/** Names of Cognito’s standard attributes; others are shown as they are. */
const attributes: Readonly<Record<string, string>> = {
  address: "Adresse",
  birthdate: "Geburtsdatum",
  email: "E-Mail",
  family_name: "Nachname",
  gender: "Geschlecht",
  given_name: "Vorname",
  locale: "Sprache",
  middle_name: "Weiterer Vorname",
  name: "Vollständiger Name",
  nickname: "Spitzname",
  phone_number: "Telefonnummer",
  picture: "Bild",
  preferred_username: "Bevorzugter Benutzername",
  profile: "Profilseite",
  website: "Website",
  zoneinfo: "Zeitzone",
};

const attributeHints: Readonly<Record<string, string>> = {
  birthdate: "Jahr-Monat-Tag, zum Beispiel 1990-04-21.",
  phone_number: "Mit Landesvorwahl, zum Beispiel +44 20 7946 0958.",
};

export const de: Catalogue = {
  product: "Cognito Enroll",
  tagline: "Fügt Ihrem Amazon-Cognito-Konto eine Authenticator-App hinzu.",
  promise: "Geheime Schlüssel werden einmal angezeigt und nie gespeichert.",

  settings: {
    language: "Sprache",
    asSystem: (name: string) => `Wie das System (${name})`,
    title: "Einstellungen",
    coverQr: "QR-Code verdecken, bis ich ihn sehen will",
    coverQrHint: "Für Räume, in denen jemand mitsehen könnte.",
    blockCapture: "Dieses Fenster aus Bildschirmfotos heraushalten",
    captureBlocking: {
      complete: "Bildschirmfotos, Aufnahmen und geteilte Bildschirme zeigen nichts davon.",
      partial:
        "Geht bis macOS 14. Auf neueren können Programme, die den Bildschirm aufnehmen, es trotzdem zeigen.",
      impossible:
        "Hier nicht möglich: Linux gibt Programmen keinen Weg dazu. Den QR-Code zu verdecken geht überall.",
    },
    notKept: "Das lässt sich nicht speichern: Es gilt, bis Sie die App schließen.",
    openLogs: "Protokolle öffnen",
    logsHint:
      "Was die App getan hat, für alle, die Ihnen helfen. Namen, Passwörter und Codes stehen nicht darin.",
    logsAreIn: "Der Ordner lässt sich von hier nicht öffnen:",
    close: "Schließen",
  },

  about: {
    title: "Über die App",
    app: "Version",
    webView: "Webansicht",
    system: "System",
    display: "Anzeige",
    copy: "Versionen kopieren",
    copied: "Kopiert. Fügen Sie es für die Person ein, die Ihnen hilft.",
    stuck: "Die Zwischenablage antwortet nicht. Markieren Sie stattdessen die Zeilen oben.",
    licence: "Freie Software, unter Apache-2.0 oder MIT, wie Sie möchten.",
    others: "Teile von anderen und ihre Lizenzen",
    fonts: "Lizenzen der Schriften",
    close: "Zurück",
  },

  steps: {
    label: "Schritte",
    "sign-in": "Anmelden",
    prepare: "Vorbereiten",
    scan: "Scannen",
    done: "Fertig",
    finished: "abgeschlossen",
  },

  scenarios,
  factors,
  notices,
  attributes,
  attributeHints,

  optional: "Optional",
  startOver: "Von vorn beginnen",
  back: "Zurück",
  requestId: "Anfrage-ID",
  reveal: "Eingabe anzeigen",
  conceal: "Eingabe verbergen",
  practiceLabel: "Übung",
  practiceBanner: "ÜBUNG – hier wird kein echtes Konto berührt",
  loading: "Wird geöffnet …",
  waiting: "Bitte warten …",
  wait: {
    again: (attempt: number, of: number) => `Automatischer neuer Versuch: ${attempt} von ${of}.`,
    stop: "Nicht mehr versuchen",
  },
  restored: {
    title: "Die Verbindung ist wieder da",
    body: "Machen Sie weiter, wo Sie waren: Was Sie eingegeben haben, ist noch da.",
  },
  fault: {
    title: "Die App ist ins Stolpern geraten",
    remedy:
      "Das liegt nicht an Ihnen. Versuchen Sie es noch einmal; wenn es wieder passiert, schließen Sie die App und öffnen Sie sie neu.",
    reload: "Neu laden",
  },

  /** `destination` is masked by Cognito, which doesn’t always tell it. */
  delivered: (channel: Channel, destination: string | null) =>
    destination === null
      ? `Cognito hat einen Code${ways[channel]} gesendet.`
      : `Cognito hat einen Code${ways[channel]} an ${destination} gesendet.`,
  sendAgain: {
    first: "Code senden",
    again: "Neuen Code senden",
    busy: "Wird gesendet …",
    pause: (seconds: number) => `Möglich in ${duration(seconds)}`,
  },

  pools: {
    choose: "Wählen Sie Ihren Benutzerpool",
    chooseLede: "Von ihm hängt ab, bei welchen Konten Sie sich anmelden können.",
    connect: "Mit Ihrem Benutzerpool verbinden",
    connectLede: "Die Angaben hat Ihr Administrator. Die App merkt sie sich auf diesem Computer.",
    emptyLede: "Sagen Sie der App einmal, in welchem Amazon-Cognito-Benutzerpool Ihr Konto ist.",
    find: "Benutzerpool suchen",
    found: (found: number, all: number) =>
      found === 0 ? "Kein Benutzerpool heißt so." : `${found} von ${all} Benutzerpools`,
    list: "Benutzerpools",
    edit: (name: string) => `${name} bearbeiten`,
    remove: (name: string) => `${name} entfernen`,
    removing: (name: string) => `${name} aus der Liste entfernen?`,
    removingHint:
      "An keinem Konto ändert sich etwas. Mit den beiden IDs können Sie den Pool wieder hinzufügen.",
    removingSecretHint:
      "An keinem Konto ändert sich etwas. Das Client-Geheimnis wird mit entfernt; um den Pool wieder hinzuzufügen, brauchen Sie es und die beiden IDs.",
    removeIt: "Entfernen",
    removeBusy: "Wird entfernt …",
    keepIt: "Behalten",
    add: "Benutzerpool hinzufügen",
    addHint: "Sie brauchen seine ID und eine App-Client-ID.",
    import: "Aus einer Datei importieren",
    importHint: "Eine pools.json oder amplify_outputs.json, die Ihnen jemand geschickt hat.",
    importFile: "Datei mit Benutzerpools",
    importing: "Datei wird gelesen …",
    imported: (count: number) =>
      count === 0
        ? "Nichts Neues: Alle Pools der Datei stehen schon in der Liste."
        : plural(count, {
            one: () => "Ein Pool wurde hinzugefügt.",
            other: (number) => `${number} Pools wurden hinzugefügt.`,
          }),
    export: "In eine Datei exportieren",
    exportHint:
      "Für jemand anderen oder einen anderen Computer. Client-Geheimnisse sind nicht dabei.",
    exportTitle: "Benutzerpools exportieren",
    exporting: "Wählen Sie im Dialog, wohin …",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `Ein Pool steht jetzt in ${path}.`,
        other: (number) => `${number} Pools stehen jetzt in ${path}.`,
      }),
    exportLessened:
      "Endpunkte, Proxys, CA-Dateien und der Ablauf, der das Passwort sendet, sind nicht dabei: Aus einer Datei wird nichts davon importiert.",
    practice: "Mit einem Übungspool ausprobieren",
    practiceHint: "Ein erfundener Pool auf diesem Computer, mit Personen zum Üben.",
    practiceStarting: "Der Übungspool wird gestartet …",
    practiceTag: "Übung",
    file: (path: string) => `Die Liste steht in ${path}`,
  },
  poolForm: {
    editTitle: "Benutzerpool bearbeiten",
    editLede: (pool: string) => `Was die App über ${pool} weiß.`,
    more: "Weitere Einstellungen",
    connect: "Verbinden",
    connecting: "Wird verbunden …",
    save: "Speichern",
    saving: "Wird gespeichert …",
    test: "Testen",
    testing: "Wird getestet …",
    testedHint:
      "App-Client, Anmeldeablauf und Client-Geheimnis stimmen. Kein Konto wurde berührt. Ob die Benutzerpool-ID stimmt, zeigt sich, wenn sich jemand anmeldet.",
    cancel: "Abbrechen",
    userPoolIdHint: "Zum Beispiel eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Region: ${region}`,
    nameHint: "So heißt der Pool in dieser App.",
    clientSecretHint: "Nur für App-Clients, die eines haben.",
    clientSecretKept: {
      session:
        "Eines ist hinterlegt, bis Sie die App schließen. Lassen Sie das Feld leer, um es zu behalten.",
      keychain: "Eines liegt im Schlüsselbund. Lassen Sie das Feld leer, um es zu behalten.",
    },
    keychain: "Im Schlüsselbund dieses Computers speichern",
    inKeychain:
      "Dort bleibt es, wenn Sie die App schließen. Vielleicht bittet das System Sie, den Schlüsselbund zu entsperren.",
    inSession: "Sonst bleibt es nur erhalten, bis Sie die App schließen.",
    forget: "Client-Geheimnis entfernen",
    forgetting: "Das Client-Geheimnis wird beim Speichern entfernt.",
    dontForget: "Client-Geheimnis behalten",
    regionHint: "Ohne Angabe gilt die Region der Benutzerpool-ID.",
    network: "Netzwerk",
    fipsHint: "Der AWS-Endpunkt mit validierter Kryptografie, in einigen Regionen der USA.",
    dualStackHint: "Der AWS-Endpunkt für IPv6 und IPv4.",
    caFileHint:
      "Pfad einer PEM-Datei mit den Zertifizierungsstellen Ihrer Organisation. Ihnen wird zusätzlich zu denen des Systems vertraut.",
    proxyHint:
      "Zum Beispiel proxy.example:8080. Ohne Angabe gilt der des Systems oder der aus HTTPS_PROXY.",
    endpointHint: "Für private Endpunkte und Testserver.",
    issuerHint: "Die Überschrift des Eintrags in der Authenticator-App.",
    loginDomainHint: "Für die Anmeldung im Browser.",
    redirectPortsHint:
      "Zum Beispiel 53682, 53683. Der App-Client hat für jeden eine Callback-URL: http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Verbindung, App-Client und Uhr werden geprüft …",
    verdicts: {
      ok: "Hier lässt sich ein Authenticator einrichten",
      advice: "Hier lässt sich ein Authenticator einrichten, und etwas geht noch besser",
      problem: "Hier lässt sich noch kein Authenticator einrichten",
    },
    seeBelow: "Kein Konto wurde berührt. Unten steht, was im Weg ist.",
    list: "Was geprüft wurde",
  },
  flows: {
    srp: {
      name: "Passwort, ohne es zu senden (SRP)",
      hint: "Das Passwort verlässt diesen Computer nie. Richtig für fast jeden Pool.",
    },
    "user-auth": {
      name: "Wie der Pool es vorgibt (USER_AUTH)",
      hint: "Ohne das Passwort zu senden, wo immer der Pool das anbietet.",
    },
    password: {
      name: "Passwort, gesendet (USER_PASSWORD_AUTH)",
      hint: "Für Pools, die Benutzer aus einem anderen System übernehmen. Der Betreiber des Pools kann das Passwort sehen.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "Aus einer Datei",
    title: "Dieser Pool stammt aus einer Datei",
    body: "Er ist nur dann von Ihrer Organisation, wenn sie Ihnen die Datei geschickt hat. Melden Sie sich nur an, wenn Sie dem Absender vertrauen.",
  },
  signIn: {
    title: "Anmelden",
    lede: (pool: string) => `Mit Ihrem Konto in ${pool}.`,
    submit: "Anmelden",
    busy: "Anmeldung läuft …",
    practiceTitle: "Personen zum Üben",
    use: (username: string) => `${username} wählen`,
    theirSecret: "Schlüssel",
    doors: "Andere Wege",
    forgotPassword: "Passwort vergessen",
    confirmAccount: "Mein Konto bestätigen",
    signInWithBrowser: "Im Browser anmelden",
    useToken: "Ich habe ein Zugriffstoken",
  },
  accessToken: {
    title: "Zugriffstoken verwenden",
    lede: "Sie sind schon anderswo angemeldet? Das Zugriffstoken von dort sagt, welches Konto und welcher Pool gemeint sind. Beides sehen Sie, bevor etwas geschieht.",
    fieldHint: "Fügen Sie es hier ein. Es bleibt verborgen.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} Zeichen`,
        other: (number) => `${number} Zeichen`,
      }),
    staysTitle: "Das Token bleibt gültig",
    stays:
      "Es wird weder gespeichert noch widerrufen: Dort, wo es herkommt, funktioniert es weiter.",
    submit: "Weiter",
    busy: "Konto wird gesucht …",
    cancel: "Abbrechen",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "Ich habe schon einen Schlüssel",
    title: "Einen vorhandenen Schlüssel nutzen",
    lede: "Für seinen QR-Code, oder um zu sehen, ob ein Code stimmt. Alles geschieht auf diesem Computer: Ein Netz ist nicht nötig.",
    secretHint: "Buchstaben und die Ziffern 2 bis 7. Leerzeichen und Striche zählen nicht.",
    accountHint: "Unterscheidet den Eintrag von anderen, etwa eine E-Mail-Adresse.",
    onlyCheck: "Nur einen Code prüfen",
    scanLede:
      "Mit Ihrer Authenticator-App. Geben Sie dann die sechs Ziffern ein, die sie zeigt: So sehen Sie, ob alles stimmt.",
    checkTitle: "Einen Code prüfen",
    checkLede: "Geben Sie die sechs Ziffern ein, die der Authenticator zeigt.",
    check: "Prüfen",
    isRight: "Der Code stimmt",
    isRightHint: "Er gehört zu diesem Schlüssel, und die Uhren gehen gleich.",
    byThisClock: "Geprüft mit der Uhr dieses Computers. Es wird nichts gesendet.",
    another: "Anderer Schlüssel",
    lostTitle: "Der Schlüssel ist weg",
    lost: "Die App wurde neu geladen und hat den Schlüssel vergessen. Geben Sie ihn noch einmal ein.",
  },
  inBrowser: {
    title: "Weiter im Browser",
    lede: (pool: string) =>
      `Melden Sie sich dort bei ${pool} an. Danach geht es in diesem Fenster von selbst weiter.`,
    waiting: "Warten auf den Browser …",
    nothingTitle: "Es hat sich nichts geöffnet?",
    nothing: "Sehen Sie hinter diesem Fenster nach oder lassen Sie die Seite noch einmal öffnen.",
    openAgain: "Browser noch einmal öffnen",
    openedAgain: "Noch einmal geöffnet.",
    notOpened:
      "Der Browser hat sich nicht geöffnet. Legen Sie auf diesem Computer einen Standardbrowser fest.",
    cancel: "Abbrechen",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "Sie sind angemeldet. Schließen Sie diesen Tab und kehren Sie zur App zurück.",
    refused:
      "Die Anmeldung hat nicht geklappt. Schließen Sie diesen Tab; in der App erfahren Sie mehr.",
    stray:
      "Diese Seite gehört zu einer früheren Anmeldung. Schließen Sie diesen Tab; die laufende Anmeldung geht weiter.",
  },
  account: {
    title: "Ist dies das richtige Konto?",
    lede: {
      token: "Zu diesem Konto gehört das Token. Einen Authenticator hinzufügen?",
      browser:
        "Bei diesem Konto haben Sie sich im Browser angemeldet. Einen Authenticator hinzufügen?",
    },
    account: "Konto",
    pool: "Benutzerpool",
    submit: "Ja, Authenticator hinzufügen",
    replace: "Ja, Authenticator ersetzen",
    busy: "Einen Moment …",
    after: {
      token: "Noch ist nichts geschehen. Das Token wird nicht widerrufen.",
      browser: "Noch ist nichts geschehen. Diese Anmeldung endet, wenn Sie fertig sind.",
    },
    another: "Nein, ein anderes Konto",
  },
  sentCode: {
    title: {
      sms: "Sehen Sie in Ihren SMS nach",
      email: "Sehen Sie in Ihren E-Mails nach",
      other: "Sehen Sie in Ihren Nachrichten nach",
    },
    after:
      "Sobald Sie angemeldet sind, können Sie den Authenticator hinzufügen. Keine Nachricht? Beginnen Sie von vorn, dann wird ein neuer Code gesendet.",
    submit: "Weiter",
    busy: "Wird geprüft …",
  },
  factorChoice: {
    title: "Welchen Code haben Sie zur Hand?",
    lede: "Dieses Konto hat mehr als einen zweiten Faktor. Wählen Sie, mit welchem Sie sich jetzt anmelden; danach können Sie den Authenticator hinzufügen.",
    list: "Zweite Faktoren",
    busy: "Einen Moment …",
  },
  passwordReset: {
    title: "Neues Passwort festlegen",
    lede: (went: string) =>
      `${went} Geben Sie den Code hier ein und wählen Sie ein neues Passwort.`,
    requiredTitle: "Ihr Passwort muss zurückgesetzt werden",
    requiredLede: (went: string) =>
      `Ihr Administrator verlangt ein neues. ${went} Geben Sie den Code hier ein und wählen Sie ein neues Passwort.`,
    wentSomewhere: "Cognito hat Ihnen per E-Mail oder SMS einen Code gesendet.",
    nothingCame:
      "Nichts angekommen? Sehen Sie im Spam-Ordner nach oder lassen Sie sich einen neuen Code senden.",
    nobody: (username: string) =>
      `Nichts angekommen? Sehen Sie im Spam-Ordner nach und prüfen Sie, ob „${username}“ stimmt: Cognito verrät nicht, ob es ein solches Konto gibt.`,
    submit: "Passwort festlegen",
    busy: "Passwort wird festgelegt …",
  },
  confirmAccount: {
    title: "Konto bestätigen",
    lede: (username: string) =>
      `Bei der Registrierung von ${username} wurde per E-Mail oder SMS ein Code gesendet. Geben Sie ihn hier ein.`,
    goesOn: "Danach geht die Anmeldung von selbst weiter.",
    thenSignIn: "Danach melden Sie sich mit Ihrem Passwort an.",
    nothingCame: "Kein Code angekommen oder schon abgelaufen?",
    submit: "Bestätigen",
    busy: "Wird bestätigt …",
  },
  newPassword: {
    title: "Neues Passwort wählen",
    lede: (username: string) =>
      `Das Passwort von ${username} war nur temporär. Wählen Sie ein eigenes.`,
    submit: "Passwort festlegen",
    busy: "Passwort wird festgelegt …",
  },
  currentCode: {
    replaceTitle: "Ihr bisheriger Authenticator",
    replaceLede: (device: string | null) =>
      device === null
        ? "Dieses Konto hat schon einen Authenticator. Geben Sie den Code ein, den er gerade anzeigt."
        : `Dieses Konto hat schon einen Authenticator: „${device}“. Geben Sie den Code ein, den er gerade anzeigt.`,
    finishTitle: "Noch ein Code",
    finishLede:
      "Ihr neuer Authenticator ist registriert. Zum Abschluss verlangt Cognito seinen nächsten Code: Warten Sie, bis die App einen neuen anzeigt, und geben Sie ihn ein.",
    settleTitle: "Ist es der neue?",
    settleLede:
      "Dieses Konto hat jetzt einen Authenticator. Warten Sie, bis der eben hinzugefügte Eintrag einen neuen Code anzeigt, und geben Sie ihn ein: Dann zeigt sich, ob es dieser ist.",
    practice:
      "Sie haben keinen solchen Authenticator? Der Schlüssel eines Übungskontos steht beim Anmelden neben seinem Namen.",
    submit: "Weiter",
    busy: "Wird geprüft …",
  },
  beforeScan: {
    title: "Vor dem Scannen",
    lede: "Haben Sie eine Authenticator-App bereit? Eine Anmeldung gilt etwa drei Minuten; öffnen Sie die App deshalb vorher.",
    stepsLabel: "Was zu tun ist",
    install: "Installieren Sie eine Authenticator-App auf Ihrem Telefon",
    installHint:
      "Zum Beispiel Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden oder Passwörter von Apple.",
    open: "Öffnen Sie sie und wählen Sie „Konto hinzufügen“",
    openHint: "Oft ein Pluszeichen. Danach möchte die App einen QR-Code scannen.",
    clock: "Lassen Sie das Telefon die Uhrzeit automatisch einstellen",
    clockHint: "Die Codes hängen von der Uhrzeit ab.",
    replacesTitle: "Das ersetzt Ihren bisherigen Authenticator",
    replaces:
      "Sobald der neue geprüft ist, gelten die Codes des alten nicht mehr. Lassen Sie den alten Eintrag bis dahin stehen.",
    inVainTitle: "Löschen Sie den früheren Eintrag",
    inVain:
      "Falls Sie schon einen Code gescannt haben, löschen Sie diesen Eintrag in Ihrer App: Er wird nie funktionieren.",
    submit: "QR-Code anzeigen",
    busy: "Schlüssel wird erzeugt …",
  },
  scan: {
    title: "QR-Code scannen",
    lede: "Mit Ihrer Authenticator-App. Geben Sie dann die sechs Ziffern ein, die sie anzeigt.",
    qr: "QR-Code",
    qrLoading: "Wird gezeichnet …",
    qrOver: "Dieser QR-Code ist abgelaufen.",
    overTitle: "Die Zeit ist um",
    over: "Melden Sie sich noch einmal an, um einen neuen QR-Code zu erhalten, und löschen Sie den Eintrag, den Sie gescannt haben.",
    signInAgain: "Noch einmal anmelden",
    signingInAgain: "Einen Moment …",
    computerClock: (seconds: number) =>
      `Die Uhr dieses Computers geht ${duration(Math.abs(seconds))} ${seconds > 0 ? "vor" : "nach"}`,
    computerClockHint:
      "Hier schadet das nicht, denn es zählt die Zeit des Benutzerpools. Stellen Sie die Uhr bei Gelegenheit richtig.",
    qrFailed:
      "Der QR-Code lässt sich nicht zeichnen. „Schlüssel kopieren“ und „Schlüssel anzeigen“ funktionieren trotzdem.",
    issuer: "Aussteller",
    account: "Konto",
    cantScan: "Scannen geht nicht? Geben Sie den Schlüssel von Hand ein.",
    copy: "Schlüssel kopieren",
    show: "Schlüssel anzeigen",
    hide: "Schlüssel verbergen",
    spell: "Buchstabieren",
    dontSpell: "In Gruppen",
    uncover: "QR-Code anzeigen",
    covered: "Der QR-Code ist verdeckt.",
    secret: "Schlüssel",
    secretFailed: "Der Schlüssel lässt sich gerade nicht anzeigen. Versuchen Sie es noch einmal.",
    deviceNameAtFirst: "Authenticator-App",
    deviceNameHint: "Unter diesem Namen steht der Authenticator in Ihrem Konto.",
    submit: "Prüfen",
    busy: "Wird geprüft …",
    insist: "Trotzdem senden",
    insisting: "Wird gesendet …",
  },
  copied: {
    held: "Schlüssel kopiert",
    stays: (seconds: number) => `Noch ${duration(seconds)} in der Zwischenablage.`,
    cleared: "Der Schlüssel ist aus der Zwischenablage entfernt.",
    replaced: "In der Zwischenablage steht jetzt etwas anderes.",
    stuck:
      "Die Zwischenablage lässt sich nicht leeren. Kopieren Sie etwas anderes, um den Schlüssel zu ersetzen.",
  },
  nextCode: {
    comes: (seconds: number) => `In ${duration(seconds)} kommt ein neuer Code.`,
    there: "Ihre App zeigt jetzt einen neuen Code.",
  },
  /** Where clocks are set right, in the words of each system. */
  clockHelp: {
    android: {
      system: "Android",
      way: "Einstellungen › System › Datum & Uhrzeit › Zeit automatisch einstellen",
    },
    ios: {
      system: "iPhone",
      way: "Einstellungen › Allgemein › Datum & Uhrzeit › Automatisch einstellen",
    },
    windows: {
      system: "Windows",
      way: "Einstellungen › Zeit und Sprache › Datum und Uhrzeit › Uhrzeit automatisch festlegen",
    },
    macos: {
      system: "macOS",
      way: "Systemeinstellungen › Allgemein › Datum & Uhrzeit › Datum und Uhrzeit automatisch einstellen",
    },
    linux: {
      system: "Linux",
      way: "Einstellungen › System › Datum und Zeit › Automatisches Datum und Zeit",
    },
  },
  timeLeft: {
    clock: (seconds: number) => `Restzeit: ${clock(seconds)}`,
    then: "Danach gilt dieser QR-Code nicht mehr, und Sie melden sich noch einmal an.",
    soon: (seconds: number) => `Weniger als ${duration(seconds)} übrig.`,
  },
  unsettled: {
    title: "Hat die Registrierung geklappt?",
    lede: "Ihr Code wurde gesendet, aber es kam keine Antwort. Behalten Sie den Eintrag in Ihrer App; wir finden es heraus.",
    byPassword: (username: string) => `Es zeigt sich, wenn sich ${username} noch einmal anmeldet.`,
    byToken: "Der Benutzerpool wird gefragt, ob er Ihren Authenticator hat.",
    submit: "Herausfinden",
    busy: "Wird geprüft …",
  },
  finishing: {
    title: "Fast geschafft",
    lede: "Ihr Authenticator ist registriert; ab jetzt akzeptiert Cognito seine Codes.",
    body: "Nur der letzte Schritt fehlt: diese Anmeldung abschließen. Versuchen Sie es jetzt noch einmal. Wenn Sie stattdessen von vorn beginnen, behalten Sie den Eintrag in Ihrer App, denn Sie werden einen Code daraus brauchen.",
    submit: "Noch einmal versuchen",
    busy: "Neuer Versuch läuft …",
  },
  done: {
    title: "Authenticator hinzugefügt",
    lede: (username: string, pool: string) =>
      `Ab jetzt meldet sich ${username} bei ${pool} mit dem Passwort und einem Code aus der App an.`,
    entry: "Eintrag in der App",
    device: "Gerätename",
    nextTitle: "Warten Sie auf den nächsten Code",
    next: "Der eben verwendete gilt kein zweites Mal. Nehmen Sie bei der nächsten Anmeldung einen neueren.",
    goneTitle: "Diese App hat den Schlüssel nicht mehr",
    gone: "Jetzt hat ihn nur noch Ihre Authenticator-App.",
    preferenceTitle: "Nicht als bevorzugter zweiter Faktor festgelegt",
    preference:
      "Der Authenticator ist registriert, aber Cognito hat ihn nicht als bevorzugten Faktor vermerkt. Wenn die nächste Anmeldung keinen Code verlangt, sagen Sie Ihrem Administrator Bescheid.",
    signInTitle: "Diese Anmeldung wurde nicht abgeschlossen",
    signIn: "Das macht nichts: Der Authenticator ist eingerichtet. Melden Sie sich an wie gewohnt.",
    again: "Weiteres Konto einrichten",
    startingOver: "Wird vorbereitet …",
  },
  proof: {
    open: "Jetzt ausprobieren (optional)",
    how: "Dabei werden Sie noch einmal an- und gleich wieder abgemeldet. Der eben verwendete Code gilt nicht mehr: Warten Sie, bis die App den nächsten anzeigt.",
    submit: "Ausprobieren",
    busy: "Anmeldung läuft …",
    givenTitle: "Es funktioniert",
    given: "Eine Anmeldung mit Ihrem Passwort und dem nächsten Code ist gelungen.",
  },
};
