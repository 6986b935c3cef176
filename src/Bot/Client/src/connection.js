// A Direct Line 3.0 connection for Web Chat that lasts as long as the page.
// Web Chat's own client stops for good after one failed start or poll, and can't show that its socket dropped.
import { createLatest, createReplaying, fromAbortable } from './observables.js';
import { Refused, request } from './requests.js';
import { createRetries, invisible, nameOf, withName } from './retries.js';

const connecting = 1;
const online = 2;
const ended = 5;

const firstPause = 500;
const longestPause = 15_000;
const socketPatience = 10_000;
const heartbeat = 20_000;
const pollInterval = 2_000;
const pollsBeforeSocket = 30;

/** Web Chat refuses user ids that begin with "dl_" outside a token, so it knows the person by this name. */
export const personId = 'person';

/**
 * Opens the conversation of a session, or goes on with it.
 * `session` is { token, conversationId, userId, resumed }; the whole transcript is read again.
 * Calls back `onActivities(batch)`, `onToken({token, conversationId, expiresIn})`, `onOnline()`, `onOffline()`,
 * and `onGone()` when the server no longer lets this session in.
 */
export function openConnection({ domain, session, onActivities, onToken, onOnline, onOffline, onGone }) {
  const connectionStatus$ = createLatest(connecting);
  const activity$ = createReplaying();
  const known = new Map();
  const retries = createRetries();
  let { token, conversationId } = session;
  let mayResume = session.resumed;
  let watermark = '';
  let closed = false;
  let socketFailures = 0;
  let reachable;
  let wake = () => {};
  let refreshTimer;
  let dropSocket = () => {};
  let lastPost = Promise.resolve();

  window.addEventListener('online', () => wake());
  window.addEventListener('offline', () => dropSocket());
  document.addEventListener('visibilitychange', () => document.hidden || wake());
  stayConnected();

  return {
    connectionStatus$,
    activity$,
    postActivity: activity => fromAbortable(signal => enqueue(activity, signal)),
    end: close,
  };

  async function stayConnected() {
    for (let failures = 0; !closed;) {
      try {
        await converse(() => {
          failures = 0;
          report(true);
        });
      } catch (error) {
        if (error instanceof Refused) {
          close();
          onGone();
          return;
        }
      }

      report(false);
      await pauseBefore(failures++);
    }
  }

  // Returns when the transport has ended, throws when it could not begin.
  async function converse(onOpen) {
    const start = mayResume
      ? await request('GET', `${conversationUrl()}?watermark=${encodeURIComponent(watermark)}`, { token })
      : await request('POST', `${domain}/conversations`, { token, body: {} });
    conversationId = start.conversationId;
    mayResume = true;
    renew(start);
    await (socketFailures < 2 ? listen(start.streamUrl, onOpen) : poll(onOpen));
  }

  function listen(streamUrl, onOpen) {
    return new Promise(resolve => {
      let opened = false;
      let beat;
      const socket = new WebSocket(streamUrl);
      const patience = setTimeout(finish, socketPatience);
      dropSocket = finish;
      socket.onopen = () => {
        opened = true;
        socketFailures = 0;
        clearTimeout(patience);
        // Phones notice a dead network only when something is sent.
        beat = setInterval(() => socket.send(''), heartbeat);
        accepted();
        onOpen();
      };
      socket.onmessage = ({ data }) => data && receive(JSON.parse(data));
      socket.onclose = finish;

      function finish() {
        socket.onopen = socket.onmessage = socket.onclose = undefined;
        clearTimeout(patience);
        clearInterval(beat);
        socket.close();
        dropSocket = () => {};
        socketFailures += opened ? 0 : 1;
        resolve();
      }
    });
  }

  // For networks that let no WebSocket through; tries the socket again now and then.
  async function poll(onOpen) {
    for (let polls = 0; polls < pollsBeforeSocket && !closed; polls++) {
      receive(await request('GET', `${conversationUrl()}/activities?watermark=${encodeURIComponent(watermark)}`, { token }));
      accepted();
      onOpen();
      await delay(pollInterval);
    }

    socketFailures = 1;
  }

  function receive({ activities, watermark: next }) {
    const news = activities.filter(({ id }) => !id || !known.has(id)).map(toWebChat);
    watermark = next || watermark;
    news.forEach(activity => {
      known.set(activity.id, activity);
      activity$.next(activity);
    });
    if (news.length) {
      onActivities(news);
    }
  }

  function toWebChat(activity) {
    const fromPerson = Boolean(activity.from) && activity.from.id === session.userId;
    const { to, ...suggestedActions } = activity.suggestedActions || {};
    return {
      ...retries.toCurrentName(activity),
      from: { ...activity.from, ...(fromPerson ? { id: personId, role: 'user' } : { role: 'bot' }) },
      ...(activity.suggestedActions && { suggestedActions }),
    };
  }

  // One after the other, so that the server gets them in the order in which they were sent.
  function enqueue(activity, signal) {
    const earlier = retries.earlier(activity);
    const sentAs = earlier ? earlier.sentAs : nameOf(activity);
    if (earlier) {
      activity$.next(invisible(earlier.shownAs, { id: personId, role: 'user' }));
    }

    const post = lastPost.then(() => send(withName(activity, sentAs), signal));
    lastPost = post.then(repeatEcho, () => retries.gaveUp(activity, sentAs));
    return post;
  }

  // The server echoes a message once; a retry of one that had arrived waits for that echo under its new name.
  function repeatEcho(id) {
    const echo = known.get(id);
    const renamed = echo && retries.toCurrentName(echo);
    if (renamed !== echo) {
      activity$.next(renamed);
    }
  }

  // The same clientActivityID each time: the server gives it one effect however often it comes.
  async function send(activity, signal) {
    const body = { ...activity, from: { id: session.userId, role: 'user' } };
    for (let failures = 0; ; failures++) {
      if (signal.aborted || closed) {
        throw new DOMException('No longer wanted.', 'AbortError');
      }

      try {
        const { id } = await request('POST', `${conversationUrl()}/activities`, { token, body, signal });
        return id;
      } catch (error) {
        // A refusal may concern a token that is being renewed; a second one is meant.
        if (error instanceof Refused && (failures > 0 || ![401, 403].includes(error.status))) {
          throw error;
        }

        await delay(pauseAfter(failures, error.retryAfter));
      }
    }
  }

  function renew({ token: newToken, expires_in: expiresIn }) {
    if (!newToken) {
      return;
    }

    token = newToken;
    onToken({ token, conversationId, expiresIn });
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(refresh, expiresIn * 500);
  }

  async function refresh() {
    try {
      renew(await request('POST', `${domain}/tokens/refresh`, { token }));
    } catch (error) {
      // A refused token shows at the next connection, which the server itself brings about.
      if (!closed && !(error instanceof Refused)) {
        refreshTimer = setTimeout(refresh, longestPause);
      }
    }
  }

  function accepted() {
    if (connectionStatus$.value !== online) {
      connectionStatus$.next(online);
    }
  }

  function report(isReachable) {
    if (reachable !== isReachable && !closed) {
      reachable = isReachable;
      (isReachable ? onOnline : onOffline)();
    }
  }

  function close() {
    if (!closed) {
      closed = true;
      clearTimeout(refreshTimer);
      dropSocket();
      connectionStatus$.next(ended);
    }
  }

  function pauseBefore(failures) {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, pauseAfter(failures));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function conversationUrl() {
    return `${domain}/conversations/${encodeURIComponent(conversationId)}`;
  }
}

// Grows, and differs by chance, so that a restarted server isn't met by everybody at once.
function pauseAfter(failures, retryAfter) {
  const pause = Math.min(longestPause, firstPause * 2 ** Math.min(failures, 8));
  return Math.max(pause * (0.5 + Math.random() / 2), (retryAfter || 0) * 1000);
}

function delay(milliseconds) {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}
