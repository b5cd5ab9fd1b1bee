//! The server's side of Cognito's SRP-6a, with the 3072-bit group and SHA-256.
//!
//! [RFC 5054](https://www.rfc-editor.org/rfc/rfc5054) and [RFC 2945](https://www.rfc-editor.org/rfc/rfc2945)
//! specify the protocol. Cognito differs in the encoding of numbers, in what is hashed with the password, and in the
//! derivation of the session key.

use crate::hmac_sha256::hmac_sha256;
use num_bigint::BigUint;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The 3072-bit prime of [RFC 3526 §4](https://www.rfc-editor.org/rfc/rfc3526#section-4), in the RFC's
/// order and word size.
#[rustfmt::skip]
const PRIME: [u32; 96] = [
    0xFFFF_FFFF, 0xFFFF_FFFF, 0xC90F_DAA2, 0x2168_C234, 0xC4C6_628B, 0x80DC_1CD1, 0x2902_4E08, 0x8A67_CC74,
    0x020B_BEA6, 0x3B13_9B22, 0x514A_0879, 0x8E34_04DD, 0xEF95_19B3, 0xCD3A_431B, 0x302B_0A6D, 0xF25F_1437,
    0x4FE1_356D, 0x6D51_C245, 0xE485_B576, 0x625E_7EC6, 0xF44C_42E9, 0xA637_ED6B, 0x0BFF_5CB6, 0xF406_B7ED,
    0xEE38_6BFB, 0x5A89_9FA5, 0xAE9F_2411, 0x7C4B_1FE6, 0x4928_6651, 0xECE4_5B3D, 0xC200_7CB8, 0xA163_BF05,
    0x98DA_4836, 0x1C55_D39A, 0x6916_3FA8, 0xFD24_CF5F, 0x8365_5D23, 0xDCA3_AD96, 0x1C62_F356, 0x2085_52BB,
    0x9ED5_2907, 0x7096_966D, 0x670C_354E, 0x4ABC_9804, 0xF174_6C08, 0xCA18_217C, 0x3290_5E46, 0x2E36_CE3B,
    0xE39E_772C, 0x180E_8603, 0x9B27_83A2, 0xEC07_A28F, 0xB5C5_5DF0, 0x6F4C_52C9, 0xDE2B_CBF6, 0x9558_1718,
    0x3995_497C, 0xEA95_6AE5, 0x15D2_2618, 0x98FA_0510, 0x1572_8E5A, 0x8AAA_C42D, 0xAD33_170D, 0x0450_7A33,
    0xA855_21AB, 0xDF1C_BA64, 0xECFB_8504, 0x58DB_EF0A, 0x8AEA_7157, 0x5D06_0C7D, 0xB397_0F85, 0xA6E1_E4C7,
    0xABF5_AE8C, 0xDB09_33D7, 0x1E8C_94E0, 0x4A25_619D, 0xCEE3_D226, 0x1AD2_EE6B, 0xF12F_FA06, 0xD98A_0864,
    0xD876_0273, 0x3EC8_6A64, 0x521F_2B18, 0x177B_200C, 0xBBE1_1757, 0x7A61_5D6C, 0x7709_88C0, 0xBAD9_46E2,
    0x08E2_4FA0, 0x74E5_AB31, 0x43DB_5BFC, 0xE0FD_108E, 0x4B82_D120, 0xA93A_D2CA, 0xFFFF_FFFF, 0xFFFF_FFFF,
];

struct Group {
    n: BigUint,
    g: BigUint,
    k: BigUint,
}

static GROUP: LazyLock<Group> = LazyLock::new(|| {
    let n = BigUint::new(PRIME.iter().rev().copied().collect());
    let g = BigUint::from(2_u8);
    let k = hash_of(&[&signed_bytes(&n), &signed_bytes(&g)]);
    Group { n, g, k }
});

/// The shortest big-endian encoding, with a leading zero byte if the top bit is set: the encoding of a positive number
/// by Java's `BigInteger`.
pub(crate) fn signed_bytes(number: &BigUint) -> Vec<u8> {
    let mut bytes = number.to_bytes_be();
    if bytes.first().is_some_and(|first| first & 0x80 != 0) {
        bytes.insert(0, 0);
    }
    bytes
}

fn hash_of(parts: &[&[u8]]) -> BigUint {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    BigUint::from_bytes_be(&hash.finalize())
}

/// `x`, the private key derived from the password. `pool_name` is the pool id after its underscore, `username` the name
/// inside the pool.
fn private_key(salt: &BigUint, pool_name: &str, username: &str, password: &str) -> BigUint {
    let identity = Sha256::new()
        .chain_update(pool_name)
        .chain_update(username)
        .chain_update(":")
        .chain_update(password)
        .finalize();
    hash_of(&[&signed_bytes(salt), &identity])
}

/// `v = g^x`, which the server stores instead of the password.
pub(crate) fn verifier(salt: &BigUint, pool_name: &str, username: &str, password: &str) -> BigUint {
    GROUP
        .g
        .modpow(&private_key(salt, pool_name, username, password), &GROUP.n)
}

/// `B = k·v + g^b`, the server's public value for its private `b`.
pub(crate) fn server_public(verifier: &BigUint, b: &BigUint) -> BigUint {
    (&GROUP.k * verifier + GROUP.g.modpow(b, &GROUP.n)) % &GROUP.n
}

/// Parses the client's public value from hexadecimal. `None` if it is invalid, or a multiple of N, with which anyone
/// could sign in without the password.
pub(crate) fn client_public(hex: &str) -> Option<BigUint> {
    /// N has 768 digits; some clients add leading zeros.
    const MAX_DIGITS: usize = 1024;
    let digits_only = hex.bytes().all(|digit| digit.is_ascii_hexdigit());
    if hex.is_empty() || hex.len() > MAX_DIGITS || !digits_only {
        return None;
    }
    let a = BigUint::parse_bytes(hex.as_bytes(), 16)?;
    (&a % &GROUP.n != BigUint::ZERO).then_some(a)
}

/// `u`, the scrambling parameter from both public values.
fn scrambling(a_public: &BigUint, b_public: &BigUint) -> BigUint {
    hash_of(&[&signed_bytes(a_public), &signed_bytes(b_public)])
}

/// `S = (A·v^u)^b`, the secret that both sides compute.
fn shared_secret(a_public: &BigUint, verifier: &BigUint, u: &BigUint, b: &BigUint) -> BigUint {
    (a_public * verifier.modpow(u, &GROUP.n)).modpow(b, &GROUP.n)
}

/// The 16-byte key that signs the claim: HKDF ([RFC 5869](https://www.rfc-editor.org/rfc/rfc5869))
/// of S, salted with u.
fn claim_key(u: &BigUint, secret: &BigUint) -> [u8; 16] {
    let extracted = hmac_sha256(&signed_bytes(u), &[&signed_bytes(secret)]);
    let expanded = hmac_sha256(&extracted, &[b"Caldera Derived Key", &[1]]);
    let mut key = [0; 16];
    for (to, from) in key.iter_mut().zip(expanded) {
        *to = from;
    }
    key
}

/// The server's values of one SRP sign-in between the challenge and the answer.
#[derive(Clone)]
pub(crate) struct Handshake {
    pub(crate) a_public: BigUint,
    pub(crate) b_public: BigUint,
    pub(crate) b: BigUint,
    pub(crate) verifier: BigUint,
}

impl Handshake {
    /// The `PASSWORD_CLAIM_SIGNATURE` of a client that knows the password. `None` if `u` is 0, with which a client
    /// could sign in without the password.
    pub(crate) fn signature(
        &self,
        pool_name: &str,
        username: &str,
        secret_block: &[u8],
        timestamp: &str,
    ) -> Option<[u8; 32]> {
        let u = scrambling(&self.a_public, &self.b_public);
        if u == BigUint::ZERO {
            return None;
        }
        let secret = shared_secret(&self.a_public, &self.verifier, &u, &self.b);
        let key = claim_key(&u, &secret);
        let parts = [
            pool_name.as_bytes(),
            username.as_bytes(),
            secret_block,
            timestamp.as_bytes(),
        ];
        Some(hmac_sha256(&key, &parts))
    }
}

#[cfg(test)]
mod tests;
