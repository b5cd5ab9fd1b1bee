//! A QR code in a terminal.

use std::io::{IsTerminal, Write};

use enrolment::{KeyUri, qr_text};

use crate::failure::Failure;
use crate::messages::command_line;

/// Black on white, in the 256-colour palette. Each terminal's theme redefines the sixteen colours before it, and not every
/// phone reads a code that is white on black.
const BLACK_ON_WHITE: &str = "\x1b[38;5;16;48;5;231m";
const AS_BEFORE: &str = "\x1b[0m";

/// Draws the QR code, with colours only in a terminal. Without colours, a file shows it correctly on a white page.
pub(crate) fn draw(uri: &KeyUri, mut to: impl Write + IsTerminal) -> Result<(), Failure> {
    let drawn = qr_text::half_blocks(uri)?;
    let lines: Vec<&str> = drawn.expose().lines().collect();
    let width = lines.first().map_or(0, |line| line.chars().count());
    let coloured = to.is_terminal();
    if coloured && columns().is_some_and(|columns| columns < width) {
        let columns = width.try_into().unwrap_or(u64::MAX);
        return Err(Failure::Usage(
            command_line::TerminalTooNarrow { columns }.explanation(),
        ));
    }
    let mut text = String::with_capacity(drawn.expose().len() + lines.len() * 32);
    for line in lines {
        match coloured {
            // Colours end with each line: a terminal that scrolls would fill the rest of the line with white.
            true => text.extend([BLACK_ON_WHITE, line, AS_BEFORE, "\n"]),
            false => text.extend([line, "\n"]),
        }
    }
    to.write_all(text.as_bytes())
        .and_then(|()| to.flush())
        .map_err(Failure::Output)
}

/// The width of the terminal; `None` if it is unknown.
fn columns() -> Option<usize> {
    let (columns, _) = crossterm::terminal::size().ok()?;
    (columns > 0).then_some(usize::from(columns))
}
