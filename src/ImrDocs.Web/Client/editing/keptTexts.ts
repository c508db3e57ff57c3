// What is written and not saved, kept in the browser over a crash, an ended sign-in or a lost connection.
import { localTime } from "../progress/localTimes";
import type { Shelf } from "./shelf";

/** Milliseconds after which what is kept is forgotten: two weeks. */
const mostAge = 14 * 24 * 60 * 60 * 1000;

/** Milliseconds without a key stroke before what is written is kept. */
const pause = 300;

/** What is kept of one visit of a page. */
export interface Kept {
  readonly time: number;
  /** The version of the server that it was written on. */
  readonly seen: string;
  /** Whether it was sent: a page that says "saved", or comes back with it, then needs it no longer. */
  readonly sent: boolean;
  /** Whether these are all texts of the page, and not only those that were changed. */
  readonly isWhole: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

/** How a form gives its texts and takes them. */
export interface Texts {
  /** The texts by field. */
  read(): Record<string, string>;
  /** Puts texts back: they are in the page now, they are on their way and the page comes back with them, or it did not go. */
  putIn(kept: Kept): Promise<"here" | "sent" | "failed">;
}

/**
 * Keeps what is written and not saved, each visit of a page under a name of its own, so that no window overwrites what another
 * keeps. When the page is opened again it is offered, and put in only when somebody says so. What is kept is named by the
 * person who wrote it: nobody else is offered it.
 */
export class KeptTexts {
  private readonly name: string;
  private readonly saved: Readonly<Record<string, string>> | null;
  private timer = 0;

  /**
   * @param form The form; its data-seen or its field "seen" names what the texts were made from.
   * @param shelf Where they are kept.
   * @param texts Its texts.
   * @param isSaved Whether the server has the texts as they are now; otherwise the page came back with them.
   */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly shelf: Shelf<Kept>,
    private readonly texts: Texts,
    isSaved: boolean,
  ) {
    this.name = shelf.newName();
    this.saved = isSaved ? texts.read() : null;
    this.tidy();
    this.offer();
    window.addEventListener("pagehide", () => this.keep());
  }

  /** Something was written: it is kept soon. */
  changed(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), pause);
  }

  /** The form is sent. */
  sending(): void {
    this.keep(true);
  }

  private keep(sent = false): void {
    window.clearTimeout(this.timer);
    const { saved } = this;
    const all = this.texts.read();
    const fields = saved ? Object.fromEntries(Object.entries(all).filter(([field, text]) => text !== saved[field])) : all;
    if (Object.keys(fields).length === 0) {
      this.shelf.forget(this.name);
      return;
    }

    const before = this.shelf.read(this.name);
    const isSame = before !== null && JSON.stringify(before.fields) === JSON.stringify(fields);
    this.shelf.put(this.name, {
      time: isSame ? before.time : Date.now(),
      seen: this.seen,
      sent: sent || (isSame && before.sent),
      isWhole: saved === null,
      fields,
    });
  }

  private get seen(): string {
    return this.form.dataset["seen"] ?? this.form.querySelector<HTMLInputElement>("[name=seen]")?.value ?? "";
  }

  /** Forgets what is old, what was saved, and what the page has as it is. */
  private tidy(): void {
    for (const name of this.shelf.allNames()) {
      const kept = this.shelf.read(name);
      if (!kept || Date.now() - kept.time > mostAge) {
        this.shelf.forget(name);
      }
    }

    const now = this.texts.read();
    const query = new URLSearchParams(location.search);
    const hasSaved = this.form.dataset["saved"] === "true" || ["saved", "unchanged", "ready"].some((word) => query.has(word));
    for (const name of this.shelf.names()) {
      const kept = this.shelf.read(name);
      const isHere = kept && Object.entries(kept.fields).every(([field, text]) => text === now[field]);
      if (kept && (isHere || (kept.sent && (hasSaved || !this.saved)))) {
        this.shelf.forget(name);
      } else if (kept?.sent) {
        // It did not arrive: what is saved another time says nothing about it.
        this.shelf.put(name, { ...kept, sent: false });
      }
    }

    if (!this.saved) {
      this.keep();
    }
  }

  /** Offers what is kept of earlier visits, the newest first. */
  private offer(): void {
    const found = this.shelf
      .names()
      .filter((name) => name !== this.name)
      .map((name) => ({ name, kept: this.shelf.read(name) }))
      .filter((one): one is { name: string; kept: Kept } => one.kept !== null)
      .sort((one, other) => other.kept.time - one.kept.time);
    const place = this.form.querySelector<HTMLElement>("[data-kept-place]");
    for (const { name, kept } of found) {
      place?.append(this.note(name, kept));
    }
  }

  private note(name: string, kept: Kept): HTMLElement {
    const box = document.createElement("div");
    box.className = "kept";
    box.setAttribute("role", "group");
    const text = document.createElement("p");
    text.textContent =
      `What you wrote here on ${localTime(new Date(kept.time))} was not saved. This browser has kept it.` +
      (kept.seen === this.seen ? "" : " It was written on another version than this page shows: look at what differs before you save.");
    box.setAttribute("aria-label", "What you wrote and did not save");
    const said = document.createElement("p");
    said.setAttribute("role", "status");
    const buttons = document.createElement("p");
    buttons.append(
      button("Put it in", () => void this.putIn(name, kept, box, said)),
      " ",
      button("Forget it", () => {
        this.shelf.forget(name);
        box.remove();
      }),
    );
    box.append(text, buttons, said);
    return box;
  }

  /** What is on its way is kept until the page comes back with it. */
  private async putIn(name: string, kept: Kept, box: HTMLElement, said: HTMLElement): Promise<void> {
    this.shelf.put(name, { ...kept, sent: true });
    said.textContent = "";
    switch (await this.texts.putIn(kept)) {
      case "here":
        this.keep();
        this.shelf.forget(name);
        box.remove();
        break;
      case "failed":
        this.shelf.put(name, kept);
        said.textContent = "It could not be put in now. It is still kept: try again.";
        break;
    }
  }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}
