// The line that says what happened, aloud too.

/** How a message is meant. */
export type Tone = "" | "warning" | "error";

/** The line that says what happened; screen readers read it out when it changes. */
export class Status {
  private readonly line = document.querySelector<HTMLElement>("[data-status]");

  /** Says something, unless it is already said. */
  say(text: string, tone: Tone): void {
    if (this.line && this.line.textContent !== text) {
      this.line.textContent = text;
      this.line.classList.remove("warning", "error");
      if (tone) {
        this.line.classList.add(tone);
      }
    }
  }

  /** Whether what happened last went wrong, or leaves something to do. */
  get isOpen(): boolean {
    return this.line?.matches(".warning, .error") ?? false;
  }
}
