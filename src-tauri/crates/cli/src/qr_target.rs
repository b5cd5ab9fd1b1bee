//! The options for the target of a QR code: a file that only its owner can read, or the terminal.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;
use enrolment::{KeyUri, QrPicture, qr_text};
use tempfile::NamedTempFile;

use crate::failure::Failure;
use crate::messages::command_line;
use crate::notice;
use crate::terminal_qr::{self, Blocks, CheckError};

/// The format of a QR code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drawing {
    Png,
    Svg,
}

/// `FILE.png`, `FILE.svg` or `-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum QrTarget {
    Terminal,
    File(QrFile),
}

/// A file whose extension is its format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct QrFile {
    path: PathBuf,
    drawing: Drawing,
}

impl FromStr for QrTarget {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "-" {
            return Ok(Self::Terminal);
        }
        let path = PathBuf::from(text);
        let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        let drawing = match extension.to_ascii_lowercase().as_str() {
            "png" => Drawing::Png,
            "svg" => Drawing::Svg,
            _ => return Err(command_line::QrFileExtension.text()),
        };
        Ok(Self::File(QrFile { path, drawing }))
    }
}

/// The options.
#[derive(Args)]
#[command(next_help_heading = "QR code")]
pub(crate) struct QrArguments {
    /// Write the QR code to FILE.png or FILE.svg, which only you can read, or draw it in the terminal (-)
    #[arg(long, value_name = "FILE|-")]
    qr: Option<QrTarget>,

    /// Overwrite an existing file
    #[arg(long, requires = "qr")]
    overwrite: bool,

    /// Draw the QR code in the terminal with full blocks, for fonts and encodings without half blocks; it takes twice the
    /// columns and lines
    #[arg(long)]
    full_blocks: bool,
}

impl QrArguments {
    /// Reserves the target, which is the terminal if the option is missing.
    pub(crate) fn or_terminal(&self) -> Result<ReservedTarget, Failure> {
        Ok(self.reserve()?.unwrap_or(ReservedTarget::Terminal(self.blocks())))
    }

    /// Reserves the target before the secret is created: a secret that cannot be shown is useless, and may have replaced a
    /// registered one.
    pub(crate) fn reserve(&self) -> Result<Option<ReservedTarget>, Failure> {
        self.reserve_target(self.overwrite)
    }

    /// The same for a QR code that replaces an earlier one of this command.
    pub(crate) fn reserve_again(&self) -> Result<Option<ReservedTarget>, Failure> {
        self.reserve_target(true)
    }

    fn blocks(&self) -> Blocks {
        match self.full_blocks {
            true => Blocks::Full,
            false => Blocks::Half,
        }
    }

    pub(crate) fn is_asked_for(&self) -> bool {
        self.qr.is_some()
    }

    /// Whether the QR code goes to a file.
    pub(crate) fn is_file(&self) -> bool {
        matches!(self.qr, Some(QrTarget::File(_)))
    }

    fn reserve_target(&self, overwrite: bool) -> Result<Option<ReservedTarget>, Failure> {
        let file = match &self.qr {
            None => return Ok(None),
            Some(QrTarget::Terminal) => return Ok(Some(ReservedTarget::Terminal(self.blocks()))),
            Some(QrTarget::File(file)) => file.clone(),
        };
        if !overwrite && file.path.symlink_metadata().is_ok() {
            let path = &file.path.display();
            return Err(Failure::Usage(command_line::QrFileExists { path }.explanation()));
        }
        let folder = match file.path.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        // `NamedTempFile` makes it readable and writable by its owner only.
        let temporary = NamedTempFile::new_in(folder).map_err(|error| unwritable(&file.path, &error))?;
        Ok(Some(ReservedTarget::File {
            file,
            temporary,
            overwrite,
        }))
    }
}

/// A target that can be drawn on. A temporary file is removed if nothing is drawn.
pub(crate) enum ReservedTarget {
    Terminal(Blocks),
    File {
        file: QrFile,
        temporary: NamedTempFile,
        overwrite: bool,
    },
}

impl ReservedTarget {
    pub(crate) fn is_terminal(&self) -> bool {
        matches!(self, Self::Terminal(_))
    }

    /// Checks whether the terminal, if that is the target, can show a QR code. To be called before the secret is created,
    /// with a [stand-in](KeyUri::stand_in).
    pub(crate) fn check(&self, uri: &KeyUri, terminal: &impl io::IsTerminal) -> Result<(), CheckError> {
        match self {
            Self::Terminal(blocks) => terminal_qr::check(uri, *blocks, terminal),
            Self::File { .. } => Ok(()),
        }
    }

    /// Draws the QR code. Returns the path, if the target is a file.
    ///
    /// # Parameters
    /// `terminal`: the output for a drawing in the terminal.
    pub(crate) fn draw(
        self,
        uri: &KeyUri,
        terminal: impl Write + io::IsTerminal,
    ) -> Result<Option<PathBuf>, Failure> {
        match self {
            Self::Terminal(blocks) => {
                terminal_qr::draw(uri, blocks, terminal)?;
                Ok(None)
            }
            Self::File {
                file,
                mut temporary,
                overwrite,
            } => {
                let written = match file.drawing {
                    Drawing::Png => temporary.write_all(QrPicture::of(uri)?.png()),
                    Drawing::Svg => temporary.write_all(qr_text::svg(uri)?.expose().as_bytes()),
                };
                written.map_err(|error| unwritable(&file.path, &error))?;
                // Renamed, so that the file is complete or missing. A file that was created meanwhile is kept.
                let persisted = match overwrite {
                    true => temporary.persist(&file.path),
                    false => temporary.persist_noclobber(&file.path),
                };
                persisted.map_err(|error| unwritable(&file.path, &error.error))?;
                Ok(Some(file.path))
            }
        }
    }
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    let message = command_line::FileUnwritable {
        error,
        path: &path.display(),
    };
    Failure::Usage(message.explanation())
}

/// Shows where the QR code was written.
pub(crate) fn show_path(path: &Path) {
    let message = command_line::QrFileWritten {
        path: &path.display(),
    };
    notice::show(&message.text());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extension_of_the_file_is_its_format() {
        let drawing = |text: &str| match text.parse() {
            Ok(QrTarget::File(file)) => Some(file.drawing),
            _ => None,
        };
        assert_eq!(drawing("a.png"), Some(Drawing::Png));
        assert_eq!(drawing("a.b/c.SVG"), Some(Drawing::Svg));
        assert_eq!("-".parse(), Ok(QrTarget::Terminal));
        for other in ["a", "a.jpg", "png", ".png", "", "a.png/"] {
            let parsed = other.parse::<QrTarget>();
            assert!(parsed.is_err() || other == "a.png/", "{other:?}");
        }
    }
}
