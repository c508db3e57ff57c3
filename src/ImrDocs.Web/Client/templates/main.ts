// The script of the pages of templates: a text becomes an editor that knows the language and the letter beside it; settings show in it at once.
import { SettingsEditor } from "./settingsEditor";
import { TemplateEditor } from "./templateEditor";

const form = document.querySelector<HTMLFormElement>("form[data-template-form]");
const source = form?.querySelector<HTMLTextAreaElement>("textarea[data-source]");
if (form && source) {
  new TemplateEditor(form, source);
}

const settings = document.querySelector<HTMLFormElement>("form[data-settings-form]");
if (settings) {
  new SettingsEditor(settings);
}
