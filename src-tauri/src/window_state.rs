//! The size and position of a window, stored between runs in a file beside the preferences.
//!
//! The file is read before the window opens. Tauri's plugin for this would resize the window after it is visible.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use platform::json_file;
use serde::{Deserialize, Serialize};
use tauri::{Monitor, PhysicalPosition, Runtime, WebviewWindow};

/// The smallest window that shows a complete page. In logical pixels, as all sizes here.
pub(crate) const SMALLEST: (u32, u32) = (420, 640);
const INITIAL: (u32, u32) = (960, 760);
/// The part of the title bar that must be on a screen, so that the user can drag the window. In physical pixels.
const HANDLE: (i32, i32) = (120, 30);

/// Size and position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Geometry {
    width: u32,
    height: u32,
    /// If set, width and height are those of the restored window.
    #[serde(default)]
    pub(crate) maximised: bool,
    /// The position of the frame, in physical pixels. Unknown on Wayland.
    #[serde(default)]
    position: Option<(i32, i32)>,
}

impl Default for Geometry {
    fn default() -> Self {
        let (width, height) = INITIAL;
        Self {
            width,
            height,
            maximised: false,
            position: None,
        }
    }
}

/// The work area of a screen.
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
        let fits = |from: i32, length: u32, at: i32, needed: i32| {
            let end = from.saturating_add_unsigned(length);
            at >= from && at.saturating_add(needed) <= end
        };
        fits(self.position.0, self.size.0, x, HANDLE.0) && fits(self.position.1, self.size.1, y, HANDLE.1)
    }
}

impl Geometry {
    /// Adapts the geometry to the current screens.
    fn on(self, screens: &[Screen]) -> Self {
        let position = self
            .position
            .filter(|at| screens.iter().any(|screen| screen.has_handle_at(*at)));
        let screen_there = position.and_then(|at| screens.iter().find(|screen| screen.has_handle_at(at)));
        // Without a position the system chooses one, so the window has to fit on any screen.
        let room = |size: fn(&Screen) -> u32| {
            let logical = |screen: &Screen| (f64::from(size(screen)) / screen.scale) as u32;
            match screen_there {
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

    /// The position of the frame.
    pub(crate) fn position(&self) -> Option<PhysicalPosition<i32>> {
        self.position.map(|(x, y)| PhysicalPosition::new(x, y))
    }
}

/// The geometry of the last run and its changes in this run.
pub(crate) struct WindowState {
    path: PathBuf,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    saved: Option<Geometry>,
    /// The requested geometry and the size that the system granted. On Wayland the granted size may include the frame that
    /// GTK draws; if it were saved, the window would grow with each start.
    requested: Geometry,
    granted: Option<(u32, u32)>,
    /// The latest size of the window while it was not maximised.
    restored: Option<(u32, u32)>,
}

impl WindowState {
    /// Reads the file. If it cannot be read, the initial geometry applies.
    pub(crate) fn read(path: PathBuf) -> Self {
        let text = std::fs::read(&path).ok();
        let saved = text.and_then(|text| serde_json::from_slice(&text).ok());
        let inner = Inner {
            saved,
            ..Inner::default()
        };
        Self {
            path,
            inner: Mutex::new(inner),
        }
    }

    /// Returns the geometry for opening the window.
    pub(crate) fn geometry(&self, monitors: &[Monitor]) -> Geometry {
        let screens: Vec<_> = monitors.iter().map(Screen::from).collect();
        let mut inner = self.lock();
        inner.requested = inner.saved.unwrap_or_default().on(&screens);
        inner.requested
    }

    /// Records the size that the system has granted, before the user can change it.
    pub(crate) fn opened<R: Runtime>(&self, window: &WebviewWindow<R>) {
        let granted = restored_size(window);
        let mut inner = self.lock();
        inner.granted = inner.granted.or(granted);
    }

    /// Records a new size.
    pub(crate) fn resized<R: Runtime>(&self, window: &WebviewWindow<R>) {
        if let Some(size) = restored_size(window) {
            self.lock().restored = Some(size);
        }
    }

    /// Records the current geometry. Call it before the window is hidden: a hidden window has no position.
    pub(crate) fn update<R: Runtime>(&self, window: &WebviewWindow<R>) {
        let maximised = window.is_maximized().unwrap_or_default();
        let position = window.outer_position().ok().map(|at| (at.x, at.y));
        self.lock().update(maximised, position);
    }

    /// Saves the geometry for the next run, if it has changed and the file can be written.
    pub(crate) fn save(&self) {
        let inner = self.lock();
        if inner.saved != Some(inner.requested) {
            let _ = json_file::write(&self.path, &inner.requested);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn update(&mut self, maximised: bool, position: Option<(i32, i32)>) {
        let geometry = &mut self.requested;
        if let Some((width, height)) = self.restored.filter(|size| Some(*size) != self.granted) {
            (geometry.width, geometry.height) = (width, height);
        }
        if !maximised {
            geometry.position = position;
        }
        geometry.maximised = maximised;
    }
}

/// Returns the inner size of the window. `None` while it is maximised, minimised or full screen.
fn restored_size<R: Runtime>(window: &WebviewWindow<R>) -> Option<(u32, u32)> {
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
    const HIGH_DPI: Screen = Screen {
        position: (1366, 0),
        size: (3840, 2160),
        scale: 2.0,
    };

    fn geometry(width: u32, height: u32, position: Option<(i32, i32)>) -> Geometry {
        Geometry {
            width,
            height,
            maximised: false,
            position,
        }
    }

    #[test]
    fn geometry_on_a_connected_screen_is_kept() {
        let saved = geometry(1000, 900, Some((1500, 100)));
        assert_eq!(saved.on(&[LAPTOP, HIGH_DPI]), saved);
    }

    #[test]
    fn position_and_size_are_adapted_when_the_screen_is_disconnected() {
        let saved = geometry(1800, 1000, Some((1500, 100)));
        assert_eq!(saved.on(&[LAPTOP]), geometry(1366, 728, None));
        assert_eq!(saved.on(&[]), geometry(1800, 1000, None), "no screen is known");
    }

    #[test]
    fn position_is_dropped_when_the_title_bar_is_off_screen() {
        for lost in [(1300, 10), (10, 720), (-50, 10), (10, -5), (i32::MAX, i32::MAX)] {
            assert_eq!(
                geometry(500, 700, Some(lost)).on(&[LAPTOP]).position,
                None,
                "{lost:?}"
            );
        }
    }

    #[test]
    fn size_is_never_below_the_smallest() {
        assert_eq!(geometry(1, 1, None).on(&[LAPTOP]), geometry(420, 640, None));
        let tiny = Screen {
            size: (300, 300),
            ..LAPTOP
        };
        assert_eq!(geometry(900, 900, None).on(&[tiny]), geometry(420, 640, None));
    }

    #[test]
    fn size_that_the_system_added_is_not_saved() {
        let mut inner = Inner {
            requested: geometry(960, 760, None),
            granted: Some((1012, 849)),
            restored: Some((1012, 849)),
            ..Inner::default()
        };
        inner.update(false, None);
        assert_eq!(inner.requested, geometry(960, 760, None));
        inner.restored = Some((700, 800));
        inner.update(false, Some((5, 6)));
        assert_eq!(inner.requested, geometry(700, 800, Some((5, 6))));
    }

    #[test]
    fn maximised_window_keeps_its_restored_geometry() {
        let mut inner = Inner {
            requested: geometry(700, 800, Some((5, 6))),
            ..Inner::default()
        };
        inner.update(true, Some((0, 0)));
        let maximised = Geometry {
            maximised: true,
            ..geometry(700, 800, Some((5, 6)))
        };
        assert_eq!(inner.requested, maximised);
    }

    #[test]
    fn unreadable_file_is_ignored() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("window.json"), "{").expect("written");
        assert_eq!(
            WindowState::read(folder.path().join("window.json")).geometry(&[]),
            Geometry::default()
        );
    }

    #[test]
    fn changed_geometry_is_saved() {
        let folder = tempfile::tempdir().expect("a folder");
        let state = WindowState::read(folder.path().join("window.json"));
        state.lock().restored = Some((700, 800));
        state.lock().update(false, None);
        state.save();
        assert_eq!(
            WindowState::read(folder.path().join("window.json")).geometry(&[]),
            geometry(700, 800, None)
        );
    }
}
