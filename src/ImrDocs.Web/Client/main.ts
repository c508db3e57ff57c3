// The script of all pages: it finds what a page has, and makes it do more than it does without script.
import { CaseEditor } from "./editing/caseEditor";

const form = document.querySelector<HTMLFormElement>("form[data-case-form]");
if (form) {
  new CaseEditor(form);
}
