// The language in use. The page follows when another is chosen, without losing what it shows.

import { checkWords as checksIn, type CheckWords } from "./checks";
import { en, type Catalogue } from "./en";
import englishChecks from "./en/checks.ftl?raw";
import { readFluent } from "./fluent";
import { isRightToLeft, type Language } from "./languages";
import { problemWords, type ProblemWords } from "./problems";
import englishProblems from "./en/problems.ftl?raw";

interface Words {
  language: Language;
  catalogue: Catalogue;
  checks: CheckWords;
  problems: ProblemWords;
}

type Sources = { catalogue: Catalogue; checks: string; problems: string };

const english: Sources = { catalogue: en, checks: englishChecks, problems: englishProblems };

/** Each language is in chunks of its own, so that only the language in use is loaded. */
const loaders: Record<Exclude<Language, "en">, () => Promise<Sources>> = {
  ar: async () => ({
    catalogue: (await import("./ar")).ar,
    checks: (await import("./ar/checks.ftl?raw")).default,
    problems: (await import("./ar/problems.ftl?raw")).default,
  }),
  de: async () => ({
    catalogue: (await import("./de")).de,
    checks: (await import("./de/checks.ftl?raw")).default,
    problems: (await import("./de/problems.ftl?raw")).default,
  }),
  es: async () => ({
    catalogue: (await import("./es")).es,
    checks: (await import("./es/checks.ftl?raw")).default,
    problems: (await import("./es/problems.ftl?raw")).default,
  }),
  fr: async () => ({
    catalogue: (await import("./fr")).fr,
    checks: (await import("./fr/checks.ftl?raw")).default,
    problems: (await import("./fr/problems.ftl?raw")).default,
  }),
  it: async () => ({
    catalogue: (await import("./it")).it,
    checks: (await import("./it/checks.ftl?raw")).default,
    problems: (await import("./it/problems.ftl?raw")).default,
  }),
  ja: async () => ({
    catalogue: (await import("./ja")).ja,
    checks: (await import("./ja/checks.ftl?raw")).default,
    problems: (await import("./ja/problems.ftl?raw")).default,
  }),
};

function read(language: Language, { catalogue, checks, problems }: Sources): Words {
  const format = readFluent(language, checks, problems);
  return {
    language,
    catalogue,
    checks: checksIn(language, format),
    problems: problemWords(language, format),
  };
}

export async function wordsIn(language: Language): Promise<Words> {
  return read(language, language === "en" ? english : await loaders[language]());
}

let words: Words = $state.raw(read("en", english));

/** The words in use. Screens read `t.signIn.title`. */
export const t: Catalogue = new Proxy(en, {
  get: (_, key) => Reflect.get(words.catalogue, key) as unknown,
});

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
  document.title = next.catalogue.product;
}
