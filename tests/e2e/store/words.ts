// The `store` section of dataset/words, and the description made from it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ROOT } from "../harness/paths.ts";

export type Lang = "ko" | "en";
export const SHOTS = ["card", "evidence", "popup", "write", "phone"] as const;
export type Shot = (typeof SHOTS)[number];

export interface StoreWords {
  purpose: string;
  doesTitle: string;
  does: Record<string, string>;
  privacyTitle: string;
  privacy: Record<string, string>;
  permissionsTitle: string;
  permission: Record<string, string>;
  supportTitle: string;
  support: string;
  unofficial: string;
  shot: Record<Shot, { title: string; line: string }>;
  tile: string;
  example: { screen: string; happened: string };
}

export interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
}

interface File {
  store: StoreWords;
  manifest: { name: string; description: string };
}

export const wordsOf = (lang: Lang): File =>
  JSON.parse(readFileSync(resolve(ROOT, `dataset/words/${lang}.json`), "utf8")) as File;

/**
 * What stands on the store's page. `support`: address of the place for questions.
 * @throws when a permission of the built extension has no reason in the words
 */
export function description(words: StoreWords, manifest: Manifest, support: string): string {
  const { permissions, host_permissions, optional_host_permissions } = manifest;
  const reasons = permissions.map((name) => {
    const why = words.permission[name];
    if (!why) throw new Error(`no reason for the permission “${name}”: dataset/words, store.permission.${name}`);
    return `${name}: ${why}`;
  });
  const list = (lines: string[]) => lines.map((line) => `- ${line}`).join("\n");
  const named = (patterns: string[]) =>
    patterns.map((pattern) => pattern.replace(/^(\*|https):\/\/|\/\*$/g, "")).join(", ");
  const hosts = [
    `${named(host_permissions)}: ${words.permission.hosts}`,
    `${named(optional_host_permissions)}: ${words.permission.optionalHosts}`,
  ];
  return `${[
    words.purpose,
    words.unofficial,
    `${words.doesTitle}\n${list(Object.values(words.does))}`,
    `${words.privacyTitle}\n${list(Object.values(words.privacy))}`,
    `${words.permissionsTitle}\n${list([...reasons, ...hosts])}`,
    `${words.supportTitle}\n${words.support.replace("{url}", support)}`,
  ].join("\n\n")}\n`;
}
