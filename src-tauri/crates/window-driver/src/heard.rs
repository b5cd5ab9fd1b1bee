//! What a screen reader gets to hear: the accessibility tree that the WebView exposes over AT-SPI.
//!
//! The interfaces: <https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml>

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use zbus::blocking::{Connection, Proxy, connection, proxy};
use zbus::proxy::CacheProperties;
use zbus::zvariant::OwnedObjectPath;

use crate::control::squeezed;
use crate::window::Window;

const APPEARS: Duration = Duration::from_secs(10);
const LOOK_AGAIN: Duration = Duration::from_millis(200);
/// Deeper than any page is.
const DEEPEST: usize = 60;

/// States that are said, by their bit: `AtspiStateType`.
const STATES: [(u32, &str); 12] = [
    // Of one among several: `aria-current`.
    (1, "current"),
    (3, "busy"),
    (4, "checked"),
    (5, "collapsed"),
    (10, "expanded"),
    (12, "focused"),
    (16, "modal"),
    (20, "pressed"),
    (23, "selected"),
    (33, "required"),
    (36, "invalid"),
    (43, "read only"),
];
/// `AtspiRole`.
const DOCUMENT_WEB: u32 = 95;
/// Roles by their number, but for those that only group others.
const ROLES: [(u32, &str); 38] = [
    (2, "alert"),
    (7, "check box"),
    (11, "combo box"),
    (16, "dialog"),
    (27, "image"),
    (29, "label"),
    (31, "list"),
    (32, "list item"),
    (33, "menu"),
    (35, "menu item"),
    (39, "panel"),
    (40, "password text"),
    (42, "progress bar"),
    (43, "push button"),
    (44, "radio button"),
    (54, "status bar"),
    (61, "text"),
    (62, "toggle button"),
    (71, "header"),
    (72, "footer"),
    (73, "paragraph"),
    (79, "entry"),
    (83, "heading"),
    (85, "section"),
    (87, "form"),
    (88, "link"),
    (95, "document web"),
    (97, "comment"),
    (98, "list box"),
    (99, "grouping"),
    (101, "notification"),
    (110, "landmark"),
    (115, "timer"),
    (116, "static"),
    (121, "description list"),
    (122, "description term"),
    (123, "description value"),
    (30, "layered pane"),
];
/// A group, which may hold text of its own beside its name.
const PANEL: u32 = 39;
/// Stands for a child in the text of what it is in: "object replacement character".
const EMBEDDED: char = '\u{fffc}';
const FOCUSABLE: u32 = 11;
const SENSITIVE: u32 = 24;

/// One thing in the tree, in the order of reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// How deep in the tree it is.
    pub depth: usize,
    /// Its role, in AT-SPI's words; empty for what only groups others.
    pub role: &'static str,
    /// Its name; for text, the text.
    pub name: String,
    /// What is said after the name.
    pub description: String,
    /// How it stands.
    pub states: Vec<&'static str>,
    /// Whether it takes the focus.
    pub focusable: bool,
}

impl Window {
    /// Reads the page through, as a screen reader does.
    ///
    /// # Errors
    /// If the system has no accessibility bus (Debian: at-spi2-core), or the WebView puts no page on it.
    pub async fn heard(&self) -> Result<Vec<Heard>> {
        let processes = self.processes();
        let process = processes.first().context("the window has no process")?;
        let environment = std::fs::read(format!("/proc/{}/environ", process.pid))?;
        let session = environment
            .split(|&byte| byte == 0)
            .find_map(|variable| variable.strip_prefix(b"DBUS_SESSION_BUS_ADDRESS="))
            .context("the window has no session bus")?;
        let session = String::from_utf8_lossy(session).into_owned();
        tokio::task::spawn_blocking(move || page_on(&session)).await?
    }
}

fn page_on(session: &str) -> Result<Vec<Heard>> {
    let session = connection::Builder::address(session)?.build()?;
    let bus = Proxy::new(&session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus")
        .context("no accessibility bus (Debian: at-spi2-core)")?;
    let address: String = bus.call("GetAddress", &())?;
    let accessibility = connection::Builder::address(address.as_str())?.build()?;
    let deadline = Instant::now() + APPEARS;
    loop {
        let root = Node {
            bus: "org.a11y.atspi.Registry".to_owned(),
            path: OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root")?,
        };
        if let Some(page) = root.find(&accessibility, DOCUMENT_WEB, 0)? {
            let mut heard = Vec::new();
            page.read(&accessibility, 0, &mut heard)?;
            return Ok(heard);
        }
        if Instant::now() > deadline {
            bail!("there is no page on the accessibility bus");
        }
        std::thread::sleep(LOOK_AGAIN);
    }
}

fn role_name(role: u32) -> &'static str {
    let known = ROLES.iter().find(|(number, _)| *number == role);
    known.map_or("", |(_, name)| name)
}

/// An accessible object: whose it is, and where.
struct Node {
    bus: String,
    path: OwnedObjectPath,
}

impl Node {
    fn proxy<'a>(&'a self, connection: &Connection, interface: &'a str) -> zbus::Result<Proxy<'a>> {
        // Without a cache: who fills it asks in a way that the registry does not answer.
        proxy::Builder::new(connection)
            .destination(self.bus.as_str())?
            .path(&self.path)?
            .interface(interface)?
            .cache_properties(CacheProperties::No)
            .build()
    }

    fn accessible<'a>(&'a self, connection: &Connection) -> zbus::Result<Proxy<'a>> {
        self.proxy(connection, "org.a11y.atspi.Accessible")
    }

    fn children(&self, connection: &Connection) -> zbus::Result<Vec<Self>> {
        let accessible = self.accessible(connection)?;
        let mut children: Vec<(String, OwnedObjectPath)> = accessible.call("GetChildren", &())?;
        // The one child of the socket that the page is plugged into is left out of that list.
        if children.is_empty() && accessible.get_property::<i32>("ChildCount")? > 0 {
            children.push(accessible.call("GetChildAtIndex", &0)?);
        }
        Ok(children
            .into_iter()
            .map(|(bus, path)| Self { bus, path })
            .collect())
    }

    /// By number: WebKitGTK gives no names.
    fn role(&self, connection: &Connection) -> zbus::Result<u32> {
        self.accessible(connection)?.call("GetRole", &())
    }

    /// The first of that role, here or below.
    fn find(&self, connection: &Connection, role: u32, depth: usize) -> Result<Option<Self>> {
        if depth > DEEPEST {
            return Ok(None);
        }
        // Whoever is gone meanwhile has no children.
        for child in self.children(connection).unwrap_or_default() {
            if child.role(connection).is_ok_and(|found| found == role) {
                return Ok(Some(child));
            }
            if let Some(found) = child.find(connection, role, depth + 1)? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    fn read(&self, connection: &Connection, depth: usize, heard: &mut Vec<Heard>) -> Result<()> {
        let accessible = self.accessible(connection)?;
        let bits: Vec<u32> = accessible.call("GetState", &())?;
        let is = |state: u32| {
            let word = bits.get(state as usize / 32).copied().unwrap_or_default();
            word & (1 << (state % 32)) != 0
        };
        let mut states: Vec<&str> = STATES
            .iter()
            .filter(|(bit, _)| is(*bit))
            .map(|(_, state)| *state)
            .collect();
        if is(FOCUSABLE) && !is(SENSITIVE) {
            states.push("unavailable");
        }
        let children = self.children(connection)?;
        let mut name: String = accessible.get_property("Name")?;
        let role = self.role(connection)?;
        if name.is_empty() || role == PANEL && children.is_empty() {
            let text = self.proxy(connection, "org.a11y.atspi.Text")?;
            let text: String = text.call("GetText", &(0, -1)).unwrap_or_default();
            // Its children stand in it as characters of their own.
            let own = text.replace(EMBEDDED, " ");
            name = squeezed(&format!("{name} {own}"));
        }
        heard.push(Heard {
            depth,
            role: role_name(role),
            name: name.trim().to_owned(),
            description: accessible.get_property("Description")?,
            states,
            focusable: is(FOCUSABLE),
        });
        if depth < DEEPEST {
            for child in children {
                child.read(connection, depth + 1, heard)?;
            }
        }
        Ok(())
    }
}
