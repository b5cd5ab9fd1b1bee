//! A network tap between the window and the practice pool, which records the values of JSON members.

#![allow(dead_code, reason = "no test program uses all of it")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use serde_json::Value;

/// A tap. It runs until the test ends, with a thread for each connection.
pub(crate) struct Tap {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<(String, String)>>>,
    connections: Arc<AtomicUsize>,
}

impl Tap {
    /// Starts a tap in front of the practice pool.
    pub(crate) fn on(pool: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let tap = Self {
            address: listener.local_addr()?,
            seen: Arc::default(),
            connections: Arc::default(),
        };
        let (seen, connections) = (Arc::clone(&tap.seen), Arc::clone(&tap.connections));
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                connections.fetch_add(1, Ordering::SeqCst);
                let seen = Arc::clone(&seen);
                // Every connection ends with an error, when either side closes it.
                std::thread::spawn(move || listen(client, pool, &seen));
            }
        });
        Ok(tap)
    }

    /// Returns the endpoint for the window.
    pub(crate) fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the number of connections so far.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// Returns the values of all JSON members of a name so far, in both directions, the oldest first.
    pub(crate) fn values(&self, name: &str) -> Vec<String> {
        let seen = self.seen.lock().expect("no thread panicked");
        let mut values: Vec<_> = seen
            .iter()
            .filter(|(other, _)| other == name)
            .map(|(_, value)| value.clone())
            .collect();
        values.dedup();
        values
    }

    /// Returns the newest value of a JSON member.
    pub(crate) fn newest(&self, name: &str) -> Result<String> {
        self.values(name)
            .pop()
            .with_context(|| format!("no {name} was seen"))
    }
}

fn listen(client: TcpStream, pool: SocketAddr, seen: &Mutex<Vec<(String, String)>>) -> Result<()> {
    let server = TcpStream::connect(pool)?;
    let (mut from_client, mut from_server) = (BufReader::new(&client), BufReader::new(&server));
    loop {
        // The practice pool accepts only its own host.
        let request = Message::read(&mut from_client)?.with_host(pool);
        request.record(seen);
        request.write(&server)?;
        let response = Message::read(&mut from_server)?;
        response.record(seen);
        response.write(&client)?;
    }
}

/// A request or a response with `Content-Length`, which all of them have here.
struct Message {
    head: Vec<String>,
    body: Vec<u8>,
}

impl Message {
    fn read(from: &mut BufReader<&TcpStream>) -> Result<Self> {
        let mut head = Vec::new();
        let mut length = 0;
        loop {
            let mut line = String::new();
            from.read_line(&mut line)?;
            let line = line.strip_suffix("\r\n").context("the connection was closed")?;
            if line.is_empty() {
                break;
            }
            if let Some(value) = header(line, "content-length") {
                length = value.parse()?;
            }
            head.push(line.to_owned());
        }
        let mut body = vec![0; length];
        from.read_exact(&mut body)?;
        Ok(Self { head, body })
    }

    fn with_host(mut self, pool: SocketAddr) -> Self {
        for line in &mut self.head {
            if header(line, "host").is_some() {
                *line = format!("host: {pool}");
            }
        }
        self
    }

    fn write(&self, mut to: &TcpStream) -> Result<()> {
        let head = self.head.join("\r\n");
        to.write_all(&[head.as_bytes(), b"\r\n\r\n", &self.body].concat())?;
        Ok(())
    }

    fn record(&self, seen: &Mutex<Vec<(String, String)>>) {
        if let Ok(body) = serde_json::from_slice::<Value>(&self.body) {
            collect_strings(&body, &mut seen.lock().expect("no thread panicked"));
        }
    }
}

fn header<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (other, value) = line.split_once(':')?;
    other.eq_ignore_ascii_case(name).then(|| value.trim())
}

/// The value with which the client opens a connection in place of a token. It is not a secret.
const PLACEHOLDER: (&str, &str) = ("AccessToken", "connection");

fn collect_strings(value: &Value, into: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if let Value::String(text) = value
                    && (name.as_str(), text.as_str()) != PLACEHOLDER
                {
                    into.push((name.clone(), text.clone()));
                }
                collect_strings(value, into);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect_strings(value, into)),
        _ => {}
    }
}
