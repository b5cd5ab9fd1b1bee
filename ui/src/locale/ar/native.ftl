### Native dialogs, in Arabic: what the app shows when its page can’t. English has the original.

window-empty = النافذة ما زالت فارغة
    .body = لم تظهر صفحتها بعد. لم يضِع شيء، إذ لم يُكتب شيء ولم يُرسل.
    .linux = إن بقيت فارغة، فثبّت أحدث إصدار من WebKitGTK (libwebkit2gtk-4.1)، أو شغّل التطبيق مع المتغير ⁨WEBKIT_DISABLE_DMABUF_RENDERER=1⁩ الذي تحتاج إليه بعض برامج تشغيل الرسوميات.
    .windows = إن بقيت فارغة، فثبّت أحدث إصدار من Microsoft Edge WebView2 Runtime ثم شغّل التطبيق من جديد.
    .macos = إن بقيت فارغة، فثبّت أحدث تحديث لنظام macOS ثم شغّل التطبيق من جديد.
    .wait = انتظار
    .quit = إنهاء

web-process-ended = تعذّر عرض النافذة
    .body = توقّف WebKitGTK الذي يرسم النافذة. السبب غالبًا هو برنامج تشغيل الرسومات. لم يُحفظ شيء مما كتبته.
    .simple = أعد تشغيل التطبيق من دون برنامج تشغيل الرسومات. هذا أبطأ قليلًا ويعمل على معظم أجهزة الكمبيوتر. لفعل ذلك عند كل تشغيل، عيّن المتغيّر WEBKIT_DISABLE_COMPOSITING_MODE=1.
    .still = كان التطبيق يعمل بالفعل من دون برنامج تشغيل الرسومات. ثبّت أحدث إصدار من WebKitGTK (libwebkit2gtk-4.1)، أو شغّل التطبيق مع المتغيّر GDK_BACKEND=x11. يمكنك أيضًا استخدام نافذة طرفية: cognito-enroll enroll
    .retry = إعادة التشغيل من دونه
    .quit = إنهاء

app-crashed = اضطر Cognito Enroll إلى الإغلاق بسبب خلل
    .body =
        لم يُحفظ شيء مما كتبته. إن كنت تضيف تطبيق مصادقة، فسجّل الدخول من جديد: عندها يتضح هل هو معتمد.

        ما حدث مدوّن في السجل، من دون أي شيء سري:
        { $log }
    .close = إغلاق
