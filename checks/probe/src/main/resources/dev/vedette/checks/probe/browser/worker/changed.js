// Whether an element is gone or is no longer what it was.
([element, what, unlike]) => {
  if (!element.isConnected) return true;
  const of = {
    text: () => element.innerText ?? element.textContent,
    value: () => element.value ?? null,
  };
  const attribute = what.startsWith('attribute:');
  const text = attribute ? element.getAttribute(what.slice('attribute:'.length)) : of[what]();
  const now = text === null || text === undefined ? null : String(text).slice(0, 20000);
  return now !== unlike;
}
