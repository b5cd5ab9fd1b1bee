### The texts of the window, in Italian: ../en/window.ftl describes the arguments.

## The app

product = Cognito Enroll
tagline = Aggiunge un’app di autenticazione al tuo account Amazon Cognito.
promise = Le chiavi segrete vengono mostrate una volta e mai salvate.

## Settings

settings-language = Lingua
settings-as-system = Lingua del sistema ({ $name })
settings-title = Impostazioni
settings-cover-qr = Nascondi il codice QR finché non scelgo di mostrarlo
settings-cover-qr-hint = Utile se altre persone possono vedere il tuo schermo.
settings-block-capture = Blocca gli screenshot di questa finestra
settings-capture-blocking-complete = Screenshot, registrazioni e schermi condivisi non mostrano questa finestra.
settings-capture-blocking-partial = Funziona fino a macOS 14. Sulle versioni più recenti le app che registrano lo schermo possono mostrare comunque questa finestra.
settings-capture-blocking-impossible = Qui non è disponibile: Linux non permette alle app di bloccare gli screenshot. Puoi comunque nascondere il codice QR.
settings-not-saved = Impossibile salvare le impostazioni. Valgono finché non chiudi l’app.
settings-open-logs = Apri i log
settings-logs-hint = I log mostrano che cosa ha fatto l’app. Non contengono nomi, password né codici. Inviali a chi ti aiuta.
settings-logs-are-in = L’app non riesce ad aprire la cartella. I log si trovano in:
settings-close = Chiudi

## About

about-title = Informazioni
about-app = Versione
about-web-view = Vista web
about-system = Sistema
about-display = Schermo
about-copy = Copia versioni
about-copied = Copiato. Incolla il testo in un messaggio a chi ti aiuta.
about-copy-failed = Gli appunti non rispondono. Seleziona e copia le righe qui sopra.
about-licence = Software libero. Puoi usarlo con la licenza Apache-2.0 o MIT.
about-third-party = Software di terze parti e licenze
about-fonts = Licenze dei caratteri
about-close = Indietro

## The steps of the enrolment

steps-label = Passaggi
steps-sign-in = Accesso
steps-prepare = Preparazione
steps-scan = Scansione
steps-done = Fine
steps-finished = completato

## Users of the practice pool

scenario-new = Ancora nessuna app di autenticazione
scenario-temporary-password = Password temporanea
scenario-enrolled = Ha già un’app di autenticazione

## Second factors

factor-software-token-name = App di autenticazione
factor-software-token-hint = L’app che usi ora. Quella nuova la sostituirà.
factor-sms-name = SMS
factor-sms-hint = Ricevi un codice sul telefono.
factor-email-name = Email
factor-email-hint = Ricevi un codice via email.

## Notices on the sign-in screen

notice-password-may-be-set-title = La nuova password potrebbe essere già attiva
notice-password-may-be-set-body = Hai interrotto mentre veniva impostata. Prova prima la nuova password, poi la vecchia.
notice-account-confirmed-title = Il tuo account è confermato
notice-account-confirmed-body = Ora accedi con la tua password.

## Cognito’s standard attributes. Other attributes are shown by their own names.

attribute-address = Indirizzo
attribute-birthdate = Data di nascita
attribute-email = Email
attribute-family_name = Cognome
attribute-gender = Genere
attribute-given_name = Nome
attribute-locale = Lingua
attribute-middle_name = Secondo nome
attribute-name = Nome completo
attribute-nickname = Soprannome
attribute-phone_number = Numero di telefono
attribute-picture = Immagine
attribute-preferred_username = Nome utente preferito
attribute-profile = Pagina del profilo
attribute-website = Sito web
attribute-zoneinfo = Fuso orario

## Formats of attributes

attribute-hint-birthdate = Anno, mese e giorno, per esempio 1990-04-21.
attribute-hint-phone_number = Con il prefisso internazionale, per esempio +44 20 7946 0958.

## Labels of several screens

optional = Facoltativo
start-over = Ricomincia
back = Indietro
request-id = ID richiesta
reveal = Mostra il testo digitato
conceal = Nascondi il testo digitato
practice-label = Prova
practice-banner = Pool di prova: gli account reali non sono coinvolti
loading = Apertura…
waiting = Operazione in corso…

## Automatic retries

retry-progress = Nuovo tentativo automatico: { $attempt } di { $of }.
retry-stop = Interrompi i tentativi

## The connection works again

restored-title = La connessione è tornata
restored-body = Continua da dove eri rimasto. Quello che hai scritto è ancora qui.

## An error in the app itself

fault-title = Si è verificato un errore nell’app
fault-remedy = Non hai fatto nulla di sbagliato. Riprova. Se succede di nuovo, chiudi l’app e riaprila.
fault-reload = Riprova

## A code was sent

delivered = { $channel ->
        [sms] Cognito ha inviato un codice via SMS a { $destination }.
        [email] Cognito ha inviato un codice via email a { $destination }.
       *[other] Cognito ha inviato un codice a { $destination }.
    }
delivered-unnamed = { $channel ->
        [sms] Cognito ha inviato un codice via SMS.
        [email] Cognito ha inviato un codice via email.
       *[other] Cognito ha inviato un codice.
    }

## Sending another code

resend-first = Invia un codice
resend-again = Invia un altro codice
resend-busy = Invio…
resend-pause = Disponibile tra { DURATION($seconds) }

## The list of user pools

pools-choose = Scegli dove accedere
pools-choose-lede = Il tuo account si trova in uno di questi pool di utenti.
pools-connect = Connettiti al tuo pool di utenti
pools-connect-lede = Chiedi questi dati al tuo amministratore. L’app li salva su questo computer.
pools-empty-lede = Indica all’app in quale pool di utenti di Amazon Cognito si trova il tuo account. Basta farlo una volta.
pools-find = Cerca un pool di utenti
pools-found = { $found ->
        [0] Nessun pool di utenti trovato.
       *[other] { $found } pool di utenti su { $all }
    }
pools-list = Pool di utenti
pools-variables-unused = Non usate da questa app: { $names }
pools-variables-unused-body = Queste variabili d’ambiente sono per AWS CLI. Se servono a un pool di utenti, inserisci i loro valori in “Altre impostazioni” di quel pool.
pools-edit = Modifica { $name }
pools-remove = Rimuovi { $name }
pools-remove-question = Rimuovere { $name } dall’elenco?
pools-remove-question-hint = Nessun account è coinvolto. Per aggiungere di nuovo il pool servono l’ID del pool di utenti e l’ID client dell’app.
pools-remove-question-secret-hint = Nessun account è coinvolto. Viene rimosso anche il segreto client. Per aggiungere di nuovo il pool servono il segreto, l’ID del pool di utenti e l’ID client dell’app.
pools-remove-confirm = Rimuovi
pools-remove-busy = Rimozione…
pools-remove-cancel = Mantieni
pools-add = Aggiungi un pool di utenti
pools-add-hint = Servono l’ID del pool di utenti e un ID client dell’app.
pools-import = Importa da un file
pools-import-hint = Scegli un file pools.json o un file di configurazione di AWS Amplify che hai ricevuto.
pools-import-file = File con pool di utenti
pools-importing = Lettura del file…
pools-imported = { $count ->
        [0] Nessun pool aggiunto: tutti i pool del file sono già nell’elenco.
        [one] È stato aggiunto un pool.
        [many] Sono stati aggiunti { $count } di pool.
       *[other] Sono stati aggiunti { $count } pool.
    }
pools-export = Esporta in un file
pools-export-hint = Condividi l’elenco o usalo su un altro computer. I segreti client non sono inclusi.
pools-export-title = Esporta i pool di utenti
pools-exporting = Scegli dove salvare il file…
pools-exported = { $count ->
        [one] Un pool è stato esportato in { $path }.
        [many] { $count } di pool sono stati esportati in { $path }.
       *[other] { $count } pool sono stati esportati in { $path }.
    }
pools-export-reduced = Il file non include endpoint, domini di accesso personalizzati, proxy, file CA né il flusso USER_PASSWORD_AUTH, perché nessuno di questi può essere importato.
pools-practice = Usa un pool di prova
pools-practice-hint = Un pool di utenti simulato su questo computer, con account da provare.
pools-practice-starting = Avvio del pool di prova…
pools-practice-tag = Prova
pools-file = L’elenco è salvato in { $path }

## The settings of a user pool

pool-form-edit-title = Modifica il pool di utenti
pool-form-edit-lede = Cambia le impostazioni di { $pool }.
pool-form-more = Altre impostazioni
pool-form-connect = Connetti
pool-form-connecting = Connessione…
pool-form-save = Salva
pool-form-saving = Salvataggio…
pool-form-test = Verifica
pool-form-testing = Verifica in corso…
pool-form-tested-hint = Il client dell’app, il flusso di accesso e il segreto client sono corretti. Nessun account è stato coinvolto. L’ID del pool di utenti viene controllato quando qualcuno accede.
pool-form-cancel = Annulla
pool-form-user-pool-id-hint = Per esempio eu-central-1_Ab12Cd34E.
pool-form-region-found = Regione: { $region }
pool-form-name-hint = Il nome mostrato in questa app.
pool-form-client-secret-hint = Solo se il client dell’app ne ha uno.
pool-form-client-secret-kept-session = Un segreto client è conservato finché non chiudi l’app. Per mantenerlo, lascia vuoto il campo.
pool-form-client-secret-kept-keychain = Un segreto client è conservato nel portachiavi. Per mantenerlo, lascia vuoto il campo.
pool-form-keychain = Conserva nel portachiavi di questo computer
pool-form-in-keychain = Il segreto client resta lì anche quando chiudi l’app. Il sistema potrebbe chiederti di sbloccare il portachiavi.
pool-form-in-session = Il segreto client viene conservato solo finché non chiudi l’app.
pool-form-remove-client-secret = Rimuovi il segreto client
pool-form-client-secret-removed-on-save = Il segreto client verrà rimosso quando salvi.
pool-form-keep-client-secret = Mantieni il segreto client
pool-form-region-hint = Se lasci vuoto il campo, vale la regione dell’ID del pool di utenti.
pool-form-network = Rete
pool-form-fips-hint = Usa l’endpoint AWS con crittografia convalidata FIPS. Disponibile in alcune regioni degli Stati Uniti.
pool-form-dual-stack-hint = Usa l’endpoint AWS per IPv6 e IPv4.
pool-form-ca-file-hint = Il percorso di un file PEM con le autorità di certificazione della tua organizzazione. L’app le considera attendibili in aggiunta a quelle del sistema.
pool-form-proxy-hint = Per esempio proxy.example:8080. Se lasci vuoto il campo, l’app usa il proxy del sistema o HTTPS_PROXY.
pool-form-endpoint-hint = Per endpoint privati e server di test.
pool-form-issuer-hint = Il nome della voce nell’app di autenticazione.
pool-form-login-domain-hint = Necessario per accedere con il browser.
pool-form-redirect-ports-hint = Per esempio 53682, 53683. Il client dell’app ha bisogno di un URL di callback per ogni porta: http://127.0.0.1:53682/callback.

## The test of a user pool’s settings: checks.ftl has the findings

pool-checks-running = Controllo della connessione, del client dell’app e dell’orologio…
pool-checks-verdict-ok = Qui si può configurare l’autenticatore
pool-checks-verdict-advice = Qui si può configurare l’autenticatore, ma qualcosa è migliorabile
pool-checks-verdict-problem = Qui non si può ancora configurare l’autenticatore
pool-checks-see-below = Nessun account è stato coinvolto. L’elenco qui sotto mostra la causa.
pool-checks-list = Che cosa è stato controllato

## Sign-in flows

flow-srp-name = Secure Remote Password (SRP)
flow-srp-hint = La password non lascia mai questo computer. Va bene per quasi tutti i pool.
flow-user-auth-name = Accesso a scelta (USER_AUTH)
flow-user-auth-hint = Il pool decide come accedi. Usa SRP se il pool lo offre.
flow-password-name = Nome utente e password (USER_PASSWORD_AUTH)
flow-password-hint = Per i pool che accolgono utenti da un altro sistema. Chi gestisce il pool può vedere la password.

## A pool that came from a file

imported-tag = Da un file
imported-title = Questo pool viene da un file
imported-body = Potrebbe non averlo creato la tua organizzazione. Accedi solo se ti fidi di chi ha inviato il file.

## Sign in

sign-in-title = Accedi
sign-in-lede = Usa il tuo account in { $pool }.
sign-in-submit = Accedi
sign-in-busy = Accesso in corso…
sign-in-practice-title = Account di prova
sign-in-use-practice-user = Usa { $username }
sign-in-practice-secret = Chiave
sign-in-other-ways = Altre opzioni
sign-in-forgot-password = Password dimenticata
sign-in-confirm-account = Conferma il mio account
sign-in-with-browser = Accedi con il browser
sign-in-use-token = Usa un token di accesso

## How the sign-in connects, if that is unusual

connection-title = Connessione
connection-proxy-of-variable = { $proxy } (da { $variable })
connection-proxy-of-system = { $proxy } (impostazione di sistema)
connection-sends-password = Viene inviata la password stessa. Il proprietario del pool può leggerla.

## Signing in with an access token

access-token-title = Usa un token di accesso
access-token-lede = Se hai già effettuato l’accesso altrove, usa il token di accesso da lì. L’app mostra l’account e il pool di utenti prima di modificare qualcosa.
access-token-field-hint = Incolla qui il token. Resta nascosto.
access-token-pasted = { $characters ->
        [one] { $characters } carattere
        [many] { $characters } di caratteri
       *[other] { $characters } caratteri
    }
access-token-stays-title = Il token non viene salvato né revocato
access-token-stays = Continua a funzionare là da dove viene.
access-token-submit = Continua
access-token-busy = Controllo del token…
access-token-cancel = Annulla

## A secret that the person already has

existing-secret-link = Usa una chiave che hai
existing-secret-title = Usa una chiave che hai
existing-secret-lede = Mostra il suo codice QR o controlla se un codice è corretto. Tutto avviene su questo computer, senza rete.
existing-secret-secret-hint = Lettere e cifre da 2 a 7. Puoi includere spazi e trattini, o incollare l’URI della chiave (otpauth://…).
existing-secret-account-hint = Identifica la voce nella tua app, per esempio un indirizzo email.
existing-secret-only-check = Controlla un codice
existing-secret-scan-lede = Usa la tua app di autenticazione. Poi inserisci le sei cifre che mostra per controllare che funzioni.
existing-secret-check-title = Controlla un codice
existing-secret-check-lede = Inserisci le sei cifre che mostra la tua app di autenticazione.
existing-secret-check = Controlla
existing-secret-is-right = Il codice è corretto
existing-secret-is-right-hint = Appartiene a questa chiave, e gli orologi concordano.
existing-secret-by-this-clock = Il codice viene controllato con l’orologio di questo computer. Non viene inviato nulla.
existing-secret-another = Usa un’altra chiave
existing-secret-lost-title = L’app non ha più la chiave
existing-secret-lost = L’app è stata ricaricata. Inserisci di nuovo la chiave.

## Signing in with the browser

browser-sign-in-title = Continua nel browser
browser-sign-in-lede = Accedi lì a { $pool }. Poi questa finestra continua automaticamente.
browser-sign-in-waiting = In attesa del browser…
browser-sign-in-no-browser-title = Non vedi il browser?
browser-sign-in-no-browser = Guarda dietro questa finestra oppure apri di nuovo la pagina.
browser-sign-in-open-again = Apri di nuovo il browser
browser-sign-in-opened-again = Il browser è stato aperto di nuovo.
browser-sign-in-open-failed = Il browser non si è aperto. Imposta un browser predefinito su questo computer.
browser-sign-in-cancel = Annulla
browser-sign-in-host = L’indirizzo nel browser inizia con:
browser-confirm-title = Aprire questa pagina di accesso?
browser-confirm-lede = Anche l’indirizzo della pagina di accesso di { $pool } viene da un file.
browser-confirm-body = Digita lì la password solo se conosci questo indirizzo dalla tua organizzazione.
browser-confirm-open = Apri nel browser

## Signing out of the browser

browser-sign-out-title = Nel browser l’accesso è ancora attivo
browser-sign-out-body = Su un computer condiviso, esci anche lì. Altrimenti la persona successiva può continuare al posto tuo.
browser-sign-out = Esci nel browser
browser-sign-out-opened = Quando il browser mostra la pagina di accesso, l’accesso è terminato. Chiudi quella scheda.

## The page that the browser shows at the end

browser-page-title = Cognito Enroll
browser-page-done = Hai effettuato l’accesso. Chiudi questa scheda e torna all’app.
browser-page-refused = L’accesso non è riuscito. Chiudi questa scheda e torna all’app per i dettagli.
browser-page-outdated = Questa pagina appartiene a un accesso precedente. Chiudi questa scheda. L’accesso in corso continua.

## Confirming the account

account-title = È l’account giusto?
account-lede-token = Il token appartiene a questo account. Vuoi aggiungervi un’app di autenticazione?
account-lede-browser = Hai effettuato l’accesso a questo account nel browser. Vuoi aggiungervi un’app di autenticazione?
account-account = Account
account-pool = Pool di utenti
account-submit = Aggiungi app di autenticazione
account-replace = Sostituisci app di autenticazione
account-busy = Un attimo…
account-after-token = Non è ancora cambiato nulla. Il token non viene revocato.
account-after-browser = Non è ancora cambiato nulla. Questo accesso termina quando hai finito.
account-another = Usa un altro account
account-continued-title = Nel browser l’accesso era già attivo
account-continued = La pagina di accesso non ha chiesto la password. Continua solo se questo è il tuo account. Altrimenti esci nel browser e ricomincia.

## A code that Cognito sent

sent-code-title-sms = Controlla i tuoi SMS
sent-code-title-email = Controlla la tua email
sent-code-title-other = Controlla i tuoi messaggi
sent-code-after = Dopo l’accesso potrai aggiungere l’app di autenticazione. Se non arriva alcun messaggio, scegli “Ricomincia” per ricevere un altro codice.
sent-code-submit = Continua
sent-code-busy = Controllo…

## Choosing a second factor

factor-choice-title = Quale codice puoi usare ora?
factor-choice-lede = Questo account ha più di un secondo fattore. Scegli quello con cui accedere. Poi potrai aggiungere l’app di autenticazione.
factor-choice-list = Secondi fattori
factor-choice-busy = Un attimo…

## Resetting the password

password-reset-title = Imposta una nuova password
password-reset-lede = { $sent } Inseriscilo qui e scegli una nuova password.
password-reset-required-title = Devi reimpostare la password
password-reset-required-lede = Il tuo amministratore ha chiesto una nuova password. { $sent } Inseriscilo qui e scegli una nuova password.
password-reset-sent = Cognito ti ha inviato un codice via email o SMS.
password-reset-no-message = Nessun messaggio? Guarda nella cartella dello spam oppure invia un altro codice.
password-reset-no-message-check-username = Nessun messaggio? Guarda nella cartella dello spam e controlla che “{ $username }” sia corretto. Cognito non dice se l’account esiste.
password-reset-submit = Imposta la password
password-reset-busy = Impostazione…

## Confirming a new account

confirm-account-title = Conferma il tuo account
confirm-account-lede = Alla registrazione di { $username } è stato inviato un codice via email o SMS. Inseriscilo qui.
confirm-account-then-continues = Poi l’accesso continua automaticamente.
confirm-account-then-sign-in = Poi accedi con la tua password.
confirm-account-no-message = Non hai un codice, o è scaduto?
confirm-account-submit = Conferma
confirm-account-busy = Conferma in corso…

## Replacing a temporary password

new-password-title = Scegli una nuova password
new-password-lede = La password di { $username } è temporanea. Scegline una tua.
new-password-submit = Imposta la password
new-password-busy = Impostazione…

## A code of the authenticator

current-code-replace-title = La tua app di autenticazione attuale
current-code-replace-lede = Questo account ha già un’app di autenticazione. Inserisci il codice che mostra ora.
current-code-replace-lede-named = Questo account ha già un’app di autenticazione, “{ $device }”. Inserisci il codice che mostra ora.
current-code-finish-title = Ancora un codice
current-code-finish-lede = La nuova app di autenticazione è registrata. Per finire, Cognito chiede il suo prossimo codice. Aspetta che l’app ne mostri uno nuovo, poi inseriscilo.
current-code-settle-title = La nuova voce è registrata?
current-code-settle-lede = Ora il tuo account ha un’app di autenticazione. Per controllare che sia quella nuova, aspetta che la voce appena aggiunta mostri un nuovo codice, poi inseriscilo.
current-code-practice = Se non hai questa app di autenticazione, trovi la chiave dell’account di prova accanto al suo nome nella schermata di accesso.
current-code-submit = Continua
current-code-busy = Controllo…

## Before scanning

before-scan-title = Prima di scansionare
before-scan-lede = Apri prima la tua app di autenticazione, perché un accesso dura circa tre minuti.
before-scan-steps-label = Cosa fare
before-scan-install = Installa un’app di autenticazione sul telefono
before-scan-install-hint = Per esempio Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden o Password di Apple.
before-scan-open = Apri l’app e aggiungi un account
before-scan-open-hint = Spesso con un segno più. L’app chiede poi di scansionare un codice QR.
before-scan-clock = Imposta l’ora automatica sul telefono
before-scan-clock-hint = I codici dipendono dall’ora.
before-scan-replaces-title = Sostituisce la tua app di autenticazione attuale
before-scan-replaces = Dopo la verifica della nuova, i codici della vecchia smettono di funzionare. Fino ad allora conserva la vecchia voce.
before-scan-replaces-unknown-title = Cognito non ha indicato se hai già un’app di autenticazione
before-scan-replaces-unknown = Se questo account ne ha una, i suoi codici smettono di funzionare dopo la verifica della nuova. Fino ad allora conserva la sua voce.
before-scan-stale-entry-title = Elimina la voce scansionata prima
before-scan-stale-entry = Se hai già scansionato un codice QR, elimina quella voce dalla tua app. Non funzionerà mai.
before-scan-submit = Mostra il codice QR
before-scan-busy = Creazione della chiave…

## Scanning the QR code

scan-title = Scansiona il codice QR
scan-lede = Usa la tua app di autenticazione, poi inserisci le sei cifre che mostra.
scan-qr = Codice QR
scan-qr-loading = Caricamento…
scan-qr-expired = Questo codice QR è scaduto.
scan-expired-title = Questo accesso è scaduto
scan-expired = Accedi di nuovo per avere un nuovo codice QR ed elimina la voce che hai scansionato.
scan-sign-in-again = Accedi di nuovo
scan-signing-in-again = Un attimo…
scan-computer-clock-hint = Puoi continuare, perché Cognito usa il proprio orologio. Quando puoi, correggi questo orologio.
scan-qr-failed = Impossibile mostrare il codice QR. Usa invece “Copia la chiave” o “Mostra la chiave”.
scan-issuer = Emittente
scan-account = Account
scan-cant-scan = Non riesci a scansionare? Inserisci invece la chiave.
scan-copy = Copia la chiave
scan-show = Mostra la chiave
scan-hide = Nascondi la chiave
scan-spell = Lettera per lettera
scan-show-groups = Mostra a gruppi
scan-uncover = Mostra il codice QR
scan-covered = Il codice QR è nascosto.
scan-secret = Chiave
scan-secret-failed = Al momento è impossibile mostrare la chiave. Riprova.
scan-device-name-default = App di autenticazione
scan-device-name-hint = Il nome mostrato nel tuo account.
scan-submit = Verifica
scan-busy = Verifica in corso…
scan-send-anyway = Invia comunque
scan-sending-anyway = Invio…

## The secret on the clipboard

copied-held = Chiave copiata
copied-stays = Negli appunti per { DURATION($seconds) }.
copied-cleared = La chiave è stata cancellata dagli appunti.
copied-replaced = La chiave non è più negli appunti.
copied-unreadable = L’app non può verificare se la chiave è ancora negli appunti e continua a provare. Per sicurezza, copia qualcos’altro.
copied-stuck = Gli appunti non si possono svuotare. L’app continua a provare. Copia qualcos’altro per sostituire la chiave.

## The next code

next-code-comes = La tua app mostra un nuovo codice tra { DURATION($seconds) }.
next-code-there = Ora la tua app mostra un nuovo codice.

## Where each system sets its clock, in that system’s words

clock-help-android-system = Android
clock-help-android-path = Impostazioni › Sistema › Data e ora › Imposta ora automaticamente
clock-help-ios-system = iPhone
clock-help-ios-path = Impostazioni › Generali › Data e ora › Automatiche
clock-help-windows-system = Windows
clock-help-windows-path = Impostazioni › Data/ora e lingua › Data e ora › Imposta ora automaticamente
clock-help-macos-system = macOS
clock-help-macos-path = Impostazioni di Sistema › Generali › Data e ora › Imposta data e ora automaticamente
clock-help-linux-system = Linux
clock-help-linux-path = Impostazioni › Sistema › Data e ora › Data e ora automatiche

## The time left to verify

time-left-clock = Tempo rimasto: { CLOCK($seconds) }
time-left-then = Poi questo codice QR scade e devi accedere di nuovo.
time-left-soon = Tempo rimasto: meno di { DURATION($seconds) }.

## The answer to a verification was lost

unsettled-title = La tua app di autenticazione è stata registrata?
unsettled-lede = Il codice è stato inviato, ma non è arrivata risposta. Conserva la voce nella tua app finché non hai controllato.
unsettled-by-password = Accedi di nuovo come { $username } per scoprirlo.
unsettled-by-token = L’app chiede a Cognito se la tua app di autenticazione è registrata.
unsettled-submit = Controlla la registrazione
unsettled-busy = Controllo…

## Finishing the sign-in

finishing-title = Ci siamo quasi
finishing-lede = La tua app di autenticazione è registrata, e Cognito accetta i suoi codici.
finishing-body = Manca solo l’ultimo passaggio: questo accesso non è completo. Riprova ora. Se invece ricominci, conserva la voce nella tua app, perché ti servirà un suo codice.
finishing-submit = Riprova
finishing-busy = Nuovo tentativo…

## Done

done-title = App di autenticazione aggiunta
done-lede = D’ora in poi accedi a { $pool } come { $username } con la password e un codice dell’app.
done-entry = Voce nell’app
done-device = Nome del dispositivo
done-next-title = Aspetta il prossimo codice
done-next = Ogni codice funziona una sola volta. Al prossimo accesso usane uno più recente.
done-secret-removed-title = Questa app non ha più la chiave
done-secret-removed = Ora ce l’ha la tua app di autenticazione.
done-preference-title = Non impostato come secondo fattore preferito
done-preference = L’app di autenticazione è registrata, ma Cognito non l’ha impostata come secondo fattore preferito. Se al prossimo accesso non ti viene chiesto un codice, avvisa il tuo amministratore.
done-sign-in-title = Questo accesso non è stato completato
done-sign-in = La tua app di autenticazione è comunque registrata. Accedi come fai di solito.
done-again = Configura un altro account
done-starting-over = Si ricomincia…

## Trying the new authenticator out

proof-open = Prova ora l’accesso (facoltativo)
proof-how = Accedi ancora una volta ed esci subito. Aspetta che la tua app di autenticazione mostri il prossimo codice, perché quello appena usato non funziona di nuovo.
proof-submit = Prova l’accesso
proof-busy = Accesso in corso…
proof-succeeded-title = Funziona
proof-succeeded = Hai effettuato l’accesso con la password e il codice successivo.
