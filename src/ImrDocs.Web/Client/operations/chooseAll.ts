// Chooses all entries of a list at once, which without script are chosen one by one.

/** Puts a box before the first button of a form that chooses all boxes of a name, or none. */
export function offerAll(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${form.dataset.chooseAll}"]`)];
  const heading = form.querySelector("thead th");
  if (boxes.length < 2 || !heading) {
    return;
  }

  const all = document.createElement("input");
  all.type = "checkbox";
  all.ariaLabel = `Choose all ${boxes.length} on this page`;
  all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
  form.addEventListener("change", () => {
    const chosen = boxes.filter((box) => box.checked).length;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  });
  heading.prepend(all, " ");
}
