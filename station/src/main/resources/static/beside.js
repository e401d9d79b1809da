// Who else has the form of this record open, and in which field he is: said beside the form, never in anybody's way. See
// docs/decisions/077.
import { post } from "./draftkit.js";

const BEAT = 10_000;
const SOON = 600;

let timer = 0;

const forms = () => [...document.querySelectorAll("main form[data-draft]")].filter(it => it.querySelector("[data-beside]"));

function question(form, gone) {
  const [name, record] = form.dataset.draft.split(" ");
  const at = form.contains(document.activeElement) ? document.activeElement.name ?? "" : "";
  return new URLSearchParams({ form: name, record, mark: form.querySelector("[data-beside]").dataset.beside, field: at.startsWith("_") ? "" : at, gone }).toString();
}

const send = (form, gone = false) => post("/drafts/beside", question(form, gone), "application/x-www-form-urlencoded", gone);

function label(form, name) {
  const field = name && form.elements[name];
  const id = (field?.length && !field.options ? field[0] : field)?.id;
  const text = id && form.querySelector(`label[for="${CSS.escape(id)}"]`)?.firstChild?.textContent.trim();
  return text ? `: ${text}` : "";
}

/** Said only when it changes, so that no screen reader repeats it. */
function say(form, others) {
  const { dataset } = document.getElementById("answer");
  const text = others.map(it => dataset.beside.replace("~", it.who) + label(form, it.field)).join(" · ");
  let line = form.querySelector(":scope > .beside");
  if (!line && !text) return;
  if (!line) {
    line = Object.assign(document.createElement("p"), { className: "beside" });
    line.setAttribute("role", "status");
    form.prepend(line);
  }
  if (line.textContent !== text) line.textContent = text;
}

async function beat() {
  clearTimeout(timer);
  if (!document.hidden) {
    for (const form of forms()) {
      const answer = await send(form).catch(() => null);
      if (answer?.ok) say(form, await answer.json());
      else if (answer?.status === 404) form.querySelector("[data-beside]")?.remove();
    }
  }
  if (forms().length) timer = setTimeout(beat, BEAT);
}

function soon() {
  clearTimeout(timer);
  if (forms().length) timer = setTimeout(beat, SOON);
}

let open = [];
const leave = () => { clearTimeout(timer); for (const form of open) send(form, true).catch(() => {}); open = []; };

function begin() {
  for (const form of open.filter(it => !it.isConnected)) send(form, true).catch(() => {});
  open = forms();
  soon();
}

addEventListener("pagehide", leave);
document.addEventListener("visibilitychange", soon);
document.addEventListener("focusin", event => { if (event.target.closest?.("form[data-draft]")) soon(); });
document.addEventListener("arrival", begin);
begin();
