// Every word a person sees, in Italian, but for what is said of problems (it/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("it");

const scenarios = {
  new: "Ancora nessuna app di autenticazione",
  "temporary-password": "Password temporanea",
  enrolled: "Ha già un’app di autenticazione",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "App di autenticazione",
    hint: "L’app che usi ora. Quella nuova la sostituirà.",
  },
  sms: { name: "SMS", hint: "Ricevi un codice sul telefono." },
  email: { name: "Email", hint: "Ricevi un codice via email." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "La nuova password potrebbe essere già attiva",
    body: "Hai interrotto mentre veniva impostata. Prova prima la nuova password, poi la vecchia.",
  },
  "account-confirmed": {
    title: "Il tuo account è confermato",
    body: "Ora accedi con la tua password.",
  },
} satisfies Record<Notice, { title: string; body: string }>;

/** How a code went, for the middle of a sentence. */
const ways = {
  sms: " via SMS",
  email: " via email",
  other: "",
} satisfies Record<Channel, string>;

/** Names of Cognito’s standard attributes; others are shown as they are. */
const attributes: Readonly<Record<string, string>> = {
  address: "Indirizzo",
  birthdate: "Data di nascita",
  email: "Email",
  family_name: "Cognome",
  gender: "Genere",
  given_name: "Nome",
  locale: "Lingua",
  middle_name: "Secondo nome",
  name: "Nome completo",
  nickname: "Soprannome",
  phone_number: "Numero di telefono",
  picture: "Immagine",
  preferred_username: "Nome utente preferito",
  profile: "Pagina del profilo",
  website: "Sito web",
  zoneinfo: "Fuso orario",
};

const attributeHints: Readonly<Record<string, string>> = {
  birthdate: "Anno, mese e giorno, per esempio 1990-04-21.",
  phone_number: "Con il prefisso internazionale, per esempio +44 20 7946 0958.",
};

export const it: Catalogue = {
  product: "Cognito Enroll",
  tagline: "Aggiunge un’app di autenticazione al tuo account Amazon Cognito.",
  promise: "Le chiavi segrete vengono mostrate una volta e mai salvate.",

  settings: {
    language: "Lingua",
    asSystem: (name: string) => `Lingua del sistema (${name})`,
    title: "Impostazioni",
    coverQr: "Nascondi il codice QR finché non scelgo di mostrarlo",
    coverQrHint: "Utile se altre persone possono vedere il tuo schermo.",
    blockCapture: "Blocca gli screenshot di questa finestra",
    captureBlocking: {
      complete: "Screenshot, registrazioni e schermi condivisi non mostrano questa finestra.",
      partial:
        "Funziona fino a macOS 14. Sulle versioni più recenti le app che registrano lo schermo possono mostrare comunque questa finestra.",
      impossible:
        "Qui non è disponibile: Linux non permette alle app di bloccare gli screenshot. Puoi comunque nascondere il codice QR.",
    },
    notKept: "Impossibile salvare le impostazioni. Valgono finché non chiudi l’app.",
    openLogs: "Apri i log",
    logsHint:
      "I log mostrano che cosa ha fatto l’app. Non contengono nomi, password né codici. Inviali a chi ti aiuta.",
    logsAreIn: "L’app non riesce ad aprire la cartella. I log si trovano in:",
    close: "Chiudi",
  },

  about: {
    title: "Informazioni",
    app: "Versione",
    webView: "Vista web",
    system: "Sistema",
    display: "Schermo",
    copy: "Copia versioni",
    copied: "Copiato. Incolla il testo in un messaggio a chi ti aiuta.",
    stuck: "Gli appunti non rispondono. Seleziona e copia le righe qui sopra.",
    licence: "Software libero. Puoi usarlo con la licenza Apache-2.0 o MIT.",
    others: "Software di terze parti e licenze",
    fonts: "Licenze dei caratteri",
    close: "Indietro",
  },

  steps: {
    label: "Passaggi",
    "sign-in": "Accesso",
    prepare: "Preparazione",
    scan: "Scansione",
    done: "Fine",
    finished: "completato",
  },

  scenarios,
  factors,
  notices,
  attributes,
  attributeHints,

  optional: "Facoltativo",
  startOver: "Ricomincia",
  back: "Indietro",
  requestId: "ID richiesta",
  reveal: "Mostra il testo digitato",
  conceal: "Nascondi il testo digitato",
  practiceLabel: "Prova",
  practiceBanner: "Pool di prova: gli account reali non sono coinvolti",
  loading: "Apertura…",
  waiting: "Operazione in corso…",
  wait: {
    again: (attempt: number, of: number) => `Nuovo tentativo automatico: ${attempt} di ${of}.`,
    stop: "Interrompi i tentativi",
  },
  restored: {
    title: "La connessione è tornata",
    body: "Continua da dove eri rimasto. Quello che hai scritto è ancora qui.",
  },
  fault: {
    title: "Si è verificato un errore nell’app",
    remedy:
      "Non hai fatto nulla di sbagliato. Riprova. Se succede di nuovo, chiudi l’app e riaprila.",
    reload: "Riprova",
  },

  /** `destination` is masked by Cognito, which doesn’t always tell it. */
  delivered: (channel: Channel, destination: string | null) =>
    destination === null
      ? `Cognito ha inviato un codice${ways[channel]}.`
      : `Cognito ha inviato un codice${ways[channel]} a ${destination}.`,
  sendAgain: {
    first: "Invia un codice",
    again: "Invia un altro codice",
    busy: "Invio…",
    pause: (seconds: number) => `Disponibile tra ${duration(seconds)}`,
  },

  pools: {
    choose: "Scegli dove accedere",
    chooseLede: "Il tuo account si trova in uno di questi pool di utenti.",
    connect: "Connettiti al tuo pool di utenti",
    connectLede: "Chiedi questi dati al tuo amministratore. L’app li salva su questo computer.",
    emptyLede:
      "Indica all’app in quale pool di utenti di Amazon Cognito si trova il tuo account. Basta farlo una volta.",
    find: "Cerca un pool di utenti",
    found: (found: number, all: number) =>
      found === 0 ? "Nessun pool di utenti trovato." : `${found} pool di utenti su ${all}`,
    list: "Pool di utenti",
    edit: (name: string) => `Modifica ${name}`,
    remove: (name: string) => `Rimuovi ${name}`,
    removing: (name: string) => `Rimuovere ${name} dall’elenco?`,
    removingHint:
      "Nessun account è coinvolto. Per aggiungere di nuovo il pool servono l’ID del pool di utenti e l’ID client dell’app.",
    removingSecretHint:
      "Nessun account è coinvolto. Viene rimosso anche il segreto client. Per aggiungere di nuovo il pool servono il segreto, l’ID del pool di utenti e l’ID client dell’app.",
    removeIt: "Rimuovi",
    removeBusy: "Rimozione…",
    keepIt: "Mantieni",
    add: "Aggiungi un pool di utenti",
    addHint: "Servono l’ID del pool di utenti e un ID client dell’app.",
    import: "Importa da un file",
    importHint: "Scegli un file pools.json o amplify_outputs.json che hai ricevuto.",
    importFile: "File con pool di utenti",
    importing: "Lettura del file…",
    imported: (count: number) =>
      count === 0
        ? "Nessun pool aggiunto: tutti i pool del file sono già nell’elenco."
        : plural(count, {
            one: () => "È stato aggiunto un pool.",
            many: (number) => `Sono stati aggiunti ${number} di pool.`,
            other: (number) => `Sono stati aggiunti ${number} pool.`,
          }),
    export: "Esporta in un file",
    exportHint:
      "Condividi l’elenco o usalo su un altro computer. I segreti client non sono inclusi.",
    exportTitle: "Esporta i pool di utenti",
    exporting: "Scegli dove salvare il file…",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `Un pool è stato esportato in ${path}.`,
        many: (number) => `${number} di pool sono stati esportati in ${path}.`,
        other: (number) => `${number} pool sono stati esportati in ${path}.`,
      }),
    exportLessened:
      "Il file non include endpoint, proxy, file CA né il flusso USER_PASSWORD_AUTH, perché nessuno di questi può essere importato.",
    practice: "Usa un pool di prova",
    practiceHint: "Un pool di utenti simulato su questo computer, con account da provare.",
    practiceStarting: "Avvio del pool di prova…",
    practiceTag: "Prova",
    file: (path: string) => `L’elenco è salvato in ${path}`,
  },
  poolForm: {
    editTitle: "Modifica il pool di utenti",
    editLede: (pool: string) => `Cambia le impostazioni di ${pool}.`,
    more: "Altre impostazioni",
    connect: "Connetti",
    connecting: "Connessione…",
    save: "Salva",
    saving: "Salvataggio…",
    test: "Verifica",
    testing: "Verifica in corso…",
    testedHint:
      "Il client dell’app, il flusso di accesso e il segreto client sono corretti. Nessun account è stato coinvolto. L’ID del pool di utenti viene controllato quando qualcuno accede.",
    cancel: "Annulla",
    userPoolIdHint: "Per esempio eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Regione: ${region}`,
    nameHint: "Il nome mostrato in questa app.",
    clientSecretHint: "Solo se il client dell’app ne ha uno.",
    clientSecretKept: {
      session:
        "Un segreto client è conservato finché non chiudi l’app. Per mantenerlo, lascia vuoto il campo.",
      keychain:
        "Un segreto client è conservato nel portachiavi. Per mantenerlo, lascia vuoto il campo.",
    },
    keychain: "Conserva nel portachiavi di questo computer",
    inKeychain:
      "Il segreto client resta lì anche quando chiudi l’app. Il sistema potrebbe chiederti di sbloccare il portachiavi.",
    inSession: "Il segreto client viene conservato solo finché non chiudi l’app.",
    forget: "Rimuovi il segreto client",
    forgetting: "Il segreto client verrà rimosso quando salvi.",
    dontForget: "Mantieni il segreto client",
    regionHint: "Se lasci vuoto il campo, vale la regione dell’ID del pool di utenti.",
    network: "Rete",
    fipsHint:
      "Usa l’endpoint AWS con crittografia convalidata FIPS. Disponibile in alcune regioni degli Stati Uniti.",
    dualStackHint: "Usa l’endpoint AWS per IPv6 e IPv4.",
    caFileHint:
      "Il percorso di un file PEM con le autorità di certificazione della tua organizzazione. L’app le considera attendibili in aggiunta a quelle del sistema.",
    proxyHint:
      "Per esempio proxy.example:8080. Se lasci vuoto il campo, l’app usa il proxy del sistema o HTTPS_PROXY.",
    endpointHint: "Per endpoint privati e server di test.",
    issuerHint: "Il nome della voce nell’app di autenticazione.",
    loginDomainHint: "Necessario per accedere con il browser.",
    redirectPortsHint:
      "Per esempio 53682, 53683. Il client dell’app ha bisogno di un URL di callback per ogni porta: http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Controllo della connessione, del client dell’app e dell’orologio…",
    verdicts: {
      ok: "Qui si può configurare l’autenticatore",
      advice: "Qui si può configurare l’autenticatore, ma qualcosa è migliorabile",
      problem: "Qui non si può ancora configurare l’autenticatore",
    },
    seeBelow: "Nessun account è stato coinvolto. L’elenco qui sotto mostra la causa.",
    list: "Che cosa è stato controllato",
  },
  flows: {
    srp: {
      name: "Secure Remote Password (SRP)",
      hint: "La password non lascia mai questo computer. Va bene per quasi tutti i pool.",
    },
    "user-auth": {
      name: "Accesso a scelta (USER_AUTH)",
      hint: "Il pool decide come accedi. Usa SRP se il pool lo offre.",
    },
    password: {
      name: "Nome utente e password (USER_PASSWORD_AUTH)",
      hint: "Per i pool che accolgono utenti da un altro sistema. Chi gestisce il pool può vedere la password.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "Da un file",
    title: "Questo pool viene da un file",
    body: "Potrebbe non averlo creato la tua organizzazione. Accedi solo se ti fidi di chi ha inviato il file.",
  },
  signIn: {
    title: "Accedi",
    lede: (pool: string) => `Usa il tuo account in ${pool}.`,
    submit: "Accedi",
    busy: "Accesso in corso…",
    practiceTitle: "Account di prova",
    use: (username: string) => `Usa ${username}`,
    theirSecret: "Chiave",
    doors: "Altre opzioni",
    forgotPassword: "Password dimenticata",
    confirmAccount: "Conferma il mio account",
    signInWithBrowser: "Accedi con il browser",
    useToken: "Usa un token di accesso",
  },
  accessToken: {
    title: "Usa un token di accesso",
    lede: "Se hai già effettuato l’accesso altrove, usa il token di accesso da lì. L’app mostra l’account e il pool di utenti prima di modificare qualcosa.",
    fieldHint: "Incolla qui il token. Resta nascosto.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} carattere`,
        many: (number) => `${number} di caratteri`,
        other: (number) => `${number} caratteri`,
      }),
    staysTitle: "Il token non viene salvato né revocato",
    stays: "Continua a funzionare là da dove viene.",
    submit: "Continua",
    busy: "Controllo del token…",
    cancel: "Annulla",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "Usa una chiave che hai",
    title: "Usa una chiave che hai",
    lede: "Mostra il suo codice QR o controlla se un codice è corretto. Tutto avviene su questo computer, senza rete.",
    secretHint: "Lettere e cifre da 2 a 7. Puoi includere spazi e trattini.",
    accountHint: "Identifica la voce nella tua app, per esempio un indirizzo email.",
    onlyCheck: "Controlla un codice",
    scanLede:
      "Usa la tua app di autenticazione. Poi inserisci le sei cifre che mostra per controllare che funzioni.",
    checkTitle: "Controlla un codice",
    checkLede: "Inserisci le sei cifre che mostra la tua app di autenticazione.",
    check: "Controlla",
    isRight: "Il codice è corretto",
    isRightHint: "Appartiene a questa chiave, e gli orologi concordano.",
    byThisClock:
      "Il codice viene controllato con l’orologio di questo computer. Non viene inviato nulla.",
    another: "Usa un’altra chiave",
    lostTitle: "L’app non ha più la chiave",
    lost: "L’app è stata ricaricata. Inserisci di nuovo la chiave.",
  },
  inBrowser: {
    title: "Continua nel browser",
    lede: (pool: string) => `Accedi lì a ${pool}. Poi questa finestra continua automaticamente.`,
    waiting: "In attesa del browser…",
    nothingTitle: "Non vedi il browser?",
    nothing: "Guarda dietro questa finestra oppure apri di nuovo la pagina.",
    openAgain: "Apri di nuovo il browser",
    openedAgain: "Il browser è stato aperto di nuovo.",
    notOpened: "Il browser non si è aperto. Imposta un browser predefinito su questo computer.",
    cancel: "Annulla",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "Hai effettuato l’accesso. Chiudi questa scheda e torna all’app.",
    refused: "L’accesso non è riuscito. Chiudi questa scheda e torna all’app per i dettagli.",
    stray:
      "Questa pagina appartiene a un accesso precedente. Chiudi questa scheda. L’accesso in corso continua.",
  },
  account: {
    title: "È l’account giusto?",
    lede: {
      token: "Il token appartiene a questo account. Vuoi aggiungervi un’app di autenticazione?",
      browser:
        "Hai effettuato l’accesso a questo account nel browser. Vuoi aggiungervi un’app di autenticazione?",
    },
    account: "Account",
    pool: "Pool di utenti",
    submit: "Aggiungi app di autenticazione",
    replace: "Sostituisci app di autenticazione",
    busy: "Un attimo…",
    after: {
      token: "Non è ancora cambiato nulla. Il token non viene revocato.",
      browser: "Non è ancora cambiato nulla. Questo accesso termina quando hai finito.",
    },
    another: "Usa un altro account",
  },
  sentCode: {
    title: {
      sms: "Controlla i tuoi SMS",
      email: "Controlla la tua email",
      other: "Controlla i tuoi messaggi",
    },
    after:
      "Dopo l’accesso potrai aggiungere l’app di autenticazione. Se non arriva alcun messaggio, scegli “Ricomincia” per ricevere un altro codice.",
    submit: "Continua",
    busy: "Controllo…",
  },
  factorChoice: {
    title: "Quale codice puoi usare ora?",
    lede: "Questo account ha più di un secondo fattore. Scegli quello con cui accedere. Poi potrai aggiungere l’app di autenticazione.",
    list: "Secondi fattori",
    busy: "Un attimo…",
  },
  passwordReset: {
    title: "Imposta una nuova password",
    lede: (went: string) => `${went} Inseriscilo qui e scegli una nuova password.`,
    requiredTitle: "Devi reimpostare la password",
    requiredLede: (went: string) =>
      `Il tuo amministratore ha chiesto una nuova password. ${went} Inseriscilo qui e scegli una nuova password.`,
    wentSomewhere: "Cognito ti ha inviato un codice via email o SMS.",
    nothingCame: "Nessun messaggio? Guarda nella cartella dello spam oppure invia un altro codice.",
    nobody: (username: string) =>
      `Nessun messaggio? Guarda nella cartella dello spam e controlla che “${username}” sia corretto. Cognito non dice se l’account esiste.`,
    submit: "Imposta la password",
    busy: "Impostazione…",
  },
  confirmAccount: {
    title: "Conferma il tuo account",
    lede: (username: string) =>
      `Alla registrazione di ${username} è stato inviato un codice via email o SMS. Inseriscilo qui.`,
    goesOn: "Poi l’accesso continua automaticamente.",
    thenSignIn: "Poi accedi con la tua password.",
    nothingCame: "Non hai un codice, o è scaduto?",
    submit: "Conferma",
    busy: "Conferma in corso…",
  },
  newPassword: {
    title: "Scegli una nuova password",
    lede: (username: string) => `La password di ${username} è temporanea. Scegline una tua.`,
    submit: "Imposta la password",
    busy: "Impostazione…",
  },
  currentCode: {
    replaceTitle: "La tua app di autenticazione attuale",
    replaceLede: (device: string | null) =>
      device === null
        ? "Questo account ha già un’app di autenticazione. Inserisci il codice che mostra ora."
        : `Questo account ha già un’app di autenticazione, “${device}”. Inserisci il codice che mostra ora.`,
    finishTitle: "Ancora un codice",
    finishLede:
      "La nuova app di autenticazione è registrata. Per finire, Cognito chiede il suo prossimo codice. Aspetta che l’app ne mostri uno nuovo, poi inseriscilo.",
    settleTitle: "La nuova voce è registrata?",
    settleLede:
      "Ora il tuo account ha un’app di autenticazione. Per controllare che sia quella nuova, aspetta che la voce appena aggiunta mostri un nuovo codice, poi inseriscilo.",
    practice:
      "Se non hai questa app di autenticazione, trovi la chiave dell’account di prova accanto al suo nome nella schermata di accesso.",
    submit: "Continua",
    busy: "Controllo…",
  },
  beforeScan: {
    title: "Prima di scansionare",
    lede: "Apri prima la tua app di autenticazione, perché un accesso dura circa tre minuti.",
    stepsLabel: "Cosa fare",
    install: "Installa un’app di autenticazione sul telefono",
    installHint:
      "Per esempio Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden o Password di Apple.",
    open: "Apri l’app e aggiungi un account",
    openHint: "Spesso con un segno più. L’app chiede poi di scansionare un codice QR.",
    clock: "Imposta l’ora automatica sul telefono",
    clockHint: "I codici dipendono dall’ora.",
    replacesTitle: "Sostituisce la tua app di autenticazione attuale",
    replaces:
      "Dopo la verifica della nuova, i codici della vecchia smettono di funzionare. Fino ad allora conserva la vecchia voce.",
    inVainTitle: "Elimina la voce scansionata prima",
    inVain:
      "Se hai già scansionato un codice QR, elimina quella voce dalla tua app. Non funzionerà mai.",
    submit: "Mostra il codice QR",
    busy: "Creazione della chiave…",
  },
  scan: {
    title: "Scansiona il codice QR",
    lede: "Usa la tua app di autenticazione, poi inserisci le sei cifre che mostra.",
    qr: "Codice QR",
    qrLoading: "Caricamento…",
    qrOver: "Questo codice QR è scaduto.",
    overTitle: "Questo accesso è scaduto",
    over: "Accedi di nuovo per avere un nuovo codice QR ed elimina la voce che hai scansionato.",
    signInAgain: "Accedi di nuovo",
    signingInAgain: "Un attimo…",
    computerClock: (seconds: number) =>
      `L’orologio di questo computer è ${seconds > 0 ? "avanti" : "indietro"} di ${duration(Math.abs(seconds))}`,
    computerClockHint:
      "Puoi continuare, perché Cognito usa il proprio orologio. Quando puoi, correggi questo orologio.",
    qrFailed:
      "Impossibile mostrare il codice QR. Usa invece “Copia la chiave” o “Mostra la chiave”.",
    issuer: "Emittente",
    account: "Account",
    cantScan: "Non riesci a scansionare? Inserisci invece la chiave.",
    copy: "Copia la chiave",
    show: "Mostra la chiave",
    hide: "Nascondi la chiave",
    spell: "Lettera per lettera",
    dontSpell: "Mostra a gruppi",
    uncover: "Mostra il codice QR",
    covered: "Il codice QR è nascosto.",
    secret: "Chiave",
    secretFailed: "Al momento è impossibile mostrare la chiave. Riprova.",
    deviceNameAtFirst: "App di autenticazione",
    deviceNameHint: "Il nome mostrato nel tuo account.",
    submit: "Verifica",
    busy: "Verifica in corso…",
    insist: "Invia comunque",
    insisting: "Invio…",
  },
  copied: {
    held: "Chiave copiata",
    stays: (seconds: number) => `Negli appunti per ${duration(seconds)}.`,
    cleared: "La chiave è stata cancellata dagli appunti.",
    replaced: "Gli appunti ora contengono qualcos’altro.",
    stuck: "Gli appunti non si possono svuotare. Copia qualcos’altro per sostituire la chiave.",
  },
  nextCode: {
    comes: (seconds: number) => `La tua app mostra un nuovo codice tra ${duration(seconds)}.`,
    there: "Ora la tua app mostra un nuovo codice.",
  },
  /** Where clocks are set right, in the words of each system. */
  clockHelp: {
    android: {
      system: "Android",
      way: "Impostazioni › Sistema › Data e ora › Imposta ora automaticamente",
    },
    ios: { system: "iPhone", way: "Impostazioni › Generali › Data e ora › Automatiche" },
    windows: {
      system: "Windows",
      way: "Impostazioni › Data/ora e lingua › Data e ora › Imposta ora automaticamente",
    },
    macos: {
      system: "macOS",
      way: "Impostazioni di Sistema › Generali › Data e ora › Imposta data e ora automaticamente",
    },
    linux: { system: "Linux", way: "Impostazioni › Sistema › Data e ora › Data e ora automatiche" },
  },
  timeLeft: {
    clock: (seconds: number) => `Tempo rimasto: ${clock(seconds)}`,
    then: "Poi questo codice QR scade e devi accedere di nuovo.",
    soon: (seconds: number) => `Tempo rimasto: meno di ${duration(seconds)}.`,
  },
  unsettled: {
    title: "La tua app di autenticazione è stata registrata?",
    lede: "Il codice è stato inviato, ma non è arrivata risposta. Conserva la voce nella tua app finché non hai controllato.",
    byPassword: (username: string) => `Accedi di nuovo come ${username} per scoprirlo.`,
    byToken: "L’app chiede a Cognito se la tua app di autenticazione è registrata.",
    submit: "Controlla la registrazione",
    busy: "Controllo…",
  },
  finishing: {
    title: "Ci siamo quasi",
    lede: "La tua app di autenticazione è registrata, e Cognito accetta i suoi codici.",
    body: "Manca solo l’ultimo passaggio: questo accesso non è completo. Riprova ora. Se invece ricominci, conserva la voce nella tua app, perché ti servirà un suo codice.",
    submit: "Riprova",
    busy: "Nuovo tentativo…",
  },
  done: {
    title: "App di autenticazione aggiunta",
    lede: (username: string, pool: string) =>
      `D’ora in poi accedi a ${pool} come ${username} con la password e un codice dell’app.`,
    entry: "Voce nell’app",
    device: "Nome del dispositivo",
    nextTitle: "Aspetta il prossimo codice",
    next: "Ogni codice funziona una sola volta. Al prossimo accesso usane uno più recente.",
    goneTitle: "Questa app non ha più la chiave",
    gone: "Ora ce l’ha la tua app di autenticazione.",
    preferenceTitle: "Non impostato come secondo fattore preferito",
    preference:
      "L’app di autenticazione è registrata, ma Cognito non l’ha impostata come secondo fattore preferito. Se al prossimo accesso non ti viene chiesto un codice, avvisa il tuo amministratore.",
    signInTitle: "Questo accesso non è stato completato",
    signIn: "La tua app di autenticazione è comunque registrata. Accedi come fai di solito.",
    again: "Configura un altro account",
    startingOver: "Si ricomincia…",
  },
  proof: {
    open: "Prova ora l’accesso (facoltativo)",
    how: "Accedi ancora una volta ed esci subito. Aspetta che la tua app di autenticazione mostri il prossimo codice, perché quello appena usato non funziona di nuovo.",
    submit: "Prova l’accesso",
    busy: "Accesso in corso…",
    givenTitle: "Funziona",
    given: "Hai effettuato l’accesso con la password e il codice successivo.",
  },
};
