//! Child processes that end with this process, and the list of running processes.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// An environment variable that marks every process that a group starts, directly or not. A D-Bus service leaves the
/// process group but keeps its environment.
const MARKER_VARIABLE: &str = "WINDOW_DRIVER_RUN";

/// How long a process may take to end after SIGTERM.
const EXIT_TIMEOUT: Duration = Duration::from_secs(1);

/// Ends the process group when the pipe on its standard input closes, which happens when this process ends for any
/// reason: an interrupted test runner drops nothing.
const WATCHDOG_SCRIPT: &str = r#"trap "" TERM INT HUP; read -r _; kill -TERM 0; sleep 1; kill -KILL 0"#;

/// A program and all processes that it starts. Dropping the group ends them.
#[derive(Debug)]
pub struct ProcessGroup {
    marker: String,
    watchdog: Child,
    /// The pipe that the watchdog reads; it must stay open.
    _alive: Option<ChildStdin>,
    child: Child,
}

impl ProcessGroup {
    /// Starts `command` in a new process group.
    ///
    /// # Errors
    /// Fails if the program cannot be started.
    pub fn spawn(mut command: Command) -> Result<Self> {
        let marker = new_marker();
        let mut watchdog = Command::new("sh")
            .args(["-c", WATCHDOG_SCRIPT])
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start sh")?;
        let alive = watchdog.stdin.take();
        let program = command.get_program().to_string_lossy().into_owned();
        let group = i32::try_from(watchdog.id()).context("a process id out of range")?;
        let started = command.process_group(group).env(MARKER_VARIABLE, &marker).spawn();
        match started {
            Ok(child) => Ok(Self {
                marker,
                watchdog,
                _alive: alive,
                child,
            }),
            Err(error) => {
                watchdog.kill().ok();
                watchdog.wait().ok();
                Err(error).with_context(|| format!("cannot start {program}: is it installed?"))
            }
        }
    }

    /// Takes the program's standard output, if it is piped.
    pub fn take_stdout(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    /// Returns the program's exit status, or `None` while it runs.
    ///
    /// # Errors
    /// Fails if the operating system does not report the state.
    pub fn exit_status(&mut self) -> Result<Option<std::process::ExitStatus>> {
        self.child
            .try_wait()
            .context("cannot read the state of a child process")
    }

    /// Returns the running processes of the group, including those that left the process group.
    pub fn running(&self) -> Vec<RunningProcess> {
        let wanted = format!("{MARKER_VARIABLE}={}", self.marker);
        running_processes()
            .filter(|process| match process.environment() {
                Some(environment) => environment
                    .split(|byte| *byte == 0)
                    .any(|entry| entry == wanted.as_bytes()),
                None => process.group() == Some(self.watchdog.id()),
            })
            .collect()
    }

    fn signal(&self, signal: Signal) {
        // An error means that the group has ended.
        if let Some(group) = pid(self.watchdog.id()) {
            kill_process_group(group, signal).ok();
        }
    }
}

impl Drop for ProcessGroup {
    fn drop(&mut self) {
        self.signal(Signal::TERM);
        let deadline = Instant::now() + EXIT_TIMEOUT;
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(10));
        }
        self.signal(Signal::KILL);
        self.child.wait().ok();
        // Processes that left the process group are killed one by one.
        let deadline = Instant::now() + EXIT_TIMEOUT;
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
        self.watchdog.wait().ok();
    }
}

/// A running process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningProcess {
    /// The process id.
    pub pid: u32,
    /// The path of the program.
    pub binary: PathBuf,
}

impl RunningProcess {
    /// Reads the environment; `None` if only root may, because the process has made itself undumpable. It is empty for a
    /// moment while the process executes another program (`execve`), and always empty for a program that was started
    /// without environment.
    fn environment(&self) -> Option<Vec<u8>> {
        let file = format!("/proc/{}/environ", self.pid);
        for _ in 0..20 {
            match std::fs::read(&file) {
                Ok(environment) if environment.is_empty() => std::thread::sleep(Duration::from_millis(1)),
                Ok(environment) => return Some(environment),
                Err(error) if error.kind() == ErrorKind::PermissionDenied => return None,
                Err(_) => break,
            }
        }
        Some(Vec::new())
    }

    /// The process group: the fifth field. The second field is a name in brackets, which may contain anything.
    fn group(&self) -> Option<u32> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid)).ok()?;
        let (_, after_name) = stat.rsplit_once(") ")?;
        after_name.split(' ').nth(2)?.parse().ok()
    }

    /// The file name of the program.
    pub(crate) fn name(&self) -> &[u8] {
        self.binary.file_name().unwrap_or_default().as_bytes()
    }
}

/// Returns the processes that run the program at the path `binary`.
pub fn running_binary(binary: &Path) -> Vec<RunningProcess> {
    let binary = binary.canonicalize().unwrap_or_else(|_| binary.to_owned());
    running_processes()
        .filter(|process| process.binary == binary)
        .collect()
}

/// Returns the processes of this user, without zombies. As root, those of all users.
fn running_processes() -> impl Iterator<Item = RunningProcess> {
    let entries = std::fs::read_dir("/proc").ok().into_iter().flatten().flatten();
    entries.filter_map(|entry| {
        let pid = entry.file_name().to_str()?.parse().ok()?;
        let binary = match std::fs::read_link(entry.path().join("exe")) {
            Ok(binary) => binary,
            Err(error) if error.kind() == ErrorKind::PermissionDenied => undumpable(&entry.path())?,
            Err(_) => return None,
        };
        // The kernel adds this suffix when the file was replaced, for example by a newer build.
        let path = binary.as_os_str().as_bytes();
        let path = path.strip_suffix(b" (deleted)").unwrap_or(path);
        Some(RunningProcess {
            pid,
            binary: PathBuf::from(OsStr::from_bytes(path)),
        })
    })
}

/// Returns the program of a process of this user that has made itself undumpable, so that only root may read its link.
/// Its command line starts with the path by which it was started.
fn undumpable(process: &Path) -> Option<PathBuf> {
    let status = std::fs::read_to_string(process.join("status")).ok()?;
    let user = status.lines().find_map(|line| line.strip_prefix("Uid:"))?;
    if user.split_whitespace().next()?.parse() != Ok(rustix::process::getuid().as_raw()) {
        return None;
    }
    let command_line = std::fs::read(process.join("cmdline")).ok()?;
    let program = command_line.split(|byte| *byte == 0).next()?;
    Path::new(OsStr::from_bytes(program)).canonicalize().ok()
}

fn pid(number: u32) -> Option<Pid> {
    i32::try_from(number).ok().and_then(Pid::from_raw)
}

/// A value of the marker variable that is unique on this computer.
fn new_marker() -> String {
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
    fn drop_ends_the_processes_of_the_group() {
        let mut group = ProcessGroup::spawn(shell("sleep 600 & echo ready; sleep 600")).unwrap();
        assert_eq!(first_line(&mut group), "ready\n");
        let running = group.running();
        assert!(running.len() >= 2, "{running:?}");
        drop(group);
        for process in running {
            assert!(
                !running_processes().any(|other| other == process),
                "{process:?} still runs"
            );
        }
    }

    #[test]
    fn drop_ends_processes_that_left_the_group_and_ignore_sigterm() {
        let script = r#"setsid sh -c 'trap "" TERM; echo ready; while :; do sleep 0.1; done' & sleep 600"#;
        let mut group = ProcessGroup::spawn(shell(script)).unwrap();
        assert_eq!(first_line(&mut group), "ready\n");
        let running = group.running();
        drop(group);
        for process in running {
            assert!(
                !running_processes().any(|other| other == process),
                "{process:?} still runs"
            );
        }
    }

    #[test]
    fn error_names_a_missing_program() {
        let error = ProcessGroup::spawn(Command::new("no-such-program")).unwrap_err();
        assert!(error.to_string().contains("no-such-program"), "{error}");
    }

    #[test]
    fn running_binary_finds_processes_by_path() {
        let here = std::env::current_exe().unwrap();
        let found = running_binary(&here);
        assert!(
            found.iter().any(|process| process.pid == std::process::id()),
            "{found:?}"
        );
    }
}
