### The findings of the checks of a pool's settings, in Arabic. en/checks.ftl describes the arguments.

## What is checked

check-proxy = الخادم الوكيل
check-dns = DNS
check-tcp = الاتصال
check-tls = الشهادة
check-clock = الساعة
check-app-client = عميل التطبيق
check-flows = تدفقات المصادقة

## Severities

severity-ok = سليم
severity-advice = تحذير
severity-problem = خطأ
severity-skipped = لم يُفحص

## Findings

no-proxy = لا خادم وكيل
proxied = الاتصال عبر { $proxy }
proxy-exceptions-unreadable = { $proxy ->
        [none] لا خادم وكيل؛ في { $variable } مدخلات غير مقروءة: { $entries }
       *[other] الاتصال عبر { $proxy }؛ في { $variable } مدخلات غير مقروءة: { $entries }
    }
    .remedy = لا تُطبَّق المدخلات غير المقروءة. اكتب أسماء أو عناوين أو شبكات، مثل example.com أو *.example.com أو host.example:8443 أو 10.0.0.1 أو 10.0.0.0/8، مفصولة بفواصل.
left-to-proxy = يتولاه الخادم الوكيل
name-found = عنوان { $host } هو { $addresses }
name-not-found = تعذّر تحليل الاسم { $host }
    .remedy = تحقّق من اتصال هذا الكمبيوتر بالشبكة ومن صحة كتابة المنطقة ونقطة النهاية. في الشبكات الخاصة قد يلزم إدخال DNS لنقطة النهاية أو خادم وكيل.
connected = تم الاتصال على المنفذ { $port }
not-connected = تعذّر الاتصال بـ { $host } على المنفذ { $port }
    .remedy = ربما يحظر جدار حماية الاتصال. اسمح لهذا الكمبيوتر في جدار الحماية، أو استخدم خادمًا وكيلا.
secured = { $chain ->
        [zero] { $version }، من دون شهادات
        [one] { $version }، بشهادة واحدة يثق بها هذا الكمبيوتر
        [two] { $version }، بشهادتين يثق بهما هذا الكمبيوتر
        [few] { $version }، بعدد { $chain } شهادات يثق بها هذا الكمبيوتر
        [many] { $version }، بعدد { $chain } شهادة يثق بها هذا الكمبيوتر
       *[other] { $version }، بعدد { $chain } شهادة يثق بها هذا الكمبيوتر
    }
plain-http = اتصال HTTP غير مشفّر، على هذا الكمبيوتر فقط
uncertifiable = لا يمكن أن تكون لهذا الاسم شهادة
no-authorities = لا يثق هذا الكمبيوتر بأي مرجع مصدّق
    .remedy = ثبّت المراجع المصدّقة للنظام، أو أدخل ملف المراجع المصدّقة (CA) ضمن «المزيد من الإعدادات».
not-secured = تعذّر الاتصال الآمن بـ { $host }
    .remedy = ربما يحظر جدار حماية أو خادم وكيل TLS. إذا كان في شبكتك خادم وكيل، فأدخله ضمن «المزيد من الإعدادات».
certificate-refused = { $why ->
        [unknown-issuer] لا يثق هذا الكمبيوتر بشهادة { $host }
        [expired] انتهت صلاحية شهادة { $host }
        [not-yet-valid] لم تبدأ صلاحية شهادة { $host } بعد
        [another-hosts] أرسل { $host } شهادة مضيف آخر
       *[unusable] لا يمكن استخدام شهادة { $host }
    }
    .remedy = { $why ->
        [unknown-issuer] إذا كانت مؤسستك تفحص حركة البيانات، فأدخل ملف المراجع المصدّقة (CA) الخاص بها ضمن «المزيد من الإعدادات». وإلا فاستخدم شبكة أخرى.
        [expired] تحقّق من صحة تاريخ هذا الكمبيوتر. إذا كان صحيحًا، فاطلب من مسؤول نقطة النهاية تجديد الشهادة.
        [not-yet-valid] تحقّق من صحة تاريخ هذا الكمبيوتر.
        [another-hosts] تحقّق من المنطقة ونقطة النهاية، ومما إذا كان خادم وكيل أو جدار حماية يرد بدلا من Cognito.
       *[unusable] اعرض هذا على مسؤول نقطة النهاية.
    }
clock = { $direction ->
        [ahead] ساعة هذا الكمبيوتر متقدّمة بمقدار { DURATION($seconds, case: "oblique") }
        [behind] ساعة هذا الكمبيوتر متأخّرة بمقدار { DURATION($seconds, case: "oblique") }
       *[none] مطابقة لساعة تجمّع المستخدمين
    }
    .remedy = يمكنك المتابعة، لكن تطبيق المصادقة على هذا الكمبيوتر سيعرض رموزًا خاطئة. فعّل الضبط التلقائي للتاريخ والوقت على هذا الكمبيوتر.
app-client-answers = استجاب { $clientId }
flows = { $allowed ->
        [none] لا تدفق بكلمة مرور
       *[other] { $refused ->
            [none] المسموح: { $allowed }
           *[other] المسموح: { $allowed }. غير المسموح: { $refused }
        }
    }
    .remedy = { $wanted ->
        [unknown] أعد الفحص لاحقًا. إذا فشل هذا التدفق مرة أخرى، فأطلع المسؤول على ذلك.
       *[other] { $allowed ->
            [none] اطلب من المسؤول تفعيل ALLOW_USER_SRP_AUTH لعميل التطبيق.
           *[other] يستخدم هذا التجمّع تدفقًا غير مسموح به. اسمح به في عميل التطبيق، أو اختر تدفقًا مسموحًا به ضمن «المزيد من الإعدادات».
        }
    }
flow-problem = { $state ->
        [refused] رُفض { $flow }: { $problem }.
       *[unknown] تعذّر التحقق من { $flow }: { $problem }.
    }

## Why the connection failed

no-answer = لا استجابة خلال { DURATION($seconds, case: "oblique") }.
