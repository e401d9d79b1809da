// What is written into a form marked data-offline while the server is away stays on this device, sealed to the agency, and is delivered
// once the server is back and the same person sits here. The attribute names the fields that begin the next entry as they began this
// one ("now"); all others are blank then. See docs/decisions/078 and 203.
import { fieldNames, show, standing } from "./fields.js";
import { mark } from "./page.js";

const BASE = "stationhouse-waiting";
const TABLE = "entries";
const PAGES = "stationhouse-pages";
const KIT = "stationhouse-kit";
const AGAIN = 15_000;

const able = isSecureContext && "indexedDB" in window && "serviceWorker" in navigator && Boolean(crypto.subtle);
const root = document.getElementById("answer");
const name = () => document.querySelector("#lock input[name=name]")?.value ?? "";
const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const hex = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const plain = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
const utf8 = text => new TextEncoder().encode(text);

let base = null;
async function table(mode) {
  base ??= await new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "once" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return base.transaction(TABLE, mode).objectStore(TABLE);
}

const rows = async () => (await done((await table("readonly")).getAll())).sort((one, other) => one.at - other.at);
const put = async row => done((await table("readwrite")).put(row));
const drop = async once => done((await table("readwrite")).delete(once));

function device() {
  try {
    const known = localStorage.getItem("stationhouse.device") ?? hex();
    localStorage.setItem("stationhouse.device", known);
    return known;
  } catch { return hex(); }
}

async function seal(text, about) {
  const [id, point] = root.dataset.offlineKey.split(/\.(.*)/);
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const theirs = await crypto.subtle.importKey("raw", plain(point), curve, false, []);
  const mine = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, mine.privateKey, 256));
  const secret = await crypto.subtle.digest("SHA-256", new Uint8Array([...shared, ...utf8("web.offline")]));
  const key = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(about) }, key, utf8(text));
  return { key: id, from: base64(await crypto.subtle.exportKey("raw", mine.publicKey)), iv: base64(iv), sealed: base64(sealed) };
}

/**
 * Keeps what stands in a form that could not be sent.
 *
 * @returns whether it is kept, and the form empty for the next entry
 */
export async function keep(form) {
  if (!able || !("offline" in form.dataset) || !root.dataset.offlineKey || !form.checkValidity()) return false;
  const fields = [...new FormData(form)].filter(([field]) => field !== "_csrf");
  const once = form.elements._once.value;
  const path = form.getAttribute("action");
  const at = Date.now();
  const text = JSON.stringify([...fields, ["_claimed", String(at)], ["_device", device()]]);
  await put({ once, path, at, who: name(), page: location.pathname, ...await seal(text, `${name()} ${once} ${path}`) });
  const stays = form.dataset.offline.split(" ");
  const began = standing(form);
  form.reset();
  for (const field of fieldNames(form)) show(form, field, stays.includes(field) ? began.get(field) : [""]);
  form.elements._draft?.remove();
  fresh();
  (form.querySelector("[autofocus]") ?? form.querySelector("input:not([type=hidden])"))?.focus();
  await tell();
  return true;
}

/** A page that this device has kept bears a key that was used before: each form of an entry gets its own. */
function fresh() {
  for (const form of document.querySelectorAll("main form[data-offline]")) if (form.elements._once) form.elements._once.value = hex();
}

async function tell() {
  const all = await rows();
  const mine = all.filter(row => row.who === name());
  const back = mine.filter(row => row.refused);
  let strip = document.getElementById("waiting");
  if (!all.length) return strip?.remove();
  if (!strip) {
    strip = Object.assign(document.createElement("div"), { id: "waiting", className: "band soon" });
    strip.setAttribute("role", "status");
    document.querySelector("header.top")?.before(strip);
  }
  const said = [];
  if (mine.length > back.length) said.push(root.dataset.waiting.replace("~", mine.length - back.length));
  if (all.length > mine.length) said.push(root.dataset.waitingOthers.replace("~", all.length - mine.length));
  strip.replaceChildren(said.join(" "));
  if (back.length) {
    const open = Object.assign(document.createElement("a"), { href: `${back[0].page}?waiting=${back[0].once}`, textContent: root.dataset.waitingRefused.replace("~", back.length) });
    strip.append(" ", open);
  }
}

async function opened(row, token) {
  const { once, path, key, from, iv, sealed } = row;
  const answer = await fetch("/offline/open", {
    method: "POST", headers: { "X-CSRF-TOKEN": token, "X-Automatic": "1" },
    body: new URLSearchParams({ key, from, iv, sealed, about: `${once} ${path}` }),
  });
  return answer.ok ? JSON.parse(await answer.text()) : null;
}

async function session() {
  const answer = await fetch("/session/state", { headers: { Accept: "application/json", "X-Automatic": "1" } });
  const state = answer.ok ? await answer.json() : {};
  return state.state === "open" ? state.token : null;
}

/** One after the other, the oldest first; what has no answer stays and is sent again, with the same key. */
async function deliver() {
  const mine = (await rows()).filter(row => row.who === name() && !row.refused);
  const token = mine.length ? await session() : null;
  for (const row of token ? mine : []) {
    const fields = await opened(row, token);
    if (!fields) return;
    const answer = await fetch(row.path, {
      method: "POST", headers: { "HX-Request": "true", Accept: "text/html", "X-CSRF-TOKEN": token }, body: new URLSearchParams(fields),
    });
    if (answer.ok || answer.redirected) await drop(row.once);
    else if (answer.status === 422) await put({ ...row, refused: true });
    else return;
  }
}

let busy = null;
function soon() {
  busy ??= (navigator.locks ? navigator.locks.request("stationhouse-waiting", deliver) : deliver())
    .catch(() => {})
    .then(() => { busy = null; return tell(); });
}

/** An entry that was refused stands in its form again. */
async function again() {
  const asked = new URLSearchParams(location.search).get("waiting");
  const form = asked && document.querySelector("main form[data-offline]");
  const row = form && (await rows()).find(it => it.once === asked && it.who === name());
  const token = row && await session();
  const fields = token && await opened(row, token);
  if (!fields) return;
  history.replaceState(null, "", location.pathname);
  mark();
  for (const [field, value] of fields) if (!field.startsWith("_")) show(form, field, [value]);
  await drop(row.once);
  await tell();
}

/** The pages of such forms, and what they need, are laid in while the server is there. */
async function layIn() {
  const list = await fetch("/offline/pages", { headers: { Accept: "application/json", "X-Automatic": "1" } });
  const pages = list.ok ? await list.json() : [];
  const cache = await caches.open(PAGES);
  for (const page of pages) {
    const answer = await fetch(page, { headers: { "X-Automatic": "1" } });
    if (answer.ok && !answer.redirected) await cache.put(page, answer);
  }
  const kit = await caches.open(KIT);
  const needed = performance.getEntriesByType("resource").map(it => it.name).filter(it => new URL(it).pathname.startsWith("/kit/"));
  for (const old of await kit.keys()) if (!old.url.includes(new URL(needed[0] ?? old.url).pathname.split("/")[2])) await kit.delete(old);
  await kit.addAll([...new Set(needed)]);
}

function leave() {
  caches.delete(PAGES);
  try { sessionStorage.removeItem("stationhouse.laid-in"); } catch { /* laid in again */ }
}

if (able) {
  if (!document.getElementById("who")) leave();
  else {
    const whose = `${name()} ${new URL(import.meta.url).pathname}`;
    navigator.serviceWorker.register("/sw.js").then(async () => {
      if (sessionStorage.getItem("stationhouse.laid-in") === whose) return;
      if (document.readyState !== "complete") await new Promise(done => addEventListener("load", done));
      await layIn();
      sessionStorage.setItem("stationhouse.laid-in", whose);
    }).catch(() => {});
    addEventListener("online", soon);
    setInterval(() => { if (document.getElementById("waiting")) soon(); }, AGAIN);
    document.addEventListener("arrival", () => { fresh(); again(); soon(); });
    fresh();
    again();
    soon();
  }
}
