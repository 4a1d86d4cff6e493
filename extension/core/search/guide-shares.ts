/** How the chances of problems fall to the guides that a company has, and to its neighbours'. */

import { GENERAL } from "../issues.ts";
import type { Candidate } from "./candidates.ts";
import { type Index, type KnownService, serviceAt } from "./search-index.ts";

/** Problem → chance, the likeliest first. */
export type Problems = readonly (readonly [issue: string, chance: number])[];

/** Of a problem without a guide, what its neighbour gets, and the guide of another company of the group. */
const NEIGHBOUR = 0.8;
const SISTER = 0.9;
/** A problem that is less likely says nothing for its neighbours: many such would add up. */
const SAID = 0.04;
/** Of a problem that has a guide, what the guides beside it get. */
const NEXT_TO_IT = 0.1;
/** What every general guide has: it comes first where no problem is clear. */
const ALWAYS = 0.05;
/** What the general guide gets of a problem's whose notice is there. */
const AFTER = 0.9;
/** How much a guide's own words count. */
const OWN = 1;
const GROUP = 24; // companies of a firm that are looked at

/** Each guide of a company, and some of its sisters', with what speaks for it. */
export function guidesOf(
  index: Index,
  party: number,
  known: KnownService,
  { weight, own, noticed }: Candidate,
  problems: Problems,
): [{ service: string; issue: string }, number][] {
  const shares = sharesOf(index, known, problems).map(
    ({ service, issue, share }) => [{ service, issue }, share + OWN * (own.get(issue) ?? 0)] as const,
  );
  const sisters = sistersOf(index, party, known, problems).map(
    ({ service, issue, share }) => [{ service, issue }, share] as const,
  );
  // Notices end with whom to ask. What they are about comes before that.
  const told = shares.find(([{ issue }]) => issue === noticed)?.[1] ?? Number.POSITIVE_INFINITY;
  return [...shares, ...sisters].map(([guide, value]) => [
    guide,
    weight * (guide.issue === GENERAL ? Math.min(value, AFTER * told) : value),
  ]);
}

interface Share {
  service: string;
  issue: string;
  share: number;
}

/** The chances of all problems, given to the guides that there are. */
function sharesOf(index: Index, { id, issues, common }: KnownService, problems: Problems): Share[] {
  // The name alone asks for its commonest problems.
  if (problems.length === 0)
    return [...new Set([GENERAL, ...common])].map((issue, at) => ({ service: id, issue, share: 1 - 0.01 * at }));
  const shares = new Map<string, number>();
  let touch = ALWAYS;
  for (const [problem, chance] of problems) {
    const nearest = [problem, ...(index.near[problem] ?? [])].find((one) => issues.includes(one));
    if (nearest !== problem && chance < SAID) continue;
    const share = (nearest === problem ? 1 : NEIGHBOUR) * chance;
    if (nearest && nearest !== GENERAL) shares.set(nearest, (shares.get(nearest) ?? 0) + share);
    // Many unlikely problems do not add up to a reason for getting in touch.
    else touch = Math.max(touch, share);
    // Who has this problem is often helped by the guide beside it, and by that rather than by another unlikely problem.
    const others = (index.near[problem] ?? []).filter(
      (one) => one !== nearest && one !== GENERAL && issues.includes(one),
    );
    for (const other of others) shares.set(other, (shares.get(other) ?? 0) + NEXT_TO_IT * chance);
  }
  if (issues.includes(GENERAL)) shares.set(GENERAL, touch);
  return [...shares].map(([issue, share]) => ({ service: id, issue, share }));
}

/** What the head of a group has no guide for, and another company of that group has: "구글" 환불 is one of Google Play. */
function sistersOf(index: Index, party: number, { id, family, issues }: KnownService, problems: Problems): Share[] {
  const [head, ...others] = index.groups.get(family) ?? [];
  if (head !== party) return [];
  const group = others.slice(0, GROUP).flatMap((other) => serviceAt(index, other) ?? []);
  group.sort((a, b) => Number(b.id.startsWith(id)) - Number(a.id.startsWith(id)));
  return problems.flatMap(([issue, chance]) => {
    const sister = issues.includes(issue) ? undefined : group.find((one) => one.issues.includes(issue));
    return sister ? [{ service: sister.id, issue, share: SISTER * chance }] : [];
  });
}
