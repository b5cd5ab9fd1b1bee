// Every word a person sees, in Spanish, but for what is said of problems (es/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("es");

const scenarios = {
  new: "Aún sin aplicación de autenticación",
  "temporary-password": "Contraseña temporal",
  enrolled: "Ya tiene una aplicación de autenticación",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "Aplicación de autenticación",
    hint: "La que usas ahora. La nueva la reemplazará.",
  },
  sms: { name: "SMS", hint: "Recibes un código en tu teléfono." },
  email: { name: "Correo electrónico", hint: "Recibes un código por correo electrónico." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "Puede que tu nueva contraseña ya esté activa",
    body: "Saliste mientras se estaba guardando. Prueba primero con la nueva contraseña y luego con la anterior.",
  },
  "account-confirmed": {
    title: "Tu cuenta está confirmada",
    body: "Ahora inicia sesión con tu contraseña.",
  },
} satisfies Record<Notice, { title: string; body: string }>;

/** How a code went, for the middle of a sentence. */
const ways = {
  sms: " por SMS",
  email: " por correo electrónico",
  other: "",
} satisfies Record<Channel, string>;

/** Names of Cognito’s standard attributes; others are shown as they are. */
const attributes: Readonly<Record<string, string>> = {
  address: "Dirección",
  birthdate: "Fecha de nacimiento",
  email: "Correo electrónico",
  family_name: "Apellidos",
  gender: "Género",
  given_name: "Nombre",
  locale: "Idioma",
  middle_name: "Segundo nombre",
  name: "Nombre completo",
  nickname: "Apodo",
  phone_number: "Número de teléfono",
  picture: "Foto",
  preferred_username: "Nombre de usuario preferido",
  profile: "Página de perfil",
  website: "Sitio web",
  zoneinfo: "Zona horaria",
};

const attributeHints: Readonly<Record<string, string>> = {
  birthdate: "Año, mes y día; por ejemplo, 1990-04-21.",
  phone_number: "Con el prefijo del país; por ejemplo, +44 20 7946 0958.",
};

export const es: Catalogue = {
  product: "Cognito Enroll",
  tagline: "Añade una aplicación de autenticación a tu cuenta de Amazon Cognito.",
  promise: "Las claves secretas se muestran una vez y nunca se guardan.",

  settings: {
    language: "Idioma",
    asSystem: (name: string) => `Idioma del sistema (${name})`,
    title: "Ajustes",
    coverQr: "Ocultar el código QR hasta que elija mostrarlo",
    coverQrHint: "Útil si otras personas pueden ver tu pantalla.",
    blockCapture: "Bloquear las capturas de esta ventana",
    captureBlocking: {
      complete:
        "Las capturas, las grabaciones y las pantallas compartidas no muestran esta ventana.",
      partial:
        "Funciona hasta macOS 14. En versiones más recientes, las aplicaciones que graban la pantalla pueden seguir mostrando esta ventana.",
      impossible:
        "Aquí no está disponible: Linux no permite que las aplicaciones bloqueen las capturas. Aun así, puedes ocultar el código QR.",
    },
    notKept: "No se pueden guardar los ajustes. Se aplican hasta que cierres la aplicación.",
    openLogs: "Abrir los registros",
    logsHint:
      "Los registros muestran lo que ha hecho la aplicación. No contienen nombres, contraseñas ni códigos. Envíalos a quien te ayude.",
    logsAreIn: "La aplicación no puede abrir la carpeta. Los registros están en:",
    close: "Cerrar",
  },

  about: {
    title: "Acerca de",
    app: "Versión",
    webView: "Vista web",
    system: "Sistema",
    display: "Pantalla",
    copy: "Copiar versiones",
    copied: "Copiado. Pégalo en un mensaje para quien te ayude.",
    stuck: "El portapapeles no responde. Selecciona y copia las líneas de arriba.",
    licence: "Software libre. Puedes usarlo con la licencia Apache-2.0 o MIT.",
    others: "Software de terceros y licencias",
    fonts: "Licencias de las fuentes",
    close: "Volver",
  },

  steps: {
    label: "Pasos",
    "sign-in": "Acceso",
    prepare: "Preparación",
    scan: "Escaneo",
    done: "Listo",
    finished: "paso completado",
  },

  scenarios,
  factors,
  notices,
  attributes,
  attributeHints,

  optional: "Opcional",
  startOver: "Empezar de nuevo",
  back: "Atrás",
  requestId: "ID de solicitud",
  reveal: "Mostrar lo escrito",
  conceal: "Ocultar lo escrito",
  practiceLabel: "Prueba",
  practiceBanner: "Grupo de prueba: las cuentas reales no se ven afectadas",
  loading: "Abriendo…",
  waiting: "Procesando…",
  wait: {
    again: (attempt: number, of: number) => `Reintento automático: intento ${attempt} de ${of}.`,
    stop: "Detener los reintentos",
  },
  restored: {
    title: "La conexión ha vuelto",
    body: "Continúa donde lo dejaste. Lo que escribiste sigue ahí.",
  },
  fault: {
    title: "Se ha producido un error en la aplicación",
    remedy:
      "No has hecho nada mal. Inténtalo de nuevo. Si vuelve a pasar, cierra la aplicación y ábrela otra vez.",
    reload: "Reintentar",
  },

  /** `destination` is masked by Cognito, which doesn’t always tell it. */
  delivered: (channel: Channel, destination: string | null) =>
    destination === null
      ? `Cognito ha enviado un código${ways[channel]}.`
      : `Cognito ha enviado un código${ways[channel]} a ${destination}.`,
  sendAgain: {
    first: "Enviar un código",
    again: "Enviar otro código",
    busy: "Enviando…",
    pause: (seconds: number) => `Disponible en ${duration(seconds)}`,
  },

  pools: {
    choose: "Elige dónde iniciar sesión",
    chooseLede: "Tu cuenta está en uno de estos grupos de usuarios.",
    connect: "Conéctate a tu grupo de usuarios",
    connectLede: "Pide estos datos a tu administrador. La aplicación los guarda en este equipo.",
    emptyLede:
      "Indica en qué grupo de usuarios de Amazon Cognito está tu cuenta. Solo hace falta una vez.",
    find: "Buscar un grupo de usuarios",
    found: (found: number, all: number) =>
      found === 0
        ? "No se han encontrado grupos de usuarios."
        : `${found} de ${all} grupos de usuarios`,
    list: "Grupos de usuarios",
    edit: (name: string) => `Editar ${name}`,
    remove: (name: string) => `Quitar ${name}`,
    removing: (name: string) => `¿Quitar ${name} de la lista?`,
    removingHint:
      "No afecta a ninguna cuenta. Para volver a añadir el grupo, necesitas el ID del grupo de usuarios y el ID del cliente de aplicación.",
    removingSecretHint:
      "No afecta a ninguna cuenta. También se quita el secreto de cliente. Para volver a añadir el grupo, necesitas el secreto, el ID del grupo de usuarios y el ID del cliente de aplicación.",
    removeIt: "Quitar",
    removeBusy: "Quitando…",
    keepIt: "Conservar",
    add: "Añadir un grupo de usuarios",
    addHint: "Necesitas el ID del grupo de usuarios y el ID de un cliente de aplicación.",
    import: "Importar de un archivo",
    importHint: "Elige un archivo pools.json o amplify_outputs.json que te hayan enviado.",
    importFile: "Archivo con grupos de usuarios",
    importing: "Leyendo el archivo…",
    imported: (count: number) =>
      count === 0
        ? "No se ha añadido ningún grupo: todos los del archivo ya están en la lista."
        : plural(count, {
            one: () => "Se ha añadido un grupo.",
            many: (number) => `Se han añadido ${number} de grupos.`,
            other: (number) => `Se han añadido ${number} grupos.`,
          }),
    export: "Exportar a un archivo",
    exportHint: "Comparte la lista o úsala en otro equipo. Los secretos de cliente no se incluyen.",
    exportTitle: "Exportar grupos de usuarios",
    exporting: "Elige dónde guardar el archivo…",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `Se ha exportado un grupo a ${path}.`,
        many: (number) => `Se han exportado ${number} de grupos a ${path}.`,
        other: (number) => `Se han exportado ${number} grupos a ${path}.`,
      }),
    exportLessened:
      "El archivo no incluye puntos de conexión, proxies, archivos de CA ni el flujo USER_PASSWORD_AUTH, porque nada de eso se puede importar.",
    practice: "Usar un grupo de prueba",
    practiceHint: "Un grupo de usuarios simulado en este equipo, con cuentas para probar.",
    practiceStarting: "Iniciando el grupo de prueba…",
    practiceTag: "Prueba",
    file: (path: string) => `La lista se guarda en ${path}`,
  },
  poolForm: {
    editTitle: "Editar el grupo de usuarios",
    editLede: (pool: string) => `Cambia los ajustes de ${pool}.`,
    more: "Más ajustes",
    connect: "Conectar",
    connecting: "Conectando…",
    save: "Guardar",
    saving: "Guardando…",
    test: "Probar",
    testing: "Probando…",
    testedHint:
      "El cliente de aplicación, el flujo de autenticación y el secreto de cliente son correctos. No se ha visto afectada ninguna cuenta. El ID del grupo de usuarios se comprueba cuando alguien inicia sesión.",
    cancel: "Cancelar",
    userPoolIdHint: "Por ejemplo, eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Región: ${region}`,
    nameHint: "El nombre que se muestra en esta aplicación.",
    clientSecretHint: "Solo si el cliente de aplicación tiene uno.",
    clientSecretKept: {
      session:
        "Hay un secreto de cliente guardado hasta que cierres la aplicación. Para conservarlo, deja este campo vacío.",
      keychain:
        "Hay un secreto de cliente guardado en el llavero. Para conservarlo, deja este campo vacío.",
    },
    keychain: "Guardarlo en el llavero de este equipo",
    inKeychain:
      "El secreto de cliente sigue ahí cuando cierras la aplicación. Puede que el sistema te pida desbloquear el llavero.",
    inSession: "El secreto de cliente se conserva solo hasta que cierres la aplicación.",
    forget: "Quitar el secreto de cliente",
    forgetting: "El secreto de cliente se quitará cuando guardes.",
    dontForget: "Conservar el secreto de cliente",
    regionHint: "Si dejas este campo vacío, se usa la región del ID del grupo de usuarios.",
    network: "Red",
    fipsHint:
      "Usa el punto de conexión de AWS con criptografía validada por FIPS. Disponible en algunas regiones de Estados Unidos.",
    dualStackHint: "Usa el punto de conexión de AWS para IPv6 e IPv4.",
    caFileHint:
      "La ruta de un archivo PEM con las entidades de certificación de tu organización. La aplicación confía en ellas además de las del sistema.",
    proxyHint:
      "Por ejemplo, proxy.example:8080. Si dejas este campo vacío, la aplicación usa el proxy del sistema o HTTPS_PROXY.",
    endpointHint: "Para puntos de conexión privados y servidores de prueba.",
    issuerHint: "El nombre de la entrada en la aplicación de autenticación.",
    loginDomainHint: "Necesario para iniciar sesión con el navegador.",
    redirectPortsHint:
      "Por ejemplo, 53682, 53683. El cliente de aplicación necesita una URL de devolución de llamada para cada puerto: http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Comprobando la conexión, el cliente de aplicación y el reloj…",
    verdicts: {
      ok: "Aquí se puede configurar la aplicación",
      advice: "Aquí se puede configurar la aplicación; algo se puede mejorar",
      problem: "Aquí todavía no se puede configurar la aplicación",
    },
    seeBelow: "No se ha visto afectada ninguna cuenta. La lista de abajo muestra la causa.",
    list: "Qué se ha comprobado",
  },
  flows: {
    srp: {
      name: "Secure Remote Password (SRP)",
      hint: "La contraseña nunca sale de este equipo. Adecuado para casi todos los grupos.",
    },
    "user-auth": {
      name: "Inicio de sesión a elección (USER_AUTH)",
      hint: "El grupo decide cómo inicias sesión. Usa SRP si el grupo lo ofrece.",
    },
    password: {
      name: "Nombre de usuario y contraseña (USER_PASSWORD_AUTH)",
      hint: "Para grupos que incorporan cuentas de otro sistema. El propietario del grupo puede ver la contraseña.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "Importado",
    title: "Este grupo viene de un archivo",
    body: "Puede que no sea de tu organización. Inicia sesión solo si confías en quien lo envió.",
  },
  signIn: {
    title: "Inicia sesión",
    lede: (pool: string) => `Usa tu cuenta de ${pool}.`,
    submit: "Iniciar sesión",
    busy: "Iniciando sesión…",
    practiceTitle: "Cuentas de prueba",
    use: (username: string) => `Usar ${username}`,
    theirSecret: "Clave secreta",
    doors: "Más opciones",
    forgotPassword: "Olvidé mi contraseña",
    confirmAccount: "Confirmar mi cuenta",
    signInWithBrowser: "Iniciar sesión con el navegador",
    useToken: "Usar un token de acceso",
  },
  accessToken: {
    title: "Usa un token de acceso",
    lede: "¿Ya tienes una sesión abierta en otro sitio? Usa el token de acceso de allí. La aplicación te muestra la cuenta y el grupo de usuarios antes de cambiar nada.",
    fieldHint: "Pega aquí el token. No se muestra.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} carácter`,
        many: (number) => `${number} de caracteres`,
        other: (number) => `${number} caracteres`,
      }),
    staysTitle: "El token no se guarda ni se revoca",
    stays: "Sigue funcionando allí de donde viene.",
    submit: "Continuar",
    busy: "Comprobando el token…",
    cancel: "Cancelar",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "Usar una clave que tienes",
    title: "Usar una clave que tienes",
    lede: "Muestra su código QR o comprueba si un código es correcto. Todo ocurre en este equipo, sin red.",
    secretHint: "Letras y cifras del 2 al 7. Puedes incluir espacios y guiones.",
    accountHint: "Identifica la entrada en tu aplicación, por ejemplo un correo electrónico.",
    onlyCheck: "Comprobar un código",
    scanLede:
      "Usa tu aplicación de autenticación. Escribe luego las seis cifras que muestra para comprobar que funciona.",
    checkTitle: "Comprobar un código",
    checkLede: "Escribe las seis cifras que muestra tu aplicación de autenticación.",
    check: "Comprobar",
    isRight: "El código es correcto",
    isRightHint: "Corresponde a esta clave, y los relojes coinciden.",
    byThisClock: "El código se comprueba con el reloj de este equipo. No se envía nada.",
    another: "Usar otra clave",
    lostTitle: "La aplicación ya no tiene la clave",
    lost: "La aplicación se ha recargado. Escribe la clave de nuevo.",
  },
  inBrowser: {
    title: "Continúa en el navegador",
    lede: (pool: string) =>
      `Inicia sesión en ${pool} desde el navegador. Después, esta ventana continúa automáticamente.`,
    waiting: "Esperando al navegador…",
    nothingTitle: "¿No ves el navegador?",
    nothing: "Mira detrás de esta ventana o abre la página otra vez.",
    openAgain: "Volver a abrir el navegador",
    openedAgain: "El navegador se ha vuelto a abrir.",
    notOpened: "El navegador no se ha abierto. Define un navegador predeterminado en este equipo.",
    cancel: "Cancelar",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "Has iniciado sesión. Cierra esta pestaña y vuelve a la aplicación.",
    refused:
      "No se ha podido iniciar sesión. Cierra esta pestaña y vuelve a la aplicación para ver los detalles.",
    stray:
      "Esta página es de un inicio de sesión anterior. Cierra esta pestaña. Tu inicio de sesión actual continúa.",
  },
  account: {
    title: "¿Es la cuenta correcta?",
    lede: {
      token: "El token es de esta cuenta. ¿Quieres añadirle una aplicación de autenticación?",
      browser:
        "Has iniciado sesión con ella en el navegador. ¿Quieres añadirle una aplicación de autenticación?",
    },
    account: "Cuenta",
    pool: "Grupo de usuarios",
    submit: "Añadir aplicación de autenticación",
    replace: "Reemplazar aplicación de autenticación",
    busy: "Un momento…",
    after: {
      token: "Todavía no ha cambiado nada. El token no se revoca.",
      browser: "Todavía no ha cambiado nada. Esta sesión se cierra cuando termines.",
    },
    another: "Usar otra cuenta",
  },
  sentCode: {
    title: {
      sms: "Revisa tus SMS",
      email: "Revisa tu correo",
      other: "Revisa tus mensajes",
    },
    after:
      "Cuando hayas iniciado sesión, podrás añadir la aplicación de autenticación. Si no llega ningún mensaje, elige «Empezar de nuevo» para recibir otro código.",
    submit: "Continuar",
    busy: "Comprobando…",
  },
  factorChoice: {
    title: "¿Qué código puedes usar ahora?",
    lede: "Esta cuenta tiene más de un segundo factor. Elige con cuál iniciar sesión. Después podrás añadir la aplicación de autenticación.",
    list: "Segundos factores",
    busy: "Un momento…",
  },
  passwordReset: {
    title: "Define una nueva contraseña",
    lede: (went: string) => `${went} Escribe aquí ese código y elige una contraseña.`,
    requiredTitle: "Tienes que restablecer tu contraseña",
    requiredLede: (went: string) =>
      `Tu administrador ha pedido una nueva contraseña. ${went} Escribe aquí ese código y elige una contraseña.`,
    wentSomewhere: "Cognito te ha enviado un código por correo electrónico o SMS.",
    nothingCame: "¿No hay mensaje? Mira en la carpeta de correo no deseado o pide otro código.",
    nobody: (username: string) =>
      `¿No hay mensaje? Mira en la carpeta de correo no deseado y comprueba que «${username}» sea correcto. Cognito no indica si la cuenta existe.`,
    submit: "Definir contraseña",
    busy: "Guardando…",
  },
  confirmAccount: {
    title: "Confirma tu cuenta",
    lede: (username: string) =>
      `Al registrarse la cuenta ${username}, se envió un código por correo electrónico o SMS. Escríbelo aquí.`,
    goesOn: "Después, el inicio de sesión continúa automáticamente.",
    thenSignIn: "Después, inicia sesión con tu contraseña.",
    nothingCame: "¿No tienes el código o ha caducado?",
    submit: "Confirmar",
    busy: "Confirmando…",
  },
  newPassword: {
    title: "Elige una nueva contraseña",
    lede: (username: string) => `La contraseña de ${username} es temporal. Elige la tuya.`,
    submit: "Definir contraseña",
    busy: "Guardando…",
  },
  currentCode: {
    replaceTitle: "Tu aplicación de autenticación actual",
    replaceLede: (device: string | null) =>
      device === null
        ? "Esta cuenta ya tiene una aplicación de autenticación. Escribe el código que muestra ahora."
        : `Esta cuenta ya tiene una aplicación de autenticación, «${device}». Escribe el código que muestra ahora.`,
    finishTitle: "Un código más",
    finishLede:
      "Tu nueva aplicación de autenticación está registrada. Para terminar, Cognito pide su siguiente código. Espera a que la aplicación de autenticación muestre uno nuevo y escríbelo.",
    settleTitle: "¿Está registrada la nueva entrada?",
    settleLede:
      "Tu cuenta ya tiene una aplicación de autenticación. Para comprobar que es la nueva, espera a que la entrada que acabas de añadir muestre un código nuevo y escríbelo.",
    practice:
      "Si no tienes esta aplicación de autenticación: la clave secreta de una cuenta de prueba aparece junto a su nombre en la pantalla de inicio de sesión.",
    submit: "Continuar",
    busy: "Comprobando…",
  },
  beforeScan: {
    title: "Antes de escanear",
    lede: "Abre primero tu aplicación de autenticación, porque un inicio de sesión dura unos tres minutos.",
    stepsLabel: "Qué hacer",
    install: "Instala una aplicación de autenticación en tu teléfono",
    installHint:
      "Por ejemplo, Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden o Contraseñas de Apple.",
    open: "Abre la aplicación y añade una cuenta",
    openHint: "Suele ser un signo más. Después, la aplicación te pide escanear un código QR.",
    clock: "Activa la hora automática en el teléfono",
    clockHint: "Los códigos dependen de la hora.",
    replacesTitle: "Esto reemplaza tu aplicación de autenticación actual",
    replaces:
      "Cuando verifiques la nueva, los códigos de la anterior dejan de funcionar. Conserva la entrada anterior hasta entonces.",
    inVainTitle: "Elimina la entrada que escaneaste antes",
    inVain:
      "Si ya has escaneado un código QR, elimina esa entrada de tu aplicación. No funcionará nunca.",
    submit: "Mostrar el código QR",
    busy: "Creando la clave…",
  },
  scan: {
    title: "Escanea el código QR",
    lede: "Usa tu aplicación de autenticación y escribe las seis cifras que muestra.",
    qr: "Código QR",
    qrLoading: "Cargando…",
    qrOver: "Este código QR ha caducado.",
    overTitle: "Este inicio de sesión ha caducado",
    over: "Inicia sesión otra vez para obtener un código QR nuevo y elimina la entrada que has escaneado.",
    signInAgain: "Iniciar sesión otra vez",
    signingInAgain: "Un momento…",
    computerClock: (seconds: number) =>
      `El reloj de este equipo va ${duration(Math.abs(seconds))} ${seconds > 0 ? "adelantado" : "atrasado"}`,
    computerClockHint:
      "Puedes continuar, porque Cognito usa su propio reloj. Corrige este cuando puedas.",
    qrFailed: "No se puede mostrar el código QR. Usa «Copiar la clave» o «Mostrar la clave».",
    issuer: "Emisor",
    account: "Cuenta",
    cantScan: "¿No puedes escanear? Escribe la clave secreta.",
    copy: "Copiar la clave",
    show: "Mostrar la clave",
    hide: "Ocultar la clave",
    spell: "Deletrear",
    dontSpell: "Mostrar en bloques",
    uncover: "Mostrar el código QR",
    covered: "El código QR está oculto.",
    secret: "Clave secreta",
    secretFailed: "Ahora mismo no se puede mostrar la clave secreta. Inténtalo de nuevo.",
    deviceNameAtFirst: "Aplicación de autenticación",
    deviceNameHint: "El nombre que se muestra en tu cuenta.",
    submit: "Verificar",
    busy: "Verificando…",
    insist: "Enviarlo de todos modos",
    insisting: "Enviando…",
  },
  copied: {
    held: "Clave copiada",
    stays: (seconds: number) => `En el portapapeles durante ${duration(seconds)}.`,
    cleared: "La clave se ha borrado del portapapeles.",
    replaced: "El portapapeles contiene ahora otra cosa.",
    stuck: "No se puede vaciar el portapapeles. Copia otra cosa para reemplazar la clave.",
  },
  nextCode: {
    comes: (seconds: number) => `Tu aplicación muestra un código nuevo en ${duration(seconds)}.`,
    there: "Tu aplicación ya muestra un código nuevo.",
  },
  /** Where clocks are set right, in the words of each system. */
  clockHelp: {
    android: {
      system: "Android",
      way: "Ajustes › Sistema › Fecha y hora › Definir hora automáticamente",
    },
    ios: { system: "iPhone", way: "Ajustes › General › Fecha y hora › Ajuste automático" },
    windows: {
      system: "Windows",
      way: "Configuración › Hora e idioma › Fecha y hora › Ajustar hora automáticamente",
    },
    macos: {
      system: "macOS",
      way: "Ajustes del Sistema › General › Fecha y hora › Ajustar fecha y hora automáticamente",
    },
    linux: {
      system: "Linux",
      way: "Configuración › Sistema › Fecha y hora › Fecha y hora automáticas",
    },
  },
  timeLeft: {
    clock: (seconds: number) => `Tiempo restante: ${clock(seconds)}`,
    then: "Después, este código QR caduca y tendrás que iniciar sesión otra vez.",
    soon: (seconds: number) => `Tiempo restante: menos de ${duration(seconds)}.`,
  },
  unsettled: {
    title: "¿Se ha registrado tu aplicación de autenticación?",
    lede: "Tu código se envió, pero no llegó respuesta. Conserva la entrada en tu aplicación hasta que lo hayas comprobado.",
    byPassword: (username: string) => `Inicia sesión otra vez como ${username} para saberlo.`,
    byToken: "La aplicación pregunta a Cognito si tu aplicación de autenticación está registrada.",
    submit: "Comprobar el registro",
    busy: "Comprobando…",
  },
  finishing: {
    title: "Casi listo",
    lede: "Tu aplicación de autenticación está registrada, y Cognito acepta sus códigos.",
    body: "Solo falta el último paso: este inicio de sesión no ha terminado. Inténtalo ahora. Si prefieres empezar de nuevo, conserva la entrada en tu aplicación, porque necesitarás un código suyo.",
    submit: "Reintentar",
    busy: "Reintentando…",
  },
  done: {
    title: "Aplicación de autenticación añadida",
    lede: (username: string, pool: string) =>
      `A partir de ahora, inicia sesión en ${pool} como ${username} con tu contraseña y un código de la aplicación.`,
    entry: "Entrada en la aplicación",
    device: "Nombre del dispositivo",
    nextTitle: "Espera al siguiente código",
    next: "Cada código sirve una sola vez. La próxima vez que inicies sesión, usa uno más reciente.",
    goneTitle: "Esta aplicación ya no tiene la clave secreta",
    gone: "Ahora la tiene tu aplicación de autenticación.",
    preferenceTitle: "No es tu segundo factor preferido",
    preference:
      "La aplicación de autenticación está registrada, pero Cognito no la ha definido como segundo factor preferido. Si la próxima vez que inicies sesión no se te pide un código, avisa a tu administrador.",
    signInTitle: "Este inicio de sesión no se completó",
    signIn: "Aun así, tu aplicación de autenticación está registrada. Inicia sesión como siempre.",
    again: "Configurar otra cuenta",
    startingOver: "Empezando de nuevo…",
  },
  proof: {
    open: "Probar ahora el inicio de sesión (opcional)",
    how: "La aplicación inicia tu sesión una vez más y vuelve a cerrarla. Espera a que tu aplicación de autenticación muestre el siguiente código, porque el que acabas de usar no sirve otra vez.",
    submit: "Probar el inicio de sesión",
    busy: "Iniciando sesión…",
    givenTitle: "Funciona",
    given: "Has iniciado sesión con tu contraseña y el código siguiente.",
  },
};
