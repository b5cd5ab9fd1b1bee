//! The driver with a stand-in page in WebKitGTK's MiniBrowser, which has the same engine as the application and needs
//! no build of it.

#![cfg(target_os = "linux")]
// The lint's exemption for tests does not apply to shared functions.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};
use std::time::Duration;

use image::Luma;
use tempfile::TempDir;
use window_driver::{AccessibleNode, Alert, ColourScheme, Display, Launch, Role, Size, Window, decode_qr};

const TIMEOUT: Duration = Duration::from_secs(10);
const KEY_URI: &str = "otpauth://totp/PRACTICE%20%E2%80%93%20delete%20me:ana?secret=OJCV3UC36QTCLLXPC4O77ZUD6JVAEZBMRNLKPZJH\
                       &issuer=PRACTICE%20%E2%80%93%20delete%20me&algorithm=SHA1&digits=6&period=30";

fn mini_browser() -> PathBuf {
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
    let launch = Launch::new(mini_browser())
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
async fn controls_are_found_and_operated() {
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
        .wait_for_status("pressed 2 times as ana", TIMEOUT)
        .await
        .unwrap();
    let alert = window.wait_for_alert(TIMEOUT).await.unwrap();
    assert_eq!(
        alert,
        Alert {
            code: "incorrect-credentials".into(),
            text: "That was wrong. Try again.".into()
        }
    );

    let error = window
        .wait_for_heading("Done", Duration::from_millis(100))
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("“Sign in” shows the problem incorrect-credentials"),
        "{error}"
    );

    let again = window.press_for_alert("Sign in", TIMEOUT).await.unwrap();
    assert_eq!(again, alert);

    window.type_into("Password", "right").await.unwrap();
    window.press_enter_in("Password").await.unwrap();
    window.press("Sign in").await.unwrap();
    window.wait_for_heading("Before you scan", TIMEOUT).await.unwrap();
    assert_eq!(window.alert().await.unwrap(), None);
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn screenshots_contain_the_qr_code_in_both_colour_schemes() {
    for (scheme, background) in [(ColourScheme::Light, [255; 3]), (ColourScheme::Dark, [0x11; 3])] {
        let folder = tempfile::tempdir().unwrap();
        let window = open(&folder, scheme).await;
        let screenshot = window.stable_screenshot().await.unwrap();
        assert_eq!((screenshot.width(), screenshot.height()), (960, 900));
        assert_eq!(screenshot.get_pixel(950, 890).0, background, "{scheme:?}");
        assert_eq!(decode_qr(&screenshot).as_deref(), Some(KEY_URI), "{scheme:?}");
        assert_eq!(
            decode_qr(&window.page_screenshot().await.unwrap()).as_deref(),
            Some(KEY_URI),
            "{scheme:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn clipboard_is_read_from_the_display() {
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
async fn closed_window_leaves_no_process() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(&folder, ColourScheme::Light).await;
    assert!(window.processes().len() >= 2, "{:?}", window.processes());
    window.request_close().await.unwrap();
    window.wait_until_gone(TIMEOUT).await.unwrap();
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn dropped_window_leaves_no_process() {
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
async fn error_names_a_program_that_is_not_built() {
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

#[tokio::test(flavor = "multi_thread")]
async fn accessibility_tree_has_roles_names_and_states_in_reading_order() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(&folder, ColourScheme::Light).await;
    let nodes = window.accessibility_tree().await.unwrap();
    let announced: Vec<_> = nodes
        .iter()
        .map(|node| (node.depth, node.role, node.name.as_str(), node.focusable))
        .collect();
    assert_eq!(
        announced,
        [
            (0, "document web", "Stand-in", true),
            (1, "heading", "Sign in", false),
            (1, "notification", "", false),
            (1, "status bar", "", false),
            (1, "section", "Username Password", false),
            (2, "label", "Username", false),
            (2, "entry", "Username", true),
            (2, "label", "Password", false),
            (2, "password text", "Password", true),
            (2, "button", "Sign in", true),
            (2, "button", "Verify", false),
            (2, "button", "More settings", true),
            (1, "paragraph", "", false),
            (2, "image", "QR code", false),
        ]
    );
    let password = |nodes: &[AccessibleNode]| {
        let node = nodes.iter().find(|node| node.role == "password text");
        node.unwrap().states.clone()
    };
    assert_eq!(password(&nodes), [""; 0]);
    window.type_into("Password", "wrong").await.unwrap();
    let nodes = window.accessibility_tree().await.unwrap();
    assert_eq!(password(&nodes), ["focused"]);
    window.close().await.unwrap();
}
