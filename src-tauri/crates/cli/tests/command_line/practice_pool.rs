//! `cognito-enroll practice-pool` as scripts use it. The tests send signals with `kill`.

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

/// The program, which is killed if the test fails.
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

/// The whole response to a request with a body.
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

/// Starts a practice pool and returns it with the line that it prints.
fn start(arguments: &[&str]) -> (Program, String) {
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
fn practice_pool_prints_one_line_and_stops_on_a_signal() {
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
        assert_eq!(rest, "", "only one line");
    }
}

#[test]
fn practice_pool_serves_on_the_given_port() {
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let (_program, line) = start(&["--port", &port.to_string()]);
    let description: Description = serde_json::from_str(&line).unwrap();
    assert_eq!(description.endpoint, format!("http://127.0.0.1:{port}"));
}

#[test]
fn port_in_use_is_explained_and_nothing_is_printed() {
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
fn faults_can_be_injected_only_with_the_option() {
    for (arguments, status) in [(&[][..], "404"), (&["--faults"], "200")] {
        let (_program, line) = start(arguments);
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
fn further_users_and_pools_are_served_only_with_the_option() {
    let (_program, line) = start(&["--faults"]);
    let default: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(default["pools"].as_array().unwrap().len(), 2);
    assert!(!line.contains("others"));

    let (_program, line) = start(&["--everyone"]);
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
fn line_has_the_certificate_authority_with_tls() {
    let (_program, line) = start(&["--tls"]);
    let description: Description = serde_json::from_str(&line).unwrap();
    let host = description.endpoint.strip_prefix("https://").unwrap();
    // The tests of the practice pool check the certificate.
    assert!(description.ca.unwrap().starts_with("-----BEGIN CERTIFICATE-----"));
    assert!(TcpStream::connect(host).is_ok());
    let (_program, line) = start(&[]);
    assert!(!line.contains("\"ca\""), "{line}");
}
