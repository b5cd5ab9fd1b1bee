// The page's state: the newest Answer of the shell, and the one command that may be in flight. Passwords, codes and
// secrets are not part of it: they belong to the screen that shows them.

import type { Answer, Copied, Problem, RetryNotice, ShellEvent, View } from "../host/bindings";
import type { Arguments, Command, Commands, Host } from "../host/commands";

/** "ignored": nothing happened, because another command was in flight here or in the shell. */
export type Outcome = "done" | "problem" | "ignored" | "fault";

/** The commands that leave a screen. */
export type Leave = Extract<Command, "startOver" | "backToPools">;

const SLOW_AFTER_MS = 500;

export class Enrolment {
  readonly host: Host;
  /** Counts calls: the answer to a call that was left is ignored. */
  #turn = 0;
  #answer: Answer | null = $state.raw(null);
  #inFlight: Command | "current" | null = $state(null);
  #slow = $state(false);
  #retry: RetryNotice | null = $state.raw(null);
  #copied: Copied = $state.raw({ state: "nothing" } as Copied);
  #fault = $state(false);
  #restored = $state(false);
  /** The newest command, to repeat it if the connection was lost. */
  #last: Command | "current" = "current";

  constructor(host: Host) {
    this.host = host;
    window.addEventListener("online", () => {
      // If this fails, the shell tries the connection a little later.
      if (this.problem !== null) void this.host.networkChanged().catch(() => null);
    });
  }

  get view(): View | null {
    return this.#answer?.view ?? null;
  }

  get generation(): number {
    return this.#answer?.generation ?? 0;
  }

  get problem(): Problem | null {
    return this.#answer?.problem ?? null;
  }

  /** A call was rejected, which is an error in the app, not of Cognito or the network. */
  get fault(): boolean {
    return this.#fault;
  }

  get busy(): boolean {
    return this.#inFlight !== null;
  }

  /** The command in flight, from its start. */
  get inFlight(): Command | "current" | null {
    return this.#inFlight;
  }

  /** The command in flight, once it takes long enough to show that. */
  get waitingFor(): Command | "current" | null {
    return this.#slow ? this.#inFlight : null;
  }

  /** Why the command in flight retries, once it takes long enough to show that. */
  get retry(): RetryNotice | null {
    return this.#slow ? this.#retry : null;
  }

  /** The state of a copied secret. */
  get copied(): Copied {
    return this.#copied;
  }

  /** The copied secret is, or may be, on the clipboard although it should have been cleared. Shown on every screen. */
  get clipboardOverdue(): boolean {
    return this.#copied.state === "unreadable" || this.#copied.state === "stuck";
  }

  /** The connection that the problem is about works again. */
  get restored(): boolean {
    return this.#restored;
  }

  /** Ends the retries: the command answers with its problem. */
  async stopWaiting(): Promise<void> {
    try {
      await this.host.stopWaiting();
    } catch {
      // The command continues to retry.
    }
  }

  /** Removes the problem of something that the person has left. */
  dismissProblem() {
    this.#fault = false;
    this.#restored = false;
    if (this.#answer !== null) this.#answer = { ...this.#answer, problem: null };
  }

  /** Shows the current view and subscribes to the shell’s events. */
  async load(): Promise<Outcome> {
    const outcome = await this.#run("current", () => this.host.current());
    // After the view, as the first events carry its generation. Commands also work without events, but their retries are
    // not shown.
    void this.host.subscribe((event) => this.#listen(event)).catch(() => null);
    return outcome;
  }

  send<C extends Command>(command: C, ...rest: Arguments<C>): Promise<Outcome> {
    const commands: Commands = this.host;
    return this.#run(command, () => commands[command](this.generation, ...rest));
  }

  /** Leaves the screen, even while a command is in flight. */
  leave(command: Leave): Promise<Outcome> {
    if (this.#inFlight !== "startOver" && this.#inFlight !== "backToPools") this.#inFlight = null;
    return this.send(command);
  }

  async #run(name: Command | "current", call: () => Promise<Answer>): Promise<Outcome> {
    if (this.#inFlight !== null) return "ignored";
    const turn = ++this.#turn;
    this.#inFlight = name;
    this.#slow = false;
    this.#retry = null;
    this.#last = name;
    this.#restored = false;
    const timer = setTimeout(() => (this.#slow = this.#turn === turn), SLOW_AFTER_MS);
    try {
      const answer = await call();
      if (turn !== this.#turn) return "ignored";
      return this.#accept(answer);
    } catch {
      if (turn !== this.#turn) return "ignored";
      // The error may quote the arguments, so it is neither shown nor logged.
      this.#fault = true;
      return "fault";
    } finally {
      clearTimeout(timer);
      if (turn === this.#turn) {
        this.#slow = false;
        this.#retry = null;
        this.#inFlight = null;
      }
    }
  }

  #listen(event: ShellEvent): void {
    if (event.event === "clipboard") {
      this.#copied = event.copied;
      return;
    }
    if (event.generation !== this.generation) return;
    if (event.event === "retry") this.#retry = this.busy ? event.notice : null;
    else if (this.problem !== null && !this.busy) this.#resume();
  }

  /** The connection works again: repeats the newest command, if it can be repeated. */
  #resume(): void {
    const name = this.#last;
    // These send nothing that was typed and can be repeated safely.
    if (name === "makeSecret" || name === "finish") void this.send(name);
    else this.#restored = true;
  }

  #accept(answer: Answer): Outcome {
    this.#fault = false;
    if (answer.refused !== null) {
      // The command had no effect, so the earlier problem remains as long as the view is the same.
      const same = answer.generation === this.generation;
      this.#answer = { ...answer, problem: same ? this.problem : answer.problem };
      return "ignored";
    }
    this.#answer = answer;
    return answer.problem === null ? "done" : "problem";
  }
}
