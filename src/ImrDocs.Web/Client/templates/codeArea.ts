// The text of a template in an editor, with the text area that the form sends behind it.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { highlighting, theme } from "./looks";
import { jsonLanguage, templateLanguage } from "./languages";
import type { Problem } from "./problems";
import { Vocabulary } from "./vocabulary";

/** What the editor tells of. */
export interface CodeEvents {
  /** The text is another. */
  changed(): void;
  /** The cursor is on another line, from 1. */
  moved(line: number): void;
}

/**
 * The text in an editor. It lives in a shadow tree, whose style sheets are constructed: the page's policy allows no inline
 * style, and needs no exception. Tab moves on, as everywhere in a page.
 */
export class CodeArea {
  private readonly view: EditorView;

  constructor(source: HTMLTextAreaElement, events: CodeEvents) {
    const host = document.createElement("div");
    host.className = "code-area";
    const shadow = host.attachShadow({ mode: "open" });
    source.before(host);
    source.hidden = true;
    const isTemplate = source.dataset["language"] === "template";
    const vocabulary = isTemplate && source.dataset["names"] ? new Vocabulary(source.dataset["names"]) : null;
    this.view = new EditorView({
      parent: shadow,
      root: shadow,
      state: EditorState.create({
        doc: source.value,
        extensions: [
          lineNumbers(),
          history(),
          bracketMatching(),
          closeBrackets(),
          indentUnit.of("    "),
          search({ top: true }),
          lintGutter(),
          syntaxHighlighting(highlighting),
          theme,
          EditorView.lineWrapping,
          EditorState.readOnly.of(source.readOnly),
          EditorView.contentAttributes.of({ tabindex: "0", "aria-label": source.labels[0]?.textContent ?? "", spellcheck: isTemplate ? "true" : "false" }),
          isTemplate ? templateLanguage : source.dataset["language"] === "json" ? jsonLanguage : [],
          vocabulary ? [autocompletion({ override: [(context) => vocabulary.complete(context)] }), hoverTooltip((view, at) => vocabulary.explain(view, at), { hideOnChange: true })] : [],
          keymap.of([{ key: "Tab", run: acceptCompletion }, ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) {
              source.value = update.state.doc.toString();
              events.changed();
            }

            if (update.selectionSet || update.docChanged) {
              events.moved(this.line);
            }
          }),
        ],
      }),
    });
    // The label names the text area, which is hidden.
    source.labels[0]?.addEventListener("click", () => this.view.focus());
    const first = Number(source.dataset["firstLine"]);
    if (first > 1) {
      this.goTo(first);
    }
  }

  /** The line of the cursor, from 1. */
  get line(): number {
    return this.view.state.doc.lineAt(this.view.state.selection.main.head).number;
  }

  /** Puts another text in; undoing brings the one before back. */
  replace(text: string): void {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
  }

  /** Puts the cursor at the beginning of a line, from 1. */
  goTo(line: number): void {
    const { doc } = this.view.state;
    const at = doc.line(Math.min(Math.max(1, line), doc.lines)).from;
    this.view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    this.view.focus();
  }

  /** Underlines what is wrong. */
  show(problems: Problem[]): void {
    const { doc } = this.view.state;
    const found = problems.flatMap<Diagnostic>((problem) => {
      if (problem.line < 1 || problem.line > doc.lines) {
        return [];
      }

      const line = doc.line(problem.line);
      const from = Math.min(line.from + problem.column - 1, line.to);
      const word = /^[\w$.]+/.exec(doc.sliceString(from, line.to))?.[0].length ?? 1;
      return [{ from, to: Math.min(from + word, line.to), severity: problem.severity, message: problem.message, source: problem.id }];
    });
    this.view.dispatch(setDiagnostics(this.view.state, found));
  }
}
