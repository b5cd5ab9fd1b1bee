// Every word a person sees, in French, but for what is said of problems (fr/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("fr");

const scenarios = {
  new: "Pas encore d’authentificateur",
  "temporary-password": "A un mot de passe temporaire",
  enrolled: "A déjà un authentificateur",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "Application d’authentification",
    hint: "Celle que vous avez déjà. Elle sera remplacée.",
  },
  sms: { name: "SMS", hint: "Vous recevez un code sur votre téléphone." },
  email: { name: "E-mail", hint: "Vous recevez un code dans votre boîte de réception." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "Votre nouveau mot de passe est peut-être déjà valable",
    body: "Son enregistrement a été interrompu. Essayez d’abord le nouveau, puis l’ancien.",
  },
  "account-confirmed": {
    title: "Votre compte est confirmé",
    body: "Connectez-vous maintenant avec son mot de passe.",
  },
} satisfies Record<Notice, { title: string; body: string }>;

/** How a code went, for the middle of a sentence. */
const ways = {
  sms: " par SMS",
  email: " par e-mail",
  other: "",
} satisfies Record<Channel, string>;

/** Names of Cognito’s standard attributes; others are shown as they are. */
const attributes: Readonly<Record<string, string>> = {
  address: "Adresse",
  birthdate: "Date de naissance",
  email: "E-mail",
  family_name: "Nom de famille",
  gender: "Genre",
  given_name: "Prénom",
  locale: "Langue",
  middle_name: "Deuxième prénom",
  name: "Nom complet",
  nickname: "Surnom",
  phone_number: "Numéro de téléphone",
  picture: "Photo",
  preferred_username: "Nom d’utilisateur préféré",
  profile: "Page de profil",
  website: "Site web",
  zoneinfo: "Fuseau horaire",
};

const attributeHints: Readonly<Record<string, string>> = {
  birthdate: "Année-mois-jour, par exemple 1990-04-21.",
  phone_number: "Avec l’indicatif du pays, par exemple +33 1 99 00 12 34.",
};

export const fr: Catalogue = {
  product: "Cognito Enroll",
  tagline: "Ajoute une application d’authentification à votre compte Amazon Cognito.",
  promise: "Les clés secrètes sont affichées une fois et jamais enregistrées.",

  settings: {
    language: "Langue",
    asSystem: (name: string) => `Celle du système (${name})`,
    title: "Paramètres",
    coverQr: "Masquer le code QR tant que je ne le demande pas",
    coverQrHint: "Pour les lieux où quelqu’un pourrait regarder par-dessus votre épaule.",
    blockCapture: "Exclure cette fenêtre des captures d’écran",
    captureBlocking: {
      complete: "Les captures, les enregistrements et les écrans partagés n’en montrent rien.",
      partial:
        "Fonctionne jusqu’à macOS 14. Sur les versions plus récentes, les programmes qui enregistrent l’écran peuvent la montrer quand même.",
      impossible:
        "Impossible ici : Linux ne donne aux programmes aucun moyen de le faire. Masquer le code QR fonctionne partout.",
    },
    notKept:
      "Ce choix ne peut pas être enregistré : il vaut jusqu’à la fermeture de l’application.",
    openLogs: "Ouvrir les journaux",
    logsHint:
      "Ce que l’application a fait, pour qui vous aide. Ils ne contiennent ni noms, ni mots de passe, ni codes.",
    logsAreIn: "Le dossier ne peut pas être ouvert d’ici :",
    close: "Fermer",
  },

  about: {
    title: "À propos",
    app: "Version",
    webView: "Vue web",
    system: "Système",
    display: "Affichage",
    copy: "Copier les versions",
    copied: "Copié. Collez-le pour la personne qui vous aide.",
    stuck: "Le presse-papiers ne répond pas. Sélectionnez plutôt les lignes ci-dessus.",
    licence: "Logiciel libre, sous Apache-2.0 ou MIT, à votre choix.",
    others: "Composants de tiers et leurs licences",
    fonts: "Licences des polices",
    close: "Retour",
  },

  steps: {
    label: "Étapes",
    "sign-in": "Connexion",
    prepare: "Préparation",
    scan: "Scan",
    done: "Terminé",
    finished: "étape terminée",
  },

  scenarios,
  factors,
  notices,
  attributes,
  attributeHints,

  optional: "Facultatif",
  startOver: "Recommencer",
  back: "Retour",
  requestId: "ID de requête",
  reveal: "Afficher la saisie",
  conceal: "Masquer la saisie",
  practiceLabel: "Essai",
  practiceBanner: "ESSAI — rien ici ne touche à un compte réel",
  loading: "Ouverture…",
  waiting: "Un instant…",
  wait: {
    again: (attempt: number, of: number) =>
      `Nouvel essai automatique : tentative ${attempt} sur ${of}.`,
    stop: "Ne plus réessayer",
  },
  restored: {
    title: "La connexion est rétablie",
    body: "Continuez là où vous en étiez : ce que vous avez saisi est toujours là.",
  },
  fault: {
    title: "L’application s’est emmêlée",
    remedy:
      "Vous n’y êtes pour rien. Réessayez ; si cela se reproduit, fermez l’application et rouvrez-la.",
    reload: "Recharger",
  },

  /** `destination` is masked by Cognito, which doesn’t always tell it. */
  delivered: (channel: Channel, destination: string | null) =>
    destination === null
      ? `Cognito a envoyé un code${ways[channel]}.`
      : `Cognito a envoyé un code${ways[channel]} à ${destination}.`,
  sendAgain: {
    first: "Envoyer un code",
    again: "Envoyer un autre code",
    busy: "Envoi…",
    pause: (seconds: number) => `Possible dans ${duration(seconds)}`,
  },

  pools: {
    choose: "Choisissez votre groupe d’utilisateurs",
    chooseLede: "Il détermine les comptes auxquels vous pouvez vous connecter.",
    connect: "Ajoutez votre groupe d’utilisateurs",
    connectLede:
      "Votre administrateur connaît ces informations. L’application les garde sur cet ordinateur.",
    emptyLede:
      "Indiquez une fois pour toutes dans quel groupe d’utilisateurs Amazon Cognito se trouve votre compte.",
    find: "Rechercher un groupe d’utilisateurs",
    found: (found: number, all: number) =>
      found === 0
        ? "Aucun groupe d’utilisateurs ne s’appelle ainsi."
        : `${found} groupes d’utilisateurs sur ${all}`,
    list: "Groupes d’utilisateurs",
    edit: (name: string) => `Modifier ${name}`,
    remove: (name: string) => `Retirer ${name}`,
    removing: (name: string) => `Retirer ${name} de la liste ?`,
    removingHint:
      "Aucun compte n’est touché. Vous pourrez ajouter de nouveau le groupe avec ses deux ID.",
    removingSecretHint:
      "Aucun compte n’est touché. Le secret client est effacé aussi ; pour ajouter de nouveau le groupe, il vous faudra ce secret et les deux ID.",
    removeIt: "Retirer",
    removeBusy: "Retrait…",
    keepIt: "Garder",
    add: "Ajouter un groupe d’utilisateurs",
    addHint: "Il vous faut son ID et l’ID d’un client d’application.",
    import: "Importer depuis un fichier",
    importHint: "Un fichier pools.json ou amplify_outputs.json que l’on vous a envoyé.",
    importFile: "Fichier contenant des groupes d’utilisateurs",
    importing: "Lecture du fichier…",
    imported: (count: number) =>
      count === 0
        ? "Rien de nouveau : tous les groupes du fichier sont déjà dans la liste."
        : plural(count, {
            one: () => "Un groupe a été ajouté.",
            many: (number) => `${number} de groupes ont été ajoutés.`,
            other: (number) => `${number} groupes ont été ajoutés.`,
          }),
    export: "Exporter dans un fichier",
    exportHint:
      "Pour quelqu’un d’autre, ou un autre ordinateur. Les secrets client n’y figurent pas.",
    exportTitle: "Exporter les groupes d’utilisateurs",
    exporting: "Choisissez où, dans la boîte de dialogue…",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `Un groupe se trouve maintenant dans ${path}.`,
        many: (number) => `${number} de groupes se trouvent maintenant dans ${path}.`,
        other: (number) => `${number} groupes se trouvent maintenant dans ${path}.`,
      }),
    exportLessened:
      "Les points de terminaison, les proxys, les fichiers d’autorités (CA) et le flux qui envoie le mot de passe n’y figurent pas : l’importation n’en reprend aucun d’un fichier.",
    practice: "S’exercer avec un groupe d’essai",
    practiceHint: "Un groupe fictif sur cet ordinateur, avec des comptes pour faire des essais.",
    practiceStarting: "Démarrage du groupe d’essai…",
    practiceTag: "Essai",
    file: (path: string) => `La liste se trouve dans ${path}`,
  },
  poolForm: {
    editTitle: "Modifier le groupe d’utilisateurs",
    editLede: (pool: string) => `Ce que l’application sait du groupe ${pool}.`,
    more: "Autres paramètres",
    connect: "Ajouter",
    connecting: "Ajout…",
    save: "Enregistrer",
    saving: "Enregistrement…",
    test: "Tester",
    testing: "Test en cours…",
    testedHint:
      "Le client d’application, le flux d’authentification et le secret client sont corrects. Aucun compte n’a été touché. Quant à l’ID du groupe d’utilisateurs, seule une connexion montrera s’il est correct.",
    cancel: "Annuler",
    userPoolIdHint: "Par exemple eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Région : ${region}`,
    nameHint: "Le nom à lui donner ici.",
    clientSecretHint: "Seulement si le client d’application en a un.",
    clientSecretKept: {
      session:
        "Il y en a un, conservé jusqu’à la fermeture de l’application. Pour le garder, laissez ce champ vide.",
      keychain: "Il y en a un dans le trousseau. Pour le garder, laissez ce champ vide.",
    },
    keychain: "Le garder dans le trousseau de cet ordinateur",
    inKeychain:
      "Il y reste quand vous fermez l’application. Le système peut vous demander de déverrouiller le trousseau.",
    inSession: "Sinon, il est gardé jusqu’à la fermeture de l’application.",
    forget: "Oublier le secret client",
    forgetting: "Le secret client sera oublié quand vous enregistrerez.",
    dontForget: "Garder le secret client",
    regionHint: "Par défaut, celle de l’ID du groupe d’utilisateurs.",
    network: "Réseau",
    fipsHint:
      "Le point de terminaison AWS à cryptographie validée, dans certaines régions des États-Unis.",
    dualStackHint: "Le point de terminaison AWS pour IPv6 et IPv4.",
    caFileHint:
      "Le chemin d’un fichier PEM contenant les autorités de certification de votre organisation. Elles s’ajoutent à celles du système.",
    proxyHint:
      "Par exemple proxy.example:8080. Par défaut, celui du système ou de la variable HTTPS_PROXY.",
    endpointHint: "Pour les points de terminaison privés et les serveurs de test.",
    issuerHint: "Le titre de l’entrée dans l’application d’authentification.",
    loginDomainHint: "Pour se connecter avec le navigateur.",
    redirectPortsHint:
      "Par exemple 53682, 53683. Pour chacun, le client d’application a une URL de rappel : http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Vérification de la connexion, du client d’application et de l’horloge…",
    verdicts: {
      ok: "On peut configurer un authentificateur ici",
      advice: "On peut configurer un authentificateur ici, avec un point à améliorer",
      problem: "On ne peut pas encore configurer d’authentificateur ici",
    },
    seeBelow: "Aucun compte n’a été touché. Voyez ci-dessous ce qui l’empêche.",
    list: "Ce qui a été vérifié",
  },
  flows: {
    srp: {
      name: "Mot de passe, sans l’envoyer (SRP)",
      hint: "Le mot de passe ne quitte jamais cet ordinateur. Convient à presque tous les groupes.",
    },
    "user-auth": {
      name: "Au choix du groupe (USER_AUTH)",
      hint: "Sans envoyer le mot de passe, partout où le groupe le permet.",
    },
    password: {
      name: "Mot de passe, envoyé (USER_PASSWORD_AUTH)",
      hint: "Pour les groupes qui reprennent les comptes d’un autre système. Le propriétaire du groupe peut voir le mot de passe.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "Importé",
    title: "Ce groupe vient d’un fichier",
    body: "Il n’est celui de votre organisation que si elle vous a envoyé ce fichier. Ne vous connectez que si vous faites confiance à l’expéditeur.",
  },
  signIn: {
    title: "Connectez-vous",
    lede: (pool: string) => `Avec votre compte du groupe ${pool}.`,
    submit: "Se connecter",
    busy: "Connexion…",
    practiceTitle: "Comptes d’essai",
    use: (username: string) => `Utiliser ${username}`,
    theirSecret: "Clé secrète",
    doors: "Autres moyens de se connecter",
    forgotPassword: "Mot de passe oublié",
    confirmAccount: "Confirmer mon compte",
    signInWithBrowser: "Se connecter avec le navigateur",
    useToken: "J’ai un jeton d’accès",
  },
  accessToken: {
    title: "Utilisez un jeton d’accès",
    lede: "Vous avez déjà une session ouverte ailleurs ? Son jeton d’accès indique le compte et le groupe concernés. Vous les verrez avant tout changement.",
    fieldHint: "Collez-le ici. Il reste masqué.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} caractère`,
        many: (number) => `${number} de caractères`,
        other: (number) => `${number} caractères`,
      }),
    staysTitle: "Le jeton reste valable",
    stays: "Il n’est ni enregistré ni révoqué : il continue de fonctionner là d’où il vient.",
    submit: "Continuer",
    busy: "Recherche du compte…",
    cancel: "Annuler",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "J’ai déjà une clé secrète",
    title: "Utiliser une clé que vous avez",
    lede: "Pour obtenir son code QR, ou pour voir si un code est juste. Tout se passe sur cet ordinateur : aucun réseau n’est nécessaire.",
    secretHint: "Des lettres et les chiffres de 2 à 7. Les espaces et les tirets ne comptent pas.",
    accountHint: "Distingue l’entrée des autres, par exemple une adresse e-mail.",
    onlyCheck: "Vérifier seulement un code",
    scanLede:
      "Avec votre application d’authentification. Saisissez ensuite les six chiffres qu’elle affiche : vous verrez si tout va bien.",
    checkTitle: "Vérifier un code",
    checkLede: "Saisissez les six chiffres que l’application d’authentification affiche.",
    check: "Vérifier",
    isRight: "Le code est juste",
    isRightHint: "Il vient de cette clé, et les horloges concordent.",
    byThisClock: "Vérifié avec l’horloge de cet ordinateur. Rien n’est envoyé.",
    another: "Une autre clé",
    lostTitle: "La clé n’est plus là",
    lost: "L’application a été rechargée et a oublié la clé. Saisissez-la de nouveau.",
  },
  inBrowser: {
    title: "Continuez dans votre navigateur",
    lede: (pool: string) =>
      `Connectez-vous à ${pool} dans le navigateur. Cette fenêtre prendra ensuite le relais.`,
    waiting: "En attente du navigateur…",
    nothingTitle: "Rien ne s’est ouvert ?",
    nothing: "Regardez derrière cette fenêtre, ou faites rouvrir la page.",
    openAgain: "Rouvrir le navigateur",
    openedAgain: "Page rouverte.",
    notOpened:
      "Le navigateur ne s’est pas ouvert. Choisissez un navigateur par défaut sur cet ordinateur.",
    cancel: "Annuler",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "La connexion a réussi. Fermez cet onglet et revenez à l’application.",
    refused: "La connexion n’a pas abouti. Fermez cet onglet ; l’application vous en dit plus.",
    stray:
      "Cette page vient d’une connexion précédente. Fermez cet onglet ; celle en cours continue.",
  },
  account: {
    title: "Est-ce le bon compte ?",
    lede: {
      token: "Le jeton appartient à ce compte. Y ajouter un authentificateur ?",
      browser: "C’est le compte choisi dans le navigateur. Y ajouter un authentificateur ?",
    },
    account: "Compte",
    pool: "Groupe d’utilisateurs",
    submit: "Oui, ajouter l’authentificateur",
    replace: "Oui, remplacer l’authentificateur",
    busy: "Un instant…",
    after: {
      token: "Rien n’a encore changé. Le jeton n’est pas révoqué.",
      browser: "Rien n’a encore changé. Cette session se ferme dès que vous avez terminé.",
    },
    another: "Non, un autre compte",
  },
  sentCode: {
    title: {
      sms: "Consultez vos SMS",
      email: "Consultez vos e-mails",
      other: "Consultez vos messages",
    },
    after:
      "Une fois la connexion établie, vous pourrez ajouter l’authentificateur. Pas de message ? Recommencez, et un autre code sera envoyé.",
    submit: "Continuer",
    busy: "Vérification…",
  },
  factorChoice: {
    title: "Quel code avez-vous sous la main ?",
    lede: "Ce compte a plusieurs seconds facteurs. Choisissez celui qui vous sert à vous connecter maintenant ; vous pourrez ensuite ajouter l’authentificateur.",
    list: "Seconds facteurs",
    busy: "Un instant…",
  },
  passwordReset: {
    title: "Définissez un nouveau mot de passe",
    lede: (went: string) => `${went} Saisissez ce code ici et choisissez un mot de passe.`,
    requiredTitle: "Votre mot de passe doit être réinitialisé",
    requiredLede: (went: string) =>
      `Votre administrateur en demande un nouveau. ${went} Saisissez ce code ici et choisissez un mot de passe.`,
    wentSomewhere: "Cognito vous a envoyé un code par e-mail ou par SMS.",
    nothingCame:
      "Vous n’avez rien reçu ? Regardez dans le courrier indésirable, ou faites envoyer un autre code.",
    nobody: (username: string) =>
      `Vous n’avez rien reçu ? Regardez dans le courrier indésirable et vérifiez le nom « ${username} » : Cognito ne dit pas si ce compte existe.`,
    submit: "Définir le mot de passe",
    busy: "Enregistrement…",
  },
  confirmAccount: {
    title: "Confirmez votre compte",
    lede: (username: string) =>
      `Lors de l’inscription du compte ${username}, un code a été envoyé par e-mail ou par SMS. Saisissez-le ici.`,
    goesOn: "La connexion se poursuivra ensuite d’elle-même.",
    thenSignIn: "Vous vous connecterez ensuite avec votre mot de passe.",
    nothingCame: "Pas de code, ou code expiré ?",
    submit: "Confirmer",
    busy: "Confirmation…",
  },
  newPassword: {
    title: "Choisissez un nouveau mot de passe",
    lede: (username: string) =>
      `Le compte ${username} avait un mot de passe temporaire. Choisissez le vôtre.`,
    submit: "Définir le mot de passe",
    busy: "Enregistrement…",
  },
  currentCode: {
    replaceTitle: "Votre authentificateur actuel",
    replaceLede: (device: string | null) =>
      device === null
        ? "Ce compte a déjà un authentificateur. Saisissez le code qu’il affiche en ce moment."
        : `Ce compte a déjà un authentificateur, « ${device} ». Saisissez le code qu’il affiche en ce moment.`,
    finishTitle: "Encore un code",
    finishLede:
      "Votre nouvel authentificateur est enregistré. Pour terminer, Cognito demande son prochain code : attendez que l’application d’authentification en affiche un nouveau, puis saisissez-le.",
    settleTitle: "Est-ce le nouveau ?",
    settleLede:
      "Ce compte a maintenant un authentificateur. Attendez que l’entrée que vous venez d’ajouter affiche un nouveau code, puis saisissez-le : vous saurez si c’est bien elle.",
    practice:
      "Vous n’avez pas cet authentificateur ? La clé secrète d’un compte d’essai est affichée à côté de son nom sur l’écran de connexion.",
    submit: "Continuer",
    busy: "Vérification…",
  },
  beforeScan: {
    title: "Avant de scanner",
    lede: "Avez-vous une application d’authentification sous la main ? Une connexion dure environ trois minutes : ouvrez d’abord l’application.",
    stepsLabel: "Marche à suivre",
    install: "Installez une application d’authentification sur votre téléphone",
    installHint:
      "Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden ou Mots de passe d’Apple conviennent.",
    open: "Ouvrez-la et choisissez « Ajouter un compte »",
    openHint: "C’est souvent un signe plus. Elle propose ensuite de scanner un code QR.",
    clock: "Activez l’heure automatique sur le téléphone",
    clockHint: "Les codes dépendent de l’heure.",
    replacesTitle: "Votre authentificateur actuel sera remplacé",
    replaces:
      "Une fois le nouveau vérifié, les codes de l’ancien ne fonctionnent plus. D’ici là, ne touchez pas à l’ancienne entrée.",
    inVainTitle: "Supprimez l’entrée précédente",
    inVain:
      "Si vous avez déjà scanné un code, supprimez cette entrée de votre application : elle ne fonctionnera jamais.",
    submit: "Afficher le code QR",
    busy: "Création de la clé…",
  },
  scan: {
    title: "Scannez le code QR",
    lede: "Utilisez votre application d’authentification, puis saisissez les six chiffres qu’elle affiche.",
    qr: "Code QR",
    qrLoading: "Affichage…",
    qrOver: "Ce code QR n’est plus valable.",
    overTitle: "Le temps est écoulé",
    over: "Reconnectez-vous pour obtenir un nouveau code QR, et supprimez l’entrée que vous avez scannée.",
    signInAgain: "Se reconnecter",
    signingInAgain: "Un instant…",
    computerClock: (seconds: number) =>
      `L’horloge de cet ordinateur ${seconds > 0 ? "avance" : "retarde"} de ${duration(Math.abs(seconds))}`,
    computerClockHint:
      "C’est sans conséquence ici, car seule compte l’heure du groupe d’utilisateurs. Réglez-la à l’occasion.",
    qrFailed:
      "Impossible d’afficher le code QR. « Copier la clé » et « Afficher la clé » fonctionnent toujours.",
    issuer: "Émetteur",
    account: "Compte",
    cantScan: "Impossible de scanner ? Saisissez la clé secrète à la main.",
    copy: "Copier la clé",
    show: "Afficher la clé",
    hide: "Masquer la clé",
    spell: "Épeler",
    dontSpell: "Par blocs",
    uncover: "Afficher le code QR",
    covered: "Le code QR est masqué.",
    secret: "Clé secrète",
    secretFailed: "La clé secrète ne peut pas être affichée pour le moment. Réessayez.",
    deviceNameAtFirst: "Application d’authentification",
    deviceNameHint: "Le nom sous lequel votre compte l’affichera.",
    submit: "Vérifier",
    busy: "Vérification…",
    insist: "L’envoyer quand même",
    insisting: "Envoi…",
  },
  copied: {
    held: "Clé copiée",
    stays: (seconds: number) => `Encore ${duration(seconds)} dans le presse-papiers.`,
    cleared: "La clé secrète n’est plus dans le presse-papiers.",
    replaced: "Le presse-papiers contient maintenant autre chose.",
    stuck: "Le presse-papiers ne peut pas être vidé. Copiez autre chose pour remplacer la clé.",
  },
  nextCode: {
    comes: (seconds: number) => `Nouveau code dans ${duration(seconds)}.`,
    there: "Un nouveau code est disponible.",
  },
  /** Where clocks are set right, in the words of each system. */
  clockHelp: {
    android: {
      system: "Android",
      way: "Paramètres › Système › Date et heure › Définir l’heure automatiquement",
    },
    ios: { system: "iPhone", way: "Réglages › Général › Date et heure › Réglage automatique" },
    windows: {
      system: "Windows",
      way: "Paramètres › Heure et langue › Date et heure › Régler l’heure automatiquement",
    },
    macos: {
      system: "macOS",
      way: "Réglages Système › Général › Date et heure › Régler la date et l’heure automatiquement",
    },
    linux: {
      system: "Linux",
      way: "Paramètres › Système › Date et heure › Date et heure automatiques",
    },
  },
  timeLeft: {
    clock: (seconds: number) => `Temps restant : ${clock(seconds)}`,
    then: "Ensuite, ce code QR n’est plus valable et vous devez vous reconnecter.",
    soon: (seconds: number) => `Il reste moins de ${duration(seconds)}.`,
  },
  unsettled: {
    title: "L’authentificateur est-il enregistré ?",
    lede: "Votre code a été envoyé, mais aucune réponse n’est arrivée. Gardez l’entrée dans votre application, le temps de vérifier.",
    byPassword: (username: string) => `La prochaine connexion avec le compte ${username} le dira.`,
    byToken: "L’application va demander au groupe d’utilisateurs s’il a votre authentificateur.",
    submit: "Vérifier",
    busy: "Vérification…",
  },
  finishing: {
    title: "C’est presque fini",
    lede: "Votre authentificateur est enregistré ; Cognito accepte désormais ses codes.",
    body: "Il ne reste qu’à terminer cette connexion. Réessayez maintenant. Si vous préférez recommencer, gardez l’entrée dans votre application : vous aurez besoin d’un de ses codes.",
    submit: "Réessayer",
    busy: "Nouvel essai…",
  },
  done: {
    title: "Authentificateur ajouté",
    lede: (username: string, pool: string) =>
      `Désormais, ${username} se connecte à ${pool} avec le mot de passe et un code de l’application d’authentification.`,
    entry: "Entrée dans l’application",
    device: "Nom de l’appareil",
    nextTitle: "Attendez le prochain code",
    next: "Celui que vous venez d’utiliser ne marchera pas une seconde fois. À la prochaine connexion, prenez-en un plus récent.",
    goneTitle: "La clé secrète n’est plus ici",
    gone: "Seule votre application d’authentification la possède désormais.",
    preferenceTitle: "Ce n’est pas votre second facteur préféré",
    preference:
      "L’authentificateur est enregistré, mais Cognito ne l’a pas défini comme préféré. Si aucun code ne vous est demandé à la prochaine connexion, prévenez votre administrateur.",
    signInTitle: "Cette connexion n’a pas été terminée",
    signIn:
      "C’est sans conséquence : l’authentificateur est sur le compte. Connectez-vous comme d’habitude.",
    again: "Configurer un autre compte",
    startingOver: "Un instant…",
  },
  proof: {
    open: "L’essayer maintenant (facultatif)",
    how: "Cognito Enroll se connecte encore une fois, puis se déconnecte. Le code que vous venez d’utiliser ne convient plus : attendez que votre application affiche le suivant.",
    submit: "Essayer",
    busy: "Connexion…",
    givenTitle: "Ça marche",
    given: "Une connexion avec votre mot de passe et le code suivant a réussi.",
  },
};
