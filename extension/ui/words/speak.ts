import { currentLang } from "./words.ts";

type Values = Record<string, string | number>;

/** Words of one section. Each is taken by name, so that a page carries only those it uses. */
export const speak =
  <Key extends string>(ko: Record<Key, string>, en: Record<Key, string>) =>
  (key: Key, values: Values = {}): string =>
    (currentLang() === "ko" ? ko : en)[key].replace(/\{(\w+)\}/g, (all, name) => `${values[name] ?? all}`);
