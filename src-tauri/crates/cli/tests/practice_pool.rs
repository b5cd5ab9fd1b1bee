//! `cognito-enroll practice-pool` as a script uses it.

// Signals are sent with `kill`.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use practice_pool::Description;
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cognito-enroll"));
    command
        .arg("practice-pool")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Ends the program even if the test fails.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Program {
    fn signal(&self, name: &str) {
        let sent = Command::new("kill")
            .arg(format!("-{name}"))
            .arg(self.0.id().to_string())
            .status();
        assert!(sent.unwrap().success());
    }

    fn wait(&mut self) -> ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait().unwrap() {
                return status;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "still running");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// What comes back for a request with a body, head and all.
fn ask(description: &Description, method: &str, path: &str, body: &str) -> String {
    let host = description.endpoint.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    response
}

/// A running practice pool, and the line it prints.
fn started(arguments: &[&str]) -> (Program, String) {
    let mut program = Program(command().args(arguments).spawn().unwrap());
    let mut line = String::new();
    BufReader::new(program.0.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    (program, line)
}

fn users(description: &Description) -> Value {
    let host = description.endpoint.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "GET /practice/users HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    assert!(response.starts_with("HTTP/1.1 200 "), "{response}");
    serde_json::from_str(response.split_once("\r\n\r\n").unwrap().1).unwrap()
}

#[test]
fn prints_one_line_serves_and_ends_well_when_told_to() {
    for signal in ["TERM", "INT"] {
        let mut program = Program(command().spawn().unwrap());
        let mut out = BufReader::new(program.0.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let description: Description = serde_json::from_str(&line).unwrap();

        let users = users(&description);
        for (pool, described) in users["pools"].as_array().unwrap().iter().zip(&description.pools) {
            assert_eq!(pool["user_pool_id"], described.user_pool_id.as_str());
            let names: Vec<_> = pool["users"]
                .as_array()
                .unwrap()
                .iter()
                .map(|user| &user["username"])
                .collect();
            let expected: Vec<_> = described
                .users
                .iter()
                .map(|user| user.username.as_str())
                .collect();
            assert_eq!(names, expected);
        }
        assert_eq!(users["pools"].as_array().unwrap().len(), description.pools.len());

        program.signal(signal);
        assert_eq!(program.wait().code(), Some(0), "{signal}");
        let mut rest = String::new();
        out.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "", "one line and no more");
    }
}

#[test]
fn serves_on_the_port_it_is_given() {
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let (_program, line) = started(&["--port", &port.to_string()]);
    let description: Description = serde_json::from_str(&line).unwrap();
    assert_eq!(description.endpoint, format!("http://127.0.0.1:{port}"));
}

#[test]
fn a_port_in_use_is_said_and_nothing_is_printed() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let output = command().args(["--port", &port.to_string()]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(
        error.contains(&format!("port {port}")) && error.contains("in use"),
        "{error}"
    );
}

#[test]
fn things_go_wrong_on_purpose_only_with_faults() {
    for (arguments, status) in [(&[][..], "404"), (&["--faults"], "200")] {
        let (_program, line) = started(arguments);
        let description: Description = serde_json::from_str(&line).unwrap();
        for (path, body) in [
            ("/practice/faults", r#"{"operation":"GetUser","what":"throttle"}"#),
            ("/practice/clock", r#"{"offset_seconds":600}"#),
            ("/practice/behaviour", r#"{"session_seconds":900}"#),
            ("/practice/reset", ""),
        ] {
            let response = ask(&description, "POST", path, body);
            assert!(
                response.starts_with(&format!("HTTP/1.1 {status} ")),
                "{path}: {response}"
            );
        }
    }
}

#[test]
fn the_line_has_more_people_and_pools_only_with_everyone() {
    let (_program, line) = started(&["--faults"]);
    let few: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(few["pools"].as_array().unwrap().len(), 2);
    assert!(!line.contains("others"));

    let (_program, line) = started(&["--everyone"]);
    let all: Value = serde_json::from_str(&line).unwrap();
    let mfa: Vec<_> = all["pools"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pool| &pool["mfa"])
        .collect();
    assert_eq!(mfa, ["ON", "OPTIONAL", "OFF", "ON"]);
    assert_eq!(all["pools"][0]["others"][0]["situation"], "sms-mfa");
    let description: Description = serde_json::from_str(&line).unwrap();
    let response = ask(&description, "GET", "/practice/outbox", "");
    assert!(response.starts_with("HTTP/1.1 200 "), "{response}");
}

#[test]
fn with_tls_the_line_says_whom_to_trust() {
    let (_program, line) = started(&["--tls"]);
    let description: Description = serde_json::from_str(&line).unwrap();
    let host = description.endpoint.strip_prefix("https://").unwrap();
    // What this authority is good for, the practice pool's own tests show.
    assert!(description.ca.unwrap().starts_with("-----BEGIN CERTIFICATE-----"));
    assert!(TcpStream::connect(host).is_ok());
    // Without, there is no such word.
    let (_program, line) = started(&[]);
    assert!(!line.contains("\"ca\""), "{line}");
}
