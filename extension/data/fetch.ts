import { Refused } from "./refused.ts";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The server cannot be reached or has nothing: keep the data, try again another day. */
export class Offline extends Error {
  override name = "Offline";
}

// Every person sends the same request: no cookies, no cache validators, no language of their own.
const plain: RequestInit = {
  cache: "no-store",
  credentials: "omit",
  redirect: "error",
  referrerPolicy: "no-referrer",
  headers: { "Accept-Language": "ko" },
};

/**
 * Fetches at most `limit` bytes (counted after decompression; the stream is stopped one byte later).
 * @throws Offline without a 200 answer; Refused for another content type or more bytes.
 */
export async function download(
  fetch: Fetch,
  url: string,
  type: string,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 60_000);
  try {
    const response = await fetch(url, { ...plain, signal: stop.signal }).catch((error: unknown) => {
      throw new Offline(String(error));
    });
    if (response.status !== 200) throw new Offline(`status ${response.status}`);
    const found = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (found !== type) throw new Refused("answer", `content type ${found}, not ${type}`);
    return await take(response, limit);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function take(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new Offline(String(error));
    });
    if (done) break;
    size += value.length;
    if (size > limit) throw new Refused("altered", `more than ${limit} bytes`);
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
