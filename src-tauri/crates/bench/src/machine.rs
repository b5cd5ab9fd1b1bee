//! The machine that was measured on.

use std::path::Path;

use anyhow::{Context as _, Result};

use xtask::command::{program, stdout};

/// Returns the processor, the memory and the system, in one line.
pub(crate) async fn kind() -> Result<String> {
    let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unknown processor", |(_, model)| model);
    let threads = std::thread::available_parallelism().context("could not count the processors")?;
    let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let memory = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.trim().strip_suffix(" kB"));
    let gigabytes = memory
        .and_then(|kilobytes| kilobytes.parse::<f64>().ok())
        .unwrap_or_default()
        / 1e6;
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let system = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let system = system.unwrap_or("an unknown system").trim_matches('"');
    let mut kernel = program("uname", Path::new("/"));
    kernel.args(["-s", "-r", "-m"]);
    let kernel = stdout(kernel).await?;
    Ok(format!(
        "{model}, {threads} threads, {gigabytes:.0} GB; {system}, {}",
        kernel.trim()
    ))
}

/// Returns the load average of the last minute, which includes this benchmark.
pub(crate) fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or("?").to_owned()
}

/// Returns the date, as `2026-11-25`.
pub(crate) async fn today() -> Result<String> {
    let mut date = program("date", Path::new("/"));
    date.args(["--utc", "+%F"]);
    Ok(stdout(date).await?.trim().to_owned())
}
