import { unpack, unpackNumbers, unpackAccount, tapeOf } from './unpack.js';
import { element } from './dom.js';

const PauseOfLive = 1000;

// Asks the program from which the page came: for further states of its network, and for what a state leaves out.
export class Live {
  constructor(app, timeline, samples) {
    Object.assign(this, { app, timeline });
    this.status = element('output.status', { 'aria-live': 'polite' });
    this.sample = element('select', { 'aria-label': 'sample', onchange: () => this.refresh() }, samples.map((name, number) => element('option', { value: number }, name)));
    this.button = element('button.main', { type: 'button', id: 'refresh', onclick: () => this.refresh() }, 'Refresh');
    this.follows = element('input', { type: 'checkbox', id: 'follow', onchange: () => this.#follow() });
    timeline.control(samples.length > 1 ? this.sample : '', this.button, element('label', {}, this.follows, ' Follow'), this.status);
  }

  // The network as it is now.
  async refresh() {
    if (this.button.disabled) return;
    this.button.disabled = true;
    await this.#try(async () => {
      const [state] = await unpack(await ask(`state?sample=${this.sample.value || 0}`));
      this.timeline.add(state);
    });
    this.button.disabled = false;
  }

  // Whether something that belongs to the account of a number is not on the page.
  lacks(network, tensor, place) {
    return !tensor.values || lacksAccount(tensor, place) || readsOfTape(network, tensor, place).some(read => !read.values);
  }

  // Asks for all that is missing of a number.
  complete(network, tensor, place) {
    return this.#try(async () => {
      await fetchNumbers(network, tensor);
      if (lacksAccount(tensor, place)) {
        tensor.accounts.set(place, await unpackAccount(await ask(`account?state=${network.number}&tensor=${tensor.number}&place=${place}`)));
      }
      for (const read of readsOfTape(network, tensor, place)) await fetchNumbers(network, read);
    });
  }

  // Asks for the numbers of a tensor.
  numbers(network, tensor) {
    return this.#try(() => fetchNumbers(network, tensor));
  }

  async #follow() {
    while (this.follows.checked) {
      if (!document.hidden) await this.refresh();
      await new Promise(resolve => setTimeout(resolve, PauseOfLive));
    }
  }

  async #try(action) {
    this.status.textContent = '';
    try {
      await action();
    } catch (error) {
      this.follows.checked = false;
      this.status.textContent = error instanceof TypeError ? 'The program does not answer any more; what is here stays.' : error.message;
    }
  }
}

const lacksAccount = (tensor, place) => Boolean(tensor.math) && !tensor.tapes && !tensor.accounts.has(place);

const readsOfTape = (network, tensor, place) => (tapeOf(tensor, place)?.tape.tensors ?? []).map(read => network.tensors[read]);

async function fetchNumbers(network, tensor) {
  if (tensor.values) return;
  tensor.values = await unpackNumbers(await ask(`numbers?state=${network.number}&tensor=${tensor.number}`), tensor.length, network.bits);
}

async function ask(question) {
  const answer = await fetch(question);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
