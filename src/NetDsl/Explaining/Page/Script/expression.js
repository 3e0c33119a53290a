import { Op, tapeOf } from './unpack.js';
import { numberText } from './numbers.js';

// Functions as formulas have them: what stands before and behind an argument; others by their names.
const Notation = {
  Abs: ['|', '|'], Floor: ['⌊', '⌋'], Ceiling: ['⌈', '⌉'],
  Sqrt: ['√(', ')'], Cbrt: ['∛(', ')'], Log: ['ln(', ')'], Log2: ['log₂(', ')'], Log10: ['log₁₀(', ')'], Sigmoid: ['σ(', ')'],
};

// An element's formula as it stands on its tape, with what it reads as links or as numbers.
export class Expression {
  constructor(machine, tensor, place) {
    Object.assign(this, { machine, network: machine.network });
    const { value, tape } = machine.compute(tensor, place);
    Object.assign(this, { value, tape, root: tape.length - 1, numbers: machine.entries.slice(0, tape.length) });
    const { first, origins } = tapeOf(tensor, place);
    this.readAt = entry => ({ tensor: this.network.tensors[tape.tensors[tape.a[entry]]], place: origins[first + tape.a[entry]] + tape.b[entry] });
  }

  // The sum that is nearest to the result; −1 where there is none.
  get sum() {
    const waiting = [this.root];
    for (let next = 0; next < waiting.length && next < 200; next++) {
      if (this.tape.op[waiting[next]] === Op.sum) return waiting[next];
      waiting.push(...this.operands(waiting[next]));
    }
    return -1;
  }

  operands(entry) {
    const { op, a, b, c, left } = this.tape;
    switch (op[entry]) {
      case Op.read: case Op.constant: return [];
      case Op.place: return this.compared();
      case Op.apply: case Op.negate: case Op.not: return [a[entry]];
      case Op.sum: return [];
      case Op.largest: return Array.from({ length: b[entry] }, (_, i) => left[a[entry] + i]);
      default: return [a[entry], b[entry], c[entry]].filter(operand => operand >= 0);
    }
  }

  // The numbers of which a place is the largest's.
  compared() {
    return Array.from(this.tape.op.keys()).filter(entry => this.tape.op[entry] === Op.less).map(entry => this.tape.b[entry]);
  }

  // What a sum is made of: what it starts with, and its terms; each with its value and the entries of its factors.
  terms(sum) {
    const { a, b, c, left, right } = this.tape;
    const terms = [];
    for (let i = a[sum]; i < a[sum] + b[sum]; i++) {
      const factors = right[i] < 0 ? [left[i]] : [left[i], right[i]];
      terms.push({ factors, value: factors.reduce((product, factor) => product * this.numbers[factor], 1) });
    }
    const hasStart = c[sum] >= 0 && !(this.tape.op[c[sum]] === Op.constant && this.numbers[c[sum]] === 0);
    return { start: hasStart ? { factors: [c[sum]], value: this.numbers[c[sum]] } : null, terms };
  }

  // Pieces of text and reads, in the order in which they are written; `put` says what stands for a read.
  write(entry, put, level = 0, budget = { left: 70 }) {
    if (budget.left-- <= 0) return ['…'];
    const { op, a, b, c, functions } = this.tape;
    const inner = (operand, at) => this.write(operand, put, at, budget);
    const enclosed = (at, pieces) => at < level ? ['(', ...pieces, ')'] : pieces;
    const infix = (sign, at, rightAt = at) => enclosed(at, [...inner(a[entry], at), sign, ...inner(b[entry], rightAt)]);
    switch (op[entry]) {
      case Op.read: return [put(this.readAt(entry), this.numbers[entry], level)];
      case Op.constant: return [numberText(this.numbers[entry], this.network.bits)];
      case Op.add: return infix(' + ', 1, 1.1);
      case Op.subtract: return infix(' − ', 1, 2);
      case Op.multiply: return infix('·', 2);
      case Op.divide: return infix(' / ', 2, 3);
      case Op.power: return infix(' ^ ', 3);
      case Op.negate: return enclosed(1, ['−', ...inner(a[entry], 2)]);
      case Op.fused: return enclosed(1, [...inner(a[entry], 2), '·', ...inner(b[entry], 2), ' + ', ...inner(c[entry], 1)]);
      case Op.larger: case Op.smaller: return [op[entry] === Op.larger ? 'max(' : 'min(', ...inner(a[entry], 0), ', ', ...inner(b[entry], 0), ')'];
      case Op.apply: {
        const [open, close] = Notation[functions[b[entry]]] ?? [`${functions[b[entry]].toLowerCase()}(`, ')'];
        return [open, ...inner(a[entry], 0), close];
      }
      case Op.select: return enclosed(0.5, [...inner(b[entry], 1), ' if ', ...inner(a[entry], 1), ' else ', ...inner(c[entry], 1)]);
      case Op.less: return infix(' < ', 0.8);
      case Op.atMost: return infix(' ≤ ', 0.8);
      case Op.equal: return infix(' = ', 0.8);
      case Op.notEqual: return infix(' ≠ ', 0.8);
      case Op.and: return infix(' and ', 0.7);
      case Op.or: return infix(' or ', 0.6);
      case Op.not: return ['not ', ...inner(a[entry], 3)];
      case Op.largest: return this.#list('max', this.operands(entry), inner);
      case Op.place: return this.#list('place of the largest of', this.compared(), inner);
      default: return enclosed(1, this.#writeSum(entry, inner));
    }
  }

  // The largest first, with what is none.
  #list(name, entries, inner) {
    const byValue = [...entries].sort((one, other) => Number.isNaN(this.numbers[other]) - Number.isNaN(this.numbers[one]) || this.numbers[other] - this.numbers[one]);
    const shown = byValue.slice(0, 6).flatMap((entry, i) => [i > 0 ? ', ' : '', ...inner(entry, 0)]);
    return [`${name}(`, ...shown, entries.length > 6 ? `, … ${entries.length - 6} more)` : ')'];
  }

  // Short sums in full, longer ones as what they come to; their terms stand below.
  #writeSum(entry, inner) {
    const { start, terms } = this.terms(entry);
    const all = start ? [...terms, start] : terms;
    if (all.length === 0) return ['0'];
    if (all.length > 3) return [`Σ of ${all.length} terms`];
    return all.flatMap(({ factors }, i) => [i > 0 ? ' + ' : '', ...factors.flatMap((factor, j) => [j > 0 ? '·' : '', ...inner(factor, 2)])]);
  }
}
