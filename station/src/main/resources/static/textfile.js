// A chosen text file is read into the field of its form: <input type=file data-text-into=ID>. Nothing is sent before the form is.
document.addEventListener("change", async event => {
  const input = event.target.closest?.("input[type=file][data-text-into]");
  const file = input?.files[0];
  if (!file) return;
  const into = document.getElementById(input.dataset.textInto);
  into.value = [into.value.trim(), await file.text()].filter(Boolean).join("\n");
  into.focus();
});
