// What the person has chosen for the window itself. Holds at once, whether or not it can be kept.

import type { Preferences } from "../host/bindings";
import type { Host } from "../host/commands";
import { speak } from "../locale";
import { bestOf, type Language } from "../locale/languages";

export class PreferenceStore {
  readonly host: Host;
  #now: Preferences = $state.raw({ language: null, coverQr: false, blockCapture: false });
  #kept = $state(true);
  #system: Language = $state("en");

  constructor(host: Host) {
    this.host = host;
    // The system's language may be changed while the window is open.
    window.addEventListener("languagechange", () => void this.load());
  }

  get now(): Preferences {
    return this.#now;
  }

  /** Whether the next start will know of it. */
  get kept(): boolean {
    return this.#kept;
  }

  /** The system's language, or the nearest that there is. */
  get system(): Language {
    return this.#system;
  }

  async load(): Promise<void> {
    const [chosen, system] = await Promise.allSettled([
      this.host.preferences(),
      this.host.systemLanguages(),
    ]);
    // Otherwise as if nobody had chosen yet.
    if (chosen.status === "fulfilled") this.#now = chosen.value;
    this.#system = bestOf(system.status === "fulfilled" ? system.value : navigator.languages);
    await speak(this.#language());
  }

  async choose(change: Partial<Preferences>): Promise<void> {
    this.#now = { ...this.#now, ...change };
    await speak(this.#language());
    this.#kept = await this.host.choosePreferences(this.#now).catch(() => false);
  }

  #language(): Language {
    return this.#now.language ?? this.#system;
  }
}
