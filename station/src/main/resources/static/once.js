// Posts a form without leaving the page before the answer is there: a lost line, a locked screen or a refusal never costs what was
// typed. The form's key goes along each time, so the server carries it out once however often it is sent.
import { arrived, away, hold, stayed } from "./ahead.js";
import { refused, sending, sent, stays } from "./drafts.js";
import { began, put, stands } from "./fields.js";
import { asked, tell } from "./lock.js";
import { same } from "./merge.js";
import { keep } from "./offline.js";
import { visit } from "./page.js";
import { remember } from "./repeat.js";

const HEADERS = { "HX-Request": "true", Accept: "text/html" };

/** The server says what is wrong, all at once and in its own words; no bubbles over the form. */
function quiet() {
  for (const form of document.querySelectorAll("main form[method=post]")) form.noValidate = true;
}
quiet();
document.addEventListener("arrival", quiet);

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || "native" in form.dataset || event.defaultPrevented) return;
  event.preventDefault();
  if (!away()) send(form, event.submitter);
});

/** A button without an address of its own says the page's: the form's counts then. */
const address = (form, button) => button?.hasAttribute("formaction") ? button.formAction : form.action;

async function send(form, button) {
  form.setAttribute("aria-busy", "true");
  hold();
  sending(form);
  tell("");
  let leaving = false;
  try {
    let answer;
    do {
      answer = await fetch(address(form, button), {
        method: "POST", headers: HEADERS, body: new URLSearchParams(new FormData(form, button)),
      });
    } while (await asked(answer));
    leaving = await take(answer, form);
  } catch {
    const kept = await keep(form).catch(() => false);
    if (kept) sent(form);
    if (kept) tell("kept", "soon"); else tell("offline");
    // what was typed meanwhile is the next entry's, which begins in the form's first field
    if (kept) arrived(false); else stayed();
  } finally {
    stays(form);
    if (!leaving) form.removeAttribute("aria-busy");
  }
}

/** @returns whether another page is on its way */
async function take(answer, form) {
  const to = answer.headers.get("HX-Redirect") ?? (answer.redirected ? answer.url : null);
  if (to || answer.ok) {
    remember(form);
    sent(form);
  }
  if (to) return visit(to, "saved");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.ok) show(page);
  else if (answer.status === 422) keeping(form, () => { refused(form); show(page); });
  else fault(page);
  stayed();
  return false;
}

function show(page) {
  const main = document.getElementById("content");
  main.replaceChildren(document.getElementById("answer"), ...page.body.childNodes);
  if (page.title) document.title = page.title;
  window.htmx?.process(main);
  document.dispatchEvent(new Event("arrival"));
  window.scrollTo(0, 0);
  const first = document.getElementById("problems") ?? main.querySelector("[autofocus]");
  (first ?? main).focus({ preventScroll: !first });
}

/** What stands in the other forms of the page stays there when one of them is refused. */
function keeping(form, change) {
  const changed = [...document.querySelectorAll("main form[method=post]")]
    .filter(it => it !== form)
    .flatMap(it => [...it.elements])
    .filter(it => it.id && it.matches("input:not([type=password], [type=file]), select, textarea") && !same(stands(it), began(it)))
    .map(it => ({ id: it.id, is: stands(it) }));
  change();
  for (const { id, is } of changed) {
    const field = document.getElementById(id);
    if (field?.form && same(stands(field), began(field))) put(field, is);
  }
}

/** The page stays as it is, what was typed too; above it stands why. */
function fault(page) {
  const notice = document.createElement("div");
  notice.className = "notice late";
  const title = document.createElement("strong");
  title.textContent = page.querySelector("h1")?.textContent ?? "";
  const sentences = [...page.querySelectorAll("h1 ~ p:not(.actions)")].map(it => Object.assign(document.createElement("p"), { textContent: it.textContent }));
  notice.append(title, ...sentences);
  document.getElementById("answer").replaceChildren(notice);
  window.scrollTo(0, 0);
}

window.addEventListener("pageshow", event => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
  stayed();
});
