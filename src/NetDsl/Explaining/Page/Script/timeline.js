import { element, svg } from './dom.js';
import { brief } from './numbers.js';

const MostStates = 10;
const PauseOfPlay = 400;

// The states of a network that a page holds, a slider through them, and above it the course of the loss.
export class Timeline {
  constructor(app, states) {
    Object.assign(this, { app, states, at: states.length - 1 });
    this.curve = svg('svg', { viewBox: '0 0 600 40', preserveAspectRatio: 'none', class: 'losses', 'aria-hidden': 'true' });
    this.slider = element('input', { type: 'range', min: 0, step: 1, 'aria-label': 'state of the network', oninput: () => this.show(Number(this.slider.value)) });
    this.play = element('button', { type: 'button', onclick: () => this.#playOrStop() }, 'Play');
    this.label = element('span.moment');
    this.controls = element('div.controls');
    this.course = element('div.course', {}, this.curve, this.slider);
    document.getElementById('timeline').append(element('div.line', {}, this.play, this.course, this.label), this.controls);
  }

  // What stands below the slider.
  control(...parts) {
    this.controls.append(...parts);
  }

  // A further state; of many, the first ones are forgotten.
  add(state) {
    this.states = [...this.states, state].slice(-MostStates);
    this.show(this.states.length - 1);
  }

  show(number) {
    const state = this.states[number];
    this.at = number;
    const loss = state.loss === undefined ? '' : `, loss ${brief(state.loss, 4)}`;
    const isOne = this.states.length === 1;
    this.slider.max = this.states.length - 1;
    this.slider.value = number;
    this.slider.setAttribute('aria-valuetext', state.label + loss);
    this.label.textContent = state.label + loss;
    this.course.hidden = this.play.hidden = isOne;
    document.getElementById('timeline').classList.toggle('shown', !isOne || this.app.live !== null);
    this.#draw();
    this.app.show(state);
  }

  // Losses from 0 up, and a line where the slider stands.
  #draw() {
    const last = Math.max(1, this.states.length - 1);
    const highest = Math.max(...this.states.map(state => state.loss ?? 0)) || 1;
    const x = number => (600 * number / last).toFixed(1);
    const points = this.states.map((state, number) => state.loss === undefined ? null : `${x(number)},${(38 - 36 * state.loss / highest).toFixed(1)}`);
    this.curve.replaceChildren(
      svg('line', { x1: x(this.at), x2: x(this.at), y1: 0, y2: 40, class: 'cursor' }),
      svg('polyline', { points: points.filter(Boolean).join(' '), class: 'curve' }));
  }

  #playOrStop() {
    if (this.playing) return this.#stop();
    if (this.at === this.states.length - 1) this.show(0);
    this.play.textContent = 'Stop';
    this.playing = setInterval(() => {
      if (this.at < this.states.length - 1) this.show(this.at + 1);
      if (this.at === this.states.length - 1) this.#stop();
    }, PauseOfPlay);
  }

  #stop() {
    clearInterval(this.playing);
    this.playing = null;
    this.play.textContent = 'Play';
  }
}
