/** Decimal numbers as people type them, kept exact: digits as a BigInt and how many of them are decimals. */

const SPACES = /[ \u00A0\u2009\u202F'’]/g;
const TYPED = /^([0-9]+|[0-9]{1,3}(?:[ \u00A0\u2009\u202F'’][0-9]{3})+)(?:[.,]([0-9]+))?$/;
const COMMAS_THEN_POINT = /^[0-9]{1,3}(,[0-9]{3})+\.[0-9]+$/;
const POINTS_THEN_COMMA = /^[0-9]{1,3}(\.[0-9]{3})+,[0-9]+$/;
const LONGEST = 60;

/** Null for what is no such number: the server then says why. A comma or point that stands alone is the decimal one. */
export function parse(typed) {
  const text = withOneSeparator(typed.trim());
  const match = text.length <= LONGEST && TYPED.exec(text);
  if (!match) {
    return null;
  }
  const decimals = match[2] ?? '';
  return { digits: BigInt(match[1].replace(SPACES, '') + decimals), scale: decimals.length };
}

function withOneSeparator(text) {
  if (COMMAS_THEN_POINT.test(text)) {
    return text.replaceAll(',', '');
  }
  return POINTS_THEN_COMMA.test(text) ? text.replaceAll('.', '') : text;
}

/** An amount without the sign that somebody may have typed or pasted along with it. */
export function parseMoney(typed, currency) {
  return parse(typed.replace(new RegExp(`^\\s*(${currency.code}|[€$£¥])|(${currency.code}|[€$£¥])\\s*$`, 'g'), ''));
}

/** In minor units, or null if it is no amount of this currency. */
export function minorUnits(typed, currency) {
  const amount = parseMoney(typed, currency);
  return amount && amount.scale <= currency.digits ? scaled(amount, currency.digits) : null;
}

/** The digits if the number had so many decimals; it must not have more. */
export function scaled(number, decimals) {
  return number.digits * 10n ** BigInt(decimals - number.scale);
}

export function equal(one, other) {
  const decimals = Math.max(one.scale, other.scale);
  return scaled(one, decimals) === scaled(other, decimals);
}

/**
 * Thousands apart by a space, which cannot be taken for a decimal sign however it is edited afterwards.
 *
 * @param fewestDecimals fill up with zeros to so many
 */
export function write({ digits, scale }, fewestDecimals, decimalSign) {
  const decimals = Math.max(scale, fewestDecimals);
  const all = (digits * 10n ** BigInt(decimals - scale)).toString().padStart(decimals + 1, '0');
  const whole = all.slice(0, all.length - decimals).replace(/\B(?=(\d{3})+$)/g, '\u00A0');
  return decimals ? whole + decimalSign + all.slice(all.length - decimals) : whole;
}

/** As it was typed where it is no amount, so that nothing typed is ever changed into something else. */
export function tidyMoney(typed, currency, decimalSign) {
  const amount = parseMoney(typed, currency);
  return amount && amount.scale <= currency.digits ? write(amount, currency.digits, decimalSign) : typed;
}

export function tidyNumber(typed, decimalSign) {
  const number = parse(typed);
  return number ? write(number, 0, decimalSign) : typed;
}

/** As the server writes amounts in sentences: with the language's signs of currencies, which not every country's are (¥, not JP¥). */
export function inWords(minor, currency, locale) {
  const sign = minor < 0n ? '-' : '';
  const plain = write({ digits: minor < 0n ? -minor : minor, scale: currency.digits }, currency.digits, '.');
  return new Intl.NumberFormat(new Intl.Locale(locale).language, { style: 'currency', currency: currency.code, minimumFractionDigits: currency.digits })
    .format(sign + plain.replace(SPACES, ''));
}

export function currencyOf(code) {
  const digits = { JPY: 0, XOF: 0, TND: 3 }[code] ?? 2;
  const symbol = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' }[code] ?? code;
  return { code, digits, symbol };
}
