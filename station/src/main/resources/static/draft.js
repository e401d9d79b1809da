// One draft: what is typed into a form, saved while it is typed. No key waits for it: a key only counts, everything else happens later.
import { hex, fetchKit, keyId, part, post } from "./draftkit.js";
import { beginning, fieldNames, read, show, standing, text } from "./fields.js";
import { asked } from "./lock.js";
import { decide, same } from "./merge.js";
import { drop, keep, keeps } from "./mirror.js";
import { grow } from "./rows.js";

/** Milliseconds after the last key, and the longest that one who never pauses waits. */
const PAUSE = 800;
const LATEST = 1_500;
const MIRROR = 200;
const UNDO = 10_000;
const AGAIN = 5_000;
/** A browser lets no more go out of a page that is left. */
const PARTING = 60_000;

/** Other windows see that this one has the draft open, until the answer is called. */
function occupy(of) {
  let leave = () => {};
  if (isSecureContext) navigator.locks?.request(of, () => new Promise(done => { leave = done; }));
  return () => leave();
}

export class Draft {
  constructor(form) {
    const [name, record] = form.dataset.draft.split(" ");
    Object.assign(this, { form, name, fresh: !record, record: record ?? `new-${hex()}`, page: hex(), edits: 0, saved: 0, sent: 0, typedAt: 0, pending: new Map() });
    this.base = standing(form);
    this.path = location.pathname + (record && /^\?[a-z]+=\w{1,40}$/.test(location.search) ? location.search : "");
  }

  get of() { return `${this.name} ${this.record}`; }

  /** The form came again because it was refused: what stands in it was typed. */
  moveTo(form) {
    this.form = form;
    this.mark();
  }

  /** The form tells the server which draft ends with it. */
  mark() {
    let field = this.form.elements._draft;
    if (!field) {
      field = Object.assign(document.createElement("input"), { type: "hidden", name: "_draft" });
      this.form.append(field);
    }
    field.value = `${this.of} ${this.page}`;
    this.release ??= occupy(this.of);
  }

  /** What stood in a field before anything was typed; in a new record nothing did, whatever the page has put in. */
  before(name) {
    return this.fresh && text(this.form, name) ? [""] : this.base.get(name) ?? beginning(this.form, name);
  }

  content() {
    const fields = {};
    for (const name of fieldNames(this.form)) {
      const mine = this.pending.get(name);
      const value = read(this.form, name);
      if (mine) fields[name] = mine;
      else if (!same(this.before(name), value)) fields[name] = { base: this.before(name), value };
    }
    return { form: this.name, record: this.record, page: this.page, edits: this.edits, path: this.path, title: document.querySelector("main h1")?.textContent ?? "", fields };
  }

  typed() {
    if (this.shut) return;
    if (!this.edits++) this.mark();
    this.typedAt ||= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(PAUSE, this.typedAt + LATEST - Date.now())));
    this.mirroring ??= setTimeout(() => this.mirror(), MIRROR);
  }

  mirror() {
    clearTimeout(this.mirroring);
    this.mirroring = null;
    if (keeps() && this.edits > this.saved && !this.shut) keep(this.of, this.content()).catch(() => {});
  }

  /** @param parting whether the page is left and nothing can wait for the answer */
  save(parting = false) {
    clearTimeout(this.timer);
    if (this.edits === this.saved || this.shut || this.held && !parting) return this.flight;
    if (this.flight && (!parting || this.sent === this.edits)) {
      this.more = this.sent !== this.edits;
      return this.flight;
    }
    const flight = this.send(parting).finally(() => {
      if (this.flight === flight) this.flight = null;
      if (this.more) {
        this.more = false;
        this.save();
      }
    });
    return this.flight = flight;
  }

  async send(parting) {
    this.typedAt = 0;
    const edits = this.sent = this.edits;
    const body = JSON.stringify(this.content());
    try {
      let answer;
      do answer = await post("/drafts", body, "application/json", parting && body.length < PARTING);
      while (!parting && await asked(answer));
      if (answer.ok) await this.heard(await answer.json(), edits);
      else this.failed(answer.status);
    } catch {
      this.failed(0);
    }
  }

  async heard(answer, edits) {
    if (this.shut) return;
    if (!answer.kept) return edits === this.sent && edits > this.saved ? this.apart() : undefined;
    this.saved = Math.max(this.saved, edits);
    this.at = answer.at;
    this.say("saved", answer.at);
    if (answer.key !== keyId()) await fetchKit(this.name, this.record).catch(() => {});
    if (this.edits === this.saved) drop(this.of).catch(() => {}); else this.mirror();
  }

  /** Another window went on with this draft or ended it: what is typed here is one of its own. */
  apart() {
    if (this.fresh) this.record = `new-${hex()}`;
    this.page = hex();
    this.release?.();
    this.release = null;
    this.sent = 0;
    this.mark();
    this.save();
  }

  failed(status) {
    if (status === 413) return this.say("large");
    if (status >= 400 && status < 500) return;
    this.say(keeps() ? "here" : "away");
    this.timer = setTimeout(() => this.save(), AGAIN);
  }

  /** @param word empty for silence */
  say(word, value = "") {
    if (!this.form.isConnected || !part("says")) return;
    let line = this.form.querySelector("[data-part=says]");
    if (!line) this.form.append(line = part("says"));
    line.textContent = word && line.dataset[word].replace("~", value);
  }

  notice(name, value = "") {
    this.form.querySelector(":scope > [data-part]:not([data-part=says])")?.remove();
    const notice = name && part(name);
    if (!notice) return null;
    const title = notice.querySelector("strong");
    title.textContent = title.textContent.replace("~", value);
    this.form.prepend(notice);
    return notice;
  }

  /** Puts a draft back, as far as the form still has what it was typed on. */
  restore(draft, at) {
    grow(this.form, Object.keys(draft.fields));
    const all = Object.entries(draft.fields).filter(([name]) => fieldNames(this.form).includes(name));
    const fates = new Map(all.map(([name, field]) => [name, decide(field.base, field.value, read(this.form, name))]));
    const clash = [...fates.values()].includes("both");
    if (this.fresh && (clash || this.edits)) return this.offer(draft, at);
    Object.assign(this, { record: draft.record, page: draft.page, edits: Math.max(draft.edits, this.edits), saved: draft.edits, sent: draft.edits });
    const put = all.filter(([name]) => fates.get(name) === "mine");
    this.filling = true;
    for (const [name, field] of put) show(this.form, name, field.value);
    this.filling = false;
    for (const [name, field] of all) if (fates.get(name) === "both") this.both(name, field);
    this.mark();
    if (!put.length && !clash) return;
    const notice = this.notice("back", at);
    if (!this.fresh) notice?.querySelector("[data-draft-act=another]").remove();
  }

  /** The page was opened for something else: the earlier draft waits. */
  offer(draft, at) {
    const link = this.notice("waits", at)?.querySelector("[data-draft-go]");
    if (link) link.href = `${location.pathname}?draft=${draft.record}`;
  }

  /** Both values are there; one key takes mine. */
  both(name, field) {
    this.pending.set(name, field);
    const row = part("both");
    if (!row) return;
    row.querySelector("q").textContent = field.value.join(", ");
    row.querySelector("button").addEventListener("click", () => {
      this.pending.delete(name);
      row.remove();
      show(this.form, name, field.value);
    });
    (this.form.elements[name][0] ?? this.form.elements[name]).closest(".field")?.append(row);
  }

  async discard() {
    const typed = new Map(fieldNames(this.form).map(name => [name, read(this.form, name)]));
    const { of, pending } = this;
    this.filling = true;
    for (const [name] of typed) show(this.form, name, this.before(name));
    this.filling = false;
    this.pending = new Map();
    for (const row of this.form.querySelectorAll("[data-part=both]")) row.remove();
    Object.assign(this, { page: hex(), saved: this.edits });
    this.mark();
    this.say("");
    const notice = this.notice("gone");
    this.undo = () => {
      this.undo = null;
      this.pending = pending;
      for (const [name, value] of typed) show(this.form, name, value);
      this.notice("");
    };
    setTimeout(() => { notice?.remove(); this.undo = null; }, UNDO);
    drop(of).catch(() => {});
    await this.flight;
    await post("/drafts/discard", new URLSearchParams({ form: this.name, record: this.record }).toString(), "application/x-www-form-urlencoded").catch(() => {});
  }

  /** The draft stays as it is, and the form is empty for another record. */
  async another() {
    await this.flight;
    await this.save();
    this.filling = true;
    for (const name of fieldNames(this.form)) show(this.form, name, this.before(name));
    this.filling = false;
    this.release?.();
    Object.assign(this, { record: `new-${hex()}`, page: hex(), edits: 0, saved: 0, sent: 0, release: null });
    this.form.elements._draft?.remove();
    this.say("");
    this.notice("");
    this.form.querySelector("[autofocus]")?.focus();
  }

  end() {
    clearTimeout(this.timer);
    clearTimeout(this.mirroring);
    this.release?.();
  }
}
