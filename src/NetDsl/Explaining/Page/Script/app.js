import { TapeMachine } from './tapes.js';
import { readsOf } from './readers.js';
import { rowStart } from './names.js';
import { Graph } from './graph.js';
import { Panel } from './panel.js';
import { Attributions } from './attributions.js';
import { outcome } from './outcome.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');

// The state of the network that is shown, what is open, what is lit, and the parts of the page that show it.
export class App {
  constructor(root) {
    Object.assign(this, { root, lit: new Map(), opened: null, live: null, panel: new Panel(this) });
  }

  // Shows another state of the network, or the same one anew; what was shown and open stays so.
  show(network) {
    const [opened, views, focused] = [this.opened, this.graph?.views, document.activeElement?.dataset.name];
    const [top, panelTop] = [scrollY, this.panel.root.scrollTop];
    Object.assign(this, { network, machine: new TapeMachine(network), opened: null, lit: new Map() });
    this.attributions = new Attributions(this, this.attributions?.method);
    this.graph = new Graph(this);
    this.root.replaceChildren(this.attributions.root, this.graph.root, this.panel.root);
    this.attributions.draw();
    outcome(this);
    this.panel.move(network);
    this.graph.showAs(views);
    const again = opened && network.byName.get(opened.tensor.name);
    if (again) this.open(again, opened.place);
    else this.#openFirst();
    this.panel.root.scrollTop = panelTop;
    if (focused) [...this.root.querySelectorAll('.surface')].find(surface => surface.dataset.name === focused)?.focus({ preventScroll: true });
    scrollTo({ top, behavior: 'instant' });
  }

  draw() {
    this.attributions.draw();
    this.graph.draw();
  }

  // Opens a number; where its layer is not in sight, goes there. What is missing of it is asked for first, if somebody is there to be asked.
  open(tensor, place, scrolls = false) {
    if (this.live?.lacks(this.network, tensor, place)) return this.live.complete(this.network, tensor, place).then(() => {
      this.graph.showAs(this.graph.views);
      this.#opens(tensor, place, scrolls);
    });
    return this.#opens(tensor, place, scrolls);
  }

  // Shows the numbers of a tensor that were left out.
  async fetch(tensor) {
    await this.live.numbers(this.network, tensor);
    if (tensor.values && this.network.tensors.includes(tensor)) this.graph.card(tensor).show(this.graph.card(tensor).shown);
  }

  // Lights what a number that is pointed at is made of; without one, what the open number is made of.
  preview(tensor, place) {
    this.light(tensor ? [{ tensor, place }, ...readsOf(this.network, tensor, place)] : undefined);
  }

  light(cells = this.opened ? readsOf(this.network, this.opened.tensor, this.opened.place) : []) {
    this.lit = new Map();
    for (const { tensor, place } of cells) {
      if (!this.lit.has(tensor.number)) this.lit.set(tensor.number, new Set());
      this.lit.get(tensor.number).add(place);
    }
    for (const card of this.graph.cards) card.light();
    this.attributions.light();
  }

  #opens(tensor, place, scrolls) {
    if (!tensor?.values || !this.network.tensors.includes(tensor)) return;
    this.opened = { tensor, place };
    if (tensor.rows > 1 && Math.floor(place / tensor.rowLength) !== this.network.row) this.graph.showRow(Math.floor(place / tensor.rowLength));
    this.panel.open(tensor, place);
    this.graph.card(tensor)?.showTensor(tensor);
    this.light();
    this.graph.connect();
    if (scrolls) this.graph.card(tensor)?.root.scrollIntoView({ block: 'nearest', behavior: calm.matches ? 'auto' : 'smooth' });
  }

  #openFirst() {
    const first = firstNumber(this.network);
    if (first) this.open(first.tensor, first.place);
  }
}

// Where the story starts: what the predicted output was computed of.
function firstNumber(network) {
  const { tensors, prediction } = network;
  const predicted = tensors[prediction] ?? tensors.findLast(tensor => tensor.pass === 'Forward' && tensor.tapes);
  if (!predicted?.values) return null;
  let best = rowStart(network, predicted) + (network.prediction < 0 ? predicted.rowLength - (predicted.shape.at(-1) ?? 1) : network.told);
  const end = best + (predicted.shape.at(-1) ?? 1);
  for (let place = best; place < end; place++) if (predicted.values[place] > predicted.values[best]) best = place;
  // Probabilities say little; the sum that they are made of says where it came from.
  const layer = tensors.find(tensor => tensor !== predicted && tensor.length === predicted.length && tensor.pass === 'Forward' && tensor.tapes
    && tensor.tapes.tapes[0].op.includes(13) && tensor.name === tensor.layer && tensor.number < predicted.number && tensors.slice(tensor.number + 1, predicted.number).every(between => !(between.name === between.layer && between.tapes)));
  return { tensor: layer ?? predicted, place: best };
}
