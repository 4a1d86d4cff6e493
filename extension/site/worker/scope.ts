/** What a browser gives a service worker; TypeScript's library of pages does not know it. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface Asked extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response> | Response): void;
}
interface Told extends Extendable {
  data: unknown;
}

interface WorkerScope {
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
  addEventListener(type: "message", listener: (event: Told) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  importScripts(url: string): void;
  /** What worker/noble-script.ts leaves behind. */
  munuigilNoble?: Pick<typeof import("@noble/ed25519"), "verifyAsync">;
}

export const scope = globalThis as unknown as WorkerScope;
