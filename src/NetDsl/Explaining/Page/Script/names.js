// Where the row that is shown begins in a tensor of which each sample has its own.
export const rowStart = (network, tensor) => tensor.rows > 1 ? network.row * tensor.rowLength : 0;

// The indices of the element at a place of a row, the last one running fastest.
export function indicesOf(tensor, place) {
  const indices = [];
  for (let axis = tensor.shape.length - 1; axis >= 0; axis--) {
    indices.unshift(place % tensor.shape[axis]);
    place = Math.floor(place / tensor.shape[axis]);
  }
  return indices;
}

// Edges.z[3,4,2], as an explanation is asked; of row 1 of a batch Edges.z[1;3,4,2].
export function elementName(tensor, place) {
  const row = tensor.rows > 1 ? `${Math.floor(place / tensor.rowLength)};` : '';
  const indices = row + indicesOf(tensor, place).join(',');
  return indices === '' ? tensor.name : `${tensor.name}[${indices}]`;
}

// What the element is called by the caller: a class, a column, a token; else nothing.
export function givenName(network, tensor, place) {
  const names = network.names[tensor.layer] ?? network.names[predictedLayer(network, tensor)];
  if (!names) return null;
  const isToken = tensor.layer === tensor.name && isTokens(network, tensor);
  return visible(names[isToken ? tensor.values[place] : indicesOf(tensor, place).at(-1)] ?? null);
}

// What stands for a character that is not seen: a space, the end of a line, a tabulator.
const signs = new Map([[32, '␣'], [10, '⏎'], [9, '⇥']].map(([code, sign]) => [String.fromCharCode(code), sign]));
const visible = word => signs.get(word) ?? word;

// A loss's tensors are called as what it judges.
function predictedLayer(network, tensor) {
  return network.layers.find(layer => layer.name === tensor.layer)?.sources[0];
}

// Whether an input is whole numbers that stand for something.
export function isTokens(network, tensor) {
  const isRead = network.layers.some(layer => layer.kind === 'Embedding' && layer.sources.includes(tensor.layer));
  return isRead && tensor.layer === tensor.name && tensor.values !== null;
}

export const otherTensor = (network, name) => network.byName.get(name) ?? null;
export const derivativeOf = (network, tensor) => otherTensor(network, `∂L/∂${tensor.name}`);
export const updateOf = (network, tensor) => otherTensor(network, `${tensor.name}′`);
export const extent = tensor => tensor.shape.length === 0 ? 'one number' : tensor.shape.join('×');
