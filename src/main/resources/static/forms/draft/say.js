import { words } from './words.js';
import { debounced, el } from './dom.js';
import { tidied } from './fields.js';
import { lists, mission, pot } from './sections.js';

/** Tells those who do not see the page what has just happened, one thing at a time. */
export class Speech {
  element = el('p', { class: 'sr-only', role: 'status', 'aria-live': 'polite' });
  #settled = '';
  #saySettled = debounced(1500, () => this.say(this.#settled));

  say(text) {
    this.element.textContent = text;
  }

  /** For what changes with every key: said once there is a pause. */
  sayWhenSettled(text) {
    this.#settled = text;
    this.#saySettled();
  }
}

/** Writes only what is new: a link that is written again while it is pressed is not followed. */
export function stateLine(element, name, text, links) {
  if (element.dataset.state !== name || element.dataset.text !== text) {
    Object.assign(element.dataset, { state: name, text });
    element.replaceChildren(text, ...(links.length ? [' ', ...links] : []));
  }
}

/** Where something is, for people: "Expense 2, Amount". */
export function nameOfPlace(editor, [section, row, name], draft) {
  if (row === undefined) {
    return mission.find(spec => spec.name === section)?.label ?? words.sections[section] ?? '';
  }
  const label = name && labelOf(section, name);
  return [nameOfRow(editor, section, row, draft), label].filter(Boolean).join(', ');
}

function nameOfRow(editor, section, row, draft) {
  if (section === 'pots') {
    return words.pots[row] ?? row;
  }
  const index = draft[section].findIndex(each => each.id === row);
  if (section === 'beneficiaries') {
    return words.pots[draft[section][index]?.pot] ?? words.sections.pots;
  }
  return words.rowName(words.one[section], index + 1);
}

function specsOf(section) {
  if (section === 'pots') {
    return [pot.rate(''), pot.reason(''), pot.cap];
  }
  return section === 'beneficiaries' ? pot.beneficiaries('').fields : lists[section].fields;
}

function labelOf(section, name) {
  return specsOf(section).find(spec => spec.name === name)?.label;
}

/** A value of a draft, or a whole row of it, for people. */
export function inWords(editor, [section, row, name], value, draft) {
  if (value === undefined) {
    return words.conflict.absent;
  }
  if (typeof value === 'object') {
    return specsOf(section).filter(spec => value[spec.name])
      .map(spec => inWords(editor, [section, row, spec.name], value[spec.name], draft)).join(', ') || words.conflict.empty;
  }
  const spec = row === undefined ? null : specsOf(section).find(each => each.name === name);
  if (spec?.kind === 'select') {
    const choices = spec.choices({ ...choicesOf(editor), draft }, {}).flatMap(choice => choice.group ? choice.choices : [choice]);
    return choices.find(([id]) => id === value)?.[1] ?? words.choices.unknown;
  }
  return tidied(editor, spec ?? mission.find(each => each.name === section), value) || words.conflict.empty;
}

function choicesOf(editor) {
  return { people: editor.people, currency: editor.currency, nameOf: person => editor.nameOf(person) };
}
