import { element } from './dom.js';
import { recomputeAll } from './recompute.js';
import { givenName, elementName, rowStart } from './names.js';
import { countText, percent, brief } from './numbers.js';

const MostClasses = 10;

// What was predicted, in words and as bars of probability, and the button that computes the whole page again.
export function outcome(app) {
  const { network } = app;
  document.getElementById('replay').textContent = network.replay;
  document.getElementById('replay').className = network.isReplayed ? 'good' : 'bad';
  document.getElementById('outcome').replaceChildren(element('div', { id: 'predicted' }), recomputing(app), ...leftOut(app));
  headline(app);
}

// What was predicted of the row that is shown.
export function headline(app) {
  const { network } = app;
  const said = network.rows?.[network.row] ?? network;
  for (const part of ['verdict', 'facts']) document.getElementById(part).textContent = said[part];
  const predicted = network.tensors[network.prediction];
  document.getElementById('predicted').replaceChildren(...(network.isClassifier && predicted?.values ? [probabilities(app, predicted)] : []));
}

// Of a sequence of predictions, the last one; of a stream that of its last step.
function probabilities(app, tensor) {
  const classes = tensor.shape.at(-1);
  const from = rowStart(app.network, tensor) + app.network.told;
  const places = Array.from({ length: classes }, (_, i) => from + i);
  const shown = classes <= MostClasses ? places : places.sort((one, other) => tensor.values[other] - tensor.values[one]).slice(0, MostClasses);
  const best = places.reduce((one, other) => tensor.values[other] > tensor.values[one] ? other : one);
  return element('div.probabilities', { role: 'group', 'aria-label': 'probabilities' }, shown.map(place => element(`button.class${place === best ? '.best' : ''}`, {
    type: 'button', onclick: () => app.open(tensor, place, true), title: elementName(tensor, place),
  }, element('span.name', {}, givenName(app.network, tensor, place) ?? String(place - from)),
  element('span.track', {}, element('i', { style: `width:${100 * tensor.values[place]}%` })),
  element('span.number', {}, percent(tensor.values[place])))));
}

function recomputing(app) {
  const output = element('output', { id: 'recomputed', 'aria-live': 'polite' });
  const button = element('button.main', { type: 'button', id: 'recompute-all' }, 'Recompute every number here');
  button.addEventListener('click', async () => {
    button.disabled = true;
    const report = await recomputeAll(app.network, app.machine, now => {
      output.textContent = `${countText(now.computed)} of ${countText(now.total)} …`;
    });
    button.disabled = false;
    output.className = report.failing.length === 0 ? 'good' : 'bad';
    output.textContent = sentence(report, app.network.bits);
  });
  return element('p.recompute', {}, button, ' ', output);
}

function sentence({ computed, same, within, failing, left }, bits) {
  const parts = [`${countText(computed, 'number')} recomputed by this page: ${countText(same)} with the same ${bits} bits`];
  if (within > 0) parts.push(`${countText(within)} within what the browser's functions may differ`);
  if (left > 0) parts.push(`${countText(left)} not, as numbers in them are left out`);
  const wrong = failing.map(({ tensor, place, value, stored }) => `${tensor} at ${place}: ${brief(value, 9)}, not ${brief(stored, 9)}`);
  return wrong.length === 0 ? `${parts.join(', ')} ✓` : `${parts.join(', ')}; not so ${wrong.join('; ')} ✗`;
}

function leftOut({ network, live }) {
  const numbers = network.tensors.filter(tensor => !tensor.values && tensor.length > 0);
  const formulas = network.tensors.filter(tensor => tensor.math && !tensor.tapes);
  const [why, how] = live ? ['To be shown at once', 'are asked for when they are opened'] : ['To keep this page small', 'are left out'];
  const say = (what, tensors) => tensors.length === 0 ? [] : [element('p.faint', {}, `${why}, ${what} of ${tensors.map(tensor => tensor.name).join(', ')} ${how}.`)];
  return [...say('the numbers', numbers), ...say('the formulas, number by number,', formulas)];
}
