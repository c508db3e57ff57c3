// The looks of the editor: the colours are those of the page, light or dark.
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The colours of the languages. */
export const highlighting = HighlightStyle.define([
  { tag: tags.brace, color: "var(--code-brace)" },
  { tag: [tags.keyword, tags.atom], color: "var(--code-keyword)", fontWeight: "600" },
  { tag: [tags.variableName, tags.propertyName], color: "var(--code-name)" },
  { tag: [tags.string, tags.number], color: "var(--code-text)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: [tags.meta, tags.list, tags.operator], color: "var(--code-brace)" },
  { tag: [tags.heading, tags.strong], fontWeight: "700" },
  { tag: tags.link, color: "var(--accent)" },
]);

/** Everything else. */
export const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--raised)", border: "1px solid var(--edge)", borderRadius: ".25rem", fontSize: ".875rem" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace', lineHeight: "1.55", maxHeight: "var(--code-height, 36rem)", minHeight: "24rem", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection": { backgroundColor: "var(--code-selection)" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--sunken)", borderRight: "1px solid var(--line)" },
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--sunken)" },
  ".cm-panels button, .cm-panels input": { font: "inherit", color: "inherit", background: "var(--raised)", border: "1px solid var(--edge)" },
  ".cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--raised)", border: "1px solid var(--edge)", maxWidth: "30rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: ".125rem .5rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--accent-ink)", backgroundColor: "var(--accent)" },
  ".cm-completionDetail": { color: "inherit", fontStyle: "normal", opacity: "1" },
  ".cm-name": { padding: ".5rem .75rem", fontSize: ".875rem" },
  ".cm-name p": { margin: "0 0 .25rem" },
  ".cm-name code": { fontFamily: "inherit", fontWeight: "600" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
});
