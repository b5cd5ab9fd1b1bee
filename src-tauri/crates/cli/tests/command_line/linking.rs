//! The shared libraries that the program needs.

use std::process::Command;

#[test]
fn program_links_no_window_system() {
    let ldd = Command::new("ldd")
        .arg(env!("CARGO_BIN_EXE_cognito-enroll"))
        .output()
        .expect("ldd");
    let libraries = String::from_utf8(ldd.stdout).expect("text");
    assert!(libraries.contains("libc."), "{libraries}");
    for library in ["gtk", "webkit", "gdk", "glib", "X11", "wayland", "dbus", "libssl"] {
        assert!(!libraries.contains(library), "{library}: {libraries}");
    }
}
