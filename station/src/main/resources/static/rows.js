// Repeated rows of a form without a mouse: a [data-rows] holds [data-row]s whose fields are named rows[0].field. Ctrl-Enter goes to the
// next row and makes one where there is none; from a row that is still empty it saves. F9 copies from the row above.
import { read, show } from "./fields.js";

const NUMBER = /\[\d+\]/;
const typed = row => [...row.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio]), textarea")].some(it => it.value.trim() && it.value !== it.dataset.usual)
  || [...row.querySelectorAll("[type=checkbox], [type=radio]")].some(it => it.checked);
const rows = group => [...group.querySelectorAll(":scope > [data-row]")];
const first = row => row.querySelector("input:not([type=hidden]), select, textarea");

function numbered(element, n) {
  for (const it of [element, ...element.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "aria-describedby", "aria-labelledby", "data-picks"]) {
      const value = it.getAttribute(name);
      if (value?.match(NUMBER)) it.setAttribute(name, value.replaceAll(new RegExp(NUMBER, "g"), `[${n}]`));
    }
    if ("rowNumber" in it.dataset) it.textContent = n + 1;
  }
}

function add(group) {
  const all = rows(group);
  if (all.length >= Number(group.dataset.rows || 100)) return null;
  const row = all.at(-1).cloneNode(true);
  numbered(row, all.length);
  for (const it of row.querySelectorAll(".error, [data-part]")) it.remove();
  for (const it of row.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    it.removeAttribute("aria-invalid");
    it.autofocus = false;
    if (it.matches("[type=checkbox], [type=radio]")) it.checked = it.defaultChecked = false;
    else if (it.localName === "select") {
      for (const option of it.options) option.defaultSelected = false;
      it.selectedIndex = Math.max(0, [...it.options].findIndex(option => option.value === it.dataset.usual));
    }
    else it.value = it.defaultValue = it.dataset.usual ?? "";
  }
  all.at(-1).after(row);
  window.htmx?.process(row);
  return row;
}

function drop(row) {
  const group = row.parentElement;
  if (rows(group).length === 1) add(group);
  const to = row.nextElementSibling?.matches("[data-row]") ? row.nextElementSibling : row.previousElementSibling;
  const { form } = first(row);
  row.remove();
  rows(group).forEach(numbered);
  first(to?.isConnected && to.matches("[data-row]") ? to : rows(group)[0])?.focus();
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** As many rows as these fields need, so that a draft finds its place. */
export function grow(form, names) {
  for (const name of names) {
    const wanted = Number(name.match(/\[(\d+)\]/)?.[1] ?? -1);
    const group = wanted < 0 ? null : form.querySelector(`[data-row] [name^="${CSS.escape(name.slice(0, name.indexOf("[") + 1))}"]`)?.closest("[data-rows]");
    while (group && rows(group).length <= wanted) if (!add(group)) break;
  }
}

/** Ctrl-Enter in a row. @returns whether it led to another row, so that nothing is saved yet */
export function onward(field) {
  const row = field?.closest?.("[data-row]");
  if (!row || !typed(row)) return false;
  const next = row.nextElementSibling?.matches("[data-row]") ? row.nextElementSibling : add(row.parentElement);
  if (next) first(next).focus();
  return Boolean(next);
}

document.addEventListener("keydown", event => {
  const { key, target } = event;
  if (key !== "F9" || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const row = target.closest?.("[data-row]");
  if (!row) return;
  event.preventDefault();
  const above = row.previousElementSibling;
  if (!above?.matches("[data-row]") || !target.form) return;
  const name = target.name.replace(NUMBER, `[${rows(row.parentElement).indexOf(above)}]`);
  show(target.form, target.name, read(target.form, name));
});

document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-row-act]");
  if (!button) return;
  if (button.dataset.rowAct === "drop") drop(button.closest("[data-row]"));
  else {
    const row = add(button.closest(".rowacts").previousElementSibling);
    if (row) first(row).focus();
  }
});
