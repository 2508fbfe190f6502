// Marks what must not be seen in a picture: password fields, and whatever shows a secret.
(secrets) => {
  const MARK = 'data-vedette-masked';
  const holds = (text) => typeof text === 'string' && secrets.some((one) => text.includes(one));
  const shows = (element) => {
    if (element.type === 'password' || holds(element.value) || holds(element.placeholder)) return true;
    return holds(element.alt) || holds(element.title);
  };
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const text = element.textContent;
      const inner = holds(text) && ![...element.children].some((one) => holds(one.textContent));
      if (shows(element) || inner) element.setAttribute(MARK, '');
    }
  };
  walk(document);
  return true;
}
