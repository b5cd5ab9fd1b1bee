// What the person has chosen for the window itself. Holds at once, whether or not it can be kept.

import type { Preferences } from "./host/bindings";
import type { Host } from "./host/commands";
import { speak } from "./locale";
import { bestOf, type Language } from "./locale/languages";

export class Choices {
  readonly host: Host;
  #now: Preferences = $state.raw({ language: null, coverQr: false, blockCapture: false });
  #kept = $state(true);

  constructor(host: Host) {
    this.host = host;
    // The system's language may be changed while the window is open.
    window.addEventListener("languagechange", () => void speak(this.#language()));
  }

  get now(): Preferences {
    return this.#now;
  }

  /** Whether the next start will know of it. */
  get kept(): boolean {
    return this.#kept;
  }

  async load(): Promise<void> {
    try {
      this.#now = await this.host.preferences();
    } catch {
      // As if nobody had chosen yet.
    }
    await speak(this.#language());
  }

  async choose(change: Partial<Preferences>): Promise<void> {
    this.#now = { ...this.#now, ...change };
    await speak(this.#language());
    this.#kept = await this.host.choosePreferences(this.#now).catch(() => false);
  }

  #language(): Language {
    return this.#now.language ?? bestOf(navigator.languages);
  }
}
