// A chosen picture travels inside its form: <input type=file data-into=ID> fills the hidden field of that id with base64.
document.addEventListener("change", async (event) => {
  const input = event.target.closest?.("input[type=file][data-into]");
  if (!input) return;
  const into = document.getElementById(input.dataset.into);
  const shown = document.getElementById(`${input.dataset.into}-shown`);
  const file = input.files[0];
  if (!file) {
    into.value = "";
    return;
  }
  const reader = new FileReader();
  reader.onload = () => {
    into.value = reader.result.slice(reader.result.indexOf(",") + 1);
    const image = document.createElement("img");
    image.className = "logo";
    image.alt = file.name;
    image.src = reader.result;
    shown?.replaceChildren(image);
  };
  reader.readAsDataURL(file);
});
