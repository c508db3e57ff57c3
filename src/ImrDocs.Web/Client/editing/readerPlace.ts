// Where somebody was in the page, over a save.

const key = "place";

/** Milliseconds after which a place is forgotten: saving takes less. */
const mostAge = 60_000;

interface Place {
  path: string;
  time: number;
  field: string;
  isFocused: boolean;
  top: number;
  selection: [number, number] | null;
  pages: number;
}

/** Keeps the field that is being written, where it stands in the window, and which page of the letter is read; nothing that is written. */
export function keepPlace(): void {
  const focused = document.activeElement?.closest<HTMLElement>("[data-path]") ?? null;
  const field = focused ?? fieldInView();
  if (field) {
    const selection: [number, number] | null = focused instanceof HTMLTextAreaElement ? [focused.selectionStart, focused.selectionEnd] : null;
    const top = field.getBoundingClientRect().top;
    const place: Place = { path: location.pathname, time: Date.now(), field: field.id, isFocused: focused !== null, top, selection, pages: pages()?.scrollTop ?? 0 };
    sessionStorage.setItem(key, JSON.stringify(place));
  }
}

/** Goes back to the place that was kept for this page. */
export function restorePlace(): void {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const place = kept ? (JSON.parse(kept) as Place) : null;
  const field = place && document.getElementById(place.field);
  if (!place || !field || place.path !== location.pathname || Date.now() - place.time > mostAge || location.hash) {
    return;
  }

  if (place.isFocused) {
    field.focus({ preventScroll: true });
  }

  if (field instanceof HTMLTextAreaElement && place.selection) {
    field.setSelectionRange(...place.selection);
  }

  pages()?.scrollTo({ top: place.pages, behavior: "instant" });
  window.scrollBy({ top: field.getBoundingClientRect().top - place.top, behavior: "instant" });
}

function pages(): HTMLElement | null {
  return document.querySelector("[data-pages]");
}

function fieldInView(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>("[data-path]")].find((field) => field.getBoundingClientRect().top > 0) ?? null;
}
