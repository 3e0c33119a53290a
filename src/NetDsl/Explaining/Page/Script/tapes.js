import { Op, tapeOf } from './unpack.js';
import { arithmetic, ulp } from './rounding.js';
import { functionOf, UlpsOfPlatform } from './functions.js';

// Computes elements from their tapes, in the network's number type and in the order of its kernels.
export class TapeMachine {
  constructor(network) {
    this.network = network;
    this.bits = network.bits;
    this.arithmetic = arithmetic(network.bits);
    this.functions = new Map();
    this.entries = new Float64Array(0);
    this.errors = new Float64Array(0);
  }

  // The element's value, how it is made of others (`entries`), and what functions of the browser may have changed of it.
  compute(tensor, place) {
    const { tape, first, origins } = tapeOf(tensor, place);
    this.#grow(tape.length);
    this.isExact = true;
    for (let entry = 0; entry < tape.length; entry++) {
      this.entries[entry] = this.#entry(tape, entry, origins, first);
      this.errors[entry] = this.isExact ? 0 : this.#error(tape, entry);
    }
    const last = tape.length - 1;
    return { value: this.entries[last], error: this.errors[last], tape };
  }

  // Whether all that an element is computed of is on the page.
  canCompute(tensor, place) {
    return tapeOf(tensor, place)?.tape.tensors.every(read => this.network.tensors[read].values) === true;
  }

  // Compares an element with what lies in memory.
  check(tensor, place) {
    const { value, error } = this.compute(tensor, place);
    const stored = tensor.values[place];
    const isSame = Object.is(value, stored);
    return { value, stored, error, isSame, holds: isSame || (error > 0 && Math.abs(value - stored) <= error) };
  }

  #grow(length) {
    if (this.entries.length >= length) return;
    this.entries = new Float64Array(length);
    this.errors = new Float64Array(length);
  }

  #entry(tape, entry, origins, first) {
    const { round, fused } = this.arithmetic;
    const values = this.entries;
    const [op, a, b, c] = [tape.op[entry], tape.a[entry], tape.b[entry], tape.c[entry]];
    switch (op) {
      case Op.read: return this.network.tensors[tape.tensors[a]].values[origins[first + a] + b];
      case Op.constant: return round(tape.constants[a]);
      case Op.add: return round(values[a] + values[b]);
      case Op.subtract: return round(values[a] - values[b]);
      case Op.multiply: return round(values[a] * values[b]);
      case Op.divide: return round(values[a] / values[b]);
      case Op.negate: return -values[a];
      case Op.fused: return fused(values[a], values[b], values[c]);
      case Op.larger: return Math.max(values[a], values[b]);
      case Op.smaller: return Math.min(values[a], values[b]);
      case Op.power: this.isExact = false; return round(values[a] ** values[b]);
      case Op.apply: return this.#apply(tape.functions[b], values[a]);
      case Op.select: return values[a] !== 0 ? values[b] : values[c];
      case Op.sum: return this.#sum(tape, entry);
      case Op.largest: return this.#largest(tape, entry);
      case Op.less: return +(values[a] < values[b]);
      case Op.atMost: return +(values[a] <= values[b]);
      case Op.equal: return +(values[a] === values[b]);
      case Op.notEqual: return +(values[a] !== values[b]);
      case Op.and: return values[a] * values[b];
      case Op.or: return Math.max(values[a], values[b]);
      case Op.not: return 1 - values[a];
      case Op.place: return this.#place(tape);
    }
    throw new Error(`Operation ${op} of a tape is unknown.`);
  }

  #function(name) {
    if (!this.functions.has(name)) this.functions.set(name, functionOf(name, this.bits));
    return this.functions.get(name);
  }

  #apply(name, x) {
    const { of, isExact } = this.#function(name);
    this.isExact &&= isExact;
    return of(x);
  }

  // Term i goes to lane i mod lanes, from the first one again after each run; then lane i takes lane i + half, by halves.
  #sum(tape, entry) {
    const { round, fused } = this.arithmetic;
    const values = this.entries;
    const [from, count, start, width, run] = [tape.a[entry], tape.b[entry], tape.c[entry], tape.lanes[entry], tape.run[entry]];
    const lanes = new Float64Array(width);
    if (width === 1 && start >= 0) lanes[0] = values[start];
    for (let i = 0; i < count; i++) {
      const [left, right] = [tape.left[from + i], tape.right[from + i]];
      const lane = width === 1 ? 0 : (run === 0 ? i : i % run) % width;
      lanes[lane] = right < 0 ? round(lanes[lane] + values[left]) : fused(values[left], values[right], lanes[lane]);
    }
    for (let half = width / 2; half >= 1; half /= 2) {
      for (let i = 0; i < half; i++) lanes[i] = round(lanes[i] + lanes[i + half]);
    }
    return width === 1 || start < 0 ? lanes[0] : round(lanes[0] + values[start]);
  }

  #largest(tape, entry) {
    let largest = -Infinity;
    for (let i = 0; i < tape.b[entry]; i++) largest = Math.max(largest, this.entries[tape.left[tape.a[entry] + i]]);
    return largest;
  }

  // The last number that was larger than all before it is the first of the largest.
  #place(tape) {
    let [place, count] = [0, 0];
    for (let entry = 0; entry < tape.length; entry++) {
      if (tape.op[entry] !== Op.less) continue;
      if (this.entries[entry] !== 0) place = count;
      count++;
    }
    return place;
  }

  // What the errors of operands make of an entry, to first order, with a rounding of its own; generous by a factor of two.
  #error(tape, entry) {
    const [values, errors] = [this.entries, this.errors];
    const [op, a, b, c] = [tape.op[entry], tape.a[entry], tape.b[entry], tape.c[entry]];
    const own = ulp(values[entry], this.bits);
    switch (op) {
      case Op.read: case Op.constant: case Op.less: case Op.atMost: case Op.equal: case Op.notEqual: return 0;
      case Op.negate: return errors[a];
      case Op.multiply: return 2 * (Math.abs(values[a]) * errors[b] + Math.abs(values[b]) * errors[a]) + own;
      case Op.divide: return 2 * (errors[a] + Math.abs(values[entry]) * errors[b]) / Math.abs(values[b]) + own;
      case Op.power: return UlpsOfPlatform * own;
      case Op.apply: return UlpsOfPlatform * own + this.#propagated(tape.functions[b], values[a], errors[a]);
      case Op.select: return Math.max(errors[b], errors[c]);
      case Op.sum: return this.#errorOfSum(tape, entry);
      default: return errors[a] + (b >= 0 ? errors[b] : 0) + (c >= 0 ? errors[c] : 0) + own;
    }
  }

  #propagated(name, x, error) {
    if (error === 0) return 0;
    const { of } = this.#function(name);
    return 2 * Math.max(Math.abs(of(x + error) - of(x)), Math.abs(of(x - error) - of(x)));
  }

  #errorOfSum(tape, entry) {
    const [values, errors] = [this.entries, this.errors];
    let [error, magnitude] = [tape.c[entry] < 0 ? 0 : errors[tape.c[entry]], 0];
    for (let i = tape.a[entry]; i < tape.a[entry] + tape.b[entry]; i++) {
      const [left, right] = [tape.left[i], tape.right[i]];
      error += right < 0 ? errors[left] : 2 * (Math.abs(values[left]) * errors[right] + Math.abs(values[right]) * errors[left]);
      magnitude += Math.abs(right < 0 ? values[left] : values[left] * values[right]);
    }
    return error + tape.b[entry] * ulp(magnitude, this.bits);
  }
}
