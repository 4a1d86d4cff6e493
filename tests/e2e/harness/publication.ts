// Makes signed data of our own: changed, forged or out of date, as a publisher or an attacker would.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Manifest, ProblemModel } from "../../../extension/core/schema.ts";
import type { Answer } from "./data-server.ts";
import { DATA, PYTHON, ROOT } from "./paths.ts";

export interface Publication {
  manifest: string;
  bundle: Buffer;
  ver: number;
  sha256: string;
  model: Buffer;
  /** The model's. */
  modelSha256: string;
}

export interface Wish {
  /** Bundle key → merge patch. */
  change?: Record<string, unknown>;
  /** Makes another model of the built one. */
  model?: (built: ProblemModel) => unknown;
  /** Version that went before; the built one when absent. */
  after?: number;
  daysAgo?: number;
  /** Sign with keys that nobody pinned. */
  forged?: boolean;
}

export async function publish({
  change = {},
  model,
  after = 0,
  daysAgo = 0,
  forged = false,
}: Wish): Promise<Publication> {
  const folder = mkdtempSync(join(tmpdir(), "munuigil-e2e-"));
  try {
    const args = [
      "-m",
      "tests.e2e.harness.publish",
      DATA,
      folder,
      "--after",
      String(after),
      "--days-ago",
      String(daysAgo),
    ];
    if (model) {
      const file = join(folder, "model.json");
      writeFileSync(file, JSON.stringify(model(JSON.parse(readFileSync(join(DATA, "model.json"), "utf8")))));
      args.push("--model", file);
    }
    const env = { ...process.env, ...(forged ? { MUNUIGIL_KEYS: join(folder, "keys") } : {}) };
    const publisher = spawn(PYTHON, args, { cwd: ROOT, env, stdio: ["pipe", "pipe", "inherit"] });
    const output = text(publisher.stdout);
    publisher.stdin.end(JSON.stringify(change));
    const [code] = await once(publisher, "exit");
    if (code !== 0) throw new Error(`publish.py ended with ${code}`);
    const named = JSON.parse(await output) as Pick<Manifest, "ver" | "bundle" | "model">;
    const { sha256 } = named.bundle;
    const modelSha256 = named.model.sha256;
    return {
      manifest: readFileSync(join(folder, "manifest.jws"), "utf8"),
      bundle: readFileSync(join(folder, "bundles", `${sha256}.json`)),
      ver: named.ver,
      sha256,
      model: readFileSync(join(folder, "models", `${modelSha256}.json`)),
      modelSha256,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const jose = (body: string): Answer => ({ status: 200, type: "application/jose", body });
export const json = (body: string | Buffer): Answer => ({ status: 200, type: "application/json", body });

/** A server that has published this. */
export const serves =
  ({ manifest, bundle, sha256, model, modelSha256 }: Publication) =>
  (path: string): Answer => {
    if (path === "/v1/manifest") return jose(manifest);
    if (path === `/v1/bundles/${sha256}.json`) return json(bundle);
    if (path === `/v1/models/${modelSha256}.json`) return json(model);
    return { status: 404, type: "application/json", body: "{}" };
  };
