// The fields of a form whose values may be kept: what was typed or chosen, never a password, a code or a file. Values are lists of
// texts, one for each box that is checked or choice that is made.
const TYPES = new Set(["text", "search", "tel", "url", "email", "number", "date", "time", "month", "week", "datetime-local", "radio", "checkbox", "textarea", "select-one", "select-multiple"]);
const SECRET = /\b(one-time-code|current-password|new-password|cc-\S+)\b/;
const NAMES = new Set(["password", "passphrase", "phrase", "again", "secret", "pin", "otp", "code", "token"]);

const may = it => it.name && !it.name.startsWith("_") && !NAMES.has(it.name.toLowerCase()) && TYPES.has(it.type) && !it.disabled && !it.readOnly
  && !SECRET.test(it.autocomplete ?? "") && !it.closest("[data-secret]");
const box = it => it.type === "checkbox" || it.type === "radio";
const all = (form, name) => [...form.elements].filter(it => it.name === name && may(it));

/** Names of the fields that may be kept, in their order. */
export const fieldNames = form => [...new Set([...form.elements].filter(may).map(it => it.name))];

/** Whether a field is typed, not chosen. */
export const text = (form, name) => { const [it] = all(form, name); return Boolean(it) && !box(it) && it.localName !== "select"; };

/** What stands in one field: its text, the value of a checked box, what is chosen of a list. */
export function stands(it) {
  if (box(it)) return it.checked ? [it.value] : [];
  return it.localName === "select" ? [...it.selectedOptions].map(option => option.value) : [it.value];
}

/** What the page itself has put into it; of a list of which nothing was chosen the browser shows the first. */
export function began(it) {
  if (box(it)) return it.defaultChecked ? [it.value] : [];
  if (it.localName !== "select") return [it.defaultValue];
  const chosen = [...it.options].filter(option => option.defaultSelected);
  return (chosen.length || it.multiple ? chosen : [...it.options].slice(0, 1)).map(option => option.value);
}

/** Puts values into one field and tells nobody. @param at which of the fields of its name it is */
export function put(it, values, at = 0) {
  if (box(it)) it.checked = values.includes(it.value);
  else if (it.localName === "select") for (const option of it.options) option.selected = values.includes(option.value);
  else it.value = values[at] ?? values[0] ?? "";
}

export const read = (form, name) => all(form, name).flatMap(stands);

/** What the page itself has put into one field. */
export const beginning = (form, name) => all(form, name).flatMap(began);

/** What the page itself has put into each field. */
export const standing = form => new Map(fieldNames(form).map(name => [name, beginning(form, name)]));

/** Puts values in, as if they were typed. */
export function show(form, name, values) {
  for (const [at, it] of all(form, name).entries()) {
    put(it, values, at);
    for (const type of ["input", "change"]) it.dispatchEvent(new Event(type, { bubbles: true }));
  }
}
