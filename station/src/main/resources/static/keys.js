// The keyboard (UX.md 2.2). Single keys act only outside of fields and can be switched off (WCAG 2.1.4).
import { openBar } from "./bar.js";
import { onward } from "./rows.js";

const SWITCH = "stationhouse.single-keys";
const CONTROLS = "input:not([type=hidden]), select, textarea, button[type=submit]";

const inField = element => element.matches?.("input, select, textarea, [contenteditable]") ?? false;
const shown = element => !element.disabled && element.checkVisibility();

function single() {
  try { return localStorage.getItem(SWITCH) !== "off"; } catch { return true; }
}

/** The form that a save means: the one with the focus, else the page's only one. */
function form() {
  const own = document.activeElement?.closest("main form[method=post]");
  const all = document.querySelectorAll("main form[method=post]");
  return own ?? (all.length === 1 ? all[0] : null);
}

function save(which) {
  const step = which === "next" && !document.activeElement?.closest("main form[method=post]") && document.querySelector("main a[data-key=next]");
  if (step) return step.click(), true;
  const open = form();
  if (!open) return false;
  const buttons = [...open.querySelectorAll("button[type=submit]")].filter(shown);
  const button = buttons.find(it => it.dataset.key === which) ?? buttons.find(it => it.dataset.key === "save") ?? buttons[0];
  if (button) open.requestSubmit(button); else open.requestSubmit();
  return true;
}

/** What was offered for a field is taken into it. */
function fill(field, offered) {
  field.value = offered.value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The first one offered for what was typed is taken; an offer that is still on its way is taken when it comes, unless one went back. */
function take(field) {
  const offers = document.getElementById(field.dataset.picks);
  const now = () => {
    if (offers.querySelector("[data-for]")?.dataset.for !== field.value) return false;
    const top = offers.querySelector("[data-pick]");
    if (top) fill(field, top);
    return true;
  };
  const later = () => { if (document.activeElement === field || now()) offers.removeEventListener("htmx:afterSwap", later); };
  if (!now()) offers.addEventListener("htmx:afterSwap", later);
  next(field);
}

/** Enter goes on to the next field; radio buttons count as one; after the last field comes the button, in a form data-enter="last" it sends. */
function next(field) {
  const all = [...field.form.querySelectorAll(CONTROLS)].filter(shown).filter(it =>
    it === field || it.type !== "radio" || it.checked || !field.form.querySelector(`[name="${CSS.escape(it.name)}"]:checked`));
  const rest = all.slice(all.indexOf(field) + 1).filter(it => it.type !== "radio" || it.name !== field.name);
  const button = all.find(it => it.type === "submit");
  if (field.form.dataset.enter === "last" && (rest[0] ?? button) === button) return field.form.requestSubmit();
  const to = rest[0] ?? button;
  to?.focus();
  if (to?.select && to.type !== "submit") to.select();
}

function step(by) {
  const list = document.activeElement?.closest("[data-list]") ?? document.querySelector("main [data-list]");
  const rows = [...(list?.querySelectorAll("tbody tr") ?? [])];
  if (!rows.length) return false;
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const row = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
  const aim = row.querySelector("a, button") ?? row;
  if (aim === row) row.tabIndex = -1;
  aim.focus();
  row.scrollIntoView({ block: "nearest" });
  return true;
}

async function help() {
  const answer = await fetch("/keys", { headers: { "HX-Request": "true", Accept: "text/html" } });
  if (!answer.ok || document.querySelector("dialog[open]")) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "keys-title");
  dialog.append(...page.body.childNodes);
  dialog.querySelector("h1").id = "keys-title";
  const close = document.createElement("form");
  close.method = "dialog";
  close.className = "actions";
  close.append(Object.assign(document.createElement("button"), { className: "usa-button usa-button--outline", textContent: "Esc" }));
  dialog.append(close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const SINGLE = {
  "/": () => (openBar(), true),
  "?": () => (help(), true),
  j: () => step(1),
  k: () => step(-1),
};

document.addEventListener("keydown", event => {
  if (event.isComposing || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  const { key, target } = event;
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  let done = false;
  if (key === "F2" || (key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey)) done = (openBar(), true);
  else if (key === "Enter" && (event.ctrlKey || event.metaKey)) done = onward(document.activeElement) || save("next");
  else if (key === "Tab" && plain && !event.shiftKey && target.dataset?.picks && target.value) done = (take(target), true);
  else if (event.altKey && event.code === "KeyS") done = save("save");
  else if (event.altKey && event.code === "KeyN") { const link = document.querySelector("[data-key=new]"); link?.click(); done = Boolean(link); }
  else if (event.altKey && event.code === "KeyU") { const link = document.querySelector('#mine a[href="/sign-in/other"]'); link?.click(); done = Boolean(link); }
  else if (key === "Enter" && plain && !event.shiftKey && target.matches("main form[method=post]:not([data-enter=send]) :is(input, select)")) {
    if (target.type !== "submit" && target.type !== "button") done = (next(target), true);
  } else if (key === "Enter" && plain && target.matches("main form[data-enter=send] select") && target.value) {
    // A choice is sent by Enter like a typed word; while nothing is chosen, Enter opens the list.
    done = (target.form.requestSubmit(), true);
  } else if (plain && key.length === 1 && !inField(target) && single()) {
    done = SINGLE[key]?.() ?? false;
    const marked = done ? null : document.querySelector(`main [data-key="${CSS.escape(key)}"]`);
    if (marked) done = (inField(marked) ? marked.focus() : marked.click(), true);
  }
  if (done) event.preventDefault();
});

document.addEventListener("click", event => {
  const offered = event.target.closest?.("[data-pick]");
  if (offered) {
    const field = document.getElementById(offered.dataset.pick);
    fill(field, offered);
    next(field);
  }
  const act = event.target.closest?.("[data-act]")?.dataset.act;
  if (act === "print") window.print();
  if (act === "keys") { document.querySelector("[popover]:popover-open")?.hidePopover(); help(); }
});

document.addEventListener("change", event => {
  if (event.target.dataset?.act === "single") try { localStorage.setItem(SWITCH, event.target.checked ? "on" : "off"); } catch { /* stays on */ }
});

function showSwitch() {
  for (const box of document.querySelectorAll("[data-act=single]")) box.checked = single();
}
new MutationObserver(showSwitch).observe(document.body, { childList: true });
document.addEventListener("arrival", showSwitch);
showSwitch();

// A refused form begins with what is wrong.
document.getElementById("problems")?.focus();
