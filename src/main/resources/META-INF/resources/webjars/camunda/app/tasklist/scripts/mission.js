// A tab beside each step's form: which mission it belongs to, who is in it, whom it waits for, and the way to its page.

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
  const link = element('a', 'Open the mission\u2019s page', 'relais-mission-link');
  link.href = mission.page;
  const facts = [
    ['Where it stands', mission.where],
    ['Agreed, excluding VAT', mission.agreed],
    ['Dates', mission.dates],
    ['Next date', mission.nextDate]
  ].filter(([, more]) => more).map(([what, more]) => ({what, more}));
  const heading = element('h4', mission.title);
  heading.append(element('small', ` for ${mission.client}`));
  const way = element('p');
  way.append(link);
  return [
    heading,
    way,
    ...list('At a glance', facts),
    ...list('Whom it waits for', mission.waiting),
    ...list('People', mission.people),
    ...list('Lately', mission.lately)
  ];
}

async function read(address) {
  const answer = await fetch(address, {headers: {Accept: 'application/json'}});
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

export default {
  id: 'relais-mission',
  pluginPoint: 'tasklist.task.detail',
  priority: 50,
  properties: {label: 'Mission'},
  render: (node, {taskId}) => {
    const place = element('div', null, 'relais-mission');
    place.append(element('p', 'One moment\u2026'));
    node.append(place);
    read(`/api/tasks/${encodeURIComponent(taskId)}/mission`)
      .then(({mission}) => read(`/api/missions/${encodeURIComponent(mission)}/summary`))
      .then(mission => place.replaceChildren(...shown(mission)))
      .catch(() => place.replaceChildren(
        element('p', 'The mission cannot be shown: the step was answered or given to somebody else meanwhile, or nobody is signed in any more. Open your tasks again.')));
  }
};
