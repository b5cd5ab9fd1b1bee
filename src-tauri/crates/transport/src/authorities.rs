//! Certificate authorities in a PEM file.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use aws_smithy_http_client::tls::{TlsContext, TrustStore};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use secret::decode_text;

/// Maximum size of a CA file in bytes: five times the size of Mozilla's list.
const MAX_SIZE: u64 = 1024 * 1024;

/// A CA file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {detail}", .path.display())]
pub struct CaFileError {
    /// The file.
    pub path: PathBuf,
    /// Why, in English.
    pub detail: String,
}

/// At least one certificate, all of which the TLS library accepts.
pub(crate) struct Authorities {
    pem: String,
    roots: RootCertStore,
    context: TlsContext,
}

impl Authorities {
    pub(crate) fn read(path: &Path) -> Result<Self, CaFileError> {
        read_text(path)
            .and_then(Self::parse)
            .map_err(|detail| CaFileError {
                path: path.to_owned(),
                detail,
            })
    }

    /// Checks each certificate, because the SDK panics at one that it cannot use.
    fn parse(pem: String) -> Result<Self, String> {
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
        Ok(Self { pem, roots, context })
    }

    pub(crate) fn pem(&self) -> &str {
        &self.pem
    }

    pub(crate) fn root_store(&self) -> RootCertStore {
        self.roots.clone()
    }

    /// For the SDK: these, and the operating system's.
    pub(crate) fn context(&self) -> TlsContext {
        self.context.clone()
    }
}

fn read_text(path: &Path) -> Result<String, String> {
    let describe = |error: std::io::Error| error.to_string();
    // Reading a pipe would block.
    if !path.metadata().map_err(describe)?.is_file() {
        return Err("it is not a file".to_owned());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(describe)?;
    file.take(MAX_SIZE + 1)
        .read_to_end(&mut bytes)
        .map_err(describe)?;
    if bytes.len() as u64 > MAX_SIZE {
        return Err("it is larger than 1 MB".to_owned());
    }
    match decode_text(&bytes) {
        Ok(text) => Ok(text.as_str().to_owned()),
        // Bundles have authorities' names between the certificates, in any encoding.
        Err(_) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certificate() -> String {
        let made = rcgen::generate_simple_self_signed(["ca.example".to_owned()]);
        made.expect("a certificate").cert.pem()
    }

    /// Why a file with this content is rejected.
    fn rejection(bytes: &[u8]) -> String {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("ca.pem");
        std::fs::write(&path, bytes).expect("written");
        let error = Authorities::read(&path).err().expect("rejected");
        assert_eq!(error.path, path);
        error.detail
    }

    #[test]
    fn file_in_utf16_or_with_a_byte_order_mark_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("ca.pem");
        let marked = format!("\u{feff}{}", certificate());
        let utf16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [marked.into_bytes(), utf16] {
            std::fs::write(&path, bytes).expect("written");
            let read = Authorities::read(&path)
                .map_err(|error| error.detail)
                .expect("read");
            assert!(read.pem().starts_with("-----BEGIN CERTIFICATE"));
        }
    }

    #[test]
    fn text_between_certificates_is_ignored() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("ca.pem");
        let first = certificate().replace('\n', "\r\n");
        let mut bytes = format!("# Northwind\r\n{first}\r\n").into_bytes();
        bytes.extend_from_slice(b"# Autorit\xe9\n");
        bytes.extend_from_slice(certificate().as_bytes());
        std::fs::write(&path, bytes).expect("written");
        let read = Authorities::read(&path)
            .map_err(|error| error.detail)
            .expect("read");
        assert_eq!(read.pem().matches("BEGIN CERTIFICATE").count(), 2);
        assert_eq!(read.root_store().len(), 2);
    }

    #[test]
    fn file_without_certificate_is_rejected() {
        let none = "there is no certificate in PEM in it";
        assert_eq!(rejection(b""), none);
        assert_eq!(rejection(b"certificates, one hopes"), none);
        let made = rcgen::generate_simple_self_signed(["ca.example".to_owned()]).expect("made");
        assert_eq!(rejection(made.cert.der()), none);
        assert_eq!(rejection(made.signing_key.serialize_pem().as_bytes()), none);
    }

    #[test]
    fn first_broken_certificate_is_reported() {
        let good = certificate();
        let cut = good.replace("-----END CERTIFICATE-----\n", "");
        let empty = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        for (text, index) in [
            (format!("{good}{empty}"), 2),
            (format!("{empty}{good}"), 1),
            (cut, 1),
        ] {
            let detail = rejection(text.as_bytes());
            assert_eq!(detail, format!("certificate {index} in it cannot be used"));
        }
    }

    #[test]
    fn only_regular_files_up_to_maximum_size_are_read() {
        assert!(rejection(&vec![b'\n'; 1024 * 1024 + 1]).contains("larger than 1 MB"));
        let folder = tempfile::tempdir().expect("a folder");
        let detail = |path: &Path| Authorities::read(path).err().expect("rejected").detail;
        assert_eq!(detail(folder.path()), "it is not a file");
        assert!(!detail(&folder.path().join("none.pem")).is_empty());
    }
}
