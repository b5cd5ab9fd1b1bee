//! The values of SRP that are as good as the password, computed as the user pool does.

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

/// What a sign-in hashes the password to.
pub(crate) struct PasswordHashes {
    /// `H(pool name | user id | ":" | password)`
    pub(crate) inner: [u8; 32],
    /// SRP's private key: `x = H(salt | inner)`
    pub(crate) x: [u8; 32],
}

impl PasswordHashes {
    /// Computes the hashes of a password in a pool. `salt` is hexadecimal, as `SALT` is.
    pub(crate) fn of(user_pool_id: &str, user_id: &str, salt: &str, password: &str) -> Result<Self> {
        let (_, pool_name) = user_pool_id.split_once('_').context("no user pool id")?;
        let inner = Sha256::digest(format!("{pool_name}{user_id}:{password}"));
        let x = Sha256::new()
            .chain_update(signed_bytes(salt)?)
            .chain_update(inner)
            .finalize();
        Ok(Self {
            inner: inner.into(),
            x: x.into(),
        })
    }
}

/// Decodes a hexadecimal number into the bytes of Java's `BigInteger`: as few as possible, and never negative.
fn signed_bytes(hex: &str) -> Result<Vec<u8>> {
    let digits = hex.trim_start_matches('0');
    let even = format!("{}{digits}", if digits.len() % 2 == 1 { "0" } else { "" });
    let mut bytes = (0..even.len())
        .step_by(2)
        .map(|at| Ok(u8::from_str_radix(&even[at..at + 2], 16)?))
        .collect::<Result<Vec<u8>>>()?;
    if bytes.first().is_none_or(|first| first & 0x80 != 0) {
        bytes.insert(0, 0);
    }
    Ok(bytes)
}

#[test]
fn hashes_match_the_test_vector() -> Result<()> {
    let vector: serde_json::Value = serde_json::from_str(include_str!("../vectors/srp-vector.json"))?;
    let value = |name: &str| vector[name].as_str().context(name.to_owned());
    let hashes = PasswordHashes::of(
        "eu-central-1_Ab1Cd2Ef3",
        value("user_id_for_srp")?,
        value("SALT")?,
        value("password")?,
    )?;
    let x: String = hashes.x.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(x, value("x_hex")?);
    Ok(())
}
