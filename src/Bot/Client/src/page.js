// The page: choose a language, then talk. Goes on by itself with a conversation that this browser already has.
import { keepArranged } from './arrangement.js';
import { createStore, giveCommand, passInvitation, renderChat } from './chat.js';
import { openCommands } from './commands.js';
import { openConnection } from './connection.js';
import { directionOf, documentLanguage, languageOf, setDocumentLanguage, text } from './languages.js';
import { takeInvitation } from './invitation.js';
import { request } from './requests.js';
import { endedLanguage, endSession, forgetSession, rememberLanguage, savedDraft, savedSession, saveDraft, saveSession } from './session.js';

const script = document.currentScript;
const domain = `${location.origin}/v3/directline`;
const quietAfter = 4_000;
const offlineAfter = 1_500;

const welcome = document.getElementById('welcome');
const chat = document.getElementById('chat');
const commands = document.getElementById('commands');
const startAgain = document.getElementById('start-again');
const status = document.getElementById('status');
const choices = [...welcome.querySelectorAll('button[data-language]')];

// Arrives while the person chooses a language.
let webChat = loadWebChat();
webChat.catch(() => {});

choices.forEach(choice => choice.addEventListener('click', () => begin(choice)));
startAgain.addEventListener('click', () => {
  if (confirm(startAgain.textContent)) {
    forgetSession();
    leave();
  }
});

const saved = savedSession();
if (saved) {
  goOn(saved);
} else {
  sayIfEnded(languageOf(endedLanguage()));
}

async function begin(choice) {
  const { language } = choice.dataset;
  setDocumentLanguage(language);
  setBusy(choice);
  try {
    const body = await request('POST', '/api/chat/token', { body: { language } });
    await webChatReady();
    converse({ token: body.token, conversationId: body.conversationId, userId: body.userId, language, resumed: false });
  } catch {
    say(language, 'page.failed');
  } finally {
    setBusy(undefined);
  }
}

async function goOn(session) {
  setDocumentLanguage(session.language);
  show(chat);
  wait(text(session.language, 'page.loading'));
  try {
    await webChatReady();
    converse({ ...session, resumed: Boolean(session.conversationId) });
  } catch {
    wait(retryButton(session));
    say(session.language, 'page.failed');
  }
}

function converse(session) {
  let { language } = session;
  let quietTimer;
  const { nonce } = script;
  const store = createStore(savedDraft(), saveDraft);
  const connection = openConnection({
    domain,
    session,
    onActivities,
    onToken: renewed => saveSession({ ...renewed, userId: session.userId, language }),
    onOnline() {
      clearTimeout(quietTimer);
      if (status.textContent) {
        say(language, 'page.online');
        quietTimer = setTimeout(() => say(language, undefined), quietAfter);
      }
    },
    onOffline() {
      clearTimeout(quietTimer);
      quietTimer = setTimeout(() => say(language, 'page.offline'), offlineAfter);
    },
    onGone() {
      endSession(language);
      leave();
    },
  });
  say(language, undefined);
  chat.classList.remove('waiting');
  chat.replaceChildren();
  show(chat);
  chat.focus({ preventScroll: true });
  const { scrollToEnd } = keepArranged(chat, commands);
  openCommands(commands, command => {
    giveCommand(store, command, language);
    scrollToEnd();
  });
  render();

  function onActivities(activities) {
    // Before the first words there is nothing to go back to or to ask about.
    commands.hidden = false;
    const invitation = takeInvitation();
    if (invitation) {
      passInvitation(store, invitation);
    }
    const latest = activities.filter(({ from }) => from.role === 'bot').map(({ locale }) => languageOf(locale)).filter(Boolean).pop();
    if (latest && latest !== language) {
      language = latest;
      rememberLanguage(language);
      setDocumentLanguage(language);
      render();
    }
  }

  function render() {
    renderChat({ connection, store, language, nonce, element: chat });
  }
}

// Until a new conversation begins, so that a reload doesn't hide it.
function sayIfEnded(language) {
  if (language) {
    endSession(language);
    setDocumentLanguage(language);
    say(language, 'page.expired');
  }
}

// A new document is the surest way to forget the old conversation.
function leave() {
  location.replace(`/?lang=${documentLanguage()}`);
}

function show(section) {
  welcome.hidden = section !== welcome;
  chat.hidden = section !== chat;
  startAgain.hidden = section !== chat;
  document.body.classList.toggle('talking', section === chat);
}

function wait(content) {
  chat.classList.add('waiting');
  chat.replaceChildren(content);
}

function setBusy(busyChoice) {
  choices.forEach(choice => {
    choice.disabled = Boolean(busyChoice);
    const { language } = choice.dataset;
    choice.querySelector('small').textContent = text(language, choice === busyChoice ? 'page.loading' : 'page.start');
  });
}

function say(language, key) {
  status.lang = language;
  status.dir = directionOf(language);
  status.textContent = key ? text(language, key) : '';
}

function retryButton(session) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'retry';
  button.textContent = text(session.language, 'page.retry');
  button.addEventListener('click', () => {
    say(session.language, undefined);
    goOn(session);
  });
  return button;
}

function webChatReady() {
  // A failed download is tried again the next time somebody asks.
  return webChat.catch(() => {
    webChat = loadWebChat();
    return webChat;
  });
}

function loadWebChat() {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = script.dataset.webchat;
    element.nonce = script.nonce;
    element.onload = resolve;
    element.onerror = () => reject(new Error('Web Chat did not arrive.'));
    document.head.append(element);
  });
}
