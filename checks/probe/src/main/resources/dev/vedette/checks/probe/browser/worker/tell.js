// A selector engine that finds the root and tells the document's scripts of an event, named by the
// selector. It runs in the driver's own world, beside the page's.
{
  query(root, event) {
    return this.queryAll(root, event)[0];
  },
  queryAll(root, event) {
    window.dispatchEvent(new Event(event));
    return [document.documentElement];
  },
}
