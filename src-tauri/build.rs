//! Generates the access-control lists and the typed messages of the native dialogs.
//!
//! Each command of a window's plugin has its own permission, and the plugin's default permission contains all of them;
//! `tauri.conf.json` grants it to the window.

use std::path::Path;

use messages::generate::{Languages, Source, module};
use tauri_build::{Attributes, DefaultPermissionRule, InlinedPlugin};

include!("src/enrolment_window/command_list.rs");

macro_rules! names {
    ($($module:ident::$command:ident),* $(,)?) => { &[$(stringify!($command)),*] };
}

fn main() {
    let enrol = InlinedPlugin::new()
        .commands(with_commands!(names))
        .default_permission(DefaultPermissionRule::AllowAllCommands);
    if let Err(error) = tauri_build::try_build(Attributes::new().plugin("enrol", enrol)) {
        println!("cargo::error={error:#}");
    }
    let native = module(&Source {
        folder: Path::new("ui/src/locale"),
        name: "native",
        languages: Languages::All,
        fixed: &[],
        except: &[],
    });
    if let Err(error) = native {
        println!("cargo::error={error}");
    }
}
