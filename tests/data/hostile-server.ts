// A server on this machine that answers as an attacker would; real HTTP, real sockets.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Publication } from "./publication.ts";

export type Act = (response: ServerResponse, request: IncomingMessage) => void;
export type Part = "manifest" | "bundles" | "models" | "deltas" | "elsewhere";

export interface Hostile {
  address: string;
  /** What was asked for: method, path and headers. */
  asked: { path: string; headers: IncomingMessage["headers"] }[];
  /** What it publishes. */
  serve(publication: Publication): void;
  /** What it does instead, by part of the address; no part: nothing but the truth. */
  act(acts: Partial<Record<Part, Act>>): void;
  close(): Promise<void>;
}

export const JOSE = "application/jose";
export const JSON_TYPE = "application/json";

export const answer =
  (status: number, type: string, body: string | Uint8Array, headers: Record<string, string> = {}): Act =>
  (response) => {
    response.writeHead(status, { "content-type": type, ...headers });
    response.end(body);
  };

export async function hostileServer(): Promise<Hostile> {
  let files = new Map<string, [string, string | Uint8Array]>();
  let acts: Partial<Record<Part, Act>> = {};
  const asked: Hostile["asked"] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    const act = acts[path.split("/")[2] as Part];
    if (act) return act(response, request);
    const [type, body] = files.get(path) ?? ["", ""];
    return type ? answer(200, type, body)(response, request) : answer(404, JSON_TYPE, "{}")(response, request);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    serve: ({ manifest, jws, bytes, model, deltas }) => {
      files = new Map<string, [string, string | Uint8Array]>([
        ["/v1/manifest", [JOSE, jws]],
        [`/v1/bundles/${manifest.bundle.sha256}.json`, [JSON_TYPE, bytes]],
        [`/v1/models/${manifest.model.sha256}.json`, [JSON_TYPE, model]],
        ...[...deltas].map(([name, body]) => [`/v1/deltas/${name}.json`, [JSON_TYPE, body]] as const),
      ] as [string, [string, string | Uint8Array]][]);
    },
    act: (these) => {
      acts = these;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
