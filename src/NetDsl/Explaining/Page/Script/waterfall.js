import { element } from './dom.js';
import { brief, countText } from './numbers.js';

const Shown = 8;

// From the base of a sum to its result: what it starts with, its largest terms, the rest as one, each bar from where the last one ended.
export function waterfall({ start, terms }, result, label, { end = 'result', showsAll = false, onAll = null } = {}) {
  const sorted = [...terms].sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
  const shown = showsAll || sorted.length <= Shown + 1 ? sorted : sorted.slice(0, Shown);
  const rest = sorted.slice(shown.length);
  const steps = [
    ...(start ? [{ label: label(start), value: start.value, kind: 'base' }] : []),
    ...shown.map(term => ({ label: label(term), value: term.value })),
  ];
  if (rest.length > 0) {
    const more = element('button.link', { type: 'button', onclick: onAll }, `${countText(rest.length)} more, show all`);
    steps.push({ label: more, value: rest.reduce((sum, term) => sum + term.value, 0), kind: 'rest' });
  }
  const scale = scaleOf(steps, result);
  let sum = 0;
  const rows = steps.map(step => row(step, sum, sum += step.value, scale));
  rows.push(row({ label: end, value: result, kind: 'result' }, 0, result, scale));
  return element('ol.waterfall', {}, rows);
}

function scaleOf(steps, result) {
  let [sum, low, high] = [0, Math.min(0, result), Math.max(0, result)];
  for (const step of steps) {
    sum += step.value;
    low = Math.min(low, sum);
    high = Math.max(high, sum);
  }
  return { low, width: high - low || 1 };
}

function row({ label, value, kind = '' }, from, to, { low, width }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)].map(at => 100 * (at - low) / width);
  const sign = value < 0 ? 'below' : 'above';
  return element(`li${kind && `.${kind}`}`, {},
    element('span.label', {}, label),
    element('span.track', {}, element(`i.${sign}`, { style: `left:${left}%;width:${Math.max(right - left, 0.4)}%` })),
    element('span.number', {}, (value > 0 && kind !== 'result' ? '+' : '') + brief(value, 4)));
}
