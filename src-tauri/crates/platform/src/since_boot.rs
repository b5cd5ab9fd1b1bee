//! The time since this computer was started, including the time that it was suspended.

use std::time::{Duration, Instant};

/// Returns the time since this computer was started. Setting the system time does not change it, and it goes on while the
/// computer is suspended. [`std::time::Instant`] stops then, on Linux and macOS:
/// <https://github.com/rust-lang/rust/issues/87906>.
pub fn since_boot() -> Duration {
    imp::since_boot()
}

/// Measures the time that this computer is suspended. A page of a browser engine needs it, because its clocks either stop
/// in that time or can be set.
pub struct Suspension {
    started: (Duration, Instant),
}

impl Suspension {
    /// Starts measuring.
    pub fn start() -> Self {
        Self {
            started: (since_boot(), Instant::now()),
        }
    }

    /// Returns the time since the start that [`Instant`] does not include: always zero on Windows, where it includes all.
    pub fn total(&self) -> Duration {
        let (boot, instant) = self.started;
        since_boot()
            .saturating_sub(boot)
            .saturating_sub(instant.elapsed())
    }
}

#[cfg(unix)]
mod imp {
    use rustix::time::{ClockId, clock_gettime};
    use std::time::Duration;

    /// `CLOCK_BOOTTIME`: <https://man7.org/linux/man-pages/man2/clock_gettime.2.html>
    #[cfg(any(target_os = "linux", target_os = "android"))]
    const CLOCK: ClockId = ClockId::Boottime;
    /// On macOS it goes on while the computer is suspended, unlike `CLOCK_UPTIME_RAW`, which `Instant` reads:
    /// <https://keith.github.io/xcode-man-pages/clock_gettime.3.html>
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    const CLOCK: ClockId = ClockId::Monotonic;

    pub(super) fn since_boot() -> Duration {
        let time = clock_gettime(CLOCK);
        // Neither is negative: the clock starts at 0.
        let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
        let nanoseconds = u32::try_from(time.tv_nsec).unwrap_or_default();
        Duration::new(seconds, nanoseconds)
    }
}

#[cfg(not(unix))]
mod imp {
    use std::sync::LazyLock;
    use std::time::{Duration, Instant};

    /// On Windows `Instant` reads the performance counter, which goes on while the computer is suspended:
    /// <https://learn.microsoft.com/windows/win32/sysinfo/acquiring-high-resolution-time-stamps>
    static FIRST: LazyLock<Instant> = LazyLock::new(Instant::now);

    /// Counted from the first call, which is sufficient for differences.
    pub(super) fn since_boot() -> Duration {
        FIRST.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_increases() {
        let first = since_boot();
        std::thread::sleep(Duration::from_millis(2));
        assert!(since_boot() >= first + Duration::from_millis(2));
    }

    #[test]
    fn time_awake_is_not_suspension() {
        let suspension = Suspension::start();
        std::thread::sleep(Duration::from_millis(20));
        assert!(suspension.total() < Duration::from_millis(15));
    }

    /// `/proc/uptime` includes the time that the computer was suspended.
    #[cfg(target_os = "linux")]
    #[test]
    fn time_is_that_of_the_kernel() {
        let text = std::fs::read_to_string("/proc/uptime").expect("readable");
        let uptime: f64 = text
            .split(' ')
            .next()
            .expect("a number")
            .parse()
            .expect("a number");
        let difference = since_boot().as_secs_f64() - uptime;
        assert!((-0.1..5.0).contains(&difference), "{difference}");
    }
}
