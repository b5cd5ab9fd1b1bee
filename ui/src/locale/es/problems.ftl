### The texts of every problem, in Spanish. en/problems.ftl describes the arguments.

## Fields

field-pool-name = Nombre
    .shape = Usa letras, cifras y espacios.
field-user-pool-id = ID del grupo de usuarios
    .shape = Usa un formato como eu-central-1_Ab12Cd34E: una región, un guion bajo y nueve letras o cifras.
field-client-id = ID del cliente de aplicación
    .shape = Un ID de cliente de aplicación suele tener 26 letras y cifras, sin espacios.
field-client-secret = Secreto de cliente
    .shape = Un secreto de cliente tiene entre 24 y 64 letras y cifras, sin espacios.
field-region = Región
    .shape = Usa un formato como eu-central-1.
field-endpoint = URL del punto de conexión
    .shape = Usa una URL que empiece por https:// y contenga un nombre de host.
field-issuer = Emisor
    .shape = Usa letras, cifras y espacios, pero no dos puntos.
field-flow = Flujo de autenticación
    .shape = Elige uno de los flujos que permite el cliente de aplicación.
field-login-domain = Dominio del inicio de sesión administrado
    .shape = Usa un formato como example.auth.eu-central-1.amazoncognito.com.
field-redirect-ports = Puertos de redirección
    .shape = Usa hasta diez números distintos entre 1024 y 65535.
field-fips = Punto de conexión FIPS
    .shape = Activa o desactiva esta opción.
field-dual-stack = Punto de conexión de doble pila
    .shape = Activa o desactiva esta opción.
field-ca-file = Archivo de CA
    .shape = Usa la ruta completa del archivo, desde la raíz o la letra de la unidad.
field-proxy = Proxy
    .shape = Usa un formato como proxy.example:8080. Puedes añadir http:// o https:// delante.
field-username = Nombre de usuario
    .shape = Un nombre de usuario no contiene espacios.
field-password = Contraseña
    .shape = Una contraseña no contiene espacios.
field-new-password = Nueva contraseña
    .shape = Una contraseña no contiene espacios.
field-attribute = Dato del perfil
    .shape = Comprueba que no haya erratas e inténtalo de nuevo.
field-code = Código de seis cifras
field-sent-code = Código del mensaje
field-device-name = Nombre del dispositivo
    .shape = Usa letras, cifras y espacios.
field-session = Sesión
    .shape = Copia el valor entero y nada más.
field-access-token = Token de acceso
    .shape = Copia el valor entero y nada más.
field-secret = Clave secreta
    .shape = Usa solo letras y cifras del 2 al 7. Puedes incluir espacios y guiones.
field-account = Cuenta
    .shape = Usa letras, cifras y espacios, o un correo electrónico como noor@example.com.

## Entered values

field-empty = El campo «{ $fieldName }» está vacío
    .remedy = Escribe un valor e inténtalo de nuevo.
field-too-long = Hay demasiados caracteres en el campo «{ $fieldName }»
    .remedy = Usa como máximo { $max } caracteres.
field-malformed = El campo «{ $fieldName }» no tiene el formato correcto
    .remedy = { $shape }
field-holds-another = El campo «{ $fieldName }» contiene { $found ->
        [user-pool-id] el ID de un grupo de usuarios
        [client-id] el ID de un cliente de aplicación
        [client-secret] el secreto de un cliente de aplicación
        [identity-pool-id] el ID de un grupo de identidades
        [token-issuer] el emisor de un grupo de usuarios
        [endpoint] un punto de conexión de Cognito
        [login-domain] una dirección del inicio de sesión administrado
        [console-address] una dirección de la consola de AWS
       *[arn] el ARN de otra cosa
    }
    .remedy = { $found ->
        [identity-pool-id] Un grupo de identidades no tiene usuarios: entrega credenciales de AWS. Usa los datos del grupo de usuarios. { $shape }
       *[other] { $shape }
    }
endpoint-insecure = Este punto de conexión no es seguro
    .remedy = Tu contraseña se enviaría sin cifrar. Usa una dirección que empiece por https://, salvo que el servidor esté en este equipo.
login-domain-insecure = Este dominio de inicio de sesión no es seguro
    .remedy = Usa una dirección que empiece por https://, salvo que el servidor esté en este equipo.
endpoint-excludes = «{ $fieldName }»: incompatible con un punto de conexión propio
    .remedy = Desactiva esta opción o vacía el campo «{ field-endpoint }».
ca-file-unusable = El archivo de CA no se puede usar
    .remedy = { $path }: { $detail }Usa un archivo PEM en el que cada certificado empiece por -----BEGIN CERTIFICATE-----.
proxy-carries-credentials = La dirección del proxy no puede contener un nombre de usuario ni una contraseña
    .remedy = Escribe solo la dirección. Si el proxy pide nombre de usuario y contraseña, deja este campo vacío, pon la dirección completa en la variable de entorno HTTPS_PROXY y vuelve a abrir la aplicación.
proxy-unusable = { $variable } no contiene una dirección de proxy que se pueda usar
    .remedy = Usa un formato como http://proxy.example:8080. Corrige esta variable de entorno y vuelve a abrir la aplicación.
imported-carries = Un grupo importado no puede tener este «{ $fieldName }»
    .remedy = Quien envió el archivo podría usarlo para leer contraseñas. Quita ese valor o añade tú el grupo con los datos que te dé tu administrador.
region-unknown = Falta la región
    .remedy = El ID del grupo de usuarios no contiene una región. Rellena «{ field-region }» en «Más ajustes».
secret-look-alikes = Una clave secreta no puede contener { $characters }
    .remedy = Solo tiene letras de la A a la Z y cifras del 2 al 7. Compárala con el original: lo que parece 0, 1 u 8 suele ser la letra O, la letra I o L, o la letra B. Si puedes, copia la clave en vez de escribirla.
secret-not-base32 = Esta clave no está en base32
    .remedy = { $notation ->
        [hex] Parece hexadecimal. Pide la clave en base32, que solo tiene letras de la A a la Z y cifras del 2 al 7.
       *[base64] Parece base64. Pide la clave en base32, que solo tiene letras de la A a la Z y cifras del 2 al 7. Si ya es base32, escríbela en mayúsculas.
    }
key-uri-unsupported = { $feature ->
        [counter] Este URI de clave es para códigos con contador (HOTP)
        [algorithm] Este URI de clave es para otro algoritmo
        [digits] Este URI de clave es para otro número de cifras
        [period] Este URI de clave es para otro intervalo de tiempo
        [kind] Este URI de clave es para otro tipo de códigos
        [export] Esto es una exportación de varias entradas
       *[scheme] Esto no es un URI de clave
    }
    .remedy = { $feature ->
        [export] Las exportaciones de Google Authenticator (otpauth-migration) no se pueden usar aquí. Escribe la clave o el URI de clave de una sola entrada.
        [scheme] Un URI de clave empieza por otpauth://totp/. Escribe uno así, o solo la clave.
       *[counter] { $value ->
            [none] Los códigos de Cognito dependen de la hora (TOTP), con SHA-1, seis cifras y 30 segundos. Un código QR de este URI daría códigos incorrectos.
           *[other] Contiene «{ $value }». Los códigos de Cognito dependen de la hora (TOTP), con SHA-1, seis cifras y 30 segundos. Un código QR de este URI daría códigos incorrectos.
        }
    }
key-uri-malformed = { $fault ->
        [secret-missing] Este URI de clave no contiene ninguna clave
        [repeated-parameter] Este URI de clave tiene un parámetro repetido
        [encoding] Este URI de clave está dañado
       *[several-uris] Esto es más de un URI de clave
    }
    .remedy = { $fault ->
        [several-uris] Escribe los URI de clave de uno en uno.
       *[encoding] Copia de nuevo el URI de clave completo, o escribe solo la clave.
    }

## Codes

code-malformed = El código debe tener seis cifras
    .remedy = Escribe las seis cifras que muestra ahora tu aplicación de autenticación.
code-not-of-this-secret = Este código no corresponde a esta entrada
    .remedy = Comprueba las cifras y que sean de la entrada que acabas de añadir. No se ha enviado nada, así que no cuenta como intento.
code-mistyped = Parece que una cifra es incorrecta
    .remedy = Compara las cifras con las de tu aplicación de autenticación y escríbelas de nuevo. No se ha enviado nada, así que no cuenta como intento.
code-old = Este código es de hace { $duration }
    .remedy = Cada código vale medio minuto. Escribe el código que tu aplicación de autenticación muestra ahora. No se ha enviado nada, así que no cuenta como intento.
code-drifted = { $whose ->
        [phone] El reloj del teléfono
       *[computer] El reloj de este equipo
    } va { $duration } { $direction ->
        [ahead] adelantado
       *[behind] atrasado
    }
    .remedy = Activa la fecha y hora automáticas en { $whose ->
        [phone] el teléfono
       *[computer] el equipo
    } y escribe el código nuevo. No se ha enviado nada, así que no cuenta como intento.
code-wrong = Cognito ha rechazado este código
    .remedy = Espera a que tu aplicación de autenticación muestre un código nuevo y escríbelo.
code-used = Este código ya se ha usado
    .remedy = Cada código sirve una sola vez. Espera a que tu aplicación de autenticación muestre un código nuevo y escríbelo.
sent-code-malformed = Este código no es válido
    .remedy = Escribe el código tal como aparece en el mensaje, sin las palabras que lo rodean.
sent-code-wrong = Este no es el código que envió Cognito
    .remedy = Usa el código del mensaje más reciente. Cada código nuevo reemplaza al anterior.
sent-code-expired = Este código ya no es válido
    .remedy = Ha caducado, ya se usó o lo ha reemplazado uno más reciente. Pide otro código.
code-not-sent = Cognito no ha podido enviar el código
    .remedy = Inténtalo de nuevo en un minuto. Si no funciona, avisa a tu administrador de que el grupo de usuarios no puede enviar mensajes.
nowhere-to-send = No hay adónde enviar un código
    .remedy = Esta cuenta no tiene ninguna dirección de correo ni número de teléfono verificados. Pide una nueva contraseña a tu administrador.
code-not-asked-for = Cognito no ha pedido ningún código
    .remedy = Has iniciado sesión solo con la contraseña, así que tu aplicación de autenticación no se ha probado. Avisa a tu administrador: puede que el segundo factor esté desactivado en esta cuenta.

## The account

incorrect-credentials = El nombre de usuario o la contraseña no son correctos
    .remedy = Escribe otra vez la contraseña. Comprueba el bloqueo de mayúsculas y la distribución del teclado.
too-many-attempts = Demasiados intentos
    .remedy = Cognito ha bloqueado temporalmente el inicio de sesión. Espera unos minutos e inténtalo de nuevo.
user-disabled = Esta cuenta está desactivada
    .remedy = Pide a tu administrador que la active.
sign-in-blocked = Cognito lo ha bloqueado por motivos de seguridad
    .remedy = La protección contra amenazas del grupo de usuarios ha detectado un riesgo, como una red o un dispositivo poco habituales. Usa tu ordenador y tu red habituales. Si no sirve de nada, pide a tu administrador que revise este inicio de sesión en la protección contra amenazas del grupo de usuarios y que lo permita.
user-not-confirmed = Esta cuenta aún no está confirmada
    .remedy = Elige «Confirmar mi cuenta» en la pantalla de inicio de sesión y escribe el código que recibiste, o pide a tu administrador que la confirme.
already-confirmed = Esta cuenta ya está confirmada
    .remedy = Inicia sesión con tu contraseña.
confirmation-uncertain = Se ha perdido la respuesta
    .remedy = Puede que la cuenta ya esté confirmada. Elige «Confirmar» otra vez para comprobarlo.
password-reset-required = Primero tienes que restablecer la contraseña
    .remedy = Elige «Olvidé mi contraseña» en la pantalla de inicio de sesión y define una nueva contraseña.
reset-not-allowed = Esta contraseña aún no se puede restablecer
    .remedy = La cuenta todavía tiene la contraseña temporal de su invitación. Inicia sesión con ella. Si ha caducado, pide una nueva invitación a tu administrador.
temporary-password-expired = La contraseña temporal ha caducado
    .remedy = Pide a tu administrador una nueva invitación con otra contraseña temporal. Hasta entonces, esta contraseña tampoco se puede restablecer.
password-refused = Cognito ha rechazado esta contraseña
    .remedy = { $reason }Elige otra contraseña.
attributes-not-writable = Este cliente de aplicación no puede guardar un dato obligatorio del perfil
    .remedy = { $names ->
        [none] Pide
       *[other] La cuenta necesita { $names }. Pide
    } a tu administrador que complete ese dato en tu cuenta o que permita escribirlo al cliente de aplicación.
new-password-uncertain = Se ha perdido la respuesta
    .remedy = Puede que tu nueva contraseña ya esté activa. Empieza de nuevo e inicia sesión con ella. Si se rechaza, usa la anterior.
federated-user = Esta cuenta inicia sesión a través de otro servicio
    .remedy = { $provider } gestiona el inicio de sesión y pide el segundo factor. Configura allí tu aplicación de autenticación.

## The pool and its app client

client-secret-wanted = Este cliente de aplicación necesita su secreto de cliente
    .remedy = Escribe también el secreto de cliente o usa un cliente de aplicación que no tenga.
client-secret-wrong = El secreto de cliente no es correcto
    .remedy = Cópialo de nuevo desde la página del cliente de aplicación en la consola de Cognito.
client-unknown = Cognito no encuentra este cliente de aplicación
    .remedy = Compara el ID del cliente de aplicación y la región de los ajustes del grupo con los de la consola de Cognito.
flow-not-enabled = Este cliente de aplicación no permite este flujo de autenticación
    .remedy = Pide a tu administrador que active ALLOW_USER_SRP_AUTH en el cliente de aplicación, o elige en los ajustes del grupo el flujo que permite.
totp-not-enabled = Las aplicaciones de autenticación están desactivadas en este grupo de usuarios
    .remedy = Pide a tu administrador que las active en los ajustes de MFA del grupo.
totp-not-offered = Cognito no ofrece una aplicación de autenticación para esta cuenta
    .remedy = Pregunta a tu administrador qué segundo factor debe usar esta cuenta.
not-in-this-region = Esta réplica del grupo de usuarios no puede registrar aplicaciones de autenticación
    .remedy = Edita el grupo, indica su región principal en «Más ajustes» e inicia sesión otra vez.
challenge-unsupported = La aplicación no admite un paso de este inicio de sesión
    .remedy = El grupo de usuarios pide { $name }. Inicia sesión donde sueles hacerlo o consulta a tu administrador.
plain-password-wanted = Este grupo exige la contraseña en sí
    .remedy = Este grupo viene de un archivo, y quien lo envió podría leer tu contraseña, así que la aplicación no la ha enviado. Pide a tu administrador los datos del grupo y añádelo tú.
password-not-offered = Cognito no ofrece aquí el inicio de sesión con contraseña
    .remedy = { $offered ->
        [none] Pide
       *[other] Ofrece { $offered }. Pide
    } a tu administrador que permita una contraseña para esta cuenta.
parameter-refused = Cognito ha rechazado un valor
    .remedy = { $reason }Si es uno que has escrito tú, cámbialo e inténtalo de nuevo. Si no, avisa a tu administrador.
refused = Cognito ha rechazado la solicitud
    .remedy = { $message }Da este nombre de error a tu administrador: { $name }.
session-over = Este inicio de sesión ha caducado
    .remedy = Inicia sesión otra vez para obtener un código QR nuevo. Si habías escaneado el anterior, elimina esa entrada de tu aplicación de autenticación.
outcome-unknown = Se ha perdido la respuesta
    .remedy = Puede que tu aplicación de autenticación ya esté registrada. Conserva su entrada e inicia sesión otra vez para comprobarlo.

## Access tokens

token-malformed = Esto no es un token de acceso de Cognito
    .remedy = Copia el token entero: tres partes largas separadas por puntos, que empiezan por «eyJ».
token-not-access = Esto no es un token de acceso
    .remedy = Usa el token de acceso que se emitió junto con este token de ID o de actualización.
token-over = Este token caducó hace { $duration }
    .remedy = Consigue un token nuevo de la misma fuente y pégalo.
token-lacks-scope = Este token no permite cambiar la cuenta
    .remedy = Le falta el ámbito aws.cognito.signin.user.admin. Inicia sesión con la contraseña o pide a tu administrador que permita ese ámbito en el cliente de aplicación.
token-of-another-pool = Este token pertenece a otro grupo de usuarios
    .remedy = Lo emitió { $userPoolId }. Vuelve a la lista y úsalo allí, o pega un token de este grupo.
token-of-another-client = Este token pertenece a otro cliente de aplicación
    .remedy = Se emitió para { $clientId }. Vuelve a la lista y úsalo allí, o pega un token de este cliente de aplicación.

## Connectivity

throttled = Cognito está saturado
    .remedy = Demasiadas personas están iniciando sesión en este momento. Espera unos segundos e inténtalo de nuevo.
forbidden = Esta red no tiene permiso para acceder al grupo de usuarios
    .remedy = Un cortafuegos delante del grupo de usuarios ha bloqueado la solicitud. Usa la red o la VPN de tu organización.
proxy-unreachable = No se puede conectar con el proxy
    .remedy = No se puede acceder a { $proxy }. Comprueba la red y la dirección del proxy e inténtalo de nuevo.
proxy-credentials-wanted = El proxy pide un nombre de usuario y una contraseña válidos
    .remedy = Ponlos en la variable de entorno HTTPS_PROXY, con la forma http://user:password@{ $proxy }, y deja vacío el campo «{ field-proxy }» en los ajustes del grupo. Después, vuelve a abrir la aplicación.
proxy-refused = El proxy ha bloqueado la conexión
    .remedy = { $proxy } no conecta con { $host }. Pide a tu administrador que lo permita.
certificate-not-trusted = Esta conexión no es de confianza
    .remedy = Este equipo no confía en el certificado de { $host }. Si tu organización inspecciona su tráfico, rellena «{ field-ca-file }» en los ajustes del grupo. Si no, usa otra red.
unreachable = No se puede conectar con Cognito
    .remedy = No se puede acceder a { $host }. Comprueba la red e inténtalo de nuevo.
timed-out = Cognito ha tardado demasiado en responder
    .remedy = { $host } no ha respondido a tiempo. Comprueba la red e inténtalo de nuevo.
service-fault = Cognito tiene problemas
    .remedy = Ha respondido con el estado { $status }. Espera un momento e inténtalo de nuevo.
answer-not-understood = La respuesta no viene de Cognito
    .remedy = Puede que la haya enviado un proxy o una página de acceso a la red. Comprueba ambas cosas e inténtalo de nuevo.

## The computer: clipboard, files, keychain and browser

clipboard-unavailable = El portapapeles no está disponible
    .remedy = Usa «Mostrar la clave» y escríbela en tu aplicación de autenticación.
pools-file-unreadable = No se puede leer la lista de grupos
    .remedy = { $detail }{ $line ->
        [none] Corrige o elimina { $path }
       *[other] Corrige la línea { $line } de { $path }
    } y vuelve a abrir la aplicación.
pools-file-unwritable = No se puede guardar la lista de grupos
    .remedy = Comprueba que puedes escribir en { $path } y que queda espacio en el disco.
pools-file-changed = La lista de grupos se ha cambiado en otro lugar
    .remedy = Otra ventana u otro programa ha cambiado «{ $name }» al mismo tiempo. Revisa su configuración y vuelve a intentarlo.
pool-listed-already = Este grupo ya está en la lista
    .remedy = «{ $name }» tiene los mismos ID de grupo de usuarios y de cliente de aplicación. Edita ese grupo o cambia aquí los ID.
import-unreadable = No se puede leer este archivo
    .remedy = { $detail }{ $line ->
        [none] Pídelo otra vez o elige otro archivo.
       *[other] El error está en la línea { $line }. Pídelo otra vez o elige otro archivo.
    }
import-empty = Este archivo no contiene grupos de usuarios
    .remedy = Elige un archivo pools.json de esta aplicación o un archivo de configuración de AWS Amplify, como amplify_outputs.json o aws-exports.js.
practice-unavailable = El grupo de prueba no se ha iniciado
    .remedy = { $detail }Cierra la aplicación, ábrela de nuevo e inténtalo otra vez.
keychain-unavailable = El llavero no está disponible
    .remedy = El sistema informa: { $detail }Un secreto de cliente que escribas se conserva hasta que cierres la aplicación. Un secreto de cliente del llavero sigue ahí.
browser-forbidden = El inicio de sesión con el navegador no está permitido en este equipo
    .remedy = Inicia sesión con tu nombre de usuario y contraseña.
browser-unavailable = El navegador no se ha abierto
    .remedy = El sistema informa: { $detail }Define un navegador predeterminado en este equipo e inténtalo de nuevo.
redirect-ports-taken = Los puertos de redirección están en uso
    .remedy = { $ports ->
        [none] Cierra
       *[other] Otro programa usa { $ports }. Cierra
    } las demás ventanas de esta aplicación o pide a tu administrador un puerto de redirección más.
browser-timed-out = El inicio de sesión en el navegador ha tardado demasiado
    .remedy = Inténtalo de nuevo y deja la pestaña abierta hasta que te diga que la cierres.
browser-denied = El inicio de sesión en el navegador se ha cancelado
    .remedy = { $reason }Inténtalo de nuevo o inicia sesión aquí con tu contraseña.
browser-state-wrong = El navegador ha vuelto de otro inicio de sesión
    .remedy = Cierra en el navegador las pestañas de inicios de sesión anteriores e inténtalo de nuevo.
browser-refused = Cognito ha rechazado el inicio de sesión en el navegador
    .remedy = { $reason }Inténtalo de nuevo. Si no funciona, pide a tu administrador que revise el inicio de sesión administrado del cliente de aplicación.
