//! Lines for the person at the terminal, on standard error.

use std::io::{self, Write as _};

use transport::displayable_lines;

/// Writes a line to standard error. If it cannot be written, the line is dropped and the command continues.
pub(crate) fn show(text: &str) {
    let _ = writeln!(io::stderr(), "{}", displayable_lines(text));
}
