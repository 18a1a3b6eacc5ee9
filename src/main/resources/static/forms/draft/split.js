import { words } from './words.js';
import { el } from './dom.js';

/** Beside the fields: who gets what, and why. */
export class SplitPanel {
  #editor;
  #body = el('div', {});
  #state = el('p', { class: 'hint state' });
  #refusal = el('p', { class: 'problem' });
  #hasSplit = false;
  #unfolded = new Set();
  element;

  constructor(editor) {
    this.#editor = editor;
    this.element = el('section', { class: 'split', 'aria-labelledby': 'draft-split-heading', id: 'draft-split', tabindex: '-1' },
      el('h3', { id: 'draft-split-heading' }, words.split.heading), this.#refusal, this.#state, this.#body);
    this.show(null, '');
  }

  /**
   * @param split of the figures as they are now; null if they allow none
   * @param refusal why they allow none although each can be read
   */
  show(split, refusal) {
    this.#refusal.textContent = refusal;
    this.element.classList.toggle('old', !split);
    if (split) {
      this.#hasSplit = true;
      this.#state.textContent = words.split.base(split.base);
      this.#body.replaceChildren(this.#table(split));
      this.#editor.sayWhenSettled(words.split.updated(split.budget));
    } else {
      this.#state.textContent = this.#hasSplit ? words.split.old : words.split.none;
    }
  }

  #table(split) {
    return el('table', {},
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, words.split.who),
        el('th', { scope: 'col', class: 'number' }, words.split.amount))),
      split.totals.map(total => this.#party(total, split.lines.filter(line => line.party === total.party))),
      el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, words.split.total),
        el('td', { class: 'number' }, split.budget))));
  }

  #party(total, lines) {
    return el('tbody', {},
      el('tr', { class: 'party' }, el('th', { scope: 'rowgroup' }, total.name), el('td', { class: 'number' }, total.formatted)),
      lines.map((line, index) => this.#line(line, `${line.kind}/${line.party}/${index}`, lines.length > 1)));
  }

  #line(line, key, hasOthers) {
    const what = line.label ? `${words.kinds[line.kind]}${words.colon}${line.label}` : words.kinds[line.kind];
    const why = el('details', { open: this.#unfolded.has(key) },
      el('summary', {}, what, ' ', el('span', { class: 'why' }, words.split.why)),
      el('p', {}, line.explanation));
    why.addEventListener('toggle', () => (why.open ? this.#unfolded.add(key) : this.#unfolded.delete(key)));
    return el('tr', { class: 'line' }, el('td', {}, why),
      el('td', { class: 'number' }, hasOthers ? line.formatted : ''));
  }
}
