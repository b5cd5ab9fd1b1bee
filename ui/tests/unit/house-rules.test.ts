// Rules of the source tree that no compiler checks.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { parse, type AST } from "svelte/compiler";
import { describe, expect, it } from "vitest";

// From the working folder: in jsdom `import.meta.url` is no file.
const src = join(process.cwd(), "src");

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|svelte|css)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(src, file), "utf8") }));

const components = files.filter(({ file }) => file.endsWith(".svelte"));

/** Attributes whose value is shown or announced. */
const spoken = new Set(["alt", "aria-label", "aria-description", "label", "placeholder", "title"]);
const letters = /\p{L}/u;

function walk(node: unknown, visit: (node: { type: string }) => void) {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, visit);
  } else if (typeof node === "object" && node !== null) {
    if ("type" in node && typeof node.type === "string") visit(node as { type: string });
    for (const each of Object.values(node)) walk(each, visit);
  }
}

/** Words between tags and in spoken attributes. */
function literalWords(text: string): string[] {
  const silent = new Set<unknown>();
  const root = parse(text, { modern: true }).fragment;
  walk(root, (node) => {
    if (node.type !== "Attribute") return;
    const { name, value } = node as AST.Attribute;
    if (!spoken.has(name) && Array.isArray(value)) value.forEach((part) => silent.add(part));
  });
  const found: string[] = [];
  walk(root, (node) => {
    if (node.type !== "Text" || silent.has(node)) return;
    const { data } = node as AST.Text;
    if (letters.test(data)) found.push(data.trim());
  });
  return found;
}

/** The files of the tree that each file imports. */
const imports = new Map(
  files.map(({ file, text }) => {
    const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"?]+)/g)];
    const paths = specifiers.map(([, path = ""]) => normalize(join(dirname(file), path)));
    const known = (path: string) =>
      [path, `${path}.ts`, join(path, "index.ts")].find((each) =>
        files.some(({ file }) => file === each),
      );
    return [file, paths.map(known).filter((path) => path !== undefined)];
  }),
);

/** The top-level folder of a file. */
const folder = (file: string) => (file.includes(sep) ? file.slice(0, file.indexOf(sep)) : "");

/** The first chain of imports that leads back to its start. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const finished = new Set<string>();
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found !== null) return found;
    }
    finished.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const found = visit(file, []);
    if (found !== null) return found;
  }
  return null;
}

describe("the folders", () => {
  const allowed: Record<string, readonly string[]> = {
    kit: ["kit", "locale"],
    host: ["host"],
    // Only the types of the shell’s answers.
    locale: ["locale", "host"],
    enrolment: ["enrolment", "kit", "locale", "host"],
    "": ["enrolment", "kit", "locale", "host"],
  };

  it.each(files)("$file imports only from the folders below its own", ({ file }) => {
    const importable = allowed[folder(file)];
    expect(importable).toBeDefined();
    for (const path of imports.get(file) ?? []) expect(importable).toContain(folder(path));
  });

  it("no file imports a file that imports it", () => {
    expect(circle(imports)).toBeNull();
  });

  it("a circle would be found", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ]);
    expect(circle(graph)).toEqual(["b", "c", "b"]);
    expect([...imports.values()].flat().length).toBeGreaterThan(100);
  });

  it("only host imports @tauri-apps", () => {
    const importers = files.filter(({ text }) => /["']@tauri-apps\//.test(text));
    expect(importers.map(({ file }) => relative("host", file))).toEqual(["commands.ts"]);
  });
});

describe("the source", () => {
  it("the source tree is found", () => {
    expect(components.length).toBeGreaterThan(10);
  });

  it.each(components)("$file has no text of its own", ({ text }) => {
    expect(literalWords(text)).toEqual([]);
  });

  it("text would be found", () => {
    const example = '<p class="quiet">Hello</p><img alt="A cat" src="cat.png">{x}';
    expect(literalWords(example)).toEqual(["Hello", "A cat"]);
  });

  it.each(components)("$file has no style attribute, which the CSP blocks", ({ text }) => {
    expect(text).not.toMatch(/\sstyle(:[\w-]+)?\s*=/);
    expect(text).not.toMatch(/svelte\/transition/);
  });

  it("colours are named in tokens.css alone", () => {
    // The background of the QR code is white in every theme.
    const elsewhere = files.filter(
      ({ file, text }) =>
        file !== join("kit", "tokens.css") &&
        file !== join("enrolment", "components", "QrImage.svelte") &&
        /#[0-9a-f]{3,8}\b(?=[;\s])|\brgba?\(/i.test(text),
    );
    expect(elsewhere.map(({ file }) => file)).toEqual([]);
  });

  it("input boxes are styled in inputs.css alone", () => {
    const box = /\b(input|select|textarea)(\[[^\]]*\])?:(hover|focus)\b/;
    // Not an input box: it is part of the rail.
    const exempt = join("enrolment", "components", "LanguageChoice.svelte");
    const styled = files.filter(({ file, text }) => file !== exempt && box.test(text));
    expect(styled.map(({ file }) => file)).toEqual([join("kit", "inputs.css")]);
    const unboxed = components.filter(
      ({ file, text }) =>
        file !== exempt &&
        /<(input|select|textarea)\b/.test(text) &&
        !/class="input"/.test(text) &&
        !/type="(checkbox|file)"/.test(text),
    );
    expect(unboxed.map(({ file }) => file)).toEqual([]);
  });

  it("sides are logical, for right-to-left languages", () => {
    const physical = /\b(margin|padding|border)-(left|right)\b|^\s*(left|right)\s*:/m;
    expect(files.filter(({ text }) => physical.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
