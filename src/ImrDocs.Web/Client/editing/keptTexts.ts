// What is written and not saved, kept in the browser over a crash, a sign-out or a lost connection.

const prefix = "imrdocs-kept:";

/** Milliseconds after which what is kept is forgotten: two weeks. */
const mostAge = 14 * 24 * 60 * 60 * 1000;

/** Milliseconds without a key stroke before what is written is kept. */
const pause = 300;

/** What is kept of one visit of a page. */
interface Kept {
  readonly time: number;
  /** The version of the server that it was written on. */
  readonly seen: string;
  /** Whether it was sent to be saved: a page that says "saved" then needs it no longer. */
  readonly sent: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

/** How a form gives its texts and takes them. */
export interface Texts {
  /** The texts by field. */
  read(): Record<string, string>;
  /** Puts a text into a field. */
  write(field: string, text: string): void;
}

/**
 * Keeps what is written and not saved, each visit of a page under a name of its own, so that no window overwrites what another
 * keeps. When the page is opened again it is offered, and put in only when somebody says so. What is kept is named by the
 * person who wrote it: nobody else is offered it.
 */
export class KeptTexts {
  private readonly scope: string;
  private readonly key: string;
  private readonly saved: string;
  private timer = 0;

  /**
   * @param form The form; its data-keeps names the person, its data-seen or its field "seen" what the texts were made from.
   * @param texts Its texts.
   * @param isSaved Whether the server has the texts as they are now.
   */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly texts: Texts,
    isSaved: boolean,
  ) {
    this.scope = `${prefix}${form.dataset["keeps"]}:${location.pathname}:`;
    this.key = this.scope + Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
    this.saved = isSaved ? JSON.stringify(texts.read()) : "";
    this.tidy(new URLSearchParams(location.search).get("saved") === "true");
    this.offer();
    window.addEventListener("pagehide", () => this.keep());
  }

  /** Something was written: it is kept soon. */
  changed(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), pause);
  }

  /** The form is sent to be saved. */
  sending(): void {
    this.keep(true);
  }

  private keep(sent = false): void {
    window.clearTimeout(this.timer);
    const fields = this.texts.read();
    if (JSON.stringify(fields) === this.saved) {
      this.forget(this.key);
    } else {
      const before = read(this.key);
      const isSame = before && JSON.stringify(before.fields) === JSON.stringify(fields);
      store(this.key, { time: isSame ? before.time : Date.now(), seen: this.seen, sent: sent || (isSame && before.sent) || false, fields });
    }
  }

  private get seen(): string {
    return this.form.dataset["seen"] ?? this.form.querySelector<HTMLInputElement>("[name=seen]")?.value ?? "";
  }

  /** Forgets what is old, what was saved, and what the page has as it is. */
  private tidy(hasSaved: boolean): void {
    const now = JSON.stringify(this.texts.read());
    for (const key of keys(prefix)) {
      const kept = read(key);
      if (!kept || Date.now() - kept.time > mostAge || (key.startsWith(this.scope) && hasSaved && kept.sent)) {
        this.forget(key);
      } else if (key.startsWith(this.scope) && JSON.stringify(kept.fields) === now) {
        // The page came back with it: kept from now on as what this page has, if it is not saved.
        this.forget(key);
        this.keep();
      }
    }
  }

  /** Offers what is kept of earlier visits, the newest first. */
  private offer(): void {
    const found = keys(this.scope)
      .filter((key) => key !== this.key)
      .map((key) => ({ key, kept: read(key) }))
      .filter((one): one is { key: string; kept: Kept } => one.kept !== null)
      .sort((one, other) => other.kept.time - one.kept.time);
    const place = this.form.querySelector<HTMLElement>("[data-kept-place]");
    for (const { key, kept } of found) {
      place?.append(this.note(key, kept));
    }
  }

  private note(key: string, kept: Kept): HTMLElement {
    const box = document.createElement("div");
    box.className = "notice warning kept";
    box.setAttribute("role", "group");
    const text = document.createElement("p");
    text.textContent =
      `What you wrote here on ${new Date(kept.time).toLocaleString()} was not saved. This browser has kept it.` +
      (kept.seen === this.seen ? "" : " It was written on another version than this page shows: look at what differs before you save.");
    box.setAttribute("aria-label", "What you wrote and did not save");
    const buttons = document.createElement("p");
    buttons.append(
      button("Put it in", () => {
        for (const [field, written] of Object.entries(kept.fields)) {
          this.texts.write(field, written);
        }

        this.keep();
        this.forget(key);
        box.remove();
      }),
      " ",
      button("Forget it", () => {
        this.forget(key);
        box.remove();
      }),
    );
    box.append(text, buttons);
    return box;
  }

  private forget(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
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

function keys(scope: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(scope));
  } catch {
    return [];
  }
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

function store(key: string, kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Full, or not allowed: the page still asks before it is left.
  }
}
