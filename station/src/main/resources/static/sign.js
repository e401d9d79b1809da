// The pad on which somebody signs: [data-pad=FIELD] draws with pen, finger or mouse, and what was drawn stands in the field as lines of
// points, the one form that the server reads (media.sign.Strokes).
import SignaturePad from "./vendor/signature_pad.min.js";

let pad = null;

const tenth = value => String(Math.round(Math.min(Math.max(value, 0), 2000) * 10) / 10);

function write() {
  const place = document.querySelector("[data-pad]");
  const field = document.getElementById(place.dataset.pad);
  const lines = pad.toData().map(it => it.points).filter(it => it.length > 1);
  field.value = lines.map(points => points.map((it, n) => `${n ? "L" : "M"}${tenth(it.x)} ${tenth(it.y)}`).join("")).join("");
}

/** What was drawn before the form was refused stands there again. */
function read(text) {
  return text.split("M").slice(1).map(line => ({
    penColor: "#000", minWidth: 1, maxWidth: 2.2, dotSize: 0, velocityFilterWeight: .7, compositeOperation: "source-over",
    points: line.split("L").map((it, n) => ({ x: Number(it.split(" ")[0]), y: Number(it.split(" ")[1]), pressure: .5, time: n * 16 })),
  }));
}

function start() {
  const canvas = document.querySelector("[data-pad] canvas");
  if (!canvas || canvas.dataset.ready) return;
  canvas.dataset.ready = "true";
  const ratio = Math.max(window.devicePixelRatio, 1);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext("2d").scale(ratio, ratio);
  pad = new SignaturePad(canvas, { minWidth: 1, maxWidth: 2.2, penColor: "#000", backgroundColor: "#fff" });
  pad.addEventListener("endStroke", write);
  const before = document.getElementById(canvas.parentElement.dataset.pad).value;
  if (before) pad.fromData(read(before));
}

document.addEventListener("click", event => {
  if (!pad || !event.target.closest?.("[data-pad-back], [data-pad-clear]")) return;
  const lines = pad.toData();
  if (event.target.closest("[data-pad-back]")) pad.fromData(lines.slice(0, -1)); else pad.clear();
  write();
});
document.addEventListener("arrival", start);
start();
