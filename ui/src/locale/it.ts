// Every word a person sees, in Italian, but for what is said of problems (it/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("it");

const scenarios = {
  new: "Ancora nessun autenticatore",
  "temporary-password": "Ha una password temporanea",
  enrolled: "Ha già un autenticatore",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "App di autenticazione",
    hint: "Quella che hai già. Verrà sostituita.",
  },
  sms: { name: "SMS", hint: "Un codice arriva sul tuo telefono." },
  email: { name: "Email", hint: "Un codice arriva nella tua casella di posta." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "La nuova password potrebbe essere già valida",
    body: "L’impostazione è stata interrotta. Prova prima la nuova, poi la vecchia.",
  },
  "account-confirmed": {
    title: "Il tuo account è confermato",
    body: "Ora accedi con la sua password.",
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
  birthdate: "Anno-mese-giorno, per esempio 1990-04-21.",
  phone_number: "Con il prefisso internazionale, per esempio +44 20 7946 0958.",
};

export const it: Catalogue = {
  product: "Cognito Enroll",
  tagline: "Aggiunge un’app di autenticazione al tuo account Amazon Cognito.",
  promise: "Le chiavi segrete vengono mostrate una volta e mai salvate.",

  settings: {
    language: "Lingua",
    asSystem: (name: string) => `Come il sistema (${name})`,
    title: "Impostazioni",
    coverQr: "Copri il codice QR finché non lo chiedo",
    coverQrHint: "Per quando qualcuno potrebbe sbirciare lo schermo.",
    blockCapture: "Escludi questa finestra dagli screenshot",
    captureBlocking: {
      complete: "Screenshot, registrazioni e schermi condivisi non ne mostrano nulla.",
      partial:
        "Funziona fino a macOS 14. Sulle versioni più recenti i programmi che registrano lo schermo possono mostrarla comunque.",
      impossible:
        "Qui non è possibile: Linux non dà ai programmi alcun modo di farlo. Coprire il codice QR funziona ovunque.",
    },
    notKept: "Non si riesce a salvare questa scelta: vale finché non chiudi l’app.",
    openLogs: "Apri i log",
    logsHint: "Che cosa ha fatto l’app, per chi ti aiuta. Non contengono nomi, password né codici.",
    logsAreIn: "Da qui non si riesce ad aprire la cartella:",
    close: "Chiudi",
  },

  about: {
    title: "Informazioni",
    app: "Versione",
    webView: "Vista web",
    system: "Sistema",
    display: "Schermo",
    copy: "Copia versioni",
    copied: "Copiato. Incollalo per chi ti aiuta.",
    stuck: "Gli appunti non rispondono. Seleziona le righe qui sopra.",
    licence: "Software libero, con licenza Apache-2.0 o MIT, a tua scelta.",
    others: "Parti di altri e relative licenze",
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
  practiceBanner: "PROVA – qui non viene toccato nessun account reale",
  loading: "Apertura…",
  waiting: "Un attimo…",
  wait: {
    again: (attempt: number, of: number) => `Nuovo tentativo automatico: ${attempt} di ${of}.`,
    stop: "Non riprovare più",
  },
  restored: {
    title: "La connessione è tornata",
    body: "Continua da dove eri: quello che hai scritto c’è ancora.",
  },
  fault: {
    title: "L’app è inciampata",
    remedy: "Non dipende da te. Riprova; se succede di nuovo, chiudi l’app e riaprila.",
    reload: "Ricarica",
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
    pause: (seconds: number) => `Possibile tra ${duration(seconds)}`,
  },

  pools: {
    choose: "Scegli il tuo pool di utenti",
    chooseLede: "Determina con quali account puoi accedere.",
    connect: "Connettiti al tuo pool di utenti",
    connectLede: "Questi dati li ha il tuo amministratore. L’app li ricorda su questo computer.",
    emptyLede:
      "Indica all’app, una volta sola, in quale pool di utenti di Amazon Cognito si trova il tuo account.",
    find: "Cerca un pool di utenti",
    found: (found: number, all: number) =>
      found === 0 ? "Nessun pool di utenti si chiama così." : `${found} pool di utenti su ${all}`,
    list: "Pool di utenti",
    edit: (name: string) => `Modifica ${name}`,
    remove: (name: string) => `Rimuovi ${name}`,
    removing: (name: string) => `Rimuovere ${name} dall’elenco?`,
    removingHint:
      "Nessun account viene toccato. Puoi aggiungere di nuovo il pool con i suoi due ID.",
    removingSecretHint:
      "Nessun account viene toccato. Viene rimosso anche il segreto client: per aggiungere di nuovo il pool servono quello e i due ID.",
    removeIt: "Rimuovi",
    removeBusy: "Rimozione…",
    keepIt: "Mantieni",
    add: "Aggiungi un pool di utenti",
    addHint: "Servono il suo ID e un ID client dell’app.",
    import: "Importa da un file",
    importHint: "Un file pools.json o amplify_outputs.json che ti ha mandato qualcuno.",
    importFile: "File con pool di utenti",
    importing: "Lettura del file…",
    imported: (count: number) =>
      count === 0
        ? "Niente di nuovo: tutti i pool del file sono già nell’elenco."
        : plural(count, {
            one: () => "È stato aggiunto un pool.",
            many: (number) => `Sono stati aggiunti ${number} di pool.`,
            other: (number) => `Sono stati aggiunti ${number} pool.`,
          }),
    export: "Esporta in un file",
    exportHint: "Per qualcun altro, o per un altro computer. I segreti client non ci sono.",
    exportTitle: "Esporta i pool di utenti",
    exporting: "Scegli dove, nella finestra di dialogo…",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `Ora un pool si trova in ${path}.`,
        many: (number) => `Ora ${number} di pool si trovano in ${path}.`,
        other: (number) => `Ora ${number} pool si trovano in ${path}.`,
      }),
    exportLessened:
      "Endpoint, proxy, file CA e il flusso che invia la password non ci sono: l’importazione non li prende da un file.",
    practice: "Esercitati con un pool di prova",
    practiceHint: "Un pool immaginario su questo computer, con persone con cui fare pratica.",
    practiceStarting: "Avvio del pool di prova…",
    practiceTag: "Prova",
    file: (path: string) => `L’elenco si trova in ${path}`,
  },
  poolForm: {
    editTitle: "Modifica il pool di utenti",
    editLede: (pool: string) => `Quello che l’app sa di ${pool}.`,
    more: "Altre impostazioni",
    connect: "Connetti",
    connecting: "Connessione…",
    save: "Salva",
    saving: "Salvataggio…",
    test: "Verifica",
    testing: "Verifica in corso…",
    testedHint:
      "Il client dell’app, il flusso di accesso e il segreto client sono giusti. Nessun account è stato toccato. Se è giusto anche l’ID del pool di utenti, si vede quando qualcuno accede.",
    cancel: "Annulla",
    userPoolIdHint: "Per esempio eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Regione: ${region}`,
    nameHint: "Come chiamarlo in questa app.",
    clientSecretHint: "Solo per i client dell’app che ne hanno uno.",
    clientSecretKept: {
      session:
        "Ce n’è uno, conservato finché non chiudi l’app. Per mantenerlo, lascia vuoto il campo.",
      keychain: "Ce n’è uno nel portachiavi. Per mantenerlo, lascia vuoto il campo.",
    },
    keychain: "Conserva nel portachiavi di questo computer",
    inKeychain:
      "Ci resta anche quando chiudi l’app. Il sistema potrebbe chiederti di sbloccare il portachiavi.",
    inSession: "Altrimenti viene conservato finché non chiudi l’app.",
    forget: "Rimuovi il segreto client",
    forgetting: "Il segreto client verrà rimosso quando salvi.",
    dontForget: "Mantieni il segreto client",
    regionHint: "Se non la indichi, vale quella dell’ID del pool di utenti.",
    network: "Rete",
    fipsHint: "L’endpoint AWS con crittografia convalidata, in alcune regioni degli Stati Uniti.",
    dualStackHint: "L’endpoint AWS per IPv6 e IPv4.",
    caFileHint:
      "Il percorso di un file PEM con le autorità di certificazione della tua organizzazione. Si aggiungono a quelle del sistema.",
    proxyHint:
      "Per esempio proxy.example:8080. Se non lo indichi, vale quello del sistema o di HTTPS_PROXY.",
    endpointHint: "Per endpoint privati e server di test.",
    issuerHint: "L’intestazione della voce nell’app di autenticazione.",
    loginDomainHint: "Per accedere con il browser.",
    redirectPortsHint:
      "Per esempio 53682, 53683. Per ciascuna il client dell’app ha un URL di callback: http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Controllo della connessione, del client dell’app e dell’orologio…",
    verdicts: {
      ok: "Qui si può configurare l’autenticatore",
      advice: "Qui si può configurare l’autenticatore, ma qualcosa è migliorabile",
      problem: "Qui non si può ancora configurare l’autenticatore",
    },
    seeBelow: "Nessun account è stato toccato. Qui sotto si vede che cosa lo impedisce.",
    list: "Che cosa è stato controllato",
  },
  flows: {
    srp: {
      name: "Password, senza inviarla (SRP)",
      hint: "La password non lascia mai questo computer. Va bene per quasi tutti i pool.",
    },
    "user-auth": {
      name: "Come decide il pool (USER_AUTH)",
      hint: "Senza inviare la password, ovunque il pool lo consenta.",
    },
    password: {
      name: "Password, inviata (USER_PASSWORD_AUTH)",
      hint: "Per i pool che accolgono utenti da un altro sistema. Chi gestisce il pool può vedere la password.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "Da un file",
    title: "Questo pool viene da un file",
    body: "È della tua organizzazione solo se il file te l’ha mandato lei. Accedi solo se ti fidi di chi l’ha mandato.",
  },
  signIn: {
    title: "Accedi",
    lede: (pool: string) => `Con il tuo account in ${pool}.`,
    submit: "Accedi",
    busy: "Accesso in corso…",
    practiceTitle: "Persone con cui fare pratica",
    use: (username: string) => `Usa ${username}`,
    theirSecret: "Chiave",
    doors: "Altri modi per accedere",
    forgotPassword: "Password dimenticata",
    confirmAccount: "Conferma il mio account",
    signInWithBrowser: "Accedi con il browser",
    useToken: "Ho un token di accesso",
  },
  accessToken: {
    title: "Usa un token di accesso",
    lede: "Hai già effettuato l’accesso altrove? Il token di accesso dice quale account e quale pool intendi. Li vedi prima che succeda qualcosa.",
    fieldHint: "Incollalo qui. Resta nascosto.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} carattere`,
        many: (number) => `${number} di caratteri`,
        other: (number) => `${number} caratteri`,
      }),
    staysTitle: "Il token resta valido",
    stays: "Non viene salvato né revocato: continua a funzionare là da dove viene.",
    submit: "Continua",
    busy: "Ricerca dell’account…",
    cancel: "Annulla",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "Ho già una chiave segreta",
    title: "Usa una chiave che hai",
    lede: "Per avere il suo codice QR o per vedere se un codice è giusto. Tutto avviene su questo computer: non serve la rete.",
    secretHint: "Lettere e cifre da 2 a 7. Spazi e trattini non contano.",
    accountHint: "Distingue la voce dalle altre, per esempio un indirizzo e-mail.",
    onlyCheck: "Solo controllare un codice",
    scanLede:
      "Con la tua app di autenticazione. Poi scrivi le sei cifre che mostra: vedrai se va tutto bene.",
    checkTitle: "Controlla un codice",
    checkLede: "Scrivi le sei cifre che l’app di autenticazione mostra.",
    check: "Controlla",
    isRight: "Il codice è giusto",
    isRightHint: "È di questa chiave, e gli orologi concordano.",
    byThisClock: "Controllato con l’orologio di questo computer. Non viene inviato nulla.",
    another: "Un’altra chiave",
    lostTitle: "La chiave non c’è più",
    lost: "L’app è stata ricaricata e ha dimenticato la chiave. Scrivila di nuovo.",
  },
  inBrowser: {
    title: "Continua nel browser",
    lede: (pool: string) => `Accedi lì a ${pool}. Poi questa finestra va avanti da sola.`,
    waiting: "In attesa del browser…",
    nothingTitle: "Non si è aperto nulla?",
    nothing: "Guarda dietro questa finestra, oppure fai aprire di nuovo la pagina.",
    openAgain: "Apri di nuovo il browser",
    openedAgain: "Aperto di nuovo.",
    notOpened: "Il browser non si è aperto. Imposta un browser predefinito su questo computer.",
    cancel: "Annulla",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "Hai effettuato l’accesso. Chiudi questa scheda e torna all’app.",
    refused: "L’accesso non è riuscito. Chiudi questa scheda: l’app ti dice di più.",
    stray:
      "Questa pagina è di un accesso precedente. Chiudi questa scheda: quello in corso continua.",
  },
  account: {
    title: "È l’account giusto?",
    lede: {
      token: "Il token è di questo account. Aggiungere un autenticatore?",
      browser:
        "Hai effettuato l’accesso a questo account nel browser. Aggiungere un autenticatore?",
    },
    account: "Account",
    pool: "Pool di utenti",
    submit: "Sì, aggiungi l’autenticatore",
    replace: "Sì, sostituisci l’autenticatore",
    busy: "Un attimo…",
    after: {
      token: "Non è ancora successo nulla. Il token non viene revocato.",
      browser: "Non è ancora successo nulla. Questo accesso termina quando hai finito.",
    },
    another: "No, un altro account",
  },
  sentCode: {
    title: {
      sms: "Controlla i tuoi SMS",
      email: "Controlla la tua email",
      other: "Controlla i tuoi messaggi",
    },
    after:
      "Dopo l’accesso potrai aggiungere l’autenticatore. Nessun messaggio? Ricomincia, e verrà inviato un altro codice.",
    submit: "Continua",
    busy: "Controllo…",
  },
  factorChoice: {
    title: "Quale codice hai a portata di mano?",
    lede: "Questo account ha più di un secondo fattore. Scegli con quale accedere ora; poi potrai aggiungere l’autenticatore.",
    list: "Secondi fattori",
    busy: "Un attimo…",
  },
  passwordReset: {
    title: "Imposta una nuova password",
    lede: (went: string) => `${went} Inserisci qui il codice e una password a tua scelta.`,
    requiredTitle: "La tua password va reimpostata",
    requiredLede: (went: string) =>
      `Il tuo amministratore ne chiede una nuova. ${went} Inserisci qui il codice e una password a tua scelta.`,
    wentSomewhere: "Cognito ti ha inviato un codice via email o SMS.",
    nothingCame:
      "Non è arrivato nulla? Guarda nella cartella dello spam, oppure fatti inviare un altro codice.",
    nobody: (username: string) =>
      `Non è arrivato nulla? Guarda nella cartella dello spam e controlla che “${username}” sia giusto: Cognito non dice se esiste un account con quel nome.`,
    submit: "Imposta la password",
    busy: "Impostazione…",
  },
  confirmAccount: {
    title: "Conferma il tuo account",
    lede: (username: string) =>
      `Alla registrazione di ${username} è stato inviato un codice via email o SMS. Inseriscilo qui.`,
    goesOn: "Poi l’accesso prosegue da solo.",
    thenSignIn: "Poi accedi con la tua password.",
    nothingCame: "Nessun codice, o è scaduto?",
    submit: "Conferma",
    busy: "Conferma in corso…",
  },
  newPassword: {
    title: "Scegli una nuova password",
    lede: (username: string) => `La password di ${username} era temporanea. Scegline una tua.`,
    submit: "Imposta la password",
    busy: "Impostazione…",
  },
  currentCode: {
    replaceTitle: "Il tuo autenticatore attuale",
    replaceLede: (device: string | null) =>
      device === null
        ? "Questo account ha già un autenticatore. Inserisci il codice che mostra ora."
        : `Questo account ha già un autenticatore: “${device}”. Inserisci il codice che mostra ora.`,
    finishTitle: "Ancora un codice",
    finishLede:
      "Il tuo nuovo autenticatore è registrato. Per finire, Cognito chiede il suo prossimo codice: aspetta che l’app ne mostri uno nuovo, poi inseriscilo.",
    settleTitle: "È quello nuovo?",
    settleLede:
      "Ora questo account ha un autenticatore. Aspetta che la voce appena aggiunta mostri un nuovo codice, poi inseriscilo: così si vede se è quello.",
    practice:
      "Non hai questo autenticatore? La chiave di un account di prova si trova accanto al suo nome, nella schermata di accesso.",
    submit: "Continua",
    busy: "Controllo…",
  },
  beforeScan: {
    title: "Prima di scansionare",
    lede: "Hai un’app di autenticazione a portata di mano? Un accesso dura circa tre minuti, quindi aprila prima.",
    stepsLabel: "Cosa fare",
    install: "Installa un’app di autenticazione sul telefono",
    installHint:
      "Vanno bene Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden o Password di Apple.",
    open: "Aprila e scegli “Aggiungi account”",
    openHint: "Spesso è un segno più. L’app chiede poi di scansionare un codice QR.",
    clock: "Imposta l’ora automatica sul telefono",
    clockHint: "I codici dipendono dall’ora.",
    replacesTitle: "Sostituisce il tuo autenticatore attuale",
    replaces:
      "Dopo la verifica del nuovo, i codici del vecchio smettono di funzionare. Fino ad allora non toccare la vecchia voce.",
    inVainTitle: "Elimina la voce di prima",
    inVain:
      "Se hai già scansionato un codice, elimina quella voce dalla tua app: non funzionerà mai.",
    submit: "Mostra il codice QR",
    busy: "Creazione della chiave…",
  },
  scan: {
    title: "Scansiona il codice QR",
    lede: "Con la tua app di autenticazione, poi inserisci le sei cifre che mostra.",
    qr: "Codice QR",
    qrLoading: "Generazione…",
    qrOver: "Questo codice QR è scaduto.",
    overTitle: "Il tempo è scaduto",
    over: "Accedi di nuovo per avere un nuovo codice QR ed elimina la voce che hai scansionato.",
    signInAgain: "Accedi di nuovo",
    signingInAgain: "Un attimo…",
    computerClock: (seconds: number) =>
      `L’orologio di questo computer è ${seconds > 0 ? "avanti" : "indietro"} di ${duration(Math.abs(seconds))}`,
    computerClockHint:
      "Qui non fa danni, perché conta l’ora del pool di utenti. Quando puoi, rimettilo a posto.",
    qrFailed:
      "Non si riesce a mostrare il codice QR. “Copia la chiave” e “Mostra la chiave” funzionano comunque.",
    issuer: "Emittente",
    account: "Account",
    cantScan: "Non riesci a scansionare? Inserisci la chiave a mano.",
    copy: "Copia la chiave",
    show: "Mostra la chiave",
    hide: "Nascondi la chiave",
    spell: "Lettera per lettera",
    dontSpell: "A gruppi",
    uncover: "Mostra il codice QR",
    covered: "Il codice QR è coperto.",
    secret: "Chiave",
    secretFailed: "Al momento non si riesce a mostrare la chiave. Riprova.",
    deviceNameAtFirst: "App di autenticazione",
    deviceNameHint: "Con questo nome comparirà nel tuo account.",
    submit: "Verifica",
    busy: "Verifica in corso…",
    insist: "Invia comunque",
    insisting: "Invio…",
  },
  copied: {
    held: "Chiave copiata",
    stays: (seconds: number) => `Negli appunti ancora per ${duration(seconds)}.`,
    cleared: "La chiave non è più negli appunti.",
    replaced: "Negli appunti ora c’è qualcos’altro.",
    stuck: "Gli appunti non si possono svuotare. Copia qualcos’altro per sostituire la chiave.",
  },
  nextCode: {
    comes: (seconds: number) => `Nuovo codice tra ${duration(seconds)}.`,
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
    title: "L’autenticatore è stato registrato?",
    lede: "Il codice è stato inviato, ma non è arrivata risposta. Tieni la voce nella tua app: ora lo scopriamo.",
    byPassword: (username: string) => `Si vede quando ${username} accede di nuovo.`,
    byToken: "Si chiede al pool di utenti se ha il tuo autenticatore.",
    submit: "Scoprilo",
    busy: "Controllo…",
  },
  finishing: {
    title: "Ci siamo quasi",
    lede: "Il tuo autenticatore è registrato; da ora Cognito accetta i suoi codici.",
    body: "Manca solo l’ultimo passaggio: completare questo accesso. Riprova ora. Se invece ricominci, tieni la voce nella tua app, perché ti servirà un suo codice.",
    submit: "Riprova",
    busy: "Nuovo tentativo…",
  },
  done: {
    title: "Autenticatore aggiunto",
    lede: (username: string, pool: string) =>
      `Da ora ${username} accede a ${pool} con la password e un codice dell’app.`,
    entry: "Voce nell’app",
    device: "Nome del dispositivo",
    nextTitle: "Aspetta il prossimo codice",
    next: "Quello appena usato non funziona una seconda volta. Al prossimo accesso usane uno più recente.",
    goneTitle: "Questa app non ha più la chiave",
    gone: "Ora ce l’ha solo la tua app di autenticazione.",
    preferenceTitle: "Non impostato come secondo fattore preferito",
    preference:
      "L’autenticatore è registrato, ma Cognito non l’ha segnato come preferito. Se al prossimo accesso non ti viene chiesto un codice, avvisa il tuo amministratore.",
    signInTitle: "Questo accesso non è stato completato",
    signIn: "Non importa: l’autenticatore è nel tuo account. Accedi come fai di solito.",
    again: "Configura un altro account",
    startingOver: "Si ricomincia…",
  },
  proof: {
    open: "Provalo subito (facoltativo)",
    how: "Si accede ancora una volta e si esce subito. Il codice appena usato non va più bene: aspetta che l’app mostri il prossimo.",
    submit: "Prova",
    busy: "Accesso in corso…",
    givenTitle: "Funziona",
    given: "Un accesso con la tua password e il codice successivo è riuscito.",
  },
};
