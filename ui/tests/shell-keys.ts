// The shell's side of sealed secrets, for tests.

import type { Sealed } from "../src/host/bindings";
import { fromBase64, info, suite, toBase64 } from "../src/host/sealed";

export class ShellKeys {
  #keys = new Map<string, CryptoKeyPair>();

  async fresh(): Promise<string> {
    const pair = await suite.kem.generateKeyPair();
    const to = toBase64(await suite.kem.serializePublicKey(pair.publicKey));
    this.#keys.set(to, pair);
    return to;
  }

  /** Each key opens one message. */
  async open({ to, encapsulated, text }: Sealed): Promise<string> {
    const recipientKey = this.#keys.get(to);
    if (recipientKey === undefined) throw new Error("no such key");
    this.#keys.delete(to);
    const enc = fromBase64(encapsulated).buffer;
    const plain = await suite.open({ recipientKey, enc, info }, fromBase64(text));
    return new TextDecoder().decode(plain);
  }
}

/** Seals bytes, given and taken in Base64, to a key of the page. */
export async function sealFor(to: string, base64: string): Promise<string> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64(to));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, fromBase64(base64));
  return toBase64(new Uint8Array([...new Uint8Array(enc), ...new Uint8Array(ct)]));
}
