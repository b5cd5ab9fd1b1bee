//! Generates the access-control lists. Each command of a window's plugin has a permission of its own, and the plugin's
//! default permission has them all; `tauri.conf.json` grants that to the window.

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
}
