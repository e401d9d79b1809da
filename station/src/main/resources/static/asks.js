// The answers to the questions of a nature are one field of their form, a line for each: so a draft keeps them, and they are chosen again
// when the questions come. See docs/decisions/280.
const asks = form => [...form.querySelectorAll("select[data-question]")];
const asked = line => line.split("|")[0];
const field = select => document.getElementById(select.dataset.question);
const lines = it => it.value.split("\n").filter(Boolean);

document.addEventListener("change", event => {
  const select = event.target;
  if (!select.matches?.("select[data-question]")) return;
  const it = field(select);
  const question = asked(select.options[select.options.length - 1].value);
  it.value = [...lines(it).filter(line => asked(line) !== question), select.value].filter(Boolean).join("\n");
}, true);

/** What was answered of a nature that the call has no longer does not go along. */
document.addEventListener("submit", event => {
  const it = event.target.querySelector("textarea[name=answers][hidden]");
  if (it) it.value = asks(event.target).map(select => select.value).filter(Boolean).join("\n");
}, true);
