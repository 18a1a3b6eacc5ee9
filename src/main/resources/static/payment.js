/** What is typed as a payment, without and with VAT, as it will be recorded: exact, rounded once, half of the smallest unit up. */
(() => {
  const amount = document.getElementById('amount');
  const basis = document.getElementById('isWithVat');
  const rate = document.getElementById('vatRate');
  const said = document.getElementById('both-amounts');
  if (!amount || !basis || !rate || !said) {
    return;
  }
  const usual = said.textContent;
  const digits = Number(said.dataset.digits);

  /** In smallest units, or null. What this does not understand the server may: it has the last word. */
  function typed() {
    const plain = amount.value.replace(/[\s\u00a0\u202f€]/g, '');
    const parts = /^([0-9]{1,13})(?:[.,]([0-9]{0,3}))?$/.exec(plain);
    if (!parts || (parts[2] || '').length > digits) {
      return null;
    }
    return BigInt(parts[1] + (parts[2] || '').padEnd(digits, '0'));
  }

  const rounded = (above, below) => (2n * above + below) / (2n * below);

  function shown(units) {
    const text = units.toString().padStart(digits + 1, '0');
    const [between, point] = document.documentElement.lang === 'fr' ? ['\u202f', ','] : [',', '.'];
    const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, between);
    return digits === 0 ? whole : `${whole}${point}${text.slice(-digits)}`;
  }

  function say() {
    const units = typed();
    if (units === null || units === 0n) {
      said.textContent = usual;
      return;
    }
    const permille = 1000n + BigInt(Math.round(Number(rate.value) * 10));
    const net = basis.value === 'true' ? rounded(units * 1000n, permille) : units;
    const gross = basis.value === 'true' ? units : rounded(units * permille, 1000n);
    said.textContent = (rate.value === '0' ? said.dataset.noVat : said.dataset.withVat)
      .replace('[net]', shown(net))
      .replace('[gross]', shown(gross))
      .replace('[rate]', rate.selectedOptions[0].textContent.replace(/\s*%/, ''));
  }

  for (const field of [amount, basis, rate]) {
    field.addEventListener('input', say);
  }
  say();
})();
