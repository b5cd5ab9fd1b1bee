//! Secrets that page and shell exchange, sealed with HPKE (RFC 9180).
//!
//! A web view copies messages into its own buffers and does not zeroize them: WebKitGTK kept a password readable in this
//! process's memory long after its use. Therefore only ciphertext passes through the web view. Each key of the shell is used
//! for one message and dropped after that, so ciphertext that remains in a buffer cannot be decrypted later.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem as _, OpModeR, OpModeS, Serializable};
use secret::{SecretText, wipe_stack, without_byte_order_mark};
use serde::Deserialize;
use tauri::Runtime;
use tauri::ipc::{CommandArg, CommandItem, InvokeError, Response};
use ts_rs::TS;

// Algorithms that the WebCrypto of every web view supports. `ui/src/host/sealed.ts` must use the same ones.
type Kem = DhP256HkdfSha256;
type Kdf = HkdfSha256;
type Aead = AesGcm256;
type PrivateKey = <Kem as hpke::Kem>::PrivateKey;
type PublicKey = <Kem as hpke::Kem>::PublicKey;

/// The HPKE `info` parameter, which binds ciphertext to this program.
const INFO: &[u8] = b"cognito-enroll page";
/// The maximum number of unused keys. The page requests a key just before it seals a message.
const UNUSED_KEYS_MAX: usize = 16;

/// A text that the page has sealed. Each member is Base64.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Sealed {
    /// The public key of the shell to which it is sealed.
    to: String,
    /// HPKE's encapsulated key.
    encapsulated: String,
    /// The ciphertext.
    text: String,
}

/// Private keys whose message has not arrived.
#[derive(Default)]
pub(crate) struct SealingKeys(Mutex<VecDeque<(String, PrivateKey)>>);

impl SealingKeys {
    /// Creates a key for one message and returns its public half in Base64.
    pub(crate) fn create(&self) -> String {
        let (private, public) = Kem::gen_keypair();
        let public = STANDARD.encode(public.to_bytes());
        let mut unused = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if unused.len() == UNUSED_KEYS_MAX {
            unused.pop_front();
        }
        unused.push_back((public.clone(), private));
        public
    }

    /// Drops all keys. Messages that are sealed to them can no longer be opened.
    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Whether there is a key for messages to that public key.
    #[cfg(test)]
    pub(crate) fn has(&self, public: &str) -> bool {
        let keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.iter().any(|(unused, _)| unused == public)
    }

    fn take(&self, public: &str) -> Option<PrivateKey> {
        let mut unused = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = unused.iter().position(|(unused, _)| unused == public)?;
        unused.remove(at).map(|(_, private)| private)
    }

    /// Opens a message with its key and drops the key. `None` if there is no such key or the message was changed.
    pub(crate) fn open(&self, sealed: &Sealed) -> Option<SecretText> {
        let private = self.take(&sealed.to)?;
        let encapsulated = Deserializable::from_bytes(&STANDARD.decode(&sealed.encapsulated).ok()?).ok()?;
        let text = STANDARD.decode(&sealed.text).ok()?;
        let text = hpke::single_shot_open::<Aead, Kdf, Kem>(
            &OpModeR::Base,
            &private,
            &encapsulated,
            INFO,
            &text,
            &[],
        );
        wipe_stack();
        let text = String::from_utf8(text.ok()?).ok().map(SecretText::from)?;
        // A text that was copied from a file may have the mark.
        Some(without_byte_order_mark(text.expose()).into())
    }
}

/// The public key to which an answer is sealed, in Base64. The page uses its private half once.
pub(crate) struct SealFor(PublicKey);

impl<'de, R: Runtime> CommandArg<'de, R> for SealFor {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let text = <String as CommandArg<'de, R>>::from_command(command)?;
        let key = STANDARD
            .decode(text)
            .ok()
            .and_then(|key| PublicKey::from_bytes(&key).ok());
        key.map(Self).ok_or_else(|| InvokeError::from("not a public key"))
    }
}

impl SealFor {
    /// Seals an answer: 65 bytes of encapsulated key, followed by the ciphertext.
    ///
    /// # Errors
    /// If the key is not valid.
    pub(crate) fn seal(&self, bytes: &[u8]) -> Result<Response, InvokeError> {
        let sealed = hpke::single_shot_seal::<Aead, Kdf, Kem>(&OpModeS::Base, &self.0, INFO, bytes, &[]);
        // The cipher has left blocks of the plaintext on the stack.
        wipe_stack();
        let (encapsulated, text) = sealed.map_err(|_| InvokeError::from("could not be sealed"))?;
        Ok(Response::new(
            [encapsulated.to_bytes().as_slice(), &text].concat(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seals a text as the page does.
    fn sealed(to: &str, text: &str) -> Sealed {
        let key = PublicKey::from_bytes(&STANDARD.decode(to).expect("Base64")).expect("a key");
        let (encapsulated, text) =
            hpke::single_shot_seal::<Aead, Kdf, Kem>(&OpModeS::Base, &key, INFO, text.as_bytes(), &[])
                .expect("sealed");
        Sealed {
            to: to.to_owned(),
            encapsulated: STANDARD.encode(encapsulated.to_bytes()),
            text: STANDARD.encode(text),
        }
    }

    fn opened(keys: &SealingKeys, sealed: &Sealed) -> Option<String> {
        keys.open(sealed).map(|text| text.expose().to_owned())
    }

    #[test]
    fn sealed_text_opens_once() {
        let keys = SealingKeys::default();
        let [first, second] = ["P@ssw0rd-ü!", ""].map(|text| sealed(&keys.create(), text));
        assert_eq!(opened(&keys, &second).as_deref(), Some(""));
        assert_eq!(opened(&keys, &first).as_deref(), Some("P@ssw0rd-ü!"));
        assert_eq!(opened(&keys, &first), None);
    }

    #[test]
    fn changed_text_and_wrong_key_do_not_open() {
        let keys = SealingKeys::default();
        let mut changed = sealed(&keys.create(), "secret");
        let mut text = STANDARD.decode(&changed.text).expect("Base64");
        text[0] ^= 1;
        changed.text = STANDARD.encode(text);
        assert_eq!(opened(&keys, &changed), None);
        let mut redirected = sealed(&keys.create(), "secret");
        redirected.to = keys.create();
        assert_eq!(opened(&keys, &redirected), None);
        redirected.to = "nonsense".to_owned();
        assert_eq!(opened(&keys, &redirected), None);
    }

    #[test]
    fn unused_keys_are_limited() {
        let keys = SealingKeys::default();
        let [oldest, newer] = [keys.create(), keys.create()].map(|key| sealed(&key, "secret"));
        for _ in 0..UNUSED_KEYS_MAX - 1 {
            keys.create();
        }
        assert_eq!(opened(&keys, &oldest), None);
        assert!(opened(&keys, &newer).is_some());
    }
}
