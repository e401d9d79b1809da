// The forms of a page that keep drafts: data-draft="name", or data-draft="name record". What is typed into one stands there again when
// the page is opened anew. See docs/decisions/074.
import { Draft } from "./draft.js";
import { fetchKit, post } from "./draftkit.js";
import { fieldNames, text } from "./fields.js";
import { drop, kept } from "./mirror.js";

const drafts = new Map();
const carried = new Map();

const clock = at => new Intl.DateTimeFormat("en-US", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: document.getElementById("clock")?.dataset.zone }).format(at);

async function held(of) {
  const locks = await navigator.locks?.query();
  return locks?.held.some(it => it.name === of) ?? false;
}

/** What lies in this browser goes to the server first, which knows whether the form was sent after all: kept, over or away. */
async function deliver({ at, ...content }) {
  try {
    const answer = await post("/drafts", JSON.stringify(content), "application/json");
    return !answer.ok ? "away" : (await answer.json()).kept ? "kept" : "over";
  } catch {
    return "away";
  }
}

/** The draft of a form, out of the server or, where it did not answer in time, out of this browser. */
async function find(draft) {
  const wanted = draft.fresh ? new URLSearchParams(location.search).get("draft") ?? "" : draft.record;
  const there = await fetchKit(draft.name, wanted);
  const here = await kept(draft.name, wanted).catch(() => null);
  draft.say("");
  const newer = here && (here.page !== there?.page || here.edits > there.edits);
  const fate = newer ? await deliver(here) : "known";
  if (here && fate !== "away") drop(`${here.form} ${here.record}`).catch(() => {});
  const found = newer && fate !== "over" ? here : there;
  if (!found || draft.shut || drafts.get(draft.form) !== draft) return;
  if (draft.fresh && await held(`${draft.name} ${found.record}`)) return;
  draft.restore(found, found === here ? clock(here.at) : there.at);
  if (fate === "away" && draft.record === found.record) draft.typed();
}

function end(draft) {
  draft.end();
  drafts.delete(draft.form);
}

function begin() {
  for (const draft of [...drafts.values()]) {
    if (draft.form.isConnected) continue;
    draft.save(true);
    end(draft);
  }
  for (const form of document.querySelectorAll("main form[data-draft]")) {
    if (drafts.has(form)) continue;
    form.autocomplete = "off";
    const before = carried.get(form.dataset.draft);
    const draft = before ?? new Draft(form);
    drafts.set(form, draft);
    if (before) { before.moveTo(form); before.held = false; before.typed(); continue; }
    find(draft).catch(() => {});
    if (draft.fresh && fieldNames(form).some(name => text(form, name) && draft.base.get(name)[0])) draft.typed();
  }
  carried.clear();
}

/** The form is on its way: what it holds goes with it. */
export function sending(form) {
  const draft = drafts.get(form);
  if (!draft) return;
  clearTimeout(draft.timer);
  draft.held = true;
}

/** It was carried out. */
export function sent(form) {
  const draft = drafts.get(form);
  if (!draft) return;
  draft.shut = true;
  drop(draft.of).catch(() => {});
  end(draft);
}

/** It comes again, refused: the next form of this name is the same. */
export function refused(form) {
  const draft = drafts.get(form);
  if (!draft) return;
  carried.set(form.dataset.draft, draft);
  drafts.delete(form);
}

/** It did not arrive and stands as it was. */
export function stays(form) {
  const draft = drafts.get(form);
  if (!draft?.held) return;
  draft.held = false;
  draft.save();
}

const of = event => drafts.get(event.target.form ?? event.target.closest?.("form[data-draft]"));
document.addEventListener("input", event => {
  const draft = of(event);
  if (!draft || draft.filling) return;
  draft.pending.delete(event.target.name);
  draft.typed();
});
document.addEventListener("change", event => {
  const draft = of(event);
  if (draft && !draft.filling) draft.typed();
});
document.addEventListener("focusout", event => { const draft = of(event); if (draft?.edits > draft?.saved) draft.save(); });
const leave = () => { for (const draft of drafts.values()) { draft.mirror(); draft.save(true); } };
addEventListener("pagehide", leave);
document.addEventListener("visibilitychange", () => { if (document.hidden) leave(); });

function act(button) {
  const draft = drafts.get(button.closest("form"));
  if (button.dataset.draftAct === "discard") draft?.discard();
  if (button.dataset.draftAct === "undo") draft?.undo?.();
  if (button.dataset.draftAct === "another") draft?.another();
}
document.addEventListener("click", event => { const button = event.target.closest?.("[data-draft-act]"); if (button) act(button); });
document.addEventListener("keydown", event => {
  if (!event.altKey || event.code !== "KeyX" || document.querySelector("dialog[open]")) return;
  const button = document.querySelector("main [data-draft-act=discard], main [data-draft-act=undo]");
  if (!button) return;
  event.preventDefault();
  act(button);
});

document.addEventListener("arrival", begin);
begin();
