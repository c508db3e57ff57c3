// Puts what the server answers in its places in the page.

/**
 * Puts each part of a fragment in the place of the page whose id it names. Only what differs is replaced, so that the
 * reader's place, and what has the focus, stay.
 */
export function apply(html: string): void {
  const template = document.createElement("template");
  template.innerHTML = html;
  const focused = linkThatHasFocus();
  for (const part of template.content.querySelectorAll<HTMLElement>("[data-replace]")) {
    const place = document.getElementById(part.dataset["replace"] ?? "");
    if (place) {
      replace(place, part);
    }
  }

  focused?.();
  markInvalidFields();
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
    } else if (!before.isEqualNode(element)) {
      before.replaceWith(element);
    }
  });
  old.slice(now.length).forEach((element) => element.remove());
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
