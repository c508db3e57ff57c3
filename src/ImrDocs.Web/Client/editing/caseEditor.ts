// The form of a case: what is written shows in the letter at once, and is not lost.
import { followChoice, keepPage } from "../preview/downloads";
import { LivePreview } from "../preview/livePreview";
import { Miniatures } from "../preview/miniatures";
import { Origins } from "../preview/origins";
import { clearProblems, markProblems } from "../preview/problemMarks";
import { CaseTexts } from "./caseTexts";
import { KeptTexts } from "./keptTexts";
import { keepPlace, restorePlace } from "./readerPlace";
import { Shelf } from "./shelf";
import { Status } from "./status";
import { UnsavedTexts } from "./unsavedTexts";

/** Puts together what the page of a case does with script. */
export class CaseEditor {
  private readonly unsaved: UnsavedTexts;
  private readonly preview: LivePreview;
  private readonly kept: KeptTexts | null;
  private sending = false;

  constructor(private readonly form: HTMLFormElement) {
    const status = new Status();
    this.unsaved = new UnsavedTexts(form, status);
    const origins = new Origins(form);
    const miniatures = new Miniatures();
    this.preview = new LivePreview(form, status, {
      before: () => {
        origins.clear();
        clearProblems();
      },
      after: () => {
        markProblems();
        origins.mark();
        miniatures.draw();
        this.unsaved.lookAtErrors();
      },
    });
    const texts = new CaseTexts(form, () => this.preview.reach(), () => this.unsaved.release());
    this.kept = form.dataset["keeps"] === "true" ? new KeptTexts(form, new Shelf(() => sessionStorage), texts, this.unsaved.cameSaved) : null;
    followChoice(form);
    keepPage(form);
    restorePlace();
    form.addEventListener("input", (event) => this.onInput(event));
    form.addEventListener("submit", (event) => void this.onSubmit(event));
    window.addEventListener("pageshow", () => (this.sending = false));
    document.addEventListener("keydown", (event) => this.onKey(event));
  }

  private onInput(event: Event): void {
    const field = event.target as HTMLInputElement;
    if (field.name === "zoom" || field.name === "") {
      return;
    }

    this.unsaved.look();
    this.kept?.changed();
    followChoice(this.form);
    if (field.name !== "note") {
      this.preview.later();
    }
  }

  /**
   * A form that is sent without a connection leaves an error page behind, and perhaps an empty form. So the preview is
   * asked for first; only when the server answers is the form sent.
   */
  private async onSubmit(event: SubmitEvent): Promise<void> {
    if (this.sending) {
      return;
    }

    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.value === "preview") {
      this.preview.later();
      return;
    }

    if (button?.value === "ready" && !window.confirm(this.form.dataset["readyQuestion"])) {
      return;
    }

    if (!(await this.preview.reach())) {
      return;
    }

    this.sending = true;
    this.unsaved.release();
    this.kept?.sending();
    if (button?.value === "save" || button?.value === "ready") {
      keepPlace();
    }

    this.form.requestSubmit(button);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      const save = this.form.querySelector<HTMLButtonElement>("button[name=action][value=save]");
      if (save) {
        event.preventDefault();
        this.form.requestSubmit(save);
      }
    }
  }
}
