// The page of a report asks what its offenses make apply, and nothing else. Which codes an offense may be counted under stands with what
// is offered for its field, so that the next field is the right one at once.
const words = text => (text ?? "").split(" ").filter(Boolean);
const holds = (asked, codes) => codes.some(code => asked.includes(code) || asked.includes("*") && !code.startsWith("90"));
const counted = row => words(row.querySelector("[data-nibrs]")?.dataset.nibrs);
const rows = (form, name) => [...form.querySelectorAll(`[data-row]:has([name^="${name}["])`)];
const role = row => row.querySelector("select[name$='.role']")?.value;

function ask(row, codes, suspects) {
  for (const it of row.querySelectorAll("[data-ask]")) {
    const asked = words(it.dataset.ask);
    const roles = words(it.dataset.askRoles);
    it.hidden = !((!asked.length || holds(asked, codes)) && (!roles.length || roles.includes(role(row))) && (!it.dataset.askBeside || suspects));
  }
}

function all(form) {
  const offenses = rows(form, "offenses");
  const people = rows(form, "people");
  const suspects = people.some(row => ["SUSPECT", "ARRESTEE"].includes(role(row)));
  for (const row of offenses) ask(row, counted(row), suspects);
  const codes = offenses.flatMap(counted);
  for (const row of people) ask(row, codes, suspects);
}

/** What is offered or meant for the text that stands in the field now; of what is not typed yet nothing is known. */
function told(field) {
  const offers = document.getElementById(field.dataset.picks);
  const pick = [...offers.querySelectorAll("[data-pick]")].find(it => it.value === field.value);
  const meant = offers.querySelector("[data-for]");
  const codes = pick?.dataset.counted ?? (meant?.dataset.for === field.value ? meant.dataset.counted : null);
  const here = field.closest("[data-row]").querySelector("[data-nibrs]");
  if (!field.value.trim()) here.dataset.nibrs = "?";
  else if (codes != null) here.dataset.nibrs = codes || (meant?.querySelector("strong") || pick ? "" : "?");
}

const offense = it => it.matches?.("[name$='.offense'][data-picks]") && it.closest("[data-row]")?.querySelector("[data-nibrs]");
const bears = it => offense(it) || it.localName === "form" || it.matches?.("select[name$='.role']");
for (const type of ["input", "change", "focusin"]) {
  document.addEventListener(type, event => {
    if (!bears(event.target)) return;
    const form = event.target.closest("form");
    if (!form?.querySelector("[data-ask]")) return;
    if (offense(event.target)) told(event.target);
    all(form);
  });
}
document.addEventListener("htmx:afterSwap", event => {
  const field = event.detail.target.closest("[data-row]")?.querySelector("[name$='.offense'][data-picks]");
  if (!field || !offense(field)) return;
  told(field);
  all(field.form);
});
