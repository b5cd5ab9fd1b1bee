// The page's state: the newest Answer of the shell, and the one command that may be in flight.
// It holds no password, code or secret; those live in the screen that shows them and go with it.

import type { Answer, Copied, Problem, RetryNotice, ShellEvent, View } from "../host/bindings";
import type { Arguments, Command, Commands, Host } from "../host/commands";

/** "ignored": nothing was done, because another command was in flight here or in the shell. */
export type Outcome = "done" | "problem" | "ignored" | "fault";

/** The commands that lead away from a screen. */
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
  /** The last command, for the case that it fails of a lost connection. */
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

  /** A call was rejected: a bug in the app, not something Cognito or the network did. */
  get fault(): boolean {
    return this.#fault;
  }

  get busy(): boolean {
    return this.#inFlight !== null;
  }

  /** The command under way, from its first moment: what waits for a person says so at once. */
  get inFlight(): Command | "current" | null {
    return this.#inFlight;
  }

  /** The command that has been in flight long enough to say so. */
  get waitingFor(): Command | "current" | null {
    return this.#slow ? this.#inFlight : null;
  }

  /** Why the command under way retries, once it has been in flight long enough to say so. */
  get wait(): RetryNotice | null {
    return this.#slow ? this.#retry : null;
  }

  /** The state of a copied secret. */
  get copied(): Copied {
    return this.#copied;
  }

  /** The connection that the problem is about is there again. */
  get restored(): boolean {
    return this.#restored;
  }

  /** Lets the command answer with what it has met. */
  async stopWaiting(): Promise<void> {
    try {
      await this.host.stopWaiting();
    } catch {
      // The command goes on retrying.
    }
  }

  /** Takes away what was said of something that the person has turned from. */
  dismissProblem() {
    this.#fault = false;
    this.#restored = false;
    if (this.#answer !== null) this.#answer = { ...this.#answer, problem: null };
  }

  /** Shows the present view, and listens to the shell from now on. */
  async load(): Promise<Outcome> {
    const outcome = await this.#run("current", () => this.host.current());
    // After the view, whose generation the shell's first events have. Without events commands still work; their retries
    // are not shown.
    void this.host.subscribe((event) => this.#listen(event)).catch(() => null);
    return outcome;
  }

  send<C extends Command>(command: C, ...rest: Arguments<C>): Promise<Outcome> {
    const commands: Commands = this.host;
    return this.#run(command, () => commands[command](this.generation, ...rest));
  }

  /** Leaves the screen, also from under a command that is still in flight. */
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
      return this.#take(answer);
    } catch {
      if (turn !== this.#turn) return "ignored";
      // What was rejected may quote the arguments, so it goes neither to the page nor to the console.
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
    else if (this.problem !== null && !this.busy) this.#goOn();
  }

  /** The connection is back. What can go on by itself does. */
  #goOn(): void {
    const name = this.#last;
    // These take nothing that was typed, and do no harm twice.
    if (name === "makeSecret" || name === "finish") void this.send(name);
    else this.#restored = true;
  }

  #take(answer: Answer): Outcome {
    this.#fault = false;
    if (answer.refused !== null) {
      // The command did nothing, so what was said before still holds as long as the view is the same.
      const same = answer.generation === this.generation;
      this.#answer = { ...answer, problem: same ? this.problem : answer.problem };
      return "ignored";
    }
    this.#answer = answer;
    return answer.problem === null ? "done" : "problem";
  }
}
