//! What the person brings along: from the options first, and asked for afterwards.

use std::collections::BTreeMap;
use std::str::FromStr;

use clap::Args;
use enrolment::{AccessToken, Code, Factor, SecretText, SentCode, Username};

use crate::failure::{Failure, mention};
use crate::phrases;
use crate::prompts::Prompts;
use crate::secret_argument::{self, SecretArgument};

/// The options.
#[derive(Args)]
#[command(next_help_heading = "Sign-in")]
pub(crate) struct InputArguments {
    /// Who signs in: a username, or an alias such as an e-mail address
    #[arg(long, value_name = "NAME")]
    username: Option<String>,

    /// The password: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE")]
    password: Option<SecretArgument>,

    /// An access token instead of username and password, with the scope aws.cognito.signin.user.admin: -, @FILE or
    /// env:NAME. It is not revoked.
    #[arg(long, value_name = "WHERE", conflicts_with_all = ["username", "password"])]
    access_token: Option<SecretArgument>,

    /// The app client's secret, if it has one: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE")]
    client_secret: Option<SecretArgument>,

    /// The password to be set, if Cognito wants a new one: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE")]
    new_password: Option<SecretArgument>,

    /// A value for an attribute that the user pool requires and the account has not; may be given several times
    #[arg(long, value_name = "NAME=VALUE")]
    attribute: Vec<Attribute>,

    /// The second factor to be asked for, where the account has several: software-token, sms or email
    #[arg(long, value_name = "FACTOR", value_parser = factor)]
    factor: Option<Factor>,

    /// A code of the authenticator that the account has now: -, @FILE or env:NAME
    #[arg(long, value_name = "WHERE")]
    current_code: Option<SecretArgument>,

    /// The code that Cognito sends by SMS or e-mail: -, @FILE or env:NAME, read when it is asked for
    #[arg(long, value_name = "WHERE")]
    sent_code: Option<SecretArgument>,

    /// A command that gets the secret in base32 on its standard input and prints a code, such as
    /// 'oathtool --totp --base32 -'
    #[arg(long, value_name = "COMMAND", help_heading = "Authenticator")]
    code_from: Option<String>,

    /// A command that gets the key URI on its standard input and keeps it, such as 'pass otp insert cognito/noor'
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
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, &'static str> {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() && !value.is_empty() => Ok(Self {
                name: name.to_owned(),
                value: value.to_owned(),
            }),
            _ => Err("it is NAME=VALUE"),
        }
    }
}

fn factor(text: &str) -> Result<Factor, String> {
    match text {
        "software-token" => Ok(Factor::SoftwareToken),
        "sms" => Ok(Factor::Sms),
        "email" => Ok(Factor::Email),
        _ => Err("it is software-token, sms or email".to_owned()),
    }
}

/// What is known of the client secret.
pub(crate) enum ClientSecret {
    /// There it is, or there is none.
    Given(Option<SecretText>),
    /// There is one, by the list of pools.
    Ask,
}

impl InputArguments {
    /// Before anything is done.
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

    /// What is wanted in any case, where nobody can be asked: better now than when a secret was made.
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
        Err(phrases::no_terminal(missing))
    }

    pub(crate) fn access_token(&self) -> Result<Option<AccessToken>, Failure> {
        let Some(argument) = &self.access_token else {
            return Ok(None);
        };
        let token = argument.read_or_member("--access-token", "AccessToken")?;
        Ok(Some(AccessToken::read(token)?))
    }

    /// # Parameters
    /// `exists`: whether the list of pools says that there is one.
    pub(crate) fn client_secret(&self, exists: bool) -> Result<ClientSecret, Failure> {
        match &self.client_secret {
            Some(argument) => Ok(ClientSecret::Given(Some(argument.read("--client-secret")?))),
            None if exists => Ok(ClientSecret::Ask),
            None => Ok(ClientSecret::Given(None)),
        }
    }
}

/// See the module. Each option is used once: what did not serve is asked for afterwards.
pub(crate) struct Inputs {
    username: Option<Username>,
    password: Option<SecretText>,
    /// The last that was tried, to find out what became of an enrolment, and to prove it.
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
    pub(crate) fn of(arguments: InputArguments, access_token: Option<AccessToken>) -> Result<Self, Failure> {
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

    /// Who signs in, if that is how it goes.
    pub(crate) async fn name_person(&mut self, prompts: &mut Prompts) -> Result<(), Failure> {
        while self.username.is_none() && self.access_token.is_none() {
            let typed = prompts.text(phrases::USERNAME, "--username").await?;
            match Username::parse(&typed) {
                Ok(username) => self.username = Some(username),
                Err(problem) => mention(&problem),
            }
        }
        Ok(())
    }

    /// Who signs in; an account that a token was good for has its name from there.
    pub(crate) fn username(&self) -> Option<&Username> {
        self.username.as_ref()
    }

    pub(crate) fn known_password(&self) -> Option<SecretText> {
        self.known_password
            .as_ref()
            .map(|password| password.expose().into())
    }

    pub(crate) fn know_password(&mut self, password: &SecretText) {
        self.known_password = Some(password.expose().into());
    }

    pub(crate) fn forget_password(&mut self) {
        self.known_password = None;
    }

    pub(crate) async fn password(&mut self, prompts: &mut Prompts) -> Result<SecretText, Failure> {
        match self.password.take() {
            Some(password) => Ok(password),
            None => prompts.hidden(phrases::PASSWORD, "--password").await,
        }
    }

    pub(crate) async fn new_password(&mut self, prompts: &mut Prompts) -> Result<SecretText, Failure> {
        match self.new_password.take() {
            Some(password) => Ok(password),
            None => {
                prompts
                    .hidden_twice(phrases::NEW_PASSWORD, "--new-password")
                    .await
            }
        }
    }

    /// Values for attributes that are missing.
    pub(crate) async fn attributes(
        &mut self,
        missing: &[String],
        prompts: &mut Prompts,
    ) -> Result<BTreeMap<String, String>, Failure> {
        for name in missing {
            if !self.attributes.contains_key(name) {
                let option = format!("--attribute {name}=VALUE");
                let value = prompts.text(&phrases::attribute(name), &option).await?;
                self.attributes.insert(name.clone(), value);
            }
        }
        Ok(self.attributes.clone())
    }

    /// After a value was refused, all are asked for.
    pub(crate) fn forget_attributes(&mut self) {
        self.attributes.clear();
    }

    /// A code of the authenticator that the account has.
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
            // It may come only when somebody has read it from a phone: standard input is waited for.
            let read = tokio::task::spawn_blocking(move || argument.read(OPTION));
            let read = prompts.unless_left(read).await?;
            let code = read.map_err(|error| phrases::no_runtime(&error))??;
            return Ok(SentCode::parse(code.expose())?);
        }
        loop {
            match SentCode::parse(&prompts.text(question, OPTION).await?) {
                Ok(code) => return Ok(code),
                Err(problem) => mention(&problem),
            }
        }
    }
}

/// Six digits, asked for until there are six.
pub(crate) async fn typed_code(question: &str, option: &str, prompts: &mut Prompts) -> Result<Code, Failure> {
    loop {
        match Code::parse(&prompts.text(question, option).await?) {
            Ok(code) => return Ok(code),
            Err(problem) => mention(&problem),
        }
    }
}
