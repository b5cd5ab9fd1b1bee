//! The environment of the simulated user: the user pool, the computer, and what the user knows.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use practice_pool::description::{ExtraScenario, Mfa, PoolDescription, Scenario};
use practice_pool::fault::FaultEffect;
use practice_pool::{AdminAction, Behaviour, Fault, PracticePool, Running};
use serde_json::{Value, json};
use tempfile::TempDir;
use window_driver::{ColourScheme, Display, Launch, Size, Window};

use super::authenticator::{Authenticator, WrongCode};
use super::intermediaries::{Browser, Proxy, TlsFront};
use crate::authorization_server::{Answers, Verdict, authorization_server};
use crate::tokens::tokens;

/// The name of the pool in the list.
pub(crate) const POOL: &str = "Northwind Staff";

/// A change of the environment, or of what the user knows and does.
pub(crate) type Action = fn(&mut Environment) -> Result<()>;

/// The account of the user.
#[derive(Clone, Copy)]
pub(crate) enum Account {
    User(Mfa, Scenario),
    ExtraUser(Mfa, ExtraScenario),
}

/// What the user knows, and the mistakes that they are about to make.
#[derive(Default)]
pub(crate) struct Knowledge {
    /// The right input of each field.
    pub(crate) fields: BTreeMap<&'static str, String>,
    /// Wrong input, until a problem reports it.
    pub(crate) mistakes: BTreeMap<&'static str, String>,
    /// Fields that were filled in by mistake and must be empty.
    pub(crate) to_clear: Vec<&'static str>,
    /// The only checkbox to tick, until this is unset.
    pub(crate) ticks: Option<&'static str>,
    /// Buttons to press once, as soon as they are enabled.
    pub(crate) presses: VecDeque<&'static str>,
    /// The kind of wrong code to type, until a problem reports it.
    pub(crate) wrong_code: Option<WrongCode>,
    /// The name of the pool in the list.
    pub(crate) pool: String,
    /// The button to press instead of “Sign in”.
    pub(crate) sign_in_button: Option<&'static str>,
    /// The file to import.
    pub(crate) file: Option<PathBuf>,
    pub(crate) authenticator: Authenticator,
}

/// The environment of the simulated user.
pub(crate) struct Environment {
    pub(crate) practice: Running,
    pub(crate) knowledge: Knowledge,
    /// The user pool and the username of the account.
    pub(crate) user_pool_id: String,
    pub(crate) username: String,
    /// The environment variables of the next start.
    pub(crate) env: BTreeMap<&'static str, String>,
    /// The arguments of the next start.
    pub(crate) args: Vec<String>,
    pub(crate) browser: Browser,
    /// Whether the user continues in the browser.
    pub(crate) opens_browser: bool,
    /// The redirect of an earlier sign-in, which the browser opens instead.
    pub(crate) stale_redirect: Option<String>,
    pub(crate) login: Option<Answers>,
    /// The port of the redirect.
    pub(crate) redirect_port: u16,
    pub(crate) proxy: Option<Proxy>,
    pub(crate) tls: Option<TlsFront>,
    /// A port in use by another program.
    pub(crate) blocked_port: Option<TcpListener>,
    /// Whether to disconnect the owner of the clipboard from the display.
    pub(crate) disconnects_clipboard: bool,
    /// An action to run when the page shows this heading.
    pub(crate) heading_action: Option<(&'static str, Action)>,
    mfa: Mfa,
    colours: ColourScheme,
    display: Display,
    // Dropped last, because the window writes its files there.
    folder: TempDir,
}

impl Environment {
    /// Starts a practice pool and a display. Nothing fails yet.
    pub(crate) async fn start(account: Account, colours: ColourScheme, size: Size) -> Result<Self> {
        // Long sessions, because the test is slower than a person.
        let behaviour = Behaviour {
            session_seconds: 900,
            ..Behaviour::default()
        };
        let practice = PracticePool::new()
            .faults()
            .all_fixtures()
            .behaviour(behaviour)
            .start(None)?;
        let (Account::User(mfa, _) | Account::ExtraUser(mfa, _)) = account;
        let pool = pool_of(&practice, mfa)?;
        let (username, password, old) = match account {
            Account::User(_, scenario) => {
                let user = pool.users.iter().find(|user| user.scenario == scenario);
                let user = user.context("the practice pool has no such fixture")?;
                (&user.username, &user.password, &user.totp_secret)
            }
            Account::ExtraUser(_, scenario) => {
                let user = pool.extra_users.iter().find(|user| user.scenario == scenario);
                let user = user.context("the practice pool has no such fixture")?;
                (&user.username, &user.password, &user.totp_secret)
            }
        };
        let client = &pool.clients[0];
        ensure!(
            client.client_secret.is_none(),
            "the first app client has a secret"
        );
        let folder = tempfile::tempdir()?;
        Ok(Self {
            user_pool_id: pool.user_pool_id.clone(),
            username: username.clone(),
            knowledge: Knowledge {
                fields: BTreeMap::from([
                    ("Username", username.clone()),
                    ("Password", password.clone()),
                    ("New password", "Fresh-Pass-77!".to_owned()),
                    ("Given name", "Sam".to_owned()),
                    ("User pool ID", pool.user_pool_id.clone()),
                    ("App client ID", client.client_id.clone()),
                    ("Name", POOL.to_owned()),
                    ("Region", practice.description().region.clone()),
                    ("Endpoint URL", practice.description().endpoint.clone()),
                ]),
                pool: POOL.to_owned(),
                authenticator: Authenticator::with(old.clone()),
                ..Knowledge::default()
            },
            practice,
            env: BTreeMap::new(),
            args: Vec::new(),
            browser: Browser::missing(folder.path())?,
            opens_browser: true,
            stale_redirect: None,
            login: None,
            redirect_port: free_port()?,
            proxy: None,
            tls: None,
            blocked_port: None,
            disconnects_clipboard: false,
            heading_action: None,
            mfa,
            colours,
            display: Display::start(size).await?,
            folder,
        })
    }

    /// Starts the program with the current arguments and environment.
    pub(crate) async fn open_window(&self) -> Result<Window> {
        let mut launch: Launch = crate::fixture::launch(self.folder())?
            .colour_scheme(self.colours)
            .arg("--config")
            .arg(self.folder());
        for argument in &self.args {
            launch = launch.arg(argument);
        }
        for (name, value) in &self.env {
            launch = launch.env(name, value);
        }
        Window::open(&self.display, launch).await
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn pool(&self) -> Result<&PoolDescription> {
        pool_of(&self.practice, self.mfa)
    }

    pub(crate) fn is_enrolled(&self) -> Result<bool> {
        let user = self.practice.user_snapshot(&self.user_pool_id, &self.username);
        Ok(user.context("the practice pool does not know the user")?.totp)
    }

    /// Returns the newest code that was sent to the user.
    pub(crate) fn sent_code(&self) -> Option<String> {
        let mut newest_first = self.practice.outbox().into_iter().rev();
        Some(
            newest_first
                .find(|message| message.username == self.username)?
                .code,
        )
    }

    // ---- the user pool ----

    /// Injects a fault into the next call of an operation.
    pub(crate) fn fault(&self, operation: &str, what: FaultEffect) -> Result<()> {
        Ok(self.practice.fault(Fault::new(what).at(operation))?)
    }

    /// Injects a fault into every call of an operation, until [`Environment::clear_faults`].
    pub(crate) fn outage(&self, operation: &str, what: FaultEffect) -> Result<()> {
        Ok(self.practice.fault(Fault::new(what).at(operation).always())?)
    }

    /// Rejects the next call of an operation.
    pub(crate) fn reject(&self, operation: &str, exception: &str, message: &str) -> Result<()> {
        let (exception, message) = (exception.to_owned(), message.to_owned());
        self.fault(operation, FaultEffect::Refuse { exception, message })
    }

    /// Rejects every call of an operation, until [`Environment::clear_faults`].
    pub(crate) fn reject_always(&self, operation: &str, exception: &str, message: &str) -> Result<()> {
        let (exception, message) = (exception.to_owned(), message.to_owned());
        self.outage(operation, FaultEffect::Refuse { exception, message })
    }

    pub(crate) fn clear_faults(&self) -> Result<()> {
        self.practice.clear_faults();
        Ok(())
    }

    pub(crate) fn set_behaviour(&self, change: impl FnOnce(&mut Behaviour)) -> Result<()> {
        let mut behaviour = Behaviour {
            session_seconds: 900,
            ..Behaviour::default()
        };
        change(&mut behaviour);
        Ok(self.practice.behaviour(behaviour)?)
    }

    pub(crate) fn administer(&self, act: AdminAction) -> Result<()> {
        ensure!(
            self.practice.apply_admin_action(&self.user_pool_id, act),
            "the practice pool does not know the user"
        );
        Ok(())
    }

    /// Advances the clocks of the pool and of the authenticator.
    pub(crate) fn advance_clock(&mut self, seconds: u64) {
        self.practice.advance(Duration::from_secs(seconds));
        self.knowledge.authenticator.ahead += seconds;
    }

    pub(crate) fn tokens(&self, username: &str, password: &str) -> Result<Value> {
        let description = self.practice.description();
        let tokens = tokens(description, self.pool()?, username, password);
        ensure!(tokens["AccessToken"].is_string(), "no access token in {tokens}");
        Ok(tokens)
    }

    /// Signs in the user of the journey. Returns the tokens.
    pub(crate) fn own_tokens(&self) -> Result<Value> {
        self.tokens(
            &self.knowledge.fields["Username"],
            &self.knowledge.fields["Password"],
        )
    }

    // ---- this computer ----

    /// Writes a list with the pool, with further members.
    pub(crate) fn write_pool_list(&mut self, more: Value) -> Result<()> {
        let entry = self.pool_entry(more)?;
        self.write_file("pools.json", &json!([entry]).to_string())
            .map(drop)
    }

    /// Returns the pool as an entry of the list, with further members. `null` removes a member.
    pub(crate) fn pool_entry(&self, more: Value) -> Result<Value> {
        let fields = &self.knowledge.fields;
        let mut profile = json!({ "name": POOL, "userPoolId": fields["User pool ID"],
            "clientId": fields["App client ID"], "region": fields["Region"], "endpoint": fields["Endpoint URL"] });
        let members = profile.as_object_mut().context("not an object")?;
        for (name, value) in more.as_object().context("not an object")? {
            match value {
                Value::Null => members.remove(name),
                value => members.insert(name.clone(), value.clone()),
            };
        }
        Ok(json!({ "profile": profile }))
    }

    /// Writes a file into the folder and returns its path.
    pub(crate) fn write_file(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.folder().join(name);
        fs::write(&path, text)?;
        Ok(path)
    }

    /// Puts a TLS server in front of the practice pool, and a proxy in front of that.
    pub(crate) fn start_proxy(&mut self, names: &[&str]) -> Result<()> {
        let tls = TlsFront::start(names, self.practice.address())?;
        self.proxy = Some(Proxy::closed(tls.port)?);
        self.tls = Some(tls);
        Ok(())
    }

    pub(crate) fn proxy(&mut self) -> Result<&mut Proxy> {
        self.proxy.as_mut().context("it was not started")
    }

    pub(crate) fn tls(&self) -> Result<&TlsFront> {
        self.tls.as_ref().context("it was not started")
    }

    /// Starts an authorization server at which the user is signed in.
    pub(crate) fn start_managed_login(&mut self) -> Result<()> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let domain = format!("http://{}", listener.local_addr()?);
        let tokens = self.own_tokens()?;
        self.login = Some(authorization_server(listener, Verdict::Code, &tokens));
        self.write_pool_list(json!({ "loginDomain": domain, "redirectPorts": [self.redirect_port] }))
    }

    pub(crate) fn login(&self) -> Result<&Answers> {
        self.login.as_ref().context("it was not started")
    }

    pub(crate) fn on_heading(&mut self, heading: &'static str, act: Action) -> Result<()> {
        self.heading_action = Some((heading, act));
        Ok(())
    }

    // ---- the user ----

    /// Lets the user type this, until a problem reports it.
    pub(crate) fn mistype(&mut self, label: &'static str, text: &str) -> Result<()> {
        self.knowledge.mistakes.insert(label, text.to_owned());
        Ok(())
    }

    pub(crate) fn press(&mut self, name: &'static str) -> Result<()> {
        self.knowledge.presses.push_back(name);
        Ok(())
    }

    pub(crate) fn set_field(&mut self, label: &'static str, text: impl Into<String>) -> Result<()> {
        self.knowledge.fields.insert(label, text.into());
        Ok(())
    }

    pub(crate) fn show_wrong_code(&mut self, code: WrongCode) -> Result<()> {
        self.knowledge.wrong_code = Some(code);
        Ok(())
    }
}

/// Returns a port that is free now.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn pool_of(practice: &Running, mfa: Mfa) -> Result<&PoolDescription> {
    let mut pools = practice.description().pools.iter();
    pools
        .find(|pool| pool.mfa == mfa)
        .context("the practice pool has no such fixture")
}
