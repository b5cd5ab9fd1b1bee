### The texts of the window, in Arabic: ../en/window.ftl describes the arguments.

## The app

product = Cognito Enroll
tagline = يضيف تطبيق مصادقة إلى حسابك في Amazon Cognito.
promise = تظهر المفاتيح السرية مرة واحدة ولا تُحفظ أبدًا.

## Settings

settings-language = اللغة
settings-as-system = لغة النظام ({ $name })
settings-title = الإعدادات
settings-cover-qr = إخفاء رمز QR حتى أختار إظهاره
settings-cover-qr-hint = استخدم هذا إذا كان الآخرون يستطيعون رؤية شاشتك.
settings-block-capture = منع لقطات الشاشة لهذه النافذة
settings-capture-blocking-complete = لا تظهر هذه النافذة في لقطات الشاشة والتسجيلات والشاشات المشتركة.
settings-capture-blocking-partial = يعمل حتى macOS 14. في الإصدارات الأحدث قد تُظهر التطبيقات التي تسجّل الشاشة هذه النافذة.
settings-capture-blocking-impossible = غير متاح هنا: لا يسمح Linux للتطبيقات بمنع لقطات الشاشة. يمكنك مع ذلك إخفاء رمز QR.
settings-not-saved = تعذّر حفظ إعداداتك. ستبقى سارية حتى إغلاق التطبيق.
settings-open-logs = فتح السجلات
settings-logs-hint = تعرض السجلات ما قام به التطبيق. لا تتضمن أسماء ولا كلمات مرور ولا رموزًا. أرسلها إلى من يساعدك.
settings-logs-are-in = تعذّر على التطبيق فتح المجلد. السجلات موجودة في:
settings-close = إغلاق

## About

about-title = حول التطبيق
about-app = الإصدار
about-web-view = عارض الويب
about-system = النظام
about-display = العرض
about-copy = نسخ الإصدارات
about-copied = تم النسخ. الصقه في رسالة إلى من يساعدك.
about-copy-failed = الحافظة لا تستجيب. حدّد الأسطر أعلاه وانسخها بدلا من ذلك.
about-licence = برنامج حر. يمكنك استخدامه برخصة Apache-2.0 أو MIT.
about-third-party = برامج جهات أخرى ورخصها
about-fonts = رخص الخطوط
about-close = رجوع

## The steps of the enrolment

steps-label = الخطوات
steps-sign-in = تسجيل الدخول
steps-prepare = التحضير
steps-scan = المسح
steps-done = تم
steps-finished = مكتملة

## Users of the practice pool

scenario-new = بلا تطبيق مصادقة حتى الآن
scenario-temporary-password = كلمة مرور مؤقتة
scenario-enrolled = مع تطبيق مصادقة مسجَّل

## Second factors

factor-software-token-name = تطبيق المصادقة
factor-software-token-hint = التطبيق الذي تستخدمه الآن. سيحل الجديد محله.
factor-sms-name = رسالة نصية
factor-sms-hint = يصل رمز إلى هاتفك.
factor-email-name = البريد الإلكتروني
factor-email-hint = يصل رمز إلى بريدك.

## Notices on the sign-in screen

notice-password-may-be-set-title = ربما أصبحت كلمة مرورك الجديدة فعّالة
notice-password-may-be-set-body = غادرت أثناء تعيينها. جرّب كلمة المرور الجديدة أولا، ثم القديمة.
notice-account-confirmed-title = تم تأكيد حسابك
notice-account-confirmed-body = سجّل الدخول الآن بكلمة المرور.

## Cognito’s standard attributes. Other attributes are shown by their own names.

attribute-address = العنوان
attribute-birthdate = تاريخ الميلاد
attribute-email = البريد الإلكتروني
attribute-family_name = اسم العائلة
attribute-gender = الجنس
attribute-given_name = الاسم الأول
attribute-locale = اللغة
attribute-middle_name = الاسم الأوسط
attribute-name = الاسم الكامل
attribute-nickname = الاسم المستعار
attribute-phone_number = رقم الهاتف
attribute-picture = الصورة
attribute-preferred_username = اسم المستخدم المفضّل
attribute-profile = صفحة الملف الشخصي
attribute-website = الموقع الإلكتروني
attribute-zoneinfo = المنطقة الزمنية

## Formats of attributes

attribute-hint-birthdate = السنة ثم الشهر ثم اليوم، مثل { "1990-04-21" }.
attribute-hint-phone_number = مع رمز البلد، مثل { "+44 20 7946 0958" }.

## Labels of several screens

optional = اختياري
start-over = البدء من جديد
back = رجوع
request-id = معرّف الطلب
reveal = إظهار النص المُدخل
conceal = إخفاء النص المُدخل
practice-label = تدريب
practice-banner = تجمّع تدريبي: لا تتأثر الحسابات الحقيقية
loading = يجري الفتح…
waiting = يجري التنفيذ…

## Automatic retries

retry-progress = إعادة تلقائية: المحاولة { $attempt } من { $of }.
retry-stop = إيقاف المحاولات

## The connection works again

restored-title = عاد الاتصال
restored-body = تابع من حيث توقفت، فما أدخلته لا يزال موجودًا.

## An error in the app itself

fault-title = حدث خطأ في التطبيق
fault-remedy = لم ترتكب أي خطأ. حاول مرة أخرى. إذا تكرّر الأمر، فأغلق التطبيق وافتحه من جديد.
fault-reload = إعادة المحاولة

## A code was sent

delivered = { $channel ->
        [sms] أرسل Cognito رمزًا إلى { $destination } في رسالة نصية.
        [email] أرسل Cognito رمزًا إلى { $destination } بالبريد الإلكتروني.
       *[other] أرسل Cognito رمزًا إلى { $destination }.
    }
delivered-unnamed = { $channel ->
        [sms] أرسل Cognito رمزًا في رسالة نصية.
        [email] أرسل Cognito رمزًا بالبريد الإلكتروني.
       *[other] أرسل Cognito رمزًا.
    }

## Sending another code

resend-first = إرسال رمز
resend-again = إرسال رمز آخر
resend-busy = يجري الإرسال…
resend-pause = يمكن الإرسال بعد { DURATION($seconds, case: "oblique") }

## The list of user pools

pools-choose = اختيار مكان تسجيل الدخول
pools-choose-lede = يوجد حسابك في أحد تجمّعات المستخدمين هذه.
pools-connect = الاتصال بتجمّع المستخدمين
pools-connect-lede = اطلب هذه البيانات من المسؤول. يحفظها التطبيق على هذا الكمبيوتر.
pools-empty-lede = حدّد تجمّع مستخدمي Amazon Cognito الذي يوجد فيه حسابك. يكفي ذلك مرة واحدة.
pools-find = البحث عن تجمّع مستخدمين
pools-found = { $found ->
        [0] لم يُعثر على تجمّعات مستخدمين.
       *[other] { $found } من { $all } من تجمّعات المستخدمين
    }
pools-list = تجمّعات المستخدمين
pools-variables-unused = لا يستخدم هذا التطبيق: { $names }
pools-variables-unused-body = متغيرات البيئة هذه مخصصة لأداة AWS CLI. إذا احتاج إليها أحد تجمّعات المستخدمين، فأدخل قيمها ضمن «المزيد من الإعدادات» لذلك التجمّع.
pools-edit = تعديل { $name }
pools-remove = إزالة { $name }
pools-remove-question = هل تريد إزالة { $name } من القائمة؟
pools-remove-question-hint = لن يتأثر أي حساب. لإضافة التجمّع من جديد تحتاج إلى معرّف تجمّع المستخدمين ومعرّف عميل التطبيق.
pools-remove-question-secret-hint = لن يتأثر أي حساب. سيُحذف سر العميل أيضًا، ولإضافة التجمّع من جديد تحتاج إلى السر ومعرّف تجمّع المستخدمين ومعرّف عميل التطبيق.
pools-remove-confirm = إزالة
pools-remove-busy = تجري الإزالة…
pools-remove-cancel = إبقاء
pools-add = إضافة تجمّع مستخدمين
pools-add-hint = تحتاج إلى معرّف تجمّع المستخدمين ومعرّف عميل التطبيق.
pools-import = استيراد من ملف
pools-import-hint = اختر ملف pools.json أو ملف إعدادات AWS Amplify أُرسل إليك.
pools-import-file = ملف تجمّعات المستخدمين
pools-importing = تجري قراءة الملف…
pools-imported = { $count ->
        [0] لم يُضف أي تجمّع: كل التجمّعات في الملف موجودة في القائمة.
        [zero] لم يُضف أي تجمّع.
        [one] تمت إضافة تجمّع واحد.
        [two] تمت إضافة تجمّعين.
        [few] تمت إضافة { $count } تجمّعات.
        [many] تمت إضافة { $count } تجمّعًا.
       *[other] تمت إضافة { $count } تجمّع.
    }
pools-export = تصدير إلى ملف
pools-export-hint = شارك القائمة أو استخدمها على كمبيوتر آخر. لا يتضمن الملف أسرار العملاء.
pools-export-title = تصدير تجمّعات المستخدمين
pools-exporting = اختر مكان حفظ الملف…
pools-exported = { $count ->
        [zero] لم يُصدَّر أي تجمّع إلى { $path }.
        [one] تم تصدير تجمّع واحد إلى { $path }.
        [two] تم تصدير تجمّعين إلى { $path }.
        [few] تم تصدير { $count } تجمّعات إلى { $path }.
        [many] تم تصدير { $count } تجمّعًا إلى { $path }.
       *[other] تم تصدير { $count } تجمّع إلى { $path }.
    }
pools-export-reduced = لا يتضمن الملف نقاط النهاية ونطاقات تسجيل الدخول المخصّصة والخوادم الوكيلة وملفات المراجع المصدّقة والتدفق USER_PASSWORD_AUTH، لأنه لا يمكن استيراد أي منها.
pools-practice = تجربة تجمّع تدريبي
pools-practice-hint = تجمّع مستخدمين محاكى على هذا الكمبيوتر، فيه حسابات للتجربة.
pools-practice-starting = يجري تشغيل التجمّع التدريبي…
pools-practice-tag = تدريب
pools-file = القائمة محفوظة في { $path }

## The settings of a user pool

pool-form-edit-title = تعديل تجمّع المستخدمين
pool-form-edit-lede = غيّر إعدادات { $pool }.
pool-form-more = المزيد من الإعدادات
pool-form-connect = اتصال
pool-form-connecting = يجري الاتصال…
pool-form-save = حفظ
pool-form-saving = يجري الحفظ…
pool-form-test = اختبار
pool-form-testing = يجري الاختبار…
pool-form-tested-hint = عميل التطبيق وتدفق المصادقة وسر العميل صحيحة. لم يتأثر أي حساب. يُفحص معرّف تجمّع المستخدمين عند تسجيل الدخول.
pool-form-cancel = إلغاء
pool-form-user-pool-id-hint = مثل eu-central-1_Ab12Cd34E.
pool-form-region-found = المنطقة: { $region }
pool-form-name-hint = الاسم الذي يظهر في هذا التطبيق.
pool-form-client-secret-hint = فقط إذا كان لعميل التطبيق سر.
pool-form-client-secret-kept-session = سر العميل محفوظ حتى إغلاق التطبيق. اترك الحقل فارغًا للإبقاء عليه.
pool-form-client-secret-kept-keychain = سر العميل محفوظ في سلسلة المفاتيح. اترك الحقل فارغًا للإبقاء عليه.
pool-form-keychain = الحفظ في سلسلة مفاتيح هذا الكمبيوتر
pool-form-in-keychain = يبقى سر العميل فيها بعد إغلاق التطبيق. قد يطلب منك النظام فتح قفلها.
pool-form-in-session = يُحفظ سر العميل حتى إغلاق التطبيق فقط.
pool-form-remove-client-secret = حذف سر العميل
pool-form-client-secret-removed-on-save = سيُحذف سر العميل عند حفظ التعديلات.
pool-form-keep-client-secret = الإبقاء على سر العميل
pool-form-region-hint = إذا تُرك الحقل فارغًا، تُستخدم المنطقة الواردة في معرّف تجمّع المستخدمين.
pool-form-network = الشبكة
pool-form-fips-hint = يستخدم نقطة نهاية AWS بتشفير معتمد وفق FIPS. متاح في بعض مناطق الولايات المتحدة.
pool-form-dual-stack-hint = يستخدم نقطة نهاية AWS تدعم IPv6 وIPv4.
pool-form-ca-file-hint = مسار ملف PEM فيه شهادات المراجع المصدّقة لدى مؤسستك. يثق بها التطبيق إلى جانب مراجع النظام.
pool-form-proxy-hint = مثل proxy.example:8080. إذا تُرك الحقل فارغًا، يُستخدم الخادم الوكيل للنظام أو المحدّد في HTTPS_PROXY.
pool-form-endpoint-hint = لنقاط النهاية الخاصة وخوادم الاختبار.
pool-form-issuer-hint = اسم الإدخال في تطبيق المصادقة.
pool-form-login-domain-hint = مطلوب لتسجيل الدخول عبر المتصفح.
pool-form-redirect-ports-hint = مثل { "53682, 53683" }. يحتاج عميل التطبيق إلى عنوان URL لرد الاتصال لكل منفذ: { "http://127.0.0.1:53682/callback" }.

## The test of a user pool’s settings: checks.ftl has the findings

pool-checks-running = يجري فحص الاتصال وعميل التطبيق والساعة…
pool-checks-verdict-ok = يمكن إضافة تطبيق مصادقة هنا
pool-checks-verdict-advice = يمكن إضافة تطبيق مصادقة هنا، وهناك ما يمكن تحسينه
pool-checks-verdict-problem = لا يمكن إضافة تطبيق مصادقة هنا بعد
pool-checks-see-below = لم يتأثر أي حساب. تعرض القائمة أدناه السبب.
pool-checks-list = ما تم فحصه

## Sign-in flows

flow-srp-name = Secure Remote Password (SRP)
flow-srp-hint = لا تغادر كلمة المرور هذا الكمبيوتر أبدًا. يناسب ذلك معظم التجمّعات.
flow-user-auth-name = تسجيل دخول قائم على الاختيار (USER_AUTH)
flow-user-auth-hint = يحدّد التجمّع طريقة تسجيل الدخول. يستخدم SRP إذا أتاحه التجمّع.
flow-password-name = اسم المستخدم وكلمة المرور (USER_PASSWORD_AUTH)
flow-password-hint = للتجمّعات التي تنقل المستخدمين من نظام آخر. يستطيع مالك التجمّع رؤية كلمة المرور.

## A pool that came from a file

imported-tag = من ملف
imported-title = هذا التجمّع مأخوذ من ملف
imported-body = قد لا تكون مؤسستك هي من أنشأه. سجّل الدخول فقط إذا كنت تثق بالمرسل.

## Sign in

sign-in-title = تسجيل الدخول
sign-in-lede = استخدم حسابك في { $pool }.
sign-in-submit = تسجيل الدخول
sign-in-busy = يجري تسجيل الدخول…
sign-in-practice-title = حسابات تدريبية
sign-in-use-practice-user = استخدام { $username }
sign-in-practice-secret = المفتاح السري
sign-in-other-ways = خيارات أخرى
sign-in-forgot-password = نسيت كلمة المرور
sign-in-confirm-account = تأكيد حسابي
sign-in-with-browser = تسجيل الدخول عبر المتصفح
sign-in-use-token = استخدام رمز وصول

## How the sign-in connects, if that is unusual

connection-title = الاتصال
connection-proxy-of-variable = { $proxy } (من { $variable })
connection-proxy-of-system = { $proxy } (إعداد النظام)
connection-sends-password = تُرسل كلمة المرور نفسها، ويمكن لمالك التجمّع قراءتها.

## Signing in with an access token

access-token-title = استخدام رمز وصول
access-token-lede = هل سجّلت الدخول في مكان آخر؟ استخدم رمز الوصول من ذلك المكان. يعرض لك التطبيق الحساب وتجمّع المستخدمين قبل أي تغيير.
access-token-field-hint = الصق رمز الوصول هنا. سيبقى مخفيًا.
access-token-pasted = { $characters ->
        [zero] لا أحرف
        [one] حرف واحد
        [two] حرفان
        [few] { $characters } أحرف
        [many] { $characters } حرفًا
       *[other] { $characters } حرف
    }
access-token-stays-title = لا يُحفظ رمز الوصول ولا يُبطل
access-token-stays = يظل يعمل في المكان الذي جاء منه.
access-token-submit = متابعة
access-token-busy = يجري التحقق…
access-token-cancel = إلغاء

## A secret that the person already has

existing-secret-link = استخدام مفتاح لديك
existing-secret-title = استخدام مفتاح لديك
existing-secret-lede = اعرض رمز QR الخاص به، أو تحقق من صحة رمز. يتم كل شيء على هذا الكمبيوتر دون شبكة.
existing-secret-secret-hint = أحرف لاتينية والأرقام من 2 إلى 7. يمكنك إدخال المسافات والشرطات، أو لصق عنوان المفتاح { "(otpauth://…)" }.
existing-secret-account-hint = يميّز الإدخال في تطبيقك، مثل عنوان بريد إلكتروني.
existing-secret-only-check = التحقق من رمز
existing-secret-scan-lede = استخدم تطبيق المصادقة، ثم أدخل الأرقام الستة التي يعرضها للتحقق من أنه يعمل.
existing-secret-check-title = التحقق من رمز
existing-secret-check-lede = أدخل الأرقام الستة التي يعرضها تطبيق المصادقة.
existing-secret-check = تحقق
existing-secret-is-right = الرمز صحيح
existing-secret-is-right-hint = يخص هذا المفتاح، والساعتان متفقتان.
existing-secret-by-this-clock = يُتحقق من الرمز بساعة هذا الكمبيوتر. لا يُرسل شيء.
existing-secret-another = استخدام مفتاح آخر
existing-secret-lost-title = لم يعد المفتاح لدى التطبيق
existing-secret-lost = أُعيد تحميل التطبيق. أدخل المفتاح مرة أخرى.

## Signing in with the browser

browser-sign-in-title = المتابعة في المتصفح
browser-sign-in-lede = سجّل الدخول إلى { $pool } في المتصفح. بعد ذلك تتابع هذه النافذة تلقائيًا.
browser-sign-in-waiting = بانتظار المتصفح…
browser-sign-in-no-browser-title = ألا ترى المتصفح؟
browser-sign-in-no-browser = انظر خلف هذه النافذة، أو افتح الصفحة مرة أخرى.
browser-sign-in-open-again = فتح المتصفح مرة أخرى
browser-sign-in-opened-again = تم فتح المتصفح مرة أخرى.
browser-sign-in-open-failed = لم يُفتح المتصفح. عيّن متصفحًا افتراضيًا على هذا الكمبيوتر.
browser-sign-in-cancel = إلغاء
browser-sign-in-host = يبدأ العنوان في المتصفح بـ:
browser-confirm-title = هل تريد فتح صفحة تسجيل الدخول هذه؟
browser-confirm-lede = عنوان صفحة تسجيل الدخول إلى { $pool } مأخوذ من ملف أيضًا.
browser-confirm-body = اكتب كلمة المرور هناك فقط إذا كنت تعرف هذا العنوان من مؤسستك.
browser-confirm-open = فتح في المتصفح

## Signing out of the browser

browser-sign-out-title = ما زلت مسجّل الدخول في المتصفح
browser-sign-out-body = على جهاز مشترك، سجّل الخروج هناك أيضًا، وإلا فقد يتابع الشخص التالي باسمك.
browser-sign-out = تسجيل الخروج في المتصفح
browser-sign-out-opened = عندما يعرض المتصفح صفحة تسجيل الدخول، يكون تسجيل الخروج قد اكتمل. أغلق علامة التبويب تلك.

## The page that the browser shows at the end

browser-page-title = Cognito Enroll
browser-page-done = تم تسجيل الدخول. أغلق علامة التبويب هذه وعُد إلى التطبيق.
browser-page-refused = لم ينجح تسجيل الدخول. أغلق علامة التبويب هذه، وستجد التفاصيل في التطبيق.
browser-page-outdated = هذه صفحة عملية تسجيل دخول سابقة. أغلق علامة التبويب هذه، وستستمر العملية الجارية.

## Confirming the account

account-title = هل هذا هو الحساب الصحيح؟
account-lede-token = رمز الوصول يخص هذا الحساب. هل تريد إضافة تطبيق مصادقة إليه؟
account-lede-browser = سجّلت الدخول إلى هذا الحساب في المتصفح. هل تريد إضافة تطبيق مصادقة إليه؟
account-account = الحساب
account-pool = تجمّع المستخدمين
account-submit = إضافة تطبيق مصادقة
account-replace = استبدال تطبيق المصادقة
account-busy = لحظة من فضلك…
account-after-token = لم يتغيّر شيء بعد. لن يُبطل رمز الوصول.
account-after-browser = لم يتغيّر شيء بعد. ينتهي تسجيل الدخول هذا عند اكتمال الإضافة.
account-another = استخدام حساب آخر
account-continued-title = كان المتصفح مسجّل الدخول من قبل
account-continued = لم تطلب صفحة تسجيل الدخول كلمة مرور. تابع فقط إذا كان هذا حسابك. وإلا فسجّل الخروج في المتصفح وابدأ من جديد.

## A code that Cognito sent

sent-code-title-sms = راجع رسائلك النصية
sent-code-title-email = راجع بريدك الإلكتروني
sent-code-title-other = راجع رسائلك
sent-code-after = بعد تسجيل الدخول يمكنك إضافة تطبيق المصادقة. إذا لم تصل رسالة، فاختر «البدء من جديد» للحصول على رمز آخر.
sent-code-submit = متابعة
sent-code-busy = يجري التحقق…

## Choosing a second factor

factor-choice-title = أي رمز يمكنك استخدامه الآن؟
factor-choice-lede = لهذا الحساب أكثر من خطوة تحقق ثانية. اختر ما تريد تسجيل الدخول به الآن، وبعد ذلك يمكنك إضافة تطبيق المصادقة.
factor-choice-list = خطوات التحقق الثانية
factor-choice-busy = لحظة من فضلك…

## Resetting the password

password-reset-title = تعيين كلمة مرور جديدة
password-reset-lede = { $sent } أدخله هنا مع كلمة مرور من اختيارك.
password-reset-required-title = يجب إعادة تعيين كلمة مرورك
password-reset-required-lede = يطلب المسؤول كلمة مرور جديدة. { $sent } أدخله هنا مع كلمة مرور من اختيارك.
password-reset-sent = أرسل إليك Cognito رمزًا بالبريد الإلكتروني أو في رسالة نصية.
password-reset-no-message = ألم يصل شيء؟ راجع مجلد البريد غير المرغوب فيه، أو اطلب رمزًا آخر.
password-reset-no-message-check-username = ألم يصل شيء؟ راجع مجلد البريد غير المرغوب فيه، وتأكد من صحة اسم المستخدم «{ $username }»: لا يوضح Cognito ما إذا كان الحساب موجودًا.
password-reset-submit = تعيين كلمة المرور
password-reset-busy = يجري تعيين كلمة المرور…

## Confirming a new account

confirm-account-title = تأكيد الحساب
confirm-account-lede = عند إنشاء حساب { $username } أُرسل رمز بالبريد الإلكتروني أو في رسالة نصية. أدخله هنا.
confirm-account-then-continues = بعد ذلك يستمر تسجيل الدخول تلقائيًا.
confirm-account-then-sign-in = بعد ذلك سجّل الدخول بكلمة المرور.
confirm-account-no-message = ألم يصل الرمز، أم انتهت صلاحيته؟
confirm-account-submit = تأكيد
confirm-account-busy = يجري التأكيد…

## Replacing a temporary password

new-password-title = اختيار كلمة مرور جديدة
new-password-lede = كلمة مرور { $username } مؤقتة. اختر كلمة مرور خاصة بك.
new-password-submit = تعيين كلمة المرور
new-password-busy = يجري تعيين كلمة المرور…

## A code of the authenticator

current-code-replace-title = تطبيق المصادقة الحالي
current-code-replace-lede = لهذا الحساب تطبيق مصادقة مسجَّل. أدخل الرمز الذي يعرضه الآن.
current-code-replace-lede-named = لهذا الحساب تطبيق مصادقة مسجَّل باسم «{ $device }». أدخل الرمز الذي يعرضه الآن.
current-code-finish-title = رمز أخير
current-code-finish-lede = تم تسجيل تطبيق المصادقة الجديد. يطلب Cognito رمزه التالي لإكمال العملية: انتظر حتى يعرض التطبيق رمزًا جديدًا، ثم أدخله.
current-code-settle-title = هل تم تسجيل الإدخال الجديد؟
current-code-settle-lede = لهذا الحساب الآن تطبيق مصادقة مسجَّل. انتظر حتى يظهر رمز جديد في الإدخال الذي أضفته للتو، ثم أدخله للتحقق من أنه التطبيق الجديد.
current-code-practice = إذا لم يكن لديك هذا التطبيق، فسيظهر المفتاح السري لحساب التدريب بجانب اسمه في شاشة تسجيل الدخول.
current-code-submit = متابعة
current-code-busy = يجري التحقق…

## Before scanning

before-scan-title = قبل المسح
before-scan-lede = افتح تطبيق المصادقة أولا، فمدة تسجيل الدخول نحو ثلاث دقائق.
before-scan-steps-label = ما عليك فعله
before-scan-install = ثبّت تطبيق مصادقة على هاتفك
before-scan-install-hint = مثل Google Authenticator أو Microsoft Authenticator أو Authy أو 1Password أو Bitwarden أو «كلمات السر» من Apple.
before-scan-open = افتح التطبيق وأضف حسابًا
before-scan-open-hint = غالبًا ما تكون علامة زائد. بعدها يطلب التطبيق مسح رمز QR.
before-scan-clock = اجعل الهاتف يضبط ساعته تلقائيًا
before-scan-clock-hint = تعتمد الرموز على الوقت.
before-scan-replaces-title = سيُستبدل تطبيق المصادقة الحالي
before-scan-replaces = بعد التحقق من التطبيق الجديد تتوقف رموز القديم عن العمل. أبق الإدخال القديم حتى ذلك الحين.
before-scan-replaces-unknown-title = لم يوضّح Cognito ما إذا كان لديك تطبيق مصادقة من قبل
before-scan-replaces-unknown = إذا كان لهذا الحساب تطبيق مصادقة، فستتوقف رموزه عن العمل بعد التحقق من التطبيق الجديد. أبق إدخاله حتى ذلك الحين.
before-scan-stale-entry-title = احذف الإدخال الذي مسحته من قبل
before-scan-stale-entry = إذا سبق أن مسحت رمز QR، فاحذف ذلك الإدخال من تطبيقك، فلن يعمل أبدًا.
before-scan-submit = إظهار رمز QR
before-scan-busy = يجري إنشاء المفتاح السري…

## Scanning the QR code

scan-title = مسح رمز QR
scan-lede = امسحه بتطبيق المصادقة، ثم أدخل الأرقام الستة التي يعرضها التطبيق.
scan-qr = رمز QR
scan-qr-loading = يجري التحميل…
scan-qr-expired = انتهت صلاحية رمز QR هذا.
scan-expired-title = انتهت مدة تسجيل الدخول هذا
scan-expired = سجّل الدخول من جديد للحصول على رمز QR جديد، واحذف الإدخال الذي أضفته بالمسح.
scan-sign-in-again = تسجيل الدخول من جديد
scan-signing-in-again = لحظة من فضلك…
scan-computer-clock-hint = يمكنك المتابعة، لأن Cognito يستخدم ساعته الخاصة. اضبط هذه الساعة متى أمكنك ذلك.
scan-qr-failed = تعذّر إظهار رمز QR. استخدم بدلا من ذلك «نسخ المفتاح» أو «إظهار المفتاح».
scan-issuer = جهة الإصدار
scan-account = الحساب
scan-cant-scan = تعذّر المسح؟ أدخل المفتاح السري بدلا من ذلك.
scan-copy = نسخ المفتاح
scan-show = إظهار المفتاح
scan-hide = إخفاء المفتاح
scan-spell = تهجئة
scan-show-groups = إظهار في مجموعات
scan-uncover = إظهار رمز QR
scan-covered = رمز QR مخفي.
scan-secret = المفتاح السري
scan-secret-failed = تعذّر إظهار المفتاح السري الآن. حاول مرة أخرى.
scan-device-name-default = تطبيق المصادقة
scan-device-name-hint = الاسم الذي سيظهر في حسابك.
scan-submit = التحقق
scan-busy = يجري التحقق…
scan-send-anyway = إرسال على أي حال
scan-sending-anyway = يجري الإرسال…

## The secret on the clipboard

copied-held = تم نسخ المفتاح السري
copied-stays = يُمحى من الحافظة بعد { DURATION($seconds, case: "oblique") }.
copied-cleared = تم محو المفتاح السري من الحافظة.
copied-replaced = لم يعد المفتاح السري في الحافظة.
copied-unreadable = يتعذّر على التطبيق التحقق مما إذا كان المفتاح السري لا يزال في الحافظة، ويواصل المحاولة. انسخ شيئًا آخر للاطمئنان.
copied-stuck = تعذّر محو الحافظة، ويواصل التطبيق المحاولة. انسخ شيئًا آخر ليحل محل المفتاح.

## The next code

next-code-comes = يعرض تطبيقك رمزًا جديدًا بعد { DURATION($seconds, case: "oblique") }.
next-code-there = يعرض تطبيقك الآن رمزًا جديدًا.

## Where each system sets its clock, in that system’s words

clock-help-android-system = Android
clock-help-android-path = الإعدادات › النظام › التاريخ والوقت › ضبط الوقت تلقائيًا
clock-help-ios-system = iPhone
clock-help-ios-path = الإعدادات › عام › التاريخ والوقت › التعيين تلقائيًا
clock-help-windows-system = Windows
clock-help-windows-path = الإعدادات › الوقت واللغة › التاريخ والوقت › تعيين الوقت تلقائيًا
clock-help-macos-system = macOS
clock-help-macos-path = إعدادات النظام › عام › التاريخ والوقت › تعيين الوقت والتاريخ تلقائيًا
clock-help-linux-system = Linux
clock-help-linux-path = الإعدادات › النظام › التاريخ والوقت › تاريخ ووقت تلقائيان

## The time left to verify

time-left-clock = الوقت المتبقي: { CLOCK($seconds) }
time-left-then = بعد ذلك تنتهي صلاحية رمز QR هذا، وعليك تسجيل الدخول من جديد.
time-left-soon = بقي أقل من { DURATION($seconds, case: "oblique") }.

## The answer to a verification was lost

unsettled-title = هل تم تسجيل تطبيق المصادقة؟
unsettled-lede = أُرسل رمزك ولم يصل رد. أبق الإدخال في تطبيقك حتى تتحقق.
unsettled-by-password = سجّل الدخول من جديد باسم { $username } لمعرفة ذلك.
unsettled-by-token = يسأل التطبيق Cognito عمّا إذا كان تطبيق المصادقة مسجَّلا.
unsettled-submit = التحقق من التسجيل
unsettled-busy = يجري التحقق…

## Finishing the sign-in

finishing-title = أوشكنا على الانتهاء
finishing-lede = تم تسجيل تطبيق المصادقة، ويقبل Cognito رموزه.
finishing-body = بقيت الخطوة الأخيرة فقط: لم يكتمل تسجيل الدخول هذا. حاول الآن مرة أخرى. وإذا بدأت من جديد بدلا من ذلك، فأبق الإدخال في تطبيقك، إذ ستحتاج إلى رمز منه.
finishing-submit = إعادة المحاولة
finishing-busy = تجري إعادة المحاولة…

## Done

done-title = تمت إضافة تطبيق المصادقة
done-lede = من الآن فصاعدًا سجّل الدخول إلى { $pool } باسم { $username } بكلمة المرور ورمز من التطبيق.
done-entry = الإدخال في التطبيق
done-device = اسم الجهاز
done-next-title = انتظر الرمز التالي
done-next = يعمل كل رمز مرة واحدة فقط. استخدم رمزًا أحدث عند تسجيل الدخول القادم.
done-secret-removed-title = لم يعد المفتاح السري في هذا التطبيق
done-secret-removed = المفتاح الآن في تطبيق المصادقة لديك.
done-preference-title = لم يُعيَّن خطوة ثانية مفضّلة
done-preference = تم تسجيل تطبيق المصادقة، لكن Cognito لم يعتمده خطوة مفضّلة. إذا لم يُطلب منك رمز عند تسجيل الدخول القادم، فأخبر المسؤول.
done-sign-in-title = لم يكتمل تسجيل الدخول هذا
done-sign-in = مع ذلك تم تسجيل تطبيق المصادقة. سجّل الدخول كالمعتاد.
done-again = إضافة تطبيق إلى حساب آخر
done-starting-over = يجري البدء من جديد…

## Trying the new authenticator out

proof-open = اختبار تسجيل الدخول الآن (اختياري)
proof-how = يُسجَّل دخولك مرة أخرى ثم يُسجَّل خروجك. لن يعمل الرمز الذي استخدمته للتو، فانتظر حتى يعرض التطبيق الرمز التالي.
proof-submit = اختبار تسجيل الدخول
proof-busy = يجري تسجيل الدخول…
proof-succeeded-title = كل شيء يعمل
proof-succeeded = سجّلت الدخول بكلمة المرور والرمز التالي.
