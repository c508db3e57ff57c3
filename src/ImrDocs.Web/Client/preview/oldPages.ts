// Pages that are not those of what is written now.

/** Greys pages that are older than the texts, and says why they are, for as long as that lasts. */
export class OldPages {
  private readonly pages = document.querySelector<HTMLElement>("[data-pages]");
  private readonly note = document.createElement("div");
  private readonly words = document.createElement("p");

  constructor() {
    this.note.className = "old-pages";
    this.note.hidden = true;
    this.note.append(this.words);
    document.querySelector(".sheets")?.before(this.note);
  }

  /** The pages are from before; where there are none, nothing is said of them. */
  mark(reason: string): void {
    if (this.pages?.querySelector("figure")) {
      this.pages.toggleAttribute("data-old", true);
      this.words.textContent = "Old pages: " + reason;
      this.note.hidden = false;
    }
  }

  /** The pages are those of what is written. */
  clear(): void {
    this.pages?.toggleAttribute("data-old", false);
    this.note.hidden = true;
  }
}
