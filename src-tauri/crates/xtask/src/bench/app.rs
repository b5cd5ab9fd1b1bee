//! Windows, ours and the blank one, as they are started and looked at to be measured.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result};
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};
use tempfile::TempDir;
use window_driver::{Display, Launch, Size, Window};

use crate::practice::{Pool, User};

/// The size of our window.
pub(super) const SIZE: Size = Size {
    width: 960,
    height: 760,
};
pub(super) const SOON: Duration = Duration::from_secs(30);

/// When the page's first frame was on the display, in Unix milliseconds: both pages mark it themselves. WebKit's own
/// `first-contentful-paint` will not do: for a page without a script it is told before there is anything to draw on.
const SHOWN: &str = "const [shown] = performance.getEntriesByName('shown'); \
     return shown ? performance.timeOrigin + shown.startTime : null";

/// Notes when a button is pressed, and when what `arguments[0]` selects has been painted after that: an image when it
/// is decoded. The second frame after it stands there begins when the first has been painted.
const WATCH: &str = r"
    const selector = arguments[0], now = () => performance.timeOrigin + performance.now();
    const seen = (window.seenByBench = { pressed: null, painted: null });
    document.addEventListener('click', () => (seen.pressed = now()), { capture: true, once: true });
    const there = () => {
        const element = document.querySelector(selector);
        if (seen.pressed === null || element === null) return false;
        return !(element instanceof HTMLImageElement) || (element.complete && element.naturalWidth > 0);
    };
    const look = () => {
        if (!there()) requestAnimationFrame(look);
        else requestAnimationFrame(() => (seen.painted = now()));
    };
    requestAnimationFrame(look);
    return null;";
const SEEN: &str = "return window.seenByBench";

/// A window with a folder of its own.
pub(super) struct App {
    pub(super) window: Window,
    _folder: TempDir,
}

impl App {
    /// Starts a program that shows a window.
    ///
    /// # Parameters
    /// `pools`: what `pools.json` holds, for ours.
    pub(super) async fn start(display: &Display, program: &Path, pools: Option<Value>) -> Result<Self> {
        let folder = tempfile::tempdir().context("could not make a temporary folder")?;
        let mut launch = Launch::new(program).isolated_in(folder.path())?;
        if let Some(pools) = pools {
            std::fs::write(folder.path().join("pools.json"), pools.to_string())?;
            launch = launch.arg("--config").arg(folder.path());
        }
        let window = Window::open(display, launch).await?;
        Ok(Self {
            window,
            _folder: folder,
        })
    }

    /// From the start of the process to the first frame of the page on the display.
    pub(super) async fn start_to_frame(&self, program: &Path) -> Result<Duration> {
        let binary = program.canonicalize()?;
        let processes = self.window.processes();
        let process = processes.iter().find(|process| process.binary == binary);
        let started = started_at(process.context("the window has no process")?.pid)?;
        let painted = self.until(SHOWN, |value| value.as_f64()).await?;
        let painted = UNIX_EPOCH + Duration::from_secs_f64(painted / 1000.0);
        painted
            .duration_since(started)
            .context("it was painted before it was started")
    }

    /// Presses a button. When that was, and when what the selector says was painted.
    pub(super) async fn press_to_paint(
        &self,
        button: &str,
        selector: &str,
    ) -> Result<(SystemTime, SystemTime)> {
        self.window
            .client()?
            .execute(WATCH, vec![json!(selector)])
            .await?;
        self.window.press(button).await?;
        self.until(SEEN, |seen| {
            let at = |name: &str| {
                let milliseconds = seen[name].as_f64()?;
                Some(UNIX_EPOCH + Duration::from_secs_f64(milliseconds / 1000.0))
            };
            Some((at("pressed")?, at("painted")?))
        })
        .await
        .with_context(|| format!("after “{button}”"))
    }

    /// Types username and password where they are asked for.
    pub(super) async fn type_credentials(&self, user: &User) -> Result<()> {
        self.window.wait_for_heading("Sign in", SOON).await?;
        self.window.type_into("Username", &user.username).await?;
        self.window.type_into("Password", &user.password).await
    }

    async fn until<T>(&self, script: &str, read: impl Fn(&Value) -> Option<T>) -> Result<T> {
        let deadline = tokio::time::Instant::now() + SOON;
        loop {
            if let Some(value) = read(&self.window.client()?.execute(script, Vec::new()).await?) {
                return Ok(value);
            }
            anyhow::ensure!(
                tokio::time::Instant::now() < deadline,
                "the page did not get there within {SOON:?}"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// `pools.json` with the one pool: the window then begins with its sign-in.
pub(super) fn pools(pool: &Pool, endpoint: &str, ca_file: Option<&Path>) -> Result<Value> {
    let mut profile = json!({
        "name": "Benchmark",
        "userPoolId": pool.user_pool_id,
        "clientId": pool.public_client()?,
        "endpoint": endpoint,
    });
    if let Some(ca_file) = ca_file {
        profile["caFile"] = json!(ca_file);
    }
    Ok(json!([{ "profile": profile }]))
}

/// To the hundredth of a second: the kernel keeps it no finer.
fn started_at(pid: u32) -> Result<SystemTime> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let ticks = start_ticks(&stat).context("the kernel says no start of the process")?;
    let boot = clock_gettime(ClockId::Boottime);
    let since_boot = Duration::new(boot.tv_sec.try_into()?, boot.tv_nsec.try_into()?);
    Ok(SystemTime::now() - since_boot + Duration::from_millis(ticks * 10))
}

/// The 22nd member; the second is a name in brackets, which may hold anything.
fn start_ticks(stat: &str) -> Option<u64> {
    let (_, after_name) = stat.rsplit_once(") ")?;
    after_name.split(' ').nth(19)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_is_read_past_any_name() {
        let stat = "7 (a ) b) S 1 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 123456 9 9";
        assert_eq!(start_ticks(stat), Some(123_456));
    }

    #[test]
    fn this_process_was_started_a_moment_ago() {
        let age = started_at(std::process::id())
            .unwrap()
            .elapsed()
            .unwrap_or_default();
        assert!(age < Duration::from_secs(3600), "{age:?}");
    }
}
