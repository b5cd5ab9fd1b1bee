### What is said of every problem, in Italian. English has the original: en/problems.ftl, which says what a message is given.

## Fields

field-pool-name = Nome
    .shape = Usa lettere, cifre e spazi.
field-user-pool-id = ID del pool di utenti
    .shape = È simile a eu-central-1_Ab12Cd34E: una regione, un trattino basso, nove lettere o cifre.
field-client-id = ID client dell’app
    .shape = È una sequenza di lettere e cifre, di solito 26, senza spazi.
field-client-secret = Segreto client
    .shape = È una sequenza di 24-64 lettere e cifre, senza spazi.
field-region = Regione
    .shape = È simile a eu-central-1.
field-endpoint = URL dell’endpoint
    .shape = Inizia con https:// e indica un host.
field-issuer = Emittente
    .shape = Usa lettere, cifre e spazi; i due punti non sono possibili.
field-flow = Flusso di accesso
    .shape = Scegli uno dei flussi consentiti dal client dell’app.
field-login-domain = Dominio dell’accesso gestito
    .shape = È simile a example.auth.eu-central-1.amazoncognito.com.
field-redirect-ports = Porte di reindirizzamento
    .shape = Fino a dieci numeri tra 1024 e 65535, ciascuno una volta sola.
field-fips = Endpoint FIPS
    .shape = È attivo o non attivo.
field-dual-stack = Endpoint dual-stack
    .shape = È attivo o non attivo.
field-ca-file = File CA
    .shape = È il percorso completo di un file, dalla radice o dalla lettera dell’unità in poi.
field-proxy = Proxy
    .shape = È simile a proxy.example:8080, con o senza http:// o https:// davanti.
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
    .shape = Copiala per intero, senza nient’altro.
field-access-token = Token di accesso
    .shape = Copialo per intero, senza nient’altro.
field-secret = Chiave segreta
    .shape = Solo lettere e cifre da 2 a 7; spazi e trattini in mezzo non disturbano.
field-account = Account
    .shape = Usa lettere, cifre e spazi, per esempio noor@example.com.

## What was typed

field-empty = Il campo “{ $fieldName }” è vuoto
    .remedy = Compila il campo, poi riprova.
field-too-long = “{ $fieldName }” ha troppi caratteri
    .remedy = Riduci a un massimo di { $max } caratteri.
field-malformed = “{ $fieldName }” non va bene così
    .remedy = { $shape }
field-holds-another = “{ $fieldName }” contiene { $found ->
        [user-pool-id] l’ID di un pool di utenti
        [client-id] l’ID di un client dell’app
        [client-secret] il segreto di un client dell’app
        [identity-pool-id] l’ID di un pool di identità
        [token-issuer] l’emittente di un pool di utenti
        [endpoint] un endpoint di Cognito
        [login-domain] un indirizzo dell’accesso gestito
        [console-address] un indirizzo della console AWS
       *[arn] l’ARN di qualcos’altro
    }
    .remedy = { $found ->
        [identity-pool-id] Un pool di identità non ha utenti: fornisce credenziali AWS. Usa i valori del pool di utenti. { $shape }
       *[other] { $shape }
    }
endpoint-insecure = Questo endpoint non è protetto
    .remedy = La tua password viaggerebbe in chiaro. Usa un indirizzo che inizia con https://, a meno che il server non sia su questo computer.
login-domain-insecure = Questo dominio di accesso non è protetto
    .remedy = Usa un indirizzo che inizia con https://, a meno che il server non sia su questo computer.
endpoint-excludes = “{ $fieldName }” non è compatibile con un endpoint personalizzato
    .remedy = Disattiva l’opzione oppure svuota “{ field-endpoint }”.
ca-file-unusable = Il file CA non è utilizzabile
    .remedy = { $path }: { $detail }Deve essere un file PEM: ogni certificato inizia con -----BEGIN CERTIFICATE-----.
proxy-carries-credentials = Qui non si può conservare la password di un proxy
    .remedy = Inserisci solo l’indirizzo. Se il proxy richiede nome utente e password, lascia vuoto questo campo, scrivi tutto nella variabile d’ambiente HTTPS_PROXY e riavvia l’app.
proxy-unusable = { $variable } non indica un proxy utilizzabile
    .remedy = Il valore è simile a http://proxy.example:8080. Correggi questa variabile d’ambiente, poi riavvia l’app.
imported-carries = In un pool da file, “{ $fieldName }” non può essere così
    .remedy = Chi ha mandato il file potrebbe leggere le password. Togli questo dato, oppure aggiungi tu il pool con i dati del tuo amministratore.
region-unknown = Manca la regione
    .remedy = L’ID del pool di utenti non ne contiene una. Compila “{ field-region }” in “Altre impostazioni”.
secret-look-alikes = Una chiave segreta non può contenere { $characters }
    .remedy = Ha solo le lettere dalla A alla Z e le cifre da 2 a 7. Confrontala con l’originale: ciò che sembra 0, 1 o 8 di solito è la lettera O, la lettera I o L, oppure la lettera B. Se puoi, copia la chiave invece di scriverla.
secret-not-base32 = Questa chiave non è in base32
    .remedy = { $notation ->
        [hex] Sembra esadecimale. Chiedi la chiave in base32, che ha solo le lettere dalla A alla Z e le cifre da 2 a 7.
       *[base64] Sembra base64. Chiedi la chiave in base32, che ha solo le lettere dalla A alla Z e le cifre da 2 a 7. Se è già in base32, scrivila in maiuscolo.
    }
key-uri-unsupported = { $feature ->
        [counter] Questo URI è per codici con contatore (HOTP)
        [algorithm] Questo URI è per un altro algoritmo
        [digits] Questo URI è per un altro numero di cifre
        [period] Questo URI è per un altro intervallo di tempo
        [kind] Questo URI è per un altro tipo di codici
        [export] Questa è un’esportazione di più voci
       *[scheme] Questo non è l’URI di una chiave
    }
    .remedy = { $feature ->
        [export] Le esportazioni di Google Authenticator (otpauth-migration) non si possono usare qui. Inserisci la chiave o l’URI di una sola voce.
        [scheme] L’URI di una chiave inizia con otpauth://totp/. Inserisci quello, o solo la chiave.
       *[counter] { $value ->
            [none] I codici di Cognito dipendono dall’ora (TOTP), con SHA-1, sei cifre e 30 secondi. Un codice QR da questo URI darebbe codici sbagliati.
           *[other] Contiene “{ $value }”. I codici di Cognito dipendono dall’ora (TOTP), con SHA-1, sei cifre e 30 secondi. Un codice QR da questo URI darebbe codici sbagliati.
        }
    }
key-uri-malformed = { $fault ->
        [secret-missing] Questo URI non contiene una chiave
        [repeated-parameter] Questo URI ha un parametro ripetuto
        [encoding] Questo URI è danneggiato
       *[several-uris] Questo è più di un URI
    }
    .remedy = { $fault ->
        [several-uris] Inserisci un URI alla volta.
       *[encoding] Copia di nuovo l’intero URI, o inserisci solo la chiave.
    }

## Codes

code-malformed = Un codice ha sei cifre
    .remedy = Inserisci le sei cifre che la tua app di autenticazione mostra ora.
code-not-of-this-secret = Il codice non corrisponde a questa voce
    .remedy = Controlla le cifre, e che siano della voce appena aggiunta. Non è stato inviato nulla, quindi non hai consumato tentativi.
code-mistyped = Una cifra sembra sbagliata
    .remedy = Confronta le cifre con quelle nell’app, poi inseriscile di nuovo. Non è stato inviato nulla, quindi non hai consumato tentativi.
code-old = Questo codice è di { $duration } fa
    .remedy = Ogni codice vale mezzo minuto. Inserisci quello che l’app mostra adesso. Non è stato inviato nulla, quindi non hai consumato tentativi.
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
code-wrong = Cognito non ha accettato questo codice
    .remedy = Aspetta che l’app mostri un nuovo codice, poi inserisci quello.
code-used = Questo codice è già stato usato
    .remedy = Ogni codice funziona una volta sola. Aspetta che l’app ne mostri uno nuovo, poi inserisci quello.
sent-code-malformed = Questo non può essere il codice
    .remedy = Inserisci il codice così come appare nel messaggio, senza le parole intorno.
sent-code-wrong = Questo non è il codice inviato
    .remedy = Prendilo dal messaggio più recente: ogni nuovo codice sostituisce il precedente.
sent-code-expired = Questo codice non è più valido
    .remedy = È troppo vecchio, è già stato usato o ne è arrivato uno più recente. Fatti inviare un altro codice.
code-not-sent = Cognito non è riuscito a inviare il codice
    .remedy = Riprova tra un minuto. Se non basta, di’ al tuo amministratore che i messaggi del pool non partono.
nowhere-to-send = Non c’è dove inviare un codice
    .remedy = Questo account non ha né un indirizzo email né un numero di telefono verificato. Chiedi una nuova password al tuo amministratore.
code-not-asked-for = Nessuno ha chiesto un codice
    .remedy = Cognito ha consentito questo accesso con la sola password, e questo non dimostra nulla. Avvisa il tuo amministratore: forse per questo account il secondo fattore è disattivato.

## The account

incorrect-credentials = Nome utente o password non corretti
    .remedy = Inserisci di nuovo la password. Controlla il blocco maiuscole e il layout della tastiera.
too-many-attempts = Troppi tentativi
    .remedy = Cognito ha bloccato l’accesso per un po’. Aspetta qualche minuto, poi riprova.
user-disabled = Questo account è disabilitato
    .remedy = Chiedi al tuo amministratore di abilitarlo.
sign-in-blocked = Cognito ha bloccato l’operazione per motivi di sicurezza
    .remedy = La protezione dalle minacce del pool di utenti ha rilevato un rischio, come una rete o un dispositivo insoliti. Usa il tuo computer e la tua rete abituali. Se non basta, chiedi al tuo amministratore di controllare questo accesso nella protezione dalle minacce del pool di utenti e di consentirlo.
user-not-confirmed = Questo account non è ancora confermato
    .remedy = Nella schermata di accesso scegli “Conferma il mio account” e inserisci il codice che ti è stato inviato, oppure chiedi al tuo amministratore di confermare l’account.
already-confirmed = Questo account è già confermato
    .remedy = Accedi con la sua password.
confirmation-uncertain = La risposta è andata persa
    .remedy = L’account potrebbe essere già confermato. Premi “Conferma” ancora una volta per scoprirlo.
password-reset-required = Prima va reimpostata questa password
    .remedy = Nella schermata di accesso scegli “Password dimenticata” e impostane una nuova.
reset-not-allowed = Questa password non si può ancora reimpostare
    .remedy = L’account ha ancora la password temporanea dell’invito. Accedi con quella. Se è scaduta, chiedi un nuovo invito al tuo amministratore.
temporary-password-expired = La password temporanea è scaduta
    .remedy = Chiedi al tuo amministratore un nuovo invito con una nuova password temporanea. Fino ad allora questa password non si può neanche reimpostare.
password-refused = Il pool non accetta questa password
    .remedy = { $reason }Scegli un’altra password.
attributes-not-writable = Questo client dell’app non può salvare un dato obbligatorio del profilo
    .remedy = { $names ->
        [none] Chiedi
       *[other] L’account ha bisogno di { $names }. Chiedi
    } al tuo amministratore di inserire il dato per il tuo account, o di permettere al client dell’app di scriverlo.
new-password-uncertain = La risposta è andata persa
    .remedy = La nuova password potrebbe essere già valida. Ricomincia e accedi con quella; se viene rifiutata, prova la vecchia.
federated-user = Questo account accede da un’altra parte
    .remedy = L’accesso e il secondo fattore sono gestiti da { $provider }. Configura lì l’autenticatore.

## The pool and its app client

client-secret-wanted = Questo client dell’app richiede il suo segreto client
    .remedy = Inserisci anche il segreto client, oppure usa un client dell’app che non ne ha.
client-secret-wrong = Il segreto client non è corretto
    .remedy = Copialo di nuovo dalla pagina del client dell’app nella console di Cognito.
client-unknown = Cognito non conosce questo client dell’app
    .remedy = Confronta l’ID client dell’app e la regione nelle impostazioni del pool con quelli nella console di Cognito.
flow-not-enabled = Questo client dell’app non consente questo flusso di accesso
    .remedy = Chiedi al tuo amministratore di attivare ALLOW_USER_SRP_AUTH per il client dell’app, oppure scegli il flusso consentito nelle impostazioni del pool.
totp-not-enabled = Le app di autenticazione sono disattivate in questo pool
    .remedy = Chiedi al tuo amministratore di attivare le app di autenticazione nelle impostazioni MFA del pool.
totp-not-offered = Cognito non offre un’app di autenticazione per questo account
    .remedy = Chiedi al tuo amministratore quale secondo fattore deve usare questo account.
not-in-this-region = Con questa copia del pool di utenti non si possono configurare autenticatori
    .remedy = È una replica. Modifica il pool, indica la sua regione primaria in “Altre impostazioni”, poi accedi di nuovo.
challenge-unsupported = Questo accesso chiede qualcosa a cui l’app non sa rispondere
    .remedy = Il pool chiede { $name }. Accedi da dove lo fai di solito, oppure chiedi al tuo amministratore.
plain-password-wanted = Questo pool vuole la password vera e propria
    .remedy = Viene da un file, e chi l’ha mandato potrebbe leggere la password: per questo non viene consegnata. Chiedi i dati del pool al tuo amministratore e aggiungilo tu.
password-not-offered = Cognito qui non offre l’accesso con password
    .remedy = { $offered ->
        [none] Chiedi
       *[other] Offre { $offered }. Chiedi
    } al tuo amministratore di consentire una password per questo account.
parameter-refused = Cognito ha rifiutato un valore
    .remedy = { $reason }Se l’hai inserito tu, cambialo e riprova. Altrimenti avvisa il tuo amministratore.
refused = Cognito ha detto di no
    .remedy = { $message }Comunica questo nome al tuo amministratore: { $name }.
session-over = Questo accesso è scaduto
    .remedy = Accedi di nuovo per avere un nuovo codice QR. Se avevi scansionato quello vecchio, elimina la voce dalla tua app di autenticazione.
outcome-unknown = La risposta è andata persa
    .remedy = Non si sa ancora se il tuo autenticatore è registrato. Tieni la sua voce nella tua app e accedi di nuovo per scoprirlo.

## Access tokens

token-malformed = Questo non è un token di accesso di Cognito
    .remedy = Copialo per intero: tre lunghe parti separate da punti, la prima inizia con “eyJ”.
token-not-access = Questo è un altro tipo di token
    .remedy = Usa il token di accesso. È arrivato insieme a questo token ID o di aggiornamento.
token-over = Questo token è scaduto { $duration } fa
    .remedy = Procuratene uno nuovo da dove veniva questo, poi incollalo.
token-lacks-scope = Questo token non può modificare l’account
    .remedy = Gli manca l’ambito aws.cognito.signin.user.admin. Accedi invece con la password, oppure chiedi al tuo amministratore di consentire quell’ambito per il client dell’app.
token-of-another-pool = Questo token è di un altro pool di utenti
    .remedy = Viene da { $userPoolId }. Torna all’elenco e usalo lì, oppure incolla un token di questo pool.
token-of-another-client = Questo token è di un altro client dell’app
    .remedy = È stato rilasciato a { $clientId }. Torna all’elenco e usalo lì, oppure incolla un token di questo client dell’app.

## The way there

throttled = Cognito è sovraccarico
    .remedy = In questo momento stanno accedendo troppe persone. Aspetta qualche secondo, poi riprova.
forbidden = Da questa rete non si può raggiungere il pool
    .remedy = Un firewall davanti al pool ha detto di no. Prova con la rete o la VPN della tua organizzazione.
proxy-unreachable = Nessuna connessione al proxy
    .remedy = { $proxy } non è raggiungibile. Controlla la rete e l’indirizzo del proxy, poi riprova.
proxy-credentials-wanted = Il proxy vuole un altro nome utente e un’altra password
    .remedy = Scrivili nella variabile d’ambiente HTTPS_PROXY, così: http://user:password@{ $proxy }, e lascia vuoto “{ field-proxy }” nelle impostazioni del pool. Poi riavvia l’app.
proxy-refused = Il proxy non lascia passare questa connessione
    .remedy = { $proxy } non si connette a { $host }. Chiedi al tuo amministratore di consentirlo.
certificate-not-trusted = Questa connessione non è attendibile
    .remedy = Il certificato di { $host } non è firmato da nessuno di cui questo computer si fidi. Se la tua organizzazione ispeziona il suo traffico, compila “{ field-ca-file }” nelle impostazioni del pool. Altrimenti usa un’altra rete.
unreachable = Nessuna connessione a Cognito
    .remedy = { $host } non è raggiungibile. Controlla la rete, poi riprova.
timed-out = Cognito ha impiegato troppo a rispondere
    .remedy = { $host } non ha risposto in tempo. Controlla la rete, poi riprova.
service-fault = Cognito ha un problema interno
    .remedy = Ha risposto con lo stato { $status }. Aspetta un attimo, poi riprova.
answer-not-understood = Questa risposta non viene da Cognito
    .remedy = Forse c’è di mezzo un proxy o una pagina di accesso della rete. Controlla entrambi, poi riprova.

## The window itself

clipboard-unavailable = Gli appunti non sono raggiungibili
    .remedy = Usa “Mostra la chiave” e digitala nella tua app.
pools-file-unreadable = Non si riesce a leggere l’elenco dei pool
    .remedy = { $detail }{ $line ->
        [none] Correggi o elimina { $path }
       *[other] Correggi la riga { $line } di { $path }
    }, poi riavvia l’app.
pools-file-unwritable = Non si riesce a salvare l’elenco dei pool
    .remedy = Controlla di poter scrivere in { $path } e che sul disco ci sia spazio.
pools-file-changed = L’elenco dei pool è stato modificato altrove
    .remedy = Un’altra finestra o un altro programma ha modificato “{ $name }” nello stesso momento. Controlla le sue impostazioni, poi riprova.
pool-listed-already = Questo pool è già nell’elenco
    .remedy = “{ $name }” ha lo stesso ID del pool di utenti e lo stesso ID client dell’app. Modifica quello, oppure cambia qui gli ID.
import-unreadable = Non si riesce a leggere questo file
    .remedy = { $detail }{ $line ->
        [none] Fattelo mandare di nuovo, oppure scegli un altro file.
       *[other] L’errore è alla riga { $line }. Fattelo mandare di nuovo, oppure scegli un altro file.
    }
import-empty = In questo file non c’è nessun pool di utenti
    .remedy = Scegli un file pools.json di questa app, oppure un file di configurazione di AWS Amplify, come amplify_outputs.json o aws-exports.js.
practice-unavailable = Il pool di prova non si è avviato
    .remedy = { $detail }Chiudi l’app, riaprila e riprova.
keychain-unavailable = Il portachiavi non è raggiungibile
    .remedy = Il sistema dice: { $detail }Un segreto client che inserisci viene conservato finché non chiudi l’app; se ce n’è uno nel portachiavi, resta lì.
browser-forbidden = Qui non si può usare il browser
    .remedy = Questo computer non lo consente. Accedi con nome utente e password.
browser-unavailable = Il browser non si è aperto
    .remedy = Il sistema dice: { $detail }Imposta un browser predefinito su questo computer, poi riprova.
redirect-ports-taken = La via di ritorno dal browser è occupata
    .remedy = { $ports ->
        [none] Chiudi
       *[other] Un altro programma usa { $ports }. Chiudi
    } le altre finestre di questa app, oppure chiedi al tuo amministratore un’altra porta di reindirizzamento.
browser-timed-out = Dal browser non è tornato nessuno
    .remedy = L’accesso lì è durato troppo. Riprova, e lascia aperta la scheda finché non ti dice di chiuderla.
browser-denied = L’accesso nel browser è stato annullato
    .remedy = { $reason }Riprova, oppure accedi qui con la tua password.
browser-state-wrong = Il browser è tornato da un altro accesso
    .remedy = Chiudi le vecchie schede di accesso nel browser, poi riprova.
browser-refused = Cognito non ha accettato l’accesso nel browser
    .remedy = { $reason }Riprova. Se non basta, chiedi al tuo amministratore di controllare l’accesso gestito per il client dell’app.
