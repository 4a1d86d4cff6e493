// Stands where the extension looks for its server. It hands requests on to the real server, until a test tells it to
// misbehave in one of the ways servers (and people between) do.
import { once } from "node:events";
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { DATA_PORT, kind } from "./paths.ts";

export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
  /** Sends the body in this many pieces, a moment apart; `stall` holds the last one back for ever. */
  pieces?: number;
  stall?: boolean;
}

/** What to do with a request: hand it on, hang up, or say this instead. */
export type Behaviour = (path: string) => "forward" | "hang-up" | Answer;

export interface SeenAsk {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
}

export class DataServer {
  behaviour: Behaviour = () => "forward";
  readonly seen: SeenAsk[] = [];
  readonly #origin: URL;
  readonly #server = createServer((request, response) => this.#answer(request, response));

  /** `origin`: where the real server listens. */
  constructor(origin: string) {
    this.#origin = new URL(origin);
  }

  async start(): Promise<void> {
    this.#server.listen(DATA_PORT[kind()], "127.0.0.1");
    await once(this.#server, "listening");
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = "GET", url: path = "/", headers } = request;
    this.seen.push({ method, path, headers });
    const what = this.behaviour(path);
    if (what === "hang-up") {
      request.socket.destroy();
    } else if (what === "forward") {
      const { hostname, port } = this.#origin;
      const onward = ask({ hostname, port, path, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on("error", () => response.destroy());
      request.pipe(onward);
    } else {
      // Open to every origin, like the real server: what is refused must be refused for what it says.
      response.writeHead(what.status, {
        "content-type": what.type,
        "access-control-allow-origin": "*",
        ...what.headers,
      });
      if (what.pieces) void trickle(response, Buffer.from(what.body), what.pieces, what.stall ?? false);
      else response.end(what.body);
    }
  }
}

async function trickle(response: ServerResponse, body: Buffer, pieces: number, stall: boolean): Promise<void> {
  const size = Math.ceil(body.length / pieces);
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    if (stall && at + size >= body.length) return;
    response.write(body.subarray(at, at + size));
    await pause(15);
  }
  response.end();
}
