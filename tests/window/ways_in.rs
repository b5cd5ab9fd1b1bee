//! The screens that only some people meet, in the real window. Each leaves a picture in `target/window`.

use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::PermissionsExt as _;
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use practice_pool::description::{Mfa, PersonDescription, Scenario, Situation};
use serde_json::{Value, json};
use window_driver::{ColourScheme, Role, Size};

use crate::authorization_server::{Verdict, authorization_server};
use crate::bench::{Bench, SOON, code, keep_picture};
use crate::tokens::tokens;

const NEW: &str = "Fresh-Pass-77!";
const WIDE: Size = Size {
    width: 960,
    height: 760,
};
const NARROW: Size = Size {
    width: 420,
    height: 760,
};

impl Bench {
    fn person(&self, situation: Situation) -> Result<&PersonDescription> {
        let mut others = self.pool(Mfa::On)?.others.iter();
        others
            .find(|person| person.situation == situation)
            .context("one of each is there")
    }

    /// The newest code that was sent to somebody.
    fn sent_code(&self, username: &str) -> Result<String> {
        let mut newest_first = self.practice.outbox().into_iter().rev();
        let message = newest_first.find(|message| message.username == username);
        Ok(message.context("nothing was sent")?.code)
    }

    async fn picture(&self, name: &str) -> Result<()> {
        keep_picture(&self.window, name).await
    }

    /// From "before you scan" to the end; gives the secret.
    async fn enrol(&self) -> Result<String> {
        self.show_qr_code().await?;
        let secret = self.secret().await?;
        self.window
            .type_into("Six-digit code", &code(&secret, 0)?)
            .await?;
        self.window.wait_for_heading("Authenticator added", SOON).await?;
        Ok(secret)
    }

    async fn tokens(&self) -> Result<Value> {
        let pool = self.pool(Mfa::Optional)?.clone();
        let user = self.user(Mfa::Optional, Scenario::New)?.clone();
        let practice = self.practice.description().clone();
        let blocking = move || tokens(&practice, &pool, &user.username, &user.password);
        Ok(tokio::task::spawn_blocking(blocking).await?)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_set_and_the_new_authenticator_proved() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::On, Scenario::New)?;
    bench.choose(Mfa::On).await?;
    window.press("Forgot password").await?;
    bench.problem("field-empty").await?;
    bench.picture("sign-in-without-username").await?;
    window.type_into("Username", &user.username).await?;
    window.press("Forgot password").await?;
    window.wait_for_heading("Set a new password", SOON).await?;
    let code_sent = bench.sent_code(&user.username)?;
    window.type_into("Code from the message", "not-it").await?;
    window.type_into("New password", NEW).await?;
    window.press("Set password").await?;
    bench.problem("sent-code-wrong").await?;
    bench.picture("password-reset-wrong-code").await?;
    window.type_into("Code from the message", &code_sent).await?;
    if window.value_of("New password").await?.is_empty() {
        window.type_into("New password", NEW).await?;
    }
    window.press("Set password").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    let secret = bench.enrol().await?;
    window.press("Try it out now (optional)").await?;
    window.type_into("Password", NEW).await?;
    window.type_into("Six-digit code", &code(&secret, 1)?).await?;
    bench.picture("done-proving").await?;
    if window.shows(Role::Button, "Prove it").await? {
        window.press("Prove it").await?;
    }
    bench
        .reads("A sign-in with your password and the next code went through")
        .await?;
    bench.picture("done-proved").await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_several_factors_chooses_and_types_what_was_sent() -> Result<()> {
    let bench = Bench::open_with(ColourScheme::Dark, NARROW).await?;
    let window = &bench.window;
    let person = bench.person(Situation::SelectMfaType)?;
    bench.choose(Mfa::On).await?;
    bench.sign_in(&person.username, &person.password).await?;
    window
        .wait_for_heading("Which code do you have at hand?", SOON)
        .await?;
    bench.picture("factor-choice").await?;
    window
        .press_where("e-mail", |button| button.contains("E-mail"))
        .await?;
    window.wait_for_heading("Look at your e-mail", SOON).await?;
    bench.picture("sent-code").await?;
    let sent = bench.sent_code(&person.username)?;
    window.type_into("Code from the message", &sent).await?;
    window.press("Continue").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.picture("before-scan-replacing").await?;
    bench.enrol().await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_not_confirmed_does_so_on_the_way() -> Result<()> {
    let bench = Bench::open_with(ColourScheme::Dark, WIDE).await?;
    let window = &bench.window;
    let person = bench.person(Situation::Unconfirmed)?;
    bench.choose(Mfa::On).await?;
    bench.sign_in(&person.username, &person.password).await?;
    window.wait_for_heading("Confirm your account", SOON).await?;
    window.press("Send a code").await?;
    // It may be pressed again only after a while.
    window.wait_for_status("Cognito has sent a code to", SOON).await?;
    bench.picture("confirm-account").await?;
    let sent = bench.sent_code(&person.username)?;
    window.type_into("Code from the message", &sent).await?;
    window.press("Confirm").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.enrol().await?;
    bench.window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_shown_whose_it_is_first() -> Result<()> {
    let bench = Bench::open().await?;
    let window = &bench.window;
    let user = bench.user(Mfa::Optional, Scenario::New)?;
    let tokens = bench.tokens().await?;
    let token = tokens["AccessToken"].as_str().context("tokens")?;
    window.wait_for_heading("Choose your user pool", SOON).await?;
    window.press("I have an access token").await?;
    window.wait_for_heading("Use an access token", SOON).await?;
    window.type_into("Access token", "nonsense").await?;
    window.press("Continue").await?;
    bench.problem("token-malformed").await?;
    ensure!(
        window.value_of("Access token").await?.is_empty(),
        "emptied at once"
    );
    bench.picture("access-token-malformed").await?;
    window.type_into("Access token", token).await?;
    window.press("Continue").await?;
    window
        .wait_for_heading("Is this the right account?", SOON)
        .await?;
    ensure!(window.text().await?.contains(&user.email), "whose it is");
    bench.picture("account-of-token").await?;
    ensure!(!bench.registered(Mfa::Optional, &user.username).await?, "not yet");
    window.press("Yes, put one on it").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.enrol().await?;
    ensure!(
        bench.registered(Mfa::Optional, &user.username).await?,
        "registered"
    );
    bench.window.close().await
}

/// The window sends the system to open the browser, and goes on by itself when it comes back.
#[tokio::test(flavor = "multi_thread")]
async fn who_signs_in_with_the_browser_comes_back_to_the_window() -> Result<()> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    // Known only once the practice pool runs and somebody has signed in.
    let late = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let domain = format!("http://{}", late.local_addr()?);
    let mut opened = None;
    let bench = Bench::prepared(ColourScheme::Light, WIDE, |practice, folder, launch| {
        let pool = practice
            .description()
            .pools
            .iter()
            .find(|pool| pool.mfa == Mfa::Optional);
        let pool = pool.context("one is there")?;
        let client = pool.clients.iter().find(|client| client.client_secret.is_none());
        let profile = json!({ "name": "With managed login", "userPoolId": pool.user_pool_id,
            "clientId": client.context("one")?.client_id, "region": practice.description().region,
            "endpoint": practice.description().endpoint, "loginDomain": domain, "redirectPorts": [port] });
        fs::write(
            folder.join("pools.json"),
            json!([{ "profile": profile }]).to_string(),
        )?;
        // A browser that only remembers where it was sent.
        let (browser, address) = (folder.join("xdg-open"), folder.join("address"));
        let script = format!(
            "#!/bin/sh\nprintf %s \"$1\" > '{0}.part' && mv '{0}.part' '{0}'\n",
            address.display()
        );
        fs::write(&browser, script)?;
        fs::set_permissions(&browser, fs::Permissions::from_mode(0o755))?;
        opened = Some(address);
        let path = format!("{}:{}", folder.display(), env::var("PATH")?);
        Ok(launch.arg("--config").arg(folder).env("PATH", path))
    })
    .await?;
    let opened = opened.context("prepared")?;
    let tokens = bench.tokens().await?;
    let window = &bench.window;
    window.wait_for_heading("Choose your user pool", SOON).await?;
    window
        .press_where("the pool", |button| button.contains("With managed login"))
        .await?;
    window.wait_for_heading("Sign in", SOON).await?;
    bench.picture("sign-in-with-browser").await?;
    window.press("Sign in with the browser").await?;
    window.wait_for_heading("Go on in your browser", SOON).await?;
    bench.picture("in-browser").await?;
    window.press("Cancel").await?;
    window.wait_for_heading("Sign in", SOON).await?;
    fs::remove_file(&opened)?;
    window.press("Sign in with the browser").await?;
    window.wait_for_heading("Go on in your browser", SOON).await?;
    authorization_server(late, Verdict::Code, &tokens);
    let address = tokio::task::spawn_blocking(move || {
        let address = loop {
            match fs::read_to_string(&opened) {
                Ok(address) => break address,
                Err(_) => std::thread::yield_now(),
            }
        };
        ureq::get(&address).call()?.body_mut().read_to_string()
    });
    let last_page = address.await??;
    ensure!(last_page.contains("go back to the app"), "{last_page}");
    window
        .wait_for_heading("Is this the right account?", SOON)
        .await?;
    bench.picture("account-of-browser").await?;
    window.press("Yes, put one on it").await?;
    window.wait_for_heading("Before you scan", SOON).await?;
    bench.enrol().await?;
    bench.window.close().await
}
