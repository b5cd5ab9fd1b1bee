// The context by which a form tells its fields which of them an error is about.

import { getContext, setContext, type Snippet } from "svelte";

export interface FieldErrors {
  /** The field that the error is about, if any. */
  readonly field: string | null;
  /** The ids of the elements that describe the error. */
  readonly describedBy: string;
  /** Shows the error beside its field. Forms that fit the window show it elsewhere. */
  readonly notice?: Snippet | undefined;
}

const KEY = Symbol("field errors");

export const provideFieldErrors = (errors: FieldErrors) => setContext(KEY, errors);

/** Undefined outside a form. */
export const useFieldErrors = () => getContext<FieldErrors | undefined>(KEY);
