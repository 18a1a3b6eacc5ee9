import { debounced, el } from './draft/dom.js';
import { Server } from './draft/server.js';
import { words } from './what-if-words.js';

/** Scenarios beside the version under vote. The server works everything out; here is only what was typed. */

const NAMES = ['A', 'B', 'C'];
const PAUSE = 300;

const empty = () => ({ budget: '', rates: {}, roles: {}, added: [], overruns: {}, unpaid: [], words: '' });

class WhatIf {
  #host;
  #server = new Server(document.documentElement.lang);
  #path;
  #start;
  #key;
  #scenarios = [];
  #outcomes = [];
  #proposed = null;
  #asks = 0;
  #table = el('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': words.table });
  #panels = el('div', {});
  #status = el('p', { class: 'soft', role: 'status' });
  #tryAllSoon = debounced(PAUSE, () => this.#tryAll());

  constructor(host) {
    this.#host = host;
    this.#path = `/api/missions/${encodeURIComponent(host.dataset.mission)}/what-if`;
  }

  async load() {
    const answer = await this.#server.get(this.#path);
    if (answer.status !== 200) {
      this.#host.replaceChildren(el('p', { class: 'notice bad', role: 'alert' }, problemOf(answer)));
      return;
    }
    this.#start = answer.body;
    this.#key = `relais.what-if.${this.#start.missionId}.${this.#start.version}.${this.#start.you}`;
    this.#scenarios = kept(this.#key) ?? [empty()];
    this.#host.replaceChildren(this.#table, this.#status, this.#panels);
    this.#build();
    await this.#tryAll();
  }

  #changed() {
    try {
      localStorage.setItem(this.#key, JSON.stringify(this.#scenarios));
    } catch {
      this.#status.textContent = words.keepsNothing;
    }
    this.#tryAllSoon();
  }

  // ---- working it out

  async #tryAll() {
    const mine = ++this.#asks;
    const asked = [...(this.#proposed ? [] : [empty()]), ...this.#scenarios];
    const answers = await Promise.all(asked.map(each => this.#server.send('POST', this.#path, { scenario: sent(each) })));
    if (mine !== this.#asks) {
      return;
    }
    const failed = answers.find(answer => answer.status !== 200);
    this.#status.textContent = failed ? problemOf(failed) : '';
    if (failed) {
      return;
    }
    const outcomes = answers.map(answer => answer.body);
    this.#proposed ??= outcomes.shift();
    this.#outcomes = outcomes;
    this.#showTable();
    this.#scenarios.forEach((_, index) => this.#showOutcome(index));
  }

  #showTable() {
    const columns = [this.#proposed, ...this.#outcomes];
    const parties = [];
    for (const { shares } of columns) {
      shares.filter(({ party }) => !parties.some(known => known.party === party))
        .forEach(({ party, name }) => parties.push({ party, name }));
    }
    const heads = [words.proposed, ...NAMES.slice(0, this.#outcomes.length)];
    const old = this.#table.scrollLeft;
    this.#table.replaceChildren(el('table', { class: 'scenarios' },
      el('caption', {}, words.caption),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, words.who),
        heads.map(head => el('th', { scope: 'col', class: 'number' }, head)))),
      el('tbody', {}, parties.map(({ party, name }) => el('tr', {}, el('th', { scope: 'row' }, name),
        columns.map(column => cell(column, party))))),
      el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, words.budget),
        columns.map(column => el('td', { class: 'number' }, column.budget || '–'))))));
    this.#table.scrollLeft = old;
  }

  #showOutcome(index) {
    const place = this.#panels.querySelector(`[data-outcome="${index}"]`);
    const { problems, changes, warnings = [] } = this.#outcomes[index] ?? { problems: [], changes: [] };
    this.#panels.querySelectorAll(`[data-scenario="${index}"] [aria-invalid]`).forEach(input => input.removeAttribute('aria-invalid'));
    problems.forEach(({ section, row, field }) =>
      document.getElementById(`s${index}-${section}-${row}-${field}`)?.setAttribute('aria-invalid', 'true'));
    place.replaceChildren(
      ...problems.map(({ message }) => el('p', { class: 'error' }, message)),
      ...(warnings.length ? [el('h3', {}, words.below), ...warnings.map(each => el('p', { class: 'notice bad' }, each))] : []),
      ...(changes.length ? [el('h3', {}, words.changes), el('ul', {}, changes.map(each => el('li', {}, each)))] : []));
  }

  // ---- the page

  #build() {
    const add = this.#scenarios.length < NAMES.length
      && el('p', {}, el('button', { type: 'button', class: 'second', onclick: () => this.#add() }, words.another));
    this.#panels.replaceChildren(...this.#scenarios.map((each, index) => this.#panel(each, index)), ...(add ? [add] : []));
  }

  #add() {
    this.#scenarios.push(empty());
    this.#outcomes.push({ problems: [], changes: [], shares: [], budget: '' });
    this.#build();
    this.#changed();
    this.#panels.querySelector(`[data-scenario="${this.#scenarios.length - 1}"] input`).focus();
  }

  #panel(scenario, index) {
    const name = words.scenario(NAMES[index]);
    return el('details', { class: 'card', open: true, 'data-scenario': index },
      el('summary', {}, name),
      this.#agreed(scenario, index),
      this.#happens(scenario, index),
      el('div', { 'data-outcome': index, 'aria-live': 'polite' }),
      this.#start.isAsked && this.#send(scenario, index),
      el('p', {}, el('button', { type: 'button', class: 'plain', onclick: () => this.#clear(index) }, words.clear(NAMES[index]))));
  }

  #clear(index) {
    if (this.#scenarios.length > 1) {
      this.#scenarios.splice(index, 1);
      this.#outcomes.splice(index, 1);
    } else {
      this.#scenarios = [empty()];
    }
    this.#build();
    this.#changed();
    this.#panels.querySelector('summary').focus();
  }

  #agreed(scenario, index) {
    const { budget, rates, roles, seesAll } = this.#start;
    return el('fieldset', {}, el('legend', {}, words.agreed),
      this.#field(`s${index}-mission--budget`, words.budgetField, budget, scenario.budget, value => (scenario.budget = value)),
      rates.map(({ pot, name, percent }) => this.#field(`s${index}-pots-${pot}-rate`, words.rate(name), percent,
        scenario.rates[pot] ?? '', value => (scenario.rates[pot] = value))),
      roles.map(role => {
        const change = scenario.roles[role.id] ??= { days: '', dayRate: '', leaves: false };
        return el('div', { class: 'role', role: 'group', 'aria-label': `${role.name}, ${role.role}` },
          el('p', {}, el('strong', {}, role.name), ` · ${role.role}`),
          el('div', { class: 'pairs' },
            this.#field(`s${index}-contributions-${role.id}-days`, words.days, role.days, change.days, value => (change.days = value)),
            this.#field(`s${index}-contributions-${role.id}-dayRate`, words.dayRate, role.dayRate, change.dayRate, value => (change.dayRate = value))),
          seesAll && this.#box(words.leaves, change.leaves, value => (change.leaves = value)));
      }),
      scenario.added.map((added, row) => el('div', { class: 'role', role: 'group', 'aria-label': words.moreNumber(row + 1) },
        this.#field(`s${index}-added-${row}-role`, words.moreRole, '', added.role, value => (added.role = value)),
        el('div', { class: 'pairs' },
          this.#field(`s${index}-added-${row}-days`, words.days, '', added.days, value => (added.days = value)),
          this.#field(`s${index}-added-${row}-dayRate`, words.dayRate, '', added.dayRate, value => (added.dayRate = value))))),
      el('p', {}, el('button', { type: 'button', class: 'plain', onclick: () => this.#more(scenario, index) }, words.more)));
  }

  #more(scenario, index) {
    scenario.added.push({ role: '', days: '', dayRate: '' });
    this.#build();
    this.#scenarios.forEach((_, each) => this.#showOutcome(each));
    document.getElementById(`s${index}-added-${scenario.added.length - 1}-role`).focus();
  }

  #happens(scenario, index) {
    const { roles, instalments } = this.#start;
    return el('details', { open: scenario.unpaid.length > 0 || Object.values(scenario.overruns).some(Boolean) },
      el('summary', {}, words.happens),
      el('fieldset', {}, el('legend', {}, words.overrun),
        roles.map(({ id, name, role }) => this.#field(`s${index}-overruns-${id}-days`, words.daysMore(name, role), '0',
          scenario.overruns[id] ?? '', value => (scenario.overruns[id] = value)))),
      el('fieldset', {}, el('legend', {}, words.unpaid),
        instalments.map(({ id, label, amount }) => this.#box(`${label}, ${amount}`, scenario.unpaid.includes(id), isUnpaid => {
          scenario.unpaid = scenario.unpaid.filter(each => each !== id).concat(isUnpaid ? [id] : []);
        }))));
  }

  #send(scenario, index) {
    const answer = el('p', { class: 'error', role: 'alert' });
    const typed = el('textarea', { id: `s${index}-words`, rows: '3', maxlength: '1900', 'aria-required': 'true' });
    typed.value = scenario.words;
    typed.addEventListener('input', () => {
      scenario.words = typed.value;
      this.#changed();
    });
    const button = el('button', { type: 'button' }, words.send(NAMES[index]));
    button.addEventListener('click', async () => {
      button.disabled = true;
      const { version, hash } = this.#start;
      const sending = await this.#server.send('POST', `${this.#path}/counter`, { version, hash, scenario: sent(scenario), words: typed.value });
      button.disabled = false;
      if (sending.status === 200) {
        localStorage.removeItem(this.#key);
        this.#host.replaceChildren(el('p', { class: 'notice good', role: 'status', tabindex: '-1' }, sending.body.said),
          el('p', {}, el('a', { href: `/missions/${encodeURIComponent(this.#start.missionId)}` }, words.back)));
        this.#host.firstChild.focus();
      } else {
        answer.textContent = problemOf(sending);
      }
    });
    return el('div', { class: 'stack' }, el('label', { for: typed.id }, `${words.inYourWords} `,
      el('span', { class: 'hint' }, words.inYourWordsHint)), typed, answer, button);
  }

  #field(id, label, placeholder, value, set) {
    const input = el('input', { id, type: 'text', autocomplete: 'off', placeholder: words.typed(placeholder), inputmode: id.endsWith('role') ? 'text' : 'decimal', maxlength: '200' });
    input.value = value;
    input.addEventListener('input', () => {
      set(input.value);
      this.#changed();
    });
    return el('p', { class: 'field' }, el('label', { for: id }, label), input);
  }

  #box(label, isOn, set) {
    const input = el('input', { type: 'checkbox' });
    input.checked = isOn;
    input.addEventListener('change', () => {
      set(input.checked);
      this.#changed();
    });
    return el('p', {}, el('label', { class: 'inline' }, input, ` ${label}`));
  }
}

/** As the server reads it. */
function sent({ budget, rates, roles, added, overruns, unpaid }) {
  return {
    budget, rates, added, unpaid,
    roles: Object.entries(roles).map(([id, change]) => ({ id, ...change })),
    overruns: Object.entries(overruns).map(([id, days]) => ({ id, days })),
  };
}

function cell({ shares }, party) {
  const share = shares.find(each => each.party === party);
  return el('td', { class: 'number' }, share ? [
    el('strong', {}, share.received),
    ...(share.difference
      ? [el('br'), el('span', { class: share.difference.startsWith('+') ? 'more' : 'less' }, share.difference)] : []),
    ...(share.perDay ? [el('br'), el('span', { class: 'soft' }, words.perDay(share.perDay))] : [])] : '–');
}

function kept(key) {
  try {
    const scenarios = JSON.parse(localStorage.getItem(key));
    return Array.isArray(scenarios) && scenarios.length > 0
      ? scenarios.slice(0, NAMES.length).map(each => ({ ...empty(), ...each })) : null;
  } catch {
    return null;
  }
}

function problemOf({ status, body }) {
  return body?.message ?? (status === 0 ? words.noConnection
    : status === 401 ? words.signedOut
      : words.failed);
}

const host = document.getElementById('what-if');
if (host) {
  new WhatIf(host).load();
}
