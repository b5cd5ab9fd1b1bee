//! Native dialogs for errors that the page cannot show, because it has not loaded or the app has crashed.
//!
//! A separate process shows the dialog: this program with [`SHOW_DIALOG`] as its first argument. The failing process cannot
//! show it, because its main loop may be blocked or its main thread may have panicked.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{ExitCode, Stdio};

use rfd::{MessageButtons, MessageDialog, MessageDialogResult, MessageLevel};

use crate::preferences::Language;

/// An internal option, which the app passes to its own process.
const SHOW_DIALOG: &str = "--show-dialog";
/// The exit status if the user chose to quit. A dialog that was closed or could not be shown has another status.
const QUIT: u8 = 10;

/// The dialogs' messages, from `ui/src/locale/<language>/native.ftl`.
#[deny(dead_code)]
mod native {
    include!(concat!(env!("OUT_DIR"), "/native.rs"));
}

/// A native dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NativeDialog {
    /// The page has not loaded. The user can wait or quit.
    WindowEmpty,
    /// The app exits because of a panic.
    AppCrashed,
}

impl NativeDialog {
    fn name(self) -> &'static str {
        match self {
            Self::WindowEmpty => "window-empty",
            Self::AppCrashed => "app-crashed",
        }
    }

    /// Returns the command that shows the dialog. Its process ends when the user has answered.
    ///
    /// # Errors
    /// If the path of this program is unknown.
    pub(crate) fn process(self, language: Language, log: &Path) -> std::io::Result<std::process::Command> {
        let mut command = std::process::Command::new(std::env::current_exe()?);
        command
            .arg(SHOW_DIALOG)
            .args([self.name(), language.name()])
            .arg(log)
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        Ok(command)
    }

    /// Whether the user chose to quit in the dialog [`WindowEmpty`](Self::WindowEmpty), given the exit status of its process.
    pub(crate) fn is_quit(code: Option<i32>) -> bool {
        code == Some(i32::from(QUIT))
    }

    fn from(arguments: &[OsString]) -> Option<(Self, Language, &OsStr)> {
        let [option, name, language, log] = arguments else {
            return None;
        };
        let dialog = [Self::WindowEmpty, Self::AppCrashed]
            .into_iter()
            .find(|dialog| name == dialog.name())?;
        let language = Language::of(language.to_str()?)?;
        (option == SHOW_DIALOG).then_some((dialog, language, log))
    }

    fn build(self, language: Language, log: &OsStr) -> MessageDialog {
        let language = language.name();
        match self {
            Self::WindowEmpty => {
                let message = native::WindowEmpty;
                let remedy = match std::env::consts::OS {
                    "windows" => message.windows(language),
                    "macos" => message.macos(language),
                    _ => message.linux(language),
                };
                MessageDialog::new()
                    .set_level(MessageLevel::Warning)
                    .set_title(message.text(language))
                    .set_description(format!("{}\n\n{remedy}", message.body(language)))
                    .set_buttons(MessageButtons::OkCancelCustom(
                        message.wait(language),
                        message.quit(language),
                    ))
            }
            Self::AppCrashed => {
                let message = native::AppCrashed {
                    log: &log.to_string_lossy(),
                };
                MessageDialog::new()
                    .set_level(MessageLevel::Error)
                    .set_title(message.text(language))
                    .set_description(message.body(language))
                    .set_buttons(MessageButtons::OkCustom(message.close(language)))
            }
        }
    }
}

/// Shows the dialog that the arguments of this process request and returns the exit status. `None` if they request none.
pub fn show_requested_dialog() -> Option<ExitCode> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let (dialog, language, log) = NativeDialog::from(&arguments)?;
    let language = match has_glyphs(&native::AppCrashed { log: &"" }.body(language.name())) {
        true => language,
        false => Language::En,
    };
    let answer = dialog.build(language, log).show();
    let quit = native::WindowEmpty.quit(language.name());
    Some(match answer {
        MessageDialogResult::Custom(button) if button == quit => QUIT.into(),
        _ => ExitCode::SUCCESS,
    })
}

/// Whether the installed fonts contain the characters of a text. Native dialogs do not use the fonts of the page.
#[cfg(target_os = "linux")]
fn has_glyphs(text: &str) -> bool {
    use pangocairo::pango::{Layout, prelude::FontMapExt as _};

    // Without GTK, which may only be used on the thread that shows the dialog.
    let layout = Layout::new(&pangocairo::FontMap::default().create_context());
    layout.set_text(text);
    layout.unknown_glyphs_count() == 0
}

#[cfg(not(target_os = "linux"))]
fn has_glyphs(_: &str) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_names_the_log_and_the_environment_variable() {
        for language in Language::ALL.map(Language::name) {
            let log = "/logs/cognito-enroll.log";
            let crashed = native::AppCrashed { log: &log }.body(language);
            assert!(crashed.contains(log), "{language}: {crashed}");
            let remedy = native::WindowEmpty.linux(language);
            assert!(
                remedy.contains("WEBKIT_DISABLE_DMABUF_RENDERER=1"),
                "{language}: {remedy}"
            );
            let (wait, quit) = (
                native::WindowEmpty.wait(language),
                native::WindowEmpty.quit(language),
            );
            assert_ne!(wait, quit, "{language}");
        }
    }

    #[test]
    fn dialogs_are_translated() {
        let titles: std::collections::BTreeSet<_> = Language::ALL
            .map(|language| native::WindowEmpty.text(language.name()))
            .into();
        assert_eq!(titles.len(), Language::ALL.len(), "{titles:?}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn text_outside_the_installed_fonts_has_no_glyphs() {
        assert!(has_glyphs("Close"));
        assert!(!has_glyphs("Close \u{50000}"), "an unassigned code point");
    }

    #[test]
    fn requested_dialog_is_read_from_the_arguments() {
        for dialog in [NativeDialog::WindowEmpty, NativeDialog::AppCrashed] {
            let command = dialog
                .process(Language::Ar, Path::new("/logs"))
                .expect("a program");
            let arguments: Vec<_> = command.get_args().map(OsStr::to_owned).collect();
            assert_eq!(
                NativeDialog::from(&arguments),
                Some((dialog, Language::Ar, OsStr::new("/logs")))
            );
        }
        let other = ["--config", "app-crashed", "en", "x"].map(OsString::from);
        assert!(NativeDialog::from(&other).is_none());
        assert!(NativeDialog::from(&[]).is_none());
    }
}
