//! Programs between the window and the user pool: a proxy, a TLS server, and a browser.

use std::net::{Ipv4Addr, SocketAddr, TcpListener as Bound};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{env, fs};

use anyhow::{Context, Result};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// An HTTP proxy that supports `CONNECT` and connects every host name to one port of this computer.
pub(crate) struct Proxy {
    pub(crate) host: String,
    /// `None` until [`Proxy::open`].
    bound: Option<Bound>,
    status: Arc<Mutex<&'static str>>,
    to: u16,
}

impl Proxy {
    pub(crate) fn closed(to: u16) -> Result<Self> {
        let host = Bound::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.to_string();
        Ok(Self {
            host,
            bound: None,
            status: Arc::new(Mutex::new("200 OK")),
            to,
        })
    }

    pub(crate) fn open(&mut self) -> Result<()> {
        if self.bound.is_some() {
            return Ok(());
        }
        let address: SocketAddr = self.host.parse()?;
        let bound = Bound::bind(address).context("the port of the proxy is in use")?;
        bound.set_nonblocking(true)?;
        let listener = TcpListener::from_std(bound.try_clone()?)?;
        let (status, to) = (Arc::clone(&self.status), self.to);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let status = *status.lock().unwrap_or_else(PoisonError::into_inner);
                tokio::spawn(tunnel(client, status, to));
            }
        });
        self.bound = Some(bound);
        Ok(())
    }

    /// Sets the response to each `CONNECT`, such as `407 Proxy Authentication Required`.
    pub(crate) fn set_status(&self, status: &'static str) {
        *self.status.lock().unwrap_or_else(PoisonError::into_inner) = status;
    }
}

async fn tunnel(client: TcpStream, status: &str, to: u16) -> Result<()> {
    let mut client = BufReader::new(client);
    head(&mut client).await?;
    client
        .write_all(format!("HTTP/1.1 {status}\r\n\r\n").as_bytes())
        .await?;
    if status.starts_with("200") {
        let mut server = TcpStream::connect((Ipv4Addr::LOCALHOST, to)).await?;
        tokio::io::copy_bidirectional(&mut client, &mut server).await?;
    }
    Ok(())
}

/// Reads the lines of a request before its body, with their ends. Returns none at the end of the connection.
async fn head(from: &mut (impl AsyncBufReadExt + Unpin)) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if from.read_line(&mut line).await? == 0 {
            return Ok(Vec::new());
        }
        lines.push(line);
        if lines.last().is_some_and(|line| line == "\r\n") {
            return Ok(lines);
        }
    }
}

/// A TLS server in front of the practice pool, with a private certificate authority.
pub(crate) struct TlsFront {
    pub(crate) port: u16,
    /// The certificate of the authority in PEM.
    pub(crate) pem: String,
}

impl TlsFront {
    /// Starts a server whose certificate is valid for `names`.
    pub(crate) fn start(names: &[&str], behind: SocketAddr) -> Result<Self> {
        let mut authority = CertificateParams::default();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.distinguished_name.push(DnType::CommonName, "Office CA");
        let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate()?)?;
        let key = KeyPair::generate()?;
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let certificate = CertificateParams::new(names)?.signed_by(&key, &authority)?;
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::Pkcs8(key.serialize_der().into()),
            )?;
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let bound = Bound::bind((Ipv4Addr::LOCALHOST, 0))?;
        bound.set_nonblocking(true)?;
        let port = bound.local_addr()?.port();
        let listener = TcpListener::from_std(bound)?;
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    // Fails if the client does not trust the certificate.
                    let tls = acceptor.accept(tcp).await?;
                    forward(tls, behind).await
                });
            }
        });
        Ok(Self {
            port,
            pem: authority.pem(),
        })
    }
}

/// Forwards requests with the host of the practice pool, which accepts no other.
async fn forward<Stream>(tls: Stream, behind: SocketAddr) -> Result<()>
where
    Stream: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    let (from_client, mut to_client) = tokio::io::split(tls);
    let (mut from_pool, mut to_pool) = TcpStream::connect(behind).await?.into_split();
    let mut from_client = BufReader::new(from_client);
    let requests = async {
        loop {
            let lines = head(&mut from_client).await?;
            if lines.is_empty() {
                break to_pool.shutdown().await?;
            }
            let mut length = 0;
            for line in lines {
                let (name, value) = line.split_once(':').unwrap_or((&line, ""));
                if name.eq_ignore_ascii_case("content-length") {
                    length = value.trim().parse()?;
                }
                let line = match name.eq_ignore_ascii_case("host") {
                    true => format!("Host: {behind}\r\n"),
                    false => line.clone(),
                };
                to_pool.write_all(line.as_bytes()).await?;
            }
            let mut body = vec![0; length];
            from_client.read_exact(&mut body).await?;
            to_pool.write_all(&body).await?;
        }
        Ok::<_, anyhow::Error>(())
    };
    let answers = async {
        tokio::io::copy(&mut from_pool, &mut to_client).await?;
        Ok(to_client.shutdown().await?)
    };
    tokio::try_join!(requests, answers)?;
    Ok(())
}

/// A program in place of the browser, which records the address that it is opened with.
pub(crate) struct Browser {
    folder: PathBuf,
}

impl Browser {
    /// Creates a search path without a browser.
    pub(crate) fn missing(folder: &Path) -> Result<Self> {
        let folder = folder.join("bin");
        fs::create_dir(&folder)?;
        // The programs that start the window.
        for name in ["WebKitWebDriver", "dbus-run-session", "dbus-daemon"] {
            let path = env::var_os("PATH").context("PATH is not set")?;
            let found = env::split_paths(&path)
                .map(|folder| folder.join(name))
                .find(|file| file.exists());
            if let Some(file) = found {
                symlink(file, folder.join(name))?;
            }
        }
        Ok(Self { folder })
    }

    /// Returns the value of `PATH`, in which no other program can open an address.
    pub(crate) fn path(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn install(&self) -> Result<()> {
        let (opener, address) = (self.folder.join("xdg-open"), self.address());
        let script = format!(
            "#!/bin/sh\nprintf %s \"$1\" > '{0}.part' && /bin/mv '{0}.part' '{0}'\n",
            address.display()
        );
        fs::write(&opener, script)?;
        Ok(fs::set_permissions(&opener, fs::Permissions::from_mode(0o755))?)
    }

    fn address(&self) -> PathBuf {
        self.folder.join("address")
    }

    /// Takes the recorded address.
    pub(crate) fn opened_address(&self) -> Option<String> {
        let address = fs::read_to_string(self.address()).ok()?;
        fs::remove_file(self.address()).ok()?;
        Some(address)
    }
}
