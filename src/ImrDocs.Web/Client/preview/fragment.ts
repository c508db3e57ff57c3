// Puts what the server answers in its places in the page.

/** The states of the pages that are shown: what the server need not send again. */
export function shownPages(): string {
  return [...document.querySelectorAll<HTMLElement>("figure[data-state]")].map((page) => page.dataset["state"]).join(" ");
}

/**
 * Puts each part of a fragment in the place of the page whose id it names, and empties the places that it does not name.
 * Only what differs is replaced, so that the reader's place, and what has the focus, stay.
 * @returns What came of drawing the letter.
 */
export function apply(html: string): string | undefined {
  const template = document.createElement("template");
  template.innerHTML = html;
  const focused = linkThatHasFocus();
  const named = new Set<Element>();
  for (const part of template.content.querySelectorAll<HTMLElement>("[data-replace]")) {
    const place = document.getElementById(part.dataset["replace"] ?? "");
    if (place) {
      replace(place, part);
      named.add(place);
    }
  }

  const others = template.content.querySelector<HTMLElement>("[data-empties]")?.dataset["empties"];
  for (const place of others ? document.querySelectorAll(others) : []) {
    if (!named.has(place) && place.firstChild) {
      place.replaceChildren();
    }
  }

  focused?.();
  markInvalidFields();
  return template.content.querySelector<HTMLElement>("[data-outcome]")?.dataset["outcome"];
}

function replace(place: Element, part: Element): void {
  if (isMixed(place) || isMixed(part)) {
    if (place.innerHTML !== part.innerHTML) {
      place.replaceChildren(...part.childNodes);
    }

    return;
  }

  const [old, now] = [[...place.children], [...part.children]];
  now.forEach((element, index) => {
    const before = old[index];
    if (!before) {
      place.append(element);
    } else if (!isSame(before, element)) {
      before.replaceWith(element);
    }
  });
  old.slice(now.length).forEach((element) => element.remove());
}

/** What names its state is the same when that is; a page that is shown comes without its picture then. */
function isSame(before: Element, now: Element): boolean {
  const state = now.getAttribute("data-state");
  return state === null ? before.isEqualNode(now) : before.getAttribute("data-state") === state;
}

/** Whether text stands beside elements. */
function isMixed(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
}

/** A value of the letter that has the focus gives it to the one that takes its place. */
function linkThatHasFocus(): (() => void) | null {
  const link = document.activeElement;
  const page = link?.closest("[data-page]")?.getAttribute("data-page");
  const run = link?.getAttribute("data-run");
  return link && page && run
    ? () => {
        if (!link.isConnected) {
          document.querySelector<SVGElement>(`figure[data-page="${page}"] a[data-run="${run}"]`)?.focus({ preventScroll: true });
        }
      }
    : null;
}

/** Screen readers say of a field itself that something is wrong with it; nothing wrong stays folded away. */
function markInvalidFields(): void {
  for (const field of document.querySelectorAll("[data-path]")) {
    const problems = document.getElementById(field.id.replace(/^f-/, "d-"));
    if (problems?.querySelector(".error")) {
      field.setAttribute("aria-invalid", "true");
      field.closest("details")?.setAttribute("open", "");
    } else {
      field.removeAttribute("aria-invalid");
    }
  }
}
