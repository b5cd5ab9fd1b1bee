### The findings of the checks of a pool's settings, in Italian. en/checks.ftl describes the arguments.

## What is checked

check-proxy = Proxy
check-dns = DNS
check-tcp = Connessione
check-tls = Certificato
check-clock = Orologio
check-app-client = Client dell’app
check-flows = Flussi di accesso

## Severities

severity-ok = A posto
severity-advice = Avviso
severity-problem = Errore
severity-skipped = Non controllato

## Findings

no-proxy = Nessun proxy
proxied = Connessione tramite { $proxy }
left-to-proxy = Se ne occupa il proxy
name-found = { $host } ha l’indirizzo { $addresses }
name-not-found = Impossibile risolvere il nome { $host }
    .remedy = Controlla che questo computer sia online e che regione ed endpoint siano corretti. In una rete privata può servire una voce DNS per l’endpoint o un proxy.
connected = Connesso sulla porta { $port }
not-connected = Impossibile connettersi a { $host } sulla porta { $port }
    .remedy = Un firewall potrebbe bloccare la connessione. Consenti questo computer nel firewall oppure usa un proxy.
secured = { $chain ->
        [one] { $version }, con un certificato che questo computer ritiene attendibile
        [many] { $version }, con { $chain } di certificati che questo computer ritiene attendibili
       *[other] { $version }, con { $chain } certificati che questo computer ritiene attendibili
    }
plain-http = HTTP non crittografato, solo su questo computer
uncertifiable = Per questo nome non è possibile un certificato
no-authorities = Questo computer non considera attendibile nessuna autorità di certificazione
    .remedy = Installa le autorità di certificazione del sistema, oppure indica un file CA in “Altre impostazioni”.
not-secured = Impossibile connettersi in modo sicuro a { $host }
    .remedy = Un firewall o un proxy potrebbe bloccare TLS. Se la tua rete ha un proxy, indicalo in “Altre impostazioni”.
certificate-refused = { $why ->
        [unknown-issuer] Questo computer non considera attendibile il certificato di { $host }
        [expired] Il certificato di { $host } è scaduto
        [not-yet-valid] Il certificato di { $host } non è ancora valido
        [another-hosts] { $host } ha inviato il certificato di un altro host
       *[unusable] Il certificato di { $host } non è utilizzabile
    }
    .remedy = { $why ->
        [unknown-issuer] Se la tua organizzazione ispeziona il traffico, indica il suo file CA in “Altre impostazioni”. Altrimenti usa un’altra rete.
        [expired] Controlla che la data di questo computer sia corretta. Se lo è, chiedi all’amministratore dell’endpoint di rinnovare il certificato.
        [not-yet-valid] Controlla che la data di questo computer sia corretta.
        [another-hosts] Controlla regione ed endpoint, e se un proxy o un firewall risponde al posto di Cognito.
       *[unusable] Mostra questo all’amministratore dell’endpoint.
    }
clock = { $direction ->
        [ahead] L’orologio di questo computer è avanti di { $duration }
        [behind] L’orologio di questo computer è indietro di { $duration }
       *[none] Coincide con l’orologio del pool di utenti
    }
    .remedy = Puoi continuare, ma un’app di autenticazione su questo computer mostrerebbe codici sbagliati. Attiva data e ora automatiche su questo computer.
app-client-answers = { $clientId } risponde
flows = { $allowed ->
        [none] Nessun flusso con password
       *[other] { $refused ->
            [none] Consentiti: { $allowed }
           *[other] Consentiti: { $allowed }. Non consentiti: { $refused }
        }
    }
    .remedy = { $allowed ->
        [none] Chiedi al tuo amministratore di attivare ALLOW_USER_SRP_AUTH per il client dell’app.
       *[other] Questo pool usa un flusso non consentito. Consentilo nel client dell’app, oppure scegli un flusso consentito in “Altre impostazioni”.
    }

## Why the connection failed

no-answer = Nessuna risposta in { $duration }.
