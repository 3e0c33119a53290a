import { unpack } from './unpack.js';
import { recomputeAll } from './recompute.js';
import { arithmetic } from './rounding.js';
import { onSchemeChange, shareScales } from './colours.js';
import { App } from './app.js';
import { Timeline } from './timeline.js';
import { Live } from './live.js';

const states = await unpack(document.getElementById('content').textContent);
shareScales(states);
const app = new App(document.getElementById('page'));
const timeline = new Timeline(app, states);
const samples = document.getElementById('live');
if (samples) app.live = new Live(app, timeline, JSON.parse(samples.textContent));
timeline.show(states.length - 1);
let width = innerWidth;
addEventListener('resize', () => {
  if (width === innerWidth) return;
  width = innerWidth;
  app.draw();
});
new ResizeObserver(() => app.graph.connect()).observe(app.root);
onSchemeChange(() => {
  for (const card of app.graph.cards) for (const picture of card.pictures) picture.paintScale?.();
  app.attributions.paint();
  app.draw();
});
globalThis.netdsl = {
  isReady: true, app, timeline,
  get network() { return app.network; },
  fused: (bits, ...numbers) => arithmetic(bits).fused(...numbers),
  recomputeAll: () => recomputeAll(app.network, app.machine),
};
