//! A QR code in a terminal.

use std::io::{IsTerminal, Write};

use enrolment::{KeyUri, qr_text};

use crate::failure::Failure;
use crate::phrases;

/// Black on white, in the 256-colour palette: the sixteen colours before it are what each terminal's theme makes of
/// them, and a code that comes out white on black is read by some phones only.
const BLACK_ON_WHITE: &str = "\x1b[38;5;16;48;5;231m";
const AS_BEFORE: &str = "\x1b[0m";

/// Draws it. Colours go to a terminal only; without them, a file shows it rightly on a white page.
pub(crate) fn draw(uri: &KeyUri, mut to: impl Write + IsTerminal) -> Result<(), Failure> {
    let drawn = qr_text::half_blocks(uri)?;
    let lines: Vec<&str> = drawn.expose().lines().collect();
    let width = lines.first().map_or(0, |line| line.chars().count());
    let coloured = to.is_terminal();
    if coloured && columns().is_some_and(|columns| columns < width) {
        return Err(phrases::terminal_too_narrow(width));
    }
    let mut text = String::with_capacity(drawn.expose().len() + lines.len() * 32);
    for line in lines {
        match coloured {
            // Each line for itself, or a terminal that scrolls fills the rest of the line with white.
            true => text.extend([BLACK_ON_WHITE, line, AS_BEFORE, "\n"]),
            false => text.extend([line, "\n"]),
        }
    }
    to.write_all(text.as_bytes())
        .and_then(|()| to.flush())
        .map_err(Failure::Output)
}

/// How wide the terminal is; `None` if it does not say.
fn columns() -> Option<usize> {
    let (columns, _) = crossterm::terminal::size().ok()?;
    (columns > 0).then_some(usize::from(columns))
}
