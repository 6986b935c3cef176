// What the browser keeps of a conversation: who may go on with it, never what was said.
// localStorage, because the browser inside a messaging app forgets sessionStorage as soon as it closes.
// The token expires within hours, and "new conversation" forgets it at once for the next person on a shared phone.
const key = 'samenhier.chat';
const draftKey = 'samenhier.draft';

/** The conversation that this browser can go on with, or undefined. */
export function savedSession() {
  const session = storedSession();
  return session && isOpen(session) ? session : undefined;
}

/** The language of a conversation that this browser had and can no longer go on with, or undefined. */
export function endedLanguage() {
  const session = storedSession();
  return session && !isOpen(session) ? session.language : undefined;
}

/** Keeps a session, its expiry counted from now. */
export function saveSession({ token, conversationId, userId, language, expiresIn }) {
  const expiresAt = Date.now() + expiresIn * 1000;
  write(localStorageOrNothing(), key, JSON.stringify({ token, conversationId, userId, language, expiresAt }));
}

export function rememberLanguage(language) {
  const session = savedSession();
  if (session) {
    write(localStorageOrNothing(), key, JSON.stringify({ ...session, language }));
  }
}

/** Keeps of the conversation only that there was one, and in which language. */
export function endSession(language) {
  write(localStorageOrNothing(), key, JSON.stringify({ language }));
  saveDraft('');
}

export function forgetSession() {
  write(localStorageOrNothing(), key, undefined);
  saveDraft('');
}

/** What the person was typing when the page was reloaded: for this tab only. */
export function savedDraft() {
  return read(sessionStorageOrNothing(), draftKey) || '';
}

export function saveDraft(draft) {
  write(sessionStorageOrNothing(), draftKey, draft || undefined);
}

function storedSession() {
  return parse(read(localStorageOrNothing(), key));
}

function isOpen({ token, expiresAt }) {
  return Boolean(token) && expiresAt > Date.now();
}

// Storage throws where the person has forbidden it; the chat then works until the page is closed.
function localStorageOrNothing() {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function sessionStorageOrNothing() {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

function read(storage, name) {
  return storage ? storage.getItem(name) : undefined;
}

function write(storage, name, value) {
  try {
    if (value === undefined) {
      storage?.removeItem(name);
    } else {
      storage?.setItem(name, value);
    }
  } catch {
    // A full or forbidden storage only costs the reload.
  }
}

function parse(json) {
  try {
    return json ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}
