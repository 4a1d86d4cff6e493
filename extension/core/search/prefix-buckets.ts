/**
 * Many short lines, kept as texts by their first two characters and read apart only where somebody looks. Such an index
 * can be stored as it is, and thousands of lines are in memory again within milliseconds.
 */

/** First two characters of lines (all of shorter ones) → these lines, in order. */
export type Shelves = Map<string, string>;

const shelfOf = (line: string): string => line.slice(0, 2);

/** Shelves as they are looked into: what was read apart stays so. */
export interface Open<T> {
  at(line: string): T | undefined;
  /** The shelves that are wanted for their names or their lines, in order. */
  some(wanted: (name: string, lines: string) => boolean): T[];
}

export function openShelves<T>(shelves: Shelves, read: (lines: string[]) => T): Open<T> {
  const seen = new Map<string, T>();
  const take = (name: string): T | undefined => {
    const text = shelves.get(name);
    if (text === undefined) return undefined;
    const found = seen.get(name) ?? read(text.split("\n"));
    seen.set(name, found);
    return found;
  };
  return {
    at: (line) => take(shelfOf(line)),
    some: (wanted) =>
      [...shelves].flatMap(([name, lines]) => {
        const shelf = wanted(name, lines) ? take(name) : undefined;
        return shelf === undefined ? [] : [shelf];
      }),
  };
}

/** Lines onto their shelves, by what stands before the first tab; each shelf keeps the order in which its lines come. */
export function shelve(lines: Iterable<string>): Shelves {
  const shelves = new Map<string, string[]>();
  for (const line of lines) {
    const name = shelfOf(line.split("\t", 1)[0] ?? "");
    const shelf = shelves.get(name);
    if (shelf) shelf.push(line);
    else shelves.set(name, [line]);
  }
  return new Map([...shelves].map(([name, shelf]) => [name, shelf.join("\n")]));
}
