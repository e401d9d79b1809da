// Puts the next page where this one is, so that no key is lost between the two: a browser that loads another page drops what is typed
// until the new one is drawn. Used for the page after a form, for the command bar and for links opened by a key. See
// docs/decisions/072.
import { arrived, hold, stayed } from "./ahead.js";
import { asked, tell } from "./lock.js";

const here = () => location.pathname + location.search;

/** Address of what is shown. Somebody may have gone back before this was loaded: came.js knows where the page came. */
let shown = document.documentElement.dataset.came ?? here();

/**
 * Goes to another page of the house.
 *
 * @param trouble word for the reader when the server does not answer
 * @returns whether this page is left
 */
export async function visit(to, trouble = "away") {
  const address = new URL(to, location.href);
  hold();
  if (!document.getElementById("who")) return leave(address);
  try {
    let answer;
    do answer = await fetch(address, { headers: { Accept: "text/html" } }); while (await asked(answer));
    const reached = new URL(answer.url);
    if (!(answer.headers.get("Content-Type") ?? "").startsWith("text/html")) return leave(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    reached.hash = address.hash;
    if (!alike(page)) return leave(reached);
    take(page, reached);
    return true;
  } catch {
    tell(trouble);
    stayed();
    return false;
  }
}

function leave(address) {
  location.assign(address);
  return true;
}

/** Whether the page has the frame of this one: the same person, the same release of the house. */
function alike(page) {
  const frame = it => [it.getElementById("who")?.textContent, it.querySelector("head script[type=module]")?.getAttribute("src")].join();
  return frame(page) === frame(document);
}

function take(page, address) {
  const same = address.pathname === location.pathname;
  const main = document.getElementById("content");
  const answer = document.getElementById("answer");
  const coming = page.getElementById("content");
  coming.querySelector("#answer").remove();
  tell("");
  document.title = page.title;
  document.body.setAttribute("hx-headers", page.body.getAttribute("hx-headers"));
  for (const part of ["#menu", "#mine", ".now b"]) document.querySelector(part).replaceChildren(...page.querySelector(part).childNodes);
  for (const band of document.querySelectorAll("body > .band")) band.remove();
  document.querySelector("header.top").before(...page.querySelectorAll("body > .band"));
  main.replaceChildren(answer, ...coming.childNodes);
  remember(address);
  window.htmx?.process(main);
  for (const script of main.querySelectorAll("script[src]")) import(script.src);
  document.dispatchEvent(new Event("arrival"));
  settle(main, address, same);
  arrived(same);
}

/** Where the reader is on the page: at its own first field, at the part that the address names, else at its beginning. */
function settle(main, address, same) {
  const part = address.hash && document.getElementById(decodeURIComponent(address.hash.slice(1)));
  if (part) part.scrollIntoView(); else if (!same || main.querySelector(".notice")) window.scrollTo(0, 0);
  const first = main.querySelector("[autofocus]");
  (first ?? main).focus({ preventScroll: !first || Boolean(part) || same });
}

function remember(address) {
  if (address.href !== location.href) history.pushState(null, "", address);
  mark();
}

/** The page has another address from now on. */
export const mark = () => { shown = here(); };
for (const changed of ["htmx:pushedIntoHistory", "htmx:replacedInHistory"]) document.addEventListener(changed, mark);
const back = () => { if (here() !== shown) location.reload(); };
window.addEventListener("popstate", back);
back();

document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches(".barform") || event.defaultPrevented) return;
  event.preventDefault();
  const to = `${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`;
  document.activeElement.blur();
  visit(to);
});

/** A link opened by a key; with the mouse the browser goes there itself, unless something typed still waits for its field. */
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href^='/']");
  const typed = event.detail === 0 || document.getElementById("ahead")?.childElementCount;
  if (!link || !typed || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.target || link.hasAttribute("download") || /\.\w+$/.test(link.pathname)) return;
  event.preventDefault();
  visit(link.href);
});
