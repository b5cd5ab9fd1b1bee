// Sending what a form holds.

import { tick } from "svelte";
import type { Enrolment, Outcome } from "../enrolment.svelte";
import type { Arguments, Command } from "../../host/commands";
import { fieldOf, focusField } from "../problem-fields";

/** Gives a command, and moves to the input of the form that a problem is about. */
export async function sendForm<C extends Command>(
  enrolment: Enrolment,
  form: HTMLFormElement | undefined,
  command: C,
  ...rest: Arguments<C>
): Promise<Outcome> {
  const outcome = await enrolment.send(command, ...rest);
  if (outcome === "problem" && form !== undefined) {
    // Inputs take the answer in first.
    await tick();
    focusField(form, fieldOf(enrolment.problem));
  }
  return outcome;
}
