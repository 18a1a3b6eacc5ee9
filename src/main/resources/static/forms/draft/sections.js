import { words } from './words.js';
import { put, suggestFor } from './fields.js';
import { equal, parse, tidyMoney, tidyNumber } from './numbers.js';

/** Which fields the sections have, what can be chosen in them, and which of them only sometimes apply. */

const { fields, hints, choices } = words;

export const openRole = row => `open-${row.id}`;

function anybody(editor) {
  const named = isMember => editor.people.filter(person => person.isMember === isMember).map(person => [person.id, person.name]);
  return [
    ['', words.choices.choose],
    ['network', choices.network],
    { group: choices.members, choices: named(true) },
    { group: choices.others, choices: named(false) },
  ].filter(choice => !choice.group || choice.choices.length > 0);
}

function membersOrOpen(editor) {
  return [['', choices.openRole], ...editor.people.filter(person => person.isMember).map(person => [person.id, person.name])];
}

/** The network's company, or a member: the check says whether they have a part in the mission. */
function contractHolders(editor) {
  return [['', choices.networksCompany], ...editor.people.filter(person => person.isMember).map(person => [person.id, person.name])];
}

/** Those who contribute, each once, and the open roles. */
function contributors(editor) {
  const all = new Map([['', choices.choose]]);
  for (const row of editor.draft.contributions) {
    const name = row.party ? editor.nameOf(row.party) : choices.openRoleNamed(row.role);
    all.set(row.party || openRole(row), name);
  }
  return [...all];
}

function milestones(editor) {
  return [['', choices.choose],
    ...editor.draft.milestones.map((row, index) => [row.id, row.title || choices.untitled(index + 1)])];
}

const isOne = typed => typed.trim() === '' || isSame(typed, '1');

/** The usual day rate of whoever is chosen replaces an empty one, and the usual one of whoever was chosen before. */
function proposeDayRate(editor, row, before) {
  const usual = editor.usualDayRate(row.party);
  const place = { section: 'contributions', row: row.id, field: 'dayRate' };
  if (usual && (row.dayRate.trim() === '' || isSame(row.dayRate, editor.usualDayRate(before)))) {
    put(editor, place, row, dayRate, usual);
    editor.changed(place);
  }
}

function isSame(typed, plain) {
  const number = parse(typed);
  return number !== null && plain !== '' && equal(number, parse(plain));
}

function usualDayRate(editor, row) {
  const usual = editor.usualDayRate(row.party);
  return usual && !isSame(row.dayRate, usual)
    ? hints.usualDayRate(tidyMoney(usual, editor.currency, words.decimalSign)) : '';
}

const dayRate = { name: 'dayRate', kind: 'money', size: 's', label: fields.dayRate, hint: usualDayRate };

const deduction = who => [
  { name: 'party', kind: 'select', size: 'm', label: who, choices: anybody },
  { name: 'label', kind: 'text', size: 'l', label: fields.label },
  { name: 'amount', kind: 'money', size: 's', label: fields.amount },
];

export const mission = [
  { name: 'budget', kind: 'money', size: 'm', label: fields.budget },
  { name: 'startsOn', kind: 'date', size: 'm', label: fields.startsOn },
  { name: 'endsOn', kind: 'date', size: 'm', label: fields.endsOn },
  { name: 'contractHolder', kind: 'select', size: 'l', label: fields.contractHolder, choices: contractHolders, hint: () => hints.contractHolder },
];

export const lists = {
  expenses: {
    canMove: true,
    receipts: true,
    fields: deduction(fields.bearer),
    blank: () => ({ party: '', label: '', amount: '' }),
  },
  fixedPrices: {
    canMove: true,
    fields: deduction(fields.supplier),
    blank: () => ({ party: '', label: '', amount: '' }),
  },
  contributions: {
    canMove: true,
    fold: words.folds.contribution,
    fields: [
      { name: 'party', kind: 'select', size: 'm', label: fields.party, choices: membersOrOpen, onchange: proposeDayRate },
      { name: 'role', kind: 'text', size: 'm', label: fields.role },
      { name: 'skills', kind: 'text', size: 'l', label: fields.skills, hint: hints.skills, applies: row => row.party === '',
        oninput: (editor, row, control) => suggestFor(editor, control, editor.skills) },
      { name: 'days', kind: 'number', size: 's', label: fields.days },
      dayRate,
      { name: 'coefficient', kind: 'number', size: 's', label: fields.coefficient, folded: true,
        isUsual: row => isOne(row.coefficient) },
      { name: 'coefficientReason', kind: 'text', size: 'l', longest: 1000, label: fields.coefficientReason, folded: true,
        applies: row => !isOne(row.coefficient), isUsual: () => true },
      { name: 'from', kind: 'date', size: 'm', label: fields.from, folded: true, hint: hints.ownDates,
        isUsual: row => row.from === '' },
      { name: 'until', kind: 'date', size: 'm', label: fields.until, folded: true, hint: hints.ownDates,
        isUsual: row => row.until === '' },
    ],
    blank: () => ({ party: '', role: '', skills: '', days: '', dayRate: '', coefficient: '1', coefficientReason: '', from: '', until: '' }),
  },
  milestones: {
    canMove: true,
    fields: [
      { name: 'title', kind: 'text', size: 'l', label: fields.title },
      { name: 'dueOn', kind: 'date', size: 'm', label: fields.dueOn },
      { name: 'responsible', kind: 'select', size: 'm', label: fields.responsible, choices: contributors },
    ],
    blank: () => ({ title: '', dueOn: '', responsible: '' }),
  },
  instalments: {
    canMove: true,
    fields: [
      { name: 'label', kind: 'text', size: 'm', label: fields.instalment },
      { name: 'due', kind: 'select', size: 'm', label: fields.due, choices: () => Object.entries(choices.dueOn) },
      { name: 'milestone', kind: 'select', size: 'm', label: fields.milestone, choices: milestones,
        applies: row => row.due === 'acceptance' },
      { name: 'date', kind: 'date', size: 'm', label: fields.date, applies: row => row.due === 'date' },
      { name: 'amount', kind: 'number', size: 's', label: fields.amount },
      { name: 'unit', kind: 'select', size: 's', label: fields.unit,
        choices: editor => [['amount', editor.currency.code], ['percent', choices.percent]] },
    ],
    blank: () => ({ label: '', due: 'acceptance', milestone: '', date: '', amount: '', unit: 'percent' }),
  },
};

const differs = (typed, usual) => {
  const rate = parse(typed.trim() || '0');
  return usual !== undefined && rate !== null && !equal(rate, parse(usual));
};

/** The introducer's part goes to another than the one whose introduction the client is. */
const isForSomebodyElse = (row, editor) => {
  const rate = parse(row.rate.trim() || '0');
  return Boolean(editor.introduction) && rate !== null && !equal(rate, parse('0'))
    && editor.draft.beneficiaries.some(each => each.pot === 'introducer' && each.party && each.party !== editor.introduction.holder);
};

export const pot = {
  rate: code => ({ name: 'rate', kind: 'percent', size: 's', label: fields.rate,
    hint: editor => [
      code in editor.proposedRates ? hints.usualRate(tidyNumber(editor.proposedRates[code], words.decimalSign)) : '',
      code === 'introducer' ? editor.introduction?.words : '',
    ].filter(Boolean).join(' ') }),
  reason: code => ({ name: 'reason', kind: 'text', size: 'l', longest: 1000, label: code === 'introducer' ? fields.introducerReason : fields.rateReason,
    applies: (row, editor) => differs(row.rate, editor.proposedRates[code]) || (code === 'introducer' && isForSomebodyElse(row, editor)) }),
  cap: { name: 'cap', kind: 'money', size: 'm', label: fields.cap },
  beneficiaries: code => ({
    name: 'beneficiaries',
    suffix: `-${code}`,
    where: row => row.pot === code,
    canMove: false,
    fields: [
      { name: 'party', kind: 'select', size: 'm', label: words.fields.party, choices: anybody },
      { name: 'weight', kind: 'number', size: 's', label: fields.weight, hint: hints.weight,
        applies: (row, editor) => editor.draft.beneficiaries.filter(each => each.pot === code).length > 1 },
    ],
    blank: () => ({ pot: code, party: '', weight: '1' }),
  }),
};
