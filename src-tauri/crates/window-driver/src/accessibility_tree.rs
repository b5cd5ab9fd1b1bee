//! The accessibility tree that the WebView exposes to screen readers over AT-SPI.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use atspi::proxy::accessible::AccessibleProxy;
use atspi::proxy::bus::BusProxy;
use atspi::proxy::text::TextProxy;
use atspi::{Role, State};
use zbus::names::OwnedBusName;
use zbus::proxy::CacheProperties;
use zbus::zvariant::OwnedObjectPath;
use zbus::{Connection, connection};

use crate::control::normalize_whitespace;
use crate::window::Window;

const APPEAR_TIMEOUT: Duration = Duration::from_secs(10);
const POLL_INTERVAL: Duration = Duration::from_millis(200);
/// A limit on the depth of the tree, which is deeper than any page.
const MAX_DEPTH: usize = 60;
/// The character that represents a child in the text of its parent: "object replacement character".
const EMBEDDED_OBJECT: char = '\u{fffc}';

/// The states that a screen reader announces, with our names.
const STATES: [(State, &str); 12] = [
    // The current item of several: `aria-current`.
    (State::Active, "current"),
    (State::Busy, "busy"),
    (State::Checked, "checked"),
    (State::Collapsed, "collapsed"),
    (State::Expanded, "expanded"),
    (State::Focused, "focused"),
    (State::Modal, "modal"),
    (State::Pressed, "pressed"),
    (State::Selected, "selected"),
    (State::Required, "required"),
    (State::InvalidEntry, "invalid"),
    (State::ReadOnly, "read only"),
];
/// The roles that a screen reader announces. The others only group their children.
const ROLES: [Role; 38] = [
    Role::Alert,
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::Comment,
    Role::DescriptionList,
    Role::DescriptionTerm,
    Role::DescriptionValue,
    Role::Dialog,
    Role::DocumentWeb,
    Role::Entry,
    Role::Footer,
    Role::Form,
    Role::Grouping,
    Role::Header,
    Role::Heading,
    Role::Image,
    Role::Label,
    Role::Landmark,
    Role::LayeredPane,
    Role::Link,
    Role::List,
    Role::ListBox,
    Role::ListItem,
    Role::Menu,
    Role::MenuItem,
    Role::Notification,
    Role::Panel,
    Role::Paragraph,
    Role::PasswordText,
    Role::ProgressBar,
    Role::RadioButton,
    Role::Section,
    Role::Static,
    Role::StatusBar,
    Role::Text,
    Role::Timer,
    Role::ToggleButton,
];

/// One node of the accessibility tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessibleNode {
    /// The depth in the tree; 0 for the page.
    pub depth: usize,
    /// The AT-SPI name of the role; empty for a role that only groups its children.
    pub role: &'static str,
    /// The accessible name; for text, the text.
    pub name: String,
    /// The accessible description.
    pub description: String,
    /// The announced states.
    pub states: Vec<&'static str>,
    /// Whether the node can have the focus.
    pub focusable: bool,
}

impl Window {
    /// Reads the page's accessibility tree in reading order.
    ///
    /// # Errors
    /// Fails if the system has no accessibility bus (Debian: at-spi2-core), or if the WebView exposes no page on it.
    pub async fn accessibility_tree(&self) -> Result<Vec<AccessibleNode>> {
        let processes = self.processes();
        let process = processes.first().context("the window has no process")?;
        let environment = std::fs::read(format!("/proc/{}/environ", process.pid))?;
        let session_address = environment
            .split(|&byte| byte == 0)
            .find_map(|variable| variable.strip_prefix(b"DBUS_SESSION_BUS_ADDRESS="))
            .context("the window has no session bus")?;
        let bus = connect(&String::from_utf8_lossy(session_address)).await?;
        let deadline = Instant::now() + APPEAR_TIMEOUT;
        loop {
            if let Some(page) = find_page(&bus).await? {
                return read_tree(&bus, page).await;
            }
            if Instant::now() > deadline {
                bail!("the accessibility bus has no page");
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }
}

/// The address of an accessible object. `atspi`'s own type accepts unique bus names only, but WebKitGTK's web process
/// has a well-known name.
type Object = (OwnedBusName, OwnedObjectPath);

/// Connects to the accessibility bus of a session.
async fn connect(session_address: &str) -> Result<Connection> {
    let session = connection::Builder::address(session_address)?.build().await?;
    let address = BusProxy::new(&session)
        .await?
        .get_address()
        .await
        .context("there is no accessibility bus (Debian: at-spi2-core)")?;
    Ok(connection::Builder::address(address.as_str())?.build().await?)
}

/// Finds the first web page below the registry's root.
async fn find_page(bus: &Connection) -> Result<Option<Object>> {
    let root = AccessibleProxy::builder(bus)
        .destination("org.a11y.atspi.Registry")?
        // The registry does not support the call that fills the cache.
        .cache_properties(CacheProperties::No)
        .build()
        .await?;
    let mut pending: Vec<_> = depth_first(children(&root).await.unwrap_or_default(), 0).collect();
    while let Some((object, depth)) = pending.pop() {
        // An object that has disappeared is skipped.
        let Ok(node) = accessible(bus, &object).await else {
            continue;
        };
        if node.get_role().await.is_ok_and(|role| role == Role::DocumentWeb) {
            return Ok(Some(object));
        }
        if depth < MAX_DEPTH {
            let children = children(&node).await.unwrap_or_default();
            pending.extend(depth_first(children, depth + 1));
        }
    }
    Ok(None)
}

async fn read_tree(bus: &Connection, page: Object) -> Result<Vec<AccessibleNode>> {
    let mut nodes = Vec::new();
    let mut pending = vec![(page, 0)];
    while let Some((object, depth)) = pending.pop() {
        let proxy = accessible(bus, &object).await?;
        let children = children(&proxy).await?;
        nodes.push(read_node(bus, &proxy, depth, children.is_empty()).await?);
        if depth < MAX_DEPTH {
            pending.extend(depth_first(children, depth + 1));
        }
    }
    Ok(nodes)
}

async fn read_node(
    bus: &Connection,
    proxy: &AccessibleProxy<'_>,
    depth: usize,
    is_leaf: bool,
) -> Result<AccessibleNode> {
    let state_set = proxy.get_state().await?;
    let mut states: Vec<_> = STATES
        .iter()
        .filter(|(state, _)| state_set.contains(*state))
        .map(|(_, name)| *name)
        .collect();
    let focusable = state_set.contains(State::Focusable);
    if focusable && !state_set.contains(State::Sensitive) {
        states.push("unavailable");
    }
    let mut name = proxy.name().await?;
    let role = proxy.get_role().await?;
    // A panel may contain text in addition to its name.
    if name.is_empty() || role == Role::Panel && is_leaf {
        let text = text(bus, proxy).await.unwrap_or_default();
        name = normalize_whitespace(&format!("{name} {}", text.replace(EMBEDDED_OBJECT, " ")));
    }
    Ok(AccessibleNode {
        depth,
        role: if ROLES.contains(&role) { role.name() } else { "" },
        name: name.trim().to_owned(),
        description: proxy.description().await?,
        states,
        focusable,
    })
}

/// The text of an object. Fails if the object has no text interface.
async fn text(bus: &Connection, proxy: &AccessibleProxy<'_>) -> zbus::Result<String> {
    let text = TextProxy::builder(bus)
        .destination(proxy.inner().destination())?
        .path(proxy.inner().path())?
        .cache_properties(CacheProperties::No)
        .build()
        .await?;
    text.get_text(0, -1).await
}

async fn accessible<'a>(bus: &Connection, (name, path): &'a Object) -> zbus::Result<AccessibleProxy<'a>> {
    AccessibleProxy::builder(bus)
        .destination(name)?
        .path(path)?
        .cache_properties(CacheProperties::No)
        .build()
        .await
}

async fn children(proxy: &AccessibleProxy<'_>) -> zbus::Result<Vec<Object>> {
    let mut children: Vec<Object> = proxy.inner().call("GetChildren", &()).await?;
    // `GetChildren` omits the only child of the socket that embeds the page.
    if children.is_empty() && proxy.child_count().await? > 0 {
        children.push(proxy.inner().call("GetChildAtIndex", &0).await?);
    }
    Ok(children)
}

/// The objects in the order for a stack whose last element is read first.
fn depth_first(objects: Vec<Object>, depth: usize) -> impl Iterator<Item = (Object, usize)> {
    objects.into_iter().rev().map(move |object| (object, depth))
}
