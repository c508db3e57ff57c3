// Small pictures of the pages, to find a page by its looks.

const svg = "http://www.w3.org/2000/svg";

/** Half a line's height, in points. */
const half = 3;

/** What a letter takes of a line, of its size, on average. */
const averageAdvance = 0.44;

/** The page that is being read is the one across the middle of the window. */
const middle = "-50% 0px";

/** Draws each page small beside its number, and shows which page is being read. */
export class Miniatures {
  private readonly list = document.getElementById("thumbnails");
  private readonly drawn = new WeakMap<Element, Element>();
  private readonly watcher: IntersectionObserver;
  private readonly visible = new Set<Element>();

  constructor() {
    this.watcher = new IntersectionObserver((changes) => this.onScroll(changes), { rootMargin: middle });
  }

  /** Draws the pages that changed. */
  draw(): void {
    const links = [...(this.list?.querySelectorAll("a") ?? [])];
    for (const [index, link] of links.entries()) {
      const figure = document.getElementById(link.hash.slice(1));
      const page = figure?.querySelector("svg.page");
      if (figure && page && (this.drawn.get(page) !== link || !link.querySelector("svg"))) {
        link.querySelector("svg")?.remove();
        link.prepend(small(page));
        this.drawn.set(page, link);
        this.watcher.observe(figure);
      }

      if (index === 0 && !this.list?.querySelector("[aria-current]")) {
        link.setAttribute("aria-current", "true");
      }
    }
  }

  private onScroll(changes: IntersectionObserverEntry[]): void {
    for (const change of changes) {
      if (change.isIntersecting) {
        this.visible.add(change.target);
      } else {
        this.visible.delete(change.target);
      }
    }

    const first = [...document.querySelectorAll("figure[data-page]")].find((figure) => this.visible.has(figure));
    for (const link of this.list?.querySelectorAll("a") ?? []) {
      if (first && link.hash === "#" + first.id) {
        link.setAttribute("aria-current", "true");
      } else if (first) {
        link.removeAttribute("aria-current");
      }
    }
  }
}

/** A page with a bar for each piece of a line. */
function small(page: Element): Element {
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", page.getAttribute("viewBox") ?? "");
  picture.setAttribute("aria-hidden", "true");
  const words = page.querySelectorAll("g:not(.watermark) > text tspan[x], svg > text tspan[x]");
  picture.append(bars("words", [...words].filter((piece) => !piece.closest(".value"))), bars("data", [...words].filter((piece) => piece.closest(".value"))));
  return picture;
}

function bars(name: string, pieces: Element[]): Element {
  const path = document.createElementNS(svg, "path");
  path.setAttribute("class", name);
  path.setAttribute("d", pieces.map(bar).join(""));
  return path;
}

/** Nobody can read it, so its length is a guess, which takes no layout. */
function bar(piece: Element): string {
  const size = Number((piece.getAttribute("font-size") ?? piece.closest("text")?.getAttribute("font-size")) || 0);
  const start = Number((piece.getAttribute("x") ?? "").split(" ")[0]);
  const base = Number(piece.getAttribute("y"));
  const length = piece.textContent.trimEnd().length * size * averageAdvance;
  return `M${start} ${base - 2 * half}h${length.toFixed(1)}V${base}H${start}z`;
}
