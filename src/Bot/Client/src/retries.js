// Web Chat gives a message that it sends again a new name and a second bubble. This keeps it one message.

/** Remembers what could not be sent, and recognises it when it comes back. */
export function createRetries() {
  const failed = new Map();
  const currentNames = new Map();

  return {
    /** Notes a message that was given up, and the name under which the server may know it. */
    gaveUp(activity, sentAs) {
      failed.set(contentOf(activity), { shownAs: nameOf(activity), sentAs });
    },

    /** How a message was shown and sent before, if Web Chat sends it again; otherwise undefined. */
    earlier(activity) {
      // Only a message that has been in the transcript has a place in its order.
      const isRetry = typeof activity.channelData['webchat:sequence-id'] === 'number';
      const names = isRetry ? failed.get(contentOf(activity)) : undefined;
      if (names) {
        failed.delete(contentOf(activity));
        currentNames.set(names.sentAs, nameOf(activity));
      }

      return names;
    },

    /** An echo under the name by which Web Chat waits for it. */
    toCurrentName(activity) {
      const current = currentNames.get(nameOf(activity));
      return current ? withName(activity, current) : activity;
    },
  };
}

/** The activity under another name. */
export function withName(activity, clientActivityID) {
  return { ...activity, channelData: { ...activity.channelData, clientActivityID } };
}

/** Takes the place of a bubble in Web Chat's transcript; events are not shown. */
export function invisible(clientActivityID, from) {
  return { type: 'event', name: 'samenhier/retried', from, channelData: { clientActivityID } };
}

/** The name that Web Chat gave a message, by which it knows the echo. */
export function nameOf(activity) {
  return activity.channelData && activity.channelData.clientActivityID;
}

function contentOf({ type, text, value }) {
  return JSON.stringify([type, text, value]);
}
