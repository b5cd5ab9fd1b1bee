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
    let mut program = Program(command().args(["--port", &port.to_string()]).spawn().unwrap());
    let mut line = String::new();
    BufReader::new(program.0.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
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
