import { setTimeout as pause } from "node:timers/promises";
import { PATIENCE } from "./paths.ts";

/** Waits until `condition` holds, asked from outside: works where the page's own scripts and timers are off. */
export async function until(condition: () => Promise<boolean>, what: string, timeout = PATIENCE): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${timeout} ms in vain until ${what}`);
    await pause(25);
  }
}
