/** Draws the diagrams that a mission walks on, with what waits now and what was passed; nothing is loaded before somebody looks. */
const place = document.getElementById('diagram');
const state = place.querySelector('[data-state]');
const drawn = place.querySelector('[data-drawn]');
const choices = place.querySelector('.choices');
const here = place.querySelector('[data-here]');
const frame = place.querySelector('.diagram');
const sheet = place.querySelector('.sheet');

const FAILED = 'The diagram could not be drawn. The list “Whom we wait for” says the same in words.';
const SMALLEST = 0.2;
const LARGEST = 3;
/** Labels can be read from here on. */
const LEGIBLE = 0.75;

let viewer;
let scale = 1;

function load(address) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

async function asked(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json, application/xml' } });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer;
}

/** The size of the drawing, so that the frame scrolls as any part of a page does: by wheel, finger and arrow keys. */
function resize(factor) {
  const canvas = viewer.get('canvas');
  const inner = canvas.viewbox().inner;
  const margin = 30;
  const width = inner.width + 2 * margin;
  const height = inner.height + 2 * margin;
  const whole = Math.min((frame.clientWidth - 4) / width, 1);
  scale = factor === 'whole' ? whole : Math.min(Math.max(factor, SMALLEST), LARGEST);
  sheet.style.width = `${width * scale}px`;
  sheet.style.height = `${height * scale}px`;
  canvas.resized();
  canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, width, height });
}

/** Where something waits is in sight. */
function lookAt(element) {
  const inner = viewer.get('canvas').viewbox();
  frame.scrollLeft = (element.x + element.width / 2 - inner.x) * scale - frame.clientWidth / 2;
  frame.scrollTop = (element.y + element.height / 2 - inner.y) * scale - frame.clientHeight / 2;
}

function badge(count) {
  const token = document.createElement('span');
  token.className = 'token';
  token.textContent = count;
  return token;
}

/** In words too; what its owner gave no name, such as a gateway that awaits events, is in the picture alone. */
function say(diagram, elements) {
  const waiting = elements.filter(element => element.businessObject.name).map(element => {
    const count = diagram.tokens[element.id];
    return count > 1 ? `${element.businessObject.name} (${count})` : element.businessObject.name;
  });
  here.textContent = waiting.length ? `Here now: ${waiting.join(', ')}.`
    : elements.length ? 'The mission awaits an event here.' : 'Nothing waits on this diagram now.';
  frame.setAttribute('aria-label', `${diagram.name}. ${here.textContent}`);
}

async function draw(diagram, diagrams) {
  for (const choice of choices.children) {
    choice.setAttribute('aria-pressed', String(choice.value === diagram.definition));
  }
  const source = await (await asked(`${place.dataset.walked}/${encodeURIComponent(diagram.definition)}`)).text();
  await viewer.importXML(source);
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  for (const id of diagram.passed) {
    if (registry.get(id)) {
      canvas.addMarker(id, 'passed');
    }
  }
  const waiting = Object.keys(diagram.tokens).map(id => registry.get(id)).filter(Boolean);
  for (const element of waiting) {
    canvas.addMarker(element, 'here');
    viewer.get('overlays').add(element, { position: { top: -14, right: 4 }, html: badge(diagram.tokens[element.id]) });
  }
  for (const [id, called] of Object.entries(diagram.called)) {
    if (registry.get(id)) {
      canvas.addMarker(id, 'leads-on');
      registry.getGraphics(id).addEventListener('click', () =>
        show(diagrams.find(other => other.definition === called), diagrams));
    }
  }
  say(diagram, waiting);
  resize('whole');
  if (scale < LEGIBLE && waiting.length) {
    resize(LEGIBLE);
    lookAt(waiting[0]);
  }
}

async function show(diagram, diagrams) {
  try {
    await draw(diagram, diagrams);
  } catch (failure) {
    console.error(failure);
    drawn.hidden = true;
    state.hidden = false;
    state.textContent = FAILED;
  }
}

function choice(diagram, diagrams) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'choice';
  button.value = diagram.definition;
  button.textContent = diagram.name;
  if (Object.keys(diagram.tokens).length) {
    button.classList.add('waits');
  }
  button.addEventListener('click', () => show(diagram, diagrams));
  return button;
}

async function start() {
  try {
    const [answer] = await Promise.all([asked(place.dataset.walked), load(place.dataset.viewer)]);
    const diagrams = await answer.json();
    if (!diagrams.length) {
      state.textContent = 'The steps of this mission are no longer kept: it ended long ago. Its history below stays.';
      return;
    }
    choices.replaceChildren(...diagrams.map(diagram => choice(diagram, diagrams)));
    state.hidden = true;
    drawn.hidden = false;
    viewer = new BpmnJS({ container: sheet });
    // The mark of bpmn.io stays in sight wherever the drawing is scrolled to.
    frame.parentElement.append(sheet.querySelector('.bjs-powered-by'));
    // The map shows the phase; the diagram of that phase, the step: whoever looks wants the step.
    const waiting = diagrams.filter(diagram => Object.keys(diagram.tokens).length);
    await show(waiting.at(-1) || diagrams[0], diagrams);
  } catch (failure) {
    console.error(failure);
    state.textContent = FAILED;
  }
}

for (const button of place.querySelectorAll('[data-zoom]')) {
  button.addEventListener('click', () => resize(button.dataset.zoom === 'whole' ? 'whole' : scale * Number(button.dataset.zoom)));
}
place.addEventListener('toggle', start, { once: true });
