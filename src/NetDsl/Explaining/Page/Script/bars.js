import { element } from './dom.js';
import { brief } from './numbers.js';
import { givenName, extent, indicesOf } from './names.js';

export const MostBars = 12;

// A short vector as bars with names and numbers, each of which opens its number.
export class Bars {
  constructor(app, drawn) {
    Object.assign(this, { app, drawn, tensor: drawn.tensor });
    const values = drawn.values.subarray(drawn.from, drawn.from + this.tensor.rowLength);
    this.rows = Array.from(values, (value, at) => this.#row(value, drawn.from + at));
    this.root = element('figure.picture.bars', {},
      element('figcaption', {}, element('b', {}, drawn.name), element('span.faint', {}, extent(this.tensor))),
      element('div', {}, this.rows));
  }

  #row(value, place) {
    const { largest } = this.drawn.range;
    const name = givenName(this.app.network, this.tensor, place) ?? (this.tensor.shape.length === 0 ? '' : indicesOf(this.tensor, place).join(','));
    const share = largest > 0 && Number.isFinite(value) ? 50 * Math.abs(value) / largest : 0;
    const bar = element(`i.${value < 0 ? 'below' : 'above'}`, { style: value < 0 ? `right:50%;width:${share}%` : `left:50%;width:${share}%` });
    return element('button.row', {
      type: 'button', 'aria-label': this.drawn.tell(place),
      onclick: () => this.app.open(this.tensor, place),
      onpointerenter: () => this.app.preview(this.tensor, place), onpointerleave: () => this.app.preview(null),
      onfocus: () => this.app.preview(this.tensor, place), onblur: () => this.app.preview(null),
    }, element('span.name', {}, name), element('span.track', {}, bar), element('span.number', {}, brief(value)));
  }

  draw() {
    this.light();
  }

  light() {
    const lit = this.app.lit.get(this.tensor.number);
    this.rows.forEach((row, at) => {
      const place = this.drawn.from + at;
      row.classList.toggle('lit', lit?.has(place) === true);
      row.classList.toggle('opened', this.app.opened?.tensor === this.tensor && this.app.opened.place === place);
    });
  }
}
