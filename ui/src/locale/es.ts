// Every word a person sees, in Spanish, but for what is said of problems (es/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("es");

const scenarios = {
  new: "Aún sin autenticador",
  "temporary-password": "Tiene una contraseña temporal",
  enrolled: "Ya tiene un autenticador",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "Aplicación de autenticación",
    hint: "La que ya tienes. Se reemplazará.",
  },
  sms: { name: "SMS", hint: "Recibes un código en tu teléfono." },
  email: { name: "Correo electrónico", hint: "Recibes un código en tu correo." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "Puede que tu nueva contraseña ya sea válida",
    body: "Saliste mientras se estaba guardando. Prueba primero con la nueva y luego con la anterior.",
  },
  "account-confirmed": {
    title: "Tu cuenta está confirmada",
    body: "Ahora inicia sesión con su contraseña.",
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
  birthdate: "Año-mes-día; por ejemplo, 1990-04-21.",
  phone_number: "Con el prefijo del país; por ejemplo, +44 20 7946 0958.",
};

export const es: Catalogue = {
  product: "Cognito Enroll",
  tagline: "Añade una aplicación de autenticación a tu cuenta de Amazon Cognito.",
  promise: "Las claves secretas se muestran una vez y nunca se guardan.",

  settings: {
    language: "Idioma",
    asSystem: (name: string) => `El del sistema (${name})`,
    title: "Ajustes",
    coverQr: "Ocultar el código QR hasta que lo pida",
    coverQrHint: "Para lugares donde alguien pueda mirar por encima de tu hombro.",
    blockCapture: "Excluir esta ventana de las capturas",
    captureBlocking: {
      complete:
        "Las capturas, las grabaciones y las pantallas compartidas no muestran nada de ella.",
      partial:
        "Funciona hasta macOS 14. En versiones más recientes, los programas que graban la pantalla pueden mostrarla igualmente.",
      impossible:
        "Aquí no es posible: Linux no da a los programas ninguna forma de hacerlo. Ocultar el código QR funciona en todas partes.",
    },
    notKept: "No se puede guardar: vale hasta que cierres la aplicación.",
    openLogs: "Abrir los registros",
    logsHint:
      "Lo que ha hecho la aplicación, para quien te ayude. No contienen nombres, contraseñas ni códigos.",
    logsAreIn: "La carpeta no se puede abrir desde aquí:",
    close: "Cerrar",
  },

  about: {
    title: "Acerca de",
    app: "Versión",
    webView: "Vista web",
    system: "Sistema",
    display: "Pantalla",
    copy: "Copiar versiones",
    copied: "Copiado. Pégalo para quien te ayude.",
    stuck: "El portapapeles no responde. Selecciona las líneas de arriba.",
    licence: "Software libre, con licencia Apache-2.0 o MIT, como prefieras.",
    others: "Partes de otros y sus licencias",
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
  practiceBanner: "PRUEBA — aquí no se toca ninguna cuenta real",
  loading: "Abriendo…",
  waiting: "Un momento…",
  wait: {
    again: (attempt: number, of: number) => `Reintento automático: intento ${attempt} de ${of}.`,
    stop: "No reintentar más",
  },
  restored: {
    title: "La conexión ha vuelto",
    body: "Sigue donde estabas: lo que has escrito sigue ahí.",
  },
  fault: {
    title: "La aplicación ha tropezado",
    remedy:
      "No es culpa tuya. Inténtalo de nuevo; si vuelve a pasar, cierra la aplicación y ábrela otra vez.",
    reload: "Volver a cargar",
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
    choose: "Elige tu grupo de usuarios",
    chooseLede: "Determina con qué cuentas puedes iniciar sesión.",
    connect: "Conéctate a tu grupo de usuarios",
    connectLede: "Tu administrador tiene estos datos. La aplicación los recuerda en este equipo.",
    emptyLede: "Indica una sola vez en qué grupo de usuarios de Amazon Cognito está tu cuenta.",
    find: "Buscar un grupo de usuarios",
    found: (found: number, all: number) =>
      found === 0
        ? "Ningún grupo de usuarios se llama así."
        : `${found} de ${all} grupos de usuarios`,
    list: "Grupos de usuarios",
    edit: (name: string) => `Editar ${name}`,
    remove: (name: string) => `Quitar ${name}`,
    removing: (name: string) => `¿Quitar ${name} de la lista?`,
    removingHint: "No se toca ninguna cuenta. Puedes volver a añadir el grupo con sus dos ID.",
    removingSecretHint:
      "No se toca ninguna cuenta. También se borra su secreto de cliente; para volver a añadir el grupo, necesitarás ese secreto y los dos ID.",
    removeIt: "Quitar",
    removeBusy: "Quitando…",
    keepIt: "Conservar",
    add: "Añadir un grupo de usuarios",
    addHint: "Necesitas su ID y el ID de un cliente de aplicación.",
    import: "Importar de un archivo",
    importHint: "Un archivo pools.json o amplify_outputs.json que te hayan enviado.",
    importFile: "Archivo con grupos de usuarios",
    importing: "Leyendo el archivo…",
    imported: (count: number) =>
      count === 0
        ? "Nada nuevo: todos los grupos del archivo ya están en la lista."
        : plural(count, {
            one: () => "Se ha añadido un grupo.",
            many: (number) => `Se han añadido ${number} de grupos.`,
            other: (number) => `Se han añadido ${number} grupos.`,
          }),
    export: "Exportar a un archivo",
    exportHint: "Para otra persona, o para otro equipo. Los secretos de cliente no se incluyen.",
    exportTitle: "Exportar grupos de usuarios",
    exporting: "Elige dónde, en el cuadro de diálogo…",
    exported: (count: number, path: string) =>
      plural(count, {
        one: () => `Ahora hay un grupo en ${path}.`,
        many: (number) => `Ahora hay ${number} de grupos en ${path}.`,
        other: (number) => `Ahora hay ${number} grupos en ${path}.`,
      }),
    exportLessened:
      "Los puntos de conexión, los proxies, los archivos de CA y el flujo que envía la contraseña no se incluyen: la importación no los toma de un archivo.",
    practice: "Practicar con un grupo de prueba",
    practiceHint: "Un grupo ficticio en este equipo, con cuentas para hacer pruebas.",
    practiceStarting: "Iniciando el grupo de prueba…",
    practiceTag: "Prueba",
    file: (path: string) => `La lista está en ${path}`,
  },
  poolForm: {
    editTitle: "Editar el grupo de usuarios",
    editLede: (pool: string) => `Lo que la aplicación sabe de ${pool}.`,
    more: "Más ajustes",
    connect: "Conectar",
    connecting: "Conectando…",
    save: "Guardar",
    saving: "Guardando…",
    test: "Probar",
    testing: "Probando…",
    testedHint:
      "El cliente de aplicación, el flujo de autenticación y el secreto de cliente son correctos. No se ha tocado ninguna cuenta. Si el ID del grupo de usuarios es correcto, se sabrá cuando alguien inicie sesión.",
    cancel: "Cancelar",
    userPoolIdHint: "Por ejemplo, eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `Región: ${region}`,
    nameHint: "El nombre que quieres darle aquí.",
    clientSecretHint: "Solo si el cliente de aplicación tiene uno.",
    clientSecretKept: {
      session:
        "Hay uno guardado hasta que cierres la aplicación. Para conservarlo, deja este campo vacío.",
      keychain: "Hay uno en el llavero. Para conservarlo, deja este campo vacío.",
    },
    keychain: "Guardarlo en el llavero de este equipo",
    inKeychain:
      "Sigue ahí cuando cierras la aplicación. Puede que el sistema te pida desbloquear el llavero.",
    inSession: "Si no, se conserva hasta que cierres la aplicación.",
    forget: "Olvidar el secreto de cliente",
    forgetting: "El secreto de cliente se olvidará cuando guardes.",
    dontForget: "Conservar el secreto de cliente",
    regionHint: "Si no la indicas, se toma del ID del grupo de usuarios.",
    network: "Red",
    fipsHint:
      "El punto de conexión de AWS con criptografía validada, en algunas regiones de Estados Unidos.",
    dualStackHint: "El punto de conexión de AWS para IPv6 e IPv4.",
    caFileHint:
      "La ruta de un archivo PEM con las entidades de certificación de tu organización. Se suman a las del sistema.",
    proxyHint:
      "Por ejemplo, proxy.example:8080. Si no lo indicas, se usa el del sistema o el de HTTPS_PROXY.",
    endpointHint: "Para puntos de conexión privados y servidores de prueba.",
    issuerHint: "El título de la entrada en la aplicación de autenticación.",
    loginDomainHint: "Para iniciar sesión con el navegador.",
    redirectPortsHint:
      "Por ejemplo, 53682, 53683. Para cada uno, el cliente de aplicación tiene una URL de devolución de llamada: http://127.0.0.1:53682/callback.",
  },
  poolChecks: {
    looking: "Comprobando la conexión, el cliente de aplicación y el reloj…",
    verdicts: {
      ok: "Aquí se puede configurar un autenticador",
      advice: "Aquí se puede configurar un autenticador, y algo se puede mejorar",
      problem: "Aquí todavía no se puede configurar un autenticador",
    },
    seeBelow: "No se ha tocado ninguna cuenta. Abajo se ve qué lo impide.",
    list: "Qué se ha comprobado",
  },
  flows: {
    srp: {
      name: "Contraseña, sin enviarla (SRP)",
      hint: "La contraseña nunca sale de este equipo. Adecuado para casi todos los grupos.",
    },
    "user-auth": {
      name: "Según decida el grupo (USER_AUTH)",
      hint: "Sin enviar la contraseña, siempre que el grupo lo permita.",
    },
    password: {
      name: "Contraseña, enviada (USER_PASSWORD_AUTH)",
      hint: "Para grupos que incorporan cuentas de otro sistema. El propietario del grupo puede ver la contraseña.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "Importado",
    title: "Este grupo viene de un archivo",
    body: "Solo es de tu organización si el archivo te lo envió ella. Inicia sesión solo si confías en quien lo envió.",
  },
  signIn: {
    title: "Inicia sesión",
    lede: (pool: string) => `Con tu cuenta de ${pool}.`,
    submit: "Iniciar sesión",
    busy: "Iniciando sesión…",
    practiceTitle: "Cuentas de prueba",
    use: (username: string) => `Usar ${username}`,
    theirSecret: "Clave secreta",
    doors: "Otras formas de iniciar sesión",
    forgotPassword: "Olvidé mi contraseña",
    confirmAccount: "Confirmar mi cuenta",
    signInWithBrowser: "Iniciar sesión con el navegador",
    useToken: "Tengo un token de acceso",
  },
  accessToken: {
    title: "Usa un token de acceso",
    lede: "¿Ya tienes una sesión abierta en otro sitio? Su token de acceso indica de qué cuenta y de qué grupo se trata. Los verás antes de que cambie nada.",
    fieldHint: "Pégalo aquí. No se muestra.",
    pasted: (characters: number) =>
      plural(characters, {
        one: (number) => `${number} carácter`,
        many: (number) => `${number} de caracteres`,
        other: (number) => `${number} caracteres`,
      }),
    staysTitle: "El token sigue siendo válido",
    stays: "No se guarda ni se revoca: sigue funcionando allí de donde viene.",
    submit: "Continuar",
    busy: "Buscando la cuenta…",
    cancel: "Cancelar",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "Ya tengo una clave secreta",
    title: "Usar una clave que tienes",
    lede: "Para obtener su código QR o ver si un código es correcto. Todo ocurre en este ordenador: no hace falta red.",
    secretHint: "Letras y cifras del 2 al 7. Los espacios y guiones no cuentan.",
    accountHint: "Distingue la entrada de otras, por ejemplo un correo electrónico.",
    onlyCheck: "Solo comprobar un código",
    scanLede:
      "Con tu aplicación de autenticación. Escribe luego las seis cifras que muestra: verás si todo va bien.",
    checkTitle: "Comprobar un código",
    checkLede: "Escribe las seis cifras que muestra la aplicación de autenticación.",
    check: "Comprobar",
    isRight: "El código es correcto",
    isRightHint: "Es de esta clave, y los relojes coinciden.",
    byThisClock: "Comprobado con el reloj de este ordenador. No se envía nada.",
    another: "Otra clave",
    lostTitle: "La clave ya no está",
    lost: "La aplicación se ha recargado y ha olvidado la clave. Escríbela de nuevo.",
  },
  inBrowser: {
    title: "Continúa en el navegador",
    lede: (pool: string) =>
      `Inicia sesión en ${pool} desde el navegador. Después, esta ventana continuará por sí sola.`,
    waiting: "Esperando al navegador…",
    nothingTitle: "¿No se ha abierto nada?",
    nothing: "Mira detrás de esta ventana o abre la página otra vez.",
    openAgain: "Volver a abrir el navegador",
    openedAgain: "Se ha vuelto a abrir.",
    notOpened: "No se ha abierto. Define un navegador predeterminado en este equipo.",
    cancel: "Cancelar",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "Has iniciado sesión. Cierra esta pestaña y vuelve a la aplicación.",
    refused:
      "No se ha podido iniciar sesión. Cierra esta pestaña; la aplicación te explica por qué.",
    stray:
      "Esta página es de un inicio de sesión anterior. Cierra esta pestaña; el que está en curso continúa.",
  },
  account: {
    title: "¿Es la cuenta correcta?",
    lede: {
      token: "El token es de esta cuenta. ¿Quieres añadirle un autenticador?",
      browser: "Has iniciado sesión con ella en el navegador. ¿Quieres añadirle un autenticador?",
    },
    account: "Cuenta",
    pool: "Grupo de usuarios",
    submit: "Sí, añadir el autenticador",
    replace: "Sí, reemplazar el autenticador",
    busy: "Un momento…",
    after: {
      token: "Todavía no ha cambiado nada. El token no se revoca.",
      browser: "Todavía no ha cambiado nada. Esta sesión se cierra cuando termines.",
    },
    another: "No, otra cuenta",
  },
  sentCode: {
    title: {
      sms: "Revisa tus SMS",
      email: "Revisa tu correo",
      other: "Revisa tus mensajes",
    },
    after:
      "Cuando hayas iniciado sesión, podrás añadir el autenticador. ¿No llega el mensaje? Empieza de nuevo y se enviará otro código.",
    submit: "Continuar",
    busy: "Comprobando…",
  },
  factorChoice: {
    title: "¿Qué código tienes a mano?",
    lede: "Esta cuenta tiene más de un segundo factor. Elige con cuál iniciar sesión ahora; después podrás añadir el autenticador.",
    list: "Segundos factores",
    busy: "Un momento…",
  },
  passwordReset: {
    title: "Define una nueva contraseña",
    lede: (went: string) => `${went} Escribe aquí ese código y elige una contraseña.`,
    requiredTitle: "Hay que restablecer tu contraseña",
    requiredLede: (went: string) =>
      `Tu administrador ha pedido una nueva. ${went} Escribe aquí ese código y elige una contraseña.`,
    wentSomewhere: "Cognito te ha enviado un código por correo electrónico o SMS.",
    nothingCame: "¿No ha llegado nada? Mira en la carpeta de correo no deseado o pide otro código.",
    nobody: (username: string) =>
      `¿No ha llegado nada? Mira en la carpeta de correo no deseado y comprueba que «${username}» sea correcto: Cognito no dice si existe esa cuenta.`,
    submit: "Definir contraseña",
    busy: "Guardando…",
  },
  confirmAccount: {
    title: "Confirma tu cuenta",
    lede: (username: string) =>
      `Al registrarse la cuenta ${username}, se envió un código por correo electrónico o SMS. Escríbelo aquí.`,
    goesOn: "Después, el inicio de sesión sigue por sí solo.",
    thenSignIn: "Después, inicia sesión con tu contraseña.",
    nothingCame: "¿No tienes el código o ha caducado?",
    submit: "Confirmar",
    busy: "Confirmando…",
  },
  newPassword: {
    title: "Elige una nueva contraseña",
    lede: (username: string) => `La contraseña de ${username} era temporal. Elige la tuya.`,
    submit: "Definir contraseña",
    busy: "Guardando…",
  },
  currentCode: {
    replaceTitle: "Tu autenticador actual",
    replaceLede: (device: string | null) =>
      device === null
        ? "Esta cuenta ya tiene un autenticador. Escribe el código que muestra ahora."
        : `Esta cuenta ya tiene un autenticador: «${device}». Escribe el código que muestra ahora.`,
    finishTitle: "Un código más",
    finishLede:
      "Tu nuevo autenticador está registrado. Para terminar, Cognito pide su siguiente código: espera a que la aplicación de autenticación muestre uno nuevo y escríbelo.",
    settleTitle: "¿Es el nuevo?",
    settleLede:
      "Esta cuenta ya tiene un autenticador. Espera a que la entrada que acabas de añadir muestre un código nuevo y escríbelo: así se sabrá si es ese.",
    practice:
      "¿No tienes ese autenticador? La clave secreta de una cuenta de prueba aparece junto a su nombre en la pantalla de inicio de sesión.",
    submit: "Continuar",
    busy: "Comprobando…",
  },
  beforeScan: {
    title: "Antes de escanear",
    lede: "¿Tienes a mano una aplicación de autenticación? Un inicio de sesión dura unos tres minutos, así que ábrela primero.",
    stepsLabel: "Qué hacer",
    install: "Instala una aplicación de autenticación en tu teléfono",
    installHint:
      "Sirven Google Authenticator, Microsoft Authenticator, Authy, 1Password, Bitwarden o Contraseñas de Apple.",
    open: "Ábrela y elige «Añadir cuenta»",
    openHint: "Suele ser un signo más. Después te pedirá escanear un código QR.",
    clock: "Activa la hora automática en el teléfono",
    clockHint: "Los códigos dependen de la hora.",
    replacesTitle: "Tu autenticador actual se reemplazará",
    replaces:
      "Cuando se verifique el nuevo, los códigos del anterior dejarán de funcionar. Hasta entonces, no toques la entrada anterior.",
    inVainTitle: "Elimina la entrada anterior",
    inVain:
      "Si ya has escaneado un código, elimina esa entrada de tu aplicación: no funcionará nunca.",
    submit: "Mostrar el código QR",
    busy: "Creando la clave…",
  },
  scan: {
    title: "Escanea el código QR",
    lede: "Usa tu aplicación de autenticación y escribe las seis cifras que muestra.",
    qr: "Código QR",
    qrLoading: "Preparando…",
    qrOver: "Este código QR ha caducado.",
    overTitle: "Se acabó el tiempo",
    over: "Inicia sesión otra vez para obtener un código QR nuevo y elimina la entrada que has escaneado.",
    signInAgain: "Iniciar sesión otra vez",
    signingInAgain: "Un momento…",
    computerClock: (seconds: number) =>
      `El reloj de este equipo va ${duration(Math.abs(seconds))} ${seconds > 0 ? "adelantado" : "atrasado"}`,
    computerClockHint:
      "Aquí no importa, porque cuenta la hora del grupo de usuarios. Ponlo en hora cuando puedas.",
    qrFailed:
      "No se puede mostrar el código QR. «Copiar la clave» y «Mostrar la clave» siguen funcionando.",
    issuer: "Emisor",
    account: "Cuenta",
    cantScan: "¿No puedes escanear? Escribe la clave secreta a mano.",
    copy: "Copiar la clave",
    show: "Mostrar la clave",
    hide: "Ocultar la clave",
    spell: "Deletrear",
    dontSpell: "En bloques",
    uncover: "Mostrar el código QR",
    covered: "El código QR está oculto.",
    secret: "Clave secreta",
    secretFailed: "Ahora mismo no se puede mostrar la clave secreta. Inténtalo de nuevo.",
    deviceNameAtFirst: "Aplicación de autenticación",
    deviceNameHint: "El nombre con el que aparecerá en tu cuenta.",
    submit: "Verificar",
    busy: "Verificando…",
    insist: "Enviarlo de todos modos",
    insisting: "Enviando…",
  },
  copied: {
    held: "Clave copiada",
    stays: (seconds: number) => `En el portapapeles durante ${duration(seconds)} más.`,
    cleared: "La clave ya no está en el portapapeles.",
    replaced: "Ahora hay otra cosa en el portapapeles.",
    stuck: "No se puede vaciar el portapapeles. Copia otra cosa para reemplazar la clave.",
  },
  nextCode: {
    comes: (seconds: number) => `Código nuevo en ${duration(seconds)}.`,
    there: "Ya hay un código nuevo.",
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
    title: "¿Se ha registrado?",
    lede: "Tu código se envió, pero no llegó respuesta. Conserva la entrada en tu aplicación; vamos a averiguarlo.",
    byPassword: (username: string) => `Se sabrá cuando ${username} vuelva a iniciar sesión.`,
    byToken: "Se pregunta al grupo de usuarios si tiene tu autenticador.",
    submit: "Averiguarlo",
    busy: "Averiguándolo…",
  },
  finishing: {
    title: "Casi listo",
    lede: "Tu autenticador está registrado; a partir de ahora, Cognito acepta sus códigos.",
    body: "Solo falta el último paso: terminar este inicio de sesión. Inténtalo ahora. Si prefieres empezar de nuevo, conserva la entrada en tu aplicación, porque necesitarás un código suyo.",
    submit: "Reintentar",
    busy: "Reintentando…",
  },
  done: {
    title: "Autenticador añadido",
    lede: (username: string, pool: string) =>
      `A partir de ahora, ${username} inicia sesión en ${pool} con la contraseña y un código de la aplicación de autenticación.`,
    entry: "Entrada en la aplicación",
    device: "Nombre del dispositivo",
    nextTitle: "Espera al siguiente código",
    next: "El que acabas de usar no servirá una segunda vez. La próxima vez que inicies sesión, usa uno más reciente.",
    goneTitle: "La clave secreta ya no está aquí",
    gone: "Ahora solo la tiene tu aplicación de autenticación.",
    preferenceTitle: "No es tu segundo factor preferido",
    preference:
      "El autenticador está registrado, pero Cognito no lo ha marcado como preferido. Si la próxima vez que inicies sesión no se te pide un código, avisa a tu administrador.",
    signInTitle: "Este inicio de sesión no se completó",
    signIn: "No pasa nada: el autenticador ya está en la cuenta. Inicia sesión como siempre.",
    again: "Configurar otra cuenta",
    startingOver: "Un momento…",
  },
  proof: {
    open: "Pruébalo ahora (opcional)",
    how: "Cognito Enroll inicia sesión una vez más y vuelve a cerrarla. El código que acabas de usar ya no sirve: espera a que tu aplicación muestre el siguiente.",
    submit: "Probar",
    busy: "Iniciando sesión…",
    givenTitle: "Funciona",
    given: "Se ha podido iniciar sesión con tu contraseña y el código siguiente.",
  },
};
