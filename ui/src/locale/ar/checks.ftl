### What the checks of a pool's settings found, in Arabic: ../en/checks.ftl describes the arguments.

## What is checked

check-proxy = الخادم الوكيل
check-dns = العنوان
check-tcp = الاتصال
check-tls = الشهادة
check-clock = الساعة
check-app-client = عميل التطبيق
check-flows = تدفقات المصادقة

## Severities

severity-ok = سليم
severity-advice = يمكن تحسينه
severity-problem = يحتاج إلى حل
severity-skipped = لم يُفحص

## Findings

no-proxy = لا خادم وكيل في الطريق
proxied = عبر { $proxy }
left-to-proxy = يتولاه الخادم الوكيل
name-found = { $host } هو { $addresses }
name-not-found = لا عنوان لـ { $host }
    .remedy = تحقّق من اتصال هذا الكمبيوتر بالشبكة ومن صحة كتابة المنطقة ونقطة النهاية. في الشبكات الخاصة قد يلزم إدخال DNS أو المرور بخادم وكيل.
connected = على المنفذ { $port }
not-connected = لا اتصال بـ { $host } على المنفذ { $port }
    .remedy = ربما يوجد جدار حماية في الطريق: يجب أن يسمح لهذا الكمبيوتر بالمرور، أو أن يمر الاتصال بخادم وكيل.
secured = { $chain ->
        [zero] { $version }، من دون شهادات
        [one] { $version }، بشهادة واحدة يثق بها هذا الكمبيوتر
        [two] { $version }، بشهادتين يثق بهما هذا الكمبيوتر
        [few] { $version }، بعدد { $chain } شهادات يثق بها هذا الكمبيوتر
        [many] { $version }، بعدد { $chain } شهادة يثق بها هذا الكمبيوتر
       *[other] { $version }، بعدد { $chain } شهادة يثق بها هذا الكمبيوتر
    }
plain-http = اتصال http عادي لا يغادر هذا الكمبيوتر
uncertifiable = لا يمكن أن تكون لهذا الاسم شهادة
no-authorities = لا يثق هذا الكمبيوتر بأي مرجع مصدّق
    .remedy = ثبّت المراجع المصدّقة للنظام، أو أدخل ملف المراجع المصدّقة (CA) ضمن «المزيد من الإعدادات».
not-secured = لا اتصال آمن بـ { $host }
    .remedy = ربما يمنع شيء في الطريق مرور TLS: جدار حماية، أو خادم وكيل ينبغي إدخاله ضمن «المزيد من الإعدادات».
certificate-refused = { $why ->
        [unknown-issuer] شهادة { $host } لم يوقّعها أحد يثق به هذا الكمبيوتر
        [expired] انتهت صلاحية شهادة { $host }
        [not-yet-valid] لم تبدأ صلاحية شهادة { $host } بعد
        [another-hosts] يعرض { $host } شهادة مضيف آخر
       *[unusable] لا يمكن استخدام شهادة { $host }
    }
    .remedy = { $why ->
        [unknown-issuer] إذا كانت مؤسستك تفحص حركة البيانات، فأدخل ملف المراجع المصدّقة (CA) الخاص بها ضمن «المزيد من الإعدادات». وإلا فاستخدم شبكة أخرى.
        [expired] تحقّق من تاريخ هذا الكمبيوتر. إذا كان صحيحًا، فعلى من يدير نقطة النهاية تجديد الشهادة.
        [not-yet-valid] تحقّق من تاريخ هذا الكمبيوتر.
        [another-hosts] تحقّق من المنطقة ونقطة النهاية، ومما إذا كان شيء في الطريق يجيب بدلا من Cognito.
       *[unusable] اعرض هذا على من يدير نقطة النهاية.
    }
clock = { $direction ->
        [ahead] ساعة هذا الكمبيوتر متقدّمة بمقدار { DURATION($seconds, case: "oblique") }
        [behind] ساعة هذا الكمبيوتر متأخّرة بمقدار { DURATION($seconds, case: "oblique") }
       *[none] مطابقة لساعة تجمّع المستخدمين
    }
    .remedy = يمكن إضافة التطبيق رغم ذلك، لكن تطبيق المصادقة على هذا الكمبيوتر سيعرض رموزًا خاطئة. اجعل الكمبيوتر يأخذ الوقت من الشبكة.
app-client-answers = استجاب { $clientId }
flows = { $allowed ->
        [none] لا شيء بكلمة مرور
       *[other] { $refused ->
            [none] المسموح: { $allowed }
           *[other] المسموح: { $allowed }. غير المسموح: { $refused }
        }
    }
    .remedy = { $allowed ->
        [none] اطلب من المسؤول تفعيل ALLOW_USER_SRP_AUTH لعميل التطبيق.
       *[other] هذا التجمّع مضبوط على تدفق آخر. اسمح به في عميل التطبيق، أو اختر تدفقًا مسموحًا به ضمن «المزيد من الإعدادات».
    }

## Why there was no connection

no-answer = لا استجابة خلال { DURATION($seconds, case: "oblique") }.
