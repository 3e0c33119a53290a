// Numbers as they are printed: the shortest digits that read back as the same number, with a typographic minus.
export function numberText(x, bits) {
  if (x !== x) return 'NaN';
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞';
  if (Object.is(x, -0)) return '−0';
  return typographic(bits === 32 ? shortestSingle(x) : String(x));
}

function shortestSingle(x) {
  for (let digits = 1; digits < 9; digits++) {
    const text = x.toPrecision(digits);
    if (Math.fround(Number(text)) === x) return plain(Number(text));
  }
  return plain(Number(x.toPrecision(9)));
}

// As String, but for small numbers that it would still write out with five zeros.
function plain(x) {
  return Math.abs(x) < 1e-4 && x !== 0 ? x.toExponential() : String(x);
}

const typographic = text => text.replace('e+', 'e').replaceAll('-', '−');

// A few digits, for what only sums up or has to be narrow.
export function brief(x, digits = 4) {
  if (!Number.isFinite(x)) return numberText(x, 64);
  const text = x.toPrecision(digits);
  return typographic(plain(Number(text)));
}

// How many, and of what, where that is said: 1 number, 2 numbers.
export const countText = (count, one) => count.toLocaleString('en-US') + (one ? ` ${one}${count === 1 ? '' : 's'}` : '');
export const percent = share => `${(100 * share).toFixed(1)} %`;
