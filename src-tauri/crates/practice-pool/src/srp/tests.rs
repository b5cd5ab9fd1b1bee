//! Against a vector that two independent Cognito clients agree on, and against a client's side of the
//! protocol with numbers whose top bit is set and clear, which is where implementations go wrong.

use super::*;
use data_encoding::{BASE64, HEXLOWER};

#[derive(serde::Deserialize)]
struct Vector {
    pool_id: String,
    user_id_for_srp: String,
    password: String,
    a_hex: String,
    b_hex: String,
    #[serde(rename = "SALT")]
    salt: String,
    #[serde(rename = "SRP_A")]
    srp_a: String,
    #[serde(rename = "SRP_B")]
    srp_b: String,
    #[serde(rename = "SECRET_BLOCK")]
    secret_block: String,
    #[serde(rename = "TIMESTAMP")]
    timestamp: String,
    u_hex: String,
    x_hex: String,
    #[serde(rename = "S_sha256")]
    s_sha256: String,
    hkdf_key_hex: String,
    #[serde(rename = "PASSWORD_CLAIM_SIGNATURE")]
    signature: String,
}

fn vector() -> Vector {
    serde_json::from_str(include_str!("../../../../../tests/vectors/srp-vector.json")).unwrap()
}

fn number(hex: &str) -> BigUint {
    BigUint::parse_bytes(hex.as_bytes(), 16).unwrap()
}

/// What a client computes: `(B − k·g^x)^(a + u·x)`.
fn client_secret(b_public: &BigUint, a: &BigUint, u: &BigUint, x: &BigUint) -> BigUint {
    let n = &GROUP.n;
    let subtrahend = &GROUP.k * GROUP.g.modpow(x, n) % n;
    ((b_public + n - subtrahend) % n).modpow(&(a + u * x), n)
}

#[test]
fn the_multiplier_is_cognitos() {
    assert_eq!(
        GROUP.k.to_str_radix(16),
        "538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6"
    );
}

#[test]
fn every_value_of_the_vector_is_reproduced() {
    let v = vector();
    let pool_name = v.pool_id.split_once('_').unwrap().1;
    let salt = number(&v.salt);
    let x = private_key(&salt, pool_name, &v.user_id_for_srp, &v.password);
    assert_eq!(x.to_str_radix(16), v.x_hex);

    let a_public = client_public(&v.srp_a).unwrap();
    assert_eq!(GROUP.g.modpow(&number(&v.a_hex), &GROUP.n), a_public);

    let kept = verifier(&salt, pool_name, &v.user_id_for_srp, &v.password);
    assert_eq!(kept, GROUP.g.modpow(&number(&v.x_hex), &GROUP.n));
    let b_public = server_public(&kept, &number(&v.b_hex));
    assert_eq!(b_public.to_str_radix(16), v.srp_b);

    let u = scrambling(&a_public, &b_public);
    assert_eq!(u.to_str_radix(16), v.u_hex);

    let secret = shared_secret(&a_public, &kept, &u, &number(&v.b_hex));
    assert_eq!(secret, client_secret(&b_public, &number(&v.a_hex), &u, &x));
    assert_eq!(
        HEXLOWER.encode(&Sha256::digest(signed_bytes(&secret))),
        v.s_sha256
    );
    assert_eq!(HEXLOWER.encode(&claim_key(&u, &secret)), v.hkdf_key_hex);

    let block = BASE64.decode(v.secret_block.as_bytes()).unwrap();
    let handshake = Handshake {
        a_public,
        b_public,
        b: number(&v.b_hex),
        verifier: kept,
    };
    let signature = handshake
        .signature(pool_name, &v.user_id_for_srp, &block, &v.timestamp)
        .unwrap();
    assert_eq!(BASE64.encode(&signature), v.signature);
    let later = handshake.signature(
        pool_name,
        &v.user_id_for_srp,
        &block,
        "Sun Nov 1 09:03:08 UTC 2026",
    );
    assert_ne!(later.unwrap(), signature);
}

/// Runs exchanges until A, B, u, S and the salt have each been seen with the top bit of their first byte set
/// and clear.
#[test]
fn both_sides_agree_whatever_the_top_bits_are() {
    let mut seen = std::collections::HashSet::new();
    let mut exchanges = 0;
    while seen.len() < 10 {
        exchanges += 1;
        assert!(exchanges < 200, "saw only {seen:?}");
        let random = |seed: &str| BigUint::from_bytes_be(&hmac_sha256(seed.as_bytes(), &[&[exchanges]]));
        let salt = random("salt") >> 128_u32;
        let (a, b) = (random("a"), random("b"));
        let kept = verifier(&salt, "pool", "user", "pässword");
        let a_public = GROUP.g.modpow(&a, &GROUP.n);
        let b_public = server_public(&kept, &b);
        let u = scrambling(&a_public, &b_public);
        let secret = shared_secret(&a_public, &kept, &u, &b);
        let x = private_key(&salt, "pool", "user", "pässword");
        assert_eq!(secret, client_secret(&b_public, &a, &u, &x));
        for (name, value) in [
            ("A", &a_public),
            ("B", &b_public),
            ("u", &u),
            ("S", &secret),
            ("salt", &salt),
        ] {
            let padded = signed_bytes(value)[0] == 0;
            assert_eq!(padded, value.bits().is_multiple_of(8));
            seen.insert((name, padded));
        }
    }
}

#[test]
fn a_public_value_that_needs_no_password_is_refused() {
    let n = GROUP.n.to_str_radix(16);
    let twice = (&GROUP.n * 2_u8).to_str_radix(16);
    for hex in [
        "0",
        "0000",
        &n,
        &twice,
        "",
        "xyz",
        "-1",
        "+1",
        "1_0",
        " 1",
        "é",
        &"1".repeat(1025),
    ] {
        assert!(client_public(hex).is_none(), "{hex:.20}");
    }
    assert_eq!(client_public("00fF"), Some(BigUint::from(255_u8)));
}
