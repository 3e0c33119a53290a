// Diverging colours, centred on zero: blue below, orange above, the page's own tone at 0.
const day = { zero: [244, 243, 239], below: [[146, 186, 222], [33, 102, 172], [8, 48, 97]], above: [[247, 190, 140], [217, 95, 14], [115, 40, 4]] };
const night = { zero: [36, 38, 43], below: [[38, 74, 120], [70, 140, 215], [188, 222, 255]], above: [[120, 62, 22], [230, 128, 48], [255, 222, 180]] };
const dark = matchMedia('(prefers-color-scheme: dark)');

export const NotANumber = [214, 20, 180];
export const Infinite = [128, 140, 130];

export const onSchemeChange = action => dark.addEventListener('change', action);

// The colour of a value where the largest magnitude has the last one.
export function colour(value, largest) {
  if (value !== value) return NotANumber;
  if (!Number.isFinite(value)) return Infinite;
  const { zero, below, above } = dark.matches ? night : day;
  const stops = value < 0 ? below : above;
  const at = largest > 0 ? Math.min(Math.abs(value) / largest, 1) * stops.length : 0;
  const lower = Math.min(Math.floor(at), stops.length - 1);
  const [from, to, share] = [lower === 0 ? zero : stops[lower - 1], stops[lower], at - lower];
  return from.map((part, i) => Math.round(part + (to[i] - part) * share));
}

export const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`;

// The range of a tensor's numbers, and what is no number among them.
export function rangeOf(values) {
  const range = { low: Infinity, high: -Infinity, nan: 0, infinite: 0 };
  for (const value of values) {
    if (value !== value) range.nan++;
    else if (!Number.isFinite(value)) range.infinite++;
    else {
      if (value < range.low) range.low = value;
      if (value > range.high) range.high = value;
    }
  }
  if (range.low > range.high) range.low = range.high = 0;
  range.largest = Math.max(Math.abs(range.low), Math.abs(range.high));
  return range;
}

// Gives each tensor one scale in all states; of a single state its pictures have their own.
export function shareScales(states) {
  if (states.length === 1) return;
  states[0].tensors.forEach((_, number) => {
    const tensors = states.map(state => state.tensors[number]).filter(tensor => tensor.values);
    const ranges = tensors.map(tensor => rangeOf(tensor.values));
    const scale = { low: Math.min(...ranges.map(range => range.low)), high: Math.max(...ranges.map(range => range.high)) };
    scale.largest = Math.max(Math.abs(scale.low), Math.abs(scale.high));
    for (const tensor of tensors) tensor.scale = scale;
  });
}

export function gradient(range) {
  const stops = Array.from({ length: 13 }, (_, i) => css(colour(range.low + (range.high - range.low) * i / 12, range.largest)));
  return `linear-gradient(to right, ${stops.join(', ')})`;
}
