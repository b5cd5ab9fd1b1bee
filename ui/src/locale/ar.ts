// Every word a person sees, in Arabic, but for what is said of problems (ar/problems.ftl).

import type { Channel, Factor, Flow, Notice, PracticeUser } from "../host/bindings";
import type { Catalogue } from "./en";
import { grammar } from "./format";

const { clock, duration, plural } = grammar("ar");

/** Foreign text within a sentence: it keeps its own direction, and the sentence its own. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** A duration after a preposition. Of what `duration` gives, only the dual has another form there. */
const oblique = (seconds: number) => duration(seconds).replace(/تان$/, "تين");

const scenarios = {
  new: "بلا تطبيق مصادقة حتى الآن",
  "temporary-password": "كلمة مرور مؤقتة",
  enrolled: "مع تطبيق مصادقة مسجَّل",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "تطبيق المصادقة",
    hint: "التطبيق الذي تستخدمه الآن. سيحل الجديد محله.",
  },
  sms: { name: "رسالة نصية", hint: "يصل رمز إلى هاتفك." },
  email: { name: "البريد الإلكتروني", hint: "يصل رمز إلى بريدك." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "ربما أصبحت كلمة مرورك الجديدة فعّالة",
    body: "غادرت أثناء تعيينها. جرّب كلمة المرور الجديدة أولا، ثم القديمة.",
  },
  "account-confirmed": {
    title: "تم تأكيد حسابك",
    body: "سجّل الدخول الآن بكلمة المرور.",
  },
} satisfies Record<Notice, { title: string; body: string }>;

/** How a code went, for the end of a sentence. */
const ways = {
  sms: " في رسالة نصية",
  email: " بالبريد الإلكتروني",
  other: "",
} satisfies Record<Channel, string>;

/** Names of Cognito’s standard attributes; others are shown as they are. */
const attributes: Readonly<Record<string, string>> = {
  address: "العنوان",
  birthdate: "تاريخ الميلاد",
  email: "البريد الإلكتروني",
  family_name: "اسم العائلة",
  gender: "الجنس",
  given_name: "الاسم الأول",
  locale: "اللغة",
  middle_name: "الاسم الأوسط",
  name: "الاسم الكامل",
  nickname: "الاسم المستعار",
  phone_number: "رقم الهاتف",
  picture: "الصورة",
  preferred_username: "اسم المستخدم المفضّل",
  profile: "صفحة الملف الشخصي",
  website: "الموقع الإلكتروني",
  zoneinfo: "المنطقة الزمنية",
};

const attributeHints: Readonly<Record<string, string>> = {
  birthdate: `السنة ثم الشهر ثم اليوم، مثل ${apart("1990-04-21")}.`,
  phone_number: `مع رمز البلد، مثل ${apart("+44 20 7946 0958")}.`,
};

export const ar: Catalogue = {
  product: "Cognito Enroll",
  tagline: "يضيف تطبيق مصادقة إلى حسابك في Amazon Cognito.",
  promise: "تظهر المفاتيح السرية مرة واحدة ولا تُحفظ أبدًا.",

  settings: {
    language: "اللغة",
    asSystem: (name: string) => `لغة النظام (${apart(name)})`,
    title: "الإعدادات",
    coverQr: "إخفاء رمز QR حتى أختار إظهاره",
    coverQrHint: "استخدم هذا إذا كان الآخرون يستطيعون رؤية شاشتك.",
    blockCapture: "منع لقطات الشاشة لهذه النافذة",
    captureBlocking: {
      complete: "لا تظهر هذه النافذة في لقطات الشاشة والتسجيلات والشاشات المشتركة.",
      partial:
        "يعمل حتى macOS 14. في الإصدارات الأحدث قد تُظهر التطبيقات التي تسجّل الشاشة هذه النافذة.",
      impossible:
        "غير متاح هنا: لا يسمح Linux للتطبيقات بمنع لقطات الشاشة. يمكنك مع ذلك إخفاء رمز QR.",
    },
    notKept: "تعذّر حفظ إعداداتك. ستبقى سارية حتى إغلاق التطبيق.",
    openLogs: "فتح السجلات",
    logsHint:
      "تعرض السجلات ما قام به التطبيق. لا تتضمن أسماء ولا كلمات مرور ولا رموزًا. أرسلها إلى من يساعدك.",
    logsAreIn: "تعذّر على التطبيق فتح المجلد. السجلات موجودة في:",
    close: "إغلاق",
  },

  about: {
    title: "حول التطبيق",
    app: "الإصدار",
    webView: "عارض الويب",
    system: "النظام",
    display: "العرض",
    copy: "نسخ الإصدارات",
    copied: "تم النسخ. الصقه في رسالة إلى من يساعدك.",
    stuck: "الحافظة لا تستجيب. حدّد الأسطر أعلاه وانسخها بدلا من ذلك.",
    licence: "برنامج حر. يمكنك استخدامه برخصة Apache-2.0 أو MIT.",
    others: "برامج جهات أخرى ورخصها",
    fonts: "رخص الخطوط",
    close: "رجوع",
  },

  steps: {
    label: "الخطوات",
    "sign-in": "تسجيل الدخول",
    prepare: "التحضير",
    scan: "المسح",
    done: "تم",
    finished: "مكتملة",
  },

  scenarios,
  factors,
  notices,
  attributes,
  attributeHints,

  optional: "اختياري",
  startOver: "البدء من جديد",
  back: "رجوع",
  requestId: "معرّف الطلب",
  reveal: "إظهار النص المُدخل",
  conceal: "إخفاء النص المُدخل",
  practiceLabel: "تدريب",
  practiceBanner: "تجمّع تدريبي: لا تتأثر الحسابات الحقيقية",
  loading: "يجري الفتح…",
  waiting: "يجري التنفيذ…",
  wait: {
    again: (attempt: number, of: number) => `إعادة تلقائية: المحاولة ${attempt} من ${of}.`,
    stop: "إيقاف المحاولات",
  },
  restored: {
    title: "عاد الاتصال",
    body: "تابع من حيث توقفت، فما أدخلته لا يزال موجودًا.",
  },
  fault: {
    title: "حدث خطأ في التطبيق",
    remedy: "لم ترتكب أي خطأ. حاول مرة أخرى. إذا تكرّر الأمر، فأغلق التطبيق وافتحه من جديد.",
    reload: "إعادة المحاولة",
  },

  /** `destination` is masked by Cognito, which doesn’t always tell it. */
  delivered: (channel: Channel, destination: string | null) =>
    destination === null
      ? `أرسل Cognito رمزًا${ways[channel]}.`
      : `أرسل Cognito رمزًا إلى ${apart(destination)}${ways[channel]}.`,
  sendAgain: {
    first: "إرسال رمز",
    again: "إرسال رمز آخر",
    busy: "يجري الإرسال…",
    pause: (seconds: number) => `يمكن الإرسال بعد ${oblique(seconds)}`,
  },

  pools: {
    choose: "اختيار مكان تسجيل الدخول",
    chooseLede: "يوجد حسابك في أحد تجمّعات المستخدمين هذه.",
    connect: "الاتصال بتجمّع المستخدمين",
    connectLede: "اطلب هذه البيانات من المسؤول. يحفظها التطبيق على هذا الكمبيوتر.",
    emptyLede: "حدّد تجمّع مستخدمي Amazon Cognito الذي يوجد فيه حسابك. يكفي ذلك مرة واحدة.",
    find: "البحث عن تجمّع مستخدمين",
    found: (found: number, all: number) =>
      found === 0 ? "لم يُعثر على تجمّعات مستخدمين." : `${found} من ${all} من تجمّعات المستخدمين`,
    list: "تجمّعات المستخدمين",
    edit: (name: string) => `تعديل ${apart(name)}`,
    remove: (name: string) => `إزالة ${apart(name)}`,
    removing: (name: string) => `هل تريد إزالة ${apart(name)} من القائمة؟`,
    removingHint:
      "لن يتأثر أي حساب. لإضافة التجمّع من جديد تحتاج إلى معرّف تجمّع المستخدمين ومعرّف عميل التطبيق.",
    removingSecretHint:
      "لن يتأثر أي حساب. سيُحذف سر العميل أيضًا، ولإضافة التجمّع من جديد تحتاج إلى السر ومعرّف تجمّع المستخدمين ومعرّف عميل التطبيق.",
    removeIt: "إزالة",
    removeBusy: "تجري الإزالة…",
    keepIt: "إبقاء",
    add: "إضافة تجمّع مستخدمين",
    addHint: "تحتاج إلى معرّف تجمّع المستخدمين ومعرّف عميل التطبيق.",
    import: "استيراد من ملف",
    importHint: "اختر ملف pools.json أو amplify_outputs.json أُرسل إليك.",
    importFile: "ملف تجمّعات المستخدمين",
    importing: "تجري قراءة الملف…",
    imported: (count: number) =>
      count === 0
        ? "لم يُضف أي تجمّع: كل التجمّعات في الملف موجودة في القائمة."
        : plural(count, {
            zero: () => "لم يُضف أي تجمّع.",
            one: () => "تمت إضافة تجمّع واحد.",
            two: () => "تمت إضافة تجمّعين.",
            few: (number) => `تمت إضافة ${number} تجمّعات.`,
            many: (number) => `تمت إضافة ${number} تجمّعًا.`,
            other: (number) => `تمت إضافة ${number} تجمّع.`,
          }),
    export: "تصدير إلى ملف",
    exportHint: "شارك القائمة أو استخدمها على كمبيوتر آخر. لا يتضمن الملف أسرار العملاء.",
    exportTitle: "تصدير تجمّعات المستخدمين",
    exporting: "اختر مكان حفظ الملف…",
    exported: (count: number, path: string) =>
      plural(count, {
        zero: () => `لم يُصدَّر أي تجمّع إلى ${apart(path)}.`,
        one: () => `تم تصدير تجمّع واحد إلى ${apart(path)}.`,
        two: () => `تم تصدير تجمّعين إلى ${apart(path)}.`,
        few: (number) => `تم تصدير ${number} تجمّعات إلى ${apart(path)}.`,
        many: (number) => `تم تصدير ${number} تجمّعًا إلى ${apart(path)}.`,
        other: (number) => `تم تصدير ${number} تجمّع إلى ${apart(path)}.`,
      }),
    exportLessened:
      "لا يتضمن الملف نقاط النهاية والخوادم الوكيلة وملفات المراجع المصدّقة والتدفق USER_PASSWORD_AUTH، لأنه لا يمكن استيراد أي منها.",
    practice: "تجربة تجمّع تدريبي",
    practiceHint: "تجمّع مستخدمين محاكى على هذا الكمبيوتر، فيه حسابات للتجربة.",
    practiceStarting: "يجري تشغيل التجمّع التدريبي…",
    practiceTag: "تدريب",
    file: (path: string) => `القائمة محفوظة في ${apart(path)}`,
  },
  poolForm: {
    editTitle: "تعديل تجمّع المستخدمين",
    editLede: (pool: string) => `غيّر إعدادات ${apart(pool)}.`,
    more: "المزيد من الإعدادات",
    connect: "اتصال",
    connecting: "يجري الاتصال…",
    save: "حفظ",
    saving: "يجري الحفظ…",
    test: "اختبار",
    testing: "يجري الاختبار…",
    testedHint:
      "عميل التطبيق وتدفق المصادقة وسر العميل صحيحة. لم يتأثر أي حساب. يُفحص معرّف تجمّع المستخدمين عند تسجيل الدخول.",
    cancel: "إلغاء",
    userPoolIdHint: "مثل eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `المنطقة: ${apart(region)}`,
    nameHint: "الاسم الذي يظهر في هذا التطبيق.",
    clientSecretHint: "فقط إذا كان لعميل التطبيق سر.",
    clientSecretKept: {
      session: "سر العميل محفوظ حتى إغلاق التطبيق. اترك الحقل فارغًا للإبقاء عليه.",
      keychain: "سر العميل محفوظ في سلسلة المفاتيح. اترك الحقل فارغًا للإبقاء عليه.",
    },
    keychain: "الحفظ في سلسلة مفاتيح هذا الكمبيوتر",
    inKeychain: "يبقى سر العميل فيها بعد إغلاق التطبيق. قد يطلب منك النظام فتح قفلها.",
    inSession: "يُحفظ سر العميل حتى إغلاق التطبيق فقط.",
    forget: "حذف سر العميل",
    forgetting: "سيُحذف سر العميل عند حفظ التعديلات.",
    dontForget: "الإبقاء على سر العميل",
    regionHint: "إذا تُرك الحقل فارغًا، تُستخدم المنطقة الواردة في معرّف تجمّع المستخدمين.",
    network: "الشبكة",
    fipsHint: "يستخدم نقطة نهاية AWS بتشفير معتمد وفق FIPS. متاح في بعض مناطق الولايات المتحدة.",
    dualStackHint: "يستخدم نقطة نهاية AWS تدعم IPv6 وIPv4.",
    caFileHint:
      "مسار ملف PEM فيه شهادات المراجع المصدّقة لدى مؤسستك. يثق بها التطبيق إلى جانب مراجع النظام.",
    proxyHint:
      "مثل proxy.example:8080. إذا تُرك الحقل فارغًا، يُستخدم الخادم الوكيل للنظام أو المحدّد في HTTPS_PROXY.",
    endpointHint: "لنقاط النهاية الخاصة وخوادم الاختبار.",
    issuerHint: "اسم الإدخال في تطبيق المصادقة.",
    loginDomainHint: "مطلوب لتسجيل الدخول عبر المتصفح.",
    redirectPortsHint: `مثل ${apart("53682, 53683")}. يحتاج عميل التطبيق إلى عنوان URL لرد الاتصال لكل منفذ: ${apart("http://127.0.0.1:53682/callback")}.`,
  },
  poolChecks: {
    looking: "يجري فحص الاتصال وعميل التطبيق والساعة…",
    verdicts: {
      ok: "يمكن إضافة تطبيق مصادقة هنا",
      advice: "يمكن إضافة تطبيق مصادقة هنا، وهناك ما يمكن تحسينه",
      problem: "لا يمكن إضافة تطبيق مصادقة هنا بعد",
    },
    seeBelow: "لم يتأثر أي حساب. تعرض القائمة أدناه السبب.",
    list: "ما تم فحصه",
  },
  flows: {
    srp: {
      name: "Secure Remote Password (SRP)",
      hint: "لا تغادر كلمة المرور هذا الكمبيوتر أبدًا. يناسب ذلك معظم التجمّعات.",
    },
    "user-auth": {
      name: "تسجيل دخول قائم على الاختيار (USER_AUTH)",
      hint: "يحدّد التجمّع طريقة تسجيل الدخول. يستخدم SRP إذا أتاحه التجمّع.",
    },
    password: {
      name: "اسم المستخدم وكلمة المرور (USER_PASSWORD_AUTH)",
      hint: "للتجمّعات التي تنقل المستخدمين من نظام آخر. يستطيع مالك التجمّع رؤية كلمة المرور.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "من ملف",
    title: "هذا التجمّع مأخوذ من ملف",
    body: "قد لا تكون مؤسستك هي من أنشأه. سجّل الدخول فقط إذا كنت تثق بالمرسل.",
  },
  signIn: {
    title: "تسجيل الدخول",
    lede: (pool: string) => `استخدم حسابك في ${apart(pool)}.`,
    submit: "تسجيل الدخول",
    busy: "يجري تسجيل الدخول…",
    practiceTitle: "حسابات تدريبية",
    use: (username: string) => `استخدام ${apart(username)}`,
    theirSecret: "المفتاح السري",
    doors: "خيارات أخرى",
    forgotPassword: "نسيت كلمة المرور",
    confirmAccount: "تأكيد حسابي",
    signInWithBrowser: "تسجيل الدخول عبر المتصفح",
    useToken: "استخدام رمز وصول",
  },
  accessToken: {
    title: "استخدام رمز وصول",
    lede: "هل سجّلت الدخول في مكان آخر؟ استخدم رمز الوصول من ذلك المكان. يعرض لك التطبيق الحساب وتجمّع المستخدمين قبل أي تغيير.",
    fieldHint: "الصق رمز الوصول هنا. سيبقى مخفيًا.",
    pasted: (characters: number) =>
      plural(characters, {
        zero: () => "لا أحرف",
        one: () => "حرف واحد",
        two: () => "حرفان",
        few: (number) => `${number} أحرف`,
        many: (number) => `${number} حرفًا`,
        other: (number) => `${number} حرف`,
      }),
    staysTitle: "لا يُحفظ رمز الوصول ولا يُبطل",
    stays: "يظل يعمل في المكان الذي جاء منه.",
    submit: "متابعة",
    busy: "يجري التحقق…",
    cancel: "إلغاء",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "استخدام مفتاح لديك",
    title: "استخدام مفتاح لديك",
    lede: "اعرض رمز QR الخاص به، أو تحقق من صحة رمز. يتم كل شيء على هذا الكمبيوتر دون شبكة.",
    secretHint: "أحرف لاتينية والأرقام من 2 إلى 7. يمكنك إدخال المسافات والشرطات.",
    accountHint: "يميّز الإدخال في تطبيقك، مثل عنوان بريد إلكتروني.",
    onlyCheck: "التحقق من رمز",
    scanLede: "استخدم تطبيق المصادقة، ثم أدخل الأرقام الستة التي يعرضها للتحقق من أنه يعمل.",
    checkTitle: "التحقق من رمز",
    checkLede: "أدخل الأرقام الستة التي يعرضها تطبيق المصادقة.",
    check: "تحقق",
    isRight: "الرمز صحيح",
    isRightHint: "يخص هذا المفتاح، والساعتان متفقتان.",
    byThisClock: "يُتحقق من الرمز بساعة هذا الكمبيوتر. لا يُرسل شيء.",
    another: "استخدام مفتاح آخر",
    lostTitle: "لم يعد المفتاح لدى التطبيق",
    lost: "أُعيد تحميل التطبيق. أدخل المفتاح مرة أخرى.",
  },
  inBrowser: {
    title: "المتابعة في المتصفح",
    lede: (pool: string) =>
      `سجّل الدخول إلى ${apart(pool)} في المتصفح. بعد ذلك تتابع هذه النافذة تلقائيًا.`,
    waiting: "بانتظار المتصفح…",
    nothingTitle: "ألا ترى المتصفح؟",
    nothing: "انظر خلف هذه النافذة، أو افتح الصفحة مرة أخرى.",
    openAgain: "فتح المتصفح مرة أخرى",
    openedAgain: "تم فتح المتصفح مرة أخرى.",
    notOpened: "لم يُفتح المتصفح. عيّن متصفحًا افتراضيًا على هذا الكمبيوتر.",
    cancel: "إلغاء",
  },
  /** What the browser shows in the end. */
  browserPage: {
    title: "Cognito Enroll",
    done: "تم تسجيل الدخول. أغلق علامة التبويب هذه وعُد إلى التطبيق.",
    refused: "لم ينجح تسجيل الدخول. أغلق علامة التبويب هذه، وستجد التفاصيل في التطبيق.",
    stray: "هذه صفحة عملية تسجيل دخول سابقة. أغلق علامة التبويب هذه، وستستمر العملية الجارية.",
  },
  account: {
    title: "هل هذا هو الحساب الصحيح؟",
    lede: {
      token: "رمز الوصول يخص هذا الحساب. هل تريد إضافة تطبيق مصادقة إليه؟",
      browser: "سجّلت الدخول إلى هذا الحساب في المتصفح. هل تريد إضافة تطبيق مصادقة إليه؟",
    },
    account: "الحساب",
    pool: "تجمّع المستخدمين",
    submit: "إضافة تطبيق مصادقة",
    replace: "استبدال تطبيق المصادقة",
    busy: "لحظة من فضلك…",
    after: {
      token: "لم يتغيّر شيء بعد. لن يُبطل رمز الوصول.",
      browser: "لم يتغيّر شيء بعد. ينتهي تسجيل الدخول هذا عند اكتمال الإضافة.",
    },
    another: "استخدام حساب آخر",
  },
  sentCode: {
    title: {
      sms: "راجع رسائلك النصية",
      email: "راجع بريدك الإلكتروني",
      other: "راجع رسائلك",
    },
    after:
      "بعد تسجيل الدخول يمكنك إضافة تطبيق المصادقة. إذا لم تصل رسالة، فاختر «البدء من جديد» للحصول على رمز آخر.",
    submit: "متابعة",
    busy: "يجري التحقق…",
  },
  factorChoice: {
    title: "أي رمز يمكنك استخدامه الآن؟",
    lede: "لهذا الحساب أكثر من خطوة تحقق ثانية. اختر ما تريد تسجيل الدخول به الآن، وبعد ذلك يمكنك إضافة تطبيق المصادقة.",
    list: "خطوات التحقق الثانية",
    busy: "لحظة من فضلك…",
  },
  passwordReset: {
    title: "تعيين كلمة مرور جديدة",
    lede: (went: string) => `${went} أدخله هنا مع كلمة مرور من اختيارك.`,
    requiredTitle: "يجب إعادة تعيين كلمة مرورك",
    requiredLede: (went: string) =>
      `يطلب المسؤول كلمة مرور جديدة. ${went} أدخله هنا مع كلمة مرور من اختيارك.`,
    wentSomewhere: "أرسل إليك Cognito رمزًا بالبريد الإلكتروني أو في رسالة نصية.",
    nothingCame: "ألم يصل شيء؟ راجع مجلد البريد غير المرغوب فيه، أو اطلب رمزًا آخر.",
    nobody: (username: string) =>
      `ألم يصل شيء؟ راجع مجلد البريد غير المرغوب فيه، وتأكد من صحة اسم المستخدم «${apart(username)}»: لا يوضح Cognito ما إذا كان الحساب موجودًا.`,
    submit: "تعيين كلمة المرور",
    busy: "يجري تعيين كلمة المرور…",
  },
  confirmAccount: {
    title: "تأكيد الحساب",
    lede: (username: string) =>
      `عند إنشاء حساب ${apart(username)} أُرسل رمز بالبريد الإلكتروني أو في رسالة نصية. أدخله هنا.`,
    goesOn: "بعد ذلك يستمر تسجيل الدخول تلقائيًا.",
    thenSignIn: "بعد ذلك سجّل الدخول بكلمة المرور.",
    nothingCame: "ألم يصل الرمز، أم انتهت صلاحيته؟",
    submit: "تأكيد",
    busy: "يجري التأكيد…",
  },
  newPassword: {
    title: "اختيار كلمة مرور جديدة",
    lede: (username: string) => `كلمة مرور ${apart(username)} مؤقتة. اختر كلمة مرور خاصة بك.`,
    submit: "تعيين كلمة المرور",
    busy: "يجري تعيين كلمة المرور…",
  },
  currentCode: {
    replaceTitle: "تطبيق المصادقة الحالي",
    replaceLede: (device: string | null) =>
      device === null
        ? "لهذا الحساب تطبيق مصادقة مسجَّل. أدخل الرمز الذي يعرضه الآن."
        : `لهذا الحساب تطبيق مصادقة مسجَّل باسم «${apart(device)}». أدخل الرمز الذي يعرضه الآن.`,
    finishTitle: "رمز أخير",
    finishLede:
      "تم تسجيل تطبيق المصادقة الجديد. يطلب Cognito رمزه التالي لإكمال العملية: انتظر حتى يعرض التطبيق رمزًا جديدًا، ثم أدخله.",
    settleTitle: "هل تم تسجيل الإدخال الجديد؟",
    settleLede:
      "لهذا الحساب الآن تطبيق مصادقة مسجَّل. انتظر حتى يظهر رمز جديد في الإدخال الذي أضفته للتو، ثم أدخله للتحقق من أنه التطبيق الجديد.",
    practice:
      "إذا لم يكن لديك هذا التطبيق، فسيظهر المفتاح السري لحساب التدريب بجانب اسمه في شاشة تسجيل الدخول.",
    submit: "متابعة",
    busy: "يجري التحقق…",
  },
  beforeScan: {
    title: "قبل المسح",
    lede: "افتح تطبيق المصادقة أولا، فمدة تسجيل الدخول نحو ثلاث دقائق.",
    stepsLabel: "ما عليك فعله",
    install: "ثبّت تطبيق مصادقة على هاتفك",
    installHint:
      "مثل Google Authenticator أو Microsoft Authenticator أو Authy أو 1Password أو Bitwarden أو «كلمات السر» من Apple.",
    open: "افتح التطبيق وأضف حسابًا",
    openHint: "غالبًا ما تكون علامة زائد. بعدها يطلب التطبيق مسح رمز QR.",
    clock: "اجعل الهاتف يضبط ساعته تلقائيًا",
    clockHint: "تعتمد الرموز على الوقت.",
    replacesTitle: "سيُستبدل تطبيق المصادقة الحالي",
    replaces:
      "بعد التحقق من التطبيق الجديد تتوقف رموز القديم عن العمل. أبق الإدخال القديم حتى ذلك الحين.",
    inVainTitle: "احذف الإدخال الذي مسحته من قبل",
    inVain: "إذا سبق أن مسحت رمز QR، فاحذف ذلك الإدخال من تطبيقك، فلن يعمل أبدًا.",
    submit: "إظهار رمز QR",
    busy: "يجري إنشاء المفتاح السري…",
  },
  scan: {
    title: "مسح رمز QR",
    lede: "امسحه بتطبيق المصادقة، ثم أدخل الأرقام الستة التي يعرضها التطبيق.",
    qr: "رمز QR",
    qrLoading: "يجري التحميل…",
    qrOver: "انتهت صلاحية رمز QR هذا.",
    overTitle: "انتهت مدة تسجيل الدخول هذا",
    over: "سجّل الدخول من جديد للحصول على رمز QR جديد، واحذف الإدخال الذي أضفته بالمسح.",
    signInAgain: "تسجيل الدخول من جديد",
    signingInAgain: "لحظة من فضلك…",
    computerClock: (seconds: number) =>
      `ساعة هذا الكمبيوتر ${seconds > 0 ? "متقدّمة" : "متأخّرة"} بمقدار ${oblique(Math.abs(seconds))}`,
    computerClockHint:
      "يمكنك المتابعة، لأن Cognito يستخدم ساعته الخاصة. اضبط هذه الساعة متى أمكنك ذلك.",
    qrFailed: "تعذّر إظهار رمز QR. استخدم بدلا من ذلك «نسخ المفتاح» أو «إظهار المفتاح».",
    issuer: "جهة الإصدار",
    account: "الحساب",
    cantScan: "تعذّر المسح؟ أدخل المفتاح السري بدلا من ذلك.",
    copy: "نسخ المفتاح",
    show: "إظهار المفتاح",
    hide: "إخفاء المفتاح",
    spell: "تهجئة",
    dontSpell: "إظهار في مجموعات",
    uncover: "إظهار رمز QR",
    covered: "رمز QR مخفي.",
    secret: "المفتاح السري",
    secretFailed: "تعذّر إظهار المفتاح السري الآن. حاول مرة أخرى.",
    deviceNameAtFirst: "تطبيق المصادقة",
    deviceNameHint: "الاسم الذي سيظهر في حسابك.",
    submit: "التحقق",
    busy: "يجري التحقق…",
    insist: "إرسال على أي حال",
    insisting: "يجري الإرسال…",
  },
  copied: {
    held: "تم نسخ المفتاح السري",
    stays: (seconds: number) => `يُمحى من الحافظة بعد ${oblique(seconds)}.`,
    cleared: "تم محو المفتاح السري من الحافظة.",
    replaced: "تحتوي الحافظة الآن على شيء آخر.",
    stuck: "تعذّر محو الحافظة. انسخ شيئًا آخر ليحل محل المفتاح.",
  },
  nextCode: {
    comes: (seconds: number) => `يعرض تطبيقك رمزًا جديدًا بعد ${oblique(seconds)}.`,
    there: "يعرض تطبيقك الآن رمزًا جديدًا.",
  },
  /** Where clocks are set right, in the words of each system. */
  clockHelp: {
    android: {
      system: "Android",
      way: "الإعدادات › النظام › التاريخ والوقت › ضبط الوقت تلقائيًا",
    },
    ios: { system: "iPhone", way: "الإعدادات › عام › التاريخ والوقت › التعيين تلقائيًا" },
    windows: {
      system: "Windows",
      way: "الإعدادات › الوقت واللغة › التاريخ والوقت › تعيين الوقت تلقائيًا",
    },
    macos: {
      system: "macOS",
      way: "إعدادات النظام › عام › التاريخ والوقت › تعيين الوقت والتاريخ تلقائيًا",
    },
    linux: {
      system: "Linux",
      way: "الإعدادات › النظام › التاريخ والوقت › تاريخ ووقت تلقائيان",
    },
  },
  timeLeft: {
    clock: (seconds: number) => `الوقت المتبقي: ${apart(clock(seconds))}`,
    then: "بعد ذلك تنتهي صلاحية رمز QR هذا، وعليك تسجيل الدخول من جديد.",
    soon: (seconds: number) => `بقي أقل من ${oblique(seconds)}.`,
  },
  unsettled: {
    title: "هل تم تسجيل تطبيق المصادقة؟",
    lede: "أُرسل رمزك ولم يصل رد. أبق الإدخال في تطبيقك حتى تتحقق.",
    byPassword: (username: string) => `سجّل الدخول من جديد باسم ${apart(username)} لمعرفة ذلك.`,
    byToken: "يسأل التطبيق Cognito عمّا إذا كان تطبيق المصادقة مسجَّلا.",
    submit: "التحقق من التسجيل",
    busy: "يجري التحقق…",
  },
  finishing: {
    title: "أوشكنا على الانتهاء",
    lede: "تم تسجيل تطبيق المصادقة، ويقبل Cognito رموزه.",
    body: "بقيت الخطوة الأخيرة فقط: لم يكتمل تسجيل الدخول هذا. حاول الآن مرة أخرى. وإذا بدأت من جديد بدلا من ذلك، فأبق الإدخال في تطبيقك، إذ ستحتاج إلى رمز منه.",
    submit: "إعادة المحاولة",
    busy: "تجري إعادة المحاولة…",
  },
  done: {
    title: "تمت إضافة تطبيق المصادقة",
    lede: (username: string, pool: string) =>
      `من الآن فصاعدًا سجّل الدخول إلى ${apart(pool)} باسم ${apart(username)} بكلمة المرور ورمز من التطبيق.`,
    entry: "الإدخال في التطبيق",
    device: "اسم الجهاز",
    nextTitle: "انتظر الرمز التالي",
    next: "يعمل كل رمز مرة واحدة فقط. استخدم رمزًا أحدث عند تسجيل الدخول القادم.",
    goneTitle: "لم يعد المفتاح السري في هذا التطبيق",
    gone: "المفتاح الآن في تطبيق المصادقة لديك.",
    preferenceTitle: "لم يُعيَّن خطوة ثانية مفضّلة",
    preference:
      "تم تسجيل تطبيق المصادقة، لكن Cognito لم يعتمده خطوة مفضّلة. إذا لم يُطلب منك رمز عند تسجيل الدخول القادم، فأخبر المسؤول.",
    signInTitle: "لم يكتمل تسجيل الدخول هذا",
    signIn: "مع ذلك تم تسجيل تطبيق المصادقة. سجّل الدخول كالمعتاد.",
    again: "إضافة تطبيق إلى حساب آخر",
    startingOver: "يجري البدء من جديد…",
  },
  proof: {
    open: "اختبار تسجيل الدخول الآن (اختياري)",
    how: "يُسجَّل دخولك مرة أخرى ثم يُسجَّل خروجك. لن يعمل الرمز الذي استخدمته للتو، فانتظر حتى يعرض التطبيق الرمز التالي.",
    submit: "اختبار تسجيل الدخول",
    busy: "يجري تسجيل الدخول…",
    givenTitle: "كل شيء يعمل",
    given: "سجّلت الدخول بكلمة المرور والرمز التالي.",
  },
};
