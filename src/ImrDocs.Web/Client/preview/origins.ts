// Where what is printed comes from: from the letter to its field, and from a field to its place in the letter.
import { FieldNames } from "./fieldNames";

const current = "current";
const chosen = "chosen";

/** So many characters of the words are said while somebody steps through them. */
const mostSaid = 40;

/** Leads from what is printed to where it comes from, and shows where a field is printed. */
export class Origins {
  private readonly preview = document.querySelector<HTMLElement>("[data-preview]");
  private readonly line = document.createElement("p");
  private readonly names: FieldNames;
  private readonly leadsToTemplates: boolean;
  private field: Element | null = null;
  private isTold = false;

  constructor(form: HTMLFormElement) {
    this.names = new FieldNames(form.dataset["fieldNames"]);
    this.leadsToTemplates = form.dataset["leadsToTemplates"] === "true";
    this.line.className = "origin";
    this.line.setAttribute("role", "status");
    const steps = document.createElement("div");
    steps.className = "steps";
    steps.append(this.stepper(-1, "Previous words"), this.stepper(1, "Next words"));
    this.preview?.querySelector("[data-origin-place]")?.append(this.line, steps);
    form.addEventListener("focusin", (event) => this.onFocus(event.target as Element));
    this.preview?.addEventListener("click", (event) => this.onClick(event));
  }

  /** Marks where the field that is being written is printed. */
  mark(): void {
    if (!this.isTold) {
      this.line.textContent = this.preview?.querySelector("svg.page") ? "Choose a word of the letter to see where it comes from." : "";
    }

    for (const run of this.runs()) {
      run.classList.add(current);
      const page = run.closest("svg");
      page?.querySelectorAll(`.mark[data-run="${run.getAttribute("data-run")}"]`).forEach((mark) => mark.classList.add(current));
    }
  }

  /** Takes the marks away. */
  clear(): void {
    this.preview?.querySelectorAll(`svg .${current}, svg .${chosen}`).forEach((element) => {
      element.classList.remove(current, chosen);
      if (!element.getAttribute("class")) {
        element.removeAttribute("class");
      }
    });
  }

  private runs(): Element[] {
    return this.field && this.preview ? [...this.preview.querySelectorAll(`a[href="#${CSS.escape(this.field.id)}"]`)] : [];
  }

  private onFocus(target: Element): void {
    if (target.matches("[data-path]")) {
      this.clear();
      this.field = target;
      this.mark();
      this.showFirst();
    } else if (target.matches("svg a")) {
      this.tell(target);
    }
  }

  /** Leads through all words of the letter, those that are no link included. */
  private stepper(direction: number, label: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => this.step(direction));
    return button;
  }

  private step(direction: number): void {
    const runs = [...(this.preview?.querySelectorAll<Element>("#pages svg [data-place]") ?? [])].filter((run) => run.textContent?.trim());
    const at = runs.findIndex((run) => run.classList.contains(chosen));
    const seen = runs.findIndex((run) => run.getBoundingClientRect().top >= (this.preview?.querySelector("[data-pages]")?.getBoundingClientRect().top ?? 0));
    const next = runs[at >= 0 ? at + direction : Math.max(0, seen)];
    if (next) {
      this.choose(next);
      this.show(next);
      this.line.prepend(`“${shortened(next.textContent ?? "")}”: `);
    }
  }

  /** Says where words come from, and marks them and no others. */
  private choose(run: Element): void {
    this.clear();
    this.field = null;
    run.classList.add(chosen);
    this.tell(run);
  }

  private showFirst(): void {
    const first = this.runs()[0];
    if (first) {
      this.show(first);
    }
  }

  /** Moves the letter, and never the page, to what is printed; where the letter has no room of its own, the page. */
  private show(first: Element): void {
    const pane = this.preview?.querySelector<HTMLElement>("[data-pages]");
    if (!pane || pane.scrollHeight <= pane.clientHeight) {
      if (first.classList.contains(chosen)) {
        first.scrollIntoView({ block: "center" });
      }

      return;
    }

    const [run, room] = [first.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (run.top < room.top || run.bottom > room.bottom) {
      pane.scrollTop += run.top - room.top - room.height / 4;
    }
  }

  private onClick(event: MouseEvent): void {
    const run = (event.target as Element).closest("svg [data-place]");
    if (!run) {
      return;
    }

    this.choose(run);
    const field = document.getElementById(run.getAttribute("href")?.slice(1) ?? "");
    if (field) {
      event.preventDefault();
      this.goTo(field, lineAt(run, event));
    }
  }

  /** Opens what the field stands in, and puts the cursor where the letter stands that was chosen. */
  private goTo(field: HTMLElement, line: Line): void {
    for (let group = field.closest("details"); group; group = group.parentElement?.closest("details") ?? null) {
      group.open = true;
    }

    if (field instanceof HTMLTextAreaElement) {
      const at = field.value.indexOf(line.words.trimEnd());
      if (at >= 0) {
        field.setSelectionRange(at + line.letter, at + line.letter);
      }
    }

    field.focus();
  }

  private tell(run: Element): void {
    const paths = (run.getAttribute("data-paths") ?? "").split(" ").filter(Boolean);
    const own = paths.filter((path) => this.names.has(path)).map((path) => this.names.of(path));
    this.isTold = true;
    if (own.length > 0) {
      this.line.textContent = `From the case: ${own.join(", ")}${run.hasAttribute("href") ? "" : " (not changed on this page)"}.`;
    } else if (run.classList.contains("boilerplate") || paths.some((path) => path.startsWith("letter."))) {
      this.line.textContent = "Standard wording, the same in every letter.";
    } else {
      this.line.textContent = "Worked out from the case by the template.";
    }

    const place = /^(.*\.sbn)\((\d+),\d+\)$/.exec(run.getAttribute("data-place") ?? "");
    if (this.leadsToTemplates && place) {
      const link = document.createElement("a");
      link.href = `/templates/files/${place[1]}?line=${place[2]}`;
      link.textContent = `Template, line ${place[2]}`;
      link.title = `${place[1]}, line ${place[2]}`;
      this.line.append(" ", link);
    }
  }
}

function shortened(words: string): string {
  const text = words.replace(/\s+/g, " ").trim();
  return text.length > mostSaid ? text.slice(0, mostSaid).trimEnd() + "…" : text;
}

/** A line of a value, and the letter on it that was chosen. */
interface Line {
  words: string;
  letter: number;
}

/** The line that is pointed at; with the keyboard, the first. */
function lineAt(run: Element, event: MouseEvent): Line {
  for (const line of run.querySelectorAll<SVGTSpanElement>("tspan[x]")) {
    const room = line.getBoundingClientRect();
    const scale = line.getScreenCTM();
    if (scale && event.clientY >= room.top && event.clientY < room.bottom && event.clientX >= room.left && event.clientX < room.right) {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(scale.inverse());
      return { words: line.textContent, letter: Math.max(0, line.getCharNumAtPosition(point)) };
    }
  }

  return { words: run.querySelector("tspan[x]")?.textContent ?? "", letter: 0 };
}
