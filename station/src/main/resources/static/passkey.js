// Passkeys. A button data-passkey="prove" signs in, unlocks or proves again; data-passkey="make" binds a new one. What the server
// needs comes from POST /session/passkey/ask or /me/passkeys/ask and goes back to the address without /ask.
import { asked } from "./lock.js";

const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const token = () => JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF-TOKEN"];

async function post(path, json) {
  let answer;
  do {
    answer = await fetch(path, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/json", "X-CSRF-TOKEN": token() },
      body: JSON.stringify(json),
    });
  } while (document.getElementById("lock") && await asked(answer));
  const said = (answer.headers.get("Content-Type") ?? "").includes("json") ? await answer.json() : {};
  return { ok: answer.ok, ...said };
}

const named = list => list.map(it => ({ ...it, id: bytes(it.id) }));

/** Proves with a passkey; resolves to the server's answer {ok, state, token, says}. agree: the notice before sign-in. */
export async function prove(agree = false) {
  const { ok, ...options } = await post("/session/passkey/ask", {});
  const made = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials) },
  });
  const response = made.response;
  return post(`/session/passkey?agree=${agree}`, {
    id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: made.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON), authenticatorData: text(response.authenticatorData),
      signature: text(response.signature), userHandle: response.userHandle ? text(response.userHandle) : null,
    },
  });
}

async function make(label) {
  const { ok, ...options } = await post("/me/passkeys/ask", {});
  if (!ok) return { ok, says: options.says };
  const made = await navigator.credentials.create({
    publicKey: {
      ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: named(options.excludeCredentials),
    },
  });
  const response = made.response;
  return post(`/me/passkeys?label=${encodeURIComponent(label)}`, {
    id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: made.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  });
}

/** A browser without passkeys shows no button for them. */
function offer() {
  for (const button of document.querySelectorAll("[data-passkey]")) button.hidden = !("PublicKeyCredential" in window);
}
offer();
document.addEventListener("arrival", offer);

document.addEventListener("click", async event => {
  const button = event.target.closest?.("[data-passkey]");
  if (!button) return;
  const says = document.querySelector("[data-passkey-says]");
  says.textContent = "";
  button.disabled = true;
  try {
    const answer = button.dataset.passkey === "make" ? await make(document.getElementById("f-label").value) : await prove();
    if (answer.ok) location.assign(button.dataset.next || "/");
    else says.textContent = answer.says ?? says.dataset.failed;
  } catch {
    says.textContent = says.dataset.failed;
  } finally {
    button.disabled = false;
  }
});
