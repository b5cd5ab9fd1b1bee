//! The options that choose a user pool.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use enrolment::{AccessToken, Cognito, Flow, PoolForm, PoolProfile, RetryNotice, SecretText};
use platform::pools_file::PoolsFileError;
use platform::{AwsVariables, MonotonicClock, pools_file};
use tokio::sync::watch;
use transport::Transport;

use crate::aws_environment::{self, Completed};
use crate::failure::Failure;
use crate::message_parts::or_none;
use crate::messages::command_line;
use crate::notice;
use crate::problem_explanation::explain;

/// The region where an endpoint is given and no region. Such calls contain no region.
const ANY_REGION: &str = "us-east-1";
/// In place of an ID that was not given, where the calls do not contain it.
const NOT_GIVEN: &str = "0";

/// The options.
#[derive(Args)]
#[command(next_help_heading = "User pool")]
pub(crate) struct PoolArguments {
    /// User pool from the window's list, by its name or ID
    #[arg(long, value_name = "NAME", conflicts_with_all = ["region", "client_id", "user_pool_id", "endpoint_url", "ca_file", "proxy", "fips", "dual_stack"])]
    pool: Option<String>,

    /// Folder with the window's list, instead of the user's configuration folder
    #[arg(long, value_name = "DIR", requires = "pool")]
    config: Option<PathBuf>,

    /// AWS region; the default is the one in the user pool ID, or AWS_REGION
    #[arg(long, value_name = "REGION")]
    region: Option<String>,

    /// App client ID; also taken from its address in the AWS console or a sign-in address
    #[arg(long, value_name = "ID")]
    client_id: Option<String>,

    /// User pool ID; also taken from the pool's ARN, issuer or address in the AWS console
    #[arg(long, value_name = "ID")]
    user_pool_id: Option<String>,

    /// Endpoint instead of the region's public one; http only on this computer; the default is
    /// AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER or AWS_ENDPOINT_URL
    #[arg(long, value_name = "URL")]
    endpoint_url: Option<String>,

    /// PEM file with certificate authorities to trust in addition to the operating system's; the default is AWS_CA_BUNDLE
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,

    /// HTTP proxy; the default is HTTPS_PROXY
    #[arg(long, value_name = "URL")]
    proxy: Option<String>,

    /// Use the region's FIPS endpoint; AWS_USE_FIPS_ENDPOINT=true does the same
    #[arg(long)]
    fips: bool,

    /// Use the region's dual-stack endpoint (IPv4 and IPv6); AWS_USE_DUALSTACK_ENDPOINT=true does the same
    #[arg(long)]
    dual_stack: bool,
}

/// The IDs that a command needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// None: its calls contain none.
    Nothing,
    /// The app client ID.
    Client,
    /// Both: SRP involves the user pool ID too.
    ClientAndPool,
}

/// A user pool, with what the list says about it.
pub(crate) struct ChosenPool {
    pub(crate) profile: PoolProfile,
    /// The environment variable that names the CA file.
    ca_variable: Option<&'static str>,
    /// Whether the app client has a secret, according to the list.
    pub(crate) has_client_secret: bool,
    /// Whether the pool has a name or an ID, for the issuer.
    pub(crate) is_named: bool,
}

/// A user pool without the settings of the environment.
struct Choice {
    form: PoolForm,
    has_client_secret: bool,
    is_named: bool,
}

impl PoolArguments {
    /// Whether an option or the environment determines the endpoint.
    pub(crate) fn determine_endpoint(&self) -> bool {
        self.pool.is_some()
            || self.region.is_some()
            || self.user_pool_id.is_some()
            || self.endpoint_url.is_some()
            || AwsVariables::from_environment().endpoint.is_some()
    }

    /// The user pool that the options choose. The environment completes its settings.
    ///
    /// # Parameters
    /// `token`: fills in what the options leave out. `flow`: replaces the pool's own.
    pub(crate) fn chosen(
        &self,
        wanted: Wanted,
        token: Option<&AccessToken>,
        flow: Option<Flow>,
    ) -> Result<ChosenPool, Failure> {
        self.chosen_in(AwsVariables::from_environment(), wanted, token, flow)
    }

    fn chosen_in(
        &self,
        variables: AwsVariables,
        wanted: Wanted,
        token: Option<&AccessToken>,
        flow: Option<Flow>,
    ) -> Result<ChosenPool, Failure> {
        let mut choice = match &self.pool {
            Some(name) => self.listed(name)?,
            None => self.described(wanted, token, &variables)?,
        };
        choice.form.flow = flow.unwrap_or(choice.form.flow);
        let Completed { profile, ca_variable } = aws_environment::complete(choice.form, variables)?;
        Ok(ChosenPool {
            profile,
            ca_variable,
            has_client_secret: choice.has_client_secret,
            is_named: choice.is_named,
        })
    }

    /// The pool that the option names, from the list.
    fn listed(&self, name: &str) -> Result<Choice, Failure> {
        let folder = match &self.config {
            Some(folder) => folder.clone(),
            None => platform::folders::configuration()
                .ok_or_else(|| Failure::Usage(command_line::ConfigurationFolderUnknown.explanation()))?,
        };
        let path = folder.join(pools_file::NAME);
        let list = pools_file::read(&path).map_err(|fault| pools_file_unusable(&path, &fault))?;
        let names: Vec<String> = list.iter().map(|entry| entry.profile.name().to_owned()).collect();
        let id = enrolment::user_pool_id_in(name);
        let mut found = list.into_iter().filter(|entry| {
            let profile = &entry.profile;
            profile.name() == name || profile.user_pool_id() == id.as_deref().unwrap_or(name)
        });
        match (found.next(), found.next()) {
            (Some(entry), None) => {
                if entry.profile.is_imported() {
                    notice::show(&imported(&entry.profile));
                }
                Ok(Choice {
                    form: entry.profile.form(),
                    has_client_secret: entry.client_secret,
                    is_named: true,
                })
            }
            (None, _) => {
                let names = (!names.is_empty()).then(|| names.join(", "));
                Err(Failure::Usage(
                    command_line::PoolNotListed {
                        name: &name,
                        names: or_none(names.as_ref()),
                        path: &path.display(),
                    }
                    .explanation(),
                ))
            }
            (Some(_), Some(_)) => Err(Failure::Usage(
                command_line::PoolAmbiguous {
                    name: &name,
                    path: &path.display(),
                }
                .explanation(),
            )),
        }
    }

    /// The pool that the options describe themselves.
    fn described(
        &self,
        wanted: Wanted,
        token: Option<&AccessToken>,
        variables: &AwsVariables,
    ) -> Result<Choice, Failure> {
        let of_token = |member: fn(&AccessToken) -> &str| token.map(|token| member(token).to_owned());
        let pool_id = self
            .user_pool_id
            .clone()
            .or_else(|| of_token(AccessToken::user_pool_id));
        let client_id = self
            .client_id
            .clone()
            .or_else(|| of_token(AccessToken::client_id));
        match wanted {
            Wanted::ClientAndPool if pool_id.is_none() => {
                return Err(option_missing("--user-pool-id"));
            }
            Wanted::ClientAndPool | Wanted::Client if client_id.is_none() => {
                return Err(option_missing("--client-id"));
            }
            _ => {}
        }
        let has_endpoint = self.endpoint_url.is_some() || variables.endpoint.is_some();
        let region = self.region.clone().or_else(|| of_token(AccessToken::region));
        let region = match (&pool_id, region) {
            (_, Some(region)) => region,
            // The pool ID contains it.
            (Some(_), None) => String::new(),
            (None, None) => ["AWS_REGION", "AWS_DEFAULT_REGION"]
                .iter()
                .find_map(|name| env::var(name).ok().filter(|region| !region.is_empty()))
                .or_else(|| has_endpoint.then(|| ANY_REGION.to_owned()))
                .ok_or_else(|| option_missing("--region"))?,
        };
        let is_named = pool_id.is_some();
        let ca_file = match &self.ca_file {
            Some(path) => std::path::absolute(path)
                .map_err(|error| {
                    Failure::Usage(
                        command_line::SourceUnreadable {
                            error: &error,
                            option: &"--ca-file",
                            source: &path.display(),
                        }
                        .explanation(),
                    )
                })?
                .display()
                .to_string(),
            None => String::new(),
        };
        let form = PoolForm {
            user_pool_id: pool_id.unwrap_or_else(|| format!("{region}_{NOT_GIVEN}")),
            client_id: client_id.unwrap_or_else(|| NOT_GIVEN.to_owned()),
            region,
            endpoint: self.endpoint_url.clone().unwrap_or_default(),
            ca_file,
            proxy: self.proxy.clone().unwrap_or_default(),
            fips: self.fips,
            dual_stack: self.dual_stack,
            ..PoolForm::default()
        };
        Ok(Choice {
            form,
            has_client_secret: false,
            is_named,
        })
    }
}

impl ChosenPool {
    /// Replaces the issuer that the authenticator app shows.
    pub(crate) fn set_issuer(&mut self, issuer: String) -> Result<(), Failure> {
        self.profile = PoolProfile::try_from(PoolForm {
            issuer,
            ..self.profile.form()
        })?;
        Ok(())
    }

    /// The transport to the pool.
    pub(crate) fn transport(&self) -> Result<Transport, Failure> {
        aws_environment::transport_to(&self.profile, self.ca_variable)
    }

    /// A client for the pool, which shows its retries.
    pub(crate) fn connect(self, client_secret: Option<SecretText>) -> Result<Cognito, Failure> {
        let transport = self.transport()?;
        let cognito = Cognito::new(
            self.profile,
            client_secret.map(Arc::new),
            Arc::new(MonotonicClock::start()),
            &transport,
        );
        tokio::spawn(show_retries(cognito.waiting().changes()));
        Ok(cognito)
    }
}

/// Shows why nothing happens while a call is retried.
async fn show_retries(mut changes: watch::Receiver<Option<RetryNotice>>) {
    while changes.changed().await.is_ok() {
        let wait = changes.borrow_and_update().clone();
        if let Some(RetryNotice { problem, attempt, of }) = wait {
            let retrying = command_line::Retrying {
                attempt: attempt.into(),
                of: of.into(),
                problem: &explain(&problem.kind).title,
            };
            notice::show(&retrying.text());
        }
    }
}

/// Warns that the pool came from a file, whose author chose it.
fn imported(profile: &PoolProfile) -> String {
    command_line::PoolImported {
        client: &profile.client_id(),
        name: &profile.name(),
        pool: &profile.user_pool_id(),
    }
    .text()
}

fn option_missing(option: &str) -> Failure {
    Failure::Usage(command_line::OptionMissing { option: &option }.explanation())
}

fn pools_file_unusable(path: &Path, fault: &PoolsFileError) -> Failure {
    let message = command_line::PoolsFileUnusable {
        detail: &fault.detail,
        line: or_none(fault.line.as_ref()),
        path: &path.display(),
    };
    Failure::Usage(message.explanation())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        pool: PoolArguments,
    }

    fn chosen(wanted: Wanted, line: &str) -> Result<PoolProfile, String> {
        let line = Line::try_parse_from(["x"].into_iter().chain(line.split_whitespace()));
        let line = line.map_err(|error| error.to_string())?;
        match line.pool.chosen_in(AwsVariables::default(), wanted, None, None) {
            Ok(chosen) => Ok(chosen.profile),
            Err(Failure::Usage(explanation)) => Err(format!("{} {}", explanation.title, explanation.remedy)),
            Err(Failure::Problem(problem)) => {
                let explanation = explain(&problem.kind);
                Err(format!("{} {}", explanation.title, explanation.remedy))
            }
            Err(_) => Err("another failure".to_owned()),
        }
    }

    #[test]
    fn region_is_given_or_taken_from_the_pool_id() {
        let region = |line| chosen(Wanted::Nothing, line).map(|profile| profile.region().to_owned());
        assert_eq!(region("--region eu-west-1").as_deref(), Ok("eu-west-1"));
        assert_eq!(region("--user-pool-id eu-west-2_A1").as_deref(), Ok("eu-west-2"));
        assert_eq!(
            region("--user-pool-id eu-west-2_A1 --region eu-west-1").as_deref(),
            Ok("eu-west-1")
        );
        assert!(region("--endpoint-url http://127.0.0.1:1").is_ok());
        for line in [
            "--user-pool-id arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-2_A1",
            "--user-pool-id https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-2_A1",
        ] {
            assert_eq!(region(line).as_deref(), Ok("eu-west-1"), "{line}");
        }
    }

    #[test]
    fn missing_id_is_named() {
        let error = chosen(Wanted::ClientAndPool, "--region eu-west-1 --client-id a").expect_err("refused");
        assert!(error.contains("--user-pool-id"), "{error}");
        let error = chosen(Wanted::Client, "--region eu-west-1").expect_err("refused");
        assert!(error.contains("--client-id"), "{error}");
        let all = "--client-id a --user-pool-id eu-west-1_A";
        assert!(chosen(Wanted::ClientAndPool, all).is_ok());
    }

    #[test]
    fn malformed_option_is_explained_without_secrets() {
        for (line, part) in [
            ("--region Frankfurt", "--region"),
            ("--user-pool-id nonsense", "--user-pool-id"),
            (
                "--user-pool-id eu-west-1:3f6c1c1e-8f2f-4c55-9d1e-0a1b2c3d4e5f",
                "identity pool",
            ),
            (
                "--user-pool-id eu-west-1_A --client-id eu-west-1_A",
                "--client-id",
            ),
            (
                "--region eu-west-1 --endpoint-url http://cognito.example",
                "https://",
            ),
            (
                "--region eu-west-1 --endpoint-url https://x.example --fips",
                "--fips",
            ),
            (
                "--region eu-west-1 --proxy http://ann:secret@proxy.example",
                "HTTPS_PROXY",
            ),
        ] {
            let error = chosen(Wanted::Nothing, line).expect_err("refused");
            assert!(error.contains(part), "{line}: {error}");
            assert!(!error.contains("secret@"), "{error}");
        }
    }

    #[test]
    fn listed_pool_is_found_by_name_or_id() {
        let folder = tempfile::tempdir().expect("a folder");
        let entry = |name: &str, id: &str| {
            let form = PoolForm {
                name: name.into(),
                user_pool_id: id.into(),
                client_id: "c".into(),
                ..PoolForm::default()
            };
            pools_file::Entry {
                profile: PoolProfile::try_from(form).expect("a profile"),
                client_secret: true,
                keychain: false,
            }
        };
        let list = [
            entry("Staff", "eu-west-1_A"),
            entry("Guests", "eu-west-1_B"),
            entry("Guests", "eu-west-1_C"),
        ];
        pools_file::write(&folder.path().join("pools.json"), &list).expect("written");
        let find = |name: &str| {
            let folder = folder.path().display().to_string();
            let line = Line::try_parse_from(["x", "--config", &folder, "--pool", name]).expect("parsed");
            match line.pool.chosen_in(
                AwsVariables::default(),
                Wanted::ClientAndPool,
                None,
                Some(Flow::UserAuth),
            ) {
                Ok(chosen) => {
                    assert!(chosen.has_client_secret);
                    assert_eq!(chosen.profile.flow(), Flow::UserAuth);
                    Ok(chosen.profile.user_pool_id().to_owned())
                }
                Err(Failure::Usage(explanation)) => {
                    Err(format!("{} {}", explanation.title, explanation.remedy))
                }
                Err(_) => Err("another failure".to_owned()),
            }
        };
        assert_eq!(find("Staff").as_deref(), Ok("eu-west-1_A"));
        assert_eq!(find("eu-west-1_C").as_deref(), Ok("eu-west-1_C"));
        assert_eq!(
            find("arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_C").as_deref(),
            Ok("eu-west-1_C")
        );
        assert!(find("Guests").expect_err("two").contains("more than one"));
        let error = find("Unknown").expect_err("none");
        assert!(error.contains("Staff") && error.contains("pools.json"), "{error}");
    }
}
