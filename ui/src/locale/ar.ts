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
  "temporary-password": "بكلمة مرور مؤقتة",
  enrolled: "مع تطبيق مصادقة مسجَّل",
} satisfies Record<PracticeUser["scenario"], string>;

const factors = {
  "software-token": {
    name: "تطبيق المصادقة",
    hint: "تطبيقك الحالي الذي سيُستبدل.",
  },
  sms: { name: "رسالة نصية", hint: "يصل رمز إلى هاتفك." },
  email: { name: "البريد الإلكتروني", hint: "يصل رمز إلى بريدك." },
} satisfies Record<Factor, { name: string; hint: string }>;

const notices = {
  "password-may-be-set": {
    title: "ربما أصبحت كلمة مرورك الجديدة سارية",
    body: "توقفت العملية أثناء تعيينها. جرّب كلمة المرور الجديدة أولا، ثم القديمة.",
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
    coverQr: "إخفاء رمز QR حتى أطلب إظهاره",
    coverQrHint: "للأماكن التي قد يرى فيها أحد شاشتك.",
    blockCapture: "إبعاد هذه النافذة عن لقطات الشاشة",
    captureBlocking: {
      complete: "لا يظهر منها شيء في لقطات الشاشة والتسجيلات والشاشات المشتركة.",
      partial: "يعمل حتى macOS 14. في الإصدارات الأحدث قد تُظهرها البرامج التي تسجّل الشاشة رغم ذلك.",
      impossible:
        "غير ممكن هنا: لا يتيح Linux للبرامج أي وسيلة لذلك. أما إخفاء رمز QR فيعمل في كل مكان.",
    },
    notKept: "تعذّر حفظ هذا الإعداد. سيبقى ساريًا حتى إغلاق التطبيق.",
    openLogs: "فتح السجلات",
    logsHint: "ما قام به التطبيق، لمن يساعدك. لا تتضمن أسماء ولا كلمات مرور ولا رموزًا.",
    logsAreIn: "تعذّر فتح المجلد من هنا:",
    close: "إغلاق",
  },

  about: {
    title: "حول التطبيق",
    app: "الإصدار",
    webView: "عارض الويب",
    system: "النظام",
    display: "العرض",
    copy: "نسخ الإصدارات",
    copied: "تم النسخ. الصقه لمن يساعدك.",
    stuck: "الحافظة لا تستجيب. حدّد الأسطر أعلاه بدلا من ذلك.",
    licence: "برنامج حر، برخصة Apache-2.0 أو MIT، كما تشاء.",
    others: "أجزاء من آخرين ورخصها",
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
  practiceBanner: "تدريب – لن يتأثر هنا أي حساب حقيقي",
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
    title: "تعثّر التطبيق",
    remedy: "لا ذنب لك في ذلك. حاول مرة أخرى، وإذا تكرّر الأمر فأغلق التطبيق وافتحه من جديد.",
    reload: "إعادة التحميل",
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
    choose: "اختيار تجمّع المستخدمين",
    chooseLede: "يحدّد الحسابات التي يمكنك تسجيل الدخول إليها.",
    connect: "الاتصال بتجمّع المستخدمين",
    connectLede: "تجد هذه البيانات لدى المسؤول. يحتفظ بها التطبيق على هذا الكمبيوتر.",
    emptyLede: "حدّد مرة واحدة تجمّع مستخدمي Amazon Cognito الذي يوجد فيه حسابك.",
    find: "البحث عن تجمّع مستخدمين",
    found: (found: number, all: number) =>
      found === 0 ? "لا يوجد تجمّع مستخدمين بهذا الاسم." : `${found} من ${all} من تجمّعات المستخدمين`,
    list: "تجمّعات المستخدمين",
    edit: (name: string) => `تعديل ${apart(name)}`,
    remove: (name: string) => `إزالة ${apart(name)}`,
    removing: (name: string) => `هل تريد إزالة ${apart(name)} من القائمة؟`,
    removingHint: "لن يتأثر أي حساب. يمكنك إضافة التجمّع من جديد باستخدام المعرّفين.",
    removingSecretHint:
      "لن يتأثر أي حساب. سيُحذف سر العميل أيضًا، ولإضافة التجمّع من جديد ستحتاج إليه وإلى المعرّفين.",
    removeIt: "إزالة",
    removeBusy: "تجري الإزالة…",
    keepIt: "إبقاء",
    add: "إضافة تجمّع مستخدمين",
    addHint: "تحتاج إلى معرّف التجمّع ومعرّف عميل التطبيق.",
    import: "استيراد من ملف",
    importHint: "ملف pools.json أو amplify_outputs.json أرسله إليك أحد.",
    importFile: "ملف تجمّعات المستخدمين",
    importing: "تجري قراءة الملف…",
    imported: (count: number) =>
      count === 0
        ? "لا جديد: كل التجمّعات في الملف موجودة في القائمة."
        : plural(count, {
            zero: () => "لم يُضف أي تجمّع.",
            one: () => "تمت إضافة تجمّع واحد.",
            two: () => "تمت إضافة تجمّعين.",
            few: (number) => `تمت إضافة ${number} تجمّعات.`,
            many: (number) => `تمت إضافة ${number} تجمّعًا.`,
            other: (number) => `تمت إضافة ${number} تجمّع.`,
          }),
    export: "تصدير إلى ملف",
    exportHint: "لشخص آخر أو لكمبيوتر آخر. لا يتضمن الملف أسرار العملاء.",
    exportTitle: "تصدير تجمّعات المستخدمين",
    exporting: "اختر المكان في مربع الحوار…",
    exported: (count: number, path: string) =>
      plural(count, {
        zero: () => `لا تجمّعات في ${apart(path)}.`,
        one: () => `أصبح تجمّع واحد في ${apart(path)}.`,
        two: () => `أصبح تجمّعان في ${apart(path)}.`,
        few: (number) => `أصبحت ${number} تجمّعات في ${apart(path)}.`,
        many: (number) => `أصبح ${number} تجمّعًا في ${apart(path)}.`,
        other: (number) => `أصبح ${number} تجمّع في ${apart(path)}.`,
      }),
    exportLessened:
      "لا يتضمن الملف نقاط النهاية والخوادم الوكيلة وملفات المراجع المصدّقة والتدفق الذي يرسل كلمة المرور: فالاستيراد لا يأخذ أيًا منها من ملف.",
    practice: "التجربة بتجمّع تدريبي",
    practiceHint: "تجمّع وهمي على هذا الكمبيوتر، فيه مستخدمون للتجربة.",
    practiceStarting: "يجري تشغيل التجمّع التدريبي…",
    practiceTag: "تدريب",
    file: (path: string) => `القائمة محفوظة في ${apart(path)}`,
  },
  poolForm: {
    editTitle: "تعديل تجمّع المستخدمين",
    editLede: (pool: string) => `ما يعرفه التطبيق عن ${apart(pool)}.`,
    more: "المزيد من الإعدادات",
    connect: "اتصال",
    connecting: "يجري الاتصال…",
    save: "حفظ",
    saving: "يجري الحفظ…",
    test: "اختبار",
    testing: "يجري الاختبار…",
    testedHint:
      "عميل التطبيق وتدفق المصادقة وسر العميل صحيحة. لم يتأثر أي حساب. أما صحة معرّف تجمّع المستخدمين فتظهر عند تسجيل الدخول.",
    cancel: "إلغاء",
    userPoolIdHint: "مثل eu-central-1_Ab12Cd34E.",
    regionFound: (region: string) => `المنطقة: ${apart(region)}`,
    nameHint: "اسم التجمّع في هذا التطبيق.",
    clientSecretHint: "فقط إذا كان لعميل التطبيق سر.",
    clientSecretKept: {
      session: "السر محفوظ حتى إغلاق التطبيق. اترك الحقل فارغًا للإبقاء عليه.",
      keychain: "السر محفوظ في سلسلة المفاتيح. اترك الحقل فارغًا للإبقاء عليه.",
    },
    keychain: "الحفظ في سلسلة مفاتيح هذا الكمبيوتر",
    inKeychain: "يبقى السر فيها بعد إغلاق التطبيق. قد يطلب منك النظام فتح قفلها.",
    inSession: "من دون ذلك يُحفظ السر حتى إغلاق التطبيق فقط.",
    forget: "حذف سر العميل",
    forgetting: "سيُحذف سر العميل عند حفظ التعديلات.",
    dontForget: "الإبقاء على سر العميل",
    regionHint: "إذا تُرك الحقل فارغًا، تؤخذ المنطقة من معرّف تجمّع المستخدمين.",
    network: "الشبكة",
    fipsHint: "نقطة نهاية من AWS بتشفير معتمد، في بعض مناطق الولايات المتحدة.",
    dualStackHint: "نقطة نهاية من AWS تدعم IPv6 وIPv4.",
    caFileHint:
      "مسار ملف PEM فيه شهادات المراجع المصدّقة لدى مؤسستك. يُوثق بها إلى جانب مراجع النظام.",
    proxyHint:
      "مثل proxy.example:8080. إذا تُرك الحقل فارغًا، يُستخدم الخادم الوكيل للنظام أو المحدّد في HTTPS_PROXY.",
    endpointHint: "لنقاط النهاية الخاصة وخوادم الاختبار.",
    issuerHint: "عنوان الإدخال في تطبيق المصادقة.",
    loginDomainHint: "لتسجيل الدخول عبر المتصفح.",
    redirectPortsHint: `مثل ${apart("53682, 53683")}. لكل منفذ عنوان URL لرد الاتصال في عميل التطبيق: ${apart("http://127.0.0.1:53682/callback")}.`,
  },
  poolChecks: {
    looking: "يجري فحص الاتصال وعميل التطبيق والساعة…",
    verdicts: {
      ok: "يمكن إضافة تطبيق مصادقة هنا",
      advice: "يمكن إضافة تطبيق مصادقة هنا، وهناك ما يمكن تحسينه",
      problem: "لا يمكن إضافة تطبيق مصادقة هنا بعد",
    },
    seeBelow: "لم يتأثر أي حساب. يظهر أدناه ما يمنع ذلك.",
    list: "ما تم فحصه",
  },
  flows: {
    srp: {
      name: "إثبات كلمة المرور دون إرسالها (SRP)",
      hint: "لا تغادر كلمة المرور هذا الكمبيوتر أبدًا. يناسب ذلك معظم التجمّعات.",
    },
    "user-auth": {
      name: "حسب إعداد التجمّع (USER_AUTH)",
      hint: "إثبات كلمة المرور دون إرسالها حيثما يتيح التجمّع ذلك.",
    },
    password: {
      name: "إرسال كلمة المرور (USER_PASSWORD_AUTH)",
      hint: "للتجمّعات التي تنقل المستخدمين من نظام آخر. يستطيع مالك التجمّع رؤية كلمة المرور.",
    },
  } satisfies Record<Flow, { name: string; hint: string }>,
  imported: {
    tag: "من ملف",
    title: "هذا التجمّع مأخوذ من ملف",
    body: "لا يخص هذا التجمّع مؤسستك ما لم تكن هي من أرسل الملف. لا تسجّل الدخول إلا إذا كنت تثق بالمرسل.",
  },
  signIn: {
    title: "تسجيل الدخول",
    lede: (pool: string) => `بحسابك في ${apart(pool)}.`,
    submit: "تسجيل الدخول",
    busy: "يجري تسجيل الدخول…",
    practiceTitle: "مستخدمون للتدريب",
    use: (username: string) => `استخدام ${apart(username)}`,
    theirSecret: "المفتاح السري",
    doors: "طرق أخرى",
    forgotPassword: "نسيت كلمة المرور",
    confirmAccount: "تأكيد حسابي",
    signInWithBrowser: "تسجيل الدخول عبر المتصفح",
    useToken: "لدي رمز وصول",
  },
  accessToken: {
    title: "استخدام رمز وصول",
    lede: "هل سجّلت الدخول في مكان آخر؟ يدل رمز الوصول من ذلك المكان على الحساب والتجمّع، وسيظهران لك قبل أي إجراء.",
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
    staysTitle: "يبقى رمز الوصول ساريًا",
    stays: "لا يُحفظ ولا يُبطل، ويظل يعمل في المكان الذي جاء منه.",
    submit: "متابعة",
    busy: "يجري التحقق…",
    cancel: "إلغاء",
  },
  /** A secret that somebody has already. */
  byHand: {
    door: "لدي مفتاح سري",
    title: "استخدام مفتاح لديك",
    lede: "لعرض رمز QR الخاص به، أو لمعرفة هل الرمز صحيح. يتم كل شيء على هذا الحاسوب دون الحاجة إلى شبكة.",
    secretHint: "أحرف لاتينية والأرقام من 2 إلى 7. لا تُحتسب المسافات والشرطات.",
    accountHint: "يميّز الإدخال عن غيره، مثل عنوان بريد إلكتروني.",
    onlyCheck: "التحقق من رمز فقط",
    scanLede: "بتطبيق المصادقة لديك، ثم أدخل الأرقام الستة التي يعرضها لترى هل كل شيء سليم.",
    checkTitle: "التحقق من رمز",
    checkLede: "أدخل الأرقام الستة التي يعرضها تطبيق المصادقة.",
    check: "تحقق",
    isRight: "الرمز صحيح",
    isRightHint: "إنه من هذا المفتاح، والساعتان متفقتان.",
    byThisClock: "يتم التحقق بساعة هذا الحاسوب. لا يُرسل شيء.",
    another: "مفتاح آخر",
    lostTitle: "لم يعد المفتاح موجودًا",
    lost: "أُعيد تحميل التطبيق ونسي المفتاح. أدخله مرة أخرى.",
  },
  inBrowser: {
    title: "المتابعة في المتصفح",
    lede: (pool: string) =>
      `سجّل الدخول إلى ${apart(pool)} في المتصفح. بعد ذلك تتابع هذه النافذة تلقائيًا.`,
    waiting: "بانتظار المتصفح…",
    nothingTitle: "ألم يُفتح شيء؟",
    nothing: "انظر خلف هذه النافذة، أو افتح الصفحة مرة أخرى.",
    openAgain: "فتح المتصفح مرة أخرى",
    openedAgain: "تم فتحه مرة أخرى.",
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
    submit: "نعم، إضافة تطبيق مصادقة",
    replace: "نعم، استبدال تطبيق المصادقة",
    busy: "لحظة من فضلك…",
    after: {
      token: "لم يتغيّر شيء بعد. لن يُبطل رمز الوصول.",
      browser: "لم يتغيّر شيء بعد. ينتهي تسجيل الدخول هذا عند اكتمال الإضافة.",
    },
    another: "لا، حساب آخر",
  },
  sentCode: {
    title: {
      sms: "راجع رسائلك النصية",
      email: "راجع بريدك الإلكتروني",
      other: "راجع رسائلك",
    },
    after:
      "بعد تسجيل الدخول يمكنك إضافة تطبيق المصادقة. ألم تصل أي رسالة؟ ابدأ من جديد ليُرسل رمز آخر.",
    submit: "متابعة",
    busy: "يجري التحقق…",
  },
  factorChoice: {
    title: "أي رمز في متناولك الآن؟",
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
      `ألم يصل شيء؟ راجع مجلد البريد غير المرغوب فيه، وتأكد من صحة اسم المستخدم «${apart(username)}»: لا يكشف Cognito هل يوجد حساب بهذا الاسم.`,
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
    lede: (username: string) => `كلمة مرور ${apart(username)} كانت مؤقتة. اختر كلمة مرور خاصة بك.`,
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
    settleTitle: "هل هو التطبيق الجديد؟",
    settleLede:
      "لهذا الحساب الآن تطبيق مصادقة مسجَّل. انتظر حتى يظهر رمز جديد في الإدخال الذي أضفته للتو، ثم أدخل هذا الرمز ليتبيّن هل هو المسجَّل.",
    practice:
      "ليس لديك هذا التطبيق؟ يظهر المفتاح السري لحساب التدريب بجانب اسمه في شاشة تسجيل الدخول.",
    submit: "متابعة",
    busy: "يجري التحقق…",
  },
  beforeScan: {
    title: "قبل المسح",
    lede: "هل تطبيق المصادقة جاهز؟ مدة تسجيل الدخول نحو ثلاث دقائق، فافتح التطبيق أولا.",
    stepsLabel: "ما عليك فعله",
    install: "ثبّت تطبيق مصادقة على هاتفك",
    installHint:
      "مثل Google Authenticator أو Microsoft Authenticator أو Authy أو 1Password أو Bitwarden أو «كلمات السر» من Apple.",
    open: "افتح التطبيق واختر «إضافة حساب»",
    openHint: "غالبًا ما تكون علامة زائد. بعدها يطلب التطبيق مسح رمز QR.",
    clock: "اجعل الهاتف يضبط ساعته تلقائيًا",
    clockHint: "تعتمد الرموز على الوقت.",
    replacesTitle: "سيُستبدل تطبيق المصادقة الحالي",
    replaces:
      "بعد التحقق من التطبيق الجديد تتوقف رموز القديم عن العمل. أبق الإدخال القديم حتى ذلك الحين.",
    inVainTitle: "احذف الإدخال السابق",
    inVain: "إذا سبق أن مسحت رمز QR، فاحذف ذلك الإدخال من تطبيقك، فلن يعمل أبدًا.",
    submit: "إظهار رمز QR",
    busy: "يجري إنشاء المفتاح السري…",
  },
  scan: {
    title: "مسح رمز QR",
    lede: "امسحه بتطبيق المصادقة، ثم أدخل الأرقام الستة التي يعرضها التطبيق.",
    qr: "رمز QR",
    qrLoading: "يجري الرسم…",
    qrOver: "انتهت صلاحية رمز QR هذا.",
    overTitle: "انتهى الوقت",
    over: "سجّل الدخول من جديد للحصول على رمز QR جديد، واحذف الإدخال الذي أضفته بالمسح.",
    signInAgain: "تسجيل الدخول من جديد",
    signingInAgain: "لحظة من فضلك…",
    computerClock: (seconds: number) =>
      `ساعة هذا الكمبيوتر ${seconds > 0 ? "متقدّمة" : "متأخّرة"} بمقدار ${oblique(Math.abs(seconds))}`,
    computerClockHint:
      "لا ضرر من ذلك هنا، فالعبرة بوقت تجمّع المستخدمين. اضبط الساعة متى أمكنك ذلك.",
    qrFailed: "تعذّر رسم رمز QR. ما زال بإمكانك استخدام «نسخ المفتاح» و«إظهار المفتاح».",
    issuer: "جهة الإصدار",
    account: "الحساب",
    cantScan: "تعذّر المسح؟ أدخل المفتاح السري يدويًا.",
    copy: "نسخ المفتاح",
    show: "إظهار المفتاح",
    hide: "إخفاء المفتاح",
    spell: "تهجئة",
    dontSpell: "في مجموعات",
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
    cleared: "لم يعد المفتاح السري في الحافظة.",
    replaced: "في الحافظة الآن شيء آخر.",
    stuck: "تعذّر محو الحافظة. انسخ شيئًا آخر ليحل محل المفتاح.",
  },
  nextCode: {
    comes: (seconds: number) => `يظهر رمز جديد بعد ${oblique(seconds)}.`,
    there: "ظهر رمز جديد الآن.",
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
    title: "هل تم التسجيل؟",
    lede: "أُرسل رمزك ولم يصل رد. أبق الإدخال في تطبيقك ريثما نتحقق.",
    byPassword: (username: string) => `يتبيّن ذلك عند تسجيل الدخول من جديد باسم ${apart(username)}.`,
    byToken: "سيُسأل تجمّع المستخدمين هل تطبيق المصادقة مسجَّل لديه.",
    submit: "معرفة النتيجة",
    busy: "يجري التحقق…",
  },
  finishing: {
    title: "أوشكنا على الانتهاء",
    lede: "تم تسجيل تطبيق المصادقة، ومن الآن فصاعدًا يقبل Cognito رموزه.",
    body: "لم تبق إلا الخطوة الأخيرة: إكمال تسجيل الدخول هذا. حاول الآن مرة أخرى. وإذا بدأت من جديد بدلا من ذلك، فأبق الإدخال في تطبيقك، إذ ستحتاج إلى رمز منه.",
    submit: "إعادة المحاولة",
    busy: "تجري إعادة المحاولة…",
  },
  done: {
    title: "تمت إضافة تطبيق المصادقة",
    lede: (username: string, pool: string) =>
      `من الآن فصاعدًا يتطلب تسجيل دخول ${apart(username)} إلى ${apart(pool)} كلمة المرور ورمزًا من التطبيق.`,
    entry: "الإدخال في التطبيق",
    device: "اسم الجهاز",
    nextTitle: "انتظر الرمز التالي",
    next: "الرمز الذي استخدمته للتو لن يعمل مرة ثانية. استخدم رمزًا أحدث عند تسجيل الدخول القادم.",
    goneTitle: "لم يعد المفتاح السري في هذا التطبيق",
    gone: "لا يوجد الآن إلا في تطبيق المصادقة لديك.",
    preferenceTitle: "لم يُعيَّن خطوة ثانية مفضّلة",
    preference:
      "تم تسجيل تطبيق المصادقة، لكن Cognito لم يعتمده خطوة مفضّلة. إذا لم يُطلب منك رمز عند تسجيل الدخول القادم، فأخبر المسؤول.",
    signInTitle: "لم يكتمل تسجيل الدخول هذا",
    signIn: "لا ضرر من ذلك، فقد أُضيف تطبيق المصادقة إلى الحساب. سجّل الدخول كالمعتاد.",
    again: "إضافة تطبيق إلى حساب آخر",
    startingOver: "يجري البدء من جديد…",
  },
  proof: {
    open: "جرّبه الآن (اختياري)",
    how: "يُسجَّل دخولك مرة أخرى ثم يُسجَّل خروجك. لن يعمل الرمز الذي استخدمته للتو، فانتظر حتى يعرض التطبيق الرمز التالي.",
    submit: "تجربة",
    busy: "يجري تسجيل الدخول…",
    givenTitle: "كل شيء يعمل",
    given: "نجح تسجيل الدخول بكلمة المرور والرمز التالي.",
  },
};
