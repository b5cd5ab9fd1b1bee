//! Credentials and codes: from the options first, then asked for at the terminal.

use std::collections::BTreeMap;
use std::str::FromStr;

use clap::Args;
use enrolment::{AccessToken, Code, Factor, ResponseMember, SecretText, SentCode, Username};

use crate::failure::{Failure, show_problem};
use crate::messages::command_line;
use crate::prompts::{Prompts, event_loop_unavailable};
use crate::secret_argument::{self, SecretArgument};

/// The options.
#[derive(Args)]
#[command(next_help_heading = "Sign-in")]
pub(crate) struct InputArguments {
    /// Username, or an alias such as an email address
    #[arg(long, value_name = "NAME")]
    username: Option<String>,

    /// Password: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE")]
    password: Option<SecretArgument>,

    /// Access token instead of username and password: -, @FILE or env:NAME; it needs the scope
    /// aws.cognito.signin.user.admin and is not revoked
    #[arg(long, value_name = "WHERE", conflicts_with_all = ["username", "password"])]
    access_token: Option<SecretArgument>,

    /// App client secret, if the app client has one: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE")]
    client_secret: Option<SecretArgument>,

    /// New password, if Cognito requires one: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE")]
    new_password: Option<SecretArgument>,

    /// Value of an attribute that the user pool requires and the account lacks; can be repeated
    #[arg(long, value_name = "NAME=VALUE")]
    attribute: Vec<Attribute>,

    /// Second factor to use if the account has several: software-token, sms or email
    #[arg(long, value_name = "FACTOR", value_parser = factor)]
    factor: Option<Factor>,

    /// Code from the current authenticator: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE")]
    current_code: Option<SecretArgument>,

    /// Code that Cognito sends by text message or email: -, @FILE or env:NAME; read only when Cognito asks for it
    #[arg(long, value_name = "WHERE")]
    sent_code: Option<SecretArgument>,

    /// Command that reads the base32 secret from standard input and prints a code, such as
    /// 'oathtool --totp --base32 -'
    #[arg(long, value_name = "COMMAND", help_heading = "Authenticator")]
    code_from: Option<String>,

    /// Command that reads the key URI from standard input and stores it, such as 'pass otp insert cognito/noor'
    #[arg(long, value_name = "COMMAND", help_heading = "Authenticator")]
    key_uri_to: Option<String>,
}

/// `given_name=Noor`
#[derive(Clone)]
struct Attribute {
    name: String,
    value: String,
}

impl FromStr for Attribute {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() && !value.is_empty() => Ok(Self {
                name: name.to_owned(),
                value: value.to_owned(),
            }),
            _ => Err(command_line::AttributeFormat.text()),
        }
    }
}

fn factor(text: &str) -> Result<Factor, String> {
    match text {
        "software-token" => Ok(Factor::SoftwareToken),
        "sms" => Ok(Factor::Sms),
        "email" => Ok(Factor::Email),
        _ => Err(command_line::FactorFormat.text()),
    }
}

/// The app client secret, as far as the options and the list of pools give it.
pub(super) enum ClientSecret {
    /// The secret, or `None` if the app client has none.
    Known(Option<SecretText>),
    /// The app client has one, according to the list of pools.
    Ask,
}

impl InputArguments {
    /// Checks the sources of secrets. To be called first.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        secret_argument::check([
            ("--password", self.password.as_ref()),
            ("--access-token", self.access_token.as_ref()),
            ("--client-secret", self.client_secret.as_ref()),
            ("--new-password", self.new_password.as_ref()),
            ("--current-code", self.current_code.as_ref()),
            ("--sent-code", self.sent_code.as_ref()),
        ])
    }

    /// Checks for the options that every enrolment without a terminal needs, before a secret is created.
    pub(crate) fn check_without_terminal(&self) -> Result<(), Failure> {
        let missing = match self {
            Self { code_from: None, .. } => "--code-from",
            Self {
                access_token: Some(_),
                ..
            } => return Ok(()),
            Self { username: None, .. } => "--username",
            Self { password: None, .. } => "--password",
            _ => return Ok(()),
        };
        Err(Failure::Usage(
            command_line::OptionMissingWithoutTerminal { option: &missing }.explanation(),
        ))
    }

    pub(crate) fn access_token(&self) -> Result<Option<AccessToken>, Failure> {
        let Some(argument) = &self.access_token else {
            return Ok(None);
        };
        let token = argument.read_or_member("--access-token", ResponseMember::AccessToken)?;
        Ok(Some(AccessToken::read(token)?))
    }

    /// # Parameters
    /// `exists`: whether the app client has a secret, according to the list of pools.
    pub(crate) fn client_secret(&self, exists: bool) -> Result<ClientSecret, Failure> {
        match &self.client_secret {
            Some(argument) => Ok(ClientSecret::Known(Some(argument.read("--client-secret")?))),
            None if exists => Ok(ClientSecret::Ask),
            None => Ok(ClientSecret::Known(None)),
        }
    }
}

/// The inputs of an enrolment. Each option is used once: if its value is rejected, the person is asked.
pub(crate) struct Inputs {
    username: Option<Username>,
    password: Option<SecretText>,
    /// The password that was tried last, to resolve a lost response and to prove the enrolment.
    known_password: Option<SecretText>,
    pub(crate) access_token: Option<AccessToken>,
    new_password: Option<SecretText>,
    attributes: BTreeMap<String, String>,
    pub(crate) factor: Option<Factor>,
    current_code: Option<SecretText>,
    sent_code: Option<SecretArgument>,
    pub(crate) code_from: Option<String>,
    pub(crate) key_uri_to: Option<String>,
}

impl Inputs {
    /// Reads the options.
    pub(crate) fn read(
        arguments: InputArguments,
        access_token: Option<AccessToken>,
    ) -> Result<Self, Failure> {
        let read = |argument: &Option<SecretArgument>, option| {
            argument
                .as_ref()
                .map(|argument| argument.read(option))
                .transpose()
        };
        Ok(Self {
            username: arguments.username.as_deref().map(Username::parse).transpose()?,
            password: read(&arguments.password, "--password")?,
            known_password: None,
            access_token,
            new_password: read(&arguments.new_password, "--new-password")?,
            attributes: arguments
                .attribute
                .into_iter()
                .map(|attribute| (attribute.name, attribute.value))
                .collect(),
            factor: arguments.factor,
            current_code: read(&arguments.current_code, "--current-code")?,
            sent_code: arguments.sent_code,
            code_from: arguments.code_from,
            key_uri_to: arguments.key_uri_to,
        })
    }

    /// Asks for the username, unless it is known or an access token is used.
    pub(crate) async fn ask_username(&mut self, prompts: &mut Prompts) -> Result<(), Failure> {
        while self.username.is_none() && self.access_token.is_none() {
            let question = command_line::UsernamePrompt.text();
            let typed = prompts.text(&question, "--username").await?;
            match Username::parse(&typed) {
                Ok(username) => self.username = Some(username),
                Err(problem) => show_problem(&problem),
            }
        }
        Ok(())
    }

    /// The username; `None` if an access token is used.
    pub(crate) fn username(&self) -> Option<&Username> {
        self.username.as_ref()
    }

    pub(crate) fn known_password(&self) -> Option<SecretText> {
        self.known_password
            .as_ref()
            .map(|password| password.expose().into())
    }

    pub(crate) fn remember_password(&mut self, password: &SecretText) {
        self.known_password = Some(password.expose().into());
    }

    pub(crate) fn forget_password(&mut self) {
        self.known_password = None;
    }

    pub(crate) async fn password(&mut self, prompts: &mut Prompts) -> Result<SecretText, Failure> {
        match self.password.take() {
            Some(password) => Ok(password),
            None => {
                let question = command_line::PasswordPrompt.text();
                prompts.hidden(&question, "--password").await
            }
        }
    }

    pub(crate) async fn new_password(&mut self, prompts: &mut Prompts) -> Result<SecretText, Failure> {
        match self.new_password.take() {
            Some(password) => Ok(password),
            None => {
                let question = command_line::NewPasswordPrompt.text();
                prompts.hidden_twice(&question, "--new-password").await
            }
        }
    }

    /// Values of missing attributes.
    pub(crate) async fn attributes(
        &mut self,
        missing: &[String],
        prompts: &mut Prompts,
    ) -> Result<BTreeMap<String, String>, Failure> {
        for name in missing {
            if !self.attributes.contains_key(name) {
                let option = format!("--attribute {name}=VALUE");
                let question = command_line::AttributePrompt { name }.text();
                let value = prompts.text(&question, &option).await?;
                self.attributes.insert(name.clone(), value);
            }
        }
        Ok(self.attributes.clone())
    }

    /// Forgets the attributes after one was rejected, so that all are asked for.
    pub(crate) fn forget_attributes(&mut self) {
        self.attributes.clear();
    }

    /// A code of the current authenticator.
    pub(crate) async fn current_code(
        &mut self,
        question: &str,
        prompts: &mut Prompts,
    ) -> Result<Code, Failure> {
        match self.current_code.take() {
            Some(code) => Ok(Code::parse(code.expose())?),
            None => typed_code(question, "--current-code", prompts).await,
        }
    }

    /// A code that was sent.
    pub(crate) async fn sent_code(
        &mut self,
        question: &str,
        prompts: &mut Prompts,
    ) -> Result<SentCode, Failure> {
        const OPTION: &str = "--sent-code";
        if let Some(argument) = self.sent_code.take() {
            // Not on this thread: standard input may have the code only after a person has read it from a phone.
            let read = tokio::task::spawn_blocking(move || argument.read(OPTION));
            let read = prompts.unless_stopped(read).await?;
            let code = read.map_err(|error| event_loop_unavailable(&error))??;
            return Ok(SentCode::parse(code.expose())?);
        }
        loop {
            match SentCode::parse(&prompts.text(question, OPTION).await?) {
                Ok(code) => return Ok(code),
                Err(problem) => show_problem(&problem),
            }
        }
    }
}

/// Asks for a code until it has six digits.
pub(crate) async fn typed_code(question: &str, option: &str, prompts: &mut Prompts) -> Result<Code, Failure> {
    loop {
        match Code::parse(&prompts.text(question, option).await?) {
            Ok(code) => return Ok(code),
            Err(problem) => show_problem(&problem),
        }
    }
}
