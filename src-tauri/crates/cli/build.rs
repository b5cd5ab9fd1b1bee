//! Generates the typed messages, and removes the tables for unwinding from the command line that is shipped.
//!
//! The tables are an eighth of its size. Its profile aborts after a panic, so that nothing reads them; but the standard
//! library is compiled with them, and link-time optimisation then gives them to every function
//! (`-C force-unwind-tables=no` changes nothing: tried with Rust 1.95).

use std::env;
use std::path::Path;

use messages::generate::{Languages, Source, module};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=without-unwind-tables.ld");
    let linux = env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux");
    if linux && profile().is_some_and(|profile| profile == "command-line") {
        let folder = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
        println!("cargo::rustc-link-arg-bins=-Wl,-T,{folder}/without-unwind-tables.ld");
    }
    generate("command-line", &[]);
    // Names of checks and severities are for the window: a report has their stable names.
    generate("checks", &["check-", "severity-"]);
}

fn generate(name: &str, except: &[&str]) {
    let generated = module(&Source {
        folder: Path::new("../../../ui/src/locale"),
        name,
        languages: Languages::English,
        fixed: &[("at", "terminal")],
        except,
    });
    if let Err(error) = generated {
        println!("cargo::error={error}");
    }
}

/// The profile's own name: `PROFILE` is “release” for each that inherits it. It is taken from
/// `…/<profile>/build/<package>/out`; if that layout changes, the program only becomes larger.
fn profile() -> Option<String> {
    let out = env::var("OUT_DIR").ok()?;
    let name = Path::new(&out).ancestors().nth(3)?.file_name()?;
    Some(name.to_string_lossy().into_owned())
}
