//! The real window, on a display of its own, against a practice pool: what a person can get wrong, and that it
//! loses nothing; and every way in. The straight way through is `cargo xtask demo`.

#[path = "../authorization_server/mod.rs"]
mod authorization_server;
mod bench;
mod every_screen;
mod killed;
mod languages;
mod managed_login;
mod messages;
mod pools;
mod settings;
mod started_again;
mod stranger;
#[path = "../tokens/mod.rs"]
mod tokens;
mod ways_in;
mod window_state;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::FaultEffect;
use practice_pool::{Fault, PracticePool};
use window_driver::{ColourScheme, Display, Role, Size, Window};

use crate::bench::{Bench, SOON, code, keep_picture, launch};

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_at_sign_in_are_told_and_lose_nothing() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::New)?;
    bench.choose(Mfa::On).await?;

    window.press("Sign in").await?;
    bench.problem("field-empty").await?;
    bench.sign_in("nobody", &user.password).await?;
    bench.problem("incorrect-credentials").await?;
    ensure!(
        window.value_of("Username").await? == "nobody",
        "the username stays"
    );
    // Never the same problem twice in a row: the first would still stand there when the second is waited for.
    bench.sign_in(&"n".repeat(129), &user.password).await?;
    bench.problem("field-too-long").await?;
    ensure!(
        window.value_of("Username").await?.len() == 129,
        "what was typed is not cut"
    );
    bench.sign_in(&user.username, "Wrong-Pass-1!").await?;
    bench.problem("incorrect-credentials").await?;
    ensure!(
        window.value_of("Username").await? == user.username,
        "the username stays"
    );

    bench.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_with_the_code_leave_the_same_qr_code_to_go_on_with() -> Result<()> {
    let bench = Bench::open_with(
        ColourScheme::Dark,
        Size {
            width: 420,
            height: 900,
        },
    )
    .await?;
    let window = &bench.window;
    let user = bench.user(Mfa::Optional, Scenario::New)?;
    bench.scan_as(Mfa::Optional, user).await?;
    let secret = bench.secret().await?;

    window.type_into("Six-digit code", "12").await?;
    window.press("Verify").await?;
    bench.problem("code-malformed").await?;
    window.type_into("Six-digit code", &code(&secret, 5)?).await?;
    bench.problem("code-drifted").await?;
    window.press("Send it anyway").await?;
    bench.problem("code-wrong").await?;
    ensure!(
        !bench.registered(Mfa::Optional, &user.username).await?,
        "no wrong code registers anything"
    );
    ensure!(bench.secret().await? == secret, "the QR code is the same");

    window.press("Show secret").await?;
    bench.reads(&secret).await?;
    window.press("Hide secret").await?;
    let hidden = window.text().await?.replace(char::is_whitespace, "");
    ensure!(!hidden.contains(&secret), "and gone again");

    // As pasted from a phone.
    let right = code(&secret, 0)?;
    window
        .type_into("Six-digit code", &format!("{} {}", &right[..3], &right[3..]))
        .await?;
    window.wait_for_heading("Authenticator app added", SOON).await?;
    ensure!(
        bench.registered(Mfa::Optional, &user.username).await?,
        "registered"
    );
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_button_bears_a_double_click() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::TemporaryPassword)?;
    window.wait_for_heading("Choose where to sign in", SOON).await?;
    let name = bench.pool(Mfa::On)?.name.clone();
    let buttons = window.names(Role::Button).await?;
    let pool = buttons
        .iter()
        .find(|button| button.contains(&name) && !button.contains("client secret"));
    window.double_press(pool.context("the pool's button")?).await?;
    window.wait_for_heading("Sign in", SOON).await?;
    window.double_press(&format!("Use {}", user.username)).await?;
    ensure!(window.value_of("Password").await? == user.password, "filled in");
    window.double_press("Sign in").await?;
    window.wait_for_heading("Choose a new password", SOON).await?;
    window.type_into("New password", "short").await?;
    window.type_into("Given name", "Sam").await?;
    window.double_press("Set password").await?;
    bench.problem("password-refused").await?;
    ensure!(
        window.value_of("Given name").await? == "Sam",
        "what was typed stays"
    );
    window.type_into("New password", "Fresh-Pass-77!").await?;
    window.double_press("Set password").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    window.double_press("Show QR code").await?;
    window.wait_for_heading("Scan the QR code", SOON).await?;
    window.double_press("Copy secret").await?;
    window.wait_for_status("Secret copied", SOON).await?;
    let secret = bench.secret().await?;
    ensure!(
        window.clipboard().await?.as_deref() == Some(secret.as_str()),
        "the clipboard has the secret"
    );
    window.type_into("Six-digit code", &code(&secret, 0)?).await?;
    window.wait_for_heading("Authenticator app added", SOON).await?;
    ensure!(window.alert().await?.is_none(), "no second click came through");
    ensure!(bench.registered(Mfa::On, &user.username).await?, "registered");
    window.double_press("Enrol another account").await?;
    window.wait_for_heading("Sign in", SOON).await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn someone_enrolled_gives_the_current_code_first() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::Enrolled)?;
    let old = user.totp_secret.clone().context("has one")?;
    bench.choose(Mfa::On).await?;
    bench.sign_in(&user.username, &user.password).await?;
    window
        .wait_for_heading("Your current authenticator app", SOON)
        .await?;
    window.type_into("Six-digit code", &code(&old, 7)?).await?;
    bench.problem("code-wrong").await?;
    window.type_into("Six-digit code", &code(&old, 0)?).await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.show_qr_code().await?;
    let new = bench.secret().await?;
    ensure!(new != old, "a new secret");
    window.press("Start over").await?;
    window.wait_for_heading("Sign in", SOON).await?;
    ensure!(
        window.value_of("Username").await? == user.username,
        "the username stays"
    );
    ensure!(
        window.value_of("Password").await?.is_empty(),
        "the password does not"
    );
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_found_out_with_the_next_code() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::New)?;
    bench.scan_as(Mfa::On, user).await?;
    ensure!(
        window.text().await?.contains("Time left: "),
        "the session's time is shown"
    );
    let secret = bench.secret().await?;
    bench.code_meets(FaultEffect::LoseAnswer, &secret).await?;
    window
        .wait_for_heading("Was your authenticator app registered?", SOON)
        .await?;
    bench.problem("outcome-unknown").await?;
    window.type_into("Password", "Wrong-Pass-1!").await?;
    window.press("Check registration").await?;
    bench.problem("incorrect-credentials").await?;
    window.type_into("Password", &user.password).await?;
    window.press("Check registration").await?;
    window
        .wait_for_heading("Is the new entry registered?", SOON)
        .await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    window.wait_for_heading("Authenticator app added", SOON).await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_is_over_leads_to_a_fresh_secret() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::New)?;
    bench.scan_as(Mfa::On, user).await?;
    let void = bench.secret().await?;
    bench.code_meets(FaultEffect::ExpireSession, &void).await?;
    window.wait_for_heading("Sign in", SOON).await?;
    bench.problem("session-over").await?;
    ensure!(
        window.value_of("Username").await? == user.username,
        "the username stays"
    );
    window.type_into("Password", &user.password).await?;
    window.press("Sign in").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    ensure!(
        window
            .text()
            .await?
            .contains("Delete the entry you scanned before"),
        "the old entry is void"
    );
    bench.show_qr_code().await?;
    let fresh = bench.secret().await?;
    ensure!(fresh != void, "a fresh secret");
    window.type_into("Six-digit code", &code(&fresh, 0)?).await?;
    window.wait_for_heading("Authenticator app added", SOON).await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_pool_is_waited_for_in_sight_and_the_wait_can_be_stopped() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::New)?;
    bench.choose(Mfa::On).await?;
    bench.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    let busy = Fault::new(FaultEffect::Throttle).at("AssociateSoftwareToken");
    bench.practice.fault(busy.clone().always())?;
    window.press("Show QR code").await?;
    window
        .wait_for_status("Retrying automatically: attempt", SOON)
        .await?;
    keep_picture(window, "trying-again").await?;
    window.press("Stop retrying").await?;
    bench.problem("throttled").await?;
    bench.practice.clear_faults();
    // Nobody has to do anything where it passes by itself.
    bench.practice.fault(busy)?;
    bench.show_qr_code().await?;
    let secret = bench.secret().await?;
    window.type_into("Six-digit code", &code(&secret, 0)?).await?;
    window.wait_for_heading("Authenticator app added", SOON).await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pool_that_does_not_answer_and_pools_that_cannot_be() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let display = Display::start(Size {
        width: 960,
        height: 760,
    })
    .await?;
    let window = Window::open(&display, launch(folder.path())?).await?;
    window.wait_for_heading("Connect to your user pool", SOON).await?;
    if window.shows(Role::Button, "Add a user pool").await? {
        window.press("Add a user pool").await?;
    }
    window.type_into("User pool ID", "nonsense").await?;
    window.type_into("App client ID", "1example23456789").await?;
    window.press("Connect").await?;
    window.wait_for_alert_with_code("field-malformed", SOON).await?;
    ensure!(
        window.value_of("User pool ID").await? == "nonsense",
        "what was typed stays"
    );
    window.type_into("User pool ID", "eu-central-1_Ab1Cd2Ef3").await?;
    window.press("More settings").await?;
    window.type_into("Endpoint URL", "http://cognito.example").await?;
    window.press("Connect").await?;
    window.wait_for_alert_with_code("endpoint-insecure", SOON).await?;
    // A port that was free a moment ago: nobody listens.
    let nobody = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    window
        .type_into("Endpoint URL", &format!("http://{nobody}"))
        .await?;
    window.press("Connect").await?;
    window.wait_for_heading("Sign in", SOON).await?;
    window.type_into("Username", "noor").await?;
    window.type_into("Password", "Some-Pass-1!").await?;
    window.press("Sign in").await?;
    let alert = window.wait_for_alert_with_code("unreachable", SOON).await?;
    ensure!(
        alert.text.contains(&nobody.to_string()),
        "it says where it wanted to go: {}",
        alert.text
    );
    ensure!(window.value_of("Username").await? == "noor", "the username stays");
    ensure!(
        window.value_of("Password").await? == "Some-Pass-1!",
        "and so does the password: it may be right"
    );
    // Somebody is there again, and nobody has to find that out.
    let _back = PracticePool::new().start(Some(nobody.port()))?;
    window.wait_for_status("The connection is back", SOON).await?;
    ensure!(window.alert().await?.is_none(), "the problem is over");
    keep_picture(&window, "restored").await?;
    window.close().await?;

    // The pool was remembered: the next start asks for no pool.
    let window = Window::open(&display, launch(folder.path())?).await?;
    window.wait_for_heading("Sign in", SOON).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dark_window_opens_without_a_white_flash() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let display = Display::start(Size {
        width: 960,
        height: 760,
    })
    .await?;
    let opening = Window::open(&display, launch(folder.path())?.colour_scheme(ColourScheme::Dark));
    tokio::pin!(opening);
    let mut pictures = 0;
    let window = loop {
        tokio::select! {
            window = &mut opening => break window?,
            () = tokio::time::sleep(Duration::from_millis(5)) => {}
        }
        let picture = display.screenshot().await?;
        let bright = picture
            .pixels()
            .filter(|pixel| pixel.0.iter().all(|&colour| colour > 200));
        let (bright, all) = (bright.count(), picture.pixels().len());
        ensure!(bright * 10 < all, "{bright} of {all} pixels are white");
        pictures += 1;
    };
    ensure!(pictures > 5, "too few to have seen one: {pictures}");
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_the_window_in_any_state_leaves_no_process_behind() -> Result<()> {
    for state in ["pools", "sign-in", "signing in", "scan"] {
        let bench = Bench::open().await?;
        let window = &bench.window;
        let user = bench.user(Mfa::On, Scenario::New)?;
        window.wait_for_heading("Choose where to sign in", SOON).await?;
        if state != "pools" {
            bench.choose(Mfa::On).await?;
        }
        if matches!(state, "signing in" | "scan") {
            bench.sign_in(&user.username, &user.password).await?;
        }
        if state == "scan" {
            bench.show_qr_code().await?;
        }
        ensure!(!window.processes().is_empty(), "it runs");
        window.request_close().await?;
        window
            .wait_until_gone(SOON)
            .await
            .with_context(|| format!("closed at {state}"))?;
    }
    Ok(())
}
