// Asks scripts/probe, the same modules the extension carries, for the right answer.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { ROOT } from "./paths.ts";

export interface Question {
  url: string;
  title?: string;
  headings?: string[];
}

export interface Match {
  service: string | null;
  issue: string | null;
  role: string | null;
}

/** One answer per question, in order. Throws when the probe ends with an error. */
export async function probeMatch(questions: Question[]): Promise<Match[]> {
  const probe = spawn(resolve(ROOT, "scripts/probe"), ["match"], { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] });
  const output = text(probe.stdout);
  probe.stdin.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(""));
  const [code] = await once(probe, "exit");
  const answers = (await output)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Match);
  if (code !== 0 || answers.length !== questions.length) {
    throw new Error(`scripts/probe match: exit ${code}, ${answers.length} answers to ${questions.length} questions`);
  }
  return answers;
}
