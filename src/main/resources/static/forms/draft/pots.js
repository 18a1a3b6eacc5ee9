import { words } from './words.js';
import { el } from './dom.js';
import { field, fieldId, textOf } from './fields.js';
import { Rows } from './rows.js';
import { pot as spec } from './sections.js';

export const codes = ['network', 'introducer', 'prescriber', 'coordination'];

/** The four rated pots: the rate, the reason for it where it is not the usual one, who shares it, and a limit. */
export class Pots {
  #editor;
  #beneficiaries = [];
  element = el('div', { class: 'rows' });

  constructor(editor) {
    this.#editor = editor;
    this.render();
  }

  render() {
    this.#beneficiaries = codes.map(code => new Rows(this.#editor, spec.beneficiaries(code)));
    this.element.replaceChildren(...codes.map((code, index) => this.#card(code, this.#beneficiaries[index])));
    this.refresh();
  }

  refresh() {
    this.#beneficiaries.forEach(rows => rows.refresh());
    for (const code of codes) {
      const row = this.#row(code);
      const reason = document.getElementById(fieldId({ section: 'pots', row: code, field: 'reason' }));
      if (reason) {
        reason.closest('.field').hidden = !spec.reason(code).applies(row, this.#editor);
        const hint = document.getElementById(`${fieldId({ section: 'pots', row: code, field: 'rate' })}-hint`);
        hint.textContent = textOf(spec.rate(code).hint, this.#editor, row);
      }
    }
  }

  #row(code) {
    return (this.#editor.draft.pots[code] ??= { rate: '', reason: '', cap: '' });
  }

  #card(code, beneficiaries) {
    const row = this.#row(code);
    const make = one => field(this.#editor, { section: 'pots', row: code, field: one.name }, row, one);
    const reason = make(spec.reason(code));
    reason.hidden = !spec.reason(code).applies(row, this.#editor);
    return el('div', { class: 'row-card pot', role: 'group', 'aria-label': words.pots[code] },
      el('h4', {}, words.pots[code]),
      el('div', { class: 'fields' }, make(spec.rate(code)), reason),
      el('p', { class: 'problem', id: `${fieldId({ section: 'pots', row: code })}-problem` }),
      beneficiaries.element,
      el('details', { class: 'more', open: row.cap !== '' },
        el('summary', {}, words.folds.cap), el('div', { class: 'fields' }, make(spec.cap))));
  }
}
