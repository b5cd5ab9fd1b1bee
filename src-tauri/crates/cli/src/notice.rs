//! Lines for the person at the terminal, on standard error.

use std::io::{self, Write as _};

/// Shows a line. A line that cannot be written is dropped: the command goes on without a reader.
pub(crate) fn show(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
