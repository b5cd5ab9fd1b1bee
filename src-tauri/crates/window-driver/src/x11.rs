//! Requests of the X protocol: screenshots, window positions, keys and the clipboard's owner.

use anyhow::{Context as _, Result, ensure};
use image::RgbImage;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, EventMask, ImageFormat,
    ImageOrder, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Screen, StackMode, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::geometry::WindowGeometry;

/// A connection to a display and its default screen.
pub(crate) struct X11Connection {
    connection: RustConnection,
    screen: Screen,
}

impl X11Connection {
    pub(crate) fn open(display: &str) -> Result<Self> {
        let (connection, number) = RustConnection::connect(Some(display))
            .with_context(|| format!("cannot connect to the X display {display}"))?;
        let screen = connection
            .setup()
            .roots
            .get(number)
            .context("the X display has no screen")?
            .clone();
        Ok(Self { connection, screen })
    }

    pub(crate) fn width(&self) -> u16 {
        self.screen.width_in_pixels
    }

    fn atom(&self, name: &str) -> Result<Atom> {
        Ok(self.connection.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    /// The visible windows that support close requests, bottom to top.
    fn top_level_windows(&self) -> Result<Vec<Window>> {
        let (protocols, delete) = (self.atom("WM_PROTOCOLS")?, self.atom("WM_DELETE_WINDOW")?);
        let mut found = Vec::new();
        for window in self.connection.query_tree(self.screen.root)?.reply()?.children {
            // A window may be closed meanwhile: skip it.
            let Ok(attributes) = self.connection.get_window_attributes(window)?.reply() else {
                continue;
            };
            if attributes.map_state != MapState::VIEWABLE {
                continue;
            }
            let property = self
                .connection
                .get_property(false, window, protocols, AtomEnum::ATOM, 0, 32)?;
            let Ok(property) = property.reply() else { continue };
            if property
                .value32()
                .is_some_and(|mut atoms| atoms.any(|atom| atom == delete))
            {
                found.push(window);
            }
        }
        Ok(found)
    }
}

/// Takes a screenshot of the root window and all windows on it.
pub(crate) fn screenshot(x: &X11Connection) -> Result<RgbImage> {
    let screen = &x.screen;
    ensure!(
        matches!(screen.root_depth, 24 | 32),
        "the X display has a colour depth of {} bits instead of 24",
        screen.root_depth
    );
    let (width, height) = (screen.width_in_pixels, screen.height_in_pixels);
    let reply = x
        .connection
        .get_image(ImageFormat::Z_PIXMAP, screen.root, 0, 0, width, height, u32::MAX)?
        .reply()?;
    let little_endian = x.connection.setup().image_byte_order == ImageOrder::LSB_FIRST;
    // A plain loop, because this runs often, without optimisation, for a million pixels.
    let mut rgb = reply.data;
    let (mut from, mut to) = (0, 0);
    while let Some(&[first, second, third, fourth]) =
        rgb.get(from..from + 4).and_then(|pixel| pixel.first_chunk())
    {
        let pixel = if little_endian {
            [third, second, first]
        } else {
            [second, third, fourth]
        };
        rgb[to..to + 3].copy_from_slice(&pixel);
        (from, to) = (from + 4, to + 3);
    }
    rgb.truncate(to);
    RgbImage::from_raw(width.into(), height.into(), rgb)
        .context("the X server sent a screenshot of the wrong size")
}

pub(crate) fn maximize_windows(x: &X11Connection) -> Result<usize> {
    let windows = x.top_level_windows()?;
    for window in &windows {
        let configuration = ConfigureWindowAux::new()
            .x(0)
            .y(0)
            .width(u32::from(x.screen.width_in_pixels))
            .height(u32::from(x.screen.height_in_pixels))
            .stack_mode(StackMode::ABOVE);
        x.connection.configure_window(*window, &configuration)?.check()?;
        x.connection
            .set_input_focus(InputFocus::PARENT, *window, x11rb::CURRENT_TIME)?
            .check()?;
    }
    Ok(windows.len())
}

/// Returns the position and size of each window without its frame.
pub(crate) fn window_geometries(x: &X11Connection) -> Result<Vec<WindowGeometry>> {
    let mut geometries = Vec::new();
    for window in x.top_level_windows()? {
        if let Ok(reply) = x.connection.get_geometry(window)?.reply() {
            geometries.push(WindowGeometry {
                x: reply.x,
                y: reply.y,
                width: reply.width,
                height: reply.height,
            });
        }
    }
    Ok(geometries)
}

/// Moves and resizes each window.
pub(crate) fn set_window_geometry(x: &X11Connection, geometry: WindowGeometry) -> Result<()> {
    for window in x.top_level_windows()? {
        let configuration = ConfigureWindowAux::new()
            .x(i32::from(geometry.x))
            .y(i32::from(geometry.y))
            .width(u32::from(geometry.width))
            .height(u32::from(geometry.height));
        x.connection.configure_window(window, &configuration)?.check()?;
    }
    Ok(())
}

pub(crate) fn request_close(x: &X11Connection) -> Result<usize> {
    let (protocols, delete) = (x.atom("WM_PROTOCOLS")?, x.atom("WM_DELETE_WINDOW")?);
    let windows = x.top_level_windows()?;
    for window in &windows {
        let event = ClientMessageEvent::new(32, *window, protocols, [delete, x11rb::CURRENT_TIME, 0, 0, 0]);
        x.connection
            .send_event(false, *window, EventMask::NO_EVENT, event)?
            .check()?;
    }
    Ok(windows.len())
}

/// Gives the topmost window the focus, and presses a key.
///
/// # Parameters
/// `symbol`: the key's symbol from `keysymdef.h`.
pub(crate) fn press_key(x: &X11Connection, symbol: u32) -> Result<()> {
    let window = *x
        .top_level_windows()?
        .last()
        .context("the display has no window")?;
    x.connection
        .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?
        .check()?;
    let (first, last) = (x.connection.setup().min_keycode, x.connection.setup().max_keycode);
    let map = x
        .connection
        .get_keyboard_mapping(first, last - first + 1)?
        .reply()?;
    let per_key = usize::from(map.keysyms_per_keycode);
    let key = map.keysyms.chunks(per_key).position(|key| key.contains(&symbol));
    let key = first + u8::try_from(key.context("the keyboard has no such key")?)?;
    for event in [KEY_PRESS_EVENT, KEY_RELEASE_EVENT] {
        x.connection
            .xtest_fake_input(event, key, 0, x.screen.root, 0, 0, 0)?
            .check()?;
    }
    Ok(())
}

/// Closes the connection of the program that owns the clipboard, as the X server does when it lacks resources. Returns
/// whether the clipboard had an owner.
pub(crate) fn disconnect_clipboard_owner(x: &X11Connection) -> Result<bool> {
    let clipboard = x.atom("CLIPBOARD")?;
    let owner = x.connection.get_selection_owner(clipboard)?.reply()?.owner;
    if owner == x11rb::NONE {
        return Ok(false);
    }
    x.connection.kill_client(owner)?.check()?;
    Ok(true)
}
