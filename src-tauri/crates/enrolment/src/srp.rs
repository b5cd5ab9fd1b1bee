//! The client side of Cognito's variant of SRP (`USER_SRP_AUTH`): SRP-6a with SHA-256 over the 3072-bit group of RFC
//! 3526, and a signature instead of M1.
//!
//! AWS does not document the protocol. This implementation was checked against two independent clients (see the test
//! vector). Published crates use the system clock for the time stamp of the proof, so they cannot sign in from a
//! computer whose clock is wrong. Arithmetic on secrets is constant-time (Montgomery forms of `crypto-bigint`).

use base64::{Engine, engine::general_purpose::STANDARD};
use crypto_bigint::modular::{FixedMontyForm, FixedMontyParams};
use crypto_bigint::{NonZero, Odd, U256, U512, U1024, U1536, U3072};
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::time::Duration;
use zeroize::{Zeroize, Zeroizing};

use crate::problem::{Problem, ProblemKind};
use secret::{SecretText, with_wiped_stack};

/// RFC 3526 §4, group 15.
const N_HEX: &str = "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3be39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa051015728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d87602733ec86a64521f2b18177b200cbbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff";
const N_BYTES: usize = 384;

/// Bytes of the session key.
const KEY_BYTES: usize = 16;

/// Bytes of randomness in the client's ephemeral secret.
pub(crate) const EPHEMERAL_BYTES: usize = 128;

/// The client's ephemeral key pair: `a`, and `A = g^a`.
pub(crate) struct Ephemeral {
    /// On the heap, because a value on the stack is copied whenever the key pair is moved.
    secret: Box<Zeroizing<U1024>>,
    public: U3072,
}

/// The parameters of a `PASSWORD_VERIFIER` challenge.
pub(crate) struct Verifier<'a> {
    /// `SALT`, hexadecimal.
    pub(crate) salt: &'a str,
    /// `SRP_B`, hexadecimal.
    pub(crate) server_public: &'a str,
    /// `SECRET_BLOCK`, Base64, returned unchanged.
    pub(crate) secret_block: &'a str,
    /// `USER_ID_FOR_SRP`.
    pub(crate) user_id: &'a str,
}

/// The proof of the password.
pub(crate) struct Proof {
    /// `PASSWORD_CLAIM_SIGNATURE`.
    pub(crate) signature: String,
    /// `TIMESTAMP`.
    pub(crate) timestamp: String,
}

impl Ephemeral {
    /// Generates a key pair for one sign-in.
    pub(crate) fn random() -> Result<Self, Problem> {
        let mut random = Box::new(Zeroizing::new([0; EPHEMERAL_BYTES]));
        // Fails only if the operating system has no randomness. There is no safe way to continue then.
        getrandom::fill(random.as_mut_slice()).map_err(|_| ProblemKind::AnswerNotUnderstood)?;
        Ok(with_wiped_stack(|| Self::new(&random)))
    }

    /// Creates a key pair from the given random bytes, so that tests can reproduce a known exchange.
    pub(crate) fn new(random: &Zeroizing<[u8; EPHEMERAL_BYTES]>) -> Self {
        let secret = Box::new(Zeroizing::new(U1024::from_be_slice(random.as_slice())));
        let public = power(&U3072::from_u8(2), &secret);
        Self { secret, public }
    }

    /// Returns `SRP_A`: hexadecimal, lower case, without leading zeros.
    pub(crate) fn srp_a(&self) -> String {
        HEXLOWER
            .encode(self.public.to_be_bytes().as_ref())
            .trim_start_matches('0')
            .to_owned()
    }

    /// Proves the password. `pool_name` is the part of the pool id after `_`. `now` is the server's time since the Unix
    /// epoch: Cognito rejects a time stamp that is minutes off with "Incorrect username or password."
    ///
    /// # Errors
    /// [`ProblemKind::AnswerNotUnderstood`] if the challenge is malformed or would reveal the key
    /// (B ≡ 0 mod N, or u = 0: RFC 5054 §2.5.4).
    pub(crate) fn prove(
        &self,
        verifier: &Verifier<'_>,
        pool_name: &str,
        password: &SecretText,
        now: Duration,
    ) -> Result<Proof, Problem> {
        // `x` is as good as the password, and the key signs in as the user, so neither stays on the stack.
        with_wiped_stack(|| self.proof(verifier, pool_name, password, now))
    }

    fn proof(
        &self,
        verifier: &Verifier<'_>,
        pool_name: &str,
        password: &SecretText,
        now: Duration,
    ) -> Result<Proof, Problem> {
        let timestamp = timestamp(now)?;
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        self.write_key(verifier, pool_name, password, &mut key)?;
        let secret_block = STANDARD
            .decode(verifier.secret_block)
            .map_err(|_| not_understood())?;
        let mut mac = hmac(key.as_slice());
        for part in [
            pool_name.as_bytes(),
            verifier.user_id.as_bytes(),
            &secret_block,
            timestamp.as_bytes(),
        ] {
            mac.update(part);
        }
        Ok(Proof {
            signature: STANDARD.encode(mac.finalize().into_bytes()),
            timestamp,
        })
    }

    /// Computes the session key. Both sides compute the same key if the password is correct.
    fn write_key(
        &self,
        verifier: &Verifier<'_>,
        pool_name: &str,
        password: &SecretText,
        key: &mut [u8; KEY_BYTES],
    ) -> Result<(), Problem> {
        let server_public = U3072::from_be_slice(&padded_hex::<N_BYTES>(verifier.server_public)?);
        if bool::from(server_public.rem_vartime(&modulus_nonzero()).is_zero()) {
            return Err(not_understood());
        }
        let scrambler = hash(&[
            &signed_bytes(self.public.to_be_bytes().as_ref()),
            &signed_bytes(server_public.to_be_bytes().as_ref()),
        ]);
        if scrambler == [0; 32] {
            return Err(not_understood());
        }
        let salt = signed_bytes(&padded_hex::<64>(verifier.salt)?);
        let mut identity = Zeroizing::new([0; 32]);
        let parts = [
            pool_name.as_bytes(),
            verifier.user_id.as_bytes(),
            b":",
            password.expose().as_bytes(),
        ];
        write_hash(&parts, &mut identity);
        let mut digest = Zeroizing::new([0; 32]);
        write_hash(&[&salt, &*identity], &mut digest);
        let private = Zeroizing::new(U256::from_be_slice(&*digest));

        // S = (B - k * g^x) ^ (a + u * x) mod N
        let multiplier = U256::from_be_slice(&hash(&[&signed_bytes(modulus().to_be_bytes().as_ref()), &[2]]));
        let parameters = FixedMontyParams::new(odd_modulus());
        let form = |number: &U3072| FixedMontyForm::new(number, &parameters);
        let blinded = form(&power(&U3072::from_u8(2), &private));
        let base = Zeroizing::new((form(&server_public) - form(&multiplier.resize()) * blinded).retrieve());
        let product: U512 = U256::from_be_slice(&scrambler).concatenating_mul(&private);
        let exponent = Zeroizing::new(
            self.secret
                .resize::<{ U1536::LIMBS }>()
                .wrapping_add(&product.resize()),
        );
        let mut shared = power(&base, &exponent);
        let shared_bytes = Zeroizing::new(signed_bytes(shared.to_be_bytes().as_ref()));
        shared.zeroize();

        // HKDF with one block of output (RFC 5869). The info string is that of Cognito's first client.
        let mut extract = hmac(&signed_bytes(&scrambler));
        extract.update(&shared_bytes);
        let pseudo_random_key = Zeroizing::new(<[u8; 32]>::from(extract.finalize().into_bytes()));
        let mut expand = hmac(pseudo_random_key.as_slice());
        expand.update(b"Caldera Derived Key\x01");
        let block = Zeroizing::new(<[u8; 32]>::from(expand.finalize().into_bytes()));
        key.copy_from_slice(&block[..KEY_BYTES]);
        Ok(())
    }
}

/// Formats a time as `EEE MMM d HH:mm:ss 'UTC' yyyy`, in English, the day without a leading zero. Cognito rejects any
/// other format, and a wrong weekday, with "Incorrect username or password."
fn timestamp(now: Duration) -> Result<String, Problem> {
    let seconds = i64::try_from(now.as_secs()).map_err(|_| not_understood())?;
    let time = Timestamp::from_second(seconds).map_err(|_| not_understood())?;
    Ok(time.strftime("%a %b %-d %H:%M:%S UTC %Y").to_string())
}

/// Computes `base ^ exponent mod N`. The duration depends on the width of the exponent, but not on its value.
fn power<const LIMBS: usize>(base: &U3072, exponent: &crypto_bigint::Uint<LIMBS>) -> U3072 {
    FixedMontyForm::new(base, &FixedMontyParams::new(odd_modulus()))
        .pow(exponent)
        .retrieve()
}

fn modulus() -> U3072 {
    const N: U3072 = U3072::from_be_hex(N_HEX);
    N
}

fn odd_modulus() -> Odd<U3072> {
    const N: Odd<U3072> = Odd::<U3072>::from_be_hex(N_HEX);
    N
}

fn modulus_nonzero() -> NonZero<U3072> {
    const N: NonZero<U3072> = NonZero::<U3072>::from_be_hex(N_HEX);
    N
}

/// Encodes a number as Java's `BigInteger.toByteArray` does, because Cognito hashes this encoding: as few bytes as
/// possible, with a leading zero byte if the top bit is set.
fn signed_bytes(big_endian: &[u8]) -> Vec<u8> {
    let start = big_endian
        .iter()
        .position(|&byte| byte != 0)
        .unwrap_or(big_endian.len());
    let digits = &big_endian[start..];
    let mut bytes = Vec::with_capacity(digits.len() + 1);
    if digits.first().is_none_or(|&first| first & 0x80 != 0) {
        bytes.push(0);
    }
    bytes.extend_from_slice(digits);
    bytes
}

/// Decodes a hexadecimal number of up to `N` bytes, with an even or odd number of digits, into `N` bytes.
fn padded_hex<const N: usize>(hex: &str) -> Result<[u8; N], Problem> {
    let mut bytes = [0; N];
    let digits = hex.trim_start_matches('0').as_bytes();
    if hex.is_empty() || digits.len() > 2 * N {
        return Err(not_understood());
    }
    for (position, digit) in digits.iter().rev().enumerate() {
        let value = char::from(*digit).to_digit(16).ok_or_else(not_understood)?;
        // A hexadecimal digit is below 16.
        bytes[N - 1 - position / 2] |= (value as u8) << (4 * (position % 2));
    }
    Ok(bytes)
}

fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = [0; 32];
    write_hash(parts, &mut hash);
    hash
}

/// Writes the hash into the caller's buffer, because a returned array is copied.
fn write_hash(parts: &[&[u8]], hash: &mut [u8; 32]) {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize_into(hash.into());
}

fn hmac(key: &[u8]) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    Hmac::new_from_slice(key).expect("any length")
}

fn not_understood() -> Problem {
    ProblemKind::AnswerNotUnderstood.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::{BigInt, BigUint};
    use proptest::prelude::*;
    use serde_json::Value;
    use std::collections::BTreeSet;

    const VECTOR: &str = include_str!("../../../../tests/vectors/srp-vector.json");

    fn vector(name: &str) -> String {
        let vector: Value = serde_json::from_str(VECTOR).expect("JSON");
        vector[name].as_str().expect(name).to_owned()
    }

    /// The session key of a password.
    fn key(
        ephemeral: &Ephemeral,
        verifier: &Verifier<'_>,
        password: &SecretText,
    ) -> Result<[u8; KEY_BYTES], Problem> {
        let mut key = [0; KEY_BYTES];
        ephemeral.write_key(verifier, "Ab1Cd2Ef3", password, &mut key)?;
        Ok(key)
    }

    fn ephemeral() -> Ephemeral {
        Ephemeral::new(&Zeroizing::new(padded_hex(&vector("a_hex")).expect("hex")))
    }

    #[test]
    fn proof_matches_test_vector() {
        let ephemeral = ephemeral();
        assert_eq!(ephemeral.srp_a(), vector("SRP_A"));
        let (salt, b, block, user) = (
            vector("SALT"),
            vector("SRP_B"),
            vector("SECRET_BLOCK"),
            vector("user_id_for_srp"),
        );
        let verifier = Verifier {
            salt: &salt,
            server_public: &b,
            secret_block: &block,
            user_id: &user,
        };
        let password = vector("password").into();
        let key = key(&ephemeral, &verifier, &password).expect("a key");
        assert_eq!(HEXLOWER.encode(key.as_slice()), vector("hkdf_key_hex"));
        // 2026-11-01T09:03:07Z
        let proof = ephemeral
            .prove(
                &verifier,
                "Ab1Cd2Ef3",
                &password,
                Duration::from_secs(1_793_523_787),
            )
            .expect("a proof");
        assert_eq!(proof.timestamp, vector("TIMESTAMP"));
        assert_eq!(proof.signature, vector("PASSWORD_CLAIM_SIGNATURE"));
    }

    #[test]
    fn timestamp_has_day_without_leading_zero() {
        assert_eq!(
            timestamp(Duration::from_secs(1_788_597_787)).expect("valid"),
            "Sat Sep 5 08:43:07 UTC 2026"
        );
    }

    #[test]
    fn unsafe_server_values_are_rejected() {
        let zero_twice = format!("{}0", "0".repeat(767));
        for server_public in ["0", "", N_HEX, &zero_twice, "xyz"] {
            let verifier = Verifier {
                salt: "ab",
                server_public,
                secret_block: "AAAA",
                user_id: "noor",
            };
            assert!(
                key(&ephemeral(), &verifier, &"x".into()).is_err(),
                "{server_public}"
            );
        }
    }

    /// The server side of RFC 5054, implemented with another big-integer crate.
    struct Server {
        n: BigUint,
        verifier: BigUint,
        secret: BigUint,
        public: BigUint,
    }

    impl Server {
        fn new(salt: &BigUint, identity: &str, secret: BigUint) -> Self {
            let n = BigUint::parse_bytes(N_HEX.as_bytes(), 16).expect("hex");
            let inner = hash(&[identity.as_bytes()]);
            let private = hash(&[&java_bytes(salt), &inner]);
            let verifier = BigUint::from(2_u8).modpow(&BigUint::from_bytes_be(&private), &n);
            let multiplier = BigUint::from_bytes_be(&hash(&[&java_bytes(&n), &[2]]));
            let public = (multiplier * &verifier + BigUint::from(2_u8).modpow(&secret, &n)) % &n;
            Self {
                n,
                verifier,
                secret,
                public,
            }
        }

        /// Returns `u` and `S`.
        fn share(&self, client_public: &BigUint) -> (BigUint, BigUint) {
            let scrambler =
                BigUint::from_bytes_be(&hash(&[&java_bytes(client_public), &java_bytes(&self.public)]));
            let shared =
                (client_public * self.verifier.modpow(&scrambler, &self.n)).modpow(&self.secret, &self.n);
            (scrambler, shared)
        }
    }

    /// Encodes as Java's `BigInteger.toByteArray` does, with the two's complement of the crate.
    fn java_bytes(number: &BigUint) -> Vec<u8> {
        BigInt::from(number.clone()).to_signed_bytes_be()
    }

    fn server_key(scrambler: &BigUint, shared: &BigUint) -> Vec<u8> {
        let mut extract = hmac(&java_bytes(scrambler));
        extract.update(&java_bytes(shared));
        let mut expand = hmac(&extract.finalize().into_bytes());
        expand.update(b"Caldera Derived Key\x01");
        expand.finalize().into_bytes()[..16].to_vec()
    }

    #[test]
    fn client_and_server_keys_match_for_all_paddings() {
        let random = |seed: u32, name: &str, bytes: usize| -> Vec<u8> {
            let blocks = (0..bytes.div_ceil(32))
                .flat_map(|block| hash(&[name.as_bytes(), &seed.to_be_bytes(), &block.to_be_bytes()]));
            blocks.take(bytes).collect()
        };
        // Other clients had errors in the padding, so each number must occur with and without it.
        let mut covered = BTreeSet::new();
        for seed in 0..48 {
            let mut first = [0; EPHEMERAL_BYTES];
            first.copy_from_slice(&random(seed, "a", EPHEMERAL_BYTES));
            let client = Ephemeral::new(&Zeroizing::new(first));
            // Salts of 16 bytes and shorter, so that some have an odd number of digits.
            let salt = BigUint::from_bytes_be(&random(seed, "salt", 16)) >> (seed % 7);
            let server = Server::new(
                &salt,
                "Ab1Cd2Ef3noor:P@ss\u{fc}",
                BigUint::from_bytes_be(&random(seed, "b", 128)),
            );
            let client_public = BigUint::parse_bytes(client.srp_a().as_bytes(), 16).expect("hex");
            let (scrambler, shared) = server.share(&client_public);
            let (salt_hex, public_hex) = (format!("{salt:x}"), format!("{:x}", server.public));
            let verifier = Verifier {
                salt: &salt_hex,
                server_public: &public_hex,
                secret_block: "AAAA",
                user_id: "noor",
            };
            let key = key(&client, &verifier, &"P@ss\u{fc}".into()).expect("a key");
            assert_eq!(key.as_slice(), server_key(&scrambler, &shared), "seed {seed}");
            let numbers = [
                ("A", &client_public),
                ("B", &server.public),
                ("u", &scrambler),
                ("S", &shared),
                ("salt", &salt),
            ];
            for (name, number) in numbers {
                covered.insert((name, "top bit", number.bits() % 8 == 0));
                covered.insert((name, "odd length", number.to_str_radix(16).len() % 2 == 1));
            }
        }
        for name in ["A", "B", "u", "S", "salt"] {
            for is in [false, true] {
                assert!(
                    covered.contains(&(name, "top bit", is)),
                    "{name} never occurs with top bit {is}"
                );
            }
        }
        for name in ["B", "salt"] {
            assert!(
                covered.contains(&(name, "odd length", true)),
                "{name} never occurs with an odd length"
            );
        }
    }

    proptest! {
        #[test]
        fn signed_bytes_are_minimal_and_not_negative(number in proptest::collection::vec(any::<u8>(), 1..40)) {
            let bytes = signed_bytes(&number);
            prop_assert!(bytes[0] & 0x80 == 0, "never negative");
            prop_assert!(bytes.len() == 1 || bytes[0] != 0 || bytes[1] & 0x80 != 0, "never longer than needed");
        }

        #[test]
        fn odd_and_even_hexadecimal_is_decoded(number in any::<u64>()) {
            prop_assert_eq!(u64::from_be_bytes(padded_hex::<8>(&format!("{number:x}")).expect("hex")), number);
            prop_assert_eq!(u64::from_be_bytes(padded_hex::<8>(&format!("000{number:x}")).expect("hex")), number);
        }
    }
}
