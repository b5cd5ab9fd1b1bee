//! TLS with a private certificate authority.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// The name of the server, in addition to `localhost`. It cannot be resolved:
/// <https://www.rfc-editor.org/rfc/rfc2606#section-2>
pub(crate) const HOST: &str = "cognito.invalid";

/// A private certificate authority, with its certificate in a file.
pub(crate) struct CertificateAuthority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    folder: tempfile::TempDir,
}

impl CertificateAuthority {
    pub(crate) fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, "Office CA");
        let key = KeyPair::generate().expect("a key");
        let issuer = CertifiedIssuer::self_signed(params, key).expect("a certificate");
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("ca.pem"), issuer.pem()).expect("written");
        Self { issuer, folder }
    }

    pub(crate) fn file(&self) -> String {
        self.folder.path().join("ca.pem").display().to_string()
    }

    /// Creates a file with another content.
    pub(crate) fn other_file(&self, text: &str) -> String {
        let path = self.folder.path().join("other.pem");
        std::fs::write(&path, text).expect("written");
        path.display().to_string()
    }
}

/// A TLS server that forwards the decrypted data.
pub(crate) struct TlsFront {
    pub(crate) port: u16,
    handshakes: Arc<AtomicUsize>,
}

impl TlsFront {
    /// Starts the server. `behind`: `http://`, host and port.
    pub(crate) async fn start(authority: &CertificateAuthority, behind: &str) -> Self {
        let behind = behind.strip_prefix("http://").expect("plain").to_owned();
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(["localhost".to_owned(), HOST.to_owned()]).expect("names");
        let certificate = params.signed_by(&key, &authority.issuer).expect("signed");
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::Pkcs8(key.serialize_der().into()),
            )
            .expect("key and certificate match");
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let handshakes = Arc::new(AtomicUsize::new(0));
        let count = handshakes.clone();
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let (acceptor, behind) = (acceptor.clone(), behind.clone());
                tokio::spawn(async move {
                    // Fails if the client does not trust the certificate.
                    let mut tls = acceptor.accept(tcp).await.ok()?;
                    let mut plain = TcpStream::connect(behind).await.ok()?;
                    tokio::io::copy_bidirectional(&mut tls, &mut plain).await.ok()
                });
            }
        });
        Self { port, handshakes }
    }

    /// Returns the number of started handshakes.
    pub(crate) fn handshakes(&self) -> usize {
        self.handshakes.load(Ordering::SeqCst)
    }
}
