//! Secrets on their way between page and shell, sealed by HPKE (RFC 9180).
//!
//! A web view carries messages in buffers of its own, which it does not wipe: WebKitGTK kept a password readable in
//! this process's memory long after it was used. So only ciphertext goes through them. A key of the shell serves for
//! one message and is gone once that was read, so that what is found later in such a buffer can be opened by nobody.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem as _, OpModeR, OpModeS, Serializable};
use secret::{SecretText, wipe_stack};
use serde::Deserialize;
use tauri::Runtime;
use tauri::ipc::{CommandArg, CommandItem, InvokeError, Response};
use ts_rs::TS;

// What every web view's WebCrypto has. `ui/src/host/sealed.ts` names the same.
type Kem = DhP256HkdfSha256;
type Kdf = HkdfSha256;
type Aead = AesGcm256;
type PrivateKey = <Kem as hpke::Kem>::PrivateKey;
type PublicKey = <Kem as hpke::Kem>::PublicKey;

/// Binds what is sealed to this program.
const INFO: &[u8] = b"cognito-enroll page";
/// Keys that may wait for their message at a time; the page asks for one just before it seals.
const WAITING_KEYS: usize = 16;

/// Text that the page has sealed; each member in Base64.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Sealed {
    /// The shell's public key that it is sealed to.
    to: String,
    /// HPKE's encapsulated key.
    encapsulated: String,
    /// The ciphertext.
    text: String,
}

/// Private keys whose message has not come yet.
#[derive(Default)]
pub(crate) struct SealingKeys(Mutex<VecDeque<(String, PrivateKey)>>);

impl SealingKeys {
    /// Makes a key for one message, and gives its public half in Base64.
    pub(crate) fn fresh(&self) -> String {
        let (private, public) = Kem::gen_keypair();
        let public = STANDARD.encode(public.to_bytes());
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() == WAITING_KEYS {
            waiting.pop_front();
        }
        waiting.push_back((public.clone(), private));
        public
    }

    /// Drops all keys: messages that are sealed to them cannot be opened any more.
    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Whether a message to that key can be opened.
    #[cfg(test)]
    pub(crate) fn has(&self, public: &str) -> bool {
        let keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.iter().any(|(waiting, _)| waiting == public)
    }

    fn take(&self, public: &str) -> Option<PrivateKey> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = waiting.iter().position(|(waiting, _)| waiting == public)?;
        waiting.remove(at).map(|(_, private)| private)
    }

    /// Opens a message with the key that was made for it, which is gone then.
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
        String::from_utf8(text.ok()?).ok().map(SecretText::from)
    }
}

/// Where the page wants an answer sealed to: a public key in Base64, whose private half it uses once.
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
    /// The encapsulated key, and after its 65 bytes the ciphertext.
    pub(crate) fn seal(&self, bytes: &[u8]) -> Result<Response, InvokeError> {
        let sealed = hpke::single_shot_seal::<Aead, Kdf, Kem>(&OpModeS::Base, &self.0, INFO, bytes, &[]);
        // The cipher has put blocks of it down there.
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

    /// What the page does.
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
        let [first, second] = ["P@ssw0rd-ü!", ""].map(|text| sealed(&keys.fresh(), text));
        assert_eq!(opened(&keys, &second).as_deref(), Some(""));
        assert_eq!(opened(&keys, &first).as_deref(), Some("P@ssw0rd-ü!"));
        assert_eq!(opened(&keys, &first), None);
    }

    #[test]
    fn changed_text_or_wrong_key_does_not_open() {
        let keys = SealingKeys::default();
        let mut changed = sealed(&keys.fresh(), "secret");
        let mut text = STANDARD.decode(&changed.text).expect("Base64");
        text[0] ^= 1;
        changed.text = STANDARD.encode(text);
        assert_eq!(opened(&keys, &changed), None);
        let mut turned = sealed(&keys.fresh(), "secret");
        turned.to = keys.fresh();
        assert_eq!(opened(&keys, &turned), None);
        turned.to = "nonsense".to_owned();
        assert_eq!(opened(&keys, &turned), None);
    }

    #[test]
    fn unused_keys_are_limited() {
        let keys = SealingKeys::default();
        let [oldest, newer] = [keys.fresh(), keys.fresh()].map(|key| sealed(&key, "secret"));
        for _ in 0..WAITING_KEYS - 1 {
            keys.fresh();
        }
        assert_eq!(opened(&keys, &oldest), None);
        assert!(opened(&keys, &newer).is_some());
    }
}
