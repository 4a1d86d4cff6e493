/** A bundle as it travels becomes the next one: scripts/release/delta.py; tests/fixtures/deltas.json holds both together. */
import { type Fields, isFields } from "./json-object.ts";
import { Refused } from "./refused.ts";

function part(delta: Fields, kind: string): Fields {
  const found = Object.hasOwn(delta, kind) ? delta[kind] : {};
  if (!isFields(found)) throw new Refused("altered", `${kind} of a delta is not an object`);
  return found;
}

/**
 * The bundle after {put, patch, drop}; the base stays as it is. Whether it came out right, its sha256 says.
 * @throws Refused where this is no delta, or one of another base
 */
export function applyDelta(base: Fields, delta: unknown): Fields {
  if (!isFields(delta)) throw new Refused("altered", "a delta is not an object");
  const entries = new Map(Object.entries(base));
  const known = (name: unknown): string => {
    if (typeof name !== "string" || !entries.has(name))
      throw new Refused("altered", `a delta of another base: ${name}`);
    return name;
  };
  const { drop = [] } = delta;
  if (!Array.isArray(drop)) throw new Refused("altered", "drop of a delta is not a list");
  for (const name of drop) entries.delete(known(name));
  for (const [name, patch] of Object.entries(part(delta, "patch")))
    entries.set(name, lists(merged(placed(entries.get(known(name))), patch)));
  for (const [name, value] of Object.entries(part(delta, "put"))) entries.set(name, value);
  return Object.fromEntries(entries);
}

/** Every field changed; fromEntries, because a field may be called __proto__. */
const each = (fields: Fields, change: (inner: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, change(inner)]));

/** Lists of objects as objects of their places, all the way down: a merge patch reaches into these. */
function placed(value: unknown): unknown {
  if (isFields(value)) return each(value, placed);
  if (!Array.isArray(value) || value.length === 0 || !value.every(isFields)) return value;
  return Object.fromEntries(value.map((one, place) => [place, placed(one)]));
}

/** Objects of places as lists again. */
function lists(value: unknown): unknown {
  if (!isFields(value)) return value;
  const size = Object.keys(value).length;
  const places = Array.from({ length: size }, (_, place) => `${place}`);
  if (size > 0 && places.every((place) => Object.hasOwn(value, place)))
    return places.map((place) => lists(value[place]));
  return each(value, lists);
}

/** RFC 7396. */
function merged(value: unknown, patch: unknown): unknown {
  if (!isFields(patch)) return patch;
  const out = new Map(isFields(value) ? Object.entries(value) : []);
  for (const [name, inner] of Object.entries(patch))
    if (inner === null) out.delete(name);
    else out.set(name, merged(out.get(name), inner));
  return Object.fromEntries(out);
}
