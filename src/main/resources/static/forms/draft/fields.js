import { words } from './words.js';
import { el } from './dom.js';
import { tidyMoney, tidyNumber } from './numbers.js';

/** One labelled control each, bound to the draft: `{ section, row, field }` says where, as the server's problems do. */

export function fieldId({ section, row, field }) {
  return ['draft', section, row, field].filter(Boolean).join('-');
}

/**
 * @param target the part of the draft that holds the value under `spec.name`
 * @param spec `{ name, kind, label, size, hint, choices, suggestions, onchange }`
 */
export function field(editor, place, target, spec) {
  const id = fieldId(place);
  const control = spec.kind === 'select' ? select(editor, target, spec) : input(editor, target, spec);
  control.id = id;
  control.dataset.section = place.section;
  control.dataset.row = place.row;
  control.dataset.field = place.field;
  control.setAttribute('aria-describedby', `${id}-problem ${id}-hint`);
  listen(editor, place, target, spec, control);
  const unit = unitOf(editor, spec);
  return el('div', { class: `field size-${spec.size ?? 'm'}`, 'data-name': spec.name },
    el('label', { for: id }, spec.label),
    unit ? el('div', { class: 'with-unit' }, control, el('span', { class: 'unit', 'aria-hidden': 'true' }, unit)) : control,
    el('p', { class: 'hint', id: `${id}-hint` }, textOf(spec.hint, editor, target)),
    el('p', { class: 'problem', id: `${id}-problem` }));
}

function unitOf(editor, spec) {
  return { money: editor.currency.symbol, percent: '%' }[spec.kind];
}

export function textOf(text, editor, target) {
  return (typeof text === 'function' ? text(editor, target) : text) ?? '';
}

function input(editor, target, spec) {
  const isFigure = ['money', 'number', 'percent'].includes(spec.kind);
  const control = el('input', {
    class: `form-control${isFigure ? ' figure' : ''}`,
    type: spec.kind === 'date' ? 'date' : 'text',
    inputmode: isFigure ? 'decimal' : null,
    maxlength: isFigure ? 60 : spec.longest ?? 200,
  });
  control.value = spec.kind === 'date' ? target[spec.name] : tidied(editor, spec, target[spec.name]);
  return control;
}

/** A plain 12000.00 reads as 12 000.00; the draft itself changes only when somebody types. */
export function tidied(editor, spec, value) {
  switch (spec.kind) {
    case 'money': return tidyMoney(value, editor.currency, words.decimalSign);
    case 'number':
    case 'percent': return tidyNumber(value, words.decimalSign);
    default: return value;
  }
}

function select(editor, target, spec) {
  const control = el('select', { class: 'form-control' });
  fillChoices(editor, control, target, spec);
  return control;
}

/** Choices are `[value, label]` or `{ group, choices }`. A value that is no choice any more stays, and says so. */
export function fillChoices(editor, control, target, spec) {
  const choices = spec.choices(editor, target);
  const known = choices.flatMap(choice => choice.group ? choice.choices : [choice]).map(([value]) => value);
  const value = target[spec.name];
  const all = known.includes(value) ? choices : [[value, value ? words.choices.unknown : words.choices.choose], ...choices];
  control.replaceChildren(...all.map(choice => choice.group
    ? el('optgroup', { label: choice.group }, choice.choices.map(option))
    : option(choice)));
  control.value = value;
}

function option([value, label]) {
  return el('option', { value }, label);
}

function listen(editor, place, target, spec, control) {
  let before = target[spec.name];
  control.addEventListener('input', () => {
    target[spec.name] = control.value;
    spec.oninput?.(editor, target, control);
    editor.changed(place);
  });
  control.addEventListener('change', () => {
    const tidy = tidied(editor, spec, control.value.trim());
    if (tidy !== control.value) {
      control.value = tidy;
    }
    if (target[spec.name] !== control.value) {
      target[spec.name] = control.value;
      editor.changed(place);
    }
    spec.onchange?.(editor, target, before);
    before = control.value;
    editor.left(place);
  });
}

/** Puts a value into a field that somebody else than its reader changes, such as the usual day rate of whoever is chosen. */
export function put(editor, place, target, spec, value) {
  target[spec.name] = value;
  const control = document.getElementById(fieldId(place));
  if (control) {
    control.value = tidied(editor, spec, value);
  }
}

/** Suggests the rest of a list of words separated by commas. */
export function suggestFor(editor, control, known) {
  const typed = control.value.split(',');
  const before = typed.slice(0, -1).map(word => word.trim());
  const list = document.getElementById(control.getAttribute('list')) ?? newList(editor, control);
  list.replaceChildren(...known.filter(word => !before.includes(word))
    .map(word => el('option', { value: [...before, word].join(', ') })));
}

function newList(editor, control) {
  const list = el('datalist', { id: `${control.id}-known` });
  control.setAttribute('list', list.id);
  control.after(list);
  return list;
}
