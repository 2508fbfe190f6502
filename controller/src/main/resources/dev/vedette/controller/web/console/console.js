// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0

// Keeps the page live: the server sends a region's id and its new HTML, already escaped.
const units = [[86400, 'd'], [3600, 'h'], [60, 'm'], [1, 's']];

function relative(seconds) {
  const length = Math.abs(seconds);
  const [size, unit] = units.find(([s]) => length >= s) ?? [1, 's'];
  const count = `${Math.floor(length / size)} ${unit}`;
  // An instant that is to come is minutes away; a second ahead is the clock of whoever looks.
  return seconds < -5 ? `in ${count}` : `${seconds < 0 ? '0 s' : count} ago`;
}

function age(root) {
  for (const time of root.querySelectorAll('time')) {
    time.title = time.dateTime;
    time.textContent = relative((Date.now() - Date.parse(time.dateTime)) / 1000);
  }
}

function link(state) {
  document.body.dataset.link = state;
  document.getElementById('link').textContent = state;
}

let state = 'connecting';
const live = new EventSource('/live');
live.onopen = () => link((state = 'live'));
live.onerror = () => link((state = 'reconnecting'));
live.addEventListener('region', (event) => {
  const { id, html } = JSON.parse(event.data);
  const old = document.getElementById(id);
  if (old === null) return;
  old.outerHTML = html;
  age(document.getElementById(id));
  if (id === 'head') link(state);
});

age(document);
setInterval(() => age(document), 1000);
