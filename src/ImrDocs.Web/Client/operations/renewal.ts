// Renews what a page tells while somebody looks at it; without script there is a link that loads it again.
import { showLocalTimes } from "../progress/localTimes";
import { partNow } from "../progress/partNow";
import { offerAll } from "./chooseAll";

const EVERY_MILLISECONDS = 15_000;

/**
 * Renews a part of a page. It rests while the page is hidden, while somebody has chosen something in it, and when it is told to
 * pause. What is new is said aloud only where the page has it as what matters, and only when that has changed.
 */
export class Renewal {
  private readonly button = document.createElement("button");
  private readonly note = document.createElement("span");
  private readonly voice = document.createElement("span");
  private isPaused = false;
  private isStale = false;

  /** @param part The part that is renewed. @param bar Where it is told, and paused. */
  constructor(private readonly part: HTMLElement, bar: HTMLElement) {
    this.button.type = "button";
    this.button.addEventListener("click", () => this.pause(!this.isPaused));
    this.note.className = "quiet";
    this.voice.className = "visually-hidden";
    this.voice.setAttribute("role", "status");
    bar.append(" ", this.button, " ", this.note, this.voice);
    this.pause(false);
    window.setInterval(() => void this.look(), EVERY_MILLISECONDS);
    document.addEventListener("visibilitychange", () => void this.look());
  }

  private pause(paused: boolean): void {
    this.isPaused = paused;
    this.button.textContent = paused ? "Renew by itself" : "Pause";
    this.note.textContent = paused ? "Paused." : `Renews itself every ${EVERY_MILLISECONDS / 1000} seconds.`;
  }

  private get isResting(): boolean {
    return this.isPaused || document.hidden || this.part.querySelector("input:checked, select:focus") !== null;
  }

  private async look(): Promise<void> {
    if (this.isResting) {
      return;
    }

    const now = await partNow(this.part.id);

    // Somebody may have chosen something meanwhile.
    if (!this.isResting) {
      this.show(now);
    }
  }

  private show(now: HTMLElement | null): void {
    const time = new Date().toLocaleTimeString("en-US", { hourCycle: "h23" });
    if (!now) {
      if (!this.isStale) {
        this.note.textContent = `Not renewed since ${time}: the server does not answer. It is tried again.`;
        this.voice.textContent = this.note.textContent;
        this.isStale = true;
      }

      return;
    }

    const focus = this.part.contains(document.activeElement) ? keyOf(document.activeElement) : null;
    const says = now.dataset["says"] ?? "";
    this.voice.textContent = says === this.part.dataset["says"] && !this.isStale ? "" : says;
    this.part.dataset["says"] = says;
    this.isStale = false;
    this.note.textContent = `Renewed at ${time}.`;
    showLocalTimes(now);
    this.part.replaceChildren(...now.childNodes);
    this.part.querySelectorAll<HTMLFormElement>("form[data-choose-all]").forEach(offerAll);
    if (focus) {
      [...this.part.querySelectorAll<HTMLElement>("a, button, input, [tabindex]")].find((element) => keyOf(element) === focus)?.focus({ preventScroll: true });
    }
  }
}

/** What an element is known by in the next look of its page. */
function keyOf(element: Element | null): string {
  return [element?.tagName, element?.id, element?.getAttribute("href"), element?.getAttribute("value"), element?.getAttribute("aria-label")].join(" ");
}
