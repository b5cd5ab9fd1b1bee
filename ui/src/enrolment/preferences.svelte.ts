// The window’s preferences. They apply at once, even if they cannot be saved.

import type { Preferences } from "../host/bindings";
import type { Host } from "../host/commands";
import { speak } from "../locale";
import { bestOf, type Language } from "../locale/languages";

export class PreferenceStore {
  readonly host: Host;
  #now: Preferences = $state.raw({ language: null, coverQr: false, blockCapture: false });
  #saved = $state(true);
  #system: Language = $state("en");

  constructor(host: Host) {
    this.host = host;
    // The system's language may change while the window is open.
    window.addEventListener("languagechange", () => void this.load());
  }

  get now(): Preferences {
    return this.#now;
  }

  /** Whether the preferences are saved for the next start. */
  get saved(): boolean {
    return this.#saved;
  }

  /** The system's language, or the nearest that the window has. */
  get system(): Language {
    return this.#system;
  }

  async load(): Promise<void> {
    const [chosen, system] = await Promise.allSettled([
      this.host.preferences(),
      this.host.systemLanguages(),
    ]);
    // Otherwise the defaults apply.
    if (chosen.status === "fulfilled") this.#now = chosen.value;
    this.#system = bestOf(system.status === "fulfilled" ? system.value : navigator.languages);
    await speak(this.#language());
  }

  async choose(change: Partial<Preferences>): Promise<void> {
    this.#now = { ...this.#now, ...change };
    await speak(this.#language());
    this.#saved = await this.host.choosePreferences(this.#now).catch(() => false);
  }

  #language(): Language {
    return this.#now.language ?? this.#system;
  }
}
