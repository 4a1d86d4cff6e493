import { browser } from "wxt/browser";
import { bareHost } from "./settings.ts";

/** What the manifest asks for on a host and on its www. twin. */
export const originsOf = (host: string): string[] =>
  ((browser.runtime.getManifest().host_permissions ?? []) as string[]).filter(
    (pattern) => bareHost(pattern.split("/")[2] ?? "") === bareHost(host),
  );
