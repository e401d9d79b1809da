// Sends a chosen file as bare bytes to the address in data-put: an upload is never a multipart form here.
document.addEventListener("change", async (event) => {
  const input = event.target.closest?.("input[type=file][data-put]");
  const file = input?.files[0];
  if (!file) return;
  const error = document.getElementById(`e-${input.id.slice(2)}`);
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF-TOKEN"];
  error.hidden = true;
  try {
    const answer = await fetch(input.dataset.put, { method: "PUT", headers: { "X-CSRF-TOKEN": token }, body: file });
    if (answer.ok) return show(input, file);
    error.textContent = (await answer.text()) || input.dataset.failed || answer.statusText;
  } catch (fault) {
    error.textContent = String(fault.message);
  }
  error.hidden = false;
  input.focus();
});

async function show(input, file) {
  const shown = document.getElementById(`${input.id.slice(2)}-shown`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const image = document.createElement("img");
  image.className = "logo";
  image.alt = file.name;
  image.src = `data:${file.type};base64,${btoa(String.fromCharCode(...bytes))}`;
  shown?.replaceChildren(image);
}
