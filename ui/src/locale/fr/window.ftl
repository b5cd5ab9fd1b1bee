### The texts of the window, in French: ../en/window.ftl describes the arguments.

## The app

product = Cognito Enroll
tagline = Ajoute une application d’authentification à votre compte Amazon Cognito.
promise = Les clés secrètes sont affichées une fois et jamais enregistrées.

## Settings

settings-language = Langue
settings-as-system = Langue du système ({ $name })
settings-title = Paramètres
settings-cover-qr = Masquer le code QR jusqu’à ce que je choisisse de l’afficher
settings-cover-qr-hint = Utile si d’autres personnes peuvent voir votre écran.
settings-block-capture = Bloquer les captures d’écran de cette fenêtre
settings-capture-blocking-complete = Les captures, les enregistrements et les écrans partagés ne montrent pas cette fenêtre.
settings-capture-blocking-partial = Fonctionne jusqu’à macOS 14. Sur les versions plus récentes, les applications qui enregistrent l’écran peuvent quand même montrer cette fenêtre.
settings-capture-blocking-impossible = Impossible ici : Linux ne permet pas aux applications de bloquer les captures d’écran. Vous pouvez quand même masquer le code QR.
settings-not-saved = Vos paramètres ne peuvent pas être enregistrés : ils s’appliquent jusqu’à la fermeture de l’application.
settings-open-logs = Ouvrir les journaux
settings-logs-hint = Les journaux montrent ce que l’application a fait. Ils ne contiennent ni noms, ni mots de passe, ni codes. Envoyez-les à la personne qui vous aide.
settings-logs-are-in = L’application ne peut pas ouvrir le dossier. Les journaux sont dans :
settings-close = Fermer

## About

about-title = À propos
about-app = Version
about-web-view = Vue web
about-system = Système
about-display = Affichage
about-copy = Copier les versions
about-copied = Copié. Collez-le dans un message à la personne qui vous aide.
about-copy-failed = Le presse-papiers ne répond pas. Sélectionnez et copiez plutôt les lignes ci-dessus.
about-licence = Logiciel libre. Vous pouvez l’utiliser sous licence Apache-2.0 ou MIT.
about-third-party = Logiciels tiers et licences
about-fonts = Licences des polices
about-close = Retour

## The steps of the enrolment

steps-label = Étapes
steps-sign-in = Connexion
steps-prepare = Préparation
steps-scan = Scan
steps-done = Terminé
steps-finished = étape terminée

## Users of the practice pool

scenario-new = Pas encore d’application d’authentification
scenario-temporary-password = Mot de passe temporaire
scenario-enrolled = A déjà une application d’authentification

## Second factors

factor-software-token-name = Application d’authentification
factor-software-token-hint = Celle que vous utilisez. La nouvelle la remplacera.
factor-sms-name = SMS
factor-sms-hint = Vous recevez un code sur votre téléphone.
factor-email-name = E-mail
factor-email-hint = Vous recevez un code par e-mail.

## Notices on the sign-in screen

notice-password-may-be-set-title = Votre nouveau mot de passe est peut-être déjà actif
notice-password-may-be-set-body = Vous avez quitté pendant son enregistrement. Essayez d’abord le nouveau mot de passe, puis l’ancien.
notice-account-confirmed-title = Votre compte est confirmé
notice-account-confirmed-body = Connectez-vous maintenant avec votre mot de passe.

## Cognito’s standard attributes. Other attributes are shown by their own names.

attribute-address = Adresse
attribute-birthdate = Date de naissance
attribute-email = E-mail
attribute-family_name = Nom de famille
attribute-gender = Genre
attribute-given_name = Prénom
attribute-locale = Langue
attribute-middle_name = Deuxième prénom
attribute-name = Nom complet
attribute-nickname = Surnom
attribute-phone_number = Numéro de téléphone
attribute-picture = Photo
attribute-preferred_username = Nom d’utilisateur préféré
attribute-profile = Page de profil
attribute-website = Site web
attribute-zoneinfo = Fuseau horaire

## Formats of attributes

attribute-hint-birthdate = Année, mois et jour, par exemple 1990-04-21.
attribute-hint-phone_number = Avec l’indicatif du pays, par exemple +33 1 99 00 12 34.

## Labels of several screens

optional = Facultatif
start-over = Recommencer
back = Retour
request-id = ID de requête
reveal = Afficher la saisie
conceal = Masquer la saisie
practice-label = Essai
practice-banner = Groupe d’essai : les comptes réels ne sont pas concernés
loading = Ouverture…
waiting = Opération en cours…

## Automatic retries

retry-progress = Nouvel essai automatique : tentative { $attempt } sur { $of }.
retry-stop = Arrêter les tentatives

## The connection works again

restored-title = La connexion est rétablie
restored-body = Continuez là où vous en étiez : ce que vous avez saisi est toujours là.

## An error in the app itself

fault-title = Une erreur s’est produite dans l’application
fault-remedy = Vous n’y êtes pour rien. Réessayez ; si cela se reproduit, fermez l’application et rouvrez-la.
fault-reload = Recharger

## A code was sent

delivered = { $channel ->
        [sms] Cognito a envoyé un code par SMS à { $destination }.
        [email] Cognito a envoyé un code par e-mail à { $destination }.
       *[other] Cognito a envoyé un code à { $destination }.
    }
delivered-unnamed = { $channel ->
        [sms] Cognito a envoyé un code par SMS.
        [email] Cognito a envoyé un code par e-mail.
       *[other] Cognito a envoyé un code.
    }

## Sending another code

resend-first = Envoyer un code
resend-again = Envoyer un autre code
resend-busy = Envoi…
resend-pause = Disponible dans { DURATION($seconds) }

## The list of user pools

pools-choose = Choisissez où vous connecter
pools-choose-lede = Votre compte se trouve dans l’un de ces groupes d’utilisateurs.
pools-connect = Ajoutez votre groupe d’utilisateurs
pools-connect-lede = Demandez ces informations à votre administrateur. L’application les enregistre sur cet ordinateur.
pools-empty-lede = Indiquez dans quel groupe d’utilisateurs Amazon Cognito se trouve votre compte. Une seule fois suffit.
pools-find = Rechercher un groupe d’utilisateurs
pools-found = { $found ->
        [0] Aucun groupe d’utilisateurs trouvé.
       *[other] { $found } groupes d’utilisateurs sur { $all }
    }
pools-list = Groupes d’utilisateurs
pools-variables-unused = Non utilisé par cette application : { $names }
pools-variables-unused-body = Ces variables d’environnement sont destinées à l’AWS CLI. Si un groupe d’utilisateurs en a besoin, saisissez leurs valeurs dans « Autres paramètres » de ce groupe.
pools-edit = Modifier { $name }
pools-remove = Retirer { $name }
pools-remove-question = Retirer { $name } de la liste ?
pools-remove-question-hint = Aucun compte n’est concerné. Pour ajouter de nouveau le groupe, il vous faudra l’ID du groupe d’utilisateurs et l’ID du client d’application.
pools-remove-question-secret-hint = Aucun compte n’est touché. Le secret client est effacé aussi ; pour ajouter de nouveau le groupe, il vous faudra ce secret et les deux ID.
pools-remove-confirm = Retirer
pools-remove-busy = Retrait…
pools-remove-cancel = Garder
pools-add = Ajouter un groupe d’utilisateurs
pools-add-hint = Il vous faut l’ID du groupe d’utilisateurs et l’ID d’un client d’application.
pools-import = Importer depuis un fichier
pools-import-hint = Choisissez un fichier pools.json ou un fichier de configuration d’AWS Amplify que vous avez reçu.
pools-import-file = Fichier contenant des groupes d’utilisateurs
pools-importing = Lecture du fichier…
pools-imported = { $count ->
        [0] Rien de nouveau : tous les groupes du fichier sont déjà dans la liste.
        [one] Un groupe a été ajouté.
        [many] { $count } de groupes ont été ajoutés.
       *[other] { $count } groupes ont été ajoutés.
    }
pools-export = Exporter dans un fichier
pools-export-hint = Partagez la liste ou utilisez-la sur un autre ordinateur. Les secrets client n’y figurent pas.
pools-export-title = Exporter les groupes d’utilisateurs
pools-exporting = Choisissez où enregistrer le fichier…
pools-exported = { $count ->
        [one] Un groupe a été exporté dans { $path }.
        [many] { $count } de groupes ont été exportés dans { $path }.
       *[other] { $count } groupes ont été exportés dans { $path }.
    }
pools-export-reduced = Les points de terminaison, les domaines de connexion personnalisés, les proxys, les fichiers d’autorités (CA) et le flux qui envoie le mot de passe n’y figurent pas : l’importation n’en reprend aucun d’un fichier.
pools-practice = Essayer un groupe d’essai
pools-practice-hint = Un groupe d’utilisateurs simulé sur cet ordinateur, avec des comptes à essayer.
pools-practice-starting = Démarrage du groupe d’essai…
pools-practice-tag = Essai
pools-file = La liste est enregistrée dans { $path }

## The settings of a user pool

pool-form-edit-title = Modifier le groupe d’utilisateurs
pool-form-edit-lede = Modifiez les paramètres du groupe { $pool }.
pool-form-more = Autres paramètres
pool-form-connect = Ajouter
pool-form-connecting = Ajout…
pool-form-save = Enregistrer
pool-form-saving = Enregistrement…
pool-form-test = Tester
pool-form-testing = Test en cours…
pool-form-tested-hint = Le client d’application, le flux d’authentification et le secret client sont corrects. Aucun compte n’a été concerné. L’ID du groupe d’utilisateurs est vérifié lors d’une connexion.
pool-form-cancel = Annuler
pool-form-user-pool-id-hint = Par exemple eu-central-1_Ab12Cd34E.
pool-form-region-found = Région : { $region }
pool-form-name-hint = Le nom affiché dans cette application.
pool-form-client-secret-hint = Seulement si le client d’application en a un.
pool-form-client-secret-kept-session = Un secret client est conservé jusqu’à la fermeture de l’application. Pour le garder, laissez ce champ vide.
pool-form-client-secret-kept-keychain = Un secret client est enregistré dans le trousseau. Pour le garder, laissez ce champ vide.
pool-form-keychain = L’enregistrer dans le trousseau de cet ordinateur
pool-form-in-keychain = Le secret client y reste quand vous fermez l’application. Le système peut vous demander de déverrouiller le trousseau.
pool-form-in-session = Le secret client est gardé seulement jusqu’à la fermeture de l’application.
pool-form-remove-client-secret = Supprimer le secret client
pool-form-client-secret-removed-on-save = Le secret client sera supprimé quand vous enregistrerez.
pool-form-keep-client-secret = Garder le secret client
pool-form-region-hint = Si vous laissez ce champ vide, la région de l’ID du groupe d’utilisateurs est utilisée.
pool-form-network = Réseau
pool-form-fips-hint = Utilise le point de terminaison AWS à cryptographie validée FIPS. Disponible dans certaines régions des États-Unis.
pool-form-dual-stack-hint = Utilise le point de terminaison AWS pour IPv6 et IPv4.
pool-form-ca-file-hint = Le chemin d’un fichier PEM contenant les autorités de certification de votre organisation. L’application leur fait confiance en plus de celles du système.
pool-form-proxy-hint = Par exemple proxy.example:8080. Si vous laissez ce champ vide, l’application utilise le proxy du système ou HTTPS_PROXY.
pool-form-endpoint-hint = Pour les points de terminaison privés et les serveurs de test.
pool-form-issuer-hint = Le nom de l’entrée dans l’application d’authentification.
pool-form-login-domain-hint = Nécessaire pour se connecter avec le navigateur.
pool-form-redirect-ports-hint = Par exemple 53682, 53683. Le client d’application a besoin d’une URL de rappel pour chaque port : http://127.0.0.1:53682/callback.

## The test of a user pool’s settings: checks.ftl has the findings

pool-checks-running = Vérification de la connexion, du client d’application et de l’horloge…
pool-checks-verdict-ok = La configuration est possible ici
pool-checks-verdict-advice = La configuration est possible ici, avec un point à améliorer
pool-checks-verdict-problem = La configuration n’est pas encore possible ici
pool-checks-see-below = Aucun compte n’a été concerné. La liste ci-dessous montre la cause.
pool-checks-list = Ce qui a été vérifié

## Sign-in flows

flow-srp-name = Secure Remote Password (SRP)
flow-srp-hint = Le mot de passe ne quitte jamais cet ordinateur. Convient à presque tous les groupes.
flow-user-auth-name = Connexion au choix (USER_AUTH)
flow-user-auth-hint = Le groupe décide comment vous vous connectez. Utilise SRP si le groupe le propose.
flow-password-name = Nom d’utilisateur et mot de passe (USER_PASSWORD_AUTH)
flow-password-hint = Pour les groupes qui reprennent les comptes d’un autre système. Le propriétaire du groupe peut voir le mot de passe.

## A pool that came from a file

imported-tag = Importé
imported-title = Ce groupe vient d’un fichier
imported-body = Il ne vient peut-être pas de votre organisation. Connectez-vous seulement si vous faites confiance à l’expéditeur.

## Sign in

sign-in-title = Connectez-vous
sign-in-lede = Utilisez votre compte du groupe { $pool }.
sign-in-submit = Se connecter
sign-in-busy = Connexion…
sign-in-practice-title = Comptes d’essai
sign-in-use-practice-user = Utiliser { $username }
sign-in-practice-secret = Clé secrète
sign-in-other-ways = Autres options
sign-in-forgot-password = Mot de passe oublié
sign-in-confirm-account = Confirmer mon compte
sign-in-with-browser = Se connecter avec le navigateur
sign-in-use-token = Utiliser un jeton d’accès

## How the sign-in connects, if that is unusual

connection-title = Connexion réseau
connection-proxy-of-variable = { $proxy } (de { $variable })
connection-proxy-of-system = { $proxy } (réglage du système)
connection-sends-password = Le mot de passe lui-même est envoyé. Le propriétaire du groupe peut le lire.

## Signing in with an access token

access-token-title = Utilisez un jeton d’accès
access-token-lede = Vous avez déjà une session ouverte ailleurs ? Utilisez son jeton d’accès. L’application vous montre le compte et le groupe d’utilisateurs avant tout changement.
access-token-field-hint = Collez le jeton ici. Il reste masqué.
access-token-pasted = { $characters ->
        [one] { $characters } caractère
        [many] { $characters } de caractères
       *[other] { $characters } caractères
    }
access-token-stays-title = Le jeton n’est ni enregistré ni révoqué
access-token-stays = Il n’est ni enregistré ni révoqué : il continue de fonctionner là d’où il vient.
access-token-submit = Continuer
access-token-busy = Vérification du jeton…
access-token-cancel = Annuler

## A secret that the person already has

existing-secret-link = Utiliser une clé que vous avez
existing-secret-title = Utiliser une clé que vous avez
existing-secret-lede = Affichez son code QR, ou vérifier si un code est correct. Tout se passe sur cet ordinateur : aucun réseau n’est nécessaire.
existing-secret-secret-hint = Des lettres et les chiffres de 2 à 7. Les espaces et les tirets sont acceptés, tout comme un URI de clé (otpauth://…).
existing-secret-account-hint = Identifie l’entrée dans votre application, par exemple une adresse e-mail.
existing-secret-only-check = Vérifier un code
existing-secret-scan-lede = Utilisez votre application d’authentification. Saisissez ensuite les six chiffres qu’elle affiche : vous verrez si tout va bien.
existing-secret-check-title = Vérifier un code
existing-secret-check-lede = Saisissez les six chiffres que votre application d’authentification affiche.
existing-secret-check = Vérifier
existing-secret-is-right = Le code est correct
existing-secret-is-right-hint = Il correspond à cette clé, et les horloges concordent.
existing-secret-by-this-clock = Le code est vérifié avec l’horloge de cet ordinateur. Rien n’est envoyé.
existing-secret-another = Utiliser une autre clé
existing-secret-lost-title = L’application n’a plus la clé
existing-secret-lost = L’application a été rechargée. Saisissez la clé de nouveau.

## Signing in with the browser

browser-sign-in-title = Continuez dans votre navigateur
browser-sign-in-lede = Connectez-vous à { $pool } dans le navigateur. Cette fenêtre continue ensuite automatiquement.
browser-sign-in-waiting = En attente du navigateur…
browser-sign-in-no-browser-title = Rien ne s’est ouvert ?
browser-sign-in-no-browser = Regardez derrière cette fenêtre, ou rouvrez la page.
browser-sign-in-open-again = Rouvrir le navigateur
browser-sign-in-opened-again = Le navigateur a été rouvert.
browser-sign-in-open-failed = Le navigateur ne s’est pas ouvert. Choisissez un navigateur par défaut sur cet ordinateur.
browser-sign-in-cancel = Annuler
browser-sign-in-host = L’adresse dans le navigateur commence par :
browser-confirm-title = Ouvrir cette page de connexion ?
browser-confirm-lede = L’adresse de la page de connexion de { $pool } vient aussi d’un fichier.
browser-confirm-body = N’y saisissez votre mot de passe que si vous connaissez cette adresse par votre organisation.
browser-confirm-open = Ouvrir dans le navigateur

## Signing out of the browser

browser-sign-out-title = Votre session reste ouverte dans le navigateur
browser-sign-out-body = Sur un ordinateur partagé, fermez-la aussi. Sinon, la personne suivante peut continuer à votre place.
browser-sign-out = Se déconnecter dans le navigateur
browser-sign-out-opened = Quand le navigateur affiche la page de connexion, la session est fermée. Fermez cet onglet.

## The page that the browser shows at the end

browser-page-title = Cognito Enroll
browser-page-done = La connexion a réussi. Fermez cet onglet et revenez à l’application.
browser-page-refused = La connexion n’a pas abouti. Fermez cet onglet ; l’application vous en dit plus.
browser-page-outdated = Cette page vient d’une connexion précédente. Fermez cet onglet ; celle en cours continue.

## Confirming the account

account-title = Est-ce le bon compte ?
account-lede-token = Le jeton appartient à ce compte. Voulez-vous y ajouter une application d’authentification ?
account-lede-browser = C’est le compte choisi dans le navigateur. Voulez-vous y ajouter une application d’authentification ?
account-account = Compte
account-pool = Groupe d’utilisateurs
account-submit = Ajouter l’application d’authentification
account-replace = Remplacer l’application d’authentification
account-busy = Un instant…
account-after-token = Rien n’a encore changé. Le jeton n’est pas révoqué.
account-after-browser = Rien n’a encore changé. Cette session se ferme dès que vous avez terminé.
account-another = Utiliser un autre compte
account-continued-title = Une session était déjà ouverte dans le navigateur
account-continued = La page de connexion n’a pas demandé de mot de passe. Continuez seulement si ce compte est le vôtre. Sinon, déconnectez-vous dans le navigateur et recommencez.

## A code that Cognito sent

sent-code-title-sms = Consultez vos SMS
sent-code-title-email = Consultez vos e-mails
sent-code-title-other = Consultez vos messages
sent-code-after = Une fois la connexion établie, vous pourrez ajouter l’application d’authentification. Pas de message ? Choisissez « Recommencer » pour recevoir un autre code.
sent-code-submit = Continuer
sent-code-busy = Vérification…

## Choosing a second factor

factor-choice-title = Quel code pouvez-vous utiliser maintenant ?
factor-choice-lede = Ce compte a plusieurs seconds facteurs. Choisissez celui qui vous sert à vous connecter maintenant ; vous pourrez ensuite ajouter l’application d’authentification.
factor-choice-list = Seconds facteurs
factor-choice-busy = Un instant…

## Resetting the password

password-reset-title = Définissez un nouveau mot de passe
password-reset-lede = { $sent } Saisissez ce code ici et choisissez un mot de passe.
password-reset-required-title = Vous devez réinitialiser votre mot de passe
password-reset-required-lede = Votre administrateur demande un nouveau mot de passe. { $sent } Saisissez ce code ici et choisissez un mot de passe.
password-reset-sent = Cognito vous a envoyé un code par e-mail ou par SMS.
password-reset-no-message = Pas de message ? Regardez dans le courrier indésirable, ou faites envoyer un autre code.
password-reset-no-message-check-username = Pas de message ? Regardez dans le courrier indésirable et vérifiez le nom « { $username } » : Cognito ne dit pas si ce compte existe.
password-reset-submit = Définir le mot de passe
password-reset-busy = Enregistrement…

## Confirming a new account

confirm-account-title = Confirmez votre compte
confirm-account-lede = Lors de l’inscription du compte { $username }, un code a été envoyé par e-mail ou par SMS. Saisissez-le ici.
confirm-account-then-continues = Votre connexion se poursuit ensuite automatiquement.
confirm-account-then-sign-in = Connectez-vous ensuite avec votre mot de passe.
confirm-account-no-message = Pas de code, ou code expiré ?
confirm-account-submit = Confirmer
confirm-account-busy = Confirmation…

## Replacing a temporary password

new-password-title = Choisissez un nouveau mot de passe
new-password-lede = Le mot de passe du compte { $username } est temporaire. Choisissez le vôtre.
new-password-submit = Définir le mot de passe
new-password-busy = Enregistrement…

## A code of the authenticator

current-code-replace-title = Votre application d’authentification actuelle
current-code-replace-lede = Ce compte a déjà une application d’authentification. Saisissez le code qu’elle affiche maintenant.
current-code-replace-lede-named = Ce compte a déjà une application d’authentification, « { $device } ». Saisissez le code qu’elle affiche maintenant.
current-code-finish-title = Encore un code
current-code-finish-lede = Votre nouvelle application d’authentification est enregistrée. Pour terminer, Cognito demande son prochain code : attendez que l’application d’authentification en affiche un nouveau, puis saisissez-le.
current-code-settle-title = La nouvelle entrée est-elle enregistrée ?
current-code-settle-lede = Votre compte a maintenant une application d’authentification. Pour vérifier que c’est la nouvelle, attendez que l’entrée que vous venez d’ajouter affiche un nouveau code, puis saisissez-le : vous saurez si c’est bien elle.
current-code-practice = Vous n’avez pas cette application d’authentification ? La clé secrète d’un compte d’essai est affichée à côté de son nom sur l’écran de connexion.
current-code-submit = Continuer
current-code-busy = Vérification…

## Before scanning

before-scan-title = Avant de scanner
before-scan-lede = Avez-vous une application d’authentification sous la main ? Une connexion dure environ trois minutes : ouvrez d’abord l’application.
before-scan-steps-label = Marche à suivre
before-scan-install = Installez une application d’authentification sur votre téléphone
before-scan-install-hint = Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden ou Mots de passe d’Apple conviennent.
before-scan-open = Ouvrez l’application et ajoutez un compte
before-scan-open-hint = Souvent avec un signe plus. L’application demande ensuite de scanner un code QR.
before-scan-clock = Activez l’heure automatique sur le téléphone
before-scan-clock-hint = Les codes dépendent de l’heure.
before-scan-replaces-title = Votre application d’authentification actuelle sera remplacée
before-scan-replaces = Une fois la nouvelle vérifiée, les codes de l’ancienne ne fonctionnent plus. Gardez l’ancienne entrée d’ici là.
before-scan-replaces-unknown-title = Cognito n’a pas indiqué si vous avez déjà une application d’authentification
before-scan-replaces-unknown = Si ce compte en a une, ses codes ne fonctionnent plus une fois la nouvelle vérifiée. Gardez son entrée d’ici là.
before-scan-stale-entry-title = Supprimez l’entrée scannée auparavant
before-scan-stale-entry = Si vous avez déjà scanné un code QR, supprimez cette entrée de votre application : elle ne fonctionnera jamais.
before-scan-submit = Afficher le code QR
before-scan-busy = Création de la clé…

## Scanning the QR code

scan-title = Scannez le code QR
scan-lede = Utilisez votre application d’authentification, puis saisissez les six chiffres qu’elle affiche.
scan-qr = Code QR
scan-qr-loading = Chargement…
scan-qr-expired = Ce code QR a expiré.
scan-expired-title = Cette connexion a expiré
scan-expired = Reconnectez-vous pour obtenir un nouveau code QR, et supprimez l’entrée que vous avez scannée.
scan-sign-in-again = Se reconnecter
scan-signing-in-again = Un instant…
scan-computer-clock-hint = Vous pouvez continuer, car Cognito utilise sa propre horloge. Corrigez celle-ci dès que possible.
scan-qr-failed = Impossible d’afficher le code QR. Utilisez plutôt « Copier la clé » ou « Afficher la clé ».
scan-issuer = Émetteur
scan-account = Compte
scan-cant-scan = Impossible de scanner ? Saisissez plutôt la clé secrète.
scan-copy = Copier la clé
scan-show = Afficher la clé
scan-hide = Masquer la clé
scan-spell = Épeler
scan-show-groups = Afficher par blocs
scan-uncover = Afficher le code QR
scan-covered = Le code QR est masqué.
scan-secret = Clé secrète
scan-secret-failed = La clé secrète ne peut pas être affichée pour le moment. Réessayez.
scan-device-name-default = Application d’authentification
scan-device-name-hint = Le nom affiché dans votre compte.
scan-submit = Vérifier
scan-busy = Vérification…
scan-send-anyway = L’envoyer quand même
scan-sending-anyway = Envoi…

## The secret on the clipboard

copied-held = Clé copiée
copied-stays = Dans le presse-papiers pendant { DURATION($seconds) }.
copied-cleared = La clé secrète a été effacée du presse-papiers.
copied-replaced = La clé n’est plus dans le presse-papiers.
copied-unreadable = L’application ne peut pas vérifier si la clé est encore dans le presse-papiers et continue d’essayer. Par précaution, copiez autre chose.
copied-stuck = Le presse-papiers ne peut pas être vidé. L’application continue d’essayer. Copiez autre chose pour remplacer la clé.

## The next code

next-code-comes = Votre application affiche un nouveau code dans { DURATION($seconds) }.
next-code-there = Votre application affiche maintenant un nouveau code.

## Where each system sets its clock, in that system’s words

clock-help-android-system = Android
clock-help-android-path = Paramètres › Système › Date et heure › Définir l’heure automatiquement
clock-help-ios-system = iPhone
clock-help-ios-path = Réglages › Général › Date et heure › Réglage automatique
clock-help-windows-system = Windows
clock-help-windows-path = Paramètres › Heure et langue › Date et heure › Régler l’heure automatiquement
clock-help-macos-system = macOS
clock-help-macos-path = Réglages Système › Général › Date et heure › Régler la date et l’heure automatiquement
clock-help-linux-system = Linux
clock-help-linux-path = Paramètres › Système › Date et heure › Date et heure automatiques

## The time left to verify

time-left-clock = Temps restant : { CLOCK($seconds) }
time-left-then = Ensuite, ce code QR expire et vous devez vous reconnecter.
time-left-soon = Il reste moins de { DURATION($seconds) }.

## The answer to a verification was lost

unsettled-title = Votre application d’authentification est-elle enregistrée ?
unsettled-lede = Votre code a été envoyé, mais aucune réponse n’est arrivée. Gardez l’entrée dans votre application jusqu’à ce que vous ayez vérifié.
unsettled-by-password = Reconnectez-vous avec le compte { $username } pour le savoir.
unsettled-by-token = L’application demande à Cognito si votre application d’authentification est enregistrée.
unsettled-submit = Vérifier l’enregistrement
unsettled-busy = Vérification…

## Finishing the sign-in

finishing-title = C’est presque fini
finishing-lede = Votre application d’authentification est enregistrée, et Cognito accepte ses codes.
finishing-body = Il ne manque que la dernière étape : cette connexion n’est pas terminée. Réessayez maintenant. Si vous préférez recommencer, gardez l’entrée dans votre application : vous aurez besoin d’un de ses codes.
finishing-submit = Réessayer
finishing-busy = Nouvel essai…

## Done

done-title = Application d’authentification ajoutée
done-lede = Désormais, connectez-vous à { $pool } en tant que { $username } avec votre mot de passe et un code de l’application.
done-entry = Entrée dans l’application
done-device = Nom de l’appareil
done-next-title = Attendez le prochain code
done-next = Chaque code ne fonctionne qu’une fois. À la prochaine connexion, utilisez-en un plus récent.
done-secret-removed-title = L’application n’a plus la clé secrète
done-secret-removed = Votre application d’authentification l’a maintenant.
done-preference-title = Ce n’est pas votre second facteur préféré
done-preference = L’application d’authentification est enregistrée, mais Cognito ne l’a pas définie comme second facteur préféré. Si aucun code ne vous est demandé à la prochaine connexion, prévenez votre administrateur.
done-sign-in-title = Cette connexion n’a pas été terminée
done-sign-in = Votre application d’authentification est quand même enregistrée. Connectez-vous comme d’habitude.
done-again = Configurer un autre compte
done-starting-over = Un instant…

## Trying the new authenticator out

proof-open = Tester votre connexion maintenant (facultatif)
proof-how = L’application vous connecte encore une fois, puis vous déconnecte. Le code que vous venez d’utiliser ne fonctionne plus : attendez que votre application affiche le suivant.
proof-submit = Tester la connexion
proof-busy = Connexion…
proof-succeeded-title = Cela fonctionne
proof-succeeded = La connexion avec votre mot de passe et le code suivant a réussi.
