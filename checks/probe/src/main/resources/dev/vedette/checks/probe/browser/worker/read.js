// What there is of elements that fit a target: their number, and the text of the only one.
(elements, what) => {
  const count = elements.length;
  if (what === 'count') return {count, text: String(count)};
  if (count !== 1) return {count, text: null};
  const element = elements[0];
  const of = {
    text: () => element.innerText ?? element.textContent,
    value: () => element.value ?? null,
  };
  const attribute = what.startsWith('attribute:');
  const text = attribute ? element.getAttribute(what.slice('attribute:'.length)) : of[what]();
  return {count, text: text === null || text === undefined ? null : String(text).slice(0, 20000)};
}
