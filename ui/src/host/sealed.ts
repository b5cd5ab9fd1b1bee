// Secrets between page and shell, sealed by HPKE (RFC 9180): the web view's message buffers, which nobody wipes, hold
// ciphertext only. The other side is src-tauri/src/enrolment_window/sealed.rs.

import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import type { Sealed } from "./bindings";

// What every web view's WebCrypto has.
export const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
export const info = new TextEncoder().encode("cognito-enroll page");

/** Seals a text to a public key of the shell, which serves once. */
export async function seal(to: string, text: string): Promise<Sealed> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64(to));
  const plain = new TextEncoder().encode(text);
  const sealed = await suite.seal({ recipientPublicKey, info }, plain);
  plain.fill(0);
  return { to, encapsulated: toBase64(sealed.enc), text: toBase64(sealed.ct) };
}

/** Asks for an answer that is sealed to a key of its own, and opens it. */
export async function opened(
  ask: (sealFor: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const recipientKey = await suite.kem.generateKeyPair();
  const publicKey = await suite.kem.serializePublicKey(recipientKey.publicKey);
  const sealed = await ask(toBase64(publicKey));
  const enc = sealed.slice(0, suite.kem.encSize);
  const text = sealed.slice(suite.kem.encSize);
  return new Uint8Array(await suite.open({ recipientKey, enc: enc.buffer, info }, text));
}

export function toBase64(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
