import { element } from './dom.js';
import { colour, css, rangeOf } from './colours.js';
import { Picture } from './picture.js';
import { Bars, MostBars } from './bars.js';
import { waterfall } from './waterfall.js';
import { numbersOf } from './drawn.js';
import { elementName, givenName, isTokens, rowStart } from './names.js';
import { brief, countText } from './numbers.js';

// What the prediction owes to each input, by one method at a time: its question, its values as pictures, and an account that sums up.
export class Attributions {
  constructor(app, method) {
    Object.assign(this, { app, pictures: [], root: element('section.attributions', { 'aria-label': 'what the prediction owes to the inputs' }) });
    // Of a batch they are of the row that was explained, whichever is shown.
    this.network = { ...app.network, row: app.network.ownRow };
    const { answers, missing } = this.network.attributed;
    this.answers = answers.map(answer => new Answer(this.network, answer));
    this.root.hidden = this.answers.length === 0 && !missing;
    if (missing) this.root.append(element('p.faint', {}, missing));
    if (this.answers.length > 0) this.#lay(method);
  }

  get method() {
    return this.answer?.method;
  }

  // Colours that the page does not know by name are those of the day or of the night.
  paint() {
    if (this.answer) this.#show(this.answer);
  }

  draw() {
    for (const picture of this.pictures) picture.draw(picture.root.parentNode.clientWidth);
  }

  light() {
    for (const picture of this.pictures) picture.light();
  }

  #lay(method) {
    const { number, value } = this.network.attributed;
    const row = this.network.rows ? `, in row ${this.network.row},` : '';
    this.tabs = this.answers.map(answer => element('button.tab', { type: 'button', onclick: () => this.#show(answer) }, answer.method));
    this.body = element('div');
    this.root.append(
      element('header', {}, element('h2', {}, `What ${number} = ${brief(value, 6)}${row} owes to each input`),
        element('div.tabs', { role: 'group', 'aria-label': 'methods' }, this.tabs)),
      this.body);
    this.#show(this.answers.find(answer => answer.method === method) ?? this.answers[0]);
  }

  #show(answer) {
    this.answer = answer;
    this.tabs.forEach((tab, i) => tab.setAttribute('aria-pressed', String(this.answers[i] === answer)));
    this.pictures = answer.parts.flatMap(part => this.#pictures(part));
    this.fall = element('div');
    this.body.replaceChildren(
      element('p', {}, answer.question),
      element('div.answer', {}, element('div.pictures', {}, this.pictures.map(picture => picture.root)),
        answer.explained === undefined ? null : element('div', {}, this.fall, account(answer))),
      ...answer.remarks.map(remark => element('p.faint', {}, `${remark[0].toUpperCase()}${remark.slice(1)}.`)));
    this.#fall(false);
    if (this.root.isConnected) this.draw();
  }

  #fall(showsAll) {
    const { answer } = this;
    if (answer.explained === undefined) return;
    const { value } = this.network.attributed;
    this.fall.replaceChildren(waterfall(answer.steps(value), value, step => step.text, { showsAll, onAll: () => this.#fall(true) }));
  }

  // An image beside the image that it speaks of; words in colours; a row of a table as named bars.
  #pictures(part) {
    const { app, network } = this;
    const { tensor } = part;
    if (part.words) return [new ColouredWords(app, part)];
    if (tensor.rowLength <= MostBars && tensor.shape.length <= 1) return [new Bars(app, part.drawn)];
    const kind = network.layers.find(layer => layer.name === tensor.layer).kind;
    const beside = tensor.values && tensor.shape.length > 1 ? [new Picture(app, numbersOf(network, tensor), kind, true)] : [];
    return [...beside, new Picture(app, part.drawn, kind, true)];
  }
}

// What one method says; the page sums up its values itself.
class Answer {
  constructor(network, { values, ...said }) {
    Object.assign(this, said, { network, parts: values.map(({ tensor, numbers }) => partOf(network, network.tensors[tensor], numbers)) });
    this.total = sum(this.parts.flatMap(part => part.numbers)) + sum(this.others.map(other => other.amount));
    this.residual = this.total - this.explained;
    this.holds = !this.provesNothing && Math.abs(this.residual) <= this.bound + (this.change ?? 0);
  }

  // From the number at the baseline, by what features do, to the number.
  steps(value) {
    const base = value - this.explained;
    const terms = [
      ...this.parts.flatMap(part => part.steps(this.network)),
      ...this.others.map(other => ({ text: other.name, value: other.amount })),
      ...(Math.abs(this.residual) > 1e-6 * Math.abs(this.explained) ? [{ text: 'not attributed', value: -this.residual }] : []),
    ];
    return { start: { text: 'base', value: base }, terms: terms.filter(term => term.value !== 0) };
  }
}

const sum = values => values.reduce((total, value) => total + (value ?? NaN), 0);

// The values of one tensor: where they lie in it, and what they are of.
function partOf(network, tensor, numbers) {
  const from = rowStart(network, tensor);
  const values = new Float64Array(tensor.length);
  values.set(numbers.map(value => value ?? NaN), from);
  const range = rangeOf(values.subarray(from, from + tensor.rowLength));
  const drawn = { tensor, from, range, values, name: `what ${tensor.name} gets`, tell: place => `${elementName(tensor, place)} gets ${withSign(values[place])}` };
  const words = wordsOf(network, tensor, numbers);
  return { tensor, numbers, drawn, words, steps: () => stepsOf(network, tensor, drawn, words) };
}

// What is looked up for tokens is told by token.
function wordsOf(network, tensor, numbers) {
  const source = network.byName.get(network.layers.find(layer => layer.name === tensor.layer)?.sources[0]);
  if (!source?.values || !isTokens(network, source) || tensor.rowLength % source.rowLength !== 0) return null;
  const width = tensor.rowLength / source.rowLength;
  const from = rowStart(network, source);
  return Array.from({ length: source.rowLength }, (_, at) => ({
    source, place: from + at, word: givenName(network, source, from + at) ?? String(source.values[from + at]),
    value: sum(numbers.slice(at * width, (at + 1) * width)),
  }));
}

// Of an image, what speaks for and against; else each by its name.
function stepsOf(network, tensor, { from, values }, words) {
  if (words) return words.map(({ source, place, word, value }) => ({ text: `${elementName(source, place)} ${word}`, value }));
  if (tensor.shape.length > 1) {
    const parts = [['speak for it', value => value > 0], ['speak against it', value => value < 0]];
    return parts.map(([text, is]) => {
      const some = [...values].filter(is);
      return { text: `${countText(some.length, 'number')} of ${tensor.name} ${some.length === 1 ? text.replace('speak', 'speaks') : text}`, value: sum(some) };
    });
  }
  return Array.from({ length: tensor.rowLength }, (_, at) => ({ text: [elementName(tensor, from + at), givenName(network, tensor, from + at)].filter(Boolean).join(' '), value: values[from + at] }));
}

// Summed up by this page. A bound is of rounding, derived; of a sum over points of a path there is what its last doubling changed, measured:
// where that is large, an account that closes within it is no proof.
function account({ total, explained, residual, bound, change, provesNothing, holds }) {
  const isRough = bound + (change ?? 0) > 1e-3 * Math.abs(explained);
  const cause = change !== undefined ? `where the last doubling changed the values by ${brief(change, 2)} together` : `where rounding explains ${brief(bound, 2)}`;
  const [kind, why] = provesNothing ? ['bad', `${cause}, more than there is to be explained: that proves nothing ○`]
    : !holds ? ['bad', `${cause}: so much this method does not attribute ✗`]
      : isRough ? ['faint', `${cause}: a rough estimate`]
        : ['good', `${cause} ✓`];
  return element(`p.account.${kind}`, {}, `Summed up by this page: ${brief(total, 8)} of ${brief(explained, 8)}; residual ${withSign(residual, 2)}, ${why}`);
}

const withSign = (value, digits = 4) => (value > 0 ? '+' : '') + brief(value, digits);

// Words, each in the colour of what it gets.
class ColouredWords {
  constructor(app, { tensor, words }) {
    this.app = app;
    const largest = Math.max(...words.map(({ value }) => Math.abs(value)));
    this.items = words.map(({ source, place, word, value }) => {
      const back = colour(value, largest);
      const told = `${elementName(source, place)} ${word} gets ${withSign(value)}`;
      return element('button.token', {
        type: 'button', style: `background:${css(back)};color:${legible(back)}`, title: told, 'aria-label': told,
        onclick: () => app.open(source, place, true),
        onpointerenter: () => app.preview(source, place), onpointerleave: () => app.preview(null),
        onfocus: () => app.preview(source, place), onblur: () => app.preview(null),
      }, word);
    });
    this.root = element('figure.picture.tokens', {},
      element('figcaption', {}, element('b', {}, `what ${tensor.name} gets`), element('span.faint', {}, `by place, the strongest ${brief(largest, 3)}`)),
      element('div', {}, this.items));
  }

  draw() {}

  light() {}
}

// Black or white, whichever stands out more from a colour.
function legible(colour) {
  const [red, green, blue] = colour.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
