//! Starts windows, ours and the blank one, and measures them.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result};
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};
use tempfile::TempDir;
use window_driver::{Display, Launch, Size, Window};

use xtask::practice_pool::{Pool, User};

/// The size of our window.
pub(crate) const SIZE: Size = Size {
    width: 960,
    height: 760,
};
pub(crate) const TIMEOUT: Duration = Duration::from_secs(30);

/// Returns when the page's first frame was on the display, in Unix milliseconds. Both pages set the mark: WebKit reports its own
/// `first-contentful-paint` too early for a page without a script, before the window exists.
const SHOWN: &str = "const [shown] = performance.getEntriesByName('shown'); \
     return shown ? performance.timeOrigin + shown.startTime : null";

/// Records when a button is pressed, and when the element that `arguments[0]` selects was painted after that; an image must be
/// decoded. The second frame after the element exists begins when the first has been painted.
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

/// The picture with the QR code in the page.
pub(crate) const QR_CODE: &str = "img[src^='blob:']";

/// A window with a configuration folder of its own.
pub(crate) struct MeasuredWindow {
    pub(crate) window: Window,
    _folder: TempDir,
}

impl MeasuredWindow {
    /// Starts a program that opens a window. `pools` is the content of `pools.json`, for our window.
    pub(crate) async fn start(display: &Display, program: &Path, pools: Option<Value>) -> Result<Self> {
        let folder = tempfile::tempdir().context("could not create a temporary folder")?;
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

    /// Returns the time from the start of the process to the first frame of the page on the display.
    pub(crate) async fn start_to_frame(&self, program: &Path) -> Result<Duration> {
        let binary = program.canonicalize()?;
        let processes = self.window.processes();
        let process = processes.iter().find(|process| process.binary == binary);
        let started = started_at(process.context("the window has no process")?.pid)?;
        let painted = self.until(SHOWN, |value| value.as_f64()).await?;
        let painted = UNIX_EPOCH + Duration::from_secs_f64(painted / 1000.0);
        painted
            .duration_since(started)
            .context("the page was painted before the process was started")
    }

    /// Presses a button. Returns when that was, and when the element that the selector names was painted.
    pub(crate) async fn press_to_paint(
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

    /// Types username and password on the sign-in screen.
    pub(crate) async fn type_credentials(&self, user: &User) -> Result<()> {
        self.window.wait_for_heading("Sign in", TIMEOUT).await?;
        self.window.type_into("Username", &user.username).await?;
        self.window.type_into("Password", &user.password).await
    }

    async fn until<T>(&self, script: &str, read: impl Fn(&Value) -> Option<T>) -> Result<T> {
        let deadline = tokio::time::Instant::now() + TIMEOUT;
        loop {
            if let Some(value) = read(&self.window.client()?.execute(script, Vec::new()).await?) {
                return Ok(value);
            }
            anyhow::ensure!(
                tokio::time::Instant::now() < deadline,
                "the page did not reach this state within {TIMEOUT:?}"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// Returns `pools.json` with one pool, so that the window starts at its sign-in.
pub(crate) fn pools(pool: &Pool, endpoint: &str, ca_file: Option<&Path>) -> Result<Value> {
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

/// Returns when a process was started, to the hundredth of a second that the kernel records.
fn started_at(pid: u32) -> Result<SystemTime> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let ticks = start_ticks(&stat).context("the kernel reports no start of the process")?;
    let boot = clock_gettime(ClockId::Boottime);
    let since_boot = Duration::new(boot.tv_sec.try_into()?, boot.tv_nsec.try_into()?);
    Ok(SystemTime::now() - since_boot + Duration::from_millis(ticks * 10))
}

/// Returns the 22nd field. The second field is a name in brackets, which may contain anything.
fn start_ticks(stat: &str) -> Option<u64> {
    let (_, after_name) = stat.rsplit_once(") ")?;
    after_name.split(' ').nth(19)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_is_read_after_any_name() {
        let stat = "7 (a ) b) S 1 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 123456 9 9";
        assert_eq!(start_ticks(stat), Some(123_456));
    }

    #[test]
    fn the_start_of_this_process_is_recent() {
        let age = started_at(std::process::id())
            .unwrap()
            .elapsed()
            .unwrap_or_default();
        assert!(age < Duration::from_secs(3600), "{age:?}");
    }
}
