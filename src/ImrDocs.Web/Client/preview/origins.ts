// Where what is printed comes from: from the letter to its field, and from a field to its place in the letter.

const current = "current";

/** Leads from what is printed to where it comes from, and shows where a field is printed. */
export class Origins {
  private readonly preview = document.querySelector<HTMLElement>("[data-preview]");
  private readonly line = document.createElement("p");
  private field: Element | null = null;

  constructor(form: HTMLFormElement) {
    this.line.className = "origin";
    this.line.setAttribute("role", "status");
    this.preview?.querySelector("[data-origin-place]")?.append(this.line);
    form.addEventListener("focusin", (event) => this.onFocus(event.target as Element));
    this.preview?.addEventListener("click", (event) => this.onClick(event));
  }

  /** Marks where the field that is being written is printed. */
  mark(): void {
    if (!this.line.title) {
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
    this.preview?.querySelectorAll("svg ." + current).forEach((element) => {
      element.classList.remove(current);
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

  /** Moves the letter, and never the page, to where the field is printed. */
  private showFirst(): void {
    const first = this.runs()[0];
    const pane = this.preview?.querySelector<HTMLElement>("[data-pages]");
    if (!first || !pane || pane.scrollHeight <= pane.clientHeight) {
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

    this.tell(run);
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
    const paths = run.getAttribute("data-paths");
    const place = run.getAttribute("data-place") ?? "";
    this.line.textContent = paths
      ? `From the case: ${paths.replaceAll(" ", ", ")}; printed by ${place}.`
      : run.classList.contains("computed")
        ? `Worked out by the template: ${place}.`
        : `Words of the template: ${place}.`;
    this.line.title = this.line.textContent;
  }
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
