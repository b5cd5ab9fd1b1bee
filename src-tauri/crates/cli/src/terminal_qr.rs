//! A QR code in a terminal.

use std::env;
use std::io::{IsTerminal, Write};

use enrolment::{KeyUri, SecretText, qr_text};
use messages::Explanation;

use crate::failure::Failure;
use crate::messages::command_line;

/// Colours of the 256-colour palette. Each terminal's theme redefines the sixteen colours before it, and not every phone
/// reads a code that is white on black.
const BLACK_ON_WHITE: &str = "\x1b[38;5;16;48;5;231m";
const ON_BLACK: &str = "\x1b[48;5;16m";
const ON_WHITE: &str = "\x1b[48;5;231m";
const AS_BEFORE: &str = "\x1b[0m";

/// The lines below a drawing that must not scroll it: the question for the code takes two in a narrow terminal.
const LINES_BELOW: usize = 2;

/// The characters that modules are drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Blocks {
    /// Half blocks: a character has two modules, one above the other.
    Half,
    /// Full blocks: a module has two characters. In a terminal these are coloured spaces, which every font and every
    /// encoding has.
    Full,
}

/// Why a terminal cannot show a QR code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// It has no colours: `TERM=dumb`.
    Dumb,
    /// The locale's encoding has no half blocks.
    NotUtf8,
    /// It is too small. The person can enlarge it.
    TooSmall { needed: Size, found: Size },
}

/// The size of a terminal, or of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    columns: usize,
    /// Of a drawing: with [`LINES_BELOW`].
    lines: usize,
}

impl Obstacle {
    pub(crate) fn explanation(self) -> Explanation {
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        match self {
            Self::Dumb => command_line::TerminalDumb.explanation(),
            Self::NotUtf8 => command_line::TerminalNotUtf8.explanation(),
            Self::TooSmall { needed, found } => {
                let small = match (needed.columns > found.columns, needed.lines > found.lines) {
                    (true, true) => "both",
                    (true, false) => "columns",
                    (false, _) => "lines",
                };
                command_line::TerminalTooSmall {
                    columns: number(needed.columns),
                    lines: number(needed.lines),
                    has_columns: number(found.columns),
                    has_lines: number(found.lines),
                    small: &small,
                }
                .explanation()
            }
        }
    }
}

/// Checks whether a terminal can show a QR code. The output is not checked if it is no terminal.
pub(crate) fn check(uri: &KeyUri, blocks: Blocks, to: &impl IsTerminal) -> Result<(), CheckError> {
    let drawing = drawing(uri, blocks)?;
    match to.is_terminal() {
        true => Ok(check_terminal(&drawing, blocks)?),
        false => Ok(()),
    }
}

/// Why a QR code cannot be drawn.
pub(crate) enum CheckError {
    Obstacle(Obstacle),
    Failure(Failure),
}

impl From<Obstacle> for CheckError {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<Failure> for CheckError {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<CheckError> for Failure {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::Obstacle(obstacle) => Self::Usage(obstacle.explanation()),
            CheckError::Failure(failure) => failure,
        }
    }
}

/// Draws the QR code, with colours only in a terminal. Without colours, a file shows it correctly on a white page.
pub(crate) fn draw(uri: &KeyUri, blocks: Blocks, mut to: impl Write + IsTerminal) -> Result<(), Failure> {
    let drawing = drawing(uri, blocks)?;
    let is_coloured = to.is_terminal();
    if is_coloured {
        check_terminal(&drawing, blocks).map_err(|obstacle| Failure::Usage(obstacle.explanation()))?;
    }
    let mut text = String::with_capacity(drawing.expose().len() * 8);
    for line in drawing.expose().lines() {
        match (is_coloured, blocks) {
            // Colours end with each line: a terminal that scrolls would fill the rest of the line with white.
            (true, Blocks::Half) => text.extend([BLACK_ON_WHITE, line, AS_BEFORE, "\n"]),
            (true, Blocks::Full) => {
                let mut was_dark = None;
                for character in line.chars() {
                    let is_dark = character != ' ';
                    if was_dark != Some(is_dark) {
                        text.push_str(if is_dark { ON_BLACK } else { ON_WHITE });
                        was_dark = Some(is_dark);
                    }
                    text.push(' ');
                }
                text.extend([AS_BEFORE, "\n"]);
            }
            (false, _) => text.extend([line, "\n"]),
        }
    }
    to.write_all(text.as_bytes())
        .and_then(|()| to.flush())
        .map_err(Failure::Output)
}

fn drawing(uri: &KeyUri, blocks: Blocks) -> Result<SecretText, Failure> {
    Ok(match blocks {
        Blocks::Half => qr_text::half_blocks(uri)?,
        Blocks::Full => qr_text::full_blocks(uri)?,
    })
}

fn check_terminal(drawing: &SecretText, blocks: Blocks) -> Result<(), Obstacle> {
    let variable = |name: &str| env::var(name).ok();
    if is_dumb(variable("TERM").as_deref()) {
        return Err(Obstacle::Dumb);
    }
    // Windows' console takes UTF-16.
    if blocks == Blocks::Half && cfg!(unix) && !may_be_utf8(variable) {
        return Err(Obstacle::NotUtf8);
    }
    let lines = drawing.expose().lines();
    let needed = Size {
        columns: drawing
            .expose()
            .lines()
            .next()
            .map_or(0, |line| line.chars().count()),
        lines: lines.count() + LINES_BELOW,
    };
    match size() {
        Some(found) if found.columns < needed.columns || found.lines < needed.lines => {
            Err(Obstacle::TooSmall { needed, found })
        }
        _ => Ok(()),
    }
}

/// Whether a terminal of this kind has no colours.
fn is_dumb(term: Option<&str>) -> bool {
    matches!(term, Some("dumb" | "unknown"))
}

/// Whether the locale's encoding is UTF-8, by the variables in the order of POSIX. If none is set, as in a container, the
/// encoding of the terminal is unknown, and most are UTF-8.
fn may_be_utf8(variable: impl Fn(&str) -> Option<String>) -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()));
    let Some(locale) = locale else {
        return true;
    };
    // language_TERRITORY.encoding@modifier; macOS has `UTF-8` alone.
    let encoding = locale.split_once('.').map_or(&*locale, |(_, encoding)| encoding);
    let encoding = encoding
        .split_once('@')
        .map_or(encoding, |(encoding, _)| encoding);
    matches!(encoding.to_ascii_lowercase().as_str(), "utf-8" | "utf8")
}

/// The size of the terminal; `None` if it is unknown.
fn size() -> Option<Size> {
    let (columns, lines) = crossterm::terminal::size().ok()?;
    (columns > 0 && lines > 0).then_some(Size {
        columns: columns.into(),
        lines: lines.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoding_is_that_of_the_first_variable_that_is_set() {
        let is_utf8 = |variables: &[(&str, &str)]| {
            may_be_utf8(|name| {
                let found = variables.iter().find(|(variable, _)| *variable == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        for utf8 in [
            &[("LANG", "en_GB.UTF-8")][..],
            &[("LANG", "C.utf8")],
            &[("LC_CTYPE", "UTF-8"), ("LANG", "C")],
            &[("LC_ALL", ""), ("LC_CTYPE", ""), ("LANG", "de_DE.UTF-8@euro")],
            &[("LC_ALL", "ja_JP.utf-8"), ("LANG", "POSIX")],
            &[],
            &[("LANG", "")],
        ] {
            assert!(is_utf8(utf8), "{utf8:?}");
        }
        for other in [
            &[("LC_ALL", "C"), ("LANG", "en_GB.UTF-8")][..],
            &[("LANG", "POSIX")],
            &[("LANG", "de_DE")],
            &[("LC_CTYPE", "de_DE.ISO-8859-15@euro"), ("LANG", "de_DE.UTF-8")],
            &[("LANG", "ja_JP.eucJP")],
        ] {
            assert!(!is_utf8(other), "{other:?}");
        }
    }

    #[test]
    fn dumb_terminal_has_no_colours() {
        assert!(is_dumb(Some("dumb")) && is_dumb(Some("unknown")));
        assert!(!is_dumb(Some("xterm-256color")) && !is_dumb(None));
    }
}
