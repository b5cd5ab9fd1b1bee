//! The real window on a virtual display, against a practice pool: mistakes, failures, every way to sign in, and the window itself.
//! `cargo xtask demo` runs an enrolment without mistakes.

#[path = "../authorization_server/mod.rs"]
mod authorization_server;
mod every_screen;
mod fixture;
mod languages;
mod managed_login;
mod native_dialogs;
mod pool_list;
mod process_kill;
mod recovery;
mod second_start;
mod settings;
mod sign_in_paths;
#[path = "../tokens/mod.rs"]
mod tokens;
mod web_process;
mod window_state;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use practice_pool::description::{Mfa, Scenario};
use practice_pool::fault::FaultEffect;
use practice_pool::{Fault, PracticePool};
use window_driver::{ColourScheme, Display, Role, Size, Window};

use crate::fixture::{Fixture, TIMEOUT, code, launch, save_picture};

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_at_sign_in_is_reported_and_keeps_the_input() -> Result<()> {
    let fixture = Fixture::open().await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::On, Scenario::New)?;
    fixture.choose_pool(Mfa::On).await?;

    window.press("Sign in").await?;
    fixture.wait_for_problem("field-empty").await?;
    fixture.sign_in("unknown", &user.password).await?;
    fixture.wait_for_problem("incorrect-credentials").await?;
    ensure!(
        window.value_of("Username").await? == "unknown",
        "the username was lost"
    );
    // Two problems in a row must differ: waiting for the second would otherwise find the first.
    fixture.sign_in(&"n".repeat(129), &user.password).await?;
    fixture.wait_for_problem("field-too-long").await?;
    ensure!(
        window.value_of("Username").await?.len() == 129,
        "the input was cut"
    );
    fixture.sign_in(&user.username, "Wrong-Pass-1!").await?;
    fixture.wait_for_problem("incorrect-credentials").await?;
    ensure!(
        window.value_of("Username").await? == user.username,
        "the username was lost"
    );

    fixture.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_code_keeps_the_qr_code() -> Result<()> {
    let fixture = Fixture::open_with(
        ColourScheme::Dark,
        Size {
            width: 420,
            height: 900,
        },
    )
    .await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::Optional, Scenario::New)?;
    fixture.open_qr_code_as(Mfa::Optional, user).await?;
    let secret = fixture.secret().await?;

    window.type_into("Six-digit code", "12").await?;
    window.press("Verify").await?;
    fixture.wait_for_problem("code-malformed").await?;
    window.type_into("Six-digit code", &code(&secret, 5)?).await?;
    fixture.wait_for_problem("code-drifted").await?;
    window.press("Send it anyway").await?;
    fixture.wait_for_problem("code-wrong").await?;
    ensure!(
        !fixture.is_registered(Mfa::Optional, &user.username).await?,
        "a wrong code registered the authenticator"
    );
    ensure!(fixture.secret().await? == secret, "the QR code changed");

    window.press("Show secret").await?;
    fixture.wait_for_text(&secret).await?;
    window.press("Hide secret").await?;
    let hidden = window.text().await?.replace(char::is_whitespace, "");
    ensure!(!hidden.contains(&secret), "the secret is still shown");

    // With a space, as pasted from a phone.
    let right = code(&secret, 0)?;
    window
        .type_into("Six-digit code", &format!("{} {}", &right[..3], &right[3..]))
        .await?;
    window
        .wait_for_heading("Authenticator app added", TIMEOUT)
        .await?;
    ensure!(
        fixture.is_registered(Mfa::Optional, &user.username).await?,
        "no authenticator is registered"
    );
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_button_accepts_a_double_click() -> Result<()> {
    let fixture = Fixture::open().await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::On, Scenario::TemporaryPassword)?;
    window
        .wait_for_heading("Choose where to sign in", TIMEOUT)
        .await?;
    let name = fixture.pool(Mfa::On)?.name.clone();
    let buttons = window.names(Role::Button).await?;
    let pool = buttons
        .iter()
        .find(|button| button.contains(&name) && !button.contains("client secret"));
    window
        .double_press(pool.context("no button of the pool")?)
        .await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    window.double_press(&format!("Use {}", user.username)).await?;
    ensure!(
        window.value_of("Password").await? == user.password,
        "the password was not filled in"
    );
    window.double_press("Sign in").await?;
    window.wait_for_heading("Choose a new password", TIMEOUT).await?;
    window.type_into("New password", "short").await?;
    window.type_into("Given name", "Sam").await?;
    window.double_press("Set password").await?;
    fixture.wait_for_problem("password-refused").await?;
    ensure!(
        window.value_of("Given name").await? == "Sam",
        "the input was lost"
    );
    window.type_into("New password", "Fresh-Pass-77!").await?;
    window.double_press("Set password").await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    window.double_press("Show QR code").await?;
    window.wait_for_heading("Scan the QR code", TIMEOUT).await?;
    window.double_press("Copy secret").await?;
    window.wait_for_status("Secret copied", TIMEOUT).await?;
    let secret = fixture.secret().await?;
    ensure!(
        window.clipboard().await?.as_deref() == Some(secret.as_str()),
        "the secret is not in the clipboard"
    );
    window.type_into("Six-digit code", &code(&secret, 0)?).await?;
    window
        .wait_for_heading("Authenticator app added", TIMEOUT)
        .await?;
    ensure!(window.alert().await?.is_none(), "the second click was processed");
    ensure!(
        fixture.is_registered(Mfa::On, &user.username).await?,
        "no authenticator is registered"
    );
    window.double_press("Enrol another account").await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_registered_user_enters_the_current_code_first() -> Result<()> {
    let fixture = Fixture::open().await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::On, Scenario::Enrolled)?;
    let old = user
        .totp_secret
        .clone()
        .context("no secret of the registered authenticator")?;
    fixture.choose_pool(Mfa::On).await?;
    fixture.sign_in(&user.username, &user.password).await?;
    window
        .wait_for_heading("Your current authenticator app", TIMEOUT)
        .await?;
    window.type_into("Six-digit code", &code(&old, 7)?).await?;
    fixture.wait_for_problem("code-wrong").await?;
    window.type_into("Six-digit code", &code(&old, 0)?).await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    fixture.show_qr_code().await?;
    let new = fixture.secret().await?;
    ensure!(new != old, "the secret is not new");
    window.press("Start over").await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    ensure!(
        window.value_of("Username").await? == user.username,
        "the username was lost"
    );
    ensure!(
        window.value_of("Password").await?.is_empty(),
        "the password was kept"
    );
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_response_is_resolved_with_the_next_code() -> Result<()> {
    let fixture = Fixture::open().await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::On, Scenario::New)?;
    fixture.open_qr_code_as(Mfa::On, user).await?;
    ensure!(
        window.text().await?.contains("Time left: "),
        "the remaining time of the session is not shown"
    );
    let secret = fixture.secret().await?;
    fixture
        .verify_with_fault(FaultEffect::LoseAnswer, &secret)
        .await?;
    window
        .wait_for_heading("Was your authenticator app registered?", TIMEOUT)
        .await?;
    fixture.wait_for_problem("outcome-unknown").await?;
    window.type_into("Password", "Wrong-Pass-1!").await?;
    window.press("Check registration").await?;
    fixture.wait_for_problem("incorrect-credentials").await?;
    window.type_into("Password", &user.password).await?;
    window.press("Check registration").await?;
    window
        .wait_for_heading("Is the new entry registered?", TIMEOUT)
        .await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    window
        .wait_for_heading("Authenticator app added", TIMEOUT)
        .await?;
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_session_leads_to_a_new_secret() -> Result<()> {
    let fixture = Fixture::open().await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::On, Scenario::New)?;
    fixture.open_qr_code_as(Mfa::On, user).await?;
    let void = fixture.secret().await?;
    fixture
        .verify_with_fault(FaultEffect::ExpireSession, &void)
        .await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    fixture.wait_for_problem("session-over").await?;
    ensure!(
        window.value_of("Username").await? == user.username,
        "the username was lost"
    );
    window.type_into("Password", &user.password).await?;
    window.press("Sign in").await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    ensure!(
        window
            .text()
            .await?
            .contains("Delete the entry you scanned before"),
        "the page does not ask to delete the old entry"
    );
    fixture.show_qr_code().await?;
    let fresh = fixture.secret().await?;
    ensure!(fresh != void, "the secret is not new");
    window.type_into("Six-digit code", &code(&fresh, 0)?).await?;
    window
        .wait_for_heading("Authenticator app added", TIMEOUT)
        .await?;
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn retries_are_visible_and_can_be_stopped() -> Result<()> {
    let fixture = Fixture::open().await?;
    let window = &fixture.window;
    let user = fixture.user(Mfa::On, Scenario::New)?;
    fixture.choose_pool(Mfa::On).await?;
    fixture.sign_in(&user.username, &user.password).await?;
    window.wait_for_heading("Before you scan", TIMEOUT).await?;
    let busy = Fault::new(FaultEffect::Throttle).at("AssociateSoftwareToken");
    fixture.practice.fault(busy.clone().always())?;
    window.press("Show QR code").await?;
    window
        .wait_for_status("Retrying automatically: attempt", TIMEOUT)
        .await?;
    save_picture(window, "retrying").await?;
    window.press("Stop retrying").await?;
    fixture.wait_for_problem("throttled").await?;
    fixture.practice.clear_faults();
    // A fault that ends is retried automatically.
    fixture.practice.fault(busy)?;
    fixture.show_qr_code().await?;
    let secret = fixture.secret().await?;
    window.type_into("Six-digit code", &code(&secret, 0)?).await?;
    window
        .wait_for_heading("Authenticator app added", TIMEOUT)
        .await?;
    fixture.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invalid_and_an_unreachable_pool_are_reported() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let display = Display::start(Size {
        width: 960,
        height: 760,
    })
    .await?;
    let window = Window::open(&display, launch(folder.path())?).await?;
    window
        .wait_for_heading("Connect to your user pool", TIMEOUT)
        .await?;
    if window.shows(Role::Button, "Add a user pool").await? {
        window.press("Add a user pool").await?;
    }
    window.type_into("User pool ID", "nonsense").await?;
    window.type_into("App client ID", "1example23456789").await?;
    window.press("Connect").await?;
    window
        .wait_for_alert_with_code("field-malformed", TIMEOUT)
        .await?;
    ensure!(
        window.value_of("User pool ID").await? == "nonsense",
        "the input was lost"
    );
    window.type_into("User pool ID", "eu-central-1_Ab1Cd2Ef3").await?;
    window.press("More settings").await?;
    window.type_into("Endpoint URL", "http://cognito.example").await?;
    window.press("Connect").await?;
    window
        .wait_for_alert_with_code("endpoint-insecure", TIMEOUT)
        .await?;
    // A free port, at which no server listens.
    let unreachable = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    window
        .type_into("Endpoint URL", &format!("http://{unreachable}"))
        .await?;
    window.press("Connect").await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
    window.type_into("Username", "noor").await?;
    window.type_into("Password", "Some-Pass-1!").await?;
    window.press("Sign in").await?;
    let alert = window.wait_for_alert_with_code("unreachable", TIMEOUT).await?;
    ensure!(
        alert.text.contains(&unreachable.to_string()),
        "the problem does not name the endpoint: {}",
        alert.text
    );
    ensure!(
        window.value_of("Username").await? == "noor",
        "the username was lost"
    );
    ensure!(
        window.value_of("Password").await? == "Some-Pass-1!",
        "the password was lost, although it may be right"
    );
    // The page notices by itself that the server is back.
    let _server = PracticePool::new().start(Some(unreachable.port()))?;
    window.wait_for_status("The connection is back", TIMEOUT).await?;
    ensure!(window.alert().await?.is_none(), "the problem is still shown");
    save_picture(&window, "restored").await?;
    window.close().await?;

    // The pool was saved, so the next start opens its sign-in.
    let window = Window::open(&display, launch(folder.path())?).await?;
    window.wait_for_heading("Sign in", TIMEOUT).await?;
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
    ensure!(pictures > 5, "only {pictures} pictures were taken");
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_the_window_ends_every_process() -> Result<()> {
    for state in ["pools", "sign-in", "signing in", "scan"] {
        let fixture = Fixture::open().await?;
        let window = &fixture.window;
        let user = fixture.user(Mfa::On, Scenario::New)?;
        window
            .wait_for_heading("Choose where to sign in", TIMEOUT)
            .await?;
        if state != "pools" {
            fixture.choose_pool(Mfa::On).await?;
        }
        if matches!(state, "signing in" | "scan") {
            fixture.sign_in(&user.username, &user.password).await?;
        }
        if state == "scan" {
            fixture.show_qr_code().await?;
        }
        ensure!(!window.processes().is_empty(), "no process runs");
        window.request_close().await?;
        window
            .wait_until_gone(TIMEOUT)
            .await
            .with_context(|| format!("closed in the state {state}"))?;
    }
    Ok(())
}
