//! The client's side of SRP, independent of the pool's code.

use super::Practice;
use hmac::{Hmac, KeyInit, Mac};
use num_bigint::BigInt;
use practice_pool::description::Mfa;
use serde_json::{Value, json};
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

fn hash(parts: &[&[u8]]) -> Vec<u8> {
    Sha256::digest(parts.concat()).to_vec()
}

fn hash_number(parts: &[&BigInt]) -> BigInt {
    let bytes: Vec<u8> = parts
        .iter()
        .flat_map(|number| number.to_signed_bytes_be())
        .collect();
    BigInt::from_bytes_be(num_bigint::Sign::Plus, &hash(&[&bytes]))
}

fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

/// The client's key pair of one sign-in.
pub(crate) struct Client {
    a: BigInt,
    pub(crate) a_public: BigInt,
}

impl Client {
    pub(crate) fn new(seed: &str) -> Self {
        let a = BigInt::from_bytes_be(num_bigint::Sign::Plus, &hash(&[seed.as_bytes()]));
        Self {
            a_public: BigInt::from(2).modpow(&a, &number(N)),
            a,
        }
    }

    pub(crate) fn initiate(&self, practice: &Practice, mfa: Mfa, username: &str) -> Value {
        json!({
            "AuthFlow": "USER_SRP_AUTH",
            "ClientId": practice.client(mfa),
            "AuthParameters": { "USERNAME": username, "SRP_A": self.a_public.to_str_radix(16) },
        })
    }

    /// The answer to a `PASSWORD_VERIFIER` challenge.
    pub(crate) fn answer(
        &self,
        practice: &Practice,
        mfa: Mfa,
        challenge: &Value,
        password: &str,
        timestamp: &str,
    ) -> Value {
        let n = number(N);
        let g = BigInt::from(2);
        let text = |name: &str| challenge["ChallengeParameters"][name].as_str().unwrap();
        let (pool_id, username) = (&practice.pool(mfa).user_pool_id, text("USER_ID_FOR_SRP"));
        let pool_name = pool_id.split_once('_').unwrap().1;
        let b_public = number(text("SRP_B"));

        let u = hash_number(&[&self.a_public, &b_public]);
        let identity = hash(&[format!("{pool_name}{username}:{password}").as_bytes()]);
        let salt = number(text("SALT")).to_signed_bytes_be();
        let x = BigInt::from_bytes_be(num_bigint::Sign::Plus, &hash(&[&salt, &identity]));
        let k = hash_number(&[&n, &g]);
        let base = (((b_public - k * g.modpow(&x, &n)) % &n) + &n) % &n;
        let secret = base.modpow(&(&self.a + &u * x), &n);
        let extracted = hmac(&u.to_signed_bytes_be(), &secret.to_signed_bytes_be());
        let key = &hmac(&extracted, b"Caldera Derived Key\x01")[..16];

        let block = data_encoding::BASE64
            .decode(text("SECRET_BLOCK").as_bytes())
            .unwrap();
        let message = [
            pool_name.as_bytes(),
            username.as_bytes(),
            &block,
            timestamp.as_bytes(),
        ]
        .concat();
        json!({
            "ClientId": practice.client(mfa),
            "ChallengeName": "PASSWORD_VERIFIER",
            "ChallengeResponses": {
                "USERNAME": username,
                "PASSWORD_CLAIM_SECRET_BLOCK": text("SECRET_BLOCK"),
                "PASSWORD_CLAIM_SIGNATURE": data_encoding::BASE64.encode(&hmac(key, &message)),
                "TIMESTAMP": timestamp,
            },
        })
    }
}
