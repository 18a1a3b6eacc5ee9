/** Makes elements. Texts are always set as text, never as markup: what members typed cannot become part of the page. */

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    setProperty(element, name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

function setProperty(element, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (name === 'class') {
    element.className = value;
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

export function button(label, onclick, properties = {}) {
  return el('button', { type: 'button', class: 'btn btn-default', onclick, ...properties }, label);
}

/** Focuses it, unfolding whatever it is folded into. */
export function reveal(element) {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) {
    fold.open = true;
  }
  element.focus();
  element.scrollIntoView({ block: 'center' });
}

/** Calls once nothing has happened for so many milliseconds. */
export function debounced(milliseconds, action) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

const RELEASE = 50;
let isPressed = false;
const waiting = new Set();

addEventListener('pointerdown', () => (isPressed = true), true);
for (const end of ['pointerup', 'pointercancel']) {
  addEventListener(end, () => setTimeout(release, RELEASE), true);
}

function release() {
  isPressed = false;
  const actions = [...waiting];
  waiting.clear();
  actions.forEach(action => action());
}

/** Not between press and release: what moves away under the pointer is not clicked. */
export function whenReleased(action) {
  if (isPressed) {
    waiting.add(action);
  } else {
    action();
  }
}
