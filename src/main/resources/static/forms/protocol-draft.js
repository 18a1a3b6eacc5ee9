/**
 * The editor in which the coordinator drafts a protocol agreement, inside Tasklist. What is typed is saved as it is typed;
 * what is wrong with it and what it comes to is worked out by the server.
 */
import { words } from './draft/words.js';
import { button, debounced, el, reveal, whenReleased } from './draft/dom.js';
import { field, fieldId } from './draft/fields.js';
import { Rows } from './draft/rows.js';
import { Pots } from './draft/pots.js';
import { InstalmentSum } from './draft/instalment-sum.js';
import { SplitPanel } from './draft/split.js';
import { Saver, Copies } from './draft/saver.js';
import { Server } from './draft/server.js';
import { Speech, inWords, nameOfPlace, stateLine } from './draft/say.js';
import { conflictPanel, nextFree, withNumbersOfItsOwn } from './draft/conflict.js';
import { lists, mission } from './draft/sections.js';
import { currencyOf } from './draft/numbers.js';

const ORDER = ['expenses', 'fixedPrices', 'pots', 'contributions', 'milestones', 'instalments'];
const CHECK_PAUSE = 350;

/** Begins to load; the editor that comes back says for itself whether it is ready to be sent. */
export function open(form, taskId) {
  const editor = new Editor(form, new Server(document.documentElement.lang), taskId);
  form.addEventListener('submit', event => event.preventDefault());
  editor.load();
  return editor;
}

class Editor {
  #form;
  #host;
  #server;
  #taskId;
  #path = '';
  #state = { draft: null, revision: 0, base: null };
  #saver = null;
  #copies = null;
  #parts = [];
  #problems = [];
  #touched = new Set();
  /** By field, after which check something was typed into it last. */
  #typedAfter = new Map();
  #answered = 0;
  #showsAll = false;
  #asks = 0;
  #latestCheck = null;
  #review = null;
  #cleared = 0;
  #sections = new Map();
  #afterLeaving = () => {
    this.#showProblems();
    this.refresh();
  };
  #showReview = () => {
    this.#split.show(this.#review?.split ?? null, this.#review?.refusal ?? '');
    this.#showProblems();
    this.#showFoot();
  };
  #checkSoon = debounced(CHECK_PAUSE, () => this.#check());
  #speech = new Speech();
  #saveState = el('span', { class: 'save-state', role: 'status' });
  #notes = el('div', { class: 'notes' });
  #summary = el('div', { class: 'summary', hidden: true, tabindex: '-1', role: 'group', 'aria-labelledby': 'draft-summary-heading' });
  #foot = el('p', { class: 'foot' });
  #fields = el('div', { class: 'sections' });
  #back = el('p', { hidden: true }, button(words.said.bringBack, () => this.#exchange('bring-back', {}, words.said.broughtBack)));
  #split;

  constructor(form, server, taskId) {
    this.#form = form;
    this.#host = form.querySelector('[data-editor]');
    this.#server = server;
    this.#taskId = taskId;
  }

  // ---- what the parts of the page ask for

  get draft() {
    return this.#state.draft;
  }

  nameOf(person) {
    return this.people.find(each => each.id === person)?.name ?? words.choices.unknown;
  }

  usualDayRate(person) {
    return this.people.find(each => each.id === person)?.dayRate ?? '';
  }

  /** Never one that a row has had before. */
  nextId(section) {
    const id = this.nextIds[section];
    this.nextIds[section] = id[0] + (Number(id.slice(1)) + 1);
    return id;
  }

  /** Something was typed, chosen, added, removed or moved. */
  changed({ section, row, field: name }) {
    this.#cleared = 0;
    this.#typedAfter.set(keyOf({ section, row, field: name }), this.#asks);
    this.#saver.changed();
    this.#checkSoon();
    if (section === 'instalments' || name === 'budget') {
      this.#refreshSums();
    }
    if (this.#sections.get(section) instanceof Rows && row) {
      this.#sections.get(section).refresh();
    } else if (section === 'pots' || section === 'beneficiaries') {
      this.#sections.get('pots').refresh();
    }
  }

  /** Somebody has finished with a field: from now on its mistakes are shown, and what depends on it is brought up to date. */
  left(place) {
    this.#touched.add(keyOf(place));
    whenReleased(this.#afterLeaving);
  }

  refresh() {
    this.#parts.forEach(part => part.refresh());
  }

  say(text) {
    this.#speech.say(text);
  }

  sayWhenSettled(text) {
    this.#speech.sayWhenSettled(text);
  }

  inWords(path, value, draft) {
    return inWords(this, path, value, draft);
  }

  nameOfPlace(path, draft) {
    return nameOfPlace(this, path, draft);
  }

  // ---- opening

  async load() {
    const task = await this.#server.get(`/api/tasks/${encodeURIComponent(this.#taskId)}/mission`);
    if (task.status !== 200) {
      return this.#failed(task);
    }
    this.#path = `/api/missions/${encodeURIComponent(task.body.mission)}/protocol-draft`;
    const answer = await this.#server.get(this.#path);
    return answer.status === 200 ? this.#opened(answer.body) : this.#failed(answer);
  }

  #failed({ status, body }) {
    const message = words.failed[status] ?? body?.message ?? words.failed.other;
    this.#host.replaceChildren(el('p', { class: 'problem', role: 'alert' }, message, ' ',
      status === 401 && this.#loginLink(), ' ', button(words.tryAgain, () => this.load())));
  }

  #opened(view) {
    this.currency = currencyOf(view.mission.currency);
    this.people = view.choices.people;
    this.skills = view.choices.skills;
    this.proposedRates = view.proposedRates;
    this.introduction = view.introduction;
    this.receipts = view.receipts;
    this.nextIds = view.nextIds;
    this.#state = { draft: view.draft, revision: view.revision, base: structuredClone(view.draft) };
    this.#copies = new Copies(view.mission.id, view.you);
    this.#saver = new Saver(this.#server, this.#path, this.#state, this.#copies, {
      status: (name, detail) => this.#showSaving(name, detail),
      conflict: answer => this.#conflict(answer),
    });
    this.#split = new SplitPanel(this);
    this.#build(view);
    this.#recover(view);
    this.#check();
  }

  /** What a window that lost its connection or its login could not save any more. */
  #recover(view) {
    const copy = this.#copies.adopt();
    if (!copy || JSON.stringify(copy.draft) === JSON.stringify(view.draft)) {
      return;
    }
    const mine = copy.draft;
    if (copy.revision === view.revision) {
      this.#replaceDraft(mine);
      this.#saver.changed();
      this.#note(words.save.recovered);
    } else {
      this.#state.draft = mine;
      this.#state.base = copy.base;
      this.#saver.block();
      this.#conflict({ revision: view.revision, theirs: view.draft, savedBy: null, savedAt: null });
    }
  }

  // ---- the page

  #build(view) {
    const jump = el('a', { href: '#draft-split', class: 'jump' }, words.split.jump);
    jump.addEventListener('click', event => {
      event.preventDefault();
      reveal(this.#split.element);
    });
    this.#host.replaceChildren(
      el('div', { class: 'editor' },
        el('h2', {}, words.head(view.mission.title, view.round)),
        this.#speech.element, this.#news(view), this.#notes, this.#summary,
        el('div', { class: 'columns' }, this.#fields, this.#split.element),
        this.#foot,
        el('div', { class: 'bar' }, this.#saveState, jump)));
    this.#buildSections();
    this.#showSaving('opened');
  }

  #buildSections() {
    this.#sections.clear();
    const sum = new InstalmentSum(this);
    const missionFields = el('div', { class: 'fields' }, mission.map(spec =>
      field(this, { section: 'mission', row: '', field: spec.name }, this.draft, spec)));
    const elements = [this.#section('mission', missionFields)];
    for (const name of ORDER) {
      const part = name === 'pots' ? new Pots(this) : new Rows(this, { name, ...lists[name] });
      this.#sections.set(name, part);
      elements.push(this.#section(name, part.element, name === 'instalments' ? sum.element : null));
    }
    this.#parts = [...this.#sections.values(), sum];
    this.#fields.replaceChildren(...elements, el('p', { class: 'hint' }, words.keys));
    this.refresh();
    this.#showProblems();
  }

  #section(name, ...content) {
    return el('fieldset', { class: `section-${name}` }, el('legend', {}, words.sections[name]),
      words.about[name] && el('p', { class: 'hint' }, words.about[name]),
      (name === 'pots' || name === 'mission') && el('p', { class: 'problem', id: `${fieldId({ section: name })}-problem` }), ...content);
  }

  /** What led to this round: what the others said, and why the draft is open again. */
  #news({ round, remark, answers, hasFormer }) {
    const said = answers.map(({ person, name, kind, words: text, figures }) => el('li', { class: `said-${kind}` },
      words.said[kind](name), text && el('blockquote', {}, text),
      figures.length > 0 && [
        el('p', {}, words.said.figures), el('ul', {}, figures.map(each => el('li', {}, each))),
        el('p', {}, button(words.said.takeOver(name), () => this.#exchange('take-over', { person }, words.said.takenOver)))]));
    this.#back.hidden = !hasFormer;
    return el('div', { class: 'news' },
      remark && el('p', { class: 'remark' }, el('strong', {}, words.remark), ' ', remark),
      said.length > 0 && el('section', {}, el('h3', {}, words.said.heading(round - 1)), el('ul', {}, said), this.#back));
  }

  /** The server changes the whole draft at once; what was typed before goes along, so that it can be brought back. */
  async #exchange(what, more, said) {
    if (!(await this.#saver.flush())) {
      return;
    }
    const { revision, draft } = this.#state;
    const answer = await this.#server.send('POST', `${this.#path}/${what}`, { revision, draft, ...more });
    if (answer.status === 409) {
      this.#saver.block();
      this.#conflict(answer.body);
    } else if (answer.status === 200) {
      this.nextIds = answer.body.nextIds;
      this.#state.base = structuredClone(answer.body.draft);
      this.#replaceDraft(answer.body.draft);
      this.#saver.settle(answer.body.revision);
      this.#back.hidden = !answer.body.hasFormer;
      this.#check();
      this.#note(said);
    } else {
      this.#note(answer.body?.message ?? words.said.failed);
    }
  }

  #note(text) {
    this.#notes.replaceChildren(el('p', { class: 'note', role: 'status' }, text));
  }

  #refreshSums() {
    this.#parts.at(-1).refresh();
  }

  #replaceDraft(draft) {
    this.#state.draft = draft;
    for (const [section, next] of Object.entries(this.nextIds)) {
      const free = nextFree(next[0], draft[section]);
      this.nextIds[section] = next[0] + Math.max(Number(next.slice(1)), Number(free.slice(1)));
    }
    this.#buildSections();
  }

  // ---- saving

  #showSaving(name, detail) {
    const text = typeof words.save[name] === 'function'
      ? words.save[name](name === 'saved' ? words.time(detail) : detail) : words.save[name];
    stateLine(this.#saveState, name, text, name === 'signedOut' ? [this.#loginLink(), ` ${words.save.signInThen}`] : []);
    if (name === 'saved' && this.#review === null) {
      this.#check();
    }
  }

  #loginLink() {
    return el('a', { href: '/login', target: '_blank' }, words.save.signIn);
  }

  #conflict({ revision, theirs, savedBy, savedAt }) {
    const mine = withNumbersOfItsOwn(this.draft, theirs, this.#state.base);
    this.#fields.inert = true;
    const panel = conflictPanel(this, {
      mine, theirs, base: this.#state.base, who: savedBy, when: savedAt ? words.time(new Date(savedAt)) : null,
    }, draft => {
      this.#fields.inert = false;
      this.#notes.replaceChildren();
      this.#state.base = theirs;
      this.#replaceDraft(draft);
      this.#saver.settle(revision);
      this.#checkSoon();
      this.#fields.querySelector('input').focus();
    });
    this.#notes.replaceChildren(panel);
    reveal(panel);
  }

  // ---- checking

  #check() {
    return (this.#latestCheck = this.#askForCheck(++this.#asks));
  }

  /** Whoever waits for a check that a later one has overtaken waits for that one. */
  async #askForCheck(mine) {
    const answer = await this.#server.send('POST', `${this.#path}/check`, { draft: this.draft });
    if (mine !== this.#asks) {
      return this.#latestCheck;
    }
    this.#review = answer.status === 200 ? answer.body : null;
    if (this.#review) {
      this.#problems = this.#review.problems;
      this.#answered = mine;
    }
    whenReleased(this.#showReview);
    return this.#review !== null;
  }

  /** A mark stays until a check has found it mended, but nothing is marked anew for what was there before one typed. */
  #showProblems() {
    const marked = new Set([...this.#form.querySelectorAll('[aria-invalid]')].map(control => control.id));
    this.#form.querySelectorAll('.problem[id]').forEach(place => (place.textContent = ''));
    this.#form.querySelectorAll('[aria-invalid]').forEach(control => control.removeAttribute('aria-invalid'));
    for (const problem of this.#problems) {
      const isShown = this.#showsAll || this.#touched.has(keyOf(problem));
      if (isShown && (marked.has(fieldId(problem)) || !this.#isOutdated(problem))) {
        this.#mark(problem);
      }
    }
    if (!this.#summary.hidden) {
      this.#showSummary();
    }
  }

  #isOutdated(problem) {
    return this.#typedAfter.get(keyOf(problem)) >= this.#answered;
  }

  #mark(problem) {
    const control = this.#controlOf(problem);
    const place = control ? `${control.id}-problem` : `${fieldId(this.#nearestTo(problem))}-problem`;
    const element = document.getElementById(place);
    if (element && !element.textContent) {
      element.textContent = problem.message;
    }
    control?.setAttribute('aria-invalid', 'true');
    const fold = control?.closest('details');
    if (fold) {
      fold.open = true;
    }
  }

  #controlOf(problem) {
    return problem.field ? document.getElementById(fieldId(problem)) : null;
  }

  #nearestTo({ section, row }) {
    const ofRow = { section, row };
    return row && document.getElementById(`${fieldId(ofRow)}-problem`) ? ofRow : { section };
  }

  #showSummary() {
    this.#summary.hidden = this.#problems.length === 0;
    this.#summary.replaceChildren(
      el('h3', { id: 'draft-summary-heading' }, words.send.problems(this.#problems.length)),
      el('ul', {}, this.#problems.map(problem => el('li', {}, this.#linkTo(problem)))));
  }

  #linkTo(problem) {
    const where = nameOfPlace(this, [problem.section, problem.row].filter(Boolean), this.draft);
    return button(`${where}${words.colon}${problem.message}`, () => reveal(this.#target(problem)), { class: 'btn btn-link' });
  }

  #target(problem) {
    const nearest = document.getElementById(`${fieldId(this.#nearestTo(problem))}-problem`);
    return this.#controlOf(problem) ?? nearest.closest('.row-card, fieldset').querySelector('input, select, button');
  }

  #showFoot() {
    const review = this.#review;
    this.#foot.textContent = !review ? ''
      : review.problems.length > 0 ? words.send.toMend(review.problems.length)
      : review.asked.length > 0 ? words.send.asked(review.asked) : words.send.askedNobody;
    this.#foot.classList.toggle('ready', review !== null && review.problems.length === 0);
  }

  // ---- sending

  /** The revision that Tasklist may complete the task with; 0 as long as there is something to do before. */
  revisionToHandOver() {
    return this.#saver?.isSaved && this.#cleared === this.#state.revision ? this.#cleared : 0;
  }

  /** Saves and checks; if all is well, presses "Complete" once more, else shows what is to mend. */
  async prepareToSend() {
    if (!this.#saver) {
      return;
    }
    this.#showsAll = true;
    const [isSaved, isChecked] = await Promise.all([this.#saver.flush(), this.#check()]);
    if (!isSaved || !isChecked) {
      this.#note(isSaved ? words.send.unchecked : words.send.unsaved);
    } else if (this.#problems.length > 0) {
      this.#showSummary();
      reveal(this.#summary);
    } else {
      this.#cleared = this.#state.revision;
      this.#completeButton()?.click();
    }
  }

  /** Tasklist was refused: whoever presses "Complete" again is checked again. */
  keepOnDrafting() {
    this.#cleared = 0;
  }

  #completeButton() {
    return this.#form.closest('[cam-tasklist-form]')?.querySelector('.form-actions .btn-primary');
  }
}

function keyOf({ section, row, field: name }) {
  return `${section}/${row}/${name}`;
}
