// The language in use. The page follows when another is spoken, without losing what it shows.

import { en, type Catalogue } from "./en";
import { isRightToLeft, type Language } from "./languages";
import { problemWords, type ProblemWords } from "./problems";
import english from "./en/problems.ftl?raw";

interface Words {
  language: Language;
  catalogue: Catalogue;
  problems: ProblemWords;
}

type Loader = () => Promise<[Catalogue, string]>;

/** Each language is a file of its own, so that nobody waits for words that they do not read. */
const loaders: Record<Exclude<Language, "en">, Loader> = {
  ar: async () => [(await import("./ar")).ar, (await import("./ar/problems.ftl?raw")).default],
  de: async () => [(await import("./de")).de, (await import("./de/problems.ftl?raw")).default],
  es: async () => [(await import("./es")).es, (await import("./es/problems.ftl?raw")).default],
  fr: async () => [(await import("./fr")).fr, (await import("./fr/problems.ftl?raw")).default],
  it: async () => [(await import("./it")).it, (await import("./it/problems.ftl?raw")).default],
  ja: async () => [(await import("./ja")).ja, (await import("./ja/problems.ftl?raw")).default],
};

export async function wordsIn(language: Language): Promise<Words> {
  const [catalogue, fluent] = language === "en" ? [en, english] : await loaders[language]();
  const problems = problemWords(language, fluent);
  return { language, catalogue, problems };
}

let words: Words = $state.raw({
  language: "en",
  catalogue: en,
  problems: problemWords("en", english),
});

/** The words in use. Screens say `t.signIn.title`. */
export const t: Catalogue = new Proxy(en, {
  get: (_, key) => Reflect.get(words.catalogue, key) as unknown,
});

export const spokenLanguage = (): Language => words.language;

export const fieldName: ProblemWords["field"] = (field) => words.problems.field(field);

export const wordsOf: ProblemWords["problem"] = (kind) => words.problems.problem(kind);

let newest = 0;

/** Speaks another language, from everything that is shown on. The newest wish wins. */
export async function speak(language: Language): Promise<void> {
  const turn = ++newest;
  const next = language === words.language ? words : await wordsIn(language);
  if (turn !== newest) return;
  words = next;
  document.documentElement.lang = language;
  document.documentElement.dir = isRightToLeft(language) ? "rtl" : "ltr";
  document.title = next.catalogue.product;
}
