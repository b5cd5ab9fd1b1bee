//! `cognito-enroll enroll`: an entire enrolment, at a terminal or from a script.

mod cancel;
mod enrolment;
mod finish;
mod inputs;
mod progress;
mod register;
mod registration;
mod resolve;
mod sign_in;

use ::enrolment::{Flow, SignInStep, check_device_name};
use clap::Args;

use self::enrolment::{Authenticator, Enrolment};
use crate::failure::Failure;
use crate::messages::command_line;
use crate::notice;
use crate::output::OutputArguments;
use crate::pool_arguments::{PoolArguments, Wanted};
use crate::prompts::Prompts;
use crate::qr_target::QrArguments;
use crate::sign_in_flow;
use inputs::Inputs;
use progress::Progress;
use registration::Registration;

/// Sign in, register an authenticator app, and finish
///
/// Asks for what the options do not give. Without a terminal it cannot ask: the options must then give everything that
/// Cognito requires, and --code-from must provide the code. The tokens of the sign-in are revoked at the end.
#[derive(Args)]
pub(crate) struct Enroll {
    #[command(flatten)]
    inputs: inputs::InputArguments,

    /// Sign-in flow: srp, password or user-auth; the default is the one in the list of pools, or srp
    #[arg(long, value_name = "FLOW", value_parser = sign_in_flow::parse, help_heading = "Sign-in")]
    flow: Option<Flow>,

    /// Name of the authenticator in the user pool
    #[arg(
        long,
        visible_alias = "device-name",
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true,
        help_heading = "Authenticator"
    )]
    friendly_device_name: String,

    /// Issuer that the authenticator app shows; the default is the one in the list of pools, or the user pool ID
    #[arg(long, value_name = "TEXT", help_heading = "QR code")]
    issuer: Option<String>,

    /// Replace the account's current authenticator without asking
    #[arg(long, help_heading = "Authenticator")]
    replace: bool,

    /// Test the authenticator at the end: sign in with the next code, and out again
    #[arg(long, help_heading = "Authenticator")]
    prove: bool,

    #[command(flatten)]
    qr: QrArguments,
    #[command(flatten)]
    pool: PoolArguments,
    #[command(flatten)]
    output: OutputArguments,
}

impl Enroll {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        match self.prepare().await {
            Ok(enrolment) => enrolment.run().await,
            Err(Failure::Stopped) => Err(Failure::StoppedWith(Progress::Unchanged.when_stopped())),
            Err(failure) => Err(failure),
        }
    }

    /// Checks everything that can be checked before the sign-in.
    async fn prepare(self) -> Result<Enrolment, Failure> {
        self.inputs.check()?;
        let mut prompts = Prompts::listen()?;
        if !prompts.are_possible() {
            self.inputs.check_without_terminal()?;
        }
        let token = self.inputs.access_token()?;
        let wanted = match &token {
            Some(_) => Wanted::Nothing,
            None => Wanted::ClientAndPool,
        };
        let mut chosen = self.pool.chosen(wanted, token.as_ref(), self.flow)?;
        if let Some(issuer) = self.issuer {
            chosen.set_issuer(issuer)?;
        }
        check_device_name(&self.friendly_device_name)?;
        // Only checks that the file can be written.
        drop(self.qr.reserve()?);
        let client_secret = match self.inputs.client_secret(chosen.has_client_secret)? {
            inputs::ClientSecret::Known(secret) => secret,
            inputs::ClientSecret::Ask => {
                let question = command_line::ClientSecretPrompt.text();
                Some(prompts.hidden(&question, "--client-secret").await?)
            }
        };
        let mut inputs = Inputs::read(self.inputs, token)?;
        inputs.ask_username(&mut prompts).await?;
        Ok(Enrolment {
            cognito: chosen.connect(client_secret)?,
            inputs,
            prompts,
            progress: Progress::Unchanged,
            has_invalid_entry: false,
            lost_responses: 0,
            drawn: 0,
            types_secret: false,
            secret_in_terminal: false,
            authenticator: Authenticator::default(),
            friendly_device_name: self.friendly_device_name,
            replace: self.replace,
            prove: self.prove,
            qr: self.qr,
            output: self.output,
        })
    }
}

impl Enrolment {
    async fn run(mut self) -> Result<(), Failure> {
        let enrolled = self.enrol().await;
        if self.cognito.has_unrevoked_tokens() {
            notice::show(&command_line::TokensNotRevoked.text());
        }
        match enrolled {
            Ok(()) => Ok(()),
            Err(Failure::Stopped) => Err(Failure::StoppedWith(self.progress.when_stopped())),
            Err(failure) => {
                let status = failure.report();
                if let Some(text) = self.progress.when_ended() {
                    notice::show(&text);
                }
                Err(Failure::Reported(status))
            }
        }
    }

    async fn enrol(&mut self) -> Result<(), Failure> {
        let mut step: Option<SignInStep> = None;
        loop {
            let authorized = self.sign_in(step.take()).await?;
            let mut registration = self.register(authorized).await?;
            while let Registration::Pending(association) = registration {
                registration = self.verify(association).await?;
            }
            match registration {
                Registration::Verified(verified) => return self.finish(verified).await,
                Registration::Enrolled(enrolled) => return self.conclude(enrolled).await,
                Registration::AssociateAgain(authorized) => step = Some(SignInStep::Ready(authorized)),
                Registration::CurrentCodeRequired(required) => {
                    step = Some(SignInStep::CurrentCode(required));
                }
                Registration::SignInAgain | Registration::Pending(_) => {}
            }
        }
    }
}
