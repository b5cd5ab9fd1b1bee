//! An HTTP proxy that connects host names to servers of the test.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

pub(crate) struct ConnectProxy {
    address: SocketAddr,
    tunnels: Arc<Mutex<Vec<String>>>,
}

impl ConnectProxy {
    /// # Parameters
    /// `servers`: the address for each host and port. The proxy refuses all others.
    pub(crate) async fn start(servers: HashMap<String, SocketAddr>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let tunnels = Arc::new(Mutex::new(Vec::new()));
        let (servers, opened) = (Arc::new(servers), Arc::clone(&tunnels));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (servers, opened) = (Arc::clone(&servers), Arc::clone(&opened));
                tokio::spawn(tunnel(stream, servers, opened));
            }
        });
        Self { address, tunnels }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The hosts and ports to which tunnels were requested, without repetitions.
    pub(crate) fn tunnels(&self) -> Vec<String> {
        let mut tunnels = self.tunnels.lock().unwrap().clone();
        tunnels.sort();
        tunnels.dedup();
        tunnels
    }
}

async fn tunnel(
    stream: TcpStream,
    servers: Arc<HashMap<String, SocketAddr>>,
    tunnels: Arc<Mutex<Vec<String>>>,
) {
    let mut client = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if client.read_line(&mut head).await.unwrap_or_default() == 0 {
            return;
        }
    }
    let authority = head
        .strip_prefix("CONNECT ")
        .and_then(|rest| rest.split_once(' '))
        .map(|(authority, _)| authority.to_owned())
        .unwrap_or_else(|| panic!("not CONNECT: {head}"));
    tunnels.lock().unwrap().push(authority.clone());
    let Some(address) = servers.get(&authority) else {
        let _ = client.write_all(b"HTTP/1.1 403 Forbidden\r\n\r\n").await;
        return;
    };
    let mut server = TcpStream::connect(address).await.unwrap();
    client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
    let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
}
