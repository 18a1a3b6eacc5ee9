import { words } from './words.js';
import { button, el } from './dom.js';
import { codes } from './pots.js';
import { openRole } from './sections.js';

/** Two windows have written: what differs, side by side, and one draft made of the choices. */

const LISTS = ['expenses', 'fixedPrices', 'contributions', 'beneficiaries', 'milestones', 'instalments'];

/** A row that both have added has one number and two meanings: mine gets the next free one. */
export function withNumbersOfItsOwn(mine, theirs, base) {
  const draft = structuredClone(mine);
  for (const list of LISTS) {
    const isOld = id => base?.[list].some(row => row.id === id);
    for (const row of draft[list]) {
      const other = theirs[list].find(each => each.id === row.id);
      if (other && !isOld(row.id) && JSON.stringify(other) !== JSON.stringify(row)) {
        renumber(draft, list, row, nextFree(row.id[0], [...draft[list], ...theirs[list]]));
      }
    }
  }
  return draft;
}

export function nextFree(prefix, rows) {
  return prefix + (1 + Math.max(0, ...rows.map(row => Number(row.id.slice(1)) || 0)));
}

function renumber(draft, list, row, id) {
  const former = { ...row };
  row.id = id;
  if (list === 'milestones') {
    draft.instalments.filter(each => each.milestone === former.id).forEach(each => (each.milestone = id));
  } else if (list === 'contributions' && !row.party) {
    draft.milestones.filter(each => each.responsible === openRole(former)).forEach(each => (each.responsible = openRole(row)));
  }
}

/**
 * What differs: `{ path, mine, theirs, chosen }`, a path being `[field]`, `['pots', code, field]`, `[list, id, field]` or
 * `[list, id]` for a row that only one side has. Chosen is the side that alone has changed it since they were the same.
 */
export function differences(mine, theirs, base) {
  const paths = [['budget'], ['startsOn'], ['endsOn'], ['contractHolder'], ...codes.flatMap(code => ['rate', 'reason', 'cap'].map(name => ['pots', code, name])),
    ...LISTS.flatMap(list => rowPaths(list, mine, theirs))];
  return paths
    .map(path => ({ path, mine: at(mine, path), theirs: at(theirs, path), base: at(base ?? {}, path) }))
    .filter(each => !same(each.mine, each.theirs))
    .map(({ base: was, ...each }) => ({ ...each, chosen: base ? side(each, was) : null }));
}

function side({ mine, theirs }, was) {
  return same(mine, was) ? 'theirs' : same(theirs, was) ? 'mine' : null;
}

function rowPaths(list, mine, theirs) {
  const ids = [...new Set([...theirs[list], ...mine[list]].map(row => row.id))];
  return ids.flatMap(id => {
    const one = at(mine, [list, id]);
    const other = at(theirs, [list, id]);
    return one && other ? Object.keys(other).filter(name => name !== 'id').map(name => [list, id, name]) : [[list, id]];
  });
}

function at(draft, path) {
  return path.reduce((part, step) => (Array.isArray(part) ? part.find(row => row.id === step) : part?.[step]), draft);
}

function same(one, other) {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
}

/** Theirs, with what was chosen to be mine; in my order, and what only they have at the end. */
export function merged(mine, theirs, choices) {
  const draft = structuredClone(theirs);
  for (const { path, chosen } of choices.filter(each => each.chosen === 'mine')) {
    take(draft, mine, path);
  }
  for (const list of LISTS) {
    const order = new Map(mine[list].map((row, index) => [row.id, index]));
    const place = row => order.get(row.id) ?? order.size;
    draft[list].sort((one, other) => place(one) - place(other));
  }
  return draft;
}

function take(draft, mine, path) {
  const [list, id, name] = path;
  if (path.length === 1) {
    draft[list] = mine[list];
  } else if (path.length === 3) {
    at(draft, [list, id])[name] = at(mine, path);
  } else if (at(mine, path)) {
    draft[list].push(structuredClone(at(mine, path)));
  } else {
    draft[list] = draft[list].filter(row => row.id !== id);
  }
}

/** Asks for each difference which side is right; `done(draft)` gets the result. */
export function conflictPanel(editor, { mine, theirs, base, who, when }, done) {
  const all = differences(mine, theirs, base);
  const left = el('p', { class: 'hint', role: 'status' });
  const goOn = button(words.conflict.done, () => done(merged(mine, theirs, all)), { class: 'btn btn-primary' });
  const rows = all.map((difference, index) => row(editor, difference, index, [mine, theirs], refresh));
  const chooseAll = side => {
    all.forEach(each => (each.chosen = side));
    rows.forEach(each => each.refresh());
    refresh();
  };
  function refresh() {
    const open = all.filter(each => !each.chosen).length;
    left.textContent = open ? words.conflict.toChoose(open) : '';
    goOn.disabled = open > 0;
  }
  refresh();
  return el('section', { class: 'conflict', role: 'alertdialog', 'aria-labelledby': 'draft-conflict-heading', tabindex: '-1' },
    el('h3', { id: 'draft-conflict-heading' }, words.conflict.heading),
    el('p', {}, words.conflict.who(who, when), ' ', words.conflict.how),
    el('div', { class: 'differences' }, rows.map(each => each.element)),
    el('div', { class: 'buttons' }, button(words.conflict.allMine, () => chooseAll('mine')),
      button(words.conflict.allTheirs, () => chooseAll('theirs')), goOn),
    left);
}

function row(editor, difference, index, [mine, theirs], changed) {
  const option = (side, label, value, draft) => {
    const radio = el('input', { type: 'radio', name: `draft-difference-${index}`, value: side });
    radio.addEventListener('change', () => {
      difference.chosen = side;
      changed();
    });
    return { radio, element: el('label', { class: 'choice' }, radio, el('span', {}, el('em', {}, label), ' ', editor.inWords(difference.path, value, draft))) };
  };
  const options = [option('mine', words.conflict.mine, difference.mine, mine), option('theirs', words.conflict.theirs, difference.theirs, theirs)];
  const refresh = () => options.forEach(({ radio }) => (radio.checked = radio.value === difference.chosen));
  refresh();
  return {
    refresh,
    element: el('fieldset', { class: 'difference' }, el('legend', {}, editor.nameOfPlace(difference.path, difference.mine ? mine : theirs)),
      options.map(each => each.element)),
  };
}
