//! A network between client and practice pool into which faults can be injected.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use aws_sdk_cognitoidentityprovider::config::SharedHttpClient;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore, rustls_provider::CryptoMode};
use aws_smithy_runtime_api::client::dns::{DnsFuture, ResolveDns, ResolveDnsError};
use rcgen::{CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::server::TlsStream;

use crate::common::proxy::read_message;

/// A fault of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NetworkFault {
    /// The connection is refused.
    Refused,
    /// The name cannot be resolved.
    NoAddress,
    /// The server has an invalid certificate.
    Certificate(Certificate),
    /// The server accepts the connection, but does not respond to the TLS handshake.
    NoHandshake,
    /// The server processes the request, but does not respond.
    NoAnswer,
    /// The server processes the request, and the connection is reset during the response; once.
    ResetMidway,
    /// The server processes the request, and the connection is closed without a response; once.
    AnswerLost,
    /// The connection is closed before the server receives the request; once.
    RequestLost,
}

impl NetworkFault {
    /// Whether it occurs only once.
    fn is_transient(self) -> bool {
        matches!(self, Self::ResetMidway | Self::AnswerLost | Self::RequestLost)
    }

    /// Whether it requires a server with TLS.
    pub(crate) fn needs_tls(self) -> bool {
        matches!(self, Self::Certificate(_) | Self::NoHandshake)
    }

    fn affects_connections(self) -> bool {
        self.needs_tls() || matches!(self, Self::Refused | Self::NoAddress)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certificate {
    Valid,
    SelfSigned,
    Expired,
    OtherHost,
}

/// When the fault occurs.
pub(crate) struct Trigger {
    /// The affected operation.
    pub(crate) operation: &'static str,
    /// The operation after whose response the fault starts; `None`: it starts immediately.
    pub(crate) after: Option<&'static str>,
}

struct Shared {
    server: SocketAddr,
    fault: Mutex<Option<(NetworkFault, Trigger)>>,
    /// The number of DNS lookups since the fault started. Each request opens one connection, with one lookup.
    lookups: AtomicU32,
    /// The operations, and whether the server returned success.
    calls: Mutex<Vec<(String, bool)>>,
    bodies: Mutex<Vec<(String, String)>>,
}

/// A running network.
pub(crate) struct FaultyNetwork {
    pub(crate) endpoint: String,
    shared: Arc<Shared>,
}

impl FaultyNetwork {
    pub(crate) async fn start(server: SocketAddr, tls: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let shared = Arc::new(Shared {
            server,
            fault: Mutex::default(),
            lookups: AtomicU32::new(0),
            calls: Mutex::default(),
            bodies: Mutex::default(),
        });
        let serving = shared.clone();
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                let shared = serving.clone();
                tokio::spawn(async move {
                    if tls {
                        shared.serve_tls(tcp).await
                    } else {
                        shared.serve(tcp).await
                    }
                });
            }
        });
        let scheme = if tls { "https" } else { "http" };
        Self {
            endpoint: format!("{scheme}://localhost:{port}"),
            shared,
        }
    }

    /// Returns an HTTP client as the SDK uses, but with the resolver of this network, and with trust in the test's
    /// certificate authority.
    pub(crate) fn http_client(&self) -> SharedHttpClient {
        let trusted = TrustStore::empty().with_pem_certificate(certificate_authority().pem().as_bytes());
        let context = TlsContext::builder()
            .with_trust_store(trusted)
            .build()
            .expect("valid");
        aws_smithy_http_client::Builder::new()
            .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
            .tls_context(context)
            .build_with_resolver(Resolver(self.shared.clone()))
    }

    pub(crate) fn inject(&self, fault: NetworkFault, trigger: Trigger) {
        *self.shared.fault.lock().expect("not poisoned") = Some((fault, trigger));
    }

    /// Resets the counters before a step.
    pub(crate) fn reset_counters(&self) {
        self.shared.lookups.store(0, Ordering::SeqCst);
        self.shared.calls.lock().expect("not poisoned").clear();
    }

    pub(crate) fn repair(&self) {
        *self.shared.fault.lock().expect("not poisoned") = None;
    }

    /// Returns the number of attempts of an operation: requests, or connections if the fault affects connections.
    pub(crate) fn attempts(&self, operation: &str) -> u32 {
        let fault = self.shared.fault.lock().expect("not poisoned");
        if fault
            .as_ref()
            .is_some_and(|(fault, _)| fault.affects_connections())
        {
            return self.shared.lookups.load(Ordering::SeqCst);
        }
        let calls = self.shared.calls.lock().expect("not poisoned");
        let count = calls.iter().filter(|(name, _)| name == operation).count();
        u32::try_from(count).expect("few")
    }

    /// Returns whether the server has processed an operation successfully.
    pub(crate) fn has_processed(&self, operation: &str) -> bool {
        let calls = self.shared.calls.lock().expect("not poisoned");
        calls.iter().any(|(name, success)| *success && name == operation)
    }

    /// Returns the body of the latest request of an operation.
    pub(crate) fn body(&self, operation: &str) -> Option<serde_json::Value> {
        let bodies = self.shared.bodies.lock().expect("not poisoned");
        let (_, body) = bodies.iter().rfind(|(name, _)| name == operation)?;
        serde_json::from_str(body).ok()
    }
}

impl Shared {
    /// Returns the current fault of connections.
    fn connection_fault(&self) -> Option<NetworkFault> {
        let fault = self.fault.lock().expect("not poisoned");
        let (fault, trigger) = fault.as_ref()?;
        (fault.affects_connections() && trigger.after.is_none()).then_some(*fault)
    }

    /// Returns the fault of a request of an operation. Removes a transient fault.
    fn request_fault(&self, operation: &str) -> Option<NetworkFault> {
        let mut injected = self.fault.lock().expect("not poisoned");
        let (fault, trigger) = injected.as_ref()?;
        let fault = *fault;
        if fault.affects_connections() || trigger.operation != operation {
            return None;
        }
        if fault.is_transient() {
            *injected = None;
        }
        Some(fault)
    }

    /// Starts a fault that is triggered by the response of this operation.
    fn after_response(&self, operation: &str) {
        let mut injected = self.fault.lock().expect("not poisoned");
        if let Some((_, trigger)) = injected.as_mut()
            && trigger.after == Some(operation)
        {
            trigger.after = None;
            self.lookups.store(0, Ordering::SeqCst);
        }
    }

    async fn serve_tls(&self, tcp: TcpStream) -> Option<()> {
        let certificate = match self.connection_fault() {
            Some(NetworkFault::NoHandshake) => std::future::pending().await,
            Some(NetworkFault::Certificate(certificate)) => certificate,
            _ => Certificate::Valid,
        };
        let tls = TlsAcceptor::from(acceptor(certificate)).accept(tcp).await.ok()?;
        self.serve(tls).await
    }

    /// Serves one request, with its response or a fault.
    async fn serve(&self, mut client: impl Wire) -> Option<()> {
        let request = String::from_utf8(read_message(&mut client).await?).ok()?;
        let header = |name: &str| request.lines().find_map(|line| line.strip_prefix(name));
        let operation = header("x-amz-target: AWSCognitoIdentityProviderService.")?.to_owned();
        let own_host = header("host: ")?.to_owned();
        let body = request
            .split_once("\r\n\r\n")
            .map_or("", |(_, body)| body)
            .to_owned();
        self.bodies
            .lock()
            .expect("not poisoned")
            .push((operation.clone(), body));
        let record = |success| {
            self.calls
                .lock()
                .expect("not poisoned")
                .push((operation.clone(), success))
        };
        let fault = self.request_fault(&operation);
        if fault == Some(NetworkFault::RequestLost) {
            record(false);
            return None;
        }
        // The practice pool accepts only its own host name.
        let request = request.replacen(&own_host, &self.server.to_string(), 1);
        let mut upstream = TcpStream::connect(self.server).await.ok()?;
        upstream.write_all(request.as_bytes()).await.ok()?;
        let Some(answer) = read_message(&mut upstream).await else {
            record(false);
            return None;
        };
        record(answer.starts_with(b"HTTP/1.1 200"));
        match fault {
            Some(NetworkFault::AnswerLost) => return None,
            Some(NetworkFault::NoAnswer) => std::future::pending().await,
            Some(NetworkFault::ResetMidway) => {
                let head = answer.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
                let half = head + (answer.len() - head) / 2;
                client.write_all(&answer[..half]).await.ok()?;
                client.tcp().set_zero_linger().ok()?;
                return None;
            }
            _ => {}
        }
        self.after_response(&operation);
        // Each request uses its own connection, so that a fault of connections affects the next request.
        let head = answer.windows(2).position(|two| two == b"\r\n")? + 2;
        let answer = [&answer[..head], b"connection: close\r\n", &answer[head..]].concat();
        client.write_all(&answer).await.ok()?;
        client.shutdown().await.ok()
    }
}

trait Wire: AsyncRead + AsyncWrite + Unpin {
    fn tcp(&self) -> &TcpStream;
}
impl Wire for TcpStream {
    fn tcp(&self) -> &TcpStream {
        self
    }
}
impl Wire for TlsStream<TcpStream> {
    fn tcp(&self) -> &TcpStream {
        self.get_ref().0
    }
}

/// Resolves names according to the injected fault, and counts the lookups.
#[derive(Clone)]
struct Resolver(Arc<Shared>);

impl fmt::Debug for Resolver {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Resolver")
    }
}

impl ResolveDns for Resolver {
    fn resolve_dns<'a>(&'a self, name: &'a str) -> DnsFuture<'a> {
        assert_eq!(name, "localhost");
        self.0.lookups.fetch_add(1, Ordering::SeqCst);
        DnsFuture::ready(match self.0.connection_fault() {
            Some(NetworkFault::NoAddress) => Err(ResolveDnsError::new("no such name")),
            // The network listens on the IPv4 address only.
            Some(NetworkFault::Refused) => Ok(vec![IpAddr::V6(Ipv6Addr::LOCALHOST)]),
            _ => Ok(vec![IpAddr::V4(Ipv4Addr::LOCALHOST)]),
        })
    }
}

fn certificate_authority() -> &'static CertifiedIssuer<'static, KeyPair> {
    static AUTHORITY: OnceLock<CertifiedIssuer<'static, KeyPair>> = OnceLock::new();
    AUTHORITY.get_or_init(|| {
        let mut params = CertificateParams::new(Vec::<String>::new()).expect("no names");
        params.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        CertifiedIssuer::self_signed(params, KeyPair::generate().expect("random")).expect("signed")
    })
}

fn acceptor(certificate: Certificate) -> Arc<ServerConfig> {
    let key = KeyPair::generate().expect("random");
    let host = if certificate == Certificate::OtherHost {
        "other.example"
    } else {
        "localhost"
    };
    let mut params = CertificateParams::new([host.to_owned()]).expect("a name");
    if certificate == Certificate::Expired {
        params.not_after = date_time_ymd(2020, 1, 1);
    }
    let signed = match certificate {
        Certificate::SelfSigned => params.self_signed(&key),
        _ => params.signed_by(&key, certificate_authority()),
    };
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(
            vec![signed.expect("signed").der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).expect("a key"),
        );
    Arc::new(config.expect("key and certificate match"))
}
