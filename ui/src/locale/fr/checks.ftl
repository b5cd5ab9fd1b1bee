### What the checks of a pool's settings found, in French: ../en/checks.ftl describes the arguments.

## What is checked

check-proxy = Proxy
check-dns = Adresse
check-tcp = Connexion
check-tls = Certificat
check-clock = Horloge
check-app-client = Client d’application
check-flows = Flux autorisés

## Severities

severity-ok = En ordre
severity-advice = À améliorer
severity-problem = À résoudre
severity-skipped = Non vérifié

## Findings

no-proxy = Aucun sur le chemin
proxied = Par { $proxy }
left-to-proxy = Le proxy s’en charge
name-found = { $host } est { $addresses }
name-not-found = { $host } n’a pas d’adresse
    .remedy = Vérifiez que cet ordinateur est en ligne et que la région et le point de terminaison sont bien écrits. Dans un réseau privé, il faut peut-être une entrée DNS, ou passer par un proxy.
connected = Sur le port { $port }
not-connected = Aucune vers { $host } sur le port { $port }
    .remedy = Un pare-feu est peut-être sur le chemin : il doit laisser passer cet ordinateur, ou il faut passer par un proxy.
secured = { $chain ->
        [one] { $version }, avec un certificat auquel cet ordinateur fait confiance
        [many] { $version }, avec { $chain } de certificats auxquels cet ordinateur fait confiance
       *[other] { $version }, avec { $chain } certificats auxquels cet ordinateur fait confiance
    }
plain-http = http simple, qui ne quitte pas cet ordinateur
uncertifiable = Il ne peut pas y en avoir pour ce nom
no-authorities = Cet ordinateur ne fait confiance à aucune autorité de certification
    .remedy = Installez les autorités de certification du système, ou indiquez un fichier d’autorités (CA) dans « Autres paramètres ».
not-secured = Aucune connexion sécurisée à { $host }
    .remedy = Quelque chose sur le chemin ne laisse peut-être pas passer TLS : un pare-feu, ou un proxy à indiquer dans « Autres paramètres ».
certificate-refused = { $why ->
        [unknown-issuer] Celui de { $host } n’est signé par personne à qui cet ordinateur fasse confiance
        [expired] Celui de { $host } a expiré
        [not-yet-valid] Celui de { $host } n’est pas encore valide
        [another-hosts] { $host } présente celui d’un autre hôte
       *[unusable] Celui de { $host } est inutilisable
    }
    .remedy = { $why ->
        [unknown-issuer] Si votre organisation inspecte le trafic, indiquez son fichier d’autorités (CA) dans « Autres paramètres ». Sinon, utilisez un autre réseau.
        [expired] Vérifiez la date de cet ordinateur. Si elle est juste, le certificat doit être renouvelé par qui gère le point de terminaison.
        [not-yet-valid] Vérifiez la date de cet ordinateur.
        [another-hosts] Vérifiez la région et le point de terminaison, et si quelque chose répond à la place de Cognito.
       *[unusable] Montrez ceci à qui gère le point de terminaison.
    }
clock = { $direction ->
        [ahead] L’horloge de cet ordinateur avance de { $duration }
        [behind] L’horloge de cet ordinateur retarde de { $duration }
       *[none] À la même heure que le groupe d’utilisateurs
    }
    .remedy = La configuration fonctionne quand même, mais une application d’authentification sur cet ordinateur afficherait des codes faux. Réglez-le pour qu’il prenne l’heure du réseau.
app-client-answers = { $clientId } répond
flows = { $allowed ->
        [none] Aucun par mot de passe
       *[other] { $refused ->
            [none] Autorisés : { $allowed }
           *[other] Autorisés : { $allowed }. Non : { $refused }
        }
    }
    .remedy = { $allowed ->
        [none] Demandez à votre administrateur d’activer ALLOW_USER_SRP_AUTH pour le client d’application.
       *[other] Ce groupe en utilise un autre. Autorisez-le dans le client d’application, ou choisissez-en un d’autorisé dans « Autres paramètres ».
    }

## Why there was no connection

no-answer = Aucune réponse en { $duration }.
