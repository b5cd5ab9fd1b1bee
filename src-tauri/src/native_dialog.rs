//! Native dialogs for errors that the page cannot show, because it has not loaded or the app has crashed.
//!
//! A separate process shows the dialog: this program with [`SHOW_DIALOG`] as its first argument. The failing process cannot
//! show it, because its main loop may be blocked or its main thread may have panicked.

use std::ffi::{OsStr, OsString};
#[cfg(target_os = "linux")]
use std::io::Read as _;
use std::path::Path;
use std::process::{ExitCode, Stdio};

use rfd::{MessageButtons, MessageDialog, MessageDialogResult, MessageLevel};

use crate::preferences::Language;
#[cfg(target_os = "linux")]
use crate::webkit_environment;

/// An internal option, which the app passes to its own process.
const SHOW_DIALOG: &str = "--show-dialog";
/// Another one. Such a process waits until its standard input ends, and shows the dialog only if that was empty: the app
/// has ended without a word.
#[cfg(target_os = "linux")]
const SHOW_DIALOG_AFTER_CRASH: &str = "--show-dialog-after-crash";
/// For people who start the program in a terminal. The dialog may fail as the window did.
#[cfg(target_os = "linux")]
const ADVICE: &str = "cognito-enroll-desktop: the web view has ended. Set WEBKIT_DISABLE_COMPOSITING_MODE=1 and \
                      WEBKIT_DISABLE_DMABUF_RENDERER=1, install the newest WebKitGTK and graphics driver, or use \
                      `cognito-enroll enroll`";
/// The number of arguments of a dialog: this option, its name, the language and the folder of the log.
#[cfg(target_os = "linux")]
const DIALOG_ARGUMENTS: usize = 4;
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
    /// The web process has ended, and the app exits. The user can restart it without the graphics driver. The arguments of
    /// the restart follow those of the dialog.
    #[cfg(target_os = "linux")]
    WebProcessEnded,
    /// The app exits because of a panic.
    AppCrashed,
}

impl NativeDialog {
    const ALL: &[Self] = &[
        Self::WindowEmpty,
        #[cfg(target_os = "linux")]
        Self::WebProcessEnded,
        Self::AppCrashed,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::WindowEmpty => "window-empty",
            #[cfg(target_os = "linux")]
            Self::WebProcessEnded => "web-process-ended",
            Self::AppCrashed => "app-crashed",
        }
    }

    /// Returns the command that shows the dialog. Its process ends when the user has answered.
    ///
    /// # Errors
    /// If the path of this program is unknown.
    pub(crate) fn process(self, language: Language, log: &Path) -> std::io::Result<std::process::Command> {
        self.process_with(SHOW_DIALOG, language, log)
    }

    /// Returns the command that shows the dialog if its standard input ends without a byte.
    ///
    /// # Errors
    /// As [`process`](Self::process).
    #[cfg(target_os = "linux")]
    pub(crate) fn process_after_crash(
        self,
        language: Language,
        log: &Path,
    ) -> std::io::Result<std::process::Command> {
        self.process_with(SHOW_DIALOG_AFTER_CRASH, language, log)
    }

    fn process_with(
        self,
        option: &str,
        language: Language,
        log: &Path,
    ) -> std::io::Result<std::process::Command> {
        let mut command = std::process::Command::new(std::env::current_exe()?);
        command
            .arg(option)
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
        let [option, name, language, log, ..] = arguments else {
            return None;
        };
        let dialog = *Self::ALL.iter().find(|dialog| name == dialog.name())?;
        let language = Language::of(language.to_str()?)?;
        let is_requested = option == SHOW_DIALOG;
        #[cfg(target_os = "linux")]
        let is_requested = is_requested || option == SHOW_DIALOG_AFTER_CRASH;
        is_requested.then_some((dialog, language, log))
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
            #[cfg(target_os = "linux")]
            Self::WebProcessEnded => {
                let message = native::WebProcessEnded;
                // The process of the dialog inherits the variables.
                let is_simple = webkit_environment::has_simple_graphics();
                let (remedy, buttons) = match is_simple {
                    false => (
                        message.simple(language),
                        MessageButtons::OkCancelCustom(message.retry(language), message.quit(language)),
                    ),
                    true => (
                        message.still(language),
                        MessageButtons::OkCustom(message.quit(language)),
                    ),
                };
                MessageDialog::new()
                    .set_level(MessageLevel::Error)
                    .set_title(message.text(language))
                    .set_description(format!("{}\n\n{remedy}", message.body(language)))
                    .set_buttons(buttons)
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
    #[cfg(target_os = "linux")]
    if arguments
        .first()
        .is_some_and(|option| option == SHOW_DIALOG_AFTER_CRASH)
        && has_word_of_app()
    {
        return Some(ExitCode::SUCCESS);
    }
    #[cfg(target_os = "linux")]
    if dialog == NativeDialog::WebProcessEnded {
        eprintln!("{ADVICE}");
    }
    let language = match has_glyphs(&native::AppCrashed { log: &"" }.body(language.name())) {
        true => language,
        false => Language::En,
    };
    let answer = dialog.build(language, log).show();
    let quit = native::WindowEmpty.quit(language.name());
    Some(match answer {
        MessageDialogResult::Custom(button) if button == quit => QUIT.into(),
        #[cfg(target_os = "linux")]
        MessageDialogResult::Custom(button) if button == native::WebProcessEnded.retry(language.name()) => {
            let error = webkit_environment::restart_with_simple_graphics(&arguments[DIALOG_ARGUMENTS..]);
            eprintln!("cognito-enroll-desktop: the program could not be restarted: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    })
}

/// Waits until the app closes the standard input of this process or ends. Returns whether it has sent something before.
#[cfg(target_os = "linux")]
fn has_word_of_app() -> bool {
    let mut sent = Vec::new();
    // An error is not expected. No dialog is shown then.
    std::io::stdin().read_to_end(&mut sent).is_err() || !sent.is_empty()
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
            let (retry, quit) = (
                native::WebProcessEnded.retry(language),
                native::WebProcessEnded.quit(language),
            );
            assert_ne!(retry, quit, "{language}");
            let simple = native::WebProcessEnded.simple(language);
            assert!(
                simple.contains("WEBKIT_DISABLE_COMPOSITING_MODE=1"),
                "{language}: {simple}"
            );
            let still = native::WebProcessEnded.still(language);
            for word in ["libwebkit2gtk-4.1", "GDK_BACKEND=x11", "cognito-enroll enroll"] {
                assert!(still.contains(word), "{language}: {still}");
            }
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
        for dialog in NativeDialog::ALL {
            let command = dialog
                .process(Language::Ar, Path::new("/logs"))
                .expect("a program");
            let arguments: Vec<_> = command.get_args().map(OsStr::to_owned).collect();
            assert_eq!(
                NativeDialog::from(&arguments),
                Some((*dialog, Language::Ar, OsStr::new("/logs")))
            );
        }
        let other = ["--config", "app-crashed", "en", "x"].map(OsString::from);
        assert!(NativeDialog::from(&other).is_none());
        assert!(NativeDialog::from(&[]).is_none());
    }
}
