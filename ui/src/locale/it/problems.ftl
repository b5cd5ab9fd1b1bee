### The texts of every problem, in Italian. en/problems.ftl describes the arguments.

## Fields

field-pool-name = Nome
    .shape = Usa lettere, cifre e spazi.
field-user-pool-id = ID del pool di utenti
    .shape = Usa un formato come eu-central-1_Ab12Cd34E: una regione, un trattino basso e nove lettere o cifre.
field-client-id = ID client dell’app
    .shape = Un ID client dell’app ha di solito 26 lettere e cifre, senza spazi.
field-client-secret = Segreto client
    .shape = Un segreto client ha da 24 a 64 lettere e cifre, senza spazi.
field-region = Regione
    .shape = Usa un formato come eu-central-1.
field-endpoint = URL dell’endpoint
    .shape = Usa un URL che inizia con https:// e contiene un nome host.
field-issuer = Emittente
    .shape = Usa lettere, cifre e spazi, ma non i due punti.
field-flow = Flusso di accesso
    .shape = Scegli uno dei flussi consentiti dal client dell’app.
field-login-domain = Dominio dell’accesso gestito
    .shape = Usa un formato come example.auth.eu-central-1.amazoncognito.com.
field-redirect-ports = Porte di reindirizzamento
    .shape = Usa fino a dieci numeri diversi tra 1024 e 65535.
field-fips = Endpoint FIPS
    .shape = Attivalo o disattivalo.
field-dual-stack = Endpoint dual-stack
    .shape = Attivalo o disattivalo.
field-ca-file = File CA
    .shape = Usa il percorso completo del file, a partire dalla radice o dalla lettera dell’unità.
field-proxy = Proxy
    .shape = Usa un formato come proxy.example:8080. Davanti puoi aggiungere http:// o https://.
field-username = Nome utente
    .shape = Un nome utente non contiene spazi.
field-password = Password
    .shape = Una password non contiene spazi.
field-new-password = Nuova password
    .shape = Una password non contiene spazi.
field-attribute = Dato del profilo
    .shape = Controlla che non ci siano errori di battitura, poi riprova.
field-code = Codice di sei cifre
field-sent-code = Codice del messaggio
field-device-name = Nome del dispositivo
    .shape = Usa lettere, cifre e spazi.
field-session = Sessione
    .shape = Copia l’intero valore e nient’altro.
field-access-token = Token di accesso
    .shape = Copia l’intero valore e nient’altro.
field-secret = Chiave segreta
    .shape = Usa solo lettere e cifre da 2 a 7. Puoi includere spazi e trattini.
field-account = Account
    .shape = Usa lettere, cifre e spazi, oppure un indirizzo email come noor@example.com.

## Entered values

field-empty = Il campo “{ $fieldName }” è vuoto
    .remedy = Inserisci un valore, poi riprova.
field-too-long = “{ $fieldName }” ha troppi caratteri
    .remedy = Usa al massimo { $max } caratteri.
field-malformed = “{ $fieldName }” ha il formato sbagliato
    .remedy = { $shape }
endpoint-insecure = Questo endpoint non è sicuro
    .remedy = La tua password verrebbe inviata senza crittografia. Usa un indirizzo che inizia con https://, a meno che il server non sia su questo computer.
login-domain-insecure = Questo dominio di accesso non è sicuro
    .remedy = Usa un indirizzo che inizia con https://, a meno che il server non sia su questo computer.
endpoint-excludes = “{ $fieldName }” non si può usare con un endpoint personalizzato
    .remedy = Disattiva l’opzione oppure svuota “{ field-endpoint }”.
ca-file-unusable = Il file CA non è utilizzabile
    .remedy = { $path }: { $detail }Usa un file PEM in cui ogni certificato inizia con -----BEGIN CERTIFICATE-----.
proxy-carries-credentials = L’indirizzo del proxy non può contenere un nome utente o una password
    .remedy = Inserisci solo l’indirizzo. Se il proxy richiede nome utente e password, lascia vuoto questo campo, scrivi l’intero indirizzo nella variabile d’ambiente HTTPS_PROXY e riavvia l’app.
proxy-unusable = { $variable } non contiene un indirizzo proxy utilizzabile
    .remedy = Usa un formato come http://proxy.example:8080. Correggi questa variabile d’ambiente, poi riavvia l’app.
imported-carries = Un pool da file non può avere questo “{ $fieldName }”
    .remedy = Chi ha inviato il file potrebbe usarlo per leggere le password. Togli questo dato, oppure aggiungi tu il pool con i dati del tuo amministratore.
region-unknown = Manca la regione
    .remedy = L’ID del pool di utenti non contiene una regione. Compila “{ field-region }” in “Altre impostazioni”.

## Codes

code-malformed = Il codice deve avere sei cifre
    .remedy = Inserisci le sei cifre che la tua app di autenticazione mostra ora.
code-not-of-this-secret = Il codice non corrisponde a questa voce
    .remedy = Controlla le cifre, e che siano della voce appena aggiunta. Non è stato inviato nulla, quindi non hai consumato tentativi.
code-mistyped = Una cifra sembra sbagliata
    .remedy = Confronta le cifre con quelle nella tua app di autenticazione, poi inseriscile di nuovo. Non è stato inviato nulla, quindi non hai consumato tentativi.
code-old = Questo codice è di { $duration } fa
    .remedy = Ogni codice vale mezzo minuto. Inserisci il codice che la tua app di autenticazione mostra ora. Non è stato inviato nulla, quindi non hai consumato tentativi.
code-drifted = { $whose ->
        [phone] L’orologio del telefono
       *[computer] L’orologio di questo computer
    } è { $direction ->
        [ahead] avanti
       *[behind] indietro
    } di { $duration }
    .remedy = Attiva data e ora automatiche sul { $whose ->
        [phone] telefono
       *[computer] computer
    }, poi inserisci il nuovo codice. Non è stato inviato nulla, quindi non hai consumato tentativi.
code-wrong = Cognito ha rifiutato questo codice
    .remedy = Aspetta che la tua app di autenticazione mostri un nuovo codice, poi inseriscilo.
code-used = Questo codice è già stato usato
    .remedy = Ogni codice funziona una volta sola. Aspetta che la tua app di autenticazione mostri un nuovo codice, poi inseriscilo.
sent-code-malformed = Questo codice non è valido
    .remedy = Inserisci il codice così come appare nel messaggio, senza le parole intorno.
sent-code-wrong = Questo non è il codice inviato da Cognito
    .remedy = Usa il codice del messaggio più recente. Ogni nuovo codice sostituisce il precedente.
sent-code-expired = Questo codice non è più valido
    .remedy = È scaduto, è già stato usato o è stato sostituito da uno più recente. Richiedi un altro codice.
code-not-sent = Cognito non è riuscito a inviare il codice
    .remedy = Riprova tra un minuto. Se non basta, comunica al tuo amministratore che il pool di utenti non riesce a inviare messaggi.
nowhere-to-send = Non c’è dove inviare un codice
    .remedy = Questo account non ha né un indirizzo email né un numero di telefono verificato. Chiedi una nuova password al tuo amministratore.
code-not-asked-for = Cognito non ha chiesto un codice
    .remedy = Hai effettuato l’accesso con la sola password, quindi la tua app di autenticazione non è stata provata. Comunica al tuo amministratore che per questo account il secondo fattore potrebbe essere disattivato.

## The account

incorrect-credentials = Nome utente o password non corretti
    .remedy = Inserisci di nuovo la password. Controlla il blocco maiuscole e il layout della tastiera.
too-many-attempts = Troppi tentativi
    .remedy = Cognito ha bloccato l’accesso per un po’. Aspetta qualche minuto, poi riprova.
user-disabled = Questo account è disabilitato
    .remedy = Chiedi al tuo amministratore di abilitarlo.
user-not-confirmed = Questo account non è ancora confermato
    .remedy = Nella schermata di accesso scegli “Conferma il mio account” e inserisci il codice che ti è stato inviato, oppure chiedi al tuo amministratore di confermare l’account.
already-confirmed = Questo account è già confermato
    .remedy = Accedi con la tua password.
confirmation-uncertain = La risposta è andata persa
    .remedy = L’account potrebbe essere già confermato. Scegli di nuovo “Conferma” per controllare.
password-reset-required = Devi prima reimpostare la password
    .remedy = Nella schermata di accesso scegli “Password dimenticata” e imposta una nuova password.
reset-not-allowed = Questa password non si può ancora reimpostare
    .remedy = L’account ha ancora la password temporanea dell’invito. Accedi con quella, oppure chiedi un nuovo invito al tuo amministratore.
password-refused = Cognito ha rifiutato questa password
    .remedy = { $reason }Scegli un’altra password.
new-password-uncertain = La risposta è andata persa
    .remedy = La nuova password potrebbe essere già attiva. Ricomincia e accedi con quella. Se viene rifiutata, usa la vecchia.
federated-user = Questo account accede tramite un altro servizio
    .remedy = { $provider } gestisce l’accesso e chiede il secondo fattore. Configura lì la tua app di autenticazione.

## The pool and its app client

client-secret-wanted = Questo client dell’app richiede il suo segreto client
    .remedy = Inserisci anche il segreto client, oppure usa un client dell’app che non ne ha.
client-secret-wrong = Il segreto client non è corretto
    .remedy = Copialo di nuovo dalla pagina del client dell’app nella console di Cognito.
client-unknown = Cognito non trova questo client dell’app
    .remedy = Confronta l’ID client dell’app e la regione nelle impostazioni del pool con quelli nella console di Cognito.
flow-not-enabled = Questo client dell’app non consente questo flusso di accesso
    .remedy = Chiedi al tuo amministratore di attivare ALLOW_USER_SRP_AUTH per il client dell’app, oppure scegli nelle impostazioni del pool un flusso consentito.
totp-not-enabled = Le app di autenticazione sono disattivate in questo pool di utenti
    .remedy = Chiedi al tuo amministratore di attivare le app di autenticazione nelle impostazioni MFA del pool di utenti.
totp-not-offered = Cognito non offre un’app di autenticazione per questo account
    .remedy = Chiedi al tuo amministratore quale secondo fattore deve usare questo account.
not-in-this-region = Questa replica del pool di utenti non può registrare app di autenticazione
    .remedy = Modifica il pool, indica la sua regione primaria in “Altre impostazioni”, poi accedi di nuovo.
challenge-unsupported = L’app non supporta un passaggio di questo accesso
    .remedy = Il pool di utenti chiede { $name }. Accedi da dove lo fai di solito, oppure chiedi al tuo amministratore.
plain-password-wanted = Questo pool richiede la password stessa
    .remedy = Il pool viene da un file, e chi l’ha inviato potrebbe leggere la tua password. Per questo l’app non l’ha inviata. Chiedi i dati del pool al tuo amministratore e aggiungilo tu.
password-not-offered = Cognito qui non offre l’accesso con password
    .remedy = { $offered ->
        [none] Chiedi
       *[other] Offre { $offered }. Chiedi
    } al tuo amministratore di consentire una password per questo account.
parameter-refused = Cognito ha rifiutato un valore
    .remedy = { $reason }Se l’hai inserito tu, cambialo e riprova. Altrimenti avvisa il tuo amministratore.
refused = Cognito ha rifiutato la richiesta
    .remedy = { $message }Comunica al tuo amministratore questo nome dell’errore: { $name }.
session-over = Questo accesso è scaduto
    .remedy = Accedi di nuovo per avere un nuovo codice QR. Se avevi scansionato quello vecchio, elimina la voce dalla tua app di autenticazione.
outcome-unknown = La risposta è andata persa
    .remedy = La tua app di autenticazione potrebbe essere già registrata. Conserva la sua voce e accedi di nuovo per controllare.

## Access tokens

token-malformed = Questo non è un token di accesso di Cognito
    .remedy = Copia l’intero token: tre lunghe parti separate da punti, che iniziano con “eyJ”.
token-not-access = Questo non è un token di accesso
    .remedy = Usa il token di accesso rilasciato insieme a questo token ID o di aggiornamento.
token-over = Questo token è scaduto { $duration } fa
    .remedy = Ottieni un nuovo token dalla stessa fonte, poi incollalo.
token-lacks-scope = Questo token non può modificare l’account
    .remedy = Gli manca l’ambito aws.cognito.signin.user.admin. Accedi invece con la password, oppure chiedi al tuo amministratore di consentire quell’ambito per il client dell’app.
token-of-another-pool = Questo token appartiene a un altro pool di utenti
    .remedy = È stato rilasciato da { $userPoolId }. Torna all’elenco e usalo lì, oppure incolla un token di questo pool.
token-of-another-client = Questo token appartiene a un altro client dell’app
    .remedy = È stato rilasciato a { $clientId }. Torna all’elenco e usalo lì, oppure incolla un token di questo client dell’app.

## Connectivity

throttled = Cognito è sovraccarico
    .remedy = In questo momento stanno accedendo troppe persone. Aspetta qualche secondo, poi riprova.
forbidden = Questa rete non può accedere al pool di utenti
    .remedy = Un firewall davanti al pool di utenti ha bloccato la richiesta. Usa la rete o la VPN della tua organizzazione.
proxy-unreachable = Impossibile connettersi al proxy
    .remedy = { $proxy } non è raggiungibile. Controlla la rete e l’indirizzo del proxy, poi riprova.
proxy-credentials-wanted = Il proxy richiede un nome utente e una password validi
    .remedy = Scrivili nella variabile d’ambiente HTTPS_PROXY, così: http://user:password@{ $proxy }, e lascia vuoto “{ field-proxy }” nelle impostazioni del pool. Poi riavvia l’app.
proxy-refused = Il proxy ha bloccato la connessione
    .remedy = { $proxy } non si connette a { $host }. Chiedi al tuo amministratore di consentirlo.
certificate-not-trusted = Questa connessione non è attendibile
    .remedy = Questo computer non considera attendibile il certificato di { $host }. Se la tua organizzazione ispeziona il suo traffico, compila “{ field-ca-file }” nelle impostazioni del pool. Altrimenti usa un’altra rete.
unreachable = Impossibile connettersi a Cognito
    .remedy = { $host } non è raggiungibile. Controlla la rete, poi riprova.
timed-out = Cognito ha impiegato troppo a rispondere
    .remedy = { $host } non ha risposto in tempo. Controlla la rete, poi riprova.
service-fault = Cognito ha dei problemi
    .remedy = Ha risposto con lo stato { $status }. Aspetta un attimo, poi riprova.
answer-not-understood = La risposta non viene da Cognito
    .remedy = Potrebbe averla inviata un proxy o una pagina di accesso della rete. Controlla entrambi, poi riprova.

## The computer: clipboard, files, keychain and browser

clipboard-unavailable = Gli appunti non sono disponibili
    .remedy = Usa “Mostra la chiave” e inserisci la chiave nella tua app di autenticazione.
pools-file-unreadable = Impossibile leggere l’elenco dei pool
    .remedy = { $detail }{ $line ->
        [none] Correggi o elimina { $path }
       *[other] Correggi la riga { $line } di { $path }
    }, poi riavvia l’app.
pools-file-unwritable = Impossibile salvare l’elenco dei pool
    .remedy = Controlla di poter scrivere in { $path } e che sul disco ci sia spazio libero.
pool-listed-already = Questo pool è già nell’elenco
    .remedy = “{ $name }” ha lo stesso ID del pool di utenti e lo stesso ID client dell’app. Modifica quello, oppure cambia qui gli ID.
import-unreadable = Impossibile leggere questo file
    .remedy = { $detail }{ $line ->
        [none] Chiedi di nuovo il file, oppure scegli un altro file.
       *[other] L’errore è alla riga { $line }. Chiedi di nuovo il file, oppure scegli un altro file.
    }
import-empty = Questo file non contiene pool di utenti
    .remedy = Scegli un file pools.json di questa app, oppure un file amplify_outputs.json.
practice-unavailable = Il pool di prova non si è avviato
    .remedy = { $detail }Chiudi l’app, riaprila e riprova.
keychain-unavailable = Il portachiavi non è disponibile
    .remedy = Il sistema segnala: { $detail }Un segreto client che inserisci viene conservato finché non chiudi l’app. Un segreto client nel portachiavi resta lì.
browser-forbidden = L’accesso con il browser non è consentito su questo computer
    .remedy = Accedi con nome utente e password.
browser-unavailable = Il browser non si è aperto
    .remedy = Il sistema segnala: { $detail }Imposta un browser predefinito su questo computer, poi riprova.
redirect-ports-taken = Le porte di reindirizzamento sono in uso
    .remedy = { $ports ->
        [none] Chiudi
       *[other] Un altro programma usa { $ports }. Chiudi
    } le altre finestre di questa app, oppure chiedi al tuo amministratore un’altra porta di reindirizzamento.
browser-timed-out = L’accesso nel browser ha richiesto troppo tempo
    .remedy = Riprova e lascia aperta la scheda finché non ti dice di chiuderla.
browser-denied = L’accesso nel browser è stato annullato
    .remedy = { $reason }Riprova, oppure accedi qui con la tua password.
browser-state-wrong = Il browser è tornato da un altro accesso
    .remedy = Chiudi le vecchie schede di accesso nel browser, poi riprova.
browser-refused = Cognito ha rifiutato l’accesso nel browser
    .remedy = { $reason }Riprova. Se non basta, chiedi al tuo amministratore di controllare l’accesso gestito per il client dell’app.
