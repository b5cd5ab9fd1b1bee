//! Generates the access-control lists: each command of the `enrol` plugin gets a permission of its own, which
//! `tauri.conf.json` grants to the window.

fn main() {
    let enrol = tauri_build::InlinedPlugin::new().commands(&[
        "current",
        "sealing_key",
        "waiting",
        "stop_waiting",
        "preferences",
        "choose_preferences",
        "capture_blocking",
        "versions",
        "copy_versions",
        "open_logs",
        "start_over",
        "back_to_pools",
        "choose_pool",
        "save_pool",
        "remove_pool",
        "import_pools",
        "test_pool",
        "start_practice",
        "connect",
        "sign_in",
        "set_new_password",
        "send_code",
        "choose_factor",
        "send_current_code",
        "forgot_password",
        "reset_password",
        "confirm_account",
        "confirm_code",
        "send_code_again",
        "sign_in_with_browser",
        "open_browser_again",
        "use_token",
        "accept_account",
        "make_secret",
        "qr_png",
        "copy_secret",
        "copied",
        "show_secret",
        "verify",
        "settle",
        "finish",
        "prove",
    ]);
    let attributes = tauri_build::Attributes::new().plugin("enrol", enrol);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
