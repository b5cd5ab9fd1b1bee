//! Child processes that end with this one.

#[cfg(target_os = "linux")]
pub use window_driver::{ProcessGroup, RunningProcess};

#[cfg(not(target_os = "linux"))]
pub use portable::ProcessGroup;

#[cfg(not(target_os = "linux"))]
mod portable {
    use std::process::{Child, ChildStdout, Command, ExitStatus};

    use anyhow::{Context as _, Result};

    /// A program. Dropping it ends the program, but not the processes that the program started.
    #[derive(Debug)]
    pub struct ProcessGroup(Child);

    impl ProcessGroup {
        /// Starts `command`.
        ///
        /// # Errors
        /// If the program cannot be started.
        pub fn spawn(mut command: Command) -> Result<Self> {
            let program = command.get_program().to_string_lossy().into_owned();
            let child = command.spawn();
            Ok(Self(child.with_context(|| format!("could not start {program}"))?))
        }

        /// Takes the program's standard output, if it is piped and not yet taken.
        pub fn take_stdout(&mut self) -> Option<ChildStdout> {
            self.0.stdout.take()
        }

        /// Returns the program's exit status, or `None` while it runs.
        ///
        /// # Errors
        /// If the operating system does not report the state of the process.
        pub fn exit_status(&mut self) -> Result<Option<ExitStatus>> {
            self.0
                .try_wait()
                .context("could not read the state of a child process")
        }
    }

    impl Drop for ProcessGroup {
        fn drop(&mut self) {
            self.0.kill().ok();
            self.0.wait().ok();
        }
    }
}
