// Names of up to five elements like the one that was looked for, for a person.
([by, value]) => {
  const ROLES = {
    button: 'button, [role=button], input[type=submit], input[type=button]',
    link: 'a[href], [role=link]',
    heading: 'h1, h2, h3, h4, [role=heading]',
    textbox: 'input:not([type=hidden]), textarea, [role=textbox]',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    tab: '[role=tab]', option: 'option, [role=option]', menuitem: '[role=menuitem]',
  };
  const KINDS = {
    role: ROLES[value] ?? `[role="${CSS.escape(value)}"]`,
    label: 'label, [aria-label]', text: 'h1, h2, h3, [role=alert]',
    placeholder: '[placeholder]', alt: '[alt]', title: '[title]', test_id: '[data-testid]',
  };
  const attribute = {placeholder: 'placeholder', alt: 'alt', title: 'title', test_id: 'data-testid'}[by];
  const name = (element) => attribute
      ? element.getAttribute(attribute)
      : element.getAttribute('aria-label') || element.innerText || element.placeholder || element.title;
  const names = new Set();
  for (const element of KINDS[by] ? document.querySelectorAll(KINDS[by]) : []) {
    const one = (name(element) ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
    if (one && element.getClientRects().length) names.add(one);
    if (names.size === 5) break;
  }
  return {names: [...names]};
}
