//! A wire with a listener on it, between the window and the practice pool: the test learns which secrets there were.

#![allow(dead_code, reason = "each test program uses a part")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use serde_json::Value;

/// Serves until the test ends. One thread for each connection, as there are few.
pub(crate) struct Tap {
    address: SocketAddr,
    heard: Arc<Mutex<Vec<(String, String)>>>,
    connections: Arc<AtomicUsize>,
}

impl Tap {
    /// Listens, and hands on to the practice pool.
    pub(crate) fn on(pool: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let tap = Self {
            address: listener.local_addr()?,
            heard: Arc::default(),
            connections: Arc::default(),
        };
        let (heard, connections) = (Arc::clone(&tap.heard), Arc::clone(&tap.connections));
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                connections.fetch_add(1, Ordering::SeqCst);
                let heard = Arc::clone(&heard);
                // It ends with an error when either side hangs up, which is how connections end.
                std::thread::spawn(move || listen(client, pool, &heard));
            }
        });
        Ok(tap)
    }

    /// Where the window is to go.
    pub(crate) fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many there were so far.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// The values of all JSON members of that name so far, in either direction, the oldest first.
    pub(crate) fn heard(&self, name: &str) -> Vec<String> {
        let heard = self.heard.lock().expect("no thread panicked");
        let mut values: Vec<_> = heard
            .iter()
            .filter(|(other, _)| other == name)
            .map(|(_, value)| value.clone())
            .collect();
        values.dedup();
        values
    }

    /// The newest.
    pub(crate) fn newest(&self, name: &str) -> Result<String> {
        self.heard(name)
            .pop()
            .with_context(|| format!("no {name} was seen"))
    }
}

fn listen(client: TcpStream, pool: SocketAddr, heard: &Mutex<Vec<(String, String)>>) -> Result<()> {
    let server = TcpStream::connect(pool)?;
    let (mut from_client, mut from_server) = (BufReader::new(&client), BufReader::new(&server));
    loop {
        // The practice pool wants its own name in it.
        let request = Message::read(&mut from_client)?.with_host(pool);
        request.note(heard);
        request.write(&server)?;
        let response = Message::read(&mut from_server)?;
        response.note(heard);
        response.write(&client)?;
    }
}

/// A request or a response whose body has a stated length, as all have here.
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
            let line = line.strip_suffix("\r\n").context("hung up")?;
            if line.is_empty() {
                break;
            }
            if let Some(stated) = header(line, "content-length") {
                length = stated.parse()?;
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

    fn note(&self, heard: &Mutex<Vec<(String, String)>>) {
        if let Ok(body) = serde_json::from_slice::<Value>(&self.body) {
            gather(&body, &mut heard.lock().expect("no thread panicked"));
        }
    }
}

fn header<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (other, value) = line.split_once(':')?;
    other.eq_ignore_ascii_case(name).then(|| value.trim())
}

/// What a connection is opened with, in the place of a token: nobody's secret.
const NOBODYS: (&str, &str) = ("AccessToken", "connection");

fn gather(value: &Value, into: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if let Value::String(text) = value
                    && (name.as_str(), text.as_str()) != NOBODYS
                {
                    into.push((name.clone(), text.clone()));
                }
                gather(value, into);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| gather(value, into)),
        _ => {}
    }
}
