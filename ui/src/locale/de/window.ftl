### The texts of the window, in German: ../en/window.ftl describes the arguments.

## The app

product = Cognito Enroll
tagline = Fügt Ihrem Amazon-Cognito-Konto eine Authenticator-App hinzu.
promise = Geheime Schlüssel werden einmal angezeigt und nie gespeichert.

## Settings

settings-language = Sprache
settings-as-system = Systemsprache ({ $name })
settings-title = Einstellungen
settings-cover-qr = QR-Code verbergen, bis ich ihn anzeigen lasse
settings-cover-qr-hint = Für Situationen, in denen andere Ihren Bildschirm sehen können.
settings-block-capture = Bildschirmfotos dieses Fensters blockieren
settings-capture-blocking-complete = Bildschirmfotos, Aufnahmen und geteilte Bildschirme zeigen dieses Fenster nicht.
settings-capture-blocking-partial = Funktioniert bis macOS 14. Auf neueren Versionen können Apps, die den Bildschirm aufnehmen, dieses Fenster trotzdem zeigen.
settings-capture-blocking-impossible = Hier nicht möglich: Unter Linux können Apps Bildschirmfotos nicht blockieren. Den QR-Code können Sie trotzdem verbergen.
settings-not-saved = Ihre Einstellungen lassen sich nicht speichern. Sie gelten, bis Sie die App schließen.
settings-open-logs = Protokolle öffnen
settings-logs-hint = Die Protokolle zeigen, was die App getan hat. Sie enthalten keine Namen, Passwörter oder Codes. Senden Sie sie der Person, die Ihnen hilft.
settings-logs-are-in = Die App kann den Ordner nicht öffnen. Die Protokolle sind in:
settings-close = Schließen

## About

about-title = Über die App
about-app = Version
about-web-view = Webansicht
about-system = System
about-display = Anzeige
about-copy = Versionen kopieren
about-copied = Kopiert. Fügen Sie die Angaben in eine Nachricht an die Person ein, die Ihnen hilft.
about-copy-failed = Die Zwischenablage antwortet nicht. Markieren und kopieren Sie stattdessen die Zeilen oben.
about-licence = Freie Software. Sie können sie unter der Lizenz Apache-2.0 oder MIT nutzen.
about-third-party = Software von Dritten und ihre Lizenzen
about-fonts = Lizenzen der Schriftarten
about-close = Zurück

## The steps of the enrolment

steps-label = Schritte
steps-sign-in = Anmelden
steps-prepare = Vorbereiten
steps-scan = Scannen
steps-done = Fertig
steps-finished = abgeschlossen

## Users of the practice pool

scenario-new = Noch keine Authenticator-App
scenario-temporary-password = Temporäres Passwort
scenario-enrolled = Hat schon eine Authenticator-App

## Second factors

factor-software-token-name = Authenticator-App
factor-software-token-hint = Ihre bisherige App. Die neue ersetzt sie.
factor-sms-name = SMS
factor-sms-hint = Sie erhalten einen Code auf Ihrem Telefon.
factor-email-name = E-Mail
factor-email-hint = Sie erhalten einen Code per E-Mail.

## Notices on the sign-in screen

notice-password-may-be-set-title = Ihr neues Passwort ist vielleicht schon aktiv
notice-password-may-be-set-body = Sie haben abgebrochen, während es festgelegt wurde. Versuchen Sie es zuerst mit dem neuen Passwort, dann mit dem alten.
notice-account-confirmed-title = Ihr Konto ist bestätigt
notice-account-confirmed-body = Melden Sie sich jetzt mit Ihrem Passwort an.

## Cognito’s standard attributes. Other attributes are shown by their own names.

attribute-address = Adresse
attribute-birthdate = Geburtsdatum
attribute-email = E-Mail
attribute-family_name = Nachname
attribute-gender = Geschlecht
attribute-given_name = Vorname
attribute-locale = Sprache
attribute-middle_name = Weiterer Vorname
attribute-name = Vollständiger Name
attribute-nickname = Spitzname
attribute-phone_number = Telefonnummer
attribute-picture = Bild
attribute-preferred_username = Bevorzugter Benutzername
attribute-profile = Profilseite
attribute-website = Website
attribute-zoneinfo = Zeitzone

## Formats of attributes

attribute-hint-birthdate = Jahr, Monat und Tag, zum Beispiel 1990-04-21.
attribute-hint-phone_number = Mit Landesvorwahl, zum Beispiel +44 20 7946 0958.

## Labels of several screens

optional = Optional
start-over = Von vorn beginnen
back = Zurück
request-id = Anfrage-ID
reveal = Eingabe anzeigen
conceal = Eingabe verbergen
practice-label = Übung
practice-banner = Übungspool: Echte Konten sind nicht betroffen
loading = Wird geöffnet …
waiting = Bitte warten …

## Automatic retries

retry-progress = Automatischer neuer Versuch: { $attempt } von { $of }.
retry-stop = Versuche beenden

## The connection works again

restored-title = Die Verbindung ist wieder da
restored-body = Machen Sie dort weiter, wo Sie waren. Ihre Eingaben sind noch da.

## An error in the app itself

fault-title = In der App ist ein Fehler aufgetreten
fault-remedy = Sie haben nichts falsch gemacht. Versuchen Sie es noch einmal. Wenn es wieder passiert, schließen Sie die App und öffnen Sie sie erneut.
fault-reload = Noch einmal versuchen

## A code was sent

delivered = { $channel ->
        [sms] Cognito hat einen Code per SMS an { $destination } gesendet.
        [email] Cognito hat einen Code per E-Mail an { $destination } gesendet.
       *[other] Cognito hat einen Code an { $destination } gesendet.
    }
delivered-unnamed = { $channel ->
        [sms] Cognito hat einen Code per SMS gesendet.
        [email] Cognito hat einen Code per E-Mail gesendet.
       *[other] Cognito hat einen Code gesendet.
    }

## Sending another code

resend-first = Code senden
resend-again = Neuen Code senden
resend-busy = Wird gesendet …
resend-pause = Verfügbar in { DURATION($seconds) }

## The list of user pools

pools-choose = Wählen Sie, wo Sie sich anmelden
pools-choose-lede = Ihr Konto ist in einem dieser Benutzerpools.
pools-connect = Mit Ihrem Benutzerpool verbinden
pools-connect-lede = Fragen Sie Ihren Administrator nach diesen Angaben. Die App speichert sie auf diesem Computer.
pools-empty-lede = Geben Sie an, in welchem Amazon-Cognito-Benutzerpool Ihr Konto ist. Das ist nur einmal nötig.
pools-find = Benutzerpool suchen
pools-found = { $found ->
        [0] Keine Benutzerpools gefunden.
       *[other] { $found } von { $all } Benutzerpools
    }
pools-list = Benutzerpools
pools-variables-unused = Von dieser App nicht verwendet: { $names }
pools-variables-unused-body = Diese Umgebungsvariablen gelten für die AWS CLI. Wenn ein Benutzerpool sie braucht, tragen Sie ihre Werte in seinen „Weiteren Einstellungen“ ein.
pools-edit = { $name } bearbeiten
pools-remove = { $name } entfernen
pools-remove-question = { $name } aus der Liste entfernen?
pools-remove-question-hint = Konten sind nicht betroffen. Um den Pool wieder hinzuzufügen, brauchen Sie seine Benutzerpool-ID und die App-Client-ID.
pools-remove-question-secret-hint = Konten sind nicht betroffen. Das Client-Geheimnis wird ebenfalls entfernt. Um den Pool wieder hinzuzufügen, brauchen Sie das Geheimnis, die Benutzerpool-ID und die App-Client-ID.
pools-remove-confirm = Entfernen
pools-remove-busy = Wird entfernt …
pools-remove-cancel = Behalten
pools-add = Benutzerpool hinzufügen
pools-add-hint = Sie brauchen die Benutzerpool-ID und eine App-Client-ID.
pools-import = Aus einer Datei importieren
pools-import-hint = Wählen Sie eine pools.json oder eine Konfigurationsdatei von AWS Amplify, die Sie erhalten haben.
pools-import-file = Datei mit Benutzerpools
pools-importing = Datei wird gelesen …
pools-imported = { $count ->
        [0] Es wurden keine Pools hinzugefügt: Alle Pools der Datei sind schon in der Liste.
        [one] Ein Pool wurde hinzugefügt.
       *[other] { $count } Pools wurden hinzugefügt.
    }
pools-export = In eine Datei exportieren
pools-export-hint = Geben Sie die Liste weiter oder nutzen Sie sie auf einem anderen Computer. Client-Geheimnisse sind nicht enthalten.
pools-export-title = Benutzerpools exportieren
pools-exporting = Wählen Sie, wo die Datei gespeichert wird …
pools-exported = { $count ->
        [one] Ein Pool wurde nach { $path } exportiert.
       *[other] { $count } Pools wurden nach { $path } exportiert.
    }
pools-export-reduced = Die Datei enthält keine Endpunkte, eigenen Anmelde-Domains, Proxys, CA-Dateien und nicht den Ablauf USER_PASSWORD_AUTH, weil nichts davon importiert werden kann.
pools-practice = Übungspool ausprobieren
pools-practice-hint = Ein simulierter Benutzerpool auf diesem Computer, mit Konten zum Ausprobieren.
pools-practice-starting = Der Übungspool wird gestartet …
pools-practice-tag = Übung
pools-file = Die Liste ist gespeichert in { $path }

## The settings of a user pool

pool-form-edit-title = Benutzerpool bearbeiten
pool-form-edit-lede = Ändern Sie die Einstellungen von { $pool }.
pool-form-more = Weitere Einstellungen
pool-form-connect = Verbinden
pool-form-connecting = Wird verbunden …
pool-form-save = Speichern
pool-form-saving = Wird gespeichert …
pool-form-test = Testen
pool-form-testing = Wird getestet …
pool-form-tested-hint = App-Client, Anmeldeablauf und Client-Geheimnis sind richtig. Konten waren nicht betroffen. Die Benutzerpool-ID wird erst geprüft, wenn sich jemand anmeldet.
pool-form-cancel = Abbrechen
pool-form-user-pool-id-hint = Zum Beispiel eu-central-1_Ab12Cd34E.
pool-form-region-found = Region: { $region }
pool-form-name-hint = Der Name, den diese App anzeigt.
pool-form-client-secret-hint = Nur wenn der App-Client eines hat.
pool-form-client-secret-kept-session = Ein Client-Geheimnis ist gespeichert, bis Sie die App schließen. Lassen Sie das Feld leer, um es zu behalten.
pool-form-client-secret-kept-keychain = Ein Client-Geheimnis ist im Schlüsselbund gespeichert. Lassen Sie das Feld leer, um es zu behalten.
pool-form-keychain = Im Schlüsselbund dieses Computers speichern
pool-form-in-keychain = Das Client-Geheimnis bleibt dort, wenn Sie die App schließen. Das System bittet Sie vielleicht, den Schlüsselbund zu entsperren.
pool-form-in-session = Das Client-Geheimnis wird nur behalten, bis Sie die App schließen.
pool-form-remove-client-secret = Client-Geheimnis entfernen
pool-form-client-secret-removed-on-save = Das Client-Geheimnis wird beim Speichern entfernt.
pool-form-keep-client-secret = Client-Geheimnis behalten
pool-form-region-hint = Wenn Sie das Feld leer lassen, gilt die Region der Benutzerpool-ID.
pool-form-network = Netzwerk
pool-form-fips-hint = Nutzt den AWS-Endpunkt mit FIPS-validierter Kryptografie. Verfügbar in einigen Regionen der USA.
pool-form-dual-stack-hint = Nutzt den AWS-Endpunkt für IPv6 und IPv4.
pool-form-ca-file-hint = Der Pfad einer PEM-Datei mit den Zertifizierungsstellen Ihrer Organisation. Die App vertraut ihnen zusätzlich zu denen des Systems.
pool-form-proxy-hint = Zum Beispiel proxy.example:8080. Wenn Sie das Feld leer lassen, nutzt die App den Proxy des Systems oder HTTPS_PROXY.
pool-form-endpoint-hint = Für private Endpunkte und Testserver.
pool-form-issuer-hint = Der Name des Eintrags in der Authenticator-App.
pool-form-login-domain-hint = Nötig für die Anmeldung im Browser.
pool-form-redirect-ports-hint = Zum Beispiel 53682, 53683. Der App-Client braucht für jeden Port eine Callback-URL: http://127.0.0.1:53682/callback.

## The test of a user pool’s settings: checks.ftl has the findings

pool-checks-running = Verbindung, App-Client und Uhr werden geprüft …
pool-checks-verdict-ok = Hier lässt sich ein Authenticator einrichten
pool-checks-verdict-advice = Hier lässt sich ein Authenticator einrichten; etwas lässt sich verbessern
pool-checks-verdict-problem = Hier lässt sich noch kein Authenticator einrichten
pool-checks-see-below = Konten waren nicht betroffen. Die Liste unten zeigt die Ursache.
pool-checks-list = Was geprüft wurde

## Sign-in flows

flow-srp-name = Secure Remote Password (SRP)
flow-srp-hint = Das Passwort verlässt diesen Computer nie. Für fast alle Pools geeignet.
flow-user-auth-name = Auswahlbasierte Anmeldung (USER_AUTH)
flow-user-auth-hint = Der Pool bestimmt, wie Sie sich anmelden. Nutzt SRP, wenn der Pool es anbietet.
flow-password-name = Benutzername und Passwort (USER_PASSWORD_AUTH)
flow-password-hint = Für Pools, die Benutzer aus einem anderen System übernehmen. Der Betreiber des Pools kann das Passwort sehen.

## A pool that came from a file

imported-tag = Aus einer Datei
imported-title = Dieser Pool stammt aus einer Datei
imported-body = Er stammt vielleicht nicht von Ihrer Organisation. Melden Sie sich nur an, wenn Sie dem Absender vertrauen.

## Sign in

sign-in-title = Anmelden
sign-in-lede = Nutzen Sie Ihr Konto in { $pool }.
sign-in-submit = Anmelden
sign-in-busy = Anmeldung läuft …
sign-in-practice-title = Übungskonten
sign-in-use-practice-user = { $username } wählen
sign-in-practice-secret = Schlüssel
sign-in-other-ways = Weitere Möglichkeiten
sign-in-forgot-password = Passwort vergessen
sign-in-confirm-account = Mein Konto bestätigen
sign-in-with-browser = Im Browser anmelden
sign-in-use-token = Zugriffstoken verwenden

## How the sign-in connects, if that is unusual

connection-title = Verbindung
connection-proxy-of-variable = { $proxy } (aus { $variable })
connection-proxy-of-system = { $proxy } (Systemeinstellung)
connection-sends-password = Das Passwort selbst wird gesendet. Der Betreiber des Pools kann es lesen.

## Signing in with an access token

access-token-title = Zugriffstoken verwenden
access-token-lede = Wenn Sie schon anderswo angemeldet sind, verwenden Sie das Zugriffstoken von dort. Die App zeigt Ihnen Konto und Benutzerpool, bevor sie etwas ändert.
access-token-field-hint = Fügen Sie das Token hier ein. Es bleibt verborgen.
access-token-pasted = { $characters ->
        [one] { $characters } Zeichen
       *[other] { $characters } Zeichen
    }
access-token-stays-title = Das Token wird weder gespeichert noch widerrufen
access-token-stays = Dort, wo es herkommt, funktioniert es weiter.
access-token-submit = Weiter
access-token-busy = Token wird geprüft …
access-token-cancel = Abbrechen

## A secret that the person already has

existing-secret-link = Vorhandenen Schlüssel nutzen
existing-secret-title = Vorhandenen Schlüssel nutzen
existing-secret-lede = Zeigen Sie seinen QR-Code an oder prüfen Sie, ob ein Code stimmt. Alles geschieht auf diesem Computer, ohne Netz.
existing-secret-secret-hint = Buchstaben und die Ziffern 2 bis 7. Leerzeichen und Striche sind erlaubt, ebenso ein Schlüssel-URI (otpauth://…).
existing-secret-account-hint = Kennzeichnet den Eintrag in Ihrer App, zum Beispiel eine E-Mail-Adresse.
existing-secret-only-check = Code prüfen
existing-secret-scan-lede = Scannen Sie ihn mit Ihrer Authenticator-App. Geben Sie dann zur Kontrolle die sechs Ziffern ein, die sie anzeigt.
existing-secret-check-title = Code prüfen
existing-secret-check-lede = Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App anzeigt.
existing-secret-check = Prüfen
existing-secret-is-right = Der Code stimmt
existing-secret-is-right-hint = Er gehört zu diesem Schlüssel, und die Uhren gehen gleich.
existing-secret-by-this-clock = Der Code wird mit der Uhr dieses Computers geprüft. Es wird nichts gesendet.
existing-secret-another = Anderen Schlüssel nutzen
existing-secret-lost-title = Die App hat den Schlüssel nicht mehr
existing-secret-lost = Die App wurde neu geladen. Geben Sie den Schlüssel noch einmal ein.

## Signing in with the browser

browser-sign-in-title = Weiter im Browser
browser-sign-in-lede = Melden Sie sich dort bei { $pool } an. Danach geht es in diesem Fenster automatisch weiter.
browser-sign-in-waiting = Warten auf den Browser …
browser-sign-in-no-browser-title = Sie sehen den Browser nicht?
browser-sign-in-no-browser = Sehen Sie hinter diesem Fenster nach oder öffnen Sie die Seite noch einmal.
browser-sign-in-open-again = Browser noch einmal öffnen
browser-sign-in-opened-again = Der Browser wurde noch einmal geöffnet.
browser-sign-in-open-failed = Der Browser hat sich nicht geöffnet. Legen Sie auf diesem Computer einen Standardbrowser fest.
browser-sign-in-cancel = Abbrechen
browser-sign-in-host = Die Adresse im Browser beginnt mit:
browser-confirm-title = Diese Anmeldeseite öffnen?
browser-confirm-lede = Auch die Adresse der Anmeldeseite von { $pool } stammt aus einer Datei.
browser-confirm-body = Geben Sie Ihr Passwort dort nur ein, wenn Sie diese Adresse von Ihrer Organisation kennen.
browser-confirm-open = Im Browser öffnen

## Signing out of the browser

browser-sign-out-title = Sie sind im Browser noch angemeldet
browser-sign-out-body = Melden Sie sich auf einem gemeinsam genutzten Computer auch dort ab. Sonst kann die nächste Person unter Ihrem Namen weitermachen.
browser-sign-out = Im Browser abmelden
browser-sign-out-opened = Wenn der Browser die Anmeldeseite zeigt, sind Sie abgemeldet. Schließen Sie diesen Tab.

## The page that the browser shows at the end

browser-page-title = Cognito Enroll
browser-page-done = Sie sind angemeldet. Schließen Sie diesen Tab und kehren Sie zur App zurück.
browser-page-refused = Die Anmeldung ist fehlgeschlagen. Schließen Sie diesen Tab und kehren Sie zur App zurück, um mehr zu erfahren.
browser-page-outdated = Diese Seite gehört zu einer früheren Anmeldung. Schließen Sie diesen Tab. Ihre aktuelle Anmeldung läuft weiter.

## Confirming the account

account-title = Ist dies das richtige Konto?
account-lede-token = Das Token gehört zu diesem Konto. Möchten Sie ihm eine Authenticator-App hinzufügen?
account-lede-browser = Sie haben sich im Browser bei diesem Konto angemeldet. Möchten Sie ihm eine Authenticator-App hinzufügen?
account-account = Konto
account-pool = Benutzerpool
account-submit = Authenticator-App hinzufügen
account-replace = Authenticator-App ersetzen
account-busy = Einen Moment …
account-after-token = Bisher wurde nichts geändert. Das Token wird nicht widerrufen.
account-after-browser = Bisher wurde nichts geändert. Diese Anmeldung endet, wenn Sie fertig sind.
account-another = Anderes Konto nutzen
account-continued-title = Der Browser war schon angemeldet
account-continued = Die Anmeldeseite hat kein Passwort verlangt. Fahren Sie nur fort, wenn dies Ihr Konto ist. Melden Sie sich sonst im Browser ab und beginnen Sie von vorn.

## A code that Cognito sent

sent-code-title-sms = Sehen Sie in Ihren SMS nach
sent-code-title-email = Sehen Sie in Ihren E-Mails nach
sent-code-title-other = Sehen Sie in Ihren Nachrichten nach
sent-code-after = Nach der Anmeldung können Sie die Authenticator-App hinzufügen. Wenn keine Nachricht ankommt, wählen Sie „Von vorn beginnen“, um einen neuen Code zu erhalten.
sent-code-submit = Weiter
sent-code-busy = Wird geprüft …

## Choosing a second factor

factor-choice-title = Welchen Code können Sie jetzt nutzen?
factor-choice-lede = Dieses Konto hat mehr als einen zweiten Faktor. Wählen Sie einen für diese Anmeldung. Danach können Sie die Authenticator-App hinzufügen.
factor-choice-list = Zweite Faktoren
factor-choice-busy = Einen Moment …

## Resetting the password

password-reset-title = Neues Passwort festlegen
password-reset-lede = { $sent } Geben Sie den Code hier ein und wählen Sie ein neues Passwort.
password-reset-required-title = Sie müssen Ihr Passwort zurücksetzen
password-reset-required-lede = Ihr Administrator verlangt ein neues Passwort. { $sent } Geben Sie den Code hier ein und wählen Sie ein neues Passwort.
password-reset-sent = Cognito hat Ihnen per E-Mail oder SMS einen Code gesendet.
password-reset-no-message = Keine Nachricht? Sehen Sie im Spam-Ordner nach oder lassen Sie sich einen neuen Code senden.
password-reset-no-message-check-username = Keine Nachricht? Sehen Sie im Spam-Ordner nach und prüfen Sie, ob „{ $username }“ stimmt. Cognito teilt nicht mit, ob es das Konto gibt.
password-reset-submit = Passwort festlegen
password-reset-busy = Passwort wird festgelegt …

## Confirming a new account

confirm-account-title = Konto bestätigen
confirm-account-lede = Bei der Registrierung von { $username } wurde per E-Mail oder SMS ein Code gesendet. Geben Sie ihn hier ein.
confirm-account-then-continues = Danach geht Ihre Anmeldung automatisch weiter.
confirm-account-then-sign-in = Melden Sie sich danach mit Ihrem Passwort an.
confirm-account-no-message = Haben Sie keinen Code, oder ist er abgelaufen?
confirm-account-submit = Bestätigen
confirm-account-busy = Wird bestätigt …

## Replacing a temporary password

new-password-title = Neues Passwort wählen
new-password-lede = Das Passwort von { $username } ist temporär. Wählen Sie ein eigenes.
new-password-submit = Passwort festlegen
new-password-busy = Passwort wird festgelegt …

## A code of the authenticator

current-code-replace-title = Ihre bisherige Authenticator-App
current-code-replace-lede = Dieses Konto hat schon eine Authenticator-App. Geben Sie den Code ein, den sie gerade anzeigt.
current-code-replace-lede-named = Dieses Konto hat schon eine Authenticator-App: „{ $device }“. Geben Sie den Code ein, den sie gerade anzeigt.
current-code-finish-title = Noch ein Code
current-code-finish-lede = Ihre neue Authenticator-App ist registriert. Zum Abschluss verlangt Cognito ihren nächsten Code. Warten Sie, bis die App einen neuen Code anzeigt, und geben Sie ihn ein.
current-code-settle-title = Ist der neue Eintrag registriert?
current-code-settle-lede = Ihr Konto hat jetzt eine Authenticator-App. Um zu prüfen, ob es die neue ist, warten Sie, bis der eben hinzugefügte Eintrag einen neuen Code anzeigt, und geben Sie ihn ein.
current-code-practice = Wenn Sie diese Authenticator-App nicht haben: Der Schlüssel des Übungskontos steht auf der Anmeldeseite neben seinem Namen.
current-code-submit = Weiter
current-code-busy = Wird geprüft …

## Before scanning

before-scan-title = Vor dem Scannen
before-scan-lede = Öffnen Sie zuerst Ihre Authenticator-App, denn eine Anmeldung gilt etwa drei Minuten.
before-scan-steps-label = Was zu tun ist
before-scan-install = Installieren Sie eine Authenticator-App auf Ihrem Telefon
before-scan-install-hint = Zum Beispiel Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden oder Passwörter von Apple.
before-scan-open = Öffnen Sie die App und fügen Sie ein Konto hinzu
before-scan-open-hint = Oft mit einem Pluszeichen. Danach möchte die App einen QR-Code scannen.
before-scan-clock = Lassen Sie das Telefon die Uhrzeit automatisch einstellen
before-scan-clock-hint = Die Codes hängen von der Uhrzeit ab.
before-scan-replaces-title = Das ersetzt Ihre bisherige Authenticator-App
before-scan-replaces = Sobald Sie die neue bestätigt haben, funktionieren die Codes der alten nicht mehr. Behalten Sie den alten Eintrag bis dahin.
before-scan-replaces-unknown-title = Cognito hat nicht mitgeteilt, ob Sie schon eine Authenticator-App haben
before-scan-replaces-unknown = Wenn dieses Konto eine hat, funktionieren ihre Codes nicht mehr, sobald Sie die neue bestätigt haben. Behalten Sie ihren Eintrag bis dahin.
before-scan-stale-entry-title = Löschen Sie den zuvor gescannten Eintrag
before-scan-stale-entry = Wenn Sie schon einen QR-Code gescannt haben, löschen Sie diesen Eintrag in Ihrer App. Er wird nie funktionieren.
before-scan-submit = QR-Code anzeigen
before-scan-busy = Schlüssel wird erzeugt …

## Scanning the QR code

scan-title = QR-Code scannen
scan-lede = Nutzen Sie Ihre Authenticator-App und geben Sie dann die sechs Ziffern ein, die sie anzeigt.
scan-qr = QR-Code
scan-qr-loading = Wird geladen …
scan-qr-expired = Dieser QR-Code ist abgelaufen.
scan-expired-title = Diese Anmeldung ist abgelaufen
scan-expired = Melden Sie sich noch einmal an, um einen neuen QR-Code zu erhalten, und löschen Sie den Eintrag, den Sie gescannt haben.
scan-sign-in-again = Noch einmal anmelden
scan-signing-in-again = Einen Moment …
scan-computer-clock-hint = Sie können fortfahren, denn Cognito nutzt seine eigene Uhr. Stellen Sie diese Uhr bei Gelegenheit richtig.
scan-qr-failed = Der QR-Code lässt sich nicht anzeigen. Nutzen Sie stattdessen „Schlüssel kopieren“ oder „Schlüssel anzeigen“.
scan-issuer = Aussteller
scan-account = Konto
scan-cant-scan = Scannen geht nicht? Geben Sie stattdessen den Schlüssel ein.
scan-copy = Schlüssel kopieren
scan-show = Schlüssel anzeigen
scan-hide = Schlüssel verbergen
scan-spell = Buchstabieren
scan-show-groups = In Gruppen anzeigen
scan-uncover = QR-Code anzeigen
scan-covered = Der QR-Code ist verborgen.
scan-secret = Schlüssel
scan-secret-failed = Der Schlüssel lässt sich gerade nicht anzeigen. Versuchen Sie es noch einmal.
scan-device-name-default = Authenticator-App
scan-device-name-hint = Der Name, der in Ihrem Konto angezeigt wird.
scan-submit = Bestätigen
scan-busy = Wird geprüft …
scan-send-anyway = Trotzdem senden
scan-sending-anyway = Wird gesendet …

## The secret on the clipboard

copied-held = Schlüssel kopiert
copied-stays = Noch { DURATION($seconds) } in der Zwischenablage.
copied-cleared = Der Schlüssel wurde aus der Zwischenablage gelöscht.
copied-replaced = Der Schlüssel ist nicht mehr in der Zwischenablage.
copied-unreadable = Die App kann nicht prüfen, ob der Schlüssel noch in der Zwischenablage ist, und versucht es weiter. Kopieren Sie sicherheitshalber etwas anderes.
copied-stuck = Die Zwischenablage lässt sich nicht leeren. Die App versucht es weiter. Kopieren Sie etwas anderes, um den Schlüssel zu ersetzen.

## The next code

next-code-comes = Ihre App zeigt in { DURATION($seconds) } einen neuen Code.
next-code-there = Ihre App zeigt jetzt einen neuen Code.

## Where each system sets its clock, in that system’s words

clock-help-android-system = Android
clock-help-android-path = Einstellungen › System › Datum & Uhrzeit › Zeit automatisch einstellen
clock-help-ios-system = iPhone
clock-help-ios-path = Einstellungen › Allgemein › Datum & Uhrzeit › Automatisch einstellen
clock-help-windows-system = Windows
clock-help-windows-path = Einstellungen › Zeit und Sprache › Datum und Uhrzeit › Uhrzeit automatisch festlegen
clock-help-macos-system = macOS
clock-help-macos-path = Systemeinstellungen › Allgemein › Datum & Uhrzeit › Datum und Uhrzeit automatisch einstellen
clock-help-linux-system = Linux
clock-help-linux-path = Einstellungen › System › Datum und Zeit › Automatisches Datum und Zeit

## The time left to verify

time-left-clock = Restzeit: { CLOCK($seconds) }
time-left-then = Danach läuft dieser QR-Code ab, und Sie melden sich noch einmal an.
time-left-soon = Weniger als { DURATION($seconds) } übrig.

## The answer to a verification was lost

unsettled-title = Wurde Ihre Authenticator-App registriert?
unsettled-lede = Ihr Code wurde gesendet, aber es kam keine Antwort. Behalten Sie den Eintrag in Ihrer App, bis Sie nachgesehen haben.
unsettled-by-password = Melden Sie sich noch einmal als { $username } an, um es herauszufinden.
unsettled-by-token = Die App fragt Cognito, ob Ihre Authenticator-App registriert ist.
unsettled-submit = Registrierung prüfen
unsettled-busy = Wird geprüft …

## Finishing the sign-in

finishing-title = Fast geschafft
finishing-lede = Ihre Authenticator-App ist registriert, und Cognito akzeptiert ihre Codes.
finishing-body = Nur der letzte Schritt fehlt: Diese Anmeldung ist noch nicht abgeschlossen. Versuchen Sie es jetzt noch einmal. Wenn Sie stattdessen von vorn beginnen, behalten Sie den Eintrag in Ihrer App, denn Sie werden einen Code daraus brauchen.
finishing-submit = Noch einmal versuchen
finishing-busy = Neuer Versuch läuft …

## Done

done-title = Authenticator-App hinzugefügt
done-lede = Melden Sie sich ab jetzt bei { $pool } als { $username } mit Ihrem Passwort und einem Code aus der App an.
done-entry = Eintrag in der App
done-device = Gerätename
done-next-title = Warten Sie auf den nächsten Code
done-next = Jeder Code funktioniert nur einmal. Nehmen Sie bei der nächsten Anmeldung einen neueren Code.
done-secret-removed-title = Diese App hat den Schlüssel nicht mehr
done-secret-removed = Ihre Authenticator-App hat ihn jetzt.
done-preference-title = Nicht als bevorzugter zweiter Faktor festgelegt
done-preference = Die Authenticator-App ist registriert, aber Cognito hat sie nicht als bevorzugten zweiten Faktor festgelegt. Wenn Ihre nächste Anmeldung keinen Code verlangt, sagen Sie Ihrem Administrator Bescheid.
done-sign-in-title = Diese Anmeldung wurde nicht abgeschlossen
done-sign-in = Ihre Authenticator-App ist trotzdem registriert. Melden Sie sich an wie gewohnt.
done-again = Weiteres Konto einrichten
done-starting-over = Beginnt von vorn …

## Trying the new authenticator out

proof-open = Anmeldung jetzt testen (optional)
proof-how = Dabei werden Sie noch einmal an- und gleich wieder abgemeldet. Warten Sie, bis Ihre Authenticator-App den nächsten Code anzeigt, denn der eben verwendete funktioniert nicht noch einmal.
proof-submit = Anmeldung testen
proof-busy = Anmeldung läuft …
proof-succeeded-title = Es funktioniert
proof-succeeded = Sie haben sich mit Ihrem Passwort und dem nächsten Code angemeldet.
