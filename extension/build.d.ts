import type { PublicKey } from "./core/public-key.ts";

declare global {
  /** Fixed at build, see wxt.config.ts. */
  const __SERVER__: string;
  const __KEYS__: PublicKey[];
  const __E2E__: boolean;
  /** Of the site's worker, see packaging/build-worker.ts: files that a page of each language loads, what names them together, and one it may need. */
  const __SHELL__: Record<"ko" | "en", string[]>;
  const __VERSION__: string;
  const __NOBLE__: string;

  /** Not yet in TypeScript's own library. */
  const navigation: EventTarget;
}

declare module "wxt/browser" {
  interface WxtRuntime {
    getURL(path: string): string;
  }
  interface WxtI18n {
    getMessage(name: string): string;
  }
}
