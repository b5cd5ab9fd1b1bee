//! What has to be said when the page cannot say it, by a message of the system.
//!
//! A process of its own shows it, this same program with [`ASKED`] before all else: the one that has something to say may
//! have a main loop that stands still or a fault on its main thread, and no message of its own would ever appear.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{ExitCode, Stdio};

use rfd::{MessageButtons, MessageDialog, MessageDialogResult, MessageLevel};
use serde::Deserialize;

use crate::preferences::Language;

/// Nobody types it.
const ASKED: &str = "--say";
/// What the process ends with if the person wants to quit. By nothing else: a message that was closed, or could not be shown,
/// is nobody's wish.
const QUIT: u8 = 10;

/// In all languages of the page.
const WORDS: &str = include_str!("../../ui/src/locale/native.json");

/// What can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Message {
    /// The page does not come up. The person may wait on, or quit.
    EmptyWindow,
    /// The program is closing because of a fault.
    Fault,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Words {
    empty_window: EmptyWindow,
    fault: Fault,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EmptyWindow {
    title: String,
    body: String,
    linux: String,
    windows: String,
    macos: String,
    wait: String,
    quit: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fault {
    title: String,
    /// With `{log}` in it, where the log is.
    body: String,
    close: String,
}

impl Message {
    fn name(self) -> &'static str {
        match self {
            Self::EmptyWindow => "empty-window",
            Self::Fault => "fault",
        }
    }

    /// Has it shown by a process of its own, which ends when the person has answered.
    ///
    /// # Errors
    /// If this program cannot be started once more.
    pub(crate) fn process(self, language: Language, log: &Path) -> std::io::Result<std::process::Command> {
        let mut command = std::process::Command::new(std::env::current_exe()?);
        command
            .arg(ASKED)
            .args([self.name(), language.name()])
            .arg(log)
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        Ok(command)
    }

    /// Whether somebody who was asked by [`EmptyWindow`](Self::EmptyWindow) wants to quit.
    pub(crate) fn is_to_quit(code: Option<i32>) -> bool {
        code == Some(i32::from(QUIT))
    }

    fn from(arguments: &[OsString]) -> Option<(Self, Language, &OsStr)> {
        let [asked, name, language, log] = arguments else {
            return None;
        };
        let message = [Self::EmptyWindow, Self::Fault]
            .into_iter()
            .find(|message| name == message.name())?;
        let language = Language::of(language.to_str()?)?;
        (asked == ASKED).then_some((message, language, log))
    }

    fn dialog(self, language: Language, log: &OsStr) -> MessageDialog {
        let dialog = MessageDialog::new();
        let Some(words) = words(language) else {
            return dialog;
        };
        match self {
            Self::EmptyWindow => {
                let words = words.empty_window;
                let remedy = match std::env::consts::OS {
                    "windows" => words.windows,
                    "macos" => words.macos,
                    _ => words.linux,
                };
                dialog
                    .set_level(MessageLevel::Warning)
                    .set_title(words.title)
                    .set_description(format!("{}\n\n{remedy}", words.body))
                    .set_buttons(MessageButtons::OkCancelCustom(words.wait, words.quit))
            }
            Self::Fault => {
                let words = words.fault;
                dialog
                    .set_level(MessageLevel::Error)
                    .set_title(words.title)
                    .set_description(words.body.replace("{log}", &log.to_string_lossy()))
                    .set_buttons(MessageButtons::OkCustom(words.close))
            }
        }
    }
}

/// Nothing if the file were broken, which a test rules out.
fn words(language: Language) -> Option<Words> {
    let mut all: serde_json::Value = serde_json::from_str(WORDS).ok()?;
    serde_json::from_value(all.get_mut(language.name())?.take()).ok()
}

/// If this process is one that only says something: says it, and gives what to end with.
pub fn say_if_asked() -> Option<ExitCode> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let (message, language, log) = Message::from(&arguments)?;
    let language = match words(language) {
        Some(words) if !is_readable(&words.fault.body) => Language::En,
        _ => language,
    };
    let answer = message.dialog(language, log).show();
    let quit = words(language).map(|words| words.empty_window.quit);
    Some(match answer {
        MessageDialogResult::Custom(button) if Some(&button) == quit.as_ref() => QUIT.into(),
        _ => ExitCode::SUCCESS,
    })
}

/// Whether this computer has the letters of a text. The page brings its own; a message of the system has none.
#[cfg(target_os = "linux")]
fn is_readable(text: &str) -> bool {
    use pangocairo::pango::{Layout, prelude::FontMapExt as _};

    // Not GTK's own way to its fonts: GTK belongs to the thread that the message is shown from.
    let layout = Layout::new(&pangocairo::FontMap::default().create_context());
    layout.set_text(text);
    layout.unknown_glyphs_count() == 0
}

#[cfg(not(target_os = "linux"))]
fn is_readable(_: &str) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_all_words() {
        for language in Language::ALL {
            let words = words(language);
            let words = words.unwrap_or_else(|| panic!("{language:?}"));
            assert!(words.fault.body.contains("{log}"), "{language:?}");
            assert!(
                words
                    .empty_window
                    .linux
                    .contains("WEBKIT_DISABLE_DMABUF_RENDERER=1"),
                "{language:?}"
            );
            assert_ne!(words.empty_window.wait, words.empty_window.quit, "{language:?}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_no_font_has_is_not_readable() {
        assert!(is_readable("Close"));
        assert!(!is_readable("Close \u{50000}"), "of no script that there is");
    }

    #[test]
    fn the_other_process_understands_what_it_is_asked() {
        for message in [Message::EmptyWindow, Message::Fault] {
            let command = message
                .process(Language::Ar, Path::new("/logs"))
                .expect("a program");
            let arguments: Vec<_> = command.get_args().map(OsStr::to_owned).collect();
            let (asked, language, log) = Message::from(&arguments).expect("understood");
            assert_eq!(
                (asked, language, log),
                (message, Language::Ar, OsStr::new("/logs"))
            );
        }
        assert!(Message::from(&["--config".into(), "fault".into(), "en".into(), "x".into()]).is_none());
        assert!(Message::from(&[]).is_none());
    }
}
