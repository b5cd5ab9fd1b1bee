### What the checks of a pool's settings found, in Spanish: ../en/checks.ftl describes the arguments.

## What is checked

check-proxy = Proxy
check-dns = Dirección
check-tcp = Conexión
check-tls = Certificado
check-clock = Reloj
check-app-client = Cliente de aplicación
check-flows = Flujos permitidos

## Severities

severity-ok = En orden
severity-advice = Mejorable
severity-problem = Por resolver
severity-skipped = Sin comprobar

## Findings

no-proxy = Ninguno en el camino
proxied = Por { $proxy }
left-to-proxy = Se encarga el proxy
name-found = { $host } es { $addresses }
name-not-found = { $host } no tiene dirección
    .remedy = Comprueba que este equipo esté en línea y que la región y el punto de conexión estén bien escritos. En una red privada puede hacer falta una entrada DNS, o salir por un proxy.
connected = Por el puerto { $port }
not-connected = Ninguna con { $host } por el puerto { $port }
    .remedy = Puede que haya un cortafuegos en medio: tiene que dejar pasar este equipo, o hay que salir por un proxy.
secured = { $chain ->
        [one] { $version }, con un certificado en el que este equipo confía
        [many] { $version }, con { $chain } de certificados en los que este equipo confía
       *[other] { $version }, con { $chain } certificados en los que este equipo confía
    }
plain-http = http simple, que no sale de este equipo
uncertifiable = Para este nombre no puede haber ninguno
no-authorities = Este equipo no confía en ninguna entidad de certificación
    .remedy = Instala las entidades de certificación del sistema, o indica un archivo de CA en «Más ajustes».
not-secured = Ninguna conexión segura con { $host }
    .remedy = Puede que algo en medio no deje pasar TLS: un cortafuegos, o un proxy que hay que indicar en «Más ajustes».
certificate-refused = { $why ->
        [unknown-issuer] El de { $host } no lo ha firmado nadie en quien este equipo confíe
        [expired] El de { $host } ha caducado
        [not-yet-valid] El de { $host } todavía no es válido
        [another-hosts] { $host } muestra el de otro host
       *[unusable] El de { $host } no se puede usar
    }
    .remedy = { $why ->
        [unknown-issuer] Si tu organización inspecciona el tráfico, indica su archivo de CA en «Más ajustes». Si no, usa otra red.
        [expired] Comprueba la fecha de este equipo. Si es correcta, quien gestiona el punto de conexión tiene que renovar el certificado.
        [not-yet-valid] Comprueba la fecha de este equipo.
        [another-hosts] Comprueba la región y el punto de conexión, y si algo en medio responde en lugar de Cognito.
       *[unusable] Muestra esto a quien gestiona el punto de conexión.
    }
clock = { $direction ->
        [ahead] El reloj de este equipo va { $duration } adelantado
        [behind] El reloj de este equipo va { $duration } atrasado
       *[none] Coincide con el del grupo de usuarios
    }
    .remedy = La configuración funciona igualmente, pero una aplicación de autenticación en este equipo mostraría códigos erróneos. Haz que el equipo tome la hora de la red.
app-client-answers = { $clientId } responde
flows = { $allowed ->
        [none] Ninguno con contraseña
       *[other] { $refused ->
            [none] Permitidos: { $allowed }
           *[other] Permitidos: { $allowed }. No: { $refused }
        }
    }
    .remedy = { $allowed ->
        [none] Pide a tu administrador que active ALLOW_USER_SRP_AUTH en el cliente de aplicación.
       *[other] Este grupo usa otro. Permítelo en el cliente de aplicación, o elige uno de los permitidos en «Más ajustes».
    }

## Why there was no connection

no-answer = Sin respuesta en { $duration }.
