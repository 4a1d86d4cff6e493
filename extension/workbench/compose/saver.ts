/** Writes the newest of many changes, soon. Nothing is lost when the page goes: `flush` writes what is still waiting. */
export interface Saver<T> {
  put(value: T): void;
  flush(): Promise<void>;
}

/** `write` gets one value after the other, never two at once. `done` hears after each whether it worked. */
export function makeSaver<T>(
  write: (value: T) => Promise<void>,
  done: (worked: boolean) => void,
  wait = 250,
): Saver<T> {
  let waiting: { value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const next = waiting;
    waiting = null;
    if (!next) return last;
    // Begun at once and not after the one before: on a page that is going there is no afterwards. IndexedDB keeps the order.
    last = write(next.value).then(
      () => done(true),
      (error: unknown) => {
        console.error("[munuigil]", error);
        done(false);
      },
    );
    return last;
  };
  return {
    put(value) {
      waiting = { value };
      timer ??= setTimeout(() => void flush(), wait);
    },
    flush,
  };
}
