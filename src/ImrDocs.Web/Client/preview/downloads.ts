// The files of the letter that is chosen.
import { written } from "./written";

const choices = ["edition", "recipient", "large", "draft"];

/** Lets the addresses of files follow the choice of the letter. */
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
  }
}

/** A page with texts that are not saved stays, whether a file comes or a page that says why it does not. */
export function keepPage(form: HTMLFormElement): void {
  form.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-download]");
    if (link) {
      link.target = form.hasAttribute("data-unsaved") ? "_blank" : "";
    }
  });
}
