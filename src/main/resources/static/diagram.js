/**
 * Draws diagrams: those that a mission walks on, with what waits now and what was passed, or those of the network, with heat at their
 * steps. Nothing is loaded before somebody looks.
 */
const place = document.querySelector('.drawing');
const folded = place.closest('details');
const words = place.dataset;
const state = place.querySelector('[data-state]');
const drawn = place.querySelector('[data-drawn]');
const choices = place.querySelector('[data-diagrams]');
const measures = place.querySelector('[data-heats]');
const here = drawn.querySelector('[data-here]');
const frame = place.querySelector('.diagram');
const sheet = place.querySelector('.sheet');

const SMALLEST = 0.2;
const LARGEST = 3;
/** Labels can be read from here on. */
const LEGIBLE = 0.75;

let viewer;
let chosen;
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

function badge(text, isHeat) {
  const token = document.createElement('span');
  token.className = isHeat ? 'token heat' : 'token';
  token.textContent = text;
  return token;
}

/** In words too; what its owner gave no name, such as a gateway that awaits events, is in the picture alone. */
function say(diagram, elements) {
  const waiting = elements.filter(element => element.businessObject.name).map(element => {
    const count = diagram.tokens[element.id];
    return count > 1 ? `${element.businessObject.name} (${count})` : element.businessObject.name;
  });
  here.textContent = waiting.length ? `${words.here} ${waiting.join(', ')}`.replace(/(?<![?!.])$/, '.') : elements.length ? words.event : words.nothing;
  frame.setAttribute('aria-label', `${diagram.name}. ${here.textContent}`);
}

function walk(diagram, diagrams) {
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
  return waiting[0];
}

/** @return the hottest step */
function warm(diagram) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const measure = diagram.heats[chosen] ? chosen : Object.keys(diagram.heats)[0];
  const spots = Object.entries(diagram.heats[measure].spots).filter(([id]) => registry.get(id));
  for (const [id, spot] of spots) {
    canvas.addMarker(id, `heat-${spot.level}`);
    viewer.get('overlays').add(id, { position: { top: -14, left: 4 }, html: badge(spot.text, true) });
  }
  measures.replaceChildren(...Object.entries(diagram.heats).map(([key, heat]) => {
    const button = choiceOf(key, heat.name, () => {
      chosen = key;
      show(diagram, []);
    });
    button.setAttribute('aria-pressed', String(key === measure));
    return button;
  }));
  frame.setAttribute('aria-label', `${diagram.name}: ${diagram.heats[measure].name}`);
  spots.sort(([, one], [, other]) => other.level - one.level);
  return spots.length ? registry.get(spots[0][0]) : undefined;
}

async function draw(diagram, diagrams) {
  for (const choice of choices.children) {
    choice.setAttribute('aria-pressed', String(choice.value === diagram.definition));
  }
  const address = diagram.source || `${words.walked}/${encodeURIComponent(diagram.definition)}`;
  await viewer.importXML(await (await asked(address)).text());
  const first = diagram.heats ? warm(diagram) : walk(diagram, diagrams);
  resize('whole');
  if (scale < LEGIBLE && first) {
    resize(LEGIBLE);
    lookAt(first);
  }
}

async function show(diagram, diagrams) {
  try {
    await draw(diagram, diagrams);
  } catch (failure) {
    console.error(failure);
    drawn.hidden = true;
    state.hidden = false;
    state.textContent = words.failed;
  }
}

function choiceOf(value, name, choose) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'choice';
  button.value = value;
  button.textContent = name;
  button.addEventListener('click', choose);
  return button;
}

function choice(diagram, diagrams) {
  const button = choiceOf(diagram.definition, diagram.name, () => show(diagram, diagrams));
  if (isBusy(diagram)) {
    button.classList.add('waits');
  }
  return button;
}

function isBusy(diagram) {
  return Boolean(diagram.tokens && Object.keys(diagram.tokens).length);
}

async function start() {
  try {
    const [answer] = await Promise.all([asked(words.walked), load(words.viewer)]);
    const diagrams = await answer.json();
    if (!diagrams.length) {
      state.textContent = words.none;
      return;
    }
    choices.replaceChildren(...diagrams.map(diagram => choice(diagram, diagrams)));
    state.hidden = true;
    drawn.hidden = false;
    viewer = new BpmnJS({ container: sheet });
    // The mark of bpmn.io stays in sight wherever the drawing is scrolled to.
    frame.parentElement.append(sheet.querySelector('.bjs-powered-by'));
    // The map shows the phase; the diagram of that phase, the step: whoever looks wants the step.
    await show(diagrams.filter(isBusy).at(-1) || diagrams[0], diagrams);
  } catch (failure) {
    console.error(failure);
    state.textContent = words.failed;
  }
}

for (const button of place.querySelectorAll('[data-zoom]')) {
  button.addEventListener('click', () => resize(button.dataset.zoom === 'whole' ? 'whole' : scale * Number(button.dataset.zoom)));
}
if (folded) {
  folded.addEventListener('toggle', start, { once: true });
} else {
  start();
}
