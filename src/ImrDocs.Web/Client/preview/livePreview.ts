// The letter as it is being written.
import type { Status } from "../editing/status";
import { apply, shownPages } from "./fragment";
import { written } from "./written";

/** Milliseconds without a key stroke before the letter is asked for: fast typing asks for a letter now and then only. */
const pause = 20;

/** Milliseconds between tries to reach the server: at first, and at most. */
const firstRetry = 1_000;
const lastRetry = 10_000;

/** Milliseconds after which no answer means no connection. */
const patience = 15_000;

/** What is done around a change of the page. */
export interface Around {
  before(): void;
  after(): void;
}

/**
 * Asks the server for the letter of what is written, one letter at a time: what is written meanwhile is asked for when
 * the answer is there, so an old answer never comes after a new one, and a slow server is asked less often.
 */
export class LivePreview {
  private timer = 0;
  private isAsking = false;
  private isOld = false;
  private retry = firstRetry;
  private isLost = false;
  private waiting: ((reached: boolean) => void)[] = [];

  constructor(
    private readonly form: HTMLFormElement,
    private readonly status: Status,
    private readonly around: Around,
  ) {
    window.addEventListener("online", () => this.isLost && this.later(0));
    around.after();
  }

  /** Asks for the letter soon. */
  later(milliseconds = pause): void {
    this.isOld = true;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), milliseconds);
  }

  /** Asks now; whether the server answered. */
  reach(): Promise<boolean> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.later(0);
    });
  }

  private async ask(): Promise<void> {
    if (this.isAsking) {
      return;
    }

    this.isAsking = true;
    this.isOld = false;
    const waiting = this.waiting.splice(0);
    const reached = await this.fetch();
    this.isAsking = false;
    waiting.forEach((resolve) => resolve(reached));
    if (this.isOld && reached) {
      this.later(0);
    }
  }

  private async fetch(): Promise<boolean> {
    try {
      const answer = await fetch(this.form.dataset["previewUrl"] ?? "", {
        method: "POST",
        body: new URLSearchParams([...written(this.form), ["shown", shownPages()]]),
        signal: AbortSignal.timeout(patience),
      });
      if (!answer.ok) {
        this.refused(answer.status);
        return answer.status < 500;
      }

      const html = await answer.text();
      this.reached();
      this.around.before();
      apply(html);
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

  private reached(): void {
    if (this.isLost) {
      this.isLost = false;
      this.retry = firstRetry;
      this.status.say("Connected again. What you wrote is still here, and not saved yet.", "warning");
    }
  }

  private refused(status: number): void {
    if (status >= 500) {
      this.lost("The server cannot work just now: not saved. What you wrote is still here; this page goes on trying.");
    } else {
      this.status.say("The server did not take this form. Copy your texts, load the page again and put them back in.", "error");
    }
  }

  private lost(message: string): void {
    this.isLost = true;
    this.status.say(message, "error");
    this.later(this.retry);
    this.retry = Math.min(this.retry * 2, lastRetry);
  }
}
