// The page of a template file: what is written is checked and shown in the letter at once, and is not lost.
import { type Kept, KeptTexts } from "../editing/keptTexts";
import { Shelf } from "../editing/shelf";
import { Status } from "../editing/status";
import { UnsavedTexts } from "../editing/unsavedTexts";
import { LivePreview } from "../preview/livePreview";
import { Miniatures } from "../preview/miniatures";
import { CodeArea } from "./codeArea";
import { Places } from "./places";
import { problemsOf } from "./problems";

/** Milliseconds without a key stroke before the draft is checked: a whole template set is, so not at every stroke. */
const pause = 150;

/** Puts together what the page of a template file does with script. */
export class TemplateEditor {
  private readonly unsaved: UnsavedTexts;
  private readonly preview: LivePreview;
  private readonly code: CodeArea;
  private readonly kept: KeptTexts | null;
  private sending = false;

  constructor(
    private readonly form: HTMLFormElement,
    source: HTMLTextAreaElement,
  ) {
    const status = new Status();
    this.unsaved = new UnsavedTexts(form, status);
    // The editor tells of its cursor from the first moment.
    const places = new Places(form.dataset["templateForm"] ?? "", (line) => this.code.goTo(line));
    this.code = new CodeArea(source, {
      changed: () => {
        this.unsaved.look();
        this.kept?.changed();
        this.preview.later(pause);
      },
      moved: (line) => places.mark(line),
    });
    const miniatures = new Miniatures();
    this.preview = new LivePreview(form, status, {
      before: () => places.clear(),
      after: () => {
        this.code.show(problemsOf(document));
        miniatures.draw();
        places.mark(this.code.line);
      },
    });
    this.kept = source.readOnly ? null : new KeptTexts(form, new Shelf(() => localStorage), { read: () => ({ text: source.value }), putIn: (kept) => this.putIn(kept) }, this.unsaved.cameSaved);
    form.addEventListener("change", (event) => this.onChange(event.target as HTMLInputElement));
    form.addEventListener("submit", (event) => void this.onSubmit(event));
    document.addEventListener("click", (event) => this.onClick(event));
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        this.save();
      }
    });
  }

  private putIn(kept: Kept): Promise<"here"> {
    this.code.replace(kept.fields["text"] ?? "");
    return Promise.resolve("here");
  }

  private save(): void {
    const button = this.form.querySelector<HTMLButtonElement>("button[name=action][value=save]");
    if (button) {
      this.form.requestSubmit(button);
    }
  }

  /** Another letter is chosen. A case number is taken over into the list of cases once it is shown. */
  private onChange(field: HTMLInputElement): void {
    if (["kind", "sample", "number", "variant"].includes(field.name)) {
      if (field.name === "sample") {
        this.form.querySelectorAll<HTMLInputElement>("[name=number]").forEach((number) => (number.value = ""));
      }

      this.preview.later(0);
    }
  }

  /**
   * A form that is sent without a connection leaves an error page behind. So the check is asked for first; only when the
   * server answers is the form sent.
   */
  private async onSubmit(event: SubmitEvent): Promise<void> {
    if (this.sending) {
      return;
    }

    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    if (!button || button.value === "preview") {
      this.preview.later(0);
      return;
    }

    if (await this.preview.reach()) {
      this.sending = true;
      this.unsaved.release();
      this.kept?.sending();
      this.form.requestSubmit(button);
    }
  }

  private onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>("[data-go]");
    if (link) {
      event.preventDefault();
      this.code.goTo(Number(link.dataset["go"]));
    }
  }
}
