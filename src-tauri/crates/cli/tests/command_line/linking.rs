//! What the program needs on a machine.

use std::process::Command;

#[test]
fn neither_gtk_nor_webkit_is_linked() {
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
