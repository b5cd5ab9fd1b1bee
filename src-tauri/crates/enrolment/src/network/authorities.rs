//! Certificate authorities of an organisation, in a file.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use aws_smithy_http_client::tls::{TlsContext, TrustStore};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;

use crate::problem::{Problem, ProblemKind};

/// Bytes. All that Mozilla trusts is a fifth of it.
const LARGEST: u64 = 1024 * 1024;

/// At least one certificate, and all of them usable.
pub(super) struct Authorities {
    pem: String,
    context: TlsContext,
}

impl Authorities {
    /// # Errors
    /// [`ProblemKind::CaFileUnusable`].
    pub(super) fn read(path: &Path) -> Result<Self, Problem> {
        text(path).and_then(Self::of).map_err(|detail| {
            let path = path.display().to_string();
            ProblemKind::CaFileUnusable { path, detail }.into()
        })
    }

    /// Every certificate is tried here: the SDK panics at one that it cannot use.
    fn of(pem: String) -> Result<Self, String> {
        let mut roots = RootCertStore::empty();
        for (index, certificate) in CertificateDer::pem_slice_iter(pem.as_bytes()).enumerate() {
            certificate
                .ok()
                .and_then(|certificate| roots.add(certificate).ok())
                .ok_or_else(|| format!("certificate {} in it cannot be used", index + 1))?;
        }
        if roots.is_empty() {
            return Err("there is no certificate in PEM in it".to_owned());
        }
        let trusted = TrustStore::default().with_pem_certificate(pem.as_bytes());
        let context = TlsContext::builder()
            .with_trust_store(trusted)
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Self { pem, context })
    }

    pub(super) fn pem(&self) -> &str {
        &self.pem
    }

    /// Trusts these, and those of the operating system.
    pub(super) fn context(&self) -> TlsContext {
        self.context.clone()
    }
}

fn text(path: &Path) -> Result<String, String> {
    let told = |error: std::io::Error| error.to_string();
    // A pipe would be waited for.
    if !path.metadata().map_err(told)?.is_file() {
        return Err("it is not a file".to_owned());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(told)?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(told)?;
    if bytes.len() as u64 > LARGEST {
        return Err("it is larger than 1 MB".to_owned());
    }
    // Bundles have names of authorities between the certificates, in any encoding.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certificate() -> String {
        let made = rcgen::generate_simple_self_signed(["ca.example".to_owned()]);
        made.expect("a certificate").cert.pem()
    }

    fn refused(bytes: &[u8]) -> String {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("ca.pem");
        std::fs::write(&path, bytes).expect("written");
        let problem = Authorities::read(&path).err().expect("refused");
        let ProblemKind::CaFileUnusable { path: named, detail } = problem.kind else {
            panic!("{problem:?}")
        };
        assert_eq!(named, path.display().to_string());
        detail
    }

    #[test]
    fn several_certificates_and_what_stands_between_them() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("ca.pem");
        let first = certificate().replace('\n', "\r\n");
        let mut bytes = format!("# Northwind\r\n{first}\r\n").into_bytes();
        bytes.extend_from_slice(b"# Autorit\xe9\n");
        bytes.extend_from_slice(certificate().as_bytes());
        std::fs::write(&path, bytes).expect("written");
        let read = Authorities::read(&path)
            .map_err(|problem| problem.kind)
            .expect("read");
        assert_eq!(read.pem().matches("BEGIN CERTIFICATE").count(), 2);
        // As the SDK takes it.
        read.context();
    }

    #[test]
    fn what_is_no_certificate_is_told() {
        let none = "there is no certificate in PEM in it";
        assert_eq!(refused(b""), none);
        assert_eq!(refused(b"certificates, one hopes"), none);
        let made = rcgen::generate_simple_self_signed(["ca.example".to_owned()]).expect("made");
        assert_eq!(refused(made.cert.der()), none);
        assert_eq!(refused(made.signing_key.serialize_pem().as_bytes()), none);
    }

    #[test]
    fn the_first_certificate_that_is_broken_is_named() {
        let good = certificate();
        let cut = good.replace("-----END CERTIFICATE-----\n", "");
        let empty = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        for (text, index) in [
            (format!("{good}{empty}"), 2),
            (format!("{empty}{good}"), 1),
            (cut, 1),
        ] {
            let told = refused(text.as_bytes());
            assert_eq!(told, format!("certificate {index} in it cannot be used"));
        }
    }

    #[test]
    fn what_is_no_file_of_a_reasonable_size_is_not_read() {
        assert!(refused(&vec![b'\n'; 1024 * 1024 + 1]).contains("larger than 1 MB"));
        let folder = tempfile::tempdir().expect("a folder");
        let detail = |path: &Path| match Authorities::read(path) {
            Err(Problem {
                kind: ProblemKind::CaFileUnusable { detail, .. },
                ..
            }) => detail,
            _ => panic!("refused"),
        };
        assert_eq!(detail(folder.path()), "it is not a file");
        assert!(!detail(&folder.path().join("none.pem")).is_empty());
    }
}
