// The two kinds of observable that Web Chat wants of a connection, and no more.

/** Gives each subscriber everything so far, then what follows. */
export function createReplaying() {
  const past = [];
  const observers = new Set();
  return {
    next(value) {
      past.push(value);
      observers.forEach(observer => observer.next(value));
    },
    subscribe(observerOrNext) {
      const observer = toObserver(observerOrNext);
      observers.add(observer);
      past.forEach(value => observer.next(value));
      return { unsubscribe: () => observers.delete(observer) };
    },
  };
}

/** Gives each subscriber the latest value, then what follows. */
export function createLatest(first) {
  let latest = first;
  const observers = new Set();
  return {
    get value() {
      return latest;
    },
    next(value) {
      latest = value;
      observers.forEach(observer => observer.next(value));
    },
    subscribe(observerOrNext) {
      const observer = toObserver(observerOrNext);
      observers.add(observer);
      observer.next(latest);
      return { unsubscribe: () => observers.delete(observer) };
    },
  };
}

/** One value of a promise; unsubscribing aborts the work. */
export function fromAbortable(start) {
  return {
    subscribe(observerOrNext) {
      const observer = toObserver(observerOrNext);
      const abort = new AbortController();
      start(abort.signal).then(
        value => {
          observer.next(value);
          observer.complete?.();
        },
        error => abort.signal.aborted || observer.error?.(error));
      return { unsubscribe: () => abort.abort() };
    },
  };
}

function toObserver(observerOrNext) {
  return typeof observerOrNext === 'function' ? { next: observerOrNext } : { next() {}, ...observerOrNext };
}
