import { element } from './dom.js';
import { Picture } from './picture.js';
import { Bars, MostBars } from './bars.js';
import { Tokens, curves, isSeries } from './series.js';
import { numbersOf, changeOf, hasChange } from './drawn.js';
import { isTokens } from './names.js';
import { countText } from './numbers.js';

export const Views = [
  { name: 'Values', has: tensor => ['Forward', 'Loss'].includes(tensor.pass) && !tensor.isParameter },
  { name: 'Gradient', has: tensor => tensor.pass === 'Backward' || tensor.pass === 'InputGradient' },
  { name: 'Weights', has: tensor => tensor.pass === 'Forward' && tensor.isParameter },
  { name: 'Weight gradient', has: tensor => tensor.pass === 'Gradient' },
  { name: 'Update', has: tensor => tensor.pass === 'Update' },
  { name: 'Change', has: (tensor, network) => hasChange(network, tensor), drawn: changeOf },
];

// A layer as a card: what it is, and its numbers as pictures, a view at a time.
export class LayerCard {
  constructor(app, layer) {
    Object.assign(this, { app, layer, pictures: [] });
    const tensors = app.network.tensors.filter(tensor => tensor.layer === layer.name && tensor.length > 0);
    // What the layer puts out stands first, and new weights before what the optimizer remembers.
    const isFirst = tensor => tensor.name === layer.name || tensor.name.endsWith('′');
    this.views = Views.map(view => ({ drawn: numbersOf, ...view, tensors: tensors.filter(tensor => view.has(tensor, app.network)).sort((one, other) => isFirst(other) - isFirst(one)) }))
      .filter(view => view.tensors.length > 0);
    this.body = element('div.pictures');
    this.tabs = this.views.map(view => element('button.tab', {
      type: 'button', 'aria-pressed': 'false', 'data-view': view.name, onclick: () => this.show(view.name),
    }, view.name));
    this.root = element('article.card', { id: `layer-${layer.name}`, 'aria-label': `layer ${layer.name}` },
      element('header', {}, element('h3', {}, layer.name), element('p.faint', {}, describe(app.network, layer))),
      this.tabs.length > 1 ? element('div.tabs', { role: 'group', 'aria-label': `what is shown of ${layer.name}` }, this.tabs) : null,
      this.body);
  }

  get hasNumbers() {
    return this.views.length > 0;
  }

  show(name) {
    const view = this.#view(name);
    if (!view) return;
    this.shown = name;
    this.tabs.forEach((tab, i) => tab.setAttribute('aria-pressed', String(this.views[i].name === name)));
    this.pictures = view.tensors.map((tensor, i) => this.#picture(tensor, view, i === 0 || tensor.isParameter || tensor.name.endsWith('′')));
    this.body.replaceChildren(...this.pictures.map(picture => picture.root));
    this.draw();
  }

  showTensor(tensor) {
    if (this.#view(this.shown)?.tensors.includes(tensor)) return;
    const view = this.views.find(one => one.tensors.includes(tensor));
    if (view) this.show(view.name);
  }

  draw() {
    const width = this.body.clientWidth;
    for (const picture of this.pictures) picture.draw(width);
  }

  light() {
    for (const picture of this.pictures) picture.light();
    const shown = this.#view(this.shown);
    this.tabs.forEach((tab, i) => {
      const isLit = this.views[i].tensors.some(tensor => !shown.tensors.includes(tensor) && this.app.lit.has(tensor.number));
      tab.classList.toggle('lit', isLit);
    });
  }

  #view(name) {
    return this.views.find(one => one.name === name);
  }

  #picture(tensor, view, isMain) {
    if (!tensor.values) return this.#leftOut(tensor);
    if (isTokens(this.app.network, tensor)) return new Tokens(this.app, tensor);
    const drawn = view.drawn(this.app.network, tensor);
    if (tensor.rowLength <= MostBars && tensor.shape.length <= 1) return new Bars(this.app, drawn);
    const picture = new Picture(this.app, drawn, this.layer.kind, isMain);
    if (isSeries(tensor)) picture.root.insertBefore(curves(drawn), picture.surface);
    return picture;
  }

  // A live page can ask for what a page that stands alone has to do without.
  #leftOut(tensor) {
    const fetched = this.app.live && element('button', { type: 'button', onclick: () => this.app.fetch(tensor) }, 'Show them');
    const root = element('p.faint', {}, `${tensor.name}: ${countText(tensor.length, 'number')}, left out to keep the page small. `, fetched);
    return { root, draw() {}, light() {} };
  }
}

function describe(network, layer) {
  const from = layer.sources.map(source => network.layers.find(one => one.name === source)?.shape).filter(Boolean).join(', ');
  const weights = layer.weights > 0 ? `, ${countText(layer.weights, 'weight')}` : '';
  const shape = from && layer.shape ? `${from} → ${layer.shape}` : layer.shape || from;
  return `${layer.kind}${shape ? ` ${shape}` : ''}${weights}`;
}
