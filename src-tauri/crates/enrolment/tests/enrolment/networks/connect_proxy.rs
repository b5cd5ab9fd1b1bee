//! An HTTP proxy with `CONNECT`, optionally with a password.
//! <https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6>

use std::sync::{Arc, Mutex};

use data_encoding::BASE64;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Which requests the proxy allows.
#[derive(Clone, Copy)]
pub(crate) enum ProxyPolicy {
    Allow,
    /// Requires this user name and password.
    Basic(&'static str, &'static str),
    /// Rejects all requests.
    Refuse,
}

/// One request for a tunnel.
#[derive(Clone)]
pub(crate) struct TunnelRequest {
    /// Host and port.
    pub(crate) target: String,
    pub(crate) authorization: Option<String>,
}

struct Shared {
    policy: Mutex<ProxyPolicy>,
    tunnel_requests: Mutex<Vec<TunnelRequest>>,
    port: u16,
}

/// A proxy that connects to a port of this computer, whatever the requested host.
pub(crate) struct ConnectProxy {
    pub(crate) host: String,
    shared: Arc<Shared>,
    close: watch::Sender<()>,
    task: JoinHandle<()>,
}

impl ConnectProxy {
    pub(crate) async fn start(policy: ProxyPolicy, port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let host = listener.local_addr().expect("bound").to_string();
        let shared = Arc::new(Shared {
            policy: Mutex::new(policy),
            tunnel_requests: Mutex::default(),
            port,
        });
        let (close, closing) = watch::channel(());
        let serving = shared.clone();
        let task = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (shared, mut closing) = (serving.clone(), closing.clone());
                closing.mark_unchanged();
                tokio::spawn(async move {
                    tokio::select! {
                        _ = tunnel(client, &shared) => {}
                        _ = closing.changed() => {}
                    }
                });
            }
        });
        Self {
            host,
            shared,
            close,
            task,
        }
    }

    /// Returns the requests so far, in order.
    pub(crate) fn tunnel_requests(&self) -> Vec<TunnelRequest> {
        let requests = self.shared.tunnel_requests.lock();
        requests.expect("not poisoned").clone()
    }

    pub(crate) fn set_policy(&mut self, policy: ProxyPolicy) {
        *self.shared.policy.lock().expect("not poisoned") = policy;
    }

    /// Closes all tunnels.
    pub(crate) async fn close_tunnels(&self) {
        self.close.send_replace(());
        tokio::task::yield_now().await;
    }

    /// Stops listening. Returns host and port.
    pub(crate) async fn stop(self) -> String {
        self.task.abort();
        // Waits until the listener is dropped.
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
    let target = lines.next()?.strip_prefix("CONNECT ").expect("a CONNECT request");
    let authorization = lines.find_map(|line| line.strip_prefix("Proxy-Authorization: "));
    let request = TunnelRequest {
        target: target.strip_suffix(" HTTP/1.1").expect("HTTP/1.1").to_owned(),
        authorization: authorization.map(str::to_owned),
    };
    shared.tunnel_requests.lock().expect("not poisoned").push(request);
    let policy = *shared.policy.lock().expect("not poisoned");
    let status = match policy {
        ProxyPolicy::Basic(user, password) => {
            let basic = BASE64.encode(format!("{user}:{password}").as_bytes());
            let is_authorized = authorization == Some(&format!("Basic {basic}"));
            if is_authorized {
                "200 OK"
            } else {
                "407 Proxy Authentication Required"
            }
        }
        ProxyPolicy::Allow => "200 Connection established",
        ProxyPolicy::Refuse => "403 Forbidden",
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
