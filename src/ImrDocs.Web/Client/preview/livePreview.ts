// The letter as it is being written.
import type { Status } from "../editing/status";
import { apply, shownPages } from "./fragment";
import { OldPages } from "./oldPages";
import { written } from "./written";

/** Milliseconds without a key stroke before the letter is asked for: fast typing asks for a letter now and then only. */
const pause = 20;

/** Milliseconds between tries, while somebody looks at the page and while nobody does; a random part more, so that pages do not all come at once. */
const retry = 1_000;
const hiddenRetry = 10_000;
const spread = 500;

/** Milliseconds without an answer after which the pages count as old, and after which there is no connection. */
const slow = 2_000;
const patience = 15_000;

/** What is done around a change of the page. */
export interface Around {
  before(): void;
  after(): void;
}

/**
 * Asks the server for the letter of what is written, one letter at a time: what is written meanwhile is asked for when
 * the answer is there, so an old answer never comes after a new one, and a slow server is asked less often. Without an
 * answer it goes on asking, at once when somebody writes, comes back to the page or has the network again.
 */
export class LivePreview {
  private readonly old = new OldPages();
  private timer = 0;
  private asking: AbortController | null = null;
  private isOld = false;
  private isLost = false;
  private waiting: ((reached: boolean) => void)[] = [];

  constructor(
    private readonly form: HTMLFormElement,
    private readonly status: Status,
    private readonly around: Around,
  ) {
    for (const [where, event] of [[window, "online"], [window, "focus"], [document, "visibilitychange"]] as const) {
      where.addEventListener(event, () => this.isLost && !document.hidden && this.wake());
    }

    around.after();
  }

  /** Asks for the letter soon. */
  later(milliseconds = pause): void {
    this.isOld = true;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), milliseconds);
  }

  /** Asks now; whether the server answered, and took what is written. */
  reach(): Promise<boolean> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.later(0);
    });
  }

  /** Asks anew instead of waiting for an answer that may never come. */
  private wake(): void {
    this.asking?.abort();
    window.setTimeout(() => this.later(0));
  }

  private async ask(): Promise<void> {
    if (this.asking) {
      return;
    }

    this.asking = new AbortController();
    this.isOld = false;
    const waiting = this.waiting.splice(0);
    const slowness = window.setTimeout(() => this.old.mark("the server has not answered yet."), slow);
    const reached = await this.fetch(AbortSignal.any([this.asking.signal, AbortSignal.timeout(patience)]));
    window.clearTimeout(slowness);
    this.asking = null;
    waiting.forEach((resolve) => resolve(reached));
    if (this.isOld && reached) {
      this.later(0);
    }
  }

  private async fetch(signal: AbortSignal): Promise<boolean> {
    try {
      const answer = await fetch(this.form.dataset["previewUrl"] ?? "", {
        method: "POST",
        body: new URLSearchParams([...written(this.form), ["shown", shownPages()]]),
        signal,
      });
      if (!answer.ok) {
        this.refused(answer.status);
        return false;
      }

      const html = await answer.text();
      this.reached();
      this.around.before();
      this.tell(apply(html));
      this.around.after();
      return true;
    } catch (problem) {
      if (!(problem instanceof TypeError || problem instanceof DOMException)) {
        throw problem;
      }

      this.lost("No connection to the server: not saved. What you wrote is still here; this page goes on trying. Do not close it.");
      return false;
    }
  }

  /** Says of pages that stayed as they were why they did. */
  private tell(outcome: string | undefined): void {
    switch (outcome) {
      case "refused":
        this.old.mark("no letter can be made of the texts as they are now. What is wrong is said beside them.");
        break;
      case "toolarge":
        this.old.mark("no letter is drawn of texts as long as these.");
        break;
      case "toolong":
        this.old.mark("the letter of these texts takes too long to draw.");
        break;
      case "busy":
        this.old.mark("the server is drawing many letters. This page goes on asking.");
        this.again();
        break;
      default:
        this.old.clear();
    }
  }

  private reached(): void {
    if (this.isLost) {
      this.isLost = false;
      this.status.say("Connected again. What you wrote is still here, and not saved yet.", "warning");
    }
  }

  private refused(status: number): void {
    if (status >= 500) {
      this.lost("The server cannot work just now: not saved. What you wrote is still here; this page goes on trying.");
    } else if (status === 429) {
      this.lost("Too much was asked of the server at once: not saved. What you wrote is still here; this page goes on trying.");
    } else {
      const reason = status === 401 || status === 403 ? "You are not signed in any more, or may not open this page any more." : "The server did not take this form.";
      this.old.mark(reason);
      const way = this.form.dataset["keeps"] === "true" ? "This browser has kept what you wrote: load the page again, and it is offered to you." : "Copy your texts, load the page again and put them back in.";
      this.status.say(`${reason} Not saved. ${way}`, "error");
    }
  }

  private lost(message: string): void {
    this.isLost = true;
    this.status.say(message, "error");
    this.old.mark("the server does not answer.");
    this.again();
  }

  private again(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), (document.hidden ? hiddenRetry : retry) + Math.random() * spread);
  }
}
