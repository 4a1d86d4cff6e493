// A phone whose database fails has the pages of the server all the same.
import { beforeEach, expect, test, vi } from "vitest";

const given = new Map<string, (event: unknown) => void>();
beforeEach(() => {
  given.clear();
  vi.resetModules();
  const fail = () => {
    throw new DOMException("lost", "UnknownError");
  };
  vi.stubGlobal("indexedDB", { open: fail });
  vi.stubGlobal("addEventListener", (kind: string, what: () => void) => given.set(kind, what));
  vi.stubGlobal("__VERSION__", "1");
  vi.stubGlobal("__SHELL__", { ko: [], en: [] });
  vi.stubGlobal("__KEYS__", []);
  vi.stubGlobal("location", { origin: "https://munuigil.example" });
  vi.stubGlobal("fetch", async (request: Request) => new Response(`of the server: ${new URL(request.url).pathname}`));
  vi.spyOn(Response, "redirect").mockImplementation(
    (to) => new Response(null, { status: 303, headers: { location: `${to}` } }),
  );
});

async function asked(path: string, init: RequestInit = {}, mode = "navigate"): Promise<Response> {
  await import("../../extension/site/worker/start.ts");
  const request = new Request(`https://munuigil.example${path}`, init);
  Object.defineProperty(request, "mode", { value: mode });
  return new Promise((done, fail) =>
    given.get("fetch")?.({
      request,
      waitUntil: (work: Promise<unknown>) => void work.catch(() => {}),
      respondWith: (answer: Promise<Response>) => answer.then(done, fail),
    }),
  );
}

test.each([
  "/",
  "/en/s/daum/mail",
  "/style.css",
  "/hours/92c96523e74c.json",
])("%s comes from the server", async (path) => {
  expect(await (await asked(path)).text()).toBe(`of the server: ${path}`);
});

test("what was shared leads to the page where it can be pasted", async () => {
  const body = new FormData();
  body.set("text", "1588-0000에서 전화가 왔어요");
  const answer = await asked("/en/share", { method: "POST", body });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/check"]);
});
