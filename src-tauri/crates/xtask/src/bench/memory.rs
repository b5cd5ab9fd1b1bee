//! The memory of processes that run.

use anyhow::{Context as _, Result};
use window_driver::RunningProcess;

/// The sum of the most that each has had resident, in KiB.
pub(super) fn peak_of_all(processes: &[RunningProcess]) -> Result<u64> {
    sum(processes, "status", "VmHWM:")
}

/// The sum of what each has now, in KiB, with its share of what several have (PSS).
pub(super) fn share_of_all(processes: &[RunningProcess]) -> Result<u64> {
    sum(processes, "smaps_rollup", "Pss:")
}

fn sum(processes: &[RunningProcess], file: &str, name: &str) -> Result<u64> {
    processes
        .iter()
        .map(|process| {
            let file = format!("/proc/{}/{file}", process.pid);
            let text = std::fs::read_to_string(&file).with_context(|| format!("could not read {file}"))?;
            member(&text, name).with_context(|| format!("{file} has no {name}"))
        })
        .sum()
}

/// `VmHWM:     12345 kB`
fn member(text: &str, name: &str) -> Option<u64> {
    let value = text.lines().find_map(|line| line.strip_prefix(name))?;
    value.trim().strip_suffix(" kB")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_read() {
        let text = "Rss:    900 kB\nPss:                 845 kB\nPss_Dirty:           1 kB\n";
        assert_eq!(member(text, "Pss:"), Some(845));
        assert_eq!(member(text, "VmHWM:"), None);
    }
}
