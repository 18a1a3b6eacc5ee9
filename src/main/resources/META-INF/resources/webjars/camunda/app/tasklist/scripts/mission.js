// A tab beside each step's form: which mission it belongs to, who is in it, whom it waits for, and the way to its page.

const en = {
  tab: 'Mission',
  open: 'Open the mission\u2019s page',
  where: 'Where it stands',
  agreed: 'Agreed, excluding VAT',
  dates: 'Dates',
  nextDate: 'Next date',
  of: client => ` for ${client}`,
  glance: 'At a glance',
  waiting: 'Whom it waits for',
  people: 'People',
  lately: 'Lately',
  moment: 'One moment\u2026',
  failed: 'The mission cannot be shown: the step was answered or given to somebody else meanwhile, or nobody is signed in any more. Open your tasks again.'
};

const fr = {
  tab: 'Mission',
  open: 'Ouvrir la page de la mission',
  where: 'O\u00f9 elle en est',
  agreed: 'Convenu, HT',
  dates: 'Dates',
  nextDate: 'Prochaine date',
  of: client => ` pour ${client}`,
  glance: 'En bref',
  waiting: 'Qui elle attend',
  people: 'Personnes',
  lately: 'Derniers \u00e9v\u00e9nements',
  moment: 'Un instant\u2026',
  failed: 'La mission ne peut pas \u00eatre montr\u00e9e\u00a0: l\u2019\u00e9tape a \u00e9t\u00e9 termin\u00e9e ou confi\u00e9e \u00e0 quelqu\u2019un d\u2019autre entre-temps, ou plus personne n\u2019est connect\u00e9. Rouvrez vos t\u00e2ches.'
};

const language = document.documentElement.lang === 'fr' ? 'fr' : 'en';
const words = {en, fr}[language];

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) {
    made.textContent = text;
  }
  if (className) {
    made.className = className;
  }
  return made;
}

function list(title, facts) {
  if (facts.length === 0) {
    return [];
  }
  const rows = element('ul');
  for (const {what, more} of facts) {
    const row = element('li');
    row.append(element('strong', what), more ? ` \u00b7 ${more}` : '');
    rows.append(row);
  }
  return [element('h5', title), rows];
}

function shown(mission) {
  const link = element('a', words.open, 'relais-mission-link');
  link.href = mission.page;
  const facts = [
    [words.where, mission.where],
    [words.agreed, mission.agreed],
    [words.dates, mission.dates],
    [words.nextDate, mission.nextDate]
  ].filter(([, more]) => more).map(([what, more]) => ({what, more}));
  const heading = element('h4', mission.title);
  heading.append(element('small', words.of(mission.client)));
  const way = element('p');
  way.append(link);
  return [
    heading,
    way,
    ...list(words.glance, facts),
    ...list(words.waiting, mission.waiting),
    ...list(words.people, mission.people),
    ...list(words.lately, mission.lately)
  ];
}

async function read(address) {
  const answer = await fetch(address, {headers: {Accept: 'application/json', 'Accept-Language': language}});
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

export default {
  id: 'relais-mission',
  pluginPoint: 'tasklist.task.detail',
  priority: 50,
  properties: {label: words.tab},
  render: (node, {taskId}) => {
    const place = element('div', null, 'relais-mission');
    place.append(element('p', words.moment));
    node.append(place);
    read(`/api/tasks/${encodeURIComponent(taskId)}/mission`)
      .then(({mission}) => read(`/api/missions/${encodeURIComponent(mission)}/summary`))
      .then(mission => place.replaceChildren(...shown(mission)))
      .catch(() => place.replaceChildren(
        element('p', words.failed)));
  }
};
