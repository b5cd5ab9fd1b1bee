//! A proxy as companies have them: it knows `CONNECT`, and perhaps wants a password.
//! <https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6>

use std::sync::{Arc, Mutex};

use data_encoding::BASE64;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// What it wants of whoever asks.
#[derive(Clone, Copy)]
pub(crate) enum Demand {
    Nothing,
    /// User name and password.
    Basic(&'static str, &'static str),
    /// Nobody is let through.
    Refuse,
}

/// One request for a tunnel.
#[derive(Clone)]
pub(crate) struct Asked {
    /// Host and port.
    pub(crate) to: String,
    pub(crate) authorization: Option<String>,
}

struct Shared {
    demand: Mutex<Demand>,
    asked: Mutex<Vec<Asked>>,
    port: u16,
}

/// Leads to one port of this computer, by whatever name.
pub(crate) struct ConnectProxy {
    pub(crate) host: String,
    shared: Arc<Shared>,
    cut: watch::Sender<()>,
    task: JoinHandle<()>,
}

impl ConnectProxy {
    pub(crate) async fn start(demand: Demand, port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = listener.local_addr().expect("bound").to_string();
        let shared = Arc::new(Shared {
            demand: Mutex::new(demand),
            asked: Mutex::default(),
            port,
        });
        let (cut, cutting) = watch::channel(());
        let serving = shared.clone();
        let task = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (shared, mut cutting) = (serving.clone(), cutting.clone());
                cutting.mark_unchanged();
                tokio::spawn(async move {
                    tokio::select! {
                        _ = tunnel(client, &shared) => {}
                        _ = cutting.changed() => {}
                    }
                });
            }
        });
        Self {
            host,
            shared,
            cut,
            task,
        }
    }

    /// What was asked so far, in order.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.shared.asked.lock().expect("not poisoned").clone()
    }

    pub(crate) fn demand(&mut self, demand: Demand) {
        *self.shared.demand.lock().expect("not poisoned") = demand;
    }

    /// Ends all tunnels.
    pub(crate) async fn cut(&self) {
        self.cut.send_replace(());
        tokio::task::yield_now().await;
    }

    /// Nobody listens there any more.
    pub(crate) async fn stop(self) -> String {
        self.task.abort();
        // Until it is gone, and its listener with it.
        let _ = self.task.await;
        self.host
    }
}

async fn tunnel(mut client: TcpStream, shared: &Shared) -> Option<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(client.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).expect("text");
    let mut lines = head.lines();
    let to = lines
        .next()?
        .strip_prefix("CONNECT ")
        .expect("nothing else is asked here");
    let authorization = lines.find_map(|line| line.strip_prefix("Proxy-Authorization: "));
    shared.asked.lock().expect("not poisoned").push(Asked {
        to: to.strip_suffix(" HTTP/1.1").expect("HTTP/1.1").to_owned(),
        authorization: authorization.map(str::to_owned),
    });
    let demand = *shared.demand.lock().expect("not poisoned");
    let status = match demand {
        Demand::Basic(user, password) => {
            let basic = BASE64.encode(format!("{user}:{password}").as_bytes());
            let right = authorization == Some(&format!("Basic {basic}"));
            if right {
                "200 OK"
            } else {
                "407 Proxy Authentication Required"
            }
        }
        Demand::Nothing => "200 Connection established",
        Demand::Refuse => "403 Forbidden",
    };
    client
        .write_all(format!("HTTP/1.1 {status}\r\n\r\n").as_bytes())
        .await
        .ok()?;
    if !status.starts_with("200") {
        return None;
    }
    let mut server = TcpStream::connect(("127.0.0.1", shared.port)).await.ok()?;
    tokio::io::copy_bidirectional(&mut client, &mut server)
        .await
        .ok()?;
    Some(())
}
