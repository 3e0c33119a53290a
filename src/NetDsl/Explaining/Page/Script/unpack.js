import { ByteReader } from './bytes.js';

// The states that a page carries: a description, and behind it for each state the numbers and tapes of each tensor.
export async function unpack(text) {
  const reader = await readerOf(text);
  const described = JSON.parse(reader.text());
  const states = [];
  for (const state of described.states) states.push(readState(reader, described, state, states.at(-1)));
  return states;
}

// The numbers of one tensor.
export async function unpackNumbers(text, length, bits) {
  return (await readerOf(text)).numbers(length, null, bits);
}

// How one element is computed, as the tapes of a tensor that has no other.
export async function unpackAccount(text) {
  const reader = await readerOf(text);
  const functions = reader.text().split(' ');
  return reader.isAtEnd ? null : readTapes(reader, 1, functions);
}

const Holds = { numbers: 1, sameNumbers: 2, tapes: 4, sameTapes: 8 };

// A network as it was in a state, whose tensors share what did not change with those of the state before.
function readState(reader, described, state, before) {
  const tensors = [];
  described.tensors.forEach((tensor, number) => {
    const [holds, last] = [state.holds[number], before?.tensors[number]];
    const rowLength = tensor.shape.reduce((product, size) => product * size, 1);
    const read = { ...tensor, number, rowLength, length: rowLength * tensor.rows, values: null, tapes: null, accounts: new Map() };
    if (holds & Holds.numbers) read.values = reader.numbers(read.length, tensors[tensor.near]?.values, described.bits);
    if (holds & Holds.sameNumbers) read.values = last.values;
    if (holds & Holds.tapes) read.tapes = readTapes(reader, read.length, described.functions);
    if (holds & Holds.sameTapes) read.tapes = last.tapes;
    tensors.push(read);
  });
  return { ...described, ...state, ownRow: state.row, tensors, byName: new Map(tensors.map(tensor => [tensor.name, tensor])) };
}

// The tape of an element, and where its reads begin; null where it is given, or left out.
export function tapeOf(tensor, place) {
  const [tapes, at] = tensor.tapes ? [tensor.tapes, place] : [tensor.accounts.get(place), 0];
  return tapes ? { tape: tapes.tapes[tapes.tapeOf[at]], first: tapes.first[at], origins: tapes.origins } : null;
}

// Base 64 of what was deflated.
async function readerOf(text) {
  return new ByteReader(await inflate(Uint8Array.from(atob(text), letter => letter.charCodeAt(0))));
}

async function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// Elements that differ only in where they read share a tape; `first` is where an element's origins begin.
function readTapes(reader, elements, functions) {
  const tapes = Array.from({ length: reader.count() }, () => readTape(reader, functions));
  const tapeOf = reader.series(elements);
  const first = new Int32Array(elements);
  const places = tapes.map(() => []);
  let total = 0;
  for (let place = 0; place < elements; place++) {
    first[place] = total;
    total += tapes[tapeOf[place]].tensors.length;
    places[tapeOf[place]].push(place);
  }
  const origins = new Int32Array(total);
  tapes.forEach((tape, number) => tape.tensors.forEach((_, slot) => {
    const series = reader.series(places[number].length);
    places[number].forEach((place, i) => { origins[first[place] + slot] = series[i]; });
  }));
  return { tapes, tapeOf, first, origins };
}

export const Op = {
  read: 0, constant: 1, add: 2, subtract: 3, multiply: 4, divide: 5, negate: 6, fused: 7, larger: 8, smaller: 9, power: 10, apply: 11,
  select: 12, sum: 13, largest: 14, less: 15, atMost: 16, equal: 17, notEqual: 18, and: 19, or: 20, not: 21, place: 22,
};

function readTape(reader, functions) {
  const tensors = reader.counts();
  const constants = Array.from({ length: reader.count() }, () => reader.double());
  const names = reader.counts().map(number => functions[number]);
  const terms = readTerms(reader);
  const length = reader.count();
  const tape = {
    tensors, constants, functions: names, ...terms, length,
    op: new Uint8Array(length), a: new Int32Array(length), b: new Int32Array(length), c: new Int32Array(length).fill(-1),
    lanes: new Int32Array(length).fill(1), run: new Int32Array(length),
  };
  const reads = new Int32Array(tensors.length);
  for (let entry = 0; entry < length; entry++) readEntry(reader, tape, entry, reads);
  return tape;
}

function readTerms(reader) {
  const count = reader.count();
  const left = new Int32Array(count);
  const right = new Int32Array(count).fill(-1);
  for (let i = 0, last = 0; i < count; i++) {
    left[i] = last += reader.signed();
    if (reader.count() === 1) right[i] = last + reader.signed();
  }
  return { left, right };
}

function readEntry(reader, tape, entry, reads) {
  const operand = () => {
    const back = reader.count();
    return back === 0 ? -1 : entry - back;
  };
  const op = tape.op[entry] = reader.byte();
  if (op === Op.read) {
    const slot = tape.a[entry] = reader.count();
    tape.b[entry] = reads[slot] += reader.signed();
  } else if (op === Op.constant || op === Op.place) {
    tape.a[entry] = reader.count();
  } else if (op === Op.apply) {
    tape.a[entry] = entry - reader.count();
    tape.b[entry] = reader.count();
  } else if (op === Op.sum || op === Op.largest) {
    tape.a[entry] = reader.count();
    tape.b[entry] = reader.count();
    tape.c[entry] = operand();
    tape.lanes[entry] = reader.count();
    tape.run[entry] = reader.count();
  } else {
    tape.a[entry] = operand();
    tape.b[entry] = operand();
    tape.c[entry] = operand();
  }
}
