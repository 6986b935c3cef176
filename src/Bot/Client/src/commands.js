// The bar of commands: a few buttons, and a panel with the others that opens above them.
const sameAgainAfter = 700;

/** Calls `give(command)` for each press. */
export function openCommands(bar, give) {
  const more = bar.querySelector('[aria-expanded]');
  const panel = document.getElementById(more.getAttribute('aria-controls'));
  let last = {};

  more.addEventListener('click', () => {
    // Safari gives a pressed button no focus.
    more.focus({ preventScroll: true });
    setOpen(panel.hidden);
  });
  bar.addEventListener('click', ({ target, timeStamp }) => {
    const button = target.closest('[data-command]');
    if (button) {
      // The panel goes, so the focus stays with what opened it; never the text box, which would bring up a keyboard.
      (panel.contains(button) ? more : button).focus({ preventScroll: true });
      setOpen(false);
      press(button.dataset.command, timeStamp);
    }
  });
  bar.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && closeIfOutside(relatedTarget));
  document.addEventListener('pointerdown', ({ target }) => closeIfOutside(target));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !panel.hidden) {
      setOpen(false);
      more.focus({ preventScroll: true });
    }
  });

  // A trembling finger that presses twice means it once.
  function press(command, time) {
    if (command !== last.command || time - last.time > sameAgainAfter) {
      give(command);
    }
    last = { command, time };
  }

  function closeIfOutside(target) {
    if (!bar.contains(target)) {
      setOpen(false);
    }
  }

  function setOpen(open) {
    panel.hidden = !open;
    more.setAttribute('aria-expanded', open);
  }
}
