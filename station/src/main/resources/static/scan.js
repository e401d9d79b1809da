// A scanner types a code and ends with Enter. A code of the house is taken wherever it is scanned: a form marked data-scan gets one
// code after the other, however fast they come; elsewhere, outside of text fields, the record opens. In any other text field it is text.
import { unhold } from "./ahead.js";

const CODE = /SH[0-9A-HJKMNP-TV-Z]{17}$/;

/** Longer between two keys nobody takes for one code, in milliseconds. */
const PAUSE = 2000;

const TEXT = "textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=button], [type=submit])";

/** Codes that have no answer yet, the oldest first. */
const waiting = [];
let typed = "";
let last = 0;
let sent = null;

function send() {
  const form = document.querySelector("form[data-scan]");
  if (!form || document.querySelector("form[aria-busy]")) return;
  if (sent && !sent.isConnected) waiting.shift();
  sent = null;
  if (!waiting.length) return;
  form.elements.code.value = waiting[0];
  sent = form;
  form.requestSubmit();
}

function taken(code, field) {
  const form = document.querySelector("form[data-scan]");
  if (!form) return location.assign(`/go?q=${code}`);
  if (field?.form === form) field.value = "";
  waiting.push(code);
  send();
}

/**
 * What the camera has read, as if a scanner had typed it.
 *
 * @returns whether it is a code of the house
 */
export function scanned(text) {
  const [code] = text.toUpperCase().match(CODE) ?? [];
  if (code) taken(code, null);
  return Boolean(code);
}

const camera = () => import("./reader.js").then(it => it.open());
document.addEventListener("click", event => { if (event.target.closest?.("[data-act=scan]")) camera(); });
const now = () => { if (document.querySelector("main [data-scan-now]")) camera(); };
document.addEventListener("arrival", now);
now();

// Beside what is typed ahead, which holds the same keys: a code is taken out of it again.
addEventListener("keydown", event => {
  if (!event.isTrusted || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
  if (event.timeStamp - last > PAUSE) typed = "";
  last = event.timeStamp;
  if (event.key.length === 1) {
    typed = (typed + event.key.toUpperCase()).slice(-19);
  } else if (event.key === "Enter") {
    const code = typed;
    typed = "";
    const field = event.target.matches?.(TEXT) ? event.target : null;
    if (!CODE.test(code) || (field && !field.form?.matches("[data-scan]"))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    unhold(code);
    taken(code, field);
  } else if (event.key !== "Shift") {
    typed = "";
  }
}, true);

// The answer to a scan has a form of its own: then comes the next one.
const content = document.getElementById("content");
if (content) new MutationObserver(send).observe(content, { childList: true });
