### The findings of the checks of a pool's settings, in Spanish. en/checks.ftl describes the arguments.

## What is checked

check-proxy = Proxy
check-dns = DNS
check-tcp = Conexión
check-tls = Certificado
check-clock = Reloj
check-app-client = Cliente de aplicación
check-flows = Flujos permitidos

## Severities

severity-ok = Correcto
severity-advice = Advertencia
severity-problem = Error
severity-skipped = Sin comprobar

## Findings

no-proxy = Sin proxy
proxied = Conexión por { $proxy }
proxy-exceptions-unreadable = { $proxy ->
        [none] Sin proxy; { $variable } tiene entradas ilegibles: { $entries }
       *[other] Conexión por { $proxy }; { $variable } tiene entradas ilegibles: { $entries }
    }
    .remedy = Las entradas ilegibles no se aplican. Escribe nombres, direcciones o redes, como example.com, *.example.com, host.example:8443, 10.0.0.1 o 10.0.0.0/8, separados por comas.
left-to-proxy = Se encarga el proxy
name-found = { $host } tiene la dirección { $addresses }
name-not-found = No se puede resolver el nombre { $host }
    .remedy = Comprueba que este equipo esté en línea y que la región y el punto de conexión sean correctos. En una red privada puede hacer falta una entrada DNS para el punto de conexión, o un proxy.
connected = Conectado por el puerto { $port }
not-connected = No se puede conectar con { $host } por el puerto { $port }
    .remedy = Puede que un cortafuegos bloquee la conexión. Permite este equipo en el cortafuegos o usa un proxy.
secured = { $chain ->
        [one] { $version }, con un certificado en el que este equipo confía
        [many] { $version }, con { $chain } de certificados en los que este equipo confía
       *[other] { $version }, con { $chain } certificados en los que este equipo confía
    }
plain-http = HTTP sin cifrar, solo en este equipo
uncertifiable = Para este nombre no es posible un certificado
no-authorities = Este equipo no confía en ninguna entidad de certificación
    .remedy = Instala las entidades de certificación del sistema, o indica un archivo de CA en «Más ajustes».
not-secured = No se puede conectar de forma segura con { $host }
    .remedy = Puede que un cortafuegos o un proxy bloquee TLS. Si tu red tiene un proxy, indícalo en «Más ajustes».
certificate-refused = { $why ->
        [unknown-issuer] Este equipo no confía en el certificado de { $host }
        [expired] El certificado de { $host } ha caducado
        [not-yet-valid] El certificado de { $host } todavía no es válido
        [another-hosts] { $host } ha enviado el certificado de otro host
       *[unusable] El certificado de { $host } no se puede usar
    }
    .remedy = { $why ->
        [unknown-issuer] Si tu organización inspecciona el tráfico, indica su archivo de CA en «Más ajustes». Si no, usa otra red.
        [expired] Comprueba que la fecha de este equipo sea correcta. Si lo es, pide al administrador del punto de conexión que renueve el certificado.
        [not-yet-valid] Comprueba que la fecha de este equipo sea correcta.
        [another-hosts] Comprueba la región y el punto de conexión, y si un proxy o un cortafuegos responde en lugar de Cognito.
       *[unusable] Muestra esto al administrador del punto de conexión.
    }
clock = { $direction ->
        [ahead] El reloj de este equipo va { $duration } adelantado
        [behind] El reloj de este equipo va { $duration } atrasado
       *[none] Coincide con el reloj del grupo de usuarios
    }
    .remedy = Puedes continuar, pero una aplicación de autenticación en este equipo mostraría códigos erróneos. Activa la fecha y hora automáticas en este equipo.
app-client-answers = { $clientId } responde
flows = { $allowed ->
        [none] Ningún flujo con contraseña
       *[other] { $refused ->
            [none] Permitidos: { $allowed }
           *[other] Permitidos: { $allowed }. No permitidos: { $refused }
        }
    }
    .remedy = { $wanted ->
        [unknown] Compruébalo de nuevo más tarde. Si este flujo vuelve a fallar, muéstraselo a tu administrador.
       *[other] { $allowed ->
            [none] Pide a tu administrador que active ALLOW_USER_SRP_AUTH en el cliente de aplicación.
           *[other] Este grupo usa un flujo no permitido. Permítelo en el cliente de aplicación, o elige un flujo permitido en «Más ajustes».
        }
    }
flow-problem = { $state ->
        [refused] { $flow } se ha rechazado: { $problem }.
       *[unknown] { $flow } no se ha podido comprobar: { $problem }.
    }

## Why the connection failed

no-answer = Sin respuesta en { $duration }.
