// Reads bar codes with the camera of this terminal, above the page, until it is closed. What it reads is a scan like any other (scan.js);
// the pictures go to a worker of this browser (decode.js) and nowhere else. Loaded when it is opened. See docs/decisions/202.
import { scanned } from "./scan.js";

/** Milliseconds between two pictures, and for how long a code is out of sight before it counts as shown again. */
const LOOK = 120;
const AWAY = 2000;

let panel = null;
let stream = null;
let worker = null;
let opener = null;
let sound = null;
let last = "";
let seen = 0;
let asked = false;

const words = () => document.querySelector("#mine [data-act=scan]").dataset;
const make = (name, parts, ...inside) => { const it = Object.assign(document.createElement(name), parts); it.append(...inside); return it; };

function draw() {
  const video = make("video", { muted: true, playsInline: true });
  video.setAttribute("aria-label", words().live);
  const said = make("p", { textContent: words().hold });
  said.setAttribute("role", "status");
  const shut = make("button", { type: "button", className: "usa-button usa-button--outline", textContent: words().shut, onclick: close });
  const it = make("section", { id: "reader", className: "reader" }, video, make("div", {}, said, shut));
  it.setAttribute("aria-label", words().title);
  it.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
  return it;
}

function say(text, wrong = false) {
  const said = panel.querySelector("[role=status]");
  said.className = wrong ? "error" : "";
  said.textContent = text;
}

/** One high tone for a code of the house, one low one for any other. */
function beep(well) {
  sound ??= new AudioContext();
  const tone = sound.createOscillator();
  tone.frequency.value = well ? 1320 : 220;
  tone.connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + 0.12);
}

function read(text) {
  const again = text === last && performance.now() - seen < AWAY;
  last = text;
  seen = performance.now();
  if (again) return;
  asked = scanned(text);
  beep(asked);
  say((asked ? words().read : words().strange).replace("~", text), !asked);
}

/** What the house says to a scan is spoken: who holds the thing in his hands does not look. */
function speak() {
  const told = asked && panel && document.querySelector("#problems li, main form[data-scan] [role=status]");
  asked = false;
  if (told && window.speechSynthesis) speechSynthesis.speak(new SpeechSynthesisUtterance(told.textContent.trim()));
}

async function look() {
  const video = panel?.querySelector("video");
  if (!video) return;
  if (!video.videoWidth || document.hidden || document.querySelector("dialog[open]")) return setTimeout(look, LOOK);
  const picture = await createImageBitmap(video);
  worker.postMessage(picture, [picture]);
}

export async function open() {
  if (panel) return panel.querySelector("button").focus();
  document.querySelector("[popover]:popover-open")?.hidePopover();
  opener = document.activeElement;
  panel = draw();
  document.getElementById("content").before(panel);
  panel.querySelector("button").focus();
  try {
    const film = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false });
    if (!panel) return film.getTracks().forEach(it => it.stop());
    stream = film;
    panel.querySelector("video").srcObject = stream;
    await panel.querySelector("video").play();
  } catch {
    if (panel) say(words().refused, true);
    return;
  }
  worker ??= new Worker(new URL("./decode.js", import.meta.url));
  worker.onmessage = event => {
    if (!panel) return;
    for (const text of event.data) read(text);
    setTimeout(look, LOOK);
  };
  worker.onerror = () => { if (panel) say(words().refused, true); };
  look();
}

function close() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  worker?.terminate();
  panel.remove();
  panel = stream = worker = null;
  last = "";
  (opener?.isConnected && opener !== document.body ? opener : document.getElementById("content")).focus();
}

document.addEventListener("arrival", speak);
