// Keeps the parts of the conversation in their places, for which Web Chat has no options.
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const shortTitle = 24;

/** Puts the bar directly above the text box, and keeps it there whatever Web Chat draws anew. */
export function keepArranged(chat, bar) {
  let atEnd = true;

  new MutationObserver(arrange).observe(chat, { childList: true, subtree: true, characterData: true });
  window.addEventListener('resize', leaveRoomForQuestion);
  chat.addEventListener('scroll', ({ target }) => {
    atEnd = target.scrollHeight - target.clientHeight - target.scrollTop < 2;
  }, { capture: true, passive: true });

  return { scrollToEnd };

  function arrange() {
    const input = chat.querySelector('.webchat__send-box__main');
    if (input && !chat.contains(bar)) {
      input.before(bar);
    }

    const choices = chat.querySelector('.webchat__suggested-actions');
    if (choices) {
      // New choices come to stand below the bar; a bar that moved would lose the focus.
      if (bar.nextElementSibling === choices) {
        bar.before(choices);
      }

      // They are read with their question already; Web Chat would have them read a second time.
      choices.setAttribute('aria-live', 'off');
      const titles = [...choices.querySelectorAll('button')].map(({ textContent }) => textContent.length);
      choices.dataset.titles = Math.max(...titles) <= shortTitle ? 'short' : 'long';
    }

    leaveRoomForQuestion();
    // Web Chat slides to the end; where that is unwanted it finds itself there already.
    if (calm.matches && atEnd) {
      scrollToEnd();
    }
  }

  // Many choices scroll by themselves rather than push out of sight what was said last: the question, and the answer to what the person asked.
  function leaveRoomForQuestion() {
    const bubbles = [...chat.querySelectorAll('.webchat__bubble')];
    const [asked, answer, question] = bubbles.slice(-3);
    const isAnswered = question && isOwn(asked) && !isOwn(answer) && !isOwn(question);
    const said = isAnswered ? [answer, question] : bubbles.filter(bubble => !isOwn(bubble)).slice(-1);
    chat.style.setProperty('--question', `${said.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0)}px`);
    chat.style.setProperty('--most', isAnswered ? '65%' : '55%');
  }

  function scrollToEnd() {
    const transcript = chat.querySelector('.webchat__basic-transcript__scrollable');
    if (transcript) {
      transcript.scrollTop = transcript.scrollHeight;
    }
  }
}

function isOwn({ classList }) {
  return classList.contains('webchat__bubble--from-user');
}
