import { element, svg } from './dom.js';
import { elementName, extent, givenName, rowStart } from './names.js';
import { brief, numberText } from './numbers.js';

// Whether a tensor is a course over time: many steps of few numbers.
export const isSeries = tensor => tensor.shape.length === 2 && tensor.shape[0] >= 8 && tensor.shape[1] <= 4;

// A series as curves, above the same numbers as an image.
export function curves({ tensor, values, from, range }) {
  const [steps, units] = tensor.shape;
  const [low, high] = [Math.min(0, range.low), Math.max(0, range.high)];
  const value = (step, unit) => values[from + step * units + unit];
  const at = (step, unit) => `${(600 * step / (steps - 1)).toFixed(1)},${(118 - 116 * (value(step, unit) - low) / (high - low || 1)).toFixed(1)}`;
  const isThere = (step, unit) => step >= 0 && Number.isFinite(value(step, unit));
  // What is no number has no height: a curve ends before it and begins anew.
  const piece = (step, unit) => isThere(step, unit) ? (isThere(step - 1, unit) ? 'L' : 'M') + at(step, unit) : '';
  const lines = Array.from({ length: units }, (_, unit) => svg('path', {
    d: Array.from({ length: steps }, (_, step) => piece(step, unit)).join(''), class: `curve curve${unit}`,
  }));
  const zero = 118 - 116 * -low / (high - low || 1);
  return element('div.curves', {}, svg('svg', { viewBox: '0 0 600 120', preserveAspectRatio: 'none', role: 'img', 'aria-label': `${tensor.name} over ${steps} steps, from ${brief(low)} to ${brief(high)}` },
    svg('line', { x1: 0, x2: 600, y1: zero, y2: zero, class: 'axis' }), ...lines));
}

// Tokens as a line of text, each of which opens its number.
export class Tokens {
  constructor(app, tensor) {
    Object.assign(this, { app, tensor });
    this.from = rowStart(app.network, tensor);
    const places = Array.from({ length: tensor.rowLength }, (_, at) => this.from + at);
    this.items = places.map(place => element('button.token', {
      type: 'button', 'aria-label': `${elementName(tensor, place)} = ${numberText(tensor.values[place], app.network.bits)}`,
      onclick: () => app.open(tensor, place),
      onpointerenter: () => app.preview(tensor, place), onpointerleave: () => app.preview(null),
      onfocus: () => app.preview(tensor, place), onblur: () => app.preview(null),
    }, givenName(app.network, tensor, place) ?? String(tensor.values[place])));
    this.root = element('figure.picture.tokens', {},
      element('figcaption', {}, element('b', {}, tensor.name), element('span.faint', {}, `${extent(tensor)} ${tensor.rowLength === 1 ? 'token' : 'tokens'}`)),
      element('div', {}, this.items));
  }

  draw() {
    this.light();
  }

  light() {
    const lit = this.app.lit.get(this.tensor.number);
    this.items.forEach((item, at) => item.classList.toggle('lit', lit?.has(this.from + at) === true));
  }
}
