//! Where the window was and how large, in `window.json` beside the preferences. The file is read before there is a window, so
//! that it never changes its size while somebody looks, which the plugin for this would have it do.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use platform::json_file;
use serde::{Deserialize, Serialize};
use tauri::{Monitor, PhysicalPosition, Runtime, WebviewWindow};

const NAME: &str = "window.json";

/// What the page needs; in logical pixels, as all sizes here.
pub(crate) const SMALLEST: (u32, u32) = (420, 640);
const AT_FIRST: (u32, u32) = (960, 760);
/// As much of its title bar has to be on a screen that it can be taken hold of; in physical pixels.
const HANDLE: (i32, i32) = (120, 30);

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Place {
    width: u32,
    height: u32,
    /// Then the size is the one that it goes back to.
    #[serde(default)]
    pub(crate) maximised: bool,
    /// Of its frame, in physical pixels. Wayland tells no window where it is.
    #[serde(default)]
    position: Option<(i32, i32)>,
}

impl Default for Place {
    fn default() -> Self {
        let (width, height) = AT_FIRST;
        Self {
            width,
            height,
            maximised: false,
            position: None,
        }
    }
}

/// A screen, without what the system keeps for itself.
struct Screen {
    position: (i32, i32),
    /// In physical pixels.
    size: (u32, u32),
    scale: f64,
}

impl From<&Monitor> for Screen {
    fn from(monitor: &Monitor) -> Self {
        let area = monitor.work_area();
        Self {
            position: (area.position.x, area.position.y),
            size: (area.size.width, area.size.height),
            scale: monitor.scale_factor(),
        }
    }
}

impl Screen {
    fn has_handle_at(&self, (x, y): (i32, i32)) -> bool {
        let along = |from: i32, length: u32, at: i32, needed: i32| {
            let end = from.saturating_add_unsigned(length);
            at >= from && at.saturating_add(needed) <= end
        };
        along(self.position.0, self.size.0, x, HANDLE.0) && along(self.position.1, self.size.1, y, HANDLE.1)
    }
}

impl Place {
    /// The same on the screens that there are now.
    fn on(self, screens: &[Screen]) -> Self {
        let position = self
            .position
            .filter(|at| screens.iter().any(|screen| screen.has_handle_at(*at)));
        let there = position.and_then(|at| screens.iter().find(|screen| screen.has_handle_at(at)));
        // Elsewhere it goes where the system puts it, so it has to fit on any.
        let room = |size: fn(&Screen) -> u32| {
            let logical = |screen: &Screen| (f64::from(size(screen)) / screen.scale) as u32;
            match there {
                Some(screen) => logical(screen),
                None => screens.iter().map(logical).min().unwrap_or(u32::MAX),
            }
        };
        Self {
            width: self.width.min(room(|screen| screen.size.0)).max(SMALLEST.0),
            height: self.height.min(room(|screen| screen.size.1)).max(SMALLEST.1),
            position,
            ..self
        }
    }

    /// Width and height.
    pub(crate) fn size(&self) -> (f64, f64) {
        (self.width.into(), self.height.into())
    }

    /// Of its frame.
    pub(crate) fn position(&self) -> Option<PhysicalPosition<i32>> {
        self.position.map(|(x, y)| PhysicalPosition::new(x, y))
    }
}

/// The place of the last run, and what has become of it in this one.
pub(crate) struct Remembered {
    path: PathBuf,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    in_file: Option<Place>,
    /// What was asked of the system, and what it then made of it: on Wayland that may be larger by what GTK draws around
    /// it, and would grow with each start.
    asked: Place,
    got: Option<(u32, u32)>,
    /// The newest size of the window as a window, not as the whole screen.
    own: Option<(u32, u32)>,
}

impl Remembered {
    /// What cannot be read is as if there had been no run before.
    pub(crate) fn read(folder: &Path) -> Self {
        let path = folder.join(NAME);
        let text = std::fs::read(&path).ok();
        let in_file = text.and_then(|text| serde_json::from_slice(&text).ok());
        let inner = Inner {
            in_file,
            ..Inner::default()
        };
        Self {
            path,
            inner: Mutex::new(inner),
        }
    }

    /// Where the window is to be.
    pub(crate) fn place(&self, monitors: &[Monitor]) -> Place {
        let screens: Vec<_> = monitors.iter().map(Screen::from).collect();
        let mut inner = self.lock();
        inner.asked = inner.in_file.unwrap_or_default().on(&screens);
        inner.asked
    }

    /// The window is there, and nobody has had a hand on it yet.
    pub(crate) fn settled<R: Runtime>(&self, window: &WebviewWindow<R>) {
        let got = own_size(window);
        let mut inner = self.lock();
        inner.got = inner.got.or(got);
    }

    /// Its size has changed.
    pub(crate) fn resized<R: Runtime>(&self, window: &WebviewWindow<R>) {
        if let Some(own) = own_size(window) {
            self.lock().own = Some(own);
        }
    }

    /// Before the window is hidden: then it has no place any more.
    pub(crate) fn leave<R: Runtime>(&self, window: &WebviewWindow<R>) {
        let maximised = window.is_maximized().unwrap_or_default();
        let position = window.outer_position().ok().map(|at| (at.x, at.y));
        self.lock().leave(maximised, position);
    }

    /// For the next run, if it can be written and has changed.
    pub(crate) fn keep(&self) {
        let inner = self.lock();
        if inner.in_file != Some(inner.asked) {
            let _ = json_file::write(&self.path, &inner.asked);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn leave(&mut self, maximised: bool, position: Option<(i32, i32)>) {
        let place = &mut self.asked;
        if let Some((width, height)) = self.own.filter(|own| Some(*own) != self.got) {
            (place.width, place.height) = (width, height);
        }
        if !maximised {
            place.position = position;
        }
        place.maximised = maximised;
    }
}

/// Nothing while it is the whole screen or out of sight.
fn own_size<R: Runtime>(window: &WebviewWindow<R>) -> Option<(u32, u32)> {
    let is = |state: tauri::Result<bool>| state.unwrap_or_default();
    if is(window.is_maximized()) || is(window.is_minimized()) || is(window.is_fullscreen()) {
        return None;
    }
    let (size, scale) = (window.inner_size().ok()?, window.scale_factor().ok()?);
    let size = size.to_logical::<u32>(scale);
    Some((size.width, size.height))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Screen = Screen {
        position: (0, 0),
        size: (1366, 728),
        scale: 1.0,
    };
    const FINE: Screen = Screen {
        position: (1366, 0),
        size: (3840, 2160),
        scale: 2.0,
    };

    fn place(width: u32, height: u32, position: Option<(i32, i32)>) -> Place {
        Place {
            width,
            height,
            maximised: false,
            position,
        }
    }

    #[test]
    fn where_it_was_it_is_again() {
        let there = place(1000, 900, Some((1500, 100)));
        assert_eq!(there.on(&[LAPTOP, FINE]), there);
    }

    #[test]
    fn a_screen_that_is_gone_takes_the_position_along_and_what_does_not_fit() {
        let there = place(1800, 1000, Some((1500, 100)));
        assert_eq!(there.on(&[LAPTOP]), place(1366, 728, None));
        assert_eq!(there.on(&[]), place(1800, 1000, None), "nothing is known");
    }

    #[test]
    fn it_can_be_taken_hold_of() {
        for lost in [(1300, 10), (10, 720), (-50, 10), (10, -5), (i32::MAX, i32::MAX)] {
            assert_eq!(
                place(500, 700, Some(lost)).on(&[LAPTOP]).position,
                None,
                "{lost:?}"
            );
        }
    }

    #[test]
    fn it_is_never_too_small_for_its_page() {
        assert_eq!(place(1, 1, None).on(&[LAPTOP]), place(420, 640, None));
        let tiny = Screen {
            size: (300, 300),
            ..LAPTOP
        };
        assert_eq!(place(900, 900, None).on(&[tiny]), place(420, 640, None));
    }

    #[test]
    fn what_the_system_adds_by_itself_is_not_kept() {
        let mut inner = Inner {
            asked: place(960, 760, None),
            got: Some((1012, 849)),
            own: Some((1012, 849)),
            ..Inner::default()
        };
        inner.leave(false, None);
        assert_eq!(inner.asked, place(960, 760, None));
        inner.own = Some((700, 800));
        inner.leave(false, Some((5, 6)));
        assert_eq!(inner.asked, place(700, 800, Some((5, 6))));
    }

    #[test]
    fn a_window_that_fills_the_screen_remembers_what_it_goes_back_to() {
        let mut inner = Inner {
            asked: place(700, 800, Some((5, 6))),
            ..Inner::default()
        };
        inner.leave(true, Some((0, 0)));
        let whole = Place {
            maximised: true,
            ..place(700, 800, Some((5, 6)))
        };
        assert_eq!(inner.asked, whole);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(NAME), "{").expect("written");
        assert_eq!(Remembered::read(folder.path()).place(&[]), Place::default());
    }

    #[test]
    fn it_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let remembered = Remembered::read(folder.path());
        remembered.lock().own = Some((700, 800));
        remembered.lock().leave(false, None);
        remembered.keep();
        assert_eq!(Remembered::read(folder.path()).place(&[]), place(700, 800, None));
    }
}
