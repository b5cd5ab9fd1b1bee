//! Which user pool, by options.

use std::env;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use enrolment::{AccessToken, Cognito, Flow, PoolForm, PoolProfile, RetryNotice, SecretText};
use platform::{MonotonicClock, network, pools_file};
use tokio::sync::watch;

use crate::failure::Failure;
use crate::phrases;

/// What calls without credentials go by where only the options and nothing else says a region: the endpoint is given
/// then, and the region is in no call.
const ANY_REGION: &str = "us-east-1";
/// Stands for an id that was not given, in calls that do not carry it.
const NOT_GIVEN: &str = "0";

/// The options.
#[derive(Args)]
#[command(next_help_heading = "User pool")]
pub(crate) struct PoolArguments {
    /// A pool of the window's list, by its name or its id
    #[arg(long, value_name = "NAME", conflicts_with_all = ["region", "client_id", "user_pool_id", "endpoint_url", "ca_file", "proxy", "fips", "dual_stack"])]
    pool: Option<String>,

    /// Take the window's list from DIR instead of this person's configuration folder
    #[arg(long, value_name = "DIR", requires = "pool")]
    config: Option<PathBuf>,

    /// AWS region; if not given, the one that the user pool id begins with, or AWS_REGION
    #[arg(long, value_name = "REGION")]
    region: Option<String>,

    /// App client id
    #[arg(long, value_name = "ID")]
    client_id: Option<String>,

    /// User pool id
    #[arg(long, value_name = "ID")]
    user_pool_id: Option<String>,

    /// Another endpoint than the region's public one; http to this computer only
    #[arg(long, value_name = "URL")]
    endpoint_url: Option<String>,

    /// PEM file with certificate authorities that are trusted beside those of the operating system
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,

    /// HTTP proxy; if not given, that of HTTPS_PROXY
    #[arg(long, value_name = "URL")]
    proxy: Option<String>,

    /// The region's endpoint with validated cryptography
    #[arg(long)]
    fips: bool,

    /// The region's endpoint for IPv6 and IPv4
    #[arg(long)]
    dual_stack: bool,
}

/// The ids that a command cannot do without.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Its calls carry none.
    Nothing,
    /// The app client's.
    Client,
    /// Both: the proof of a password is about the pool too.
    ClientAndPool,
}

/// A pool, and what the list knows of its app client.
pub(crate) struct ChosenPool {
    pub(crate) profile: PoolProfile,
    /// Whether the list says that the app client has a secret.
    pub(crate) has_client_secret: bool,
    /// Whether somebody has said how the pool is called.
    pub(crate) is_named: bool,
}

impl PoolArguments {
    /// Whether any option says where to call.
    pub(crate) fn says_where(&self) -> bool {
        self.pool.is_some()
            || self.region.is_some()
            || self.user_pool_id.is_some()
            || self.endpoint_url.is_some()
    }

    /// The pool.
    ///
    /// # Parameters
    /// `token`: one that tells what the options leave out. `flow`: instead of the pool's own.
    pub(crate) fn chosen(
        &self,
        wanted: Wanted,
        token: Option<&AccessToken>,
        flow: Option<Flow>,
    ) -> Result<ChosenPool, Failure> {
        let mut chosen = match &self.pool {
            Some(name) => self.listed(name)?,
            None => self.given(wanted, token)?,
        };
        if let Some(flow) = flow {
            chosen.profile = PoolProfile::try_from(PoolForm {
                flow,
                ..chosen.profile.form()
            })?;
        }
        Ok(chosen)
    }

    fn listed(&self, name: &str) -> Result<ChosenPool, Failure> {
        let folder = match &self.config {
            Some(folder) => folder.clone(),
            None => platform::folders::configuration().ok_or_else(phrases::no_configuration_folder)?,
        };
        let path = folder.join(pools_file::NAME);
        let list = pools_file::read(&path).map_err(|fault| phrases::pools_unreadable(&path, &fault))?;
        let names: Vec<String> = list.iter().map(|entry| entry.profile.name().to_owned()).collect();
        let mut found = list
            .into_iter()
            .filter(|entry| entry.profile.name() == name || entry.profile.user_pool_id() == name);
        match (found.next(), found.next()) {
            (Some(entry), None) => Ok(ChosenPool {
                profile: entry.profile,
                has_client_secret: entry.client_secret,
                is_named: true,
            }),
            (None, _) => Err(phrases::pool_not_listed(name, &path, &names)),
            (Some(_), Some(_)) => Err(phrases::pool_listed_twice(name, &path)),
        }
    }

    fn given(&self, wanted: Wanted, token: Option<&AccessToken>) -> Result<ChosenPool, Failure> {
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
                return Err(phrases::option_wanted("--user-pool-id"));
            }
            Wanted::ClientAndPool | Wanted::Client if client_id.is_none() => {
                return Err(phrases::option_wanted("--client-id"));
            }
            _ => {}
        }
        let region = self.region.clone().or_else(|| of_token(AccessToken::region));
        let region = match (&pool_id, region) {
            (_, Some(region)) => region,
            // The pool id tells it.
            (Some(_), None) => String::new(),
            (None, None) => ["AWS_REGION", "AWS_DEFAULT_REGION"]
                .iter()
                .find_map(|name| env::var(name).ok().filter(|region| !region.is_empty()))
                .or_else(|| self.endpoint_url.as_ref().map(|_| ANY_REGION.to_owned()))
                .ok_or_else(|| phrases::option_wanted("--region"))?,
        };
        let is_named = pool_id.is_some();
        let ca_file = match &self.ca_file {
            Some(path) => std::path::absolute(path)
                .map_err(|error| phrases::unreadable("--ca-file", &path.display().to_string(), &error))?
                .display()
                .to_string(),
            None => String::new(),
        };
        let profile = PoolProfile::try_from(PoolForm {
            user_pool_id: pool_id.unwrap_or_else(|| format!("{region}_{NOT_GIVEN}")),
            client_id: client_id.unwrap_or_else(|| NOT_GIVEN.to_owned()),
            region,
            endpoint: self.endpoint_url.clone().unwrap_or_default(),
            ca_file,
            proxy: self.proxy.clone().unwrap_or_default(),
            fips: self.fips,
            dual_stack: self.dual_stack,
            ..PoolForm::default()
        })?;
        Ok(ChosenPool {
            profile,
            has_client_secret: false,
            is_named,
        })
    }
}

impl ChosenPool {
    /// Heads the entry in the authenticator otherwise.
    pub(crate) fn head(&mut self, issuer: String) -> Result<(), Failure> {
        self.profile = PoolProfile::try_from(PoolForm {
            issuer,
            ..self.profile.form()
        })?;
        Ok(())
    }

    /// Ready to call.
    pub(crate) fn reached_with(self, client_secret: Option<SecretText>) -> Result<Cognito, Failure> {
        let network = network::to(&self.profile)?;
        let cognito = Cognito::new(
            self.profile,
            client_secret.map(Arc::new),
            Arc::new(MonotonicClock::start()),
            &network,
        );
        tokio::spawn(say_waits(cognito.waiting().changes()));
        Ok(cognito)
    }
}

/// Says why nothing happens while a call is tried again. Ctrl-C leaves, as ever.
async fn say_waits(mut changes: watch::Receiver<Option<RetryNotice>>) {
    while changes.changed().await.is_ok() {
        let wait = changes.borrow_and_update().clone();
        if let Some(wait) = wait {
            phrases::say(&phrases::trying_again(&wait));
        }
    }
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
        match line.pool.chosen(wanted, None, None) {
            Ok(chosen) => Ok(chosen.profile),
            Err(Failure::Usage(told)) => Err(format!("{} {}", told.what, told.remedy)),
            Err(Failure::Problem(problem)) => {
                let words = crate::words::of(&problem.kind);
                Err(format!("{} {}", words.title, words.remedy))
            }
            Err(_) => Err("another failure".to_owned()),
        }
    }

    #[test]
    fn the_region_is_said_or_follows_from_the_pool_id() {
        let region = |line| chosen(Wanted::Nothing, line).map(|profile| profile.region().to_owned());
        assert_eq!(region("--region eu-west-1").as_deref(), Ok("eu-west-1"));
        assert_eq!(region("--user-pool-id eu-west-2_A1").as_deref(), Ok("eu-west-2"));
        assert_eq!(
            region("--user-pool-id eu-west-2_A1 --region eu-west-1").as_deref(),
            Ok("eu-west-1")
        );
        assert!(region("--endpoint-url http://127.0.0.1:1").is_ok());
    }

    #[test]
    fn an_id_that_is_wanted_is_named() {
        let told = chosen(Wanted::ClientAndPool, "--region eu-west-1 --client-id a").expect_err("refused");
        assert!(told.contains("--user-pool-id"), "{told}");
        let told = chosen(Wanted::Client, "--region eu-west-1").expect_err("refused");
        assert!(told.contains("--client-id"), "{told}");
        let all = "--client-id a --user-pool-id eu-west-1_A";
        assert!(chosen(Wanted::ClientAndPool, all).is_ok());
    }

    #[test]
    fn what_is_malformed_is_told() {
        for (line, said) in [
            ("--region Frankfurt", "--region"),
            ("--user-pool-id nonsense", "--user-pool-id"),
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
            let told = chosen(Wanted::Nothing, line).expect_err("refused");
            assert!(told.contains(said), "{line}: {told}");
            assert!(!told.contains("secret@"), "{told}");
        }
    }

    #[test]
    fn a_pool_of_the_list_is_found_by_its_name_or_id() {
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
            match line
                .pool
                .chosen(Wanted::ClientAndPool, None, Some(Flow::UserAuth))
            {
                Ok(chosen) => {
                    assert!(chosen.has_client_secret);
                    assert_eq!(chosen.profile.flow(), Flow::UserAuth);
                    Ok(chosen.profile.user_pool_id().to_owned())
                }
                Err(Failure::Usage(told)) => Err(format!("{} {}", told.what, told.remedy)),
                Err(_) => Err("another failure".to_owned()),
            }
        };
        assert_eq!(find("Staff").as_deref(), Ok("eu-west-1_A"));
        assert_eq!(find("eu-west-1_C").as_deref(), Ok("eu-west-1_C"));
        assert!(find("Guests").expect_err("two").contains("twice"));
        let told = find("Nobody").expect_err("none");
        assert!(told.contains("Staff") && told.contains("pools.json"), "{told}");
    }
}
