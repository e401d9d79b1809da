// The lock screen lies over the page, which stays as it was: after 30 minutes without input, when asked for, when the server says
// so, and when a session ended. The session's addresses answer {state, token, locksAt} or 4xx {says}: see SessionApi.
import { away, pause } from "./ahead.js";

const body = document.body;
const root = document.getElementById("answer");
const who = document.getElementById("who");
const tabs = "BroadcastChannel" in window ? new BroadcastChannel("stationhouse.lock") : null;

/** Where each kind of question is answered. */
const DOORS = { unlock: "/session/unlock", again: "/session/again", proof: "/session/prove" };
const IDLE = 30 * 60_000;
const BEAT = 60_000;
const LOCKED = 423;
const GONE = 401;

let heard = Date.now();
let deadline = Date.now() + IDLE;
let waiting = null;
let locking = false;
let release = null;

/** Token of the session that holds now. */
export const token = () => document.querySelector("input[name=_csrf]")?.value ?? JSON.parse(body.getAttribute("hx-headers"))["X-CSRF-TOKEN"];

/** The session's new token goes into the page and into every form that is still open. */
function renew(fresh) {
  if (!fresh) return;
  body.setAttribute("hx-headers", JSON.stringify({ "X-CSRF-TOKEN": fresh }));
  for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = fresh;
}

async function ask(path, fields) {
  const answer = await fetch(path, {
    method: fields ? "POST" : "GET",
    headers: { Accept: "application/json", ...(fields ? { "X-CSRF-TOKEN": token() } : { "X-Automatic": "1" }) },
    body: fields ? new URLSearchParams(fields) : undefined,
  });
  const text = await answer.text();
  const said = text.startsWith("{") ? JSON.parse(text) : {};
  return { ok: answer.ok, status: answer.status, state: said.state ?? (answer.status === LOCKED ? "locked" : answer.status === GONE ? "ended" : ""), ...said };
}

/** Words of the page for the reader, above the content; empty takes them away. */
export function tell(word, tone = "late") {
  const text = word ? root.dataset[word] : "";
  root.replaceChildren();
  if (text) {
    const notice = Object.assign(document.createElement("p"), { className: `notice ${tone}` });
    notice.append(Object.assign(document.createElement("span"), { textContent: text }));
    root.append(notice);
  }
}

/** When the answer asks who one is, the lock comes up; resolves to whether the post should be sent again. */
export async function asked(answer) {
  if (answer.status === LOCKED) return over("unlock");
  if (answer.status === GONE) return over("again");
  if (answer.headers.get("Proof-Needed")) return over("proof");
  return false;
}

/**
 * Lays the lock over the page once nobody types any more. Resolves to true when the same person is back, to false when a proof was
 * declined.
 */
function over(kind) {
  waiting ??= pause().then(() => new Promise(done => {
    const dialog = document.getElementById("lock");
    const form = dialog.querySelector("form");
    const error = dialog.querySelector("[data-error]");
    const cancel = dialog.querySelector("[data-cancel]");
    const passkey = dialog.querySelector("[data-with-passkey]");

    const wear = () => {
      dialog.querySelector("h1").textContent = root.dataset[kind];
      for (const field of [form.elements.code, form.elements.agree]) field.closest(".field").hidden = field.disabled = kind !== "again";
      cancel.hidden = kind !== "proof";
      dialog.querySelector("[data-next-person]").hidden = kind === "proof";
      passkey.hidden = !("PublicKeyCredential" in window);
      body.classList.toggle("locked", kind !== "proof");
    };
    const finish = release = back => {
      waiting = release = null;
      body.classList.remove("locked");
      dialog.close();
      done(back);
    };
    const hear = answer => {
      if (answer.ok && answer.state === "open") {
        renew(answer.token);
        alive();
        tabs?.postMessage("open");
        finish(true);
        return;
      }
      if (answer.state === "ended" || answer.state === "none") kind = "again";
      wear();
      error.textContent = answer.says ?? root.dataset.refused;
      form.elements.password.select();
    };
    const busy = async work => {
      form.setAttribute("aria-busy", "true");
      error.textContent = "";
      try {
        hear(await work());
      } catch {
        error.textContent = root.dataset.offline;
      } finally {
        form.removeAttribute("aria-busy");
      }
    };

    dialog.oncancel = event => { event.preventDefault(); if (kind === "proof") finish(false); };
    cancel.onclick = () => finish(false);
    passkey.onclick = () => busy(async () => (await import("./passkey.js")).prove(kind === "again" && form.elements.agree.checked));
    form.onsubmit = event => {
      event.preventDefault();
      busy(async () => {
        renew((await ask("/session/state")).token);
        return ask(DOORS[kind], Object.fromEntries(new FormData(form)));
      });
    };
    window.htmx?.trigger(body, "htmx:abort");
    document.querySelector("[popover]:popover-open")?.hidePopover();
    error.textContent = "";
    form.reset();
    wear();
    dialog.showModal();
    form.elements.password.focus();
  }));
  return waiting;
}

function alive() {
  heard = Date.now();
  deadline = heard + IDLE;
}

/** Looks whether the server still holds this screen open; a terminal exempt from the lock says so by having no time. */
async function look() {
  try {
    const now = await ask("/session/state");
    renew(now.token);
    if (now.state === "locked") await over("unlock");
    else if (now.state === "ended" || now.state === "none") await over("again");
    else deadline = now.locksAt ? Date.parse(now.locksAt) : Infinity;
  } catch {
    deadline = Date.now() + BEAT;
  }
}

/** Typing counts as input even while nothing is sent: at most one short message a minute says so. */
function input() {
  if (waiting || Date.now() - heard < BEAT) return;
  alive();
  ask("/here", {}).then(answer => {
    if (answer.status === LOCKED) over("unlock");
    if (answer.status === GONE) over("again");
  }, () => {});
}

async function lock() {
  locking = true;
  try {
    await ask("/session/lock", {});
    tabs?.postMessage("locked");
    await over("unlock");
  } catch {
    tell("offline");
  } finally {
    locking = false;
  }
}

if (who) {
  for (const kind of ["keydown", "pointerdown", "wheel"]) addEventListener(kind, input, { passive: true, capture: true });
  setInterval(() => { if (!waiting && Date.now() >= deadline) look(); }, 5_000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && !waiting && Date.now() - heard > BEAT) look(); });
  document.addEventListener("click", event => { if (event.target.closest?.("[data-act=lock]")) lock(); });
  // no field asks anything while the screen is shut or its form is on its way
  document.body.addEventListener("htmx:beforeRequest", event => { if (waiting || locking || away()) event.preventDefault(); });
  document.body.addEventListener("htmx:responseError", async event => {
    const { xhr, elt } = event.detail;
    if (xhr.status === LOCKED || xhr.status === GONE) { if (await over(xhr.status === LOCKED ? "unlock" : "again")) elt.focus?.(); }
  });
  tabs?.addEventListener("message", async event => {
    if (event.data === "locked" && !waiting) over("unlock");
    if (event.data === "open") {
      const now = await ask("/session/state");
      renew(now.token);
      if (now.state === "open") release?.(true);
    }
  });
  if (document.querySelector("main [data-act=proof]")) over("proof").then(back => { if (back) location.reload(); });
}
