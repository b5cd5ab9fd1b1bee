//! Tests with a vector from two independent Cognito clients, and against a client with separate arithmetic.

mod client;

use super::*;
use data_encoding::{BASE64, HEXLOWER};
use num_bigint::{BigInt, Sign};
use proptest::prelude::*;

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

/// The client's formula: `(B − k·g^x)^(a + u·x)`.
fn client_secret(b_public: &BigUint, a: &BigUint, u: &BigUint, x: &BigUint) -> BigUint {
    let n = &GROUP.n;
    let subtrahend = &GROUP.k * GROUP.g.modpow(x, n) % n;
    ((b_public + n - subtrahend) % n).modpow(&(a + u * x), n)
}

#[test]
fn multiplier_equals_cognitos() {
    assert_eq!(
        GROUP.k.to_str_radix(16),
        "538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6"
    );
}

#[test]
fn all_values_of_the_vector_are_reproduced() {
    let v = vector();
    let pool_name = v.pool_id.split_once('_').unwrap().1;
    let salt = number(&v.salt);
    let x = private_key(&salt, pool_name, &v.user_id_for_srp, &v.password);
    assert_eq!(x.to_str_radix(16), v.x_hex);

    let a_public = client_public(&v.srp_a).unwrap();
    assert_eq!(GROUP.g.modpow(&number(&v.a_hex), &GROUP.n), a_public);

    let stored = verifier(&salt, pool_name, &v.user_id_for_srp, &v.password);
    assert_eq!(stored, GROUP.g.modpow(&number(&v.x_hex), &GROUP.n));
    let b_public = server_public(&stored, &number(&v.b_hex));
    assert_eq!(b_public.to_str_radix(16), v.srp_b);

    let u = scrambling(&a_public, &b_public);
    assert_eq!(u.to_str_radix(16), v.u_hex);

    let secret = shared_secret(&a_public, &stored, &u, &number(&v.b_hex));
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
        verifier: stored,
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

/// Runs one exchange between this server and the separate client and checks that they agree. Returns A, B, u, S and the
/// salt in hexadecimal.
fn exchange(a: &[u8], b: &BigUint, salt: &BigUint, password: &str) -> [(&'static str, String); 5] {
    let claim = client::Claim {
        pool_name: "Ab1Cd2Ef3",
        username: "noor",
        password,
        secret_block: b"\x80block",
        timestamp: "Sun Nov 1 09:03:07 UTC 2026",
    };
    let srp_a = client::public(a);
    let stored = verifier(salt, claim.pool_name, claim.username, password);
    let a_public = client_public(&srp_a).unwrap();
    let b_public = server_public(&stored, b);
    let (srp_b, salt) = (b_public.to_str_radix(16), salt.to_str_radix(16));
    let proof = client::prove(a, &srp_b, &salt, &claim);

    let u = scrambling(&a_public, &b_public);
    assert_eq!(u.to_str_radix(16), proof.u);
    assert_eq!(shared_secret(&a_public, &stored, &u, b).to_str_radix(16), proof.s);
    let handshake = Handshake {
        a_public,
        b_public,
        b: b.clone(),
        verifier: stored,
    };
    let expected = handshake.signature(
        claim.pool_name,
        claim.username,
        claim.secret_block,
        claim.timestamp,
    );
    assert_eq!(expected.unwrap().to_vec(), proof.signature);
    [
        ("A", srp_a),
        ("B", srp_b),
        ("u", proof.u),
        ("S", proof.s),
        ("salt", salt),
    ]
}

/// Runs exchanges until A, B, u, S and the salt have each occurred with the top bit of their first byte set and clear,
/// and with an odd number of hexadecimal digits: the cases that implementations get wrong.
#[test]
fn both_sides_agree_for_all_leading_digits() {
    let mut seen = std::collections::HashSet::new();
    let mut exchanges = 0_u32;
    while seen.len() < 15 {
        exchanges += 1;
        assert!(exchanges < 500, "saw only {seen:?}");
        let random = |seed: &str| hmac_sha256(seed.as_bytes(), &[&exchanges.to_be_bytes()]);
        let salt = BigUint::from_bytes_be(&random("salt")) >> 128_u32;
        let b = BigUint::from_bytes_be(&random("b"));
        for (name, hex) in exchange(&random("a"), &b, &salt, "pässword") {
            let shape = match (hex.len() % 2, hex.as_bytes()[0]) {
                (1, _) => "odd",
                (_, b'8'..=b'9' | b'a'..=b'f') => "top bit set",
                _ => "top bit clear",
            };
            seen.insert((name, shape));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn both_sides_agree_for_any_numbers_and_password(
        a in prop::collection::vec(any::<u8>(), 1..=128),
        b in prop::collection::vec(any::<u8>(), 1..=128),
        salt in prop::collection::vec(any::<u8>(), 0..=16),
        password in "\\PC{0,64}",
    ) {
        let (b, salt) = (BigUint::from_bytes_be(&b), BigUint::from_bytes_be(&salt));
        // A zero `a` is included although no client chooses it: both sides still agree.
        exchange(&a, &b, &salt, &password);
    }

    #[test]
    fn client_public_ignores_leading_zeros_and_case(
        digits in "[1-9a-f][0-9a-f]{0,700}",
        zeros in 0_usize..=300,
    ) {
        let expected = client_public(&digits);
        prop_assert!(expected.is_some());
        let padded = format!("{}{digits}", "0".repeat(zeros));
        prop_assert_eq!(client_public(&padded), expected.clone());
        prop_assert_eq!(client_public(&padded.to_uppercase()), expected);
    }

    #[test]
    fn signed_bytes_match_the_big_integer_library(bytes in prop::collection::vec(any::<u8>(), 0..=400)) {
        let signed = BigInt::from_bytes_be(Sign::Plus, &bytes).to_signed_bytes_be();
        prop_assert_eq!(signed_bytes(&BigUint::from_bytes_be(&bytes)), signed);
    }
}

#[test]
fn client_public_rejects_multiples_of_n_and_invalid_text() {
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
