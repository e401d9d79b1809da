// The command bar: / or F2 or Ctrl-K from anywhere, arrows into the answers, Esc back to where one was. And the clock beside it.
const bar = document.getElementById("bar");
const hits = document.getElementById("hits");
let before = null;

export function openBar() {
  if (!bar) return;
  if (document.activeElement !== bar) before = document.activeElement;
  bar.focus();
  bar.select();
}

function shut() {
  bar.value = "";
  hits.replaceChildren();
  document.getElementById("ghost").textContent = "";
}

if (bar) {
  bar.addEventListener("focus", event => { if (event.relatedTarget && !hits.contains(event.relatedTarget)) before = event.relatedTarget; });
  bar.form.addEventListener("keydown", event => {
    const links = [...hits.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      event.preventDefault();
      shut();
      (before?.isConnected ? before : document.getElementById("content")).focus();
      if (document.activeElement === bar) bar.blur();
    } else if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? bar : links[at - 1]).focus();
    }
  });
  document.addEventListener("arrival", shut);
  // An answer that comes when the bar is empty again is for a question that nobody asks any more.
  document.body.addEventListener("htmx:beforeSwap", event => { if (event.detail.target === hits && !bar.value) event.detail.shouldSwap = false; });
  bar.form.addEventListener("focusout", event => { if (!bar.form.contains(event.relatedTarget)) hits.replaceChildren(); });
  // Pressing the mouse on an answer must not take the focus away before the click lands.
  hits.addEventListener("mousedown", event => event.preventDefault());
}

const clock = document.getElementById("clock");
if (clock) {
  const ahead = Date.parse(clock.dateTime) - Date.now();
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: clock.dataset.zone, weekday: "short", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  setInterval(() => {
    const now = Object.fromEntries(parts.formatToParts(Date.now() + ahead).map(part => [part.type, part.value]));
    const text = `${now.weekday} ${now.month}/${now.day} ${now.hour}:${now.minute}`;
    if (clock.textContent !== text) clock.textContent = text;
  }, 1000);
}
