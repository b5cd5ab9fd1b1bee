### The texts of the window, in Spanish: ../en/window.ftl describes the arguments.

## The app

product = Cognito Enroll
tagline = Añade una aplicación de autenticación a tu cuenta de Amazon Cognito.
promise = Las claves secretas se muestran una vez y nunca se guardan.

## Settings

settings-language = Idioma
settings-as-system = Idioma del sistema ({ $name })
settings-title = Ajustes
settings-cover-qr = Ocultar el código QR hasta que elija mostrarlo
settings-cover-qr-hint = Útil si otras personas pueden ver tu pantalla.
settings-block-capture = Bloquear las capturas de esta ventana
settings-capture-blocking-complete = Las capturas, las grabaciones y las pantallas compartidas no muestran esta ventana.
settings-capture-blocking-partial = Funciona hasta macOS 14. En versiones más recientes, las aplicaciones que graban la pantalla pueden seguir mostrando esta ventana.
settings-capture-blocking-impossible = Aquí no está disponible: Linux no permite que las aplicaciones bloqueen las capturas. Aun así, puedes ocultar el código QR.
settings-not-saved = No se pueden guardar los ajustes. Se aplican hasta que cierres la aplicación.
settings-open-logs = Abrir los registros
settings-logs-hint = Los registros muestran lo que ha hecho la aplicación. No contienen nombres, contraseñas ni códigos. Envíalos a quien te ayude.
settings-logs-are-in = La aplicación no puede abrir la carpeta. Los registros están en:
settings-close = Cerrar

## About

about-title = Acerca de
about-app = Versión
about-web-view = Vista web
about-system = Sistema
about-display = Pantalla
about-copy = Copiar versiones
about-copied = Copiado. Pégalo en un mensaje para quien te ayude.
about-copy-failed = El portapapeles no responde. Selecciona y copia las líneas de arriba.
about-licence = Software libre. Puedes usarlo con la licencia Apache-2.0 o MIT.
about-third-party = Software de terceros y licencias
about-fonts = Licencias de las fuentes
about-close = Volver

## The steps of the enrolment

steps-label = Pasos
steps-sign-in = Acceso
steps-prepare = Preparación
steps-scan = Escaneo
steps-done = Listo
steps-finished = paso completado

## Users of the practice pool

scenario-new = Aún sin aplicación de autenticación
scenario-temporary-password = Contraseña temporal
scenario-enrolled = Ya tiene una aplicación de autenticación

## Second factors

factor-software-token-name = Aplicación de autenticación
factor-software-token-hint = La que usas ahora. La nueva la reemplazará.
factor-sms-name = SMS
factor-sms-hint = Recibes un código en tu teléfono.
factor-email-name = Correo electrónico
factor-email-hint = Recibes un código por correo electrónico.

## Notices on the sign-in screen

notice-password-may-be-set-title = Puede que tu nueva contraseña ya esté activa
notice-password-may-be-set-body = Saliste mientras se estaba guardando. Prueba primero con la nueva contraseña y luego con la anterior.
notice-account-confirmed-title = Tu cuenta está confirmada
notice-account-confirmed-body = Ahora inicia sesión con tu contraseña.

## Cognito’s standard attributes. Other attributes are shown by their own names.

attribute-address = Dirección
attribute-birthdate = Fecha de nacimiento
attribute-email = Correo electrónico
attribute-family_name = Apellidos
attribute-gender = Género
attribute-given_name = Nombre
attribute-locale = Idioma
attribute-middle_name = Segundo nombre
attribute-name = Nombre completo
attribute-nickname = Apodo
attribute-phone_number = Número de teléfono
attribute-picture = Foto
attribute-preferred_username = Nombre de usuario preferido
attribute-profile = Página de perfil
attribute-website = Sitio web
attribute-zoneinfo = Zona horaria

## Formats of attributes

attribute-hint-birthdate = Año, mes y día; por ejemplo, 1990-04-21.
attribute-hint-phone_number = Con el prefijo del país; por ejemplo, +44 20 7946 0958.

## Labels of several screens

optional = Opcional
start-over = Empezar de nuevo
back = Atrás
request-id = ID de solicitud
reveal = Mostrar lo escrito
conceal = Ocultar lo escrito
practice-label = Prueba
practice-banner = Grupo de prueba: las cuentas reales no se ven afectadas
loading = Abriendo…
waiting = Procesando…

## Automatic retries

retry-progress = Reintento automático: intento { $attempt } de { $of }.
retry-stop = Detener los reintentos

## The connection works again

restored-title = La conexión ha vuelto
restored-body = Continúa donde lo dejaste. Lo que escribiste sigue ahí.

## An error in the app itself

fault-title = Se ha producido un error en la aplicación
fault-remedy = No has hecho nada mal. Inténtalo de nuevo. Si vuelve a pasar, cierra la aplicación y ábrela otra vez.
fault-reload = Reintentar

## A code was sent

delivered = { $channel ->
        [sms] Cognito ha enviado un código por SMS a { $destination }.
        [email] Cognito ha enviado un código por correo electrónico a { $destination }.
       *[other] Cognito ha enviado un código a { $destination }.
    }
delivered-unnamed = { $channel ->
        [sms] Cognito ha enviado un código por SMS.
        [email] Cognito ha enviado un código por correo electrónico.
       *[other] Cognito ha enviado un código.
    }

## Sending another code

resend-first = Enviar un código
resend-again = Enviar otro código
resend-busy = Enviando…
resend-pause = Disponible en { DURATION($seconds) }

## The list of user pools

pools-choose = Elige dónde iniciar sesión
pools-choose-lede = Tu cuenta está en uno de estos grupos de usuarios.
pools-connect = Conéctate a tu grupo de usuarios
pools-connect-lede = Pide estos datos a tu administrador. La aplicación los guarda en este equipo.
pools-empty-lede = Indica en qué grupo de usuarios de Amazon Cognito está tu cuenta. Solo hace falta una vez.
pools-find = Buscar un grupo de usuarios
pools-found = { $found ->
        [0] No se han encontrado grupos de usuarios.
       *[other] { $found } de { $all } grupos de usuarios
    }
pools-list = Grupos de usuarios
pools-variables-unused = Esta aplicación no usa: { $names }
pools-variables-unused-body = Estas variables de entorno son para la AWS CLI. Si un grupo de usuarios las necesita, escribe sus valores en «Más ajustes» de ese grupo.
pools-edit = Editar { $name }
pools-remove = Quitar { $name }
pools-remove-question = ¿Quitar { $name } de la lista?
pools-remove-question-hint = No afecta a ninguna cuenta. Para volver a añadir el grupo, necesitas el ID del grupo de usuarios y el ID del cliente de aplicación.
pools-remove-question-secret-hint = No afecta a ninguna cuenta. También se quita el secreto de cliente. Para volver a añadir el grupo, necesitas el secreto, el ID del grupo de usuarios y el ID del cliente de aplicación.
pools-remove-confirm = Quitar
pools-remove-busy = Quitando…
pools-remove-cancel = Conservar
pools-add = Añadir un grupo de usuarios
pools-add-hint = Necesitas el ID del grupo de usuarios y el ID de un cliente de aplicación.
pools-import = Importar de un archivo
pools-import-hint = Elige un archivo pools.json o un archivo de configuración de AWS Amplify que te hayan enviado.
pools-import-file = Archivo con grupos de usuarios
pools-importing = Leyendo el archivo…
pools-imported = { $count ->
        [0] No se ha añadido ningún grupo: todos los del archivo ya están en la lista.
        [one] Se ha añadido un grupo.
        [many] Se han añadido { $count } de grupos.
       *[other] Se han añadido { $count } grupos.
    }
pools-export = Exportar a un archivo
pools-export-hint = Comparte la lista o úsala en otro equipo. Los secretos de cliente no se incluyen.
pools-export-title = Exportar grupos de usuarios
pools-exporting = Elige dónde guardar el archivo…
pools-exported = { $count ->
        [one] Se ha exportado un grupo a { $path }.
        [many] Se han exportado { $count } de grupos a { $path }.
       *[other] Se han exportado { $count } grupos a { $path }.
    }
pools-export-reduced = El archivo no incluye puntos de conexión, dominios de inicio de sesión personalizados, proxies, archivos de CA ni el flujo USER_PASSWORD_AUTH, porque nada de eso se puede importar.
pools-practice = Usar un grupo de prueba
pools-practice-hint = Un grupo de usuarios simulado en este equipo, con cuentas para probar.
pools-practice-starting = Iniciando el grupo de prueba…
pools-practice-tag = Prueba
pools-file = La lista se guarda en { $path }

## The settings of a user pool

pool-form-edit-title = Editar el grupo de usuarios
pool-form-edit-lede = Cambia los ajustes de { $pool }.
pool-form-more = Más ajustes
pool-form-connect = Conectar
pool-form-connecting = Conectando…
pool-form-save = Guardar
pool-form-saving = Guardando…
pool-form-test = Probar
pool-form-testing = Probando…
pool-form-tested-hint = El cliente de aplicación, el flujo de autenticación y el secreto de cliente son correctos. No se ha visto afectada ninguna cuenta. El ID del grupo de usuarios se comprueba cuando alguien inicia sesión.
pool-form-cancel = Cancelar
pool-form-user-pool-id-hint = Por ejemplo, eu-central-1_Ab12Cd34E.
pool-form-region-found = Región: { $region }
pool-form-name-hint = El nombre que se muestra en esta aplicación.
pool-form-client-secret-hint = Solo si el cliente de aplicación tiene uno.
pool-form-client-secret-kept-session = Hay un secreto de cliente guardado hasta que cierres la aplicación. Para conservarlo, deja este campo vacío.
pool-form-client-secret-kept-keychain = Hay un secreto de cliente guardado en el llavero. Para conservarlo, deja este campo vacío.
pool-form-keychain = Guardarlo en el llavero de este equipo
pool-form-in-keychain = El secreto de cliente sigue ahí cuando cierras la aplicación. Puede que el sistema te pida desbloquear el llavero.
pool-form-in-session = El secreto de cliente se conserva solo hasta que cierres la aplicación.
pool-form-remove-client-secret = Quitar el secreto de cliente
pool-form-client-secret-removed-on-save = El secreto de cliente se quitará cuando guardes.
pool-form-keep-client-secret = Conservar el secreto de cliente
pool-form-region-hint = Si dejas este campo vacío, se usa la región del ID del grupo de usuarios.
pool-form-network = Red
pool-form-fips-hint = Usa el punto de conexión de AWS con criptografía validada por FIPS. Disponible en algunas regiones de Estados Unidos.
pool-form-dual-stack-hint = Usa el punto de conexión de AWS para IPv6 e IPv4.
pool-form-ca-file-hint = La ruta de un archivo PEM con las entidades de certificación de tu organización. La aplicación confía en ellas además de las del sistema.
pool-form-proxy-hint = Por ejemplo, proxy.example:8080. Si dejas este campo vacío, la aplicación usa el proxy del sistema o HTTPS_PROXY.
pool-form-endpoint-hint = Para puntos de conexión privados y servidores de prueba.
pool-form-issuer-hint = El nombre de la entrada en la aplicación de autenticación.
pool-form-login-domain-hint = Necesario para iniciar sesión con el navegador.
pool-form-redirect-ports-hint = Por ejemplo, 53682, 53683. El cliente de aplicación necesita una URL de devolución de llamada para cada puerto: http://127.0.0.1:53682/callback.

## The test of a user pool’s settings: checks.ftl has the findings

pool-checks-running = Comprobando la conexión, el cliente de aplicación y el reloj…
pool-checks-verdict-ok = Aquí se puede configurar la aplicación
pool-checks-verdict-advice = Aquí se puede configurar la aplicación; algo se puede mejorar
pool-checks-verdict-problem = Aquí todavía no se puede configurar la aplicación
pool-checks-see-below = No se ha visto afectada ninguna cuenta. La lista de abajo muestra la causa.
pool-checks-list = Qué se ha comprobado

## Sign-in flows

flow-srp-name = Secure Remote Password (SRP)
flow-srp-hint = La contraseña nunca sale de este equipo. Adecuado para casi todos los grupos.
flow-user-auth-name = Inicio de sesión a elección (USER_AUTH)
flow-user-auth-hint = El grupo decide cómo inicias sesión. Usa SRP si el grupo lo ofrece.
flow-password-name = Nombre de usuario y contraseña (USER_PASSWORD_AUTH)
flow-password-hint = Para grupos que incorporan cuentas de otro sistema. El propietario del grupo puede ver la contraseña.

## A pool that came from a file

imported-tag = Importado
imported-title = Este grupo viene de un archivo
imported-body = Puede que no sea de tu organización. Inicia sesión solo si confías en quien lo envió.

## Sign in

sign-in-title = Inicia sesión
sign-in-lede = Usa tu cuenta de { $pool }.
sign-in-submit = Iniciar sesión
sign-in-busy = Iniciando sesión…
sign-in-practice-title = Cuentas de prueba
sign-in-use-practice-user = Usar { $username }
sign-in-practice-secret = Clave secreta
sign-in-other-ways = Más opciones
sign-in-forgot-password = Olvidé mi contraseña
sign-in-confirm-account = Confirmar mi cuenta
sign-in-with-browser = Iniciar sesión con el navegador
sign-in-use-token = Usar un token de acceso

## How the sign-in connects, if that is unusual

connection-title = Conexión
connection-proxy-of-variable = { $proxy } (de { $variable })
connection-proxy-of-system = { $proxy } (ajuste del sistema)
connection-sends-password = Se envía la propia contraseña. El propietario del grupo puede leerla.

## Signing in with an access token

access-token-title = Usa un token de acceso
access-token-lede = ¿Ya tienes una sesión abierta en otro sitio? Usa el token de acceso de allí. La aplicación te muestra la cuenta y el grupo de usuarios antes de cambiar nada.
access-token-field-hint = Pega aquí el token. No se muestra.
access-token-pasted = { $characters ->
        [one] { $characters } carácter
        [many] { $characters } de caracteres
       *[other] { $characters } caracteres
    }
access-token-stays-title = El token no se guarda ni se revoca
access-token-stays = Sigue funcionando allí de donde viene.
access-token-submit = Continuar
access-token-busy = Comprobando el token…
access-token-cancel = Cancelar

## A secret that the person already has

existing-secret-link = Usar una clave que tienes
existing-secret-title = Usar una clave que tienes
existing-secret-lede = Muestra su código QR o comprueba si un código es correcto. Todo ocurre en este equipo, sin red.
existing-secret-secret-hint = Letras y cifras del 2 al 7. Puedes incluir espacios y guiones, o pegar un URI de clave (otpauth://…).
existing-secret-account-hint = Identifica la entrada en tu aplicación, por ejemplo un correo electrónico.
existing-secret-only-check = Comprobar un código
existing-secret-scan-lede = Usa tu aplicación de autenticación. Escribe luego las seis cifras que muestra para comprobar que funciona.
existing-secret-check-title = Comprobar un código
existing-secret-check-lede = Escribe las seis cifras que muestra tu aplicación de autenticación.
existing-secret-check = Comprobar
existing-secret-is-right = El código es correcto
existing-secret-is-right-hint = Corresponde a esta clave, y los relojes coinciden.
existing-secret-by-this-clock = El código se comprueba con el reloj de este equipo. No se envía nada.
existing-secret-another = Usar otra clave
existing-secret-lost-title = La aplicación ya no tiene la clave
existing-secret-lost = La aplicación se ha recargado. Escribe la clave de nuevo.

## Signing in with the browser

browser-sign-in-title = Continúa en el navegador
browser-sign-in-lede = Inicia sesión en { $pool } desde el navegador. Después, esta ventana continúa automáticamente.
browser-sign-in-waiting = Esperando al navegador…
browser-sign-in-no-browser-title = ¿No ves el navegador?
browser-sign-in-no-browser = Mira detrás de esta ventana o abre la página otra vez.
browser-sign-in-open-again = Volver a abrir el navegador
browser-sign-in-opened-again = El navegador se ha vuelto a abrir.
browser-sign-in-open-failed = El navegador no se ha abierto. Define un navegador predeterminado en este equipo.
browser-sign-in-cancel = Cancelar
browser-sign-in-host = La dirección en el navegador empieza por:
browser-confirm-title = ¿Abrir esta página de inicio de sesión?
browser-confirm-lede = La dirección de la página de inicio de sesión de { $pool } también viene de un archivo.
browser-confirm-body = Escribe allí tu contraseña solo si conoces esta dirección por tu organización.
browser-confirm-open = Abrir en el navegador

## Signing out of the browser

browser-sign-out-title = Tu sesión sigue abierta en el navegador
browser-sign-out-body = En un equipo compartido, ciérrala también allí. Si no, la siguiente persona puede continuar como tú.
browser-sign-out = Cerrar sesión en el navegador
browser-sign-out-opened = Cuando el navegador muestre la página de inicio de sesión, la sesión está cerrada. Cierra esa pestaña.

## The page that the browser shows at the end

browser-page-title = Cognito Enroll
browser-page-done = Has iniciado sesión. Cierra esta pestaña y vuelve a la aplicación.
browser-page-refused = No se ha podido iniciar sesión. Cierra esta pestaña y vuelve a la aplicación para ver los detalles.
browser-page-outdated = Esta página es de un inicio de sesión anterior. Cierra esta pestaña. Tu inicio de sesión actual continúa.

## Confirming the account

account-title = ¿Es la cuenta correcta?
account-lede-token = El token es de esta cuenta. ¿Quieres añadirle una aplicación de autenticación?
account-lede-browser = Has iniciado sesión con ella en el navegador. ¿Quieres añadirle una aplicación de autenticación?
account-account = Cuenta
account-pool = Grupo de usuarios
account-submit = Añadir aplicación de autenticación
account-replace = Reemplazar aplicación de autenticación
account-busy = Un momento…
account-after-token = Todavía no ha cambiado nada. El token no se revoca.
account-after-browser = Todavía no ha cambiado nada. Esta sesión se cierra cuando termines.
account-another = Usar otra cuenta
account-continued-title = El navegador ya tenía una sesión abierta
account-continued = La página de inicio de sesión no ha pedido contraseña. Continúa solo si esta es tu cuenta. Si no, cierra la sesión en el navegador y empieza de nuevo.

## A code that Cognito sent

sent-code-title-sms = Revisa tus SMS
sent-code-title-email = Revisa tu correo
sent-code-title-other = Revisa tus mensajes
sent-code-after = Cuando hayas iniciado sesión, podrás añadir la aplicación de autenticación. Si no llega ningún mensaje, elige «Empezar de nuevo» para recibir otro código.
sent-code-submit = Continuar
sent-code-busy = Comprobando…

## Choosing a second factor

factor-choice-title = ¿Qué código puedes usar ahora?
factor-choice-lede = Esta cuenta tiene más de un segundo factor. Elige con cuál iniciar sesión. Después podrás añadir la aplicación de autenticación.
factor-choice-list = Segundos factores
factor-choice-busy = Un momento…

## Resetting the password

password-reset-title = Define una nueva contraseña
password-reset-lede = { $sent } Escribe aquí ese código y elige una contraseña.
password-reset-required-title = Tienes que restablecer tu contraseña
password-reset-required-lede = Tu administrador ha pedido una nueva contraseña. { $sent } Escribe aquí ese código y elige una contraseña.
password-reset-sent = Cognito te ha enviado un código por correo electrónico o SMS.
password-reset-no-message = ¿No hay mensaje? Mira en la carpeta de correo no deseado o pide otro código.
password-reset-no-message-check-username = ¿No hay mensaje? Mira en la carpeta de correo no deseado y comprueba que «{ $username }» sea correcto. Cognito no indica si la cuenta existe.
password-reset-submit = Definir contraseña
password-reset-busy = Guardando…

## Confirming a new account

confirm-account-title = Confirma tu cuenta
confirm-account-lede = Al registrarse la cuenta { $username }, se envió un código por correo electrónico o SMS. Escríbelo aquí.
confirm-account-then-continues = Después, el inicio de sesión continúa automáticamente.
confirm-account-then-sign-in = Después, inicia sesión con tu contraseña.
confirm-account-no-message = ¿No tienes el código o ha caducado?
confirm-account-submit = Confirmar
confirm-account-busy = Confirmando…

## Replacing a temporary password

new-password-title = Elige una nueva contraseña
new-password-lede = La contraseña de { $username } es temporal. Elige la tuya.
new-password-submit = Definir contraseña
new-password-busy = Guardando…

## A code of the authenticator

current-code-replace-title = Tu aplicación de autenticación actual
current-code-replace-lede = Esta cuenta ya tiene una aplicación de autenticación. Escribe el código que muestra ahora.
current-code-replace-lede-named = Esta cuenta ya tiene una aplicación de autenticación, «{ $device }». Escribe el código que muestra ahora.
current-code-finish-title = Un código más
current-code-finish-lede = Tu nueva aplicación de autenticación está registrada. Para terminar, Cognito pide su siguiente código. Espera a que la aplicación de autenticación muestre uno nuevo y escríbelo.
current-code-settle-title = ¿Está registrada la nueva entrada?
current-code-settle-lede = Tu cuenta ya tiene una aplicación de autenticación. Para comprobar que es la nueva, espera a que la entrada que acabas de añadir muestre un código nuevo y escríbelo.
current-code-practice = Si no tienes esta aplicación de autenticación: la clave secreta de una cuenta de prueba aparece junto a su nombre en la pantalla de inicio de sesión.
current-code-submit = Continuar
current-code-busy = Comprobando…

## Before scanning

before-scan-title = Antes de escanear
before-scan-lede = Abre primero tu aplicación de autenticación, porque un inicio de sesión dura unos tres minutos.
before-scan-steps-label = Qué hacer
before-scan-install = Instala una aplicación de autenticación en tu teléfono
before-scan-install-hint = Por ejemplo, Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden o Contraseñas de Apple.
before-scan-open = Abre la aplicación y añade una cuenta
before-scan-open-hint = Suele ser un signo más. Después, la aplicación te pide escanear un código QR.
before-scan-clock = Activa la hora automática en el teléfono
before-scan-clock-hint = Los códigos dependen de la hora.
before-scan-replaces-title = Esto reemplaza tu aplicación de autenticación actual
before-scan-replaces = Cuando verifiques la nueva, los códigos de la anterior dejan de funcionar. Conserva la entrada anterior hasta entonces.
before-scan-replaces-unknown-title = Cognito no ha indicado si ya tienes una aplicación de autenticación
before-scan-replaces-unknown = Si esta cuenta tiene una, sus códigos dejan de funcionar cuando verifiques la nueva. Conserva su entrada hasta entonces.
before-scan-stale-entry-title = Elimina la entrada que escaneaste antes
before-scan-stale-entry = Si ya has escaneado un código QR, elimina esa entrada de tu aplicación. No funcionará nunca.
before-scan-submit = Mostrar el código QR
before-scan-busy = Creando la clave…

## Scanning the QR code

scan-title = Escanea el código QR
scan-lede = Usa tu aplicación de autenticación y escribe las seis cifras que muestra.
scan-qr = Código QR
scan-qr-loading = Cargando…
scan-qr-expired = Este código QR ha caducado.
scan-expired-title = Este inicio de sesión ha caducado
scan-expired = Inicia sesión otra vez para obtener un código QR nuevo y elimina la entrada que has escaneado.
scan-sign-in-again = Iniciar sesión otra vez
scan-signing-in-again = Un momento…
scan-computer-clock-hint = Puedes continuar, porque Cognito usa su propio reloj. Corrige este cuando puedas.
scan-qr-failed = No se puede mostrar el código QR. Usa «Copiar la clave» o «Mostrar la clave».
scan-issuer = Emisor
scan-account = Cuenta
scan-cant-scan = ¿No puedes escanear? Escribe la clave secreta.
scan-copy = Copiar la clave
scan-show = Mostrar la clave
scan-hide = Ocultar la clave
scan-spell = Deletrear
scan-show-groups = Mostrar en bloques
scan-uncover = Mostrar el código QR
scan-covered = El código QR está oculto.
scan-secret = Clave secreta
scan-secret-failed = Ahora mismo no se puede mostrar la clave secreta. Inténtalo de nuevo.
scan-device-name-default = Aplicación de autenticación
scan-device-name-hint = El nombre que se muestra en tu cuenta.
scan-submit = Verificar
scan-busy = Verificando…
scan-send-anyway = Enviarlo de todos modos
scan-sending-anyway = Enviando…

## The secret on the clipboard

copied-held = Clave copiada
copied-stays = En el portapapeles durante { DURATION($seconds) }.
copied-cleared = La clave se ha borrado del portapapeles.
copied-replaced = La clave ya no está en el portapapeles.
copied-unreadable = La aplicación no puede comprobar si la clave sigue en el portapapeles y continúa intentándolo. Para mayor seguridad, copia otra cosa.
copied-stuck = No se puede vaciar el portapapeles. La aplicación continúa intentándolo. Copia otra cosa para reemplazar la clave.

## The next code

next-code-comes = Tu aplicación muestra un código nuevo en { DURATION($seconds) }.
next-code-there = Tu aplicación ya muestra un código nuevo.

## Where each system sets its clock, in that system’s words

clock-help-android-system = Android
clock-help-android-path = Ajustes › Sistema › Fecha y hora › Definir hora automáticamente
clock-help-ios-system = iPhone
clock-help-ios-path = Ajustes › General › Fecha y hora › Ajuste automático
clock-help-windows-system = Windows
clock-help-windows-path = Configuración › Hora e idioma › Fecha y hora › Ajustar hora automáticamente
clock-help-macos-system = macOS
clock-help-macos-path = Ajustes del Sistema › General › Fecha y hora › Ajustar fecha y hora automáticamente
clock-help-linux-system = Linux
clock-help-linux-path = Configuración › Sistema › Fecha y hora › Fecha y hora automáticas

## The time left to verify

time-left-clock = Tiempo restante: { CLOCK($seconds) }
time-left-then = Después, este código QR caduca y tendrás que iniciar sesión otra vez.
time-left-soon = Tiempo restante: menos de { DURATION($seconds) }.

## The answer to a verification was lost

unsettled-title = ¿Se ha registrado tu aplicación de autenticación?
unsettled-lede = Tu código se envió, pero no llegó respuesta. Conserva la entrada en tu aplicación hasta que lo hayas comprobado.
unsettled-by-password = Inicia sesión otra vez como { $username } para saberlo.
unsettled-by-token = La aplicación pregunta a Cognito si tu aplicación de autenticación está registrada.
unsettled-submit = Comprobar el registro
unsettled-busy = Comprobando…

## Finishing the sign-in

finishing-title = Casi listo
finishing-lede = Tu aplicación de autenticación está registrada, y Cognito acepta sus códigos.
finishing-body = Solo falta el último paso: este inicio de sesión no ha terminado. Inténtalo ahora. Si prefieres empezar de nuevo, conserva la entrada en tu aplicación, porque necesitarás un código suyo.
finishing-submit = Reintentar
finishing-busy = Reintentando…

## Done

done-title = Aplicación de autenticación añadida
done-lede = A partir de ahora, inicia sesión en { $pool } como { $username } con tu contraseña y un código de la aplicación.
done-entry = Entrada en la aplicación
done-device = Nombre del dispositivo
done-next-title = Espera al siguiente código
done-next = Cada código sirve una sola vez. La próxima vez que inicies sesión, usa uno más reciente.
done-secret-removed-title = Esta aplicación ya no tiene la clave secreta
done-secret-removed = Ahora la tiene tu aplicación de autenticación.
done-preference-title = No es tu segundo factor preferido
done-preference = La aplicación de autenticación está registrada, pero Cognito no la ha definido como segundo factor preferido. Si la próxima vez que inicies sesión no se te pide un código, avisa a tu administrador.
done-sign-in-title = Este inicio de sesión no se completó
done-sign-in = Aun así, tu aplicación de autenticación está registrada. Inicia sesión como siempre.
done-again = Configurar otra cuenta
done-starting-over = Empezando de nuevo…

## Trying the new authenticator out

proof-open = Probar ahora el inicio de sesión (opcional)
proof-how = La aplicación inicia tu sesión una vez más y vuelve a cerrarla. Espera a que tu aplicación de autenticación muestre el siguiente código, porque el que acabas de usar no sirve otra vez.
proof-submit = Probar el inicio de sesión
proof-busy = Iniciando sesión…
proof-succeeded-title = Funciona
proof-succeeded = Has iniciado sesión con tu contraseña y el código siguiente.
