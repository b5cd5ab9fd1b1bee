### The findings of the checks of a pool's settings, in French. en/checks.ftl describes the arguments.

## What is checked

check-proxy = Proxy
check-dns = DNS
check-tcp = Connexion
check-tls = Certificat
check-clock = Horloge
check-app-client = Client d’application
check-flows = Flux autorisés

## Severities

severity-ok = OK
severity-advice = Avertissement
severity-problem = Erreur
severity-skipped = Non vérifié

## Findings

no-proxy = Aucun proxy
proxied = Connexion par { $proxy }
proxy-exceptions-unreadable = { $proxy ->
        [none] Aucun proxy ; { $variable } contient des entrées illisibles : { $entries }
       *[other] Connexion par { $proxy } ; { $variable } contient des entrées illisibles : { $entries }
    }
    .remedy = Les entrées illisibles ne s’appliquent pas. Écrivez des noms, des adresses ou des réseaux, comme example.com, *.example.com, host.example:8443, 10.0.0.1 ou 10.0.0.0/8, séparés par des virgules.
left-to-proxy = Le proxy s’en charge
name-found = { $host } a l’adresse { $addresses }
name-not-found = Impossible de résoudre le nom { $host }
    .remedy = Vérifiez que cet ordinateur est en ligne et que la région et le point de terminaison sont corrects. Un réseau privé peut exiger une entrée DNS pour le point de terminaison, ou un proxy.
connected = Connecté sur le port { $port }
not-connected = Impossible de se connecter à { $host } sur le port { $port }
    .remedy = Un pare-feu bloque peut-être la connexion. Autorisez cet ordinateur dans le pare-feu, ou utilisez un proxy.
secured = { $chain ->
        [one] { $version }, avec un certificat auquel cet ordinateur fait confiance
        [many] { $version }, avec { $chain } de certificats auxquels cet ordinateur fait confiance
       *[other] { $version }, avec { $chain } certificats auxquels cet ordinateur fait confiance
    }
plain-http = HTTP non chiffré, sur cet ordinateur uniquement
uncertifiable = Aucun certificat n’est possible pour ce nom
no-authorities = Cet ordinateur ne fait confiance à aucune autorité de certification
    .remedy = Installez les autorités de certification du système, ou indiquez un fichier d’autorités (CA) dans « Autres paramètres ».
not-secured = Impossible de se connecter de façon sécurisée à { $host }
    .remedy = Un pare-feu ou un proxy bloque peut-être TLS. Si votre réseau a un proxy, indiquez-le dans « Autres paramètres ».
certificate-refused = { $why ->
        [unknown-issuer] Cet ordinateur ne fait pas confiance au certificat de { $host }
        [expired] Le certificat de { $host } a expiré
        [not-yet-valid] Le certificat de { $host } n’est pas encore valide
        [another-hosts] { $host } a envoyé le certificat d’un autre hôte
       *[unusable] Le certificat de { $host } est inutilisable
    }
    .remedy = { $why ->
        [unknown-issuer] Si votre organisation inspecte le trafic, indiquez son fichier d’autorités (CA) dans « Autres paramètres ». Sinon, utilisez un autre réseau.
        [expired] Vérifiez que la date de cet ordinateur est correcte. Si c’est le cas, demandez à l’administrateur du point de terminaison de renouveler le certificat.
        [not-yet-valid] Vérifiez que la date de cet ordinateur est correcte.
        [another-hosts] Vérifiez la région et le point de terminaison, et si un proxy ou un pare-feu répond à la place de Cognito.
       *[unusable] Montrez ceci à l’administrateur du point de terminaison.
    }
clock = { $direction ->
        [ahead] L’horloge de cet ordinateur avance de { $duration }
        [behind] L’horloge de cet ordinateur retarde de { $duration }
       *[none] Correspond à l’horloge du groupe d’utilisateurs
    }
    .remedy = Vous pouvez continuer, mais une application d’authentification sur cet ordinateur afficherait des codes faux. Activez la date et l’heure automatiques sur cet ordinateur.
app-client-answers = { $clientId } répond
flows = { $allowed ->
        [none] Aucun flux par mot de passe
       *[other] { $refused ->
            [none] Autorisés : { $allowed }
           *[other] Autorisés : { $allowed }. Non autorisés : { $refused }
        }
    }
    .remedy = { $wanted ->
        [unknown] Vérifiez de nouveau plus tard. Si ce flux échoue encore, montrez ceci à votre administrateur.
       *[other] { $allowed ->
            [none] Demandez à votre administrateur d’activer ALLOW_USER_SRP_AUTH pour le client d’application.
           *[other] Ce groupe utilise un flux qui n’est pas autorisé. Autorisez-le dans le client d’application, ou choisissez un flux autorisé dans « Autres paramètres ».
        }
    }
flow-problem = { $state ->
        [refused] { $flow } a été refusé : { $problem }.
       *[unknown] { $flow } n’a pas pu être vérifié : { $problem }.
    }

## Why the connection failed

no-answer = Aucune réponse en { $duration }.
