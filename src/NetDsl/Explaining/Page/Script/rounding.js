// Arithmetic with one rounding for each operation, in 32 or 64 bits. JavaScript computes in 64 bits; for +, −, ·, / and √ of 32-bit
// numbers, rounding such a result again gives what 32-bit hardware does (Figueroa 1995). A fused multiply-add needs more care.

const cell = new Float64Array(1);
const words = new Uint32Array(cell.buffer);

// a + b, and what its rounding lost (Knuth's TwoSum).
function lost(a, b, sum) {
  const part = sum - a;
  return (a - (sum - part)) + (b - part);
}

// A sum rounded to odd: where something was lost, the last bit is set, so that rounding it again is right (Boldo and Melquiond 2008).
function sumToOdd(a, b) {
  const sum = a + b;
  const rest = lost(a, b, sum);
  if (rest === 0 || rest !== rest) return sum;
  cell[0] = sum;
  if ((words[0] & 1) === 1) return sum;
  if ((rest > 0) === (sum > 0)) {
    words[0] |= 1;
  } else {
    if (words[0] === 0) words[1]--;
    words[0]--;
  }
  return cell[0];
}

// The product of two 32-bit numbers is exact in 64 bits.
export function fused32(a, b, c) {
  return Math.fround(sumToOdd(a * b, c));
}

const Splitter = 134217729; // 2²⁷ + 1

export function fused64(a, b, c) {
  const product = a * b;
  if (!Number.isFinite(product) || !Number.isFinite(c) || product === 0) return product + c;
  const [a1, a2] = split(a);
  const [b1, b2] = split(b);
  const low = a2 * b2 - (((product - a1 * b1) - a2 * b1) - a1 * b2);
  const small = c + low;
  const rest = lost(c, low, small);
  const sum = product + small;
  return sum + sumToOdd(lost(product, small, sum), rest);
}

// Two halves of 26 bits (Veltkamp).
function split(x) {
  const scaled = Splitter * x;
  const high = scaled - (scaled - x);
  return [high, x - high];
}

const identity = x => x;

export const arithmetic = bits => bits === 32 ? { round: Math.fround, fused: fused32 } : { round: identity, fused: fused64 };

const single = new Float32Array(1);
const singleBits = new Int32Array(single.buffer);

export function bitsOfSingle(x) {
  single[0] = x;
  return singleBits[0];
}

export function singleOfBits(bits) {
  singleBits[0] = bits;
  return single[0];
}

// The bits as they are printed: 0x401AB09F.
export function hexadecimal(x, bits) {
  const hex = word => (word >>> 0).toString(16).toUpperCase().padStart(8, '0');
  if (bits === 32) return '0x' + hex(bitsOfSingle(x));
  cell[0] = x;
  return '0x' + hex(words[1]) + hex(words[0]);
}

// The distance to the next number away from zero.
export function ulp(x, bits) {
  const magnitude = Math.abs(x);
  const [digits, least] = bits === 32 ? [23, -149] : [52, -1074];
  if (!Number.isFinite(magnitude)) return 0;
  const exponent = magnitude === 0 ? least : Math.floor(Math.log2(magnitude)) - digits;
  return 2 ** Math.max(exponent, least);
}
