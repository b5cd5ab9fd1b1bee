//! The client's side with separate arithmetic: signed numbers, N from its hexadecimal form, bytes by
//! `to_signed_bytes_be`, and the HMAC crate without our wrapper.

use hmac::{Hmac, KeyInit, Mac};
use num_bigint::{BigInt, Sign};
use sha2::{Digest, Sha256};

const N: &str = "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD\
EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F\
83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B\
E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510\
15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7\
ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C\
BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF";

fn number(hex: &str) -> BigInt {
    BigInt::parse_bytes(hex.as_bytes(), 16).unwrap()
}

fn hash(bytes: &[u8]) -> BigInt {
    BigInt::from_bytes_be(Sign::Plus, &Sha256::digest(bytes))
}

fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

/// The client's public value in hexadecimal, for its private one.
pub(super) fn public(a: &[u8]) -> String {
    let a = BigInt::from_bytes_be(Sign::Plus, a);
    BigInt::from(2).modpow(&a, &number(N)).to_str_radix(16)
}

/// The client's values in hexadecimal, and the signature that it sends.
pub(super) struct Proof {
    pub(super) u: String,
    pub(super) s: String,
    pub(super) signature: Vec<u8>,
}

/// The input of a proof.
pub(super) struct Claim<'a> {
    pub(super) pool_name: &'a str,
    pub(super) username: &'a str,
    pub(super) password: &'a str,
    pub(super) secret_block: &'a [u8],
    pub(super) timestamp: &'a str,
}

pub(super) fn prove(a: &[u8], srp_b: &str, salt: &str, claim: &Claim<'_>) -> Proof {
    let (n, g) = (number(N), BigInt::from(2));
    let a_public = number(&public(a)).to_signed_bytes_be();
    let b_public = number(srp_b);
    let u = hash(&[a_public, b_public.to_signed_bytes_be()].concat());
    let identity = format!("{}{}:{}", claim.pool_name, claim.username, claim.password);
    let identity = Sha256::digest(identity.as_bytes()).to_vec();
    let x = hash(&[number(salt).to_signed_bytes_be(), identity].concat());
    let k = hash(&[n.to_signed_bytes_be(), g.to_signed_bytes_be()].concat());
    let base = (((b_public - k * g.modpow(&x, &n)) % &n) + &n) % &n;
    let s = base.modpow(&(BigInt::from_bytes_be(Sign::Plus, a) + &u * x), &n);
    let extracted = hmac(&u.to_signed_bytes_be(), &s.to_signed_bytes_be());
    let key = hmac(&extracted, b"Caldera Derived Key\x01");
    let message = [
        claim.pool_name.as_bytes(),
        claim.username.as_bytes(),
        claim.secret_block,
        claim.timestamp.as_bytes(),
    ]
    .concat();
    Proof {
        u: u.to_str_radix(16),
        s: s.to_str_radix(16),
        signature: hmac(&key[..16], &message),
    }
}
