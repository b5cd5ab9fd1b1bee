// What a Fluent file consists of: for the types of its messages, and to compare languages.

import {
  parse,
  Visitor,
  type Attribute,
  type FunctionReference,
  type Message,
  type MessageReference,
  type SelectExpression,
  type TermReference,
  type VariableReference,
} from "@fluent/syntax";
import { FluentResource } from "@fluent/bundle";

export type Selector = { variable: string; keys: string[]; default: string };

export class Pattern extends Visitor {
  /** The variables whose values are inserted. */
  readonly inserted = new Set<string>();
  readonly selectors: Selector[] = [];
  /** The variables that functions take. */
  readonly passed = new Set<string>();
  readonly functions = new Set<string>();
  readonly references = new Set<string>();

  constructor(node: Message["value"] | Attribute["value"]) {
    super();
    if (node) this.visit(node);
  }

  get variables(): string[] {
    const selected = this.selectors.map(({ variable }) => variable);
    return [...new Set([...this.inserted, ...selected, ...this.passed])].sort();
  }

  override visitSelectExpression(select: SelectExpression) {
    if (select.selector.type === "VariableReference") {
      const keys = select.variants.map(({ key }) =>
        key.type === "Identifier" ? key.name : key.value,
      );
      const position = select.variants.findIndex((variant) => variant.default);
      this.selectors.push({
        variable: select.selector.id.name,
        keys,
        default: keys[position] ?? "",
      });
    } else this.visit(select.selector);
    for (const { value } of select.variants) this.visit(value);
  }

  override visitVariableReference(reference: VariableReference) {
    this.inserted.add(reference.id.name);
  }

  override visitFunctionReference(reference: FunctionReference) {
    this.functions.add(reference.id.name);
    for (const argument of reference.arguments.positional)
      if (argument.type === "VariableReference") this.passed.add(argument.id.name);
  }

  override visitMessageReference(reference: MessageReference) {
    this.references.add(reference.id.name);
  }

  override visitTermReference(reference: TermReference) {
    this.references.add(`-${reference.id.name}`);
  }
}

export type Entry = { id: string; value: Pattern; attributes: Map<string, Pattern> };

/** The messages of a file. Throws for anything else in it but comments. */
export function entries(source: string): Entry[] {
  const found: Entry[] = [];
  for (const entry of parse(source, {}).body) {
    if (entry.type === "Message") {
      found.push({
        id: entry.id.name,
        value: new Pattern(entry.value),
        attributes: new Map(
          entry.attributes.map(({ id, value }) => [id.name, new Pattern(value)] as const),
        ),
      });
    } else if (!entry.type.endsWith("Comment")) {
      throw new Error(`${entry.type}: ${source.slice(entry.span?.start, entry.span?.end)}`);
    }
  }
  return found;
}

const CATEGORIES = new Set(["zero", "one", "two", "few", "many", "other"]);

/** Whether a selector chooses by number: by plural category, or by a number itself. */
export const isNumeric = ({ keys }: Selector) =>
  keys.every((key) => CATEGORIES.has(key) || /^\d+$/.test(key)) &&
  keys.some((key) => key !== "other");

/** The plural categories of a selector. */
export const categories = ({ keys }: Selector) => keys.filter((key) => CATEGORIES.has(key)).sort();

/** The TypeScript type of a variable. */
function typeOf(variable: string, patterns: Pattern[]): string {
  if (patterns.some(({ passed }) => passed.has(variable))) return "number";
  const selectors = patterns
    .flatMap((pattern) => pattern.selectors)
    .filter((selector) => selector.variable === variable);
  if (selectors.some(isNumeric)) return "number";
  if (selectors.length > 0 && !patterns.some(({ inserted }) => inserted.has(variable)))
    return [...new Set(selectors.flatMap(({ keys }) => keys))]
      .map((key) => JSON.stringify(key))
      .sort()
      .join(" | ");
  return "string | number";
}

function messageType({ value, attributes }: Entry): string {
  const patterns = [value, ...attributes.values()];
  const variables = [...new Set(patterns.flatMap((pattern) => pattern.variables))].sort();
  if (variables.length === 0) return "null";
  return `{ ${variables.map((variable) => `${variable}: ${typeOf(variable, patterns)}`).join("; ")} }`;
}

/** The module that types the messages of the English files. */
export function messageTypes(files: Record<string, string>): string {
  const interfaces = Object.entries(files).map(([name, source]) => {
    const members = entries(source).map(
      (entry) => `  ${JSON.stringify(entry.id)}: ${messageType(entry)};\n`,
    );
    return `export interface ${name} {\n${members.join("")}}\n`;
  });
  return `// The messages of en/*.ftl with their arguments. Generated: \`npm run messages\`.\n\n${interfaces.join("\n")}`;
}

/** Values for every variable of a message. */
export function sampleValues({ value, attributes }: Entry): Record<string, string | number> {
  const patterns = [value, ...attributes.values()];
  const variables = new Set(patterns.flatMap((pattern) => pattern.variables));
  return Object.fromEntries(
    [...variables].map((variable) => {
      const type = typeOf(variable, patterns);
      return [
        variable,
        type === "number" ? 3 : type.includes('"') ? (type.split('"')[1] ?? "") : "three",
      ];
    }),
  );
}

/** A file’s text as the build parses it. */
export const parsed = (source: string) => new FluentResource(source).body;
