// The script of the page of a template file: its text becomes an editor that knows the language and the letter beside it.
import { TemplateEditor } from "./templateEditor";

const form = document.querySelector<HTMLFormElement>("form[data-template-form]");
const source = form?.querySelector<HTMLTextAreaElement>("textarea[data-source]");
if (form && source) {
  new TemplateEditor(form, source);
}
