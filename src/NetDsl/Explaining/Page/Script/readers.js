import { Op, tapeOf } from './unpack.js';

// What an element is computed of, each number once: [{ tensor, place }].
export function readsOf(network, tensor, place) {
  const taped = tapeOf(tensor, place);
  if (!taped) return [];
  const { tape, first, origins } = taped;
  const reads = new Map();
  for (let entry = 0; entry < tape.length; entry++) {
    if (tape.op[entry] !== Op.read) continue;
    const read = { tensor: network.tensors[tape.tensors[tape.a[entry]]], place: origins[first + tape.a[entry]] + tape.b[entry] };
    reads.set(`${read.tensor.number}:${read.place}`, read);
  }
  return [...reads.values()];
}

// Who reads an element: for each tensor the places of those of its elements that do.
export function readersOf(network, tensor, place) {
  return network.tensors
    .filter(reader => reader.tapes)
    .map(reader => ({ tensor: reader, places: readersIn(reader, tensor.number, place) }))
    .filter(reader => reader.places.length > 0);
}

function readersIn(reader, number, place) {
  const { tapes, tapeOf, first, origins } = reader.tapes;
  const slots = tapes.map(tape => tape.tensors.indexOf(number));
  if (slots.every(slot => slot < 0)) return [];
  const offsets = tapes.map((tape, i) => offsetsOf(tape, slots[i]));
  const places = [];
  for (let element = 0; element < reader.length; element++) {
    const slot = slots[tapeOf[element]];
    if (slot >= 0 && offsets[tapeOf[element]].has(place - origins[first[element] + slot])) places.push(element);
  }
  return places;
}

// Where a tape reads a tensor, counted from the origin.
function offsetsOf(tape, slot) {
  const offsets = new Set();
  for (let entry = 0; entry < tape.length; entry++) {
    if (tape.op[entry] === Op.read && tape.a[entry] === slot) offsets.add(tape.b[entry]);
  }
  return offsets;
}
