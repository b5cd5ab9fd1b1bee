//! `cognito-enroll qr`

use std::io;

use clap::Args;
use enrolment::{KeyUri, Label};

use crate::failure::Failure;
use crate::label_arguments::LabelArguments;
use crate::offline;
use crate::qr_target::{self, QrArguments};
use crate::secret_argument::{self, SecretArgument};

/// Draw the QR code of a secret, offline
#[derive(Args)]
pub(crate) struct Qr {
    /// Secret in base32: -, @FILE or env:NAME; may be JSON with a member SecretCode
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
        let account = self.label.account(None)?;
        let issuer = self.label.given_issuer().unwrap_or(Label::ISSUER);
        let secret = offline::secret(&self.secret)?;
        let place = self.qr.or_terminal()?;
        // The drawing is the result of this command, so it goes to standard output.
        let uri = KeyUri::new(issuer, &account, &secret);
        if let Some(path) = place.draw(&uri, io::stdout())? {
            qr_target::show_path(&path);
        }
        Ok(())
    }
}
