// Web Chat, dressed for this page: its colours, its words, and each message in its own language.
import { personId } from './connection.js';
import { directionOf, languageOfMessage, text, webChatLocaleOf } from './languages.js';
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

/** Sends a command as if its button stood below the question: the word is shown, the command itself is what counts. */
export function giveCommand(store, command, language) {
  const word = text(language, `word.${command}`);
  store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { value: { command }, text: word, displayText: word } });
}

/** Passes on the invitation whose link was opened. */
export function passInvitation(store, code) {
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
  store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { value: { join: code }, text: shown, displayText: shown } });
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
    CONNECTIVITY_STATUS_ALT: '$1',
    CONNECTIVITY_STATUS_ALT_CONNECTED: own('page.webchat.connected'),
    CONNECTIVITY_STATUS_ALT_CONNECTING: own('page.loading'),
    CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: own('page.loading'),
    CONNECTIVITY_STATUS_ALT_RECONNECTING: own('page.offline'),
    CONNECTIVITY_STATUS_ALT_FATAL: own('page.failed'),
    TEXT_INPUT_ALT: own('page.inputPlaceholder'),
    TEXT_INPUT_PLACEHOLDER: own('page.inputPlaceholder'),
    TEXT_INPUT_SEND_BUTTON_ALT: own('page.send'),
    TRANSCRIPT_ARIA_LABEL_ALT: own('page.webchat.history'),
    TRANSCRIPT_ARIA_ROLE_ALT: own('page.webchat.history'),
    TRANSCRIPT_TERMINATOR_TEXT: own('page.webchat.historyEnd'),
    TRANSCRIPT_NEW_MESSAGES: own('page.webchat.newMessages'),
    TRANSCRIPT_MORE_MESSAGES: own('page.webchat.newMessages'),
    SUGGESTED_ACTIONS_LABEL_ALT: own('page.webchat.choices'),
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT: own('page.webchat.choicesBelow'),
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT: own('page.webchat.choicesBelow'),
    SEND_BOX_IS_EMPTY_TOOLTIP_ALT: own('page.webchat.empty'),
    TYPING_INDICATOR_ALT: own('page.loading'),
    TYPING_INDICATOR_SINGLE_TEXT: own('page.loading'),
    TYPING_INDICATOR_MULTIPLE_TEXT: own('page.loading'),
    // In plain text only a message that could not be sent can be acted on.
    ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: own('page.retry'),
    TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT: own('page.retry'),
  };
}

// A message keeps the language it was written in, also after the conversation has gone on in another.
const activityMiddleware = () => next => (card, ...others) => {
  const render = next(card, ...others);
  const language = languageOfMessage(card.activity);
  const attributes = language ? { lang: language, dir: directionOf(language) } : {};
  return render && ((...args) => wrap(render(...args), { ...attributes, className: 'message' }));
};

// Times say little in a conversation of minutes, and Web Chat has no Tigrinya ones.
const activityStatusMiddleware = () => next => (status, ...others) =>
  status.sendState === 'sent' || status.sendStatus === 'sent' || !status.sendState && !status.sendStatus ? false : next(status, ...others);

// The minimal bundle keeps React to itself, so a wrapper is made after the pattern of an element that it made.
function wrap(element, props) {
  return element && typeof element === 'object'
    ? { ...element, type: 'div', key: null, ref: removeEnglishRole, props: { ...props, children: element } }
    : element;
}

// Web Chat says "message" before each one, in English whatever the language.
function removeEnglishRole(message) {
  message?.querySelectorAll('[aria-roledescription="message"]').forEach(element => element.removeAttribute('aria-roledescription'));
}
