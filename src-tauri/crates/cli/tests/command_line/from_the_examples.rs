//! `docs/from-the-examples.md`: runs every command on the page.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use practice_pool::description::{Mfa, Scenario};
use serde_json::{Value, json};

use crate::support::{Practice, code, read_qr_file, text};
use crate::terminal::{ENTER, Terminal, secret_in};

const PAGE: &str = include_str!("../../../../../docs/from-the-examples.md");

/// The commands under each heading.
fn examples() -> Vec<(&'static str, Vec<&'static str>)> {
    let sections = PAGE.split("\n## ").skip(1);
    sections
        .map(|section| {
            let (name, rest) = section.split_once('\n').expect("a heading");
            let blocks = rest.split("```console\n").skip(1);
            let commands = blocks.flat_map(|block| block.split("```").next().unwrap_or_default().lines());
            (name, commands.collect())
        })
        .collect()
}

/// Creates the files that the page names.
fn prepare(practice: &Practice, mfa: Mfa) {
    let pool = practice.pool(mfa);
    let list = json!([{"profile": {"name": "Staff", "userPoolId": pool.user_pool_id,
        "clientId": pool.clients[0].client_id, "endpoint": practice.running.description().endpoint}}]);
    let folder = practice.folder.path().join("config/app.cognito-enroll.desktop");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("pools.json"), list.to_string()).expect("written");
    practice.file("password", &practice.user(mfa, Scenario::New).password);
    let answer = practice.sign_in(mfa);
    practice.file("session.json", &answer.to_string());
    if let Some(token) = answer["AuthenticationResult"]["AccessToken"].as_str() {
        practice.file("token", token);
    }
}

/// The code of the secret in `associated.json`.
fn code_of_associated(folder: &Path) -> String {
    let associated = std::fs::read_to_string(folder.join("associated.json")).unwrap_or_default();
    let associated: Value = serde_json::from_str(&associated).unwrap_or_default();
    associated["SecretCode"]
        .as_str()
        .map(|secret| code(secret, 0))
        .unwrap_or_default()
}

fn in_shell(practice: &Practice, command: &str) -> String {
    let folder = practice.folder.path();
    let program = Path::new(env!("CARGO_BIN_EXE_cognito-enroll"));
    let path = std::env::var("PATH").expect("a path");
    let path = format!("{}:{path}", program.parent().expect("a folder").display());
    let ran = Command::new("sh")
        .args(["-ec", command])
        .current_dir(folder)
        .env("PATH", path)
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("CODE", code_of_associated(folder))
        .output()
        .expect("a shell");
    assert!(ran.status.success(), "{command}: {ran:?}");
    String::from_utf8(ran.stdout).expect("text")
}

fn at_the_terminal(practice: &Practice, command: &str) {
    let folder = practice.folder.path();
    let config = folder.join("config");
    let arguments: Vec<&str> = command.split(' ').skip(1).collect();
    let mut terminal = Terminal::start_in(
        &arguments,
        folder,
        &[("XDG_CONFIG_HOME", &config.display().to_string())],
    );
    terminal.until("Show it now?");
    terminal.press(ENTER);
    terminal.until("Six-digit code from the app");
    let secret = secret_in(&terminal.qr());
    terminal.answer(&code(&secret, 0));
    terminal.until("Next six-digit code");
    practice.running.advance(Duration::from_secs(30));
    terminal.answer(&code(&secret, 30));
    let (status, screen) = terminal.ended();
    assert_eq!(status, 0, "{screen}");
    assert!(screen.contains("It works"), "{screen}");
}

#[test]
fn page_has_every_official_example() {
    let names: Vec<&str> = examples().iter().map(|(name, _)| *name).collect();
    for name in [".NET", "C++", "AWS CLI", "Java", "JavaScript", "Kotlin", "Python"] {
        assert!(names.contains(&name), "{name}");
    }
    assert_eq!(names.len(), 7);
}

#[test]
fn every_command_on_the_page_works() {
    for (name, commands) in examples() {
        assert!(!commands.is_empty(), "{name}");
        let practice = Practice::start();
        // Sign-in returns an access token only where no second factor is required.
        let mfa = if name == "AWS CLI" { Mfa::Optional } else { Mfa::On };
        prepare(&practice, mfa);
        let mut output = String::new();
        for command in &commands {
            match command.starts_with("cognito-enroll enroll ") {
                true => at_the_terminal(&practice, command),
                false => output = in_shell(&practice, command),
            }
        }
        let registered = practice.has_authenticator(mfa, Scenario::New);
        let last = commands[commands.len() - 1];
        assert_eq!(registered, !last.contains(" associate "), "{name}");
        match name {
            ".NET" | "C++" => {
                let answer: Value = serde_json::from_str(&output).expect("JSON");
                assert!(text(&answer["SecretCode"]).len() >= 16 && text(&answer["Session"]).len() >= 20);
            }
            "Kotlin" => assert_eq!(output.trim_end().len(), 52, "{output}"),
            "Python" => {}
            _ => assert!(output.contains("SUCCESS"), "{name}: {output}"),
        }
        if name == "C++" {
            assert!(read_qr_file(practice.path("qr.png")).contains("noor%40example.com"));
        }
        if name == "AWS CLI" {
            let device = practice.standing(mfa, Scenario::New).device_name;
            assert_eq!(device.as_deref(), Some("Pixel 9"));
        }
    }
}
