// What a person clicks to check a box: the box, or its label where the box is not drawn or lies under it. Null while
// neither is to be seen.
(box) => {
  const labels = [...(box.labels ?? [])];
  const shown = (element) => {
    const {width, height} = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({visibilityProperty: true});
  };
  const free = () => {
    box.scrollIntoViewIfNeeded();
    const {left, top, width, height} = box.getBoundingClientRect();
    const hit = box.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
    return hit === box || (hit !== null && !labels.some((label) => label.contains(hit)));
  };
  const label = labels.find(shown);
  if (label === undefined) return shown(box) ? box : null;
  return shown(box) && free() ? box : label;
}
