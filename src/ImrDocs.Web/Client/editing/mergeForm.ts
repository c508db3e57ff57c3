// The page on which two versions are joined: it holds texts that are nowhere else.
import { Status } from "./status";

/** Asks before the page is left without saving, and sends nothing away without a connection. */
export function keepTexts(form: HTMLFormElement): void {
  const status = new Status();
  let isSending = false;
  window.addEventListener("beforeunload", (event) => {
    if (!isSending) {
      event.preventDefault();
    }
  });
  form.addEventListener("input", (event) => {
    const radio = document.getElementById((event.target as HTMLElement).dataset["writes"] ?? "");
    if (radio instanceof HTMLInputElement) {
      radio.checked = true;
    }
  });
  window.addEventListener("pageshow", () => (isSending = false));
  form.addEventListener("submit", (event) => {
    if (isSending) {
      return;
    }

    event.preventDefault();
    fetch("/icon.svg", { method: "HEAD", cache: "no-store" }).then(
      () => {
        isSending = true;
        form.requestSubmit(event.submitter);
      },
      () => status.say("No connection to the server: not saved. What you wrote is still here; try again in a moment. Do not close this page.", "error"),
    );
  });
}
