### The texts of every problem, in French. en/problems.ftl describes the arguments.

## Fields

field-pool-name = Nom
    .shape = Utilisez des lettres, des chiffres et des espaces.
field-user-pool-id = ID du groupe d’utilisateurs
    .shape = Utilisez un format comme eu-central-1_Ab12Cd34E : une région, un trait de soulignement et neuf lettres ou chiffres.
field-client-id = ID du client d’application
    .shape = Un ID de client d’application a en général 26 lettres et chiffres, sans espaces.
field-client-secret = Secret client
    .shape = Un secret client a de 24 à 64 lettres et chiffres, sans espaces.
field-region = Région
    .shape = Utilisez un format comme eu-central-1.
field-endpoint = URL du point de terminaison
    .shape = Utilisez une URL qui commence par https:// et contient un nom d’hôte.
field-issuer = Émetteur
    .shape = Utilisez des lettres, des chiffres et des espaces, mais pas de deux-points.
field-flow = Flux d’authentification
    .shape = Choisissez l’un des flux que le client d’application autorise.
field-login-domain = Domaine de la connexion gérée
    .shape = Utilisez un format comme example.auth.eu-central-1.amazoncognito.com.
field-redirect-ports = Ports de redirection
    .shape = Utilisez au plus dix nombres différents entre 1024 et 65535.
field-fips = Point de terminaison FIPS
    .shape = Activez ou désactivez cette option.
field-dual-stack = Point de terminaison à double pile
    .shape = Activez ou désactivez cette option.
field-ca-file = Fichier d’autorités (CA)
    .shape = Utilisez le chemin complet du fichier, depuis la racine ou la lettre du lecteur.
field-proxy = Proxy
    .shape = Utilisez un format comme proxy.example:8080. Vous pouvez ajouter http:// ou https:// devant.
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
    .shape = Copiez la valeur entière et rien d’autre.
field-access-token = Jeton d’accès
    .shape = Copiez la valeur entière et rien d’autre.
field-secret = Clé secrète
    .shape = Utilisez uniquement des lettres et les chiffres de 2 à 7. Les espaces et les tirets sont acceptés.
field-account = Compte
    .shape = Utilisez des lettres, des chiffres et des espaces, ou une adresse e-mail comme noor@example.com.

## Entered values

field-empty = Le champ « { $fieldName } » est vide
    .remedy = Saisissez une valeur, puis réessayez.
field-too-long = Trop de caractères dans le champ « { $fieldName } »
    .remedy = N’en gardez pas plus de { $max }.
field-malformed = Le champ « { $fieldName } » n’a pas le bon format
    .remedy = { $shape }
field-holds-another = Le champ « { $fieldName } » contient { $found ->
        [user-pool-id] l’ID d’un groupe d’utilisateurs
        [client-id] l’ID d’un client d’application
        [client-secret] le secret d’un client d’application
        [identity-pool-id] l’ID d’un groupe d’identités
        [token-issuer] l’émetteur d’un groupe d’utilisateurs
        [endpoint] un point de terminaison de Cognito
        [login-domain] une adresse de la connexion gérée
        [console-address] une adresse de la console AWS
       *[arn] l’ARN d’autre chose
    }
    .remedy = { $found ->
        [identity-pool-id] Un groupe d’identités n’a pas d’utilisateurs : il fournit des identifiants AWS. Utilisez les valeurs du groupe d’utilisateurs. { $shape }
       *[other] { $shape }
    }
endpoint-insecure = Ce point de terminaison n’est pas sécurisé
    .remedy = Votre mot de passe serait envoyé sans chiffrement. Utilisez une adresse qui commence par https://, sauf si le serveur est sur cet ordinateur.
login-domain-insecure = Ce domaine de connexion n’est pas sécurisé
    .remedy = Utilisez une adresse qui commence par https://, sauf si le serveur est sur cet ordinateur.
endpoint-excludes = « { $fieldName } » : incompatible avec un point de terminaison personnalisé
    .remedy = Désactivez cette option ou videz le champ « { field-endpoint } ».
ca-file-unusable = Le fichier d’autorités (CA) est inutilisable
    .remedy = { $path } : { $detail }Il faut un fichier PEM : chaque certificat y commence par -----BEGIN CERTIFICATE-----.
proxy-carries-credentials = L’adresse du proxy ne peut pas contenir de nom d’utilisateur ni de mot de passe
    .remedy = Saisissez l’adresse seule. Si le proxy demande un nom d’utilisateur et un mot de passe, laissez ce champ vide, mettez l’adresse entière dans la variable d’environnement HTTPS_PROXY et redémarrez l’application.
proxy-unusable = { $variable } ne contient pas d’adresse de proxy utilisable
    .remedy = Utilisez un format comme http://proxy.example:8080. Corrigez cette variable d’environnement, puis redémarrez l’application.
imported-carries = Le champ « { $fieldName } » ne peut pas avoir cette valeur dans un groupe importé
    .remedy = L’expéditeur du fichier pourrait lire les mots de passe. Retirez cette valeur, ou ajoutez le groupe vous-même avec les informations de votre administrateur.
region-unknown = Il manque la région
    .remedy = L’ID du groupe d’utilisateurs ne contient pas de région. Remplissez « { field-region } » sous « Autres paramètres ».
secret-look-alikes = Une clé secrète ne peut pas contenir { $characters }
    .remedy = Elle n’a que les lettres de A à Z et les chiffres de 2 à 7. Comparez-la à l’original : ce qui ressemble à 0, 1 ou 8 est en général la lettre O, la lettre I ou L, ou la lettre B. Si possible, copiez la clé au lieu de la saisir.
secret-not-base32 = Cette clé n’est pas en base32
    .remedy = { $notation ->
        [hex] Elle ressemble à de l’hexadécimal. Demandez la clé en base32, qui n’a que les lettres de A à Z et les chiffres de 2 à 7.
       *[base64] Elle ressemble à du base64. Demandez la clé en base32, qui n’a que les lettres de A à Z et les chiffres de 2 à 7. Si elle est déjà en base32, saisissez-la en majuscules.
    }
key-uri-unsupported = { $feature ->
        [counter] Cet URI de clé est prévu pour des codes à compteur (HOTP)
        [algorithm] Cet URI de clé est prévu pour un autre algorithme
        [digits] Cet URI de clé est prévu pour un autre nombre de chiffres
        [period] Cet URI de clé est prévu pour un autre intervalle de temps
        [kind] Cet URI de clé est prévu pour un autre type de codes
        [export] Ceci est une exportation de plusieurs entrées
       *[scheme] Ceci n’est pas un URI de clé
    }
    .remedy = { $feature ->
        [export] Les exportations de Google Authenticator (otpauth-migration) ne sont pas utilisables ici. Saisissez la clé ou l’URI de clé d’une seule entrée.
        [scheme] Un URI de clé commence par otpauth://totp/. Saisissez-en un, ou seulement la clé.
       *[counter] { $value ->
            [none] Les codes de Cognito dépendent de l’heure (TOTP), avec SHA-1, six chiffres et 30 secondes. Un code QR tiré de cet URI donnerait des codes incorrects.
           *[other] Il contient « { $value } ». Les codes de Cognito dépendent de l’heure (TOTP), avec SHA-1, six chiffres et 30 secondes. Un code QR tiré de cet URI donnerait des codes incorrects.
        }
    }
key-uri-malformed = { $fault ->
        [secret-missing] Cet URI de clé ne contient aucune clé
        [repeated-parameter] Cet URI de clé contient deux fois un paramètre
        [encoding] Cet URI de clé est endommagé
       *[several-uris] Ceci est plus d’un URI de clé
    }
    .remedy = { $fault ->
        [several-uris] Saisissez un seul URI de clé à la fois.
       *[encoding] Copiez de nouveau l’URI de clé en entier, ou saisissez seulement la clé.
    }

## Codes

code-malformed = Le code doit avoir six chiffres
    .remedy = Saisissez les six chiffres que votre application d’authentification affiche maintenant.
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
code-wrong = Cognito a refusé ce code
    .remedy = Attendez que l’application d’authentification affiche un nouveau code, puis saisissez-le.
code-used = Ce code a déjà servi
    .remedy = Chaque code ne sert qu’une fois. Attendez que l’application d’authentification en affiche un nouveau, puis saisissez-le.
sent-code-malformed = Ce code n’est pas valide
    .remedy = Saisissez le code tel qu’il figure dans le message, sans les mots qui l’entourent.
sent-code-wrong = Ce n’est pas le code envoyé par Cognito
    .remedy = Utilisez le code du message le plus récent : chaque nouveau code remplace le précédent.
sent-code-expired = Ce code n’est plus valable
    .remedy = Il a expiré, a déjà servi ou a été remplacé par un plus récent. Demandez un autre code.
code-not-sent = Cognito n’a pas pu envoyer le code
    .remedy = Réessayez dans une minute. Si cela ne suffit pas, signalez à votre administrateur que le groupe d’utilisateurs ne peut pas envoyer de messages.
nowhere-to-send = Aucune adresse où envoyer un code
    .remedy = Ce compte n’a ni adresse e-mail ni numéro de téléphone vérifiés. Demandez un nouveau mot de passe à votre administrateur.
code-not-asked-for = Cognito n’a pas demandé de code
    .remedy = Cognito a accepté cette connexion avec le seul mot de passe, votre application d’authentification n’a donc pas été testée. Prévenez votre administrateur : le second facteur est peut-être désactivé pour ce compte.

## The account

incorrect-credentials = Nom d’utilisateur ou mot de passe incorrect
    .remedy = Saisissez de nouveau le mot de passe. Vérifiez le verrouillage des majuscules et la disposition du clavier.
too-many-attempts = Trop de tentatives
    .remedy = Cognito a bloqué temporairement la connexion. Attendez quelques minutes, puis réessayez.
user-disabled = Ce compte est désactivé
    .remedy = Demandez à votre administrateur de l’activer.
sign-in-blocked = Cognito a bloqué cela pour des raisons de sécurité
    .remedy = La protection contre les menaces du groupe d’utilisateurs a détecté un risque, comme un réseau ou un appareil inhabituels. Utilisez votre ordinateur et votre réseau habituels. Si cela ne suffit pas, demandez à votre administrateur de vérifier cette connexion dans la protection contre les menaces du groupe d’utilisateurs et de l’autoriser.
user-not-confirmed = Ce compte n’est pas encore confirmé
    .remedy = Choisissez « Confirmer mon compte » sur l’écran de connexion et saisissez le code que vous avez reçu, ou demandez à votre administrateur de confirmer le compte.
already-confirmed = Ce compte est déjà confirmé
    .remedy = Connectez-vous avec votre mot de passe.
confirmation-uncertain = La réponse s’est perdue
    .remedy = Le compte est peut-être déjà confirmé. Choisissez encore une fois « Confirmer » pour le vérifier.
password-reset-required = Vous devez d’abord réinitialiser votre mot de passe
    .remedy = Choisissez « Mot de passe oublié » sur l’écran de connexion et définissez un nouveau mot de passe.
reset-not-allowed = Ce mot de passe ne peut pas encore être réinitialisé
    .remedy = Le compte a toujours le mot de passe temporaire de son invitation. Connectez-vous avec celui-ci. S’il a expiré, demandez une nouvelle invitation à votre administrateur.
temporary-password-expired = Le mot de passe temporaire a expiré
    .remedy = Demandez à votre administrateur une nouvelle invitation avec un nouveau mot de passe temporaire. D’ici là, ce mot de passe ne peut pas non plus être réinitialisé.
password-refused = Cognito a refusé ce mot de passe
    .remedy = { $reason }Choisissez un autre mot de passe.
attributes-not-writable = Ce client d’application ne peut pas enregistrer une information obligatoire du profil
    .remedy = { $names ->
        [none] Demandez
       *[other] Le compte a besoin de { $names }. Demandez
    } à votre administrateur de la renseigner pour votre compte, ou d’autoriser le client d’application à l’écrire.
new-password-uncertain = La réponse s’est perdue
    .remedy = Votre nouveau mot de passe est peut-être déjà actif. Recommencez et connectez-vous avec lui. S’il est refusé, utilisez l’ancien.
federated-user = Ce compte se connecte par un autre service
    .remedy = { $provider } gère la connexion et demande le second facteur. Configurez-y votre application d’authentification.

## The pool and its app client

client-secret-wanted = Ce client d’application exige son secret client
    .remedy = Saisissez aussi le secret client, ou utilisez un client d’application qui n’en a pas.
client-secret-wrong = Le secret client est incorrect
    .remedy = Copiez-le de nouveau depuis la page du client d’application, dans la console Cognito.
client-unknown = Cognito ne trouve pas ce client d’application
    .remedy = Comparez l’ID du client d’application et la région dans les paramètres du groupe avec ceux de la console Cognito.
flow-not-enabled = Ce client d’application n’autorise pas ce flux d’authentification
    .remedy = Demandez à votre administrateur d’activer ALLOW_USER_SRP_AUTH pour le client d’application, ou choisissez dans les paramètres du groupe le flux qu’il autorise.
totp-not-enabled = Les applications d’authentification sont désactivées dans ce groupe d’utilisateurs
    .remedy = Demandez à votre administrateur de les activer dans les paramètres MFA du groupe.
totp-not-offered = Cognito ne propose pas d’application d’authentification pour ce compte
    .remedy = Demandez à votre administrateur quel second facteur ce compte doit utiliser.
not-in-this-region = Ce réplica du groupe d’utilisateurs ne peut pas enregistrer d’application d’authentification
    .remedy = Modifiez le groupe, indiquez sa région principale sous « Autres paramètres », puis reconnectez-vous.
challenge-unsupported = L’application ne prend pas en charge une étape de cette connexion
    .remedy = Le groupe d’utilisateurs demande { $name }. Connectez-vous là où vous le faites d’habitude, ou adressez-vous à votre administrateur.
plain-password-wanted = Ce groupe exige le mot de passe lui-même
    .remedy = Ce groupe vient d’un fichier, et la personne qui l’a envoyé pourrait lire votre mot de passe : l’application ne l’a donc pas envoyé. Demandez les informations du groupe à votre administrateur et ajoutez-le vous-même.
password-not-offered = Cognito ne propose pas de connexion par mot de passe ici
    .remedy = { $offered ->
        [none] Demandez
       *[other] Il propose { $offered }. Demandez
    } à votre administrateur d’autoriser un mot de passe pour ce compte.
parameter-refused = Cognito a refusé une valeur
    .remedy = { $reason }Si c’est vous qui l’avez saisie, modifiez-la et réessayez. Sinon, prévenez votre administrateur.
refused = Cognito a refusé la demande
    .remedy = { $message }Donnez ce nom d’erreur à votre administrateur : { $name }.
session-over = Cette connexion a expiré
    .remedy = Reconnectez-vous pour obtenir un nouveau code QR. Si vous aviez scanné l’ancien, supprimez cette entrée de votre application d’authentification.
outcome-unknown = La réponse s’est perdue
    .remedy = Votre application d’authentification est peut-être déjà enregistrée. Gardez son entrée et reconnectez-vous pour le vérifier.

## Access tokens

token-malformed = Ce n’est pas un jeton d’accès de Cognito
    .remedy = Copiez le jeton entier : trois longues parties séparées par des points, dont la première commence par « eyJ ».
token-not-access = Ce n’est pas un jeton d’accès
    .remedy = Utilisez le jeton d’accès qui a été émis avec ce jeton d’identité ou d’actualisation.
token-over = Ce jeton a expiré il y a { $duration }
    .remedy = Obtenez un nouveau jeton de la même source, puis collez-le.
token-lacks-scope = Ce jeton ne permet pas de modifier le compte
    .remedy = Il lui manque la portée aws.cognito.signin.user.admin. Connectez-vous plutôt avec le mot de passe, ou demandez à votre administrateur d’autoriser cette portée pour le client d’application.
token-of-another-pool = Ce jeton appartient à un autre groupe d’utilisateurs
    .remedy = Il a été émis par { $userPoolId }. Revenez à la liste pour l’y utiliser, ou collez un jeton du groupe choisi ici.
token-of-another-client = Ce jeton appartient à un autre client d’application
    .remedy = Il a été émis pour { $clientId }. Revenez à la liste pour l’y utiliser, ou collez un jeton du client d’application choisi ici.

## Connectivity

throttled = Cognito est surchargé
    .remedy = Trop de personnes se connectent en ce moment. Attendez quelques secondes, puis réessayez.
forbidden = Ce réseau n’est pas autorisé à accéder au groupe d’utilisateurs
    .remedy = Un pare-feu placé devant le groupe d’utilisateurs a bloqué la demande. Utilisez le réseau ou le VPN de votre organisation.
proxy-unreachable = Impossible de se connecter au proxy
    .remedy = { $proxy } est injoignable. Vérifiez le réseau et l’adresse du proxy, puis réessayez.
proxy-credentials-wanted = Le proxy demande un nom d’utilisateur et un mot de passe valides
    .remedy = Mettez-les dans la variable d’environnement HTTPS_PROXY, sous la forme http://user:password@{ $proxy }, et laissez le champ « { field-proxy } » vide dans les paramètres du groupe. Redémarrez ensuite l’application.
proxy-refused = Le proxy a bloqué la connexion
    .remedy = { $proxy } n’établit pas la connexion à { $host }. Demandez à votre administrateur de l’autoriser.
certificate-not-trusted = Cette connexion n’est pas fiable
    .remedy = Cet ordinateur ne fait pas confiance au certificat de { $host }. Si votre organisation inspecte son trafic, remplissez « { field-ca-file } » dans les paramètres du groupe. Sinon, utilisez un autre réseau.
unreachable = Impossible de se connecter à Cognito
    .remedy = { $host } est injoignable. Vérifiez le réseau, puis réessayez.
timed-out = Cognito a mis trop de temps à répondre
    .remedy = { $host } n’a pas répondu à temps. Vérifiez le réseau, puis réessayez.
service-fault = Cognito rencontre des problèmes
    .remedy = Il a répondu avec le statut { $status }. Attendez un moment, puis réessayez.
answer-not-understood = La réponse ne vient pas de Cognito
    .remedy = Un proxy ou une page de connexion du réseau l’a peut-être envoyée. Vérifiez les deux, puis réessayez.

## The computer: clipboard, files, keychain and browser

clipboard-unavailable = Le presse-papiers n’est pas disponible
    .remedy = Choisissez plutôt « Afficher la clé » et saisissez-la dans votre application d’authentification.
pools-file-unreadable = La liste des groupes est illisible
    .remedy = { $detail }{ $line ->
        [none] Corrigez ou supprimez { $path }
       *[other] Corrigez la ligne { $line } de { $path }
    }, puis redémarrez l’application.
pools-file-unwritable = La liste des groupes ne peut pas être enregistrée
    .remedy = Vérifiez que vous avez le droit d’écrire dans { $path } et que le disque n’est pas plein.
pools-file-changed = La liste des groupes a été modifiée ailleurs
    .remedy = Une autre fenêtre ou un autre programme a modifié « { $name } » en même temps. Vérifiez ses réglages, puis réessayez.
pool-listed-already = Ce groupe est déjà dans la liste
    .remedy = « { $name } » a les mêmes ID de groupe d’utilisateurs et de client d’application. Modifiez ce groupe-là, ou changez les ID ici.
import-unreadable = Ce fichier est illisible
    .remedy = { $detail }{ $line ->
        [none] Demandez-le une nouvelle fois, ou choisissez un autre fichier.
       *[other] L’erreur est à la ligne { $line }. Demandez-le une nouvelle fois, ou choisissez un autre fichier.
    }
import-empty = Ce fichier ne contient aucun groupe d’utilisateurs
    .remedy = Choisissez un fichier pools.json de cette application, ou un fichier de configuration d’AWS Amplify, comme amplify_outputs.json ou aws-exports.js.
practice-unavailable = Le groupe d’essai n’a pas démarré
    .remedy = { $detail }Fermez l’application, rouvrez-la et réessayez.
keychain-unavailable = Le trousseau n’est pas disponible
    .remedy = Le système indique : { $detail }Un secret client que vous saisissez est gardé jusqu’à la fermeture de l’application. Un secret client du trousseau y reste.
browser-forbidden = La connexion par le navigateur n’est pas autorisée sur cet ordinateur
    .remedy = Connectez-vous avec votre nom d’utilisateur et votre mot de passe.
browser-unavailable = Le navigateur ne s’est pas ouvert
    .remedy = Le système indique : { $detail }Choisissez un navigateur par défaut sur cet ordinateur, puis réessayez.
redirect-ports-taken = Les ports de redirection sont occupés
    .remedy = { $ports ->
        [none] Fermez
       *[other] Un autre programme utilise { $ports }. Fermez
    } les autres fenêtres de cette application, ou demandez à votre administrateur un port de redirection supplémentaire.
browser-timed-out = La connexion dans le navigateur a pris trop de temps
    .remedy = Réessayez, et laissez l’onglet ouvert jusqu’à ce qu’il vous dise de le fermer.
browser-denied = La connexion dans le navigateur a été annulée
    .remedy = { $reason }Réessayez, ou connectez-vous ici avec votre mot de passe.
browser-state-wrong = Le navigateur est revenu d’une autre connexion
    .remedy = Fermez les anciens onglets de connexion dans le navigateur, puis réessayez.
browser-refused = Cognito a refusé la connexion dans le navigateur
    .remedy = { $reason }Réessayez. Si cela ne suffit pas, demandez à votre administrateur de vérifier la connexion gérée du client d’application.
