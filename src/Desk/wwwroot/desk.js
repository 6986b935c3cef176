// What the desk does in the browser itself: the lost connection, keys, and the newest message in sight. Without it everything still works.
const kept = 'samenhier.typed';
const lists = 'a[data-row]';

// Keys act only where the focus is already in the list.
function walk(event) {
  const row = event.target.closest?.(lists);
  if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
  const rows = [...row.closest('ol, ul, tbody').querySelectorAll(lists)];
  const at = rows.indexOf(row);
  const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || !rows[to]) return;
  event.preventDefault();
  rows[to].focus();
}

function send(event) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target.closest?.('[data-answer]');
  if (!form) return;
  event.preventDefault();
  form.querySelector('[data-send]:not(:disabled)')?.click();
}

// What was typed while the connection was gone never reached the server: it goes with the page over the reload, and is then thrown away.
function reload() {
  const typed = [...document.querySelectorAll('textarea[data-keep]')].map(({ dataset, value }) => [dataset.keep, value]).filter(([, value]) => value);
  if (typed.length) sessionStorage.setItem(kept, JSON.stringify(typed));
  location.reload();
}

function restore() {
  const stored = sessionStorage.getItem(kept);
  if (!stored) return;
  const waiting = JSON.parse(stored).filter(([name, value]) => {
    const field = document.querySelector(`textarea[data-keep="${CSS.escape(name)}"][data-live]`);
    if (!field) return true;
    if (field.value !== value) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return false;
  });
  if (!waiting.length) sessionStorage.removeItem(kept);
}

function onConnection({ target, detail }) {
  if (detail.state === 'show' && !target.open) target.showModal();
  if (detail.state === 'hide') target.close();
  if (detail.state === 'rejected') reload();
}

// The newest message stays in sight; somebody who reads further up is left where they are.
const near = 80;
const reading = new WeakMap();
function follow() {
  restore();
  const frame = document.querySelector('[data-talk]');
  if (frame && !reading.get(frame)) frame.scrollTop = frame.scrollHeight;
}

function onScroll({ target }) {
  if (target.matches?.('[data-talk]')) reading.set(target, target.scrollHeight - target.scrollTop - target.clientHeight > near);
}

// A page in use keeps its session: what is done over the live connection is no request of its own.
const often = 5 * 60_000;
let lastDeed = 0;
let lastAsked = Date.now();
function use() {
  lastDeed = Date.now();
}

function keepSession() {
  if (lastDeed < lastAsked) return;
  lastAsked = Date.now();
  fetch('desk/session', { credentials: 'same-origin' }).catch(() => {});
}

document.addEventListener('input', use, { passive: true });
document.addEventListener('click', use, { passive: true });
setInterval(keepSession, often);
document.addEventListener('keydown', walk);
document.addEventListener('keydown', send);
document.addEventListener('scroll', onScroll, { capture: true, passive: true });
document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-reload]')) reload();
  if (target.closest('.desk-menu a')) document.querySelector('.desk-menu:popover-open')?.hidePopover();
});
document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', onConnection);
new MutationObserver(follow).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-live'] });
follow();
