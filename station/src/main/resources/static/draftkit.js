// What the server gives a form that keeps drafts: its draft, the words and buttons beside it, the key of the mirror. And how it is told.
import { token } from "./lock.js";
import { unlock } from "./mirror.js";

let parts = null;

/** A copy of a part of the kit; undefined while it has not come yet. */
export const part = name => parts?.querySelector(`[data-part=${name}]`)?.cloneNode(true);

/** Id of the mirror's key that holds now. */
export const keyId = () => parts?.dataset.id;

/** A page's own key, or the end of a new record's name. */
export const hex = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");

export const post = (path, body, type, keepalive = false) => fetch(path, {
  method: "POST", keepalive, body, headers: { Accept: "application/json", "Content-Type": type, "X-CSRF-TOKEN": token(), "X-Automatic": "1" },
});

/** Asks for the draft of a form; record: empty for the newest of one that is not there yet. Null for none. */
export async function fetchKit(name, record) {
  const answer = await fetch(`/drafts/of?${new URLSearchParams({ form: name, record })}`, { headers: { "HX-Request": "true", Accept: "text/html" } });
  if (!answer.ok) throw new Error("no kit");
  const kit = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("draft-kit");
  parts = document.importNode(kit, true);
  await unlock(kit.dataset.key, kit.dataset.id).catch(() => {});
  return kit.dataset.draft ? JSON.parse(kit.dataset.draft) : null;
}
