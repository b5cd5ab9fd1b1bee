// Every word a person sees, in French, but for what is said of problems (fr/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("fr");

const scenarios = {
  new: "Pas encore d’application d’authentification",
  "temporary-password": "Mot de passe temporaire",
  enrolled: "A déjà une application d’authentification",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "Application d’authentification",
    hint: "Celle que vous utilisez. La nouvelle la remplacera.",
  },
  sms: { name: "SMS", hint: "Vous recevez un code sur votre téléphone." },
  email: { name: "E-mail", hint: "Vous recevez un code par e-mail." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "Votre nouveau mot de passe est peut-être déjà actif",
    body: "Vous avez quitté pendant son enregistrement. Essayez d’abord le nouveau mot de passe, puis l’ancien.",
  },
  "account-confirmed": {
    title: "Votre compte est confirmé",
    body: "Connectez-vous maintenant avec votre mot de passe.",
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
  birthdate: "Année, mois et jour, par exemple 1990-04-21.",
  phone_number: "Avec l’indicatif du pays, par exemple +33 1 99 00 12 34.",
};

export const fr: Catalogue = {
  product: "Cognito Enroll",
  tagline: "Ajoute une application d’authentification à votre compte Amazon Cognito.",
  promise: "Les clés secrètes sont affichées une fois et jamais enregistrées.",

  settings: {
    language: "Langue",
    asSystem: (name: string) => `Langue du système (${name})`,
    title: "Paramètres",
    coverQr: "Masquer le code QR jusqu’à ce que je choisisse de l’afficher",
    coverQrHint: "Utile si d’autres personnes peuvent voir votre écran.",
    blockCapture: "Bloquer les captures d’écran de cette fenêtre",
    captureBlocking: {
      complete:
        "Les captures, les enregistrements et les écrans partagés ne montrent pas cette fenêtre.",
      partial:
        "Fonctionne jusqu’à macOS 14. Sur les versions plus récentes, les applications qui enregistrent l’écran peuvent quand même montrer cette fenêtre.",
      impossible:
        "Impossible ici : Linux ne permet pas aux applications de bloquer les captures d’écran. Vous pouvez quand même masquer le code QR.",
    },
    notKept:
      "Vos paramètres ne peuvent pas être enregistrés : ils s’appliquent jusqu’à la fermeture de l’application.",
    openLogs: "Ouvrir les journaux",
    logsHint:
      "Les journaux montrent ce que l’application a fait. Ils ne contiennent ni noms, ni mots de passe, ni codes. Envoyez-les à la personne qui vous aide.",
    logsAreIn: "L’application ne peut pas ouvrir le dossier. Les journaux sont dans :",
    close: "Fermer",
  },

  about: {
    title: "À propos",
    app: "Version",
    webView: "Vue web",
    system: "Système",
    display: "Affichage",
    copy: "Copier les versions",
    copied: "Copié. Collez-le dans un message à la personne qui vous aide.",
    stuck: "Le presse-papiers ne répond pas. Sélectionnez et copiez plutôt les lignes ci-dessus.",
    licence: "Logiciel libre. Vous pouvez l’utiliser sous licence Apache-2.0 ou MIT.",
    others: "Logiciels tiers et licences",
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
  practiceBanner: "Groupe d’essai : les comptes réels ne sont pas concernés",
  loading: "Ouverture…",
  waiting: "Opération en cours…",
  wait: {
    again: (attempt: number, of: number) =>
      `Nouvel essai automatique : tentative ${attempt} sur ${of}.`,
    stop: "Arrêter les tentatives",
  },
  restored: {
    title: "La connexion est rétablie",
    body: "Continuez là où vous en étiez : ce que vous avez saisi est toujours là.",
  },
  fault: {
    title: "Une erreur s’est produite dans l’application",
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
    pause: (seconds: number) => `Disponible dans ${duration(seconds)}`,
  },

  pools: {
    choose: "Choisissez où vous connecter",
    chooseLede: "Votre compte se trouve dans l’un de ces groupes d’utilisateurs.",
    connect: "Ajoutez votre groupe d’utilisateurs",
    connectLede:
      "Demandez ces informations à votre administrateur. L’application les enregistre sur cet ordinateur.",
    emptyLede:
      "Indiquez dans quel groupe d’utilisateurs Amazon Cognito se trouve votre compte. Une seule fois suffit.",
    find: "Rechercher un groupe d’utilisateurs",
    found: (found: number, all: number) =>
      found === 0
        ? "Aucun groupe d’utilisateurs trouvé."
        : `${found} groupes d’utilisateurs sur ${all}`,
    list: "Groupes d’utilisateurs",
    edit: (name: string) => `Modifier ${name}`,
    remove: (name: string) => `Retirer ${name}`,
    removing: (name: string) => `Retirer ${name} de la liste ?`,
    removingHint:
      "Aucun compte n’est concerné. Pour ajouter de nouveau le groupe, il vous faudra l’ID du groupe d’utilisateurs et l’ID du client d’application.",
    removingSecretHint:
      "Aucun compte n’est touché. Le secret client est effacé aussi ; pour ajouter de nouveau le groupe, il vous faudra ce secret et les deux ID.",
    removeIt: "Retirer",
    removeBusy: "Retrait…",
    keepIt: "Garder",
    add: "Ajouter un groupe d’utilisateurs",
    addHint: "Il vous faut l’ID du groupe d’utilisateurs et l’ID d’un client d’application.",
    import: "Importer depuis un fichier",
    importHint: "Choisissez un fichier pools.json ou amplify_outputs.json que vous avez reçu.",
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
      "Partagez la liste ou utilisez-la sur un autre ordinateur. Les secrets client n’y figurent pas.",
    exportTitle: "Exporter les groupes d’utilisateurs",
    exporting: "Choisissez où enregistrer le fichier…",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `Un groupe a été exporté dans ${path}.`,
        many: (number) => `${number} de groupes ont été exportés dans ${path}.`,
        other: (number) => `${number} groupes ont été exportés dans ${path}.`,
      }),
    exportLessened:
      "Les points de terminaison, les proxys, les fichiers d’autorités (CA) et le flux qui envoie le mot de passe n’y figurent pas : l’importation n’en reprend aucun d’un fichier.",
    practice: "Essayer un groupe d’essai",
    practiceHint: "Un groupe d’utilisateurs simulé sur cet ordinateur, avec des comptes à essayer.",
    practiceStarting: "Démarrage du groupe d’essai…",
    practiceTag: "Essai",
    file: (path: string) => `La liste est enregistrée dans ${path}`,
  },
  poolForm: {
    editTitle: "Modifier le groupe d’utilisateurs",
    editLede: (pool: string) => `Modifiez les paramètres du groupe ${pool}.`,
    more: "Autres paramètres",
    connect: "Ajouter",
    connecting: "Ajout…",
    save: "Enregistrer",
    saving: "Enregistrement…",
    test: "Tester",
    testing: "Test en cours…",
    testedHint:
      "Le client d’application, le flux d’authentification et le secret client sont corrects. Aucun compte n’a été concerné. L’ID du groupe d’utilisateurs est vérifié lors d’une connexion.",
    cancel: "Annuler",
    userPoolIdHint: "Par exemple eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Région : ${region}`,
    nameHint: "Le nom affiché dans cette application.",
    clientSecretHint: "Seulement si le client d’application en a un.",
    clientSecretKept: {
      session:
        "Un secret client est conservé jusqu’à la fermeture de l’application. Pour le garder, laissez ce champ vide.",
      keychain:
        "Un secret client est enregistré dans le trousseau. Pour le garder, laissez ce champ vide.",
    },
    keychain: "L’enregistrer dans le trousseau de cet ordinateur",
    inKeychain:
      "Le secret client y reste quand vous fermez l’application. Le système peut vous demander de déverrouiller le trousseau.",
    inSession: "Le secret client est gardé seulement jusqu’à la fermeture de l’application.",
    forget: "Supprimer le secret client",
    forgetting: "Le secret client sera supprimé quand vous enregistrerez.",
    dontForget: "Garder le secret client",
    regionHint:
      "Si vous laissez ce champ vide, la région de l’ID du groupe d’utilisateurs est utilisée.",
    network: "Réseau",
    fipsHint:
      "Utilise le point de terminaison AWS à cryptographie validée FIPS. Disponible dans certaines régions des États-Unis.",
    dualStackHint: "Utilise le point de terminaison AWS pour IPv6 et IPv4.",
    caFileHint:
      "Le chemin d’un fichier PEM contenant les autorités de certification de votre organisation. L’application leur fait confiance en plus de celles du système.",
    proxyHint:
      "Par exemple proxy.example:8080. Si vous laissez ce champ vide, l’application utilise le proxy du système ou HTTPS_PROXY.",
    endpointHint: "Pour les points de terminaison privés et les serveurs de test.",
    issuerHint: "Le nom de l’entrée dans l’application d’authentification.",
    loginDomainHint: "Nécessaire pour se connecter avec le navigateur.",
    redirectPortsHint:
      "Par exemple 53682, 53683. Le client d’application a besoin d’une URL de rappel pour chaque port : http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Vérification de la connexion, du client d’application et de l’horloge…",
    verdicts: {
      ok: "La configuration est possible ici",
      advice: "La configuration est possible ici, avec un point à améliorer",
      problem: "La configuration n’est pas encore possible ici",
    },
    seeBelow: "Aucun compte n’a été concerné. La liste ci-dessous montre la cause.",
    list: "Ce qui a été vérifié",
  },
  flows: {
    srp: {
      name: "Secure Remote Password (SRP)",
      hint: "Le mot de passe ne quitte jamais cet ordinateur. Convient à presque tous les groupes.",
    },
    "user-auth": {
      name: "Connexion au choix (USER_AUTH)",
      hint: "Le groupe décide comment vous vous connectez. Utilise SRP si le groupe le propose.",
    },
    password: {
      name: "Nom d’utilisateur et mot de passe (USER_PASSWORD_AUTH)",
      hint: "Pour les groupes qui reprennent les comptes d’un autre système. Le propriétaire du groupe peut voir le mot de passe.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "Importé",
    title: "Ce groupe vient d’un fichier",
    body: "Il ne vient peut-être pas de votre organisation. Connectez-vous seulement si vous faites confiance à l’expéditeur.",
  },
  signIn: {
    title: "Connectez-vous",
    lede: (pool: string) => `Utilisez votre compte du groupe ${pool}.`,
    submit: "Se connecter",
    busy: "Connexion…",
    practiceTitle: "Comptes d’essai",
    use: (username: string) => `Utiliser ${username}`,
    theirSecret: "Clé secrète",
    doors: "Autres options",
    forgotPassword: "Mot de passe oublié",
    confirmAccount: "Confirmer mon compte",
    signInWithBrowser: "Se connecter avec le navigateur",
    useToken: "Utiliser un jeton d’accès",
  },
  accessToken: {
    title: "Utilisez un jeton d’accès",
    lede: "Vous avez déjà une session ouverte ailleurs ? Utilisez son jeton d’accès. L’application vous montre le compte et le groupe d’utilisateurs avant tout changement.",
    fieldHint: "Collez le jeton ici. Il reste masqué.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} caractère`,
        many: (number) => `${number} de caractères`,
        other: (number) => `${number} caractères`,
      }),
    staysTitle: "Le jeton n’est ni enregistré ni révoqué",
    stays: "Il n’est ni enregistré ni révoqué : il continue de fonctionner là d’où il vient.",
    submit: "Continuer",
    busy: "Vérification du jeton…",
    cancel: "Annuler",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "Utiliser une clé que vous avez",
    title: "Utiliser une clé que vous avez",
    lede: "Affichez son code QR, ou vérifier si un code est correct. Tout se passe sur cet ordinateur : aucun réseau n’est nécessaire.",
    secretHint: "Des lettres et les chiffres de 2 à 7. Les espaces et les tirets sont acceptés.",
    accountHint: "Identifie l’entrée dans votre application, par exemple une adresse e-mail.",
    onlyCheck: "Vérifier un code",
    scanLede:
      "Utilisez votre application d’authentification. Saisissez ensuite les six chiffres qu’elle affiche : vous verrez si tout va bien.",
    checkTitle: "Vérifier un code",
    checkLede: "Saisissez les six chiffres que votre application d’authentification affiche.",
    check: "Vérifier",
    isRight: "Le code est correct",
    isRightHint: "Il correspond à cette clé, et les horloges concordent.",
    byThisClock: "Le code est vérifié avec l’horloge de cet ordinateur. Rien n’est envoyé.",
    another: "Utiliser une autre clé",
    lostTitle: "L’application n’a plus la clé",
    lost: "L’application a été rechargée. Saisissez la clé de nouveau.",
  },
  inBrowser: {
    title: "Continuez dans votre navigateur",
    lede: (pool: string) =>
      `Connectez-vous à ${pool} dans le navigateur. Cette fenêtre continue ensuite automatiquement.`,
    waiting: "En attente du navigateur…",
    nothingTitle: "Rien ne s’est ouvert ?",
    nothing: "Regardez derrière cette fenêtre, ou rouvrez la page.",
    openAgain: "Rouvrir le navigateur",
    openedAgain: "Le navigateur a été rouvert.",
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
      token:
        "Le jeton appartient à ce compte. Voulez-vous y ajouter une application d’authentification ?",
      browser:
        "C’est le compte choisi dans le navigateur. Voulez-vous y ajouter une application d’authentification ?",
    },
    account: "Compte",
    pool: "Groupe d’utilisateurs",
    submit: "Ajouter l’application d’authentification",
    replace: "Remplacer l’application d’authentification",
    busy: "Un instant…",
    after: {
      token: "Rien n’a encore changé. Le jeton n’est pas révoqué.",
      browser: "Rien n’a encore changé. Cette session se ferme dès que vous avez terminé.",
    },
    another: "Utiliser un autre compte",
  },
  sentCode: {
    title: {
      sms: "Consultez vos SMS",
      email: "Consultez vos e-mails",
      other: "Consultez vos messages",
    },
    after:
      "Une fois la connexion établie, vous pourrez ajouter l’application d’authentification. Pas de message ? Choisissez « Recommencer » pour recevoir un autre code.",
    submit: "Continuer",
    busy: "Vérification…",
  },
  factorChoice: {
    title: "Quel code pouvez-vous utiliser maintenant ?",
    lede: "Ce compte a plusieurs seconds facteurs. Choisissez celui qui vous sert à vous connecter maintenant ; vous pourrez ensuite ajouter l’application d’authentification.",
    list: "Seconds facteurs",
    busy: "Un instant…",
  },
  passwordReset: {
    title: "Définissez un nouveau mot de passe",
    lede: (went: string) => `${went} Saisissez ce code ici et choisissez un mot de passe.`,
    requiredTitle: "Vous devez réinitialiser votre mot de passe",
    requiredLede: (went: string) =>
      `Votre administrateur demande un nouveau mot de passe. ${went} Saisissez ce code ici et choisissez un mot de passe.`,
    wentSomewhere: "Cognito vous a envoyé un code par e-mail ou par SMS.",
    nothingCame:
      "Pas de message ? Regardez dans le courrier indésirable, ou faites envoyer un autre code.",
    nobody: (username: string) =>
      `Pas de message ? Regardez dans le courrier indésirable et vérifiez le nom « ${username} » : Cognito ne dit pas si ce compte existe.`,
    submit: "Définir le mot de passe",
    busy: "Enregistrement…",
  },
  confirmAccount: {
    title: "Confirmez votre compte",
    lede: (username: string) =>
      `Lors de l’inscription du compte ${username}, un code a été envoyé par e-mail ou par SMS. Saisissez-le ici.`,
    goesOn: "Votre connexion se poursuit ensuite automatiquement.",
    thenSignIn: "Connectez-vous ensuite avec votre mot de passe.",
    nothingCame: "Pas de code, ou code expiré ?",
    submit: "Confirmer",
    busy: "Confirmation…",
  },
  newPassword: {
    title: "Choisissez un nouveau mot de passe",
    lede: (username: string) =>
      `Le mot de passe du compte ${username} est temporaire. Choisissez le vôtre.`,
    submit: "Définir le mot de passe",
    busy: "Enregistrement…",
  },
  currentCode: {
    replaceTitle: "Votre application d’authentification actuelle",
    replaceLede: (device: string | null) =>
      device === null
        ? "Ce compte a déjà une application d’authentification. Saisissez le code qu’elle affiche maintenant."
        : `Ce compte a déjà une application d’authentification, « ${device} ». Saisissez le code qu’elle affiche maintenant.`,
    finishTitle: "Encore un code",
    finishLede:
      "Votre nouvelle application d’authentification est enregistrée. Pour terminer, Cognito demande son prochain code : attendez que l’application d’authentification en affiche un nouveau, puis saisissez-le.",
    settleTitle: "La nouvelle entrée est-elle enregistrée ?",
    settleLede:
      "Votre compte a maintenant une application d’authentification. Pour vérifier que c’est la nouvelle, attendez que l’entrée que vous venez d’ajouter affiche un nouveau code, puis saisissez-le : vous saurez si c’est bien elle.",
    practice:
      "Vous n’avez pas cette application d’authentification ? La clé secrète d’un compte d’essai est affichée à côté de son nom sur l’écran de connexion.",
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
    open: "Ouvrez l’application et ajoutez un compte",
    openHint: "Souvent avec un signe plus. L’application demande ensuite de scanner un code QR.",
    clock: "Activez l’heure automatique sur le téléphone",
    clockHint: "Les codes dépendent de l’heure.",
    replacesTitle: "Votre application d’authentification actuelle sera remplacée",
    replaces:
      "Une fois la nouvelle vérifiée, les codes de l’ancienne ne fonctionnent plus. Gardez l’ancienne entrée d’ici là.",
    inVainTitle: "Supprimez l’entrée scannée auparavant",
    inVain:
      "Si vous avez déjà scanné un code QR, supprimez cette entrée de votre application : elle ne fonctionnera jamais.",
    submit: "Afficher le code QR",
    busy: "Création de la clé…",
  },
  scan: {
    title: "Scannez le code QR",
    lede: "Utilisez votre application d’authentification, puis saisissez les six chiffres qu’elle affiche.",
    qr: "Code QR",
    qrLoading: "Chargement…",
    qrOver: "Ce code QR a expiré.",
    overTitle: "Cette connexion a expiré",
    over: "Reconnectez-vous pour obtenir un nouveau code QR, et supprimez l’entrée que vous avez scannée.",
    signInAgain: "Se reconnecter",
    signingInAgain: "Un instant…",
    computerClock: (seconds: number) =>
      `L’horloge de cet ordinateur ${seconds > 0 ? "avance" : "retarde"} de ${duration(Math.abs(seconds))}`,
    computerClockHint:
      "Vous pouvez continuer, car Cognito utilise sa propre horloge. Corrigez celle-ci dès que possible.",
    qrFailed:
      "Impossible d’afficher le code QR. Utilisez plutôt « Copier la clé » ou « Afficher la clé ».",
    issuer: "Émetteur",
    account: "Compte",
    cantScan: "Impossible de scanner ? Saisissez plutôt la clé secrète.",
    copy: "Copier la clé",
    show: "Afficher la clé",
    hide: "Masquer la clé",
    spell: "Épeler",
    dontSpell: "Afficher par blocs",
    uncover: "Afficher le code QR",
    covered: "Le code QR est masqué.",
    secret: "Clé secrète",
    secretFailed: "La clé secrète ne peut pas être affichée pour le moment. Réessayez.",
    deviceNameAtFirst: "Application d’authentification",
    deviceNameHint: "Le nom affiché dans votre compte.",
    submit: "Vérifier",
    busy: "Vérification…",
    insist: "L’envoyer quand même",
    insisting: "Envoi…",
  },
  copied: {
    held: "Clé copiée",
    stays: (seconds: number) => `Dans le presse-papiers pendant ${duration(seconds)}.`,
    cleared: "La clé secrète a été effacée du presse-papiers.",
    replaced: "Le presse-papiers contient maintenant autre chose.",
    stuck: "Le presse-papiers ne peut pas être vidé. Copiez autre chose pour remplacer la clé.",
  },
  nextCode: {
    comes: (seconds: number) =>
      `Votre application affiche un nouveau code dans ${duration(seconds)}.`,
    there: "Votre application affiche maintenant un nouveau code.",
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
    then: "Ensuite, ce code QR expire et vous devez vous reconnecter.",
    soon: (seconds: number) => `Il reste moins de ${duration(seconds)}.`,
  },
  unsettled: {
    title: "Votre application d’authentification est-elle enregistrée ?",
    lede: "Votre code a été envoyé, mais aucune réponse n’est arrivée. Gardez l’entrée dans votre application jusqu’à ce que vous ayez vérifié.",
    byPassword: (username: string) => `Reconnectez-vous avec le compte ${username} pour le savoir.`,
    byToken:
      "L’application demande à Cognito si votre application d’authentification est enregistrée.",
    submit: "Vérifier l’enregistrement",
    busy: "Vérification…",
  },
  finishing: {
    title: "C’est presque fini",
    lede: "Votre application d’authentification est enregistrée, et Cognito accepte ses codes.",
    body: "Il ne manque que la dernière étape : cette connexion n’est pas terminée. Réessayez maintenant. Si vous préférez recommencer, gardez l’entrée dans votre application : vous aurez besoin d’un de ses codes.",
    submit: "Réessayer",
    busy: "Nouvel essai…",
  },
  done: {
    title: "Application d’authentification ajoutée",
    lede: (username: string, pool: string) =>
      `Désormais, connectez-vous à ${pool} en tant que ${username} avec votre mot de passe et un code de l’application.`,
    entry: "Entrée dans l’application",
    device: "Nom de l’appareil",
    nextTitle: "Attendez le prochain code",
    next: "Chaque code ne fonctionne qu’une fois. À la prochaine connexion, utilisez-en un plus récent.",
    goneTitle: "L’application n’a plus la clé secrète",
    gone: "Votre application d’authentification l’a maintenant.",
    preferenceTitle: "Ce n’est pas votre second facteur préféré",
    preference:
      "L’application d’authentification est enregistrée, mais Cognito ne l’a pas définie comme second facteur préféré. Si aucun code ne vous est demandé à la prochaine connexion, prévenez votre administrateur.",
    signInTitle: "Cette connexion n’a pas été terminée",
    signIn:
      "Votre application d’authentification est quand même enregistrée. Connectez-vous comme d’habitude.",
    again: "Configurer un autre compte",
    startingOver: "Un instant…",
  },
  proof: {
    open: "Tester votre connexion maintenant (facultatif)",
    how: "L’application vous connecte encore une fois, puis vous déconnecte. Le code que vous venez d’utiliser ne fonctionne plus : attendez que votre application affiche le suivant.",
    submit: "Tester la connexion",
    busy: "Connexion…",
    givenTitle: "Cela fonctionne",
    given: "La connexion avec votre mot de passe et le code suivant a réussi.",
  },
};
