// The script of all pages: it finds what a page has, and makes it do more than it does without script.
import { CaseEditor } from "./editing/caseEditor";
import { offerAll } from "./operations/chooseAll";
import { Renewal } from "./operations/renewal";
import { showProgress } from "./operations/intakeForm";
import { keepTexts } from "./editing/mergeForm";
import { forgetOthers } from "./editing/shelf";
import { showLocalTimes } from "./progress/localTimes";
import { Progress } from "./progress/progress";

forgetOthers();
showLocalTimes(document);

const caseForm = document.querySelector<HTMLFormElement>("form[data-case-form]");
if (caseForm) {
  new CaseEditor(caseForm);
}

const mergeForm = document.querySelector<HTMLFormElement>("form[data-merge-form]");
if (mergeForm) {
  keepTexts(mergeForm);
}

const progress = document.querySelector<HTMLElement>("section[data-progress]");
if (progress) {
  new Progress(progress);
}

const intakeForm = document.querySelector<HTMLFormElement>("form[data-progress]");
if (intakeForm) {
  showProgress(intakeForm);
}

document.querySelectorAll<HTMLFormElement>("form[data-choose-all]").forEach(offerAll);

const bar = document.querySelector<HTMLElement>("[data-renewal]");
const renewed = document.getElementById(bar?.dataset["renewal"] ?? "");
if (bar && renewed) {
  new Renewal(renewed, bar);
}
