//! What is around the stranger: his user pool, this computer, and what he was told.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use practice_pool::description::{Mfa, PoolDescription};
use practice_pool::fault::FaultEffect;
use practice_pool::{AdminAction, Behaviour, Fault, PracticePool, Running};
use serde_json::{Value, json};
use tempfile::TempDir;
use window_driver::{Display, Launch, Window};

use super::middlemen::{Browser, Proxy, TlsFront};
use super::phone::{Phone, WrongCode};
use super::table::{Act, Journey, Who};
use crate::authorization_server::{Answers, Verdict, authorization_server};
use crate::bench::launch;
use crate::tokens::tokens;

/// How the pool is called on the list.
pub(crate) const POOL: &str = "Northwind Staff";

/// What the stranger knows, and what he is about to do wrongly.
#[derive(Default)]
pub(crate) struct Notes {
    /// What belongs into which field.
    pub(crate) fields: BTreeMap<&'static str, String>,
    /// What he types instead, until he is told of it.
    pub(crate) slips: BTreeMap<&'static str, String>,
    /// Whether a field that he has no notes of was filled in by mistake.
    pub(crate) strayed: Vec<&'static str>,
    /// The box that he ticks, until he is told of it.
    pub(crate) ticks: Option<&'static str>,
    /// Buttons that he presses as soon as he sees them, each once.
    pub(crate) presses: VecDeque<&'static str>,
    /// The code that his phone shows, until he is told of it.
    pub(crate) wrong_code: Option<WrongCode>,
    /// How his pool is called on the list.
    pub(crate) pool: String,
    /// What he presses in place of “Sign in”.
    pub(crate) way_in: Option<&'static str>,
    /// The file that he chooses where one can be.
    pub(crate) file: Option<PathBuf>,
    pub(crate) phone: Phone,
}

/// See the module.
pub(crate) struct World {
    pub(crate) practice: Running,
    pub(crate) notes: Notes,
    /// Who he is, in which pool.
    pub(crate) user_pool_id: String,
    pub(crate) username: String,
    /// The environment of the window when it is started the next time.
    pub(crate) env: BTreeMap<&'static str, String>,
    pub(crate) args: Vec<String>,
    pub(crate) browser: Browser,
    pub(crate) goes_to_browser: bool,
    pub(crate) old_tab: Option<String>,
    pub(crate) login: Option<Answers>,
    /// Where the browser comes back to.
    pub(crate) redirect_port: u16,
    pub(crate) proxy: Option<Proxy>,
    pub(crate) tls: Option<TlsFront>,
    /// A port that another program has.
    pub(crate) taken: Option<TcpListener>,
    /// The connection that holds the clipboard is to be cut.
    pub(crate) cuts_clipboard: bool,
    /// Something that happens once he sees this heading.
    pub(crate) later: Option<(&'static str, Act)>,
    mfa: Mfa,
    colours: window_driver::ColourScheme,
    display: Display,
    // Dropped last: the window keeps its files in it.
    folder: TempDir,
}

impl World {
    pub(crate) async fn around(journey: &Journey) -> Result<Self> {
        // What takes long here is the test.
        let behaviour = Behaviour {
            session_seconds: 900,
            ..Behaviour::default()
        };
        let practice = PracticePool::new()
            .faults()
            .all_fixtures()
            .behaviour(behaviour)
            .start(None)?;
        let (Who::User(mfa, _) | Who::Person(mfa, _)) = journey.who;
        let pool = pool_of(&practice, mfa)?;
        let (username, password, old) = match journey.who {
            Who::User(_, scenario) => {
                let user = pool.users.iter().find(|user| user.scenario == scenario);
                let user = user.context("one of each is there")?;
                (&user.username, &user.password, &user.totp_secret)
            }
            Who::Person(_, situation) => {
                let person = pool
                    .extra_users
                    .iter()
                    .find(|person| person.scenario == situation);
                let person = person.context("one of each is there")?;
                (&person.username, &person.password, &person.totp_secret)
            }
        };
        let client = &pool.clients[0];
        ensure!(client.client_secret.is_none(), "the first has none");
        let folder = tempfile::tempdir()?;
        let mut world = Self {
            user_pool_id: pool.user_pool_id.clone(),
            username: username.clone(),
            notes: Notes {
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
                phone: Phone::with(old.clone()),
                ..Notes::default()
            },
            practice,
            env: BTreeMap::new(),
            args: Vec::new(),
            browser: Browser::missing(folder.path())?,
            goes_to_browser: true,
            old_tab: None,
            login: None,
            redirect_port: free_port()?,
            proxy: None,
            tls: None,
            taken: None,
            cuts_clipboard: false,
            later: None,
            mfa,
            colours: journey.colours,
            display: Display::start(journey.size).await?,
            folder,
        };
        (journey.start)(&mut world)?;
        Ok(world)
    }

    /// Starts the program, as it is set up by now.
    pub(crate) async fn window(&self) -> Result<Window> {
        let mut started: Launch = launch(self.folder())?
            .colour_scheme(self.colours)
            .arg("--config")
            .arg(self.folder());
        for argument in &self.args {
            started = started.arg(argument);
        }
        for (name, value) in &self.env {
            started = started.env(name, value);
        }
        Window::open(&self.display, started).await
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn pool(&self) -> Result<&PoolDescription> {
        pool_of(&self.practice, self.mfa)
    }

    pub(crate) fn is_enrolled(&self) -> Result<bool> {
        let standing = self.practice.user_snapshot(&self.user_pool_id, &self.username);
        Ok(standing.context("the pool knows the user")?.totp)
    }

    /// The newest code that was sent to him.
    pub(crate) fn sent_code(&self) -> Option<String> {
        let mut newest_first = self.practice.outbox().into_iter().rev();
        Some(
            newest_first
                .find(|message| message.username == self.username)?
                .code,
        )
    }

    // ---- the user pool ----

    /// The next request for an operation goes wrong.
    pub(crate) fn fault(&self, operation: &str, what: FaultEffect) -> Result<()> {
        Ok(self.practice.fault(Fault::new(what).at(operation))?)
    }

    /// So does every one, until [`World::no_faults`].
    pub(crate) fn outage(&self, operation: &str, what: FaultEffect) -> Result<()> {
        Ok(self.practice.fault(Fault::new(what).at(operation).always())?)
    }

    /// The next request for an operation is refused.
    pub(crate) fn refuse(&self, operation: &str, exception: &str, message: &str) -> Result<()> {
        let (exception, message) = (exception.to_owned(), message.to_owned());
        self.fault(operation, FaultEffect::Refuse { exception, message })
    }

    /// So is every one, until [`World::no_faults`].
    pub(crate) fn refuse_always(&self, operation: &str, exception: &str, message: &str) -> Result<()> {
        let (exception, message) = (exception.to_owned(), message.to_owned());
        self.outage(operation, FaultEffect::Refuse { exception, message })
    }

    pub(crate) fn no_faults(&self) -> Result<()> {
        self.practice.clear_faults();
        Ok(())
    }

    pub(crate) fn behave(&self, change: impl FnOnce(&mut Behaviour)) -> Result<()> {
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
            "there is no such user"
        );
        Ok(())
    }

    /// Time goes by, for the pool and for the phone.
    pub(crate) fn pass(&mut self, seconds: u64) {
        self.practice.advance(Duration::from_secs(seconds));
        self.notes.phone.ahead += seconds;
    }

    pub(crate) fn tokens(&self, username: &str, password: &str) -> Result<Value> {
        let description = self.practice.description();
        let tokens = tokens(description, self.pool()?, username, password);
        ensure!(tokens["AccessToken"].is_string(), "no tokens: {tokens}");
        Ok(tokens)
    }

    /// His own.
    pub(crate) fn own_tokens(&self) -> Result<Value> {
        self.tokens(&self.notes.fields["Username"], &self.notes.fields["Password"])
    }

    // ---- this computer ----

    /// A list with his pool on it, which has these members besides.
    pub(crate) fn list(&mut self, more: Value) -> Result<()> {
        let entry = self.entry(more)?;
        self.write("pools.json", &json!([entry]).to_string()).map(drop)
    }

    /// His pool as an entry of the list, with these members besides. `null` takes one away.
    pub(crate) fn entry(&self, more: Value) -> Result<Value> {
        let fields = &self.notes.fields;
        let mut profile = json!({ "name": POOL, "userPoolId": fields["User pool ID"],
            "clientId": fields["App client ID"], "region": fields["Region"], "endpoint": fields["Endpoint URL"] });
        let members = profile.as_object_mut().context("an object")?;
        for (name, value) in more.as_object().context("an object")? {
            match value {
                Value::Null => members.remove(name),
                value => members.insert(name.clone(), value.clone()),
            };
        }
        Ok(json!({ "profile": profile }))
    }

    /// Writes a file, and gives its path.
    pub(crate) fn write(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.folder().join(name);
        fs::write(&path, text)?;
        Ok(path)
    }

    /// A TLS server before the practice pool, as the endpoint of his pool, and a proxy before that.
    pub(crate) fn behind_proxy(&mut self, names: &[&str]) -> Result<()> {
        let tls = TlsFront::start(names, self.practice.address())?;
        self.proxy = Some(Proxy::closed(tls.port)?);
        self.tls = Some(tls);
        Ok(())
    }

    pub(crate) fn proxy(&mut self) -> Result<&mut Proxy> {
        self.proxy.as_mut().context("started before")
    }

    pub(crate) fn tls(&self) -> Result<&TlsFront> {
        self.tls.as_ref().context("started before")
    }

    /// Managed login at an address of its own, where he is signed in already.
    pub(crate) fn managed_login(&mut self) -> Result<()> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let domain = format!("http://{}", listener.local_addr()?);
        let tokens = self.own_tokens()?;
        self.login = Some(authorization_server(listener, Verdict::Code, &tokens));
        self.list(json!({ "loginDomain": domain, "redirectPorts": [self.redirect_port] }))
    }

    pub(crate) fn login(&self) -> Result<&Answers> {
        self.login.as_ref().context("started before")
    }

    pub(crate) fn once_he_is_at(&mut self, heading: &'static str, act: Act) -> Result<()> {
        self.later = Some((heading, act));
        Ok(())
    }

    // ---- what he does ----

    /// He types this, until he is told of it.
    pub(crate) fn mistypes(&mut self, label: &'static str, text: &str) -> Result<()> {
        self.notes.slips.insert(label, text.to_owned());
        Ok(())
    }

    pub(crate) fn presses(&mut self, name: &'static str) -> Result<()> {
        self.notes.presses.push_back(name);
        Ok(())
    }

    pub(crate) fn knows(&mut self, label: &'static str, text: impl Into<String>) -> Result<()> {
        self.notes.fields.insert(label, text.into());
        Ok(())
    }

    pub(crate) fn phone_shows(&mut self, code: WrongCode) -> Result<()> {
        self.notes.wrong_code = Some(code);
        Ok(())
    }
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn pool_of(practice: &Running, mfa: Mfa) -> Result<&PoolDescription> {
    let mut pools = practice.description().pools.iter();
    pools.find(|pool| pool.mfa == mfa).context("one of each is there")
}
