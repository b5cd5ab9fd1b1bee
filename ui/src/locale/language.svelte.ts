// The language in use. The page follows when another is chosen, without losing what it shows.

import { checkWords as checksIn, type CheckWords } from "./checks";
import english from "./en";
import { readFluent, type Messages, type Source } from "./fluent";
import { isRightToLeft, type Language } from "./languages";
import type { CheckMessages, ProblemMessages, WindowMessages } from "./messages";
import { problemWords, type ProblemWords } from "./problems";

type Sources = typeof english;

/** Each language is a chunk of its own, so that only the language in use is loaded. */
const loaders: Record<Exclude<Language, "en">, () => Promise<{ default: Sources }>> = {
  ar: () => import("./ar"),
  de: () => import("./de"),
  es: () => import("./es"),
  fr: () => import("./fr"),
  it: () => import("./it"),
  ja: () => import("./ja"),
};

/** The texts in one language. What a translation lacks is in English. */
export class Words {
  readonly language: Language;
  readonly window: Messages<keyof WindowMessages>;
  readonly checks: CheckWords;
  readonly problems: ProblemWords;

  constructor(language: Language, { window, checks, problems }: Sources) {
    const read = <Id extends string>(source: Source, fallback: Source) =>
      language === "en"
        ? readFluent<Id>("en", source)
        : readFluent<Id>(language, source, readFluent("en", fallback));
    this.language = language;
    this.window = read(window, english.window);
    this.checks = checksIn(language, read<keyof CheckMessages>(checks, english.checks));
    this.problems = problemWords(language, read<keyof ProblemMessages>(problems, english.problems));
  }

  /** The text of a message of the window. */
  text<Id extends keyof WindowMessages>(id: Id, ...[values]: Arguments<Id>): string {
    return this.window.format(id, null, values ?? {});
  }
}

/** The arguments of a message, if it has any. */
type Arguments<Id extends keyof WindowMessages> = WindowMessages[Id] extends null
  ? [values?: undefined]
  : [values: NonNullable<WindowMessages[Id]>];

export async function wordsIn(language: Language): Promise<Words> {
  return new Words(language, language === "en" ? english : (await loaders[language]()).default);
}

let words: Words = $state.raw(new Words("en", english));

/** The text of a message in the language in use: `t("sign-in-lede", { pool })`. */
export function t<Id extends keyof WindowMessages>(id: Id, ...values: Arguments<Id>): string {
  return words.text(id, ...values);
}

/** Whether there is a message with an id that is made at run time. */
export const isMessage = (id: string): id is keyof WindowMessages => words.window.has(id);

export const spokenLanguage = (): Language => words.language;

export const fieldName: ProblemWords["field"] = (field) => words.problems.field(field);

export const wordsOf: ProblemWords["problem"] = (kind) => words.problems.problem(kind);

export const checkWords = (): CheckWords => words.checks;

let newest = 0;

/** Switches every shown text to a language. If called again before it is loaded, the newest call wins. */
export async function speak(language: Language): Promise<void> {
  const turn = ++newest;
  const next = language === words.language ? words : await wordsIn(language);
  if (turn !== newest) return;
  words = next;
  document.documentElement.lang = language;
  document.documentElement.dir = isRightToLeft(language) ? "rtl" : "ltr";
  document.title = t("product");
}
