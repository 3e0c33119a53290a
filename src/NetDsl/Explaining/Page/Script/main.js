import { element } from './dom.js';
import { unpack } from './unpack.js';
import { TapeMachine } from './tapes.js';
import { recomputeAll } from './recompute.js';
import { arithmetic } from './rounding.js';
import { onSchemeChange } from './colours.js';
import { readsOf } from './readers.js';
import { Graph } from './graph.js';
import { Panel } from './panel.js';
import { outcome } from './outcome.js';

// What is open, what is lit, and the parts of the page that show it.
class App {
  constructor(network) {
    Object.assign(this, { network, machine: new TapeMachine(network), lit: new Map(), opened: null });
    this.graph = new Graph(this);
    this.panel = new Panel(this);
  }

  // Opens a number; where its layer is not in sight, goes there.
  open(tensor, place, scrolls = false) {
    if (!tensor.values) return;
    this.opened = { tensor, place };
    this.panel.open(tensor, place);
    this.graph.card(tensor)?.showTensor(tensor);
    this.light();
    this.graph.connect();
    if (scrolls) this.graph.card(tensor)?.root.scrollIntoView({ block: 'nearest', behavior: calm.matches ? 'auto' : 'smooth' });
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
  }
}

// Where the story starts: what the predicted output was computed of.
function firstNumber({ tensors, prediction }) {
  const predicted = tensors[prediction] ?? tensors.findLast(tensor => tensor.pass === 'Forward' && tensor.tapes);
  if (!predicted?.values) return null;
  const from = predicted.length - (predicted.shape.at(-1) ?? 1);
  let best = from;
  for (let place = from; place < predicted.length; place++) if (predicted.values[place] > predicted.values[best]) best = place;
  // Probabilities say little; the sum that they are made of says where it came from.
  const layer = tensors.find(tensor => tensor !== predicted && tensor.length === predicted.length && tensor.pass === 'Forward' && tensor.tapes
    && tensor.tapes.tapes[0].op.includes(13) && tensor.name === tensor.layer && tensor.number < predicted.number && tensors.slice(tensor.number + 1, predicted.number).every(between => !(between.name === between.layer && between.tapes)));
  return { tensor: layer ?? predicted, place: best };
}

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const network = await unpack(document.getElementById('content').textContent);
const app = new App(network);
document.getElementById('page').append(app.graph.root, app.panel.root);
outcome(app);
app.graph.show('Values');
const first = firstNumber(network);
if (first) app.open(first.tensor, first.place);
const redraw = () => app.graph.draw();
let width = innerWidth;
addEventListener('resize', () => {
  if (width === innerWidth) return;
  width = innerWidth;
  redraw();
});
new ResizeObserver(() => app.graph.connect()).observe(app.graph.list);
onSchemeChange(() => {
  for (const card of app.graph.cards) for (const picture of card.pictures) picture.paintScale?.();
  redraw();
});
globalThis.netdsl = { isReady: true, app, network, fused: (bits, ...numbers) => arithmetic(bits).fused(...numbers), recomputeAll: () => recomputeAll(network, app.machine) };
