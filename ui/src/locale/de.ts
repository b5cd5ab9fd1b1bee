// Every word a person sees, in German, but for what is said of problems (de/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("de");

const scenarios = {
  new: "Noch keine Authenticator-App",
  "temporary-password": "Temporäres Passwort",
  enrolled: "Hat schon eine Authenticator-App",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "Authenticator-App",
    hint: "Ihre bisherige App. Die neue ersetzt sie.",
  },
  sms: { name: "SMS", hint: "Sie erhalten einen Code auf Ihrem Telefon." },
  email: { name: "E-Mail", hint: "Sie erhalten einen Code per E-Mail." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "Ihr neues Passwort ist vielleicht schon aktiv",
    body: "Sie haben abgebrochen, während es festgelegt wurde. Versuchen Sie es zuerst mit dem neuen Passwort, dann mit dem alten.",
  },
  "account-confirmed": {
    title: "Ihr Konto ist bestätigt",
    body: "Melden Sie sich jetzt mit Ihrem Passwort an.",
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
  birthdate: "Jahr, Monat und Tag, zum Beispiel 1990-04-21.",
  phone_number: "Mit Landesvorwahl, zum Beispiel +44 20 7946 0958.",
};

export const de: Catalogue = {
  product: "Cognito Enroll",
  tagline: "Fügt Ihrem Amazon-Cognito-Konto eine Authenticator-App hinzu.",
  promise: "Geheime Schlüssel werden einmal angezeigt und nie gespeichert.",

  settings: {
    language: "Sprache",
    asSystem: (name: string) => `Systemsprache (${name})`,
    title: "Einstellungen",
    coverQr: "QR-Code verbergen, bis ich ihn anzeigen lasse",
    coverQrHint: "Für Situationen, in denen andere Ihren Bildschirm sehen können.",
    blockCapture: "Bildschirmfotos dieses Fensters blockieren",
    captureBlocking: {
      complete: "Bildschirmfotos, Aufnahmen und geteilte Bildschirme zeigen dieses Fenster nicht.",
      partial:
        "Funktioniert bis macOS 14. Auf neueren Versionen können Apps, die den Bildschirm aufnehmen, dieses Fenster trotzdem zeigen.",
      impossible:
        "Hier nicht möglich: Unter Linux können Apps Bildschirmfotos nicht blockieren. Den QR-Code können Sie trotzdem verbergen.",
    },
    notKept:
      "Ihre Einstellungen lassen sich nicht speichern. Sie gelten, bis Sie die App schließen.",
    openLogs: "Protokolle öffnen",
    logsHint:
      "Die Protokolle zeigen, was die App getan hat. Sie enthalten keine Namen, Passwörter oder Codes. Senden Sie sie der Person, die Ihnen hilft.",
    logsAreIn: "Die App kann den Ordner nicht öffnen. Die Protokolle sind in:",
    close: "Schließen",
  },

  about: {
    title: "Über die App",
    app: "Version",
    webView: "Webansicht",
    system: "System",
    display: "Anzeige",
    copy: "Versionen kopieren",
    copied: "Kopiert. Fügen Sie die Angaben in eine Nachricht an die Person ein, die Ihnen hilft.",
    stuck:
      "Die Zwischenablage antwortet nicht. Markieren und kopieren Sie stattdessen die Zeilen oben.",
    licence: "Freie Software. Sie können sie unter der Lizenz Apache-2.0 oder MIT nutzen.",
    others: "Software von Dritten und ihre Lizenzen",
    fonts: "Lizenzen der Schriftarten",
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
  practiceBanner: "Übungspool: Echte Konten sind nicht betroffen",
  loading: "Wird geöffnet …",
  waiting: "Bitte warten …",
  wait: {
    again: (attempt: number, of: number) => `Automatischer neuer Versuch: ${attempt} von ${of}.`,
    stop: "Versuche beenden",
  },
  restored: {
    title: "Die Verbindung ist wieder da",
    body: "Machen Sie dort weiter, wo Sie waren. Ihre Eingaben sind noch da.",
  },
  fault: {
    title: "In der App ist ein Fehler aufgetreten",
    remedy:
      "Sie haben nichts falsch gemacht. Versuchen Sie es noch einmal. Wenn es wieder passiert, schließen Sie die App und öffnen Sie sie erneut.",
    reload: "Noch einmal versuchen",
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
    pause: (seconds: number) => `Verfügbar in ${duration(seconds)}`,
  },

  pools: {
    choose: "Wählen Sie, wo Sie sich anmelden",
    chooseLede: "Ihr Konto ist in einem dieser Benutzerpools.",
    connect: "Mit Ihrem Benutzerpool verbinden",
    connectLede:
      "Fragen Sie Ihren Administrator nach diesen Angaben. Die App speichert sie auf diesem Computer.",
    emptyLede:
      "Geben Sie an, in welchem Amazon-Cognito-Benutzerpool Ihr Konto ist. Das ist nur einmal nötig.",
    find: "Benutzerpool suchen",
    found: (found: number, all: number) =>
      found === 0 ? "Keine Benutzerpools gefunden." : `${found} von ${all} Benutzerpools`,
    list: "Benutzerpools",
    edit: (name: string) => `${name} bearbeiten`,
    remove: (name: string) => `${name} entfernen`,
    removing: (name: string) => `${name} aus der Liste entfernen?`,
    removingHint:
      "Konten sind nicht betroffen. Um den Pool wieder hinzuzufügen, brauchen Sie seine Benutzerpool-ID und die App-Client-ID.",
    removingSecretHint:
      "Konten sind nicht betroffen. Das Client-Geheimnis wird ebenfalls entfernt. Um den Pool wieder hinzuzufügen, brauchen Sie das Geheimnis, die Benutzerpool-ID und die App-Client-ID.",
    removeIt: "Entfernen",
    removeBusy: "Wird entfernt …",
    keepIt: "Behalten",
    add: "Benutzerpool hinzufügen",
    addHint: "Sie brauchen die Benutzerpool-ID und eine App-Client-ID.",
    import: "Aus einer Datei importieren",
    importHint:
      "Wählen Sie eine Datei pools.json oder amplify_outputs.json, die Sie erhalten haben.",
    importFile: "Datei mit Benutzerpools",
    importing: "Datei wird gelesen …",
    imported: (count: number) =>
      count === 0
        ? "Es wurden keine Pools hinzugefügt: Alle Pools der Datei sind schon in der Liste."
        : plural(count, {
            one: () => "Ein Pool wurde hinzugefügt.",
            other: (number) => `${number} Pools wurden hinzugefügt.`,
          }),
    export: "In eine Datei exportieren",
    exportHint:
      "Geben Sie die Liste weiter oder nutzen Sie sie auf einem anderen Computer. Client-Geheimnisse sind nicht enthalten.",
    exportTitle: "Benutzerpools exportieren",
    exporting: "Wählen Sie, wo die Datei gespeichert wird …",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `Ein Pool wurde nach ${path} exportiert.`,
        other: (number) => `${number} Pools wurden nach ${path} exportiert.`,
      }),
    exportLessened:
      "Die Datei enthält keine Endpunkte, Proxys, CA-Dateien und nicht den Ablauf USER_PASSWORD_AUTH, weil nichts davon importiert werden kann.",
    practice: "Übungspool ausprobieren",
    practiceHint: "Ein simulierter Benutzerpool auf diesem Computer, mit Konten zum Ausprobieren.",
    practiceStarting: "Der Übungspool wird gestartet …",
    practiceTag: "Übung",
    file: (path: string) => `Die Liste ist gespeichert in ${path}`,
  },
  poolForm: {
    editTitle: "Benutzerpool bearbeiten",
    editLede: (pool: string) => `Ändern Sie die Einstellungen von ${pool}.`,
    more: "Weitere Einstellungen",
    connect: "Verbinden",
    connecting: "Wird verbunden …",
    save: "Speichern",
    saving: "Wird gespeichert …",
    test: "Testen",
    testing: "Wird getestet …",
    testedHint:
      "App-Client, Anmeldeablauf und Client-Geheimnis sind richtig. Konten waren nicht betroffen. Die Benutzerpool-ID wird erst geprüft, wenn sich jemand anmeldet.",
    cancel: "Abbrechen",
    userPoolIdHint: "Zum Beispiel eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Region: ${region}`,
    nameHint: "Der Name, den diese App anzeigt.",
    clientSecretHint: "Nur wenn der App-Client eines hat.",
    clientSecretKept: {
      session:
        "Ein Client-Geheimnis ist gespeichert, bis Sie die App schließen. Lassen Sie das Feld leer, um es zu behalten.",
      keychain:
        "Ein Client-Geheimnis ist im Schlüsselbund gespeichert. Lassen Sie das Feld leer, um es zu behalten.",
    },
    keychain: "Im Schlüsselbund dieses Computers speichern",
    inKeychain:
      "Das Client-Geheimnis bleibt dort, wenn Sie die App schließen. Das System bittet Sie vielleicht, den Schlüsselbund zu entsperren.",
    inSession: "Das Client-Geheimnis wird nur behalten, bis Sie die App schließen.",
    forget: "Client-Geheimnis entfernen",
    forgetting: "Das Client-Geheimnis wird beim Speichern entfernt.",
    dontForget: "Client-Geheimnis behalten",
    regionHint: "Wenn Sie das Feld leer lassen, gilt die Region der Benutzerpool-ID.",
    network: "Netzwerk",
    fipsHint:
      "Nutzt den AWS-Endpunkt mit FIPS-validierter Kryptografie. Verfügbar in einigen Regionen der USA.",
    dualStackHint: "Nutzt den AWS-Endpunkt für IPv6 und IPv4.",
    caFileHint:
      "Der Pfad einer PEM-Datei mit den Zertifizierungsstellen Ihrer Organisation. Die App vertraut ihnen zusätzlich zu denen des Systems.",
    proxyHint:
      "Zum Beispiel proxy.example:8080. Wenn Sie das Feld leer lassen, nutzt die App den Proxy des Systems oder HTTPS_PROXY.",
    endpointHint: "Für private Endpunkte und Testserver.",
    issuerHint: "Der Name des Eintrags in der Authenticator-App.",
    loginDomainHint: "Nötig für die Anmeldung im Browser.",
    redirectPortsHint:
      "Zum Beispiel 53682, 53683. Der App-Client braucht für jeden Port eine Callback-URL: http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Verbindung, App-Client und Uhr werden geprüft …",
    verdicts: {
      ok: "Hier lässt sich ein Authenticator einrichten",
      advice: "Hier lässt sich ein Authenticator einrichten; etwas lässt sich verbessern",
      problem: "Hier lässt sich noch kein Authenticator einrichten",
    },
    seeBelow: "Konten waren nicht betroffen. Die Liste unten zeigt die Ursache.",
    list: "Was geprüft wurde",
  },
  flows: {
    srp: {
      name: "Secure Remote Password (SRP)",
      hint: "Das Passwort verlässt diesen Computer nie. Für fast alle Pools geeignet.",
    },
    "user-auth": {
      name: "Auswahlbasierte Anmeldung (USER_AUTH)",
      hint: "Der Pool bestimmt, wie Sie sich anmelden. Nutzt SRP, wenn der Pool es anbietet.",
    },
    password: {
      name: "Benutzername und Passwort (USER_PASSWORD_AUTH)",
      hint: "Für Pools, die Benutzer aus einem anderen System übernehmen. Der Betreiber des Pools kann das Passwort sehen.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "Aus einer Datei",
    title: "Dieser Pool stammt aus einer Datei",
    body: "Er stammt vielleicht nicht von Ihrer Organisation. Melden Sie sich nur an, wenn Sie dem Absender vertrauen.",
  },
  signIn: {
    title: "Anmelden",
    lede: (pool: string) => `Nutzen Sie Ihr Konto in ${pool}.`,
    submit: "Anmelden",
    busy: "Anmeldung läuft …",
    practiceTitle: "Übungskonten",
    use: (username: string) => `${username} wählen`,
    theirSecret: "Schlüssel",
    doors: "Weitere Möglichkeiten",
    forgotPassword: "Passwort vergessen",
    confirmAccount: "Mein Konto bestätigen",
    signInWithBrowser: "Im Browser anmelden",
    useToken: "Zugriffstoken verwenden",
  },
  accessToken: {
    title: "Zugriffstoken verwenden",
    lede: "Wenn Sie schon anderswo angemeldet sind, verwenden Sie das Zugriffstoken von dort. Die App zeigt Ihnen Konto und Benutzerpool, bevor sie etwas ändert.",
    fieldHint: "Fügen Sie das Token hier ein. Es bleibt verborgen.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} Zeichen`,
        other: (number) => `${number} Zeichen`,
      }),
    staysTitle: "Das Token wird weder gespeichert noch widerrufen",
    stays: "Dort, wo es herkommt, funktioniert es weiter.",
    submit: "Weiter",
    busy: "Token wird geprüft …",
    cancel: "Abbrechen",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "Vorhandenen Schlüssel nutzen",
    title: "Vorhandenen Schlüssel nutzen",
    lede: "Zeigen Sie seinen QR-Code an oder prüfen Sie, ob ein Code stimmt. Alles geschieht auf diesem Computer, ohne Netz.",
    secretHint: "Buchstaben und die Ziffern 2 bis 7. Leerzeichen und Striche sind erlaubt.",
    accountHint: "Kennzeichnet den Eintrag in Ihrer App, zum Beispiel eine E-Mail-Adresse.",
    onlyCheck: "Code prüfen",
    scanLede:
      "Scannen Sie ihn mit Ihrer Authenticator-App. Geben Sie dann zur Kontrolle die sechs Ziffern ein, die sie anzeigt.",
    checkTitle: "Code prüfen",
    checkLede: "Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App anzeigt.",
    check: "Prüfen",
    isRight: "Der Code stimmt",
    isRightHint: "Er gehört zu diesem Schlüssel, und die Uhren gehen gleich.",
    byThisClock: "Der Code wird mit der Uhr dieses Computers geprüft. Es wird nichts gesendet.",
    another: "Anderen Schlüssel nutzen",
    lostTitle: "Die App hat den Schlüssel nicht mehr",
    lost: "Die App wurde neu geladen. Geben Sie den Schlüssel noch einmal ein.",
  },
  inBrowser: {
    title: "Weiter im Browser",
    lede: (pool: string) =>
      `Melden Sie sich dort bei ${pool} an. Danach geht es in diesem Fenster automatisch weiter.`,
    waiting: "Warten auf den Browser …",
    nothingTitle: "Sie sehen den Browser nicht?",
    nothing: "Sehen Sie hinter diesem Fenster nach oder öffnen Sie die Seite noch einmal.",
    openAgain: "Browser noch einmal öffnen",
    openedAgain: "Der Browser wurde noch einmal geöffnet.",
    notOpened:
      "Der Browser hat sich nicht geöffnet. Legen Sie auf diesem Computer einen Standardbrowser fest.",
    cancel: "Abbrechen",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "Sie sind angemeldet. Schließen Sie diesen Tab und kehren Sie zur App zurück.",
    refused:
      "Die Anmeldung ist fehlgeschlagen. Schließen Sie diesen Tab und kehren Sie zur App zurück, um mehr zu erfahren.",
    stray:
      "Diese Seite gehört zu einer früheren Anmeldung. Schließen Sie diesen Tab. Ihre aktuelle Anmeldung läuft weiter.",
  },
  account: {
    title: "Ist dies das richtige Konto?",
    lede: {
      token: "Das Token gehört zu diesem Konto. Möchten Sie ihm eine Authenticator-App hinzufügen?",
      browser:
        "Sie haben sich im Browser bei diesem Konto angemeldet. Möchten Sie ihm eine Authenticator-App hinzufügen?",
    },
    account: "Konto",
    pool: "Benutzerpool",
    submit: "Authenticator-App hinzufügen",
    replace: "Authenticator-App ersetzen",
    busy: "Einen Moment …",
    after: {
      token: "Bisher wurde nichts geändert. Das Token wird nicht widerrufen.",
      browser: "Bisher wurde nichts geändert. Diese Anmeldung endet, wenn Sie fertig sind.",
    },
    another: "Anderes Konto nutzen",
  },
  sentCode: {
    title: {
      sms: "Sehen Sie in Ihren SMS nach",
      email: "Sehen Sie in Ihren E-Mails nach",
      other: "Sehen Sie in Ihren Nachrichten nach",
    },
    after:
      "Nach der Anmeldung können Sie die Authenticator-App hinzufügen. Wenn keine Nachricht ankommt, wählen Sie „Von vorn beginnen“, um einen neuen Code zu erhalten.",
    submit: "Weiter",
    busy: "Wird geprüft …",
  },
  factorChoice: {
    title: "Welchen Code können Sie jetzt nutzen?",
    lede: "Dieses Konto hat mehr als einen zweiten Faktor. Wählen Sie einen für diese Anmeldung. Danach können Sie die Authenticator-App hinzufügen.",
    list: "Zweite Faktoren",
    busy: "Einen Moment …",
  },
  passwordReset: {
    title: "Neues Passwort festlegen",
    lede: (went: string) =>
      `${went} Geben Sie den Code hier ein und wählen Sie ein neues Passwort.`,
    requiredTitle: "Sie müssen Ihr Passwort zurücksetzen",
    requiredLede: (went: string) =>
      `Ihr Administrator verlangt ein neues Passwort. ${went} Geben Sie den Code hier ein und wählen Sie ein neues Passwort.`,
    wentSomewhere: "Cognito hat Ihnen per E-Mail oder SMS einen Code gesendet.",
    nothingCame:
      "Keine Nachricht? Sehen Sie im Spam-Ordner nach oder lassen Sie sich einen neuen Code senden.",
    nobody: (username: string) =>
      `Keine Nachricht? Sehen Sie im Spam-Ordner nach und prüfen Sie, ob „${username}“ stimmt. Cognito teilt nicht mit, ob es das Konto gibt.`,
    submit: "Passwort festlegen",
    busy: "Passwort wird festgelegt …",
  },
  confirmAccount: {
    title: "Konto bestätigen",
    lede: (username: string) =>
      `Bei der Registrierung von ${username} wurde per E-Mail oder SMS ein Code gesendet. Geben Sie ihn hier ein.`,
    goesOn: "Danach geht Ihre Anmeldung automatisch weiter.",
    thenSignIn: "Melden Sie sich danach mit Ihrem Passwort an.",
    nothingCame: "Haben Sie keinen Code, oder ist er abgelaufen?",
    submit: "Bestätigen",
    busy: "Wird bestätigt …",
  },
  newPassword: {
    title: "Neues Passwort wählen",
    lede: (username: string) =>
      `Das Passwort von ${username} ist temporär. Wählen Sie ein eigenes.`,
    submit: "Passwort festlegen",
    busy: "Passwort wird festgelegt …",
  },
  currentCode: {
    replaceTitle: "Ihre bisherige Authenticator-App",
    replaceLede: (device: string | null) =>
      device === null
        ? "Dieses Konto hat schon eine Authenticator-App. Geben Sie den Code ein, den sie gerade anzeigt."
        : `Dieses Konto hat schon eine Authenticator-App: „${device}“. Geben Sie den Code ein, den sie gerade anzeigt.`,
    finishTitle: "Noch ein Code",
    finishLede:
      "Ihre neue Authenticator-App ist registriert. Zum Abschluss verlangt Cognito ihren nächsten Code. Warten Sie, bis die App einen neuen Code anzeigt, und geben Sie ihn ein.",
    settleTitle: "Ist der neue Eintrag registriert?",
    settleLede:
      "Ihr Konto hat jetzt eine Authenticator-App. Um zu prüfen, ob es die neue ist, warten Sie, bis der eben hinzugefügte Eintrag einen neuen Code anzeigt, und geben Sie ihn ein.",
    practice:
      "Wenn Sie diese Authenticator-App nicht haben: Der Schlüssel des Übungskontos steht auf der Anmeldeseite neben seinem Namen.",
    submit: "Weiter",
    busy: "Wird geprüft …",
  },
  beforeScan: {
    title: "Vor dem Scannen",
    lede: "Öffnen Sie zuerst Ihre Authenticator-App, denn eine Anmeldung gilt etwa drei Minuten.",
    stepsLabel: "Was zu tun ist",
    install: "Installieren Sie eine Authenticator-App auf Ihrem Telefon",
    installHint:
      "Zum Beispiel Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden oder Passwörter von Apple.",
    open: "Öffnen Sie die App und fügen Sie ein Konto hinzu",
    openHint: "Oft mit einem Pluszeichen. Danach möchte die App einen QR-Code scannen.",
    clock: "Lassen Sie das Telefon die Uhrzeit automatisch einstellen",
    clockHint: "Die Codes hängen von der Uhrzeit ab.",
    replacesTitle: "Das ersetzt Ihre bisherige Authenticator-App",
    replaces:
      "Sobald Sie die neue bestätigt haben, funktionieren die Codes der alten nicht mehr. Behalten Sie den alten Eintrag bis dahin.",
    inVainTitle: "Löschen Sie den zuvor gescannten Eintrag",
    inVain:
      "Wenn Sie schon einen QR-Code gescannt haben, löschen Sie diesen Eintrag in Ihrer App. Er wird nie funktionieren.",
    submit: "QR-Code anzeigen",
    busy: "Schlüssel wird erzeugt …",
  },
  scan: {
    title: "QR-Code scannen",
    lede: "Nutzen Sie Ihre Authenticator-App und geben Sie dann die sechs Ziffern ein, die sie anzeigt.",
    qr: "QR-Code",
    qrLoading: "Wird geladen …",
    qrOver: "Dieser QR-Code ist abgelaufen.",
    overTitle: "Diese Anmeldung ist abgelaufen",
    over: "Melden Sie sich noch einmal an, um einen neuen QR-Code zu erhalten, und löschen Sie den Eintrag, den Sie gescannt haben.",
    signInAgain: "Noch einmal anmelden",
    signingInAgain: "Einen Moment …",
    computerClock: (seconds: number) =>
      `Die Uhr dieses Computers geht ${duration(Math.abs(seconds))} ${seconds > 0 ? "vor" : "nach"}`,
    computerClockHint:
      "Sie können fortfahren, denn Cognito nutzt seine eigene Uhr. Stellen Sie diese Uhr bei Gelegenheit richtig.",
    qrFailed:
      "Der QR-Code lässt sich nicht anzeigen. Nutzen Sie stattdessen „Schlüssel kopieren“ oder „Schlüssel anzeigen“.",
    issuer: "Aussteller",
    account: "Konto",
    cantScan: "Scannen geht nicht? Geben Sie stattdessen den Schlüssel ein.",
    copy: "Schlüssel kopieren",
    show: "Schlüssel anzeigen",
    hide: "Schlüssel verbergen",
    spell: "Buchstabieren",
    dontSpell: "In Gruppen anzeigen",
    uncover: "QR-Code anzeigen",
    covered: "Der QR-Code ist verborgen.",
    secret: "Schlüssel",
    secretFailed: "Der Schlüssel lässt sich gerade nicht anzeigen. Versuchen Sie es noch einmal.",
    deviceNameAtFirst: "Authenticator-App",
    deviceNameHint: "Der Name, der in Ihrem Konto angezeigt wird.",
    submit: "Bestätigen",
    busy: "Wird geprüft …",
    insist: "Trotzdem senden",
    insisting: "Wird gesendet …",
  },
  copied: {
    held: "Schlüssel kopiert",
    stays: (seconds: number) => `Noch ${duration(seconds)} in der Zwischenablage.`,
    cleared: "Der Schlüssel wurde aus der Zwischenablage gelöscht.",
    replaced: "Die Zwischenablage enthält jetzt etwas anderes.",
    stuck:
      "Die Zwischenablage lässt sich nicht leeren. Kopieren Sie etwas anderes, um den Schlüssel zu ersetzen.",
  },
  nextCode: {
    comes: (seconds: number) => `Ihre App zeigt in ${duration(seconds)} einen neuen Code.`,
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
    then: "Danach läuft dieser QR-Code ab, und Sie melden sich noch einmal an.",
    soon: (seconds: number) => `Weniger als ${duration(seconds)} übrig.`,
  },
  unsettled: {
    title: "Wurde Ihre Authenticator-App registriert?",
    lede: "Ihr Code wurde gesendet, aber es kam keine Antwort. Behalten Sie den Eintrag in Ihrer App, bis Sie nachgesehen haben.",
    byPassword: (username: string) =>
      `Melden Sie sich noch einmal als ${username} an, um es herauszufinden.`,
    byToken: "Die App fragt Cognito, ob Ihre Authenticator-App registriert ist.",
    submit: "Registrierung prüfen",
    busy: "Wird geprüft …",
  },
  finishing: {
    title: "Fast geschafft",
    lede: "Ihre Authenticator-App ist registriert, und Cognito akzeptiert ihre Codes.",
    body: "Nur der letzte Schritt fehlt: Diese Anmeldung ist noch nicht abgeschlossen. Versuchen Sie es jetzt noch einmal. Wenn Sie stattdessen von vorn beginnen, behalten Sie den Eintrag in Ihrer App, denn Sie werden einen Code daraus brauchen.",
    submit: "Noch einmal versuchen",
    busy: "Neuer Versuch läuft …",
  },
  done: {
    title: "Authenticator-App hinzugefügt",
    lede: (username: string, pool: string) =>
      `Melden Sie sich ab jetzt bei ${pool} als ${username} mit Ihrem Passwort und einem Code aus der App an.`,
    entry: "Eintrag in der App",
    device: "Gerätename",
    nextTitle: "Warten Sie auf den nächsten Code",
    next: "Jeder Code funktioniert nur einmal. Nehmen Sie bei der nächsten Anmeldung einen neueren Code.",
    goneTitle: "Diese App hat den Schlüssel nicht mehr",
    gone: "Ihre Authenticator-App hat ihn jetzt.",
    preferenceTitle: "Nicht als bevorzugter zweiter Faktor festgelegt",
    preference:
      "Die Authenticator-App ist registriert, aber Cognito hat sie nicht als bevorzugten zweiten Faktor festgelegt. Wenn Ihre nächste Anmeldung keinen Code verlangt, sagen Sie Ihrem Administrator Bescheid.",
    signInTitle: "Diese Anmeldung wurde nicht abgeschlossen",
    signIn: "Ihre Authenticator-App ist trotzdem registriert. Melden Sie sich an wie gewohnt.",
    again: "Weiteres Konto einrichten",
    startingOver: "Beginnt von vorn …",
  },
  proof: {
    open: "Anmeldung jetzt testen (optional)",
    how: "Dabei werden Sie noch einmal an- und gleich wieder abgemeldet. Warten Sie, bis Ihre Authenticator-App den nächsten Code anzeigt, denn der eben verwendete funktioniert nicht noch einmal.",
    submit: "Anmeldung testen",
    busy: "Anmeldung läuft …",
    givenTitle: "Es funktioniert",
    given: "Sie haben sich mit Ihrem Passwort und dem nächsten Code angemeldet.",
  },
};
