### What the checks of a pool's settings found, in German: ../en/checks.ftl describes the arguments.

## What is checked

check-proxy = Proxy
check-dns = Adresse
check-tcp = Verbindung
check-tls = Zertifikat
check-clock = Uhr
check-app-client = App-Client
check-flows = Anmeldeabläufe

## Severities

severity-ok = In Ordnung
severity-advice = Verbesserbar
severity-problem = Im Weg
severity-skipped = Nicht geprüft

## Findings

no-proxy = Keiner auf dem Weg
proxied = Über { $proxy }
proxy-exceptions-unreadable = { $proxy ->
        [none] Kein Proxy; { $variable } hat Einträge, die nicht lesbar sind: { $entries }
       *[other] Über { $proxy }; { $variable } hat Einträge, die nicht lesbar sind: { $entries }
    }
    .remedy = Die nicht lesbaren Einträge gelten nicht. Schreiben Sie Namen, Adressen oder Netze, etwa example.com, *.example.com, host.example:8443, 10.0.0.1 oder 10.0.0.0/8, durch Kommas getrennt.
left-to-proxy = Das macht der Proxy
name-found = { $host } ist { $addresses }
name-not-found = { $host } hat keine Adresse
    .remedy = Prüfen Sie, ob dieser Computer im Netz ist und ob Region und Endpunkt richtig geschrieben sind. In einem privaten Netz braucht der Endpunkt vielleicht einen DNS-Eintrag, oder der Weg führt über einen Proxy.
connected = Auf Port { $port }
not-connected = Keine zu { $host } auf Port { $port }
    .remedy = Vielleicht ist eine Firewall dazwischen: Sie muss diesen Computer durchlassen, oder der Weg führt über einen Proxy.
secured = { $chain ->
        [one] { $version }, mit einem Zertifikat, dem dieser Computer vertraut
       *[other] { $version }, mit { $chain } Zertifikaten, denen dieser Computer vertraut
    }
plain-http = Einfaches http, das auf diesem Computer bleibt
uncertifiable = Für diesen Namen kann es keines geben
no-authorities = Dieser Computer vertraut keiner einzigen Zertifizierungsstelle
    .remedy = Installieren Sie die Zertifizierungsstellen des Systems, oder tragen Sie unter „Weitere Einstellungen“ eine CA-Datei ein.
not-secured = Keine sichere Verbindung zu { $host }
    .remedy = Vielleicht lässt etwas dazwischen kein TLS durch: eine Firewall, oder ein Proxy, der unter „Weitere Einstellungen“ einzutragen ist.
certificate-refused = { $why ->
        [unknown-issuer] Das von { $host } hat niemand unterschrieben, dem dieser Computer vertraut
        [expired] Das von { $host } ist abgelaufen
        [not-yet-valid] Das von { $host } gilt noch nicht
        [another-hosts] { $host } zeigt das eines anderen Hosts
       *[unusable] Das von { $host } ist nicht verwendbar
    }
    .remedy = { $why ->
        [unknown-issuer] Wenn Ihre Organisation in den Datenverkehr hineinschaut, tragen Sie ihre CA-Datei unter „Weitere Einstellungen“ ein. Wenn nicht, nehmen Sie ein anderes Netz.
        [expired] Prüfen Sie das Datum dieses Computers. Stimmt es, muss der Betreiber des Endpunkts das Zertifikat erneuern.
        [not-yet-valid] Prüfen Sie das Datum dieses Computers.
        [another-hosts] Prüfen Sie Region und Endpunkt, und ob etwas dazwischen anstelle von Cognito antwortet.
       *[unusable] Zeigen Sie das dem Betreiber des Endpunkts.
    }
clock = { $direction ->
        [ahead] Die Uhr dieses Computers geht { $duration } vor
        [behind] Die Uhr dieses Computers geht { $duration } nach
       *[none] Stimmt mit der des Benutzerpools überein
    }
    .remedy = Einrichten geht trotzdem, aber eine Authenticator-App auf diesem Computer würde falsche Codes zeigen. Lassen Sie ihn die Zeit aus dem Netz beziehen.
app-client-answers = { $clientId } antwortet
flows = { $allowed ->
        [none] Keiner mit Passwort
       *[other] { $refused ->
            [none] Erlaubt: { $allowed }
           *[other] Erlaubt: { $allowed }. Nicht: { $refused }
        }
    }
    .remedy = { $wanted ->
        [unknown] Prüfen Sie es später noch einmal. Wenn es wieder scheitert, zeigen Sie das Ihrem Administrator.
       *[other] { $allowed ->
            [none] Bitten Sie Ihren Administrator, ALLOW_USER_SRP_AUTH für den App-Client zu erlauben.
           *[other] Für diesen Pool ist ein anderer eingestellt. Erlauben Sie ihn im App-Client, oder wählen Sie unter „Weitere Einstellungen“ einen erlaubten.
        }
    }
flow-problem = { $state ->
        [refused] { $flow } wurde abgelehnt: { $problem }.
       *[unknown] { $flow } ließ sich nicht prüfen: { $problem }.
    }

## Why there was no connection

no-answer = Keine Antwort in { $duration }.
