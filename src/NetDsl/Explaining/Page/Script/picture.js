import { element } from './dom.js';
import { colour, css, gradient, NotANumber, Infinite } from './colours.js';
import { panelsOf, fit } from './layout.js';
import { extent } from './names.js';
import { brief, countText } from './numbers.js';

// A tensor as an image: cells that can be pointed at, walked through with the arrow keys, opened, and lit.
export class Picture {
  constructor(app, drawn, kind, isMain) {
    const { tensor, range } = drawn;
    Object.assign(this, { app, drawn, tensor, range, isMain, panels: panelsOf(tensor, kind, drawn.from), at: { panel: 0, row: 0, column: 0 } });
    this.image = element('canvas');
    this.marks = element('canvas.marks');
    this.surface = element('div.surface', {
      tabindex: 0, role: 'application', 'aria-roledescription': 'picture of numbers', 'data-name': drawn.name,
      'aria-label': `${drawn.name}, ${extent(tensor)}. Arrow keys move, Enter opens a number.`,
      onpointermove: event => this.#point(event), onpointerleave: () => this.#leave(), onclick: event => this.#click(event),
      onkeydown: event => this.#key(event), onfocus: () => this.#announce(), onblur: () => this.#leave(),
    }, this.image, this.marks);
    this.told = element('output.told', { 'aria-live': 'polite' });
    this.root = element('figure.picture', {}, this.#caption(), this.surface, this.#scale(), this.told);
  }

  draw(width) {
    this.size = fit(this.panels, Math.max(80, width), this.isMain);
    const { width: wide, height } = this.size;
    for (const canvas of [this.image, this.marks]) {
      const density = canvas === this.marks ? devicePixelRatio : 1;
      [canvas.width, canvas.height] = [Math.ceil(wide * density), Math.ceil(height * density)];
      canvas.style.width = `${wide}px`;
      canvas.style.height = `${height}px`;
    }
    const context = this.image.getContext('2d');
    context.imageSmoothingEnabled = false;
    for (let panel = 0; panel < this.panels.count; panel++) {
      const { x, y } = this.#corner(panel);
      context.drawImage(this.#panel(panel), x, y, this.panels.columns * this.size.cell, this.panels.rows * this.size.cell);
    }
    this.light();
  }

  // One pixel for each cell; the browser enlarges it.
  #panel(panel) {
    const { rows, columns, place } = this.panels;
    const canvas = new OffscreenCanvas(columns, rows);
    const pixels = new ImageData(columns, rows);
    for (let i = 0, row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, i += 4) {
        const at = place(panel, row, column);
        if (at >= 0) pixels.data.set([...colour(this.drawn.values[at], this.range.largest), 255], i);
      }
    }
    canvas.getContext('2d').putImageData(pixels, 0, 0);
    return canvas;
  }

  // Outlines what is lit, and the cell that is open.
  light() {
    if (!this.size) return;
    const context = this.marks.getContext('2d');
    const density = devicePixelRatio;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, this.size.width, this.size.height);
    const lit = this.app.lit.get(this.tensor.number);
    const style = getComputedStyle(document.documentElement);
    if (lit) this.#outline(context, lit, style.getPropertyValue('--lit'), 1.5);
    const opened = this.app.opened;
    if (opened?.tensor === this.tensor) this.#outline(context, new Set([opened.place]), style.getPropertyValue('--accent'), 2.5);
    if (this.isFocused) this.#outline(context, new Set([this.#place()]), style.getPropertyValue('--text'), 2);
  }

  // The borders between cells of a set and others.
  #outline(context, places, stroke, width) {
    const { rows, columns, count, place } = this.panels;
    const cell = this.size.cell;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.beginPath();
    for (let panel = 0; panel < count; panel++) {
      const { x, y } = this.#corner(panel);
      const has = (row, column) => row >= 0 && column >= 0 && row < rows && column < columns && places.has(place(panel, row, column));
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          if (!has(row, column)) continue;
          const [left, top, right, bottom] = [x + column * cell, y + row * cell, x + (column + 1) * cell, y + (row + 1) * cell];
          const line = (x1, y1, x2, y2) => { context.moveTo(x1, y1); context.lineTo(x2, y2); };
          if (!has(row - 1, column)) line(left, top, right, top);
          if (!has(row + 1, column)) line(left, bottom, right, bottom);
          if (!has(row, column - 1)) line(left, top, left, bottom);
          if (!has(row, column + 1)) line(right, top, right, bottom);
        }
      }
    }
    context.stroke();
  }

  #corner(panel) {
    const { cell, gap, perLine } = this.size;
    return {
      x: (panel % perLine) * (this.panels.columns * cell + gap),
      y: Math.floor(panel / perLine) * (this.panels.rows * cell + gap),
    };
  }

  #place() {
    return this.panels.place(this.at.panel, this.at.row, this.at.column);
  }

  #find(event) {
    const box = this.image.getBoundingClientRect();
    const { cell, gap, perLine } = this.size;
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const [wide, high] = [this.panels.columns * cell + gap, this.panels.rows * cell + gap];
    const at = { panel: Math.floor(y / high) * perLine + Math.floor(x / wide), row: Math.floor(y % high / cell), column: Math.floor(x % wide / cell) };
    const isInside = x >= 0 && y >= 0 && at.panel < this.panels.count && at.row < this.panels.rows && at.column < this.panels.columns;
    return isInside && this.panels.place(at.panel, at.row, at.column) >= 0 ? at : null;
  }

  #point(event) {
    const at = this.#find(event);
    if (!at) return this.#leave();
    const place = this.panels.place(at.panel, at.row, at.column);
    if (place === this.pointed) return;
    this.pointed = place;
    this.#tell(place);
    this.app.preview(this.tensor, place);
  }

  #leave() {
    this.pointed = null;
    this.isFocused = false;
    this.told.textContent = '';
    this.app.preview(null);
    this.light();
  }

  #click(event) {
    const at = this.#find(event);
    if (!at) return;
    this.at = at;
    this.app.open(this.tensor, this.#place());
  }

  #key(event) {
    const { rows, columns, count } = this.panels;
    const moves = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    const move = moves[event.key];
    let { panel, row, column } = this.at;
    if (move) {
      [row, column] = [row + move[0], column + move[1]];
      // Beyond the edge lies the next image.
      if (column < 0 && panel > 0) [panel, column] = [panel - 1, columns - 1];
      if (column >= columns && panel < count - 1) [panel, column] = [panel + 1, 0];
      if (row < 0 && panel >= this.size.perLine) [panel, row] = [panel - this.size.perLine, rows - 1];
      if (row >= rows && panel + this.size.perLine < count) [panel, row] = [panel + this.size.perLine, 0];
    } else if (event.key === 'Home') [panel, row, column] = [0, 0, 0];
    else if (event.key === 'Enter' || event.key === ' ') this.app.open(this.tensor, this.#place());
    else return;
    event.preventDefault();
    [row, column] = [Math.max(0, Math.min(rows - 1, row)), Math.max(0, Math.min(columns - 1, column))];
    if (this.panels.place(panel, row, column) >= 0) this.at = { panel, row, column };
    this.#announce();
  }

  #announce() {
    if (!this.surface.matches(':focus-visible')) return;
    this.isFocused = true;
    this.#tell(this.#place());
    this.app.preview(this.tensor, this.#place());
  }

  #tell(place) {
    this.told.textContent = this.drawn.tell(place);
  }

  #caption() {
    return element('figcaption', {}, element('b', {}, this.drawn.name), element('span.faint', {}, extent(this.tensor)));
  }

  #scale() {
    const { low, high, nan, infinite } = this.range;
    const bar = element('span.bar');
    this.paintScale = () => { bar.style.background = gradient(this.range); };
    this.paintScale();
    const zero = low < 0 && high > 0 ? element('span.zero', { style: `left:${100 * -low / (high - low)}%` }) : null;
    if (zero) bar.append(zero);
    const marked = (count, what, mark) => count === 0 ? null
      : element('span.mark', {}, element('i', { style: `background:${css(mark)}` }), `${countText(count)} ${what}`);
    return element('div.scale', {}, brief(low, 3), bar, brief(high, 3), marked(nan, 'NaN', NotANumber), marked(infinite, 'infinite', Infinite));
  }
}
