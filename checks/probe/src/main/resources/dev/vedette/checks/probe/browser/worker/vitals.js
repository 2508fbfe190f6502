// Tells the worker, through a binding, how the document of a window feels. Part of a function body:
// runs before any script of the page.
(() => {
  if (window !== window.top || !/^(https?|data|about|blob):$/.test(location.protocol)) return;
  const NAME = 'vedetteVitals';
  const MOST = 500;
  const after = setTimeout.bind(window);
  const text = JSON.stringify;
  const state = {
    id: Math.random().toString(36).slice(2),
    url: 'about:blank',
    origin: 0,
    ttfb: -1, came: -1, fcp: -1, ready: -1, loaded: -1, lcp: null, cls: 0,
    status: 0, protocol: '', bytes: 0,
  };
  let send = globalThis[NAME];
  delete globalThis[NAME];
  let waiting = false;
  let tasks = [];
  let scripts = [];
  let counted = 0;
  const shift = {sum: 0, first: 0, last: 0};
  const observers = [];

  const name = (element) => {
    if (!element) return '';
    const id = element.id ? '#' + element.id : '';
    const plain = [...element.classList].filter((one) => /^[\w-]{1,40}$/.test(one));
    const classes = plain.slice(0, 2).map((one) => '.' + one).join('');
    return (element.localName + id + classes).slice(0, 1000);
  };
  const point = (time) => (time > 0 ? time : -1);
  const seen = {
    'paint': (entry) => {
      if (entry.name === 'first-contentful-paint') state.fcp = entry.startTime;
    },
    'largest-contentful-paint': (entry) => {
      const url = entry.url ? entry.url.slice(0, 4000) : null;
      state.lcp = {at: entry.startTime, element: name(entry.element), url};
    },
    'layout-shift': (entry) => {
      if (entry.hadRecentInput) return;
      const at = entry.startTime;
      if (at - shift.last >= 1000 || at - shift.first >= 5000) {
        shift.sum = 0;
        shift.first = at;
      }
      shift.last = at;
      shift.sum += entry.value;
      state.cls = Math.max(state.cls, shift.sum);
    },
    'longtask': (entry) => {
      if (counted++ < MOST) tasks.push([entry.startTime, entry.startTime + entry.duration]);
    },
    'long-animation-frame': (entry) => {
      for (const one of entry.scripts) {
        if (one.sourceURL && scripts.length < MOST) {
          scripts.push([one.startTime, one.startTime + one.duration, one.sourceURL.slice(0, 2000)]);
        }
      }
    },
  };

  // A window that opens at its opener's own site keeps the globals of its first, empty document, and
  // scripts like this one do not run again.
  const place = () => {
    if (state.url !== 'about:blank') return;
    state.url = location.href.slice(0, 4000);
    state.origin = performance.timeOrigin;
  };
  const navigation = () => {
    const entry = performance.getEntriesByType('navigation')[0];
    if (!entry) return;
    state.ttfb = point(entry.responseStart);
    state.came = point(entry.responseEnd);
    state.status = entry.responseStatus || 0;
    state.protocol = entry.nextHopProtocol || '';
    state.bytes = entry.transferSize || 0;
    state.ready = point(entry.domContentLoadedEventEnd);
    state.loaded = point(entry.loadEventEnd);
  };
  const flush = () => {
    waiting = false;
    if (!send) {
      send = globalThis[NAME];
      delete globalThis[NAME];
    }
    if (!send) return;
    place();
    navigation();
    send(text({...state, tasks, scripts}));
    tasks = [];
    scripts = [];
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    after(flush, 200);
  };
  // Paints are told at once: a page may be left in the next moment, and what it says then is lost.
  const take = (type, entries) => {
    entries.forEach(seen[type]);
    if (type === 'paint' || type === 'largest-contentful-paint') flush();
    else soon();
  };
  const last = () => {
    for (const {type, observer} of observers) observer.takeRecords().forEach(seen[type]);
    flush();
  };

  for (const type of Object.keys(seen)) {
    try {
      const observer = new PerformanceObserver((list) => take(type, list.getEntries()));
      observer.observe({type, buffered: true});
      observers.push({type, observer});
    } catch (e) {
      // This browser does not know the type.
    }
  }
  place();
  addEventListener('load', () => after(flush, 0));
  addEventListener('beforeunload', last);
  addEventListener('pagehide', last);
  addEventListener('vedettevitals', last);
  soon();
})();
