/** ms after which a frame is due. */
const PORTION = 12;

/** Does a long work in portions, so that the page goes on meanwhile; it yields where it may be cut. */
export async function inPortions<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + PORTION;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((done) => setTimeout(done));
  }
}
