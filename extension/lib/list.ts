import type { ServedService, Text, View } from "../core/schema.ts";
import { actionReach, reachesOf } from "../ui/print.ts";
import type { Reach } from "../ui/sheet.ts";
import type { Tables } from "../ui/status.ts";

export const GENERAL = "contact-general";

/** A line of a list, in both languages: what it says, where it leads, whose hours decide whether somebody is there. */
export interface Line {
  service: string;
  issue: string;
  name: Text;
  /** The problem; null: the service as a whole. */
  problem: Text | null;
  note: Text;
  reach: Reach[];
}

export interface ListPage {
  services: Line[];
  /** Of the first page only: a common problem of each of the first few services. */
  common: Line[];
  /** How many services there are in all. */
  total: number;
  /** The hours that the lines of this page name. */
  tables: Tables;
}

/** More than a popup shows at once; the next ones are read when somebody gets there. */
const PAGE = 60;
const COMMON = 4;

export const serviceLine = ({ id, name, tagline }: ServedService, general: View | undefined): Line => ({
  service: id,
  issue: GENERAL,
  name,
  problem: null,
  note: tagline,
  reach: general ? reachesOf(general) : [],
});

export const problemLine = (view: View): Line => ({
  service: view.service,
  issue: view.issue,
  name: view.name,
  problem: view.issue === GENERAL ? null : view.issue_title,
  note: view.pill,
  reach: actionReach(view),
});

export const hoursIn = (lines: Line[]): string[] => [
  ...new Set(lines.flatMap(({ reach }) => reach.map(([hours]) => hours))),
];

/** The services people find most help for come first; the rest by name. */
export function inListOrder(services: Iterable<ServedService>): ServedService[] {
  const korean = new Intl.Collator("ko");
  return [...services].sort((a, b) => b.issues.length - a.issues.length || korean.compare(a.name.ko, b.name.ko));
}

/** `ordered` cut into pages; `views` has at least the general one of each service and its commonest problem. */
export function listPages(ordered: ServedService[], views: Map<string, View | undefined>, tables: Tables): ListPage[] {
  const common = ordered.slice(0, COMMON).flatMap(({ id, common }) => {
    const view = common[0] && views.get(`view/${id}/${common[0]}`);
    return view ? [problemLine(view)] : [];
  });
  const lines = ordered.map((service) => serviceLine(service, views.get(`view/${service.id}/${GENERAL}`)));
  const count = Math.max(1, Math.ceil(lines.length / PAGE));
  return Array.from({ length: count }, (_, at) => {
    const services = lines.slice(at * PAGE, (at + 1) * PAGE);
    const first = at === 0 ? common : [];
    const named = hoursIn([...services, ...first]);
    return {
      services,
      common: first,
      total: ordered.length,
      tables: Object.fromEntries(named.map((name) => [name, tables[name]])),
    };
  });
}
