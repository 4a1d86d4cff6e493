// Makes the profile that profiles.ts copies:   BROWSER=… node tests/e2e/harness/prepare.ts <folder>
import type { ExtensionApi } from "./session.ts";
import { startSession } from "./session.ts";
import { readStored } from "./stored-data.ts";
import { until } from "./until.ts";

type WithAlarms = ExtensionApi & { alarms: { clear(name: string): Promise<boolean> } };

const session = await startSession({ lang: "ko" }, { profile: process.argv[2] ?? "" });
try {
  const done = async () => {
    const { sha256, pointer, made } = await readStored(session.inside, "x/account-suspended");
    return pointer.bundle === sha256 && made?.bundle === sha256;
  };
  await until(done, "pages and popup have their data", 60_000);
  // Chromium keeps it over a restart: in a later suite it would ring in the middle of a test.
  await session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, WithAlarms | undefined>;
    await (browser ?? chrome)?.alarms.clear("sync");
  });
} finally {
  await session.close();
}
