//! A server for the two hosts of IAM Identity Center, with a private certificate authority:
//! [GetRoleCredentials](https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html) and
//! [CreateToken](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html).

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use practice_pool::description::OperatorCredentials;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::PrivateKeyDer;
use serde_json::json;
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

pub(crate) const PORTAL_HOST: &str = "portal.sso.us-east-1.amazonaws.com";
pub(crate) const OIDC_HOST: &str = "oidc.us-east-1.amazonaws.com";
/// The access token that `CreateToken` returns.
pub(crate) const REFRESHED_TOKEN: &str = "refreshed-token";

pub(crate) struct SsoServer {
    pub(crate) address: SocketAddr,
    /// The authority's certificate in PEM.
    pub(crate) authority: String,
    requests: Arc<Mutex<Vec<Request>>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// Method and target.
    pub(crate) line: String,
    /// The value of `x-amz-sso_bearer_token`.
    pub(crate) bearer_token: Option<String>,
}

impl SsoServer {
    /// # Parameters
    /// `credentials`: the credentials of every role.
    pub(crate) async fn start(credentials: OperatorCredentials) -> Self {
        let mut authority = CertificateParams::default();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new([PORTAL_HOST, OIDC_HOST].map(str::to_owned)).unwrap();
        let certificate = certificate.signed_by(&key, &authority).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::Pkcs8(key.serialize_der().into()),
            )
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let received = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // The handshake fails if the client does not trust the authority.
                let Ok(stream) = acceptor.accept(stream).await else {
                    continue;
                };
                let mut stream = BufReader::new(stream);
                let request = read_request(&mut stream).await;
                let body = if request.line.starts_with("POST /token") {
                    json!({ "accessToken": REFRESHED_TOKEN, "expiresIn": 3600, "tokenType": "Bearer" })
                } else {
                    json!({ "roleCredentials": {
                        "accessKeyId": credentials.access_key_id,
                        "secretAccessKey": credentials.secret_access_key,
                        "sessionToken": "session-token",
                        // The year 2100, in milliseconds.
                        "expiration": 4_102_444_800_000_u64,
                    } })
                };
                received.lock().unwrap().push(request);
                let body = body.to_string();
                let response = format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
                     Connection: close\r\n\r\n{body}",
                    body.len()
                );
                let _ = stream.write_all(response.as_bytes()).await;
                let _ = stream.shutdown().await;
            }
        });
        Self {
            address,
            authority: authority.pem(),
            requests,
        }
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }
}

async fn read_request(stream: &mut BufReader<impl AsyncRead + Unpin>) -> Request {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(
            stream.read_line(&mut head).await.unwrap(),
            0,
            "incomplete: {head}"
        );
    }
    let header = |name: &str| {
        head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
        })
    };
    let length = header("content-length").map_or(0, |length| length.parse().unwrap());
    stream.read_exact(&mut vec![0; length]).await.unwrap();
    Request {
        line: head.lines().next().unwrap().to_owned(),
        bearer_token: header("x-amz-sso_bearer_token"),
    }
}
