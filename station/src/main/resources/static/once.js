// Posts a form without leaving the page before the answer is there: a lost line, a locked screen or a refusal never costs what was
// typed. The form's key goes along each time, so the server carries it out once however often it is sent.
import { asked, tell } from "./lock.js";

const HEADERS = { "HX-Request": "true", Accept: "text/html" };

/** The server says what is wrong, all at once and in its own words; no bubbles over the form. */
function quiet() {
  for (const form of document.querySelectorAll("main form[method=post]")) form.noValidate = true;
}
quiet();

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || "native" in form.dataset || event.defaultPrevented) return;
  event.preventDefault();
  if (!document.querySelector("form[aria-busy]")) send(form, event.submitter);
});

/** A button without an address of its own says the page's: the form's counts then. */
const address = (form, button) => button?.hasAttribute("formaction") ? button.formAction : form.action;

async function send(form, button) {
  form.setAttribute("aria-busy", "true");
  tell("");
  let leaving = false;
  try {
    let answer;
    do {
      answer = await fetch(address(form, button), {
        method: "POST", headers: HEADERS, body: new URLSearchParams(new FormData(form, button)),
      });
    } while (await asked(answer));
    leaving = await take(answer);
  } catch {
    tell("offline");
  } finally {
    if (!leaving) form.removeAttribute("aria-busy");
  }
}

/** @returns whether another page is on its way */
async function take(answer) {
  const to = answer.headers.get("HX-Redirect") ?? (answer.redirected ? answer.url : null);
  if (to) {
    location.assign(to);
    return true;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.ok || answer.status === 422) show(page); else fault(page);
  return false;
}

function show(page) {
  const main = document.getElementById("content");
  main.replaceChildren(document.getElementById("answer"), ...page.body.childNodes);
  if (page.title) document.title = page.title;
  window.htmx?.process(main);
  quiet();
  window.scrollTo(0, 0);
  (document.getElementById("problems") ?? main.querySelector("[autofocus]") ?? main).focus();
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
  if (event.persisted) for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
});
