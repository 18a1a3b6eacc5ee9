// There is one login, ours: once the session has ended, the web application leads to a login of its own, which is closed.
function leadToOurLogin() {
  if (/^#\/login/.test(location.hash)) {
    location.assign('/login?ended');
  }
}

const french = document.documentElement.lang === 'fr';

// A way back to our pages, first in the bar at the top, which is drawn after this script has run; in the demo, its time as well.
const links = [{id: 'relais-missions', to: '/missions', text: 'Missions'}];

function offerLinks() {
  const bar = document.querySelector('[cam-widget-header] .sections-menu ul');
  if (!bar) {
    return;
  }
  for (const {id, to, text} of links.filter(({id}) => !document.getElementById(id))) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    item.id = id;
    link.href = to;
    link.textContent = text;
    item.append(link);
    bar.prepend(item);
  }
}

fetch('/api/demo-time', {headers: {'Accept-Language': french ? 'fr' : 'en'}}).then(answer => (answer.status === 200 ? answer.json() : null)).then(demo => {
  if (demo) {
    links.push({id: 'relais-demo', to: demo.page, text: demo.time});
    offerLinks();
  }
});

// On a telephone the style shows an open step alone: hence a way back to the list.
function offerList() {
  const bar = document.querySelector('.task-details > header');
  if (!bar || bar.querySelector('.relais-back')) {
    return;
  }
  const link = document.createElement('a');
  link.className = 'relais-back';
  link.href = location.pathname;
  link.textContent = french ? '\u2039 Mes t\u00e2ches' : '\u2039 My tasks';
  bar.prepend(link);
}

function offer() {
  offerLinks();
  offerList();
}

window.addEventListener('hashchange', leadToOurLogin);
leadToOurLogin();
new MutationObserver(offer).observe(document.body, {childList: true, subtree: true});
offer();
