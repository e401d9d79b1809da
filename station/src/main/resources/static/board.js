// The board of units: kept up to date while it is open, a unit chosen by arrow keys or by its call sign, each step on one key. What
// the server sends is only that something changed; what changed is asked for as any other part of a page. See docs/decisions/250.
const SECOND = 1000;
const RETRY = 2 * SECOND;

const live = () => document.getElementById("live");
const acting = () => document.getElementById("acting");
const unitRows = () => [...document.querySelectorAll("#units tbody tr")];
const callRows = () => [...document.querySelectorAll("#calls tbody tr")];
const inField = element => element.matches?.("input, select, textarea, [contenteditable]") ?? false;

let source = null;
let ahead = 0;
let asking = false;
let again = false;
let retryAt = 0;

// ---- what changes while the page is open ----

/** Puts the parts that may have changed where they were; who was chosen stays chosen, and the focus stays where it was. */
async function refresh() {
  again = true;
  if (asking) return;
  asking = true;
  try {
    while (again && live()) {
      again = false;
      const answer = await fetch("/board/now", { headers: { "HX-Request": "true", "X-Automatic": "1", Accept: "text/html" } });
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      take(page.getElementById("live"));
    }
  } catch {
    // the screen is locked, or the server is away
    retryAt = Date.now() + 2 * RETRY;
  } finally {
    asking = false;
  }
}

function take(coming) {
  const old = live();
  if (!coming || !old) return;
  const held = old.contains(document.activeElement) ? document.activeElement.closest("tr")?.id : null;
  const chosen = acting()?.elements.unit.value.toUpperCase();
  const said = old.querySelector("#late-units");
  const says = coming.querySelector("#late-units").textContent;
  old.replaceWith(coming);
  if (said) {
    // the same element, so that it is read out when its words change and only then
    coming.querySelector("#late-units").replaceWith(said);
    if (said.textContent !== says) said.textContent = says;
  }
  if (held) document.getElementById(held)?.querySelector("a")?.focus({ preventScroll: true });
  mark(rowOf(chosen));
  clock();
}

function listen() {
  if (!live()) {
    source?.close();
    source = null;
    return;
  }
  clock();
  mark(rowOf(acting()?.elements.unit.value.toUpperCase()));
  if (source && source.readyState !== EventSource.CLOSED) return;
  source = new EventSource("/board/events");
  let first = true;
  source.addEventListener("hello", () => { if (!first) refresh(); first = false; });
  source.addEventListener("changed", refresh);
  source.addEventListener("error", () => { if (source?.readyState === EventSource.CLOSED) setTimeout(() => { if (live() && !document.hidden) listen(); }, 5 * RETRY); });
}

/** Minutes and seconds of each status, by the server's clock; a unit whose check is due is asked for at once. */
function clock() {
  const part = live();
  if (!part) return;
  if (!part.dataset.met) {
    ahead = Date.now() - Date.parse(part.dataset.now);
    part.dataset.met = "yes";
  }
  const now = Date.now() - ahead;
  for (const time of part.querySelectorAll("[data-since]")) {
    const seconds = Math.max(0, Math.floor((now - Date.parse(time.dataset.since)) / SECOND));
    const two = n => String(n).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    time.textContent = `${hours ? `${hours}:` : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
  if (retryAt && Date.now() > retryAt && !document.body.classList.contains("locked")) {
    retryAt = 0;
    refresh();
  }
  for (const row of part.querySelectorAll("[data-due]")) {
    if (Date.parse(row.dataset.due) >= now) continue;
    row.removeAttribute("data-due");
    refresh();
  }
}

// ---- who is chosen, and what it does ----

const rowOf = sign => sign ? unitRows().find(row => row.dataset.unit === sign) : undefined;

/** The steps that the chosen unit can't take are shut; with nobody chosen all are open. */
function mark(row) {
  for (const other of unitRows()) other.toggleAttribute("data-chosen", other === row);
  const fits = row?.dataset.steps.match(/\w+/g);
  for (const button of acting()?.querySelectorAll("button[name=step]") ?? []) button.disabled = Boolean(fits) && !fits.includes(button.value);
}

function choose(row) {
  const form = acting();
  if (!row || !form) return;
  if (form.elements.unit.value.toUpperCase() !== row.dataset.unit) form.elements.pending.value = "";
  form.elements.unit.value = row.dataset.unit;
  mark(row);
}

/** The unit that was typed: its whole call sign, or the only one that begins or ends so. */
function meant(typed) {
  const sign = typed.trim().toUpperCase();
  const like = sign ? unitRows().filter(row => row.dataset.unit.startsWith(sign) || row.dataset.unit.endsWith(sign)) : [];
  return rowOf(sign) ?? (like.length === 1 ? like[0] : undefined);
}

const focus = row => {
  row?.querySelector("a")?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
};

function move(by) {
  const calls = document.activeElement?.closest("#calls");
  const rows = calls ? callRows() : unitRows();
  const at = calls ? rows.findIndex(row => row.contains(document.activeElement)) : rows.findIndex(row => row.hasAttribute("data-chosen"));
  focus(rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)]);
}

/** A call beside the chosen unit: it gets it. */
function assign(row) {
  const form = acting();
  const button = form?.querySelector("button[value=DISPATCH]");
  if (!form?.elements.unit.value || button.disabled) return false;
  form.elements.call.value = row.dataset.call;
  form.requestSubmit(button);
  return true;
}

const KEYS = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  ArrowRight: () => focus(callRows()[0]),
  ArrowLeft: () => focus(unitRows().find(row => row.hasAttribute("data-chosen")) ?? unitRows()[0]),
};

document.addEventListener("keydown", event => {
  const { key, target } = event;
  if (!live() || event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
  const form = acting();
  if (key === "Enter" && target === form?.elements.unit && !form.elements.pending.value) {
    const row = meant(target.value);
    if (!row) return;
    choose(row);
    focus(row);
  } else if (key === "Escape" && form?.contains(target)) {
    form.elements.pending.value = "";
    focus(rowOf(form.elements.unit.value));
  } else if (inField(target)) {
    return;
  } else if (KEYS[key]) {
    KEYS[key]();
  } else if (key === "Enter" && target.closest("#calls tr")) {
    if (!assign(target.closest("tr"))) return;
  } else if (/^\d$/.test(key) && form) {
    form.elements.unit.value = "";
    form.elements.unit.focus();
    return;
  } else {
    return;
  }
  event.preventDefault();
});

document.addEventListener("focusin", event => {
  if (event.target === acting()?.elements.unit) event.target.select();
  choose(event.target.closest?.("#units tbody tr"));
});

/** A step that lacks something asks for it first: the call, who takes over, how the call ended. */
document.addEventListener("click", event => {
  const button = event.target.closest?.("#acting button[name=step]");
  const field = button?.dataset.asks && button.form.elements[button.dataset.asks];
  if (!field || field.value) return;
  if (button.value === "CLEAR" && rowOf(button.form.elements.unit.value.toUpperCase())?.dataset.last !== "true") return;
  event.preventDefault();
  button.form.elements.pending.value = button.value;
  field.focus();
});

document.addEventListener("arrival", listen);
document.addEventListener("visibilitychange", () => { if (!document.hidden && live()) { listen(); refresh(); } });
setInterval(clock, SECOND);
listen();
