//! The end of WebKitGTK's web process, and variables of another program's snap.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use window_driver::{Display, ProcessGroup, RunningProcess, Size};

use crate::fixture::{launch, wait_until};

const SIZE: Size = Size {
    width: 640,
    height: 480,
};
/// The startup watchdog's dialog comes after 15 seconds.
const AT_ONCE: Duration = Duration::from_secs(10);

/// A window without WebDriver, which starts the web process in its own way.
struct Started {
    display: Display,
    group: ProcessGroup,
    folder: tempfile::TempDir,
}

impl Started {
    async fn start(variables: &[(&str, &str)]) -> Result<Self> {
        let (display, folder) = (Display::start(SIZE).await?, tempfile::tempdir()?);
        let mut launch = launch(folder.path())?.arg("--config").arg(folder.path());
        for (name, value) in variables {
            launch = launch.env(name, value);
        }
        let group = ProcessGroup::spawn(launch.without_driver(&display))?;
        Ok(Self {
            display,
            group,
            folder,
        })
    }

    fn find(&self, matches: impl Fn(&RunningProcess) -> bool) -> Option<RunningProcess> {
        self.group.running().into_iter().find(matches)
    }

    /// Waits for the web process, and ends it as a failing driver does.
    async fn crash_web_process(&self, other_than: Option<u32>) -> Result<u32> {
        let is_new = |process: &RunningProcess| {
            process.binary.ends_with("WebKitWebProcess") && Some(process.pid) != other_than
        };
        let found = wait_until("the web process", async || Ok(self.find(is_new))).await?;
        ensure!(
            Command::new("kill")
                .args(["-s", "ABRT", &found.pid.to_string()])
                .status()?
                .success()
        );
        Ok(found.pid)
    }

    fn dialog(&self) -> Option<RunningProcess> {
        self.find(|process| arguments(process).contains("--show-dialog\n"))
    }

    async fn wait_for_dialog(&self) -> Result<()> {
        let began = Instant::now();
        let dialog = wait_until("the dialog", async || Ok(self.dialog())).await?;
        ensure!(began.elapsed() < AT_ONCE, "after {:?}", began.elapsed());
        ensure!(
            arguments(&dialog).contains("web-process-ended"),
            "{}",
            arguments(&dialog)
        );
        Ok(())
    }

    async fn choose_first_button(&self) -> Result<()> {
        let ended = async || {
            // Fails while no window is shown.
            let _ = self.display.press_enter().await;
            tokio::time::sleep(Duration::from_millis(300)).await;
            // The new start has the same process id.
            Ok(self.app().is_ok().then_some(()))
        };
        wait_until("the restart", ended).await
    }

    fn log(&self) -> String {
        let file = self.folder.path().join("logs/cognito-enroll.log");
        std::fs::read_to_string(file).unwrap_or_default()
    }

    async fn wait_for_pages(&self, count: usize) -> Result<()> {
        let loaded = async || Ok((self.log().matches("the page is up").count() >= count).then_some(()));
        wait_until("the page", loaded).await
    }

    /// The process of the window.
    fn app(&self) -> Result<RunningProcess> {
        let found = self.find(|process| {
            process.binary.ends_with("cognito-enroll-desktop")
                && !arguments(process).contains("--show-dialog")
        });
        found.context("the app does not run")
    }
}

fn arguments(process: &RunningProcess) -> String {
    file_of(process, "cmdline")
}

fn file_of(process: &RunningProcess, name: &str) -> String {
    let file = Path::new("/proc").join(process.pid.to_string()).join(name);
    let bytes = std::fs::read(file).unwrap_or_default();
    String::from_utf8_lossy(&bytes).replace('\0', "\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn crash_at_the_start_is_reported_at_once_and_the_app_restarts_without_the_driver() -> Result<()> {
    let started = Started::start(&[]).await?;
    started.crash_web_process(None).await?;
    started.wait_for_dialog().await?;
    // It restarts.
    started.choose_first_button().await?;
    started.wait_for_pages(1).await?;
    let environment = file_of(&started.app()?, "environ");
    for variable in [
        "WEBKIT_DISABLE_DMABUF_RENDERER=1",
        "WEBKIT_DISABLE_COMPOSITING_MODE=1",
        "LIBGL_ALWAYS_SOFTWARE=1",
    ] {
        ensure!(environment.lines().any(|line| line == variable), "{environment}");
    }
    ensure!(started.log().contains("the web process has crashed"));
    Ok(())
}

/// The real failure of a driver: without a list of drivers the web process aborts, without one that works the app itself.
#[tokio::test(flavor = "multi_thread")]
async fn missing_graphics_driver_is_reported_at_once() -> Result<()> {
    for broken in [
        ("__EGL_VENDOR_LIBRARY_FILENAMES", "/dev/null"),
        ("LIBGL_DRIVERS_PATH", "/nonexistent"),
    ] {
        // Rendering on the CPU would not need a driver.
        let started = Started::start(&[broken, ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "0")]).await?;
        let told = async || {
            let windows = started.display.window_geometries().await?;
            Ok((started.app().is_err() && !windows.is_empty()).then_some(()))
        };
        let began = Instant::now();
        wait_until("the dialog", told).await?;
        ensure!(
            began.elapsed() < AT_ONCE,
            "{broken:?}: after {:?}",
            began.elapsed()
        );
        started.choose_first_button().await?;
        started.wait_for_pages(1).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn page_is_loaded_again_after_a_later_crash() -> Result<()> {
    let started = Started::start(&[]).await?;
    started.wait_for_pages(1).await?;
    let first = started.crash_web_process(None).await?;
    // The page asks for its languages each time that it loads.
    let loaded_again = async || {
        let commands = started.log().matches("the web process has crashed").count();
        let new =
            started.find(|process| process.binary.ends_with("WebKitWebProcess") && process.pid != first);
        Ok((commands == 1).then_some(new).flatten())
    };
    wait_until("the new web process", loaded_again).await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    ensure!(started.dialog().is_none(), "a dialog is shown");
    // It can end again later, without a dialog.
    started.crash_web_process(Some(first)).await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    ensure!(started.dialog().is_none(), "a dialog is shown");
    started.app()?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn variables_of_a_foreign_snap_are_dropped_at_the_start() -> Result<()> {
    let foreign = [
        ("GTK_PATH", "/snap/code/156/usr/lib/x86_64-linux-gnu/gtk-3.0"),
        ("GIO_MODULE_DIR", "/snap/code/156/usr/lib/gio/modules"),
        ("GTK_EXE_PREFIX", "/snap/code/156/usr"),
        ("LOCPATH", "/snap/code/156/usr/lib/locale"),
        ("GDK_PIXBUF_MODULE_FILE", "/snap/code/156/loaders.cache"),
    ];
    let own = [("GSETTINGS_SCHEMA_DIR", "/usr/share/glib-2.0/schemas")];
    let variables: Vec<_> = foreign.into_iter().chain(own).collect();
    let started = Started::start(&variables).await?;
    started.wait_for_pages(1).await?;
    let environment = file_of(&started.app()?, "environ");
    for (name, _) in foreign {
        ensure!(
            !environment.contains(&format!("{name}=")),
            "{name} in {environment}"
        );
    }
    for (name, value) in own {
        ensure!(environment.contains(&format!("{name}={value}")), "{environment}");
    }
    Ok(())
}
