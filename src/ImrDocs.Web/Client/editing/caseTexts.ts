// The texts of a case, as the browser keeps them and puts them back.
import { written } from "../preview/written";
import type { Kept, Texts } from "./keptTexts";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Besides the texts: why they were changed, and an issue that was just taken out. */
const others = ["note", "removedAt", "removedIssue"];

/**
 * The texts of the form of a case. They go back in by way of the server: the version they were written on may have other issues
 * than the one that is open, and the server joins the two when they are saved.
 */
export class CaseTexts implements Texts {
  /**
   * @param form The form.
   * @param reach Whether the server answers; it is said where it does not.
   * @param leaving The page is left on purpose.
   */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly reach: () => Promise<boolean>,
    private readonly leaving: () => void,
  ) {}

  /** The texts as the form sends them; a box that is not ticked is empty. */
  read(): Record<string, string> {
    return textsOf(this.form);
  }

  /** Sends the version that they were written on with the texts in it, and has the page come back so. */
  async putIn(kept: Kept): Promise<"sent" | "failed"> {
    const version = (await this.reach()) ? await this.versionOf(kept) : null;
    if (!version) {
      return "failed";
    }

    const fields = { ...version, ...kept.fields, action: "preview", baseVersion: kept.seen, end: "1" };
    const own = written(this.form, ["__RequestVerificationToken", "edition", "recipient", "large", "draft", "zoom"]);
    const sent = document.createElement("form");
    [sent.method, sent.action, sent.hidden] = ["post", location.pathname, true];
    for (const [name, value] of [...own, ...Object.entries(fields)]) {
      const field = document.createElement("input");
      [field.type, field.name, field.value] = ["hidden", name, value];
      sent.append(field);
    }

    document.body.append(sent);
    this.leaving();
    sent.submit();
    return "sent";
  }

  /** The texts of the version that some of them were changed in; null when it cannot be had. */
  private async versionOf(kept: Kept): Promise<Record<string, string> | null> {
    if (kept.isWhole) {
      return {};
    }

    try {
      const answer = await fetch(`${location.pathname}?version=${encodeURIComponent(kept.seen)}`);
      const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      const form = page?.querySelector<HTMLFormElement>("form[data-case-form]");
      return form ? textsOf(form) : null;
    } catch {
      return null;
    }
  }
}

function textsOf(form: HTMLFormElement): Record<string, string> {
  const fields = [...form.elements].filter((field) => field.matches("[data-path]") || others.includes(field.getAttribute("name") ?? "")) as Field[];
  return Object.fromEntries(fields.map((field) => [field.name, isTick(field) && !field.checked ? "" : field.value]));
}

function isTick(field: Field): field is HTMLInputElement {
  return field.type === "checkbox";
}
