// A form is sent once, however often its button is clicked. The server minds repeats by itself; this spares people the second answer.
addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

// Enter in a field of a popover means the popover's own button. Left to itself the browser presses the first of the whole form.
addEventListener('keydown', (event) => {
  const ask = event.key === 'Enter' && event.target.matches('input') && event.target.closest('.ask');
  const button = ask && ask.querySelector('[type=submit]');
  if (!button || event.target === button) return;
  event.preventDefault();
  button.click();
});

// What only a script can do is offered only where one runs: the style sheet hides it until then.
document.documentElement.classList.add('scripted');
addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) print();
});

// Live parts: while the socket was away the page may have missed something, so it asks again when it is back.
window.lecternLive = undefined;
function lecternOpened() {
  if (window.lecternLive === false) lecternRefresh();
  window.lecternLive = true;
}
function lecternClosed() {
  window.lecternLive = false;
}

// How long something stands. The server decides when it is over; this spares people the reckoning.
function lecternLeft(until) {
  const seconds = Math.floor((new Date(until) - Date.now()) / 1000);
  if (seconds <= 0) return 'now: it is over';
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 120) return `in ${Math.floor(minutes / 60)} hours`;
  return minutes >= 1 ? `in ${minutes}:${String(seconds % 60).padStart(2, '0')} minutes` : `in ${seconds} seconds`;
}
setInterval(() => document.querySelectorAll('[data-until]').forEach((e) => { e.textContent = lecternLeft(e.dataset.until); }), 1000);

// Long work: while the page shows it, and somebody the page, ask once a second how far it is. The answer to the last one leads to the result.
// What may change at any time is asked after more seldom. While somebody is asked something, or marks a text, the page stands still.
function lecternAsk() {
  if (!document.hidden && !document.querySelector('.ask:popover-open') && getSelection().isCollapsed) lecternWatch();
}
setInterval(() => { if (document.querySelector('[data-under-way]')) lecternAsk(); }, 1000);
setInterval(() => { if (document.querySelector('[data-watched]') && !document.querySelector('[data-under-way]')) lecternAsk(); }, 4000);
