### What is said of every problem, in French. English has the original: en/problems.ftl, which says what a message is given.

## Fields

field-pool-name = Nom
    .shape = Utilisez des lettres, des chiffres et des espaces.
field-user-pool-id = ID du groupe d’utilisateurs
    .shape = Il ressemble à eu-central-1_Ab12Cd34E : une région, un trait de soulignement, neuf lettres ou chiffres.
field-client-id = ID du client d’application
    .shape = C’est une suite de lettres et de chiffres, 26 en général, sans espaces.
field-client-secret = Secret client
    .shape = C’est une suite de 24 à 64 lettres et chiffres, sans espaces.
field-region = Région
    .shape = Elle ressemble à eu-central-1.
field-endpoint = URL du point de terminaison
    .shape = Elle commence par https:// et nomme un hôte.
field-issuer = Émetteur
    .shape = Utilisez des lettres, des chiffres et des espaces ; les deux-points ne sont pas possibles.
field-flow = Flux d’authentification
    .shape = Choisissez l’un des flux que le client d’application autorise.
field-login-domain = Domaine de la connexion gérée
    .shape = Il ressemble à example.auth.eu-central-1.amazoncognito.com.
field-redirect-ports = Ports de redirection
    .shape = Dix nombres au plus, entre 1024 et 65535, chacun une seule fois.
field-fips = Point de terminaison FIPS
    .shape = Cette option est activée ou désactivée.
field-dual-stack = Point de terminaison à double pile
    .shape = Cette option est activée ou désactivée.
field-ca-file = Fichier d’autorités (CA)
    .shape = C’est le chemin complet d’un fichier, depuis la racine ou la lettre du lecteur.
field-proxy = Proxy
    .shape = Il ressemble à proxy.example:8080, avec ou sans http:// ou https:// devant.
field-username = Nom d’utilisateur
    .shape = Un nom d’utilisateur ne contient pas d’espaces.
field-password = Mot de passe
    .shape = Un mot de passe ne contient pas d’espaces.
field-new-password = Nouveau mot de passe
    .shape = Un mot de passe ne contient pas d’espaces.
field-attribute = Information de profil
    .shape = Vérifiez qu’il n’y a pas de faute de frappe, puis réessayez.
field-code = Code à six chiffres
field-sent-code = Code reçu par message
field-device-name = Nom de l’appareil
    .shape = Utilisez des lettres, des chiffres et des espaces.
field-session = Session
    .shape = Copiez-la en entier, et rien d’autre.
field-access-token = Jeton d’accès
    .shape = Copiez-le en entier, et rien d’autre.
field-secret = Clé secrète
    .shape = Uniquement des lettres et les chiffres de 2 à 7 ; les espaces et les tirets ne gênent pas.
field-account = Compte
    .shape = Utilisez des lettres, des chiffres et des espaces, par exemple noor@example.com.

## What was typed

field-empty = Le champ « { $fieldName } » est vide
    .remedy = Remplissez-le, puis réessayez.
field-too-long = Trop de caractères dans le champ « { $fieldName } »
    .remedy = N’en gardez pas plus de { $max }.
field-malformed = Le champ « { $fieldName } » ne semble pas correct
    .remedy = { $shape }
endpoint-insecure = Ce point de terminaison n’est pas protégé
    .remedy = Votre mot de passe circulerait en clair. Utilisez une adresse qui commence par https://, sauf si le serveur est sur cet ordinateur.
login-domain-insecure = Ce domaine de connexion n’est pas protégé
    .remedy = Utilisez une adresse qui commence par https://, sauf si le serveur est sur cet ordinateur.
endpoint-excludes = « { $fieldName } » : incompatible avec un point de terminaison personnalisé
    .remedy = Désactivez cette option ou videz le champ « { field-endpoint } ».
ca-file-unusable = Le fichier d’autorités (CA) est inutilisable
    .remedy = { $path } : { $detail }Il faut un fichier PEM : chaque certificat y commence par -----BEGIN CERTIFICATE-----.
proxy-carries-credentials = Le mot de passe d’un proxy ne peut pas être gardé ici
    .remedy = Saisissez l’adresse seule. Si le proxy demande un nom d’utilisateur et un mot de passe, laissez ce champ vide, mettez le tout dans la variable d’environnement HTTPS_PROXY et redémarrez l’application.
proxy-unusable = { $variable } ne désigne pas un proxy utilisable
    .remedy = La valeur attendue ressemble à http://proxy.example:8080. Corrigez cette variable d’environnement, puis redémarrez l’application.
imported-carries = Le champ « { $fieldName } » ne peut pas venir d’un fichier sous cette forme
    .remedy = L’expéditeur du fichier pourrait lire les mots de passe. Retirez cette valeur, ou ajoutez le groupe vous-même avec les informations de votre administrateur.
region-unknown = Il manque la région
    .remedy = L’ID du groupe d’utilisateurs n’en contient pas. Remplissez « { field-region } » sous « Autres paramètres ».

## Codes

code-malformed = Un code a six chiffres
    .remedy = Saisissez les six chiffres que votre application d’authentification affiche en ce moment.
code-not-of-this-secret = Ce code ne correspond pas à cette entrée
    .remedy = Vérifiez les chiffres, et qu’ils viennent bien de l’entrée que vous venez d’ajouter. Rien n’a été envoyé : cela ne compte pas comme une tentative.
code-mistyped = Un chiffre semble faux
    .remedy = Comparez les chiffres avec ceux de l’application d’authentification, puis saisissez-les de nouveau. Rien n’a été envoyé : cela ne compte pas comme une tentative.
code-old = Ce code date d’il y a { $duration }
    .remedy = Chaque code vaut une demi-minute. Saisissez celui que l’application d’authentification affiche maintenant. Rien n’a été envoyé : cela ne compte pas comme une tentative.
code-drifted = { $whose ->
        [phone] L’horloge du téléphone
       *[computer] L’horloge de cet ordinateur
    } { $direction ->
        [ahead] avance
       *[behind] retarde
    } de { $duration }
    .remedy = Activez le réglage automatique de la date et de l’heure { $whose ->
        [phone] du téléphone
       *[computer] de l’ordinateur
    }, puis saisissez le nouveau code. Rien n’a été envoyé : cela ne compte pas comme une tentative.
code-wrong = Cognito n’a pas accepté ce code
    .remedy = Attendez que l’application d’authentification affiche un nouveau code, puis saisissez-le.
code-used = Ce code a déjà servi
    .remedy = Chaque code ne sert qu’une fois. Attendez que l’application d’authentification en affiche un nouveau, puis saisissez-le.
sent-code-malformed = Ce ne peut pas être le code
    .remedy = Saisissez le code tel qu’il figure dans le message, sans les mots qui l’entourent.
sent-code-wrong = Ce n’est pas le code qui a été envoyé
    .remedy = Prenez-le dans le message le plus récent : chaque nouveau code remplace le précédent.
sent-code-expired = Ce code n’est plus valable
    .remedy = Il est trop ancien, a déjà servi ou a été remplacé par un plus récent. Demandez un autre code.
code-not-sent = Cognito n’a pas pu envoyer le code
    .remedy = Réessayez dans une minute. Si cela ne suffit pas, signalez à votre administrateur que les messages du groupe ne partent pas.
nowhere-to-send = Aucune adresse où envoyer un code
    .remedy = Ce compte n’a ni adresse e-mail ni numéro de téléphone vérifiés. Demandez un nouveau mot de passe à votre administrateur.
code-not-asked-for = Aucun code n’a été demandé
    .remedy = Cognito a accepté cette connexion avec le seul mot de passe, ce qui ne prouve rien. Prévenez votre administrateur : le second facteur est peut-être désactivé pour ce compte.

## The account

incorrect-credentials = Nom d’utilisateur ou mot de passe incorrect
    .remedy = Saisissez de nouveau le mot de passe. Vérifiez le verrouillage des majuscules et la disposition du clavier.
too-many-attempts = Trop de tentatives
    .remedy = Cognito a bloqué temporairement la connexion. Attendez quelques minutes, puis réessayez.
user-disabled = Ce compte est désactivé
    .remedy = Demandez à votre administrateur de l’activer.
user-not-confirmed = Ce compte n’est pas encore confirmé
    .remedy = Choisissez « Confirmer mon compte » sur l’écran de connexion et saisissez le code que vous avez reçu, ou demandez à votre administrateur de confirmer le compte.
already-confirmed = Ce compte est déjà confirmé
    .remedy = Connectez-vous avec son mot de passe.
confirmation-uncertain = La réponse s’est perdue
    .remedy = Le compte est peut-être déjà confirmé. Choisissez encore une fois « Confirmer » : vous le saurez.
password-reset-required = Ce mot de passe doit d’abord être réinitialisé
    .remedy = Choisissez « Mot de passe oublié » sur l’écran de connexion et définissez-en un nouveau.
reset-not-allowed = Ce mot de passe ne peut pas encore être réinitialisé
    .remedy = Le compte a toujours le mot de passe temporaire de son invitation. Connectez-vous avec celui-ci, ou demandez une nouvelle invitation à votre administrateur.
password-refused = Le groupe n’accepte pas ce mot de passe
    .remedy = { $reason }Choisissez un autre mot de passe.
new-password-uncertain = La réponse s’est perdue
    .remedy = Le nouveau mot de passe est peut-être déjà valable. Recommencez et connectez-vous avec lui ; s’il est refusé, essayez l’ancien.
federated-user = Ce compte se connecte ailleurs
    .remedy = La connexion et le second facteur passent par { $provider }. Configurez-y l’authentificateur.

## The pool and its app client

client-secret-wanted = Ce client d’application exige son secret client
    .remedy = Saisissez aussi le secret client, ou utilisez un client d’application qui n’en a pas.
client-secret-wrong = Le secret client est incorrect
    .remedy = Copiez-le de nouveau depuis la page du client d’application, dans la console Cognito.
client-unknown = Cognito ne connaît pas ce client d’application
    .remedy = Comparez l’ID du client d’application et la région dans les paramètres du groupe avec ceux de la console Cognito.
flow-not-enabled = Ce client d’application n’autorise pas ce flux d’authentification
    .remedy = Demandez à votre administrateur d’activer ALLOW_USER_SRP_AUTH pour le client d’application, ou choisissez dans les paramètres du groupe le flux qu’il autorise.
totp-not-enabled = Les applications d’authentification sont désactivées dans ce groupe
    .remedy = Demandez à votre administrateur de les activer dans les paramètres MFA du groupe.
totp-not-offered = Cognito ne propose pas d’application d’authentification pour ce compte
    .remedy = Demandez à votre administrateur quel second facteur ce compte doit utiliser.
not-in-this-region = Cette copie du groupe d’utilisateurs ne permet pas d’ajouter un authentificateur
    .remedy = C’est un réplica. Modifiez le groupe, indiquez sa région principale sous « Autres paramètres », puis reconnectez-vous.
challenge-unsupported = Cette connexion exige une étape que l’application ne connaît pas
    .remedy = Le groupe demande { $name }. Connectez-vous là où vous le faites d’habitude, ou adressez-vous à votre administrateur.
plain-password-wanted = Ce groupe exige le mot de passe lui-même
    .remedy = Ce groupe vient d’un fichier, et la personne qui l’a envoyé pourrait lire le mot de passe : il n’est donc pas transmis. Demandez les informations du groupe à votre administrateur et ajoutez-le vous-même.
password-not-offered = Cognito ne propose pas de connexion par mot de passe ici
    .remedy = { $offered ->
        [none] Demandez
       *[other] Il propose { $offered }. Demandez
    } à votre administrateur d’autoriser un mot de passe pour ce compte.
parameter-refused = Cognito a refusé une valeur
    .remedy = { $reason }Si c’est vous qui l’avez saisie, modifiez-la et réessayez. Sinon, prévenez votre administrateur.
refused = Cognito a refusé
    .remedy = { $message }Donnez ce nom à votre administrateur : { $name }.
session-over = Cette connexion a expiré
    .remedy = Reconnectez-vous pour obtenir un nouveau code QR. Si vous aviez scanné l’ancien, supprimez cette entrée de votre application d’authentification.
outcome-unknown = La réponse s’est perdue
    .remedy = Impossible de savoir pour l’instant si votre authentificateur est enregistré. Gardez son entrée dans votre application et reconnectez-vous : vous le saurez.

## Access tokens

token-malformed = Ce n’est pas un jeton d’accès de Cognito
    .remedy = Copiez-le en entier : trois longues parties séparées par des points, dont la première commence par « eyJ ».
token-not-access = C’est un jeton d’un autre type
    .remedy = Utilisez le jeton d’accès. Il a été remis avec ce jeton d’identité ou d’actualisation.
token-over = Ce jeton a expiré il y a { $duration }
    .remedy = Procurez-vous-en un nouveau là d’où vient celui-ci, puis collez-le.
token-lacks-scope = Ce jeton ne permet pas de modifier le compte
    .remedy = Il lui manque la portée aws.cognito.signin.user.admin. Connectez-vous plutôt avec le mot de passe, ou demandez à votre administrateur d’autoriser cette portée pour le client d’application.
token-of-another-pool = Ce jeton est celui d’un autre groupe d’utilisateurs
    .remedy = Il vient du groupe { $userPoolId }. Revenez à la liste pour l’y utiliser, ou collez un jeton du groupe choisi ici.
token-of-another-client = Ce jeton est celui d’un autre client d’application
    .remedy = Il a été remis au client { $clientId }. Revenez à la liste pour l’y utiliser, ou collez un jeton du client d’application choisi ici.

## The way there

throttled = Cognito est surchargé
    .remedy = Trop de personnes se connectent en ce moment. Attendez quelques secondes, puis réessayez.
forbidden = Ce réseau n’est pas autorisé à accéder au groupe
    .remedy = Un pare-feu placé devant le groupe a refusé l’accès. Essayez le réseau ou le VPN de votre organisation.
proxy-unreachable = Pas de connexion au proxy
    .remedy = { $proxy } est injoignable. Vérifiez le réseau et l’adresse du proxy, puis réessayez.
proxy-credentials-wanted = Le proxy demande un autre nom d’utilisateur et un autre mot de passe
    .remedy = Mettez-les dans la variable d’environnement HTTPS_PROXY, sous la forme http://user:password@{ $proxy }, et laissez le champ « { field-proxy } » vide dans les paramètres du groupe. Redémarrez ensuite l’application.
proxy-refused = Le proxy bloque cette connexion
    .remedy = { $proxy } n’établit pas la connexion à { $host }. Demandez à votre administrateur de l’autoriser.
certificate-not-trusted = Cette connexion n’est pas fiable
    .remedy = Le certificat du serveur { $host } n’est signé par aucune autorité à laquelle cet ordinateur fait confiance. Si votre organisation inspecte son trafic, remplissez « { field-ca-file } » dans les paramètres du groupe. Sinon, utilisez un autre réseau.
unreachable = Pas de connexion à Cognito
    .remedy = { $host } est injoignable. Vérifiez le réseau, puis réessayez.
timed-out = Cognito a mis trop de temps à répondre
    .remedy = { $host } n’a pas répondu à temps. Vérifiez le réseau, puis réessayez.
service-fault = Cognito a lui-même un problème
    .remedy = Il a répondu avec le statut { $status }. Attendez un moment, puis réessayez.
answer-not-understood = Cette réponse ne vient pas de Cognito
    .remedy = Un proxy ou une page de connexion du réseau fait peut-être obstacle. Vérifiez les deux, puis réessayez.

## The window itself

clipboard-unavailable = Le presse-papiers n’est pas accessible
    .remedy = Choisissez plutôt « Afficher la clé » et saisissez-la dans votre application d’authentification.
pools-file-unreadable = La liste des groupes est illisible
    .remedy = { $detail }{ $line ->
        [none] Corrigez ou supprimez { $path }
       *[other] Corrigez la ligne { $line } de { $path }
    }, puis redémarrez l’application.
pools-file-unwritable = La liste des groupes ne peut pas être enregistrée
    .remedy = Vérifiez que vous avez le droit d’écrire dans { $path } et que le disque n’est pas plein.
pool-listed-already = Ce groupe est déjà dans la liste
    .remedy = « { $name } » a les mêmes ID de groupe d’utilisateurs et de client d’application. Modifiez ce groupe-là, ou changez les ID ici.
import-unreadable = Ce fichier est illisible
    .remedy = { $detail }{ $line ->
        [none] Demandez-le une nouvelle fois, ou choisissez un autre fichier.
       *[other] La faute est à la ligne { $line }. Demandez-le une nouvelle fois, ou choisissez un autre fichier.
    }
import-empty = Ce fichier ne contient aucun groupe d’utilisateurs
    .remedy = Choisissez un fichier pools.json de cette application, ou un amplify_outputs.json.
practice-unavailable = Le groupe d’essai n’a pas démarré
    .remedy = { $detail }Fermez l’application, rouvrez-la et réessayez.
keychain-unavailable = Le trousseau n’est pas accessible
    .remedy = Le système indique : { $detail }Un secret client que vous saisissez est gardé jusqu’à la fermeture de l’application ; celui qui est dans le trousseau y reste.
browser-forbidden = Pas de connexion par le navigateur ici
    .remedy = Cet ordinateur ne l’autorise pas. Connectez-vous avec votre nom d’utilisateur et votre mot de passe.
browser-unavailable = Le navigateur ne s’est pas ouvert
    .remedy = Le système indique : { $detail }Choisissez un navigateur par défaut sur cet ordinateur, puis réessayez.
redirect-ports-taken = Le retour depuis le navigateur est occupé
    .remedy = { $ports ->
        [none] Fermez
       *[other] Un autre programme utilise { $ports }. Fermez
    } les autres fenêtres de cette application, ou demandez à votre administrateur un port de redirection supplémentaire.
browser-timed-out = Personne n’est revenu du navigateur
    .remedy = La connexion y a pris trop de temps. Réessayez, et laissez l’onglet ouvert jusqu’à ce qu’il vous dise de le fermer.
browser-denied = La connexion dans le navigateur a été annulée
    .remedy = { $reason }Réessayez, ou connectez-vous ici avec votre mot de passe.
browser-state-wrong = Le navigateur est revenu d’une autre connexion
    .remedy = Fermez les anciens onglets de connexion dans le navigateur, puis réessayez.
browser-refused = Cognito n’a pas accepté la connexion dans le navigateur
    .remedy = { $reason }Réessayez. Si cela ne suffit pas, demandez à votre administrateur de vérifier la connexion gérée du client d’application.
