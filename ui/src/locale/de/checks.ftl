### The findings of the checks of a pool's settings, in German. en/checks.ftl describes the arguments.

## What is checked

check-proxy = Proxy
check-dns = DNS
check-tcp = Verbindung
check-tls = Zertifikat
check-clock = Uhr
check-app-client = App-Client
check-flows = Anmeldeabläufe

## Severities

severity-ok = In Ordnung
severity-advice = Warnung
severity-problem = Fehler
severity-skipped = Nicht geprüft

## Findings

no-proxy = Kein Proxy
proxied = Verbindung über { $proxy }
left-to-proxy = Übernimmt der Proxy
name-found = { $host } hat die Adresse { $addresses }
name-not-found = Der Name { $host } lässt sich nicht auflösen
    .remedy = Prüfen Sie, ob dieser Computer online ist und ob Region und Endpunkt stimmen. In einem privaten Netz ist vielleicht ein DNS-Eintrag für den Endpunkt oder ein Proxy nötig.
connected = Verbunden auf Port { $port }
not-connected = Keine Verbindung zu { $host } auf Port { $port }
    .remedy = Vielleicht blockiert eine Firewall die Verbindung. Lassen Sie diesen Computer in der Firewall zu oder nutzen Sie einen Proxy.
secured = { $chain ->
        [one] { $version }, mit einem Zertifikat, dem dieser Computer vertraut
       *[other] { $version }, mit { $chain } Zertifikaten, denen dieser Computer vertraut
    }
plain-http = Unverschlüsseltes HTTP, nur auf diesem Computer
uncertifiable = Für diesen Namen ist kein Zertifikat möglich
no-authorities = Dieser Computer vertraut keiner Zertifizierungsstelle
    .remedy = Installieren Sie die Zertifizierungsstellen des Systems, oder tragen Sie unter „Weitere Einstellungen“ eine CA-Datei ein.
not-secured = Keine sichere Verbindung zu { $host } möglich
    .remedy = Vielleicht blockiert eine Firewall oder ein Proxy TLS. Wenn Ihr Netz einen Proxy hat, tragen Sie ihn unter „Weitere Einstellungen“ ein.
certificate-refused = { $why ->
        [unknown-issuer] Dieser Computer vertraut dem Zertifikat von { $host } nicht
        [expired] Das Zertifikat von { $host } ist abgelaufen
        [not-yet-valid] Das Zertifikat von { $host } ist noch nicht gültig
        [another-hosts] { $host } hat das Zertifikat eines anderen Hosts gesendet
       *[unusable] Das Zertifikat von { $host } ist nicht verwendbar
    }
    .remedy = { $why ->
        [unknown-issuer] Wenn Ihre Organisation ihren Datenverkehr prüft, tragen Sie ihre CA-Datei unter „Weitere Einstellungen“ ein. Nutzen Sie sonst ein anderes Netz.
        [expired] Prüfen Sie, ob das Datum dieses Computers stimmt. Wenn ja, bitten Sie den Administrator des Endpunkts, das Zertifikat zu erneuern.
        [not-yet-valid] Prüfen Sie, ob das Datum dieses Computers stimmt.
        [another-hosts] Prüfen Sie Region und Endpunkt und ob ein Proxy oder eine Firewall anstelle von Cognito antwortet.
       *[unusable] Zeigen Sie dies dem Administrator des Endpunkts.
    }
clock = { $direction ->
        [ahead] Die Uhr dieses Computers geht { $duration } vor
        [behind] Die Uhr dieses Computers geht { $duration } nach
       *[none] Stimmt mit der Uhr des Benutzerpools überein
    }
    .remedy = Sie können trotzdem fortfahren, aber eine Authenticator-App auf diesem Computer würde falsche Codes anzeigen. Schalten Sie auf diesem Computer Datum und Uhrzeit auf automatisch.
app-client-answers = { $clientId } antwortet
flows = { $allowed ->
        [none] Kein Ablauf mit Passwort
       *[other] { $refused ->
            [none] Erlaubt: { $allowed }
           *[other] Erlaubt: { $allowed }. Nicht erlaubt: { $refused }
        }
    }
    .remedy = { $allowed ->
        [none] Bitten Sie Ihren Administrator, ALLOW_USER_SRP_AUTH für den App-Client einzuschalten.
       *[other] Dieser Pool nutzt einen Ablauf, der nicht erlaubt ist. Erlauben Sie ihn im App-Client oder wählen Sie unter „Weitere Einstellungen“ einen erlaubten Ablauf.
    }

## Why the connection failed

no-answer = Keine Antwort in { $duration }.
