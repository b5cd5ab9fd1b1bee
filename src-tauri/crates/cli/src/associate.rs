//! `cognito-enroll associate`

use std::io;

use clap::Args;
use enrolment::{AccessToken, KeyUri, standalone_calls};

use crate::failure::Failure;
use crate::grant_arguments::GrantArguments;
use crate::label_arguments::LabelArguments;
use crate::output::OutputArguments;
use crate::pool_arguments::{PoolArguments, Wanted};
use crate::qr_target::{self, QrArguments};

/// Request a new secret from Cognito: one call of AssociateSoftwareToken
///
/// Prints the same members as `aws cognito-idp associate-software-token`. The authenticator is registered only by
/// `cognito-enroll verify`.
#[derive(Args)]
pub(crate) struct Associate {
    #[command(flatten)]
    grant: GrantArguments,
    #[command(flatten)]
    qr: QrArguments,
    #[command(flatten)]
    label: LabelArguments,
    #[command(flatten)]
    pool: PoolArguments,
    #[command(flatten)]
    output: OutputArguments,
}

impl Associate {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        self.grant.check()?;
        let (grant, token) = self.grant.read(&self.pool)?;
        let chosen = self.pool.chosen(Wanted::Nothing, token.as_ref(), None)?;
        // Before the secret is created, because it may replace a registered one.
        let place = match self.qr.reserve()? {
            Some(place) => {
                let known = token.as_ref().and_then(AccessToken::username);
                let label = self.label.of_pool(&chosen, known)?;
                place.check(&KeyUri::stand_in(&label), &io::stderr())?;
                Some((place, label))
            }
            None => None,
        };
        let cognito = chosen.connect(None)?;
        let associated = standalone_calls::associate(&cognito, &grant).await?;
        // First, because Cognito does not return the secret again.
        self.output.print([
            ("SecretCode", associated.secret.base32().expose().into()),
            (
                "Session",
                associated
                    .session
                    .map(|session| session.expose().to_owned())
                    .into(),
            ),
        ])?;
        if let Some((place, label)) = place {
            let uri = KeyUri::new(&label, &associated.secret);
            if let Some(path) = place.draw(&uri, io::stderr())? {
                qr_target::show_path(&path);
            }
        }
        Ok(())
    }
}
