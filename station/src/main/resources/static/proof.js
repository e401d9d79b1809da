// Proofreading beside the text. It asks while the author pauses, never on a key; Alt-P leads from finding to finding, in the text itself.
// See docs/decisions/362.
import { token } from "./lock.js";

/** Milliseconds after the last key, and until what was still being read is asked for again, so many times. */
const PAUSE = 1_200;
const AGAIN = 700;
const MOST = 150;

let timer = 0;
let flight = null;
let last = "";
let times = 0;

const side = () => document.querySelector("main [data-proofread]");
const findings = () => [...side()?.querySelectorAll("[data-finding]") ?? []];
const area = () => side()?.closest("form").elements.narrative;

function content(form) {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (!name.startsWith("_") && typeof value === "string") data.append(name, value);
  return data.toString();
}

const post = (path, body, signal) => fetch(path, {
  method: "POST", body, signal, redirect: "manual",
  headers: { Accept: "text/html", "HX-Request": "true", "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-TOKEN": token(), "X-Automatic": "1" },
});

async function ask(again = false) {
  clearTimeout(timer);
  const body = side() && content(side().closest("form"));
  if (!body || document.hidden || body === last && !again) return;
  flight?.abort();
  const mine = flight = new AbortController();
  try {
    const answer = await post(side().dataset.proofread, body, mine.signal);
    if (!answer.ok) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("findings");
    if (mine.signal.aborted || !side() || !found) return;
    last = body;
    show(found);
    times = found.dataset.again === "true" ? times + 1 : 0;
    if (times && times < MOST) timer = setTimeout(ask, AGAIN, true);
  } catch { /* the next pause asks again */ }
}

function say(text, where = "proof-says") {
  const line = document.getElementById(where);
  if (line.textContent !== text) line.textContent = text;
}

/** The list changes under whoever goes through it by keyboard: he stays where he was in it. */
function show(found) {
  const body = document.getElementById("proof-body");
  const buttons = () => [...body.querySelectorAll("button")];
  const at = buttons().indexOf(document.activeElement);
  const { scrollTop } = body;
  body.replaceChildren(document.importNode(found, true));
  body.scrollTop = scrollTop;
  if (at >= 0) (buttons()[Math.min(at, buttons().length - 1)] ?? area()).focus();
  say(found.dataset.says);
}

/** What was found may have moved since it was read: the same words nearest to where they were. */
function place(text, { from, passage }) {
  const was = Number(from);
  let best = -1;
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) if (best < 0 || Math.abs(at - was) < Math.abs(best - was)) best = at;
  return best;
}

function select(it, { dataset }) {
  const at = place(it.value, dataset);
  if (at < 0) return it.focus();
  // a text scrolls to where its cursor is when it gets the focus
  it.blur();
  it.setSelectionRange(at + dataset.passage.length, at + dataset.passage.length);
  it.focus();
  it.setSelectionRange(at, at + dataset.passage.length);
}

function go(button) {
  for (const it of findings()) it.removeAttribute("aria-current");
  if ("finding" in button.dataset) button.setAttribute("aria-current", "true");
  const body = document.getElementById("proof-body");
  body.scrollTop += button.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 3;
  if (button.dataset.field) document.getElementById(`f-${button.dataset.field}`)?.focus();
  else select(area(), button);
  if ("finding" in button.dataset) say(button.textContent.trim(), "proof-at");
}

function next() {
  const all = findings();
  if (!all.length) return;
  const it = area();
  const behind = document.activeElement === it ? all.findIndex(one => one.dataset.field || Number(one.dataset.from) >= it.selectionEnd) : -1;
  const current = all.findIndex(one => one.hasAttribute("aria-current"));
  go(all[document.activeElement === it && behind >= 0 ? behind : (current + 1) % all.length]);
}

async function accept(button) {
  const body = new URLSearchParams({ word: button.dataset.accept }).toString();
  await post("agency" in button.dataset ? "/reports/vocabulary" : `${side().dataset.proofread}/word`, body).catch(() => {});
  await ask(true);
}

function soon() {
  clearTimeout(timer);
  times = 0;
  timer = setTimeout(ask, PAUSE);
}

function begin() {
  last = "";
  flight?.abort();
  if (side()) soon();
}

for (const type of ["input", "change"]) document.addEventListener(type, event => { if (event.target.form && event.target.form === side()?.closest("form")) soon(); });
document.addEventListener("visibilitychange", () => { if (side()) soon(); });
document.addEventListener("keydown", event => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyP" || event.isComposing || !side() || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  next();
});
document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-proofread] button");
  if (button) button.dataset.accept ? accept(button) : go(button);
});
document.addEventListener("arrival", begin);
begin();
