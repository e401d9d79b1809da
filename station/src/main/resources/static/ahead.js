// What is typed while a page is on its way: kept in order, and typed into the next page when it is there, as if it had been there at
// once; into the form again when the page stays. What finds no field is shown at the foot of the page and goes into the next field
// that is opened. See docs/decisions/072.
const root = document.getElementById("answer");
const TEXT = new Set(["text", "search", "tel", "url", "email", "number", "password"]);
const EDITS = new Map([
  ["Backspace", () => document.execCommand("delete")], ["Delete", () => document.execCommand("forwardDelete")],
  ["ArrowLeft", () => move("backward", "character")], ["ArrowRight", () => move("forward", "character")],
  ["Home", () => move("backward", "lineboundary")], ["End", () => move("forward", "lineboundary")],
]);
const KEYS = new Set(["Enter", "Tab", "Escape", "F2", "ArrowUp", "ArrowDown", ...EDITS.keys()]);
const STOPS = "a[href], button, input:not([type=hidden]), select, textarea";
/** Milliseconds without a key after which somebody has stopped typing; nothing that must be seen waits longer than the other. */
const PAUSE = 700;
const LONGEST_WAIT = 5_000;
/** Milliseconds after which what waits is shown: most pages are there before. */
const SHOWN_AFTER = 400;

let held = null;
let heldAt = 0;
let kept = "";
let spot = null;
let aimed = false;
let pressed = "";
let startedBy = "";
let typedAt = 0;

const field = it => it?.matches?.("input, select, textarea") ?? false;
const writable = it => field(it) && !it.disabled && !it.readOnly && (it.localName === "textarea" || TEXT.has(it.type));
const shown = it => !it.disabled && it.checkVisibility();
const move = (way, by) => getSelection().modify("move", way, by);

/** Whether a page is on its way. */
export const away = () => held !== null;

/** From here on keys are held: a form was sent, or another page is asked for. */
export function hold() {
  if (held) return;
  const at = document.activeElement;
  held = [];
  heldAt = Date.now();
  aimed = false;
  startedBy = pressed;
  document.body.classList.add("away");
  setTimeout(() => { if (held) show(); }, SHOWN_AFTER);
  spot = writable(at) && at.selectionStart !== null ? { id: at.id, start: at.selectionStart, end: at.selectionEnd } : null;
}

/**
 * The next page is there. Its own field takes what was typed; on a page that came again, the field it was typed in; one that was
 * chosen with the mouse meanwhile, that one or none.
 *
 * @param same whether it has the address of the one before
 */
export function arrived(same) {
  play(taken(), ([first]) => {
    const before = same && document.getElementById(first.from);
    const there = writable(before) && shown(before);
    if (there && (first.aimed || !field(document.activeElement) && !opens(first))) before.focus();
    if (writable(document.activeElement)) toEnd(document.activeElement);
    return there || !first.aimed;
  });
}

/** No other page comes: what was typed for it goes into the form as far as it is text; what led on from there is kept. */
export function stayed() {
  const items = taken();
  let text = true;
  play(items, ([first]) => {
    const back = document.getElementById(first.from);
    if (!writable(back) || !shown(back) || first.text === "/") return false;
    back.focus();
    if (spot?.id === back.id) back.setSelectionRange(spot.start, spot.end); else toEnd(back);
    return true;
  }, it => text &&= Boolean(it.text) || EDITS.has(it.key) || it.key === "Enter" && !it.ctrlKey && document.activeElement.localName === "textarea");
}

/** Takes back a scanned code and its Enter, as far as they were held: they are no text. */
export function unhold(code) {
  if (held?.at(-1)?.key === "Enter") held.pop();
  for (let n = code.length - 1; n >= 0 && held?.at(-1)?.text?.toUpperCase() === code[n]; n--) held.pop();
  show();
}

/** Resolves when nobody is typing, so that what comes over the page takes no letter that was meant for it. */
export async function pause() {
  for (let waited = 0; Date.now() - typedAt < PAUSE && waited < LONGEST_WAIT; waited += 100) {
    await new Promise(done => setTimeout(done, 100));
  }
}

/** The same key again is impatience. */
function taken() {
  const items = held ?? [];
  held = null;
  document.body.classList.remove("away");
  while (items.length && kind(items[0]) === startedBy) items.shift();
  show();
  return items;
}

const kind = it => it.text ? it.text : it.key === "Enter" && it.ctrlKey || it.code === "KeyS" && it.altKey ? "send" : it.key;
const opens = it => it.text === "/" || it.key === "F2" || it.ctrlKey && it.key.toLowerCase() === "k" || it.altKey && it.code === "KeyN";

/** A key that only leads to a field or another page; one that acts is pressed blind only when nothing else was. */
function leads(item, alone) {
  const marked = document.querySelector(`main [data-key="${CSS.escape(item.text)}"]`);
  return !item.from && (alone || "jk".includes(item.text) || field(marked) || marked?.localName === "a");
}

function play(items, land, may = () => true) {
  let place = null;
  while (items.length && !held) {
    const item = items[0];
    const next = item.aimed ? item.from : "";
    if (next !== place && !land(items)) break;
    place = next;
    if (!may(item) || !press(item, items.length === 1)) break;
    items.shift();
  }
  if (held) held.push(...items); else keep(items);
}

/** @returns whether the key has found its place */
function press(item, alone) {
  const at = document.activeElement ?? document.body;
  if (item.text && !field(at) && !opens(item) && !leads(item, alone)) return false;
  pressed = kind(item);
  const { key, code, ctrlKey, altKey, shiftKey } = item;
  if (!at.dispatchEvent(new KeyboardEvent("keydown", { key, code, ctrlKey, altKey, shiftKey, bubbles: true, cancelable: true }))) return true;
  if (item.text) return write(at, item.text) || !item.from && alone;
  if (key === "Tab") tab(at, shiftKey ? -1 : 1);
  else if (key === "Enter" && !ctrlKey) enter(at);
  else if (writable(at)) EDITS.get(key)?.();
  return true;
}

function write(at, text) {
  if (writable(at)) return document.execCommand("insertText", false, text), true;
  if (at.localName === "select") return choose(at, text);
  if (text === " " && at.localName === "input" && /^(checkbox|radio)$/.test(at.type)) return at.click(), true;
  return false;
}

/** As a browser does: the first choice that begins with the letters typed one after the other. */
function choose(select, letter) {
  const begins = (choose.at === select ? choose.typed : "") + letter.toLowerCase();
  const option = [...select.options].find(it => it.text.trim().toLowerCase().startsWith(begins));
  Object.assign(choose, { at: select, typed: begins });
  if (!option) return false;
  select.value = option.value;
  for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

function tab(at, by) {
  const all = [...document.querySelectorAll(STOPS)].filter(it => shown(it) && it.tabIndex >= 0);
  const to = all.includes(at) ? all[all.indexOf(at) + by] : all.find(it => it.closest("main"));
  to?.focus();
  if (writable(to)) to.select();
}

function enter(at) {
  if (at.localName === "textarea") write(at, "\n");
  else if (at.matches("a, button")) at.click();
  else if (at.form) at.form.requestSubmit([...at.form.elements].find(it => it.type === "submit"));
}

function toEnd(it) {
  try { it.setSelectionRange(it.value.length, it.value.length); } catch { /* a number has no caret to set */ }
}

/** Text that found no field. What was typed as a password is shown nowhere. */
function keep(items) {
  kept += items.filter(it => !it.secret).map(it => it.text || (/^(Enter|Tab)$/.test(it.key) && !it.ctrlKey ? " " : "")).join("");
  if (!kept.trim()) kept = "";
  show();
}

const SIGNS = new Map([["Enter", "\u23CE"], ["Tab", "\u21E5"], ["Backspace", "\u232B"]]);
const sign = it => it.secret ? "\u2022" : it.text || (it.ctrlKey ? "Ctrl " : "") + (SIGNS.get(it.key) ?? "");

/** The strip at the foot of the page. */
function show() {
  let strip = document.getElementById("ahead");
  const waits = (held ?? []).map(sign).join("");
  if (!strip && !kept && !waits || !root) return;
  if (!strip) {
    strip = document.createElement("div");
    strip.id = "ahead";
    strip.setAttribute("role", "status");
    document.body.append(strip);
  }
  const text = Object.assign(document.createElement("q"), { textContent: kept + waits });
  const drop = Object.assign(document.createElement("button"), { type: "button", className: "usa-button usa-button--unstyled", textContent: root.dataset.aheadDrop });
  drop.addEventListener("click", () => { kept = ""; show(); });
  const title = Object.assign(document.createElement("strong"), { textContent: root.dataset.ahead });
  strip.replaceChildren(...kept ? [title, text, root.dataset.aheadHow, drop] : waits ? [title, text] : []);
}

function add(item) {
  const at = document.activeElement;
  const from = field(at) ? at.id || "?" : "";
  const last = held.at(-1);
  if (item.key === "Backspace" && last?.text && last.from === from) {
    last.text = last.text.slice(0, -1);
    if (!last.text) held.pop();
  } else held.push({ ...item, from, aimed, secret: at?.type === "password" });
  if (Date.now() - heldAt > SHOWN_AFTER) show();
}

/** What a key means, as far as it is held; the browser's own keys go on as ever. */
function meaning({ key, code, ctrlKey, altKey, metaKey, shiftKey }, graph) {
  const chord = (ctrlKey || metaKey) && !altKey;
  const plain = !ctrlKey && !altKey && !metaKey;
  const item = { key, code, altKey, shiftKey, ctrlKey: ctrlKey || metaKey };
  if (key.length === 1 && (plain || graph)) return { key, code, text: key };
  const ours = chord && (key === "Enter" || key.toLowerCase() === "k") || altKey && !ctrlKey && /^Key[SN]$/.test(code) || plain && KEYS.has(key);
  return ours ? item : null;
}

const elsewhere = event => !held || !event.isTrusted || event.target.closest?.("dialog");

addEventListener("keydown", event => {
  if (!event.isTrusted || event.target.closest?.("dialog")) return;
  const item = meaning(event, event.getModifierState("AltGraph"));
  if (item?.text) typedAt = Date.now();
  if (!held) pressed = item ? kind(item) : "";
  if (!held || !item || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat || kind(item) !== "send") add(item);
}, true);

// What is written without a key: a clipboard, a pen, an input method. Nothing changes a form that is on its way.
addEventListener("paste", event => {
  if (elsewhere(event) || !writable(event.target)) return;
  event.preventDefault();
  add({ key: "", code: "", text: event.clipboardData.getData("text/plain") });
}, true);
addEventListener("beforeinput", event => {
  if (elsewhere(event) || !event.cancelable) return;
  event.preventDefault();
  if (event.data) add({ key: "", code: "", text: event.data });
}, true);
addEventListener("compositionend", event => {
  const { target, data } = event;
  if (elsewhere(event) || !data || !writable(target)) return;
  target.setRangeText("", target.selectionEnd - data.length, target.selectionEnd, "end");
  add({ key: "", code: "", text: data });
}, true);

addEventListener("pointerdown", () => { pressed = ""; aimed = true; }, true);
addEventListener("focusin", event => {
  if (!kept || held || !writable(event.target) || event.target.closest("dialog")) return;
  const text = kept;
  kept = "";
  queueMicrotask(() => { toEnd(event.target); write(event.target, text); show(); });
});
