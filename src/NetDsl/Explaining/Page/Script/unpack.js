import { ByteReader } from './bytes.js';

// What the page carries: base 64 of a deflated description, and behind it the numbers and tapes of each tensor.
export async function unpack(text) {
  const reader = new ByteReader(await inflate(Uint8Array.from(atob(text), letter => letter.charCodeAt(0))));
  const network = JSON.parse(reader.text());
  network.tensors.forEach((tensor, number) => {
    tensor.number = number;
    tensor.length = tensor.shape.reduce((product, size) => product * size, 1);
    tensor.values = null;
    tensor.tapes = null;
    if (tensor.hasValues) {
      const near = tensor.near < 0 ? null : network.tensors[tensor.near].values;
      tensor.values = reader.numbers(tensor.length, near, network.bits);
    }
    if (tensor.hasTapes) tensor.tapes = readTapes(reader, tensor.length, network.functions);
  });
  network.byName = new Map(network.tensors.map(tensor => [tensor.name, tensor]));
  return network;
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
