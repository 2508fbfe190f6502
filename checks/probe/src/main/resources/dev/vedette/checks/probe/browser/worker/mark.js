// Marks what must not be seen in a picture: password fields, and whatever shows a secret, as it is
// or escaped. Texts are compared without their escapes, white space and capitals. What is marked has
// no ink: its box is painted over, but its text may be wider than its box.
(secrets) => {
  const MARK = 'data-vedette-masked';
  const ENTITIES = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'"};
  const NO_INK = {
    'transition': 'none',
    '-webkit-text-fill-color': 'transparent',
    '-webkit-text-stroke-color': 'transparent',
    'text-shadow': 'none',
  };
  const mark = (element) => {
    if (element.hasAttribute(MARK)) return;
    const style = element.style;
    const ink = Object.keys(NO_INK).map((name) => [
      name, style?.getPropertyValue(name), style?.getPropertyPriority(name),
    ]);
    element.setAttribute(MARK, JSON.stringify(ink));
    for (const [name, none] of Object.entries(NO_INK)) style?.setProperty(name, none, 'important');
  };
  const decoded = (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  };
  const bare = (text) => {
    let now = text;
    let before;
    do {
      before = now;
      now = now.replace(/(%[0-9a-f]{2})+/gi, decoded);
    } while (now.length < before.length);
    return now
      .replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name) => ENTITIES[name])
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
      .replace(/\\+[nrt]/g, ' ')
      .replaceAll('\\', '')
      .replace(/[+\s]+/g, ' ')
      .toLowerCase();
  };
  const bares = secrets.map(bare).filter((one) => one.trim() !== '');
  const holds = (text) => {
    if (typeof text !== 'string' || text === '' || secrets.length === 0) return false;
    if (secrets.some((one) => text.includes(one))) return true;
    const plain = bare(text);
    return bares.some((one) => plain.includes(one));
  };
  const shows = (element) =>
    element.type === 'password' ||
    [element.value, element.placeholder, element.alt, element.title].some(holds);
  const walk = (root) => {
    const holding = new Set();
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (shows(element)) mark(element);
      const above = element.parentElement;
      if ((!above || holding.has(above)) && holds(element.textContent)) holding.add(element);
    }
    for (const element of holding) {
      const inner = ![...element.children].some((one) => holding.has(one));
      if (inner) mark(element.closest('select') ?? element);
    }
  };
  walk(document);
  return true;
}
