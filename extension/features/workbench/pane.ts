import type { Place } from "../../core/links/workbench-place.ts";
import type { Desk } from "./context.ts";

/**
 * What a pane gets. `place` follows the address and changes while the pane stands; `go` changes the address. A pane
 * keeps nothing that a switch to another tab may not throw away: drafts belong in `desk.mine`.
 */
export interface PaneProps {
  desk: Desk;
  place: Place;
  go: (place: Place) => void;
}
