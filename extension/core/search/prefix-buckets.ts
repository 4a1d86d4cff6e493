/**
 * Many short lines, kept as texts by their first two characters and read apart only where somebody looks. Such an index
 * can be stored as it is, and thousands of lines are in memory again within milliseconds.
 */

/** First two characters of lines (all of shorter ones) → these lines, in order. */
export type Buckets = Map<string, string>;

const bucketOf = (line: string): string => line.slice(0, 2);

/** Buckets as they are looked into: what was split once stays so. */
export interface OpenBuckets<T> {
  at(line: string): T | undefined;
  /** The buckets that are wanted for their names or their lines, in order. */
  some(wanted: (name: string, lines: string) => boolean): T[];
}

export function openBuckets<T>(buckets: Buckets, read: (lines: string[]) => T): OpenBuckets<T> {
  const seen = new Map<string, T>();
  const readBucket = (name: string): T | undefined => {
    const text = buckets.get(name);
    if (text === undefined) return undefined;
    const found = seen.get(name) ?? read(text.split("\n"));
    seen.set(name, found);
    return found;
  };
  return {
    at: (line) => readBucket(bucketOf(line)),
    some: (wanted) =>
      [...buckets].flatMap(([name, lines]) => {
        const bucket = wanted(name, lines) ? readBucket(name) : undefined;
        return bucket === undefined ? [] : [bucket];
      }),
  };
}

/** Lines into their buckets, by what is before the first tab; each bucket keeps the order in which its lines come. */
export function fillBuckets(lines: Iterable<string>): Buckets {
  const buckets = new Map<string, string[]>();
  for (const line of lines) {
    const name = bucketOf(line.split("\t", 1)[0] ?? "");
    const bucket = buckets.get(name);
    if (bucket) bucket.push(line);
    else buckets.set(name, [line]);
  }
  return new Map([...buckets].map(([name, bucket]) => [name, bucket.join("\n")]));
}
