import { element, svg } from './dom.js';
import { LayerCard, Views } from './layers.js';
import { headline } from './outcome.js';

// The network from its inputs to its losses: a card for each layer, and lines to those that read it.
export class Graph {
  constructor(app) {
    this.app = app;
    this.cards = app.network.layers.map(layer => new LayerCard(app, layer)).filter(card => card.hasNumbers);
    this.lines = svg('svg', { class: 'lines', 'aria-hidden': 'true' });
    this.list = element('div.cards', {}, this.lines, this.cards.map(card => card.root));
    this.root = element('section.network', { 'aria-label': 'the network' }, this.#views(), this.list);
  }

  // Shows the same of all layers.
  #views() {
    const views = Views.filter(view => this.cards.some(card => card.views.some(one => one.name === view.name)));
    this.buttons = views.map(view => element('button.tab', { type: 'button', onclick: () => this.show(view.name) }, view.name));
    return element('div.views', { role: 'group', 'aria-label': 'what is shown of all layers' }, element('span.faint', {}, 'All layers:'), this.buttons, this.#rows());
  }

  // Of a batch, which row the pictures show.
  #rows() {
    const rows = Math.max(...this.app.network.tensors.map(tensor => tensor.rows));
    if (rows === 1) return null;
    const options = Array.from({ length: rows }, (_, row) => element('option', { value: row, selected: row === this.app.network.row }, `row ${row}`));
    this.rows = element('select', { 'aria-label': 'row of the batch', onchange: () => this.showRow(Number(this.rows.value)) }, options);
    return this.rows;
  }

  show(view) {
    this.showAs(new Map(this.cards.map(card => [card.layer.name, view])));
  }

  // What is shown of each layer.
  get views() {
    return new Map(this.cards.map(card => [card.layer.name, card.shown]));
  }

  showAs(views = new Map()) {
    for (const card of this.cards) {
      const view = views.get(card.layer.name);
      card.show(card.views.some(one => one.name === view) ? view : card.views[0].name);
    }
    this.app.light();
    this.connect();
  }

  // Shows another row of a batch.
  showRow(row) {
    this.app.network.row = row;
    if (this.rows) this.rows.value = row;
    headline(this.app);
    this.showAs(this.views);
  }

  card(tensor) {
    return this.cards.find(card => card.layer.name === tensor.layer);
  }

  draw() {
    for (const card of this.cards) card.draw();
    this.connect();
  }

  // Neighbours are joined by an arrow, others by a line beside the cards, farther out the farther it goes.
  connect() {
    const box = this.list.getBoundingClientRect();
    this.lines.replaceChildren(svg('defs', {}, svg('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' }, svg('path', { d: 'M0 0 8 4 0 8z', class: 'tip' }))));
    this.lines.setAttribute('width', box.width);
    this.lines.setAttribute('height', box.height);
    const position = new Map(this.cards.map((card, number) => [card.layer.name, number]));
    this.cards.forEach((card, number) => {
      for (const source of card.layer.sources) {
        const from = position.get(this.#computing(source));
        if (from !== undefined) this.lines.append(this.#line(from, number, box));
      }
    });
  }

  // A use of a block passes on what its last layer computes.
  #computing(name) {
    const layer = this.app.network.layers.find(one => one.name === name);
    return layer?.passesOn && !this.cards.some(card => card.layer === layer) ? this.#computing(layer.passesOn) : name;
  }

  #line(from, to, box) {
    const [above, below] = [this.cards[from], this.cards[to]].map(card => card.root.getBoundingClientRect());
    if (to === from + 1) {
      const x = above.left - box.left + 34;
      return svg('path', { d: `M${x} ${above.bottom - box.top}V${below.top - box.top - 1}`, 'marker-end': 'url(#arrow)' });
    }
    const x = above.left - box.left;
    const out = Math.max(3, x - 5 - 4 * Math.min(to - from, 6));
    const [y1, y2] = [above.bottom - box.top - 22, below.top - box.top + 26];
    return svg('path', { d: `M${x} ${y1}H${out + 6}Q${out} ${y1} ${out} ${y1 + 6}V${y2 - 6}Q${out} ${y2} ${out + 6} ${y2}H${x - 1}`, 'marker-end': 'url(#arrow)' });
  }
}
