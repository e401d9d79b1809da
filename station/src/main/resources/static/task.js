// The task that was opened from the worklist stands over its record until it is done; then the list comes back. Which task that is the
// window remembers by its reference only.
import { mark, visit } from "./page.js";

const KEY = "stationhouse.task";
const LIST = ["/", "/work"];

function inHand() {
  const here = new URL(location.href);
  const asked = here.searchParams.get("task");
  if (asked) {
    sessionStorage.setItem(KEY, asked);
    here.searchParams.delete("task");
    history.replaceState(null, "", here);
    mark();
  }
  if (LIST.includes(location.pathname)) sessionStorage.removeItem(KEY);
  return sessionStorage.getItem(KEY);
}

async function strip() {
  const task = document.getElementById("who") ? inHand() : null;
  if (!task || document.getElementById("strip")) return;
  const answer = await fetch(`/work/${task}/strip`, { headers: { "HX-Request": "true", Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return answer && sessionStorage.removeItem(KEY);
  const part = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("strip");
  if (part?.dataset.over !== "no") {
    sessionStorage.removeItem(KEY);
    visit(`/work?done=${task}`);
  } else if (!document.getElementById("strip")) {
    document.getElementById("answer").after(part);
  }
}

document.addEventListener("arrival", strip);
strip();
