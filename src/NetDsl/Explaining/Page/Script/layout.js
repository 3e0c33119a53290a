// How a row of a tensor, from a place on, lies in a picture: panels of rows and columns, side by side.
export function panelsOf(tensor, kind, from) {
  const panels = panelsOfShape(tensor.shape, kind);
  const place = (panel, row, column) => {
    const at = panels.place(panel, row, column);
    return at < 0 ? at : from + at;
  };
  return { ...panels, place };
}

function panelsOfShape(shape, kind) {
  if (shape.length === 0) return one(1, 1, () => 0);
  if (shape.length === 1) return ofVector(shape[0]);
  if (shape.length === 2) return ofMatrix(...shape);
  return shape.length === 3 ? ofChannels(shape, channelAxis(shape, kind)) : ofFilters(shape);
}

const one = (rows, columns, place) => ({ rows, columns, count: 1, label: () => '', place: (_, row, column) => place(row, column) });

function ofVector(length) {
  const columns = length <= 64 ? length : Math.ceil(length / Math.ceil(length / 48));
  return one(Math.ceil(length / columns), columns, (row, column) => row * columns + column < length ? row * columns + column : -1);
}

// What is far higher than wide lies on its side.
function ofMatrix(rows, columns) {
  return rows > 2 * columns
    ? one(columns, rows, (row, column) => column * columns + row)
    : one(rows, columns, (row, column) => row * columns + column);
}

// Images have their channels last; heads of attention and gates of a recurrence stand between steps and units.
function channelAxis(shape, kind) {
  const isSequence = /Gru|Lstm|Rnn|Attention/.test(kind) || (shape[0] === shape[2] && shape[0] !== shape[1]);
  return isSequence ? 1 : 2;
}

function ofChannels(shape, axis) {
  const [, , depth] = shape;
  if (axis === 2) {
    return { rows: shape[0], columns: shape[1], count: depth, label: String, place: (panel, row, column) => (row * shape[1] + column) * depth + panel };
  }
  return { rows: shape[0], columns: depth, count: shape[1], label: String, place: (panel, row, column) => (row * shape[1] + panel) * depth + column };
}

// Filters of height × width × inputs × outputs: one image for each pair.
function ofFilters(shape) {
  const [rows, columns] = shape;
  const count = shape.slice(2).reduce((product, size) => product * size, 1);
  const last = shape.at(-1);
  return {
    rows, columns, count, perLine: last,
    label: panel => `${Math.floor(panel / last)}→${panel % last}`,
    place: (panel, row, column) => (row * columns + column) * count + panel,
  };
}

// Sizes in pixels for a width: of a cell, and how many panels stand in a line. What a layer puts out is larger than what leads to it.
export function fit(panels, width, isMain) {
  const gap = panels.count > 1 ? 4 : 0;
  const alone = Math.min(width, isMain ? 420 : 260);
  const wanted = panels.count === 1 ? alone : Math.max(40, Math.min(isMain ? 112 : 72, Math.floor(width / Math.min(panels.count, 8)) - gap));
  const byHeight = Math.floor((isMain ? 280 : 170) / panels.rows);
  const least = panels.columns <= width ? 1 : width / panels.columns;
  const cell = Math.max(least, Math.min(Math.floor(wanted / panels.columns), Math.max(byHeight, 1), 16));
  const perLine = panelsInLine(panels, Math.max(1, Math.floor((width + gap) / (panels.columns * cell + gap))));
  return {
    cell, gap, perLine,
    width: perLine * (panels.columns * cell + gap) - gap,
    height: Math.ceil(panels.count / perLine) * (panels.rows * cell + gap) - gap,
  };
}

// Lines of filters are those of one input; other lines are equally long.
function panelsInLine({ count, perLine }, fitting) {
  if (perLine && perLine <= fitting) return perLine;
  return Math.ceil(count / Math.ceil(count / fitting));
}
