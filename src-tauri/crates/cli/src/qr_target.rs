//! Where a QR code goes: a file of its owner's alone, or the terminal.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;
use enrolment::{KeyUri, QrPicture, qr_text};
use tempfile::NamedTempFile;

use crate::failure::Failure;
use crate::phrases;
use crate::terminal_qr;

/// What a QR code is drawn as.
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

/// A file that is named by what it holds.
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
            _ => return Err(phrases::QR_FILE_EXTENSION.to_owned()),
        };
        Ok(Self::File(QrFile { path, drawing }))
    }
}

/// The options for it.
#[derive(Args)]
#[command(next_help_heading = "QR code")]
pub(crate) struct QrArguments {
    /// Draw the QR code into FILE.png or FILE.svg, which nobody else on this computer may read, or with - into the
    /// terminal
    #[arg(long, value_name = "FILE|-")]
    qr: Option<QrTarget>,

    /// Write over the file if it is there already
    #[arg(long, requires = "qr")]
    overwrite: bool,
}

impl QrArguments {
    /// Into the terminal where no option says otherwise.
    pub(crate) fn or_terminal(&self) -> Result<Reserved, Failure> {
        Ok(self.reserve()?.unwrap_or(Reserved(Place::Terminal)))
    }

    /// Sees to it that the QR code can be put there, before there is one: a secret that nobody can show is worth nothing,
    /// and may have taken another one's place.
    pub(crate) fn reserve(&self) -> Result<Option<Reserved>, Failure> {
        self.place(self.overwrite)
    }

    /// The same for a QR code that takes the place of the one before it.
    pub(crate) fn reserve_again(&self) -> Result<Option<Reserved>, Failure> {
        self.place(true)
    }

    fn place(&self, overwrite: bool) -> Result<Option<Reserved>, Failure> {
        let file = match &self.qr {
            None => return Ok(None),
            Some(QrTarget::Terminal) => return Ok(Some(Reserved(Place::Terminal))),
            Some(QrTarget::File(file)) => file.clone(),
        };
        if !overwrite && file.path.symlink_metadata().is_ok() {
            return Err(phrases::file_exists(&file.path));
        }
        let folder = match file.path.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        // Readable and writable by its owner only, as `NamedTempFile` makes them.
        let beside =
            NamedTempFile::new_in(folder).map_err(|error| phrases::unwritable(&file.path, &error))?;
        Ok(Some(Reserved(Place::File {
            file,
            beside,
            overwrite,
        })))
    }

    pub(crate) fn is_asked_for(&self) -> bool {
        self.qr.is_some()
    }
}

/// A place for a QR code. Nothing of it is left if none comes.
pub(crate) struct Reserved(Place);

enum Place {
    Terminal,
    File {
        file: QrFile,
        beside: NamedTempFile,
        overwrite: bool,
    },
}

impl Reserved {
    pub(crate) fn is_terminal(&self) -> bool {
        matches!(self.0, Place::Terminal)
    }

    /// Draws it. The path, if it is a file.
    ///
    /// # Parameters
    /// `terminal`: where a drawing for the terminal goes.
    pub(crate) fn draw(
        self,
        uri: &KeyUri,
        terminal: impl Write + io::IsTerminal,
    ) -> Result<Option<PathBuf>, Failure> {
        match self.0 {
            Place::Terminal => {
                terminal_qr::draw(uri, terminal)?;
                Ok(None)
            }
            Place::File {
                file,
                mut beside,
                overwrite,
            } => {
                let written = match file.drawing {
                    Drawing::Png => beside.write_all(QrPicture::of(uri)?.png()),
                    Drawing::Svg => beside.write_all(qr_text::svg(uri)?.expose().as_bytes()),
                };
                let unwritable = |error: &io::Error| phrases::unwritable(&file.path, error);
                written.map_err(|error| unwritable(&error))?;
                // A rename, so that there is a whole picture or none. A file that came meanwhile stays.
                let kept = match overwrite {
                    true => beside.persist(&file.path),
                    false => beside.persist_noclobber(&file.path),
                };
                kept.map_err(|error| unwritable(&error.error))?;
                Ok(Some(file.path))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_what_it_holds() {
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
