// What the tree must keep to, and no compiler checks.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse, type AST } from "svelte/compiler";
import { describe, expect, it } from "vitest";

// From the working folder: in jsdom `import.meta.url` is no file.
const src = join(process.cwd(), "src");

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|svelte|css)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(src, file), "utf8") }));

const components = files.filter(({ file }) => file.endsWith(".svelte"));

/** Attributes whose value a person sees or hears. */
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

describe("house rules", () => {
  it("finds the tree", () => {
    expect(components.length).toBeGreaterThan(10);
  });

  it("only src/host/ imports @tauri-apps", () => {
    const importers = files.filter(({ text }) => /["']@tauri-apps\//.test(text));
    expect(importers.map(({ file }) => relative("host", file))).toEqual(["commands.ts"]);
  });

  it.each(components)("$file holds no words of its own", ({ text }) => {
    expect(literalWords(text)).toEqual([]);
  });

  it("would notice words", () => {
    const guilty = '<p class="quiet">Hello</p><img alt="A cat" src="cat.png">{x}';
    expect(literalWords(guilty)).toEqual(["Hello", "A cat"]);
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

  it("sides are logical, for right-to-left languages", () => {
    const physical = /\b(margin|padding|border)-(left|right)\b|^\s*(left|right)\s*:/m;
    expect(files.filter(({ text }) => physical.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
