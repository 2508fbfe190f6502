// Takes away what mark.js set.
() => {
  const MARK = 'data-vedette-masked';
  const unmark = (element) => {
    const ink = JSON.parse(element.getAttribute(MARK));
    element.removeAttribute(MARK);
    for (const [name, value, priority] of ink.reverse()) {
      if (value) element.style?.setProperty(name, value, priority);
      else element.style?.removeProperty(name);
    }
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  };
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.hasAttribute(MARK)) unmark(element);
    }
  };
  walk(document);
  return true;
}
