//! `cognito-enroll enroll`: the whole way, at a terminal or from a script.

mod ending;
mod inputs;
mod leaving;
mod scan;
mod settle;
mod sign_in;

use clap::Args;
use enrolment::{Association, Code, Cognito, Flow, SecretText, SignInStep};

use crate::failure::{Failure, mention};
use crate::output::OutputArguments;
use crate::phrases;
use crate::pool_arguments::{PoolArguments, Wanted};
use crate::prompts::Prompts;
use crate::qr_target::QrArguments;
use inputs::Inputs;
use scan::Scanned;

/// Sign in, put an authenticator on the account, and finish
///
/// Asks for what the options do not say. Without a terminal it asks nobody: then everything that Cognito wants must
/// be in the options, and --code-from gives the code. The tokens that come of signing in are revoked at the end.
#[derive(Args)]
pub(crate) struct Enroll {
    #[command(flatten)]
    inputs: inputs::InputArguments,

    /// How the password is shown to Cognito, instead of how the pool's list says
    #[arg(long, value_name = "FLOW", value_parser = flow, help_heading = "Sign-in")]
    flow: Option<Flow>,

    /// What the authenticator is called in the user pool
    #[arg(
        long,
        visible_alias = "device-name",
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true,
        help_heading = "Authenticator"
    )]
    friendly_device_name: String,

    /// How the account is headed in the authenticator; if not given, as the pool's list has it, or the user pool id
    #[arg(long, value_name = "TEXT", help_heading = "QR code")]
    issuer: Option<String>,

    /// Put the new authenticator in place of one that the account has, without asking
    #[arg(long, help_heading = "Authenticator")]
    replace: bool,

    /// Sign in once more in the end, with the next code, and out
    #[arg(long, help_heading = "Authenticator")]
    prove: bool,

    #[command(flatten)]
    qr: QrArguments,
    #[command(flatten)]
    pool: PoolArguments,
    #[command(flatten)]
    output: OutputArguments,
}

/// As the option has it, and `pools.json`.
pub(crate) fn flow(text: &str) -> Result<Flow, String> {
    match text {
        "srp" => Ok(Flow::Srp),
        "password" => Ok(Flow::Password),
        "user-auth" => Ok(Flow::UserAuth),
        _ => Err("it is srp, password or user-auth".to_owned()),
    }
}

/// What is sure at the moment, for whoever leaves or is thrown out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The account is as it was.
    NothingChanged,
    /// A new password was sent, and the answer did not come or was not waited for.
    PasswordUncertain,
    /// The new password counts; else the account is as it was.
    PasswordSet,
    /// There is a secret, perhaps scanned, which leads nowhere.
    SecretMade,
    /// Nobody knows whether the authenticator is registered.
    Uncertain,
    /// It is.
    Registered,
}

/// An enrolment under way.
struct Enrolment {
    cognito: Cognito,
    inputs: Inputs,
    prompts: Prompts,
    standing: Standing,
    /// A QR code was shown that leads nowhere any more: its entry is to be deleted.
    scanned_in_vain: bool,
    /// How many QR codes were drawn: the file of the first is written over by the second.
    drawn: u32,
    /// The terminal still shows one.
    qr_in_terminal: bool,
    /// What is being registered, or was.
    registered: Registered,
    friendly_device_name: String,
    replace: bool,
    prove: bool,
    qr: QrArguments,
    output: OutputArguments,
}

/// What is being registered, in words for the end, and what another code needs.
struct Registered {
    issuer: String,
    account: String,
    secret: SecretText,
    /// The last code that was sent: each counts once.
    used: SecretText,
}

impl Default for Registered {
    fn default() -> Self {
        Self {
            issuer: String::new(),
            account: String::new(),
            secret: "".into(),
            used: "".into(),
        }
    }
}

impl Registered {
    fn by(association: &Association, code: &Code) -> Self {
        Self {
            issuer: association.issuer().to_owned(),
            account: association.account().to_owned(),
            secret: association.secret().base32().expose().into(),
            used: code.digits().into(),
        }
    }
}

impl Enroll {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        match self.prepared().await {
            Ok(enrolment) => enrolment.run().await,
            Err(Failure::Left) => Err(Failure::LeftAt(phrases::left(Standing::NothingChanged))),
            Err(failure) => Err(failure),
        }
    }

    /// With everything that can be looked at before anything is done.
    async fn prepared(self) -> Result<Enrolment, Failure> {
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
            chosen.head(issuer)?;
        }
        // Only sees whether it can be written, before anybody has signed in.
        drop(self.qr.reserve()?);
        let client_secret = match self.inputs.client_secret(chosen.has_client_secret)? {
            inputs::ClientSecret::Given(secret) => secret,
            inputs::ClientSecret::Ask => {
                Some(prompts.hidden(phrases::CLIENT_SECRET, "--client-secret").await?)
            }
        };
        let mut inputs = Inputs::of(self.inputs, token)?;
        inputs.name_person(&mut prompts).await?;
        Ok(Enrolment {
            cognito: chosen.reached_with(client_secret)?,
            inputs,
            prompts,
            standing: Standing::NothingChanged,
            scanned_in_vain: false,
            drawn: 0,
            qr_in_terminal: false,
            registered: Registered::default(),
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
        match self.all_the_way().await {
            Ok(()) => Ok(()),
            Err(Failure::Left) => Err(Failure::LeftAt(phrases::left(self.standing))),
            Err(failure) => {
                let status = failure.report();
                phrases::say_standing(self.standing);
                Err(Failure::Reported(status))
            }
        }
    }

    async fn all_the_way(&mut self) -> Result<(), Failure> {
        let mut signed_in: Option<SignInStep> = None;
        loop {
            let authority = self.sign_in(signed_in.take()).await?;
            let mut scanned = self.scan(authority).await?;
            // What may take several rounds by itself.
            while let Scanned::Waiting(association) = scanned {
                scanned = self.verify(association).await?;
            }
            match scanned {
                Scanned::Verified(verified) => return self.finish(verified).await,
                Scanned::Enrolled(enrolled) => return self.end(enrolled).await,
                Scanned::Again(authority) => signed_in = Some(SignInStep::Ready(authority)),
                Scanned::Earlier(required) => signed_in = Some(SignInStep::CurrentCode(required)),
                Scanned::SignInAgain | Scanned::Waiting(_) => {}
            }
        }
    }

    /// A step failed. At a terminal it is told and goes on; a script gets to know it by the exit status.
    fn go_on_after(&self, problem: enrolment::Problem) -> Result<(), Failure> {
        if !self.prompts.are_possible() {
            return Err(problem.into());
        }
        mention(&problem);
        Ok(())
    }
}
