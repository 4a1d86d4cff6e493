// A line between browser and server that keeps every byte the browser sends: what a server writes down may be less.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Wire {
  origin: string;
  /** All that was sent, requests with their heads and bodies. */
  sent(): string;
  /** As a network that is gone. */
  cut(): Promise<void>;
}

export async function wireTo(origin: string): Promise<Wire> {
  const port = Number(new URL(origin).port);
  const parts: Buffer[] = [];
  const open = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    near.on("data", (part: Buffer) => parts.push(part));
  });
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  return {
    origin: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(parts).toString("utf8"),
    cut: async () => {
      for (const one of open) one.destroy();
      if (line.listening) await new Promise((done) => line.close(done));
    },
  };
}
