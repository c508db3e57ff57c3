// The names that a template can use: fields of the case, settings, functions, other templates.
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { EditorView, Tooltip } from "@codemirror/view";

/** A name as the server describes it; lists end with [], members come behind a full stop: issues[].service. */
interface Name {
  readonly name: string;
  readonly about: string;
}

interface Names {
  readonly fields: Name[];
  readonly functions: (Name & { readonly call: string; readonly example: string })[];
  readonly templates: string[];
}

const keywords = ["if", "else", "end", "for", "in", "case", "when", "include", "include_join", "capture", "true", "false", "null"];

/** Completes and explains names. */
export class Vocabulary {
  private readonly names: Promise<Names | null>;

  /** @param address Where the server tells the names. */
  constructor(address: string) {
    this.names = fetch(address)
      .then((answer) => (answer.ok ? (answer.json() as Promise<Names>) : null))
      .catch(() => null);
  }

  /** What can stand at the cursor, which is in code. */
  async complete(context: CompletionContext): Promise<CompletionResult | null> {
    const before = context.state.sliceDoc(0, context.pos);
    const names = isCode(before) ? await this.names : null;
    if (!names) {
      return null;
    }

    const include = /\binclude(?:_join)?\s+'([\w-]*)$/.exec(before);
    if (include) {
      return { from: context.pos - (include[1]?.length ?? 0), options: names.templates.map((label) => ({ label, type: "text" })) };
    }

    const word = /((?:[\w$]+(?:\[[^\]]*\])?\??\.)*)([\w$]*)$/.exec(before);
    if (!word || (!word[0] && !context.explicit)) {
      return null;
    }

    const holder = (word[1] ?? "").replaceAll("?", "").replace(/\.$/, "");
    const options = holder ? membersOf(names, resolve(names, holder, before)) : [...globals(names), ...locals(before)];
    return { from: context.pos - (word[2]?.length ?? 0), options, validFor: /^[\w$]*$/ };
  }

  /** What the name at a place is. */
  async explain(view: EditorView, at: number): Promise<Tooltip | null> {
    const line = view.state.doc.lineAt(at);
    const before = /(?:[\w$]+(?:\[[^\]]*\])?\??\.)*[\w$]*$/.exec(line.text.slice(0, at - line.from))?.[0] ?? "";
    const after = /^[\w$]*/.exec(line.text.slice(at - line.from))?.[0] ?? "";
    const whole = (before + after).replaceAll("?", "");
    const names = whole && isCode(view.state.sliceDoc(0, at)) ? await this.names : null;
    if (!names) {
      return null;
    }

    const called = names.functions.find((known) => known.name === whole);
    const field = names.fields.find((known) => known.name === resolve(names, whole, view.state.sliceDoc(0, at)).replace(/\[\]$/, ""));
    const text = called ? [called.call, called.about, "Example: " + called.example] : field ? [field.name, field.about] : null;
    return text ? { pos: at - before.length, end: at + after.length, above: true, create: () => ({ dom: explanation(text) }) } : null;
  }
}

/** Whether a text ends inside double braces. */
function isCode(before: string): boolean {
  return before.lastIndexOf("{{") > before.lastIndexOf("}}");
}

/** What a name stands for: the element of a list that a loop runs over, or the value that was given a name. */
function resolve(names: Names, name: string, before: string): string {
  let path = name.replace(/\[[^\]]*\]/g, "[]");
  for (let depth = 0; depth < 5; depth++) {
    const [first = "", rest = ""] = split(path);
    const loop = [...before.matchAll(new RegExp(`\\bfor\\s+${escape(first)}\\s+in\\s+([\\w.]+)`, "g"))].at(-1)?.[1];
    const given = [...before.matchAll(new RegExp(`(?:^|[\\s{~-])${escape(first)}\\s*=\\s*([\\w.]+)\\s*$`, "gm"))].at(-1)?.[1];
    if (names.fields.some((field) => field.name === first) || (!loop && !given)) {
      break;
    }

    path = (loop ? loop + "[]" : given) + rest;
  }

  return path;
}

function split(path: string): [string, string] {
  const end = /[.[]/.exec(path)?.index ?? path.length;
  return [path.slice(0, end), path.slice(end)];
}

function escape(text: string): string {
  return text.replace(/\$/g, "\\$");
}

function membersOf(names: Names, holder: string): Completion[] {
  const fields = names.fields
    .filter((field) => field.name.startsWith(holder + ".") && !/[.[]/.test(field.name.slice(holder.length + 1)))
    .map((field) => ({ label: field.name.slice(holder.length + 1), info: field.about, type: "property" }));
  const functions = names.functions
    .filter((known) => known.name.startsWith(holder + "."))
    .map((known) => ({ label: known.name.slice(holder.length + 1), info: `${known.call}: ${known.about}`, type: "function" }));
  return [...fields, ...functions];
}

function globals(names: Names): Completion[] {
  const fields = names.fields.filter((field) => !/[.[]/.test(field.name)).map((field) => ({ label: field.name, info: field.about, type: "variable", boost: 2 }));
  const functions = names.functions.map((known) => ({ label: known.name, info: `${known.call}: ${known.about}`, type: "function" }));
  return [...fields, ...functions, ...keywords.map((label) => ({ label, type: "keyword" }))];
}

/** The names that the template itself gives. */
function locals(before: string): Completion[] {
  const given = [...before.matchAll(/(?:\bfor\s+(\w+)\s+in\b|(?:^|\{\{[-~]?)\s*(\$?\w+)\s*=(?!=))/gm)].map((found) => found[1] ?? found[2] ?? "");
  return [...new Set(given)].filter(Boolean).map((label) => ({ label, type: "variable", boost: 1 }));
}

function explanation(lines: string[]): HTMLElement {
  const box = document.createElement("div");
  box.className = "cm-name";
  lines.filter(Boolean).forEach((line, index) => {
    const paragraph = document.createElement("p");
    const text = index === 0 ? document.createElement("code") : paragraph;
    text.textContent = line;
    if (index === 0) {
      paragraph.append(text);
    }

    box.append(paragraph);
  });
  return box;
}
