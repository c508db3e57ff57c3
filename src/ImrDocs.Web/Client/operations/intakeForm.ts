// Tells how far many files are while they are taken in, which the browser itself does not.

const EVERY_MILLISECONDS = 500;

/** Shows the progress of a form whose answer takes a while, and keeps it from being sent twice. */
export function showProgress(form: HTMLFormElement): void {
  const text = form.querySelector<HTMLElement>(".progress");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const address = form.dataset.progress;
  if (!text || !button || !address) {
    return;
  }

  form.addEventListener("submit", () => {
    text.hidden = false;
    text.textContent = "The files are on their way. Stay on this page until they are answered for.";

    // Not before the browser has collected what it sends.
    setTimeout(() => { button.disabled = true; });
    setInterval(() => void ask(address, text), EVERY_MILLISECONDS);
  });

  // A page that comes back from the browser's memory can be sent again.
  window.addEventListener("pageshow", () => { button.disabled = false; });
}

async function ask(address: string, text: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    const [done, total] = (await answer.text()).split("/");
    if (answer.status === 200 && total) {
      text.textContent = `${done} of ${total} files are done. Stay on this page until all are answered for.`;
    }
  } catch {
    // The answer to the form tells what became of the files; that one of these questions failed changes nothing.
  }
}
