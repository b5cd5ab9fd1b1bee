//! `cognito-enroll qr`

use std::io;

use clap::Args;
use enrolment::KeyUri;

use crate::failure::Failure;
use crate::label_arguments::LabelArguments;
use crate::offline;
use crate::qr_target::{self, QrArguments};
use crate::secret_argument::{self, SecretArgument};

/// Draw the QR code of a secret, offline
#[derive(Args)]
pub(crate) struct Qr {
    /// Secret in base32, or its key URI (otpauth://totp/…), whose issuer and account name apply unless the options give
    /// others: -, @FILE or env:NAME; may be JSON with a member SecretCode
    #[arg(long, value_name = "WHERE")]
    secret: SecretArgument,
    #[command(flatten)]
    qr: QrArguments,
    #[command(flatten)]
    label: LabelArguments,
}

impl Qr {
    pub(crate) fn run(self) -> Result<(), Failure> {
        secret_argument::check([("--secret", Some(&self.secret))])?;
        let written = offline::secret(&self.secret)?;
        let label = self.label.of_secret(&written)?;
        let place = self.qr.or_terminal()?;
        // The drawing is the result of this command, so it goes to standard output.
        let uri = KeyUri::new(&label, written.secret());
        if let Some(path) = place.draw(&uri, io::stdout())? {
            qr_target::show_path(&path);
        }
        Ok(())
    }
}
