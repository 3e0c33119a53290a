import { element, math } from './dom.js';
import { tapeOf } from './unpack.js';
import { Expression } from './expression.js';
import { waterfall } from './waterfall.js';
import { readersOf, readsOf } from './readers.js';
import { elementName, givenName, derivativeOf, updateOf, otherTensor } from './names.js';
import { numberText, brief, countText } from './numbers.js';
import { hexadecimal } from './rounding.js';

// Why a number is what it is: its formula, the numbers in it, whether it comes out again, and where it goes.
export class Panel {
  constructor(app) {
    this.app = app;
    this.trail = [];
    this.root = element('aside.panel', { id: 'why', 'aria-label': 'why this number', tabindex: -1 });
  }

  open(tensor, place) {
    const known = this.trail.findIndex(step => step.tensor === tensor && step.place === place);
    this.trail = known >= 0 ? this.trail.slice(0, known + 1) : [...this.trail.slice(-7), { tensor, place }];
    const value = tensor.values[place];
    const name = givenName(this.app.network, tensor, place);
    const parts = [
      this.#trail(),
      element('h2', {}, elementName(tensor, place), name ? element('span.faint', {}, ` ${name}`) : null),
      element('p.value', { 'aria-live': 'polite' }, this.#number(value)),
      this.#sameNumber(tensor, place),
      ...(tapeOf(tensor, place) ? this.#account(tensor, place) : [element('p.faint', {}, this.#whyNot(tensor, place))]),
      this.#readers(tensor, place),
    ];
    this.root.replaceChildren(...parts.filter(part => part !== null));
    this.root.scrollTop = 0;
  }

  // The same numbers in another state of the network.
  move(network) {
    this.trail = this.trail.map(({ tensor, place }) => ({ tensor: network.byName.get(tensor.name), place })).filter(step => step.tensor);
  }

  #whyNot(tensor, place) {
    if (tensor.math && !tensor.tapes && !tensor.accounts.has(place)) return 'How it is computed, number by number, is left out of this page.';
    return tensor.isParameter ? 'A weight: it was given to this pass.' : 'It was given.';
  }

  #account(tensor, place) {
    const formula = math(tensor.math ?? '');
    this.#connect(formula, tensor, place);
    if (!this.app.machine.canCompute(tensor, place)) return [formula, element('p.faint', {}, 'Some of the numbers in it are left out of this page.')];
    const expression = new Expression(this.app.machine, tensor, place);
    return [
      formula,
      element('section', {}, element('h3', {}, 'With the numbers in it'),
        this.#written(expression), this.#waterfall(expression)),
      this.#check(tensor, place),
    ];
  }

  // The formula once with names and once with numbers; a long sum stands below, term by term.
  #written(expression) {
    const { root, tape } = expression;
    if (root === expression.sum && tape.b[root] > 3) return null;
    const number = (_, value, level) => value < 0 && level > 1 ? `(${this.#number(value)})` : this.#number(value);
    const [names, numbers] = [read => this.#link(read), number].map(put => element('p.put', {}, '= ', expression.write(root, put)));
    return names.textContent === numbers.textContent ? [numbers] : [names, numbers];
  }

  // The terms of the formula light the numbers that they stand for.
  #connect(formula, tensor, place) {
    const reads = readsOf(this.app.network, tensor, place);
    for (const term of formula.querySelectorAll('[data-tensor]')) {
      const own = term.dataset.tensor === tensor.name ? [{ tensor, place }] : reads.filter(read => read.tensor.name === term.dataset.tensor);
      if (own.length === 0) continue;
      term.setAttribute('tabindex', '0');
      const show = () => this.app.light(own);
      const hide = () => this.app.light();
      for (const [name, action] of [['pointerenter', show], ['focus', show], ['pointerleave', hide], ['blur', hide]]) term.addEventListener(name, action);
    }
  }

  #waterfall(expression) {
    const { sum } = expression;
    if (sum < 0) return null;
    const terms = expression.terms(sum);
    if (terms.terms.length + (terms.start ? 1 : 0) < 2) return null;
    const label = ({ factors }) => element('span', {}, factors.flatMap((factor, i) => [i > 0 ? '·' : null, ...expression.write(factor, read => this.#link(read), 2, { left: 12 })]));
    const room = element('div');
    const isAll = sum === expression.root;
    const draw = showsAll => room.replaceChildren(waterfall(terms, expression.numbers[sum], label, { end: isAll ? 'result' : 'sum', showsAll, onAll: () => draw(true) }));
    draw(false);
    return element('div', {}, isAll ? null : element('p.faint', {}, 'The sum in it:'), room);
  }

  // Computed by this page, now.
  #check(tensor, place) {
    const { value, stored, error, isSame, holds } = this.app.machine.check(tensor, place);
    const bits = this.app.network.bits;
    const said = isSame ? `recomputed by this page: ${numberText(value, bits)}, the same ${bits} bits ${hexadecimal(value, bits)} ✓`
      : holds ? `recomputed by this page: ${numberText(value, bits)}; the browser's functions may differ by up to ${brief(error, 2)}, and it does by ${brief(Math.abs(value - stored), 2)} ✓`
        : `recomputed by this page: ${numberText(value, bits)}, but ${numberText(stored, bits)} lies in memory ✗`;
    const output = element(`output.${holds ? 'good' : 'bad'}`, { 'aria-live': 'polite' }, said);
    const again = element('button', { type: 'button', onclick: () => output.parentNode.replaceWith(this.#check(tensor, place)) }, 'Recompute');
    return element('p.check', {}, output, ' ', again);
  }

  // The number, its derivative, and what the update makes of it, side by side.
  #sameNumber(tensor, place) {
    const base = tensor.name.startsWith('∂L/∂') ? otherTensor(this.app.network, tensor.name.slice(4))
      : tensor.name.endsWith('′') ? otherTensor(this.app.network, tensor.name.slice(0, -1))
        : tensor;
    if (!base) return null;
    const tiles = [['forward', base], ['backward', derivativeOf(this.app.network, base)], ['update', updateOf(this.app.network, base)]]
      .filter(([, other]) => other?.values);
    if (tiles.length < 2) return null;
    return element('div.tiles', {}, tiles.map(([what, other]) => element('button.tile', {
      type: 'button', 'aria-current': other === tensor ? 'true' : null, onclick: () => this.app.open(other, place),
    }, element('span.faint', {}, what), element('b', {}, brief(other.values[place], 5)), element('small', {}, elementName(other, place)))));
  }

  #readers(tensor, place) {
    const readers = readersOf(this.app.network, tensor, place);
    if (readers.length === 0) return null;
    const groups = readers.map(({ tensor: reader, places }) => {
      const lights = { onpointerenter: () => this.app.light(places.map(at => ({ tensor: reader, place: at }))), onpointerleave: () => this.app.light() };
      const links = places.slice(0, 4).flatMap(at => [this.#link({ tensor: reader, place: at }), ' ']);
      const more = places.length > 4 ? element('span.faint', {}, `and ${countText(places.length - 4)} more`) : null;
      return element('li', lights, links, more);
    });
    return element('section', {}, element('h3', {}, 'Where it goes'), element('ul.readers', {}, groups));
  }

  #trail() {
    const steps = this.trail.slice(0, -1);
    if (steps.length === 0) return null;
    return element('nav.trail', { 'aria-label': 'numbers opened before' }, steps.flatMap(step => [this.#link(step), ' › ']));
  }

  #link(read) {
    return element('button.link', {
      type: 'button', onclick: () => this.app.open(read.tensor, read.place, true),
      onpointerenter: () => this.app.light([read]), onpointerleave: () => this.app.light(),
      onfocus: () => this.app.light([read]), onblur: () => this.app.light(),
    }, elementName(read.tensor, read.place));
  }

  #number(value) {
    return numberText(value, this.app.network.bits);
  }
}
