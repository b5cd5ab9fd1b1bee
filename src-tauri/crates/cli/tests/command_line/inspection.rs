//! No other program of the same user can read the memory of the process, and no core dump is written.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const NOBODY: u32 = 65534;
const TIMEOUT: Duration = Duration::from_secs(30);

#[test]
fn process_belongs_to_root_and_has_no_core_dumps() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cognito-enroll"));
    command
        .args(["qr", "--account", "noor", "--secret", "-"])
        .env_remove("COGNITO_ENROLL_INSPECTABLE")
        .stdin(Stdio::piped())
        .stdout(Stdio::null());
    // Otherwise the owner would be the same.
    if fs::metadata("/proc/self").expect("mounted").uid() == 0 {
        command.uid(NOBODY).gid(NOBODY);
    }
    let mut child = command.spawn().expect("started");
    let process = format!("/proc/{}", child.id());
    let is_protected = || {
        let limits = fs::read_to_string(format!("{process}/limits")).expect("readable");
        let core = limits.lines().find(|line| line.starts_with("Max core file size"));
        let core: Vec<&str> = core
            .expect("a limit")
            .split_whitespace()
            .skip(4)
            .take(2)
            .collect();
        // The kernel gives the files of an undumpable process to root.
        let owner = fs::metadata(format!("{process}/mem")).expect("exists").uid();
        core == ["0", "0"] && owner == 0
    };
    let deadline = Instant::now() + TIMEOUT;
    while !is_protected() {
        assert!(Instant::now() < deadline, "the process can be inspected");
        std::thread::sleep(Duration::from_millis(10));
    }
    child.kill().expect("running");
    child.wait().expect("ended");
}
