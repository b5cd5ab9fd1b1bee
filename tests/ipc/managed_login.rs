//! Signing in with managed login, against a local authorization server. The simulated browser follows every redirect; the
//! tests in `src-tauri/crates/managed-login/tests` use a real one.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, mpsc};
use std::thread;

use crate::authorization_server::Verdict;
use crate::shell::practice::{problem, stage};
use crate::shell::{PracticeShell, until, with_practice_and};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use cognito_enroll_desktop::{OpenUrl, Options};
use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};
use tauri::ipc::InvokeResponseBody;

fn authorization_server(verdict: Verdict, tokens: &Value) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let domain = format!("http://{}", listener.local_addr().expect("bound"));
    crate::authorization_server::authorization_server(listener, verdict, tokens);
    domain
}

/// A simulated browser, which follows all redirects on a separate thread.
fn redirect_follower() -> OpenUrl {
    Arc::new(|url: &str| {
        let url = url.to_owned();
        thread::spawn(move || ureq::get(&url).call().map(drop));
        Ok(())
    })
}

#[test]
fn no_browser_opens_with_the_option_no_browser() {
    let options = Options {
        open_url: Some(Arc::new(|_: &str| panic!("a browser was opened"))),
        no_browser: true,
        ..Options::default()
    };
    let practice = with_practice_and(options, |_| None);
    let port = free_port();
    practice.choose_with("http://127.0.0.1:9", &[port]);
    let current = practice.shell.call("current", json!({})).expect("granted");
    assert_eq!(
        current["view"]["pool"]["managedLogin"], false,
        "managed login is not offered"
    );
    let refused = practice.sign_in_with_browser();
    assert_eq!(
        (stage(&refused), problem(&refused)),
        ("sign-in", "browser-forbidden")
    );
}

fn practice_with(open_url: OpenUrl) -> PracticeShell {
    let options = Options {
        open_url: Some(open_url),
        ..Options::default()
    };
    with_practice_and(options, |_| None)
}

impl PracticeShell {
    /// Adds the pool with optional MFA again, with managed login, and shows its sign-in.
    fn choose_with(&self, login_domain: &str, ports: &[u16]) {
        let pool = self.pool(Mfa::Optional);
        let client = pool.clients.iter().find(|client| client.client_secret.is_none());
        self.choose_client_with(&client.expect("one without").client_id, login_domain, ports);
    }

    fn choose_client_with(&self, client_id: &str, login_domain: &str, ports: &[u16]) {
        let pool = self.pool(Mfa::Optional);
        let form = json!({ "userPoolId": pool.user_pool_id, "clientId": client_id,
            "endpoint": self.description.endpoint, "region": self.description.region,
            "loginDomain": login_domain, "redirectPorts": ports });
        let saved =
            json!({ "key": null, "form": form, "clientSecret": "", "keep": "session", "forget": false });
        let added = self.shell.act("save_pool", saved);
        assert_eq!(stage(&added), "sign-in", "{added}");
    }

    fn sign_in_with_browser(&self) -> Value {
        self.shell.act("sign_in_with_browser", arguments())
    }

    fn new_users_tokens(&self) -> Value {
        self.tokens(Mfa::Optional, self.user(Mfa::Optional, Scenario::New))
    }
}

fn arguments() -> Value {
    json!({ "clientSecret": "", "words": { "lang": "en", "rightToLeft": false, "title": "Cognito Enroll",
        "done": "Go back to the app.", "refused": "Not signed in.", "stray": "This page belongs to another sign-in." } })
}

/// A free port. Another test is unlikely to take it before it is used.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    listener.local_addr().expect("bound").port()
}

#[test]
fn user_enrols_after_managed_login_and_is_signed_out() {
    let practice = practice_with(redirect_follower());
    let user = practice.user(Mfa::Optional, Scenario::New);
    let tokens = practice.new_users_tokens();
    practice.choose_with(&authorization_server(Verdict::Code, &tokens), &[free_port()]);
    let back = practice.sign_in_with_browser();
    assert_eq!(stage(&back), "account", "{back}");
    assert_eq!(
        (&back["view"]["via"], &back["view"]["account"]),
        (&json!("browser"), &json!(user.email))
    );
    practice.shell.act("accept_account", json!({}));
    practice.enrol();
    assert!(practice.has_totp(Mfa::Optional, &user.username));
    practice.shell.act("back_to_pools", json!({}));
    let revoked = practice
        .shell
        .act("use_token", json!({ "accessToken": tokens["AccessToken"] }));
    assert_eq!(
        problem(&revoked),
        "session-over",
        "revoked, because this program obtained it: {revoked}"
    );
}

/// A browser that follows redirects, and the addresses that it was opened with.
fn recording_browser() -> (OpenUrl, mpsc::Receiver<String>) {
    let (sender, opened) = mpsc::channel();
    let follow = redirect_follower();
    let browser: OpenUrl = Arc::new(move |url: &str| {
        sender.send(url.to_owned()).map_err(io::Error::other)?;
        follow(url)
    });
    (browser, opened)
}

#[test]
fn managed_login_asks_for_the_password_and_sign_out_is_offered() {
    let (browser, opened) = recording_browser();
    let practice = practice_with(browser);
    let tokens = practice.new_users_tokens();
    let domain = authorization_server(Verdict::Code, &tokens);
    let port = free_port();
    practice.choose_with(&domain, &[port]);
    let current = practice.shell.call("current", json!({})).expect("granted");
    assert_eq!(current["view"]["browserSession"], "none");
    let back = practice.sign_in_with_browser();
    let url = opened.recv().expect("opened");
    assert!(url.contains("&prompt=login"), "{url}");
    assert_eq!(
        (stage(&back), &back["view"]["browserSession"]),
        ("account", &json!("new"))
    );
    practice.shell.act("accept_account", json!({}));
    practice.enrol();
    let done = practice.shell.call("current", json!({})).expect("granted");
    assert_eq!(
        (stage(&done), &done["view"]["browserSession"]),
        ("done", &json!("new"))
    );
    practice
        .shell
        .call("sign_out_of_browser", json!({ "generation": done["generation"] }))
        .expect("granted");
    let url = opened.recv().expect("opened");
    assert!(url.starts_with(&format!("{domain}/logout?client_id=")), "{url}");
    assert!(
        url.contains(&format!(
            "&redirect_uri=http%3A%2F%2F127.0.0.1%3A{port}%2Fcallback&"
        )),
        "{url}"
    );
    let over = practice.shell.act("start_over", json!({}));
    assert_eq!(
        (stage(&over), &over["view"]["browserSession"]),
        ("sign-in", &json!("new"))
    );
}

#[test]
fn session_that_the_browser_had_before_is_reported() {
    let practice = practice_with(redirect_follower());
    let tokens = practice.new_users_tokens();
    practice.choose_with(&authorization_server(Verdict::Continued, &tokens), &[free_port()]);
    let back = practice.sign_in_with_browser();
    assert_eq!(
        (stage(&back), &back["view"]["browserSession"]),
        ("account", &json!("continued"))
    );
}

#[test]
fn sign_out_opens_nothing_without_managed_login_or_on_an_earlier_view() {
    let practice = practice_with(Arc::new(|_: &str| panic!("a browser was opened")));
    let sign_out = |generation: Value| {
        practice
            .shell
            .call("sign_out_of_browser", json!({ "generation": generation }))
            .expect("granted");
    };
    let generation = || practice.shell.call("current", json!({})).expect("granted")["generation"].clone();
    let pools = generation();
    sign_out(pools.clone());
    practice.choose_with("", &[]);
    sign_out(generation());
    practice.shell.act("back_to_pools", json!({}));
    practice.choose_with("http://127.0.0.1:9", &[free_port()]);
    sign_out(pools);
}

#[test]
fn leaving_the_account_of_managed_login_revokes_its_tokens() {
    let practice = practice_with(redirect_follower());
    let tokens = practice.new_users_tokens();
    practice.choose_with(&authorization_server(Verdict::Code, &tokens), &[free_port()]);
    assert_eq!(stage(&practice.sign_in_with_browser()), "account");
    practice.shell.act("back_to_pools", json!({}));
    until("the revocation", || {
        let tried = practice
            .shell
            .act("use_token", json!({ "accessToken": tokens["AccessToken"] }));
        practice.shell.act("back_to_pools", json!({}));
        problem(&tried) == "session-over"
    });
}

/// The tokens with another user pool as the issuer of the access token. Nothing checks its signature before it is sent.
fn tokens_of_another_pool(tokens: &Value) -> Value {
    let access = tokens["AccessToken"].as_str().expect("a token");
    let [head, payload, signature] = access.split('.').collect::<Vec<_>>()[..] else {
        panic!("{access}");
    };
    let payload = BASE64_URL_SAFE_NO_PAD.decode(payload).expect("base64url");
    let mut claims: Value = serde_json::from_slice(&payload).expect("JSON");
    claims["iss"] = json!("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Another");
    let payload = BASE64_URL_SAFE_NO_PAD.encode(claims.to_string());
    let mut tokens = tokens.clone();
    tokens["AccessToken"] = json!(format!("{head}.{payload}.{signature}"));
    tokens
}

#[test]
fn tokens_of_another_pool_or_app_client_are_refused() {
    let practice = practice_with(redirect_follower());
    let own = practice.new_users_tokens();
    let of_another_pool = tokens_of_another_pool(&own);
    let server = |tokens: &Value| authorization_server(Verdict::Code, tokens);
    practice.choose_with(&server(&of_another_pool), &[free_port()]);
    let refused = practice.sign_in_with_browser();
    assert_eq!(
        (stage(&refused), problem(&refused)),
        // The issuer of the ID token is checked first.
        ("sign-in", "answer-not-understood")
    );
    practice.shell.act("back_to_pools", json!({}));
    practice.choose_client_with("1anotherappclient", &server(&own), &[free_port()]);
    let refused = practice.sign_in_with_browser();
    assert_eq!(
        (stage(&refused), problem(&refused)),
        ("sign-in", "token-of-another-client")
    );
}

#[test]
fn refused_sign_in_in_the_browser_is_reported() {
    let practice = practice_with(redirect_follower());
    let tokens = practice.new_users_tokens();
    practice.choose_with(&authorization_server(Verdict::Denied, &tokens), &[free_port()]);
    let denied = practice.sign_in_with_browser();
    assert_eq!(
        (stage(&denied), problem(&denied)),
        ("sign-in", "browser-denied"),
        "{denied}"
    );
    assert_eq!(denied["problem"]["kind"]["reason"], "Not today");
}

#[test]
fn taken_ports_and_a_missing_browser_are_reported() {
    let practice = practice_with(Arc::new(|_: &str| Err(io::Error::from(io::ErrorKind::NotFound))));
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = taken.local_addr().expect("bound").port();
    practice.choose_with("http://127.0.0.1:9", &[port]);
    let refused = practice.sign_in_with_browser();
    assert_eq!(
        (stage(&refused), problem(&refused)),
        ("sign-in", "redirect-ports-taken")
    );
    assert_eq!(refused["problem"]["kind"]["ports"], json!([port]));
    drop(taken);
    let refused = practice.sign_in_with_browser();
    assert_eq!(
        (stage(&refused), problem(&refused)),
        ("sign-in", "browser-unavailable")
    );
}

#[test]
fn leaving_stops_waiting_immediately_and_frees_the_port() {
    let (sender, opened) = mpsc::channel();
    let practice = practice_with(Arc::new(move |url: &str| {
        sender.send(url.to_owned()).map_err(io::Error::other)
    }));
    let shell = &practice.shell;
    let port = free_port();
    practice.choose_with("http://127.0.0.1:9", &[port]);
    let generation = shell.call("current", json!({})).expect("granted")["generation"].clone();
    let mut arguments = arguments();
    arguments["generation"] = generation.clone();
    shell.seal(&mut arguments);
    let window = shell.window.clone();
    let waiting = thread::spawn(move || {
        match crate::shell::call(&window, "plugin:enrol|sign_in_with_browser", arguments) {
            Ok(InvokeResponseBody::Json(text)) => serde_json::from_str::<Value>(&text).expect("JSON"),
            _ => panic!("granted"),
        }
    });
    let first = opened.recv().expect("opened");
    assert!(
        first.starts_with("http://127.0.0.1:9/oauth2/authorize?"),
        "{first}"
    );
    until("the browser to be opened again", || {
        shell.call("open_browser_again", json!({})).expect("granted");
        opened.try_recv() == Ok(first.clone())
    });
    assert!(
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err(),
        "the port is in use"
    );
    let left = shell
        .call("start_over", json!({ "generation": generation }))
        .expect("granted");
    assert_eq!((stage(&left), &left["refused"]), ("sign-in", &Value::Null));
    assert_eq!(waiting.join().expect("answered")["refused"], "stale");
    until("the port", || {
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
    });
    opened.try_iter().for_each(drop);
    shell.call("open_browser_again", json!({})).expect("granted");
    assert!(opened.try_recv().is_err(), "no sign-in is running");
}
