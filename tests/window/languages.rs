//! The whole enrolment in each language, by keyboard alone and by roles and visible names.

use anyhow::{Context as _, Result, ensure};
use practice_pool::description::{Mfa, Scenario};
use window_driver::{ColourScheme, Size};

use crate::fixture::{Fixture, TIMEOUT, code};

/// The visible names in a language, written down here independently of the locale files.
struct Names {
    /// The value of `LANGUAGE`.
    language: &'static str,
    choose: &'static str,
    username: &'static str,
    password: &'static str,
    before: &'static str,
    show: &'static str,
    scan: &'static str,
    code: &'static str,
    done: &'static str,
}

/// The appearance of the window.
struct Look {
    colours: ColourScheme,
    small: bool,
}

const LIGHT: Look = Look {
    colours: ColourScheme::Light,
    small: false,
};
const DARK: Look = Look {
    colours: ColourScheme::Dark,
    small: false,
};
const SMALL: Look = Look { small: true, ..LIGHT };
const SMALL_AND_DARK: Look = Look { small: true, ..DARK };

async fn enrol(names: &Names, look: Look) -> Result<()> {
    let (width, height) = match look.small {
        true => (420, 640),
        false => (960, 760),
    };
    let size = Size { width, height };
    let fixture = Fixture::open_prepared(look.colours, size, |_, _, launch| {
        Ok(launch.env("LANGUAGE", names.language))
    })
    .await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::Optional, Scenario::New)?;
    let pool = &fixture.pool(Mfa::Optional)?.name;

    window.wait_for_heading(names.choose, TIMEOUT).await?;
    window.wait_for_focus(names.choose, TIMEOUT).await?;
    window
        .tab_to("the pool", |name| name.contains(pool.as_str()))
        .await?;
    window.press_enter().await?;

    window.wait_for_focus(names.username, TIMEOUT).await?;
    window.type_keys(&user.username).await?;
    window
        .tab_to("the password", |name| name == names.password)
        .await?;
    window.type_keys(&user.password).await?;
    window.press_enter().await?;

    window.wait_for_heading(names.before, TIMEOUT).await?;
    window.wait_for_focus(names.before, TIMEOUT).await?;
    window.tab_to("the QR code", |name| name == names.show).await?;
    window.press_enter().await?;

    window.wait_for_heading(names.scan, TIMEOUT).await?;
    window.wait_for_focus(names.code, TIMEOUT).await?;
    let secret = fixture.secret().await?;
    // The window sends the code at its last digit.
    window.type_keys(&code(&secret, 0)?).await?;

    window.wait_for_heading(names.done, TIMEOUT).await?;
    window.wait_for_focus(names.done, TIMEOUT).await?;
    ensure!(
        fixture.is_registered(Mfa::Optional, &user.username).await?,
        "no authenticator is registered"
    );
    let direction = window
        .client()?
        .execute("return document.documentElement.dir", Vec::new())
        .await?;
    let direction = direction.as_str().context("the page has no direction")?;
    ensure!(
        (direction == "rtl") == (names.language == "ar"),
        "the direction of {} is {direction}",
        names.language
    );
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn english() -> Result<()> {
    let names = Names {
        language: "en",
        choose: "Choose where to sign in",
        username: "Username",
        password: "Password",
        before: "Before you scan",
        show: "Show QR code",
        scan: "Scan the QR code",
        code: "Six-digit code",
        done: "Authenticator app added",
    };
    enrol(&names, LIGHT).await
}

#[tokio::test(flavor = "multi_thread")]
async fn italian() -> Result<()> {
    let names = Names {
        language: "it",
        choose: "Scegli dove accedere",
        username: "Nome utente",
        password: "Password",
        before: "Prima di scansionare",
        show: "Mostra il codice QR",
        scan: "Scansiona il codice QR",
        code: "Codice di sei cifre",
        done: "App di autenticazione aggiunta",
    };
    enrol(&names, SMALL_AND_DARK).await
}

#[tokio::test(flavor = "multi_thread")]
async fn german() -> Result<()> {
    let names = Names {
        language: "de",
        choose: "Wählen Sie, wo Sie sich anmelden",
        username: "Benutzername",
        password: "Passwort",
        before: "Vor dem Scannen",
        show: "QR-Code anzeigen",
        scan: "QR-Code scannen",
        code: "Sechsstelliger Code",
        done: "Authenticator-App hinzugefügt",
    };
    enrol(&names, SMALL).await
}

#[tokio::test(flavor = "multi_thread")]
async fn french() -> Result<()> {
    let names = Names {
        language: "fr",
        choose: "Choisissez où vous connecter",
        username: "Nom d’utilisateur",
        password: "Mot de passe",
        before: "Avant de scanner",
        show: "Afficher le code QR",
        scan: "Scannez le code QR",
        code: "Code à six chiffres",
        done: "Application d’authentification ajoutée",
    };
    enrol(&names, DARK).await
}

#[tokio::test(flavor = "multi_thread")]
async fn spanish() -> Result<()> {
    let names = Names {
        language: "es",
        choose: "Elige dónde iniciar sesión",
        username: "Nombre de usuario",
        password: "Contraseña",
        before: "Antes de escanear",
        show: "Mostrar el código QR",
        scan: "Escanea el código QR",
        code: "Código de seis cifras",
        done: "Aplicación de autenticación añadida",
    };
    enrol(&names, LIGHT).await
}

#[tokio::test(flavor = "multi_thread")]
async fn japanese() -> Result<()> {
    let names = Names {
        language: "ja",
        choose: "サインイン先を選択",
        username: "ユーザー名",
        password: "パスワード",
        before: "スキャンの前に",
        show: "QR コードを表示",
        scan: "QR コードをスキャン",
        code: "6 桁のコード",
        done: "認証アプリを登録しました",
    };
    enrol(&names, SMALL).await
}

#[tokio::test(flavor = "multi_thread")]
async fn arabic() -> Result<()> {
    let names = Names {
        language: "ar",
        choose: "اختيار مكان تسجيل الدخول",
        username: "اسم المستخدم",
        password: "كلمة المرور",
        before: "قبل المسح",
        show: "إظهار رمز QR",
        scan: "مسح رمز QR",
        code: "الرمز المكوّن من ستة أرقام",
        done: "تمت إضافة تطبيق المصادقة",
    };
    enrol(&names, SMALL_AND_DARK).await
}
