import { GENERAL } from "../../core/issues.ts";

/** One problem of one service. */
export interface Place {
  service: string;
  issue: string;
}

/** Where the popup is, above the first screen: a guide, the services of a family, or a block of the first minute. */
export type Spot = Place | { family: string } | { help: string };

/** The guide that an address names, as in `popup.html#daum/mail`. */
export function readPlace(hash: string): Place | null {
  const [service, issue = GENERAL] = hash.slice(1).split("/");
  return service ? { service, issue } : null;
}
