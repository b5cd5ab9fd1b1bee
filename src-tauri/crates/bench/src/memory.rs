//! The memory of running processes.

use anyhow::{Context as _, Result};
use window_driver::RunningProcess;

/// Returns the sum of the peak resident sizes, in KiB.
pub(crate) fn peak_of_all(processes: &[RunningProcess]) -> Result<u64> {
    sum(processes, "status", "VmHWM:")
}

/// Returns the sum of the proportional set sizes (PSS), in KiB.
pub(crate) fn share_of_all(processes: &[RunningProcess]) -> Result<u64> {
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
    fn a_member_is_found_by_its_name() {
        let text = "Rss:    900 kB\nPss:                 845 kB\nPss_Dirty:           1 kB\n";
        assert_eq!(member(text, "Pss:"), Some(845));
        assert_eq!(member(text, "VmHWM:"), None);
    }
}
