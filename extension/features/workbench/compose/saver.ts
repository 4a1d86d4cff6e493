/** Writes what changes at once, and while a write runs only the newest of what came meanwhile. */
export interface Saver<T> {
  put(value: T): void;
  /** Begins to write what still waits, whatever is running. Resolves when all of it is written. */
  flush(): Promise<void>;
}

/**
 * No pause before writing: a browser that is closed waits for nobody, and a transaction begun on the way out is undone.
 * `write` must keep the order of its calls, as IndexedDB does. `done` hears after each whether it worked.
 */
export function makeSaver<T>(write: (value: T) => Promise<void>, done: (worked: boolean) => void): Saver<T> {
  let waiting: { value: T } | null = null;
  let running = 0;
  let last: Promise<void> = Promise.resolve();
  const begin = (): Promise<void> => {
    if (!waiting) return last;
    const { value } = waiting;
    waiting = null;
    running++;
    last = write(value)
      .then(
        () => done(true),
        (error: unknown) => {
          console.error("[munuigil]", error);
          done(false);
        },
      )
      .finally(() => {
        running--;
        if (!running) void begin();
      });
    return last;
  };
  return {
    put(value) {
      waiting = { value };
      if (!running) void begin();
    },
    flush: begin,
  };
}
