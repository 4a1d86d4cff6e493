// The real server, as operators run it, on a free loopback port in front of the real built data.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { DATA, PYTHON, ROOT } from "./paths.ts";

export interface AppServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** All that the server has written down, its line for each request among it. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts `python -m server` and waits until it answers. Throws with its last words when it does not within a minute, as on a machine that is busy with other things. */
export async function startAppServer(dataDir = DATA): Promise<AppServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    WORKERS: "1",
    CHECK_SECONDS: "0",
    LOG_LEVEL: "warning",
    ACCESS_LOG: "true",
  };
  // A group of its own: what kills the supervisor has to kill its workers, too.
  const server = spawn(PYTHON, ["-m", "server"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  // A test that ends without its end must not leave a server behind.
  process.once("exit", () => killAll(server));
  let words = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      words += chunk;
    });
  }
  const deadline = Date.now() + 60_000;
  while (!(await answers(`${origin}/healthz`))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await end(server);
      throw new Error(`the server does not answer on ${origin}; it said: ${words.slice(-2000)}`);
    }
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return { origin, log: () => words, stop: () => end(server) };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = once(server, "exit");
  server.kill("SIGTERM");
  const patience = setTimeout(() => killAll(server), 5_000);
  await gone;
  clearTimeout(patience);
}

function killAll(server: ChildProcess): void {
  if (server.exitCode === null && server.pid) process.kill(-server.pid, "SIGKILL");
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** The requests of such a log, in its order: `GET /path`, or `GET other` for an address that is none of ours. */
export function requestsIn(log: string): string[] {
  return [...log.matchAll(/ ([A-Z]+ (?:\/\S*|other)) \d{3} [\d.]+ ms$/gm)].map(([, line = ""]) =>
    decodeURIComponent(line),
  );
}
