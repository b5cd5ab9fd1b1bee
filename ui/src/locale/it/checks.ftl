### What the checks of a pool's settings found, in Italian: ../en/checks.ftl describes the arguments.

## What is checked

check-proxy = Proxy
check-dns = Indirizzo
check-tcp = Connessione
check-tls = Certificato
check-clock = Orologio
check-app-client = Client dell’app
check-flows = Flussi di accesso

## Severities

severity-ok = A posto
severity-advice = Migliorabile
severity-problem = Da risolvere
severity-skipped = Non controllato

## Findings

no-proxy = Nessuno sul percorso
proxied = Tramite { $proxy }
proxy-exceptions-unreadable = { $proxy ->
        [none] Nessun proxy; { $variable } ha voci illeggibili: { $entries }
       *[other] Tramite { $proxy }; { $variable } ha voci illeggibili: { $entries }
    }
    .remedy = Le voci illeggibili non si applicano. Scrivi nomi, indirizzi o reti, come example.com, *.example.com, host.example:8443, 10.0.0.1 o 10.0.0.0/8, separati da virgole.
left-to-proxy = Se ne occupa il proxy
name-found = { $host } è { $addresses }
name-not-found = { $host } non ha un indirizzo
    .remedy = Controlla che questo computer sia in rete e che regione ed endpoint siano scritti bene. In una rete privata può servire una voce DNS per l’endpoint, oppure si esce tramite un proxy.
connected = Sulla porta { $port }
not-connected = Nessuna con { $host } sulla porta { $port }
    .remedy = Forse c’è di mezzo un firewall: deve lasciar passare questo computer, oppure si esce tramite un proxy.
secured = { $chain ->
        [one] { $version }, con un certificato che questo computer ritiene attendibile
        [many] { $version }, con { $chain } di certificati che questo computer ritiene attendibili
       *[other] { $version }, con { $chain } certificati che questo computer ritiene attendibili
    }
plain-http = http semplice, che resta su questo computer
uncertifiable = Per questo nome non può essercene uno
no-authorities = Questo computer non si fida di nessuna autorità di certificazione
    .remedy = Installa le autorità di certificazione del sistema, oppure indica un file CA in “Altre impostazioni”.
not-secured = Nessuna connessione sicura con { $host }
    .remedy = Qualcosa sul percorso forse non lascia passare TLS: un firewall, o un proxy da indicare in “Altre impostazioni”.
certificate-refused = { $why ->
        [unknown-issuer] Quello di { $host } non è firmato da nessuno di cui questo computer si fidi
        [expired] Quello di { $host } è scaduto
        [not-yet-valid] Quello di { $host } non è ancora valido
        [another-hosts] { $host } mostra quello di un altro host
       *[unusable] Quello di { $host } non è utilizzabile
    }
    .remedy = { $why ->
        [unknown-issuer] Se la tua organizzazione ispeziona il traffico, indica il suo file CA in “Altre impostazioni”. Altrimenti usa un’altra rete.
        [expired] Controlla la data di questo computer. Se è giusta, chi gestisce l’endpoint deve rinnovare il certificato.
        [not-yet-valid] Controlla la data di questo computer.
        [another-hosts] Controlla regione ed endpoint, e se qualcosa sul percorso risponde al posto di Cognito.
       *[unusable] Mostra questo a chi gestisce l’endpoint.
    }
clock = { $direction ->
        [ahead] L’orologio di questo computer è avanti di { $duration }
        [behind] L’orologio di questo computer è indietro di { $duration }
       *[none] Coincide con quello del pool di utenti
    }
    .remedy = La configurazione funziona lo stesso, ma un’app di autenticazione su questo computer mostrerebbe codici sbagliati. Fa’ in modo che il computer prenda l’ora dalla rete.
app-client-answers = { $clientId } risponde
flows = { $allowed ->
        [none] Nessuno con password
       *[other] { $refused ->
            [none] Consentiti: { $allowed }
           *[other] Consentiti: { $allowed }. Non: { $refused }
        }
    }
    .remedy = { $wanted ->
        [unknown] Controlla di nuovo più tardi. Se questo flusso fallisce ancora, mostralo al tuo amministratore.
       *[other] { $allowed ->
            [none] Chiedi al tuo amministratore di attivare ALLOW_USER_SRP_AUTH per il client dell’app.
           *[other] Questo pool ne usa un altro. Consentilo nel client dell’app, oppure scegli uno di quelli consentiti in “Altre impostazioni”.
        }
    }
flow-problem = { $state ->
        [refused] { $flow } è stato rifiutato: { $problem }.
       *[unknown] { $flow } non si è potuto controllare: { $problem }.
    }

## Why there was no connection

no-answer = Nessuna risposta in { $duration }.
