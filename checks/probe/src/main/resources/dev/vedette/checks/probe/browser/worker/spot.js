// Where a click on a label meets no link or button in it, from its upper left corner. Null for no such place.
(label) => {
  label.scrollIntoViewIfNeeded();
  const {left, top, width, height} = label.getBoundingClientRect();
  const edge = (length) => Math.min(8, length / 2);
  const free = ([x, y]) => {
    const hit = label.getRootNode().elementFromPoint(left + x, top + y);
    return label.contains(hit) && !label.contains(hit.closest('a, button'));
  };
  return [[width / 2, height / 2], [edge(width), height / 2], [edge(width), edge(height)]].find(free) ?? null;
}
