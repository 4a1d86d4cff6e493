import type { Lang } from "../../core/lang.ts";
import type { Family, Home, Row, Rows } from "../../core/schema.ts";
import { type Beside, besideOf, type Get } from "../sheets.ts";

/** A guide by its name. */
export interface Named {
  service: string;
  issue: string;
}

/** A row of a list, and whose it is. */
export interface Line {
  service: string;
  name: string;
  row: Row;
}

/** Rows with who says so and the hours that they name. */
export interface Lines extends Beside {
  lines: Line[];
}

/** A family on the first screen: how many services it has, and the first of them. */
export interface FamilyCount extends Omit<Family, "services"> {
  first: string;
  count: number;
}

/** What the first screen shows of the data, in one language. */
export interface HomePage {
  common: Lines;
  families: FamilyCount[];
}

/** The rows of these guides, in this order; whatever is not in the data is left out. */
export async function linesOf(get: Get, lang: Lang, wanted: readonly Named[]): Promise<Lines> {
  const services = [...new Set(wanted.map(({ service }) => service))];
  const read = async (service: string) => [service, await get<Rows>(`rows/${lang}/${service}`)] as const;
  const known = new Map(await Promise.all(services.map(read)));
  const lines = wanted.flatMap(({ service, issue }): Line[] => {
    const of = known.get(service);
    const row = of?.rows?.find((one) => one.issue === issue);
    return of && row ? [{ service, name: of.name, row }] : [];
  });
  return { lines, ...(await besideOf(get, lang, lines)) };
}

export async function homeOf(get: Get, lang: Lang): Promise<HomePage> {
  const { common = [], families = [] } = (await get<Home>(`home/${lang}`)) ?? {};
  return {
    common: await linesOf(get, lang, common),
    families: families.map(({ services, ...family }) => ({
      ...family,
      first: services[0] ?? "",
      count: services.length,
    })),
  };
}
