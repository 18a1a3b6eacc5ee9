import { words } from './words.js';
import { el } from './dom.js';
import { inWords, minorUnits, parse, scaled } from './numbers.js';

/** Percentages have at most four decimals: in parts of a millionth of the budget they are whole. */
const DECIMALS = 4;
const WHOLE = 100n * 10n ** BigInt(DECIMALS);

/** The line below the instalments: what they come to, and what is missing. */
export class InstalmentSum {
  #editor;
  element = el('p', { class: 'sum', role: 'status' });

  constructor(editor) {
    this.#editor = editor;
  }

  refresh() {
    const { currency, draft } = this.#editor;
    const budget = minorUnits(draft.budget, currency);
    if (budget === null || draft.instalments.length === 0) {
      this.element.textContent = '';
      return;
    }
    const sum = sumOf(draft.instalments, budget, currency);
    const missing = (budget * WHOLE - sum) / WHOLE;
    const money = minor => inWords(minor, currency, words.locale);
    const verdict = missing > 0n ? words.sumMissing(money(missing))
      : missing < 0n ? words.sumTooMuch(money(-missing)) : words.sumFits;
    this.element.className = missing === 0n ? 'sum fits' : 'sum';
    const text = `${words.sum(money(budget - missing), money(budget))}${words.colon}${verdict}`;
    if (this.element.textContent !== text) {
      this.element.textContent = text;
    }
  }
}

/** In minor units times {@link WHOLE}, exact; what cannot be read counts as nothing. */
function sumOf(instalments, budget, currency) {
  return instalments.reduce((sum, row) => sum + worth(row, budget, currency), 0n);
}

function worth(row, budget, currency) {
  if (row.unit === 'percent') {
    const percent = parse(row.amount);
    return percent && percent.scale <= DECIMALS ? budget * scaled(percent, DECIMALS) : 0n;
  }
  const amount = minorUnits(row.amount, currency);
  return amount === null ? 0n : amount * WHOLE;
}
