// Says what it is told wherever a page can.
function packed(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function repeat(said) {
  const url = encodeURIComponent(said);
  localStorage.setItem('said', said);
  sessionStorage.setItem(said, packed(said));
  document.cookie = 'said=' + url;
  document.title = said;
  console.error(said, {said: [said]}, JSON.stringify({deep: JSON.stringify({said})}));
  console.error(packed(said), packed('x' + said), packed('xx' + said), url);
  const body = JSON.stringify({said, packed: packed(said)});
  fetch('/api?said=' + url, {method: 'POST', headers: {'x-said': url}, body}).then(
    (answer) => console.error(answer.headers.get('x-echo')));
  fetch('/api/' + encodeURIComponent(packed(said)));
  fetch('/bounce?said=' + url);
  new Image().src = '/picture/' + url + '?' + said;
  setTimeout(() => { throw new Error(said) });
}
