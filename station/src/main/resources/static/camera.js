// Takes a picture with the camera of this terminal: [data-camera] shows it live, the shot is drawn on a canvas and sent by upload.js like
// any file. The camera is on only while this page is there.
let stream = null;

function stop() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
}

async function start() {
  const place = document.querySelector("[data-camera]");
  if (!place) return stop();
  try {
    stream ??= await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1920 }, height: { ideal: 1080 } }, audio: false });
    place.querySelector("video").srcObject = stream;
  } catch {
    place.querySelector("[data-trouble]").textContent = place.dataset.refused;
    place.querySelector("[data-shoot]").disabled = true;
  }
}

function show(place, taken) {
  place.querySelector("video").hidden = taken;
  place.querySelector("canvas").hidden = !taken;
  place.querySelector("[data-shoot]").hidden = taken;
  place.querySelector("[data-retake]").hidden = !taken;
}

function shoot(place) {
  const video = place.querySelector("video");
  const canvas = place.querySelector("canvas");
  const form = document.querySelector("form[data-shot]");
  if (!video.videoWidth) return;
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d").drawImage(video, 0, 0);
  canvas.toBlob(blob => {
    form.shot = new File([blob], `${place.dataset.name}.jpg`, { type: "image/jpeg" });
    show(place, true);
    place.querySelector("[data-retake]").focus();
  }, "image/jpeg", 0.92);
}

document.addEventListener("click", event => {
  const place = event.target.closest?.("[data-camera]");
  if (place && event.target.closest("[data-shoot]")) shoot(place);
  if (place && event.target.closest("[data-retake]")) {
    document.querySelector("form[data-shot]").shot = null;
    show(place, false);
    place.querySelector("[data-shoot]").focus();
  }
});
document.addEventListener("arrival", start);
start();
