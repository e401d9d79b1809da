// What the server has not taken yet, kept in this browser under a key that the server hands out while the session lasts. Nothing is
// kept where the browser has no such key to itself (a page without TLS); what another session left can't be read and is deleted.
const BASE = "stationhouse";
const TABLE = "typed";

const able = isSecureContext && "indexedDB" in window && Boolean(crypto.subtle);
let key = null;
let id = "";
let base = null;
let turn = Promise.resolve();

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function table(mode) {
  base ??= await new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "of" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  base.onversionchange = () => { base?.close(); base = null; };
  return base.transaction(TABLE, mode).objectStore(TABLE);
}

/** Whether something can be kept now. */
export const keeps = () => key !== null;

/**
 * Takes the session's key.
 *
 * @param text 32 bytes in base 64
 * @param name tells it from the key of another session
 */
export async function unlock(text, name) {
  if (!able || name === id) return;
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  id = name;
  const kept = await table("readwrite");
  for (const row of await done(kept.getAll())) if (row.id !== id) kept.delete(row.of);
}

/** One after the other, so that what is dropped last is gone. */
const inTurn = act => turn = turn.then(act, act);

/** Keeps what was typed; of: name and record of the form. */
export const keep = (of, content) => inTurn(async () => {
  if (!key) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const name = id;
  const additionalData = new TextEncoder().encode(of);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, new TextEncoder().encode(JSON.stringify(content)));
  await done((await table("readwrite")).put({ of, id: name, iv, sealed, at: Date.now() }));
});

/** The newest that is kept for a form; record: empty for any that is not there yet. Null for none. */
export async function kept(name, record) {
  if (!key) return null;
  const begins = record ? `${name} ${record}` : `${name} new-`;
  const rows = (await done((await table("readonly")).getAll())).filter(row => row.id === id && row.of.startsWith(begins));
  const row = rows.sort((one, other) => other.at - one.at)[0];
  if (!row) return null;
  const additionalData = new TextEncoder().encode(row.of);
  try {
    const clear = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv, additionalData }, key, row.sealed);
    return { ...JSON.parse(new TextDecoder().decode(clear)), at: row.at };
  } catch {
    drop(row.of);
    return null;
  }
}

/** The server has it. */
export const drop = of => inTurn(async () => { if (key) await done((await table("readwrite")).delete(of)); });

/** Nobody sits here any more: nothing stays. */
export function forget() {
  key = null;
  id = "";
  base?.close();
  base = null;
  if ("indexedDB" in window) indexedDB.deleteDatabase(BASE);
}

if (document.querySelector("form[action='/sign-in'], form[action='/sign-in/notice']")) forget();
document.addEventListener("submit", event => {
  if (/^\/(logout|sign-in\/other)$/.test(event.target.getAttribute("action") ?? "")) forget();
}, true);
