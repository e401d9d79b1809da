// F8 puts into a field what was last sent in it by a form of the same kind (UX.md 2.2). Only this page knows: the next person, another
// window and a reload begin with nothing. Secrets are never kept, as in drafts.
import { fieldNames, read, show } from "./fields.js";

const last = new Map();

const REFERENCE = /[0-9A-HJKMNP-TV-Z]{17}/g;
const kind = form => (form.dataset.draft ?? form.getAttribute("action")).split(" ")[0].replace(REFERENCE, "");

/** The form was sent and carried out. */
export const remember = form => last.set(kind(form), new Map(fieldNames(form).map(name => [name, read(form, name)])));

document.addEventListener("keydown", event => {
  const { key, target } = event;
  if (key !== "F8" || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !target.form) return;
  event.preventDefault();
  const values = last.get(kind(target.form))?.get(target.name);
  if (values) show(target.form, target.name, values);
});
