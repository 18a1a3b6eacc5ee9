import { words } from './words.js';
import { button, el, reveal } from './dom.js';
import { field, fieldId, fillChoices, textOf } from './fields.js';

/**
 * A list of rows that are added, removed (and brought back) and moved.
 *
 * @param spec `{ name, fields, blank, where, canMove, fold, foot }`: see sections.js
 */
export class Rows {
  #editor;
  #spec;
  #list = el('div', { class: 'rows' });
  #undo = el('p', { class: 'undo', hidden: true });
  element;

  constructor(editor, spec) {
    this.#editor = editor;
    this.#spec = spec;
    this.element = el('div', { class: `list list-${spec.name}` },
      el('p', { class: 'problem', id: `${fieldId({ section: spec.name })}${spec.suffix ?? ''}-problem` }),
      this.#list, this.#undo,
      button(words.add(this.#what), () => this.add(), { class: 'btn btn-default add' }));
    this.#list.addEventListener('keydown', event => this.#onKey(event));
    this.render();
  }

  get #what() {
    return words.one[this.#spec.name];
  }

  get #all() {
    return this.#editor.draft[this.#spec.name];
  }

  get rows() {
    return this.#all.filter(row => !this.#spec.where || this.#spec.where(row));
  }

  render() {
    const rows = this.rows;
    this.#list.replaceChildren(...rows.map((row, index) => this.#rowElement(row, index, rows.length)));
    if (rows.length === 0) {
      this.#list.append(el('p', { class: 'hint none' }, words.nothing[this.#spec.name]));
    }
  }

  /** What depends on other fields: choices, hints, and fields that only sometimes apply. */
  refresh() {
    for (const row of this.rows) {
      for (const spec of this.#spec.fields) {
        this.#refreshField(row, spec);
      }
    }
  }

  #refreshField(row, spec) {
    const id = fieldId(this.#place(row, spec));
    const control = document.getElementById(id);
    if (!control) {
      return;
    }
    control.closest('.field').hidden = spec.applies ? !spec.applies(row, this.#editor) : false;
    document.getElementById(`${id}-hint`).textContent = textOf(spec.hint, this.#editor, row);
    if (spec.kind === 'select' && control !== document.activeElement) {
      fillChoices(this.#editor, control, row, spec);
    }
  }

  #place(row, spec) {
    return { section: this.#spec.name, row: row.id, field: spec.name };
  }

  #nameOf(index) {
    return words.rowName(this.#what, index + 1);
  }

  #rowElement(row, index, count) {
    const name = this.#nameOf(index);
    const make = spec => {
      const element = field(this.#editor, this.#place(row, spec), row, spec);
      element.hidden = spec.applies ? !spec.applies(row, this.#editor) : false;
      return element;
    };
    const folded = this.#spec.fields.filter(spec => spec.folded);
    const isOpen = folded.some(spec => !spec.isUsual(row));
    return el('div', { class: 'row-card', role: 'group', 'aria-label': name, 'data-row': row.id },
      el('div', { class: 'fields' }, this.#spec.fields.filter(spec => !spec.folded).map(make)),
      folded.length > 0 && el('details', { class: 'more', open: isOpen },
        el('summary', {}, this.#spec.fold), el('div', { class: 'fields' }, folded.map(make))),
      this.#spec.receipts && this.#editor.receipts?.[row.id]
        && el('p', { class: 'hint' }, el('a', { href: this.#editor.receipts[row.id], target: '_blank' }, words.receipt)),
      el('p', { class: 'problem', id: `${fieldId({ section: this.#spec.name, row: row.id })}-problem` }),
      el('div', { class: 'tools' },
        this.#spec.canMove && this.#tool('↑', words.moveUp(name), index === 0, () => this.move(row, -1, 'up'), 'up'),
        this.#spec.canMove && this.#tool('↓', words.moveDown(name), index === count - 1, () => this.move(row, 1, 'down'), 'down'),
        this.#tool('×', words.remove(name), false, () => this.remove(row), 'remove')));
  }

  #tool(sign, label, disabled, onclick, kind) {
    return button(sign, onclick, { class: `tool tool-${kind}`, 'aria-label': label, title: label, disabled });
  }

  add() {
    const row = { id: this.#editor.nextId(this.#spec.name), ...this.#spec.blank(this.#editor) };
    this.#all.push(row);
    this.#structureChanged();
    this.focus(row, this.#spec.fields[0].name);
  }

  remove(row) {
    const place = this.#all.indexOf(row);
    const name = this.#nameOf(this.rows.indexOf(row));
    this.#all.splice(place, 1);
    this.#structureChanged();
    const bringBack = button(words.undo, () => this.#bringBack(row, place), { class: 'btn btn-link' });
    this.#undo.replaceChildren(words.removed(name), ' ', bringBack);
    this.#undo.hidden = false;
    bringBack.focus();
    this.#editor.say(words.removed(name));
  }

  #bringBack(row, place) {
    this.#all.splice(Math.min(place, this.#all.length), 0, row);
    this.#structureChanged();
    this.focus(row, this.#spec.fields[0].name);
  }

  move(row, by, button) {
    const rows = this.rows;
    const other = rows[rows.indexOf(row) + by];
    if (!other) {
      return;
    }
    const [from, to] = [this.#all.indexOf(row), this.#all.indexOf(other)];
    this.#all.splice(to, 0, ...this.#all.splice(from, 1));
    const focused = document.activeElement?.id;
    this.#structureChanged();
    const index = this.rows.indexOf(row);
    this.#editor.say(words.moved(this.#nameOf(index), index + 1, rows.length));
    if (button) {
      const tool = this.#list.querySelector(`[data-row="${row.id}"] .tool-${button}`);
      (tool.disabled ? tool.parentElement.querySelector('.tool:not(:disabled)') : tool).focus();
    } else if (focused) {
      document.getElementById(focused)?.focus();
    }
  }

  focus(row, name) {
    const control = document.getElementById(fieldId({ section: this.#spec.name, row: row.id, field: name }));
    if (control) {
      reveal(control);
    }
  }

  #structureChanged() {
    this.#undo.hidden = true;
    this.render();
    this.#editor.changed({ section: this.#spec.name, row: '', field: '' });
    this.#editor.refresh();
  }

  #onKey(event) {
    const row = this.rows.find(each => each.id === event.target.dataset?.row);
    if (!row) {
      return;
    }
    if (event.altKey && event.shiftKey && ['ArrowUp', 'ArrowDown'].includes(event.key) && this.#spec.canMove) {
      event.preventDefault();
      this.move(row, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
      event.preventDefault();
      this.#goOn(row, event.target);
    }
  }

  #goOn(row, control) {
    control.dispatchEvent(new Event('change', { bubbles: true }));
    const next = this.rows[this.rows.indexOf(row) + 1];
    if (next) {
      this.focus(next, control.dataset.field);
    } else {
      this.add();
    }
  }
}
