//! The messages of the command line, as types that are generated from `ui/src/locale/en/`.

/// The command line's own messages.
#[deny(dead_code)]
pub(crate) mod command_line {
    include!(concat!(env!("OUT_DIR"), "/command-line.rs"));
}

/// The findings of the doctor, shared with the window.
#[deny(dead_code)]
pub(crate) mod checks {
    include!(concat!(env!("OUT_DIR"), "/checks.rs"));
}
