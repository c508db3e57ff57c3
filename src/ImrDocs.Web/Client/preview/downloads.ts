// The files of the letter that is chosen.
import { written } from "./written";

const choices = ["edition", "recipient", "large", "draft"];

/** Lets the addresses of files follow the choice of the letter; a download leaves no page, so nothing asks about it. */
export function followChoice(form: HTMLFormElement): void {
  const chosen = new Map(written(form, choices));
  for (const link of form.querySelectorAll<HTMLAnchorElement>("a[data-download]")) {
    const address = new URL(link.href);
    for (const name of choices) {
      const value = chosen.get(name);
      if (value) {
        address.searchParams.set(name, value);
      } else {
        address.searchParams.delete(name);
      }
    }

    link.href = address.href;
    link.download = "";
  }
}
