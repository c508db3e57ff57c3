// Whether something is written that is not saved.
import type { Status } from "./status";

/** Knows whether something is written that is not saved, and asks before it is left behind. */
export class UnsavedTexts {
  private readonly saved: string | null;
  private isReleased = false;
  private errors = countErrors();

  constructor(
    private readonly form: HTMLFormElement,
    private readonly status: Status,
  ) {
    // A page that came back with its texts, not saved, stays unsaved whatever is written.
    this.saved = form.dataset["saved"] === "true" || !status.isOpen ? this.written() : null;
    form.toggleAttribute("data-unsaved", this.isThere);
    window.addEventListener("beforeunload", (event) => {
      if (!this.isReleased && this.isThere) {
        event.preventDefault();
      }
    });
    // A browser that goes back to this page may show it as it was left.
    window.addEventListener("pageshow", () => (this.isReleased = false));
  }

  /** Whether the server has the texts as the page came with them. */
  get cameSaved(): boolean {
    return this.saved !== null;
  }

  /** Says whether there is something to save. */
  look(): void {
    this.form.toggleAttribute("data-unsaved", this.isThere);
    this.status.say(this.isThere ? "Changed, not saved yet." + errorsInWords(this.errors) : "", this.isThere ? "warning" : "");
  }

  /** Says how many errors there are, when that has changed: who does not see them would not know. */
  lookAtErrors(): void {
    const errors = countErrors();
    if (errors !== this.errors) {
      this.errors = errors;
      this.look();
    }
  }

  /** The page is left on purpose: what is written goes along. */
  release(): void {
    this.isReleased = true;
  }

  private get isThere(): boolean {
    return this.saved !== this.written();
  }

  private written(): string {
    const fields = this.form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("[data-path], [name=note]");
    return JSON.stringify([...fields].map((field) => (field.type === "checkbox" ? (field as HTMLInputElement).checked : field.value)));
  }
}

function countErrors(): number {
  return document.querySelectorAll("[data-diagnostic].error").length;
}

function errorsInWords(errors: number): string {
  return errors === 0 ? "" : errors === 1 ? " 1 error." : ` ${errors} errors.`;
}
