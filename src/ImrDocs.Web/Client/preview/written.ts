// What is written in a form.

/**
 * The fields of a form as it would be sent without a button (HTML, 4.10.22.4). The browser's own FormData lays the page
 * out anew for every text area that it reads, which takes longer than the letter does.
 * @param names The fields that are asked for; all when there are none.
 */
export function written(form: HTMLFormElement, names: readonly string[] = []): [string, string][] {
  const fields: [string, string][] = [];
  for (const field of form.elements) {
    if (isWritten(field) && (names.length === 0 || names.includes(field.name)) && !field.matches(":disabled")) {
      fields.push([field.name, field.value]);
    }
  }

  return fields;
}

function isWritten(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return field instanceof HTMLInputElement
    ? field.name !== "" && (!["checkbox", "radio"].includes(field.type) || field.checked)
    : (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) && field.name !== "";
}
