/** Values by the name of a store and their key: what is left of a database where the browser keeps none. */
export interface PlainStore {
  get(store: string, key: string): Promise<unknown>;
  /** Keys and values, by key; `range` as IndexedDB means it, both ends of it. */
  all(store: string, range?: Range | null): Promise<[key: string, value: unknown][]>;
  put(store: string, value: unknown, key: string): void;
  /** Without a key, all of it. */
  remove(store: string, key?: string): void;
}

interface Range {
  lower: string;
  upper: string;
}

/** For as long as this script lives. What is handed out is what lies there: nobody changes what was read. */
export function inMemory(): PlainStore {
  const stores = new Map<string, Map<string, unknown>>();
  const of = (store: string): Map<string, unknown> => {
    const found = stores.get(store) ?? new Map<string, unknown>();
    stores.set(store, found);
    return found;
  };
  return {
    get: async (store, key) => of(store).get(key),
    all: async (store, range) =>
      [...of(store)]
        .filter(([key]) => !range || (key >= range.lower && key < range.upper))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    put: (store, value, key) => void of(store).set(key, structuredClone(value)),
    remove: (store, key) => {
      if (key === undefined) of(store).clear();
      else of(store).delete(key);
    },
  };
}

/**
 * A plain store in the shape of a database of `idb`, as far as it is used here. Nothing is undone when a transaction fails
 * half-way: what stands here is gone soon anyway. `idOf`: the key of what carries its own.
 */
export function asDatabase(plain: PlainStore, idOf = (value: unknown) => (value as { id: string }).id) {
  const objectStore = (store: string) => ({
    get: (key: string) => plain.get(store, key),
    getAll: async (range?: Range | null) => (await plain.all(store, range)).map(([, value]) => value),
    getAllKeys: async (range?: Range | null) => (await plain.all(store, range)).map(([key]) => key),
    put: async (value: unknown, key = idOf(value)) => plain.put(store, value, key),
    delete: async (key: string) => plain.remove(store, key),
    clear: async () => plain.remove(store),
  });
  return {
    objectStore,
    get: (store: string, key: string) => objectStore(store).get(key),
    getAll: (store: string) => objectStore(store).getAll(),
    getAllKeys: (store: string) => objectStore(store).getAllKeys(),
    put: (store: string, value: unknown, key?: string) => objectStore(store).put(value, key),
    transaction: (names: string | string[]) => ({
      objectStore,
      store: objectStore(typeof names === "string" ? names : (names[0] ?? "")),
      done: Promise.resolve(),
      abort: () => {},
    }),
    close: () => {},
  };
}
