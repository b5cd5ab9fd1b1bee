//! `cognito-enroll qr`

use std::io;

use clap::Args;
use enrolment::{KeyUri, Label};

use crate::failure::Failure;
use crate::label_arguments::LabelArguments;
use crate::offline;
use crate::phrases;
use crate::qr_target::QrArguments;
use crate::secret_argument::{self, SecretArgument};

/// Draw the QR code of a secret that you have, without any user pool
#[derive(Args)]
pub(crate) struct Qr {
    /// The secret in base32: -, @FILE or env:NAME; JSON with a member SecretCode will do
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
        // Here the drawing is what was asked for, so it is data.
        let uri = KeyUri::new(issuer, &account, &secret);
        if let Some(path) = place.draw(&uri, io::stdout())? {
            phrases::say(&phrases::qr_written(&path));
        }
        Ok(())
    }
}
