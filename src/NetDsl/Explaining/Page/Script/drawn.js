import { rangeOf } from './colours.js';
import { elementName, otherTensor, rowStart } from './names.js';
import { numberText } from './numbers.js';

// What is drawn of a tensor: the numbers of the row that is shown, which begin at `from`, and their range. All states have one scale,
// so that they can be compared.
export function numbersOf(network, tensor) {
  const from = rowStart(network, tensor);
  const range = { ...rangeOf(tensor.values.subarray(from, from + tensor.rowLength)), ...tensor.scale };
  return {
    tensor, from, range, values: tensor.values, name: tensor.name,
    tell: place => `${elementName(tensor, place)} = ${numberText(tensor.values[place], network.bits)}`,
  };
}

// By how much the update changes a weight tensor.
export function changeOf(network, updated) {
  const weights = weightsOf(network, updated);
  const values = updated.values.map((value, place) => value - weights.values[place]);
  return {
    tensor: updated, from: 0, range: rangeOf(values), values, name: `${updated.name} − ${weights.name}`,
    tell: place => `${elementName(updated, place)} − ${elementName(weights, place)} = ${numberText(values[place], network.bits)}`,
  };
}

// Whether a change can be drawn: new weights and old ones are there.
export const hasChange = (network, tensor) => Boolean(tensor.values && weightsOf(network, tensor)?.values);

const weightsOf = (network, tensor) => tensor.name.endsWith('′') ? otherTensor(network, tensor.name.slice(0, -1)) : null;
