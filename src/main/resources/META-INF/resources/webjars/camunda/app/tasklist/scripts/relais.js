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

// The library that draws forms speaks English only: what it says of its own accord is put into French where it stands.
const ofLibrary = [
  [/^Field is required\.$/, 'Ce champ est obligatoire.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Ce champ prend $1 caract\u00e8res au moins.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Ce champ prend $1 caract\u00e8res au plus.'],
  [/^Field must have minimum value of (.+)\.$/, 'La plus petite valeur est $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'La plus grande valeur est $1.'],
  [/^Field must match pattern .*$/, 'Ce champ n\u2019a pas la forme attendue.'],
  [/^Value is not a number\.$/, 'Ce n\u2019est pas un nombre.'],
  [/^Nothing to show\.$/, 'Rien \u00e0 montrer.'],
  [/^No results$/, 'Aucun r\u00e9sultat'],
  [/^Select$/, 'Choisissez'],
  [/^Search$/, 'Chercher']
];
const whereItSpeaks = '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist, .fjs-table';

function inFrench(text) {
  const [said, instead] = ofLibrary.find(([each]) => each.test(text)) ?? [];
  return said ? text.replace(said, instead) : text;
}

function speakFrench() {
  for (const place of document.querySelectorAll(whereItSpeaks)) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const said = inFrench(texts.currentNode.nodeValue);
      if (said !== texts.currentNode.nodeValue) {
        texts.currentNode.nodeValue = said;
      }
    }
  }
  for (const field of document.querySelectorAll('.fjs-input[placeholder="Search"]')) {
    field.placeholder = inFrench(field.placeholder);
  }
}

if (french) {
  new MutationObserver(speakFrench).observe(document.body, {childList: true, characterData: true, subtree: true});
}

function offer() {
  offerLinks();
  offerList();
}

window.addEventListener('hashchange', leadToOurLogin);
leadToOurLogin();
new MutationObserver(offer).observe(document.body, {childList: true, subtree: true});
offer();
