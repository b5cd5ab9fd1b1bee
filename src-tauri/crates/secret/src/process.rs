//! The memory of this process, as other programs see it.

/// In debug builds, the environment variable that keeps the process open to debuggers and to the tests that read its
/// memory. Release builds do not read it.
#[cfg(all(target_os = "linux", debug_assertions))]
const INSPECTABLE: &str = "COGNITO_ENROLL_INSPECTABLE";

/// Denies other programs of the same user access to the memory of this process, and disables core dumps, which would
/// write it to disk. To be called at the start of a program. The kernel may refuse; the program goes on then.
///
/// On Linux the process becomes undumpable (`PR_SET_DUMPABLE`, <https://man7.org/linux/man-pages/man2/PR_SET_DUMPABLE.2const.html>):
/// only a process with `CAP_SYS_PTRACE` can attach or read `/proc/PID/mem`, and nothing is dumped, not even through a
/// pipe. Programs that it starts do not inherit this. They inherit the limit for core dumps, which all Unix systems have.
/// On Windows nothing is changed.
pub fn deny_inspection() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = setrlimit(Resource::Core, none);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        #[cfg(debug_assertions)]
        if std::env::var_os(INSPECTABLE).is_some() {
            return;
        }
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    #[test]
    fn process_is_neither_dumped_nor_inspected() {
        deny_inspection();
        let limit = getrlimit(Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
        assert_eq!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable));
    }
}
