### The texts of every problem, in German. en/problems.ftl describes the arguments.

## Fields

field-pool-name = Name
    .shape = Verwenden Sie Buchstaben, Ziffern und Leerzeichen.
field-user-pool-id = Benutzerpool-ID
    .shape = Verwenden Sie ein Format wie eu-central-1_Ab12Cd34E: eine Region, ein Unterstrich und neun Buchstaben oder Ziffern.
field-client-id = App-Client-ID
    .shape = Eine App-Client-ID besteht meist aus 26 Buchstaben und Ziffern, ohne Leerzeichen.
field-client-secret = Client-Geheimnis
    .shape = Ein Client-Geheimnis besteht aus 24 bis 64 Buchstaben und Ziffern, ohne Leerzeichen.
field-region = Region
    .shape = Verwenden Sie ein Format wie eu-central-1.
field-endpoint = Endpunkt-URL
    .shape = Verwenden Sie eine URL, die mit https:// beginnt und einen Hostnamen enthält.
field-issuer = Aussteller
    .shape = Verwenden Sie Buchstaben, Ziffern und Leerzeichen, aber keinen Doppelpunkt.
field-flow = Anmeldeablauf
    .shape = Wählen Sie einen der Abläufe, die der App-Client zulässt.
field-login-domain = Domain der verwalteten Anmeldung
    .shape = Verwenden Sie ein Format wie example.auth.eu-central-1.amazoncognito.com.
field-redirect-ports = Redirect-Ports
    .shape = Verwenden Sie bis zu zehn verschiedene Zahlen zwischen 1024 und 65535.
field-fips = FIPS-Endpunkt
    .shape = Schalten Sie ihn ein oder aus.
field-dual-stack = Dual-Stack-Endpunkt
    .shape = Schalten Sie ihn ein oder aus.
field-ca-file = CA-Datei
    .shape = Geben Sie den vollständigen Pfad der Datei an, ab dem Stammverzeichnis oder dem Laufwerksbuchstaben.
field-proxy = Proxy
    .shape = Verwenden Sie ein Format wie proxy.example:8080. Davor kann http:// oder https:// stehen.
field-username = Benutzername
    .shape = Ein Benutzername enthält keine Leerzeichen.
field-password = Passwort
    .shape = Ein Passwort enthält keine Leerzeichen.
field-new-password = Neues Passwort
    .shape = Ein Passwort enthält keine Leerzeichen.
field-attribute = Profilangabe
    .shape = Prüfen Sie die Eingabe auf Tippfehler und versuchen Sie es noch einmal.
field-code = Sechsstelliger Code
field-sent-code = Code aus der Nachricht
field-device-name = Gerätename
    .shape = Verwenden Sie Buchstaben, Ziffern und Leerzeichen.
field-session = Sitzung
    .shape = Kopieren Sie den ganzen Wert und sonst nichts.
field-access-token = Zugriffstoken
    .shape = Kopieren Sie den ganzen Wert und sonst nichts.
field-secret = Geheimer Schlüssel
    .shape = Verwenden Sie nur Buchstaben und die Ziffern 2 bis 7. Leerzeichen und Striche sind erlaubt.
field-account = Konto
    .shape = Verwenden Sie Buchstaben, Ziffern und Leerzeichen oder eine E-Mail-Adresse wie noor@example.com.

## Entered values

field-empty = „{ $fieldName }“ ist leer
    .remedy = Geben Sie einen Wert ein und versuchen Sie es noch einmal.
field-too-long = „{ $fieldName }“ ist zu lang
    .remedy = Verwenden Sie höchstens { $max } Zeichen.
field-malformed = „{ $fieldName }“ hat das falsche Format
    .remedy = { $shape }
endpoint-insecure = Dieser Endpunkt ist nicht sicher
    .remedy = Ihr Passwort würde unverschlüsselt übertragen. Verwenden Sie eine Adresse, die mit https:// beginnt, es sei denn, der Server läuft auf diesem Computer.
login-domain-insecure = Diese Anmeldedomain ist nicht sicher
    .remedy = Verwenden Sie eine Adresse, die mit https:// beginnt, es sei denn, der Server läuft auf diesem Computer.
endpoint-excludes = „{ $fieldName }“ ist mit einem eigenen Endpunkt nicht möglich
    .remedy = Schalten Sie die Option aus oder leeren Sie „{ field-endpoint }“.
ca-file-unusable = Die CA-Datei ist nicht verwendbar
    .remedy = { $path }: { $detail }Verwenden Sie eine PEM-Datei, in der jedes Zertifikat mit -----BEGIN CERTIFICATE----- beginnt.
proxy-carries-credentials = Die Proxy-Adresse darf keinen Benutzernamen und kein Passwort enthalten
    .remedy = Geben Sie nur die Adresse ein. Wenn der Proxy einen Benutzernamen und ein Passwort verlangt, lassen Sie dieses Feld leer, schreiben Sie die ganze Adresse in die Umgebungsvariable HTTPS_PROXY und starten Sie die App neu.
proxy-unusable = { $variable } enthält keine verwendbare Proxy-Adresse
    .remedy = Verwenden Sie ein Format wie http://proxy.example:8080. Korrigieren Sie diese Umgebungsvariable und starten Sie die App neu.
imported-carries = Ein Pool aus einer Datei darf „{ $fieldName }“ so nicht enthalten
    .remedy = Wer die Datei gesendet hat, könnte damit Passwörter lesen. Lassen Sie die Angabe weg oder fügen Sie den Pool selbst hinzu, mit den Angaben Ihres Administrators.
region-unknown = Die Region fehlt
    .remedy = Die Benutzerpool-ID enthält keine Region. Füllen Sie „{ field-region }“ unter „Weitere Einstellungen“ aus.

## Codes

code-malformed = Der Code muss sechs Ziffern haben
    .remedy = Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App gerade anzeigt.
code-not-of-this-secret = Dieser Code gehört nicht zu diesem Eintrag
    .remedy = Prüfen Sie die Ziffern und ob sie aus dem Eintrag stammen, den Sie eben hinzugefügt haben. Es wurde nichts gesendet, also wurde kein Versuch verbraucht.
code-mistyped = Eine Ziffer scheint nicht zu stimmen
    .remedy = Vergleichen Sie die Ziffern mit denen in Ihrer Authenticator-App und geben Sie sie noch einmal ein. Es wurde nichts gesendet, also wurde kein Versuch verbraucht.
code-old = Dieser Code ist { $duration } alt
    .remedy = Jeder Code gilt eine halbe Minute. Geben Sie den Code ein, den Ihre Authenticator-App jetzt anzeigt. Es wurde nichts gesendet, also wurde kein Versuch verbraucht.
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
    } Datum und Uhrzeit automatisch einstellen und geben Sie dann den neuen Code ein. Es wurde nichts gesendet, also wurde kein Versuch verbraucht.
code-wrong = Cognito hat diesen Code abgelehnt
    .remedy = Warten Sie, bis Ihre Authenticator-App einen neuen Code anzeigt, und geben Sie ihn ein.
code-used = Dieser Code wurde schon verwendet
    .remedy = Jeder Code funktioniert nur einmal. Warten Sie, bis Ihre Authenticator-App einen neuen Code anzeigt, und geben Sie ihn ein.
sent-code-malformed = Das ist kein gültiger Code
    .remedy = Geben Sie den Code so ein, wie er in der Nachricht steht, ohne den Text darum herum.
sent-code-wrong = Das ist nicht der Code, den Cognito gesendet hat
    .remedy = Nehmen Sie den Code aus der neuesten Nachricht. Jeder neue Code ersetzt den vorigen.
sent-code-expired = Dieser Code ist nicht mehr gültig
    .remedy = Er ist abgelaufen, wurde schon verwendet oder durch einen neueren ersetzt. Lassen Sie sich einen neuen Code senden.
code-not-sent = Cognito konnte den Code nicht senden
    .remedy = Versuchen Sie es in einer Minute noch einmal. Wenn das nicht hilft, sagen Sie Ihrem Administrator, dass der Benutzerpool keine Nachrichten senden kann.
nowhere-to-send = Der Code kann nirgendwohin gesendet werden
    .remedy = Dieses Konto hat keine bestätigte E-Mail-Adresse oder Telefonnummer. Bitten Sie Ihren Administrator um ein neues Passwort.
code-not-asked-for = Cognito hat keinen Code verlangt
    .remedy = Sie haben sich mit dem Passwort allein angemeldet, also wurde Ihre Authenticator-App nicht getestet. Sagen Sie Ihrem Administrator, dass der zweite Faktor für dieses Konto vielleicht ausgeschaltet ist.

## The account

incorrect-credentials = Benutzername oder Passwort ist falsch
    .remedy = Geben Sie das Passwort noch einmal ein. Achten Sie auf die Feststelltaste und das Tastaturlayout.
too-many-attempts = Zu viele Versuche
    .remedy = Cognito hat die Anmeldung eine Zeit lang gesperrt. Warten Sie einige Minuten und versuchen Sie es noch einmal.
user-disabled = Dieses Konto ist deaktiviert
    .remedy = Bitten Sie Ihren Administrator, es zu aktivieren.
user-not-confirmed = Dieses Konto ist noch nicht bestätigt
    .remedy = Wählen Sie beim Anmelden „Mein Konto bestätigen“ und geben Sie den Code ein, der Ihnen gesendet wurde, oder bitten Sie Ihren Administrator, das Konto zu bestätigen.
already-confirmed = Dieses Konto ist schon bestätigt
    .remedy = Melden Sie sich mit Ihrem Passwort an.
confirmation-uncertain = Die Antwort ging verloren
    .remedy = Das Konto ist vielleicht schon bestätigt. Wählen Sie noch einmal „Bestätigen“, um es zu prüfen.
password-reset-required = Sie müssen zuerst Ihr Passwort zurücksetzen
    .remedy = Wählen Sie beim Anmelden „Passwort vergessen“ und legen Sie ein neues Passwort fest.
reset-not-allowed = Dieses Passwort lässt sich noch nicht zurücksetzen
    .remedy = Das Konto hat noch das temporäre Passwort aus der Einladung. Melden Sie sich damit an oder bitten Sie Ihren Administrator um eine neue Einladung.
password-refused = Cognito hat dieses Passwort abgelehnt
    .remedy = { $reason }Wählen Sie ein anderes Passwort.
new-password-uncertain = Die Antwort ging verloren
    .remedy = Ihr neues Passwort ist vielleicht schon aktiv. Beginnen Sie von vorn und melden Sie sich damit an. Wenn es abgelehnt wird, nehmen Sie das alte Passwort.
federated-user = Dieses Konto meldet sich über einen anderen Dienst an
    .remedy = { $provider } übernimmt die Anmeldung und fragt nach dem zweiten Faktor. Richten Sie Ihre Authenticator-App dort ein.

## The pool and its app client

client-secret-wanted = Dieser App-Client verlangt sein Client-Geheimnis
    .remedy = Geben Sie auch das Client-Geheimnis ein oder verwenden Sie einen App-Client ohne Geheimnis.
client-secret-wrong = Das Client-Geheimnis ist falsch
    .remedy = Kopieren Sie es noch einmal von der Seite des App-Clients in der Cognito-Konsole.
client-unknown = Cognito findet diesen App-Client nicht
    .remedy = Vergleichen Sie App-Client-ID und Region in den Einstellungen des Pools mit denen in der Cognito-Konsole.
flow-not-enabled = Dieser App-Client lässt diesen Anmeldeablauf nicht zu
    .remedy = Bitten Sie Ihren Administrator, ALLOW_USER_SRP_AUTH für den App-Client einzuschalten, oder wählen Sie in den Einstellungen des Pools einen Ablauf, den er zulässt.
totp-not-enabled = Authenticator-Apps sind in diesem Benutzerpool ausgeschaltet
    .remedy = Bitten Sie Ihren Administrator, Authenticator-Apps in den MFA-Einstellungen des Benutzerpools einzuschalten.
totp-not-offered = Cognito bietet für dieses Konto keine Authenticator-App an
    .remedy = Fragen Sie Ihren Administrator, welchen zweiten Faktor dieses Konto verwenden soll.
not-in-this-region = Dieses Replikat des Benutzerpools kann keine Authenticator-Apps registrieren
    .remedy = Bearbeiten Sie den Pool, geben Sie unter „Weitere Einstellungen“ seine primäre Region an und melden Sie sich dann noch einmal an.
challenge-unsupported = Diese App unterstützt einen Schritt dieser Anmeldung nicht
    .remedy = Der Benutzerpool verlangt { $name }. Melden Sie sich dort an, wo Sie es sonst tun, oder fragen Sie Ihren Administrator.
plain-password-wanted = Dieser Pool verlangt das Passwort selbst
    .remedy = Der Pool stammt aus einer Datei, und wer sie gesendet hat, könnte Ihr Passwort lesen. Deshalb hat die App es nicht gesendet. Bitten Sie Ihren Administrator um die Angaben zum Pool und fügen Sie ihn selbst hinzu.
password-not-offered = Cognito bietet hier keine Anmeldung mit Passwort an
    .remedy = { $offered ->
        [none] Bitten
       *[other] Angeboten wird: { $offered }. Bitten
    } Sie Ihren Administrator, für dieses Konto ein Passwort zuzulassen.
parameter-refused = Cognito hat einen Wert abgelehnt
    .remedy = { $reason }Wenn Sie ihn eingegeben haben, ändern Sie ihn und versuchen Sie es noch einmal. Wenn nicht, sagen Sie Ihrem Administrator Bescheid.
refused = Cognito hat die Anfrage abgelehnt
    .remedy = { $message }Nennen Sie Ihrem Administrator diesen Fehlernamen: { $name }.
session-over = Diese Anmeldung ist abgelaufen
    .remedy = Melden Sie sich noch einmal an, um einen neuen QR-Code zu erhalten. Falls Sie den alten gescannt haben, löschen Sie diesen Eintrag in Ihrer Authenticator-App.
outcome-unknown = Die Antwort ging verloren
    .remedy = Ihre Authenticator-App ist vielleicht schon registriert. Behalten Sie ihren Eintrag und melden Sie sich noch einmal an, um es zu prüfen.

## Access tokens

token-malformed = Das ist kein Zugriffstoken von Cognito
    .remedy = Kopieren Sie das ganze Token: drei lange Teile mit Punkten dazwischen, am Anfang „eyJ“.
token-not-access = Das ist kein Zugriffstoken
    .remedy = Verwenden Sie das Zugriffstoken, das zusammen mit diesem ID- oder Aktualisierungstoken ausgestellt wurde.
token-over = Dieses Token ist vor { $duration } abgelaufen
    .remedy = Holen Sie sich ein neues Token aus derselben Quelle und fügen Sie es ein.
token-lacks-scope = Dieses Token kann das Konto nicht ändern
    .remedy = Ihm fehlt der Scope aws.cognito.signin.user.admin. Melden Sie sich stattdessen mit dem Passwort an oder bitten Sie Ihren Administrator, diesen Scope für den App-Client zuzulassen.
token-of-another-pool = Dieses Token gehört zu einem anderen Benutzerpool
    .remedy = Es wurde von { $userPoolId } ausgestellt. Gehen Sie zur Liste zurück und verwenden Sie es dort, oder fügen Sie ein Token dieses Pools ein.
token-of-another-client = Dieses Token gehört zu einem anderen App-Client
    .remedy = Es wurde für { $clientId } ausgestellt. Gehen Sie zur Liste zurück und verwenden Sie es dort, oder fügen Sie ein Token dieses App-Clients ein.

## Connectivity

throttled = Cognito ist ausgelastet
    .remedy = Gerade melden sich zu viele Personen an. Warten Sie ein paar Sekunden und versuchen Sie es noch einmal.
forbidden = Dieses Netzwerk hat keinen Zugang zum Benutzerpool
    .remedy = Eine Firewall vor dem Benutzerpool hat die Anfrage blockiert. Verwenden Sie das Netzwerk oder VPN Ihrer Organisation.
proxy-unreachable = Keine Verbindung zum Proxy
    .remedy = { $proxy } ist nicht erreichbar. Prüfen Sie das Netzwerk und die Adresse des Proxys und versuchen Sie es noch einmal.
proxy-credentials-wanted = Der Proxy verlangt einen gültigen Benutzernamen und ein gültiges Passwort
    .remedy = Schreiben Sie beides in die Umgebungsvariable HTTPS_PROXY, etwa so: http://user:password@{ $proxy }, und lassen Sie „{ field-proxy }“ in den Einstellungen des Pools leer. Starten Sie die App dann neu.
proxy-refused = Der Proxy hat die Verbindung blockiert
    .remedy = { $proxy } stellt keine Verbindung zu { $host } her. Bitten Sie Ihren Administrator, das zuzulassen.
certificate-not-trusted = Diese Verbindung ist nicht vertrauenswürdig
    .remedy = Dieser Computer vertraut dem Zertifikat von { $host } nicht. Wenn Ihre Organisation ihren Datenverkehr prüft, füllen Sie „{ field-ca-file }“ in den Einstellungen des Pools aus. Verwenden Sie sonst ein anderes Netzwerk.
unreachable = Keine Verbindung zu Cognito
    .remedy = { $host } ist nicht erreichbar. Prüfen Sie das Netzwerk und versuchen Sie es noch einmal.
timed-out = Cognito hat zu lange für die Antwort gebraucht
    .remedy = { $host } hat nicht rechtzeitig geantwortet. Prüfen Sie das Netzwerk und versuchen Sie es noch einmal.
service-fault = Cognito hat gerade Probleme
    .remedy = Cognito antwortete mit dem Status { $status }. Warten Sie einen Moment und versuchen Sie es noch einmal.
answer-not-understood = Die Antwort kam nicht von Cognito
    .remedy = Vielleicht kam sie von einem Proxy oder einer Anmeldeseite des Netzwerks. Prüfen Sie beides und versuchen Sie es noch einmal.

## The computer: clipboard, files, keychain and browser

clipboard-unavailable = Die Zwischenablage ist nicht verfügbar
    .remedy = Nutzen Sie „Schlüssel anzeigen“ und geben Sie den Schlüssel in Ihre Authenticator-App ein.
pools-file-unreadable = Die Liste der Pools lässt sich nicht lesen
    .remedy = { $detail }{ $line ->
        [none] Korrigieren oder löschen Sie { $path }
       *[other] Korrigieren Sie Zeile { $line } von { $path }
    } und starten Sie die App neu.
pools-file-unwritable = Die Liste der Pools lässt sich nicht speichern
    .remedy = Prüfen Sie, ob Sie { $path } schreiben dürfen und ob auf dem Datenträger Speicherplatz frei ist.
pool-listed-already = Dieser Pool steht schon in der Liste
    .remedy = „{ $name }“ hat dieselbe Benutzerpool-ID und App-Client-ID. Bearbeiten Sie diesen Pool oder ändern Sie hier die IDs.
import-unreadable = Diese Datei lässt sich nicht lesen
    .remedy = { $detail }{ $line ->
        [none] Lassen Sie sich die Datei noch einmal senden oder wählen Sie eine andere.
       *[other] Der Fehler ist in Zeile { $line }. Lassen Sie sich die Datei noch einmal senden oder wählen Sie eine andere.
    }
import-empty = Diese Datei enthält keine Benutzerpools
    .remedy = Wählen Sie eine Datei pools.json dieser App oder eine Datei amplify_outputs.json.
practice-unavailable = Der Übungspool konnte nicht gestartet werden
    .remedy = { $detail }Schließen Sie die App, öffnen Sie sie wieder und versuchen Sie es noch einmal.
keychain-unavailable = Der Schlüsselbund ist nicht verfügbar
    .remedy = Das System meldet: { $detail }Ein Client-Geheimnis, das Sie eingeben, wird behalten, bis Sie die App schließen. Ein Client-Geheimnis im Schlüsselbund bleibt dort.
browser-forbidden = Die Anmeldung im Browser ist auf diesem Computer nicht erlaubt
    .remedy = Melden Sie sich mit Benutzername und Passwort an.
browser-unavailable = Der Browser hat sich nicht geöffnet
    .remedy = Das System meldet: { $detail }Legen Sie auf diesem Computer einen Standardbrowser fest und versuchen Sie es noch einmal.
redirect-ports-taken = Die Redirect-Ports sind belegt
    .remedy = { $ports ->
        [none] Schließen
       *[other] Ein anderes Programm verwendet { $ports }. Schließen
    } Sie andere Fenster dieser App oder bitten Sie Ihren Administrator um einen weiteren Redirect-Port.
browser-timed-out = Die Anmeldung im Browser hat zu lange gedauert
    .remedy = Versuchen Sie es noch einmal und lassen Sie den Tab offen, bis er Sie auffordert, ihn zu schließen.
browser-denied = Die Anmeldung im Browser wurde abgebrochen
    .remedy = { $reason }Versuchen Sie es noch einmal oder melden Sie sich hier mit Ihrem Passwort an.
browser-state-wrong = Der Browser kam von einer anderen Anmeldung zurück
    .remedy = Schließen Sie alte Anmelde-Tabs im Browser und versuchen Sie es noch einmal.
browser-refused = Cognito hat die Anmeldung im Browser abgelehnt
    .remedy = { $reason }Versuchen Sie es noch einmal. Wenn das nicht hilft, bitten Sie Ihren Administrator, die verwaltete Anmeldung für den App-Client zu prüfen.
