// The form of a letter's settings: what is written is checked and shown in the letter at once, and is not lost.
import { type Kept, KeptTexts } from "../editing/keptTexts";
import { Shelf } from "../editing/shelf";
import { Status } from "../editing/status";
import { UnsavedTexts } from "../editing/unsavedTexts";
import { LivePreview } from "../preview/livePreview";
import { Miniatures } from "../preview/miniatures";

/** Milliseconds without a key stroke before the letter is asked for. */
const pause = 200;

/** Puts together what the form of settings does with script. */
export class SettingsEditor {
  private readonly unsaved: UnsavedTexts;
  private readonly preview: LivePreview;
  private readonly kept: KeptTexts;
  private sending = false;

  constructor(private readonly form: HTMLFormElement) {
    const status = new Status();
    this.unsaved = new UnsavedTexts(form, status);
    const miniatures = new Miniatures();
    this.preview = new LivePreview(form, status, { before: () => undefined, after: () => miniatures.draw() });
    this.kept = new KeptTexts(form, new Shelf(() => localStorage), { read: () => this.read(), putIn: (kept) => this.putIn(kept) }, this.unsaved.cameSaved);
    form.addEventListener("input", (event) => this.onInput(event.target as HTMLInputElement));
    form.addEventListener("submit", (event) => void this.onSubmit(event));
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        form.requestSubmit(form.querySelector<HTMLButtonElement>("button[name=action][value=save]"));
      }
    });
  }

  private onInput(field: HTMLInputElement): void {
    if (field.dataset["path"]) {
      this.unsaved.look();
      this.kept.changed();
      this.preview.later(pause);
    } else if (["kind", "sample", "variant"].includes(field.name)) {
      if (field.name === "sample") {
        this.form.querySelectorAll<HTMLInputElement>("[name=number]").forEach((number) => (number.value = ""));
      }

      this.preview.later(0);
    } else if (field.name === "number") {
      this.preview.later(pause);
    }
  }

  /** A form that is sent without a connection leaves an error page behind, so the server is asked first. */
  private async onSubmit(event: SubmitEvent): Promise<void> {
    if (this.sending) {
      return;
    }

    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    if (await this.preview.reach()) {
      this.sending = true;
      this.unsaved.release();
      this.kept.sending();
      this.form.requestSubmit(button);
    }
  }

  /** What is written, by setting. */
  private read(): Record<string, string> {
    return Object.fromEntries([...this.fields()].map((field) => [field.dataset["path"] ?? "", isTick(field) ? String(field.checked) : field.value]));
  }

  private putIn(kept: Kept): Promise<"here"> {
    for (const [path, text] of Object.entries(kept.fields)) {
      this.write(path, text);
    }

    return Promise.resolve("here");
  }

  private write(path: string, text: string): void {
    for (const field of this.fields()) {
      if (field.dataset["path"] === path && (isTick(field) ? String(field.checked) : field.value) !== text) {
        if (isTick(field)) {
          field.checked = text === "true";
        } else {
          field.value = text;
        }

        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  }

  private fields(): NodeListOf<HTMLInputElement> {
    return this.form.querySelectorAll<HTMLInputElement>("[data-path]");
  }
}

function isTick(field: HTMLInputElement): boolean {
  return field.type === "checkbox";
}
