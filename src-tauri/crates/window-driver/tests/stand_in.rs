//! The driver against a page of ours in WebKitGTK's own small browser: the same engine as the application's, long
//! before the application is built.

// The lint's exemption for tests does not reach the functions that tests share.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};
use std::time::Duration;

use image::Luma;
use tempfile::TempDir;
use window_driver::{Alert, ColourScheme, Display, Launch, Role, Size, Window, qr_in};

const SOON: Duration = Duration::from_secs(10);
const KEY_URI: &str = "otpauth://totp/PRACTICE%20%E2%80%93%20delete%20me:ana?secret=OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJH\
                       &issuer=PRACTICE%20%E2%80%93%20delete%20me&algorithm=SHA1&digits=6&period=30";

fn small_browser() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").unwrap().flatten();
    let browsers = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    browsers
        .into_iter()
        .find(|browser| browser.exists())
        .expect("WebKitGTK 4.1 has its MiniBrowser")
}

fn page(folder: &Path) -> String {
    std::fs::write(folder.join("page.html"), include_str!("stand-in.html")).unwrap();
    let code = qrcode::QrCode::new(KEY_URI).unwrap();
    code.render::<Luma<u8>>()
        .module_dimensions(5, 5)
        .build()
        .save(folder.join("qr.png"))
        .unwrap();
    format!("file://{}", folder.join("page.html").display())
}

async fn open(folder: &TempDir, scheme: ColourScheme) -> Window {
    let display = Display::start(Size {
        width: 960,
        height: 900,
    })
    .await
    .unwrap();
    let launch = Launch::new(small_browser())
        .arg("--automation")
        .colour_scheme(scheme);
    let launch = launch
        .log(folder.path().join("log"))
        .isolated_in(folder.path())
        .unwrap();
    let window = Window::open(&display, launch).await.unwrap();
    window.client().unwrap().goto(&page(folder.path())).await.unwrap();
    window
}

#[tokio::test(flavor = "multi_thread")]
async fn controls_are_found_and_used_as_a_person_does() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(&folder, ColourScheme::Light).await;

    assert_eq!(
        window.names(Role::Button).await.unwrap(),
        ["Sign in", "Verify", "More settings"]
    );
    assert_eq!(window.names(Role::Input).await.unwrap(), ["Username", "Password"]);
    assert_eq!(window.names(Role::Image).await.unwrap(), ["QR code"]);
    assert!(!window.is_enabled("Verify").await.unwrap());
    window.press("More settings").await.unwrap();
    assert!(window.shows(Role::Input, "Region").await.unwrap());

    assert_eq!(window.alert().await.unwrap(), None);
    window.type_into("Username", "ana").await.unwrap();
    window.type_into("Password", "wrong").await.unwrap();
    window.double_press("Sign in").await.unwrap();
    window
        .wait_for_status("pressed 2 times as ana", SOON)
        .await
        .unwrap();
    let alert = window.wait_for_alert(SOON).await.unwrap();
    assert_eq!(
        alert,
        Alert {
            code: "incorrect-credentials".into(),
            text: "That was wrong. Try again.".into()
        }
    );

    let missed = window
        .wait_for_heading("Done", Duration::from_millis(100))
        .await
        .unwrap_err()
        .to_string();
    assert!(
        missed.contains("“Sign in” shows the problem incorrect-credentials"),
        "{missed}"
    );

    let again = window.press_for_alert("Sign in", SOON).await.unwrap();
    assert_eq!(again, alert);

    window.type_into("Password", "right").await.unwrap();
    window.enter("Password").await.unwrap();
    window.press("Sign in").await.unwrap();
    window.wait_for_heading("Before you scan", SOON).await.unwrap();
    assert_eq!(window.alert().await.unwrap(), None);
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_display_shows_the_code_in_either_scheme() {
    for (scheme, background) in [(ColourScheme::Light, [255; 3]), (ColourScheme::Dark, [0x11; 3])] {
        let folder = tempfile::tempdir().unwrap();
        let window = open(&folder, scheme).await;
        let picture = window.settled_picture().await.unwrap();
        assert_eq!((picture.width(), picture.height()), (960, 900));
        assert_eq!(picture.get_pixel(950, 890).0, background, "{scheme:?}");
        assert_eq!(qr_in(&picture).as_deref(), Some(KEY_URI), "{scheme:?}");
        assert_eq!(
            qr_in(&window.screenshot().await.unwrap()).as_deref(),
            Some(KEY_URI),
            "{scheme:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clipboard_is_the_display_s() {
    let display = Display::start(Size {
        width: 320,
        height: 200,
    })
    .await
    .unwrap();
    assert_eq!(display.clipboard().await.unwrap(), None);
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("text");
    std::fs::write(&text, "SECRET").unwrap();
    let mut owner = std::process::Command::new("xclip");
    owner
        .args(["-selection", "clipboard", "-quiet", "-i"])
        .arg(&text)
        .env("DISPLAY", display.name());
    let _owner = window_driver::ProcessGroup::spawn(owner).unwrap();
    let mut found = None;
    for _ in 0..100 {
        found = display.clipboard().await.unwrap();
        if found.is_some() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(found.as_deref(), Some("SECRET"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_that_is_closed_by_hand_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(&folder, ColourScheme::Light).await;
    assert!(window.processes().len() >= 2, "{:?}", window.processes());
    window.ask_to_close().await.unwrap();
    window.wait_until_gone(SOON).await.unwrap();
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_that_is_dropped_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(&folder, ColourScheme::Light).await;
    let running = window.processes();
    assert!(running.len() >= 2, "{running:?}");
    drop(window);
    for process in running {
        assert!(
            !window_driver::running_binary(&process.binary).contains(&process),
            "{process:?} still runs"
        );
    }
}

#[tokio::test]
async fn a_program_that_is_not_built_is_named() {
    let display = Display::start(Size {
        width: 320,
        height: 200,
    })
    .await
    .unwrap();
    let error = Window::open(&display, Launch::new("no/such/program"))
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("no/such/program") && error.contains("build it first"),
        "{error}"
    );
}
