// The Fluent files: their types are fresh, each message is used, and each language has what English has.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { everyLanguage } from "../../src/locale/languages";
import {
  categories,
  entries,
  isNumeric,
  messageTypes,
  type Entry,
  type Pattern,
} from "../fluent-syntax";

const src = join(process.cwd(), "src");
const file = (language: string, name: string) =>
  readFileSync(join(src, "locale", language, `${name}.ftl`), "utf8");

/** The files that every language has. */
const names = ["window", "checks", "problems", "native"] as const;
const english = Object.fromEntries(
  names.map((name) => [name, entries(file("en", name))]),
) as Record<(typeof names)[number], ReturnType<typeof entries>>;

/** For the command line alone, which is in English. */
const ENGLISH_ONLY = new Set(["option"]);

describe("the types of messages", () => {
  it("are fresh: `npm run messages` writes them", async () => {
    const types = messageTypes({
      WindowMessages: file("en", "window"),
      CheckMessages: file("en", "checks"),
      ProblemMessages: file("en", "problems"),
    });
    await expect(types).toMatchFileSnapshot(join(src, "locale", "messages.ts"));
  });

  it("follow from how a message uses its variables", () => {
    const source = [
      "plain = Text",
      "inserted = { $a } and { DURATION($b) }",
      "counted = { $n ->\n    [one] One\n   *[other] { $n }\n }",
      "chosen = { $c ->\n    [x] X\n   *[other] Other\n }\n    .remedy = { $d }",
    ].join("\n");
    expect(messageTypes({ Messages: source })).toContain(
      [
        '  "plain": null;',
        '  "inserted": { a: string | number; b: number };',
        '  "counted": { n: number };',
        '  "chosen": { c: "other" | "x"; d: string | number };',
      ].join("\n"),
    );
  });

  it("are not made from a file with errors", () => {
    expect(() => entries("no message\n")).toThrow("Junk");
  });
});

describe("each message of the window", () => {
  const code = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|svelte)$/.test(path) && path !== join("locale", "messages.ts"))
    .map((path) => readFileSync(join(src, path), "utf8"))
    .join("\n");
  const literals = new Set([...code.matchAll(/"([a-z0-9_-]+)"/g)].map(([, id]) => id));
  // Ids that are made at run time: `notice-${notice}-title`.
  const templates = [...code.matchAll(/`([a-z]+-(?:[a-z-]|\$\{[^}]+\})*)`/g)].map(
    ([, id = ""]) => new RegExp(`^${id.replace(/\$\{[^}]+\}/g, "[a-z0-9_-]+")}$`),
  );
  const isUsed = (id: string) => literals.has(id) || templates.some((each) => each.test(id));

  it.each(english.window.map(({ id }) => id))("%s is used", (id) => {
    expect(isUsed(id)).toBe(true);
  });

  it("would be found if it were unused", () => {
    expect(isUsed("scan-unused")).toBe(false);
  });

  it("has an id that no other file has", () => {
    const ids = Object.values(english).flatMap((messages) => messages.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

/** What is wrong with the selectors of a translated message. */
function selectorFaults(language: string, own: Pattern, model: Pattern): string[] {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  return own.selectors.flatMap((selector) => {
    if (isNumeric(selector) || (selector.keys.length === 1 && wanted.length === 1)) {
      const has = categories(selector);
      return has.join() === wanted.join() || has.join() === "other"
        ? []
        : [`$${selector.variable} has ${has.join()} instead of ${wanted.join()}`];
    }
    const keys = model.selectors
      .filter(({ variable }) => variable === selector.variable)
      .flatMap((each) => each.keys);
    const unknown = selector.keys.filter((key) => !keys.includes(key) && key !== "other");
    return unknown.map((key) => `$${selector.variable} is never ${key}`);
  });
}

describe.each(everyLanguage)("%s", (language) => {
  describe.each(names)("%s.ftl", (name) => {
    const models = new Map(english[name].map((entry) => [entry.id, entry]));
    const text = file(language, name);
    const own = entries(text);

    it("has each message of English once, and no other", () => {
      expect(own.map(({ id }) => id).toSorted()).toEqual([...models.keys()].toSorted());
    });

    it.each(own)("$id has the attributes, arguments and plural forms that it needs", (entry) => {
      const model = models.get(entry.id);
      if (model === undefined) return expect.fail(`${entry.id} is not English`);
      const attributes = (each: Entry) =>
        [...each.attributes.keys()].filter((key) => !ENGLISH_ONLY.has(key)).toSorted();
      // A language may add one that its own text refers to.
      const own = attributes(entry).filter((key) => !text.includes(`{ ${entry.id}.${key} }`));
      expect(own).toEqual(attributes(model));
      const pairs: [Pattern, Pattern][] = [[entry.value, model.value]];
      for (const [key, pattern] of entry.attributes) {
        const english = model.attributes.get(key);
        if (english !== undefined) pairs.push([pattern, english]);
      }
      for (const [pattern, english] of pairs) {
        expect(selectorFaults(language, pattern, english)).toEqual([]);
        const known = new Set(english.variables);
        // The same seconds, inflected.
        if (known.has("duration")) known.add("seconds");
        expect(pattern.variables.filter((each) => !known.has(each))).toEqual([]);
        expect([...pattern.functions].filter((each) => !/^(DURATION|CLOCK)$/.test(each))).toEqual(
          [],
        );
        if (name === "window") expect(pattern.variables).toEqual(english.variables);
      }
    });
  });
});
