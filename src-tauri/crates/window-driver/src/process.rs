//! Child processes that never outlive us, and the list of those that run.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// Every process that we start, and whatever it starts, carries this variable. A D-Bus service leaves our process
/// group, but it does not leave its environment.
const MARK: &str = "WINDOW_DRIVER_RUN";

/// How long a process has to end by itself after a polite request.
const PATIENCE: Duration = Duration::from_secs(1);

/// Ends the whole group as soon as the pipe on its standard input closes, that is, when this process is gone for
/// whatever reason: a test runner that was interrupted drops nothing.
const WATCH: &str = r#"trap "" TERM INT HUP; read -r _; kill -TERM 0; sleep 1; kill -KILL 0"#;

/// A program with all that it starts. Dropping it ends them all.
#[derive(Debug)]
pub struct ProcessGroup {
    mark: String,
    watch: Child,
    /// Held open: closing it is what the watch waits for.
    _alive: Option<ChildStdin>,
    child: Child,
}

impl ProcessGroup {
    /// Starts `command` as a group of its own.
    pub fn spawn(mut command: Command) -> Result<Self> {
        let mark = new_mark();
        let mut watch = Command::new("sh")
            .args(["-c", WATCH])
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start sh")?;
        let alive = watch.stdin.take();
        let program = command.get_program().to_string_lossy().into_owned();
        let group = i32::try_from(watch.id()).context("a process id out of range")?;
        let started = command.process_group(group).env(MARK, &mark).spawn();
        match started {
            Ok(child) => Ok(Self {
                mark,
                watch,
                _alive: alive,
                child,
            }),
            Err(error) => {
                // Without the child there is nothing to watch over.
                watch.kill().ok();
                watch.wait().ok();
                Err(error).with_context(|| format!("could not start {program}: is it installed?"))
            }
        }
    }

    /// The program's standard output, if it was piped and not yet taken.
    pub fn take_stdout(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    /// Whether the program itself still runs; with its exit status in words if it does not.
    pub fn ended(&mut self) -> Result<Option<std::process::ExitStatus>> {
        self.child
            .try_wait()
            .context("could not ask for the state of a child process")
    }

    /// All that runs and was started by this program, directly or not, itself included.
    pub fn running(&self) -> Vec<RunningProcess> {
        let wanted = format!("{MARK}={}", self.mark);
        every_process()
            .filter(|process| process.has_variable(wanted.as_bytes()))
            .collect()
    }

    fn signal(&self, signal: Signal) {
        // Failing means that it is gone already.
        if let Some(group) = pid(self.watch.id()) {
            kill_process_group(group, signal).ok();
        }
    }
}

impl Drop for ProcessGroup {
    fn drop(&mut self) {
        self.signal(Signal::TERM);
        let deadline = Instant::now() + PATIENCE;
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(10));
        }
        self.signal(Signal::KILL);
        self.child.wait().ok();
        // What left the group goes one by one, and is really gone when we say so.
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = self.running();
            if left.is_empty() || Instant::now() > deadline {
                break;
            }
            for left in left.iter().filter_map(|left| pid(left.pid)) {
                kill_process(left, Signal::KILL).ok();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        self.watch.wait().ok();
    }
}

/// A process that runs now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningProcess {
    /// Its number.
    pub pid: u32,
    /// The program that it runs.
    pub binary: PathBuf,
}

impl RunningProcess {
    fn has_variable(&self, wanted: &[u8]) -> bool {
        self.environment()
            .split(|byte| *byte == 0)
            .any(|entry| entry == wanted)
    }

    /// Reads as empty in the moment when the process becomes another program (`execve`), which passes; and as
    /// empty for a program that was started with none, which stays.
    fn environment(&self) -> Vec<u8> {
        let file = format!("/proc/{}/environ", self.pid);
        for _ in 0..20 {
            match std::fs::read(&file) {
                Ok(environment) if environment.is_empty() => std::thread::sleep(Duration::from_millis(1)),
                Ok(environment) => return environment,
                Err(_) => break,
            }
        }
        Vec::new()
    }

    /// The file name of its program.
    pub(crate) fn name(&self) -> &[u8] {
        self.binary.file_name().unwrap_or_default().as_bytes()
    }
}

/// Every process that runs the program at `binary`, by the path and not by the name.
pub fn running_binary(binary: &Path) -> Vec<RunningProcess> {
    let binary = binary.canonicalize().unwrap_or_else(|_| binary.to_owned());
    every_process()
        .filter(|process| process.binary == binary)
        .collect()
}

/// Zombies and processes of others have no readable `exe`, so they do not show.
fn every_process() -> impl Iterator<Item = RunningProcess> {
    let entries = std::fs::read_dir("/proc").ok().into_iter().flatten().flatten();
    entries.filter_map(|entry| {
        let pid = entry.file_name().to_str()?.parse().ok()?;
        let binary = std::fs::read_link(entry.path().join("exe")).ok()?;
        // The kernel says so when the file was replaced by a newer build meanwhile.
        let path = binary.as_os_str().as_bytes();
        let path = path.strip_suffix(b" (deleted)").unwrap_or(path);
        Some(RunningProcess {
            pid,
            binary: PathBuf::from(OsStr::from_bytes(path)),
        })
    })
}

fn pid(number: u32) -> Option<Pid> {
    i32::try_from(number).ok().and_then(Pid::from_raw)
}

fn new_mark() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_nanos();
    format!("{}-{count}-{since}", std::process::id())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]).stdout(Stdio::piped());
        command
    }

    fn first_line(group: &mut ProcessGroup) -> String {
        use std::io::BufRead as _;
        let mut line = String::new();
        std::io::BufReader::new(group.take_stdout().unwrap())
            .read_line(&mut line)
            .unwrap();
        line
    }

    #[test]
    fn dropping_a_group_ends_what_it_started() {
        let mut group = ProcessGroup::spawn(shell("sleep 600 & echo ready; sleep 600")).unwrap();
        assert_eq!(first_line(&mut group), "ready\n");
        let running = group.running();
        assert!(running.len() >= 2, "{running:?}");
        drop(group);
        for process in running {
            assert!(
                !every_process().any(|other| other == process),
                "{process:?} still runs"
            );
        }
    }

    #[test]
    fn dropping_a_group_ends_what_left_the_group_and_ignores_requests() {
        let script = r#"setsid sh -c 'trap "" TERM; echo ready; while :; do sleep 0.1; done' & sleep 600"#;
        let mut group = ProcessGroup::spawn(shell(script)).unwrap();
        assert_eq!(first_line(&mut group), "ready\n");
        let running = group.running();
        drop(group);
        for process in running {
            assert!(
                !every_process().any(|other| other == process),
                "{process:?} still runs"
            );
        }
    }

    #[test]
    fn a_program_that_does_not_exist_is_named() {
        let error = ProcessGroup::spawn(Command::new("no-such-program")).unwrap_err();
        assert!(error.to_string().contains("no-such-program"), "{error}");
    }

    #[test]
    fn processes_are_found_by_their_binary() {
        let here = std::env::current_exe().unwrap();
        let found = running_binary(&here);
        assert!(
            found.iter().any(|process| process.pid == std::process::id()),
            "{found:?}"
        );
    }
}
