// How templates and settings are read for colours: Scriban inside Markdown, and JSON.
import { StreamLanguage, type StringStream } from "@codemirror/language";

interface Mode {
  isCode: boolean;
  isHeading: boolean;
}

const keywords =
  /^(?:if|else|end|for|in|while|case|when|func|ret|include|include_join|capture|wrap|with|break|continue|import|readonly|this)(?![\w.])/;

/** Markdown with Scriban between double braces. */
export const templateLanguage = StreamLanguage.define<Mode>({
  name: "template",
  startState: () => ({ isCode: false, isHeading: false }),
  token: (stream, mode) => (mode.isCode ? code(stream, mode) : markup(stream, mode)),
  languageData: { closeBrackets: { brackets: ["(", "[", "{", "'"] } },
});

function code(stream: StringStream, mode: Mode): string | null {
  if (stream.match(/^[-~]?\}\}/)) {
    mode.isCode = false;
    return "brace";
  }

  if (stream.eatSpace()) {
    return null;
  }

  if (stream.match(/^#.*?(?=[-~]?\}\}|$)/)) {
    return "comment";
  }

  if (stream.match(/^'(?:[^'\\]|\\.)*'?/) || stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
    return "string";
  }

  if (stream.match(/^\d+(?:\.\d+)?/)) {
    return "number";
  }

  if (stream.match(keywords)) {
    return "keyword";
  }

  if (stream.match(/^(?:true|false|null|empty)(?![\w.])/)) {
    return "atom";
  }

  if (stream.match(/^\.?\$*[A-Za-z_]\w*/)) {
    return "variableName";
  }

  return stream.match(/^[|&?=!<>+*/%.-]+/) ? "operator" : (stream.next(), null);
}

function markup(stream: StringStream, mode: Mode): string | null {
  if (stream.sol()) {
    mode.isHeading = stream.match(/^#{1,6}\s/, false) !== null;
    if (stream.match(/^:{3,}[^{]*/)) {
      return "meta";
    }

    if (stream.match(/^\s*(?:[-*]|\d+\.)\s+/)) {
      return "list";
    }
  }

  if (stream.match(/^\{\{[-~]?/)) {
    mode.isCode = true;
    return "brace";
  }

  if (stream.match(/^\*\*/)) {
    return "strong";
  }

  if (stream.match(/^\]\([^)]*\)/)) {
    return "link";
  }

  if (!stream.match(/^[^{*\]]+/)) {
    stream.next();
  }

  return mode.isHeading ? "heading" : null;
}

/** JSON. */
export const jsonLanguage = StreamLanguage.define<object>({
  name: "json",
  startState: () => ({}),
  token: (stream) => {
    if (stream.eatSpace()) {
      return null;
    }

    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
      return stream.match(/^\s*:/, false) ? "propertyName" : "string";
    }

    if (stream.match(/^-?\d[\d.eE+-]*/)) {
      return "number";
    }

    return stream.match(/^(?:true|false|null)\b/) ? "atom" : (stream.next(), null);
  },
});
