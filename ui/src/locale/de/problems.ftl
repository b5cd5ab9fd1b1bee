### What is said of every problem, in German. English has the original: en/problems.ftl, which says what a message is given.

## Fields

field-pool-name = Name
    .shape = Verwenden Sie Buchstaben, Ziffern und Leerzeichen.
field-user-pool-id = Benutzerpool-ID
    .shape = Sie sieht aus wie eu-central-1_Ab12Cd34E: eine Region, ein Unterstrich, neun Buchstaben oder Ziffern.
field-client-id = App-Client-ID
    .shape = Sie besteht aus Buchstaben und Ziffern, meist 26, ohne Leerzeichen.
field-client-secret = Client-Geheimnis
    .shape = Es besteht aus 24 bis 64 Buchstaben und Ziffern, ohne Leerzeichen.
field-region = Region
    .shape = Sie sieht aus wie eu-central-1.
field-endpoint = Endpunkt-URL
    .shape = Sie beginnt mit https:// und nennt einen Host.
field-issuer = Aussteller
    .shape = Verwenden Sie Buchstaben, Ziffern und Leerzeichen; ein Doppelpunkt ist nicht möglich.
field-flow = Anmeldeablauf
    .shape = Wählen Sie einen der Abläufe, die der App-Client zulässt.
field-login-domain = Domain der verwalteten Anmeldung
    .shape = Sie sieht aus wie example.auth.eu-central-1.amazoncognito.com.
field-redirect-ports = Redirect-Ports
    .shape = Bis zu zehn Zahlen zwischen 1024 und 65535, jede nur einmal.
field-fips = FIPS-Endpunkt
    .shape = Er ist ein- oder ausgeschaltet.
field-dual-stack = Dual-Stack-Endpunkt
    .shape = Er ist ein- oder ausgeschaltet.
field-ca-file = CA-Datei
    .shape = Geben Sie den ganzen Pfad einer Datei an, vom Stammverzeichnis oder vom Laufwerksbuchstaben an.
field-proxy = Proxy
    .shape = Er sieht aus wie proxy.example:8080, mit oder ohne http:// oder https:// davor.
field-username = Benutzername
    .shape = Ein Benutzername enthält keine Leerzeichen.
field-password = Passwort
    .shape = Ein Passwort enthält keine Leerzeichen.
field-new-password = Neues Passwort
    .shape = Ein Passwort enthält keine Leerzeichen.
field-attribute = Profilangabe
    .shape = Prüfen Sie, ob Sie sich vertippt haben, und versuchen Sie es noch einmal.
field-code = Sechsstelliger Code
field-sent-code = Code aus der Nachricht
field-device-name = Gerätename
    .shape = Verwenden Sie Buchstaben, Ziffern und Leerzeichen.
field-session = Sitzung
    .shape = Kopieren Sie alles und nichts weiter.
field-access-token = Zugriffstoken
    .shape = Kopieren Sie alles und nichts weiter.
field-secret = Geheimer Schlüssel
    .shape = Nur Buchstaben und die Ziffern 2 bis 7; Leerzeichen und Striche dazwischen stören nicht.
field-account = Konto
    .shape = Verwenden Sie Buchstaben, Ziffern und Leerzeichen, etwa noor@example.com.

## What was typed

field-empty = „{ $fieldName }“ ist leer
    .remedy = Füllen Sie das Feld aus und versuchen Sie es noch einmal.
field-too-long = „{ $fieldName }“ ist zu lang
    .remedy = Kürzen Sie die Eingabe auf höchstens { $max } Zeichen.
field-malformed = „{ $fieldName }“ stimmt so nicht
    .remedy = { $shape }
field-holds-another = „{ $fieldName }“ enthält { $found ->
        [user-pool-id] die ID eines Benutzerpools
        [client-id] die ID eines App-Clients
        [client-secret] das Geheimnis eines App-Clients
        [identity-pool-id] die ID eines Identitätspools
        [token-issuer] den Aussteller eines Benutzerpools
        [endpoint] einen Endpunkt von Cognito
        [login-domain] eine Adresse der verwalteten Anmeldung
        [console-address] eine Adresse der AWS-Konsole
       *[arn] den ARN von etwas anderem
    }
    .remedy = { $found ->
        [identity-pool-id] Ein Identitätspool hat keine Benutzer, er vergibt AWS-Zugangsdaten. Nehmen Sie die Werte des Benutzerpools. { $shape }
       *[other] { $shape }
    }
endpoint-insecure = Dieser Endpunkt ist nicht geschützt
    .remedy = Ihr Passwort würde unverschlüsselt übertragen. Verwenden Sie eine Adresse, die mit https:// beginnt, es sei denn, der Server läuft auf diesem Computer.
login-domain-insecure = Diese Anmeldedomain ist nicht geschützt
    .remedy = Verwenden Sie eine Adresse, die mit https:// beginnt, es sei denn, der Server läuft auf diesem Computer.
endpoint-excludes = „{ $fieldName }“ verträgt sich nicht mit einem eigenen Endpunkt
    .remedy = Schalten Sie die Option aus oder leeren Sie „{ field-endpoint }“.
ca-file-unusable = Die CA-Datei ist nicht verwendbar
    .remedy = { $path }: { $detail }Es muss eine PEM-Datei sein: Jedes Zertifikat beginnt mit -----BEGIN CERTIFICATE-----.
proxy-carries-credentials = Das Passwort eines Proxys lässt sich hier nicht speichern
    .remedy = Geben Sie nur die Adresse ein. Wenn der Proxy einen Benutzernamen und ein Passwort verlangt, lassen Sie dieses Feld leer, schreiben Sie alles zusammen in die Umgebungsvariable HTTPS_PROXY und starten Sie die App neu.
proxy-unusable = { $variable } nennt keinen verwendbaren Proxy
    .remedy = Die Angabe sieht aus wie http://proxy.example:8080. Korrigieren Sie diese Umgebungsvariable und starten Sie die App neu.
imported-carries = „{ $fieldName }“ ist in einem Pool aus einer Datei so nicht zulässig
    .remedy = Wer die Datei geschickt hat, könnte Passwörter mitlesen. Lassen Sie die Angabe weg oder fügen Sie den Pool selbst hinzu, mit den Angaben Ihres Administrators.
region-unknown = Die Region fehlt
    .remedy = Die Benutzerpool-ID enthält keine. Füllen Sie „{ field-region }“ unter „Weitere Einstellungen“ aus.
secret-look-alikes = Ein geheimer Schlüssel enthält kein { $characters }
    .remedy = Er besteht nur aus den Buchstaben A bis Z und den Ziffern 2 bis 7. Vergleichen Sie ihn mit der Vorlage: Was wie 0, 1 oder 8 aussieht, ist meist der Buchstabe O, der Buchstabe I oder L oder der Buchstabe B. Kopieren Sie den Schlüssel nach Möglichkeit, statt ihn abzutippen.
secret-not-base32 = Dieser Schlüssel ist nicht in Base32
    .remedy = { $notation ->
        [hex] Er sieht nach Hexadezimalziffern aus. Bitten Sie um den Schlüssel in Base32: nur die Buchstaben A bis Z und die Ziffern 2 bis 7.
       *[base64] Er sieht nach Base64 aus. Bitten Sie um den Schlüssel in Base32: nur die Buchstaben A bis Z und die Ziffern 2 bis 7. Ist er doch in Base32, geben Sie ihn in Großbuchstaben ein.
    }
key-uri-unsupported = { $feature ->
        [counter] Dieser Schlüssel-URI ist für Codes mit Zähler (HOTP)
        [algorithm] Dieser Schlüssel-URI ist für einen anderen Algorithmus
        [digits] Dieser Schlüssel-URI ist für eine andere Anzahl Ziffern
        [period] Dieser Schlüssel-URI ist für einen anderen Zeitschritt
        [kind] Dieser Schlüssel-URI ist für eine andere Art von Codes
        [export] Das ist ein Export mehrerer Einträge
       *[scheme] Das ist kein Schlüssel-URI
    }
    .remedy = { $feature ->
        [export] Exporte von Google Authenticator (otpauth-migration) können Sie hier nicht verwenden. Geben Sie den Schlüssel oder den Schlüssel-URI eines einzelnen Eintrags ein.
        [scheme] Ein Schlüssel-URI beginnt mit otpauth://totp/. Geben Sie einen solchen ein oder nur den Schlüssel.
       *[counter] { $value ->
            [none] Die Codes von Cognito sind zeitbasiert (TOTP), mit SHA-1, sechs Ziffern und 30 Sekunden. Ein QR-Code aus diesem URI ergäbe falsche Codes.
           *[other] Er enthält „{ $value }“. Die Codes von Cognito sind zeitbasiert (TOTP), mit SHA-1, sechs Ziffern und 30 Sekunden. Ein QR-Code aus diesem URI ergäbe falsche Codes.
        }
    }
key-uri-malformed = { $fault ->
        [secret-missing] Dieser Schlüssel-URI enthält keinen Schlüssel
        [repeated-parameter] Dieser Schlüssel-URI hat einen Parameter doppelt
        [encoding] Dieser Schlüssel-URI ist beschädigt
       *[several-uris] Das sind mehrere Schlüssel-URIs
    }
    .remedy = { $fault ->
        [several-uris] Geben Sie nur einen Schlüssel-URI auf einmal ein.
       *[encoding] Kopieren Sie den ganzen Schlüssel-URI noch einmal oder geben Sie nur den Schlüssel ein.
    }

## Codes

code-malformed = Ein Code hat sechs Ziffern
    .remedy = Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App gerade anzeigt.
code-not-of-this-secret = Dieser Code gehört nicht zu diesem Eintrag
    .remedy = Prüfen Sie die Ziffern und ob sie aus dem Eintrag stammen, den Sie eben hinzugefügt haben. Es wurde nichts gesendet, also ist kein Versuch verbraucht.
code-mistyped = Eine Ziffer scheint nicht zu stimmen
    .remedy = Vergleichen Sie die Ziffern mit denen in der App und geben Sie sie noch einmal ein. Es wurde nichts gesendet, also ist kein Versuch verbraucht.
code-old = Dieser Code ist { $duration } alt
    .remedy = Jeder Code gilt eine halbe Minute. Geben Sie den ein, den die App jetzt anzeigt. Es wurde nichts gesendet, also ist kein Versuch verbraucht.
code-drifted = { $whose ->
        [phone] Die Uhr des Telefons
       *[computer] Die Uhr dieses Computers
    } geht { $duration } { $direction ->
        [ahead] vor
       *[behind] nach
    }
    .remedy = Lassen Sie { $whose ->
        [phone] das Telefon
       *[computer] den Computer
    } Datum und Uhrzeit automatisch einstellen und geben Sie dann den neuen Code ein. Es wurde nichts gesendet, also ist kein Versuch verbraucht.
code-wrong = Cognito hat diesen Code nicht akzeptiert
    .remedy = Warten Sie, bis die App einen neuen Code anzeigt, und geben Sie diesen ein.
code-used = Dieser Code wurde schon verwendet
    .remedy = Jeder Code gilt nur einmal. Warten Sie, bis die App einen neuen anzeigt, und geben Sie diesen ein.
sent-code-malformed = Das kann nicht der Code sein
    .remedy = Geben Sie den Code so ein, wie er in der Nachricht steht, ohne den Text darum herum.
sent-code-wrong = Das ist nicht der gesendete Code
    .remedy = Nehmen Sie ihn aus der neuesten Nachricht: Jeder neue Code ersetzt den vorigen.
sent-code-expired = Dieser Code gilt nicht mehr
    .remedy = Er ist zu alt, wurde schon verwendet oder durch einen neueren ersetzt. Lassen Sie sich einen neuen senden.
code-not-sent = Cognito konnte den Code nicht senden
    .remedy = Versuchen Sie es in einer Minute noch einmal. Wenn das nicht hilft, sagen Sie Ihrem Administrator, dass die Nachrichten des Pools nicht hinausgehen.
nowhere-to-send = Der Code kann nirgendwohin gesendet werden
    .remedy = Dieses Konto hat keine bestätigte E-Mail-Adresse oder Telefonnummer. Bitten Sie Ihren Administrator um ein neues Passwort.
code-not-asked-for = Es wurde kein Code verlangt
    .remedy = Cognito hat diese Anmeldung mit dem Passwort allein zugelassen; das beweist nichts. Sagen Sie Ihrem Administrator Bescheid: Vielleicht ist der zweite Faktor für dieses Konto ausgeschaltet.

## The account

incorrect-credentials = Benutzername oder Passwort ist falsch
    .remedy = Geben Sie das Passwort noch einmal ein. Achten Sie auf die Feststelltaste und das Tastaturlayout.
too-many-attempts = Zu viele Versuche
    .remedy = Cognito hat die Anmeldung eine Zeit lang gesperrt. Warten Sie einige Minuten und versuchen Sie es noch einmal.
user-disabled = Dieses Konto ist deaktiviert
    .remedy = Bitten Sie Ihren Administrator, es zu aktivieren.
sign-in-blocked = Cognito hat das aus Sicherheitsgründen gesperrt
    .remedy = Der Bedrohungsschutz des Benutzerpools hat ein Risiko erkannt, zum Beispiel ein ungewohntes Netzwerk oder Gerät. Nehmen Sie Ihren gewohnten Computer in Ihrem gewohnten Netzwerk. Wenn das nicht hilft, bitten Sie Ihren Administrator, diese Anmeldung im Bedrohungsschutz des Benutzerpools zu prüfen und zu erlauben.
user-not-confirmed = Dieses Konto ist noch nicht bestätigt
    .remedy = Wählen Sie beim Anmelden „Mein Konto bestätigen“ und geben Sie den Code ein, der Ihnen gesendet wurde, oder bitten Sie Ihren Administrator, das Konto zu bestätigen.
already-confirmed = Dieses Konto ist schon bestätigt
    .remedy = Melden Sie sich mit seinem Passwort an.
confirmation-uncertain = Die Antwort ging verloren
    .remedy = Das Konto ist vielleicht schon bestätigt. Drücken Sie noch einmal auf „Bestätigen“: Dann zeigt es sich.
password-reset-required = Dieses Passwort muss zuerst zurückgesetzt werden
    .remedy = Wählen Sie beim Anmelden „Passwort vergessen“ und legen Sie ein neues fest.
reset-not-allowed = Dieses Passwort lässt sich noch nicht zurücksetzen
    .remedy = Das Konto hat noch das temporäre Passwort aus der Einladung. Melden Sie sich damit an. Wenn es abgelaufen ist, bitten Sie Ihren Administrator um eine neue Einladung.
temporary-password-expired = Das temporäre Passwort ist abgelaufen
    .remedy = Bitten Sie Ihren Administrator um eine neue Einladung mit einem neuen temporären Passwort. Bis dahin lässt sich dieses Passwort auch nicht zurücksetzen.
password-refused = Der Pool akzeptiert dieses Passwort nicht
    .remedy = { $reason }Wählen Sie ein anderes Passwort.
attributes-not-writable = Dieser App-Client darf eine Pflichtangabe nicht setzen
    .remedy = { $names ->
        [none] Bitten
       *[other] Das Konto braucht { $names }. Bitten
    } Sie Ihren Administrator, die Angabe für Ihr Konto einzutragen oder dem App-Client das Schreiben zu erlauben.
new-password-uncertain = Die Antwort ging verloren
    .remedy = Das neue Passwort gilt vielleicht schon. Beginnen Sie von vorn und melden Sie sich damit an; wenn es abgelehnt wird, versuchen Sie es mit dem alten.
federated-user = Dieses Konto wird anderswo angemeldet
    .remedy = Die Anmeldung läuft über { $provider }, und dort wird auch nach dem zweiten Faktor gefragt. Richten Sie den Authenticator dort ein.

## The pool and its app client

client-secret-wanted = Dieser App-Client braucht sein Client-Geheimnis
    .remedy = Geben Sie auch das Client-Geheimnis ein oder verwenden Sie einen App-Client ohne Geheimnis.
client-secret-wrong = Das Client-Geheimnis ist falsch
    .remedy = Kopieren Sie es noch einmal von der Seite des App-Clients in der Cognito-Konsole.
client-unknown = Cognito kennt diesen App-Client nicht
    .remedy = Vergleichen Sie App-Client-ID und Region in den Einstellungen des Pools mit denen in der Cognito-Konsole.
flow-not-enabled = Dieser App-Client lässt diesen Anmeldeablauf nicht zu
    .remedy = Bitten Sie Ihren Administrator, ALLOW_USER_SRP_AUTH für den App-Client einzuschalten, oder wählen Sie in den Einstellungen des Pools den Ablauf, den der App-Client zulässt.
totp-not-enabled = Authenticator-Apps sind in diesem Pool ausgeschaltet
    .remedy = Bitten Sie Ihren Administrator, Authenticator-Apps in den MFA-Einstellungen des Pools einzuschalten.
totp-not-offered = Cognito bietet für dieses Konto keine Authenticator-App an
    .remedy = Fragen Sie Ihren Administrator, welchen zweiten Faktor dieses Konto verwenden soll.
not-in-this-region = Mit dieser Kopie des Benutzerpools lässt sich kein Authenticator einrichten
    .remedy = Sie ist ein Replikat. Bearbeiten Sie den Pool, geben Sie unter „Weitere Einstellungen“ seine primäre Region an und melden Sie sich dann noch einmal an.
challenge-unsupported = Diese Anmeldung verlangt etwas, worauf diese App keine Antwort hat
    .remedy = Der Pool verlangt { $name }. Melden Sie sich dort an, wo Sie es sonst tun, oder fragen Sie Ihren Administrator.
plain-password-wanted = Dieser Pool verlangt das Passwort selbst
    .remedy = Er stammt aus einer Datei, und wer sie geschickt hat, könnte das Passwort mitlesen; deshalb wird es nicht herausgegeben. Bitten Sie Ihren Administrator um die Angaben zum Pool und fügen Sie ihn selbst hinzu.
password-not-offered = Cognito bietet hier keine Anmeldung mit Passwort an
    .remedy = { $offered ->
        [none] Bitten
       *[other] Angeboten wird: { $offered }. Bitten
    } Sie Ihren Administrator, für dieses Konto ein Passwort zuzulassen.
parameter-refused = Cognito hat einen Wert abgelehnt
    .remedy = { $reason }Wenn Sie ihn eingegeben haben, ändern Sie ihn und versuchen Sie es noch einmal. Wenn nicht, sagen Sie Ihrem Administrator Bescheid.
refused = Cognito hat das abgelehnt
    .remedy = { $message }Nennen Sie Ihrem Administrator diesen Namen: { $name }.
session-over = Diese Anmeldung ist abgelaufen
    .remedy = Melden Sie sich noch einmal an, um einen neuen QR-Code zu erhalten. Falls Sie den alten gescannt haben, löschen Sie diesen Eintrag in Ihrer Authenticator-App.
outcome-unknown = Die Antwort ging verloren
    .remedy = Noch weiß niemand, ob Ihr Authenticator registriert ist. Behalten Sie seinen Eintrag in Ihrer App und melden Sie sich noch einmal an: Dann zeigt es sich.

## Access tokens

token-malformed = Das ist kein Zugriffstoken von Cognito
    .remedy = Kopieren Sie alles: drei lange Teile mit Punkten dazwischen, der erste beginnt mit „eyJ“.
token-not-access = Das ist ein Token anderer Art
    .remedy = Verwenden Sie das Zugriffstoken. Es kam zusammen mit diesem ID- oder Aktualisierungstoken.
token-over = Dieses Token ist vor { $duration } abgelaufen
    .remedy = Holen Sie sich dort, wo es herkam, ein neues und fügen Sie es ein.
token-lacks-scope = Dieses Token darf das Konto nicht ändern
    .remedy = Ihm fehlt der Scope aws.cognito.signin.user.admin. Melden Sie sich stattdessen mit dem Passwort an oder bitten Sie Ihren Administrator, diesen Scope für den App-Client zuzulassen.
token-of-another-pool = Dieses Token gehört zu einem anderen Benutzerpool
    .remedy = Es kommt von { $userPoolId }. Gehen Sie zur Liste zurück und verwenden Sie es dort, oder fügen Sie ein Token dieses Pools ein.
token-of-another-client = Dieses Token gehört zu einem anderen App-Client
    .remedy = Es wurde für { $clientId } ausgestellt. Gehen Sie zur Liste zurück und verwenden Sie es dort, oder fügen Sie ein Token dieses App-Clients ein.

## The way there

throttled = Cognito ist ausgelastet
    .remedy = Gerade melden sich zu viele Personen an. Warten Sie ein paar Sekunden und versuchen Sie es noch einmal.
forbidden = Dieses Netzwerk hat keinen Zugang zum Pool
    .remedy = Eine Firewall vor dem Pool hat die Verbindung abgelehnt. Versuchen Sie es im Netzwerk oder VPN Ihrer Organisation.
proxy-unreachable = Keine Verbindung zum Proxy
    .remedy = { $proxy } ist nicht erreichbar. Prüfen Sie das Netzwerk und die Adresse des Proxys und versuchen Sie es noch einmal.
proxy-credentials-wanted = Der Proxy verlangt einen anderen Benutzernamen und ein anderes Passwort
    .remedy = Schreiben Sie beides in die Umgebungsvariable HTTPS_PROXY, etwa so: http://user:password@{ $proxy }, und lassen Sie „{ field-proxy }“ in den Einstellungen des Pools leer. Starten Sie die App dann neu.
proxy-refused = Der Proxy lässt diese Verbindung nicht durch
    .remedy = { $proxy } stellt keine Verbindung zu { $host } her. Bitten Sie Ihren Administrator, das zuzulassen.
certificate-not-trusted = Diese Verbindung ist nicht vertrauenswürdig
    .remedy = Das Zertifikat von { $host } ist von niemandem signiert, dem dieser Computer vertraut. Wenn Ihre Organisation ihren Datenverkehr prüft, füllen Sie „{ field-ca-file }“ in den Einstellungen des Pools aus. Wenn nicht, verwenden Sie ein anderes Netzwerk.
unreachable = Keine Verbindung zu Cognito
    .remedy = { $host } ist nicht erreichbar. Prüfen Sie das Netzwerk und versuchen Sie es noch einmal.
timed-out = Cognito hat zu lange nicht geantwortet
    .remedy = { $host } hat nicht rechtzeitig geantwortet. Prüfen Sie das Netzwerk und versuchen Sie es noch einmal.
service-fault = Bei Cognito gibt es eine Störung
    .remedy = Die Antwort hatte den Status { $status }. Warten Sie einen Moment und versuchen Sie es noch einmal.
answer-not-understood = Diese Antwort kam nicht von Cognito
    .remedy = Vielleicht ist ein Proxy oder eine Anmeldeseite des Netzwerks im Weg. Prüfen Sie beides und versuchen Sie es noch einmal.

## The window itself

clipboard-unavailable = Die Zwischenablage ist nicht erreichbar
    .remedy = Wählen Sie „Schlüssel anzeigen“ und tippen Sie ihn in Ihre App.
pools-file-unreadable = Die Liste der Pools lässt sich nicht lesen
    .remedy = { $detail }{ $line ->
        [none] Korrigieren oder löschen Sie { $path }
       *[other] Korrigieren Sie Zeile { $line } von { $path }
    } und starten Sie die App neu.
pools-file-unwritable = Die Liste der Pools lässt sich nicht speichern
    .remedy = Prüfen Sie, ob Sie { $path } schreiben dürfen und ob auf dem Datenträger Platz ist.
pools-file-changed = Die Liste der Pools wurde an anderer Stelle geändert
    .remedy = Ein anderes Fenster oder Programm hat „{ $name }“ gleichzeitig geändert. Prüfen Sie die Einstellungen und versuchen Sie es erneut.
pool-listed-already = Dieser Pool steht schon in der Liste
    .remedy = „{ $name }“ hat dieselbe Benutzerpool-ID und App-Client-ID. Bearbeiten Sie diesen Pool oder ändern Sie hier die IDs.
import-unreadable = Diese Datei lässt sich nicht lesen
    .remedy = { $detail }{ $line ->
        [none] Lassen Sie sich die Datei noch einmal schicken oder wählen Sie eine andere.
       *[other] Der Fehler steckt in Zeile { $line }. Lassen Sie sich die Datei noch einmal schicken oder wählen Sie eine andere.
    }
import-empty = In dieser Datei ist kein Benutzerpool
    .remedy = Wählen Sie eine pools.json dieser App oder eine Konfigurationsdatei von AWS Amplify, etwa amplify_outputs.json oder aws-exports.js.
practice-unavailable = Der Übungspool ist nicht gestartet
    .remedy = { $detail }Schließen Sie die App, öffnen Sie sie wieder und versuchen Sie es noch einmal.
keychain-unavailable = Der Schlüsselbund ist nicht erreichbar
    .remedy = Das System sagt: { $detail }Ein Client-Geheimnis, das Sie eingeben, bleibt erhalten, bis Sie die App schließen; eines, das im Schlüsselbund liegt, bleibt dort.
browser-forbidden = Hier geht es nicht mit dem Browser
    .remedy = Dieser Computer lässt es nicht zu. Melden Sie sich mit Benutzername und Passwort an.
browser-unavailable = Der Browser hat sich nicht geöffnet
    .remedy = Das System sagt: { $detail }Legen Sie auf diesem Computer einen Standardbrowser fest und versuchen Sie es noch einmal.
redirect-ports-taken = Der Rückweg aus dem Browser ist belegt
    .remedy = { $ports ->
        [none] Schließen
       *[other] Ein anderes Programm verwendet { $ports }. Schließen
    } Sie andere Fenster dieser App oder bitten Sie Ihren Administrator um einen weiteren Redirect-Port.
browser-timed-out = Aus dem Browser kam niemand zurück
    .remedy = Die Anmeldung dort hat zu lange gedauert. Versuchen Sie es noch einmal und lassen Sie den Tab offen, bis dort steht, dass Sie ihn schließen können.
browser-denied = Die Anmeldung im Browser wurde abgebrochen
    .remedy = { $reason }Versuchen Sie es noch einmal oder melden Sie sich hier mit Ihrem Passwort an.
browser-state-wrong = Der Browser kam von einer anderen Anmeldung zurück
    .remedy = Schließen Sie alte Anmelde-Tabs im Browser und versuchen Sie es noch einmal.
browser-refused = Cognito hat die Anmeldung im Browser nicht akzeptiert
    .remedy = { $reason }Versuchen Sie es noch einmal. Wenn das nicht hilft, bitten Sie Ihren Administrator, die verwaltete Anmeldung für den App-Client zu prüfen.
