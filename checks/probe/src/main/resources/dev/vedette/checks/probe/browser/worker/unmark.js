// Takes away what mark.js set.
() => {
  const MARK = 'data-vedette-masked';
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      element.removeAttribute(MARK);
    }
  };
  walk(document);
  return true;
}
