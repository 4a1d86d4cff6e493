import type { HoursTable, SheetTrust } from "../core/schema.ts";
import { times } from "../ui/words/row-frame.ts";
import { statusOf } from "../ui/words/status.ts";

/** Opening hours by the name they have in the data; their address says no more than that of the page that names them. */
async function tableOf(name: string): Promise<HoursTable | undefined> {
  const answer = await fetch(`/${name}.json`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as HoursTable) : undefined;
}

/** Is somebody there now? `<small data-hours data-trust>` says so in the place of the hours, as long as these may be stated. */
export async function sayOpen(root: ParentNode): Promise<void> {
  const cells = [...root.querySelectorAll<HTMLElement>("[data-hours]")];
  if (!cells[0]) return;
  const names = [...new Set(cells.map(({ dataset }) => dataset.hours ?? ""))];
  const tables = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await tableOf(name)] as const)));
  const printed = new Map(cells.map((cell) => [cell, cell.textContent]));
  const say = () => {
    const frame = times();
    for (const cell of cells) {
      const { hours = "", trust = "" } = cell.dataset;
      const beside = { trusts: { [trust]: JSON.parse(trust) as SheetTrust }, tables };
      const status = statusOf({ hours, trust }, beside, Date.now(), frame);
      cell.textContent = status?.short ?? printed.get(cell) ?? "";
      cell.closest("a")?.classList.toggle("now", status?.tone === "good");
    }
  };
  say();
  // A page that lay open over the hour says otherwise when it is looked at again.
  document.addEventListener("visibilitychange", say);
}
