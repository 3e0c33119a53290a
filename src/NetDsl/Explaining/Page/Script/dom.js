// element('p.note', { id: 'x' }, 'text', child): a piece of the page.
export function element(kind, attributes = {}, ...children) {
  const [name, ...classes] = kind.split('.');
  const made = document.createElement(name || 'div');
  if (classes.length > 0) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

export function math(content) {
  const formula = element('div.formula', { tabindex: 0, role: 'group', 'aria-label': 'formula' });
  formula.innerHTML = content;
  return formula;
}

export function svg(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
