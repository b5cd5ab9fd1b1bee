// The page's state: the newest Answer of the shell, and the one command that may be in flight.
// It holds no password, code or secret; those live in the screen that shows them and go with it.

import type { Answer, Problem, View, RetryNotice } from "../host/bindings";
import type { Arguments, Command, Commands, Host } from "../host/commands";
import { connectionLost } from "./problem-fields";

/** "ignored": nothing was done, because another command was in flight here or in the shell. */
export type Outcome = "done" | "problem" | "ignored" | "fault";

/** The commands that lead away from a screen. */
export type Leave = Extract<Command, "startOver" | "backToPools">;

const SLOW_AFTER_MS = 500;

/** How often the shell is asked whether it tries again by itself. */
const LOOK_AGAIN_MS = 300;

/** How often a lost connection is tried. */
const REACH_AGAIN_MS = 2500;

/** So long, or until the system says that there is a network again. */
const pauseOrNetwork = (ms: number) =>
  new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    window.addEventListener("online", go);
  });

export class Enrolment {
  readonly host: Host;
  /** Counts calls: the answer of one that was left counts for nothing. */
  #turn = 0;
  #answer: Answer | null = $state.raw(null);
  #inFlight: Command | "current" | null = $state(null);
  #slow = $state(false);
  #wait: RetryNotice | null = $state.raw(null);
  #fault = $state(false);
  #restored = $state(false);

  constructor(host: Host) {
    this.host = host;
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

  /** The command has met a problem and tries again by itself. */
  get wait(): RetryNotice | null {
    return this.#wait;
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
      // It goes on as if nobody had asked.
    }
  }

  /** Takes away what was said of something that the person has turned from. */
  dismissProblem() {
    this.#fault = false;
    this.#restored = false;
    if (this.#answer !== null) this.#answer = { ...this.#answer, problem: null };
  }

  load(): Promise<Outcome> {
    return this.#run("current", () => this.host.current());
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
    this.#wait = null;
    this.#restored = false;
    const timer = setTimeout(() => {
      this.#slow = this.#turn === turn;
      void this.#watch(turn);
    }, SLOW_AFTER_MS);
    try {
      const answer = await call();
      if (turn !== this.#turn) return "ignored";
      const outcome = this.#take(answer);
      if (outcome === "problem" && connectionLost(answer.problem)) void this.#reach(turn, name);
      return outcome;
    } catch {
      if (turn !== this.#turn) return "ignored";
      // What was rejected may quote the arguments, so it goes neither to the page nor to the console.
      this.#fault = true;
      return "fault";
    } finally {
      clearTimeout(timer);
      if (turn === this.#turn) {
        this.#slow = false;
        this.#wait = null;
        this.#inFlight = null;
      }
    }
  }

  /** As long as the call is in flight. */
  async #watch(turn: number): Promise<void> {
    const underWay = () => this.#turn === turn && this.#inFlight !== null;
    while (underWay()) {
      const wait = await this.host.waiting().catch(() => null);
      // The same again is not announced again.
      if (underWay() && JSON.stringify(wait) !== JSON.stringify(this.#wait)) this.#wait = wait;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  /** Until the user pool answers, or something else is done. What can go on by itself then does. */
  async #reach(turn: number, name: Command | "current"): Promise<void> {
    const waits = () => this.#turn === turn && this.problem !== null;
    while (waits()) {
      await pauseOrNetwork(REACH_AGAIN_MS);
      if (!waits()) return;
      if (await this.host.reachable(this.generation).catch(() => false)) break;
    }
    if (!waits()) return;
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
