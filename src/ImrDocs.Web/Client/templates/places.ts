// From the letter to the line of the template that printed it, and from a line to where it is printed.

const current = "current";

/** Leads from what is printed to its line, and shows where the line with the cursor is printed. */
export class Places {
  private readonly preview = document.querySelector<HTMLElement>("[data-preview]");
  private readonly said = document.createElement("p");
  private line = 0;

  /**
   * @param path The path of the file.
   * @param goTo Puts the cursor on a line of it.
   */
  constructor(
    private readonly path: string,
    private readonly goTo: (line: number) => void,
  ) {
    this.said.className = "origin";
    this.said.setAttribute("role", "status");
    this.said.textContent = "Choose a word of the letter to see which line prints it.";
    this.preview?.querySelector("[data-origin-place]")?.append(this.said);
    this.preview?.addEventListener("click", (event) => this.onClick(event));
  }

  /** Marks what the line prints, and moves the letter, never the page, to it. */
  mark(line: number): void {
    const isOther = line !== this.line;
    this.clear();
    this.line = line;
    const runs = this.runsOf(line);
    runs.forEach((run) => run.classList.add(current));
    if (isOther && runs[0]) {
      this.show(runs[0]);
    }
  }

  /** Takes the marks away. */
  clear(): void {
    this.preview?.querySelectorAll("svg .current").forEach((run) => run.classList.remove(current));
  }

  /** A paragraph is printed from the line on which it begins; the cursor may stand further down in it. */
  private runsOf(line: number): Element[] {
    const runs = [...(this.preview?.querySelectorAll("svg [data-place]") ?? [])].map((run) => ({ run, place: placeOf(run) }));
    const own = runs.filter(({ place }) => place.path === this.path && place.line <= line);
    const nearest = Math.max(...own.map(({ place }) => place.line));
    return line - nearest > 12 ? [] : own.filter(({ place }) => place.line === nearest).map(({ run }) => run);
  }

  private show(run: Element): void {
    const pane = this.preview?.querySelector<HTMLElement>("[data-pages]");
    if (!pane || pane.scrollHeight <= pane.clientHeight) {
      return;
    }

    const [at, room] = [run.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (at.top < room.top || at.bottom > room.bottom) {
      pane.scrollTop += at.top - room.top - room.height / 4;
    }
  }

  private onClick(event: MouseEvent): void {
    const run = (event.target as Element).closest("svg [data-place]");
    if (!run) {
      return;
    }

    const { path, line } = placeOf(run);
    const paths = run.getAttribute("data-paths")?.replaceAll(" ", ", ");
    this.said.textContent = (paths ? `From the case: ${paths}; printed by ` : "Printed by ") + `${path}, line ${line}. `;
    if (path === this.path) {
      this.goTo(line);
    } else if (!path.endsWith(".json")) {
      const link = document.createElement("a");
      link.href = `/templates/files/${path}?line=${line}`;
      link.textContent = "Open it";
      this.said.append(link);
    }
  }
}

function placeOf(run: Element): { path: string; line: number } {
  const place = /^(.*)\((\d+),\d+\)$/.exec(run.getAttribute("data-place") ?? "");
  return { path: place?.[1] ?? "", line: Number(place?.[2] ?? 0) };
}
