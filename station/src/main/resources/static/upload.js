// Sends files in parts: <form data-upload=RECORD>. A part that broke off is sent again from where the server has it; a file that is chosen
// again goes on where it stopped, after a lock, an ended session, a closed window or a restarted server. See UploadApi.
import { asked, token } from "./lock.js";
import { visit } from "./page.js";
import { Sha256 } from "./sha256.js";

const HEAD = 1 << 20;

/** Milliseconds between two attempts; the last one again and again. */
const PAUSES = [500, 1000, 2000, 4000, 8000, 15_000];

/** So often a part is tried: about ten minutes of a broken line. */
const TRIES = 45;

/** Id of the sentence that nothing was chosen. */
const ERROR = "e-files";

const done = new WeakSet();
const wait = time => new Promise(later => setTimeout(later, time));
const bytes = async blob => new Uint8Array(await blob.arrayBuffer());

/** Asks the server; a lock or an ended session is answered in between. */
async function ask(path, method, body, type) {
  let answer;
  do {
    answer = await fetch(path, { method, body, headers: { Accept: "application/json", "X-CSRF-TOKEN": token(), "X-Automatic": "1", ...(type && { "Content-Type": type }) } });
  } while (await asked(answer));
  return answer;
}

/** What the server says is wrong, as an error. */
async function refused(answer) {
  const text = await answer.text();
  if (text.startsWith("{")) return new Error(JSON.parse(text).says ?? String(answer.status));
  const page = new DOMParser().parseFromString(text, "text/html");
  return new Error(page.querySelector("h1 ~ p:not(.actions)")?.textContent ?? page.querySelector("h1")?.textContent ?? String(answer.status));
}

/** One line of the list: how far a file is, and what became of it. */
function row(form, file) {
  const item = document.createElement("li");
  const name = Object.assign(document.createElement("b"), { textContent: file.name });
  const bar = Object.assign(document.createElement("progress"), { max: Math.max(file.size, 1), value: 0 });
  bar.setAttribute("aria-label", file.name);
  const said = document.createElement("span");
  item.append(name, bar, said);
  form.querySelector("[data-sending]").append(item);
  return {
    at(count) { bar.value = file.size ? count : 1; said.textContent = file.size ? `${Math.floor(100 * count / file.size)} %` : ""; },
    say(text, wrong = false) { said.textContent = text; said.className = wrong ? "error" : ""; },
  };
}

/** @returns where the next part begins */
async function put(path, body, from, form, line) {
  for (let turn = 0; ; turn++) {
    let wrong;
    try {
      const answer = await ask(`${path}/parts?from=${from}`, "PUT", body, "application/octet-stream");
      if (answer.ok || answer.status === 409) return (await answer.json()).at;
      wrong = await refused(answer);
      if (answer.status < 500) throw Object.assign(wrong, { last: true });
    } catch (fault) {
      if (fault.last) throw fault;
      wrong = new Error(form.dataset.broken);
    }
    if (turn >= TRIES) throw wrong;
    line.say(wrong.message, true);
    await wait(PAUSES[Math.min(turn, PAUSES.length - 1)]);
  }
}

async function send(form, file, title, line) {
  const fields = new URLSearchParams([...new FormData(form)].filter(([name, value]) => typeof value === "string" && !name.startsWith("_")));
  fields.set("labels", fields.getAll("labels").join(" "));
  fields.set("title", title);
  fields.set("record", form.dataset.upload);
  fields.set("name", file.name);
  fields.set("size", file.size);
  fields.set("head", new Sha256().update(await bytes(file.slice(0, HEAD))).hex());
  const begun = await ask("/attachments/uploads", "POST", fields);
  if (!begun.ok) throw await refused(begun);
  const { ref, part, at: come } = await begun.json();
  const path = `/attachments/uploads/${ref}`;
  const whole = new Sha256();
  let at = come;
  for (let from = 0; from < file.size; from += part) {
    const end = Math.min(from + part, file.size);
    whole.update(await bytes(file.slice(from, end)));
    for (let same = 0; at < end;) {
      const next = await put(path, file.slice(at, Math.min(at + part, end)), at, form, line);
      // Another window sends the same file: it may have its time.
      if (next === at && ++same > TRIES) throw new Error(form.dataset.broken);
      if (next === at) await wait(PAUSES[1]);
      at = next;
      line.at(Math.min(at, end));
    }
  }
  line.say(form.dataset.checking);
  const ended = await ask(`${path}/finish?sha256=${whole.hex()}`, "POST");
  if (!ended.ok) throw await refused(ended);
  line.at(file.size);
  line.say(form.dataset.sent);
}

/** Says beside the field that nothing was chosen, as the server's own refusals stand there; without a field, beside the camera. */
function nothing(form) {
  const field = form.elements.files;
  const at = field ?? document.querySelector("[data-shoot]:enabled, [data-camera] a");
  at.closest(".field, [data-camera]").append(Object.assign(document.createElement("p"), { id: ERROR, className: "error", textContent: form.dataset.nofile }));
  field?.setAttribute("aria-invalid", "true");
  at.setAttribute("aria-describedby", `${at.getAttribute("aria-describedby") ?? ""} ${ERROR}`.trim());
  at.focus();
}

function chosen() {
  document.getElementById(ERROR)?.remove();
  for (const it of document.querySelectorAll(`[aria-describedby~=${ERROR}]`)) {
    const others = it.getAttribute("aria-describedby").split(" ").filter(id => id !== ERROR);
    if (others.length) it.setAttribute("aria-describedby", others.join(" ")); else it.removeAttribute("aria-describedby");
    it.removeAttribute("aria-invalid");
  }
}

async function all(form) {
  const files = [...form.shot ? [form.shot] : form.elements.files?.files ?? []].filter(it => !done.has(it));
  form.querySelector("[data-sending]").replaceChildren();
  chosen();
  if (!files.length) return nothing(form);
  form.setAttribute("aria-busy", "true");
  let well = true;
  const title = form.elements.title.value.trim();
  for (const [index, file] of files.entries()) {
    const line = row(form, file);
    try {
      await send(form, file, title && files.length > 1 ? `${title} ${index + 1}` : title, line);
      done.add(file);
    } catch (fault) {
      line.say(fault.message, true);
      well = false;
    }
  }
  form.removeAttribute("aria-busy");
  if (well && form.isConnected) visit(form.dataset.done);
}

document.addEventListener("submit", event => {
  if (!event.target.matches?.("form[data-upload]")) return;
  event.preventDefault();
  if (!event.target.hasAttribute("aria-busy")) all(event.target);
}, true);

document.addEventListener("change", event => { if (event.target.matches?.("form[data-upload] [type=file]")) chosen(); });
document.addEventListener("click", event => { if (event.target.closest?.("[data-shoot]")) chosen(); });

const zone = event => event.target.closest?.("[data-drop]");
for (const kind of ["dragenter", "dragover"]) {
  document.addEventListener(kind, event => { const over = zone(event); if (over) { event.preventDefault(); over.classList.add("over"); } });
}
document.addEventListener("dragleave", event => zone(event)?.classList.remove("over"));
document.addEventListener("drop", event => {
  const over = zone(event);
  if (!over) return;
  event.preventDefault();
  over.classList.remove("over");
  over.querySelector("input[type=file]").files = event.dataTransfer.files;
  chosen();
});
