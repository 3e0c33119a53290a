import { fused32, bitsOfSingle, singleOfBits } from './rounding.js';

// The elementary functions of 32-bit networks, in the operations of VectorMath: the same polynomials, in the same order.
const f = Math.fround;
const Bias = 127 << 23;
const Shift = 12582912; // 1.5·2²³
const list = (...numbers) => numbers.map(f);
const ExpQ = list(0.49999994, 0.166665167, 0.0416681021, 0.00836919621, 0.00138390251);
const LogP = list(0.333333313, -0.250008225, 0.200012431, -0.166233212, 0.142016232, -0.131605744, 0.127615139, -0.0763215274);
const ErfSmall = list(0.128379166, -0.37612626, 0.112835787, -0.0268533472, 0.0051871622, -0.00079978531, 7.80690316e-5);
const ErfLarge = list(-0.000341575302, -1.12708902, -0.63814503, -0.103106655, 0.0218380503, -0.00294766272, 0.000186380319);
const [Log2E, Ln2, Ln2Rest] = list(1.44269502, 0.693147182, 1.90465421e-9);

function polynomial(x, coefficients) {
  let sum = coefficients[coefficients.length - 1];
  for (let i = coefficients.length - 2; i >= 0; i--) sum = fused32(sum, x, coefficients[i]);
  return sum;
}

// eˣ = 2ⁿ·eʳ: n in low bits, and eʳ − 1.
function reduced(x) {
  const shifted = fused32(x, Log2E, Shift);
  const count = f(shifted - Shift);
  const r = fused32(count, Ln2Rest, fused32(count, -Ln2, x));
  return { n: bitsOfSingle(shifted), p: fused32(f(r * r), polynomial(r, ExpQ), r) };
}

const powerOfTwo = n => singleOfBits(((n << 23) + Bias) | 0);

function exp(x) {
  if (x > 90) x = 90;
  if (x < -105) return 0;
  const { n, p } = reduced(x);
  const a = (n >> 1) << 23;
  const b = ((n << 23) - a) | 0;
  const scale = singleOfBits((a + Bias) | 0);
  return f(fused32(p, scale, scale) * singleOfBits((b + Bias) | 0));
}

function boundedExp(x) {
  const { n, p } = reduced(x);
  const scale = powerOfTwo(n);
  return fused32(p, scale, scale);
}

const negative = x => x < 0 || Object.is(x, -0);
const signed = (magnitude, x) => negative(x) ? -magnitude : magnitude;

function tanh(x) {
  const y = Math.min(Math.abs(x), 10);
  const { n, p } = reduced(f(y + y));
  const scale = powerOfTwo(n);
  const m = fused32(p, scale, f(scale - 1));
  return signed(f(m / f(m + 2)), x);
}

function sigmoid(x) {
  const e = exp(-Math.abs(x));
  return f((x < 0 ? e : 1) / f(1 + e));
}

function erf(x) {
  const y = Math.min(Math.abs(x), 3.9375);
  const small = fused32(y, polynomial(f(y * y), ErfSmall), y);
  return signed(y < 1 ? small : f(1 - boundedExp(polynomial(y, ErfLarge))), x);
}

// log(1 + f) + e·ln 2.
function logOfReduced(x, e) {
  let tail = f(f(x * x) * fused32(x, polynomial(x, LogP), -0.5));
  tail = fused32(e, -Ln2Rest, tail);
  return fused32(e, Ln2, f(x + tail));
}

function log(x) {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  const isSmall = x < f(1.17549435e-38);
  const bits = bitsOfSingle(isSmall ? f(x * 8388608) : x);
  const exponent = (bits - 0x3f3504f3) >> 23;
  const fraction = f(singleOfBits((bits - (exponent << 23)) | 0) - 1);
  return logOfReduced(fraction, exponent + (isSmall ? -23 : 0));
}

function softplus(x) {
  const e = exp(-Math.abs(x));
  const isLarge = e > f(0.414213562);
  return f(Math.max(x, 0) + logOfReduced(isLarge ? fused32(e, 0.5, -0.5) : e, isLarge ? 1 : 0));
}

function nearestEven(x) {
  const down = Math.floor(x);
  const rest = x - down;
  if (rest !== 0.5) return Math.round(x);
  return down % 2 === 0 ? down : down + 1;
}

const exact = {
  Abs: Math.abs, Ceiling: Math.ceil, Floor: Math.floor, Round: nearestEven, Truncate: Math.trunc, Sqrt: Math.sqrt,
  Sign: x => x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : NaN,
};

const logistic = x => (e => (x < 0 ? e : 1) / (1 + e))(Math.exp(-Math.abs(x)));

// Of the browser, in 64 bits.
const ofPlatform = {
  Acos: Math.acos, Asin: Math.asin, Atan: Math.atan, Cbrt: Math.cbrt, Cos: Math.cos, Cosh: Math.cosh, Exp: Math.exp, Log: Math.log,
  Log2: Math.log2, Log10: Math.log10, Sigmoid: logistic, Sin: Math.sin, Sinh: Math.sinh, Tan: Math.tan, Tanh: Math.tanh,
  Softplus: x => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))), Erf: erfOfPlatform,
};

const ported = { Exp: exp, Log: log, Tanh: tanh, Sigmoid: sigmoid, Erf: erf, Softplus: softplus };

// How far a function of the browser may be from the network's, in units in the last place.
export const UlpsOfPlatform = 4;

// A function by its name, and whether it gives the network's very bits.
export function functionOf(name, bits) {
  if (exact[name]) return { of: bits === 32 ? x => f(exact[name](x)) : exact[name], isExact: true };
  if (bits === 32 && ported[name]) return { of: ported[name], isExact: true };
  return { of: bits === 32 ? x => f(ofPlatform[name](x)) : ofPlatform[name], isExact: false };
}

// Abramowitz and Stegun 7.1.5, and the continued fraction 7.1.14 where the series would cancel.
function erfOfPlatform(x) {
  const y = Math.abs(x);
  if (y > 6) return Math.sign(x);
  if (y < 2.5) {
    let [term, sum] = [x, x];
    for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      term *= -x * x / n;
      sum += term / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / 2 / (y + fraction);
  return Math.sign(x) * (1 - Math.exp(-y * y) / Math.sqrt(Math.PI) / (y + fraction));
}
