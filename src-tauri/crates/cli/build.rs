//! Takes the tables for unwinding out of the command line that is shipped, an eighth of its size.
//!
//! Its profile aborts after a panic, so that nothing reads them; but the standard library is compiled with them, and link-time
//! optimisation then gives them to every function (`-C force-unwind-tables=no` changes nothing: tried with Rust 1.95).

use std::env;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=without-unwind-tables.ld");
    let linux = env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux");
    if linux && profile().is_some_and(|profile| profile == "command-line") {
        let folder = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
        println!("cargo::rustc-link-arg-bins=-Wl,-T,{folder}/without-unwind-tables.ld");
    }
}

/// The profile's own name: `PROFILE` is “release” for each that inherits it. Out of `…/<profile>/build/<package>/out`; were
/// that to change, the program would only be larger.
fn profile() -> Option<String> {
    let out = env::var("OUT_DIR").ok()?;
    let name = Path::new(&out).ancestors().nth(3)?.file_name()?;
    Some(name.to_string_lossy().into_owned())
}
