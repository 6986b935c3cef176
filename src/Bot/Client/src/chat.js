// Web Chat, dressed for this page: its colours, its words, and each message in its own language.
import { personId } from './connection.js';
import { directionOf, languageOf, text, webChatLocaleOf } from './languages.js';
import { styleOptions } from './style.js';

/** Shows the conversation. Called again with another language it keeps what is on the screen and in the text box. */
export function renderChat({ connection, store, language, nonce, element }) {
  window.WebChat.renderWebChat({
    directLine: connection,
    store,
    nonce,
    userID: personId,
    locale: webChatLocaleOf(language),
    dir: directionOf(language),
    overrideLocalizedStrings: strings => ({ ...strings, ...ownStrings(language) }),
    styleOptions,
    activityMiddleware,
    activityStatusMiddleware,
  }, element);
}

/** The state that Web Chat keeps: what is shown, and what is being typed. */
export function createStore(draft, onDraft) {
  const store = window.WebChat.createStore({ sendBoxValue: draft });
  let last = draft;
  store.subscribe(() => {
    const { sendBoxValue } = store.getState();
    if (sendBoxValue !== last) {
      last = sendBoxValue;
      onDraft(sendBoxValue);
    }
  });
  return store;
}

// Web Chat speaks no Tigrinya; what it says aloud or shows in our use of it comes from our own texts in every language.
function ownStrings(language) {
  const own = key => text(language, key);
  return {
    ACTIVITY_BOT_SAID_ALT: own('page.webchat.botSaid'),
    ACTIVITY_YOU_SAID_ALT: own('page.webchat.youSaid'),
    ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING: own('page.webchat.sending'),
    ACTIVITY_STATUS_SEND_FAILED_RETRY: `[${own('page.webchat.sendFailed')}][RETRY]`,
    ACTIVITY_STATUS_TIMESTAMP_JUST_NOW: own('page.webchat.justNow'),
    ACTIVITY_INTERACTIVE_REASON_SEND_FAILED_ALT: own('page.webchat.sendFailed'),
    TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: own('page.webchat.sendFailed'),
    CONNECTIVITY_STATUS_ALT_CONNECTING: own('page.loading'),
    CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: own('page.loading'),
    CONNECTIVITY_STATUS_ALT_RECONNECTING: own('page.offline'),
    CONNECTIVITY_STATUS_ALT_FATAL: own('page.failed'),
    TEXT_INPUT_ALT: own('page.inputPlaceholder'),
    TEXT_INPUT_PLACEHOLDER: own('page.inputPlaceholder'),
    TEXT_INPUT_SEND_BUTTON_ALT: own('page.send'),
    TRANSCRIPT_NEW_MESSAGES: '↓',
    TRANSCRIPT_MORE_MESSAGES: '↓',
  };
}

// A message keeps the language it was written in, also after the conversation has gone on in another.
const activityMiddleware = () => next => (card, ...others) => {
  const render = next(card, ...others);
  const language = languageOf(card.activity.locale);
  return render && language
    ? (...args) => wrap(render(...args), { lang: language, dir: directionOf(language), className: 'message' })
    : render;
};

// Times say little in a conversation of minutes, and Web Chat has no Tigrinya ones.
const activityStatusMiddleware = () => next => (status, ...others) =>
  status.sendState === 'sent' || status.sendStatus === 'sent' || !status.sendState && !status.sendStatus ? false : next(status, ...others);

// The minimal bundle keeps React to itself, so a wrapper is made after the pattern of an element that it made.
function wrap(element, props) {
  return element && typeof element === 'object'
    ? { ...element, type: 'div', key: null, ref: null, props: { ...props, children: element } }
    : element;
}
