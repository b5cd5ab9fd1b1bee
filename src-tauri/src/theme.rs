//! Determines before the page loads whether it will be dark.

use tauri::window::Color;
use tauri::{Runtime, WebviewWindow};

/// The background colour of the window until the page is painted. The same as in ui/src/kit/tokens.css, to avoid a flash.
pub(crate) fn background<R: Runtime>(window: &WebviewWindow<R>) -> Color {
    match is_dark(window) {
        true => Color(0x0d, 0x12, 0x10, 0xff),
        false => Color(0xf2, 0xf4, 0xee, 0xff),
    }
}

#[cfg(not(target_os = "linux"))]
fn is_dark<R: Runtime>(window: &WebviewWindow<R>) -> bool {
    matches!(window.theme(), Ok(tauri::Theme::Dark))
}

/// Applies WebKitGTK's rule. Tauri considers only the name of the theme:
/// <https://github.com/WebKit/WebKit/blob/main/Source/WebKit/UIProcess/API/gtk/PageClientImpl.cpp>
#[cfg(target_os = "linux")]
fn is_dark<R: Runtime>(_: &WebviewWindow<R>) -> bool {
    use gtk::prelude::GtkSettingsExt as _;

    // Reading GTK settings panics before GTK is initialised.
    if !gtk::is_initialized_main_thread() {
        return false;
    }
    let Some(settings) = gtk::Settings::default() else {
        return false;
    };
    let named = std::env::var("GTK_THEME")
        .ok()
        .or_else(|| settings.gtk_theme_name().map(String::from));
    settings.is_gtk_application_prefer_dark_theme() || named.is_some_and(|name| is_named_dark(&name))
}

#[cfg(target_os = "linux")]
fn is_named_dark(theme: &str) -> bool {
    ["-dark", "-Dark", ":dark"]
        .iter()
        .any(|dark| theme.ends_with(dark))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn dark_theme_is_recognised_by_its_suffix() {
        for (theme, dark) in [
            ("Adwaita", false),
            ("Adwaita:dark", true),
            ("Adwaita-dark", true),
            ("Yaru-Dark", true),
            ("darkroom", false),
        ] {
            assert_eq!(is_named_dark(theme), dark, "{theme}");
        }
    }
}
