// What goes on at the server while somebody looks at its page.
import { showLocalTimes } from "./localTimes";
import { partNow } from "./partNow";

/** Milliseconds between looks. */
const pause = 1_000;

/** Shows how far something is until it has ended; a look that fails is tried again. */
export class Progress {
  /** @param place The part of the page that tells how far it is. */
  constructor(private readonly place: HTMLElement) {
    this.later();
  }

  private later(): void {
    if (this.place.dataset["progress"] === "going-on") {
      window.setTimeout(() => void this.look(), pause);
    }
  }

  private async look(): Promise<void> {
    const now = await partNow(this.place.id);
    if (now) {
      this.show(now);
    }

    this.later();
  }

  /** While it goes on only the figures change, so that a button keeps the focus; at the end it is said aloud. */
  private show(now: HTMLElement): void {
    this.place.dataset["progress"] = now.dataset["progress"] ?? "";
    const [old, next] = [this.place.querySelector("progress"), now.querySelector("progress")];
    const [oldText, text] = [this.place.querySelector("p"), now.querySelector("p")];
    if (old && next && oldText && text) {
      old.max = next.max;
      old.value = next.value;
      oldText.textContent = text.textContent;
      return;
    }

    showLocalTimes(now);
    this.place.replaceChildren(...now.childNodes);
    const status = document.getElementById("status");
    if (status) {
      status.textContent = this.place.dataset["ended"] ?? "";
    }
  }
}
