import type { PublicKey } from "./core/public-key.ts";

declare global {
  /** Fixed at build, see wxt.config.ts. */
  const __SERVER__: string;
  const __KEYS__: PublicKey[];
  const __E2E__: boolean;

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
